//! The table.

use crate::reader::{Action, Context, Copy, Edit, List, NoteStep, Panel, Select, Step, Unit};

/// Keys that do one thing in one context.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Binding {
    /// Where it holds.
    pub context: Context,
    /// The keys, the one to show first.
    pub keys: &'static [&'static str],
    /// What they do.
    pub action: Action,
    /// What they do, for people.
    pub describe: &'static str,
}

impl Binding {
    /// The heading of the help under which it stands.
    pub(crate) fn group(&self) -> &'static str {
        match self.context {
            Context::Sidebar => "In the sidebar",
            Context::Text => "In the text",
            Context::List => "In a list or this help",
            Context::Help => "In this help",
            Context::Palette => "In the palette",
            Context::Figures => "In the list of figures",
            Context::Prompt => "In the search line",
            Context::Following => "While following",
            Context::Selecting => "While selecting",
            Context::Copied => "Behind y",
            Context::Notes => "In the list of notes",
            Context::Note => "In the line of a note",
            Context::Letter => "Behind m and '",
            Context::Folding => "Behind z",
            Context::Quitting => "Behind Z",
            Context::Reading => match self.action {
                Action::SearchOpen | Action::Hit(_) | Action::HitList | Action::Sift => "Search",
                Action::Contents | Action::Highlighting | Action::Figures | Action::Timeline => "Overviews",
                Action::Select(_) | Action::Copy(_) => "Selecting and copying",
                Action::Annotate | Action::Notes | Action::Mark | Action::GoToMark | Action::LookUp => {
                    "Marks and notes"
                }
                Action::Column(_)
                | Action::ToggleSidebar
                | Action::Palette
                | Action::Source
                | Action::Numbers
                | Action::Theme
                | Action::Mouse
                | Action::Help
                | Action::ReadAgain
                | Action::WholePage
                | Action::FollowFile
                | Action::Editor
                | Action::Recent
                | Action::Suspend
                | Action::Redraw
                | Action::Quit
                | Action::BeginQuit
                | Action::Escape => "The screen",
                _ => "Moving",
            },
        }
    }
}

const fn bind(context: Context, keys: &'static [&'static str], action: Action, describe: &'static str) -> Binding {
    Binding { context, keys, action, describe }
}

use Context::{
    Copied as COPIED, Figures as FIGURES, Folding as FOLDING, Following as FOLLOWING, Help as HELP, Letter as LETTER,
    List as LIST, Note as NOTE, Notes as NOTES, Palette as PALETTE, Prompt as PROMPT, Quitting as QUITTING,
    Reading as READING, Selecting as SELECTING, Sidebar as SIDEBAR, Text as TEXT,
};

