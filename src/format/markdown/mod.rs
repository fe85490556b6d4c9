//! Markdown: CommonMark with GitHub's tables, footnotes, strikethrough, task lists, alerts and autolinks.

mod autolink;
mod head;
mod html;
mod inline;
mod notes;
mod run;
#[cfg(test)]
mod tests;
mod writer;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{front_matter, masthead, opening};
use crate::document::{Builder, Document};
use writer::Writer;

/// Reads a whole source: front matter in YAML or TOML is its masthead, footnotes stand at the end of the display text.
/// Takes time linear in the size of the source, some milliseconds a megabyte.
pub(crate) fn parse(source: &str) -> Document {
    read(source, true)
}

/// Reads the beginning of a source that goes on behind `source`, for the first screen; None when that has no blank line
/// to end at. Some 24 KiB are read, however much there is.
///
/// The display text is a prefix of the whole's, but for links and footnotes that are defined in the rest. It has no
/// footnotes at its end: their ranges are empty.
pub(crate) fn parse_head(source: &str) -> Option<Document> {
    Some(read(&source[..head::end(source)?], false))
}

fn read(source: &str, whole: bool) -> Document {
    let front = front_matter::split(source);
    let matter = front.read();
    let mut out = Builder::with_capacity(source.len());
    masthead::title(&matter.metadata, &front.source, &mut out);
    masthead::byline(&matter.metadata, &front.source, &mut out);
    let mut writer = Writer::new(source, out);
    let mut title = matter.metadata.title.as_deref();
    let mut in_title = false;
    for (event, at) in Parser::new_ext(&source[front.rest..], options()).into_offset_iter() {
        let at = front.rest + at.start..front.rest + at.end;
        if let Event::Start(Tag::Heading { .. }) = event {
            in_title = title.take().is_some_and(|title| says(&source[at.clone()], title));
        }
        match (in_title, &event) {
            (false, _) => writer.take(event, at),
            (true, Event::End(TagEnd::Heading(_))) => in_title = false,
            (true, _) => {}
        }
    }
    let mut parts = writer.finish(whole);
    parts.source_map.note_lines(source);
    if !parts.outline.headings() {
        parts.outline = opening::of_blocks(&parts.text, &parts.blocks);
    }
    matter.settle(&mut parts);
    parts.into()
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
}

/// True when the source of a heading says just what `title` says, which would then be read twice.
fn says(heading: &str, title: &str) -> bool {
    let mut said = String::new();
    for event in Parser::new_ext(heading, options()) {
        match event {
            Event::Text(text) | Event::Code(text) => said.push_str(&text),
            Event::SoftBreak | Event::HardBreak => said.push(' '),
            _ => {}
        }
    }
    said.split_whitespace().map(str::to_lowercase).eq(title.split_whitespace().map(str::to_lowercase))
}
