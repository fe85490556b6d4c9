use super::*;
use crate::document::Document;

fn titles(text: &str) -> Vec<String> {
    let text = Text::owned(text);
    let outline = outline(&text, &|| false);
    let derived = if outline.derived { "~" } else { "" };
    let title = |s: &crate::document::Section| {
        format!(
            "{derived}{}{}",
            "  ".repeat(s.depth.into()),
            text.slice(s.title.clone()).split_whitespace().collect::<Vec<_>>().join(" ")
        )
    };
    outline.sections.iter().map(title).collect()
}

const PROSE: &str = "It was a long day, and the words of the delegates went on and on until nobody listened to them.\n";

#[test]
fn underlined_lines_are_headings() {
    let text = format!("Title\n=====\n\n{PROSE}\nPart one\n--------\n\n{PROSE}\nPart two\n--------\n{PROSE}");
    assert_eq!(titles(&text), ["Title", "  Part one", "  Part two"]);
}

#[test]
fn numbers_in_sequence_are_headings_and_lists_are_not() {
    let text = format!(
        "Table of Contents\n\n   1.  Introduction ........ 3\n\n1.  Introduction\n\n   {PROSE}\n1.1.  Terms\n\n   {PROSE}\n2.  Model\n\n   {PROSE}\n3.  Use\n\n   {PROSE}"
    );
    assert_eq!(titles(&text), ["1. Introduction", "  1.1. Terms", "2. Model", "3. Use"]);
    let part = |title: &str| format!("  {title}\n\n  {PROSE}\n");
    let licence = ["0. Definitions.", "1. Source Code.", "2. Basic Permissions."].map(part).concat();
    assert_eq!(titles(&licence), ["0. Definitions.", "1. Source Code.", "2. Basic Permissions."]);
    let again = format!("1. Shopping list\n\n2. Milk\n\n{PROSE}\n{licence}");
    assert_eq!(titles(&again), titles(&licence));
    let list = format!("{PROSE}\n1. first thing to do\n\n2. second thing to do\n\n3. third thing to do\n\n{PROSE}");
    assert!(titles(&list)[0].starts_with('~'), "{:?}", titles(&list));
}

#[test]
fn a_licence_has_what_stands_around_its_numbers() {
    let part = |title: &str| format!("  {title}\n\n  {PROSE}{PROSE}\n");
    let parts = ["0. Definitions.", "1. Source Code.", "2. Basic Permissions."].map(part).concat();
    let middle = |words: &str| format!("{}{words}\n\n", " ".repeat(36 - words.len() / 2));
    let use_it = middle("How to Apply These Terms");
    let text = format!("{}  {PROSE}\n{}{parts}{use_it}  {PROSE}", middle("Preamble"), middle("TERMS AND CONDITIONS"));
    let numbered = ["0. Definitions.", "1. Source Code.", "2. Basic Permissions."];
    assert_eq!(titles(&text), ["Preamble", numbered[0], numbered[1], numbered[2], "How to Apply These Terms"]);
    // A caption is none.
    let text = format!("  {PROSE}\n{parts}{}  {PROSE}", middle("Figure of a Header"));
    assert_eq!(titles(&text), numbered);
}

#[test]
fn a_clause_that_fits_in_a_line_is_no_heading() {
    let part = |n: usize| {
        let meaning = |m: usize| {
            format!("     {n}.{m}. \"Word\" means a long explanation that goes on over the\n     end of the line.\n\n")
        };
        let titles = (1..5).map(|m| format!("     {n}.{m}. Grant of Rights\n     {PROSE}\n"));
        let clauses = (1..4).map(meaning).collect::<String>() + &format!("     {n}.4. \"Work\" means this text.\n\n");
        format!("{n}. Part of It.\n\n{}", if n == 1 { clauses } else { titles.collect() })
    };
    let found = titles(&(1..5).map(part).collect::<String>());
    assert!(found.iter().all(|title| !title.contains("means")), "{found:?}");
    assert!(found.contains(&"  3.2. Grant of Rights".to_owned()), "{found:?}");
}

#[test]
fn a_manual_has_its_sections() {
    let text = "LS(1)   User Commands   LS(1)\n\nN\x08NA\x08AM\x08ME\x08E\n       ls - list\n\nSYNOPSIS\n       ls [FILE]\n\nDESCRIPTION\n       Lists files.\n\n   Sizes\n       Units.\n";
    assert_eq!(titles(text), ["N\x08NA\x08AM\x08ME\x08E", "SYNOPSIS", "DESCRIPTION", "  Sizes"]);
    let doc = Document::plain(Text::owned(text));
    let doc = doc.with_outline(outline(&doc.text, &|| false));
    assert_eq!(doc.section_title(0).unwrap().as_str(), "NAME");
}

