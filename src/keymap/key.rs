//! Keys, whatever terminal they come from.

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

fn code(name: &str) -> Option<Code> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return Some(match c {
            '↑' => Code::Up,
            '↓' => Code::Down,
            '←' => Code::Left,
            '→' => Code::Right,
            c => Code::Char(c),
        });
    }
    Some(match name {
        "Space" => Code::Char(' '),
        "Up" => Code::Up,
        "Down" => Code::Down,
        "Left" => Code::Left,
        "Right" => Code::Right,
        "PageUp" => Code::PageUp,
        "PageDown" => Code::PageDown,
        "Home" => Code::Home,
        "End" => Code::End,
        "PgUp" => Code::PageUp,
        "PgDn" => Code::PageDown,
        "Insert" => Code::Insert,
        "Delete" => Code::Delete,
        "Backspace" => Code::Backspace,
        "Tab" => Code::Tab,
        "Enter" => Code::Enter,
        "Esc" => Code::Esc,
        _ => Code::F(name.strip_prefix('F')?.parse().ok().filter(|n| (1..=12).contains(n))?),
    })
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
        }
    }
}
