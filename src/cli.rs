//! Cli: the arguments, their help, and what they mean for the rooms that act on them.
//!
//! Knows the command line alone; nothing is opened or printed here.

mod choices;
mod environment;
mod figures;
mod less;
mod place;

use std::{ffi::OsString, path::PathBuf};

use clap::{
    Args, Parser, Subcommand,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::{
    document::Shown,
    open::{Extent, OpenOptions},
    source::{Encoding, Input},
};

pub(crate) use environment::{Environment, parse_in};
pub(crate) use place::At;
use place::{Cited, cited, place};

pub(crate) use choices::{CiteFormat, Colour, EntriesFormat, KindChoice, Mouse, NotesFormat, TextOrJson, ThemeChoice};
pub(crate) use figures::{FiguresArgs, TimelineArgs};

/// What the long help and the manual page end with.
pub(crate) const EXAMPLES: &str = "\
Examples:
  sco-reader                          the built-in briefing on the Shanghai Cooperation Organization
  sco-reader report.md                read a file; ? shows the keys
  sco-reader +/energy report.md       begin at the first \"energy\"
  sco-reader --section Outlook a.md   begin at a section
  git log | sco-reader                read a pipe
  sco-reader print -w 60 report.md    formatted text on standard output
  sco-reader search 'per cent' a.md   every hit as path:line:sentence
  sco-reader figures --kind money a.md        every sum, with what it is for
  sco-reader figures --unit % --since 2020 reports/   every share of a time, in a folder of reports
  sco-reader timeline --format svg a.md       a chart of all dates

For packages: sco-reader man, sco-reader completions bash|zsh|fish|powershell.
A file called like a command is read as ./print. Without FILE the commands read what is piped in, else the briefing; - is standard input.
Exit status: 0 done, 1 nothing found (search), 2 wrong command line or unreadable input, 128 + n on signal n.";

/// A terminal reader for analyses, briefings and reports.
#[derive(Debug, Parser)]
#[command(
    name = "sco-reader",
    version,
    about = "A terminal reader for analyses, briefings and reports",
    after_help = "In the reader, ? shows the keys. --help explains more, with examples.",
    after_long_help = EXAMPLES,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true,
    override_usage = "sco-reader [OPTIONS] [+N | +/PATTERN] [FILE | FOLDER | -]...\n       sco-reader <COMMAND> [OPTIONS] [PATH | -]..."
)]
pub(crate) struct Cli {
    /// What to do instead of reading on the screen
    #[command(subcommand)]
    pub command: Option<Command>,
    /// What to read: a file, several, a folder; - is standard input
    #[arg(value_name = "FILE", hide_short_help = true)]
    pub files: Vec<PathBuf>,
    /// Begin at this section
    ///
    /// Its title, how the title begins, a part of it, or its number.
    #[arg(long, value_name = "NAME")]
    pub section: Option<String>,
    /// Begin at a place, as citations name it
    ///
    /// `line 12`, `paragraph 12`, `41 %`, or a section.
    #[arg(long = "at", value_name = "PLACE", hide_short_help = true)]
    pub place: Option<String>,
    /// Read the file again by itself when it changes
    #[arg(long, hide_short_help = true)]
    pub watch: bool,
    /// Write what fits on one screen, and quit, as less does
    #[arg(short = 'F', long, hide_short_help = true)]
    pub quit_if_one_screen: bool,
    /// Leave the last page behind on the terminal, as less does
    #[arg(short = 'X', hide_short_help = true)]
    pub leave_behind: bool,
    /// Cut long lines of text, which > and < move, instead of wrapping them
    #[arg(short = 'S', hide_short_help = true)]
    pub chop: bool,
    /// Cells between two tab stops
    #[arg(short = 'x', long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=32), hide_short_help = true, overrides_with = "tabs")]
    pub tabs: Option<u16>,
    /// Show line numbers
    #[arg(short = 'N', hide_short_help = true, overrides_with = "no_numbers")]
    pub numbers: bool,
    /// Show no line numbers
    #[arg(short = 'n', hide_short_help = true, overrides_with = "numbers")]
    pub no_numbers: bool,
    /// Search whatever the case, even of capitals
    #[arg(short = 'I', hide_short_help = true)]
    pub any_case: bool,
    /// Taken as less takes them: the reader does so anyway
    #[arg(short = 'i', short_alias = 'R', hide = true, action = clap::ArgAction::Count)]
    pub as_ever: u8,
    /// Keep nothing of this session, and use nothing kept
    #[arg(long, hide_short_help = true)]
    pub no_state: bool,
    /// `off` leaves the mouse to the terminal
    #[arg(
        long,
        value_name = "WHEN",
        default_value = "on",
        hide_possible_values = true,
        hide_default_value = true,
        hide_short_help = true
    )]
    pub mouse: Mouse,
    /// One column, nothing drawn: for screen readers, braille
    ///
    /// The main screen is read line by line, and the cursor stands on the line that is read.
    #[arg(long)]
    pub plain: bool,
    /// Colours for a background: auto, dark, light
    #[arg(long, value_name = "NAME", default_value = "auto", hide_possible_values = true, hide_default_value = true)]
    pub theme: ThemeChoice,
    /// What every way of reading shares
    #[command(flatten)]
    pub common: Common,
    /// Where to begin: set from +N and +/PATTERN
    #[arg(skip)]
    pub at: Option<At>,
    /// Options of the environment that could not be followed, and why
    #[arg(skip)]
    pub unheeded: Option<String>,
    /// Ends with a panic at the first key, to see that the terminal is given back
    #[arg(long, hide = true)]
    pub debug_panic: bool,
}

