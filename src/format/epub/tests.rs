use std::io::Write;

use proptest::prelude::*;

use super::*;
use crate::document::{BlockKind, DocumentKind};

const CONTAINER: &str = r#"<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"#;

/// A zip archive of `parts`.
fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = rawzip::ZipArchiveWriter::new(Vec::new());
    for (name, text) in parts {
        let new = archive.new_file(*name).compression_method(rawzip::CompressionMethod::DEFLATE);
        let (mut entry, config) = new.start().unwrap();
        let encoder = flate2::write::DeflateEncoder::new(&mut entry, flate2::Compression::default());
        let mut writer = config.wrap(encoder);
        writer.write_all(text.as_bytes()).unwrap();
        let (encoder, descriptor) = writer.finish().unwrap();
        encoder.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap()
}

fn open(bytes: Vec<u8>) -> Result<Book, Refusal> {
    let len = bytes.len() as u64;
    let bytes: &'static [u8] = bytes.leak();
    Book::open(Arc::new(bytes), len)
}

/// A book of these parts, with a container that names `OEBPS/book.opf`.
fn book(parts: &[(&str, &str)]) -> Document {
    let all = [&[("META-INF/container.xml", CONTAINER)], parts].concat();
    open(zip(&all)).unwrap().whole()
}

fn package(manifest: &str, spine: &str) -> String {
    format!(
        r##"<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0">
<metadata><dc:title id="t">Two Rivers &amp; a Lake</dc:title><dc:creator id="c">A. Author</dc:creator>
<dc:creator id="d">B. Painter</dc:creator><meta refines="#d" property="role" scheme="marc:relators">ill</meta>
<dc:publisher>The House</dc:publisher><dc:date>2021-05-06T00:00:00Z</dc:date><dc:language>en</dc:language></metadata>
<manifest>{manifest}</manifest><spine toc="ncx">{spine}</spine></package>"##
    )
}

fn page(title: &str, body: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title>{title}</title></head><body>{body}</body></html>"#
    )
}

/// The outline as lines: an indent a level, and what stands in the text there.
fn outline(doc: &Document) -> String {
    let line = |id: usize| {
        let section = &doc.outline.sections[id];
        let text = doc.text.slice(section.title.clone());
        format!("{}{} @ {}\n", "  ".repeat(section.depth.into()), doc.section_title(id).unwrap(), &*text)
    };
    (0..doc.outline.sections.len()).map(line).collect()
}

const NAV: &str = r#"<nav epub:type="landmarks"><ol><li><a href="one.xhtml">Start</a></li></ol></nav><nav epub:type="toc"><h1>In
this book</h1><ol><li><a href="text/one.xhtml">1 Rivers</a><ol><li><a href="text/one.xhtml#long">The <i>long</i> one</a></li></ol>
</li><li><span>Second part</span><ol><li><a href="text/Two%20.xhtml#lake">The lake</a></li></ol></li></ol></nav>"#;

fn two_rivers() -> Vec<(&'static str, String)> {
    let manifest = r#"<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
<item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="b" href="text/Two%20.xhtml#x" media-type="application/xhtml+xml"/>
<item id="b2" href="text/Two%20.xhtml#y" media-type="application/xhtml+xml"/>"#;
    let one = r##"<h1>Rivers</h1><p>Short ones.<a epub:type="noteref" href="two%20.xhtml#n1">1</a></p>
<h2 id="long">Long rivers of the world with all of their names</h2><p>See <a href="TWO%20.xhtml#lake">the lake</a>, <a href="http://a.example/">or this</a>.</p>"##;
    let two = r##"<h1 id="lake">Lake</h1><p>Deep.</p><aside id="n1" epub:type="footnote"><p>A note.</p></aside>"##;
    vec![
        ("OEBPS/book.opf", package(manifest, r#"<itemref idref="a"/><itemref idref="b"/><itemref idref="b2"/>"#)),
        ("OEBPS/nav.xhtml", page("Contents", NAV)),
        ("OEBPS/text/one.xhtml", page("One", one)),
        ("OEBPS/text/Two .xhtml", page("Two", two)),
    ]
}

fn borrowed<'a>(parts: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    parts.iter().map(|(name, text)| (*name, text.as_str())).collect()
}

#[test]
fn a_book_is_its_spine_with_the_contents_as_outline() {
    let doc = book(&borrowed(&two_rivers()));
    assert_eq!(doc.kind, DocumentKind::Markup);
    assert_eq!(doc.complaints, Vec::<String>::new());
    assert_eq!(
        outline(&doc),
        "1 Rivers @ Rivers\n  The long one @ Long rivers of the world with all of their names\nSecond part @ Lake\n  The lake @ Lake\n"
    );
    let text = doc.text.as_str().unwrap();
    assert!(text.starts_with("Two Rivers & a Lake\nA. Author · The House · 2021-05-06\nRivers\nShort ones."), "{text}");
    assert_eq!(text.matches("Deep.").count(), 1);
    assert_eq!(doc.metadata.language.as_deref(), Some("en"));
    let headings = doc.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Heading(_))).count();
    assert_eq!(headings, 3);
}

