//! What can be asked of the reader, and what it asks of the outside.

use super::{FoundFigures, LibraryFound, Pointer, Size};
use crate::{
    document::{Document, Outline, Shown},
    search::{Batch, Query},
};

/// Where a key is pressed; the keymap says what it does there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// The sidebar has the focus.
    Sidebar,
    /// The text has the focus.
    Text,
    /// The sidebar or the text, either way.
    Reading,
    /// A list or the help is open.
    List,
    /// The list of figures is open.
    Figures,
    /// The search line is open.
    Prompt,
    /// A growing text is followed.
    Following,
}

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Step {
    Next,
    Previous,
}

/// Moves in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum List {
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
pub enum Panel {
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
pub enum Edit {
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

/// What a key or the mouse asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
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
    /// Give the text the focus.
    IntoText,
    /// Give the sidebar the focus.
    ToSidebar,
    /// Fold or unfold a branch of the sidebar.
    Fold,
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
    /// Show the line of time.
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
    /// Sidebar on or off.
    ToggleSidebar,
    /// Another theme.
    Theme,
    /// Let go of the mouse, or take it again.
    Mouse,
    /// Show the keys.
    Help,
    /// Read the file again.
    ReadAgain,
    /// Follow a growing file or pipe, or leave that.
    FollowFile,
    /// Stop and give the shell back for a while.
    Suspend,
    /// Draw everything again.
    Redraw,
    /// End.
    Quit,
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
    /// The mouse did something.
    Pointer(Pointer),
}

/// What comes from outside.
#[derive(Debug)]
pub enum Event {
    /// The terminal has another size.
    Resized(Size),
    /// Text was pasted.
    Pasted(String),
    /// The terminal's ground is light, or not.
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
    /// A worker found figures.
    Figures(FoundFigures),
    /// A worker found something in documents of the library.
    Library(LibraryFound),
    /// More documents of the library were found, by their names.
    Shelved(Vec<Shown>),
    /// A document of the library was opened: its number, itself, its file's name.
    Opened(usize, Document, Shown),
    /// Something to tell.
    Message(String),
}

/// What the reader wants done outside.
#[derive(Debug, Clone)]
pub enum Effect {
    /// End the program.
    Quit,
    /// Give the terminal back until the shell continues the program.
    Suspend,
    /// Draw everything again.
    Redraw,
    /// Mouse reports on or off.
    Mouse(bool),
    /// Look for all hits of a query, from this offset on first. A newer one replaces it; its number tells them apart.
    Scan(Query, usize, u64),
    /// Look for the hits that are not known yet of a text that has grown, from this offset on first.
    ScanRest(usize, u64),
    /// Stop looking.
    CancelScan,
    /// Read the file again.
    ReadAgain,
    /// Follow the file or pipe as it grows, or leave that.
    FollowFile(bool),
    /// Look for all figures of the document. A later gathering replaces it.
    Gather(u32),
    /// Stop looking for figures.
    CancelGather,
    /// Look through all documents of the library for figures and dates. A later one replaces it.
    ReportAll(u32),
    /// Search all documents of the library. A later search replaces it; its number tells them apart.
    SearchAll(Query, u64),
    /// Open the document of the library that has this number.
    OpenDocument(usize),
    /// Open an address with the user's opener.
    Open(String),
}
