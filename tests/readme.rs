//! README is true: its table of keys is the program's, its picture is what the program draws, and it names every option.
//!
//! `REWRITE=1 cargo test --test readme` writes both anew.

use std::{fs, path::PathBuf, process::Command};

use ratatui::{
    buffer::Buffer,
    style::{Color, Modifier},
};
use sco_reader::testing::{self, Doc, Session, Setup, Theme};

fn check(name: &str, content: &str) {
    let path = root().join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (begin, end) = (format!("<!-- {name}: made by tests/readme.rs -->\n"), format!("<!-- end of {name} -->"));
    let from = readme.find(&begin).expect("the beginning is marked") + begin.len();
    let to = from + readme[from..].find(&end).expect("the end is marked");
    if std::env::var_os("REWRITE").is_some() {
        fs::write(&path, format!("{}{content}{}", &readme[..from], &readme[to..])).unwrap();
        return;
    }
    assert!(readme[from..to] == *content, "README's {name} is not what the program says; REWRITE=1 mends it");
}

#[test]
fn the_keys_are_the_programs() {
    check("keys", &testing::keys_as_markdown());
}

#[test]
fn the_screen_is_the_programs() {
    let buffer = statistics(Setup::of(100, 26)).screen();
    let area = buffer.area;
    let row =
        |y: u16| (0..area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned() + "\n";
    check("screen", &format!("```text\n{}```\n", (0..area.height).map(row).collect::<String>()));
}

#[test]
fn the_pictures_are_the_programs() {
    let (dark, light) = (("#17181c", "#d8d8d8"), ("#ffffff", "#24292e"));
    let setup = Setup::of(120, 30);
    for (name, keys) in [("statistics", ""), ("figures", "f"), ("timeline", "t")] {
        let mut session = statistics(setup);
        session.press(keys);
        picture(name, &session.screen(), dark);
    }
    let mut searched = statistics(Setup { theme: Some(Theme::Light), ..setup });
    search(&mut searched, "terror");
    picture("search", &searched.screen(), light);
    picture("notes", &noted(setup).screen(), dark);
    let mut palette = statistics(setup);
    palette.press(":");
    palette.type_text("next");
    picture("palette", &palette.screen(), dark);
}

/// The briefing with a highlighted sentence, and another one that is selected.
fn noted(setup: Setup) -> Session {
    let mut session = statistics(setup);
    search(&mut session, "competition");
    session.press("a");
    session.type_text("compare the paper of 2019");
    session.press("Enter");
    search(&mut session, "uncertain");
    session.press("v s");
    session
}

fn search(session: &mut Session, words: &str) {
    session.press("/");
    session.type_text(words);
    session.press("Enter");
}

/// The briefing at its statistics.
fn statistics(setup: Setup) -> Session {
    let mut session = Session::new(Doc::briefing(), setup);
    session.press("] ]");
    session
}

fn picture(name: &str, buffer: &Buffer, colours: (&str, &str)) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("docs/pictures/{name}.svg"));
    let svg = svg(buffer, colours);
    if std::env::var_os("REWRITE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, svg).unwrap();
        return;
    }
    assert!(fs::read_to_string(&path).unwrap() == svg, "{name}.svg is not what the program draws; REWRITE=1 mends it");
}

/// Cells of a picture, in pixels.
const CELL: (u16, u16) = (8, 17);

/// The screen as an SVG, a text element a run of one look.
fn svg(buffer: &Buffer, (background, ink): (&str, &str)) -> String {
    let (width, height) = (buffer.area.width * CELL.0, buffer.area.height * CELL.1);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"13\">\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{background}\"/>\n"
    );
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let style = buffer[(x, y)].style();
            let end = (x..buffer.area.width).find(|&n| buffer[(n, y)].style() != style).unwrap_or(buffer.area.width);
            out += &run(buffer, (x, end, y), ink);
            x = end;
        }
    }
    out + "</svg>\n"
}

fn run(buffer: &Buffer, (x, end, y): (u16, u16, u16), ink: &str) -> String {
    let (cell, mut out) = (&buffer[(x, y)], String::new());
    let (left, top, cells) = (x * CELL.0, y * CELL.1, (end - x) * CELL.0);
    if let Color::Rgb(r, g, b) = cell.bg {
        out += &format!(
            "<rect x=\"{left}\" y=\"{top}\" width=\"{cells}\" height=\"{}\" fill=\"#{r:02x}{g:02x}{b:02x}\"/>\n",
            CELL.1
        );
    }
    let text: String = (x..end).map(|x| buffer[(x, y)].symbol()).collect();
    if text.trim().is_empty() {
        return out;
    }
    let fill = if let Color::Rgb(r, g, b) = cell.fg { format!("#{r:02x}{g:02x}{b:02x}") } else { ink.to_owned() };
    let looks = [(Modifier::BOLD, " font-weight=\"bold\""), (Modifier::ITALIC, " font-style=\"italic\"")];
    let looks: String = looks.iter().filter(|(m, _)| cell.modifier.contains(*m)).map(|(_, look)| *look).collect();
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    out + &format!(
        "<text x=\"{left}\" y=\"{}\" fill=\"{fill}\"{looks} textLength=\"{cells}\" xml:space=\"preserve\">{text}</text>\n",
        top + 13
    )
}

/// The help of the program, or of one of its commands.
fn help(command: Option<&str>) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sco-reader"));
    let out = program.args(command).arg("--help").env_remove("SCO_READER_OPTS").output().expect("the program runs");
    assert!(out.status.success(), "{command:?} has help");
    String::from_utf8(out.stdout).expect("help is UTF-8")
}

/// The names of the options that a help explains: `-w`, `--width`.
fn options(help: &str) -> Vec<String> {
    let lines = help.lines().map(str::trim_start).filter(|line| line.starts_with('-'));
    let names = lines.flat_map(|line| line.split("  ").next().unwrap_or_default().split([' ', ',', '=']));
    names.filter(|name| name.starts_with('-') && *name != "-").map(str::to_owned).collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_table_of_colours_is_a_theme_that_is_told() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let files = fs::read_dir(root().join("assets/themes")).unwrap().map(|file| file.unwrap().path());
    let mut tables: Vec<String> = files.map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    tables.sort();
    let mut themes = Theme::ALL.map(Theme::name).to_vec();
    themes.sort_unstable();
    assert_eq!(tables, themes, "assets/themes and Theme::ALL (src/reader/theme.rs) differ");
    for name in themes {
        assert!(readme.contains(&format!("`{name}`")), "README does not tell of the theme {name}");
    }
}

#[test]
fn every_command_and_option_is_told() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let words: Vec<&str> = readme.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    let whole = help(None);
    let listed = whole.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let commands: Vec<&str> = listed.filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.contains(&"figures") && options(&whole).contains(&"--theme".to_owned()), "{whole}");
    for command in std::iter::once(None).chain(commands.into_iter().map(Some)) {
        if let Some(name) = command {
            assert!(readme.contains(&format!("sco-reader {name}")), "README does not tell of {name}");
        }
        for option in options(&help(command)) {
            assert!(words.contains(&option.as_str()), "README does not tell of {option} of {command:?}");
        }
    }
}
