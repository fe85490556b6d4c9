//! The modes that are set while the screen is ours, and the bytes that unset them.

/// Alternate screen, cursor hidden, no wrapping at the edge (so the last cell of a row moves nothing), pastes marked.
pub(super) const ON: &[u8] = b"\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h";
/// Presses, drags and the wheel, with numbers of any size.
pub(super) const MOUSE_ON: &[u8] = b"\x1b[?1002h\x1b[?1006h";
/// No mouse.
pub(super) const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1002l";
/// All of it in reverse. First the end of a synchronised update, in case that a write was cut short.
pub(super) const OFF: &[u8] = b"\x1b[?2026l\x1b[?1006l\x1b[?1002l\x1b[?2004l\x1b[?7h\x1b[r\x1b[m\x1b[?25h\x1b[?1049l";
/// Around a frame: the terminal shows all of it at once.
pub(super) const UPDATE_BEGIN: &[u8] = b"\x1b[?2026h";
/// Its end.
pub(super) const UPDATE_END: &[u8] = b"\x1b[?2026l";

#[cfg(test)]
mod tests {
    use super::*;

    /// The private modes of `bytes`, in order.
    fn modes(bytes: &[u8]) -> Vec<String> {
        let text = str::from_utf8(bytes).unwrap();
        text.split("\x1b[?").skip(1).map(|rest| rest.split_inclusive(['h', 'l']).next().unwrap().to_owned()).collect()
    }

    #[test]
    fn whatever_is_set_is_unset_in_reverse() {
        let set = modes(&[ON, MOUSE_ON].concat());
        let flipped = |mode: &String| match mode.strip_suffix('h') {
            Some(number) => format!("{number}l"),
            None => mode.replace('l', "h"),
        };
        let expected: Vec<_> = ["2026l".to_owned()].into_iter().chain(set.iter().rev().map(flipped)).collect();
        let order = |mut modes: Vec<String>| {
            // The cursor is shown and wrapping is back before the screen is left; which first is all the same.
            modes.sort();
            modes
        };
        assert_eq!(modes(OFF).last().map(String::as_str), Some("1049l"));
        assert_eq!(order(modes(OFF)), order(expected));
    }
}
