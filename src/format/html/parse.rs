//! From a source to its tree, by html5ever's tokenizer and tree builder, within bounds.
//!
//! The standard's algorithm takes quadratic time, and more, for sources that are made to slow it down: it looks through all
//! open elements at each tag, and opens elements of emphasis that were never closed anew in each paragraph. [`Limits`]
//! stands between tokenizer and tree builder and bounds both.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
};

use html5ever::{
    LocalName, TokenizerResult, local_name,
    tendril::{SliceExt, StrTendril},
    tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer},
    tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink},
};

use super::{
    pieces::{Piece, RAW, pieces},
    sink::{Handle, Sink},
    tree::Tree,
};

/// Elements nested deeper are flattened.
const DEEPEST: u32 = 256;
/// Elements of emphasis that are open at once; further ones are passed over.
const MOST_FORMATTING: usize = 64;
/// Nodes for each token from which the elements of emphasis that are open are closed: no page has so many.
const NODES_PER_TOKEN: usize = 4;
/// Bytes of a source that are read: places are kept in 32 bits.
const LONGEST: usize = 1 << 30;

/// How a source is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::format) enum Syntax {
    /// HTML.
    Html,
    /// XHTML: any tag may close itself, and there are CDATA sections.
    Xhtml,
}

/// The tree of `source`. Takes time and memory linear in its size, whatever it holds.
pub(in crate::format) fn parse(source: &str, syntax: Syntax) -> Tree {
    let source = &source[..source.floor_char_boundary(LONGEST)];
    let xml = syntax == Syntax::Xhtml;
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(Sink::new(source.len()), options);
    let limits =
        Limits { source, xml, builder, place: Cell::default(), tokens: Cell::default(), open: RefCell::default() };
    let tokenizer = Tokenizer::new(limits, Default::default());
    let queue = BufferQueue::default();
    let feed = |text: &str| {
        queue.push_back(text.to_tendril());
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
    };
    for piece in pieces(source, xml) {
        match piece {
            Piece::Text(range) | Piece::Tag(range) => {
                tokenizer.sink.place.set((range.start, range.end));
                feed(&source[range]);
            }
            Piece::CutTag(range) => {
                feed(&source[range]);
                feed(">");
            }
            Piece::Verbatim(range) => {
                tokenizer.sink.place.set((range.start, range.end));
                let text = source[range].to_tendril();
                let _ = tokenizer.sink.process_token(Token::CharacterTokens(text), 1);
            }
        }
    }
    tokenizer.end();
    tokenizer.sink.builder.sink.finish()
}

/// Passes tokens on, with their places, and keeps to the bounds.
struct Limits<'a> {
    source: &'a str,
    xml: bool,
    builder: TreeBuilder<Handle, Sink>,
    /// What is left of the piece that is being read.
    place: Cell<(usize, usize)>,
    tokens: Cell<usize>,
    open: RefCell<Open>,
}

/// What is open.
#[derive(Debug, Default)]
struct Open {
    /// Start tags that were passed over, by name: so many end tags are as well.
    passed: HashMap<LocalName, usize>,
    /// Elements of emphasis, in order.
    formatting: Vec<LocalName>,
}

