//! Settings, printed: those that hold, with where they are from; the defaults, as a file to begin with.

use super::{
    Settings,
    table::{SETTINGS, list},
};
use crate::keymap;

/// What holds, as TOML, each line with where it is from; `file` is where settings are looked for.
pub(crate) fn effective(settings: &Settings, file: Option<&std::path::Path>) -> String {
    let file = file.map_or_else(|| "nowhere: there is no home".into(), |file| file.to_string_lossy().into_owned());
    let mut out = format!("# Settings are read from {file}\n");
    for warning in &settings.warnings {
        out += &format!("# wrong: {warning}\n");
    }
    let from = |line: usize| if line == 0 { "default".to_owned() } else { format!("line {line}") };
    for info in SETTINGS {
        let (value, line) = (info.show)(settings);
        out += &aligned(info.name, &value, &from(line));
    }
    out += "\n[keys]\n";
    for (context, rows) in keymap::named(settings.keys.as_ref()) {
        if let Some(context) = context {
            out += &format!("\n[keys.{context}]\n");
        }
        for (name, keys) in rows {
            let full = context.map_or_else(|| name.to_owned(), |context| format!("{context}.{name}"));
            let set = settings.key_lines.iter().find(|set| set.name == full || set.name == name);
            let keys: Vec<_> = keys.iter().map(|key| (*key).to_owned()).collect();
            let mut origin = from(set.map_or(0, |set| set.line));
            // No mistake, but what a user wonders about whose old key does something else now.
            if let Some(set) = set.filter(|set| !set.taken.is_empty()) {
                origin += &format!(", taken from {}", set.taken.join(", "));
            }
            out += &aligned(name, &list(&keys), &origin);
        }
    }
    out
}

fn aligned(name: &str, value: &str, from: &str) -> String {
    let setting = format!("{name} = {value}");
    format!("{setting:<44} # {from}\n")
}

/// The defaults as a file, each commented out under what it is for.
pub(crate) fn default_file() -> String {
    let mut out = String::from("# Settings of sco-reader. Take the # away before what you change.\n");
    for info in SETTINGS {
        let describe: String = info.describe.lines().map(|line| format!("# {line}\n")).collect();
        out += &format!("\n{describe}# Takes {}.\n# {} = {}\n", info.takes, info.name, info.default);
    }
    out += "\n# Keys of each action: a key or an array of keys; an empty array leaves it without one.\n# [keys]\n";
    for (context, rows) in keymap::named(None) {
        if let Some(context) = context {
            out += &format!("\n# [keys.{context}]\n");
        }
        for (name, keys) in rows {
            let keys: Vec<_> = keys.iter().map(|key| (*key).to_owned()).collect();
            out += &format!("# {name} = {}\n", list(&keys));
        }
    }
    out
}
