//! What a key can make the reader do (`Action`), and what the reader wants done outside (`Effect`).

use std::{path::Path, sync::Arc};

use super::{Elsewhere, FoundFigures, Landing, LibraryFound, Pointer, ReadNotes, Unit, Visited};
use crate::{
    device::Size,
    document::{Document, NoteChange, Outline, Quotation, Shown},
    search::{Batch, Query},
};

/// Where a key is pressed; the keymap says what it does there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Context {
    /// The sidebar has the focus.
    Sidebar,
    /// The text has the focus.
    Text,
    /// The sidebar or the text, either way.
    Reading,
    /// A list or the help is open.
    List,
    /// The help is open.
    Help,
    /// The palette is open.
    Palette,
    /// The list of figures is open.
    Figures,
    /// The search line is open.
    Prompt,
    /// A growing text is followed.
    Following,
    /// The list of notes is open.
    Notes,
    /// A note is typed.
    Note,
    /// A letter is waited for, that of a mark.
    Letter,
    /// Something is selected.
    Selecting,
    /// The paragraph was just copied: another key copies something else in its place.
    Copied,
    /// A branch was just folded or unfolded: another key means all of them.
    Folding,
    /// The first of two keys was pressed that quit.
    Quitting,
}

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub(crate) enum Step {
    Next,
    Previous,
}

/// Moves in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum List {
    /// Entries down, or up when negative.
    Rows(i32),
    /// Pages of entries.
    Page(i32),
    /// To the first entry.
    First,
    /// To the last entry.
    Last,
    /// Go where the entry leads.
    Choose,
    /// Close the list.
    Close,
}

/// Changes of how the list of figures is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Panel {
    /// Another kind alone, or all kinds.
    Kind(Step),
    /// In order of place, or of size within a unit.
    Order,
    /// Key figures alone, or all.
    Weight,
}

/// Changes of a line of input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub(crate) enum Edit {
    Insert(char),
    Backspace,
    Delete,
    EraseWord,
    Clear,
    Left,
    Right,
    Start,
    End,
}

/// Changes of what is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Select {
    /// Begin at the place that is read; or, while something is selected, at the end that moves.
    Begin,
    /// The piece of the text around what is selected; one more when that is a whole piece already.
    Unit(Unit),
    /// So many characters further, or back when negative.
    Characters(i32),
    /// Move the other end from now on.
    OtherEnd,
}

/// What to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Copy {
    /// What is selected, else the paragraph.
    Text,
    /// The same with its citation.
    Cited,
    /// The address of a link.
    Link,
    /// A block of code.
    Code,
    /// A figure with its sentence.
    Figure,
}

/// What is done with a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum NoteStep {
    /// Keep it as it is typed.
    Accept,
    /// Leave it as it was.
    Cancel,
    /// Write it in the user's editor.
    Editor,
    /// Change the one that is chosen in the list.
    Change,
    /// Take away the one that is chosen in the list.
    Remove,
    /// List those of all documents.
    Everywhere,
}

