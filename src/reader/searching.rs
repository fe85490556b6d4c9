//! Searching: as one types, from hit to hit, and back again.

use super::{
    Action, Effect, Line, State, Step, across, scrolling,
    search::{Active, Prompt, REACH, Search},
    trail,
};
use crate::{
    document::{Range, Shown},
    search::{Hits, Mode, Query},
};

/// Texts of up to this many bytes are searched at once; larger ones by a worker.
const AT_ONCE: usize = 256 << 10;
/// Searches kept.
const HISTORY: usize = 200;
/// Hits that are passed over because they are not shown, until the search gives up.
const HIDDEN: usize = 4096;

pub(super) fn apply(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::SearchOpen => open(state),
        Action::SearchAccept => {
            let mut effects = catch_up(state);
            effects.extend(accept(state));
            return effects;
        }
        Action::SearchCancel => return cancel(state),
        Action::SearchMode => {
            if let Some(prompt) = &mut state.search.prompt {
                prompt.mode = match prompt.mode {
                    Mode::Literal => Mode::Regex,
                    Mode::Regex => Mode::Literal,
                };
            }
            return look(state);
        }
        Action::SearchEverywhere => {
            let library = state.shelf.documents().len() > 1;
            if let Some(prompt) = state.search.prompt.as_mut().filter(|_| library) {
                prompt.everywhere = !prompt.everywhere;
            }
        }
        Action::SearchHistory(step) => return recall(state, step),
        Action::Hit(step) => return next(state, step),
        _ => {}
    }
    Vec::new()
}

fn open(state: &mut State) {
    state.overlay = None;
    // The key before went to the top: both together search all documents, from where one was.
    let before_top = state.before_top.take().filter(|_| state.shelf.documents().len() > 1);
    let everywhere = before_top.is_some();
    if let Some(anchor) = before_top {
        state.anchor = anchor;
        state.settle();
    }
    state.search.prompt = Some(Prompt {
        line: Line::default(),
        mode: Mode::Literal,
        everywhere,
        error: None,
        unsearched: false,
        origin: state.anchor,
        from: state.page.top(),
        before: state.search.active.take(),
        recalled: None,
    });
}

/// Starts a search from outside: the command line, a choice.
pub(crate) fn start(state: &mut State, pattern: &str) -> Vec<Effect> {
    open(state);
    let effects = edit(state, |line| line.insert(pattern));
    let accepted = accept(state);
    state.settle();
    if accepted.is_empty() { effects } else { accepted }
}

pub(super) fn edit(state: &mut State, change: impl FnOnce(&mut Line)) -> Vec<Effect> {
    let Some(prompt) = &mut state.search.prompt else { return Vec::new() };
    let before = prompt.line.text().to_owned();
    change(&mut prompt.line);
    match () {
        () if prompt.line.text() == before => Vec::new(),
        () if state.search.held => {
            prompt.unsearched = true;
            Vec::new()
        }
        () => look(state),
    }
}

/// Says whether more keys are there already. While they are, typing does not search; the last one does, once.
pub(crate) fn hold_search(state: &mut State, held: bool) -> Vec<Effect> {
    state.search.held = held;
    let effects = if held { Vec::new() } else { catch_up(state) };
    state.settle();
    effects
}

/// Searches for what was typed while more keys were there.
fn catch_up(state: &mut State) -> Vec<Effect> {
    let waits = state.search.prompt.as_ref().is_some_and(|prompt| prompt.unsearched);
    if waits { look(state) } else { Vec::new() }
}

/// Searches for what stands in the line. While it is no pattern the last good result stays.
fn look(state: &mut State) -> Vec<Effect> {
    let Some(prompt) = &mut state.search.prompt else { return Vec::new() };
    prompt.unsearched = false;
    let (pattern, mode) = pattern(prompt.line.text(), prompt.mode);
    if pattern.is_empty() {
        prompt.error = None;
        state.anchor = prompt.origin;
        state.search.active = None;
        return vec![Effect::CancelScan];
    }
    let from = prompt.from;
    match Query::with_case(pattern, mode, state.search.any_case) {
        Ok(query) => {
            prompt.error = None;
            state.anchor = prompt.origin;
            let effects = begin(state, query, from);
            seek(state, Step::Next, from);
            effects
        }
        Err(bad) => {
            prompt.error = Some(Shown::new(&bad.to_string()));
            Vec::new()
        }
    }
}

/// A leading `\v` asks for a regular expression whatever the mode.
fn pattern(line: &str, mode: Mode) -> (&str, Mode) {
    line.strip_prefix("\\v").map_or((line, mode), |rest| (rest, Mode::Regex))
}

