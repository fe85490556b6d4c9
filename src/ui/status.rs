//! The status line: the keys that matter now, the search line, or a message.

use std::borrow::Cow;

use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

use super::{canvas::Canvas, theme::Palette};
use crate::{
    document::{Shown, one_line},
    keymap,
    reader::{
        Action, Areas, Context, Copy, Focus, List, NoteStep, Overlay, Panel, Rect, Select, State, Step, Typing, Unit,
    },
};

/// Words of one look. Most are the program's own, and the same from key to key.
type Piece = (Cow<'static, str>, Look);

/// Between two hints.
const GAP: Piece = (Cow::Borrowed("  "), Look::Dim);

#[derive(Debug, Hash)]
pub(super) struct Status {
    left: Vec<Piece>,
    right: Vec<Piece>,
}

#[derive(Debug, Clone, Copy, Hash, PartialEq, Eq)]
enum Look {
    Plain,
    Dim,
    Key,
    Count,
    Error,
}

pub(super) fn of(state: &State, areas: &Areas) -> Status {
    let width = usize::from(areas.status.width).saturating_sub(2);
    let (left, right) = if let Some(typing) = state.typing() {
        let right = match () {
            () if state.search.prompt.is_some() => progress(state, true),
            () if state.written.line.is_some() => note_hints(state),
            () => sieve_hints(state),
        };
        (prompt(&typing, width), right)
    } else if let Some(message) = &state.message {
        (vec![(cut(message, width).into(), Look::Plain)], Vec::new())
    } else if let Some(count) = state.count {
        (vec![(count.to_string().into(), Look::Plain)], Vec::new())
    } else {
        (Vec::new(), Vec::new())
    };
    if !left.is_empty() {
        let room = width.saturating_sub(cells(&left));
        return Status { left, right: fitting(right, room) };
    }
    let listed = state.overlay.as_ref().is_some_and(|o| o.list().is_some());
    let (hints, close) = (hints(state), hint(state, Action::List(List::Close), "close"));
    // Where not all hints have room, the way out has.
    let crowded = listed && cells(&hints) > width && cells(&close) + 20 <= width;
    let right = match (listed, crowded) {
        (false, _) => always(state, width),
        (true, false) => Vec::new(),
        (true, true) => close,
    };
    let mut left = if listed { Vec::new() } else { standing(state) };
    left.extend(sifted(state));
    left.extend(selected(state));
    if !listed && state.selection().is_none() {
        left.extend(progress(state, false));
        left.extend(noted(state, width.saturating_sub(cells(&left) + cells(&right) + 3)));
    }
    left.extend(hints);
    let room = width.saturating_sub(cells(&right) + 1);
    Status { left: fitting(left, room), right }
}

/// A message in at most so many cells: what is longer ends behind its last whole part, where two spaces stand between its
/// parts, else with an ellipsis.
fn cut(message: &Shown, width: usize) -> String {
    let text = message.as_str();
    let parts = text.match_indices("  ").map(|(at, _)| &text[..at]).filter(|part| part.width() <= width);
    match parts.last().filter(|_| message.cells() > width) {
        Some(parts) => parts.to_owned(),
        None => message.cut(width).to_string(),
    }
}

/// What whoever is lost needs: help, and the way out, as far as it leaves room for the rest.
fn always(state: &State, width: usize) -> Vec<Piece> {
    let mut both = hint(state, Action::Help, "help");
    both.push(GAP);
    let quit = hint(state, Action::Quit, "quit");
    both.extend(quit.clone());
    [both, quit].into_iter().find(|parts| cells(parts) + 20 <= width).unwrap_or_default()
}

/// The line that is typed into: what is typed, as far as there is room around the cursor.
fn prompt(typing: &Typing, width: usize) -> Vec<Piece> {
    let mut parts = vec![(typing.sign.into(), Look::Key)];
    let text = Shown::new(typing.line.text());
    let before = Shown::new(&typing.line.text()[..typing.line.cursor()]).cells();
    let room = width.saturating_sub(typing.sign.len() + 1).max(1);
    let skipped = before.saturating_sub(room);
    let mut cells = 0;
    let seen: String = text
        .as_str()
        .chars()
        .skip_while(|c| {
            cells += unicode_width::UnicodeWidthChar::width(*c).unwrap_or(0);
            cells <= skipped
        })
        .collect();
    parts.push((seen.into(), Look::Plain));
    if let Some(error) = &typing.error {
        parts.push((format!("   {error}").into(), Look::Error));
    }
    parts
}

/// `3 of 17`, and how far a search of a large text has come.
fn progress(state: &State, typing: bool) -> Vec<Piece> {
    let Some(active) = &state.search.active else { return Vec::new() };
    let hits = &active.hits;
    // What is still being counted is no last word.
    let more = if hits.done() { "" } else { "…" };
    let count = format!("{}{more}", grouped(hits.count()));
    let ordinal = active.current.as_ref().and_then(|c| hits.ordinal(&state.doc.text, c.start));
    let mut text = match (ordinal, hits.count()) {
        (Some(n), _) => format!("{} of {count}", grouped(n)),
        (None, 0) if hits.done() => "no hit".to_owned(),
        (None, 0) => "searching".to_owned(),
        (None, 1) if hits.done() => "1 hit".to_owned(),
        (None, _) => format!("{count} hits"),
    };
    if !hits.done() {
        text += &format!(" · {:.0} %", f64::from(hits.progress()) * 100.0);
    }
    let mut parts = vec![(text.into(), Look::Count)];
    if !typing {
        let among =
            [(Action::Hit(Step::Next), "next"), (Action::Hit(Step::Previous), "previous"), (Action::HitList, "list")];
        let none = hits.done() && hits.count() == 0;
        for (action, word) in among.into_iter().filter(|_| !none) {
            parts.push(GAP);
            parts.extend(hint(state, action, word));
        }
        parts.push(GAP);
        parts.extend(hint(state, Action::Escape, "drop"));
        parts.push(GAP);
    }
    parts
}

/// What the keys do in the line of a note.
fn note_hints(state: &State) -> Vec<Piece> {
    let mut parts = hint(state, Action::Note(NoteStep::Accept), "keep");
    parts.push(GAP);
    parts.extend(hint(state, Action::Note(NoteStep::Editor), "in the editor"));
    parts
}

/// What the keys do in the line of what alone is to be shown.
fn sieve_hints(state: &State) -> Vec<Piece> {
    let mut parts = hint(state, Action::SearchAccept, "show only these");
    parts.push(GAP);
    parts.extend(hint(state, Action::SearchCancel, "leave"));
    parts
}

/// What alone is shown, and how far the search for it has come.
fn sifted(state: &State) -> Vec<Piece> {
    let Some(hits) = state.sifted().filter(|_| state.overlay.as_ref().is_none_or(|o| o.list().is_none())) else {
        return Vec::new();
    };
    let pattern = Shown::new(hits.query().pattern());
    let mut parts = vec![("only ".into(), Look::Key), (pattern.cut(30).to_string().into(), Look::Plain), GAP];
    if !hits.done() {
        parts.push((format!("{:.0} %", f64::from(hits.progress()) * 100.0).into(), Look::Count));
        parts.push(GAP);
    }
    // A search goes first.
    if state.search.active.is_none() {
        parts.extend(hint(state, Action::Escape, "all"));
        parts.push(GAP);
    }
    parts
}

/// The note at the place that is read, or else the first one on the page, in at most so many cells.
fn noted(state: &State, width: usize) -> Vec<Piece> {
    let Some(note) = state.note_on_page().filter(|_| state.selection().is_none()) else { return Vec::new() };
    let note = Shown::new(&one_line(note));
    vec![
        ("note".into(), Look::Key),
        (" ".into(), Look::Dim),
        (note.cut(width.max(8)).to_string().into(), Look::Plain),
        GAP,
    ]
}

/// How much is selected.
fn selected(state: &State) -> Vec<Piece> {
    let Some(selected) = state.selected_words() else { return Vec::new() };
    vec![("selected".into(), Look::Key), (format!(" {selected}").into(), Look::Plain), GAP]
}

/// How the text stands to its file: followed as it grows, or no longer what is in the file; and, once, in what kind of
/// text figures do not stand out.
fn standing(state: &State) -> Vec<Piece> {
    if state.waits() {
        return vec![(format!("Waiting for {}", state.name()).into(), Look::Plain), GAP];
    }
    let (word, action, does): (Cow<str>, _, _) = match () {
        () if state.following => ("Following".into(), Action::FollowFile, "stop"),
        () if state.stale => ("File changed".into(), Action::ReadAgain, "read again"),
        () => match state.quiet.message() {
            Some(kind) => (format!("No figures stand out in {}", kind.name()).into(), Action::Highlighting, "mark all"),
            None => return Vec::new(),
        },
    };
    let mut parts = vec![(word, Look::Plain), GAP];
    parts.extend(hint(state, action, does));
    parts.push(GAP);
    parts
}

/// A number with a comma between thousands.
fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let groups = digits.as_bytes().rchunks(3).rev().map(|g| String::from_utf8_lossy(g).into_owned());
    groups.collect::<Vec<_>>().join(",")
}

