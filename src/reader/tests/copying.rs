//! What is selected by which keys, and what comes of it when it is copied.

use crate::{
    document::Document,
    format,
    open::{self, OpenOptions, ReadAs},
    reader::{self, Action, Effect, Pointer, PointerKind},
    source::Input,
    testing::{Doc, Session, Setup},
};

fn start(doc: Document) -> Session {
    Session::new(Doc(doc), Setup { theme: None, ..Setup::of(60, 24) })
}

fn markdown(text: &str) -> Session {
    start(format::markdown::parse(text))
}

/// A plain text as it is opened from a file.
fn plain(text: &str) -> Session {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let n = NUMBER.fetch_add(1, Ordering::Relaxed);
    let path = std::env::temp_dir().join(format!("sco-reader-copying-{}-{n}.txt", std::process::id()));
    std::fs::write(&path, text).unwrap();
    let opened =
        open::open_whole(&Input::File(path.clone()), OpenOptions { read_as: ReadAs::Text, ..OpenOptions::default() })
            .unwrap();
    std::fs::remove_file(path).unwrap();
    start(opened.doc)
}

/// Presses keys, named as in the keymap; what is copied by them.
fn press(session: &mut Session, keys: &str) -> Option<String> {
    session.effects(keys).into_iter().filter_map(text_of).last()
}

fn text_of(effect: Effect) -> Option<String> {
    match effect {
        Effect::Copy { text, .. } => Some(text),
        _ => None,
    }
}

const TEXT: &str = "---\ntitle: The title\nauthor: Ann Author\nsource: The Paper\ndate: 7 May 2021\n---\n\n# First\n\nOne sentence is here. They stopped *more than 600* of them, and [a link](http://a.example) that is long enough to wrap. The last one.\n\nAnother paragraph.\n\n- an item\n- another **item**\n  1. inner\n\n```sh\nls -l |\n    wc\n```\n\n| name | value |\n| --- | ---: |\n| a\\|b | 10 |\n| c | -5 |\n\n# Second\n\nThe end.\n";

#[test]
fn keys_select_and_copy() {
    let cases = [
        ("→ } } } v s y", "One sentence is here."),
        (
            "→ } } } v s s y",
            "One sentence is here. They stopped more than 600 of them, and a link that is long enough to wrap.",
        ),
        (
            "→ } } } v 2 s y",
            "One sentence is here. They stopped more than 600 of them, and a link that is long enough to wrap.",
        ),
        ("→ } } } v w y", "One"),
        // What was gone to last is what is read.
        ("→ Tab / A n o t h e r Enter v s y", "Another paragraph."),
        ("→ / A n o t h e r Enter f Enter v w y", "more"),
        ("→ } } } v w w s y", "One sentence is here."),
        ("→ } } } v → → y", "On"),
        ("→ } } } v → → → ← y", "On"),
        ("→ } } } v s o ← y", "One sentence is here."),
        ("→ / e n o u g h Enter v w y", "enough"),
        ("→ } } } v / s t o p p e d Enter y", "One sentence is here. They stopped"),
        ("→ } } } } v p y", "Another paragraph."),
        (
            "→ } } } } v { y",
            "One sentence is here. They stopped more than 600 of them, and a link that is long enough to wrap. The last one.",
        ),
        (
            "→ / s t o p p e d Enter v / l a s t Enter s y",
            "They stopped more than 600 of them, and a link that is long enough to wrap. The last one.",
        ),
        (
            "→ } } } y",
            "One sentence is here. They stopped more than 600 of them, and a link that is long enough to wrap. The last one.",
        ),
        ("→ } } } y l", "http://a.example"),
        ("→ y c", "ls -l |\n    wc"),
        ("→ } } } y f", "more than 600: They stopped more than 600 of them, and a link that is long enough to wrap."),
    ];
    for (keys, expected) in cases {
        let mut session = markdown(TEXT);
        assert_eq!(press(&mut session, keys).as_deref(), Some(expected), "{keys}");
    }
}

