//! Other programs that help: the clipboard's, the opener, the editor. None is run through a shell.

use std::{
    io::{self, Write},
    process::{Command, Stdio},
    thread,
};

use super::work::{Post, Report};
use crate::{reader::Event, source::reason};

/// The program that opens addresses on this system.
const OPENER: &str = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
/// The editor where none is named.
const EDITOR: &str = "vi";

/// The user's programs, each with its arguments.
#[derive(Debug, Clone, Default)]
pub(super) struct Helpers {
    /// Takes what is copied; empty for the terminal's clipboard.
    pub(super) copy: Vec<String>,
    /// Opens an address; empty for the system's.
    pub(super) opener: Vec<String>,
    /// Looks a word up; empty for nothing.
    pub(super) look_up: Vec<String>,
    /// Edits a text; empty for what the environment names.
    pub(super) editor: Vec<String>,
}

impl Helpers {
    /// The opener with its arguments.
    pub(super) fn opener(&self) -> Vec<String> {
        if self.opener.is_empty() { vec![OPENER.to_owned()] } else { self.opener.clone() }
    }

    /// Hands a text to the program for the clipboard, and reports when it has it.
    ///
    /// # Errors
    /// When it does not start.
    pub(super) fn copy(&self, text: String, what: String, post: Post) -> io::Result<()> {
        let program = self.copy[0].clone();
        let mut command = Command::new(&program);
        command.args(&self.copy[1..]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn()?;
        let give = move || {
            let given = child.stdin.take().map_or(Ok(()), |mut input| input.write_all(text.as_bytes()));
            let message = match given.and_then(|()| child.wait()) {
                Ok(status) if status.success() => format!("Copied with {program}: {what}"),
                Ok(status) => format!("Not copied: {program} ended with {status}"),
                Err(error) => format!("Not copied: {program}: {}", reason(&error)),
            };
            post.send(Report::Event(Event::Message(message)));
        };
        thread::Builder::new().name("copy".into()).spawn(give)?;
        Ok(())
    }

    /// The editor with its arguments: that of the settings, else that of `$VISUAL` or `$EDITOR`, whose words are parted
    /// at spaces as is the custom.
    pub(super) fn editor(&self) -> Vec<String> {
        if !self.editor.is_empty() {
            return self.editor.clone();
        }
        let named = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| std::env::var(name).ok());
        let named = named.map(|line| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        named.into_iter().find(|command| !command.is_empty()).unwrap_or_else(|| vec![EDITOR.to_owned()])
    }
}
