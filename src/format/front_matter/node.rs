//! A value of front matter, whatever it was written in. Scalars are text: a masthead is for reading.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    Nothing,
    Text(String),
    List(Vec<Node>),
    /// Keys in lower case.
    Map(Vec<(String, Node)>),
}

/// Why it could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Broken {
    /// Line of the front matter, counted from 1.
    pub(super) line: usize,
    /// A clause without a full stop.
    pub(super) reason: String,
}

/// Values in a file of front matter, at most. Aliases are counted as often as they are used.
const VALUES: usize = 20_000;
/// Depth of nesting, at most.
const DEPTH: usize = 64;

/// Reads YAML. Aliases that grow are refused.
pub(super) fn from_yaml(source: &str) -> Result<Node, Broken> {
    let options = serde_saphyr::options! {
        with_snippet: false,
        budget: serde_saphyr::budget! { max_nodes: VALUES, max_events: 2 * VALUES, max_depth: DEPTH },
    };
    serde_saphyr::from_str_with_options(source, options).map_err(|e| {
        let e = e.without_snippet();
        Broken { line: e.location().map_or(1, |at| at.line() as usize), reason: clause(&e.to_string()) }
    })
}

/// Reads TOML.
pub(super) fn from_toml(source: &str) -> Result<Node, Broken> {
    source.parse::<toml::Table>().map(|table| toml::Value::Table(table).into()).map_err(|e| {
        let before = source.get(..e.span().map_or(0, |s| s.start)).unwrap_or_default();
        Broken { line: before.matches('\n').count() + 1, reason: clause(e.message()) }
    })
}

/// The first line of a parser's message, without its full stop.
fn clause(message: &str) -> String {
    message.lines().next().unwrap_or_default().trim().trim_end_matches(['.', ':']).to_owned()
}

impl Node {
    /// The value of the first of `keys` that says something, if this is a map.
    pub(super) fn get(&self, keys: &[&str]) -> Option<&Node> {
        let Self::Map(entries) = self else { return None };
        keys.iter().find_map(|key| entries.iter().find(|(k, v)| k == key && *v != Self::Nothing)).map(|(_, v)| v)
    }

    /// Its text on one line: that of a scalar, of a list's items with commas between them, or of a map's `name`.
    pub(super) fn text(&self) -> Option<String> {
        let text = match self {
            Self::Nothing => return None,
            Self::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            Self::List(items) => items.iter().filter_map(Self::text).collect::<Vec<_>>().join(", "),
            Self::Map(_) => self.get(&["name", "text"])?.text()?,
        };
        (!text.is_empty()).then_some(text)
    }
}

impl From<toml::Value> for Node {
    fn from(value: toml::Value) -> Self {
        match value {
            toml::Value::String(text) => Self::Text(text),
            toml::Value::Integer(n) => Self::Text(n.to_string()),
            toml::Value::Float(n) => Self::Text(n.to_string()),
            toml::Value::Boolean(b) => Self::Text(b.to_string()),
            toml::Value::Datetime(date) => Self::Text(date.to_string()),
            toml::Value::Array(items) => Self::List(items.into_iter().map(Self::from).collect()),
            toml::Value::Table(entries) => {
                Self::Map(entries.into_iter().map(|(key, value)| (key.to_lowercase(), value.into())).collect())
            }
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyNode)
    }
}

struct AnyNode;

impl<'de> Visitor<'de> for AnyNode {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        Node::deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(Node::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut map = Vec::new();
        while let Some((key, value)) = entries.next_entry::<Node, Node>()? {
            map.push((key.text().unwrap_or_default().to_lowercase(), value));
        }
        Ok(Node::Map(map))
    }
}
