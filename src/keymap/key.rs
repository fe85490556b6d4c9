//! Keys, whatever terminal they come from.

use std::fmt;

/// What was pressed, without modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Code {
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

/// A key with its modifiers. Shift is told only where the character does not tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key.
    pub code: Code,
    /// Control was held.
    pub ctrl: bool,
    /// Alt was held, or Esc came before.
    pub alt: bool,
    /// Shift was held.
    pub shift: bool,
}

impl Key {
    /// The key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// Reads a key as people write it: `j`, `Ctrl-d`, `Alt-Left`, `PgDn`, `Space`. None when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let mut key = Self::plain(Code::Esc);
        let mut rest = text;
        while let Some((modifier, after)) = rest.split_once('-').filter(|(_, after)| !after.is_empty()) {
            match modifier {
                "Ctrl" => key.ctrl = true,
                "Alt" => key.alt = true,
                "Shift" => key.shift = true,
                _ => return None,
            }
            rest = after;
        }
        key.code = code(rest)?;
        Some(key)
    }
}

impl fmt::Display for Key {
    /// As [`Key::parse`] reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "Ctrl-"), (self.alt, "Alt-"), (self.shift, "Shift-")] {
            f.write_str(if held { name } else { "" })?;
        }
        match (NAMED.iter().find(|(_, code)| *code == self.code), self.code) {
            (Some((name, _)), _) => f.write_str(name),
            (None, Code::F(n)) => write!(f, "F{n}"),
            (None, Code::Char(c)) => write!(f, "{c}"),
            (None, _) => Ok(()),
        }
    }
}

/// Keys with a name of their own.
const NAMED: [(&str, Code); 15] = [
    ("↑", Code::Up),
    ("↓", Code::Down),
    ("←", Code::Left),
    ("→", Code::Right),
    ("Space", Code::Char(' ')),
    ("Home", Code::Home),
    ("End", Code::End),
    ("PgUp", Code::PageUp),
    ("PgDn", Code::PageDown),
    ("Insert", Code::Insert),
    ("Delete", Code::Delete),
    ("Backspace", Code::Backspace),
    ("Tab", Code::Tab),
    ("Enter", Code::Enter),
    ("Esc", Code::Esc),
];

/// Names that are understood too.
const OTHER_NAMES: [(&str, Code); 6] = [
    ("Up", Code::Up),
    ("Down", Code::Down),
    ("Left", Code::Left),
    ("Right", Code::Right),
    ("PageUp", Code::PageUp),
    ("PageDown", Code::PageDown),
];

fn code(name: &str) -> Option<Code> {
    if let Some((_, code)) = NAMED.iter().find(|(known, _)| *known == name) {
        return Some(*code);
    }
    let mut chars = name.chars();
    match (chars.next()?, chars.next()) {
        (c, None) => Some(Code::Char(c)),
        ('F', Some(_)) => name[1..].parse().ok().filter(|n| (1..=12).contains(n)).map(Code::F),
        _ => OTHER_NAMES.iter().find(|(known, _)| *known == name).map(|(_, code)| *code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_people_write_them() {
        let key = |code, ctrl, alt, shift| Some(Key { code, ctrl, alt, shift });
        let cases = [
            ("j", key(Code::Char('j'), false, false, false)),
            ("-", key(Code::Char('-'), false, false, false)),
            ("Ctrl--", key(Code::Char('-'), true, false, false)),
            ("Ctrl-d", key(Code::Char('d'), true, false, false)),
            ("Alt-←", key(Code::Left, false, true, false)),
            ("Shift-Tab", key(Code::Tab, false, false, true)),
            ("F1", key(Code::F(1), false, false, false)),
            ("F13", None),
            ("Hyper-x", None),
            ("Nothing", None),
        ];
        for (text, parsed) in cases {
            assert_eq!(Key::parse(text), parsed, "{text}");
            assert!(parsed.is_none_or(|key| key.to_string() == text), "{text} is written otherwise");
        }
    }
}
