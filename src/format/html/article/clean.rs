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
