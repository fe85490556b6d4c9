//! The modes that are set while the screen is ours, and the bytes that unset them: crossterm's commands where it has
//! them. Its mouse reports every move of the pointer, which nobody reads here, and its marks of a paste come with an event loop
//! of its own, so these two are ours.

use std::sync::LazyLock;

use crossterm::{
    Command,
    cursor::{Hide, Show},
    style::ResetColor,
    terminal::{
        BeginSynchronizedUpdate, DisableLineWrap, EnableLineWrap, EndSynchronizedUpdate, EnterAlternateScreen,
        LeaveAlternateScreen,
    },
};

use super::background::TELL_NO_MORE;

/// Alternate screen, cursor hidden, no wrapping at the edge (so the last cell of a row moves nothing), pastes marked.
pub(super) static ON: LazyLock<Vec<u8>> =
    LazyLock::new(|| bytes(&[&ansi(EnterAlternateScreen), &ansi(Hide), &ansi(DisableLineWrap), PASTE_ON]));
/// The same on the main screen.
pub(super) static ON_MAIN: LazyLock<Vec<u8>> =
    LazyLock::new(|| bytes(&[&ansi(Hide), &ansi(DisableLineWrap), PASTE_ON]));
/// Pastes are marked, so that they are not taken for keys.
const PASTE_ON: &str = "\x1b[?2004h";
/// They are not.
const PASTE_OFF: &str = "\x1b[?2004l";
/// Presses, drags and the wheel, with numbers of any size.
pub(super) const MOUSE_ON: &[u8] = b"\x1b[?1002h\x1b[?1006h";
/// No mouse.
pub(super) const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1002l";
/// The scroll region is the whole screen again.
const WHOLE_REGION: &str = "\x1b[r";
/// Below everything on the main screen.
const BELOW: &str = "\x1b[999;1H\r\n";
/// All of it in reverse.
pub(super) static OFF: LazyLock<Vec<u8>> = LazyLock::new(|| off(&ansi(LeaveAlternateScreen)));
/// The same on the main screen, whose last frame stays.
pub(super) static OFF_MAIN: LazyLock<Vec<u8>> = LazyLock::new(|| off(BELOW));

/// First the end of a synchronised update, in case that a write was cut short.
fn off(last: &str) -> Vec<u8> {
    let (mouse, scheme) = (String::from_utf8_lossy(MOUSE_OFF), String::from_utf8_lossy(TELL_NO_MORE));
    bytes(&[
        &ansi(EndSynchronizedUpdate),
        &mouse,
        &scheme,
        PASTE_OFF,
        &ansi(EnableLineWrap),
        WHOLE_REGION,
        &ansi(ResetColor),
        &ansi(Show),
        last,
    ])
}

/// Around a frame: the terminal shows all of it at once.
pub(super) static UPDATE_BEGIN: LazyLock<Vec<u8>> = LazyLock::new(|| bytes(&[&ansi(BeginSynchronizedUpdate)]));
/// Its end.
pub(super) static UPDATE_END: LazyLock<Vec<u8>> = LazyLock::new(|| bytes(&[&ansi(EndSynchronizedUpdate)]));

/// The sequence of a command. Writing to a string cannot fail.
fn ansi(command: impl Command) -> String {
    let mut text = String::new();
    let _ = command.write_ansi(&mut text);
    text
}

fn bytes(parts: &[&str]) -> Vec<u8> {
    parts.concat().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::background::TELL;

    /// The private modes of `bytes`, in order.
    fn modes(bytes: &[u8]) -> Vec<String> {
        let text = str::from_utf8(bytes).unwrap();
        text.split("\x1b[?").skip(1).map(|rest| rest.split_inclusive(['h', 'l']).next().unwrap().to_owned()).collect()
    }

    #[test]
    fn whatever_is_set_is_unset_in_reverse() {
        let set = modes(&[ON.as_slice(), TELL, MOUSE_ON].concat());
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
        assert_eq!(modes(&OFF).last().map(String::as_str), Some("1049l"));
        assert_eq!(order(modes(&OFF)), order(expected));
    }
}