fn begin(state: &mut State, query: Query, from: usize) -> Vec<Effect> {
    let text = &state.doc.text;
    state.search.number += 1;
    let sections = state.doc.outline.sections.iter().map(|s| s.title.start).collect();
    let (hits, effect) = if text.len() <= AT_ONCE {
        (Hits::of(query.clone(), text, sections), Effect::CancelScan)
    } else {
        (Hits::new(query.clone(), text.len(), sections), Effect::Scan(query.clone(), from, state.search.number))
    };
    state.search.active = Some(Active { query, hits, current: None, wanted: None });
    vec![effect]
}

/// Goes on with the search in a text that has grown.
pub(super) fn go_on(state: &mut State) -> Vec<Effect> {
    if state.doc.text.len() <= AT_ONCE {
        return again(state);
    }
    forget_before(state);
    state.search.number += 1;
    let Some(active) = &mut state.search.active else { return Vec::new() };
    let sections = state.doc.outline.sections.iter().map(|s| s.title.start).collect();
    active.hits.grow(state.doc.text.len(), sections);
    vec![Effect::ScanRest(state.page.top(), state.search.number)]
}

/// Hits of the search to which Esc would go back are those of another text now.
fn forget_before(state: &mut State) {
    let text_len = state.doc.text.len();
    if let Some(before) = state.search.prompt.as_mut().and_then(|p| p.before.as_mut()) {
        before.hits = Hits::new(before.query.clone(), text_len, Vec::new().into());
    }
}

/// Searches a document that has changed for what was searched for.
pub(super) fn again(state: &mut State) -> Vec<Effect> {
    forget_before(state);
    let Some(active) = state.search.active.take() else { return Vec::new() };
    let from = state.page.top();
    let (current, wanted) = (active.current, active.wanted);
    let effects = begin(state, active.query, from);
    if let Some(renewed) = &mut state.search.active {
        renewed.current = current.as_ref().and_then(|c| renewed.query.next(&state.doc.text, c.start, REACH));
    }
    // What was not found in the beginning of a document may stand in the rest.
    match wanted {
        Some((step, from)) => seek(state, step, from),
        None if current.is_none() => seek(state, Step::Next, from),
        None => {}
    }
    effects
}

/// Goes to the nearest hit from `from` on, or before it; around the end of the text when there is none.
/// Where that is not known yet, goes as soon as it is.
fn seek(state: &mut State, step: Step, from: usize) {
    let text = state.doc.text.clone();
    let Some(active) = &mut state.search.active else { return };
    active.wanted = None;
    let (mut at, mut found) = (from, None);
    for _ in 0..HIDDEN {
        found = active.nearest(&text, step, at);
        match &found {
            // What is not shown is no place to go to.
            Some(hit) if !state.layouts.shows(hit.start) => {
                at = if step == Step::Next { hit.end.max(hit.start + 1) } else { hit.start };
                found = None;
            }
            _ => break,
        }
    }
    match found {
        Some(hit) => {
            let wrapped = if step == Step::Next { hit.start < from } else { hit.start >= from };
            active.current = Some(hit.clone());
            scrolling::land(state, hit.start);
            uncover(state, &hit);
            if wrapped && state.search.prompt.is_none() {
                state.notify(if step == Step::Next {
                    "Past the end, on from the top"
                } else {
                    "Past the top, on from the end"
                });
            }
        }
        None if active.hits.done() => active.current = None,
        None => active.wanted = Some((step, from)),
    }
}

/// Moves wide blocks sideways until a hit in them can be seen.
pub(super) fn uncover(state: &mut State, hit: &Range) {
    for _ in 0..64 {
        state.settle();
        let spot = state.page.rows.iter().find(|s| s.row().cut && s.row().range.contains(&hit.start));
        let Some(row) = spot.map(|s| s.row()) else { return };
        let at = (hit.start - row.range.start) as u32;
        if row.glyphs.iter().any(|g| g.offset == at) {
            return;
        }
        let before =
            row.glyphs.iter().filter(|g| !g.roles.contains(crate::document::Roles::ORNAMENT)).any(|g| g.offset > at);
        let step = i32::from(state.setting().pane / 2).max(1);
        let sideways = i32::from(state.sideways) + if before { -step } else { step };
        if sideways < 0 || sideways > i32::from(u16::MAX) {
            return;
        }
        state.sideways = sideways as u16;
    }
}

/// More hits are known.
pub(super) fn receive(state: &mut State, number: u64, batch: crate::search::Batch) {
    if number != state.search.number {
        return;
    }
    let Some(active) = &mut state.search.active else { return };
    let found = !batch.is_empty();
    active.hits.add(batch);
    // Without a hit in it there is nowhere to go yet.
    if !found && !active.hits.done() {
        return;
    }
    if let Some((step, from)) = active.wanted {
        seek(state, step, from);
    }
}

