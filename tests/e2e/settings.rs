//! Settings: what they change, and what becomes of wrong ones.

use std::{fs, os::unix::fs::PermissionsExt, path::Path, process::Stdio};

use crate::support::{BIN, Session, TempFile, home_with, new_home};

fn session(home: &Path, args: &[&str]) -> Session {
    Session::at(home, (100, 30), args)
}

fn printed(home: &Path, args: &[&str]) -> String {
    let mut command = std::process::Command::new(BIN);
    command.args(args).env_clear().env("HOME", home).env("XDG_CONFIG_HOME", home.join("config")).stdin(Stdio::null());
    let out = command.output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

#[test]
fn what_is_set_holds() {
    let copied = TempFile::new("copied", "");
    let copy = TempFile::new("copy.sh", format!("cat > {}\n", copied.path()));
    let home = home_with(format!(
        "column = 40\ncopy-command = [\"/bin/sh\", {:?}]\nstate = false\n\n[keys]\nnext-hit = [\"x\"]\nquit = \"Ctrl-q\"\n",
        copy.path()
    ));
    let file = TempFile::new(
        "a.md",
        "Some words that go on for a while, so that the column is seen on the screen.\n\nSome other.\n",
    );
    let mut s = session(&home, &[file.path()]);
    s.wait_for("Some words");
    assert!(s.screen().contents().lines().all(|line| line.trim().chars().count() <= 100));
    assert!(!s.screen().contents().contains("so that the column"), "{}", s.screen().contents());
    s.send("/some\r");
    s.wait_for("1 of 2");
    s.send("x");
    s.wait_for("2 of 2");
    s.send("y");
    s.wait_for("Copied with /bin/sh");
    assert_eq!(fs::read_to_string(copied.path()).unwrap(), "Some other.");
    s.send("\x11");
    assert!(s.wait_end().success());
    assert!(!home.join("state").exists());
}

#[test]
fn a_wrong_setting_is_told_with_its_place_and_the_others_hold() {
    for (settings, message) in [
        ("mouse = true\ncolum = 40\ncolumn = 30\n", "config.toml:2:1: colum"),
        ("column = \"wide\"\n", "config.toml:1:10: column"),
        ("[keys]\nno-action = \"x\"\n", "config.toml:2:1: keys.no-action"),
        ("[keys]\nsearch = \"Hyper-x\"\n", "config.toml:2:10: keys.search"),
        ("[keys]\nsearch = \"x\"\nfigures = \"x\"\n", "config.toml:3:11: keys.figures"),
        ("colunm = 30\n", "config.toml:1:1: colunm: no setting is called so; is column meant?"),
        ("[keys]\nquit = []\n", "config.toml:2:8: keys.quit: needs a key"),
        ("[keys.list]\nclose = []\n", "config.toml:2:9: keys.list.close: needs a key"),
        ("column = 30\ntheme = \n", "config.toml:2:"),
        ("= 3\n", "config.toml:1:"),
        ("\u{0}\u{1}", "config.toml:1:"),
    ] {
        let home = home_with(settings);
        let s = session(&home, &[]);
        s.wait_for(message);
        s.send("?");
        s.wait_for("Keys");
        s.send("\x1b");
        s.wait_gone("Keys");
        s.quit();
    }
    let bytes = home_with(b"column = 30 # \xff\n");
    let s = session(&bytes, &[]);
    s.wait_for("config.toml:1:15: no UTF-8 text");
    s.quit();
    assert!(printed(&bytes, &["config"]).contains("column = 30"));
}

#[test]
fn whatever_stands_in_the_file_reading_goes_on() {
    let deep = format!("a = {}", "{b = ".repeat(5_000));
    let long = format!("theme = \"{}\"", "x".repeat(900_000));
    let many: String = (0..5_000).map(|n| format!("no-setting-{n} = {n}\n")).collect();
    for settings in [
        "column = 99999999999999999999",
        "column = -1",
        "column = 40\ncolumn = 50",
        "column = 1979-05-27T07:32:00Z",
        "[column]\nwidth = 40",
        "theme = [\"dark\"]",
        "mouse = \"yes\"",
        "copy-command = [1, 2]",
        "copy-command = \"\"",
        "look-up = []\nopener = [\"\"]",
        "keys = \"j\"",
        "keys.quit = 3",
        "[keys]\nquit = []\n",
        "[keys]\nquit = [\"j\", \"j\", \"q\"]",
        "[keys.sidebar]\nnext-section = \"Ctrl-\"",
        "[keys.nowhere]\nquit = \"x\"",
        "[[keys]]\nquit = \"x\"",
        "\u{feff}column = 40",
        "column = 40\r\n\r\ntheme = 'dark'\r\n\u{1b}]0;x\u{7}",
        "wrap = \"\"\"never",
        &deep,
        &long,
        &many,
    ] {
        let home = home_with(settings);
        let mut s = session(&home, &[]);
        s.wait_for("CONTENTS");
        // What ends reading may be set to nothing; the signal ends it then.
        s.send("o");
        s.wait_for("type to filter");
        s.signal(rustix::process::Signal::TERM);
        s.wait_end();
        s.assert_given_back();
        printed(&home, &["config"]);
        assert!(!s.bytes().windows(4).any(|bytes| bytes == b"\x1b]0;"), "{settings:.40}");
    }
}

#[test]
fn a_file_that_is_none_never_stops_reading() {
    let folder = new_home();
    fs::create_dir_all(folder.join("config/sco-reader/config.toml")).unwrap();
    let s = session(&folder, &[]);
    s.wait_for("config.toml: cannot be read");
    s.quit();
    let closed = home_with("column = 30\n");
    fs::set_permissions(closed.join("config/sco-reader/config.toml"), fs::Permissions::from_mode(0o000)).unwrap();
    let s = session(&closed, &[]);
    s.wait_for("CONTENTS");
    s.quit();
    let nested = home_with("a = ".to_owned() + &"[".repeat(100_000));
    let s = session(&nested, &[]);
    s.wait_for("config.toml:1:");
    s.quit();
}

#[test]
fn settings_are_printed_with_where_they_are_from() {
    let home = home_with("column = 40\n[keys]\nnext-hit = \"x\"\nsearch = \"j\"\n");
    let text = printed(&home, &["config"]);
    let line = |name: &str| text.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
    assert!(line("column = 40").ends_with("# line 1") && line("theme = \"auto\"").ends_with("# default"));
    assert!(line("next-hit = [\"x\"]").ends_with("# line 3") && line("previous-hit").contains("[\"N\"]"));
    assert!(line("search = [\"j\"]").ends_with("# line 4, taken from next-section, line-down"), "{}", line("search"));
    // The defaults, uncommented, are the defaults.
    let default = printed(&home, &["config", "--default"]);
    let settings =
        default.lines().filter_map(|line| line.strip_prefix("# ")).filter(|l| l.contains(" = ") || l.starts_with('['));
    let home = home_with(settings.collect::<Vec<_>>().join("\n"));
    assert!(!printed(&home, &["config"]).contains("# wrong"), "{}", printed(&home, &["config"]));
}

#[test]
fn figures_are_read_in_the_languages_that_are_set() {
    let file = TempFile::new("a.md", "Es kamen drei Millionen Menschen zu dem Fest in der Stadt.\n");
    let values = |settings: &str| {
        let figures = printed(&home_with(settings), &["figures", "--format", "jsonl", file.path()]);
        figures.lines().filter(|line| line.contains("3000000")).count()
    };
    assert_eq!(values(""), 1);
    assert_eq!(values("languages = [\"de\"]\n"), 1);
    assert_eq!(values("languages = [\"en\"]\n"), 0);
}
