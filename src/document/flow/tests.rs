use std::sync::Arc;

use proptest::prelude::*;

use super::super::{BlockRef, Document, Parts};
use super::*;

fn document(text: Text) -> Document {
    let wrap = Wrap::of(&text, None);
    Parts { text, wrap, whole: true, ..Parts::default() }.into()
}

fn blocks(text: &str) -> Vec<(String, BlockKind)> {
    let doc = document(Text::owned(text));
    let all = std::iter::successors(doc.block_at(0), |b| doc.block_after(b));
    let kinds = all.map(|b| (doc.text.slice(b.block.range).to_string(), b.block.kind));
    kinds.filter(|(text, _)| !text.trim().is_empty()).collect()
}

/// Three paragraphs whose margin is that of a text.
const PROSE: &str = "It was the best of times, it was the worst of times, it was the age of\nwisdom, it was the age of foolishness, it was the epoch of belief, it\nwas the season of Light.\n\n\
    There were a king with a large jaw and a queen with a plain face, on the\nthrone of England; there were a king with a large jaw and a queen with a\nfair face, on the throne of France.\n\n\
    In both countries it was clearer than crystal to the lords of the State\npreserves of loaves and fishes, that things in general were settled for\never.\n\n";

/// The paragraphs of `text` behind prose: their texts, and whether they are one block.
fn check(text: &str, kind: BlockKind) {
    let found = blocks(&format!("{PROSE}{text}\n\nThe end.\n"));
    let found: Vec<_> = found[3..found.len() - 1].to_vec();
    match kind {
        BlockKind::Line => {
            let lines: Vec<_> = text.lines().filter(|l| !l.trim().is_empty()).map(|l| (l.to_owned(), kind)).collect();
            assert_eq!(found, lines);
        }
        _ => assert_eq!(found, [(text.to_owned(), kind)]),
    }
}

#[test]
fn prose_that_was_broken_at_the_margin_flows() {
    for (text, _) in blocks(PROSE) {
        assert!(text.contains('\n'), "{text}");
    }
    for text in [
        "It was the year of Our Lord one thousand seven hundred and seventy-five\nand spiritual revelations were conceded to England at that favoured period.",
        "   Mrs. Southcott had recently attained her five-and-twentieth blessed\n   birthday, of whom a prophetic private in the Life Guards had heralded\n   the sublime appearance.",
        "    Even the Cock-lane ghost had been laid only a round dozen of years,\nafter rapping out its messages, as the spirits of this very year last\npast rapped out theirs.",
        "Die Regierung hat am Mittwoch in Berlin den Entwurf des Haushalts für das\nkommende Jahr vorgelegt. Der Minister sagte, die Ausgaben des Bundes\nseien in den Verhandlungen mit den Ländern noch einmal gesenkt worden.",
    ] {
        check(text, BlockKind::Paragraph);
    }
    for text in [
        "A long, dark object appeared in the trees covered with bark and moss.\nBehind these trees was a waterfall, over which hung the crowns of pines.\nThe sunlight sifted through the canopy, and fell upon the strange, dark\nobject.",
        "“Marriage and hanging go by destiny,” observed Jack, after a pause; “but\nI trust that your child is reserved for a better fate than those, Mrs.\nSheppard.”",
        "The Authenticator field in a Response packet as told of in Section 2 of\nDisconnect-NAK, as well as in that of the others, is called the Response\nAuthenticator, and contains a one-way hash that was calculated over any\nstream of octets.",
        "This program is handed on in the hope that it will be useful to you,\nbut WITHOUT ANY WARRANTY; without even the implied warranty of\nMERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the\nGeneral Public Licence for more details.",
        "You can also say so for the whole of it by removing the file that is in\n/usr/lib/python3 and ends in this word. Again, you do this at your own\nrisk, as it was said.",
        "Government shall have only the restricted rights as they are defined in\n252.227-7013 (c) (1) of the laws.  Notwithstanding all of the above, the\nauthors grant others more.",
        "[This is the first version that was ever released of it.  It also counts\n as the successor of the General Public License, version 2, hence the\n version number.]",
        "--\"who rides like a trooper, drinks half a glass of milk at a gulp, and\nis the greatest liar I can imagine.",
    ] {
        check(text, BlockKind::Paragraph);
    }
    let han = "上海合作组织成员国元首理事会第二十一次会议在塔吉克斯坦首都杜尚别举行会议期\n间各成员国领导人签署了一系列文件其中包括关于加强安全领域合作的声明以及关于共\n同应对新冠疫情的倡议各方一致认为本组织在过去二十年中取得了重要成就\n\n".repeat(3);
    assert_eq!(blocks(&han).len(), 3);
}

