//! What went wrong with something that is kept. None of it keeps anyone from reading.

use std::path::{Path, PathBuf};

use crate::document::Shown;

/// Why something is not kept, or was not found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Trouble {
    /// The environment names no home folder.
    #[error("nothing is kept: neither XDG_STATE_HOME nor HOME names a folder")]
    NoHome,
    /// A file could not be understood, and has another name now.
    #[error("{0} {2}; it is kept aside as {1}")]
    Aside(Shown, Shown, &'static str),
    /// A file could not be understood and not be renamed: it is left alone.
    #[error("{0} {1} and cannot be renamed ({2}): what it is for is not kept")]
    Stuck(Shown, &'static str, Shown),
    /// A file could not be read.
    #[error("{0} cannot be read: {1}")]
    Unreadable(Shown, Shown),
    /// A file could not be written.
    #[error("what you do is not kept: {0}: {1}")]
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

/// The name alone of `path`.
pub(super) fn name(path: &Path) -> Shown {
    let name: PathBuf = path.file_name().map(PathBuf::from).unwrap_or_default();
    shown(&name)
}

/// What the operating system says, without its number.
pub(super) fn reason(error: &std::io::Error) -> Shown {
    let text = error.to_string();
    Shown::new(&text.split(" (os error").next().unwrap_or(&text).to_lowercase())
}
