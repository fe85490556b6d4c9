//! Names of actions and of the reader's parts, as settings write them.

use crate::reader::{Action, Context, Copy, Edit, List, NoteStep, Panel, Select, Step, Unit};

/// The name of a context, which no action has; None for the one that settings mean without naming it.
pub(super) fn context(context: Context) -> Option<&'static str> {
    Some(match context {
        Context::Reading => return None,
        Context::Sidebar => "sidebar",
        Context::Text => "text",
        Context::List => "list",
        Context::Figures => "figures-list",
        Context::Notes => "notes-list",
        Context::Prompt => "search-line",
        Context::Note => "note-line",
        Context::Letter => "letter",
        Context::Following => "following",
        Context::Selecting => "selecting",
        Context::Copied => "copied",
        Context::Folding => "folding",
        Context::Quitting => "quitting",
        Context::Help => "help-screen",
        Context::Palette => "palette",
    })
}

/// The name of an action. Those of other contexts may have the same.
pub(super) fn name(action: Action) -> &'static str {
    match action {
        Action::Rows(by) => way(by, "line-down", "line-up"),
        Action::Page(by) => way(by, "page-down", "page-up"),
        Action::HalfPage(by) => way(by, "half-page-down", "half-page-up"),
        Action::Top => "top",
        Action::End => "end",
        Action::Percent => "percent",
        Action::Section(step) => next(step, "next-section", "previous-section"),
        Action::Paragraph(step) => next(step, "next-paragraph", "previous-paragraph"),
        Action::Sideways(by) => way(by, "right", "left"),
        Action::IntoText => "into-text",
        Action::ToSidebar => "to-sidebar",
        Action::Fold => "fold",
        Action::FoldAll => "fold-all",
        Action::UnfoldAll => "unfold-all",
        Action::SidewaysEdge(step) => next(step, "right-edge", "left-edge"),
        Action::BeginQuit => "begin-quit",
        Action::Unknown => "nothing",
        Action::SearchOpen => "search",
        Action::SearchAccept => "accept",
        Action::SearchCancel => "cancel",
        Action::SearchMode => "regex",
        Action::SearchEverywhere => "search-everywhere",
        Action::Across => "across",
        Action::SearchHistory(step) => next(step, "later-search", "earlier-search"),
        Action::Hit(step) => next(step, "next-hit", "previous-hit"),
        Action::HitList => "hits",
        Action::Contents => "contents",
        Action::Figures => "figures",
        Action::Timeline => "timeline",
        Action::Highlighting => "highlighting",
        Action::Trail(step) => next(step, "forward", "back"),
        Action::Link(step) => next(step, "next-link", "previous-link"),
        Action::Follow => "follow-link",
        Action::Column(by) => way(by, "wider", "narrower"),
        Action::ToggleSidebar => "toggle-sidebar",
        Action::Numbers => "line-numbers",
        Action::Theme => "theme",
        Action::Mouse => "mouse",
        Action::Help => "help",
        Action::HelpPage => "help-page",
        Action::Palette => "command-palette",
        Action::Complete => "complete",
        Action::Sift => "filter",
        Action::Source => "source",
        Action::LookUp => "look-up",
        Action::ReadAgain => "read-again",
        Action::Editor => "edit-file",
        Action::WholePage => "whole-page",
        Action::FollowFile => "follow-file",
        Action::Suspend => "suspend",
        Action::Redraw => "redraw",
        Action::Quit => "quit",
        Action::Escape => "escape",
        Action::Panel(change) => panel(change),
        Action::List(step) => list(step),
        Action::Edit(change) => edit(change),
        Action::Select(change) => select(change),
        Action::Copy(what) => copy(what),
        Action::Mark => "mark",
        Action::GoToMark => "go-to-mark",
        Action::Annotate => "annotate",
        Action::Notes => "notes",
        Action::Note(step) => note(step),
        Action::Recent => "recent",
        Action::Digit(_) | Action::Letter(_) | Action::Pointer(_) | Action::SetMouse(_) => "",
    }
}

fn way(by: i32, further: &'static str, back: &'static str) -> &'static str {
    if by > 0 { further } else { back }
}

fn next(step: Step, next: &'static str, previous: &'static str) -> &'static str {
    if step == Step::Next { next } else { previous }
}

fn panel(change: Panel) -> &'static str {
    match change {
        Panel::Kind(step) => next(step, "next-kind", "previous-kind"),
        Panel::Order => "order",
        Panel::Weight => "weight",
    }
}

fn list(step: List) -> &'static str {
    match step {
        List::Rows(by) => way(by, "next-entry", "previous-entry"),
        List::Page(by) => way(by, "page-down", "page-up"),
        List::First => "first-entry",
        List::Last => "last-entry",
        List::Choose => "choose",
        List::Close => "close",
    }
}

fn edit(change: Edit) -> &'static str {
    match change {
        Edit::Insert(_) => "",
        Edit::Backspace => "erase-letter",
        Edit::Delete => "delete-letter",
        Edit::EraseWord => "erase-word",
        Edit::Clear => "erase-all",
        Edit::Left => "cursor-left",
        Edit::Right => "cursor-right",
        Edit::Start => "cursor-start",
        Edit::End => "cursor-end",
    }
}

fn select(change: Select) -> &'static str {
    match change {
        Select::Begin => "select",
        Select::Unit(Unit::Word) => "select-word",
        Select::Unit(Unit::Sentence) => "select-sentence",
        Select::Unit(Unit::Paragraph) => "select-paragraph",
        Select::Unit(Unit::Section) => "select-section",
        Select::Characters(by) => way(by, "character-right", "character-left"),
        Select::OtherEnd => "other-end",
    }
}

fn copy(what: Copy) -> &'static str {
    match what {
        Copy::Text => "copy",
        Copy::Cited => "copy-cited",
        Copy::Link => "copy-link",
        Copy::Code => "copy-code",
        Copy::Figure => "copy-figure",
    }
}

fn note(step: NoteStep) -> &'static str {
    match step {
        NoteStep::Accept => "accept",
        NoteStep::Cancel => "cancel",
        NoteStep::Editor => "editor",
        NoteStep::Change => "change-note",
        NoteStep::Remove => "remove-note",
        NoteStep::Everywhere => "all-documents",
    }
}
