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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_back_as_the_same_settings() {
        let path = std::env::temp_dir().join(format!("sco-reader-settings-{}.toml", std::process::id()));
        let read = |text: &str| {
            std::fs::write(&path, text).unwrap();
            Settings::load(Some(&path))
        };
        let values = |settings: &Settings| SETTINGS.iter().map(|info| (info.show)(settings).0).collect::<Vec<_>>();
        let some = "theme = \"light\"\ncolumn = 66\nopener = [\"an\", \"opener\"]\neditor = \"vi\"\ntabs = 3\n                    [keys]\nend = [\"x\", \"X\"]\n";
        for text in ["", some] {
            let settings = read(text);
            assert!(settings.warnings.is_empty(), "{:?}", settings.warnings);
            let printed = effective(&settings, None);
            let again = read(&printed);
            assert!(again.warnings.is_empty(), "{:?}\n{printed}", again.warnings);
            assert_eq!(values(&again), values(&settings));
            assert_eq!(keymap::named(again.keys.as_ref()), keymap::named(settings.keys.as_ref()));
        }
        let defaults = default_file();
        assert_eq!(values(&read(&defaults)), values(&Settings::default()));
        assert!(read(&defaults).warnings.is_empty());
        std::fs::remove_file(&path).unwrap();
    }
}