#[test]
fn a_manual_has_titles_of_a_few_lines_and_parts_below_their_section() {
    let head = "LS(1)   User Commands   LS(1)\n\n";
    let section = |title: &str| format!("{title}\n       ls [FILE] and further words\n\n");
    let of = |body: &str| titles(&format!("{head}{}{body}{}", section("NAME"), section("SEE ALSO")));
    // A title over lines that go on at once, at the same cells; others begin anew.
    assert_eq!(
        of("   Sizes and what\n   they mean\n       Units.\n\n"),
        ["NAME", "  Sizes and what they mean", "SEE ALSO"]
    );
    assert_eq!(of("   Alone\n\n   Sizes\n       Units.\n\n"), ["NAME", "  Sizes", "SEE ALSO"]);
    assert_eq!(of("  Alone\n   sizes of it\n       Units.\n\n"), ["NAME", "  Alone", "SEE ALSO"]);
    // A part that begins its section.
    assert_eq!(of("OPTIONS\n   Sizes\n       Units.\n\n"), ["NAME", "OPTIONS", "  Sizes", "SEE ALSO"]);
}

#[test]
fn headings_in_the_middle_stand_over_text_that_is_wider() {
    let middle = |words: &str| format!("{}{words}\n\n", " ".repeat(36 - words.len() / 2));
    let part = |title: &str, text: &str| middle(title) + text + "\n";
    let prose = format!("  {PROSE}");
    let three = ["Of the Sea", "Of the Land", "Of the Sky"];
    let with = |text: &str| {
        [part(three[0], &prose), part(three[1], text), part(three[2], &prose), part("Of the End", &prose)].concat()
    };
    assert_eq!(titles(&with(&prose)), ["Of the Sea", "Of the Land", "Of the Sky", "Of the End"]);
    // What stands at the same cells as the line, or is short, is no text of its own.
    for other in [format!("{:31}{PROSE}", ""), "  Few words\n".to_owned()] {
        assert_eq!(titles(&with(&other)), ["Of the Sea", "Of the Sky", "Of the End"], "{other}");
    }
}

#[test]
fn a_table_of_contents_ends_before_the_headings_above_the_prose() {
    let contents =
        |gap: &str| format!("CONTENTS\n\n  The Golden Bird\n  Hans in Luck\n  Old Sultan\n  The Straw\n{gap}");
    let tales = ["Hans in Luck", "Old Sultan", "The Straw"];
    let rest = tales.map(|t| format!("{t}\n\n{PROSE}{PROSE}\n\n\n")).concat();
    // The first heading comes again right above the prose, far below the table or by one line.
    for gap in ["\n\n\n\n", "\n"] {
        let text = contents(gap) + &format!("The Golden Bird\n\n{PROSE}{PROSE}\n\n\n{rest}");
        assert_eq!(titles(&text), ["The Golden Bird", "Hans in Luck", "Old Sultan", "The Straw"], "{gap:?}");
    }
}

#[test]
fn chapters_and_capitals_are_headings() {
    let text = format!("CHAPTER I\n\n{PROSE}\nCHAPTER II\n\n{PROSE}\nCHAPTER III\n\n{PROSE}");
    assert_eq!(titles(&text), ["CHAPTER I", "CHAPTER II", "CHAPTER III"]);
    let text = format!("第一章 起源\n\n会议在首都举行。\n\n第二章 成就\n\n{PROSE}");
    assert_eq!(titles(&text), ["第一章 起源", "第二章 成就"]);
}

#[test]
fn a_text_without_headings_is_told_by_its_first_words() {
    let text = format!("{PROSE}\nAnother paragraph of the same report begins here and goes on.\n");
    assert_eq!(titles(&text), ["~It was a long day, and", "~Another paragraph of the same report"]);
    assert_eq!(titles(""), Vec::<String>::new());
}

#[test]
fn dialogue_and_verse_have_no_headings() {
    let text = format!("{PROSE}\nYes\n\nNo, he said.\n\n{PROSE}\nMaybe\n\n{PROSE}");
    assert!(titles(&text).iter().all(|t| t.starts_with('~')));
}

#[test]
fn many_paragraphs_have_a_bounded_outline() {
    let text = "A paragraph of a few words.\n\n".repeat(50_000);
    let outline = outline(&Text::owned(text), &|| false);
    assert!((1000..=4000).contains(&outline.sections.len()), "{}", outline.sections.len());
}

