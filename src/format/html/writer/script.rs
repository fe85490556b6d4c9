//! Text above and below the line: in the characters that Unicode has for it, else as it stands.

use html5ever::local_name;

use super::{Undo, Writer};
use crate::format::html::tree::NodeId;

/// Letters and signs with those above the line.
const RAISED: &str = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾nⁿiⁱ";
/// Letters and signs with those below the line.
const LOWERED: &str = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎";
/// Text of more characters stays as it stands.
const LONGEST: usize = 12;

impl Writer<'_> {
    /// Writes the text of `<sup>` and `<sub>` where Unicode has characters for it.
    pub(super) fn script(&mut self, node: NodeId, above: bool) -> Option<Undo> {
        let tree = self.tree;
        let text = tree.content(node);
        let shown = if above { raised(&text) } else { lowered(&text) };
        let note = tree.descendants(node).any(|n| tree.is(n, local_name!("a")) || tree.is(n, local_name!("img")));
        match shown {
            Some(shown) if !note && self.code == 0 && !self.fresh => {
                let source = self.source_in(node);
                self.push(&shown, source);
                None
            }
            _ => Some(Undo::Nothing),
        }
    }
}

/// `text` in characters above the line, if there are such for all of it.
pub(in crate::format) fn raised(text: &str) -> Option<String> {
    mapped(text, RAISED)
}

/// `text` in characters below the line, if there are such for all of it.
pub(in crate::format) fn lowered(text: &str) -> Option<String> {
    mapped(text, LOWERED)
}

fn mapped(text: &str, pairs: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > LONGEST {
        return None;
    }
    let find = |c: char| {
        let mut pairs = pairs.chars();
        while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
            if from == c {
                return Some(to);
            }
        }
        None
    };
    text.chars().map(find).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_signs_have_characters_of_their_own() {
        assert_eq!(raised("-12").as_deref(), Some("⁻¹²"));
        assert_eq!(raised("n+1").as_deref(), Some("ⁿ⁺¹"));
        assert_eq!(lowered("2").as_deref(), Some("₂"));
        assert!(raised(&"1".repeat(LONGEST)).is_some() && raised(&"1".repeat(LONGEST + 1)).is_none());
        assert_eq!([raised("th"), lowered("max"), raised("")], [None, None, None]);
    }
}
