//! How much of a page is read: its article, or all that it is about, or all of it.

use html5ever::local_name;

use super::{
    Extent, article,
    form::{Form, form, has_class, is_hidden},
    metadata::{self, Head},
    tree::{NodeId, ROOT, Step, Tree},
    writer::Images,
};

/// Programs that make manuals: all of a manual is to be read.
const MANUALS: &[&str] = &[
    "asciidoc", "docbook", "docusaurus", "docutils", "doxygen", "gitbook", "groff", "hevea", "javadoc", "latex2html",
    "makeinfo", "man2html", "mandoc", "mdbook", "mkdocs", "pandoc", "rustdoc", "sphinx", "tex4ht", "texi2html",
    "texinfo", "xmlto",
];
/// Classes of ways through a site, where no role names them, and of advertisements.
const WAYS: &[&str] = &[
    "ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "navfooter", "navheader", "skip-link",
    "sphinxsidebar",
];
/// The share of links, in hundredths, up to which a page may be one text.
const MOST_LINKS: usize = 25;
/// The share of links, in hundredths, from which a page is an index.
const LEAST_LINKS: usize = 75;
/// No article has fewer bytes outside its links.
const SHORT: usize = 1000;

/// What is read of a page.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) tree: Tree,
    /// The element that holds it.
    pub(super) node: NodeId,
    /// The heading that says what the title says, taken out of its place.
    pub(super) heading: Option<NodeId>,
    /// Something of the page is left out.
    pub(super) left_out: bool,
    pub(super) images: Images,
}

/// What is read of the page `tree`; the masthead in `head` is completed by what its text says.
pub(super) fn of(tree: Tree, head: &mut Head, extent: Extent) -> Page {
    let body = tree.find(ROOT, local_name!("body")).unwrap_or(ROOT);
    let mut page = match extent {
        Extent::Whole => Page::new(tree, body),
        Extent::Article => match subject(&tree, body, head) {
            Some(node) => about(tree, node),
            None => article(tree, body, head),
        },
    };
    if head.metadata.author.is_none() {
        head.metadata.author = metadata::author_in_text(&page.tree);
    }
    page.find_heading(head);
    page
}

impl Page {
    fn new(tree: Tree, node: NodeId) -> Self {
        Self { tree, node, heading: None, left_out: false, images: Images::Descriptions }
    }

    /// Looks for the heading that says what the title says: it stands for it.
    fn find_heading(&mut self, head: &mut Head) {
        let tree = &self.tree;
        let is_heading = |&n: &NodeId| tree.is(n, local_name!("h1")) || tree.is(n, local_name!("h2"));
        let Some(first) = tree.descendants(self.node).find(is_heading) else { return };
        let words = tree.words(first);
        let words = words.trim_end_matches(['¶', '§', '#', ' ']);
        let title = head.metadata.title.as_deref().unwrap_or_default();
        let same = title.is_empty() || title.contains(words) || metadata::near_title(title, words);
        if !words.is_empty() && same && words.len() <= LONGEST_TITLE {
            head.take_heading(words);
            self.tree.detach(first);
            self.heading = Some(first);
        }
    }
}

/// A title has no more bytes.
const LONGEST_TITLE: usize = 1000;

/// The article of a page, or the page where it has none.
fn article(tree: Tree, body: NodeId, head: &mut Head) -> Page {
    let authors = head.metadata.author.is_none();
    let title = head.metadata.title.clone().unwrap_or_default();
    let page = about(tree, body);
    let Some(article) = article::of(&page.tree, &title, authors) else { return page };
    if authors {
        head.metadata.author = article.byline.map(metadata::without_by);
    }
    Page { left_out: true, images: Images::Captions, ..Page::new(article.tree, article.node) }
}

/// What `node` holds, but for the ways through its site.
fn about(mut tree: Tree, node: NodeId) -> Page {
    let ways: Vec<_> = tree.descendants(node).filter(|&n| is_way(&tree, n) || leads_elsewhere(&tree, n)).collect();
    let left_out = !ways.is_empty() || !tree.is(node, local_name!("body"));
    ways.into_iter().for_each(|n| tree.detach(n));
    Page { left_out, ..Page::new(tree, node) }
}

