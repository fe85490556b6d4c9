//! A value of front matter, whatever it was written in. Scalars are text: a masthead is for reading.

use crate::document::one_line;

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

/// Reads TOML.
pub(super) fn from_toml(source: &str) -> Result<Node, Broken> {
    source.parse::<toml::Table>().map(|table| toml::Value::Table(table).into()).map_err(|e| {
        let before = source.get(..e.span().map_or(0, |s| s.start)).unwrap_or_default();
        Broken { line: before.matches('\n').count() + 1, reason: clause(e.message()) }
    })
}

/// The first line of a parser's message, without its full stop.
pub(super) fn clause(message: &str) -> String {
    message.lines().next().unwrap_or_default().trim().trim_end_matches(['.', ':']).to_owned()
}

impl Node {
    /// The value of the first of `keys` that says something, if this is a map.
    pub(super) fn get(&self, keys: &[&str]) -> Option<&Node> {
        let Self::Map(entries) = self else { return None };
        keys.iter().find_map(|key| entries.iter().find(|(k, v)| k == key && *v != Self::Nothing)).map(|(_, v)| v)
    }

    /// How many values it holds, itself included.
    pub(super) fn values(&self) -> usize {
        match self {
            Self::Nothing | Self::Text(_) => 1,
            Self::List(items) => 1 + items.iter().map(Self::values).sum::<usize>(),
            Self::Map(entries) => 1 + entries.iter().map(|(_, value)| value.values()).sum::<usize>(),
        }
    }

    /// Its text on one line: that of a scalar, of a list's items with commas between them, or of a map's `name`.
    pub(super) fn text(&self) -> Option<String> {
        let text = match self {
            Self::Nothing => return None,
            Self::Text(text) => one_line(text),
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
