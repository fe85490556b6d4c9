//! Text: white space, roles, and the place in the source.

use super::{Gap, Undo, Writer};
use crate::{
    document::{BlockKind, Range, Role},
    format::html::tree::NodeId,
};

impl Writer<'_> {
    /// Writes a text.
    pub(super) fn text(&mut self, node: NodeId) {
        let tree = self.tree;
        let Some(text) = tree.text(node) else { return };
        let source = tree.source(node);
        let place = Place { exact: source.len() == text.len(), source, places: self.setting.places };
        match self.code > 0 && !self.in_cell {
            true => self.lines(text, &place),
            false => self.words(text, &place),
        }
    }

    /// Writes text with each run of white space as one space.
    fn words(&mut self, text: &str, place: &Place<'_>) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at].is_ascii_whitespace() {
                if self.code > 0 && bytes[at] == b'\n' {
                    self.line_break();
                } else if self.gap == Gap::None {
                    self.gap = Gap::Space;
                }
                at += 1;
                continue;
            }
            let end = run_end(bytes, at);
            self.push(&text[at..end], place.of(at..end));
            at = end;
        }
    }

    /// Writes text as it stands.
    fn lines(&mut self, text: &str, place: &Place<'_>) {
        if text.is_empty() || !self.begun && text.trim_matches('\n').is_empty() {
            return;
        }
        if !text.starts_with('\n') {
            self.end_line();
        }
        self.gap = Gap::None;
        self.push(text, place.of(0..text.len()));
    }

    /// Ends the line of preformatted text where a block has begun or ended in it.
    fn end_line(&mut self) {
        let due = self.begun && self.gap != Gap::None && !self.out.text().ends_with('\n');
        self.gap = Gap::None;
        if due {
            self.sign("\n");
        }
    }

    /// The place of the first text in a node.
    pub(super) fn source_in(&self, node: NodeId) -> Range {
        let text = self.tree.descendants(node).find(|&n| self.tree.text(n).is_some());
        text.map_or(self.here..self.here, |n| (self.setting.places)(self.tree.source(n)))
    }

    /// Writes a sign that the source does not have.
    pub(super) fn sign(&mut self, sign: &str) {
        self.push(sign, self.here..self.here);
    }

    /// Writes text without white space at its ends, after the gap before it.
    pub(super) fn push(&mut self, text: &str, source: Range) {
        match self.gap {
            Gap::Breaks(2..) if !self.fresh && !self.in_cell && self.heading.is_none() => self.end_block(),
            Gap::None => {}
            _ if self.fresh => {}
            gap => {
                let sign = if gap == Gap::Space { " " } else { "\n" };
                self.out.push(sign, self.here.min(source.start)..source.start);
            }
        }
        self.gap = Gap::None;
        if !self.begun && !self.in_cell {
            self.begin_block();
        }
        while let Some(&role) = self.roles.get(self.opened) {
            self.out.start_role(role);
            self.opened += 1;
        }
        self.here = source.end;
        self.out.push(text, source);
        self.fresh = false;
    }

    /// Closes the innermost role.
    pub(super) fn end_role(&mut self) {
        if self.opened == self.roles.len() && self.opened > 0 {
            self.out.end_role();
            self.opened -= 1;
        }
        self.roles.pop();
    }

    /// Ends the line, or the paragraph where the line was ended already.
    pub(super) fn line_break(&mut self) {
        if self.code > 0 && !self.in_cell {
            self.end_line();
            if self.begun {
                self.sign("\n");
            }
            return;
        }
        self.gap = match self.gap {
            _ if self.heading.is_some() => Gap::Space,
            Gap::Breaks(n) => Gap::Breaks(n + 1),
            _ => Gap::Breaks(1),
        };
    }

    /// Ends the block; within a heading or a cell, the word or the line.
    pub(super) fn end_block(&mut self) {
        if self.in_cell || self.heading.is_some() {
            if !self.fresh {
                self.gap = if self.heading.is_some() { Gap::Space } else { Gap::Breaks(1) };
            }
            return;
        }
        self.out.end();
        self.gap = Gap::None;
        (self.begun, self.fresh, self.opened) = (false, true, 0);
    }

    fn begin_block(&mut self) {
        self.begun = true;
        match self.heading {
            _ if self.code > 0 => {
                self.out.begin_code(self.language.as_deref());
                self.out.start_role(Role::Code);
            }
            Some(level) => self.out.begin(BlockKind::Heading(level)),
            None if self.captions > 0 => self.out.begin(BlockKind::Caption),
            None => self.out.begin(BlockKind::Paragraph),
        }
    }

    /// Begins preformatted text.
    pub(super) fn preformatted(&mut self, node: NodeId) -> Undo {
        self.end_block();
        self.code += 1;
        self.language = super::code::language(self.tree, node);
        Undo::Code
    }
}

/// Where a text stands in the source.
struct Place<'a> {
    source: Range,
    /// Each byte of the text is one of the source.
    exact: bool,
    places: &'a dyn Fn(Range) -> Range,
}

impl Place<'_> {
    /// Bytes of the source for bytes `part` of the text.
    fn of(&self, part: Range) -> Range {
        let Range { start, end } = self.source;
        (self.places)(match self.exact {
            true => start + part.start..start + part.end,
            false => (start + part.start).min(end)..end,
        })
    }
}

/// Where the run of text from `at` on ends: at white space that is more than one space.
fn run_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    loop {
        end += bytes[end..].iter().position(u8::is_ascii_whitespace).unwrap_or(bytes.len() - end);
        match &bytes[end..] {
            [b' ', next, ..] if !next.is_ascii_whitespace() => end += 1,
            _ => return end,
        }
    }
}
