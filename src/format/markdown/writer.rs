//! From the parser's events to a document.

use std::mem;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, LinkType, Tag, TagEnd};

use super::{
    autolink,
    html::{self, Html},
    inline::Inline,
    notes::Notes,
    run::Run,
};
use crate::{
    document::{AlertKind, Align, BlockKind, Builder, ContainerKind, Parts, Range, Role},
    format::html::writer::{image_name, lowered, raised},
};

/// Takes events one by one. Every range is in bytes of `source`.
pub(super) struct Writer<'a> {
    source: &'a str,
    out: Builder,
    run: Run,
    inline: Inline,
    notes: Notes<'a>,
    /// The block of HTML that is being gathered.
    html: Option<Html>,
    /// The link that is open.
    link: Option<LinkType>,
    /// Images that are open, the outermost first: the address, and where the description begins.
    images: Vec<(CowStr<'a>, usize)>,
    in_code: bool,
    /// The text of a tag comes, above the line or below it.
    script: Option<bool>,
}

impl<'a> Writer<'a> {
    /// A writer for `source` that goes on with `out`.
    pub(super) fn new(source: &'a str, out: Builder) -> Self {
        let (run, inline, notes) = (Run::default(), Inline::default(), Notes::default());
        let (html, link, images) = (None, None, Vec::new());
        Self { source, out, run, inline, notes, html, link, images, in_code: false, script: None }
    }

    /// Takes the next event, which stands at bytes `at` of the source.
    pub(super) fn take(&mut self, event: Event<'a>, at: Range) {
        if let Some((event, at)) = self.notes.divert(event, at) {
            self.write(event, at);
        }
    }

    /// The document. The notes are its end; the beginning of a source (`whole` false) goes without.
    pub(super) fn finish(mut self, whole: bool) -> Parts {
        self.flush();
        while whole && let Some((id, body)) = self.notes.next(&mut self.out) {
            self.out.open(ContainerKind::Note(id));
            for (event, at) in body {
                self.write(event, at);
            }
            self.flush();
            self.out.close();
        }
        Parts { whole, ..self.out.finish() }
    }

    fn write(&mut self, event: Event<'a>, at: Range) {
        match event {
            Event::Text(text) if self.in_code => self.out.push(&text, at),
            Event::Text(text) => self.run.push(&text, at),
            Event::SoftBreak => self.run.push(" ", at),
            Event::HardBreak => self.run.push("\n", at),
            Event::Html(line) => {
                if let Some(html) = &mut self.html {
                    html.push(&line, at);
                }
            }
            Event::InlineHtml(tag) => self.inline_html(&tag, at),
            event => {
                self.flush();
                self.write_mark(event, at);
            }
        }
    }

    /// Events before which the run of text ends.
    fn write_mark(&mut self, event: Event<'a>, at: Range) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag, at),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.code_span(&text, at),
            Event::FootnoteReference(label) => self.reference(&label, at),
            Event::Rule => self.out.rule(at),
            Event::TaskListMarker(done) => self.out.set_task(done),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'a>, at: Range) {
        if !is_inline(&tag.to_end()) {
            self.script = None;
            self.inline.clear();
        }
        match tag {
            Tag::Paragraph => {
                self.out.loosen();
                self.out.begin(BlockKind::Paragraph);
            }
            Tag::Heading { level, .. } => self.out.begin(BlockKind::Heading(level as u8)),
            Tag::BlockQuote(kind) => self.out.open(kind.map_or(ContainerKind::Quote, alert)),
            Tag::CodeBlock(kind) => {
                self.in_code = true;
                self.out.begin_code(language(&kind));
                self.out.start_role(Role::Code);
            }
            Tag::HtmlBlock => self.html = Some(Html::default()),
            Tag::List(number) => self.out.open_list(number),
            Tag::Item => self.out.open_item(),
            Tag::Table(columns) => self.out.begin_table(columns.into_iter().map(align).collect()),
            Tag::Emphasis => self.inline.start(Role::Emphasis, &mut self.out),
            Tag::Strong => self.inline.start(Role::Strong, &mut self.out),
            Tag::Strikethrough => self.inline.start(Role::Strike, &mut self.out),
            Tag::Link { link_type, dest_url, .. } => self.start_link(link_type, &dest_url),
            Tag::Image { dest_url, .. } => {
                self.inline.start(Role::Image, &mut self.out);
                if self.images.is_empty() {
                    self.out.push("[", at.start..at.start + 1);
                }
                self.images.push((dest_url, self.out.text().len()));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, at: Range) {
        if !is_inline(&tag) {
            self.inline.clear();
        }
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Table => self.out.end(),
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.out.end();
            }
            TagEnd::HtmlBlock => self.html.take().unwrap_or_default().write(&mut self.out),
            TagEnd::BlockQuote(_) | TagEnd::Item => self.out.close(),
            TagEnd::List(_) => self.out.close_list(),
            TagEnd::TableCell => self.out.end_cell(),
            TagEnd::TableHead => self.out.end_row(true),
            TagEnd::TableRow => self.out.end_row(false),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => self.inline.end(&mut self.out),
            TagEnd::Link => {
                self.link = None;
                self.inline.end(&mut self.out);
            }
            TagEnd::Image => self.end_image(at),
            _ => {}
        }
    }

