//! Keymap: which key does what, in one table.
//!
//! The table answers keys, fills the help screen and the status line's hints, and writes README's table. Knows keys and the
//! reader's actions; not the terminal, the screen or files. *Context*: where a key is pressed (the text, a list, the line of the
//! search); the first context that binds a key decides. Always: no binding is hidden by another one of its contexts.

mod guide;
mod habits;
mod names;
mod rebinding;
mod table;

pub(crate) use guide::guide;
pub(crate) use rebinding::{Keymap, Rebinding, action_names, context_named, contexts_of, is_bound, named, needs_key};

use std::sync::OnceLock;

use crate::{
    device::{Key, KeyCode, Mods},
    reader::{Action, Context, Edit},
};

/// The keys that the user has set; the table's where none are.
static SET: OnceLock<Keymap> = OnceLock::new();

/// Makes `keys` those of the program, from the first use on. To be called at its start, once; a second call does nothing.
pub(crate) fn install(keys: Keymap) {
    let _ = SET.set(keys);
}

/// The keys that hold.
fn keys() -> &'static Keymap {
    SET.get().unwrap_or_else(Keymap::standard)
}

/// What `key` does where `contexts` hold, the first of them first.
pub(crate) fn action(contexts: &[Context], key: Key) -> Option<Action> {
    keys().action(contexts, key)
}

/// What a key without an action of its own does where `contexts` hold: letters typed into a line, a letter that is waited
/// for.
fn typed(contexts: &[Context], key: Key) -> Option<Action> {
    let Key { code: KeyCode::Char(c), mods: Mods { ctrl: false, alt: false, .. } } = key else { return None };
    match contexts {
        [.., Context::Prompt | Context::List] => Some(Action::Edit(Edit::Insert(c))),
        [.., Context::Letter] => Some(Action::Letter(c)),
        _ => None,
    }
}

/// What `key` asks for where `contexts` hold: letters go into an open line of input, digits into a count, of which
/// `counting` says that it has begun; else what the table says. None for a key that does nothing.
pub(crate) fn read(contexts: &[Context], counting: bool, key: Key) -> Option<Action> {
    let digit = match key {
        Key { code: KeyCode::Char(c), mods: Mods { ctrl: false, alt: false, .. } } => c.to_digit(10),
        _ => None,
    };
    match digit.filter(|_| contexts.contains(&Context::Reading)) {
        Some(digit) if digit > 0 || counting => Some(Action::Digit(digit as u8)),
        _ => action(contexts, key).or_else(|| typed(contexts, key)),
    }
}

/// The first key that does `action` where `contexts` hold, as people write it.
pub(crate) fn key_for(contexts: &[Context], action: Action) -> Option<&'static str> {
    keys().key_for(contexts, action)
}

/// The table of keys in Markdown, as README shows it: a row an act, with all its keys.
pub(crate) fn markdown() -> String {
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
pub(crate) type HelpGroup = (&'static str, Vec<(&'static str, Vec<&'static str>)>);

/// All acts in groups, in the order of the table.
pub(crate) fn help() -> Vec<HelpGroup> {
    let mut groups: Vec<HelpGroup> = Vec::new();
    for b in keys().rows().iter().filter(|b| !b.keys.is_empty()) {
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
    use super::{table::BINDINGS, *};

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
    fn digits_count_and_letters_are_typed_into_lines() {
        let read = |contexts: &[Context], counting, key| super::read(contexts, counting, Key::parse(key).unwrap());
        let text = [Context::Text, Context::Reading];
        assert_eq!(read(&text, false, "5"), Some(Action::Digit(5)));
        assert_eq!(read(&text, true, "0"), Some(Action::Digit(0)));
        assert_eq!(read(&text, false, "0"), Some(Action::SidewaysEdge(crate::reader::Step::Previous)));
        assert_eq!(read(&[Context::List], false, "5"), Some(Action::Edit(Edit::Insert('5'))));
        assert_eq!(read(&[Context::Quitting], false, "x"), None);
        assert_eq!(read(&text, false, "x"), None);
    }

    #[test]
    fn the_first_context_wins() {
        let j = Key::parse("j").unwrap();
        let sidebar = action(&[Context::Sidebar, Context::Reading], j);
        let text = action(&[Context::Text, Context::Reading], j);
        assert!(sidebar.is_some() && text.is_some() && sidebar != text);
    }
}