#[test]
fn a_heading_that_breaks_its_form_costs_itself_alone() {
    let section = |title: &str| format!("{title}\n\n   {PROSE}\n");
    let titles_ = [
        "1.  Introduction", "2.  Choices", "2.2.  Why UDP?", "2.4.  What is told.", "5.  Attributes",
        "5.16.  (unassigned)", "5.18.  Reply-Message", "10.  Status Codes", "10.1.1 100 Continue", "A.  Examples",
        "A.1.  A short one", "Appendix B.  Changes",
    ];
    let found = titles(&titles_.map(section).concat());
    let bare: Vec<_> = found.iter().map(|t| t.trim().to_owned()).collect();
    let expected: Vec<_> = titles_.iter().map(|t| t.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(bare, expected);
    assert_eq!((found[1].as_str(), found[2].as_str()), ("2. Choices", "  2.2. Why UDP?"));
}

#[test]
fn lines_may_end_as_on_windows() {
    let text = format!(
        "REPORT\n======\n\n1. About\n\n{PROSE}\n1.1. The parts\n\n{PROSE}\nCLOSING WORDS\n\n{PROSE}\n2. End\n\n{PROSE}"
    );
    let unix = titles(&text);
    assert!(unix.len() >= 3, "{unix:?}");
    assert_eq!(titles(&text.replace('\n', "\r\n")), unix);
}

#[test]
fn a_title_goes_on_over_lines() {
    let text = format!(
        "1. About\n\n{PROSE}\n1.1. A question so long that it has to go on over the end of\nits line?\n\n{PROSE}\n1.2. Another\n\n{PROSE}\n2. End\n\n{PROSE}"
    );
    assert_eq!(
        titles(&text),
        [
            "1. About",
            "  1.1. A question so long that it has to go on over the end of its line?",
            "  1.2. Another",
            "2. End"
        ]
    );
    let doc = Document::plain(Text::owned(text.as_str()));
    let doc = doc.with_outline(outline(&doc.text, &|| false));
    let kind = |line: &str| doc.block_at(text.find(line).unwrap()).unwrap().block.kind;
    assert_eq!(kind("its line?"), crate::document::BlockKind::Heading(2));
    assert_eq!(kind("It was"), crate::document::BlockKind::Line);
}

#[test]
fn the_own_table_of_contents_tells_headings() {
    let contents = "CONTENTS\n\n  The Golden Bird\n  Hans in Luck\n  Old Sultan\n  The Straw\n\n\n\n";
    let tales = ["The Golden Bird", "Hans in Luck", "Old Sultan", "The Straw"];
    let text = contents.to_owned() + &tales.map(|t| format!("{t}\n\n{PROSE}{PROSE}\nYes\n\nHe said no.\n\n")).concat();
    assert_eq!(titles(&text), tales);
}

#[test]
fn books_have_parts_and_their_publisher_has_none() {
    let head = "The Project of Free Books\n\nTitle: Days\n\nSection 1. Terms\n\nSection 2. Use\n\n*** START OF THE BOOK ***\n\n";
    let chapter = |n: &str, t: &str| format!("CHAPTER {n}\n{t}\n\n{PROSE}\n");
    let body = format!(
        "BOOK ONE\n\n\n{}{}BOOK TWO\n\n\n{}{}EPILOGUE\n\n{PROSE}\n",
        chapter("I", "The Period"),
        chapter("II", "The Mail"),
        chapter("I", "Five Years Later"),
        chapter("II", "A Sight"),
    );
    let foot = "*** END OF THE BOOK ***\n\nSection 3. Donations\n\nSection 4. More\n";
    assert_eq!(
        titles(&format!("{head}{body}{foot}")),
        [
            "BOOK ONE",
            "  CHAPTER I The Period",
            "  CHAPTER II The Mail",
            "BOOK TWO",
            "  CHAPTER I Five Years Later",
            "  CHAPTER II A Sight",
            "EPILOGUE"
        ]
    );
    let roman = ["I", "II", "III"].map(|n| format!("{:36}{n}\n\n{PROSE}\n", "")).concat();
    assert_eq!(titles(&roman), ["I", "II", "III"]);
}

#[test]
fn underlines_of_any_sign_have_levels_in_order_of_appearance() {
    let text = format!(
        "Manual\n******\n\n{PROSE}\n1. Scope\n========\n{PROSE}\n1.1. Who\n--------\n\n{PROSE}\n1.1.1. Deep\n~~~~~~~~~~~\n\n{PROSE}\n3. Use\n======\n\n{PROSE}"
    );
    assert_eq!(titles(&text), ["Manual", "  1. Scope", "    1.1. Who", "      1.1.1. Deep", "  3. Use"]);
}

#[test]
fn lines_set_out_to_the_left_are_headings_by_columns() {
    let text = format!(
        "Before reporting\n\n   {PROSE}\n  What is it?\n\n   {PROSE}\n  Where is it?\n\n   {PROSE}\nSending\n\n   {PROSE}"
    );
    assert_eq!(titles(&text), ["Before reporting", "  What is it?", "  Where is it?", "Sending"]);
}

#[test]
fn logs_have_no_headings() {
    let commit = |n: u32, subject: &str| {
        format!(
            "\x1b[33mcommit {n:07x}1\x1b[m\nAuthor: A <a@b.c>\nDate:   Mon\n\n    {subject}\n\n    Part the painter's ways\n\n    Part the second one\n\n"
        )
    };
    let subject = "Read dates behind the names of months, in all of the languages";
    let text = [commit(1, subject), commit(2, "Part the first")].concat();
    assert_eq!(titles(&text), [&format!("~{subject}"), "~Part the first"]);
    let log = (0..400).map(|n| format!("12:00:{:02} INFO {n}. Started the worker\n\n", n % 60)).collect::<String>();
    assert!(titles(&log)[0].starts_with('~'));
}

#[test]
fn a_page_ends_with_a_form_feed() {
    let page = |n: u32, title: &str| {
        format!(
            "{title}\n\n   {PROSE}\nAuthor          Standards Track      [Page {n}]\n\x0c\nRFC 1      A Title      May 1999\n\n"
        )
    };
    let text = [page(1, "1. One"), page(2, "2. Two"), page(3, "3. Three")].concat();
    assert_eq!(titles(&text), ["1. One", "2. Two", "3. Three"]);
}

#[test]
fn a_text_is_named_by_a_heading_that_holds_all_others() {
    let title = |text: &str| {
        let doc = Document::plain(Text::owned(text));
        doc.with_outline(outline(&doc.text, &|| false)).title().map(|t| t.to_string())
    };
    assert_eq!(title(&format!("Manual\n======\n\n{PROSE}\nUse\n---\n\n{PROSE}")).as_deref(), Some("Manual"));
    assert_eq!(
        title(&format!("  0. Definitions.\n\n  {PROSE}\n  1. Source.\n\n  {PROSE}\n  2. Terms.\n\n  {PROSE}")),
        None
    );
    assert_eq!(title(&format!("1.1 (2020)\n==========\n\n{PROSE}\n1.0 (2019)\n==========\n\n{PROSE}")), None);
}

#[test]
fn a_section_begins_where_its_line_does() {
    let text = format!("   1. Definitions.\n\n   {PROSE}\n   2. Grants.\n\n   {PROSE}\n   3. Terms.\n\n   {PROSE}");
    let outline = outline(&Text::owned(text.as_str()), &|| false);
    let line = text.find("   2. Grants").unwrap();
    assert_eq!(outline.at(line), Some(1));
    let derived = super::outline(&Text::owned("   One two three.\n\n   Four five six.\n"), &|| false);
    assert_eq!(derived.at(19), Some(1));
}

#[test]
fn names_of_fields_stand_behind_spaces_of_any_width() {
    for text in
        ["\u{2028}*/\u{a0}a:2\n", "作者\u{3000}编辑：李\n\nText of it.\n", "x\u{a0}Author: A B\n\nText of it.\n"]
    {
        titles(text);
    }
}

#[test]
fn short_lines_stand_over_longer_text() {
    // A title of so many characters, over a paragraph whose first line has so many.
    let cases = [
        (12, 60, true),
        (12, 21, true),
        (12, 20, false),
        (12, 12, false),
        (21, 22, true),
        (22, 22, false),
        (22, 21, false),
        (49, 50, true),
        (50, 50, true),
        (50, 49, false),
        (51, 60, false),
        (4, 60, true),
        (3, 60, false),
    ];
    // Words of so many characters, none of them at the end a space.
    let words = |chars: usize| {
        let words: String = "word of it ".chars().cycle().take(chars - 1).collect();
        words + "s"
    };
    for (title, next, is_title) in cases {
        let part = |n: u8| {
            let letter = char::from(b'A' + n);
            format!("{letter}{}\n\nT{}\n{PROSE}\n{PROSE}\n", words(title - 1), words(next - 1))
        };
        let found = titles(&(0..4).map(part).collect::<String>());
        let expected = format!("A{}", words(title - 1));
        assert_eq!(found.first() == Some(&expected), is_title, "{title} over {next}: {found:?}");
    }
}

#[test]
fn lines_that_begin_with_a_time_stand() {
    let message = "the service has been started by its owner and waits for what is to come from others";
    let log = |stamp: &str| format!("{stamp} {message}\n").repeat(40);
    for stamp in ["2025-03-01T00:00:00.037", "[2025-03-01 10:00:00]", "Mar  1 10:00:00 host"] {
        assert_eq!(wrap(&Text::owned(log(stamp))), Wrap::LINES, "{stamp}");
    }
}
