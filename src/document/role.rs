//! Roles: what a run of text is. The ui alone turns roles into looks.

use super::Range;

/// Index into the links of a document.
pub type LinkId = u32;
/// Index into the notes of a document.
pub type NoteId = u32;

/// An inline role over a range of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Bytes it covers, within one block.
    pub range: Range,
    /// What they are.
    pub role: Role,
}

/// What a run of inline text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
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
    /// The description of a picture.
    Image,
    /// A link's text.
    Link(LinkId),
    /// A reference to a footnote.
    NoteRef(NoteId),
    /// Dimmed by an SGR sequence.
    Faint,
    /// One of the sixteen colours, of an SGR sequence in plain text.
    Colour(u8),
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
        /// A picture's description.
        const IMAGE = 1 << 5;
        /// A link.
        const LINK = 1 << 6;
        /// A reference to a footnote.
        const NOTE = 1 << 7;
        /// The document's title.
        const TITLE = 1 << 8;
        /// Author, source, date.
        const BYLINE = 1 << 9;
        /// A heading of level 1 or 2.
        const HEADING = 1 << 10;
        /// A heading of a deeper level.
        const SUBHEADING = 1 << 11;
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
        /// The word above an alert, and its rule.
        const ALERT = 1 << 17;
        /// A colour of the text is given in the bits of [`Roles::colour`].
        const COLOURED = 1 << 18;
        /// A sign made by layout that stands for nothing in the text.
        const ORNAMENT = 1 << 19;
    }
}

/// The bits above the flags that hold a colour.
const COLOUR_SHIFT: u32 = 24;

impl Roles {
    /// With `colour`, one of sixteen.
    pub fn with_colour(self, colour: u8) -> Self {
        let kept = self.bits() & ((1 << COLOUR_SHIFT) - 1);
        Self::from_bits_retain(kept | Self::COLOURED.bits() | u32::from(colour & 15) << COLOUR_SHIFT)
    }

    /// In the colour of its place.
    pub fn without_colour(self) -> Self {
        Self::from_bits_retain(self.bits() & ((1 << COLOUR_SHIFT) - 1) & !Self::COLOURED.bits())
    }

    /// The colour, one of sixteen, if there is one.
    pub fn colour(self) -> Option<u8> {
        self.contains(Self::COLOURED).then(|| (self.bits() >> COLOUR_SHIFT) as u8 & 15)
    }

    /// With an inline role.
    pub fn with(self, role: Role) -> Self {
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
            Role::Hidden => self,
        }
    }
}
