use super::*;
use crate::{document::Range, format::described};
use proptest::prelude::*;

fn whole(source: &str) -> Document {
    parse(source, Extent::Whole)
}

#[test]
fn elements_and_what_becomes_of_them() {
    let cases: &[(&str, &[&str])] = &[
        ("<h2>A <i>b</i></h2>text<p>x\n  y&nbsp;z", &["h2: A (e b)", "paragraph: text", "paragraph: x y\u{a0}z"]),
        ("a<br>b<br><br>c", &["paragraph: a/b", "paragraph: c"]),
        ("<ul><li>a<li>b<ol start=3><li>c</ol></ul>", &["- paragraph: a", "- paragraph: b", "- 3 paragraph: c"]),
        ("<ul><li><p>a<p>b</ul>", &["-~ paragraph: a", "-~ paragraph: b"]),
        ("<blockquote>q<p>r</blockquote>", &["> paragraph: q", "> paragraph: r"]),
        ("<dl><dt>t<dt>u<dd>d<p>e</dl>", &["paragraph: (s t)/(s u)", ": paragraph: d", ": paragraph: e"]),
        ("<pre class=language-rust>\nfn x()\n  y</pre>", &["code: (c fn x()/  y)"]),
        ("<pre><br>a<br>b<br><br>c<br></pre>", &["code: (c a/b//c)"]),
        ("<pre><div>a</div><div>b</div>c\n<div>d</div>\ne<div><br></div>f</pre>", &["code: (c a/b/c/d/e//f)"]),
        ("<kbd>K</kbd> <q>q</q> <del>d</del> H<sub>2</sub>O x<sup>th</sup>", &["paragraph: (c K) “q” (x d) H₂O xth"]),
        ("<ruby>漢<rt>kan</rt></ruby>", &["paragraph: 漢(kan)"]),
        ("<ruby>漢<rp>[</rp><rt>kan</rt><rp>]</rp></ruby>", &["paragraph: 漢[kan]"]),
        (
            "<figure><img src=a alt='A  map'><figcaption>C</figcaption></figure>",
            &["paragraph: (i [A map])", "caption: C"],
        ),
        ("<a href=u>x <b>y</b></a> <a href='javascript:z'>z</a>", &["paragraph: (l x (s y)) z"]),
        ("<a href=u><h3>T</h3><p>p</p></a>", &["h3: (l T)", "paragraph: (l p)"]),
        ("<hr><details><summary>S</summary>d</details>", &["rule: ", "paragraph: (s S)", "paragraph: d"]),
        (
            "a<script>x</script><style>y</style><p hidden>z<p style='display: none'>w<p aria-hidden=true>v",
            &["paragraph: a"],
        ),
        ("<h3>T <a class=headerlink href=#t>¶</a></h3>", &["h3: T"]),
        ("<p>A <a class='reference internal' href=#m>json</a>", &["paragraph: A (l json)"]),
        ("<h3>T<span class=mw-editsection>[<a href=/e>edit</a>]</span></h3>", &["h3: T"]),
        ("<ul><li><input type=checkbox checked>done</ul>", &["-x paragraph: done"]),
        ("<select><option>o</select><button>b</button><textarea>t</textarea>end", &["paragraph: end"]),
    ];
    for (source, blocks) in cases {
        assert_eq!(&described::blocks(&whole(source)), blocks, "{source}");
    }
}

