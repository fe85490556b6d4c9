//! What the reader does, as rows of keys and what they lead to: a specification that is checked. Read
//! `snapshots/` for it; a changed row is accepted with `INSTA_UPDATE=always cargo test --lib reader::tests`.

use std::path::Path;

use crate::{
    document::Shown,
    format,
    reader::{self, Effect, Event, Focus, Landing, Overlay, State, Visited, tree::SidebarEntry},
    testing::{Doc, Session, Setup},
};

/// Sections of a few rows each, a footnote, links, figures and dates.
const REPORT: &str = "# Report

Opening words about grain, with [a link](#prices) and [another](https://grain.example/a).

## Harvest

In 2019 farmers brought in 40 tons of grain.[^note]

They sold 12 tons of it on 3 May 2019.

## Prices

Grain cost $200 a ton, 5 per cent more than in 2018.

### Abroad

Abroad grain was cheaper.

## Outlook

Less grain is expected in 2020.

[^note]: As the ministry told.
";

fn start(width: u16, height: u16) -> Session {
    Session::named(Doc::markdown(REPORT), Shown::from("report.md"), Setup { theme: None, ..Setup::of(width, height) })
}

/// A state in words: the focus, the section and the top row; then what lies over the text, what is searched for, the
/// message, and the effects.
pub(super) fn described(state: &State, effects: &[Effect]) -> String {
    let focus = if state.focus == Focus::Sidebar { "sidebar" } else { "text" };
    let section = state.section().and_then(|id| state.doc.section_title(id)).unwrap_or_default();
    let words = |row: &reader::RowRef| state.doc.text.slice(row.row().range.clone()).trim().to_owned();
    let top = state.page().rows.iter().map(words).find(|words| !words.is_empty()).unwrap_or_default();
    let top: String = top.chars().take(24).collect();
    let mut out = format!("{focus} | {section} | {top}");
    if let Some(overlay) = &state.overlay {
        let name = match overlay {
            Overlay::Note(_) => "note".to_owned(),
            list => {
                let (at, of) = state.list_place();
                let list = format!("{list:?}");
                format!("{} {at} of {of}", list.split('(').next().unwrap_or_default().to_lowercase())
            }
        };
        out += &format!(" | {name}");
    }
    if let Some(prompt) = &state.search.prompt {
        out += &format!(" | /{}", prompt.line.text());
    }
    if let Some(active) = &state.search.active {
        let ordinal = active.current.as_ref().and_then(|c| active.hits.ordinal(&state.doc.text, c.start));
        out += &format!(" | hit {} of {}", ordinal.unwrap_or(0), active.hits.count());
    }
    if let Some(message) = &state.message {
        out += &format!(" | “{message}”");
    }
    if !effects.is_empty() {
        out += &format!(" | {effects:?}");
    }
    out
}

/// What each row of keys, pressed in a new session, leads to.
fn rows(size: (u16, u16), rows: &[&str]) -> String {
    let described = rows.iter().map(|keys| {
        let mut session = start(size.0, size.1);
        let effects = keys.split_whitespace().fold(Vec::new(), |_, key| session.effects(key));
        format!("{keys:24}  {}\n", described(&session.state, &effects))
    });
    described.collect()
}

#[test]
fn moving() {
    insta::assert_snapshot!(rows(
        (80, 10),
        &[
            "", "↓", "↓ ↓", "3 ↓", "9 ↓", "↓ ↑", "↑", "→", "→ ↓", "→ 3 j", "→ 3 j k", "→ ←", "→ h", "]", "→ ] ]",
            "→ ] [", "→ j j [", "}", "} } {", "Space", "Space b", "d", "d u", "G", "G g", "5 0 %", "End", "End Home",
            "Ctrl-e", "Ctrl-e Ctrl-y",
        ],
    ));
}

#[test]
fn wide_code_moves_sideways() {
    let wide = "0123456789".repeat(12);
    let mut out = String::new();
    for keys in ["", "→ >", "→ > >", "→ 3 >", "→ > > <", "→ <", "→ $", "→ $ 0", "→ $ >", "] → >"] {
        let text =
            format!("Words.\n\n```\n{wide}\n```\n\n{}# Next\n\n{}", "More.\n\n".repeat(20), "More.\n\n".repeat(20));
        let mut session = Session::new(Doc::markdown(&text), Setup { theme: None, ..Setup::of(40, 10) });
        session.press(keys);
        let code = session.state.page().rows.iter().map(|row| row.row().text.as_str().trim().to_owned());
        let code = code.filter(|text| text.contains("789")).collect::<String>();
        let message = session.state.message.as_ref().map(|m| format!(" | “{m}”")).unwrap_or_default();
        out += &format!("{keys:10}  {code}{message}\n");
    }
    insta::assert_snapshot!(out);
}

#[test]
fn a_hit_in_wide_code_comes_into_sight_from_either_side() {
    let wide = format!("{}alpha{}omega{}", "0".repeat(20), "1".repeat(150), "2".repeat(50));
    let doc = Doc::markdown(&format!("1.\n\n```\n{wide}\n```\n"));
    let mut session = Session::new(doc, Setup::of(40, 10));
    for word in ["omega", "alpha", "omega"] {
        session.press("/");
        session.type_text(word);
        session.press("Enter");
        // The code is digits but for the two words.
        let shown = |row: &reader::RowRef| row.row().text.as_str().contains(&word[..1]);
        assert!(session.state.page().rows.iter().any(shown), "{word}, moved by {}", session.state.sideways);
    }
}

#[test]
fn folding_and_the_sidebar() {
    insta::assert_snapshot!(rows(
        (80, 16),
        &["z", "↓ ↓ z", "↓ ↓ z ↓", "↓ ↓ z z ↓", "\\", "\\ \\", "\\ ←", "Esc", "→ Esc"],
    ));
}

#[test]
fn jumping() {
    insta::assert_snapshot!(rows(
        (80, 10),
        &[
            "Ctrl-o", "o ↓ ↓ Enter", "o ↓ ↓ Enter Ctrl-o", "o ↓ ↓ Enter Ctrl-o L", "Tab", "Tab Tab",
            "Tab Tab Shift-Tab", "Tab Shift-Tab", "Tab Enter", "Tab Enter Ctrl-o", "Tab Tab Enter", "Shift-Tab",
            "] Tab Enter", "] Tab Enter Enter", "] Tab Enter Esc",
        ],
    ));
}

#[test]
fn searching() {
    insta::assert_snapshot!(rows(
        (80, 10),
        &[
            "/",
            "/ t",
            "/ t o n",
            "/ t o n Esc",
            "/ t o n Enter",
            "/ t o n Enter n",
            "/ t o n Enter n n n n",
            "/ t o n Enter N",
            "/ t o n Enter Esc",
            "/ T o n",
            "/ x y z",
            "/ x y z Enter",
            "/ Ctrl-r [ a",
            "/ Ctrl-r t o n s ? \\ b Enter",
            "n",
            "/ Enter",
            "/ t o n Enter / Enter",
            "/ t o n Enter / ↑",
            "/ t o n Enter s",
            "/ t o n Enter s ↓ Enter",
            "s",
        ],
    ));
}

#[test]
fn lists() {
    insta::assert_snapshot!(rows(
        (80, 20),
        &[
            "o", "o ↓ End", "o p r", "o p r Enter", "o x x", "o x x Ctrl-u", "o Esc", "f", "f ↓", "f Ctrl-k", "f Tab",
            "f 2 0 0", "f Enter", "t", "t ↓", "t Enter", "?", "? f i g u r e s", "? PgDn", "? Esc",
        ],
    ));
}

#[test]
fn the_palette() {
    insta::assert_snapshot!(rows(
        (80, 20),
        &[
            ":",
            ": f i g",
            ": f i g Enter",
            ": 1 5 Enter",
            ": 5 0 % Enter",
            ": s e c Tab",
            ": s e c Tab o u t Enter",
            ": t h e m e Space g r u v Enter",
            ": t h e m e Tab g r u v Enter",
            ": s e t Space c o l Tab 8 0 Enter",
            ": s e t Space w r a p Space Enter",
            ": s e t Space x y z Enter",
            ": x y z",
            ": x y z Enter",
            ": q Enter",
            ": n e x t Space s Enter",
            ": Esc",
            ": o Enter Esc : ↓ Enter",
            "? Tab",
            "? Tab Tab",
            "? Tab g g",
        ],
    ));
}

#[test]
fn only_what_matches() {
    insta::assert_snapshot!(rows(
        (80, 12),
        &[
            "&",
            "& g r a i n",
            "& g r a i n Enter",
            "& t o n s Enter",
            "& t o n s Enter j",
            "& t o n s Enter }",
            "& t o n s Enter / g r a i n Enter n n",
            "& t o n s Enter Esc",
            "& t o n s Enter & Enter",
            "& x y z Enter",
            "& Ctrl-r [ Enter",
            "& Ctrl-r 4 0 | 1 2 Enter",
            "& t o n Esc",
            "& Backspace",
            "& t o n s Enter v s y",
        ],
    ));
}

#[test]
fn asked_of_the_outside() {
    insta::assert_snapshot!(rows(
        (80, 10),
        &["q", "Ctrl-c", "r", "F", "F F", "M", "Ctrl-z", "Ctrl-l", "T", "i", "+", "-", "#", "# #", "S", "D", "] v w D"]
    ));
}

#[test]
fn a_library() {
    let mut session = start(80, 20);
    let names = ["report.md", "a/second.md", "a/third.txt"].map(Shown::from);
    reader::handle(&mut session.state, Event::Shelved(names.to_vec()));
    let mut out = String::new();
    let mut note = |what: &str, state: &State, effects: &[Effect]| {
        let rows = (0..10).filter_map(|row| state.sidebar_row(row)).map(|row| {
            let name = match row.entry {
                SidebarEntry::Section(id) => state.doc.section_title(id).unwrap_or_default().to_string(),
                SidebarEntry::Document(n) => {
                    let shelved = &state.shelf.documents()[n];
                    format!("[{}]", shelved.title.as_ref().unwrap_or(&shelved.name))
                }
            };
            format!("{}{name}", if row.current { "*" } else { "" })
        });
        out += &format!(
            "{what:12}  {}\n              {}\n",
            described(state, effects),
            rows.collect::<Vec<_>>().join(" ")
        );
    };
    note("at first", &session.state, &[]);
    for key in ["End", "↑", "9", "↓", "↓"] {
        let effects = session.effects(key);
        note(key, &session.state, &effects);
    }
    let second = format::markdown::parse("# Second\n\nMore grain.\n\n## Its end\n\nOver.\n");
    let opened = |number, name: &str, doc| {
        let (path, name) = (Path::new(name).into(), Shown::new(name));
        Event::Opened(Box::new(Visited { number: Some(number), path, doc, name, landing: Landing::Kept }))
    };
    reader::handle(&mut session.state, opened(1, "second.md", second));
    note("opened", &session.state, &[]);
    for key in ["↓", "↓", "↑", "↑", "↑"] {
        let effects = session.effects(key);
        note(key, &session.state, &effects);
    }
    reader::handle(&mut session.state, opened(0, "report.md", format::markdown::parse(REPORT)));
    note("back", &session.state, &[]);
    insta::assert_snapshot!(out);
}

#[test]
fn a_filter_looks_through_all_hits_a_step_at_a_time() {
    let text: String = (0..12_500).map(|n| format!("owl number {n}\n")).collect();
    let mut session = Session::new(Doc::plain(&text), Setup { theme: None, ..Setup::of(80, 24) });
    session.press("/");
    session.type_text("owl");
    session.press("Enter s");
    session.type_text("number 12");
    let state = &mut session.state;
    let passing = |n: &usize| n.to_string().contains("12");
    assert_eq!((state.entries(), state.hits_filtered()), ((0..10_000).filter(passing).count(), Some(10_000)));
    while reader::filters(state) {
        reader::filter_more(state);
    }
    assert_eq!((state.entries(), state.hits_filtered()), ((0..12_500).filter(passing).count(), None));
    let last = state.entry(state.entries() - 1).map(|entry| entry.text.to_string());
    assert_eq!(last.as_deref(), Some("owl number 12499"));
    session.press("Backspace");
    assert_eq!(session.state.hits_filtered(), Some(10_000));
}

#[test]
fn contexts_of_the_next_key() {
    let keys = [
        "", "→", "/", "→ /", "&", "o", "o x", "f", "t", "?", ":", "B", "a", "→ a", "m", "'", "Z", "→ Z", "z", "→ z",
        "→ v", "→ v Z", "y", "→ y", "F", "→ F", "F →", "→ F ←", "→ F /", "→ F y", "→ F v", "→ F F", "F F",
    ];
    let contexts = keys.iter().map(|keys| {
        let mut session = start(80, 20);
        session.press(keys);
        format!("{keys:8}  {:?}\n", session.state.contexts())
    });
    insta::assert_snapshot!(contexts.collect::<String>());
}
