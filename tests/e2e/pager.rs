//! As the pager of git, man and other programs.

use std::{fs, path::Path};

use crate::support::{BIN, Session, TempFile, new_home};

/// A shell in a clean environment in which `line` runs on a screen of 100 by 20 cells; `$R` is the reader.
fn shell(line: &str, env: &[(&str, &str)]) -> Session {
    let mut command = Session::command("/bin/sh").env("R", BIN).args(["-c", line]);
    for (name, value) in env {
        command = command.env(name, value);
    }
    Session::run(100, 20, command)
}

/// The shown rows of what stands on the main screen.
fn rows(s: &Session) -> String {
    s.screen().contents()
}

#[test]
fn what_fits_is_written_and_what_does_not_is_left_behind() {
    let mut s = shell("printf 'one\\ntwo %s\\n' \"$(printf '%090d' 7)\" | $R; echo end", &[("LESS", "FRX")]);
    s.wait_for("end");
    assert!(s.wait_end().success());
    // Nothing was wrapped: the screen is as wide.
    let wide = format!("two {:090}", 7);
    assert!(rows(&s).lines().any(|line| line.trim_end() == wide), "{}", rows(&s));
    let mut s = shell("seq 1 500 | $R; echo end", &[("LESS", "FRX")]);
    s.wait_for("17");
    s.send("100G");
    s.wait_for("100");
    s.send("q");
    s.wait_for("end");
    assert!(s.wait_end().success());
    s.assert_given_back();
    assert!(rows(&s).contains("\n100\n") || rows(&s).starts_with("100\n"), "{}", rows(&s));
    let mut s = shell("seq 1 500 | $R; echo end", &[]);
    s.wait_for("17");
    s.send("q");
    s.wait_for("end");
    assert!(s.wait_end().success());
    assert!(!rows(&s).contains("17"), "{}", rows(&s));
}

#[test]
fn options_of_less_never_stop_reading() {
    let text = TempFile::new("a.txt", format!("Alpha {} end of it\nbeta\n", "long ".repeat(40)));
    for options in ["-RSij.5", "-R -S -P prompt", "--use-color --tabs=4 -S", "-sS -x4"] {
        let mut s = Session::run(60, 12, Session::command(BIN).args(options.split(' ')).arg(text.path()));
        s.wait_for("beta");
        assert!(!s.screen().contents().contains("end of it"), "{options} wraps");
        s.send("$");
        s.wait_for("end of it");
        s.send("q");
        assert!(s.wait_end().success());
    }
    let mut s = Session::run(60, 12, Session::command(BIN).env("SCO_READER_OPTS", "--no-such -% -N").arg(text.path()));
    s.wait_for("  2  beta");
    s.send("#");
    s.wait_gone("  2  beta");
    s.send("q");
    assert!(s.wait_end().success());
    let mut s = Session::run(80, 12, Session::command(BIN).env("SCO_READER_OPTS", "--theme none").arg(text.path()));
    s.wait_for("SCO_READER_OPTS is not followed");
    s.send("q");
    assert!(s.wait_end().success());
    let mut s = Session::run(60, 12, Session::command(BIN).args(["-I", "+/ALPHA"]).arg(text.path()));
    s.wait_for("1 of 1");
    s.send("q");
    assert!(s.wait_end().success());
}

#[test]
fn a_slow_pipe_shows_once_there_is_more_than_a_screen() {
    let s = shell("(seq 1 100; sleep 1000) | $R", &[("LESS", "FRX")]);
    s.wait_for("15");
    s.send("q");
    // The shell waits for what writes into the pipe.
    s.wait("the terminal given back", |screen| !screen.alternate_screen());
}

#[test]
fn git_and_man_page_with_it() {
    let home = new_home();
    let git = |args: &str| {
        let line = format!("cd {} && {args}", home.display());
        let author = "-c user.name=A -c user.email=a@example.org -c init.defaultBranch=main";
        shell(&line.replace("git ", &format!("git {author} ")), &[("GIT_PAGER", BIN), ("GIT_CONFIG_NOSYSTEM", "1")])
    };
    if std::process::Command::new("git").arg("--version").output().is_ok() {
        let make =
            "git init -q . && for n in 1 2 3 4 5 6 7 8; do echo $n >> a; git add a; git commit -q -m \"Step $n\"; done";
        let mut s = git(make);
        assert!(s.wait_end().success(), "{}", rows(&s));
        assert!(Path::new(&home).join("a").exists());
        let mut s = git("git log --color=always");
        s.wait_for("Step 8");
        assert!(!rows(&s).contains("[33m"), "{}", rows(&s));
        s.send("G");
        s.wait_for("Step 1");
        s.send("q");
        assert!(s.wait_end().success());
        assert!(rows(&s).contains("Step 1"), "left behind: {}", rows(&s));
        // One screen: git sets LESS=FRX, so it is written and no key is waited for.
        let mut s = git("git show --color=always");
        assert!(s.wait_end().success());
        assert!(rows(&s).contains("Step 8") && rows(&s).contains("+8"), "{}", rows(&s));
    }
    let page = home.join("a.1");
    fs::write(&page, ".TH A 1\n.SH NAME\na \\- an example\n.SH OPTIONS\n.B \\-x\nDoes it.\n").unwrap();
    if std::process::Command::new("man").arg("--version").output().is_ok() {
        let mut s = shell(&format!("man -l {}", page.display()), &[("MANPAGER", BIN), ("MANROFFOPT", "-c")]);
        s.wait_for("an example");
        assert!(s.all("-x", |cell| cell.bold()));
        s.send("q");
        assert!(s.wait_end().success());
    }
}