#[test]
fn links_and_notes_reach_across_pages() {
    let doc = book(&borrowed(&two_rivers()));
    let lake = doc.links.iter().find_map(|link| link.target.strip_prefix('#')).unwrap();
    assert_eq!(&*doc.text.slice(doc.target(lake).unwrap().clone()), "Lake");
    assert!(doc.links.iter().any(|link| &*link.target == "http://a.example/"));
    assert_eq!(doc.notes.len(), 1);
    assert!(doc.text.slice(doc.notes[0].range.clone()).contains("A note."));
}

const NCX: &str = r#"<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>
<navPoint id="p1"><navLabel><text>First &eacute;</text></navLabel><content src="a.html"/>
<navPoint id="p2"><navLabel><text>Inner</text></navLabel><content src="a.html#gone"/></navPoint></navPoint>
<navPoint id="p3"><navLabel><text>Lost</text></navLabel><content src="lost.html"/></navPoint></navMap></ncx>"#;

#[test]
fn what_is_made_badly_is_read_all_the_same_and_told_once() {
    let manifest = r#"<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="a" href="wrong/folder/A.HTML" media-type="application/xhtml+xml"/>
<item id="b" href="lost.html" media-type="application/xhtml+xml"/><item id="c" href="lost2.html" media-type="text/html"/>"#;
    let spine = r#"<itemref idref="a"/><itemref idref="b"/><itemref idref="c"/><itemref idref="nothing"/>"#;
    let broken = "<html><body><h1>Heading</h1><p>Words &nbsp; and <b>more<p>&unknown; end";
    let doc = book(&[("OEBPS/book.opf", &package(manifest, spine)), ("OEBPS/toc.ncx", NCX), ("OEBPS/a.html", broken)]);
    assert_eq!(doc.complaints, ["2 pages of the book are missing: lost.html and others"]);
    assert!(outline(&doc).starts_with("First é @ Heading\n  Inner @ Heading\nLost @ "), "{}", outline(&doc));
    assert!(doc.text.as_str().unwrap().contains("end"));
    // No container, no contents, no spine.
    let pages = [("b.xhtml", &*page("Second", "<p>Two.</p>")), ("a.xhtml", &*page("First", "<p>One.</p>"))];
    let doc = open(zip(&pages)).unwrap().whole();
    assert_eq!(outline(&doc), "First @ One\nSecond @ Two\n");
}

#[test]
fn books_that_cannot_be_read_are_refused() {
    assert_eq!(open(b"PK\x03\x04 and no more".to_vec()).err(), Some(Refusal::Damaged));
    assert_eq!(open(zip(&[("a.txt", "text")])).err(), Some(Refusal::Empty));
    let encrypted = |algorithm: &str, uri: &str| {
        format!(
            "<encryption><EncryptedData><EncryptionMethod Algorithm='{algorithm}'/><CipherData>\
             <CipherReference URI='{uri}'/></CipherData></EncryptedData></encryption>"
        )
    };
    let aes = encrypted("http://www.w3.org/2001/04/xmlenc#aes256-cbc", "a.xhtml");
    let page = page("A", "<p>One.</p>");
    let parts = [("a.xhtml", &*page), ("META-INF/encryption.xml", &*aes), ("META-INF/license.lcpl", "{}")];
    assert_eq!(open(zip(&parts)).err(), Some(Refusal::Encrypted("Readium LCP")));
    let font = encrypted("http://www.idpf.org/2008/embedding", "a.xhtml");
    assert!(open(zip(&[("a.xhtml", &*page), ("META-INF/encryption.xml", &font)])).is_ok());
}

