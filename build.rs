//! What the program need not do when it starts: it is linked at a fixed place, and its themes are constants.

use std::{env, fs, path::Path};

use toml::{Table, Value};

const FOLDER: &str = "assets/themes";

/// The fields of `Inks`, and where a theme has them.
const INKS: &[(&str, &str)] = &[
    ("background", "background"),
    ("text", "text"),
    ("dim", "dim"),
    ("faint", "faint"),
    ("accent", "accent"),
    ("figure", "figure"),
    ("link", "link"),
    ("code", "code"),
    ("chosen", "chosen"),
    ("selected", "selected"),
    ("noted", "noted"),
    ("hit_text", "hit.text"),
    ("hit_background", "hit.background"),
    ("current_text", "current.text"),
    ("current_background", "current.background"),
];
/// The alerts, in the order of `AlertKind`.
const ALERTS: &[&str] = &["note", "tip", "important", "warning", "caution"];
/// The words of code, in the order of `Token`.
const WORDS: &[&str] = &["comment", "text", "number", "keyword", "type", "name", "added", "removed"];
/// The sixteen colours by their names.
const ANSI: &[(&str, &str)] = &[
    ("black", "Black"),
    ("red", "Red"),
    ("green", "Green"),
    ("yellow", "Yellow"),
    ("blue", "Blue"),
    ("magenta", "Magenta"),
    ("cyan", "Cyan"),
    ("white", "Gray"),
    ("bright-black", "DarkGray"),
    ("bright-red", "LightRed"),
    ("bright-green", "LightGreen"),
    ("bright-yellow", "LightYellow"),
    ("bright-blue", "LightBlue"),
    ("bright-magenta", "LightMagenta"),
    ("bright-cyan", "LightCyan"),
    ("bright-white", "White"),
];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    link_in_place();
    make_themes();
}

/// Links the program at a fixed place on Linux. Tables of words hold tens of thousands of pointers; a program that may
/// stand anywhere has each of them written anew before its first instruction, a third of the time to the first frame.
fn link_in_place() {
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|v| v == value);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}

/// Makes constants of the themes under `assets/themes`.
fn make_themes() {
    println!("cargo::rerun-if-changed={FOLDER}");
    let mut paths: Vec<_> = fs::read_dir(FOLDER).expect(FOLDER).map(|entry| entry.expect(FOLDER).path()).collect();
    paths.sort();
    let themes: String = paths.iter().map(|path| theme(path)).collect();
    let out = env::var_os("OUT_DIR").expect("cargo names a folder for what is made");
    fs::write(Path::new(&out).join("themes.rs"), themes).expect("the folder can be written to");
}

/// The constant of the theme at `path`.
fn theme(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a theme can be read");
    let table: Table = text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a theme has a name");
    let ink = |place: &str| ink(&table, place).unwrap_or_else(|| panic!("{}: {place} is no colour", path.display()));
    let list = |names: &[&str], under: &str| -> String {
        names.iter().map(|name| ink(&format!("{under}.{name}")) + ", ").collect()
    };
    let fields: String = INKS.iter().map(|(field, place)| format!("    {field}: {},\n", ink(place))).collect();
    let (alerts, words) = (list(ALERTS, "alert"), list(WORDS, "word"));
    let name = stem.to_uppercase().replace('-', "_");
    format!("const {name}: Inks = Inks {{\n{fields}    alerts: [{alerts}],\n    words: [{words}],\n}};\n")
}

/// The ink at a place in a theme: its 24 bits, its number among xterm's 256 (the nearest one unless it is told), and its
/// name among the sixteen (the terminal's own unless it is told).
fn ink(table: &Table, place: &str) -> Option<String> {
    let value = place.split('.').try_fold(&Value::Table(table.clone()), |at, part| at.get(part)).cloned()?;
    let digits = value.get("rgb")?.as_str()?.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let rgb = u32::from_str_radix(digits, 16).ok()?;
    let xterm = match value.get("xterm") {
        Some(told) => told.as_integer()?,
        None => nearest(rgb),
    };
    let ansi = match value.get("ansi") {
        Some(told) => ANSI.iter().find(|(name, _)| Some(*name) == told.as_str())?.1,
        None => "Reset",
    };
    Some(format!("Ink {{ rgb: 0x{rgb:06x}, xterm: {xterm}, ansi: Color::{ansi} }}"))
}

/// The nearest of xterm's colours from 16 on, which no terminal changes: a cube of 216 and 24 greys.
fn nearest(rgb: u32) -> i64 {
    let cube = |step: i64| if step == 0 { 0 } else { 55 + 40 * step };
    let value = |n: i64| match n - 16 {
        c @ ..216 => [cube(c / 36), cube(c / 6 % 6), cube(c % 6)],
        grey => [8 + 10 * (grey - 216); 3],
    };
    let [_, wanted @ ..] = rgb.to_be_bytes();
    let distance = |n: &i64| -> i64 { value(*n).iter().zip(wanted).map(|(a, b)| (a - i64::from(b)).pow(2)).sum() };
    (16..256).min_by_key(distance).unwrap_or(16)
}