/// Hints in the making.
struct Hints {
    contexts: &'static [Context],
    parts: Vec<Piece>,
}

impl Hints {
    /// The keys of actions, and what they do.
    fn say(&mut self, actions: &[Action], word: &'static str) {
        if !self.parts.is_empty() {
            self.parts.push(GAP);
        }
        self.parts.extend(actions.iter().map(|action| key(self.contexts, *action)));
        self.parts.extend(said(word));
    }
}

/// Hints for what can be done now, the most wanted first.
fn hints(state: &State) -> Vec<Piece> {
    let mut hints = Hints { contexts: state.contexts(), parts: Vec::new() };
    match state.overlay {
        Some(Overlay::Address(_)) => {
            hints.say(&[Action::Follow], "open it");
            hints.say(&[Action::Escape], "leave it");
            return hints.parts;
        }
        Some(Overlay::Note(_)) => {
            hints.say(&[Action::Escape], "close the footnote");
            return hints.parts;
        }
        Some(ref list) => {
            list_hints(state, list, &mut hints);
            return hints.parts;
        }
        None => {}
    }
    if state.selection().is_some() {
        hints.say(&[Action::Copy(Copy::Text)], "copy");
        hints.say(&[Action::Copy(Copy::Cited)], "copy with citation");
        hints.say(&[Action::Annotate], "highlight, note");
        let units = [Unit::Word, Unit::Sentence, Unit::Paragraph];
        hints.say(&units.map(|unit| Action::Select(Select::Unit(unit))), "extend");
        hints.say(&[Action::Escape], "drop");
        return hints.parts;
    }
    if state.search.active.is_some() {
        return Vec::new();
    }
    match state.focus {
        Focus::Sidebar => {
            hints.say(&[Action::Section(Step::Previous), Action::Section(Step::Next)], "section");
            hints.say(&[Action::IntoText], "into the text");
        }
        Focus::Text => {
            let sections = !state.sidebar.hidden && !state.doc.outline.sections.is_empty();
            // Where they are not on the screen, the line has to name them first.
            let unseen = sections && state.areas().over;
            if unseen {
                hints.say(&[Action::ToSidebar], "sections");
            }
            hints.say(&[Action::Rows(-1), Action::Rows(1)], "line");
            hints.say(&[Action::Page(1)], "page");
            if sections && !unseen {
                hints.say(&[Action::ToSidebar], "sections");
            }
        }
    }
    hints.say(&[Action::SearchOpen], "search");
    hints.say(&[Action::Figures], "figures");
    if !state.doc.outline.sections.is_empty() || state.outline_comes() {
        hints.say(&[Action::Contents], "contents");
    }
    hints.parts
}

