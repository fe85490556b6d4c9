//! Notes and other documents: what the reader wants done with them outside.

use std::{io, path::PathBuf};

use super::App;
use crate::{
    document::{NoteChange, Quotation},
    open,
    reader::Event,
    source::{Input, reason},
    terminal,
};

impl App {
    pub(super) fn notify(&mut self, message: String) {
        self.handle(Event::Message(message));
    }

    /// Reads what was written over the document, once all of it is there.
    pub(super) fn read_notes(&mut self) {
        if self.state.doc.whole {
            let around = self.state.asks_for_notes();
            self.keeping.read_notes(&self.state.doc, around, self.work.sender());
        }
    }

    /// Reads it for another place, or all of it, when that is wanted.
    pub(super) fn read_further_notes(&mut self) {
        if self.state.wants_notes() {
            self.read_notes();
        }
    }

    /// Keeps what was written over the document.
    pub(super) fn keep(&mut self, change: NoteChange) {
        if !self.keeping.keep_note(change, &self.state.title) {
            self.notify("Written for this session only: nothing of it is kept".to_owned());
        }
    }

    /// Opens the file in an editor at the line of a byte of it, and reads it again when it has changed.
    pub(super) fn edit_file(&mut self, at: usize) {
        let Some((path, line)) = self.changing.place(at) else {
            return self.notify("Only a file can be edited".to_owned());
        };
        let editor = self.helpers.editor();
        let edited = self.lend(|| terminal::edit_file(&editor, &path, line));
        self.repaint();
        match edited {
            Ok(Ok(())) if self.file_stirs() => self.read_again_as_asked(),
            Ok(Ok(())) => {}
            Ok(Err(error)) => self.notify(format!("{}: {}", editor[0], reason(&error))),
            Err(error) => self.notify(format!("The terminal: {}", reason(&error))),
        }
    }

    /// Gives the terminal to `other` for a while.
    fn lend<T>(&mut self, mut other: impl FnMut() -> io::Result<T>) -> io::Result<io::Result<T>> {
        let mut result = Err(io::ErrorKind::Interrupted.into());
        self.terminal.lend(&mut || result = other())?;
        Ok(result)
    }

    /// Lets the user write a note in an editor.
    pub(super) fn edit_note(&mut self, note: &str) {
        let editor = self.helpers.editor();
        let edited = self.lend(|| terminal::edit_text(&editor, note));
        self.repaint();
        match edited {
            Ok(Ok(text)) => self.handle(Event::NoteEdited(text)),
            Ok(Err(error)) => self.notify(format!("{}: {}", editor[0], reason(&error))),
            Err(error) => self.notify(format!("The terminal: {}", reason(&error))),
        }
    }

    /// Opens another document to be read next, from these words on; false, with a message, when it cannot be.
    pub(super) fn open_path(&mut self, path: String, words: Option<Quotation>) -> bool {
        let path = PathBuf::from(path);
        match open::open(&Input::File(path.clone()), self.work.options()) {
            Ok(opened) => {
                self.next = Some((path, opened, words));
                true
            }
            Err(error) => {
                self.notify(error.to_string());
                false
            }
        }
    }
}
