//! Gathering: the figures of the whole document, at once when it is small, from a worker in batches when it is not.

use super::{
    super::{Effect, State},
    found::FoundFigures,
};
use crate::overview::{self, Entry};

/// Texts of up to this many bytes are looked through at once; larger ones by a worker.
const AT_ONCE: usize = 256 << 10;
/// Figures that are kept. What comes after them in the text is not looked at; the panel says so.
pub(crate) const KEPT: usize = 100_000;

/// The figures of the document, as far as they are known, in order of place.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    entries: Vec<Entry>,
    generation: u32,
    progress: Progress,
    /// The text has grown since.
    pub(super) stale: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Progress {
    #[default]
    NotBegun,
    /// So many bytes have been looked through.
    Running(usize),
    Done,
    /// There may be more than are kept.
    Full,
}

impl Gathered {
    /// The figures.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How much of a text of `len` bytes has been looked through, 0 to 100; None when that is over.
    pub(crate) fn percent(&self, len: usize) -> Option<u32> {
        match self.progress {
            Progress::Running(to) => Some((to as u128 * 100 / len.max(1) as u128) as u32),
            _ => None,
        }
    }

    /// True when more may stand in the text than are kept.
    pub(crate) fn full(&self) -> bool {
        self.progress == Progress::Full
    }

    fn add(&mut self, entries: impl IntoIterator<Item = Entry>) {
        let room = KEPT - self.entries.len();
        self.entries.extend(entries.into_iter().take(room));
        if self.entries.len() == KEPT {
            self.progress = Progress::Full;
        }
    }
}

/// Begins, unless that was done for this document.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    if state.panels.gathered.stale {
        forget(state);
    }
    let gathered = &mut state.panels.gathered;
    if gathered.progress != Progress::NotBegun {
        return Vec::new();
    }
    let len = state.doc.text.len();
    if len > AT_ONCE {
        gathered.progress = Progress::Running(0);
        return vec![Effect::Gather(gathered.generation)];
    }
    gathered.progress = Progress::Done;
    gathered.add(overview::figures(&state.doc, 0..len));
    Vec::new()
}

pub(super) fn receive(state: &mut State, found: FoundFigures) -> Vec<Effect> {
    let gathered = &mut state.panels.gathered;
    if found.generation != gathered.generation || !matches!(gathered.progress, Progress::Running(_)) {
        return Vec::new();
    }
    gathered.progress = if found.done { Progress::Done } else { Progress::Running(found.to) };
    gathered.add(found.entries);
    if gathered.full() { vec![Effect::CancelGather] } else { Vec::new() }
}

/// Drops what was found in a document that is no more.
pub(super) fn forget(state: &mut State) -> Vec<Effect> {
    let generation = state.panels.gathered.generation.wrapping_add(1);
    state.panels.gathered = Gathered { generation, ..Gathered::default() };
    vec![Effect::CancelGather]
}
