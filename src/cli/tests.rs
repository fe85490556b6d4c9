use super::*;
use clap::CommandFactory;

fn cli(args: &str) -> Cli {
    parse(std::iter::once("sco-reader").chain(args.split_whitespace()).map(OsString::from)).unwrap()
}

#[test]
fn the_definition_holds_together() {
    Cli::command().debug_assert();
}

#[test]
fn places_stand_before_or_after_the_file() {
    assert_eq!(cli("+12 a.md").at, Some(At::Line(12)));
    assert_eq!(cli("a.md +/two").at, Some(At::Pattern("two".into())));
    assert_eq!(cli("+G a.md").at, Some(At::End));
    let dashed = cli("-- +12");
    assert_eq!((dashed.at, dashed.files), (None, vec!["+12".into()]));
    assert_eq!(cli("+F").at, Some(At::Following));
    assert_eq!(cli("+50% a.md").at, Some(At::Percent(50)));
    assert_eq!(cli("--at=line12 a.md").at, Some(At::Line(12)));
    assert_eq!(cli("--at=\u{b6}7").at, Some(At::Paragraph(7)));
    assert_eq!(cli("--at=41%").at, Some(At::Percent(41)));
    assert_eq!(cli("--at=Outlook").section, Some("Outlook".into()));
    assert!(matches!(cli("search +1").command, Some(Command::Search { .. })));
}

#[test]
fn the_environment_adds_options_and_a_wrong_one_never_stops_reading() {
    let parsed = |args: &str, options: &str, less: &str| {
        let words = std::iter::once("sco-reader").chain(args.split_whitespace()).map(OsString::from);
        let (options, less) = (Some(options.into()), Some(less.into()));
        parse_in(words, &Environment { options, less, piped: true }).unwrap()
    };
    let both = parsed("", "-N --plain", "FRX");
    assert!(both.numbers && both.plain && both.quit_if_one_screen && both.leave_behind);
    let file = parsed("a.md -n", "-N --unheard-of -%", "FRX");
    assert!(!file.numbers && !file.quit_if_one_screen && file.unheeded.is_none());
    let wrong = parsed("-S", "--theme nosuch -N", "FX");
    assert!(wrong.chop && wrong.quit_if_one_screen && !wrong.numbers);
    let message = wrong.unheeded.unwrap_or_default();
    assert!(message.starts_with("SCO_READER_OPTS is not followed: invalid value 'nosuch'"), "{message}");
    assert!(parsed("print a.md", "-N", "").command.is_some());
}

#[test]
fn the_short_help_fits_a_screen() {
    let help = Cli::command().render_help().to_string();
    assert!(help.lines().count() <= 24 && help.lines().all(|l| l.chars().count() <= 80), "{help}");
}
