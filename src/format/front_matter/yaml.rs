//! Front matter in YAML: the parser's events become a [`Node`], within bounds.

use std::collections::HashMap;

use granit_parser::{Event, Parser, ScalarStyle, ScanError};

use super::node::{Broken, Node, clause};

/// Values in a file of front matter, at most. What an alias stands for is counted as often as it is used.
const VALUES: usize = 20_000;
/// Depth of nesting, at most.
const DEPTH: usize = 64;

/// Reads the first document of `source`.
///
/// # Errors
/// What is no YAML, is nested deeper than 64 levels, or stands for more than 20,000 values.
pub(super) fn read(source: &str) -> Result<Node, Broken> {
    let options = granit_parser::options! {
        emit_comments: false,
        flow_nesting_limit: DEPTH,
        block_nesting_limit: DEPTH,
    };
    let mut builder = Builder::default();
    for next in Parser::new_from_str_with_options(source, options) {
        let (event, span) = next.map_err(|e| broken(&e))?;
        if event == Event::DocumentEnd {
            break;
        }
        builder.take(event);
        if builder.values > VALUES {
            return Err(Broken { line: span.start.line(), reason: format!("more than {VALUES} values") });
        }
    }
    Ok(builder.root)
}

fn broken(error: &ScanError) -> Broken {
    Broken { line: error.marker().line().max(1), reason: clause(&error.info()) }
}

/// A list or map that is not closed yet, and the number of its anchor, or 0.
struct Open {
    node: Node,
    anchor: usize,
    /// The key whose value comes next, in a map.
    key: Option<String>,
}

struct Builder {
    root: Node,
    open: Vec<Open>,
    /// What aliases stand for, by the number of the anchor.
    anchored: HashMap<usize, Node>,
    values: usize,
}

impl Default for Builder {
    fn default() -> Self {
        Self { root: Node::Nothing, open: Vec::new(), anchored: HashMap::new(), values: 0 }
    }
}

impl Builder {
    fn take(&mut self, event: Event) {
        let open = |node, anchor| Open { node, anchor, key: None };
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let nothing = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                self.put(if nothing { Node::Nothing } else { Node::Text(text.into_owned()) }, anchor);
            }
            Event::SequenceStart(_, anchor, _) => self.open.push(open(Node::List(Vec::new()), anchor)),
            Event::MappingStart(_, anchor, _) => self.open.push(open(Node::Map(Vec::new()), anchor)),
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(closed) = self.open.pop() {
                    self.put(closed.node, closed.anchor);
                }
            }
            Event::Alias(anchor) => {
                // Counted before it is copied: aliases of aliases grow fast.
                self.values += self.anchored.get(&anchor).map_or(0, Node::values);
                if self.values <= VALUES {
                    let node = self.anchored.get(&anchor).cloned();
                    self.put(node.unwrap_or(Node::Nothing), 0);
                }
            }
            _ => {}
        }
    }

    /// Puts a whole value into the innermost list or map.
    fn put(&mut self, node: Node, anchor: usize) {
        self.values += 1;
        if anchor > 0 {
            self.anchored.insert(anchor, node.clone());
        }
        let Some(around) = self.open.last_mut() else {
            self.root = node;
            return;
        };
        match (&mut around.node, around.key.take()) {
            (Node::Map(entries), Some(key)) => entries.push((key, node)),
            (Node::Map(_), None) => around.key = Some(node.text().unwrap_or_default().to_lowercase()),
            (Node::List(items), _) => items.push(node),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(node: &Node, key: &str) -> Option<String> {
        node.get(&[key]).and_then(Node::text)
    }

    #[test]
    fn scalars_stand_as_they_are_written() {
        let node = read("A: 1.10\nb: ~\nc: 'null'\nd: |\n  two\n  lines\ne: 2021-09-15 # when\n").unwrap();
        let found = ["a", "b", "c", "d", "e"].map(|key| text(&node, key));
        let expected = [Some("1.10"), None, Some("null"), Some("two lines"), Some("2021-09-15")];
        assert_eq!(found, expected.map(|t| t.map(str::to_owned)));
    }

    #[test]
    fn aliases_stand_for_what_was_named() {
        let node = read("a: &name [One, {name: Two}]\nb: *name\n").unwrap();
        assert_eq!(text(&node, "b").as_deref(), Some("One, Two"));
        assert!(read("a: *nobody\n").is_err());
    }

    #[test]
    fn what_is_broken_is_told_with_its_line() {
        let broken = read("title: ok\nother: [1, 2\n").unwrap_err();
        assert!(broken.line >= 2 && !broken.reason.is_empty(), "{broken:?}");
    }
}
