//! What a document and its sections are called.

use super::{
    BlockKind, Document, DocumentKind, Range, Role, Section, SectionId, Shown, TITLE_CELLS, one_line, unstyled,
};

/// Words of a paragraph that says something; fewer stand beside links and badges.
const SENTENCE: usize = 6;

impl Document {
    /// The title for people: the masthead's, else the first heading that stands for all of it. None when the document
    /// names itself nowhere.
    pub(crate) fn title(&self) -> Option<Shown> {
        match &self.metadata.title {
            Some(title) => Some(Shown::new(title)),
            None if self.outline.derived => None,
            None => match self.kind {
                DocumentKind::Plain => self.title_of_lines(),
                DocumentKind::Markup => self.title_of_markup(),
            },
        }
    }

    /// A heading that begins plain text and holds all others; a number or a version is one among others.
    fn title_of_lines(&self) -> Option<Shown> {
        let first = self.outline.sections.first()?.title.start;
        let above = self.text.slice(0..first);
        let root = self.outline.branch(0).len() == self.outline.sections.len();
        let drawn = |c: char| c.is_whitespace() || c.is_ascii_punctuation() || c == '\u{feff}';
        let named = |title: &Shown| !title.as_str().starts_with(|c: char| c.is_ascii_digit());
        (root && above.len() == first && above.chars().all(drawn)).then(|| self.section_title(0))?.filter(named)
    }

    /// The first heading of level 1 that has words of its own, without the images in it, or the first one of level 2 if all
    /// others are below it. A release's heading is none, nor is one behind prose, nor one of several behind a lower one.
    fn title_of_markup(&self) -> Option<Shown> {
        let sections = &self.outline.sections;
        let level = |s: &Section| match self.block_at(s.title.start)?.block.kind {
            BlockKind::Heading(level) => Some(level),
            _ => None,
        };
        let top = match sections.iter().any(|s| level(s) == Some(1)) {
            true => 1,
            false => level(sections.first()?).filter(|level| *level == 2)?,
        };
        let mut titles = sections.iter().enumerate().filter(|(_, s)| level(s) == Some(top));
        let named = |(id, s): (usize, &Section)| {
            let words = self.without_images(&s.title);
            is_title(&words).then_some((id, words))
        };
        let (id, words) = titles.find_map(named)?;
        let leads = sections.iter().take(id).all(|s| level(s) == Some(top));
        let alone = titles.find_map(named).is_none();
        let above = leads && top == 1 || alone && (top == 1 || sections.len() > 1);
        (above && !self.has_prose_before(sections[id].title.start)).then(|| Shown::new(&words))
    }

    /// True where a paragraph above `offset` has a sentence that is neither link nor image.
    fn has_prose_before(&self, offset: usize) -> bool {
        let above = self.blocks.iter().take_while(|b| b.range.start < offset);
        above.filter(|b| b.kind == BlockKind::Paragraph && b.container.is_none()).any(|b| {
            let beside = |from: usize, to: usize| self.text.slice(from..to.max(from)).split_whitespace().count();
            let aside = self.marks_in(&b.range).filter(|m| matches!(m.role, Role::Link(_) | Role::Image));
            let (words, at) = aside.fold((0, b.range.start), |(words, at), mark| {
                (words + beside(at, mark.range.start), at.max(mark.range.end))
            });
            words + beside(at, b.range.end) >= SENTENCE
        })
    }

    /// The words of `range`, one line, without descriptions of images.
    fn without_images(&self, range: &Range) -> String {
        let mut words = String::new();
        let mut from = range.start;
        for mark in self.marks_in(range).filter(|m| m.role == Role::Image) {
            if mark.range.start > from {
                words += &self.text.slice(from..mark.range.start);
            }
            from = from.max(mark.range.end);
        }
        words += &self.text.slice(from.min(range.end)..range.end);
        one_line(&words).chars().take(TITLE_CELLS).collect()
    }

    /// The title of section `id`, one line, without images, cut to [`TITLE_CELLS`] cells' worth of characters.
    pub(crate) fn section_title(&self, id: SectionId) -> Option<Shown> {
        let section = self.outline.sections.get(id)?;
        let slice = self.text.slice(section.title.clone());
        let letters = match (&section.label, self.kind) {
            (Some(label), _) => (&**label).into(),
            (None, DocumentKind::Plain) => unstyled(&slice),
            (None, DocumentKind::Markup) => self.without_images(&section.title).into(),
        };
        let line = one_line(&letters);
        Some(Shown::new(line.chars().take(TITLE_CELLS).collect::<String>().as_str()))
    }

    /// The title of section `id` as a list shows it: an ellipsis stands behind the first words of a paragraph that has more.
    pub(crate) fn section_entry(&self, id: SectionId) -> Option<Shown> {
        let mut title = self.section_title(id)?;
        let section = &self.outline.sections[id];
        let end = section.title.end;
        let behind = match &section.label {
            None if self.outline.derived => self.text.slice(end..self.text.len().min(end + TITLE_CELLS)).to_string(),
            Some(label) if self.kind == DocumentKind::Plain => {
                let line = self.text.slice(section.title.clone());
                // A whole sentence is a title of its own.
                let rest = unstyled(&line).trim().strip_prefix(&**label).map(str::to_owned);
                rest.filter(|rest| !rest.starts_with('.')).unwrap_or_default()
            }
            _ => String::new(),
        };
        if behind.chars().take_while(|c| *c != '\n').any(char::is_alphanumeric) {
            title.push(&"…".into());
        }
        Some(title)
    }
}

/// True for words that may name a document: not those of a release, as `1.2.0 (2023-10-09)` or `[Unreleased]`.
fn is_title(words: &str) -> bool {
    let lower = words.to_lowercase();
    let named = ["version ", "release "].iter().find_map(|name| lower.strip_prefix(name));
    let bare = named.unwrap_or(&lower).trim_start_matches(['[', 'v']);
    let release = bare.starts_with(|c: char| c.is_ascii_digit()) && bare.contains('.');
    words.chars().any(char::is_alphanumeric) && !release && !bare.starts_with("unreleased")
}
