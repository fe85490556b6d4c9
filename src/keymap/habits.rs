//! Habits of less and vim: their keys that do something else here, and what does the same.

use super::keys;
use crate::reader::{Action, Context, HelpRow, Select, Step};

/// A habit.
struct Habit {
    /// The key there.
    key: &'static str,
    /// What it does there.
    does: &'static str,
    /// What does the same here.
    here: Here,
}

/// What does the same here.
enum Here {
    /// The key of an action.
    Key(Context, Action),
    /// What is typed, or how it is otherwise.
    Words(&'static str),
}

use Here::{Key, Words};

const fn key(action: Action) -> Here {
    Key(Context::Reading, action)
}

const fn text(action: Action) -> Here {
    Key(Context::Text, action)
}

/// From less.
const LESS: &[Habit] = &[
    Habit { key: "Enter  e", does: "a line down", here: text(Action::Rows(1)) },
    Habit { key: "y", does: "a line up", here: text(Action::Rows(-1)) },
    Habit { key: "f  z", does: "a page down", here: key(Action::Page(1)) },
    Habit { key: "w", does: "a page up", here: key(Action::Page(-1)) },
    Habit { key: "p", does: "so many per cent into the text", here: key(Action::Percent) },
    Habit { key: "→  ←", does: "sideways", here: key(Action::Sideways(1)) },
    Habit { key: "?", does: "search backwards", here: Words("/ and then N: both ways from one search") },
    Habit { key: "Esc-u", does: "search marks off", here: key(Action::Escape) },
    Habit { key: "&", does: "only lines that match", here: key(Action::Sift) },
    Habit { key: "h  H", does: "help", here: key(Action::Help) },
    Habit { key: "v", does: "the editor", here: key(Action::Editor) },
    Habit { key: "r  R", does: "draw again", here: key(Action::Redraw) },
    Habit { key: "s", does: "save what was piped in", here: Words("sco-reader print > file; here it lists the hits") },
    Habit { key: "=  Ctrl-g", does: "where one is", here: Words("always at the top of the screen") },
    Habit { key: "-N", does: "line numbers", here: key(Action::Numbers) },
    Habit { key: "-S", does: "long lines cut", here: Words(":set wrap false, or -S at the start") },
    Habit {
        key: "-i",
        does: "whatever the case",
        here: Words("always, but for a capital typed; -I at the start: for those too"),
    },
    Habit { key: ":n  :p", does: "another file", here: Words("in the sidebar: the documents stand there") },
    Habit { key: "!", does: "a shell command", here: key(Action::Suspend) },
];

/// From vim.
const VIM: &[Habit] = &[
    Habit {
        key: "h  l",
        does: "a character back or on",
        here: Words("the sidebar and the text; while selecting as in vim"),
    },
    Habit { key: "w  e  b", does: "by words", here: Words("v and then w; b is a page up") },
    Habit { key: "v  V", does: "select", here: key(Action::Select(Select::Begin)) },
    Habit { key: "Ctrl-o  Ctrl-i", does: "back and forward", here: key(Action::Trail(Step::Previous)) },
    Habit { key: "Ctrl-i", does: "forward", here: key(Action::Trail(Step::Next)) },
    Habit { key: "zt  zz", does: "this line at the top", here: Words("z folds in the sidebar; zM and zR as in vim") },
    Habit { key: "i  o  a", does: "insert", here: Words("figures in colour, contents, a note; e opens the editor") },
    Habit { key: "u  Ctrl-r", does: "undo, redo", here: Words("half a page up; B takes a highlight away again") },
    Habit { key: "*", does: "search this word", here: Words("/ and the word") },
    Habit { key: "gg", does: "the top", here: key(Action::Top) },
    Habit { key: ":set nu", does: "line numbers", here: key(Action::Numbers) },
    Habit { key: ":q  ZZ", does: "quit", here: Words("the same, and q") },
    Habit { key: ":12  12G", does: "line 12", here: Words("the same") },
];

/// The habits as groups of the help: their key, what it does there, and what does it here.
pub(super) fn groups() -> Vec<(&'static str, Vec<HelpRow>)> {
    vec![("less", rows(LESS)), ("vim", rows(VIM))]
}

fn rows(habits: &[Habit]) -> Vec<HelpRow> {
    let row = |habit: &Habit| {
        let here = match habit.here {
            Key(context, action) => keys().key_for(&[context, Context::Reading], action).unwrap_or("no key"),
            Words(words) => words,
        };
        HelpRow { act: format!("{} → {here}", habit.does), keys: habit.key.to_owned() }
    };
    habits.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_the_same_has_a_key() {
        for (_, rows) in groups() {
            assert!(rows.iter().all(|row| !row.act.ends_with("no key")), "{rows:?}");
        }
    }
}