#[test]
fn tables_of_data_stand_and_those_of_a_layout_flow() {
    let lines = "<p>1<p>2<p>3<p>4<p>5<p>6<p>7";
    let blocks = |attribute: &str| format!("<table {attribute}><tr><td>a<td>{lines}<tr><td>b<td>c</table>");
    let flowing = &["a", "1", "2", "3", "4", "5", "6", "7", "b", "c"].map(|text| format!("paragraph: {text}"));
    let flowing: &[&str] = &flowing.each_ref().map(String::as_str);
    let cases: &[(&str, &[&str])] = &[
        (
            "<table><caption>C</caption><tr><th>A<th>B<tr><td>1<td>2<br>3</table>",
            &["caption: C", "table 0-1: A|B|/1|2/3|"],
        ),
        (
            "<table><tr><th>A<th colspan=2>B<tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5</table>",
            &["table 0-2: A|B|B|/1|2|3|/|4|5|"],
        ),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", &["table 0-2: a|b|/c|d|"]),
        ("<table><tr><td>left<td><p>right</table>", &["paragraph: left", "paragraph: right"]),
        (
            "<table><tr><td>a<td><table><tr><td>b</table><tr><td>c<td>d</table>",
            &["paragraph: a", "paragraph: b", "paragraph: c", "paragraph: d"],
        ),
        (
            "<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>",
            &["paragraph: a", "paragraph: b", "paragraph: c", "paragraph: d"],
        ),
        ("<table border=1><tr><td>a<td>b</table>", &["paragraph: a", "paragraph: b"]),
        // Seven blocks are too many for data, unless the table says what it holds.
        (&blocks("summary='Prices'"), &["table 0-2: a|1/2/3/4/5/6/7|/b|c|"]),
        (&blocks("summary='0'"), flowing),
        (&blocks("summary=' '"), flowing),
        ("<table border=1><tr><td>a<tr><td>b</table>", &["paragraph: a", "paragraph: b"]),
    ];
    for (source, blocks) in cases {
        assert_eq!(&described::blocks(&whole(source)), blocks, "{source}");
    }
}

#[test]
fn what_its_class_or_role_says_is_beside_the_article_is_left_out() {
    let long =
        |what: &str| format!("<p>{what} has words, and more of them, and still more, so that it could be text.</p>");
    let article: String = (0..12).map(|n| long(&format!("Paragraph {n}"))).collect();
    for (aside, stays) in [
        ("<div class=sidebar>@</div>", false),
        ("<section id=related-links>@</section>", false),
        ("<div role=complementary>@</div>", false),
        ("<div class=figure>@</div>", true),
    ] {
        let aside = aside.replace('@', &long("What stands aside"));
        let page = format!("<title>T</title><div class=content>{article}{aside}{article}</div>");
        let doc = parse(&page, Extent::Article);
        let text = doc.text.slice(0..doc.text.len());
        assert!(text.contains("Paragraph 11"), "{aside}: {text:?}");
        assert_eq!(text.contains("What stands aside"), stays, "{aside}: {text:?}");
    }
}

#[test]
fn footnotes_find_their_text() {
    let doc = whole(
        "<p>a<sup><a href='#fn1'>1</a></sup> b<a href=#gone role=doc-noteref>2</a>\
         <ol><li id=fn1>The <i>note</i>. <a href=#r>↩</a></ol>",
    );
    assert_eq!(described::blocks(&doc), ["paragraph: a(n [1]) b(l [2])", "1 paragraph: The (e note)."]);
    assert_eq!(&*doc.text.slice(doc.notes[0].range.clone()), "The note.");
}

#[test]
fn a_page_says_what_it_is() {
    let doc = parse(
        "<!doctype html><html lang=en><head><title>The long and winding way home | Site</title>
         <meta property=og:site_name content=Site><meta name=author content='By Ann Other'>
         <meta property=article:published_time content=2020-02-03T04:05:06Z><base href='http://a.example/b/'></head>
         <body><nav>Home</nav><h1>The long and winding way home</h1><p>Words <a href=c>there</a>.</body>",
        Extent::Article,
    );
    let m = &doc.metadata;
    let fields =
        [&m.title, &m.author, &m.source, &m.date, &m.language].map(|field| field.as_deref().unwrap_or_default());
    assert_eq!(fields, ["The long and winding way home", "Ann Other", "Site", "2020-02-03", "en"]);
    assert_eq!(&*doc.links[0].target, "http://a.example/b/c");
    let blocks = [
        "title: The long and winding way home",
        "byline: Ann Other · Site · 2020-02-03",
        "paragraph: Words (l there).",
    ];
    assert_eq!(described::blocks(&doc), blocks);
    assert_eq!(doc.complaints, [LEFT_OUT]);
    let linked = r#"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "H", "author": [{"name": "A"}, {"name": "B"}], "publisher": {"name": "P"}}</script>text"#;
    let m = whole(linked).metadata.clone();
    assert_eq!([m.title, m.author, m.source].map(Option::unwrap_or_default), ["H", "A, B", "P"]);
}