#[test]
fn a_paragraph_alone_is_copied_without_its_marks() {
    for (text, copied) in [
        ("## A heading\n\nWords.\n", "A heading"),
        ("- an item\n- another\n", "an item"),
        ("> a quotation\n\nWords.\n", "a quotation"),
        ("![a map](m.png)\n\nWords.\n", "[a map]"),
    ] {
        assert_eq!(press(&mut markdown(text), "l y").as_deref(), Some(copied), "{text}");
    }
}

#[test]
fn a_whole_section_is_copied_in_the_forms_of_its_parts() {
    let mut session = markdown(TEXT);
    let copied = press(&mut session, "→ } } v S y").unwrap();
    let expected = "First\n\nOne sentence is here. They stopped more than 600 of them, and a link that is long enough to wrap. The last one.\n\nAnother paragraph.\n\n- an item\n- another item\n  1. inner\n\nls -l |\n    wc\n\n| name | value |\n| ---- | ----: |\n| a\\|b | 10    |\n| c    | -5    |";
    assert_eq!(copied, expected);
    let all = press(&mut session, "g v G y").unwrap();
    assert!(all.ends_with("Second\n\nThe end."), "{all}");
    assert!(!all.contains(['│', '─', '█']) && !all.contains("CONTENTS"));
}

#[test]
fn a_citation_goes_with_it() {
    let mut session = markdown(TEXT);
    assert_eq!(
        press(&mut session, "→ } } } v s Y").unwrap(),
        "One sentence is here.\n\n— Ann Author, “The title”, The Paper, 7 May 2021, section “First”, paragraph 4"
    );
    let mut session = plain("A line.\n\nAnother line.\n");
    assert_eq!(press(&mut session, "→ } Y").unwrap(), "Another line.\n\n— “text.md”, line 3");
}

#[test]
fn escape_undoes_a_selection_and_nothing_else() {
    let mut session = markdown(TEXT);
    press(&mut session, "→ / o n e Enter v s");
    assert!(session.state.selection().is_some());
    press(&mut session, "Esc");
    assert!(session.state.selection().is_none() && session.state.search.active.is_some());
}

#[test]
fn lines_of_plain_text_that_were_broken_for_their_length_are_joined() {
    let prose = "The quick brown fox jumps over the lazy dog, and then it\nruns away into the wood, where nobody will find it for a\nwhile or two.\n";
    let mut session = plain(&format!("{prose}\nAnother one.\n"));
    assert_eq!(press(&mut session, "→ y").unwrap(), prose.trim_end().replace('\n', " "));
    let mut session = plain("\u{1b}[1mbold\u{1b}[0m and x\u{8}x\u{7} bell\n");
    assert_eq!(press(&mut session, "→ y").unwrap(), "bold and x bell");
}

#[test]
fn chinese_is_selected_by_sentences() {
    let mut session = markdown("三个人来了。四个人走了，他们没有回来。\n");
    assert_eq!(press(&mut session, "→ v s y").unwrap(), "三个人来了。");
}

fn point(session: &mut Session, kind: PointerKind, word: &str, end: bool) -> Option<String> {
    let state = &mut session.state;
    let areas = state.areas();
    let found = state.page().rows.iter().enumerate().find_map(|(y, spot)| {
        let row = spot.row();
        let at = row.text.as_str().find(word)?;
        Some((row.indent + at as u16 + if end { word.len() as u16 } else { 0 }, y as u16))
    });
    let (x, y) = found.unwrap_or_else(|| panic!("{word} is not on the page"));
    let pointer = Pointer { kind, x: areas.pane.x + x, y: areas.pane.y + y };
    reader::update(state, Action::Pointer(pointer)).into_iter().find_map(text_of)
}

