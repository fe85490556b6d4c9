//! less's options, as git, man, systemd and habit pass them to a pager: those that the reader has are handed on, those it
//! has no use for are taken away.

use std::{collections::VecDeque, ffi::OsString};

use clap::{Command, CommandFactory};

use super::Cli;

/// What an option of less takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Takes {
    Nothing,
    /// A number, which may be a share or a position such as `.5`.
    Number,
    /// Text up to the end of the word; in `LESS` up to a `$`.
    Text,
}
use Takes::{Nothing, Number, Text};

/// An option of less: its letter, its long names, what it takes.
struct LessOption(char, &'static [&'static str], Takes);

/// A letter for options that have none.
const NO_LETTER: char = '\0';

/// All options of less.
#[rustfmt::skip]
const OPTIONS: &[LessOption] = &[
    LessOption('a', &["search-skip-screen"], Nothing),
    LessOption('A', &["SEARCH-SKIP-SCREEN"], Nothing),
    LessOption('b', &["buffers"], Number),
    LessOption('B', &["auto-buffers"], Nothing),
    LessOption('c', &["clear-screen"], Nothing),
    LessOption('C', &["CLEAR-SCREEN"], Nothing),
    LessOption('d', &["dumb"], Nothing),
    LessOption('D', &["color"], Text),
    LessOption('e', &["quit-at-eof"], Nothing),
    LessOption('E', &["QUIT-AT-EOF"], Nothing),
    LessOption('f', &["force"], Nothing),
    LessOption('F', &["quit-if-one-screen"], Nothing),
    LessOption('g', &["hilite-search"], Nothing),
    LessOption('G', &["HILITE-SEARCH"], Nothing),
    LessOption('h', &["max-back-scroll"], Number),
    LessOption('i', &["ignore-case"], Nothing),
    LessOption('I', &["IGNORE-CASE"], Nothing),
    LessOption('j', &["jump-target"], Number),
    LessOption('J', &["status-column"], Nothing),
    LessOption('k', &["lesskey-file"], Text),
    LessOption('K', &["quit-on-intr"], Nothing),
    LessOption('L', &["no-lessopen"], Nothing),
    LessOption('m', &["long-prompt"], Nothing),
    LessOption('M', &["LONG-PROMPT"], Nothing),
    LessOption('n', &["line-numbers"], Nothing),
    LessOption('N', &["LINE-NUMBERS"], Nothing),
    LessOption('o', &["log-file"], Text),
    LessOption('O', &["LOG-FILE"], Text),
    LessOption('p', &["pattern"], Text),
    LessOption('P', &["prompt"], Text),
    LessOption('q', &["quiet", "silent"], Nothing),
    LessOption('Q', &["QUIET", "SILENT"], Nothing),
    LessOption('r', &["raw-control-chars"], Nothing),
    LessOption('R', &["RAW-CONTROL-CHARS"], Nothing),
    LessOption('s', &["squeeze-blank-lines"], Nothing),
    LessOption('S', &["chop-long-lines"], Nothing),
    LessOption('t', &["tag"], Text),
    LessOption('T', &["tag-file"], Text),
    LessOption('u', &["underline-special"], Nothing),
    LessOption('U', &["UNDERLINE-SPECIAL"], Nothing),
    LessOption('w', &["hilite-unread"], Nothing),
    LessOption('W', &["HILITE-UNREAD"], Nothing),
    LessOption('x', &["tabs"], Number),
    LessOption('X', &["no-init"], Nothing),
    LessOption('y', &["max-forw-scroll"], Number),
    LessOption('z', &["window"], Number),
    LessOption('"', &["quotes"], Text),
    LessOption('~', &["tilde"], Nothing),
    LessOption('#', &["shift"], Number),
    LessOption(NO_LETTER, &["follow-name", "use-backslash", "use-color", "no-keypad", "no-histdups"], Nothing),
    LessOption(NO_LETTER, &["no-number-headers", "incsearch", "save-marks", "redraw-on-quit", "MOUSE"], Nothing),
    LessOption(NO_LETTER, &["exit-follow-on-close", "file-size", "show-preproc-errors", "wordwrap"], Nothing),
    LessOption(NO_LETTER, &["proc-backspace", "PROC-BACKSPACE", "proc-tab", "PROC-TAB"], Nothing),
    LessOption(NO_LETTER, &["proc-return", "PROC-RETURN", "no-edit-warn", "no-paste", "form-feed"], Nothing),
    LessOption(NO_LETTER, &["no-search-header-lines", "no-search-header-columns", "no-search-headers"], Nothing),
    LessOption(NO_LETTER, &["wheel-lines", "line-num-width", "status-col-width", "match-shift", "modelines"], Number),
    LessOption(NO_LETTER, &["rscroll", "header", "search-options", "intr", "autosave", "cmd"], Text),
    LessOption(NO_LETTER, &["lesskey-src", "lesskey-content", "lesskey-context"], Text),
];

