//! The language of preformatted text, as those name it who make pages.

use html5ever::local_name;

use crate::format::html::tree::{NodeId, Tree};

/// How classes that name a language begin.
const PREFIXES: &[&str] = &["language-", "lang-", "highlight-source-", "highlight-", "brush:", "src-"];
/// Classes that stand before the name of the language, or after it.
const BESIDE: &[&str] = &["sourceCode", "prettyprint", "src", "highlight", "codehilite", "rust-example-rendered"];
/// What is no language.
const NONE: &[&str] = &["default", "none", "text", "plaintext", "plain", "nohighlight", "txt", "notranslate"];

/// The language of the preformatted text of `node`: named by itself, the code in it, or what is around it.
pub(super) fn language(tree: &Tree, node: NodeId) -> Option<String> {
    let code = tree.children(node).filter(|&n| tree.is(n, local_name!("code")));
    let around = tree.ancestors(node).take(2);
    let mut places = std::iter::once(node).chain(code.take(1)).chain(around);
    places.find_map(|place| named(tree, place)).filter(|name| !NONE.contains(&name.as_str()))
}

fn named(tree: &Tree, node: NodeId) -> Option<String> {
    let class = tree.attribute(node, local_name!("class")).unwrap_or_default();
    let sound = |name: &&str| {
        !name.is_empty() && name.len() <= 20 && name.chars().all(|c| c.is_alphanumeric() || "+#-_.".contains(c))
    };
    let prefixed = class.split_ascii_whitespace().enumerate().find_map(|(i, class_name)| {
        let rest = PREFIXES.iter().find_map(|prefix| class_name.strip_prefix(prefix))?;
        // `brush: name` has a space.
        if rest.is_empty() { class.split_ascii_whitespace().nth(i + 1) } else { Some(rest) }
    });
    let beside = || {
        let mut classes = class.split_ascii_whitespace();
        let all: Vec<_> = classes.by_ref().take(3).collect();
        match all[..] {
            [first, name] | [name, first] if BESIDE.contains(&first) && !BESIDE.contains(&name) => Some(name),
            _ => None,
        }
    };
    let lang = || tree.attribute(node, local_name!("lang")).filter(|_| is_code(tree, node));
    // Parameters of a brush end with a semicolon.
    let name = prefixed.or_else(beside).or_else(lang).map(|name| name.trim_end_matches(';')).filter(sound)?;
    Some(name.to_lowercase())
}

fn is_code(tree: &Tree, node: NodeId) -> bool {
    tree.is(node, local_name!("pre")) || tree.is(node, local_name!("code"))
}
