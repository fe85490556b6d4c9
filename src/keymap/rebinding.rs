//! Keys that are set in place of the table's.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{LazyLock, OnceLock},
};

use super::{
    names::{self, name},
    table::{BINDINGS, Binding},
};
use crate::{
    device::Key,
    reader::{Action, Context, List, NoteStep},
};

/// Which key does what: the table, or the table with other keys.
#[derive(Debug)]
pub(crate) struct Keymap {
    rows: Vec<Binding>,
    /// Made of the rows when the first key comes: the first screen is drawn without.
    actions: OnceLock<HashMap<(Context, Key), Action>>,
}

/// Other keys for an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rebinding {
    /// In these contexts.
    pub contexts: Vec<Context>,
    /// Its name.
    pub action: String,
    /// Its keys, as people write them; none leaves it without one.
    pub keys: Vec<String>,
}

/// An action that lost keys to a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Taken {
    /// Its name.
    pub action: &'static str,
    /// The number of the setting.
    pub by: usize,
    /// It has no key left.
    pub last: bool,
}

/// Names of actions with their keys, of one part of the reader.
pub(super) type NamedKeys = Vec<(&'static str, Vec<&'static str>)>;

impl Keymap {
    /// The table.
    pub(crate) fn standard() -> &'static Self {
        static STANDARD: LazyLock<Keymap> = LazyLock::new(|| Keymap::of(BINDINGS.to_vec()));
        &STANDARD
    }

    /// The table with other keys for some actions. What is set takes a key from whatever has it in the table; these actions
    /// come with the setting that took theirs.
    pub(crate) fn with(changes: &[Rebinding]) -> (Self, Vec<Taken>) {
        let mut rows = BINDINGS.to_vec();
        let mut taken = Vec::new();
        for (number, change) in changes.iter().enumerate() {
            let is_set = |row: &Binding| {
                changes.iter().any(|c| c.contexts.contains(&row.context) && c.action == name(row.action))
            };
            let others = rows.iter_mut().filter(|row| !is_set(row) && hides(&change.contexts, row.context));
            let lost = |(action, last)| Taken { action, by: number, last };
            taken.extend(others.filter_map(|row| take(row, &change.keys)).map(lost));
            // Settings are read once, and their keys live as long as the program.
            let keys: Vec<&'static str> = change.keys.iter().map(|key| &*key.clone().leak()).collect();
            let keys: &'static [&'static str] = keys.leak();
            for row in &mut rows {
                if change.contexts.contains(&row.context) && name(row.action) == change.action {
                    row.keys = keys;
                }
            }
        }
        (Self::of(rows), taken)
    }

    fn of(rows: Vec<Binding>) -> Self {
        Self { rows, actions: OnceLock::new() }
    }

    fn actions(&self) -> &HashMap<(Context, Key), Action> {
        self.actions.get_or_init(|| {
            let keys = |row: &Binding| {
                let (context, action) = (row.context, row.action);
                row.keys.iter().filter_map(|key| Key::parse(key)).map(move |key| ((context, key), action))
            };
            // Of rows with the same key the first one counts, so they are read from the last on.
            self.rows.iter().rev().flat_map(keys).collect()
        })
    }

    /// What `key` does where `contexts` hold, the first of them first.
    pub(crate) fn action(&self, contexts: &[Context], key: Key) -> Option<Action> {
        contexts.iter().find_map(|&context| self.actions().get(&(context, key)).copied())
    }

    /// The first key that does `action` where `contexts` hold, as people write it.
    pub(crate) fn key_for(&self, contexts: &[Context], action: Action) -> Option<&'static str> {
        let key = |row: &Binding| row.keys.first().copied();
        contexts.iter().find_map(|&context| {
            self.rows.iter().filter(|row| row.context == context && row.action == action).find_map(key)
        })
    }

    /// All rows.
    pub(crate) fn rows(&self) -> &[Binding] {
        &self.rows
    }
}

/// Takes keys from a row; its name, when it had any of them, and whether it has none left.
fn take(row: &mut Binding, keys: &[String]) -> Option<(&'static str, bool)> {
    let taken: Vec<_> = keys.iter().filter_map(|key| Key::parse(key)).collect();
    let kept = row.keys.iter().copied().filter(|key| Key::parse(key).is_none_or(|key| !taken.contains(&key)));
    let kept: Vec<_> = kept.collect();
    if kept.len() == row.keys.len() {
        return None;
    }
    row.keys = kept.leak();
    Some((name(row.action), row.keys.is_empty()))
}