#[test]
fn a_book_whose_list_of_parts_is_lost_is_read_by_its_parts() {
    let parts = two_rivers();
    let all = [&[("META-INF/container.xml", CONTAINER)], &borrowed(&parts)[..]].concat();
    let bytes = zip(&all);
    let whole = open(bytes.clone()).unwrap().whole();
    for lost in [1, 30, 200] {
        let doc = open(bytes[..bytes.len() - lost].to_vec()).unwrap().whole();
        assert_eq!(doc.text.as_str(), whole.text.as_str(), "{lost}");
        assert_eq!(doc.complaints, [SALVAGED]);
    }
    let half = open(bytes[..bytes.len() * 2 / 3].to_vec()).unwrap().whole();
    assert!(half.text.as_str().unwrap().contains("Two Rivers"), "{:?}", half.text.as_str());
}

#[test]
fn pages_without_text_tell_what_is_drawn() {
    let manifest = r#"<item id="c" href="c.svg" media-type="image/svg+xml"/><item id="a" href="a.svg" media-type="image/svg+xml"/>
<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/><item id="p" href="p/3.png" media-type="image/png"/>"#;
    let spine = r#"<itemref idref="c"/><itemref idref="a"/><itemref idref="b"/><itemref idref="p"/>"#;
    let drawn = r#"<svg xmlns="http://www.w3.org/2000/svg"><title>A map</title><text x="1">The <tspan>lake</tspan></text></svg>"#;
    let picture = page("", r#"<svg><image xlink:href="../i/2.jpg"/></svg>"#);
    let parts = [
        ("OEBPS/book.opf", &*package(manifest, spine)),
        ("OEBPS/c.svg", "<svg><desc>A boat</desc><image href='cover.png'/></svg>"),
        ("OEBPS/a.svg", drawn),
        ("OEBPS/b.xhtml", &picture),
        ("OEBPS/p/3.png", "\u{89}PNG"),
    ];
    let doc = book(&parts);
    let text = doc.text.as_str().unwrap().lines().skip(2).collect::<Vec<_>>();
    assert_eq!(text, ["A boat", "A map", "The lake", "[image: 2.jpg]", "[image: 3.png]"]);
    assert_eq!(doc.complaints, Vec::<String>::new());
}

#[test]
fn a_bomb_is_left_out_and_told() {
    let bomb = page("A", &"a".repeat(20 << 20));
    let doc = open(zip(&[("a.xhtml", &bomb), ("b.xhtml", &page("B", "<p>Words.</p>"))])).unwrap().whole();
    assert!(doc.text.len() < 100, "{}", doc.text.len());
    let complaint = "A page of the book is too large: at most 64 MB of a page and 512 MB of a book are read: a.xhtml";
    assert_eq!(doc.complaints, [complaint]);
}

#[test]
fn the_first_pages_are_a_prefix_of_the_whole() {
    let words = "<p>Many words stand in this paragraph, more than one would read.</p>".repeat(300);
    let pages: Vec<_> = (0..9).map(|n| (format!("p{n}.xhtml"), page(&format!("Page {n}"), &words))).collect();
    let pages: Vec<_> = pages.iter().map(|(name, text)| (&**name, &**text)).collect();
    let book = open(zip(&pages)).unwrap();
    let (head, whole) = (book.head(), book.whole());
    assert!(!head.whole && whole.whole);
    assert!(head.text.len() < whole.text.len() / 3);
    assert!(whole.text.as_str().unwrap().starts_with(head.text.as_str().unwrap()));
    assert_eq!((head.outline.sections.len() < 4, whole.outline.sections.len()), (true, 9));
}

proptest! {
    #[test]
    fn any_bytes_are_a_book_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = open(bytes).map(|book| book.whole());
    }

    #[test]
    fn damage_is_survived(flips in prop::collection::vec((0usize..3000, any::<u8>()), 1..20)) {
        let parts = two_rivers();
        let all = [&[("META-INF/container.xml", CONTAINER)], &borrowed(&parts)[..]].concat();
        let mut bytes = zip(&all);
        let len = bytes.len();
        flips.iter().for_each(|(at, byte)| bytes[at % len] = *byte);
        if let Ok(book) = open(bytes) {
            let doc = book.whole();
            prop_assert!(doc.outline.sections.iter().all(|s| doc.text.slice(s.title.clone()).len() <= doc.text.len()));
            prop_assert!(doc.outline.sections.is_sorted_by_key(|s| s.title.start));
        }
    }
}
