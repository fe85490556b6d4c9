//! A line of text cut around what stands out in it.

use unicode_width::UnicodeWidthStr;

use crate::document::{Range, Shown};

/// `text` cut to `room` cells so that what stands out in it can be seen, with a third of the room before it.
pub(super) fn around(text: &Shown, strong: Option<Range>, room: usize) -> Vec<(String, bool)> {
    let whole = text.as_str();
    let Some(strong) = strong else { return vec![(text.cut(room).to_string(), false)] };
    let (mut before, hit, after) = (&whole[..strong.start], &whole[strong.clone()], &whole[strong.end..]);
    let mut parts = Vec::new();
    let tail = after.width().min(room / 3);
    if before.width() + hit.width() + tail > room {
        let keep = room.saturating_sub(hit.width() + tail + 1);
        let cut = before.char_indices().map(|(i, _)| i).find(|&i| before[i..].width() <= keep).unwrap_or(before.len());
        before = before[cut..].trim_start();
        parts.push(("…".to_owned(), false));
    }
    parts.push((before.to_owned(), false));
    parts.push((hit.to_owned(), true));
    let left = room.saturating_sub(parts.iter().map(|(t, _)| t.width()).sum());
    parts.push((Shown::new(after).cut(left).to_string(), false));
    parts
}
