//! HTML within Markdown: a block of it is a small page of its own, a tag in the line a role.

use html5ever::{LocalName, local_name};

use crate::{
    document::{Builder, Range, Role, one_line},
    format::html::{
        self, NodeId, Syntax, Tree, form, pieces,
        writer::{self, Images, Links, Setting},
    },
};

/// A block of HTML, gathered line by line.
#[derive(Debug, Default)]
pub(super) struct Html {
    text: String,
    /// Where in the text each line begins, and where in the source.
    lines: Vec<(usize, usize)>,
}

impl Html {
    /// Appends a line, which stands at `source`.
    pub(super) fn push(&mut self, line: &str, source: Range) {
        self.lines.push((self.text.len(), source.start));
        self.text.push_str(line);
    }

    /// The bytes of the source for bytes `part` of the text, counted from the line that `part` begins in.
    fn source(&self, part: &Range) -> Range {
        let line = self.lines.partition_point(|&(start, _)| start <= part.start).saturating_sub(1);
        let start = self.lines.get(line).map_or(0, |&(start, source)| source + part.start - start);
        start..start + part.len()
    }

    /// Writes what the block has to read.
    pub(super) fn write(&self, out: &mut Builder) {
        let tree = html::tree(&self.text, Syntax::Html);
        let setting = Setting { links: &AsWritten, places: &|part| self.source(&part), images: Images::Files };
        writer::append(&tree, body(&tree), setting, out);
    }
}

/// Addresses and names of Markdown stay as they are written.
struct AsWritten;

impl Links for AsWritten {
    fn target(&self, address: &str) -> Option<String> {
        Some(address.to_owned()).filter(|address| !address.is_empty())
    }

    fn name(&self, id: &str) -> String {
        id.to_owned()
    }
}

/// What a tag in the line means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum HtmlTag {
    /// The line ends.
    Break,
    /// An image: what describes it, if anything does.
    Image(String),
    /// A link begins.
    Link(String),
    /// The text has a role from here on.
    Start(LocalName, Role),
    /// The text stands above or below the line from here on.
    Script { raised: bool },
    /// A quotation begins or ends with this sign.
    Sign(&'static str),
    /// An element ends.
    End(LocalName),
    /// Nothing for the reader.
    Nothing,
}

/// What `tag` means.
pub(super) fn tag(tag: &str) -> HtmlTag {
    let name = LocalName::from(String::from_utf8_lossy(pieces::name(tag.as_bytes())).to_ascii_lowercase());
    let ends = tag.starts_with("</");
    match name {
        local_name!("br") => HtmlTag::Break,
        local_name!("q") => HtmlTag::Sign(if ends { "”" } else { "“" }),
        name if ends => HtmlTag::End(name),
        local_name!("img") => HtmlTag::Image(image(tag)),
        local_name!("a") => attribute(tag, local_name!("href")).map_or(HtmlTag::Nothing, HtmlTag::Link),
        local_name!("sup") => HtmlTag::Script { raised: true },
        local_name!("sub") => HtmlTag::Script { raised: false },
        name => form::role(&name).map_or(HtmlTag::Nothing, |role| HtmlTag::Start(name, role)),
    }
}

/// The name that a tag in the line gives to its place; None for one without.
pub(super) fn place_name(tag: &str) -> Option<String> {
    if tag.starts_with("</") || !["id", "name", "ID", "NAME"].iter().any(|name| tag.contains(name)) {
        return None;
    }
    let tree = html::tree(tag, Syntax::Html);
    let element = tree.children(body(&tree)).next()?;
    html::name_of(&tree, element).map(str::to_owned)
}

/// What describes the image of an `<img>` tag; empty for one that is there for the looks.
fn image(tag: &str) -> String {
    match attribute(tag, local_name!("alt")) {
        Some(alt) => one_line(&alt),
        None => writer::image_name(&attribute(tag, local_name!("src")).unwrap_or_default()),
    }
}

/// The value of an attribute of the only element in `tag`.
fn attribute(tag: &str, name: LocalName) -> Option<String> {
    let tree = html::tree(tag, Syntax::Html);
    let element = tree.children(body(&tree)).next()?;
    tree.attribute(element, name).map(str::to_owned)
}

fn body(tree: &Tree) -> NodeId {
    tree.find(html::ROOT, local_name!("body")).unwrap_or(html::ROOT)
}