/// Options of every command.
#[derive(Debug, Clone, Args)]
pub(crate) struct Common {
    /// Read the input as markdown, html, epub or txt
    #[arg(
        long = "as",
        value_name = "KIND",
        default_value = "auto",
        hide_possible_values = true,
        hide_default_value = true,
        hide_short_help = true
    )]
    pub kind: KindChoice,
    /// Show the whole page of HTML, not its article alone
    #[arg(long, hide_short_help = true)]
    pub whole: bool,
    /// Read the input in this encoding, such as gb18030
    ///
    /// Any name of the web's encodings. Without it the text's mark or declaration tells, else its bytes are judged.
    #[arg(long, value_name = "NAME", value_parser = encoding, hide_short_help = true)]
    pub encoding: Option<&'static Encoding>,
    /// Colours: auto, always, never
    #[arg(long, value_name = "WHEN", default_value = "auto", hide_possible_values = true, hide_default_value = true)]
    pub color: Colour,
}

impl Common {
    /// How a document is to be read.
    pub(crate) fn open_options(&self) -> OpenOptions {
        let extent = if self.whole { Extent::Whole } else { Extent::Article };
        OpenOptions { read_as: self.kind.into(), extent, encoding: self.encoding, bare: false }
    }
}

fn encoding(name: &str) -> Result<&'static Encoding, String> {
    let unknown =
        || "no encoding has that name; some are utf-8, gb18030, big5, shift_jis, euc-kr, windows-1251, koi8-r";
    Encoding::for_label(name.as_bytes()).ok_or_else(|| unknown().to_owned())
}

/// Commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write formatted text
    Print {
        /// Files, folders with all that is in them; - is standard input
        #[arg(value_name = "PATH")]
        files: Vec<PathBuf>,
        /// Cells a row has at most
        #[arg(short, long, value_name = "CELLS", default_value_t = 72, value_parser = clap::value_parser!(u16).range(1..=1000))]
        width: u16,
        /// Only this section
        #[arg(long, value_name = "NAME")]
        section: Option<String>,
        /// Shared options
        #[command(flatten)]
        common: Common,
    },
    /// Write the sections
    Outline {
        /// Files, folders with all that is in them; - is standard input
        #[arg(value_name = "PATH")]
        files: Vec<PathBuf>,
        /// How
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: TextOrJson,
        /// Shared options
        #[command(flatten)]
        common: Common,
    },
    /// Write the sentences that a search finds, each with its line
    Search {
        /// Literal text, or a regular expression after \v
        pattern: String,
        /// Files, folders with all that is in them; - is standard input
        #[arg(value_name = "PATH")]
        files: Vec<PathBuf>,
        /// Take the pattern as a regular expression
        #[arg(short = 'E', long)]
        regex: bool,
        /// How
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: TextOrJson,
        /// Shared options
        #[command(flatten)]
        common: Common,
    },
    /// Write the figures with what they count
    ///
    /// Key figures; JSON holds the minor ones too: bare years, ordinals, times, small counts. So does what is asked for by
    /// kind, unit, size, time or what it counts. A chart (svg) shows those of the most frequent unit.
    Figures(FiguresArgs),
    /// Write all dates in order of time
    ///
    /// A date that tells no year has that of the masthead or of a date near it, and is marked.
    Timeline(TimelineArgs),
    /// Write how to cite the document
    Cite {
        /// Files, folders with all that is in them; - is standard input
        #[arg(value_name = "PATH")]
        files: Vec<PathBuf>,
        /// How
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: CiteFormat,
        /// Shared options
        #[command(flatten)]
        common: Common,
    },
    /// Write what you have highlighted and noted
    Notes {
        /// The file; - is standard input
        file: Option<PathBuf>,
        /// How
        #[arg(long, value_name = "FORMAT", default_value = "markdown")]
        format: NotesFormat,
        /// Shared options
        #[command(flatten)]
        common: Common,
    },
    /// Write completions for a shell
    #[command(hide = true)]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Write the manual page
    #[command(hide = true)]
    Man,
    /// Write the settings that hold, and where each is from
    Config {
        /// A file with every setting and its default, to begin with
        #[arg(long)]
        default: bool,
    },
}

/// What a FILE argument means: `-` is standard input, none the briefing.
pub(crate) fn input(file: Option<&PathBuf>) -> Input {
    match file {
        None => Input::Briefing,
        Some(path) if path.as_os_str() == "-" => Input::Stdin,
        Some(path) => Input::File(path.clone()),
    }
}

/// Names of commands.
const COMMANDS: &[&str] =
    &["print", "outline", "search", "figures", "timeline", "cite", "notes", "config", "completions", "man"];

fn names_command(args: &[OsString]) -> bool {
    args.get(1).and_then(|arg| arg.to_str()).is_some_and(|arg| COMMANDS.contains(&arg))
}

/// Reads the command line. `+N`, `+G` and `+/PATTERN` stand where less and vim have them: before or after the file.
///
/// # Errors
/// What is wrong, or the help or version that was asked for.
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    let mut args: Vec<OsString> = args.into_iter().collect();
    let mut at = None;
    let command = names_command(&args);
    if !command {
        if args.iter().skip(1).any(|arg| arg.as_encoded_bytes().starts_with(b"-")) {
            let rest = args.split_off(args.len().min(1));
            args.extend(less::translate(rest, less::Unknown::Reported));
        }
        let rest = args.iter().position(|a| a == "--").unwrap_or(args.len());
        let mut n = 0;
        args.retain(|arg| {
            n += 1;
            let place = (n > 1 && n <= rest).then(|| arg.to_str().and_then(place)).flatten();
            let kept = place.is_none();
            at = place.or(at.take());
            kept
        });
    }
    let mut cli = Cli::try_parse_from(args)?;
    cli.at = at;
    match cli.place.take().map(|place| cited(&place)) {
        Some(Cited::At(at)) => cli.at = Some(at),
        Some(Cited::Section(name)) => cli.section = Some(name),
        None => {}
    }
    Ok(cli)
}

/// The argument that is one file too many, for an error that says so.
pub(crate) fn second_file(error: &clap::Error) -> Option<Shown> {
    let named = |kind| match error.get(kind) {
        Some(ContextValue::String(arg)) if !arg.starts_with('-') => Some(Shown::new(arg)),
        _ => None,
    };
    match error.kind() {
        ErrorKind::UnknownArgument => named(ContextKind::InvalidArg),
        ErrorKind::ArgumentConflict => named(ContextKind::InvalidSubcommand).or_else(|| named(ContextKind::InvalidArg)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