#[test]
fn a_site_that_is_its_own_author_stands_once() {
    let source =
        "<!doctype html><title>T</title><meta property=og:site_name content=House><meta name=author content=House>
        <meta name=date content=2020-02-03><body><h1>T</h1><p>Words.";
    assert_eq!(described::blocks(&whole(source))[..2], ["h1: T", "byline: House · 2020-02-03"]);
}

#[test]
fn what_a_title_says_besides_the_heading_is_the_site() {
    for (title, source) in [
        ("Comments - The Book", Some("The Book")),
        ("The Book | Comments", Some("The Book")),
        ("Comments — 1.2 documentation", Some("1.2 documentation")),
        ("Comments", None),
        ("Comments and more", None),
        ("Comments-", None),
    ] {
        let page = format!("<title>{title}</title><main><h1>Comments</h1><p>text</main>");
        assert_eq!(parse(&page, Extent::Article).metadata.source.as_deref(), source, "{title}");
    }
}

#[test]
fn definitions_in_a_doctype_are_no_text() {
    let source = "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' 'x' [<!ENTITY a 'b'>\n\
                  <!ENTITY c SYSTEM 'file:///d'>\n] ><html><body><p>text &a; &eacute;";
    assert_eq!(described::blocks(&whole(source)), ["paragraph: text &a; é"]);
    assert_eq!(described::blocks(&whole("<!DOCTYPE html [<p>text")), ["paragraph: text"]);
}

#[test]
fn a_tag_that_is_cut_off_at_the_end_of_the_beginning_is_no_text() {
    for head in ["<p>words<", "<p>words</", "<p>words<b class='a", "<p>words<!-- a"] {
        assert_eq!(described::blocks(&parse_head(head, Extent::Whole)), ["paragraph: words"], "{head}");
    }
}

#[test]
fn xhtml_closes_its_elements_itself() {
    let source = "<?xml version='1.0'?><html><head><title/><script src='x'/></head><body><a id='p'/><div/>a<br/>b \
                  <![CDATA[<c>]]></body></html>";
    let doc = whole(source);
    assert_eq!(described::blocks(&doc), ["paragraph: a/b <c>"]);
    assert!(doc.target("p").is_some());
}

#[test]
fn offsets_lead_back_to_the_source() {
    let source = "<!-- c --><p title='a>b'>One &amp; <b>two</b>\n three</p><pre>x\ny</pre>";
    let doc = whole(source);
    let text = doc.text.slice(0..doc.text.len()).to_string();
    for word in ["One", "two", "three", "x", "y"] {
        let (here, there) = (text.rfind(word).unwrap(), source.rfind(word).unwrap());
        assert_eq!(doc.source_map.source(here), there, "{word}");
    }
}

/// What holds for every document.
fn check(source: &str, extent: Extent) {
    let doc = parse(source, extent);
    let text = doc.text.slice(0..doc.text.len());
    let sound = |range: &Range| {
        range.end <= text.len() && text.is_char_boundary(range.start) && text.is_char_boundary(range.end)
    };
    assert!(doc.blocks.iter().all(|b| sound(&b.range)));
    assert!(doc.blocks.windows(2).all(|w| w[0].range.end <= w[1].range.start));
    assert!(doc.marks.iter().all(|m| sound(&m.range)) && doc.targets.iter().all(|t| sound(&t.range)));
    assert!(doc.notes.iter().all(|n| sound(&n.range)));
    assert!(doc.tables.iter().all(|t| t.cells.len() % t.columns.len().max(1) == 0));
}

