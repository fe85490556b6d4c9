//! Links that stand on the screen, by number, so that a cell can hold one.

use std::{collections::HashMap, ops::Range};

/// Columns of a row that are a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LinkedColumns {
    /// The columns.
    pub columns: Range<u16>,
    /// What the terminal is told where the link begins (OSC 8).
    pub sequence: String,
}

/// Sequences by number; 0 is none.
#[derive(Debug, Default)]
pub(super) struct Links {
    sequences: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u16>,
}

/// Links remembered before all are forgotten.
const MOST: usize = 4096;

impl Links {
    /// True when so many are known that it is time to forget them, and the screen with them.
    pub(super) fn full(&self) -> bool {
        self.sequences.len() >= MOST
    }

    /// The number of the link that begins with `sequence`. One that could act otherwise has none.
    pub(super) fn number(&mut self, sequence: &str) -> u16 {
        let inside = sequence.strip_prefix("\x1b]8;").and_then(|rest| rest.strip_suffix("\x1b\\"));
        if !inside.is_some_and(|inside| inside.bytes().all(|byte| matches!(byte, b'!'..=b'~'))) {
            return 0;
        }
        if let Some(number) = self.numbers.get(sequence) {
            return *number;
        }
        if self.sequences.len() == usize::from(u16::MAX) {
            return 0;
        }
        self.sequences.push(sequence.into());
        let number = self.sequences.len() as u16;
        self.numbers.insert(sequence.into(), number);
        number
    }

    /// Appends what begins the link of that number.
    pub(super) fn begin(&self, number: u16, out: &mut Vec<u8>) {
        let known = usize::from(number).checked_sub(1).and_then(|at| self.sequences.get(at));
        out.extend_from_slice(known.map(|sequence| sequence.as_bytes()).unwrap_or_default());
    }
}
