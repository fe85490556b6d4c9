//! Styling of plain text: what `man` and `git log --color` write into it.
//!
//! SGR sequences (ECMA-48 8.3.117: `ESC [ … m`) and overstrikes (`x BS x`, `_ BS x`) become roles; their bytes are
//! hidden, and so are those of links (OSC 8) and the form feeds that end pages. What is unknown, blinks or conceals is
//! ignored; any other escape sequence is left to be shown.

use std::borrow::Cow;

use memchr::memchr3;
use unicode_segmentation::UnicodeSegmentation;

use super::Roles;

const ESC: u8 = 0x1b;
const BACKSPACE: u8 = 0x08;
const FORM_FEED: u8 = 0x0c;
/// Bytes before a backspace in which its letter is looked for.
const LOOK_BACK: usize = 64;
/// Bytes of the parameters of a sequence that is taken for styling.
const LONGEST: usize = 64;

/// Bytes of a link's target at most.
const TARGET: usize = 4096;

/// Text of the same roles, up to the next run's start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    /// Bytes from the start of the text.
    pub start: u32,
    /// What the text is.
    pub roles: Roles,
    /// The program's own words that stand for it; empty for text that is not shown at all.
    pub sign: Option<&'static str>,
}

impl Run {
    /// A run from byte `start` that is shown.
    pub(crate) fn shown(start: usize, roles: Roles) -> Self {
        Self { start: start as u32, roles, sign: None }
    }

    /// A run from byte `start` that is not shown.
    pub(crate) fn hidden(start: usize) -> Self {
        Self::sign(start, "", Roles::empty())
    }

    /// A run from byte `start` that a sign stands for.
    pub(crate) fn sign(start: usize, sign: &'static str, roles: Roles) -> Self {
        Self { start: start as u32, roles, sign: Some(sign) }
    }

    /// Appends it to `runs`, in place of those that start where it does.
    pub(crate) fn push(self, runs: &mut Vec<Self>) {
        while runs.last().is_some_and(|last| last.start >= self.start) {
            runs.pop();
        }
        runs.push(self);
    }
}

/// `text` as it is read: without what [`styling`] hides. Takes time linear in the length of the text.
pub(crate) fn unstyled(text: &str) -> Cow<'_, str> {
    if memchr3(ESC, BACKSPACE, FORM_FEED, text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(shown(text).map(|part| &text[part]).collect())
}

/// The parts of `text` that are not hidden and not empty.
pub(super) fn shown(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    let runs = styling(text, Roles::empty());
    let ends: Vec<_> = runs.iter().skip(1).map(|r| r.start as usize).chain([text.len()]).collect();
    let parts = runs.into_iter().zip(ends).filter(|(run, _)| run.sign.is_none());
    parts.map(|(run, end)| run.start as usize..end).filter(|part| !part.is_empty())
}

/// The runs of a line of plain text, on top of `base`. No style lasts beyond the line.
pub(crate) fn styling(text: &str, base: Roles) -> Vec<Run> {
    let mut scan = Scan { text, floor: 0, struck: None, style: base, base, runs: vec![Run::shown(0, base)] };
    let mut at = 0;
    while let Some(n) = memchr3(ESC, BACKSPACE, FORM_FEED, &text.as_bytes()[at..]) {
        at += n;
        at = match text.as_bytes()[at] {
            ESC => scan.escape(at),
            BACKSPACE => scan.backspace(at),
            _ => scan.hide(at..at + 1),
        };
    }
    scan.runs
}

struct Scan<'a> {
    text: &'a str,
    /// End of the last hidden sequence: no letter before it is overstruck.
    floor: usize,
    /// The last letter that was overstruck: where it stands, and as what.
    struck: Option<(std::ops::Range<usize>, Roles)>,
    style: Roles,
    base: Roles,
    runs: Vec<Run>,
}

impl Scan<'_> {
    /// Takes the sequence at `at` if it is one of styling; returns where to go on.
    fn escape(&mut self, at: usize) -> usize {
        if let Some(parameters) = sgr(&self.text[at..]) {
            self.style = restyle(self.style, self.base, parameters);
            return self.hide(at..at + 3 + parameters.len());
        }
        match link(&self.text[at..]) {
            Some(len) => self.hide(at..at + len),
            None => at + 1,
        }
    }

    /// Leaves the bytes of `range` out; returns where to go on.
    fn hide(&mut self, range: std::ops::Range<usize>) -> usize {
        Run::hidden(range.start).push(&mut self.runs);
        Run::shown(range.end, self.style).push(&mut self.runs);
        self.floor = range.end;
        range.end
    }

    /// Takes the backspace at `at` if it stands between two letters; returns where to go on.
    fn backspace(&mut self, at: usize) -> usize {
        let boundary = |i: &usize| self.text.is_char_boundary(*i);
        let low = (self.floor.max(at.saturating_sub(LOOK_BACK))..at).find(boundary).unwrap_or(at);
        let is_letter = |c: &&str| !c.starts_with(char::is_control);
        let Some(under) = self.text[low..at].graphemes(true).next_back().filter(is_letter) else { return at + 1 };
        let high = (at + 1..=self.text.len().min(at + 1 + LOOK_BACK)).rfind(boundary).unwrap_or(at + 1);
        let Some(over) = self.text[at + 1..high].graphemes(true).next().filter(is_letter) else { return at + 1 };
        let start = at - under.len();
        let before = self.struck.take();
        let mut roles = match (under, over) {
            ("_", "_") => match &before {
                Some((range, roles)) if range.end == start && roles.contains(Roles::UNDERLINE) => Roles::UNDERLINE,
                _ => Roles::STRONG,
            },
            ("_", _) | (_, "_") => Roles::UNDERLINE,
            _ if under == over => Roles::STRONG,
            _ => Roles::empty(),
        };
        if let Some((range, earlier)) = before
            && range.start == start
        {
            roles |= earlier;
        }
        let (shown, end) = (at + 1, at + 1 + over.len());
        Run::hidden(start).push(&mut self.runs);
        Run::shown(shown, self.style | roles).push(&mut self.runs);
        Run::shown(end, self.style).push(&mut self.runs);
        self.struck = Some((shown..end, roles));
        end
    }
}