    fn start_link(&mut self, kind: LinkType, address: &str) {
        let id = match kind {
            LinkType::Email => self.out.link(&format!("mailto:{address}")),
            _ => self.out.link(address),
        };
        self.link = Some(kind);
        self.inline.start(Role::Link(id), &mut self.out);
    }

    fn end_image(&mut self, at: Range) {
        let Some((address, start)) = self.images.pop() else { return };
        if self.out.text().len() == start {
            self.out.push(&image_name(&address), at.start + 1..at.end);
        }
        if self.images.is_empty() {
            self.out.push("]", at.end..at.end);
        }
        self.inline.end(&mut self.out);
    }

    fn code_span(&mut self, text: &str, at: Range) {
        let inside = self.source[at.clone()].find(text).map(|n| at.start + n);
        self.out.start_role(Role::Code);
        self.out.push(text, inside.map_or(at, |start| start..start + text.len()));
        self.out.end_role();
    }

    fn reference(&mut self, label: &str, at: Range) {
        let id = self.notes.refer(label, &mut self.out);
        self.out.start_role(Role::NoteRef(id));
        self.out.push(&format!("[{}]", id + 1), at);
        self.out.end_role();
    }

    fn inline_html(&mut self, tag: &str, at: Range) {
        if let Some(name) = html::place_name(tag) {
            self.flush();
            self.out.open_target(&name);
            self.out.close_target();
        }
        let tag = html::tag(tag);
        match tag {
            html::HtmlTag::Break => return self.run.push("\n", at),
            html::HtmlTag::Sign(sign) => return self.run.push(sign, at),
            html::HtmlTag::Nothing => return,
            _ => self.flush(),
        }
        self.script = None;
        match tag {
            html::HtmlTag::Image(description) => self.image(&description, at),
            html::HtmlTag::Link(target) => self.inline.start_link(&target, &mut self.out),
            html::HtmlTag::Start(name, role) => self.inline.start_element(name, role, &mut self.out),
            html::HtmlTag::End(name) => self.inline.end_element(&name, &mut self.out),
            html::HtmlTag::Script { raised } => self.script = Some(raised),
            html::HtmlTag::Break | html::HtmlTag::Sign(_) | html::HtmlTag::Nothing => {}
        }
    }

    fn image(&mut self, description: &str, at: Range) {
        if !description.is_empty() {
            self.out.start_role(Role::Image);
            self.out.push(&format!("[{description}]"), at);
            self.out.end_role();
        }
    }

    /// Writes the run of text, its addresses as links.
    fn flush(&mut self) {
        if self.run.text().is_empty() {
            return;
        }
        let run = mem::take(&mut self.run);
        let all = 0..run.text().len();
        let script = self.script.and_then(|above| if above { raised(run.text()) } else { lowered(run.text()) });
        match self.link {
            _ if script.is_some() => self.out.push(&script.unwrap_or_default(), run.source_of(all)),
            Some(LinkType::Autolink) => self.address(&run, all),
            Some(_) => run.write(all, &mut self.out),
            None if self.images.is_empty() && !self.inline.in_link() => self.linked(&run),
            None => run.write(all, &mut self.out),
        }
        self.run = run;
        self.run.clear();
    }

    fn linked(&mut self, run: &Run) {
        let mut at = 0;
        for address in autolink::find(run.text()) {
            run.write(at..address.start, &mut self.out);
            at = address.end;
            let id = self.out.link(&autolink::target(&run.text()[address.clone()]));
            self.out.start_role(Role::Link(id));
            self.address(run, address);
            self.out.end_role();
        }
        run.write(at..run.text().len(), &mut self.out);
    }

    /// Writes an address, and what of a long one can be left out.
    fn address(&mut self, run: &Run, part: Range) {
        let mut at = part.start;
        for elided in autolink::elided(&run.text()[part.clone()]) {
            let (from, to) = (part.start + elided.start, part.start + elided.end);
            run.write(at..from, &mut self.out);
            self.out.start_role(Role::Elided);
            run.write(from..to, &mut self.out);
            self.out.end_role();
            at = to;
        }
        run.write(at..part.end, &mut self.out);
    }
}

/// The language of a block of code: the first word behind its fence, without what some hosts add to it.
fn language<'a>(kind: &'a CodeBlockKind<'_>) -> Option<&'a str> {
    let CodeBlockKind::Fenced(info) = kind else { return None };
    let word = info.split(|c: char| c.is_whitespace() || matches!(c, ',' | '{' | '}')).find(|word| !word.is_empty())?;
    Some(word.trim_start_matches('.'))
}

/// True for what stands within a block.
fn is_inline(tag: &TagEnd) -> bool {
    use TagEnd::{Emphasis, Image, Link, Strikethrough, Strong};
    matches!(tag, Emphasis | Strong | Strikethrough | Link | Image)
}

fn alert(kind: BlockQuoteKind) -> ContainerKind {
    ContainerKind::Alert(match kind {
        BlockQuoteKind::Note => AlertKind::Note,
        BlockQuoteKind::Tip => AlertKind::Tip,
        BlockQuoteKind::Important => AlertKind::Important,
        BlockQuoteKind::Warning => AlertKind::Warning,
        BlockQuoteKind::Caution => AlertKind::Caution,
    })
}

fn align(column: Alignment) -> Align {
    match column {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Centre,
        Alignment::Right => Align::End,
    }
}
