//! A panic: the terminal is given back first, then one line says where the details are.

use std::backtrace::Backtrace;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::sync::Once;

use super::guard;
use crate::document::Shown;

/// Installs the hook, once in a process.
pub(super) fn install() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| panic::set_hook(Box::new(report)));
}

fn report(info: &PanicHookInfo<'_>) {
    // Looked at before the restoration, after which no terminal is held.
    let ends = guard::ends_here();
    if ends {
        guard::restore();
    }
    let details = keep(&std::env::temp_dir(), &details(info));
    if ends {
        let _ = writeln!(io::stderr(), "{}", line(info, details.ok().as_deref()));
    }
}

fn details(info: &PanicHookInfo<'_>) -> String {
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("unnamed");
    let version = env!("CARGO_PKG_VERSION");
    format!("sco-reader {version}, thread {name}\n{info}\n\n{}\n", Backtrace::force_capture())
}

/// The message: one line, harmless whatever the panic says.
fn line(info: &PanicHookInfo<'_>, details: Option<&Path>) -> Shown {
    let place = info.location().map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
    let report = match env!("CARGO_PKG_REPOSITORY") {
        "" => "please report it".to_owned(),
        repository => format!("please report it at {repository}/issues"),
    };
    let rest = match details {
        Some(path) => format!(" with the details in {}", path.display()),
        None => format!(": {}", reason(info)),
    };
    Shown::new(&format!("sco-reader: ended by a fault of its own{place}; {report}{rest}"))
}

fn reason<'a>(info: &'a PanicHookInfo<'_>) -> &'a str {
    let payload = info.payload();
    payload
        .downcast_ref::<&str>()
        .copied()
        .or(payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no reason")
}

/// Writes `details` to a new file that only the user can read. A name that exists, a link perhaps, is never followed.
fn keep(folder: &Path, details: &str) -> io::Result<PathBuf> {
    let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
    for number in 0..100 {
        let path = folder.join(format!("sco-reader-fault-{}-{number}.txt", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
            Ok(mut file) => return file.write_all(details.as_bytes()).map(|()| path),
            Err(error) => last = error,
        }
    }
    Err(last)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn details_go_to_a_new_file_of_the_user_alone() {
        let folder = std::env::temp_dir().join(format!("sco-reader-details-{}", std::process::id()));
        fs::create_dir(&folder).unwrap();
        // What a stranger put in the way stays as it is.
        let target = folder.join("target");
        symlink(&target, folder.join(format!("sco-reader-fault-{}-0.txt", std::process::id()))).unwrap();
        let path = keep(&folder, "what happened").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "what happened");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(!target.exists());
        fs::remove_dir_all(&folder).unwrap();
        assert!(keep(&folder, "nowhere").is_err());
    }
}
