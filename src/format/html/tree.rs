//! The tree of a source's elements and texts, in an arena: it is dropped at once, however deep it is.

use std::sync::Arc;

use html5ever::LocalName;

use crate::document::{Range, one_line};

/// Index of a node.
pub(in crate::format) type NodeId = u32;

/// No node.
const NONE: NodeId = NodeId::MAX;

/// Elements and texts. Cheap to clone but for the links between nodes.
#[derive(Debug, Clone)]
pub(in crate::format) struct Tree {
    nodes: Vec<Node>,
    attributes: Arc<[Attribute]>,
    /// All texts and values of attributes.
    strings: Arc<str>,
    /// True when something was nested deeper than is kept.
    pub(in crate::format) flattened: bool,
}

#[derive(Debug, Clone)]
struct Node {
    parent: NodeId,
    first: NodeId,
    last: NodeId,
    previous: NodeId,
    next: NodeId,
    kind: NodeKind,
}

/// What a node is.
#[derive(Debug, Clone)]
pub(super) enum NodeKind {
    /// The whole, a comment, or what else has no text of its own.
    Nothing,
    /// An element, with its attributes.
    Element(LocalName, (u32, u32)),
    /// A text: its bytes of the strings, and of the source.
    Text((u32, u32), (u32, u32)),
}

/// An attribute that is kept.
#[derive(Debug, Clone)]
pub(super) struct Attribute {
    name: LocalName,
    value: (u32, u32),
}

/// A step of a walk over a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::format) enum Step {
    /// A node begins.
    Enter(NodeId),
    /// A node ends, all those in it have been walked.
    Leave(NodeId),
}

/// A text of fewer bytes is joined with the one behind it, though the places of both get less exact by that.
const SHORT: u32 = 32;

/// The root of every tree.
pub(in crate::format) const ROOT: NodeId = 0;

impl Tree {
    /// The name of an element; None for other nodes. Elements that HTML does not know have the empty name.
    pub(in crate::format) fn name(&self, node: NodeId) -> Option<&LocalName> {
        match &self.nodes[node as usize].kind {
            NodeKind::Element(name, _) => Some(name),
            _ => None,
        }
    }

    /// True for an element of this name.
    pub(in crate::format) fn is(&self, node: NodeId, name: LocalName) -> bool {
        self.name(node) == Some(&name)
    }

    /// The text of a text node.
    pub(in crate::format) fn text(&self, node: NodeId) -> Option<&str> {
        match self.nodes[node as usize].kind {
            NodeKind::Text((from, to), _) => Some(&self.strings[from as usize..to as usize]),
            _ => None,
        }
    }

    /// The bytes of the source of a text node.
    pub(super) fn source(&self, node: NodeId) -> Range {
        match self.nodes[node as usize].kind {
            NodeKind::Text(_, (from, to)) => from as usize..to as usize,
            _ => 0..0,
        }
    }

    /// An attribute of an element.
    pub(in crate::format) fn attribute(&self, node: NodeId, name: LocalName) -> Option<&str> {
        let NodeKind::Element(_, (from, to)) = self.nodes[node as usize].kind else { return None };
        let found = self.attributes[from as usize..to as usize].iter().find(|a| a.name == name)?;
        Some(&self.strings[found.value.0 as usize..found.value.1 as usize])
    }

    /// The node around a node.
    pub(in crate::format) fn parent(&self, node: NodeId) -> Option<NodeId> {
        some(self.nodes[node as usize].parent)
    }

    /// The node behind a node.
    pub(super) fn next(&self, node: NodeId) -> Option<NodeId> {
        some(self.nodes[node as usize].next)
    }

    /// The node before a node.
    pub(super) fn previous(&self, node: NodeId) -> Option<NodeId> {
        some(self.nodes[node as usize].previous)
    }

    /// The nodes in a node, in order.
    pub(in crate::format) fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> + Clone {
        std::iter::successors(some(self.nodes[node as usize].first), |&n| self.next(n))
    }

    /// The last node in a node.
    pub(super) fn last(&self, node: NodeId) -> Option<NodeId> {
        some(self.nodes[node as usize].last)
    }

    /// The first element in a node.
    pub(super) fn first_element(&self, node: NodeId) -> Option<NodeId> {
        self.children(node).find(|&n| self.name(n).is_some())
    }

    /// The first element behind a node, in the same one.
    pub(super) fn next_element(&self, node: NodeId) -> Option<NodeId> {
        std::iter::successors(self.next(node), |&n| self.next(n)).find(|&n| self.name(n).is_some())
    }

