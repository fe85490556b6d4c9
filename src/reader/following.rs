//! Links and footnotes.

use super::{Effect, Focus, Overlay, State, Step, sections, trail};
use crate::document::{Role, Shown};

/// Schemes that are handed to the user's opener.
const OPENED: [&str; 4] = ["https://", "http://", "mailto:", "file://"];

/// Chooses the next link on the screen.
pub(super) fn next(state: &mut State, step: Step) {
    let page = state.page.range();
    let marks = &state.doc.marks;
    let first = marks.partition_point(|m| m.range.start < page.start);
    let links = marks[first..].iter().take_while(|m| m.range.start < page.end).enumerate();
    let links: Vec<_> = links.filter(|(_, m)| is_link(m.role)).map(|(i, _)| first + i).collect();
    let now = state.link.and_then(|l| links.iter().position(|&i| i == l));
    let to = match (now, step) {
        (None, Step::Next) => 0,
        (None, Step::Previous) => links.len().saturating_sub(1),
        (Some(n), Step::Next) => (n + 1) % links.len(),
        (Some(n), Step::Previous) => (n + links.len() - 1) % links.len(),
    };
    match links.get(to) {
        Some(&mark) => choose(state, mark),
        None => state.tell("No link on the screen"),
    }
}

/// Chooses a link, and tells where it leads: no address is opened unseen.
pub(super) fn choose(state: &mut State, mark: usize) {
    state.focus = Focus::Text;
    state.link = Some(mark);
    if let Role::Link(link) = state.doc.marks[mark].role {
        let target = state.doc.links[link as usize].target.clone();
        state.tell(target);
    }
}

/// The link or footnote mark at `offset`.
pub(super) fn at(state: &State, offset: usize) -> Option<usize> {
    let marks = &state.doc.marks;
    let after = marks.partition_point(|m| m.range.start <= offset);
    (after.saturating_sub(64)..after).rev().find(|&i| is_link(marks[i].role) && marks[i].range.contains(&offset))
}

fn is_link(role: Role) -> bool {
    matches!(role, Role::Link(_) | Role::NoteRef(_))
}

pub(super) fn follow(state: &mut State) -> Vec<Effect> {
    if let Some(Overlay::Note(_)) = state.overlay {
        state.overlay = None;
        return Vec::new();
    }
    let page = state.page.range();
    let chosen = state
        .link
        .and_then(|l| state.doc.marks.get(l))
        .filter(|m| m.range.start < page.end && page.start < m.range.end);
    match chosen.map(|m| m.role) {
        Some(Role::NoteRef(note)) => {
            if state.doc.notes[note as usize].range.is_empty() {
                state.tell("The footnote has not been read yet");
            } else {
                state.overlay = Some(Overlay::Note(note));
            }
        }
        Some(Role::Link(link)) => {
            let target = state.doc.links[link as usize].target.clone();
            return open(state, &target);
        }
        _ => state.tell("Tab chooses a link or footnote on the screen"),
    }
    Vec::new()
}

fn open(state: &mut State, target: &str) -> Vec<Effect> {
    if let Some(anchor) = target.strip_prefix('#') {
        match heading(state, anchor) {
            Some(id) => {
                trail::leave(state);
                state.link = None;
                sections::go(state, id);
            }
            None => state.tell(format!("No heading here is called {anchor}")),
        }
        return Vec::new();
    }
    let lower = target.to_ascii_lowercase();
    if OPENED.iter().any(|scheme| lower.starts_with(scheme)) {
        state.tell(format!("Opening {target}"));
        return vec![Effect::Open(target.to_owned())];
    }
    state.tell(format!("Not opened: {target}"));
    Vec::new()
}

/// The section that `#anchor` means, by the rule that code hosts make anchors of headings by: small letters, digits,
/// hyphens for spaces, the n-th of the same name with `-n`.
fn heading(state: &State, anchor: &str) -> Option<usize> {
    let anchor = anchor.to_lowercase();
    let mut seen = std::collections::HashMap::new();
    (0..state.doc.outline.sections.len()).find(|&id| {
        let slug = slug(&state.doc.section_title(id).unwrap_or_default());
        let nth = seen.entry(slug.clone()).or_insert(0);
        let name = if *nth == 0 { slug } else { format!("{slug}-{nth}") };
        *nth += 1;
        name == anchor
    })
}

fn slug(title: &Shown) -> String {
    let kept = title.as_str().chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_made_as_code_hosts_make_them() {
        let cases =
            [("What's new?", "whats-new"), ("A – B", "a--b"), ("snake_case 2", "snake_case-2"), ("会议", "会议")];
        for (title, expected) in cases {
            assert_eq!(slug(&Shown::new(title)), expected);
        }
    }
}
