use std::{collections::BTreeSet, io, sync::Arc};

use proptest::prelude::*;

use super::*;
use crate::document::{Document, Outline, ReadAt, Section, Text};

/// Bytes that come a few at a time, as a file's may.
#[derive(Debug)]
struct Slow(Vec<u8>, usize);

impl ReadAt for Slow {
    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
        let from = &self.0[(offset as usize).min(self.0.len())..];
        let n = from.len().min(buf.len()).min(self.1);
        buf[..n].copy_from_slice(&from[..n]);
        Ok(n)
    }
}

/// Lines with figures on their edges, of the length of stretches, blank ones, fences, characters of several bytes.
fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("more than 600 ".to_owned()),
        Just("on 9 May ".to_owned()),
        Just("2013\r\n".to_owned()),
        Just("约5.5万亿元".to_owned()),
        Just("Übrigens ".to_owned()),
        Just("```\n".to_owned()),
        Just("\n\n".to_owned()),
        Just("\n".to_owned()),
        "[a-zé会👩 ]{0,12}",
        (1usize..900).prop_map(|n| "people came, ".repeat(n)),
    ];
    prop::collection::vec(part, 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn windows_have_the_figures_of_the_owned_text(text in text(), most in 1usize..5000, cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..4)) {
        let owned = Document::plain(Text::owned(text.as_str()));
        let bytes = Arc::new(Slow(text.clone().into_bytes(), most));
        let windows = Document::plain(Text::windows(bytes, text.len()));
        let all: Vec<_> = figures(&owned, 0..text.len()).collect();
        prop_assert_eq!(&all, &figures(&windows, 0..text.len()).collect::<Vec<_>>());
        // In pieces, as they are found behind the screen.
        let mut cuts: Vec<_> = cuts.iter().map(|cut| cut.index(text.len() + 1)).chain([0, text.len()]).collect();
        cuts.sort_unstable();
        let pieces: Vec<_> = cuts.windows(2).flat_map(|w| figures(&windows, w[0]..w[1])).collect();
        prop_assert_eq!(&all, &pieces);
        // Block by block, as the screen shows them, from the end too.
        let mut blocks: Vec<_> = std::iter::successors(windows.block_at(0), |b| windows.block_after(b)).collect();
        let listed: BTreeSet<_> = all.iter().map(|e| (e.range.start, e.range.end, e.rank.bright)).collect();
        for _ in 0..2 {
            let mut marks = Marks::new(&windows);
            let shown = blocks.iter().flat_map(|b| marks.of(&b.block).to_vec());
            let shown: BTreeSet<_> = shown.map(|m| (m.start, m.end, m.bright)).collect();
            prop_assert_eq!(&shown, &listed);
            blocks.reverse();
        }
    }
}

/// Text of `git log --color` in windows has the figures of its letters, at their places in the source.
#[test]
fn styling_is_no_figure_and_no_end_of_one() {
    let source = "\x1b[33mcommit\x1b[m\n\nMore than \x1b[1;32m6\x1b[m00 men were held on 9 M\x08May.\n \x1b[m\n\x1b[31mThere were 32 women.\x1b[m\n";
    let windows = Document::plain(Text::windows(Arc::new(Slow(source.as_bytes().to_vec(), 9)), source.len()));
    let found: Vec<_> = figures(&windows, 0..source.len()).collect();
    let shown: Vec<_> = found.iter().map(|e| windows.text.letters(e.range.clone())).collect();
    assert_eq!(shown, ["More than 600", "9 May", "32"]);
    assert_eq!(windows.text.letters(found[0].sentence.clone()), "More than 600 men were held on 9 May.");
    assert_eq!(windows.text.letters(found[2].sentence.clone()), "There were 32 women.");
    assert_eq!(&source[found[0].range.clone()], "More than \x1b[1;32m6\x1b[m00");
    let mut marks = Marks::new(&windows);
    let blocks = std::iter::successors(windows.block_at(0), |b| windows.block_after(b));
    let marked: Vec<_> = blocks.flat_map(|b| marks.of(&b.block).to_vec()).map(|m| m.start..m.end).collect();
    assert_eq!(marked.len(), 3);
    assert!(found.iter().all(|e| marked.contains(&e.range)));
    // Their section is that of the whole text.
    let title = source.find("More than").unwrap();
    let section = Section { title: title..title + 9, depth: 0, label: None };
    let windows = windows.with_outline(Outline { sections: vec![section], derived: false });
    let sections: Vec<_> = figures(&windows, 0..source.len()).map(|entry| entry.section).collect();
    assert_eq!(sections, [Some(0); 3]);
}