#[test]
fn the_mouse_selects_characters_words_and_paragraphs() {
    let mut session = markdown(TEXT);
    point(&mut session, PointerKind::Press, "sentence", false);
    point(&mut session, PointerKind::Drag, "stopped", true);
    let dragged = point(&mut session, PointerKind::Release, "stopped", true);
    assert_eq!(dragged.as_deref(), Some("sentence is here. They stopped"));
    assert_eq!(press(&mut session, "y").as_deref(), dragged.as_deref());
    for (times, expected) in [(2, "paragraph"), (3, "Another paragraph.")] {
        point(&mut session, PointerKind::PressAgain(times), "paragraph", false);
        assert_eq!(point(&mut session, PointerKind::Release, "paragraph", false), None);
        assert_eq!(press(&mut session, "y").as_deref(), Some(expected));
    }
    point(&mut session, PointerKind::Press, "Another", false);
    point(&mut session, PointerKind::Release, "Another", false);
    assert!(session.state.selection().is_none());
}

#[test]
fn a_selection_moves_the_view_with_it() {
    let text: String = (1..200).map(|n| format!("Paragraph {n} of the text.\n\n")).collect();
    let mut session = markdown(&text);
    press(&mut session, "→ v 5 0 j");
    let selection = session.state.selection().unwrap();
    assert!(selection.range().len() > 500 && session.state.page().range().contains(&selection.to));
    press(&mut session, "o");
    assert!(session.state.page().at_top);
}

#[test]
fn the_moving_end_goes_from_row_to_row_in_its_column() {
    // Three rows of one paragraph, the first and the last of the document.
    let rows = ["alpha beta gamma\n", "de\n", "epsilon zeta eta"];
    let text = rows.concat().replace('\n', "\\\n");
    let (second, third) = (rows[0].len(), rows[0].len() + rows[1].len());
    let end = rows.concat().len();
    let cases = [
        ("v 3 →", 3),
        ("v 3 → k", 0),
        ("v 3 → 9 k", 0),
        ("v 3 → j", second + 2),
        ("v 3 → j j", third + 2),
        ("v → j", second + 1),
        ("v → j j", third + 1),
        ("v → 2 j", third + 1),
        ("v → 2 j k", second + 1),
        ("v → 2 j 2 k", 1),
        ("v → 2 j j", end),
        ("v → 9 j", end),
        ("v → 2 j ← h h k", 1),
    ];
    for (keys, to) in cases {
        let mut session = markdown(&text);
        session.press("→");
        session.press(keys);
        assert_eq!(session.state.selection().map(|selection| selection.to), Some(to), "{keys}");
    }
}

#[test]
fn the_moving_end_passes_over_no_row() {
    let prose = "A few words that are broken where a long word stands: counterrevolutionaries, incomprehensibilities and others. ";
    let han = "会议在首都举行，代表们就地区安全、经济合作与文化交流交换意见，会后发表了联合声明。";
    let texts =
        [prose.repeat(3), han.repeat(4), format!("{prose}{han}").repeat(2), format!("{han}\n\n{prose}\n\nTwo.")];
    for (text, characters) in texts.iter().flat_map(|text| [0, 5, 25, 45, 50, 55, 57].map(|n| (text, n))) {
        let mut session = markdown(text);
        session.press(&format!("→ v{}", " →".repeat(characters)));
        let starts = session.state.page().rows.iter().map(|row| row.row().range.clone());
        let starts: Vec<_> = starts.filter(|range| !range.is_empty()).map(|range| range.start).collect();
        let row = |session: &Session| {
            let to = session.state.selection().unwrap().to;
            starts.iter().filter(|&&start| start <= to).count()
        };
        for (key, edge) in [("j", starts.len()), ("k", 1)] {
            while row(&session) != edge {
                let before = row(&session);
                session.press(key);
                assert_eq!(row(&session).abs_diff(before), 1, "{key} from row {before} after {characters} in {text}");
            }
        }
    }
}