/// What is done with an option that neither the reader nor less has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unknown {
    /// It stays, so that whoever typed it gets an error.
    Reported,
    /// It goes: whoever reads did not type it, and wants to read.
    Dropped,
}

/// The words of a command line for [`Cli`]. Those behind `--` stay as they are.
pub(super) fn translate(words: impl IntoIterator<Item = OsString>, unknown: Unknown) -> Vec<OsString> {
    let ours = Cli::command();
    let mut words: VecDeque<OsString> = words.into_iter().collect();
    let mut out = Vec::with_capacity(words.len());
    while let Some(word) = words.pop_front() {
        match word.to_str() {
            Some("--") => {
                out.push(word);
                out.extend(words.drain(..));
            }
            Some(text) if text.starts_with("--") => long(text.to_owned(), &ours, unknown, &mut words, &mut out),
            Some(text) if text.len() > 1 && text.starts_with('-') => match letters(&text[1..], &mut words) {
                Some(translated) => out.extend(translated),
                None if unknown == Unknown::Reported => out.push(word),
                None => {}
            },
            _ => out.push(word),
        }
    }
    out
}

/// An option by its long name, with its value where that is the next word.
fn long(word: String, ours: &Command, unknown: Unknown, words: &mut VecDeque<OsString>, out: &mut Vec<OsString>) {
    let (name, value) = word[2..].split_once('=').map_or((&word[2..], None), |(name, value)| (name, Some(value)));
    let own = ours.get_arguments().find(|arg| arg.get_long() == Some(name));
    if let Some(own) = own {
        let takes = own.get_action().takes_values() && value.is_none();
        out.push(word.into());
        out.extend(if takes { words.pop_front() } else { None });
        return;
    }
    match OPTIONS.iter().find(|LessOption(_, names, _)| names.contains(&name)) {
        Some(LessOption(letter, _, takes)) => {
            let value = match (takes, value) {
                (Nothing, _) => None,
                (_, Some(value)) => Some(value.to_owned()),
                (_, None) => words.pop_front().map(|word| word.to_string_lossy().into_owned()),
            };
            out.extend(own_word(*letter, value.as_deref()));
        }
        None if unknown == Unknown::Reported || matches!(name, "help" | "version") => out.push(word.into()),
        None => {}
    }
}

/// Letters behind one hyphen, with a value where the last of them takes one. None where one is no option of less, or
/// where they ask for help or the version.
fn letters(letters: &str, words: &mut VecDeque<OsString>) -> Option<Vec<OsString>> {
    if letters.starts_with(['h', 'V']) {
        return None;
    }
    let mut out = Vec::new();
    let mut rest = letters;
    while let Some(letter) = rest.chars().next() {
        rest = &rest[letter.len_utf8()..];
        // A number alone is the size of a window, as in more.
        if letter.is_ascii_digit() || letter == '-' {
            continue;
        }
        let LessOption(.., takes) = OPTIONS.iter().find(|LessOption(known, ..)| *known == letter)?;
        let value = match takes {
            Nothing => None,
            Number if !rest.is_empty() => Some(number(&mut rest).to_owned()),
            Text if !rest.is_empty() => Some(std::mem::take(&mut rest).to_owned()),
            Number | Text => words.pop_front().map(|word| word.to_string_lossy().into_owned()),
        };
        out.extend(own_word(letter, value.as_deref()));
    }
    Some(out)
}

/// The number that `rest` begins with, which is taken from it.
fn number<'a>(rest: &mut &'a str) -> &'a str {
    let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '-' | ',')).unwrap_or(rest.len());
    let (number, after) = rest.split_at(end);
    *rest = after;
    number
}

/// What the reader takes in the place of an option of less, if it has such an option.
fn own_word(letter: char, value: Option<&str>) -> Option<OsString> {
    Some(match letter {
        'F' | 'X' | 'S' | 'i' | 'I' | 'N' | 'n' | 'R' => format!("-{letter}").into(),
        'r' => "-R".into(),
        'p' => format!("+/{}", value?).into(),
        'x' => tabs(value?)?.into(),
        _ => return None,
    })
}

