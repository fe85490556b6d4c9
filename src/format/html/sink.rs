//! What the tree builder of html5ever puts elements and texts into.

use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
    rc::Rc,
};

use html5ever::{
    Attribute, ExpandedName, LocalName, QualName, local_name, ns,
    tendril::StrTendril,
    tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink},
};

use super::tree::{NodeId, ROOT, Tree, UnfinishedTree};

/// Attributes that are read.
const KEPT: &[LocalName] = &[
    local_name!("align"),
    local_name!("alt"),
    local_name!("aria-hidden"),
    local_name!("aria-label"),
    local_name!("aria-level"),
    local_name!("aria-modal"),
    local_name!("border"),
    local_name!("checked"),
    local_name!("cite"),
    local_name!("class"),
    local_name!("colspan"),
    local_name!("content"),
    local_name!("data"),
    local_name!("datetime"),
    local_name!("dir"),
    local_name!("encoding"),
    local_name!("height"),
    local_name!("hidden"),
    local_name!("href"),
    local_name!("http-equiv"),
    local_name!("id"),
    local_name!("itemprop"),
    local_name!("lang"),
    local_name!("name"),
    local_name!("property"),
    local_name!("rel"),
    local_name!("role"),
    local_name!("rowspan"),
    local_name!("scope"),
    local_name!("src"),
    local_name!("start"),
    local_name!("style"),
    local_name!("summary"),
    local_name!("title"),
    local_name!("type"),
    local_name!("value"),
    local_name!("width"),
];
/// Attributes that are read and that HTML itself does not know, by the name they are kept under.
const KEPT_TOO: &[(&str, LocalName)] = &[
    ("data-lang", local_name!("lang")),
    ("data-language", local_name!("lang")),
    ("data-src", local_name!("data")),
    ("epub:type", local_name!("role")),
    ("datatable", local_name!("summary")),
    ("xlink:href", local_name!("data")),
    ("xml:lang", local_name!("lang")),
];

/// Names of so many bytes need no memory of their own; longer ones that HTML does not know are left out.
const INLINE: usize = 7;

/// The tree that is being built, and where the parser stands in the source.
#[derive(Debug)]
pub(super) struct Sink {
    unfinished: RefCell<UnfinishedTree>,
    /// Bytes of the source of the text that comes next.
    pub(super) source: Cell<(u32, u32)>,
    /// How deep the element stands that holds what comes next.
    depth: Cell<u32>,
}

/// A node, and the name of its element.
#[derive(Debug, Clone)]
pub(super) struct Handle {
    id: NodeId,
    depth: Rc<Cell<u32>>,
    name: Rc<QualName>,
}

impl Sink {
    /// A sink for a source of so many bytes.
    pub(super) fn new(bytes: usize) -> Self {
        Self { unfinished: RefCell::new(UnfinishedTree::new(bytes)), source: Cell::default(), depth: Cell::default() }
    }

    /// How deep what comes next will stand.
    pub(super) fn depth(&self) -> u32 {
        self.depth.get()
    }

    /// Nodes so far.
    pub(super) fn nodes(&self) -> usize {
        self.unfinished.borrow().tree.len()
    }

    /// Notes that something is not nested as deep as it is written.
    pub(super) fn flatten(&self) {
        self.unfinished.borrow_mut().tree.flattened = true;
    }

    fn handle(&self, id: NodeId, name: QualName) -> Handle {
        Handle { id, depth: Rc::default(), name: Rc::new(name) }
    }

    /// The node for `child`, which comes behind `before`; None when its text went on with that one's.
    fn node(&self, child: NodeOrText<Handle>, before: Option<NodeId>, depth: u32) -> Option<NodeId> {
        match child {
            NodeOrText::AppendNode(node) => {
                node.depth.set(depth + 1);
                Some(node.id)
            }
            NodeOrText::AppendText(text) => {
                self.unfinished.borrow_mut().text(&text, self.take_source(text.len32()), before)
            }
        }
    }

    /// The bytes of the source for the next `len` bytes of the text: the tree builder may take it in parts.
    fn take_source(&self, len: u32) -> (u32, u32) {
        let (from, to) = self.source.get();
        let end = if from + len < to { from + len } else { to };
        self.source.set((end, to));
        (from, end)
    }
}

fn nameless() -> QualName {
    QualName::new(None, ns!(), local_name!(""))
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        self.unfinished.into_inner().finish()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.handle(ROOT, nameless())
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        let known = match name.ns {
            ns!(html) if name.local.len() <= INLINE => name.local.clone(),
            ns!(html) => LocalName::try_static(&name.local).unwrap_or_default(),
            // In drawings, words are kept apart from lines.
            ns!(svg) if matches!(&*name.local, "desc" | "text" | "title") => local_name!("text"),
            ns!(svg) => local_name!("svg"),
            _ => name.local.clone(),
        };
        let kept = attributes.iter().filter_map(|a| Some((kept(&a.name)?, &*a.value)));
        let id = self.unfinished.borrow_mut().element(known, kept);
        self.handle(id, name)
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        let id = self.unfinished.borrow_mut().nothing();
        self.handle(id, nameless())
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.create_comment(StrTendril::new())
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let before = self.unfinished.borrow().last(parent.id);
        self.depth.set(parent.depth.get() + 1);
        if let Some(id) = self.node(child, before, parent.depth.get()) {
            self.unfinished.borrow_mut().tree.append(parent.id, id);
        }
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let has_parent = self.unfinished.borrow().tree.parent(element.id).is_some();
        match has_parent {
            true => self.append_before_sibling(element, child),
            false => self.append(previous, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn pop(&self, node: &Handle) {
        self.depth.set(node.depth.get());
    }

    fn get_template_contents(&self, _: &Handle) -> Handle {
        self.create_comment(StrTendril::new()) // has no place: templates are not read
    }

    fn same_node(&self, a: &Handle, b: &Handle) -> bool {
        a.id == b.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let before = self.unfinished.borrow().tree.previous(sibling.id);
        if let Some(id) = self.node(child, before, sibling.depth.get().saturating_sub(1)) {
            self.unfinished.borrow_mut().tree.insert_before(sibling.id, id);
        }
    }

    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.unfinished.borrow_mut().tree.detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        let tree = &mut self.unfinished.borrow_mut().tree;
        let children: Vec<_> = tree.children(node.id).collect();
        for child in children {
            tree.append(parent.id, child);
        }
    }
}

/// The name that an attribute is kept under.
fn kept(name: &QualName) -> Option<LocalName> {
    let known = KEPT.iter().find(|kept| **kept == name.local).cloned();
    known.or_else(|| KEPT_TOO.iter().find(|(written, _)| *written == &*name.local).map(|(_, kept)| kept.clone()))
}