#[test]
fn two_lines_that_go_on_in_each_other_are_joined() {
    check(
        "Redistributions of the source must retain the copyright\nnotice, this list and the disclaimer.",
        BlockKind::Lines,
    );
    let text = "  Additional terms, permissive or not permissive, may be stated in the\nform of a separately written license, or stated as exceptions;\nthe above requirements apply either way.";
    let found = blocks(&format!("{PROSE}{text}\n\nThe end.\n"));
    let (first, last) = text.split_at(text.rfind('\n').unwrap());
    assert_eq!([&*found[3].0, &*found[4].0], [first, last.trim_start()]);
    // Names below each other are not.
    check("The first of the people who have worked on all of it, in\nalphabetical order", BlockKind::Lines);
    check("Somebody Whose Name Is Rather Long And Has Many Parts of\nAnother Place", BlockKind::Line);
    check(
        "/usr/share/doc/a-package-with-a-name/examples/of-what-it-does\n/usr/share/doc/another-package-with-a-name/examples/of-that",
        BlockKind::Line,
    );
}

#[test]
fn items_and_quotations_stand_where_there_is_room() {
    for text in [
        "It was the year of Our Lord one thousand seven hundred and seventy-five.\nSpiritual revelations were conceded to England at that favoured period.",
        "  - an item of a list that is about as long as a line of the text is, and\n    goes on in the next line",
        "  (a) an item of a list that is about as long as a line of the text, and\n      goes on in the next line, with a hanging indentation, as far as the\n      margin",
        "> It was the best of times, it was the worst of times, it was the age of\n> wisdom, it was the age of foolishness, it was the epoch of belief.",
        "       List  information  about  the  FILEs (the current directory by the\n       default).  Sort entries alphabetically if none of -cftuvSUX nor of\n       the others.",
    ] {
        check(text, BlockKind::Lines);
    }
}

#[test]
fn manual_pages_are_made_for_narrow_screens_too() {
    let page = "NAME\n       heron - run a command\n\nDESCRIPTION\n       This program looks at the\n       given folders in a way that\n       is fit to be told of\n       to another one.\n\n       You can read what it tells\n       as a list of files or as a\n       table that another program\n       goes on with.\n";
    let text = Text::owned(page);
    let wrap = Wrap::of(&text, Some(0));
    let doc: Document = Parts { text, wrap, whole: true, ..Parts::default() }.into();
    let block = doc.block_at(page.find("folders").unwrap()).unwrap().block;
    let first = page.find("       This").unwrap();
    assert_eq!((block.range, block.kind), (first..page.find("\n\n       You").unwrap(), BlockKind::Lines));
}

#[test]
fn the_header_of_a_manual_page_is_as_wide_as_its_lines() {
    let header = format!("HERON(1){:>20}{:>15}", "User Commands", "HERON(1)");
    let name = "       heron   -  look  at  each  of  these\n       folders";
    let pair = "       It has a page of two lines which\n       shows enough.";
    let option = "       -a     do not leave out one that\n              begins with a full stop";
    let broken = "       heron [-F DEVICE | --file=DE\u{2010}\n       VICE] [SETTING]";
    let gaps = "       List   information   about  all  the\n       FILES (all of a folder that it stays\n       in).   Sort  each of them by its na\u{2010}\n       tive name if no option is given.";
    let page = format!("{header}\n\nNAME\n{name}\n\nDESCRIPTION\n{pair}\n\n{gaps}\n\n{option}\n\n{broken}\n");
    let text = Text::owned(page.as_str());
    let wrap = Wrap::of(&text, Some(header.len()));
    let doc: Document = Parts { text, wrap, whole: true, ..Parts::default() }.into();
    // A page that shows much of a program is a manual page still.
    let program = "           interface {\n             Renew();\n           };\n\n".repeat(9);
    let whole = Text::owned(page.replace("DESCRIPTION", &format!("{program}DESCRIPTION")));
    assert_eq!(Wrap::of(&whole, Some(header.len())), wrap);
    for part in [name, pair, gaps, option, broken] {
        let block = doc.block_at(page.find(part).unwrap()).unwrap().block;
        assert_eq!(&page[block.range], part);
    }
}