/// `--tabs` for what -x takes: of several stops the distance of the last two counts, as it does behind them in less.
fn tabs(stops: &str) -> Option<String> {
    let mut last = stops.rsplit(',').map(str::parse::<u16>);
    let (end, before) = (last.next()?.ok()?, last.next().map_or(Ok(0), |stop| stop).ok()?);
    let tabs = end.checked_sub(before).filter(|tabs| (1..=32).contains(tabs))?;
    Some(format!("--tabs={tabs}"))
}

/// The words of [`Cli`] that `LESS` asks for. Its options may stand without hyphens; `$` ends a text; what less does not
/// know is left out, as less leaves out what it does not know there.
pub(super) fn environment(less: &str) -> Vec<OsString> {
    let mut out = Vec::new();
    let mut rest = less;
    while let Some(letter) = rest.chars().next() {
        rest = &rest[letter.len_utf8()..];
        if letter == '-' && rest.starts_with('-') {
            let end = rest.find([' ', '$']).unwrap_or(rest.len());
            let word = format!("-{}", &rest[..end]);
            out.extend(translate([OsString::from(word)], Unknown::Dropped).into_iter().filter(is_less));
            rest = &rest[end..];
            continue;
        }
        if letter == '+' {
            let end = rest.find('$').unwrap_or(rest.len());
            out.push(format!("+{}", rest[..end].trim_start_matches('+')).into());
            rest = &rest[end..];
            continue;
        }
        let Some(LessOption(.., takes)) = OPTIONS.iter().find(|LessOption(known, ..)| *known == letter) else {
            continue;
        };
        let value = match takes {
            Nothing => None,
            Number => Some(number(&mut rest)),
            Text => {
                let end = rest.find('$').unwrap_or(rest.len());
                let (value, after) = rest.split_at(end);
                rest = after;
                Some(value)
            }
        };
        out.extend(own_word(letter, value));
    }
    out
}

/// True for a word that [`own_word`] makes: `LESS` speaks of less, and sets nothing else.
fn is_less(word: &OsString) -> bool {
    let word = word.to_string_lossy();
    OPTIONS.iter().any(|LessOption(letter, ..)| own_word(*letter, Some("")).is_some_and(|own| *own == *word))
        || word.starts_with("+/")
        || word.starts_with("--tabs=")
        || word == "--quit-if-one-screen"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(words: Vec<OsString>) -> String {
        words.iter().map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
    }

    fn translated(line: &str, unknown: Unknown) -> String {
        joined(translate(line.split(' ').map(OsString::from), unknown))
    }

    #[test]
    fn options_of_less_are_handed_on_or_taken_away() {
        for (line, ours) in [
            ("-FRX a.md", "-F -R -X a.md"),
            ("-RSij.5 a.md", "-R -S -i a.md"),
            ("-j 5 a.md", "a.md"),
            ("-x4 -#8 -z-3 -20 a.md", "--tabs=4 a.md"),
            ("-x 2 -Rx9,13 -x0 -x1,a a.md", "--tabs=2 -R --tabs=4 a.md"),
            ("-p word a.md", "+/word a.md"),
            ("-pword -s", "+/word"),
            ("--no-init --chop-long-lines", "-X -S"),
            ("--tabs=4 --use-color --header 2 a.md", "--tabs=4 a.md"),
            ("--pattern=x", "+/x"),
            ("--mouse off --theme dark -M", "--mouse off --theme dark"),
            ("-- -FRX", "-- -FRX"),
            ("-PNa prompt a.md", "prompt a.md"),
            ("- +G", "- +G"),
        ] {
            assert_eq!(translated(line, Unknown::Reported), ours, "{line}");
        }
        assert_eq!(translated("-F% --bogus -h", Unknown::Reported), "-F% --bogus -h");
        assert_eq!(translated("-F% --bogus -R", Unknown::Dropped), "-R");
    }

    #[test]
    fn what_git_man_and_systemd_put_into_less_is_understood() {
        for (less, ours) in [
            ("FRX", "-F -R -X"),
            ("FRSXMK", "-F -R -S -X"),
            ("-ix8RmPm Manual page ls(1) ?ltline %lt?L/%L.:byte %bB?s/%s..?e (END):.$-N", "-i --tabs=8 -R -N"),
            ("-R -M --no-init -j.5 --use-color", "-R -X"),
            ("+G$-S", "+G -S"),
            ("--theme=dark --quit-if-one-screen", "--quit-if-one-screen"),
            ("%\u{e9}", ""),
        ] {
            assert_eq!(joined(environment(less)), ours, "{less}");
        }
    }
}
