//! Keymap: which key does what, told once.
//!
//! The one table here answers keys, fills the help screen and the status line's hints, and writes the README's table.
//! Knows the reader's actions; not the terminal, the screen or files.

mod key;
mod table;

pub use key::{Code, Key};
pub use table::{BINDINGS, Binding};

use std::{collections::HashMap, sync::LazyLock};

use crate::reader::{Action, Context};

/// What `key` does where `contexts` hold, the first of them first.
pub fn action(contexts: &[Context], key: Key) -> Option<Action> {
    static KEYS: LazyLock<HashMap<(Context, Key), Action>> = LazyLock::new(|| {
        // Of rows with the same key the first one counts, so they are read from the last on.
        let rows = BINDINGS.iter().rev().flat_map(|b| b.keys.iter().map(move |key| (b, key)));
        rows.filter_map(|(b, key)| Some(((b.context, Key::parse(key)?), b.action))).collect()
    });
    contexts.iter().find_map(|&context| KEYS.get(&(context, key)).copied())
}

/// The first key that does `action` where `contexts` hold, as people write it.
pub fn key_for(contexts: &[Context], action: Action) -> Option<&'static str> {
    static SHOWN: LazyLock<HashMap<(Context, Action), &'static str>> = LazyLock::new(|| {
        let rows = BINDINGS.iter().rev();
        rows.filter_map(|b| Some(((b.context, b.action), *b.keys.first()?))).collect()
    });
    contexts.iter().find_map(|&context| SHOWN.get(&(context, action)).copied())
}

/// The table of keys in Markdown, as README shows it: a row an act, with all its keys.
pub fn markdown() -> String {
    let mut out = String::from("| act | keys |\n| --- | --- |\n");
    for (group, rows) in help() {
        out += &format!("| **{group}** | |\n");
        for (describe, keys) in rows {
            let keys: Vec<_> = keys.iter().map(|k| format!("`{}`", k.replace('|', "\\|"))).collect();
            out += &format!("| {describe} | {} |\n", keys.join(" "));
        }
    }
    out
}

/// One group of the help: its name, and a row an act with its keys.
pub type HelpGroup = (&'static str, Vec<(&'static str, Vec<&'static str>)>);

/// All acts in groups, in the order of the table.
pub fn help() -> Vec<HelpGroup> {
    let mut groups: Vec<HelpGroup> = Vec::new();
    for b in BINDINGS {
        let group = b.group();
        let at = groups.iter().position(|(name, _)| *name == group).unwrap_or_else(|| {
            groups.push((group, Vec::new()));
            groups.len() - 1
        });
        let rows = &mut groups[at].1;
        let keys = b.keys.iter().copied();
        match rows.iter_mut().find(|(describe, _)| *describe == b.describe) {
            Some((_, known)) => {
                let new: Vec<_> = keys.filter(|k| !known.contains(k)).collect();
                known.extend(new);
            }
            None => rows.push((b.describe, keys.collect())),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_binding_can_be_pressed_and_none_is_hidden_by_another() {
        for (i, b) in BINDINGS.iter().enumerate() {
            for key in b.keys {
                let parsed = Key::parse(key).unwrap_or_else(|| panic!("{key} is no key"));
                assert_eq!(action(&[b.context], parsed), Some(b.action), "{key} at row {i} is hidden by a row before");
            }
        }
    }

    #[test]
    fn an_act_has_a_key_that_the_plainest_terminal_sends() {
        let plain = |k: &&str| {
            !k.starts_with("Alt-") && !k.starts_with("Shift-") && !["Ctrl-i", "Ctrl-m", "Ctrl-h"].contains(k)
        };
        for b in BINDINGS {
            let same = BINDINGS.iter().filter(|o| o.describe == b.describe).flat_map(|o| o.keys);
            assert!(same.clone().any(plain), "{}", b.describe);
        }
    }

    #[test]
    fn the_first_context_wins() {
        let j = Key::parse("j").unwrap();
        let sidebar = action(&[Context::Sidebar, Context::Reading], j);
        let text = action(&[Context::Text, Context::Reading], j);
        assert!(sidebar.is_some() && text.is_some() && sidebar != text);
    }
}