#[test]
fn what_is_hostile_is_read_in_linear_time() {
    let cases = [
        "<div>".repeat(100_000),
        "<b>".repeat(100_000) + &"<p>x".repeat(20_000),
        (0..20_000).map(|n| format!("<b id={n}>")).collect::<String>() + &"</p><p>x".repeat(20_000),
        "<p><a href=x>".repeat(50_000),
        "<table><tr><td>".repeat(20_000),
        "<ul><li>".repeat(50_000),
        format!("<p {}>x", (0..50_000).map(|n| format!("a{n} ")).collect::<String>()),
        format!("<p title='{}'>x", "&amp;<".repeat(100_000)),
        (0..50_000).map(|n| format!("<x{n}>")).collect(),
        "&lt;&bogus;&#x41;".repeat(50_000),
        "<!--".repeat(100_000),
        "<script><!--<script>".repeat(20_000),
        "</p></b></table>".repeat(50_000),
        format!("<table>{}</table>", "<tr><td colspan=1000 rowspan=1000>x".repeat(10_000)),
        format!("<table>{}{}</table>", "<td>x".repeat(1_000), "<tr><td>y<tr>".repeat(20_000)),
        "<h1>t".repeat(30_000),
        "<br><br>x".repeat(50_000),
        "<select><option>".repeat(30_000),
        "<svg><title><style><![CDATA[".repeat(10_000),
        "<form><input><div class=share>, , ,".repeat(20_000),
        format!("<ruby>{}", "<rt>x".repeat(100_000)),
        "<!doctype [".repeat(50_000),
        "<".repeat(100_000),
        "<a".repeat(100_000),
    ];
    for source in cases {
        check(&source, Extent::Whole);
        check(&source, Extent::Article);
    }
}

#[test]
fn what_ends_with_the_last_line_of_code_ends_with_the_text() {
    for source in ["<pre><dt><a href=#fn1>1</a>\n<div>", "<pre>a<a id=x href=b>\n</a></pre>", "<pre>a<b>\n</b>"] {
        check(source, Extent::Whole);
    }
}

const TAGS: &[&str] = &[
    "<p>", "</p>", "<div class=comment>", "</div>", "<b>", "</b>", "<table>", "<tr>", "<td colspan=3>", "<th>",
    "</table>", "<ul>", "<li id=fn1>", "</ul>", "<pre>", "</pre>", "<a href=#fn1>1</a>", "<sup>", "</sup>", "<h1>",
    "</h1>", "<br>", "words, and more", "<script>", "</script>", "<!--", "-->", "<dl>", "<dt>", "<dd>", "<blockquote>",
    "<img alt=x>", "<main>", "<nav>", "&eacute;", "\n", "<body>", "<title>", "<caption>", "<select>", "<template>",
    "<math>", "<svg>", "é会", "<form>", "<article>", "<section>",
];

proptest! {
    #[test]
    fn any_text_makes_a_document(source in "[-</!>&;=a-h1-3 \"'\n#é会]{0,120}") {
        check(&source, Extent::Whole);
        check(&source, Extent::Article);
    }

    #[test]
    fn any_tags_make_a_document(tags in prop::collection::vec(prop::sample::select(TAGS), 0..40)) {
        check(&tags.concat(), Extent::Whole);
        check(&tags.concat(), Extent::Article);
    }
}

#[test]
fn breaks_part_what_stands_around_them() {
    let cases: &[(&str, &[&str])] = &[
        ("a<br><br>b", &["paragraph: a", "paragraph: b"]),
        ("a<br><br><br>b", &["paragraph: a", "paragraph: b"]),
        ("<br><br>a", &["paragraph: a"]),
        ("<p>a<br><br></p>b", &["paragraph: a", "paragraph: b"]),
        ("<h2>a<br><br>b</h2>c", &["h2: a b", "paragraph: c"]),
        ("<ul><li><br><br>a<br><br>b</ul>", &["- paragraph: a", "- paragraph: b"]),
        // A row of a table stays one: its cells have lines.
        (
            "<table><tr><th>A<th>B<tr><td>1<br><br>2<td><br><br>3<tr><td>4<td>5<br><br></table>",
            &["table 0-2: A|B|/1/2|3|/4|5|"],
        ),
    ];
    for (source, blocks) in cases {
        assert_eq!(&described::blocks(&whole(source)), blocks, "{source}");
    }
}

