//! The documents that a command works on: opened on all cores, and what is made of them taken in their order.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
};

use super::{Failure, SUCCESS, UNUSABLE, is_piped, sink::Sink};
use crate::{
    cli::{self, Common},
    document::{Document, Range, Shown},
    library::{self, Found, Item},
    open::{self, Needle, OpenOptions, Opened},
    output::{self, Frame},
    source::{Input, OpenError},
    terminal::{INTERRUPTED, on_interrupt},
};

/// What is needed of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Needed {
    /// Its text; the outline of a large plain text takes longer to find than its text to search.
    Text,
    /// All of it.
    Whole,
}

/// The documents that a command names: what is piped in, a file, several, those of folders.
#[derive(Debug)]
pub(super) struct Documents {
    inputs: Vec<(Input, bool)>,
    several: bool,
    options: OpenOptions,
    needed: Needed,
    /// Documents that cannot have it are passed over.
    needle: Option<Needle>,
    sink: Arc<Sink>,
    failed: AtomicBool,
    interrupted: Arc<AtomicBool>,
}

/// One of them, opened.
pub(super) struct One<'a> {
    /// Its number, counted from 0.
    pub(super) number: usize,
    /// What it was opened from.
    pub(super) input: &'a Input,
    /// The document.
    pub(super) doc: Document,
    /// What to call it.
    pub(super) name: Shown,
    /// Its path, where it is one of several.
    pub(super) path: Option<Shown>,
    among: &'a Documents,
}

impl One<'_> {
    /// The bytes of a section, or of the whole text; None, with a message, where no section has that name.
    pub(super) fn range(&self, section: Option<&str>) -> Option<Range> {
        let Some(wanted) = section else { return Some(0..self.doc.text.len()) };
        match output::section_named(&self.doc, wanted) {
            Some(id) => Some(output::section_range(&self.doc, id)),
            None => {
                let name = self.path.as_ref().unwrap_or(&self.name);
                self.among.fail(&format!("{name}: no section is called {wanted}; sco-reader outline lists them"));
                None
            }
        }
    }

    /// Its title, else what it is called.
    pub(super) fn title(&self) -> Shown {
        self.doc.title().unwrap_or_else(|| self.name.clone())
    }
}

impl Documents {
    /// Those of `paths`, to be written as rows in `frame`, which depends on whether there are several. What cannot be
    /// read of folders is reported.
    pub(super) fn of(paths: &[PathBuf], common: &Common, needed: Needed, frame: impl FnOnce(bool) -> Frame) -> Self {
        let (mut inputs, mut unreadable) = (Vec::new(), Vec::new());
        library::walk(paths, |found| {
            match found {
                Found::Item(Item { path, named, .. }) => inputs.push((cli::input(Some(&path)), named)),
                Found::Unreadable(why) => unreadable.push(why),
                Found::Folder(_) => {}
            }
            true
        });
        if paths.is_empty() {
            inputs.push((if is_piped() { Input::Stdin } else { Input::Briefing }, true));
        }
        let several = library::is_one(paths);
        let documents = Self {
            sink: Sink::new(frame(several), inputs.len()),
            inputs,
            several,
            options: OpenOptions { bare: needed == Needed::Text, ..common.open_options() },
            needed,
            needle: None,
            failed: AtomicBool::new(false),
            interrupted: Arc::default(),
        };
        unreadable.iter().for_each(|why| documents.fail(why.as_str()));
        if let (true, [folder, ..]) = (documents.inputs.is_empty() && unreadable.is_empty(), paths) {
            documents.fail(&format!("{}: holds no document to read", folder.display()));
        }
        documents
    }

    /// Passes over those of several that cannot have one of `words`, which is found out without parsing them.
    pub(super) fn only_with(&mut self, words: &[String]) {
        self.needle = Needle::new(words).filter(|_| self.several);
    }

    /// True when rows hold the path of their document.
    pub(super) fn are_several(&self) -> bool {
        self.several
    }

