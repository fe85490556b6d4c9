//! What went wrong with something that is kept. None of it keeps anyone from reading.

use std::path::Path;

use crate::document::Shown;

/// Why something is not kept, or was not found. The reason comes first and the path last: a line of the screen ends soon.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Trouble {
    /// The environment names no home folder.
    #[error("nothing is kept: neither XDG_STATE_HOME nor HOME names a folder")]
    NoHome,
    /// A file could not be understood, and has another name now.
    #[error("a state file {1}; it is kept aside as {0}")]
    Aside(Shown, &'static str),
    /// A file could not be understood and not be renamed: it is left alone.
    #[error("a state file {1} and cannot be renamed ({2}), so nothing is kept there: {0}")]
    Stuck(Shown, &'static str, Shown),
    /// A file could not be read.
    #[error("a state file cannot be read: {1}: {0}")]
    Unreadable(Shown, Shown),
    /// A file could not be written.
    #[error("what you do is not kept: {1}: {0}")]
    Unwritable(Shown, Shown),
    /// Another instance holds the lock.
    #[error("what you do is not kept yet: another sco-reader holds {0}")]
    Locked(Shown),
}

/// All of `troubles` in one sentence; None without any.
pub(crate) fn summary(troubles: &[Trouble]) -> Option<String> {
    let first = troubles.first()?;
    Some(match troubles.len() - 1 {
        0 => first.to_string(),
        more => format!("{first} (and {more} more)"),
    })
}

pub(super) fn shown(path: &Path) -> Shown {
    Shown::new(&path.to_string_lossy())
}

/// What the operating system says, without its number.
pub(super) fn reason(error: &std::io::Error) -> Shown {
    let text = error.to_string();
    Shown::new(&text.split(" (os error").next().unwrap_or(&text).to_lowercase())
}