#[test]
fn what_means_something_by_its_lines_stands() {
    for text in [
        "A short line that nobody has to break here\nAnother one of some length\nAnd one more of another length, a little longer\nThe end",
        "- an item of a list that is as long as a line may be, and then some\n- another item of the list that is as long as a line may be, and more",
        "1. an item of a list that is as long as a line may be, and then some\n2. another item of the list that is as long as a line may be, and more",
        "name            what it is good for, told in several words of prose\nother           what that one is good for, told in several words too",
        "    let text = read(path, options).map_err(|error| Error::Read(error))?;\n    let lines = text.lines().map(str::trim).collect::<Vec<_>>();",
        "12:00:01 INFO the worker has started to read the file that was named\n12:00:02 INFO the worker has ended to read the file that was named so",
        "Shall I compare thee to a summer's day in all of its bright glory?\nThou art more lovely and more temperate than any of the days of May:\nRough winds do shake the darling buds of May and all of the flowers,\nAnd summer's lease hath all too short a date for you and me and all\nSometime too hot the eye of heaven shines upon the fields of barley",
        "Tiger, tiger, burning bright\nin the forests of the night,\nwhat immortal hand or eye\ncould frame thy fearful symmetry?",
        "Ann Author\n12 Some Street\nSome Town",
        "              Structural Object Classes for Named Objects\n                     draft-stroeder-namedobject-01",
        "From: Ann Author <ann@example.org>\nTo: the list of all who read what stands here <list@example.org>\nSubject: what was said of the matter in the meeting of the last week",
        "-rw-r--r-- 1 root root 4096 Nov 30 15:49 a file with a name\n-rw-r--r-- 1 root root 4096 Nov 30 15:49 another file with a name",
        "key = the value of the key, which is several words of prose long, as is\nother = the value of another key, which is several words long",
        "+----------+---------------------------------------------------------+\n| one cell | another cell with several words of prose in it, and more |",
        "Copyright (C) 1989, 1991 The Society of the Writers of Long Texts, Inc.,\n51 Franklin Street, Fifth Floor, on the hill above the harbour, Lowport\nEveryone",
    ] {
        check(text, BlockKind::Line);
    }
    let alone = "Two lines that are short here,\nand nothing else.\n";
    assert_eq!(blocks(alone).len(), 2);
    let pair = "Two lines of prose in a text that has no others are one only where there\nis no room for them.\n";
    assert_eq!(blocks(pair), [(pair.trim_end().to_owned(), BlockKind::Lines)]);
}

#[test]
fn paragraphs_set_off_by_indentation_alone_are_told_apart() {
    let text = "    It was the best of times, it was the worst of times, it was the age\nof wisdom, it was the age of foolishness, it was the epoch of belief, it\nwas the season of Light.\n    “Yes,” he said.\n    There were a king with a large jaw and a queen with a plain face, on\nthe throne of England.";
    let found: Vec<_> = blocks(&format!("{PROSE}{text}\n")).into_iter().skip(3).map(|(text, _)| text).collect();
    assert_eq!(found.len(), 3, "{found:#?}");
    assert_eq!(found.concat().len(), text.len() - 2);
}

#[test]
fn capitals_and_names_are_no_verse() {
    for text in [
        "THE SOFTWARE COMES AS IT IS, WITHOUT A PROMISE OF ANY KIND, SPOKEN OR\nWRITTEN, WHICH TAKES IN BUT DOES NOT END WITH THOSE OF BEING FIT FOR A\nTRADE, FIT FOR AN END OF YOUR OWN, AND FREE OF THE CLAIMS OF ALL OTHER\nPEOPLE.",
        "Ann Author, Bob Builder, Carla Carpenter, Dora Driver, Emil Engineer,\nFrida Farmer, Gustav Gardener, Hanna Hunter, Ida Inspector, Jan Joiner,\nKarl Knitter, Lena Lawyer, Max Miller, Nora Nurse, Otto Officer, Paul\nPilot.",
        "Each of the people named here can say what stands in it and does so by a  mark\nof his own, of which many  different ones are in the world; the count of them is\nfar  beyond what is known.",
    ] {
        let alone: Vec<_> = blocks(&format!("{text}\n\nThe end.\n")).into_iter().map(|(text, _)| text).collect();
        assert_eq!(alone, [text, "The end."]);
    }
    check(
        "CHAPTER I. OUR PEOPLE OF THE TOWN\nCHAPTER II. THE CAPTAIN AND HIS SHIP\nCHAPTER III. A LOVE AFFAIR OF LONG AGO\nCHAPTER IV. A VISIT",
        BlockKind::Line,
    );
}

#[test]
fn indentation_tells_paragraphs_without_blank_lines_apart() {
    let body = "    An identity of the client can be given to limit the answer to\n    those of it. As in the others, any of them can be given to name\n    a client, and none can be used where the question has no bounds.";
    let long = "  Added a check of whether the reader has a pointer at all before one of\n    them is followed, which it had not.";
    let text = format!("client\n{body}\nother\n{body}\n{long}\n{long}\n");
    let found: Vec<_> = blocks(&text).into_iter().map(|(text, _)| text).collect();
    assert_eq!(found, ["client", body, "other", body, long, long]);
    // One line that is far too long says nothing of the others.
    let long = format!("{body}\n    See {}/{} for it.", "x".repeat(60), "y".repeat(20));
    assert_eq!(blocks(&long)[0].0, long);
}