/// Hints for what can be done in a list.
fn list_hints(state: &State, list: &Overlay, hints: &mut Hints) {
    if let Overlay::Help(_) = list {
        let page = if state.help_page == 0 { "coming from less or vim" } else { "keys" };
        hints.say(&[Action::HelpPage], page);
    }
    if let Overlay::Palette(_) = list {
        hints.say(&[Action::Complete], "complete");
    }
    if !matches!(list, Overlay::Figures(_)) {
        hints.say(&[Action::List(List::Rows(-1)), Action::List(List::Rows(1))], "choose");
    }
    if !list.scrolls() {
        let does = if matches!(list, Overlay::Palette(_)) { "do it" } else { "go there" };
        hints.say(&[Action::List(List::Choose)], does);
    }
    if let Overlay::Notes(_) = list {
        hints.say(&[Action::Note(NoteStep::Change)], "change");
        hints.say(&[Action::Note(NoteStep::Remove)], "take away");
        hints.say(&[Action::Note(NoteStep::Everywhere)], "all documents");
    }
    if let Overlay::Figures(_) = list {
        let figures = &state.panels.figures;
        hints.say(&[Action::Panel(Panel::Kind(Step::Next))], "kind");
        hints.say(&[Action::Panel(Panel::Order)], if figures.by_size { "by place" } else { "by size" });
        hints.say(&[Action::Panel(Panel::Weight)], if figures.all { "key ones" } else { "all" });
    }
    hints.say(&[Action::List(List::Close)], "close");
}

