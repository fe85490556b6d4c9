//! What one row of the box shows.

use crate::ui::{detail, figures::FigureLine, timeline::TimeLine};

/// A row of the box, from its upper edge to its lower one.
#[derive(Debug, Hash)]
pub(in crate::ui) enum ListRow {
    Top {
        title: String,
        count: String,
    },
    Filter(String),
    Invite(&'static str),
    Blank,
    Empty(&'static str),
    Kinds(Vec<(String, bool)>),
    Figure(FigureLine),
    Time(TimeLine),
    Rule,
    Detail(detail::Parts),
    About(String),
    /// A key, and what it does; cells that the keys take.
    Key {
        keys: String,
        act: String,
        column: u16,
    },
    Entry {
        text: Vec<(String, bool)>,
        aside: String,
        indent: u16,
        heading: bool,
        selected: bool,
    },
    Bottom,
}
