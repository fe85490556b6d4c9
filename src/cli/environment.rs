//! What the environment adds to the command line.

use std::ffi::OsString;

use super::{Cli, less, parse};

/// What the environment says of options.
#[derive(Debug, Clone, Default)]
pub(crate) struct Environment {
    /// `SCO_READER_OPTS`: options that always hold when reading, parted at white space, as pagers do.
    pub options: Option<OsString>,
    /// `LESS`, which git, man and systemd set for the pager they start.
    pub less: Option<OsString>,
    /// Standard input is what is read where nothing is named.
    pub piped: bool,
}

/// Reads the command line with what the environment adds before it: `SCO_READER_OPTS`, and `LESS` for what is piped in.
/// A command has no options of the environment, and a wrong one there never stops reading.
///
/// # Errors
/// What is wrong on the command line, or the help or version that was asked for.
pub(crate) fn parse_in(
    args: impl IntoIterator<Item = OsString>,
    environment: &Environment,
) -> Result<Cli, clap::Error> {
    let args: Vec<OsString> = args.into_iter().collect();
    let cli = parse(args.clone())?;
    if cli.command.is_some() {
        return Ok(cli);
    }
    let piped = environment.piped && cli.files.iter().all(|file| file.as_os_str() == "-");
    let less = environment.less.as_ref().filter(|_| piped).map(|less| less::environment(&less.to_string_lossy()));
    let options = environment.options.as_ref().map(|options| options.to_string_lossy().into_owned());
    let options = options.map(|options| {
        let words = options.split_whitespace().map(OsString::from).filter(|word| word != "--");
        less::translate(words, less::Unknown::Dropped)
    });
    let less = less.unwrap_or_default();
    let before = |options: &[OsString]| {
        let (program, rest) = args.split_at(args.len().min(1));
        parse(program.iter().chain(&less).chain(options).chain(rest).cloned())
    };
    match options.filter(|options| !options.is_empty()) {
        None if less.is_empty() => Ok(cli),
        None => Ok(before(&[]).unwrap_or(cli)),
        Some(options) => before(&options).or_else(|error| {
            let why = error.to_string().lines().next().unwrap_or_default().replace("error: ", "");
            let unheeded = Some(format!("SCO_READER_OPTS is not followed: {why}"));
            Ok(Cli { unheeded, ..before(&[]).unwrap_or(cli) })
        }),
    }
}
