//! The blocks around the view as rows, kept while they can be needed again.

use std::{cell::OnceCell, collections::BTreeMap, rc::Rc};

use crate::{
    document::{BlockRef, Document, DocumentKind},
    layout::{self, Row, Rows, Setting},
    overview::{Mark, Marks},
    search::Hits,
};

/// Blocks kept at most; some screens' worth of the smallest ones.
const KEPT: usize = 1024;

/// A block with its rows and figures.
#[derive(Debug)]
pub(crate) struct LaidBlock {
    /// The block.
    pub block: BlockRef,
    /// Its rows, blank ones above it included.
    pub rows: Rows,
    /// Figures in it, sorted by place.
    pub figures: Rc<[Mark]>,
    after: OnceCell<Option<usize>>,
}

impl LaidBlock {
    /// Number of rows.
    pub(crate) fn len(&self) -> usize {
        self.rows.rows.len()
    }
}

/// Blocks of one document in one setting.
#[derive(Debug)]
pub(crate) struct LayoutCache {
    doc: Document,
    setting: Setting,
    kept: BTreeMap<usize, Rc<LaidBlock>>,
    /// Hits of what alone is shown; None while everything is.
    only: Option<Hits>,
    marks: Marks,
}

impl LayoutCache {
    /// Nothing laid out yet.
    pub(crate) fn new(doc: &Document, setting: Setting) -> Self {
        Self { doc: doc.clone(), setting, kept: BTreeMap::new(), only: None, marks: Marks::new(doc) }
    }

    /// The setting that rows are made for.
    pub(crate) fn setting(&self) -> &Setting {
        &self.setting
    }

    /// The document they are the blocks of.
    pub(crate) fn doc(&self) -> &Document {
        &self.doc
    }

    /// Goes on with `doc`, whose blocks are the same ones: rows that stand on the screen stay, even where the file no
    /// longer holds them.
    pub(crate) fn same_blocks(&mut self, doc: &Document) {
        self.doc = doc.clone();
    }

    /// Lays out anew for another setting; what was found in the text stays.
    pub(crate) fn set(&mut self, setting: Setting) {
        self.setting = setting;
        self.kept.clear();
    }

    /// Hits of what alone is shown; None while everything is.
    pub(crate) fn only(&self) -> Option<&Hits> {
        self.only.as_ref()
    }

    /// As [`LayoutCache::only`], to be added to.
    pub(super) fn only_mut(&mut self) -> Option<&mut Hits> {
        self.only.as_mut()
    }

    /// Takes away what alone is shown.
    pub(super) fn take_only(&mut self) -> Option<Hits> {
        self.only.take()
    }

    /// Shows the blocks alone that hold a hit, or all of them.
    pub(crate) fn show_only(&mut self, only: Option<Hits>) {
        if self.only.is_some() || only.is_some() {
            self.kept.clear();
        }
        self.only = only;
    }

    /// True when the block that holds `offset` is shown.
    pub(crate) fn shows(&self, offset: usize) -> bool {
        self.only.is_none() || self.doc.block_at(offset).is_some_and(|block| self.is_shown(&block))
    }

    fn is_shown(&self, block: &BlockRef) -> bool {
        let range = &block.block.range;
        self.only.as_ref().is_none_or(|hits| hits.query().next(&self.doc.text, range.start, range.len()).is_some())
    }

    /// The first shown block at or after `block`, as far as that is known.
    fn shown_from(&self, block: BlockRef) -> Option<BlockRef> {
        match &self.only {
            None => Some(block),
            Some(hits) => self.doc.block_at(hits.after(&self.doc.text, block.block.range.start)?.start),
        }
    }

    /// The last shown block at or before `block`, as far as that is known.
    fn shown_to(&self, block: BlockRef) -> Option<BlockRef> {
        match &self.only {
            None => Some(block),
            Some(hits) => self.doc.block_at(hits.before(&self.doc.text, block.block.range.end)?.start),
        }
    }

    /// The block that holds `offset`; where it is not shown, the next one that is, or else the one before.
    pub(crate) fn at(&mut self, offset: usize) -> Option<Rc<LaidBlock>> {
        if self.doc.kind == DocumentKind::Plain
            && let Some((_, near)) = self.kept.range(..=offset).next_back()
            && (offset < near.block.block.range.end || offset == near.block.block.range.start)
        {
            return Some(near.clone());
        }
        let block = self.doc.block_at(offset)?;
        let block = self.shown_from(block.clone()).or_else(|| self.shown_to(block))?;
        Some(self.lay(block))
    }

    /// The block after `laid`.
    pub(crate) fn after(&mut self, laid: &LaidBlock) -> Option<Rc<LaidBlock>> {
        if let Some(known) = laid.after.get() {
            let key = (*known)?;
            if let Some(next) = self.kept.get(&key) {
                return Some(next.clone());
            }
        }
        let next = self.doc.block_after(&laid.block).and_then(|block| self.shown_from(block));
        // What is not known yet may be there.
        if next.is_some() || self.only.as_ref().is_none_or(Hits::done) {
            let _ = laid.after.set(next.as_ref().map(|b| self.key(b)));
        }
        Some(self.lay(next?))
    }

    /// The block before `laid`.
    pub(crate) fn before(&mut self, laid: &LaidBlock) -> Option<Rc<LaidBlock>> {
        let key = self.key(&laid.block);
        if let Some((_, near)) = self.kept.range(..key).next_back()
            && near.after.get() == Some(&Some(key))
        {
            return Some(near.clone());
        }
        let block = self.doc.block_before(&laid.block).and_then(|block| self.shown_to(block))?;
        Some(self.lay(block))
    }

    /// The row of `laid` that shows `offset`.
    pub(crate) fn row_of(laid: &LaidBlock, offset: usize) -> usize {
        laid.rows.row_of(offset)
    }

    /// Offset of `block`, or its number where the document numbers its blocks.
    fn key(&self, block: &BlockRef) -> usize {
        match self.doc.kind {
            DocumentKind::Plain => block.block.range.start,
            DocumentKind::Markup => block.index,
        }
    }

    fn lay(&mut self, block: BlockRef) -> Rc<LaidBlock> {
        let key = self.key(&block);
        if let Some(laid) = self.kept.get(&key) {
            return laid.clone();
        }
        let mut rows = layout::lay_out(&self.doc, &block, &self.setting);
        if rows.rows.is_empty() {
            // A view walks by rows: each block has one to stand on.
            rows.rows.push(Row { range: block.block.range.clone(), ..Row::default() });
        }
        let figures = self.marks.of(&block.block);
        let laid = Rc::new(LaidBlock { block, rows, figures, after: OnceCell::new() });
        if self.kept.len() >= KEPT {
            self.kept.clear();
        }
        self.kept.insert(key, laid.clone());
        laid
    }
}
