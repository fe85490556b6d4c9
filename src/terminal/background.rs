//! Whether the terminal's background is light.

/// The terminal reports by itself when its colours become light or dark; others than those that know the mode ignore it.
pub(super) const TELL: &[u8] = b"\x1b[?2031h";
/// It reports no longer.
pub(super) const TELL_NO_MORE: &[u8] = b"\x1b[?2031l";

/// The question for the background, and for what the terminal is. The second is answered by all and after the
/// first: once it was seen, no answer can come late and land in the shell after the end.
pub(super) const ASK: &[u8] = b"\x1b]11;?\x1b\\\x1b[c";

/// The question for the last of 256 colours, which a terminal that has it answers. Stands before [`ASK`].
pub(super) const ASK_COLOURS: &[u8] = b"\x1b]4;255;?\x1b\\";

/// True for the answer to [`ASK_COLOURS`] (`4;255;rgb:eeee/eeee/eeee`).
pub(super) fn has_256(answer: &[u8]) -> bool {
    answer.strip_prefix(b"4;255;").is_some_and(|colour| colour.starts_with(b"rgb"))
}

/// Whether a terminal of this type may be asked for its background. The console of Linux has no answer, and the
/// hardware terminals of old print the question.
pub(super) fn may_ask(term: &str) -> bool {
    !matches!(term.split('-').next(), Some("linux" | "vt52" | "vt100" | "vt102" | "vt220" | "cons25"))
}

/// Reads the answer to [`ASK`] (`11;rgb:ffff/ffff/ffff`): true when the background is light.
pub(super) fn light(answer: &[u8]) -> Option<bool> {
    let colour = str::from_utf8(answer).ok()?.strip_prefix("11;")?;
    let (red, green, blue) = match colour.strip_prefix('#') {
        Some(digits) => sharp(digits)?,
        None => slashed(colour.split_once(':').filter(|(kind, _)| matches!(*kind, "rgb" | "rgba"))?.1)?,
    };
    // Luma of Rec. 709, on the values as they are: a threshold needs no more.
    Some(0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5)
}

/// `r/g/b` or `r/g/b/a`, of one to four hexadecimal digits each.
fn slashed(colour: &str) -> Option<(f32, f32, f32)> {
    let mut parts = colour.split('/').map(part);
    Some((parts.next()??, parts.next()??, parts.next()??))
}

/// `rgb`, `rrggbb` and longer forms.
fn sharp(digits: &str) -> Option<(f32, f32, f32)> {
    let each = digits.len() / 3;
    if each == 0 || !digits.len().is_multiple_of(3) || !digits.is_ascii() {
        return None;
    }
    Some((part(&digits[..each])?, part(&digits[each..2 * each])?, part(&digits[2 * each..])?))
}

/// A share of the largest value that as many digits can hold.
fn part(digits: &str) -> Option<f32> {
    if !(1..=4).contains(&digits.len()) || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let value = u16::from_str_radix(digits, 16).ok()?;
    Some(f32::from(value) / ((1_u32 << (4 * digits.len())) - 1) as f32)
}

#[cfg(test)]
mod tests {
    use super::may_ask;

    #[test]
    fn the_background_is_light_or_dark() {
        let cases = [
            ("11;rgb:ffff/ffff/ffff", Some(true)),
            ("11;rgb:0000/0000/0000", Some(false)),
            ("11;rgb:fd/f6/e3", Some(true)),
            ("11;rgb:0/2b/36", Some(false)),
            ("11;rgba:1e1e/1e1e/2e2e/ffff", Some(false)),
            ("11;#fdf6e3", Some(true)),
            ("11;#000", Some(false)),
            ("10;rgb:ffff/ffff/ffff", None),
            ("11;rgb:ffff/ffff", None),
            ("11;rgb:fffff/0/0", None),
            ("11;rgb:+f/0/0", None),
            ("11;#", None),
            ("11;#ffé", None),
            ("", None),
        ];
        for (answer, light) in cases {
            assert_eq!(super::light(answer.as_bytes()), light, "{answer}");
        }
    }

    #[test]
    fn some_are_not_asked() {
        for (term, may) in
            [("xterm-256color", true), ("tmux", true), ("linux", false), ("vt100", false), ("linux-16color", false)]
        {
            assert_eq!(may_ask(term), may, "{term}");
        }
    }
}