fn accept(state: &mut State) -> Vec<Effect> {
    let Some(mut prompt) = state.search.prompt.take() else { return Vec::new() };
    if prompt.line.text().is_empty() {
        // As in less and vim, an empty pattern means the last one.
        return match (prompt.before.take(), state.search.history.last().cloned()) {
            (Some(before), _) => {
                // Its worker had nobody to send to while the line was open.
                let unfinished = !before.hits.done();
                state.search.active = Some(before);
                let mut effects = if unfinished { again(state) } else { Vec::new() };
                effects.extend(next(state, Step::Next));
                effects
            }
            (None, Some((pattern, mode))) => {
                let Ok(query) = state.search.query(&pattern, mode) else { return Vec::new() };
                let effects = begin(state, query, prompt.from);
                seek(state, Step::Next, prompt.from);
                effects
            }
            (None, None) => Vec::new(),
        };
    }
    if let Some(error) = prompt.error.take() {
        state.message = Some(error.clone());
        prompt.error = Some(error);
        state.search.prompt = Some(prompt);
        return Vec::new();
    }
    let (pattern, mode) = pattern(prompt.line.text(), prompt.mode);
    let entry = (pattern.to_owned(), mode);
    let search = &mut state.search;
    if let Some(known) = search.history.iter().position(|h| *h == entry) {
        forget(search, known);
    }
    search.history.push(entry);
    if search.history.len() > HISTORY {
        forget(search, 0);
    }
    trail::note(state, prompt.origin);
    across::forget(state);
    if let (true, Some(active)) = (prompt.everywhere, &state.search.active) {
        let (query, number) = (active.query.clone(), state.search.number);
        return across::search(state, query, number);
    }
    if let Some(active) = &state.search.active
        && active.hits.done()
        && active.hits.count() == 0
    {
        state.notify(format!("Not found: {pattern}"));
    }
    Vec::new()
}

/// Takes search `n` out of the history.
fn forget(search: &mut Search, n: usize) {
    search.history.remove(n);
    search.earlier -= usize::from(n < search.earlier);
}

pub(super) fn cancel(state: &mut State) -> Vec<Effect> {
    let Some(prompt) = state.search.prompt.take() else { return Vec::new() };
    state.anchor = prompt.origin;
    let unfinished = prompt.before.as_ref().is_some_and(|b| !b.hits.done());
    state.search.active = prompt.before;
    // The worker looks for what was typed since: the earlier search has to begin again.
    if unfinished { again(state) } else { vec![Effect::CancelScan] }
}

/// Lets the search go.
pub(super) fn drop(state: &mut State) -> Vec<Effect> {
    state.search.active = None;
    vec![Effect::CancelScan]
}

fn recall(state: &mut State, step: Step) -> Vec<Effect> {
    let history = &state.search.history;
    let Some(prompt) = &mut state.search.prompt else { return Vec::new() };
    let at = prompt.recalled.unwrap_or(history.len());
    let to = match step {
        Step::Previous => at.checked_sub(1),
        Step::Next => (at < history.len()).then_some(at + 1),
    };
    let Some(to) = to else { return Vec::new() };
    prompt.recalled = Some(to);
    let (text, mode) = history.get(to).map_or(("", Mode::Literal), |(t, m)| (t, *m));
    prompt.line = Line::new(text);
    prompt.mode = mode;
    look(state)
}

fn next(state: &mut State, step: Step) -> Vec<Effect> {
    state.overlay = state.overlay.take().filter(|o| !o.is_in_text());
    let count = state.take_count().unwrap_or(1).min(10_000);
    if state.search.active.is_none() {
        let Some((pattern, mode)) = state.search.history.last().cloned() else {
            state.notify("No search yet: / begins one");
            return Vec::new();
        };
        let Ok(query) = state.search.query(&pattern, mode) else { return Vec::new() };
        trail::leave(state);
        let from = state.page.top();
        let effects = begin(state, query, from);
        seek(state, step, from);
        return effects;
    }
    trail::leave(state);
    for _ in 0..count {
        let page = state.page.range();
        let current = state.search.active.as_ref().and_then(|a| a.current.clone());
        let from = match current.filter(|c| c.start < page.end && page.start < c.end.max(c.start + 1)) {
            Some(current) if step == Step::Next => current.end.max(current.start + 1),
            Some(current) => current.start,
            None => state.page.top(),
        };
        seek(state, step, from);
        state.settle();
    }
    if let Some(active) = &state.search.active
        && active.hits.done()
        && active.hits.count() == 0
    {
        let pattern = active.query.pattern().to_owned();
        state.notify(format!("Not found: {pattern}"));
    }
    Vec::new()
}

/// Goes to a hit that was chosen from the list.
pub(super) fn choose(state: &mut State, hit: Range) {
    trail::leave(state);
    if let Some(active) = &mut state.search.active {
        active.current = Some(hit.clone());
    }
    scrolling::land(state, hit.start);
    uncover(state, &hit);
}
