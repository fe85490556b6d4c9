//! Keys that are set: actions by name, in all of the reader or in a part of it.

use std::ops::Range;

use super::hint::hint;
use crate::{
    device::Key,
    keymap::{self, Keymap, Rebinding},
    reader::Context,
};

/// A complaint: where, and what.
type Complaint = (Range<usize>, String);

/// Keys that were set.
pub(super) struct SetKeys {
    /// The action's name.
    pub(super) name: String,
    /// Where in the file they are.
    pub(super) span: Range<usize>,
    /// Actions that had one of them.
    pub(super) taken: Vec<&'static str>,
}

/// What was set, with the place of its keys.
#[derive(Debug, Default)]
pub(super) struct Keys {
    set: Vec<(Rebinding, String, Range<usize>)>,
}

impl Keys {
    /// Sets the keys of an action. A context is one of the help's parts: `sidebar`, `text`, `list` …
    pub(super) fn set(
        &mut self,
        context: Option<&str>,
        action: &str,
        keys: Vec<String>,
        name: Range<usize>,
        value: Range<usize>,
    ) -> Result<(), Complaint> {
        let contexts = match context {
            None => keymap::contexts_of(action),
            Some(wanted) => {
                let Some(context) = keymap::context_named(wanted) else {
                    return Err((name, format!("keys.{wanted}: no part of the reader is called so")));
                };
                let bound = keymap::is_bound(context, action);
                if bound { vec![context] } else { Vec::new() }
            }
        };
        let full = context.map_or_else(|| action.to_owned(), |context| format!("{context}.{action}"));
        if contexts.is_empty() {
            let hint = hint(keymap::action_names(), action);
            return Err((name, format!("keys.{full}: no action is called so; sco-reader config lists them{hint}")));
        }
        if keys.is_empty() && keymap::needs_key(action) {
            return Err((value, format!("keys.{full}: needs a key, since nothing else leads out; it keeps its own")));
        }
        for key in &keys {
            if Key::parse(key).is_none() {
                return Err((value, format!("keys.{full}: {key} is no key; write them as Ctrl-d, Space, F1, x")));
            }
        }
        self.check(&contexts, &full, &keys, &value)?;
        let rebinding = Rebinding { contexts, action: action.to_owned(), keys };
        self.set.push((rebinding, full, value));
        Ok(())
    }

    /// Two actions cannot have one key in one part of the reader.
    fn check(&self, contexts: &[Context], full: &str, keys: &[String], at: &Range<usize>) -> Result<(), Complaint> {
        for (other, name, _) in &self.set {
            let same = contexts.iter().any(|context| other.contexts.contains(context));
            let parsed = |key: &String| Key::parse(key);
            if same && let Some(key) = keys.iter().find(|key| other.keys.iter().any(|o| parsed(o) == parsed(key))) {
                return Err((at.clone(), format!("keys.{full}: {key} is set for {name} too, which keeps it")));
            }
        }
        Ok(())
    }

    /// What was set, by name; the keys that hold; and which actions have none left.
    pub(super) fn finish(self) -> (Vec<SetKeys>, Option<Keymap>, Vec<Complaint>) {
        if self.set.is_empty() {
            return Default::default();
        }
        let rebindings: Vec<_> = self.set.iter().map(|(rebinding, ..)| rebinding.clone()).collect();
        let (map, taken) = Keymap::with(&rebindings);
        let set = self.set.into_iter().enumerate().map(|(n, (_, name, span))| {
            let of = taken.iter().filter(|taken| taken.by == n).map(|taken| taken.action);
            SetKeys { name, span, taken: of.collect() }
        });
        let set: Vec<_> = set.collect();
        let lost = taken.iter().filter(|taken| taken.last).filter_map(|taken| Some((taken.action, set.get(taken.by)?)));
        let complaints = lost.map(|(action, set)| {
            let what = format!("keys.{}: takes the last key of {action}; set another one for that", set.name);
            (set.span.clone(), what)
        });
        let complaints = complaints.collect();
        (set, Some(map), complaints)
    }
}