/// True when a key of `contexts` is never reached where `other` has it too: the sidebar and the text come first.
fn hides(contexts: &[Context], other: Context) -> bool {
    let over = matches!(other, Context::Sidebar | Context::Text) && contexts.contains(&Context::Reading);
    over || contexts.contains(&other)
}

/// The contexts in which a setting that names none changes the keys of an action: that of reading, else all that have it.
pub(crate) fn contexts_of(action: &str) -> Vec<Context> {
    let mut found: Vec<_> = BINDINGS.iter().filter(|b| name(b.action) == action).map(|b| b.context).collect();
    if found.contains(&Context::Reading) {
        return vec![Context::Reading];
    }
    found.sort_unstable_by_key(|context| names::context(*context));
    found.dedup();
    found
}

/// True when an action of this name has a key in a context.
pub(crate) fn is_bound(context: Context, action: &str) -> bool {
    BINDINGS.iter().any(|b| b.context == context && name(b.action) == action)
}

/// True for an action without which a part of the reader, or the reader, could not be left.
pub(crate) fn needs_key(action: &str) -> bool {
    let ways_out =
        [Action::Quit, Action::List(List::Close), Action::SearchCancel, Action::Note(NoteStep::Cancel), Action::Escape];
    ways_out.into_iter().any(|out| name(out) == action)
}

/// Names of all actions that have keys; some stand more than once.
pub(crate) fn action_names() -> impl Iterator<Item = &'static str> {
    BINDINGS.iter().map(|binding| name(binding.action))
}

/// The context of this name.
pub(crate) fn context_named(wanted: &str) -> Option<Context> {
    BINDINGS.iter().map(|b| b.context).find(|&context| names::context(context) == Some(wanted))
}

/// Actions by name with their keys, those of reading first, then by the name of their part of the reader.
pub(crate) fn named(keys: Option<&Keymap>) -> Vec<(Option<&'static str>, NamedKeys)> {
    let mut contexts: BTreeMap<Option<&'static str>, NamedKeys> = BTreeMap::new();
    for row in keys.unwrap_or_else(|| Keymap::standard()).rows() {
        let rows = contexts.entry(names::context(row.context)).or_default();
        match rows.iter_mut().find(|(known, _)| *known == name(row.action)) {
            Some((_, keys)) => {
                let new: Vec<_> = row.keys.iter().filter(|key| !keys.contains(key)).collect();
                keys.extend(new);
            }
            None => rows.push((name(row.action), row.keys.to_vec())),
        }
    }
    contexts.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::Step;

    fn rebind(context: Context, action: &str, keys: &[&str]) -> Rebinding {
        Rebinding {
            contexts: vec![context],
            action: action.into(),
            keys: keys.iter().map(|k| (*k).to_owned()).collect(),
        }
    }

    fn does(map: &Keymap, contexts: &[Context], key: &str) -> Option<Action> {
        map.action(contexts, Key::parse(key).unwrap())
    }

    #[test]
    fn what_is_set_takes_its_keys_from_the_table() {
        let text = [Context::Text, Context::Reading];
        let (map, lost) = Keymap::with(&[rebind(Context::Reading, "next-hit", &["j", "Ctrl-n"])]);
        assert_eq!(does(&map, &text, "j"), Some(Action::Hit(Step::Next)));
        assert_eq!(does(&map, &text, "n"), None);
        assert_eq!(does(&map, &text, "Down"), Some(Action::Rows(1)));
        let taken = |action| Taken { action, by: 0, last: false };
        assert_eq!(lost, [taken("next-section"), taken("line-down")]);
        let (map, lost) = Keymap::with(&[rebind(Context::Reading, "next-hit", &["t"])]);
        assert_eq!(does(&map, &text, "t"), Some(Action::Hit(Step::Next)));
        assert_eq!(lost, [Taken { action: "timeline", by: 0, last: true }]);
    }

    #[test]
    fn two_actions_can_change_places() {
        let swapped = [rebind(Context::Reading, "next-hit", &["N"]), rebind(Context::Reading, "previous-hit", &["n"])];
        let (map, lost) = Keymap::with(&swapped);
        assert_eq!(does(&map, &[Context::Reading], "n"), Some(Action::Hit(Step::Previous)));
        assert_eq!(does(&map, &[Context::Reading], "N"), Some(Action::Hit(Step::Next)));
        assert_eq!(lost, []);
    }

    #[test]
    fn every_binding_has_a_name_and_an_action_has_one() {
        let mut known: HashMap<(Context, &str), Action> = HashMap::new();
        for b in BINDINGS {
            assert!(!name(b.action).is_empty(), "{}", b.describe);
            let before = known.insert((b.context, name(b.action)), b.action);
            assert!(before.is_none_or(|other| other == b.action), "{} is two actions", name(b.action));
        }
    }
}
