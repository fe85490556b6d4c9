//! The file, read: each setting by itself.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read},
    ops::Range,
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use rustix::fs::OFlags;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    KeyLine, Settings, Warning,
    hint::hint,
    keys::{Keys, SetKeys},
    table::{SETTINGS, Value},
};
use crate::document::{Shown, sort_by_numbers};

/// Bytes of the file that are read.
const LARGEST: u64 = 1 << 20;

/// The settings of a file; those without one where there is none.
pub(super) fn file(path: &Path) -> Settings {
    let name = Shown::new(&path.file_name().unwrap_or_default().to_string_lossy());
    let whole = |what: &str| Settings {
        warnings: vec![Warning { file: name.clone(), place: None, what: Shown::new(what) }],
        ..Settings::default()
    };
    let bytes = match bounded(path) {
        Ok(bytes) => bytes,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Settings::default();
        }
        Err(error) => {
            let reason = error.to_string();
            let reason = reason.split(" (os error").next().unwrap_or_default().to_lowercase();
            return whole(&format!("cannot be read: {reason}; it is as if there were none"));
        }
    };
    let (text, broken) = match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(at))
        }
    };
    let mut reading = Reading { text: &text, name, settings: Settings::default() };
    if let Some(at) = broken {
        reading.warn(at..at, "no UTF-8 text");
    }
    reading.read();
    reading.settings
}

fn bounded(path: &Path) -> io::Result<Vec<u8>> {
    let mut options = OpenOptions::new();
    let file: File = options.read(true).custom_flags(OFlags::NONBLOCK.bits() as i32).open(path)?;
    let meta = file.metadata()?;
    if !meta.is_file() {
        return Err(io::Error::other("it is no regular file"));
    }
    if meta.len() > LARGEST {
        return Err(io::Error::other("it has more than 1,048,576 bytes"));
    }
    let mut bytes = Vec::new();
    file.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A file that is being read.
struct Reading<'a> {
    text: &'a str,
    name: Shown,
    settings: Settings,
}

impl Reading<'_> {
    fn read(&mut self) {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            let line = error.message().split('\n').next().unwrap_or_default().to_owned();
            self.warn(error.span().unwrap_or_default(), &line);
        }
        let mut keys = Keys::default();
        for (name, value) in in_order(table.get_ref()) {
            match (name.get_ref().as_ref(), value.get_ref()) {
                ("keys", DeValue::Table(table)) => self.keys(&mut keys, None, table),
                ("keys", _) => self.warn(value.span(), "keys: takes a table of actions and their keys"),
                _ => self.setting(name, value),
            }
        }
        let (lines, map, complaints) = keys.finish();
        for (span, what) in complaints {
            self.warn(span, &what);
        }
        let text = self.text;
        self.settings.key_lines = lines
            .into_iter()
            .map(|SetKeys { name, span, taken }| KeyLine { name, line: place(text, span.start).0, taken })
            .collect();
        self.settings.keys = map;
        self.settings.warnings.sort_by_key(|warning| warning.place);
    }

    fn setting(&mut self, name: &Name<'_>, value: &Spanned<DeValue<'_>>) {
        let wanted: &str = name.get_ref();
        let Some(info) = SETTINGS.iter().find(|info| info.name == wanted) else {
            let hint = hint(SETTINGS.iter().map(|info| info.name).chain(["keys"]), wanted);
            return self.warn(name.span(), &format!("{wanted}: no setting is called so{hint}"));
        };
        let (line, _) = place(self.text, name.span().start);
        if !(info.set)(&mut self.settings, &plain(value.get_ref()), line) {
            self.warn(value.span(), &format!("{wanted}: takes {}", info.takes));
        }
    }

    /// Keys of a context, or of the reader as a whole.
    fn keys(&mut self, keys: &mut Keys, context: Option<&str>, table: &DeTable<'_>) {
        for (name, value) in in_order(table) {
            let action: &str = name.get_ref();
            let known = match (plain(value.get_ref()), value.get_ref()) {
                (Value::Text(key), _) => keys.set(context, action, vec![key], name.span(), value.span()),
                (Value::Texts(list), _) => keys.set(context, action, list, name.span(), value.span()),
                (_, DeValue::Table(inner)) if context.is_none() => {
                    self.keys(keys, Some(action), inner);
                    Ok(())
                }
                _ => Err((value.span(), format!("keys.{action}: takes a key or an array of keys"))),
            };
            if let Err((span, what)) = known {
                self.warn(span, &what);
            }
        }
    }

    fn warn(&mut self, span: Range<usize>, what: &str) {
        let place = Some(place(self.text, span.start));
        self.settings.warnings.push(Warning { file: self.name.clone(), place, what: Shown::new(what) });
    }
}

/// A name of the file.
type Name<'a> = Spanned<std::borrow::Cow<'a, str>>;

/// The entries of a table as they stand in the file.
fn in_order<'t, 'a>(table: &'t DeTable<'a>) -> Vec<(&'t Name<'a>, &'t Spanned<DeValue<'a>>)> {
    let mut entries: Vec<_> = table.iter().collect();
    sort_by_numbers(&mut entries, |(name, _)| (name.span().start as i64, 0));
    entries
}

pub(super) fn plain(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Boolean(truth) => Value::Truth(*truth),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::Other, Value::Number)
        }
        DeValue::Array(values) => {
            let texts = values.iter().map(|value| value.get_ref().as_str().map(str::to_owned));
            texts.collect::<Option<Vec<_>>>().map_or(Value::Other, Value::Texts)
        }
        _ => Value::Other,
    }
}

/// Line and column, in characters, of a byte, both counted from 1.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = &text.as_bytes()[..at.min(text.len())];
    let start = before.iter().rposition(|&b| b == b'\n').map_or(0, |i| i + 1);
    let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
    (line, String::from_utf8_lossy(&before[start..]).chars().count() + 1)
}