/// The parameters of the SGR sequence that `text` begins with.
fn sgr(text: &str) -> Option<&str> {
    let inside = text.strip_prefix("\x1b[")?;
    let end = inside.bytes().take(LONGEST + 1).position(|b| !matches!(b, b'0'..=b'9' | b';' | b':'))?;
    (inside.as_bytes()[end] == b'm').then(|| &inside[..end])
}

/// Bytes of the beginning or end of a link that `text` begins with (OSC 8: `ESC ] 8 ; … ; target ESC \\`, or BEL at its
/// end).
fn link(text: &str) -> Option<usize> {
    let inside = text.strip_prefix("\x1b]8;")?;
    let near = &inside.as_bytes()[..inside.len().min(TARGET)];
    let end = near.iter().position(|b| b.is_ascii_control())?;
    match near[end..] {
        [0x07, ..] => Some(4 + end + 1),
        [ESC, b'\\', ..] => Some(4 + end + 2),
        _ => None,
    }
}

/// `style` after the parameters of an SGR sequence; a reset leads back to `base`.
fn restyle(style: Roles, base: Roles, parameters: &str) -> Roles {
    let mut style = style;
    let mut codes = parameters.split(';');
    while let Some(code) = codes.next() {
        let mut parts = code.split(':');
        let number = |part: Option<&str>| part.map(|p| if p.is_empty() { 0 } else { p.parse().unwrap_or(u16::MAX) });
        let kind = number(parts.next()).unwrap_or(0);
        style = match kind {
            0 => base,
            1 => style | Roles::STRONG,
            2 => style | Roles::FAINT,
            3 => style | Roles::EMPHASIS,
            4 if number(parts.next()) == Some(0) => style - Roles::UNDERLINE,
            4 | 21 => style | Roles::UNDERLINE,
            9 => style | Roles::STRIKE,
            22 => (style - (Roles::STRONG | Roles::FAINT)) | base,
            23 => (style - Roles::EMPHASIS) | base,
            24 => (style - Roles::UNDERLINE) | base,
            29 => (style - Roles::STRIKE) | base,
            30..=37 => style.with_colour((kind - 30) as u8),
            90..=97 => style.with_colour((kind - 90 + 8) as u8),
            39 => style.without_colour(),
            38 | 48 | 58 => {
                let colour = if code.contains(':') {
                    extended(&mut parts.map(|p| number(Some(p)).unwrap_or(0)), true)
                } else {
                    extended(&mut codes.by_ref().map(|p| number(Some(p)).unwrap_or(0)), false)
                };
                colour.filter(|_| kind == 38).map_or(style, |c| style.with_colour(c))
            }
            _ => style,
        };
    }
    style
}

/// One of sixteen colours for a colour of 256 (`5;n`) or of 24 bits (`2;r;g;b`, or `2:space:r:g:b` in parts).
fn extended(numbers: &mut dyn Iterator<Item = u16>, parts: bool) -> Option<u8> {
    let byte = |n: u16| n.min(255) as u8;
    match numbers.next()? {
        5 => Some(of_256(byte(numbers.next()?))),
        2 if parts => match numbers.take(5).collect::<Vec<_>>()[..] {
            [r, g, b] | [_, r, g, b] | [_, r, g, b, _] => Some(nearest([byte(r), byte(g), byte(b)])),
            _ => None,
        },
        2 => Some(nearest([byte(numbers.next()?), byte(numbers.next()?), byte(numbers.next()?)])),
        _ => None,
    }
}

/// The nearest of sixteen to one of xterm's 256 colours: 16, a cube of 6 x 6 x 6, 24 greys.
fn of_256(n: u8) -> u8 {
    let step = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
    match n {
        0..16 => n,
        16..232 => nearest([step((n - 16) / 36), step((n - 16) / 6 % 6), step((n - 16) % 6)]),
        _ => nearest([8 + 10 * (n - 232); 3]),
    }
}