/// Every key. Rows with the same description are one act.
pub(super) const BINDINGS: &[Binding] = &[
    bind(SIDEBAR, &["↓", "j"], Action::Section(Step::Next), "next section"),
    bind(SIDEBAR, &["↑", "k"], Action::Section(Step::Previous), "previous section"),
    bind(SIDEBAR, &["→", "Enter", "l"], Action::IntoText, "into the text"),
    bind(SIDEBAR, &["z"], Action::Fold, "fold or unfold the branch; after a number: all below so many levels"),
    bind(FOLDING, &["M"], Action::FoldAll, "fold all branches; after a number: below so many levels"),
    bind(FOLDING, &["R"], Action::UnfoldAll, "unfold all branches"),
    bind(TEXT, &["↓", "j"], Action::Rows(1), "a line down"),
    bind(TEXT, &["↑", "k"], Action::Rows(-1), "a line up"),
    bind(TEXT, &["←", "h"], Action::ToSidebar, "back to the sidebar"),
    bind(TEXT, &["→", "l"], Action::IntoText, "into the text"),
    bind(TEXT, &["Enter"], Action::Follow, "follow the link, show the footnote"),
    bind(READING, &["Ctrl-e"], Action::Rows(1), "a line down, wherever the focus is"),
    bind(READING, &["Ctrl-y"], Action::Rows(-1), "a line up, wherever the focus is"),
    bind(READING, &["]", "J"], Action::Section(Step::Next), "next section"),
    bind(READING, &["[", "K"], Action::Section(Step::Previous), "previous section"),
    bind(READING, &["}"], Action::Paragraph(Step::Next), "next paragraph"),
    bind(READING, &["{"], Action::Paragraph(Step::Previous), "previous paragraph"),
    bind(READING, &["Space", "PgDn", "Ctrl-f"], Action::Page(1), "a page down"),
    bind(READING, &["b", "PgUp", "Ctrl-b", "Shift-Space"], Action::Page(-1), "a page up"),
    bind(READING, &["d", "Ctrl-d"], Action::HalfPage(1), "half a page down"),
    bind(READING, &["u", "Ctrl-u"], Action::HalfPage(-1), "half a page up"),
    bind(READING, &["g", "Home"], Action::Top, "top; after a number: that line or paragraph"),
    bind(READING, &["G", "End"], Action::End, "end; after a number: that line or paragraph"),
    bind(READING, &["%"], Action::Percent, "after a number: that many per cent into the text"),
    bind(READING, &[">", "Shift-→"], Action::Sideways(1), "wide tables and code: to the right"),
    bind(READING, &["<", "Shift-←"], Action::Sideways(-1), "wide tables and code: to the left"),
    bind(READING, &["$"], Action::SidewaysEdge(Step::Next), "wide tables and code: to their right edge"),
    bind(READING, &["0", "^"], Action::SidewaysEdge(Step::Previous), "wide tables and code: back to their left edge"),
    bind(
        READING,
        &["Ctrl-o", "Backspace", "H", "Alt-←"],
        Action::Trail(Step::Previous),
        "back to where you jumped from",
    ),
    bind(READING, &["L", "Alt-→"], Action::Trail(Step::Next), "forward again"),
    bind(READING, &["Tab"], Action::Link(Step::Next), "choose a link or footnote on the screen"),
    bind(READING, &["Shift-Tab"], Action::Link(Step::Previous), "choose a link or footnote on the screen"),
    bind(READING, &["/"], Action::SearchOpen, "search"),
    bind(READING, &["n"], Action::Hit(Step::Next), "next hit"),
    bind(READING, &["N"], Action::Hit(Step::Previous), "previous hit"),
    bind(READING, &["&"], Action::Sift, "only the paragraphs or lines that match; an empty pattern shows all"),
    bind(READING, &["s"], Action::HitList, "every hit, with its sentence"),
    bind(READING, &["o"], Action::Contents, "contents as a list"),
    bind(READING, &["f"], Action::Figures, "key figures as a list"),
    bind(READING, &["t"], Action::Timeline, "dates on a timeline"),
    bind(READING, &["i"], Action::Highlighting, "figures in the text: all, key ones, none"),
    bind(READING, &["v"], Action::Select(Select::Begin), "select from here; while selecting: from the end that moves"),
    bind(READING, &["y"], Action::Copy(Copy::Text), "copy what is selected, else the paragraph"),
    bind(READING, &["Y"], Action::Copy(Copy::Cited), "the same with its citation"),
    bind(COPIED, &["l"], Action::Copy(Copy::Link), "the address of the link"),
    bind(COPIED, &["c"], Action::Copy(Copy::Code), "the piece of code"),
    bind(COPIED, &["f"], Action::Copy(Copy::Figure), "the figure with its sentence"),
    bind(SELECTING, &["w"], Action::Select(Select::Unit(Unit::Word)), "the word; one more"),
    bind(SELECTING, &["s"], Action::Select(Select::Unit(Unit::Sentence)), "the sentence; one more"),
    bind(SELECTING, &["p"], Action::Select(Select::Unit(Unit::Paragraph)), "the paragraph; one more"),
    bind(SELECTING, &["S"], Action::Select(Select::Unit(Unit::Section)), "the section; one more"),
    bind(SELECTING, &["→", "l"], Action::Select(Select::Characters(1)), "a character further"),
    bind(SELECTING, &["←", "h"], Action::Select(Select::Characters(-1)), "a character back"),
    bind(SELECTING, &["o"], Action::Select(Select::OtherEnd), "move the other end"),
    bind(READING, &["a"], Action::Annotate, "highlight what is selected, else the sentence, with a note"),
    bind(READING, &["B"], Action::Notes, "notes and marks as a list"),
    bind(READING, &["m"], Action::Mark, "mark this place with a letter"),
    bind(READING, &["'"], Action::GoToMark, "to the mark of a letter; twice: back"),
    bind(READING, &["D"], Action::LookUp, "look up what is selected, else the word, with your command"),
    bind(LETTER, &["Esc", "Ctrl-c"], Action::Escape, "no letter"),
    bind(NOTE, &["Enter"], Action::Note(NoteStep::Accept), "keep the note"),
    bind(NOTE, &["Esc", "Ctrl-c"], Action::Note(NoteStep::Cancel), "leave it as it was"),
    bind(NOTE, &["Ctrl-o"], Action::Note(NoteStep::Editor), "write it in your editor"),
    bind(NOTES, &["Ctrl-o"], Action::Note(NoteStep::Change), "change the note"),
    bind(NOTES, &["Delete", "Ctrl-d"], Action::Note(NoteStep::Remove), "take the highlight away"),
    bind(NOTES, &["Tab"], Action::Note(NoteStep::Everywhere), "those of all documents too"),
    bind(READING, &[":"], Action::Palette, "palette: any action by its words, :N, :section, :theme, :set"),
    bind(READING, &["O"], Action::Recent, "documents that were read before"),
    bind(READING, &["+"], Action::Column(4), "wider column"),
    bind(READING, &["-"], Action::Column(-4), "narrower column"),
    bind(READING, &["#"], Action::Numbers, "numbers of lines beside the text"),
    bind(READING, &["\\"], Action::ToggleSidebar, "sidebar on or off"),
    bind(READING, &["T"], Action::Theme, "theme: its dark or light twin"),
    bind(READING, &["M"], Action::Mouse, "let go of the mouse, take it again"),
    bind(READING, &["?", "F1"], Action::Help, "help"),
    bind(READING, &["r"], Action::ReadAgain, "read the file again, at the same place"),
    bind(READING, &["e"], Action::Editor, "the file in your editor, at this line"),
    bind(READING, &["S"], Action::Source, "the source instead of what it is rendered as, and back"),
    bind(READING, &["W"], Action::WholePage, "whole page of HTML instead of its article, and back"),
    bind(READING, &["F"], Action::FollowFile, "follow a growing file or pipe"),
    bind(READING, &["Ctrl-z"], Action::Suspend, "suspend"),
    bind(READING, &["Ctrl-l"], Action::Redraw, "draw the screen again"),
    bind(READING, &["Esc"], Action::Escape, "undo one thing: note, search, focus on the text"),
    bind(READING, &["q", "Ctrl-c"], Action::Quit, "quit"),
    bind(READING, &["Z"], Action::BeginQuit, "with another key behind it: quit"),
    bind(QUITTING, &["Z", "Q", "q", "Ctrl-c"], Action::Quit, "quit"),
    bind(FOLLOWING, &["F", "Ctrl-c"], Action::FollowFile, "stop following; so does any way back"),
    bind(FIGURES, &["Tab"], Action::Panel(Panel::Kind(Step::Next)), "another kind of figure alone, or all kinds"),
    bind(
        FIGURES,
        &["Shift-Tab"],
        Action::Panel(Panel::Kind(Step::Previous)),
        "another kind of figure alone, or all kinds",
    ),
    bind(FIGURES, &["Ctrl-s"], Action::Panel(Panel::Order), "in order of place, or of size within a unit"),
    bind(FIGURES, &["Ctrl-k"], Action::Panel(Panel::Weight), "key figures alone, or all"),
    bind(HELP, &["Tab"], Action::HelpPage, "what differs from less and vim, and back"),
    bind(PALETTE, &["Tab"], Action::Complete, "type on with the chosen one"),
    bind(LIST, &["Ctrl-g"], Action::Across, "in a library: of all documents, or of the open one"),
    bind(LIST, &["↓", "Ctrl-n"], Action::List(List::Rows(1)), "next entry"),
    bind(LIST, &["↑", "Ctrl-p"], Action::List(List::Rows(-1)), "previous entry"),
    bind(LIST, &["PgDn", "Ctrl-f"], Action::List(List::Page(1)), "a page of entries down"),
    bind(LIST, &["PgUp", "Ctrl-b"], Action::List(List::Page(-1)), "a page of entries up"),
    bind(LIST, &["Home"], Action::List(List::First), "first entry"),
    bind(LIST, &["End"], Action::List(List::Last), "last entry"),
    bind(LIST, &["Enter"], Action::List(List::Choose), "go there"),
    bind(LIST, &["Esc", "Ctrl-c"], Action::List(List::Close), "close"),
    bind(LIST, &["Backspace"], Action::Edit(Edit::Backspace), "take the last letter of the filter away"),
    bind(LIST, &["Ctrl-u"], Action::Edit(Edit::Clear), "empty the filter"),
    bind(LIST, &["Ctrl-w"], Action::Edit(Edit::EraseWord), "take the last word of the filter away"),
    bind(LIST, &["Ctrl-z"], Action::Suspend, "suspend"),
    bind(LIST, &["Ctrl-l"], Action::Redraw, "draw the screen again"),
    bind(PROMPT, &["Enter"], Action::SearchAccept, "stay at the hit"),
    bind(PROMPT, &["Esc", "Ctrl-c"], Action::SearchCancel, "back to where you were"),
    bind(PROMPT, &["Ctrl-r"], Action::SearchMode, "literal text or regular expression"),
    bind(PROMPT, &["Ctrl-g"], Action::SearchEverywhere, "in a library: in all documents; so does g/"),
    bind(PROMPT, &["↑", "Ctrl-p"], Action::SearchHistory(Step::Previous), "earlier search"),
    bind(PROMPT, &["↓", "Ctrl-n"], Action::SearchHistory(Step::Next), "later search"),
    bind(PROMPT, &["←", "Ctrl-b"], Action::Edit(Edit::Left), "move and edit in the line"),
    bind(PROMPT, &["→", "Ctrl-f"], Action::Edit(Edit::Right), "move and edit in the line"),
    bind(PROMPT, &["Home", "Ctrl-a"], Action::Edit(Edit::Start), "move and edit in the line"),
    bind(PROMPT, &["End", "Ctrl-e"], Action::Edit(Edit::End), "move and edit in the line"),
    bind(PROMPT, &["Backspace"], Action::Edit(Edit::Backspace), "move and edit in the line"),
    bind(PROMPT, &["Delete", "Ctrl-d"], Action::Edit(Edit::Delete), "move and edit in the line"),
    bind(PROMPT, &["Ctrl-w"], Action::Edit(Edit::EraseWord), "move and edit in the line"),
    bind(PROMPT, &["Ctrl-u"], Action::Edit(Edit::Clear), "move and edit in the line"),
    bind(PROMPT, &["Ctrl-z"], Action::Suspend, "suspend"),
    bind(PROMPT, &["Ctrl-l"], Action::Redraw, "draw the screen again"),
];
