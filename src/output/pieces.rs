//! Work on the pieces of a document on all cores, handed on in order.

use std::{io, thread};

use crate::document::Range;

/// Bytes of a piece: large enough that starting a thread costs nothing beside it.
const PIECE: usize = 192 << 10;
/// Bytes before and behind a piece that are read with it: what its last paragraph needs.
pub(super) const MARGIN: usize = 24 << 10;
/// Pieces that a core takes before what they gave is written: what is kept of a document is bounded.
const PIECES: usize = 4;

/// Calls `make` for each piece of `range`, on all cores where there is more than one piece, and `take` for what each gave,
/// in order.
///
/// # Errors
/// What `take` says.
pub(super) fn in_order<T: Send>(
    range: Range,
    make: impl Fn(Range) -> T + Sync,
    mut take: impl FnMut(T) -> io::Result<()>,
) -> io::Result<()> {
    let pieces: Vec<_> = range.clone().step_by(PIECE).map(|at| at..(at + PIECE).min(range.end)).collect();
    let cores = thread::available_parallelism().map_or(1, usize::from);
    if pieces.len() < 2 || cores == 1 {
        return pieces.into_iter().try_for_each(|piece| take(make(piece)));
    }
    for batch in pieces.chunks(cores * PIECES) {
        let made: Vec<Vec<T>> = thread::scope(|scope| {
            let work = |core: usize| batch.iter().skip(core).step_by(cores).cloned().map(&make).collect();
            let threads: Vec<_> = (0..cores).map(|core| scope.spawn(move || work(core))).collect();
            threads.into_iter().map(|t| t.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
        });
        let mut made: Vec<_> = made.into_iter().map(Vec::into_iter).collect();
        for n in 0..batch.len() {
            if let Some(piece) = made[n % cores].next() {
                take(piece)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pieces_give_comes_in_order() {
        let mut taken = Vec::new();
        let end = 50 * PIECE + 7;
        in_order(
            3..end,
            |piece| piece,
            |piece| {
                taken.push(piece);
                Ok(())
            },
        )
        .unwrap();
        assert_eq!((taken[0].start, taken.last().unwrap().end), (3, end));
        assert!(taken.windows(2).all(|w| w[0].end == w[1].start));
    }
}