/// What a key or the mouse asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Action {
    /// A digit of a count.
    Digit(u8),
    /// Rows down, or up when negative.
    Rows(i32),
    /// Pages down or up.
    Page(i32),
    /// Half pages down or up.
    HalfPage(i32),
    /// To the top, or to the line or paragraph that the count names.
    Top,
    /// To the end, or to the line or paragraph that the count names.
    End,
    /// As many per cent into the text as the count says.
    Percent,
    /// A section further or back.
    Section(Step),
    /// A paragraph further or back.
    Paragraph(Step),
    /// Wide blocks to the right, or left when negative, in steps.
    Sideways(i32),
    /// Wide blocks to their right edge, or back to their left one.
    SidewaysEdge(Step),
    /// Give the text the focus.
    IntoText,
    /// Give the sidebar the focus.
    ToSidebar,
    /// Fold or unfold a branch of the sidebar.
    Fold,
    /// Fold all branches, but for as many levels as the count says.
    FoldAll,
    /// Unfold all branches.
    UnfoldAll,
    /// Open the search line.
    SearchOpen,
    /// Keep the search and stay.
    SearchAccept,
    /// Go back to where the search began.
    SearchCancel,
    /// Literal or regular expression.
    SearchMode,
    /// In all documents of the library, or in the open one.
    SearchEverywhere,
    /// An earlier or later search.
    SearchHistory(Step),
    /// To the next or previous hit.
    Hit(Step),
    /// List the hits.
    HitList,
    /// List the sections.
    Contents,
    /// List the figures.
    Figures,
    /// Show the timeline.
    Timeline,
    /// How many figures stand out.
    Highlighting,
    /// Back or forward among the places jumped from.
    Trail(Step),
    /// To the next or previous link on the screen.
    Link(Step),
    /// Follow the link, show the footnote.
    Follow,
    /// Cells wider, or narrower when negative.
    Column(i32),
    /// Numbers beside the text, or none.
    Numbers,
    /// Sidebar on or off.
    ToggleSidebar,
    /// Another theme.
    Theme,
    /// Let go of the mouse, or take it again.
    Mouse,
    /// Take the mouse, or let go of it.
    SetMouse(bool),
    /// Show the keys.
    Help,
    /// Another page of the help.
    HelpPage,
    /// Find an action by its words, or name a place, section, theme or setting.
    Palette,
    /// Type on with what the palette has found.
    Complete,
    /// Show only what matches.
    Sift,
    /// Show the source, or what it is rendered as.
    Source,
    /// Look a word up.
    LookUp,
    /// Read the file again.
    ReadAgain,
    /// Open the file in the user's editor at this place.
    Editor,
    /// Show the whole page instead of its article, or the article again.
    WholePage,
    /// Follow a growing file or pipe, or leave that.
    FollowFile,
    /// Stop and give the shell back for a while.
    Suspend,
    /// Draw everything again.
    Redraw,
    /// End.
    Quit,
    /// The first of two keys that end.
    BeginQuit,
    /// A key that does nothing.
    Unknown,
    /// Undo one thing.
    Escape,
    /// From what all documents of the library say to what the open one says, and back.
    Across,
    /// Look at the list of figures in another way.
    Panel(Panel),
    /// Move in the open list.
    List(List),
    /// Change the open line of input.
    Edit(Edit),
    /// Change what is selected, or begin to.
    Select(Select),
    /// Copy something.
    Copy(Copy),
    /// Mark the place with the letter that comes next.
    Mark,
    /// Go to the mark whose letter comes next.
    GoToMark,
    /// The letter that was waited for.
    Letter(char),
    /// Highlight what is selected, or the sentence, with a note.
    Annotate,
    /// List what was written over the document.
    Notes,
    /// Do something with a note.
    Note(NoteStep),
    /// List the documents that were read before.
    Recent,
    /// The mouse did something.
    Pointer(Pointer),
}

