//! A document without a screen.

use std::{
    io::{self, Write},
    ops::Range,
    path::Path,
    sync::{Arc, mpsc},
};

use crate::{
    document::{Document, Shown, Text},
    format,
    layout::{Setting, lay_out},
    open::{self, Extent, OpenOptions},
    output::{self, Figures, Form, Print},
    overview::{self, Filter, Time},
    reader,
    search::{Hits, Mode, Query, scan},
    source::{self, Input},
};

/// The text of bytes whose encoding is guessed.
pub fn decode(bytes: &[u8]) -> String {
    format::decode(bytes, None).into_owned()
}

/// A document in memory, or in windows of its file. Offsets are bytes of its text as it is read.
#[derive(Debug, Clone)]
pub struct Doc(pub(crate) Document);

impl Doc {
    /// The document that the program brings along.
    pub fn briefing() -> Self {
        Self::markdown(source::BRIEFING)
    }

    /// Markdown.
    pub fn markdown(source: &str) -> Self {
        Self(format::markdown::parse(source))
    }

    /// The beginning of Markdown, as the first screen needs it; None when the text is short enough to be parsed whole.
    pub fn markdown_head(source: &str) -> Option<Self> {
        format::markdown::parse_head(source).map(Self)
    }

    /// Plain text without an outline.
    pub fn plain(text: &str) -> Self {
        Self(Document::plain(Text::owned(text)))
    }

    /// The same with the outline that is found in plain text.
    pub fn outlined(&self) -> Self {
        Self(self.0.with_outline(format::plain::outline(&self.0.text, &|| false)))
    }

    /// A page of HTML: its article, or the whole of it.
    pub fn html(source: &str, whole: bool) -> Self {
        Self(format::html::parse(source, if whole { Extent::Whole } else { Extent::Article }))
    }

    /// Its title, as it says.
    pub fn title(&self) -> Option<String> {
        self.0.title().map(|title| title.to_string())
    }

    /// Who wrote it, as it says.
    pub fn author(&self) -> Option<String> {
        self.0.metadata.author.clone()
    }

    /// Where it first stood, as it says.
    pub fn source(&self) -> Option<String> {
        self.0.metadata.source.clone()
    }

    /// Depth and title of each section; none of those that are only first words.
    pub fn outline(&self) -> Vec<(u8, String)> {
        let sections = self.0.outline.sections.iter().enumerate().filter(|_| !self.0.outline.derived);
        sections.map(|(id, s)| (s.depth, self.0.section_title(id).unwrap_or_default().to_string())).collect()
    }

    /// A file, read as far as the program would to print it.
    ///
    /// # Errors
    /// What the program would say of a file that cannot be read.
    pub fn open(path: &Path) -> Result<Self, String> {
        let opened = open::open_whole(&Input::File(path.into()), OpenOptions::default());
        opened.map(|opened| Self(opened.doc)).map_err(|e| e.to_string())
    }

    /// The text as it is read.
    pub fn text(&self) -> String {
        self.0.text.slice(0..self.0.text.len()).to_string()
    }

    /// Bytes of the text.
    pub fn text_len(&self) -> usize {
        self.0.text.len()
    }

    /// Where the figures stand that stand out fully, in order of place.
    pub fn key_figures(&self) -> impl Iterator<Item = Range<usize>> {
        let figures = overview::figures(&self.0, 0..self.0.text.len());
        figures.filter(|entry| entry.rank.bright && entry.apart.is_none()).map(|entry| entry.range)
    }

    /// Writes every figure, a JSON object a line, as `figures --format jsonl`.
    ///
    /// # Errors
    /// What the writer says.
    pub fn figures(&self, out: &mut dyn Write) -> io::Result<()> {
        let filter = Filter { all: true, ..Filter::default() };
        let how = Figures { form: Form::JsonLines, filter: &filter, range: 0..self.0.text.len(), path: None };
        output::figures(&self.0, &how, out)
    }

    /// How many entries the list of figures has.
    pub fn count_figures(&self) -> usize {
        overview::figures(&self.0, 0..self.0.text.len()).count()
    }

    /// Writes the dates in order of time, as `timeline --format jsonl` does.
    ///
    /// # Errors
    /// What the writer says.
    pub fn timeline(&self, out: &mut dyn Write) -> io::Result<()> {
        let (mut dated, _) = output::dated(&self.0, None, &Time::default());
        output::in_order_of_time(&mut dated);
        output::timeline(Form::JsonLines, &Shown::default(), dated, out)
    }

    /// What `print` writes on a page of so many cells.
    pub fn print(&self, width: u16, colour: bool) -> String {
        let how = Print {
            pane: width,
            width,
            colour,
            links: false,
            range: 0..self.0.text.len(),
            bars: reader::find_bars,
            tabs: None,
        };
        let mut out = Vec::new();
        output::print(&self.0, &how, &mut out).expect("memory takes all");
        String::from_utf8(out).expect("what is printed is UTF-8")
    }

    /// Lays out the block at an offset in a pane of so many cells; returns its rows. 0 where there is no block.
    pub fn lay_out(&self, offset: usize, width: u16) -> usize {
        let column = width.min(reader::COLUMN);
        let setting = Setting { pane: width, column, ..Setting::default() };
        self.0.block_at(offset).map_or(0, |block| lay_out(&self.0, &block, &setting).rows.len())
    }

    /// The first place of what is searched for, written as behind `/`.
    ///
    /// # Errors
    /// What the program says of an expression that is wrong.
    pub fn find(&self, pattern: &str) -> Result<Option<Range<usize>>, String> {
        let query = Query::new(pattern, Mode::Literal).map_err(|e| e.to_string())?;
        Ok(query.next(&self.0.text, 0, self.0.text.len()))
    }

    /// Counts the places of what is searched for, on all cores as the program does behind the screen.
    ///
    /// # Errors
    /// What the program says of an expression that is wrong.
    pub fn count(&self, pattern: &str) -> Result<u64, String> {
        let query = Query::new(pattern, Mode::Literal).map_err(|e| e.to_string())?;
        let (text, sections): (_, Arc<[usize]>) = (self.0.text.clone(), Arc::new([]));
        let mut hits = Hits::new(query.clone(), text.len(), sections.clone());
        let (send, receive) = mpsc::channel();
        let _scan = scan(query, text, sections, 0, move |batch| send.send(batch).is_ok());
        while let (false, Ok(batch)) = (hits.done(), receive.recv()) {
            hits.add(batch);
        }
        Ok(hits.count())
    }
}
