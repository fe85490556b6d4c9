//! What elements are to a reader.

use html5ever::{LocalName, local_name};

use super::tree::{NodeId, Tree};
use crate::document::Role;

/// What an element does to its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Nothing: its text goes on in the line.
    Inline,
    /// Its text stands on lines of its own.
    Block,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// Its text has a role.
    Role(Role),
    /// A link, or a place with a name.
    Link,
    /// A list, numbered or not.
    List { numbered: bool },
    /// An item of a list.
    Item,
    /// A quotation that stands alone.
    Quote,
    /// A quotation in the line.
    Quotation,
    /// A term that is defined.
    Term,
    /// What defines it.
    Definition,
    /// Preformatted text.
    Code,
    /// What a figure or table shows.
    Caption,
    /// A table.
    Table,
    /// A thematic break.
    Rule,
    /// The end of a line.
    Break,
    /// An image.
    Image,
    /// Text above or below the line.
    Script { raised: bool },
    /// How the text before is pronounced.
    Ruby,
    /// A field of a form; a box to tick is shown.
    Field,
    /// Its text is not for reading.
    Unread,
}

/// What an element called `name` is.
pub(super) fn form(name: &LocalName) -> Form {
    match *name {
        local_name!("h1") => Form::Heading(1),
        local_name!("h2") => Form::Heading(2),
        local_name!("h3") => Form::Heading(3),
        local_name!("h4") => Form::Heading(4),
        local_name!("h5") => Form::Heading(5),
        local_name!("h6") => Form::Heading(6),
        local_name!("a") => Form::Link,
        local_name!("ul") | local_name!("menu") | local_name!("dir") => Form::List { numbered: false },
        local_name!("ol") => Form::List { numbered: true },
        local_name!("li") => Form::Item,
        local_name!("blockquote") => Form::Quote,
        local_name!("q") => Form::Quotation,
        local_name!("dt") => Form::Term,
        local_name!("dd") => Form::Definition,
        local_name!("pre") | local_name!("listing") | local_name!("xmp") | local_name!("plaintext") => Form::Code,
        local_name!("figcaption") | local_name!("caption") => Form::Caption,
        local_name!("table") => Form::Table,
        local_name!("hr") => Form::Rule,
        local_name!("br") => Form::Break,
        local_name!("img") => Form::Image,
        local_name!("sup") => Form::Script { raised: true },
        local_name!("sub") => Form::Script { raised: false },
        local_name!("rt") => Form::Ruby,
        local_name!("input") => Form::Field,
        _ => role(name).map_or_else(|| block_or_inline(name), Form::Role),
    }
}

/// The role of the text of an element that stands in the line.
pub(in crate::format) fn role(name: &LocalName) -> Option<Role> {
    Some(match *name {
        local_name!("b") | local_name!("strong") | local_name!("mark") => Role::Strong,
        local_name!("em") | local_name!("i") | local_name!("cite") | local_name!("dfn") | local_name!("var") => {
            Role::Emphasis
        }
        local_name!("code") | local_name!("kbd") | local_name!("samp") | local_name!("tt") => Role::Code,
        local_name!("del") | local_name!("s") | local_name!("strike") => Role::Strike,
        local_name!("ins") | local_name!("u") => Role::Underline,
        _ => return None,
    })
}

fn block_or_inline(name: &LocalName) -> Form {
    match *name {
        local_name!("address")
        | local_name!("article")
        | local_name!("aside")
        | local_name!("body")
        | local_name!("center")
        | local_name!("details")
        | local_name!("dialog")
        | local_name!("div")
        | local_name!("dl")
        | local_name!("fieldset")
        | local_name!("figure")
        | local_name!("footer")
        | local_name!("form")
        | local_name!("header")
        | local_name!("hgroup")
        | local_name!("html")
        | local_name!("legend")
        | local_name!("main")
        | local_name!("nav")
        | local_name!("noscript")
        | local_name!("p")
        | local_name!("search")
        | local_name!("section")
        | local_name!("summary")
        | local_name!("tbody")
        | local_name!("td")
        | local_name!("tfoot")
        | local_name!("th")
        | local_name!("thead")
        | local_name!("tr") => Form::Block,
        local_name!("annotation")
        | local_name!("annotation-xml")
        | local_name!("audio")
        | local_name!("button")
        | local_name!("canvas")
        | local_name!("colgroup")
        | local_name!("datalist")
        | local_name!("embed")
        | local_name!("head")
        | local_name!("iframe")
        | local_name!("link")
        | local_name!("map")
        | local_name!("meta")
        | local_name!("meter")
        | local_name!("noembed")
        | local_name!("noframes")
        | local_name!("object")
        | local_name!("optgroup")
        | local_name!("option")
        | local_name!("progress")
        | local_name!("script")
        | local_name!("select")
        | local_name!("style")
        | local_name!("svg")
        | local_name!("template")
        | local_name!("textarea")
        | local_name!("title")
        | local_name!("video") => Form::Unread,
        _ => Form::Inline,
    }
}

/// True for an element that its source hides from readers.
pub(super) fn is_hidden(tree: &Tree, node: NodeId) -> bool {
    let attribute = |name| tree.attribute(node, name);
    let style = attribute(local_name!("style")).unwrap_or_default();
    let class = attribute(local_name!("class")).unwrap_or_default();
    attribute(local_name!("hidden")).is_some_and(|how| !how.eq_ignore_ascii_case("until-found"))
        || attribute(local_name!("aria-hidden")).is_some_and(|hidden| hidden.eq_ignore_ascii_case("true"))
            && !class.contains("fallback-image")
        || style.contains(':') && hides(style)
}

/// True for a style that shows nothing.
fn hides(style: &str) -> bool {
    style.split(';').filter_map(|rule| rule.split_once(':')).any(|(property, value)| {
        let value = value.trim().split(['!', ' ']).next().unwrap_or_default();
        let is =
            |name: &str, hidden: &str| property.trim().eq_ignore_ascii_case(name) && value.eq_ignore_ascii_case(hidden);
        is("display", "none") || is("visibility", "hidden")
    })
}

/// True for a class or id among `names`, in small letters.
pub(super) fn has_class(tree: &Tree, node: NodeId, names: &[&str]) -> bool {
    let classes = tree.attribute(node, local_name!("class")).unwrap_or_default();
    classes.split_ascii_whitespace().any(|class| names.iter().any(|name| class.eq_ignore_ascii_case(name)))
}
