//! Footnotes: references to them differ from other links by their role, class, target and look.

use html5ever::local_name;

use super::Writer;
use crate::{
    document::Role,
    format::html::{
        form::has_class,
        tree::{NodeId, Tree},
    },
};

/// Roles of references.
const ROLES: &[&str] = &["doc-noteref", "noteref"];
/// Classes of references.
const CLASSES: &[&str] = &["footnote-ref", "footnote-reference", "footnoteref", "noteref", "fnref"];
/// Classes that references share with other links (every link inside a manual is a `reference` of docutils), of the link
/// or of what is around it.
const SHARED_CLASSES: &[&str] = &["reference", "footnote", "footnotecall"];
/// How names of notes begin.
const NAMES: &[&str] =
    &["fn", "_fn", "ftn", "_ftn", "footnote", "_footnote", "note", "cite_note", "endnote", "_edn", "en", "idm"];
/// Signs of a link from a note back to its reference.
const BACK: &[&str] = &["↩", "↩︎", "↑", "^", "⤴", "⏎", "↵", "↲"];
/// A reference has no more characters.
const LONGEST: usize = 8;

impl Writer<'_> {
    /// Writes a reference to the footnote at the place called `name`.
    pub(super) fn reference(&mut self, node: NodeId, label: &str, name: &str) {
        let note = self.out.note_at(label, name);
        let source = self.source_in(node);
        self.roles.push(Role::NoteRef(note));
        self.push(&format!("[{label}]"), source);
        self.end_role();
    }
}

/// The label of the footnote that the link `node` to the place called `name` refers to; None when it is another link.
pub(super) fn label(tree: &Tree, node: NodeId, name: &str) -> Option<String> {
    let words = tree.words(node);
    let label = words.trim_matches(['[', ']', '(', ')', ' ']);
    if label.is_empty() || label.chars().count() > LONGEST || label.contains(' ') {
        return None;
    }
    let role = tree.attribute(node, local_name!("role")).unwrap_or_default();
    let marked = role.split_ascii_whitespace().any(|role| ROLES.contains(&role))
        || has_class(tree, node, CLASSES)
        || has_class(tree, node, &["footnote", "brackets"]);
    let around = tree.parent(node);
    let raised = around.is_some_and(|n| {
        tree.is(n, local_name!("sup")) || has_class(tree, n, CLASSES) || has_class(tree, n, SHARED_CLASSES)
    }) || tree.children(node).any(|n| tree.is(n, local_name!("sup")));
    let short = label.chars().all(|c| c.is_ascii_digit() || "*†‡§¶#".contains(c)) || label.chars().count() == 1;
    (marked || short && (raised || words.starts_with('[')) && is_note_name(name)).then(|| label.to_owned())
}

/// True for a link from a note back to where it is referred to.
pub(super) fn is_back_link(tree: &Tree, node: NodeId) -> bool {
    let role = tree.attribute(node, local_name!("role")).unwrap_or_default();
    let words = tree.words(node);
    BACK.contains(&words.as_str()) || role.contains("backlink") && !words.chars().any(char::is_alphanumeric)
}

/// True for the name of a place that may be a note.
fn is_note_name(name: &str) -> bool {
    let id = name.rsplit('#').next().unwrap_or_default().to_ascii_lowercase();
    let rest = |prefix: &&str| id.strip_prefix(*prefix).is_some_and(|rest| !rest.starts_with(char::is_alphabetic));
    NAMES.iter().any(rest) || id.chars().next().is_some_and(|c| c.is_ascii_digit())
}
