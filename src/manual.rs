//! What an installation puts beside the program: the manual page and the shells' completions, made from the definition of
//! the command line and the table of keys.

use std::io::{self, Write};

use clap::{Arg, Command, CommandFactory};
use clap_mangen::{
    Man,
    roff::{Roff, bold, italic, roman},
};

use crate::{
    cli::{Cli, EXAMPLES},
    keymap,
};

/// What the environment and files mean to the program, and its exit status: sections of the manual page, each with its
/// entries.
const SURROUNDINGS: &[(&str, &[(&str, &str)])] = &[
    (
        "ENVIRONMENT",
        &[
            ("LESS", "Options of less, as git, man and systemd pass them to a pager."),
            ("SCO_READER_OPTS", "Options that hold whenever something is read."),
            ("VISUAL, EDITOR", "The editor of files and notes, where the settings name none."),
            ("NO_COLOR, CLICOLOR, CLICOLOR_FORCE", "Whether there are colours, where --color does not say so."),
            ("COLORTERM, TERM", "How many colours there are."),
        ],
    ),
    (
        "FILES",
        &[
            ("$XDG_CONFIG_HOME/sco-reader/config.toml, ~/.config/sco-reader/config.toml", "The settings."),
            (
                "$XDG_STATE_HOME/sco-reader, ~/.local/state/sco-reader",
                "Places, notes, marks, searches and recent documents.",
            ),
        ],
    ),
    (
        "EXIT STATUS",
        &[
            ("0", "Done."),
            ("1", "Nothing was found."),
            ("2", "The command line is wrong, or something could not be read."),
            ("128 + n", "Signal n ended it."),
        ],
    ),
];

/// Writes the completions of a shell, as it reads them.
///
/// # Errors
/// What the writer says.
pub(crate) fn completions(shell: clap_complete::Shell, out: &mut dyn Write) -> io::Result<()> {
    let mut written = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "sco-reader", &mut written);
    out.write_all(&written)
}

/// Writes the manual page in roff: options, commands with theirs, keys, examples.
///
/// # Errors
/// What the writer says.
pub(crate) fn manual(mut out: &mut dyn Write) -> io::Result<()> {
    // What the short help has no room for.
    let command = Cli::command().mut_args(|arg| arg.hide_short_help(false));
    let page = Man::new(command.clone());
    page.render_title(&mut out)?;
    page.render_name_section(&mut out)?;
    synopsis().to_writer(&mut out)?;
    page.render_description_section(&mut out)?;
    page.render_options_section(&mut out)?;
    let mut roff = Roff::new();
    roff.control("SH", ["COMMANDS"]);
    command.get_subcommands().for_each(|sub| describe(sub, &mut roff));
    roff.control("SH", ["KEYS"]);
    for (group, rows) in keymap::help() {
        roff.control("SS", [group]);
        for (act, keys) in rows {
            roff.control("TP", []);
            roff.text([bold(keys.join("  "))]);
            roff.text([roman(act)]);
        }
    }
    for (section, entries) in SURROUNDINGS {
        roff.control("SH", [*section]);
        for (name, what) in *entries {
            roff.control("TP", []);
            roff.text([bold(*name)]);
            roff.text([roman(*what)]);
        }
    }
    roff.control("SH", ["EXAMPLES"]);
    roff.control("nf", []);
    for line in EXAMPLES.lines().skip(1) {
        roff.text([roman(line)]);
    }
    roff.control("fi", []);
    roff.to_writer(&mut out)
}

/// How the program is called: too many options to be listed in a line.
fn synopsis() -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["SYNOPSIS"]);
    roff.text([bold("sco-reader"), roman(" ["), italic("OPTION"), roman("]... ["), italic("FILE"), roman("]...")]);
    roff.control("br", []);
    roff.text([bold("sco-reader"), roman(" "), italic("COMMAND"), roman(" ["), italic("ARGUMENT"), roman("]...")]);
    roff
}

/// A command with its arguments.
fn describe(command: &Command, roff: &mut Roff) {
    roff.control("SS", [command.get_name()]);
    let about = command.get_long_about().or(command.get_about());
    roff.text([roman(about.map(ToString::to_string).unwrap_or_default())]);
    for arg in command.get_arguments().filter(|arg| !arg.is_hide_set() && arg.get_id() != "help") {
        roff.control("TP", []);
        roff.text([bold(names(arg)), roman(" "), italic(value(arg))]);
        let help = arg.get_long_help().or(arg.get_help());
        roff.text([roman(help.map(ToString::to_string).unwrap_or_default())]);
    }
}

/// `-w, --width`; nothing for what stands without a name.
fn names(arg: &Arg) -> String {
    let short = arg.get_short().map(|c| format!("-{c}"));
    let long = arg.get_long().map(|name| format!("--{name}"));
    short.into_iter().chain(long).collect::<Vec<_>>().join(", ")
}

/// What stands behind the name, or instead of it.
fn value(arg: &Arg) -> String {
    let takes = arg.is_positional() || arg.get_action().takes_values();
    let names = arg.get_value_names().unwrap_or_default().iter().map(ToString::to_string);
    let named = names.collect::<Vec<_>>().join(" ");
    match (takes, named.is_empty()) {
        (false, _) => String::new(),
        (true, true) => arg.get_id().to_string().to_uppercase(),
        (true, false) => named,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manual_tells_every_option_command_and_key() {
        let mut page = Vec::new();
        manual(&mut page).unwrap();
        let page = String::from_utf8(page).unwrap().replace("\\-", "-");
        let command = Cli::command();
        for option in command.get_arguments().filter(|arg| !arg.is_hide_set()).filter_map(Arg::get_long) {
            assert!(page.contains(&format!("--{option}")), "{option}");
        }
        for sub in command.get_subcommands() {
            assert!(page.contains(&format!(".SS {}", sub.get_name())), "{}", sub.get_name());
        }
        for (act, _) in keymap::help().into_iter().flat_map(|(_, rows)| rows) {
            assert!(page.contains(&act[..act.len().min(10)]), "{act}");
        }
        assert!(page.contains("Read the file again by itself"), "what the short help leaves out");
    }

    #[test]
    fn completions_know_the_commands() {
        for shell in [clap_complete::Shell::Bash, clap_complete::Shell::Zsh, clap_complete::Shell::Fish] {
            let mut written = Vec::new();
            completions(shell, &mut written).unwrap();
            assert!(String::from_utf8(written).unwrap().contains("timeline"), "{shell}");
        }
    }

    #[test]
    fn the_page_says_what_manual_pages_say() {
        let mut page = Vec::new();
        manual(&mut page).unwrap();
        let page = String::from_utf8(page).unwrap();
        let sections: Vec<_> = page.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
        let (commands, rest) = (["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS"], ["ENVIRONMENT", "FILES"]);
        assert_eq!(sections[..5], commands);
        assert!(sections[5..].starts_with(&["KEYS"]) && sections[6..].starts_with(&rest), "{sections:?}");
        assert_eq!(sections[8..], ["\"EXIT STATUS\"", "EXAMPLES"]);
        assert!(page.contains("\\fBsco\\-reader\\fR [\\fIOPTION\\fR]..."), "{}", &page[..600]);
    }
}
