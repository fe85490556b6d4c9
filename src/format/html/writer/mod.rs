//! From a tree to the blocks of a document.

mod code;
mod enter;
mod image;
mod note;
mod script;
mod table;
mod text;

use super::tree::{NodeId, Step, Tree};
pub(in crate::format) use image::name as image_name;
pub(in crate::format) use script::{lowered, raised};

use crate::document::{Builder, Range, Role};

/// What the addresses and names of a source become in its document.
pub(in crate::format) trait Links {
    /// Where a link to `address` leads: an address, or `#name` within the document. None for what is no link.
    fn target(&self, address: &str) -> Option<String>;

    /// The name of the element called `id` in the document, without `#`.
    fn name(&self, id: &str) -> String;
}

/// How a tree is written.
#[derive(Clone, Copy)]
pub(in crate::format) struct Setting<'a> {
    /// Its links and names.
    pub(in crate::format) links: &'a dyn Links,
    /// Where bytes of the tree's source stand in the source that the document is made from.
    pub(in crate::format) places: &'a dyn Fn(Range) -> Range,
    /// What is written for its images.
    pub(in crate::format) images: Images,
}

/// What is written for images.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::format) enum Images {
    /// By their captions alone.
    Captions,
    /// By their descriptions, where they have some.
    Descriptions,
    /// By their descriptions, else by the names of their files.
    Files,
}

/// Appends what is to be read in `node` of `tree` to `out`.
pub(in crate::format) fn append(tree: &Tree, node: NodeId, setting: Setting<'_>, out: &mut Builder) {
    let mut writer = Writer::new(tree, setting, out);
    writer.end_block();
    writer.write(node);
    writer.end_block();
}

/// Appends what is drawn in `node` of `tree`, a page without text: the words in drawings, and if wanted the names of pictures.
pub(in crate::format) fn append_drawn(tree: &Tree, node: NodeId, setting: Setting<'_>, names: bool, out: &mut Builder) {
    let mut writer = Writer::new(tree, setting, out);
    writer.end_block();
    writer.drawn(node, names);
    writer.end_block();
}

/// White space that stands before the next text, if there is some.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Space,
    /// So many ends of lines.
    Breaks(usize),
}

/// What was done for an element that is open, to be undone at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Undo {
    Nothing,
    /// A block ends.
    Block,
    /// A role that began before the text inside.
    Role,
    /// A block whose text has a role.
    RoleBlock,
    Heading,
    Caption,
    Code,
    /// Lines of preformatted text end.
    CodeLines,
    List,
    /// An item, a quote or a definition.
    Container,
    /// A sign stands behind the text.
    Sign(&'static str),
}

struct Writer<'a> {
    tree: &'a Tree,
    setting: Setting<'a>,
    out: &'a mut Builder,
    /// Roles of the text that comes next, the outermost first.
    roles: Vec<Role>,
    /// How many of them are open in the builder.
    opened: usize,
    gap: Gap,
    /// No text stands on the line yet.
    fresh: bool,
    /// The block of the text that comes next has begun.
    begun: bool,
    /// The level of the heading that is open.
    heading: Option<u8>,
    /// Captions that are open.
    captions: usize,
    /// Preformatted elements that are open.
    code: usize,
    /// The language of the innermost of them.
    language: Option<String>,
    /// Text goes to a cell of a table: blocks in it are lines.
    in_cell: bool,
    /// After the last byte of the source that was written.
    here: usize,
}

impl<'a> Writer<'a> {
    fn new(tree: &'a Tree, setting: Setting<'a>, out: &'a mut Builder) -> Self {
        Self {
            tree,
            setting,
            out,
            roles: Vec::new(),
            opened: 0,
            gap: Gap::None,
            fresh: true,
            begun: false,
            heading: None,
            captions: 0,
            code: 0,
            language: None,
            in_cell: false,
            here: (setting.places)(0..0).start,
        }
    }

    /// Writes a node and all in it.
    fn write(&mut self, node: NodeId) {
        let tree = self.tree;
        let mut walk = tree.walk(node);
        let mut open: Vec<(Undo, bool)> = Vec::new();
        while let Some(step) = walk.next() {
            match step {
                Step::Enter(node) => {
                    let named = self.open_name(node);
                    match self.enter(node) {
                        Some(undo) => open.push((undo, named)),
                        None => {
                            walk.pass_over();
                            open.push((Undo::Nothing, named));
                        }
                    }
                }
                Step::Leave(_) => {
                    let Some((undo, named)) = open.pop() else { return };
                    self.leave(undo);
                    if named {
                        self.out.close_target();
                    }
                }
            }
        }
    }

    /// Notes the name that a node has, if it has one.
    fn open_name(&mut self, node: NodeId) -> bool {
        let name = super::name_of(self.tree, node);
        if let Some(name) = name {
            self.out.open_target(&self.setting.links.name(name));
        }
        name.is_some()
    }
}