    /// The nodes around a node, the innermost first.
    pub(in crate::format) fn ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.parent(node), |&n| self.parent(n))
    }

    /// All nodes in a node and itself, in order.
    pub(in crate::format) fn descendants(&self, node: NodeId) -> impl Iterator<Item = NodeId> {
        let mut walk = self.walk(node);
        std::iter::from_fn(move || {
            loop {
                if let Step::Enter(node) = walk.next()? {
                    return Some(node);
                }
            }
        })
    }

    /// The first element of this name in a node.
    pub(in crate::format) fn find(&self, node: NodeId, name: LocalName) -> Option<NodeId> {
        self.descendants(node).find(|&n| self.name(n) == Some(&name))
    }

    /// All texts in a node, as they stand.
    pub(in crate::format) fn content(&self, node: NodeId) -> String {
        self.descendants(node).filter_map(|n| self.text(n)).collect()
    }

    /// All texts in a node, each run of white space as one space, none at the ends.
    pub(in crate::format) fn words(&self, node: NodeId) -> String {
        one_line(&self.content(node))
    }

    /// A walk over a node and all in it.
    pub(in crate::format) fn walk(&self, node: NodeId) -> Walk<'_> {
        Walk { tree: self, root: node, next: Some(Step::Enter(node)) }
    }

    /// How many nodes there are, those without a place among them.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Takes a node, and all in it, out of the tree.
    pub(super) fn detach(&mut self, node: NodeId) {
        let Node { parent, previous, next, .. } = self.nodes[node as usize];
        match some(previous) {
            Some(previous) => self.nodes[previous as usize].next = next,
            None if parent != NONE => self.nodes[parent as usize].first = next,
            None => {}
        }
        match some(next) {
            Some(next) => self.nodes[next as usize].previous = previous,
            None if parent != NONE => self.nodes[parent as usize].last = previous,
            None => {}
        }
        let node = &mut self.nodes[node as usize];
        (node.parent, node.previous, node.next) = (NONE, NONE, NONE);
    }

    /// Puts a node at the end of another one's nodes, wherever it was before.
    pub(super) fn append(&mut self, parent: NodeId, node: NodeId) {
        self.detach(node);
        let last = self.nodes[parent as usize].last;
        (self.nodes[node as usize].parent, self.nodes[node as usize].previous) = (parent, last);
        match some(last) {
            Some(last) => self.nodes[last as usize].next = node,
            None => self.nodes[parent as usize].first = node,
        }
        self.nodes[parent as usize].last = node;
    }

    /// Puts a node before another one.
    pub(super) fn insert_before(&mut self, sibling: NodeId, node: NodeId) {
        self.detach(node);
        let Node { parent, previous, .. } = self.nodes[sibling as usize];
        let new = &mut self.nodes[node as usize];
        (new.parent, new.previous, new.next) = (parent, previous, sibling);
        self.nodes[sibling as usize].previous = node;
        match some(previous) {
            Some(previous) => self.nodes[previous as usize].next = node,
            None if parent != NONE => self.nodes[parent as usize].first = node,
            None => {}
        }
    }

    /// Gives an element another name.
    pub(super) fn rename(&mut self, node: NodeId, to: LocalName) {
        if let NodeKind::Element(name, _) = &mut self.nodes[node as usize].kind {
            *name = to;
        }
    }

    /// A new element without attributes, which has no place yet.
    pub(super) fn create(&mut self, name: LocalName) -> NodeId {
        self.push(NodeKind::Element(name, (0, 0)))
    }

    fn push(&mut self, kind: NodeKind) -> NodeId {
        self.nodes.push(Node { parent: NONE, first: NONE, last: NONE, previous: NONE, next: NONE, kind });
        (self.nodes.len() - 1) as NodeId
    }
}

/// True for a text that the source has byte by byte.
fn is_exact(text: (u32, u32), source: (u32, u32)) -> bool {
    text.1 - text.0 == source.1 - source.0
}

fn some(node: NodeId) -> Option<NodeId> {
    (node != NONE).then_some(node)
}

/// A walk over a node and all in it, without recursion.
#[derive(Debug)]
pub(in crate::format) struct Walk<'a> {
    tree: &'a Tree,
    root: NodeId,
    next: Option<Step>,
}

impl Walk<'_> {
    /// Passes over what is in the node that was entered last: it is left next.
    pub(in crate::format) fn pass_over(&mut self) {
        self.next = match self.next {
            Some(Step::Enter(child)) => self.tree.parent(child).map(Step::Leave),
            leave => leave,
        };
    }
}

impl Iterator for Walk<'_> {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let step = self.next?;
        let link = |node: NodeId| &self.tree.nodes[node as usize];
        self.next = match step {
            Step::Enter(node) => Some(some(link(node).first).map_or(Step::Leave(node), Step::Enter)),
            Step::Leave(node) if node == self.root => None,
            Step::Leave(node) => match some(link(node).next) {
                Some(next) => Some(Step::Enter(next)),
                None => some(link(node).parent).map(Step::Leave),
            },
        };
        Some(step)
    }
}

