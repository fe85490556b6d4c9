//! Command: arguments in, exit status out. The only place that knows exit statuses.

use std::{
    io::{self, BufWriter, IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
    sync::atomic::{AtomicBool, Ordering::Relaxed},
};

use clap::error::ErrorKind;

use crate::{
    app::{self, End},
    cli::{self, CiteFormat, Cli, Colour, Command, Common, FiguresFormat, NotesFormat, TextOrJson, TimelineFormat},
    config::{self, Settings},
    document::{Citation, Document, Range, Shown},
    figure::Kind,
    library::{self, Item},
    manual,
    open::{self, Opened},
    output::{self, Form},
    reader,
    search::{Mode, Query},
    source::{self, Input, OpenError},
    store::{self, Store},
};

/// Nothing was found.
const NOTHING: u8 = 1;
/// The command line is wrong, or the input cannot be read.
const UNUSABLE: u8 = 2;

/// Why a command ended without having done what it was asked.
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

/// The whole program: reads the arguments, does what they ask, and tells on standard error what could not be done.
pub fn main() -> ExitCode {
    let cli = match cli::parse(cli::with_options(std::env::args_os(), std::env::var_os("SCO_READER_OPTS"))) {
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

fn run(cli: &Cli) -> Result<ExitCode, Failure> {
    match &cli.command {
        None if io::stdout().is_terminal() => read(cli),
        None => print_all(cli),
        Some(Command::Print { file, width, section, common }) => {
            print(&input(file.as_ref()), *width, section.as_deref(), common)
        }
        Some(Command::Outline { file, format, common }) => {
            let opened = open(&input(file.as_ref()), common)?;
            to_stdout(|out| match format {
                TextOrJson::Text => output::outline_text(&opened.doc, out),
                TextOrJson::Json => output::outline_json(&opened.doc, out),
            })?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Search { pattern, files, regex, format, common }) => {
            let (pattern, mode) = match pattern.strip_prefix("\\v") {
                Some(rest) => (rest, Mode::Regex),
                None => (pattern.as_str(), if *regex { Mode::Regex } else { Mode::Literal }),
            };
            let query = Query::new(pattern, mode).map_err(failure)?;
            match files.as_slice() {
                [path, ..] if files.len() > 1 || path.is_dir() => search_all(files, &query, *format, common),
                one => search(&input(one.first()), &query, *format, common),
            }
        }
        Some(Command::Figures { file, format, all, kind, top, explain, section, common }) => {
            let kind = kind.as_deref().and_then(|name| Kind::ALL.into_iter().find(|kind| kind.name() == name));
            let wanted = FiguresWanted { format: *format, all: *all, kind, top: *top, explain: *explain };
            figures(&input(file.as_ref()), &wanted, section.as_deref(), common)
        }
        Some(Command::Timeline { file, format, common }) => {
            timeline(&input(file.as_ref()), timeline_form(*format), common)
        }
        Some(Command::Cite { file, format, common }) => cite(&input(file.as_ref()), *format, common),
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

fn search(input: &Input, query: &Query, format: TextOrJson, common: &Common) -> Result<ExitCode, Failure> {
    let opened = match format {
        TextOrJson::Text => open_text(input, common)?,
        TextOrJson::Json => open(input, common)?,
    };
    let count = to_stdout(|out| match format {
        TextOrJson::Text => output::search_text(&opened.doc, &input.place(), query, out),
        TextOrJson::Json => output::search_json(output::search_rows(&opened.doc, None, query), out),
    })?;
    Ok(if count == 0 { ExitCode::from(NOTHING) } else { ExitCode::SUCCESS })
}

/// Searches several documents on all cores; the hits come in the order of the documents. What was named and cannot be
/// read is reported, and the others are searched all the same.
fn search_all(files: &[PathBuf], query: &Query, format: TextOrJson, common: &Common) -> Result<ExitCode, Failure> {
    let items = cli::items(files).map_err(failure)?;
    let failed = AtomicBool::new(false);
    let opened = |item: &Item| {
        let input = cli::input(Some(&item.path));
        let opened = match format {
            TextOrJson::Text => open::open_text(&input, common.open_options()),
            TextOrJson::Json => open::open_whole(&input, common.open_options()),
        };
        match opened {
            Ok(opened) => Some((opened.doc, input.place())),
            Err(error) if item.named => {
                failed.store(true, Relaxed);
                complain(&error.to_string());
                None
            }
            Err(_) => None,
        }
    };
    let count = to_stdout(|out| match format {
        TextOrJson::Text => {
            let lines = |item: &Item| {
                let Some((doc, path)) = opened(item) else { return Vec::new() };
                let mut lines: Vec<u8> = Vec::new();
                let count = output::search_text(&doc, &path, query, &mut lines).unwrap_or_default();
                vec![(count, lines)]
            };
            library::stream(&items, lines, |found| {
                let mut sum: u64 = 0;
                for (count, lines) in found {
                    out.write_all(&lines)?;
                    sum += count;
                }
                Ok(sum)
            })
        }
        TextOrJson::Json => {
            let rows = |item: &Item| {
                let found = opened(item);
                let rows = found.as_ref().map(|(doc, path)| output::search_rows(doc, Some(path), query).collect());
                rows.unwrap_or_default()
            };
            library::stream(&items, rows, |found| output::search_json(found, out))
        }
    })?;
    Ok(match (failed.into_inner(), count) {
        (true, _) => ExitCode::from(UNUSABLE),
        (false, 0) => ExitCode::from(NOTHING),
        (false, _) => ExitCode::SUCCESS,
    })
}

/// Where standard output is no terminal, what would be read is printed, one document after the other.
fn print_all(cli: &Cli) -> Result<ExitCode, Failure> {
    let only = cli.section.as_deref();
    let items = cli::items(&cli.files).map_err(failure)?;
    if items.is_empty() {
        return print(&input(None), 72, only, &cli.common);
    }
    let inputs = items.iter().map(|item| cli::input(Some(&item.path)));
    inputs.into_iter().try_fold(ExitCode::SUCCESS, |_, input| print(&input, 72, only, &cli.common))
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
        End::OneScreen(doc) => {
            let range = 0..doc.text.len();
            let how = output::Print { width: 72, colour: colour(cli.common.color), range, bars: reader::find_bars };
            to_stdout(|out| output::print(&doc, &how, out))?;
            Ok(ExitCode::SUCCESS)
        }
        End::Signal(number) => Ok(ExitCode::from(u8::try_from(128 + number).unwrap_or(u8::MAX))),
    }
}

fn open(input: &Input, common: &Common) -> Result<Opened, Failure> {
    with_warnings(open::open_whole(input, common.open_options()))
}

/// As [`open`], but for the outline of a large plain text.
fn open_text(input: &Input, common: &Common) -> Result<Opened, Failure> {
    with_warnings(open::open_text(input, common.open_options()))
}

/// Writes to standard error what could not be read or shown of what was opened.
fn with_warnings(opened: Result<Opened, OpenError>) -> Result<Opened, Failure> {
    let opened = opened.map_err(failure)?;
    for warning in opened.warning.iter().chain(&opened.doc.complaints) {
        let _ = writeln!(io::stderr(), "sco-reader: {}: {}", opened.name, Shown::new(warning));
    }
    Ok(opened)
}

fn print(input: &Input, width: u16, section: Option<&str>, common: &Common) -> Result<ExitCode, Failure> {
    let Opened { doc, name, .. } = open(input, common)?;
    let range = range_of(&doc, &name, section)?;
    let how = output::Print { width, colour: colour(common.color), range, bars: reader::find_bars };
    to_stdout(|out| output::print(&doc, &how, out))?;
    Ok(ExitCode::SUCCESS)
}

/// The bytes of a section, or of the whole text.
fn range_of(doc: &Document, name: &Shown, section: Option<&str>) -> Result<Range, Failure> {
    let Some(wanted) = section else { return Ok(0..doc.text.len()) };
    let id = output::section_named(doc, wanted);
    let id =
        id.ok_or_else(|| failure(format!("{name}: no section is called {wanted}; sco-reader outline lists them")))?;
    Ok(output::section_range(doc, id))
}

/// What `figures` was asked for.
struct FiguresWanted {
    format: FiguresFormat,
    all: bool,
    kind: Option<Kind>,
    top: Option<usize>,
    explain: bool,
}

fn figures(input: &Input, wanted: &FiguresWanted, section: Option<&str>, common: &Common) -> Result<ExitCode, Failure> {
    let &FiguresWanted { format, all, kind, top, explain } = wanted;
    if explain && matches!(format, FiguresFormat::Csv | FiguresFormat::Markdown | FiguresFormat::Svg) {
        return Err(failure("--explain writes text, json or jsonl; --help explains"));
    }
    let Opened { doc, name, .. } = open(input, common)?;
    let range = range_of(&doc, &name, section)?;
    let (form, whole) = match format {
        FiguresFormat::Text => (Form::Text, false),
        FiguresFormat::Json => (Form::Json, true),
        FiguresFormat::Jsonl => (Form::JsonLines, true),
        FiguresFormat::Csv => (Form::Csv, false),
        FiguresFormat::Markdown => (Form::Markdown, false),
        FiguresFormat::Svg => (Form::Svg, false),
    };
    to_stdout(|out| match explain {
        true => output::explain(&doc, range, kind, form, out),
        false => output::figures(&doc, &output::Figures { form, all: all || whole, kind, top, range }, out),
    })?;
    Ok(ExitCode::SUCCESS)
}

fn timeline_form(format: TimelineFormat) -> Form {
    match format {
        TimelineFormat::Text => Form::Text,
        TimelineFormat::Json => Form::Json,
        TimelineFormat::Csv => Form::Csv,
        TimelineFormat::Markdown => Form::Markdown,
        TimelineFormat::Svg => Form::Svg,
    }
}

fn timeline(input: &Input, form: Form, common: &Common) -> Result<ExitCode, Failure> {
    let Opened { doc, name, .. } = open(input, common)?;
    let written = to_stdout(|out| output::timeline(&doc, form, out))?;
    if written.cut {
        let most = output::MOMENTS;
        let _ = writeln!(io::stderr(), "sco-reader: {name}: only the first {most} dates are on the timeline");
    }
    Ok(ExitCode::SUCCESS)
}

fn cite(input: &Input, format: CiteFormat, common: &Common) -> Result<ExitCode, Failure> {
    let Opened { doc, name, .. } = open(input, common)?;
    let citation = Citation::of(&doc, name.as_str());
    to_stdout(|out| match format {
        CiteFormat::Text => output::cite_text(&citation, out),
        CiteFormat::Bibtex => output::cite_bibtex(&citation, out),
        CiteFormat::CslJson => output::cite_csl_json(&citation, out),
    })?;
    Ok(ExitCode::SUCCESS)
}

fn notes(input: &Input, format: NotesFormat, common: &Common) -> Result<ExitCode, Failure> {
    let opened = open(input, common)?;
    let who = app::identity(input, &opened)
        .ok_or_else(|| failure(format!("{}: notes are listed of files: name one", opened.name)))?;
    let store = Store::of_user(|name| std::env::var_os(name)).map_err(failure)?;
    let mut troubles = Vec::new();
    let kept = store.notes(&who, &mut troubles);
    if let Some(trouble) = store::summary(&troubles) {
        let _ = writeln!(io::stderr(), "sco-reader: {}", Shown::new(&trouble));
    }
    let (placed, marks) = app::placed(&opened.doc, kept);
    let annotations = placed.into_iter().map(|placed| (placed.annotation, placed.range)).collect();
    let notes = output::Notes { annotations, marks };
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

fn to_stdout<T>(write: impl FnOnce(&mut dyn Write) -> io::Result<T>) -> Result<T, Failure> {
    let mut out = BufWriter::with_capacity(64 << 10, io::stdout().lock());
    let done = write(&mut out)?;
    out.flush()?;
    Ok(done)
}
