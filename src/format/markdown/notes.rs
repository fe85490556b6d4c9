//! Footnotes: wherever they are defined, they stand at the end of the display text, in order of their first reference.

use std::collections::HashMap;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::document::{Builder, NoteId, Range, one_line};

/// Events of a definition, with their bytes of the source.
type Body<'a> = Vec<(Event<'a>, Range)>;

/// The footnotes of a source while it is read. A note's number for people is its [`NoteId`] plus one.
#[derive(Debug, Default)]
pub(super) struct Notes<'a> {
    /// Notes that have been referred to, by the key of their label.
    ids: HashMap<String, NoteId>,
    /// Keys by [`NoteId`].
    keys: Vec<String>,
    /// Where in `bodies` the first definition of a key is.
    defined: HashMap<String, usize>,
    /// Definitions in order of the source; None once written.
    bodies: Vec<(String, Option<Body<'a>>)>,
    /// Definitions that are being read, the outermost first.
    open: Vec<(String, Body<'a>)>,
    /// Notes that have been written, by [`NoteId`].
    written: usize,
    /// Definitions that have been looked through for some without reference.
    passed: usize,
}

impl<'a> Notes<'a> {
    /// Keeps an event that belongs to a definition for later, gives any other one back.
    pub(super) fn divert(&mut self, event: Event<'a>, at: Range) -> Option<(Event<'a>, Range)> {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => self.open.push((label.to_string(), Vec::new())),
            Event::End(TagEnd::FootnoteDefinition) => {
                let (label, body) = self.open.pop()?;
                self.defined.entry(key(&label)).or_insert(self.bodies.len());
                self.bodies.push((label, Some(body)));
            }
            event => match self.open.last_mut() {
                Some((_, body)) => body.push((event, at)),
                None => return Some((event, at)),
            },
        }
        None
    }

    /// The note that `label` refers to.
    pub(super) fn refer(&mut self, label: &str, out: &mut Builder) -> NoteId {
        let key = key(label);
        if let Some(&id) = self.ids.get(&key) {
            return id;
        }
        let id = out.note(label);
        self.ids.insert(key.clone(), id);
        self.keys.push(key);
        id
    }

    /// The next definition to be written: those referred to in their order, then the others.
    /// Writing one may refer to further ones.
    pub(super) fn next(&mut self, out: &mut Builder) -> Option<(NoteId, Body<'a>)> {
        while let Some(key) = self.keys.get(self.written) {
            self.written += 1;
            if let Some(body) = self.defined.get(key).and_then(|&at| self.bodies[at].1.take()) {
                return Some(((self.written - 1) as NoteId, body));
            }
        }
        while let Some((label, body)) = self.bodies.get_mut(self.passed) {
            self.passed += 1;
            if let Some(body) = body.take() {
                let label = label.clone();
                let id = self.refer(&label, out);
                self.written = self.keys.len();
                return Some((id, body));
            }
        }
        None
    }
}

/// Labels are the same whatever their case and white space.
fn key(label: &str) -> String {
    one_line(label).to_lowercase()
}
