//! The user's opener: the program that shows addresses and files on this system.

use std::{
    io,
    os::unix::process::{CommandExt, ExitStatusExt},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    thread,
};

use crate::{
    document::{Shown, decoded},
    source::reason,
};

/// Runs a program in a session of its own, where there is no terminal.
const SESSION: &str = "setsid";
/// What a shell and `setsid` end with where there is no such program.
const NO_PROGRAM: i32 = 127;

/// Hands `what` to the opener, a program with its arguments, as one argument, never through a shell. The opener gets no
/// terminal to read from, to write to or to be stopped by. `failed` is called with a failure, from a thread of its own.
pub(super) fn open(opener: Vec<String>, what: String, failed: impl FnOnce(String) + Send + 'static) {
    // Waited for, so that no dead process is left behind.
    let waits = thread::Builder::new().name("opener".into()).spawn(move || {
        if let Some(why) = run(&opener, &what) {
            failed(format!("{what} is not opened: {why}"));
        }
    });
    drop(waits);
}

/// Why it failed; None when it did not.
fn run(opener: &[String], what: &str) -> Option<String> {
    match spawn(opener, what).and_then(|mut child| child.wait()) {
        Ok(status) if status.success() => None,
        Ok(status) => Some(format!("{} {}", opener[0], ended(status))),
        Err(error) => Some(format!("{}: {}", opener[0], reason(&error))),
    }
}

fn spawn(opener: &[String], what: &str) -> io::Result<Child> {
    let apart = quiet(Command::new(SESSION).args(opener).arg(what)).spawn();
    match apart {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            quiet(Command::new(&opener[0]).args(&opener[1..]).arg(what)).process_group(0).spawn()
        }
        apart => apart,
    }
}

fn quiet(command: &mut Command) -> &mut Command {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null())
}

fn ended(status: ExitStatus) -> String {
    match (status.code(), status.signal()) {
        (Some(NO_PROGRAM), _) => "is not there".to_owned(),
        (Some(code), _) => format!("ended with status {code}"),
        (None, Some(signal)) => format!("was ended by signal {signal}"),
        (None, None) => "failed".to_owned(),
    }
}

/// The file that a link of `document` names, or why it is not opened.
pub(super) fn beside(document: Option<&Path>, name: &str) -> Result<PathBuf, String> {
    let Some(document) = document else {
        return Err(format!("{name} is not opened: it is named as seen from a file, and this text comes from none"));
    };
    let folder = document.parent().unwrap_or(Path::new("."));
    let plain = folder.join(name);
    let path = if plain.exists() { plain } else { folder.join(decoded(name)) };
    path.canonicalize().map_err(|error| format!("{} is not opened: {}", Shown::new(name), reason(&error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_beside_the_document() {
        let refusal = beside(Some(Path::new("/no/such/a.md")), "b.md").unwrap_err();
        assert_eq!(refusal, "b.md is not opened: no such file or directory");
        assert!(beside(None, "b.md").unwrap_err().contains("comes from none"));
        assert_eq!(beside(Some(Path::new("/dev/null")), "null").unwrap(), Path::new("/dev/null"));
    }
}