fn hint(state: &State, action: Action, word: &'static str) -> Vec<Piece> {
    [key(state.contexts(), action)].into_iter().chain(said(word)).collect()
}

/// The key of an action.
fn key(contexts: &[Context], action: Action) -> Piece {
    (keymap::key_for(contexts, action).unwrap_or_default().into(), Look::Key)
}

/// What a key does, behind it.
fn said(word: &'static str) -> [Piece; 2] {
    [(Cow::Borrowed(" "), Look::Dim), (Cow::Borrowed(word), Look::Dim)]
}

fn cells(parts: &[Piece]) -> usize {
    parts.iter().map(|(text, _)| if text.is_ascii() { text.len() } else { text.width() }).sum()
}

/// As many parts as fit, whole hints only: a key without its word says nothing.
fn fitting(parts: Vec<Piece>, room: usize) -> Vec<Piece> {
    let mut kept = parts;
    while cells(&kept) > room && !kept.is_empty() {
        kept.pop();
        while kept.last().is_some_and(|(_, look)| *look == Look::Key)
            || kept.last().is_some_and(|(t, _)| t.trim().is_empty())
        {
            kept.pop();
        }
    }
    kept
}

pub(super) fn paint(status: &Status, area: Rect, palette: &Palette, canvas: &mut Canvas) {
    let margin = u16::from(area.width > 2);
    let style = |look: Look| match look {
        Look::Plain | Look::Count => Style::new(),
        Look::Dim => palette.dim,
        Look::Key => palette.accent.add_modifier(Modifier::BOLD),
        Look::Error => palette.figure,
    };
    let mut x = margin;
    for (text, look) in &status.left {
        x = canvas.put(x, text, area.width.saturating_sub(x), style(*look));
    }
    let mut x = area.width.saturating_sub(cells(&status.right) as u16 + margin).max(x);
    for (text, look) in &status.right {
        x = canvas.put(x, text, area.width.saturating_sub(x), style(*look));
    }
}

/// The cursor stands in the search line while it is open.
pub(super) fn cursor(state: &State, areas: &Areas) -> Option<(u16, u16)> {
    let typing = state.typing()?;
    let width = usize::from(areas.status.width).saturating_sub(2);
    let sign = typing.sign.len();
    let before = Shown::new(&typing.line.text()[..typing.line.cursor()]).cells();
    let room = width.saturating_sub(sign + 1).max(1);
    let margin = usize::from(areas.status.width > 2);
    let x = (margin + sign + before.min(room)).min(usize::from(areas.size.width.saturating_sub(1)));
    Some((x as u16, areas.status.y))
}
