//! Work on the pieces of a document on all cores, written in order.

use std::{
    io::{self, Write},
    sync::mpsc,
    thread,
};

use crate::document::Range;

/// Bytes of a piece: large enough that what is read beside it costs little.
const PIECE: usize = 128 << 10;
/// Bytes before and behind a piece that are read with it: what its last paragraph needs.
pub(super) const MARGIN: usize = 24 << 10;
/// Pieces that a core makes ahead of the one that is written: what is kept of a document is bounded.
const AHEAD: usize = 2;

/// Writes to `out` what `make` appends for each piece of `range`, in order; on all cores where there is more than one piece.
///
/// # Errors
/// What `make` and the writer say.
pub(super) fn in_order(
    range: Range,
    make: impl Fn(Range, &mut Vec<u8>) -> io::Result<()> + Sync,
    out: &mut dyn Write,
) -> io::Result<()> {
    let pieces = range.clone().step_by(PIECE).map(|at| at..(at + PIECE).min(range.end));
    let cores = thread::available_parallelism().map_or(1, usize::from).min(pieces.len());
    if cores <= 1 {
        let mut made = Vec::new();
        return pieces.into_iter().try_for_each(|piece| {
            made.clear();
            make(piece, &mut made)?;
            out.write_all(&made)
        });
    }
    thread::scope(|scope| {
        // Each core makes every so many-th piece, in buffers that come back to it.
        let work = |core: usize| {
            let (pieces, make) = (pieces.clone().skip(core).step_by(cores), &make);
            let (full, ready) = mpsc::sync_channel(AHEAD);
            let (back, empty) = mpsc::channel::<Vec<u8>>();
            scope.spawn(move || {
                for piece in pieces {
                    let mut made = empty.try_recv().unwrap_or_default();
                    made.clear();
                    if full.send(make(piece, &mut made).map(|()| made)).is_err() {
                        return;
                    }
                }
            });
            (ready, back)
        };
        let workers: Vec<_> = (0..cores).map(work).collect();
        for (ready, back) in workers.iter().cycle().take(pieces.len()) {
            // A core that sends nothing has panicked, which the end of the scope tells.
            let Ok(made) = ready.recv() else { break };
            let made = made?;
            out.write_all(&made)?;
            let _ = back.send(made);
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(range: Range) -> String {
        let mut out = Vec::new();
        in_order(range, |piece, made| writeln!(made, "{} {}", piece.start, piece.end), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_is_made_of_pieces_comes_in_order() {
        let end = 50 * PIECE + 7;
        let places: Vec<Vec<usize>> =
            written(3..end).lines().map(|line| line.split(' ').map(|n| n.parse().unwrap()).collect()).collect();
        assert_eq!((places[0][0], places.last().unwrap()[1]), (3, end));
        assert!(places.windows(2).all(|w| w[0][1] == w[1][0]));
        assert_eq!((written(3..9), written(3..3)), ("3 9\n".into(), String::new()));
    }

    #[test]
    fn an_error_ends_it() {
        let mut full = [0; 100];
        let error = in_order(0..50 * PIECE, |_, made| made.write_all(&[b'x'; 30]), &mut &mut full[..]).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::WriteZero);
        let fails = |piece: Range, _: &mut Vec<u8>| match piece.start {
            0 => Ok(()),
            _ => Err(io::ErrorKind::InvalidData.into()),
        };
        let error = in_order(0..50 * PIECE, fails, &mut io::sink()).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData);
    }
}