impl TokenSink for Limits<'_> {
    type Handle = Handle;

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<Handle> {
        self.tokens.set(self.tokens.get() + 1);
        match token {
            Token::CharacterTokens(text) => {
                self.builder.sink.source.set(self.place_of(&text));
                self.builder.process_token(Token::CharacterTokens(text), 1)
            }
            Token::TagToken(tag) => self.tag(tag),
            Token::CommentToken(_) | Token::ParseError(_) => TokenSinkResult::Continue,
            token => self.builder.process_token(token, 1),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl Limits<'_> {
    /// The bytes of the source of the text that comes next.
    fn place_of(&self, text: &StrTendril) -> (u32, u32) {
        let (start, end) = self.place.get();
        let rest = &self.source.as_bytes()[start..end];
        let len = match rest {
            _ if rest.starts_with(text.as_bytes()) => text.len(),
            [b'\r', b'\n', ..] => 2,
            [b'&', ..] => rest.iter().take(LONGEST_REFERENCE).position(|&b| b == b';').map_or(1, |n| n + 1),
            _ => rest.len().min(text.len()),
        };
        self.place.set((start + len, end));
        (start as u32, (start + len) as u32)
    }

    fn tag(&self, mut tag: Tag) -> TokenSinkResult<Handle> {
        let closed = self.xml && tag.self_closing && tag.kind == TagKind::StartTag;
        if closed && is_raw(&tag.name) {
            return TokenSinkResult::Continue;
        }
        if tag.name == local_name!("image") {
            tag.name = local_name!("img");
        }
        if !self.passes(&tag) {
            return TokenSinkResult::Continue;
        }
        if self.builder.sink.nodes() > NODES_PER_TOKEN * self.tokens.get() + LEAST_NODES {
            self.close_formatting();
        }
        let end = (closed && !is_void(&tag.name)).then(|| end_tag(tag.name.clone()));
        let result = self.builder.process_token(Token::TagToken(tag), 1);
        match end {
            Some(end) => self.tag(end),
            None => result,
        }
    }

    /// False for a tag that would nest too deep, or that ends one of those.
    fn passes(&self, tag: &Tag) -> bool {
        let mut open = self.open.borrow_mut();
        let formatting = is_formatting(&tag.name);
        if tag.kind == TagKind::EndTag {
            if let Some(passed) = open.passed.get_mut(&tag.name)
                && *passed > 0
            {
                *passed -= 1;
                return false;
            }
            if formatting && let Some(last) = open.formatting.iter().rposition(|f| *f == tag.name) {
                open.formatting.remove(last);
            }
            return true;
        }
        let deep = self.builder.sink.depth() >= DEEPEST && !is_void(&tag.name);
        if deep || formatting && open.formatting.len() >= MOST_FORMATTING {
            *open.passed.entry(tag.name.clone()).or_default() += 1;
            self.builder.sink.flatten();
            return false;
        }
        if formatting {
            open.formatting.push(tag.name.clone());
        }
        true
    }

    /// Ends the elements of emphasis that are open: they were opened anew too often.
    fn close_formatting(&self) {
        let formatting = std::mem::take(&mut self.open.borrow_mut().formatting);
        for name in formatting.into_iter().rev() {
            let _ = self.builder.process_token(Token::TagToken(end_tag(name)), 1);
        }
    }
}

/// Nodes up to which [`NODES_PER_TOKEN`] does not hold: a short source may have many for its length.
const LEAST_NODES: usize = 4096;
/// No character reference has more bytes.
const LONGEST_REFERENCE: usize = 40;

fn end_tag(name: LocalName) -> Tag {
    let kind = TagKind::EndTag;
    Tag { kind, name, self_closing: false, attrs: Vec::new(), had_duplicate_attributes: false }
}

fn is_formatting(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("a")
            | local_name!("b")
            | local_name!("big")
            | local_name!("code")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("nobr")
            | local_name!("s")
            | local_name!("small")
            | local_name!("strike")
            | local_name!("strong")
            | local_name!("tt")
            | local_name!("u")
    )
}

/// True for elements that have no content.
fn is_void(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("area")
            | local_name!("base")
            | local_name!("br")
            | local_name!("col")
            | local_name!("embed")
            | local_name!("hr")
            | local_name!("img")
            | local_name!("input")
            | local_name!("link")
            | local_name!("meta")
            | local_name!("param")
            | local_name!("source")
            | local_name!("track")
            | local_name!("wbr")
    )
}

/// True for elements whose content is no markup: where they close themselves, there is none.
fn is_raw(name: &LocalName) -> bool {
    RAW.contains(&&**name)
}
