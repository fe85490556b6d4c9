//! The figures and the timeline of documents.

use std::{io::Write, process::ExitCode};

use super::{
    Failure,
    documents::{Documents, Needed, One},
    failure,
};
use crate::{
    cli::{EntriesFormat, FiguresArgs, TimelineArgs},
    document::Shown,
    output::{self, Figures, Form},
    overview::{Filter, Time},
};

/// Which figures are wanted, and in which form.
struct Wanted<'a> {
    args: &'a FiguresArgs,
    form: Form,
    filter: Filter,
}

impl Wanted<'_> {
    /// Those of a document; None, with a message, where it lacks the section that is asked for.
    fn of<'b>(&'b self, one: &'b One) -> Option<Figures<'b>> {
        let range = one.range(self.args.section.as_deref())?;
        Some(Figures { form: self.form, filter: &self.filter, range, path: one.path.as_ref() })
    }
}

fn form(format: EntriesFormat) -> Form {
    match format {
        EntriesFormat::Text => Form::Text,
        EntriesFormat::Json => Form::Json,
        EntriesFormat::Jsonl => Form::JsonLines,
        EntriesFormat::Csv => Form::Csv,
        EntriesFormat::Markdown => Form::Markdown,
        EntriesFormat::Svg => Form::Svg,
    }
}

/// Writes figures: in order of place, the most telling ones, or a chart.
pub(super) fn figures(args: &FiguresArgs) -> Result<ExitCode, Failure> {
    if args.explain && matches!(args.format, EntriesFormat::Csv | EntriesFormat::Markdown | EntriesFormat::Svg) {
        return Err(failure("--explain writes text, json or jsonl; --help explains"));
    }
    let form = form(args.format);
    let filter = Filter {
        all: args.all || matches!(form, Form::Json | Form::JsonLines),
        kind: args.kind(),
        unit: args.unit.clone(),
        counts: args.counts.clone(),
        min: args.min,
        time: Time { since: args.span.since(), until: args.span.until() },
    };
    let wanted = Wanted { args, form, filter };
    let documents = Documents::of(&args.files, &args.common, Needed::Whole, |several| form.frame(several));
    match (form, args.top) {
        (Form::Svg, top) => chart(&documents, &wanted, top)?,
        (_, Some(count)) => most_telling(&documents, &wanted, count)?,
        (_, None) => {
            let work = |one: &One, out: &mut dyn Write| match wanted.of(one) {
                Some(how) if args.explain => output::explain(&one.doc, &how, out),
                Some(how) => output::figures(&one.doc, &how, out),
                None => Ok(()),
            };
            documents.write(work, drop)?;
        }
    }
    Ok(documents.status())
}

fn most_telling(documents: &Documents, wanted: &Wanted, count: usize) -> Result<(), Failure> {
    let mut telling = Vec::new();
    let work = |one: &One| wanted.of(one).map(|how| output::telling(&one.doc, &how, count)).unwrap_or_default();
    documents.gather(work, |found| {
        telling.extend(found);
        output::most_telling(&mut telling, count);
    });
    documents.finish(|out| output::write_rows(wanted.form, telling.into_iter().map(Into::into).collect(), out))
}

/// Draws the figures of the most frequent unit, of all or of the most telling ones.
fn chart(documents: &Documents, wanted: &Wanted, top: Option<usize>) -> Result<(), Failure> {
    let (mut charted, mut title) = (Vec::new(), None);
    let work = |one: &One| wanted.of(one).map(|how| (output::charted(&one.doc, &how, top), one.title()));
    documents.gather(work, |found| {
        if let Some((figures, name)) = found {
            output::add_charted(&mut charted, figures, top);
            title.get_or_insert(name);
        }
    });
    let title = title_of(documents, "Figures", title);
    documents.finish(|out| output::chart(&title, &charted, out))
}

/// Writes dates and periods in order of time.
pub(super) fn timeline(args: &TimelineArgs) -> Result<ExitCode, Failure> {
    let form = form(args.format);
    let time = Time { since: args.span.since(), until: args.span.until() };
    let documents = Documents::of(&args.files, &args.common, Needed::Whole, |several| form.frame_of_moments(several));
    let (mut dated, mut title, mut cut) = (Vec::new(), None, None);
    let work = |one: &One| (output::dated(&one.doc, one.path.as_ref(), &time), one.title(), one.name.clone());
    documents.gather(work, |((found, more), name, file)| {
        title.get_or_insert(name);
        let room = output::MOMENTS - dated.len();
        cut = cut.take().or((more || found.len() > room).then_some(file));
        dated.extend(found.into_iter().take(room));
    });
    if let Some(file) = cut {
        let most = output::MOMENTS;
        documents.warn(&format!("{file}: only the first {most} dates are on the timeline"));
    }
    output::in_order_of_time(&mut dated);
    let title = title_of(&documents, "Timeline", title);
    documents.finish(|out| output::timeline(form, &title, dated, out))?;
    Ok(documents.status())
}

/// What a chart is called.
fn title_of(documents: &Documents, subject: &str, title: Option<Shown>) -> Shown {
    match title.filter(|_| !documents.are_several()) {
        Some(title) => title,
        None => Shown::new(&format!("{subject} of several documents")),
    }
}