#[test]
fn messages_of_commits_are_prose_and_patches_are_not() {
    let message = "    Take the words of a message as prose, which was broken by hand at a\n    column, and nothing else of what a log of commits says.";
    let code = "     It was the best of times, it was the worst of times, it was the age\n     of wisdom, it was the age of foolishness, it was the epoch.";
    let log = format!("commit 0123456789\nAuthor: A\n\n{message}\n\n{code}\n");
    let blocks = |log: &str| -> Vec<String> {
        let text = Text::owned(log);
        let wrap = Wrap::of_commits(&text);
        let doc: Document = Parts { text, wrap, whole: true, ..Parts::default() }.into();
        let all = std::iter::successors(doc.block_at(0), |b| doc.block_after(b));
        let texts = all.map(|b| doc.text.slice(b.block.range).to_string());
        texts.filter(|text| text.contains('\n')).collect()
    };
    assert_eq!(blocks(&log), [message, code]);
    assert_eq!(blocks(&format!("{log}\ndiff --git a/b b/b\n")), [message]);
}

#[test]
fn words_go_on_behind_their_hyphens() {
    let spaces = |text: &str| joints(text).iter().map(|j| j.space).collect::<Vec<_>>();
    assert_eq!(spaces("a well-\nknown fact --\nor it—\nis long-\nand short"), [false, true, false, true]);
    assert_eq!(spaces("> one\n> two"), [true]);
    assert_eq!(joints("> one \r\n> two")[0].range, 5..10);
    assert_eq!(spaces("上海合\n作 with\n组织"), [false, true]);
}

const POOL: [&str; 10] = [
    "",
    "It was the best of times, it was the worst of times, it was the age of",
    "wisdom, it was the age of foolishness, it was the epoch of belief, it",
    "was the season of Light.",
    "   It was the best of times, it was the worst of times, it was the age",
    "   wisdom, it was the age of foolishness, it was the epoch of belief,\r",
    "- an item of a list that is about as long as a line may be, and goes on",
    "> it was the best of times, it was the worst of times, it was the age",
    "x",
    "1234 5678",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn blocks_do_not_depend_on_where_one_came_from(
        picks in prop::collection::vec(0usize..10, 0..24),
        many in 1usize..9,
        prose in any::<bool>(),
    ) {
        let text = picks.iter().map(|&p| POOL[p]).collect::<Vec<_>>().join("\n").repeat(many);
        let text = if prose { format!("{PROSE}{text}") } else { text };
        for doc in [
            document(Text::owned(text.as_str())),
            document(Text::windows(Arc::new(text.clone().into_bytes()), text.len())),
        ] {
            let forward: Vec<BlockRef> = std::iter::successors(doc.block_at(0), |b| doc.block_after(b)).take(1000).collect();
            let back: Vec<_> = std::iter::successors(doc.block_at(usize::MAX), |b| doc.block_before(b)).take(1000).collect();
            prop_assert!(forward.iter().eq(back.iter().rev()), "{text:?}");
            for b in &forward {
                for at in [b.block.range.start, (b.block.range.start + b.block.range.end) / 2] {
                    let found = doc.block_at(at);
                    prop_assert_eq!(found.as_ref(), Some(b));
                }
                let lines = doc.text.slice(b.block.range.clone()).contains('\n');
                prop_assert_eq!(lines, b.block.kind != BlockKind::Line);
            }
        }
    }

    /// A log that is followed grows at its end: blocks that end before the last blank line stay as they were.
    #[test]
    fn what_comes_later_changes_the_last_paragraph_alone(
        picks in prop::collection::vec(0usize..10, 1..24),
        more in prop::collection::vec(0usize..10, 1..12),
        prose in any::<bool>(),
    ) {
        let lines = |picks: &[usize]| picks.iter().map(|&p| POOL[p]).collect::<Vec<_>>().join("\n");
        let text = if prose { format!("{PROSE}{}\n", lines(&picks)) } else { lines(&picks) + "\n" };
        let before = document(Text::owned(text.as_str()));
        let grown = Text::owned(format!("{text}{}\n", lines(&more)));
        let after: Document = Parts { text: grown, wrap: before.wrap, whole: true, ..Parts::default() }.into();
        let known = text.trim_end_matches('\n').rfind("\n\n").map_or(0, |n| n + 1);
        let blocks = |doc: &Document| {
            let all = std::iter::successors(doc.block_at(0), |b| doc.block_after(b));
            all.map(|b| b.block).take_while(|b| b.range.end < known).collect::<Vec<_>>()
        };
        prop_assert_eq!(blocks(&before), blocks(&after), "{:?}", text);
    }
}