/// True for a way through a site.
fn is_way(tree: &Tree, node: NodeId) -> bool {
    let role = tree.attribute(node, local_name!("role")).unwrap_or_default();
    tree.is(node, local_name!("nav"))
        || leads_past_the_ways(tree, node)
        || leads_to_the_top(tree, node)
        || matches!(role, "navigation" | "search" | "menu" | "menubar")
        || has_class(tree, node, WAYS)
}

/// True for a link that leads people who hear the page to its text.
fn leads_past_the_ways(tree: &Tree, node: NodeId) -> bool {
    let attribute = |name| tree.attribute(node, name).unwrap_or_default();
    let skips = || attribute(local_name!("class")).split_ascii_whitespace().any(|class| class.starts_with("skip"));
    tree.is(node, local_name!("a")) && attribute(local_name!("href")).starts_with('#') && skips()
}

/// True for a heading that is nothing but a link to the top of its page, as in the bar above rustdoc's pages.
fn leads_to_the_top(tree: &Tree, node: NodeId) -> bool {
    let mut inside = tree.children(node);
    let to_top = |n| tree.is(n, local_name!("a")) && tree.attribute(n, local_name!("href")) == Some("#");
    tree.is(node, local_name!("h2")) && inside.next().is_some_and(to_top) && inside.next().is_none()
}

/// True for what stands beside the text and is mostly links, such as related stories. Footnotes may be links too.
fn leads_elsewhere(tree: &Tree, node: NodeId) -> bool {
    let role = tree.attribute(node, local_name!("role")).unwrap_or_default();
    let beside = tree.is(node, local_name!("aside")) || role == "complementary";
    let class = tree.attribute(node, local_name!("class")).unwrap_or_default();
    if !beside || role.starts_with("doc-") || class.contains("footnote") {
        return false;
    }
    let several = tree.descendants(node).filter(|&n| tree.is(n, local_name!("a"))).nth(1).is_some();
    let (text, links) = letters(tree, node);
    several && links * 2 >= text
}

/// The element all of which is to be read: a manual, what the page says that it is about, or a page with nothing
/// around its text. None for a page with an article among other things.
fn subject(tree: &Tree, body: NodeId, head: &Head) -> Option<NodeId> {
    if head.article {
        return None;
    }
    if MANUALS.iter().any(|program| head.generator.contains(program)) {
        return Some(body);
    }
    let is_main = |&n: &NodeId| {
        tree.is(n, local_name!("main")) || tree.attribute(n, local_name!("role")).is_some_and(|role| role == "main")
    };
    let node = match tree.descendants(body).find(is_main) {
        Some(main) => main,
        None if tree.descendants(body).skip(1).any(|n| stands_around(tree, n)) => return None,
        None => body,
    };
    let (text, links) = letters(tree, node);
    let share = links * 100 / text.max(1);
    (share <= MOST_LINKS || share >= LEAST_LINKS || text - links < SHORT).then_some(node)
}

/// True for a part that stands around the text of a page.
fn stands_around(tree: &Tree, node: NodeId) -> bool {
    let Some(name) = tree.name(node) else { return false };
    matches!(*name, local_name!("aside") | local_name!("footer") | local_name!("iframe"))
        || is_way(tree, node)
        || article::stands_around(tree, node)
}

