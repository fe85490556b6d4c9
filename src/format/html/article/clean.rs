//! What is left in an article that is none of it: forms, lists of links, boxes to pass it on.

use html5ever::{LocalName, local_name};

use super::{
    Strictness,
    measure::{Measure, Measures, is_data},
    names,
};
use crate::format::html::tree::{NodeId, Tree};

/// A box to pass the page on has fewer characters.
const LONG: u32 = 500;
/// An element with so many commas is text.
const COMMAS: u32 = 10;
/// Hosts of videos that belong to articles.
const VIDEOS: &[&str] = &[
    "dailymotion.com", "youtube.com", "youtube-nocookie.com", "player.vimeo.com", "v.qq.com", "bilibili.com",
    "archive.org", "upload.wikimedia.org", "player.twitch.tv",
];
/// Words that stand alone where an advertisement was to be, or where something was to be loaded.
const ALONE: &[&str] = &[
    "ad", "advertising", "advertisement", "pub", "publicité", "werb", "werbung", "广告", "реклама", "anuncio",
    "loading", "正在加载", "загрузка", "chargement", "cargando",
];

/// Cleans the article in `article`.
pub(super) fn article(tree: &mut Tree, article: NodeId, measures: &mut Measures, strictness: Strictness) {
    let mut cleaner = Cleaner { tree, article, measures, strictness };
    cleaner.unfit(&local_name!("form"));
    cleaner.unfit(&local_name!("fieldset"));
    cleaner.all(|tree, n| match tree.name(n) {
        Some(&local_name!("footer") | &local_name!("aside") | &local_name!("link")) => true,
        Some(&local_name!("object") | &local_name!("embed")) => !is_video(tree, n),
        _ => false,
    });
    cleaner.boxes();
    cleaner.all(|tree, n| match tree.name(n) {
        Some(&local_name!("iframe")) => !is_video(tree, n),
        Some(&local_name!("input") | &local_name!("textarea") | &local_name!("select") | &local_name!("button")) => {
            true
        }
        Some(&local_name!("h1") | &local_name!("h2")) => names::weight(tree, n, strictness) < 0,
        _ => false,
    });
    cleaner.unfit(&local_name!("table"));
    cleaner.unfit(&local_name!("ul"));
    cleaner.unfit(&local_name!("div"));
}

struct Cleaner<'a> {
    tree: &'a mut Tree,
    article: NodeId,
    measures: &'a mut Measures,
    strictness: Strictness,
}

impl Cleaner<'_> {
    /// Takes out all elements that `goes` says so of.
    fn all(&mut self, goes: impl Fn(&Tree, NodeId) -> bool) {
        let found: Vec<_> = self.tree.descendants(self.article).filter(|&n| goes(self.tree, n)).collect();
        self.detach(found);
    }

    fn detach(&mut self, nodes: Vec<NodeId>) {
        for node in nodes.into_iter().rev() {
            self.measures.detach(self.tree, node);
        }
    }

    /// Takes out boxes to pass the page on, but not what the article is made of.
    fn boxes(&mut self) {
        let tops: Vec<_> = self.tree.children(self.article).collect();
        let found = |&n: &NodeId| {
            self.tree.name(n).is_some()
                && !tops.contains(&n)
                && n != self.article
                && names::is_share(&names::name(self.tree, n))
                && self.measures.of_node(n).text < LONG
        };
        let found: Vec<_> = self.tree.descendants(self.article).filter(found).collect();
        self.detach(found);
    }

    /// Takes out elements of this name that do not look like text.
    fn unfit(&mut self, name: &LocalName) {
        if !self.strictness.links {
            return;
        }
        let all: Vec<_> =
            self.tree.descendants(self.article).skip(1).filter(|&n| self.tree.name(n) == Some(name)).collect();
        for node in all.into_iter().rev() {
            if self.is_unfit(node, name) {
                self.measures.detach(self.tree, node);
            }
        }
    }

    fn is_unfit(&self, node: NodeId, name: &LocalName) -> bool {
        let tree = &*self.tree;
        let measure = self.measures.of_node(node);
        let table = |n: NodeId| tree.is(n, local_name!("table"));
        let code = tree.ancestors(node).take(4).any(|n| tree.is(n, local_name!("code")));
        if table(node) && is_data(tree, node)
            || measure.tables > 0
            || code
            || tree.ancestors(node).any(|n| table(n) && is_data(tree, n))
        {
            return false;
        }
        let weight = names::weight(tree, node, self.strictness);
        if weight < 0 {
            return true;
        }
        if measure.commas >= COMMAS || self.has_video(node, &measure) {
            return false;
        }
        let list = *name == local_name!("ul") || measure.share(f64::from(measure.lists)) > 0.9;
        let figure = tree.ancestors(node).take(4).any(|n| tree.is(n, local_name!("figure")));
        self.is_alone(node, &measure)
            || looks_unfit(&measure, weight, list, figure) && !(list && self.is_list_of_images(node, &measure))
    }

    /// True for an element that holds nothing but a word of no use.
    fn is_alone(&self, node: NodeId, measure: &Measure) -> bool {
        measure.text < 20 && {
            let words = self.tree.words(node).to_lowercase();
            ALONE.contains(&words.trim_end_matches(['…', '.']))
        }
    }

    fn has_video(&self, node: NodeId, measure: &Measure) -> bool {
        measure.embeds > 0 && self.tree.descendants(node).any(|n| is_embed(self.tree, n) && is_video(self.tree, n))
    }

    /// True for a list each of whose items is an image.
    fn is_list_of_images(&self, node: NodeId, measure: &Measure) -> bool {
        let elements = |n: NodeId| self.tree.children(n).filter(|&n| self.tree.name(n).is_some());
        measure.images == measure.items && elements(node).all(|child| elements(child).nth(1).is_none())
    }
}

