//! Measures of elements that are needed again and again, kept up to date while parts of the tree go.

use html5ever::{LocalName, local_name};

use crate::format::html::tree::{NodeId, Step, Tree};

/// Commas of several scripts.
const COMMAS: &[char] =
    &[',', '\u{60c}', '\u{fe50}', '\u{fe10}', '\u{fe11}', '\u{2e41}', '\u{2e34}', '\u{2e32}', '\u{ff0c}'];
/// What a link within the page counts of a link.
const WITHIN_PAGE: f64 = 0.3;

/// What an element has in it, itself left out.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Measure {
    /// Characters of text, runs of white space as one.
    pub(super) text: u32,
    pub(super) commas: u32,
    /// Characters in links.
    pub(super) links: f64,
    /// Characters in headings, in lists, and in elements that hold text, those in several counted for each.
    pub(super) headings: u32,
    pub(super) lists: u32,
    pub(super) blocks: u32,
    pub(super) paragraphs: u32,
    pub(super) images: u32,
    pub(super) items: u32,
    pub(super) inputs: u32,
    pub(super) embeds: u32,
    pub(super) tables: u32,
}

impl Measure {
    /// How much of the text stands in links, from 0 to 1; more where links nest.
    pub(super) fn link_density(&self) -> f64 {
        self.share(self.links)
    }

    /// `part` of the text's characters.
    pub(super) fn share(&self, part: f64) -> f64 {
        if self.text == 0 { 0.0 } else { part / f64::from(self.text) }
    }

    fn add(&mut self, other: &Self) {
        self.combine(other, u32::wrapping_add, |a, b| a + b);
    }

    fn remove(&mut self, other: &Self) {
        self.combine(other, u32::saturating_sub, |a, b| a - b);
    }

    fn combine(&mut self, other: &Self, count: impl Fn(u32, u32) -> u32, amount: impl Fn(f64, f64) -> f64) {
        self.links = amount(self.links, other.links);
        for (mine, others) in [
            (&mut self.text, other.text),
            (&mut self.commas, other.commas),
            (&mut self.headings, other.headings),
            (&mut self.lists, other.lists),
            (&mut self.blocks, other.blocks),
            (&mut self.paragraphs, other.paragraphs),
            (&mut self.images, other.images),
            (&mut self.items, other.items),
            (&mut self.inputs, other.inputs),
            (&mut self.embeds, other.embeds),
            (&mut self.tables, other.tables),
        ] {
            *mine = count(*mine, others);
        }
    }

    /// What an element called `name`, in which this is, adds to those around it by being one.
    fn as_element(&self, tree: &Tree, node: NodeId, name: &LocalName) -> Self {
        let mut own = Self::default();
        match *name {
            local_name!("a") => {
                let address = tree.attribute(node, local_name!("href")).unwrap_or_default();
                let within = address.starts_with('#') && address.len() > 1;
                own.links = f64::from(self.text) * if within { WITHIN_PAGE } else { 1.0 };
            }
            local_name!("p") => (own.paragraphs, own.blocks) = (1, self.text),
            local_name!("img") => own.images = 1,
            local_name!("li") => (own.items, own.blocks) = (1, self.text),
            local_name!("input") => own.inputs = 1,
            local_name!("object") | local_name!("embed") | local_name!("iframe") => own.embeds = 1,
            local_name!("h1")
            | local_name!("h2")
            | local_name!("h3")
            | local_name!("h4")
            | local_name!("h5")
            | local_name!("h6") => own.headings = self.text,
            local_name!("ul") | local_name!("ol") => (own.lists, own.blocks) = (self.text, self.text),
            local_name!("span")
            | local_name!("td")
            | local_name!("blockquote")
            | local_name!("dl")
            | local_name!("div")
            | local_name!("pre") => own.blocks = self.text,
            local_name!("table") => {
                own.blocks = self.text;
                own.tables = u32::from(is_data(tree, node));
            }
            _ => {}
        }
        own
    }
}

/// The measures of all elements. Most nodes are texts, whose measure is made when it is needed.
#[derive(Debug)]
pub(super) struct Measures {
    /// Where the measure of each node stands; [`NONE`] for one that has none.
    places: Vec<u32>,
    measures: Vec<Measure>,
}

/// The place of a measure that is not kept.
const NONE: u32 = u32::MAX;

impl Measures {
    /// Those of `node` and all in it.
    pub(super) fn of(tree: &Tree, node: NodeId) -> Self {
        let mut elements = 0;
        let mut place = |node: NodeId| match tree.name(node) {
            Some(_) => {
                elements += 1;
                elements - 1
            }
            None => NONE,
        };
        let places = (0..tree.len() as NodeId).map(&mut place).collect();
        let mut measures = Self { places, measures: vec![Measure::default(); elements as usize] };
        for step in tree.walk(node) {
            let Step::Leave(node) = step else { continue };
            if let Some(parent) = tree.parent(node) {
                let whole = measures.whole(tree, node);
                if let Some(around) = measures.of_element(parent) {
                    around.add(&whole);
                }
            }
        }
        measures
    }

    /// What is in an element; nothing for one that is new.
    pub(super) fn of_node(&self, node: NodeId) -> Measure {
        let place = self.places.get(node as usize).copied().unwrap_or(NONE);
        self.measures.get(place as usize).copied().unwrap_or_default()
    }

