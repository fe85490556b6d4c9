//! How much of a page is read: its article, or all of it but the ways through its site, or all of it.

use html5ever::local_name;

use super::{
    Extent, article,
    form::has_class,
    metadata::{self, Head},
    tree::{NodeId, ROOT, Tree},
    writer::Pictures,
};

/// Programs that make manuals: what is left out of them would be missed.
const MANUALS: &[&str] = &[
    "asciidoc", "docbook", "docusaurus", "docutils", "doxygen", "gitbook", "hevea", "javadoc", "latex2html", "mkdocs",
    "makeinfo", "mdbook", "pandoc", "rustdoc", "sphinx", "tex4ht", "texinfo", "texi2html", "groff", "mandoc",
    "man2html", "xmlto", "po4a",
];
/// Classes of ways through a site.
const WAYS: &[&str] = &[
    "navheader", "navfooter", "sphinxsidebar", "breadcrumbs", "breadcrumb", "skip-link", "rst-footer-buttons",
    "wy-nav-side", "nav-wrapper",
];

/// What is read of a page.
#[derive(Debug)]
pub(super) struct Page {
    /// The tree that it stands in, where that is not the page's own.
    pub(super) tree: Option<Tree>,
    /// The element that holds it.
    pub(super) node: NodeId,
    /// Something of the page is left out.
    pub(super) left_out: bool,
    pub(super) pictures: Pictures,
}

/// What is read of the page `tree`; the masthead in `head` is completed by what its text says.
pub(super) fn of(tree: &Tree, head: &mut Head, extent: Extent) -> Page {
    let authors = head.metadata.author.is_none();
    let title = head.metadata.title.clone().unwrap_or_default();
    let body = tree.find(ROOT, local_name!("body")).unwrap_or(ROOT);
    let pictures = Pictures::Descriptions;
    let page = match extent {
        Extent::Whole => Page { tree: None, node: body, left_out: false, pictures },
        Extent::Article => match article::of(tree, &title, authors).filter(|_| is_article(head)) {
            Some(article) => {
                if authors {
                    head.metadata.author = article.byline.map(metadata::without_by);
                }
                Page { tree: Some(article.tree), node: article.node, left_out: true, pictures: Pictures::Captions }
            }
            None => main(tree, body),
        },
    };
    if head.metadata.author.is_none() {
        head.metadata.author = metadata::author_in_text(tree);
    }
    page
}

/// A page without the ways through its site.
fn main(tree: &Tree, body: NodeId) -> Page {
    let ways: Vec<_> = tree.descendants(body).filter(|&n| is_way(tree, n)).collect();
    let left_out = !ways.is_empty();
    let mut tree = tree.clone();
    ways.into_iter().for_each(|n| tree.detach(n));
    Page { tree: Some(tree), node: body, left_out, pictures: Pictures::Descriptions }
}

fn is_way(tree: &Tree, node: NodeId) -> bool {
    let role = tree.attribute(node, local_name!("role")).unwrap_or_default();
    tree.is(node, local_name!("nav")) || matches!(role, "navigation" | "search") || has_class(tree, node, WAYS)
}

/// True when the page is about its article, and not a document all of which is to be read.
fn is_article(head: &Head) -> bool {
    head.article || !MANUALS.iter().any(|program| head.generator.contains(program))
}