/// The nearest of the sixteen colours as xterm has them.
fn nearest(rgb: [u8; 3]) -> u8 {
    const VALUES: [[u8; 3]; 16] = [
        [0, 0, 0],
        [205, 0, 0],
        [0, 205, 0],
        [205, 205, 0],
        [0, 0, 238],
        [205, 0, 205],
        [0, 205, 205],
        [229, 229, 229],
        [127, 127, 127],
        [255, 0, 0],
        [0, 255, 0],
        [255, 255, 0],
        [92, 92, 255],
        [255, 0, 255],
        [0, 255, 255],
        [255, 255, 255],
    ];
    let distance =
        |value: &[u8; 3]| -> u32 { value.iter().zip(rgb).map(|(&a, b)| u32::from(a.abs_diff(b)).pow(2)).sum() };
    (0..16).min_by_key(|&i| distance(&VALUES[usize::from(i)])).unwrap_or(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The visible text with each run's roles in front of it.
    fn with_roles(text: &str) -> String {
        let runs = styling(text, Roles::empty());
        let mut out = String::new();
        for (i, run) in runs.iter().enumerate() {
            let end = runs.get(i + 1).map_or(text.len(), |r| r.start as usize);
            let piece = &text[run.start as usize..end];
            if run.sign.is_some() || piece.is_empty() {
                continue;
            }
            let flags = [(Roles::STRONG, 'b'), (Roles::EMPHASIS, 'i'), (Roles::UNDERLINE, 'u'), (Roles::STRIKE, 's')];
            let mut roles: String = flags.iter().filter(|f| run.roles.contains(f.0)).map(|f| f.1).collect();
            if let Some(colour) = run.roles.colour() {
                roles += &colour.to_string();
            }
            out += &if roles.is_empty() { piece.to_owned() } else { format!("{{{roles} {piece}}}") };
        }
        out
    }

    #[test]
    fn sequences_of_styling() {
        let cases = [
            ("plain", "plain"),
            ("\x1b[1mbold\x1b[0m no", "{b bold} no"),
            ("\x1b[31;4mred\x1b[24mred\x1b[mno", "{u1 red}{1 red}no"),
            ("\x1b[38;5;196mred\x1b[39mno", "{9 red}no"),
            ("\x1b[38;2;0;0;250mblue\x1b[48;5;1mblue", "{4 blue}{4 blue}"),
            ("\x1b[38:2::0:0:250mblue", "{4 blue}"),
            ("\x1b[48;5;1mno", "no"),
            ("\x1b[5;8mblink", "blink"),
            ("\x1b[3m\x1b[94mboth", "{i12 both}"),
            ("\x1b[1;3mbold\x1b[22mnot", "{bi bold}{i not}"),
            ("\x1b[1;3;4;31mall\x1b[23mb\x1b[24mc\x1b[22md\x1b[39me", "{biu1 all}{bu1 b}{b1 c}{1 d}e"),
            ("\x1b[2Kno", "\x1b[2Kno"),
            ("\x1b]0;title\x07", "\x1b]0;title\x07"),
            ("\x1b]8;;https://a.b\x1b\\link\x1b]8;;\x1b\\", "link"),
            ("\x1b]8;id=1;https://a.b\x07link\x1b]8;;\x07", "link"),
            ("\x1b]8;;https://a.b link", "\x1b]8;;https://a.b link"),
            ("\x0cPage", "Page"),
            ("\x1b[", "\x1b["),
        ];
        for (text, expected) in cases {
            assert_eq!(with_roles(text), expected, "{text:?}");
        }
    }

    #[test]
    fn overstrikes() {
        let cases = [
            ("N\x08NA\x08AM\x08ME\x08E", "{b N}{b A}{b M}{b E}"),
            ("_\x08f_\x08i", "{u f}{u i}"),
            ("_\x08x\x08x", "{bu x}"),
            ("_\x08a_\x08_", "{u a}{u _}"),
            ("+\x08o item", "o item"),
            ("会\x08会", "{b 会}"),
            ("\x08x", "\x08x"),
            ("x\x08", "x\x08"),
            ("x\x08\x1b[1mx", "x\x08{b x}"),
            ("\x1b[1m\x08x", "{b \x08x}"),
        ];
        for (text, expected) in cases {
            assert_eq!(with_roles(text), expected, "{text:?}");
        }
    }

    #[test]
    fn styling_goes_and_letters_stay() {
        let cases = [
            ("N\x08NA\x08AM\x08M", "NAM"),
            ("_\x08fi\x08_x", "f_x"),
            ("\x1b[1;38:5:9mbold\x1b[0m and \x1b[mnone", "bold and none"),
            ("e\u{301}\x08e\u{301}!", "e\u{301}!"),
            ("\x08a \x1b[2J\x1b]0;t\x07 \x1b", "\x08a \x1b[2J\x1b]0;t\x07 \x1b"),
            ("plain 会", "plain 会"),
            ("", ""),
        ];
        for (text, letters) in cases {
            assert_eq!(unstyled(text), letters);
        }
        assert!(matches!(unstyled("plain"), Cow::Borrowed(_)));
    }
}
