//! How many colours there are.

use crate::layout::Means;

/// How many colours the terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// None are wished for: weight, underline and reverse alone.
    None,
    /// The sixteen of the terminal's own palette.
    #[default]
    Sixteen,
    /// The 256 of xterm.
    Indexed,
    /// Red, green and blue.
    True,
}

/// Names of terminals that have 256 colours without saying so in their name; `xterm` itself stands for any terminal.
const INDEXED: &[&str] =
    &["alacritty", "contour", "foot", "ghostty", "iterm", "kitty", "konsole", "mintty", "vte", "wezterm"];

impl Depth {
    /// What the environment says; `get` looks a variable up. An empty `NO_COLOR` is none (no-color.org). Of a terminal
    /// that is known neither by `COLORTERM` nor by its name, `known` says how many colours its description has.
    pub fn of(get: impl Fn(&str) -> Option<String>, known: impl Fn(&str) -> Option<u32>) -> Self {
        let set = |name: &str| get(name).filter(|v| !v.is_empty());
        let forced = set("CLICOLOR_FORCE").is_some_and(|force| force != "0");
        let unwanted = set("CLICOLOR").as_deref() == Some("0") && !forced;
        if set("NO_COLOR").is_some() || unwanted {
            return Self::None;
        }
        let term = set("TERM").unwrap_or_default();
        match set("COLORTERM").as_deref() {
            Some("truecolor" | "24bit") => return Self::True,
            Some(_) if term.starts_with("xterm") => return Self::Indexed,
            _ => {}
        }
        let name = term.strip_prefix("xterm-").unwrap_or(&term);
        match () {
            () if term.contains("direct") => Self::True,
            () if term.contains("256") || INDEXED.iter().any(|known| name.starts_with(known)) => Self::Indexed,
            () => match known(&term) {
                Some(0..8) => Self::None,
                Some(0x0100_0000..) => Self::True,
                Some(256..) => Self::Indexed,
                None if matches!(&*term, "dumb" | "vt100" | "vt220") => Self::None,
                _ => Self::Sixteen,
            },
        }
    }

    /// What rows can use to distinguish code, links and headings from other text.
    pub fn means(self) -> Means {
        match self {
            Self::None => Means::Signs,
            Self::Sixteen => Means::Colours,
            Self::Indexed | Self::True => Means::Backgrounds,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth(vars: &[(&str, &str)]) -> Depth {
        let known =
            |term: &str| [("vt100", 0), ("linux", 8), ("st", 256)].iter().find(|(n, _)| *n == term).map(|k| k.1);
        Depth::of(|name| vars.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()), known)
    }

    #[test]
    fn the_environment_tells_the_colours() {
        assert_eq!(depth(&[("TERM", "xterm-256color"), ("NO_COLOR", "1"), ("COLORTERM", "truecolor")]), Depth::None);
        assert_eq!(depth(&[("TERM", "xterm-256color"), ("NO_COLOR", "")]), Depth::Indexed);
        assert_eq!(depth(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]), Depth::True);
        assert_eq!(depth(&[("TERM", "xterm"), ("CLICOLOR", "0")]), Depth::None);
        assert_eq!(depth(&[("TERM", "xterm"), ("CLICOLOR", "0"), ("CLICOLOR_FORCE", "1")]), Depth::Sixteen);
        let by_name = [
            ("xterm", Depth::Sixteen),
            ("linux", Depth::Sixteen),
            ("vt100", Depth::None),
            ("xterm-kitty", Depth::Indexed),
            ("foot-extra", Depth::Indexed),
            ("xterm-direct", Depth::True),
            ("st", Depth::Indexed),
            ("unheard-of", Depth::Sixteen),
        ];
        for (term, expected) in by_name {
            assert_eq!(depth(&[("TERM", term)]), expected, "{term}");
        }
    }
}
