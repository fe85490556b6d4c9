//! Links and footnotes.

use std::sync::Arc;

use super::{Effect, Focus, Landing, Overlay, State, Step, address::Target, scrolling, sections, trail};
use crate::document::{Mark, Role, Shown, decoded};

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
        None => state.notify("No link on the screen"),
    }
}

/// Chooses a link, and shows where it leads: no address is opened unseen.
pub(super) fn choose(state: &mut State, mark: usize) {
    state.focus = Focus::Text;
    state.link = Some(mark);
    if let Some(target) = target(state, mark) {
        state.notify(Target::of(&target).shown(&target));
    }
}

/// The target of a link, as it was written.
fn target(state: &State, mark: usize) -> Option<Arc<str>> {
    match state.doc.marks.get(mark)?.role {
        Role::Link(link) => Some(state.doc.links.get(link as usize)?.target.clone()),
        _ => None,
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
    let seen = matches!(state.overlay, Some(Overlay::Address(_)));
    if state.overlay.take_if(|o| o.is_in_text()).is_some() && !seen {
        return Vec::new();
    }
    let page = state.page.range();
    let on_screen = |mark: &Mark| mark.range.start < page.end && page.start < mark.range.end;
    let chosen = state.link.filter(|&l| state.doc.marks.get(l).is_some_and(on_screen));
    let role = chosen.map(|l| state.doc.marks[l].role);
    match (role, chosen.and_then(|l| target(state, l))) {
        (Some(Role::NoteRef(note)), _) => {
            if state.doc.notes[note as usize].range.is_empty() {
                state.notify("The footnote has not been read yet");
            } else {
                state.overlay = Some(Overlay::Note(note));
            }
        }
        (Some(_), Some(target)) => return open(state, &target, seen),
        _ => state.notify("Tab chooses a link or footnote on the screen"),
    }
    Vec::new()
}

/// Follows a link, once its whole address was seen: in the status line, or else in place.
fn open(state: &mut State, target: &str, seen: bool) -> Vec<Effect> {
    let to = Target::of(target);
    let shown = Shown::new(&to.shown(target));
    let line = usize::from(state.areas().status.width).saturating_sub(2);
    match to {
        Target::Here(name) => go_to(state, name),
        Target::Other(scheme) => state.notify(format!("Not opened: links of the kind {scheme}: are not followed")),
        Target::Address(_) | Target::File(..) if !seen && shown.cells() > line => {
            state.overlay = Some(Overlay::Address(shown));
        }
        Target::Address(address) => {
            state.notify(format!("Opening {address}"));
            return vec![Effect::Open(address)];
        }
        Target::File(name, place) => {
            state.notify(format!("Opening {shown}"));
            trail::leave(state);
            return vec![Effect::OpenFile(name, place.map_or(Landing::Kept, Landing::Named))];
        }
    }
    Vec::new()
}

/// Goes to a place of the document by its name.
fn go_to(state: &mut State, name: &str) {
    let before = state.anchor;
    match find(state, name) {
        true => trail::note(state, before),
        false => state.notify(format!("No heading here is called {name}")),
    }
}

/// Goes to a place of the document by its name, as it is written or with what is percent-encoded in it; false where none
/// has it.
pub(super) fn find(state: &mut State, name: &str) -> bool {
    [name.to_owned(), decoded(name)].iter().any(|name| {
        if let Some(range) = state.doc.target(name).cloned() {
            state.link = None;
            scrolling::go(state, range.start, 0);
            return true;
        }
        let Some(id) = heading(state, name) else { return false };
        state.link = None;
        sections::go(state, id);
        true
    })
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
