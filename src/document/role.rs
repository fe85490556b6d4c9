//! Roles: what a run of text is. The ui alone turns roles into looks.

use super::{Range, alert::AlertKind};

/// Index into the links of a document.
pub(crate) type LinkId = u32;
/// Index into the notes of a document.
pub(crate) type NoteId = u32;

/// An inline role over a range of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Bytes it covers, within one block.
    pub range: Range,
    /// What they are.
    pub role: Role,
}

/// What a run of inline text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Struck out.
    Strike,
    /// Underlined (by a manual page's overstrikes or an SGR sequence).
    Underline,
    /// Inline code, or the text of a code block.
    Code,
    /// The description of an image.
    Image,
    /// A link's text.
    Link(LinkId),
    /// A reference to a footnote.
    NoteRef(NoteId),
    /// Dimmed by an SGR sequence.
    Faint,
    /// One of the sixteen colours, of an SGR sequence in plain text.
    Colour(u8),
    /// The middle of a long address: where there is no room for all of it, an ellipsis stands for it.
    Elided,
    /// Bytes of the text that are not shown: an SGR sequence, the overstruck half of a letter.
    Hidden,
}

bitflags::bitflags! {
    /// What a glyph of a laid-out row is, all at once: inline roles, and what layout itself adds.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    pub struct Roles: u32 {
        /// Emphasis.
        const EMPHASIS = 1;
        /// Strong emphasis.
        const STRONG = 1 << 1;
        /// Struck out.
        const STRIKE = 1 << 2;
        /// Underlined.
        const UNDERLINE = 1 << 3;
        /// Code.
        const CODE = 1 << 4;
        /// An image's description.
        const IMAGE = 1 << 5;
        /// A link.
        const LINK = 1 << 6;
        /// A reference to a footnote.
        const NOTE = 1 << 7;
        /// The document's title.
        const TITLE = 1 << 8;
        /// Author, source, date.
        const BYLINE = 1 << 9;
        /// A heading, of [`Roles::level`].
        const HEADING = 1 << 10;
        /// Code that stands in a block of its own, not in a sentence.
        const BLOCK = 1 << 11;
        /// A table's header.
        const HEADER = 1 << 12;
        /// Text in a quotation.
        const QUOTE = 1 << 13;
        /// What only helps: rules, bullets, numbers of items, frames, the marks of a cut.
        const FAINT = 1 << 14;
        /// A bar of a table.
        const BAR = 1 << 15;
        /// A symbol that stands for a character that is not sent: a control, an override.
        const CONTROL = 1 << 16;
        /// The word above an alert, and its bar; [`Roles::alert`] says which.
        const ALERT = 1 << 17;
        /// A colour of the text is given in the bits of [`Roles::colour`].
        const COLOURED = 1 << 18;
        /// A sign made by layout that stands for nothing in the text.
        const ORNAMENT = 1 << 19;
    }
}

/// A word of code, as far as it looks different from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Token {
    /// A comment, and what a prompt or a frame adds to code.
    Comment,
    /// A string or a character.
    Text,
    /// A number or another constant.
    Number,
    /// A word of the language itself.
    Keyword,
    /// A type, or a function that comes with the language.
    Type,
    /// A key, an attribute, a variable of a shell.
    Name,
    /// A line that a patch adds.
    Added,
    /// A line that a patch takes away.
    Removed,
}

impl Token {
    const ALL: [Self; 8] =
        [Self::Comment, Self::Text, Self::Number, Self::Keyword, Self::Type, Self::Name, Self::Added, Self::Removed];
}

/// The bits above the flags that hold a colour.
const COLOUR_SHIFT: u32 = 24;
/// The four bits above these, for what more is known: a heading's level, an alert's kind, a word of code. A glyph is one
/// of these at most; 0 is none.
const DETAIL_SHIFT: u32 = 28;

impl Roles {
    /// A heading of a level from 1 to 6.
    pub(crate) fn heading(level: u8) -> Self {
        Self::HEADING.with_detail(level.clamp(1, 6))
    }

    /// The level of a heading; 0 for what is none.
    pub(crate) fn level(self) -> u8 {
        if self.contains(Self::HEADING) { self.detail() } else { 0 }
    }

    /// What belongs to an alert of a kind.
    pub(crate) fn of_alert(kind: AlertKind) -> Self {
        Self::ALERT.with_detail(kind as u8 + 1)
    }

    /// The kind of the alert whose word or bar it is.
    pub(crate) fn alert(self) -> Option<AlertKind> {
        let of_alert = self.contains(Self::ALERT) && self.detail() > 0;
        of_alert.then(|| AlertKind::ALL.get(usize::from(self.detail()) - 1).copied()).flatten()
    }

    /// With what kind of a word of code it is.
    pub(crate) fn with_token(self, token: Token) -> Self {
        self.with_detail(token as u8 + 1)
    }

    /// What kind of a word of code it is, where that is known.
    pub(crate) fn token(self) -> Option<Token> {
        let of_code = self.contains(Self::CODE | Self::BLOCK) && self.detail() > 0;
        of_code.then(|| Token::ALL.get(usize::from(self.detail()) - 1).copied()).flatten()
    }

    fn with_detail(self, detail: u8) -> Self {
        let kept = self.bits() & ((1 << DETAIL_SHIFT) - 1);
        Self::from_bits_retain(kept | u32::from(detail & 15) << DETAIL_SHIFT)
    }

    fn detail(self) -> u8 {
        (self.bits() >> DETAIL_SHIFT) as u8 & 15
    }

    /// With `colour`, one of sixteen.
    pub(crate) fn with_colour(self, colour: u8) -> Self {
        let kept = self.bits() & !(15 << COLOUR_SHIFT);
        Self::from_bits_retain(kept | Self::COLOURED.bits() | u32::from(colour & 15) << COLOUR_SHIFT)
    }

    /// In the colour of its place.
    pub(crate) fn without_colour(self) -> Self {
        Self::from_bits_retain(self.bits() & !(15 << COLOUR_SHIFT) & !Self::COLOURED.bits())
    }

    /// The colour, one of sixteen, if there is one.
    pub(crate) fn colour(self) -> Option<u8> {
        self.contains(Self::COLOURED).then(|| (self.bits() >> COLOUR_SHIFT) as u8 & 15)
    }

    /// With an inline role.
    pub(crate) fn with(self, role: Role) -> Self {
        match role {
            Role::Emphasis => self | Self::EMPHASIS,
            Role::Strong => self | Self::STRONG,
            Role::Strike => self | Self::STRIKE,
            Role::Underline => self | Self::UNDERLINE,
            Role::Faint => self | Self::FAINT,
            Role::Code => self | Self::CODE,
            Role::Image => self | Self::IMAGE,
            Role::Link(_) => self | Self::LINK,
            Role::NoteRef(_) => self | Self::NOTE,
            Role::Colour(c) => self.with_colour(c),
            Role::Elided | Role::Hidden => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_detail_replaces_the_one_before_and_nothing_else() {
        let code = Roles::CODE | Roles::BLOCK;
        assert_eq!(code.token(), None);
        for before in Token::ALL {
            for token in Token::ALL {
                let roles = code.with_token(before).with_token(token);
                assert_eq!(roles.token(), Some(token));
                assert!(roles.contains(code) && !roles.intersects(Roles::STRONG | Roles::LINK));
            }
        }
        assert_eq!(Roles::STRONG.with_token(Token::ALL[0]).token(), None, "only words of code have a kind");
    }
}
