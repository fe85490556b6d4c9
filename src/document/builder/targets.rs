//! Names of places, and notes whose text is found by such a name.

use std::{collections::HashMap, sync::Arc};

use super::Builder;
use crate::document::{LinkId, Mark, NoteId, Role, Target};

/// Places that have names, and notes that wait for their text.
#[derive(Debug, Default)]
pub(super) struct Targets {
    all: Vec<Target>,
    /// Those whose element is open, the outermost first.
    open: Vec<usize>,
    /// Those that no text has come for yet.
    waiting: Vec<usize>,
    /// Notes by the name of the place where their text stands.
    notes: HashMap<Arc<str>, NoteId>,
}

impl Targets {
    /// Text comes at `at`.
    pub(super) fn begin(&mut self, at: usize) {
        for waiting in self.waiting.drain(..) {
            self.all[waiting].range = at..at;
        }
    }

    /// All places, sorted by name, the first of those of one name.
    fn sorted(mut self, end: usize) -> Vec<Target> {
        self.begin(end);
        while let Some(open) = self.open.pop() {
            self.all[open].range.end = end;
        }
        for range in self.all.iter_mut().map(|target| &mut target.range) {
            *range = range.start.min(end)..range.end.min(end);
        }
        self.all.sort_by(|a, b| a.name.cmp(&b.name)); // stable
        self.all.dedup_by(|b, a| a.name == b.name);
        self.all
    }
}

impl Builder {
    /// Names the place of the text that comes next, up to [`Builder::close_target`]. Targets nest.
    pub(crate) fn open_target(&mut self, name: &str) {
        let at = self.targets.all.len();
        self.targets.all.push(Target { name: Arc::from(name), range: 0..0 });
        self.targets.open.push(at);
        self.targets.waiting.push(at);
    }

    /// Ends the innermost target that is open. Without text in it, it stands for the place of the text that comes next.
    pub(crate) fn close_target(&mut self) {
        let Some(at) = self.targets.open.pop() else { return };
        if self.targets.waiting.binary_search(&at).is_err() {
            self.targets.all[at].range.end = self.text.len();
        }
    }

    /// A footnote whose text is that of the target called `name`, wherever it comes; the same for each reference.
    pub(crate) fn note_at(&mut self, label: &str, name: &str) -> NoteId {
        if let Some(&known) = self.targets.notes.get(name) {
            return known;
        }
        let id = self.note(label);
        self.targets.notes.insert(Arc::from(name), id);
        id
    }

    /// Hands over the targets, having set where the text of notes stands. References
    /// to a text that never came are links.
    pub(super) fn finish_targets(&mut self) -> Vec<Target> {
        let mut targets = std::mem::take(&mut self.targets);
        let notes = std::mem::take(&mut targets.notes);
        let targets = targets.sorted(self.text.len());
        let mut links = HashMap::new();
        for (name, id) in notes {
            match targets.binary_search_by(|t| t.name.cmp(&name)) {
                Ok(at) => self.notes[id as usize].range = targets[at].range.clone(),
                Err(_) => drop(links.insert(id, self.link(&format!("#{name}")))),
            }
        }
        if !links.is_empty() {
            self.marks.iter_mut().for_each(|mark| unrefer(mark, &links));
        }
        targets
    }
}

/// Makes a link of a reference to a note that is nowhere.
fn unrefer(mark: &mut Mark, links: &HashMap<NoteId, LinkId>) {
    if let Role::NoteRef(id) = mark.role
        && let Some(&link) = links.get(&id)
    {
        mark.role = Role::Link(link);
    }
}

#[cfg(test)]
mod tests {
    use crate::document::{BlockKind, Builder, ContainerKind, Document, Role};

    #[test]
    fn names_stand_for_their_text_and_notes_find_it() {
        let mut out = Builder::default();
        let paragraph = |out: &mut Builder, name: &str, text: &str| {
            out.open_target(name);
            out.begin(BlockKind::Paragraph);
            out.push(text, 0..0);
            out.end();
            out.close_target();
        };
        paragraph(&mut out, "first", "one");
        let note = out.note_at("1", "fn1");
        assert_eq!(out.note_at("1", "fn1"), note);
        out.start_role(Role::NoteRef(note));
        out.push("[1]", 0..0);
        out.end();
        out.open_target("empty");
        out.close_target();
        paragraph(&mut out, "fn1", "the note");
        paragraph(&mut out, "first", "again");
        let doc = Document::from(out.finish());
        let text = |name| doc.target(name).map(|r| doc.text.slice(r.clone()).to_string());
        assert_eq!(text("first").as_deref(), Some("one"));
        assert_eq!(text("none"), None);
        assert_eq!(doc.target("empty").map(|r| r.start), doc.target("fn1").map(|r| r.start));
        assert_eq!(doc.notes[0].range, doc.target("fn1").cloned().unwrap());
    }

    #[test]
    fn code_has_a_language_in_all_its_pieces() {
        let mut out = Builder::default();
        out.begin_code(Some("rust"));
        out.push(&"let x;\n".repeat(200), 0..0);
        out.begin_code(None);
        out.push("none", 0..0);
        out.open(ContainerKind::Definition);
        out.close(); // leaves nothing
        let doc = Document::from(out.finish());
        let languages: Vec<_> = doc.blocks.iter().map(|b| doc.code_language(b.range.start)).collect();
        assert_eq!(languages, [Some("rust"), Some("rust"), Some("rust"), Some("rust"), None]);
    }
}