/// What comes from outside.
#[derive(Debug)]
pub(crate) enum Event {
    /// The terminal has another size.
    Resized(Size),
    /// Text was pasted.
    Pasted(String),
    /// The terminal's background is light, or not.
    Background {
        /// It is light.
        light: bool,
    },
    /// More of the document, or all of it, was read.
    Document(Document),
    /// More of the same plain text has come; what was there stays.
    Grown(Document),
    /// The file was read again: its text may be another.
    Reread(Document),
    /// The file is no longer as it was read, as this says; None when it is again.
    Changed(Option<String>),
    /// What was followed has ended, for this reason.
    FollowEnded(String),
    /// The outline of a large text was found.
    Outline(Outline),
    /// The worker of a search found hits: the number of the search, and what it found.
    Hits(u64, Batch),
    /// A byte of the text stands on the line of this number, counted from 1.
    Counted(usize, usize),
    /// The worker of what alone is shown found hits: the number of the pattern, and what it found.
    Sifted(u64, Batch),
    /// The command that looks words up has answered: the number of the word, and the answer or what went wrong.
    LookedUp(u64, Result<String, String>),
    /// A worker found figures.
    Figures(FoundFigures),
    /// A worker found something in documents of the library.
    Library(LibraryFound),
    /// More documents of the library were found, by their names.
    Shelved(Vec<Shown>),
    /// Another walk found these documents of the library: their names, and the number that each had before, if it is known
    /// from then.
    Relisted(Vec<Shown>, Vec<Option<usize>>),
    /// A link leads to this document itself.
    Landed(Landing),
    /// Another document was opened, to take the place of the one before.
    Opened(Box<Visited>),
    /// Searches of earlier sessions, and whether each is a regular expression; the last one last.
    Searches(Vec<(String, bool)>),
    /// Lines of the palette of earlier sessions, the last one last.
    Commands(Vec<String>),
    /// What was written over the document in earlier sessions, with where its words stand.
    Written(ReadNotes),
    /// What was written over other documents.
    Works(Vec<Elsewhere>),
    /// The note as it was written in the editor.
    NoteEdited(String),
    /// Documents that were read before, the latest first: path and title.
    Recent(Vec<(String, String)>),
    /// A message for the status line.
    Message(String),
}

/// What the reader wants done outside.
#[derive(Debug, Clone)]
pub(crate) enum Effect {
    /// End the program.
    Quit,
    /// Give the terminal back until the shell continues the program.
    Suspend,
    /// Draw everything again.
    Redraw,
    /// Mouse reports on or off.
    Mouse(bool),
    /// Look for all hits of a query, from this offset on first. A newer one replaces it; its number distinguishes them.
    Scan(Query, usize, u64),
    /// Look for the hits that are not known yet of a text that has grown, from this offset on first.
    ScanRest(usize, u64),
    /// Look for what alone is shown, from this offset on first; its number tells it from others.
    Sift(usize, u64),
    /// Stop looking for that.
    CancelSift,
    /// Hand a word to the command that looks words up; its number tells it from others.
    LookUp(String, u64),
    /// Nobody waits for that any more.
    CancelLookUp,
    /// Change a setting, by its name, for this session.
    Set(String, String),
    /// Show the source, or what it is rendered as.
    Source,
    /// Stop looking.
    CancelScan,
    /// Count the lines up to a byte of the text, from a byte on the line of this number.
    CountLines {
        /// The byte whose line is known.
        from: usize,
        /// The number of its line.
        number: usize,
        /// The byte whose line is to be known.
        to: usize,
    },
    /// Read the file again.
    ReadAgain,
    /// Show the whole page instead of its article, or the article again.
    WholePage,
    /// Follow the file or pipe as it grows, or leave that.
    FollowFile(bool),
    /// Look for all figures of the document. A later gathering replaces it.
    Gather(u32),
    /// Stop looking for figures.
    CancelGather,
    /// Look through all documents of the library for figures and dates. A later one replaces it.
    ReportAll(u32),
    /// Search all documents of the library. A later search replaces it; its number distinguishes them.
    SearchAll(Query, u64),
    /// Open the document of the library that has this number.
    OpenDocument(usize, Landing),
    /// Put a text into the clipboard, and say `what` it is.
    Copy {
        /// The text, whatever the document held.
        text: String,
        /// What it is, for people.
        what: String,
    },
    /// Keep a change of what is written over the document.
    Keep(NoteChange),
    /// Open the file in the user's editor, at this byte of the source.
    EditFile(usize),
    /// Let the user write a note, which is this so far, in an editor.
    EditNote(String),
    /// Look for what was written over other documents.
    ListWorks,
    /// Look for the documents that were read before.
    ListRecent,
    /// Read another document, which lies at this path, from these words on.
    OpenPath(String, Option<Quotation>),
    /// Open an address, which is printable ASCII, with the user's opener.
    Open(String),
    /// Open the file that a link names, as seen from the document: a document in place, anything else with the user's
    /// opener.
    OpenFile(String, Landing),
    /// Open a document that was read before in this session.
    Visit(Arc<Path>, Landing),
}