/// True for what has too many links, images or fields for its text.
fn looks_unfit(measure: &Measure, weight: i32, list: bool, figure: bool) -> bool {
    let Measure { text, paragraphs, images, items, inputs, embeds, .. } = *measure;
    let links = measure.link_density();
    !figure && images > 1 && paragraphs * 2 < images
        || !list && items > paragraphs + 100
        || inputs > paragraphs / 3
        || !list
            && !figure
            && measure.share(f64::from(measure.headings)) < 0.9
            && text < 25
            && (images == 0 || images > 2)
            && links > 0.0
        || !list && weight < 25 && links > 0.2
        || weight >= 25 && links > 0.5
        || embeds == 1 && text < 75
        || embeds > 1
        || images == 0 && measure.blocks == 0
}

fn is_embed(tree: &Tree, node: NodeId) -> bool {
    matches!(tree.name(node), Some(&local_name!("object") | &local_name!("embed") | &local_name!("iframe")))
}

/// True for an element that shows a video of one of the great hosts.
fn is_video(tree: &Tree, node: NodeId) -> bool {
    let attribute = |name| tree.attribute(node, name).unwrap_or_default();
    [attribute(local_name!("src")), attribute(local_name!("data"))]
        .iter()
        .any(|address| VIDEOS.iter().any(|host| address.contains(host)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::html::{
        Syntax, tree as parse,
        tree::{ROOT, Tree},
    };

    const STRICT: Strictness = Strictness { unlikely: true, names: true, links: true };

    /// Whether the element `x` of an article stands there when it was cleaned.
    fn stays(inner: &str, strictness: Strictness) -> bool {
        let mut tree = parse(&format!("<main><p>{TEXT}</p>{inner}</main>"), Syntax::Html);
        let main = tree.find(ROOT, local_name!("main")).unwrap();
        let mut measures = Measures::of(&tree, main);
        article(&mut tree, main, &mut measures, strictness);
        let is_x = |tree: &Tree, n: NodeId| tree.attribute(n, local_name!("id")) == Some("x");
        tree.descendants(main).any(|n| is_x(&tree, n))
    }

    /// Fewer letters than an embedded part needs around it.
    const TEXT: &str = "Some words of text that go on for a while here";

    #[test]
    fn what_is_no_text_goes() {
        let long = TEXT.repeat(2);
        let link = |letters: usize| format!("<a href=/u>{}</a>", "l".repeat(letters));
        let images = |n: usize| "<img src=a>".repeat(n);
        let items = |n: usize, inner: &str| format!("<li>{inner}</li>").repeat(n);
        let video = "<iframe src=https://player.vimeo.com/1></iframe>";
        let frame = "<iframe src=https://ads.example/1></iframe>";
        for (inner, expected) in [
            (format!("<div id=x><p>{TEXT}</p></div>"), true),
            // No element that holds text, and no image.
            (format!("<div id=x>{TEXT}</div>"), false),
            (format!("<div id=x><h3>{TEXT}</h3>{}</div>", images(1)), true),
            // Images without paragraphs, unless they are a figure's or each an item's.
            (format!("<div id=x><p>{TEXT}</p>{}</div>", images(2)), true),
            (format!("<div id=x><p>{TEXT}</p>{}</div>", images(3)), false),
            (format!("<figure><div id=x><p>{TEXT}</p>{}</div></figure>", images(3)), true),
            (format!("<ul id=x>{}</ul>", items(3, "<img src=a>")), true),
            (format!("<ul id=x>{}</ul>", items(3, "<img src=a><b>b</b>")), false),
            (format!("<ul id=x>{}<li>b</li></ul>", items(3, "<img src=a>")), false),
            // Fields.
            (format!("<form id=x><p>{TEXT}</p></form>"), true),
            (format!("<form id=x>{}<input></form>", "<p>words</p>".repeat(2)), false),
            (format!("<form id=x>{}<input></form>", "<p>words</p>".repeat(3)), true),
            // Items without paragraphs.
            (format!("<div id=x><span>{TEXT}</span>{}</div>", "<li></li>".repeat(100)), true),
            (format!("<div id=x><span>{TEXT}</span>{}</div>", "<li></li>".repeat(101)), false),
            // Links: a fifth of the text, half of one whose name speaks for it.
            (format!("<div id=x><p>{TEXT} {}</p></div>", link(9)), true),
            (format!("<div id=x><p>{TEXT} {}</p></div>", link(20)), false),
            (format!("<div id=x class=content><p>{TEXT} {}</p></div>", link(20)), true),
            (format!("<div id=x class=content><p>{TEXT} {}</p></div>", link(60)), false),
            (format!("<ul id=x><li>{}</li></ul>", link(60)), true),
            (format!("<ul id=x class=content><li>{}</li></ul>", link(60)), false),
            // Many commas are a text.
            (format!("<div id=x><p>a, b, c, d, e, f, g, h, i, j, k {}</p></div>", link(60)), true),
            (format!("<div id=x><p>a, b, c, d, e, f, g, h, i, j {}</p></div>", link(60)), false),
            // A few words with a link are no text.
            ("<div id=x><p>Short words of it <a href=#n>1</a></p></div>".to_owned(), false),
            (format!("<div id=x><p>{TEXT} <a href=#n>1</a></p></div>"), true),
            // What is embedded, but videos.
            (format!("<form id=x><p>{TEXT}</p>{frame}</form>"), false),
            (format!("<form id=x><p>{long}</p>{frame}</form>"), true),
            (format!("<form id=x><p>{long}</p>{frame}{frame}</form>"), false),
            (format!("<form id=x><p>{TEXT}</p>{video}</form>"), true),
            ("<iframe id=x src=https://player.vimeo.com/1></iframe>".to_owned(), true),
            ("<iframe id=x src=https://ads.example/1></iframe>".to_owned(), false),
            ("<embed id=x src=https://www.youtube.com/embed/1>".to_owned(), true),
            ("<embed id=x src=https://ads.example/1>".to_owned(), false),
            // Names.
            (format!("<div id=x class=promo><p>{TEXT}</p></div>"), false),
            ("<h2 id=x class=promo>Words</h2>".to_owned(), false),
            ("<h2 id=x>Words</h2>".to_owned(), true),
            // A word that stands alone.
            ("<div id=x><p>Advertisement</p></div>".to_owned(), false),
            ("<div id=x><p>Loading…</p></div>".to_owned(), false),
            ("<div id=x><p>Loaded.</p></div>".to_owned(), true),
            // Tables of data and what is code stay, those that make a layout go as all else does.
            (format!("<table id=x><tr><th>A<td>{}</table>", link(60)), true),
            (format!("<table id=x><tr><td>{}</table>", link(60)), false),
            (format!("<div id=x><table><tr><th>A<td>{}</table></div>", link(60)), true),
            (format!("<table><tr><th>A<td><div id=x>{TEXT}</div></table>"), true),
            (format!("<code><div id=x>{TEXT}</div></code>"), true),
            // Boxes to pass the page on, unless the article is made of them.
            (format!("<section><p>{TEXT}</p><span id=x class=share>On</span></section>"), false),
            (format!("<section><p>{TEXT}</p><span id=x class=shares>On</span></section>"), true),
            (format!("<section><p>{TEXT}</p><span id=x class=share>{}</span></section>", TEXT.repeat(11)), true),
            (format!("<section id=x class=share><p>{TEXT}</p></section>"), true),
            ("<footer id=x>f</footer>".to_owned(), false),
            ("<aside id=x>a</aside>".to_owned(), false),
            ("<p><button id=x>b</button></p>".to_owned(), false),
        ] {
            assert_eq!(stays(&inner, STRICT), expected, "{inner:.120}");
        }
    }

    #[test]
    fn what_is_little_but_links_stays_where_that_is_not_asked() {
        let linked = "<div id=x><a href=/u>words</a></div>";
        assert!(!stays(linked, STRICT));
        assert!(stays(linked, Strictness { links: false, ..STRICT }));
        let named = "<h2 id=x class=promo>Words</h2>";
        assert!(stays(named, Strictness { names: false, ..STRICT }));
    }
}