/// Bytes of the text of `node`, and of the links in it.
fn letters(tree: &Tree, node: NodeId) -> (usize, usize) {
    let (mut text, mut links, mut open) = (0, 0, 0usize);
    let mut walk = tree.walk(node);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(n) => {
                let unread = tree.name(n).is_some_and(|name| form(name) == Form::Unread);
                if unread || is_hidden(tree, n) || is_way(tree, n) {
                    walk.pass_over();
                }
                open += usize::from(tree.is(n, local_name!("a")));
                let letters = tree.text(n).map_or(0, |text| text.trim().len());
                text += letters;
                links += if open > 0 { letters } else { 0 };
            }
            Step::Leave(n) => open -= usize::from(tree.is(n, local_name!("a"))),
        }
    }
    (text, links)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::html::{Syntax, tree};

    #[test]
    fn letters_are_counted_as_they_are_read_and_in_links() {
        for (source, counted) in [
            ("<p>four <a href=u>six<b>yes</b></a></p><p>two</p>", (13, 6)),
            ("<p>one</p><p hidden>no</p><script>no</script><p>seven</p>", (8, 0)),
            ("<nav><a href=u>home</a></nav>words", (5, 0)),
            ("<a href=u>in</a> out <a href=v>in</a>", (7, 4)),
            ("  <p> </p>", (0, 0)),
        ] {
            assert_eq!(letters(&tree(source, Syntax::Html), ROOT), counted, "{source}");
        }
    }

    #[test]
    fn ways_through_a_site_and_past_them_are_told_from_links() {
        for (source, way) in [
            ("<nav id=x>a</nav>", true),
            ("<div id=x role=search>a</div>", true),
            ("<a id=x class='sr-only skip-to-content' href='#main'>a</a>", true),
            ("<a id=x class=skip href=next.html>a</a>", false),
            ("<a id=x href='#main'>a</a>", false),
            ("<h2 id=x><a href='#'>a</a></h2>", true),
            ("<h2 id=x><a href='#'>a</a> b</h2>", false),
            ("<h2 id=x><a href='#x'>a</a></h2>", false),
        ] {
            let tree = tree(source, Syntax::Html);
            let node = tree.descendants(ROOT).find(|&n| tree.attribute(n, local_name!("id")) == Some("x")).unwrap();
            assert_eq!(is_way(&tree, node), way, "{source}");
        }
    }

    #[test]
    fn what_stands_beside_the_text_and_is_mostly_links_leads_elsewhere() {
        let aside = |inner: &str| format!("<aside id=x>{inner}</aside>");
        let links = "<a href=u>one</a> <a href=v>two</a>";
        for (source, leads) in [
            (aside(links), true),
            // Half of it is links, or less.
            (aside(&format!("{links} sixsix")), true),
            (aside(&format!("{links} sevenis")), false),
            (aside("<a href=u>one alone</a>"), false),
            (format!("<div id=x>{links}</div>"), false),
            (format!("<div id=x role=complementary>{links}</div>"), true),
            (format!("<aside id=x role=doc-endnotes>{links}</aside>"), false),
            (format!("<aside id=x class=footnotes>{links}</aside>"), false),
        ] {
            let tree = tree(&source, Syntax::Html);
            let node = tree.descendants(ROOT).find(|&n| tree.attribute(n, local_name!("id")) == Some("x")).unwrap();
            assert_eq!(leads_elsewhere(&tree, node), leads, "{source}");
        }
    }

    #[test]
    fn the_subject_of_a_page_is_what_it_says_or_a_page_with_little_around() {
        let words = "words of it ".repeat(120);
        let link = |n: usize| format!("<a href=u>{}</a>", "l".repeat(n));
        let text = words.replace(' ', "").len();
        let name = |source: &str, head: &Head| {
            let tree = tree(source, Syntax::Html);
            let body = tree.find(ROOT, local_name!("body")).unwrap();
            subject(&tree, body, head).map(|n| tree.name(n).unwrap().to_string())
        };
        let plain = Head::default();
        let (body, main) = (Some("body".to_owned()), Some("main".to_owned()));
        assert_eq!(name(&format!("<p>{words}</p>"), &plain), body);
        assert_eq!(name(&format!("<footer>f</footer><main>{words}</main>"), &plain), main);
        assert_eq!(name(&format!("<footer>f</footer><p>{words}</p>"), &plain), None);
        // Some links are a text, many an index; what is between may have an article, unless it is short.
        assert_eq!(name(&format!("<p>{words}{}</p>", link(text / 4)), &plain), body);
        assert_eq!(name(&format!("<p>{words}{}</p>", link(text)), &plain), None);
        assert_eq!(name(&format!("<p>{words}{}</p>", link(text * 4)), &plain), body);
        assert_eq!(name(&format!("<p>short {}</p>", link(5)), &plain), body);
        // A manual is read whole, an article is looked for.
        let mut manual = Head::default();
        manual.generator = "sphinx 7".to_owned();
        assert_eq!(name(&format!("<footer>f</footer><p>{words}</p>"), &manual), body);
        let mut article = Head::default();
        article.article = true;
        assert_eq!(name(&format!("<main>{words}</main>"), &article), None);
    }
}
