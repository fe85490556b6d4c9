use super::escaped;
use crate::{
    document::Shown,
    format::markdown,
    output::{self, Figures, Form},
    overview::{Filter, Time},
};

#[test]
fn text_cannot_leave_its_element() {
    assert_eq!(escaped(&Shown::new("</text><script>\"&\u{1}")), "&lt;/text&gt;&lt;script&gt;&quot;&amp;␁");
}

/// Figures of one unit, one of them negative; dates, two periods at the same time, a date whose year is in the context.
const REPORT: &str = "# Harvests & sales

The farms earned $12 million in 2001 and $8.5 million in 2002. In 2003 they lost: the result was -$3 million.
By 2010 it was $20 million.

From 1999 to 2004 the union held a monopoly. Between 2001 and 2003 it was under review. On 7 May 2010 it ended; on
9 June the market opened.
";

/// What a chart draws, an element a line: what it is, its role, where it stands, how large it is, and its words.
fn drawn(svg: &str) -> String {
    let mut out = String::new();
    for line in svg.lines().skip_while(|line| !line.starts_with("<style>")).skip(1) {
        let Some((element, rest)) = line.trim_start_matches('<').split_once([' ', '>']) else { continue };
        let attributes = format!(" {}", rest.split_once('>').map_or(rest, |(attributes, _)| attributes));
        let attribute = |name: &str| {
            let (_, value) = attributes.split_once(&format!(" {name}=\""))?;
            value.split_once('"').map(|(value, _)| value)
        };
        let pair = |a: &str, b: &str| Some(format!("{},{}", attribute(a)?, attribute(b)?));
        let place = pair("x", "y").or_else(|| pair("cx", "cy")).or_else(|| pair("x1", "y1")).unwrap_or_default();
        let size = pair("width", "height").or_else(|| pair("x2", "y2")).unwrap_or_default();
        let words: String = line.split(['<', '>']).skip(2).step_by(2).collect();
        let role = attribute("class").unwrap_or_default();
        out += format!("{element:<6} {role:<10} {place:<12} {size:<12} {words}").trim_end();
        out.push('\n');
    }
    out
}

#[test]
fn charts_show_each_piece_where_its_value_puts_it() {
    let doc = markdown::parse(REPORT);
    let (title, filter) = (doc.title().unwrap(), Filter { all: true, ..Filter::default() });
    let how = Figures { form: Form::Svg, filter: &filter, range: 0..doc.text.len(), path: None };
    let mut bars = Vec::new();
    output::chart(&title, &output::charted(&doc, &how, None), &mut bars).unwrap();
    insta::assert_snapshot!("bars", drawn(str::from_utf8(&bars).unwrap()));
    let (mut dated, cut) = output::dated(&doc, None, &Time::default());
    assert!(!cut);
    output::in_order_of_time(&mut dated);
    let mut timeline = Vec::new();
    output::timeline(Form::Svg, &title, dated, &mut timeline).unwrap();
    insta::assert_snapshot!("timeline", drawn(str::from_utf8(&timeline).unwrap()));
}