    /// Writes what `work` writes of each, in order, while the others are worked on; calls `done` with what came of each.
    /// Of one that is passed over comes the default. Ctrl-c leaves the whole rows that are written until then.
    ///
    /// # Errors
    /// What standard output says.
    pub(super) fn write<T: Send + Default>(
        &self,
        work: impl Fn(&One, &mut dyn Write) -> io::Result<T> + Sync,
        mut done: impl FnMut(T),
    ) -> Result<(), Failure> {
        let sink = Arc::clone(&self.sink);
        let end = move || {
            let _ = sink.lock().end();
            std::process::exit(INTERRUPTED);
        };
        // Without it Ctrl-c ends the program as it does by itself.
        let _ = on_interrupt(end);
        let progress = self.sink.show_progress();
        let written = library::write_each(
            &self.inputs,
            |n, (input, named), out| match self.needle.as_ref().is_none_or(|needle| open::may_have(input, needle)) {
                true => self.open(n, input, *named).map(|one| work(&one, out)).transpose(),
                false => Ok(Some(T::default())),
            },
            |rows| self.sink.lock().rows(rows),
            |result| {
                self.sink.lock().done(result.is_some())?;
                result.map(&mut done);
                Ok(())
            },
        );
        self.sink.stop(progress);
        written?;
        Ok(self.sink.lock().end()?)
    }

    /// Calls `take` with what `work` makes of each, in order. Ctrl-c ends it early: what was taken until then stands.
    pub(super) fn gather<T: Send>(&self, work: impl Fn(&One) -> T + Sync, mut take: impl FnMut(T)) {
        if self.inputs.len() > 1 {
            let interrupted = Arc::clone(&self.interrupted);
            let _ = on_interrupt(move || interrupted.store(true, Relaxed));
        }
        let progress = self.sink.show_progress();
        let numbered: Vec<_> = self.inputs.iter().enumerate().collect();
        library::each(
            &numbered,
            |(n, (input, named))| match self.interrupted.load(Relaxed) {
                true => None,
                false => self.open(*n, input, *named).map(|one| work(&one)),
            },
            |result| {
                let _ = self.sink.lock().done(result.is_some());
                result.map(&mut take);
                !self.interrupted.load(Relaxed)
            },
        );
        self.sink.stop(progress);
    }

    /// Writes what was gathered, where there was anything to gather it from. Each call of the writer writes whole rows.
    ///
    /// # Errors
    /// What standard output says.
    pub(super) fn finish(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
        let mut sink = self.sink.lock();
        if let Some(out) = sink.out() {
            write(out)?;
        }
        Ok(sink.end()?)
    }

    /// How a command ends that has done what it could.
    pub(super) fn status(&self) -> ExitCode {
        match (self.interrupted.load(Relaxed), self.failed.load(Relaxed)) {
            (true, _) => ExitCode::from(INTERRUPTED as u8),
            (false, true) => ExitCode::from(UNUSABLE),
            (false, false) => SUCCESS,
        }
    }

    /// Reports what went wrong with one of them; the others are worked on all the same.
    pub(super) fn fail(&self, message: &str) {
        self.failed.store(true, Relaxed);
        self.warn(message);
    }

    /// Writes a message on standard error.
    pub(super) fn warn(&self, message: &str) {
        self.sink.lock().complain(&Shown::new(message));
    }

    /// Opens one. What was found in a folder and is no text is left out.
    fn open<'a>(&'a self, number: usize, input: &'a Input, named: bool) -> Option<One<'a>> {
        let opened = match self.needed {
            Needed::Text => open::open_text(input, self.options),
            Needed::Whole => open::open_whole(input, self.options),
        };
        let Opened { doc, name, warning, .. } = match opened {
            Ok(opened) => opened,
            Err(OpenError::Binary(..)) if !named => return None,
            Err(error) => {
                self.fail(&error.to_string());
                return None;
            }
        };
        let doc = if self.inputs.len() == 1 { self.sink.follow(&doc) } else { doc };
        let path = self.several.then(|| input.place());
        let complaints = doc.complaints.iter().filter(|_| !self.several);
        warning.iter().chain(complaints).for_each(|complaint| {
            self.warn(&format!("{}: {complaint}", path.as_ref().unwrap_or(&name)));
        });
        Some(One { number, input, doc, name, path, among: self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        open::{Extent, ReadAs},
        source::Encoding,
    };
    use clap::Parser;

    #[test]
    fn documents_are_opened_as_the_command_line_says_and_no_further_than_is_needed() {
        let file = [PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md"))];
        for needed in [Needed::Text, Needed::Whole] {
            let of = |options: &str| {
                let words = std::iter::once("sco-reader").chain(options.split_whitespace());
                let common = cli::Cli::try_parse_from(words).unwrap().common;
                Documents::of(&file, &common, needed, |_| Frame::None).options
            };
            let bare = needed == Needed::Text;
            assert_eq!(of(""), OpenOptions { bare, ..OpenOptions::default() });
            let chosen = OpenOptions {
                read_as: ReadAs::Text,
                extent: Extent::Whole,
                encoding: Encoding::for_label(b"gb18030"),
                bare,
            };
            assert_eq!(of("--as txt --whole --encoding gb18030"), chosen);
        }
    }
}
