//! How far workers may run ahead of what is taken.

use std::sync::{Condvar, Mutex};

/// How many results have been taken, for those who must not run too far ahead.
#[derive(Default)]
pub(super) struct Gate {
    taken: Mutex<(usize, bool)>,
    moved: Condvar,
}

impl Gate {
    /// Waits until item `n` is at most `ahead` items from the awaited one; false when nothing is awaited any more.
    pub(super) fn wait(&self, n: usize, ahead: usize) -> bool {
        let Ok(mut state) = self.taken.lock() else { return false };
        while !state.1 && n >= state.0 + ahead {
            let Ok(moved) = self.moved.wait(state) else { return false };
            state = moved;
        }
        !state.1
    }

    pub(super) fn open(&self, taken: usize) {
        if let Ok(mut state) = self.taken.lock() {
            state.0 = taken;
        }
        self.moved.notify_all();
    }

    pub(super) fn close(&self) {
        if let Ok(mut state) = self.taken.lock() {
            state.1 = true;
        }
        self.moved.notify_all();
    }
}
