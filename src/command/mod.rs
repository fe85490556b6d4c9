//! Command: arguments in, exit status out. The only room that knows exit statuses.
//!
//! What is read on the screen goes to `app`; the printed commands open their documents here, one or many, on all cores, and
//! write what `output` makes of them in order.

mod documents;
mod figures;
mod sink;

use std::{
    io::{self, BufWriter, IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::error::ErrorKind;

use crate::{
    app::{self, End},
    cli::{self, CiteFormat, Cli, Colour, Command, Common, Environment, NotesFormat, TextOrJson},
    config::{self, Settings},
    document::{Citation, Shown},
    figure::Language,
    manual,
    open::{self, Opened},
    output::{self, Cited, Frame},
    reader,
    search::{Mode, Query},
    source::{self, Input, OpenError},
    store::{self, Store},
    terminal,
};

use documents::{Documents, Needed, One};

const SUCCESS: ExitCode = ExitCode::SUCCESS;
/// Nothing was found.
const NOTHING: u8 = 1;
/// The command line is wrong, or the input cannot be read.
const UNUSABLE: u8 = 2;

/// Cells of a row of what is printed without a width.
const PAPER: u16 = 72;

/// Why a command failed.
enum Failure {
    Message(String),
    Write(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

fn failure(error: impl std::fmt::Display) -> Failure {
    Failure::Message(error.to_string())
}

/// The whole program: reads the arguments, does what they ask, and writes to standard error what could not be done.
pub fn main() -> ExitCode {
    let environment =
        Environment { options: std::env::var_os("SCO_READER_OPTS"), less: std::env::var_os("LESS"), piped: is_piped() };
    let cli = match cli::parse_in(std::env::args_os(), &environment) {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    match run(&cli) {
        Ok(code) => code,
        Err(Failure::Write(error)) => unwritten(&error),
        Err(Failure::Message(message)) => complain(&message),
    }
}

/// The output could not be written. Who closes a pipe early has seen enough: that is no failure.
fn unwritten(error: &io::Error) -> ExitCode {
    match error.kind() {
        io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        _ => complain(&format!("standard output: {}", source::reason(error))),
    }
}

fn complain(message: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "sco-reader: {}", Shown::new(message));
    ExitCode::from(UNUSABLE)
}

/// Help goes to standard output whole; what is wrong is one line, and below it what may have been meant.
fn usage(error: &clap::Error) -> ExitCode {
    let text = error.render().to_string();
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let mut out = io::stdout();
        return match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) => unwritten(&error),
            Ok(()) => ExitCode::SUCCESS,
        };
    }
    let lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
    let message = lines.take_while(|l| !l.starts_with("Usage") && !l.starts_with("For more"));
    let (tips, said): (Vec<_>, Vec<_>) = message.partition(|l| l.starts_with("tip: "));
    let meant = tips.iter().filter(|tip| tip.contains("similar"));
    let said = said.join(" ");
    match cli::second_file(error) {
        Some(file) => complain(&format!("this command reads one document: leave out {file}; --help explains")),
        None => complain(&format!("{}; --help explains", said.strip_prefix("error: ").unwrap_or(&said))),
    };
    for tip in meant {
        let _ = writeln!(io::stderr(), "  {}", Shown::new(tip));
    }
    ExitCode::from(UNUSABLE)
}

/// Reads figures in the languages that the user's settings name.
fn follow_languages() {
    let settings = Settings::load(config::path(|name| std::env::var_os(name)).as_deref());
    if let Some(warning) = settings.warning() {
        let _ = writeln!(io::stderr(), "sco-reader: {}", Shown::new(&warning));
    }
    Language::read_only(settings.languages.value);
}

fn run(cli: &Cli) -> Result<ExitCode, Failure> {
    match &cli.command {
        None if io::stdout().is_terminal() => read(cli),
        None => print(&cli.files, PAPER, cli.section.as_deref(), &cli.common),
        Some(Command::Print { files, width, section, common }) => print(files, *width, section.as_deref(), common),
        Some(Command::Outline { files, format, common }) => outline(files, *format, common),
        Some(Command::Search { pattern, files, regex, format, common }) => {
            let (pattern, mode) = match pattern.strip_prefix("\\v") {
                Some(rest) => (rest, Mode::Regex),
                None => (pattern.as_str(), if *regex { Mode::Regex } else { Mode::Literal }),
            };
            search(files, &Query::new(pattern, mode).map_err(failure)?, *format, common)
        }
        Some(Command::Figures(wanted)) => {
            follow_languages();
            figures::figures(wanted)
        }
        Some(Command::Timeline(wanted)) => {
            follow_languages();
            figures::timeline(wanted)
        }
        Some(Command::Cite { files, format, common }) => cite(files, *format, common),
        Some(Command::Notes { file, format, common }) => notes(&input(file.as_ref()), *format, common),
        Some(Command::Completions { shell }) => {
            to_stdout(|out| manual::completions(*shell, out))?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Man) => {
            to_stdout(manual::manual)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Config { default }) => show_settings(*default),
    }
}

fn search(files: &[PathBuf], query: &Query, format: TextOrJson, common: &Common) -> Result<ExitCode, Failure> {
    let (needed, frame) = match format {
        TextOrJson::Text => (Needed::Text, Frame::None),
        TextOrJson::Json => (Needed::Whole, Frame::Array),
    };
    let (mut documents, mut count) = (Documents::of(files, common, needed, |_| frame), 0);
    documents.only_with(&query.required());
    let colour = colour(common.color);
    let work = |one: &One, out: &mut dyn Write| match format {
        TextOrJson::Text => output::search_text(&one.doc, &one.input.place(), query, colour, out),
        TextOrJson::Json => output::search_json(&one.doc, one.path.as_ref(), query, out),
    };
    documents.write(work, |found| count += found)?;
    let status = documents.status();
    Ok(if status == SUCCESS && count == 0 { ExitCode::from(NOTHING) } else { status })
}

fn outline(files: &[PathBuf], format: TextOrJson, common: &Common) -> Result<ExitCode, Failure> {
    let frame = if format == TextOrJson::Json { Frame::Array } else { Frame::None };
    let documents = Documents::of(files, common, Needed::Whole, |_| frame);
    let work = |one: &One, out: &mut dyn Write| match format {
        TextOrJson::Text => output::outline_text(&one.doc, one.path.as_ref(), out),
        TextOrJson::Json => output::outline_json(&one.doc, one.path.as_ref(), out),
    };
    documents.write(work, drop)?;
    Ok(documents.status())
}

/// Prints documents one after the other, each of several under its path.
fn print(files: &[PathBuf], width: u16, section: Option<&str>, common: &Common) -> Result<ExitCode, Failure> {
    let needed = if section.is_some() { Needed::Whole } else { Needed::Text };
    let documents = Documents::of(files, common, needed, |_| Frame::None);
    let colour = colour(common.color);
    let links = colour && links();
    let work = |one: &One, out: &mut dyn Write| {
        let Some(range) = one.range(section) else { return Ok(()) };
        if let Some(path) = &one.path {
            writeln!(out, "{}==> {path} <==\n", if one.number == 0 { "" } else { "\n" })?;
        }
        output::print(
            &one.doc,
            &output::Print { pane: width, width, colour, links, range, bars: reader::find_bars, tabs: None },
            out,
        )
    };
    documents.write(work, drop)?;
    Ok(documents.status())
}

fn cite(files: &[PathBuf], format: CiteFormat, common: &Common) -> Result<ExitCode, Failure> {
    let frame = if format == CiteFormat::CslJson { Frame::Array } else { Frame::None };
    let documents = Documents::of(files, common, Needed::Whole, |_| frame);
    let (mut cited, mut keys) = (Vec::new(), output::Keys::default());
    let citation = |one: &One| Cited { citation: Citation::of(&one.doc, one.name.as_str()), path: one.path.clone() };
    documents.gather(citation, |citation| cited.push(citation));
    documents.finish(|out| {
        cited.iter().try_for_each(|cited| match format {
            CiteFormat::Text => output::cite_text(cited, out),
            CiteFormat::Bibtex => output::cite_bibtex(cited, &mut keys, out),
            CiteFormat::CslJson => output::cite_csl_json(cited, &mut keys, out),
        })
    })?;
    Ok(documents.status())
}

/// What a command works on: without a file, what is piped in.
fn input(file: Option<&PathBuf>) -> Input {
    if file.is_none() && is_piped() { Input::Stdin } else { cli::input(file) }
}

/// True when standard input is a pipe or a file, not a terminal or the void.
fn is_piped() -> bool {
    let stat = rustix::fs::fstat(io::stdin());
    let kind = stat.map(|s| rustix::fs::FileType::from_raw_mode(s.st_mode));
    matches!(kind, Ok(rustix::fs::FileType::Fifo | rustix::fs::FileType::RegularFile | rustix::fs::FileType::Socket))
}

fn read(cli: &Cli) -> Result<ExitCode, Failure> {
    match app::run(cli, &input(cli.files.first())).map_err(failure)? {
        End::Quit => Ok(ExitCode::SUCCESS),
        End::OneScreen(doc, pane) => {
            let range = 0..doc.text.len();
            let colour = colour(cli.common.color);
            let width = pane.min(PAPER);
            let links = colour && links();
            let how = output::Print { pane, width, colour, links, range, bars: reader::find_bars, tabs: cli.tabs };
            to_stdout(|out| output::print(&doc, &how, out))?;
            Ok(ExitCode::SUCCESS)
        }
        End::Left(rows) => {
            let rows: Vec<_> = rows.iter().map(|spot| (spot.row(), &*spot.laid.figures)).collect();
            to_stdout(|out| output::print_rows(&rows, colour(cli.common.color), out))?;
            Ok(ExitCode::SUCCESS)
        }
        End::Signal(number) => Ok(ExitCode::from(u8::try_from(128 + number).unwrap_or(u8::MAX))),
    }
}

fn open(input: &Input, common: &Common) -> Result<Opened, Failure> {
    with_warnings(open::open_whole(input, common.open_options()))
}

/// Writes to standard error what could not be read or shown of what was opened.
fn with_warnings(opened: Result<Opened, OpenError>) -> Result<Opened, Failure> {
    let opened = opened.map_err(failure)?;
    for warning in opened.warning.iter().chain(&opened.doc.complaints) {
        let _ = writeln!(io::stderr(), "sco-reader: {}: {}", opened.name, Shown::new(warning));
    }
    Ok(opened)
}

fn notes(input: &Input, format: NotesFormat, common: &Common) -> Result<ExitCode, Failure> {
    let opened = open(input, common)?;
    let who = app::identity(input, &opened)
        .ok_or_else(|| failure(format!("{}: notes are listed of files: name one", opened.name)))?;
    let store = Store::of_user(|name| std::env::var_os(name)).map_err(failure)?;
    let mut troubles = Vec::new();
    let notes = app::notes(&store, (&who, &opened.doc), None, &mut troubles).unwrap_or_default();
    if let Some(trouble) = store::summary(&troubles) {
        let _ = writeln!(io::stderr(), "sco-reader: {}", Shown::new(&trouble));
    }
    let annotations = notes.placed.into_iter().map(|placed| (placed.annotation, placed.range)).collect();
    let notes = output::Notes { annotations, marks: notes.marks };
    let name = opened.name.as_str();
    to_stdout(|out| match format {
        NotesFormat::Markdown => output::notes_markdown(&opened.doc, name, &notes, out),
        NotesFormat::Json => output::notes_json(&opened.doc, name, &notes, out),
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The settings that hold, or those that a file begins with.
fn show_settings(default: bool) -> Result<ExitCode, Failure> {
    let file = config::path(|name| std::env::var_os(name));
    let text = match default {
        true => config::default_file(),
        false => config::effective(&Settings::load(file.as_deref()), file.as_deref()),
    };
    to_stdout(|out| text.lines().try_for_each(|line| writeln!(out, "{}", Shown::new(line))))?;
    Ok(ExitCode::SUCCESS)
}

/// Colours on standard output: `--color` wins over the conventions NO_COLOR, CLICOLOR_FORCE and CLICOLOR.
fn colour(wanted: Colour) -> bool {
    let set = |name: &str| std::env::var(name).is_ok_and(|v| !v.is_empty());
    let zero = |name: &str| std::env::var(name).is_ok_and(|v| v == "0");
    match wanted {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto if set("NO_COLOR") => false,
        Colour::Auto if set("CLICOLOR_FORCE") && !zero("CLICOLOR_FORCE") => true,
        Colour::Auto => io::stdout().is_terminal() && !zero("CLICOLOR"),
    }
}

/// Links on standard output: as the settings say, else where it is a terminal that is known to show them.
fn links() -> bool {
    let get = |name: &str| std::env::var(name).ok();
    let settings = Settings::load(config::path(|name| std::env::var_os(name)).as_deref());
    settings.links.value.are_sent(|| io::stdout().is_terminal() && terminal::knows_links(get))
}

fn to_stdout<T>(write: impl FnOnce(&mut dyn Write) -> io::Result<T>) -> Result<T, Failure> {
    let mut out = BufWriter::with_capacity(64 << 10, io::stdout().lock());
    let done = write(&mut out)?;
    out.flush()?;
    Ok(done)
}
