//! The modes that the reader switches on, and off again.

/// Alternate screen, no cursor, pastes in brackets, no wrapping at the right edge.
pub(super) const ENTER: &[u8] = b"\x1b[?1049h\x1b[?25l\x1b[?2004h\x1b[?7l";
/// All that may have been switched on, off: scroll region, looks, paste, mouse, cursor, alternate screen.
pub(super) const LEAVE: &[u8] =
    b"\x1b[?2026l\x1b[r\x1b[0m\x1b[?1002l\x1b[?1006l\x1b[?2004l\x1b[?7h\x1b[2J\x1b[H\x1b[?1049l\x1b[?25h";
/// Mouse reports of presses, releases, the wheel and drags.
pub(super) const MOUSE_ON: &[u8] = b"\x1b[?1002h\x1b[?1006h";
/// None of them.
pub(super) const MOUSE_OFF: &[u8] = b"\x1b[?1002l\x1b[?1006l";
/// Asks for the colour of the ground.
pub(super) const ASK_GROUND: &[u8] = b"\x1b]11;?\x1b\\";
