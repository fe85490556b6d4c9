//! The user's editor, which has the terminal for a while.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
    process::{Command, ExitStatus},
};

/// Opens a file at a line (counted from 1) in an editor (a program with its arguments) and waits for its end. The
/// terminal has to be given back before.
///
/// # Errors
/// When there is no such editor, or when it ends with a failure.
pub(crate) fn edit_file(editor: &[String], path: &Path, line: usize) -> io::Result<()> {
    let Some((program, arguments)) = editor.split_first() else {
        return Err(io::Error::new(io::ErrorKind::NotFound, "no editor is set"));
    };
    let mut command = Command::new(program);
    command.args(arguments);
    let name = Path::new(program).file_name().unwrap_or_default().to_string_lossy();
    let with_line = || {
        let mut place = path.as_os_str().to_owned();
        place.push(format!(":{line}"));
        place
    };
    match &*name {
        "code" | "codium" | "cursor" => command.arg("--goto").arg(with_line()),
        "hx" | "helix" | "subl" | "zed" => command.arg(with_line()),
        // vi and all that came from it, nano, emacs, joe, micro, kakoune.
        _ => command.arg(format!("+{line}")).arg(path),
    };
    succeeded(command.status()?)
}

/// Lets the user write `text` in an editor (a program with its arguments) and returns it as it is then. The terminal has
/// to be given back before.
///
/// # Errors
/// When there is no such editor, when it ends with a failure, or when the file that it gets cannot be written or read.
pub(crate) fn edit_text(editor: &[String], text: &str) -> io::Result<String> {
    let Some((program, arguments)) = editor.split_first() else {
        return Err(io::Error::new(io::ErrorKind::NotFound, "no editor is set"));
    };
    let name = format!("sco-reader-note-{}.md", std::process::id());
    let path = std::env::temp_dir().join(name);
    // Nobody else's file is followed or written over.
    let _ = fs::remove_file(&path);
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| {
        succeeded(Command::new(program).args(arguments).arg(&path).status()?)?;
        fs::read(&path)
    });
    let _ = fs::remove_file(&path);
    written.map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

fn succeeded(status: ExitStatus) -> io::Result<()> {
    if status.success() { Ok(()) } else { Err(io::Error::other("the editor ended with a failure")) }
}