/// A tree that is being built: nodes, and what their names and places are kept in until it is whole.
#[derive(Debug)]
pub(super) struct UnfinishedTree {
    /// The nodes; its strings and attributes come last.
    pub(super) tree: Tree,
    attributes: Vec<Attribute>,
    strings: String,
}

impl UnfinishedTree {
    /// A tree with nothing but its root.
    pub(super) fn new(bytes: usize) -> Self {
        let mut tree = Tree { nodes: Vec::new(), attributes: Arc::from([]), strings: Arc::from(""), flattened: false };
        tree.push(NodeKind::Nothing);
        Self { tree, attributes: Vec::new(), strings: String::with_capacity(bytes / 2) }
    }

    /// A node without text, which has no place yet.
    pub(super) fn nothing(&mut self) -> NodeId {
        self.tree.push(NodeKind::Nothing)
    }

    /// A new element, which has no place yet.
    pub(super) fn element<'a>(
        &mut self,
        name: LocalName,
        attributes: impl Iterator<Item = (LocalName, &'a str)>,
    ) -> NodeId {
        let from = self.attributes.len() as u32;
        for (name, value) in attributes {
            let value = self.string(value);
            self.attributes.push(Attribute { name, value });
        }
        self.tree.push(NodeKind::Element(name, (from, self.attributes.len() as u32)))
    }

    /// A text that stands at bytes `source`; it goes on with `before` where it stands right behind that one.
    pub(super) fn text(&mut self, text: &str, source: (u32, u32), before: Option<NodeId>) -> Option<NodeId> {
        let new = self.string(text);
        if let Some(before) = before
            && let NodeKind::Text(known, known_source) = &mut self.tree.nodes[before as usize].kind
            && known.1 == new.0
            && known_source.1 <= source.0
            && (known.1 - known.0 < SHORT || is_exact(*known, *known_source) && is_exact(new, source))
        {
            (known.1, known_source.1) = (new.1, source.1);
            return None;
        }
        Some(self.tree.push(NodeKind::Text(new, source)))
    }

    /// The last node in `parent`.
    pub(super) fn last(&self, parent: NodeId) -> Option<NodeId> {
        some(self.tree.nodes[parent as usize].last)
    }

    /// The whole tree.
    pub(super) fn finish(self) -> Tree {
        Tree { attributes: self.attributes.into(), strings: self.strings.into(), ..self.tree }
    }

    fn string(&mut self, value: &str) -> (u32, u32) {
        let from = self.strings.len() as u32;
        self.strings.push_str(value);
        (from, self.strings.len() as u32)
    }
}

#[cfg(test)]
mod tests {
    use html5ever::local_name;

    use super::*;
    use crate::format::html::{Syntax, tree};

    /// The children of an element, forwards and, by their own links, backwards.
    fn children(tree: &Tree, parent: NodeId) -> (Vec<NodeId>, Vec<NodeId>) {
        let back = std::iter::successors(tree.last(parent), |&node| tree.previous(node));
        (tree.children(parent).collect(), back.collect())
    }

    #[test]
    fn a_node_is_put_before_another_wherever_that_stands() {
        let mut tree = tree("<p>one</p><p>two</p>", Syntax::Html);
        let body = tree.find(ROOT, local_name!("body")).unwrap();
        let (old, _) = children(&tree, body);
        let new = [(); 2].map(|()| tree.create(local_name!("hr")));
        tree.insert_before(old[0], new[0]);
        tree.insert_before(old[1], new[1]);
        let expected = vec![new[0], old[0], new[1], old[1]];
        assert_eq!(children(&tree, body), (expected.clone(), expected.into_iter().rev().collect()));
        // What has a place already leaves it.
        tree.insert_before(new[0], old[1]);
        let expected = vec![old[1], new[0], old[0], new[1]];
        assert_eq!(children(&tree, body), (expected.clone(), expected.into_iter().rev().collect()));
        assert_eq!(tree.parent(old[1]), Some(body));
    }

    #[test]
    fn text_with_references_in_it_is_one_node() {
        let texts = |source: &str| {
            let tree = tree(source, Syntax::Html);
            let paragraph = tree.find(ROOT, local_name!("p")).unwrap();
            tree.children(paragraph).map(|n| tree.text(n).unwrap().to_owned()).collect::<Vec<_>>()
        };
        let long = "x".repeat(2 * SHORT as usize);
        assert_eq!(texts("<p>fish &amp; chips</p>"), ["fish & chips"]);
        assert_eq!(texts(&format!("<p>{long} &amp; more</p>")), [format!("{long} & more")]);
    }
}
