//! Keys and their names.

use std::fmt;

/// Modifiers that were held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
#[allow(missing_docs)]
pub(crate) struct Mods {
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

/// A key without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub(crate) enum KeyCode {
    Char(char),
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    Insert,
    Delete,
    Backspace,
    Tab,
    Enter,
    Esc,
    F(u8),
}

/// A key with its modifiers. Two keys are equal when terminals do not report their difference: Shift counts only
/// where the character does not show it and terminals do not leave it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    /// Which.
    pub code: KeyCode,
    /// What was held with it; Alt also when Esc came before.
    pub mods: Mods,
}

impl From<KeyCode> for Key {
    /// The key without modifiers.
    fn from(code: KeyCode) -> Self {
        Self { code, mods: Mods::default() }
    }
}

impl Key {
    /// The key that was pressed while `mods` were held.
    pub(crate) fn new(code: KeyCode, mods: Mods) -> Self {
        let shift = match code {
            // A space is the one character that looks the same with Shift.
            KeyCode::Char(c) => c == ' ' && mods.shift,
            KeyCode::Backspace | KeyCode::Enter | KeyCode::Esc => false,
            _ => mods.shift,
        };
        Self { code, mods: Mods { shift, ..mods } }
    }

    /// Reads a key as people write it: `j`, `Ctrl-d`, `Alt-Left`, `PgDn`, `Space`. None when it is none.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut mods = Mods::default();
        let mut rest = text;
        while let Some((modifier, after)) = rest.split_once('-').filter(|(_, after)| !after.is_empty()) {
            match modifier {
                "Ctrl" => mods.ctrl = true,
                "Alt" => mods.alt = true,
                "Shift" => mods.shift = true,
                _ => return None,
            }
            rest = after;
        }
        Some(Self { code: code(rest)?, mods })
    }
}

impl fmt::Display for Key {
    /// As [`Key::parse`] reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.mods.ctrl, "Ctrl-"), (self.mods.alt, "Alt-"), (self.mods.shift, "Shift-")] {
            f.write_str(if held { name } else { "" })?;
        }
        match (NAMED.iter().find(|(_, code)| *code == self.code), self.code) {
            (Some((name, _)), _) => f.write_str(name),
            (None, KeyCode::F(n)) => write!(f, "F{n}"),
            (None, KeyCode::Char(c)) => write!(f, "{c}"),
            (None, _) => Ok(()),
        }
    }
}

/// Keys with a name of their own.
const NAMED: [(&str, KeyCode); 15] = [
    ("↑", KeyCode::Up),
    ("↓", KeyCode::Down),
    ("←", KeyCode::Left),
    ("→", KeyCode::Right),
    ("Space", KeyCode::Char(' ')),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("Insert", KeyCode::Insert),
    ("Delete", KeyCode::Delete),
    ("Backspace", KeyCode::Backspace),
    ("Tab", KeyCode::Tab),
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
];

/// Names that are understood too.
const OTHER_NAMES: [(&str, KeyCode); 6] = [
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("PageUp", KeyCode::PageUp),
    ("PageDown", KeyCode::PageDown),
];

fn code(name: &str) -> Option<KeyCode> {
    if let Some((_, code)) = NAMED.iter().find(|(known, _)| *known == name) {
        return Some(*code);
    }
    let mut chars = name.chars();
    match (chars.next()?, chars.next()) {
        (c, None) => Some(KeyCode::Char(c)),
        ('F', Some(_)) => name[1..].parse().ok().filter(|n| (1..=12).contains(n)).map(KeyCode::F),
        _ => OTHER_NAMES.iter().find(|(known, _)| *known == name).map(|(_, code)| *code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_people_write_them() {
        let key = |code, ctrl, alt, shift| Some(Key { code, mods: Mods { ctrl, alt, shift } });
        let cases = [
            ("j", key(KeyCode::Char('j'), false, false, false)),
            ("-", key(KeyCode::Char('-'), false, false, false)),
            ("Ctrl--", key(KeyCode::Char('-'), true, false, false)),
            ("Ctrl-d", key(KeyCode::Char('d'), true, false, false)),
            ("Alt-←", key(KeyCode::Left, false, true, false)),
            ("Shift-Tab", key(KeyCode::Tab, false, false, true)),
            ("F1", key(KeyCode::F(1), false, false, false)),
            ("F13", None),
            ("Hyper-x", None),
            ("Nothing", None),
        ];
        for (text, parsed) in cases {
            assert_eq!(Key::parse(text), parsed, "{text}");
            assert!(parsed.is_none_or(|key| key.to_string() == text), "{text} is written otherwise");
        }
    }

    #[test]
    fn shift_counts_only_where_the_character_does_not_tell_it() {
        let shifted = |code| Key::new(code, Mods { shift: true, ..Mods::default() }).to_string();
        for (code, name) in [
            (KeyCode::Char('A'), "A"),
            (KeyCode::Char('1'), "1"),
            (KeyCode::Char(' '), "Shift-Space"),
            (KeyCode::Enter, "Enter"),
            (KeyCode::Backspace, "Backspace"),
            (KeyCode::Tab, "Shift-Tab"),
            (KeyCode::Up, "Shift-↑"),
        ] {
            assert_eq!(shifted(code), name);
        }
    }
}