    fn of_element(&mut self, node: NodeId) -> Option<&mut Measure> {
        let place = *self.places.get(node as usize)?;
        self.measures.get_mut(place as usize)
    }

    /// Takes a node out of the tree.
    pub(super) fn detach(&mut self, tree: &mut Tree, node: NodeId) {
        let mut less = self.whole(tree, node);
        for around in tree.ancestors(node) {
            let Some(measure) = self.of_element(around) else { break };
            let before = *measure;
            measure.remove(&less);
            let Some(name) = tree.name(around) else { break };
            // What counts for the text in it counts that much less.
            let mut own = before.as_element(tree, around, name);
            own.remove(&measure.as_element(tree, around, name));
            less.add(&own);
        }
        tree.detach(node);
    }

    /// Puts a node into a new one that is measured with it.
    pub(super) fn append(&mut self, tree: &mut Tree, parent: NodeId, node: NodeId) {
        let whole = self.whole(tree, node);
        self.places.resize(tree.len().max(self.places.len()), NONE);
        let place = &mut self.places[parent as usize];
        if *place == NONE {
            *place = self.measures.len() as u32;
            self.measures.push(Measure::default());
        }
        self.measures[*place as usize].add(&whole);
        tree.append(parent, node);
    }

    /// What is in a node, itself counted.
    fn whole(&self, tree: &Tree, node: NodeId) -> Measure {
        if let Some(text) = tree.text(node) {
            return of_text(text);
        }
        let mut whole = self.of_node(node);
        if let Some(name) = tree.name(node) {
            whole.add(&self.of_node(node).as_element(tree, node, name));
        }
        whole
    }
}

fn of_text(text: &str) -> Measure {
    let mut measure = Measure::default();
    let mut spaced = true;
    for c in text.chars() {
        let space = c.is_whitespace();
        measure.text += u32::from(!space || !spaced);
        spaced = space;
        measure.commas += u32::from(COMMAS.contains(&c));
    }
    measure
}

/// True for a table of data, by the signs that browsers go by when they announce it to screen readers.
pub(super) fn is_data(tree: &Tree, table: NodeId) -> bool {
    let attribute = |name| tree.attribute(table, name);
    if attribute(local_name!("role")) == Some("presentation") || attribute(local_name!("summary")) == Some("0") {
        return false;
    }
    if attribute(local_name!("summary")).is_some_and(|summary| !summary.is_empty()) {
        return true;
    }
    let (mut rows, mut columns, mut cells, mut nested) = (0u32, 0u32, 0, false);
    for node in tree.descendants(table).skip(1) {
        match tree.name(node) {
            Some(
                &local_name!("col")
                | &local_name!("colgroup")
                | &local_name!("tfoot")
                | &local_name!("thead")
                | &local_name!("th"),
            ) => return true,
            Some(&local_name!("caption")) if tree.children(node).next().is_some() => return true,
            Some(&local_name!("table")) => nested = true,
            Some(&local_name!("tr")) => (rows, cells) = (rows + 1, 0),
            Some(&local_name!("td")) => {
                let span = tree.attribute(node, local_name!("colspan")).and_then(|s| s.parse().ok()).unwrap_or(1);
                cells = u32::saturating_add(cells, span);
                columns = columns.max(cells);
            }
            _ => {}
        }
        if nested && rows > MANY_ROWS {
            break; // what is nested is not looked through at each level
        }
    }
    !nested && columns != 1 && rows != 1 && (rows >= 10 || columns > 4 || rows.saturating_mul(columns) > 10)
}

/// Rows of nested tables that are looked through for the signs of data.
const MANY_ROWS: u32 = 1000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::html::{ROOT, Syntax, tree};

    #[test]
    fn tables_of_data_are_told_from_those_that_lay_a_page_out() {
        let row = "<tr><td>a<td>b";
        let cases = [
            (format!("<table>{row}{row}</table>"), false),
            (format!("<table summary='Prices'>{row}{row}</table>"), true),
            (format!("<table summary=''>{row}{row}</table>"), false),
            (format!("<table summary='0'><thead>{row}</thead></table>"), false),
            (format!("<table role=presentation><thead>{row}</thead></table>"), false),
            (format!("<table><thead>{row}</thead></table>"), true),
            (format!("<table><caption>Prices</caption>{row}{row}</table>"), true),
            (format!("<table><caption></caption>{row}{row}</table>"), false),
            (format!("<table>{}</table>", row.repeat(10)), true),
            (format!("<table>{}</table>", "<tr><td>a".repeat(10)), false),
            ("<table><tr><td>a<td>b<td>c<td>d<td>e<tr><td>f</table>".to_owned(), true),
            ("<table><tr><td>a<td colspan=4>b<tr><td>f</table>".to_owned(), true),
            ("<table><tr><td>a<td>b<td>c<td>d<td>e</table>".to_owned(), false),
            (format!("<table>{}<tr><td><table></table></table>", row.repeat(10)), false),
        ];
        for (source, data) in cases {
            let tree = tree(&source, Syntax::Html);
            assert_eq!(is_data(&tree, tree.find(ROOT, local_name!("table")).unwrap()), data, "{source}");
        }
    }
}