#[test]
fn preformatted_text_has_the_language_that_its_page_names() {
    let cases = [
        ("<pre class=language-rust>", Some("rust")),
        ("<pre class='line-numbers lang-C++'>", Some("c++")),
        ("<pre class=highlight-source-objective-c>", Some("objective-c")),
        ("<pre class='brush: c#; gutter'>", Some("c#")),
        ("<pre class='brush:js;'>", Some("js")),
        ("<pre><code class=language-asp.net_2>", Some("asp.net_2")),
        ("<div class=highlight-python3><div><pre>", Some("python3")),
        ("<pre class='sourceCode haskell'>", Some("haskell")),
        ("<pre class='ruby codehilite'>", Some("ruby")),
        ("<pre lang=sh>", Some("sh")),
        // Neither class names a language, or there is no telling which one.
        ("<pre class='src highlight'>", None),
        ("<pre class='wide ruby'>", None),
        ("<pre class='sourceCode wide ruby'>", None),
        ("<pre class=prettyprint>", None),
        ("<pre class=language-plaintext>", None),
        ("<pre class=language->", None),
        ("<pre class=language-a/b>", None),
        ("<pre class=language-longer-than-any-language>", None),
        ("<p lang=sh><pre>", None),
        ("<pre>", None),
    ];
    for (tags, language) in cases {
        let doc = whole(&format!("{tags}x\n</pre>"));
        assert_eq!(doc.languages.first().map(|found| &*found.name), language, "{tags}");
    }
}

#[test]
fn cells_are_aligned_as_their_first_row_says() {
    use crate::document::Align::{Centre, End, Start};
    let cases = [
        ("", Start),
        ("align=right", End),
        ("align=center", Centre),
        ("align=left", Start),
        ("style='text-align: right'", End),
        ("style='color: red; text-align:end;'", End),
        ("style='text-align: center'", Centre),
        ("style='text-align: start' align=right", Start),
        ("style='vertical-align: right'", Start),
        ("style='color: red' align=right", End),
    ];
    for (attributes, align) in cases {
        let doc =
            whole(&format!("<table><tr><th>A<th>B<tr><td>1<td {attributes}>2<tr><td>3<td align=center>4</table>"));
        assert_eq!(doc.tables[0].columns, [Start, align], "{attributes}");
    }
}

#[test]
fn links_back_from_a_note_are_left_out_and_other_links_stay() {
    let cases = [
        ("<a href=#r>↩</a>", "The note."),
        ("<a href=#r> ^ </a>", "The note."),
        ("<a href=#r role=doc-backlink>⇧</a>", "The note."),
        ("<a href=#r role=doc-backlink>see here</a>", "The note. see here"),
        ("<a href=#r>⇧</a>", "The note. ⇧"),
        ("<a href=u>↩ back</a>", "The note. ↩ back"),
    ];
    for (link, note) in cases {
        let doc = whole(&format!("<p>a<sup><a href='#fn1' id=r>1</a></sup><ol><li id=fn1>The note. {link}</ol>"));
        assert_eq!(doc.text.slice(doc.notes[0].range.clone()).trim_end(), note, "{link}");
    }
}

/// Emphasis that is never closed is opened anew in each paragraph: a long text of such is no attack.
#[test]
fn emphasis_that_is_not_closed_reaches_to_the_end_of_a_long_page() {
    let doc = whole(&format!("<b><i>{}", "<p>words".repeat(9_000)));
    let last = doc.blocks.last().unwrap().range.clone();
    assert!(doc.marks.iter().any(|mark| mark.range == last && mark.role == crate::document::Role::Strong));
}
