//! Each action on its way to the file of its subject.

use super::{
    Across, Action, Effect, Level, State, across, annotating, contexts, copying, escaping, following, lists,
    looking_up, mouse, numbering, palette, panels, pointing, renewal, scrolling, searching, sections, selection,
    sidebar, sieve, theme, typing, visiting, written,
};

/// Does what `action` asks for; returns what it wants done outside.
pub(super) fn dispatch(state: &mut State, action: Action) -> Vec<Effect> {
    if selection::extend(state, action) {
        return Vec::new();
    }
    match action {
        Action::Section(step) => return sections::section(state, step),
        Action::SearchOpen
        | Action::SearchAccept
        | Action::SearchCancel
        | Action::SearchMode
        | Action::SearchEverywhere
        | Action::SearchHistory(_)
        | Action::Hit(_) => return search(state, action),
        Action::Select(change) => selection::apply(state, change),
        Action::Copy(what) => return copying::copy(state, what),
        Action::Mark => annotating::ask_letter(state, written::LetterFor::Mark),
        Action::GoToMark => annotating::ask_letter(state, written::LetterFor::GoTo),
        Action::Letter(letter) => return annotating::letter(state, letter),
        Action::Annotate => annotating::begin(state),
        Action::Note(step) => return annotating::apply(state, step),
        Action::Recent => return vec![Effect::ListRecent],
        Action::HitList | Action::Contents | Action::Help | Action::Notes => lists::open(state, action),
        Action::Figures if across::is_wanted(state) => return lists::list_across(state, Across::Figures),
        Action::Timeline if across::is_wanted(state) => return lists::list_across(state, Across::Timeline),
        Action::Figures | Action::Timeline => {
            let effects = panels::open(state, action);
            lists::settle_selection(state);
            return effects;
        }
        Action::Panel(change) => {
            panels::apply(state, change);
            lists::settle_selection(state);
        }
        Action::Across => return lists::toggle_across(state),
        Action::List(step) => return lists::apply(state, step),
        Action::Edit(edit) => return typing::edit(state, edit),
        Action::Highlighting => {
            state.level = state.level.next();
            state.panels.figures.all = state.level == Level::All;
            state.notify(state.level.describe());
        }
        Action::Follow => return following::follow(state),
        Action::HelpPage => lists::turn_help(state),
        Action::Palette => palette::open(state),
        Action::Complete => palette::complete(state),
        Action::Sift => sieve::open(state),
        Action::Source => return vec![Effect::Source],
        Action::LookUp => return looking_up::begin(state),
        Action::Mouse => return mouse::turn(state),
        Action::SetMouse(on) => return mouse::set(state, on),
        Action::ReadAgain => return vec![Effect::ReadAgain],
        Action::Editor => return vec![Effect::EditFile(state.doc.source_map.source(state.reading_place()))],
        Action::WholePage => return vec![Effect::WholePage],
        Action::FollowFile => return renewal::follow(state),
        Action::Suspend => return vec![Effect::Suspend],
        Action::Redraw => return vec![Effect::Redraw],
        Action::Quit => return vec![Effect::Quit],
        Action::BeginQuit | Action::Unknown => contexts::hint(state, action),
        Action::Escape => return escaping::escape(state),
        Action::Pointer(pointer) => return pointing::apply(state, pointer),
        Action::Digit(_) | Action::Rows(_) | Action::Page(_) | Action::HalfPage(_) | Action::Top | Action::End => {
            scroll(state, action);
        }
        Action::Percent | Action::Sideways(_) | Action::SidewaysEdge(_) | Action::Paragraph(_) => scroll(state, action),
        Action::IntoText => sidebar::into_text(state),
        Action::ToSidebar => sidebar::focus(state),
        Action::Fold | Action::FoldAll | Action::UnfoldAll => sidebar::change_folds(state, action),
        Action::ToggleSidebar => sidebar::toggle(state),
        Action::Trail(step) => return visiting::go(state, step),
        Action::Link(step) => following::next(state, step),
        Action::Column(by) => scrolling::column(state, by),
        Action::Numbers => numbering::toggle(state),
        Action::Theme => theme::turn(state),
    }
    Vec::new()
}

/// Searches, or does with the line of what alone is shown what the same keys do with the search line.
fn search(state: &mut State, action: Action) -> Vec<Effect> {
    if state.sieve.line.is_some() {
        match action {
            Action::SearchAccept => return sieve::accept(state),
            Action::SearchCancel => state.sieve.line = None,
            Action::SearchMode => sieve::toggle_mode(state),
            _ => {}
        }
        return Vec::new();
    }
    let effects = searching::apply(state, action);
    if matches!(action, Action::SearchAccept | Action::Hit(_)) {
        selection::to_hit(state);
    }
    effects
}

/// Moves the view, or counts towards that.
fn scroll(state: &mut State, action: Action) {
    match action {
        Action::Digit(digit) => count(state, digit),
        Action::Rows(by) => scrolling::rows(state, by),
        Action::Page(by) => scrolling::pages(state, by),
        Action::HalfPage(by) => scrolling::half_pages(state, by),
        Action::Top => scrolling::top(state),
        Action::End => scrolling::end(state),
        Action::Percent => scrolling::percent(state),
        Action::Sideways(by) => scrolling::sideways(state, by),
        Action::SidewaysEdge(step) => scrolling::sideways_edge(state, step),
        Action::Paragraph(step) => sections::paragraph(state, step),
        _ => {}
    }
}

fn count(state: &mut State, digit: u8) {
    let digit = u32::from(digit.min(9));
    if state.count.is_some() || digit > 0 {
        state.count = Some(state.count.unwrap_or(0).saturating_mul(10).saturating_add(digit));
    }
}
