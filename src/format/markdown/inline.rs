//! Inline roles that are open. Those of Markdown nest; tags of HTML need not, and need not be closed.

use html5ever::{LocalName, local_name};

use crate::document::{Builder, Role};

/// The element of links.
const LINK: LocalName = local_name!("a");
/// Tags beyond these in one block are passed over: the end of each is looked for among them.
const DEEPEST: usize = 64;

/// The roles that are open in a block, the outermost first: None for one of Markdown, else the element.
#[derive(Debug, Default)]
pub(super) struct Inline {
    open: Vec<Option<LocalName>>,
    /// How many of them are links of HTML: looked up at each run of text, however deep roles nest.
    links: usize,
}

impl Inline {
    /// Opens a role of Markdown.
    pub(super) fn start(&mut self, role: Role, out: &mut Builder) {
        out.start_role(role);
        self.open.push(None);
    }

    /// Closes the innermost role of Markdown, and what tags left open in it.
    pub(super) fn end(&mut self, out: &mut Builder) {
        while let Some(Some(_)) = self.pop(out) {}
    }

    /// Takes the start tag of an element that is a role.
    pub(super) fn start_element(&mut self, name: LocalName, role: Role, out: &mut Builder) {
        self.push(name, role, out);
    }

    /// Opens a link to `target`; the one before ends, links do not nest.
    pub(super) fn start_link(&mut self, target: &str, out: &mut Builder) {
        self.end_element(&LINK, out);
        let id = out.link(target);
        self.push(LINK, Role::Link(id), out);
    }

    /// Takes an end tag: the innermost element of that name ends, and those within it, but no role of Markdown.
    pub(super) fn end_element(&mut self, name: &LocalName, out: &mut Builder) {
        let inside = self.open.iter().rev().map_while(Option::as_ref).position(|open| open == name);
        for _ in 0..inside.map_or(0, |n| n + 1) {
            self.pop(out);
        }
    }

    /// True within a link of HTML.
    pub(super) fn in_link(&self) -> bool {
        self.links > 0
    }

    /// Forgets what is open: the end of a block or cell closed it.
    pub(super) fn clear(&mut self) {
        self.open.clear();
        self.links = 0;
    }

    fn push(&mut self, name: LocalName, role: Role, out: &mut Builder) {
        if self.open.len() < DEEPEST {
            out.start_role(role);
            self.links += usize::from(name == LINK);
            self.open.push(Some(name));
        }
    }

    /// Closes the innermost role and says whose it was, if one is open.
    fn pop(&mut self, out: &mut Builder) -> Option<Option<LocalName>> {
        let open = self.open.pop()?;
        self.links -= usize::from(open == Some(LINK));
        out.end_role();
        Some(open)
    }
}
