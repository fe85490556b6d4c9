//! Places on the command line.

/// Where to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum At {
    /// A line or paragraph, counted from 1.
    Line(u32),
    /// A paragraph, counted from 1; a line of plain text.
    Paragraph(u32),
    /// So many per cent into the text.
    Percent(u32),
    /// The end.
    End,
    /// The end, wherever it is by then.
    Following,
    /// The first hit.
    Pattern(String),
}

/// What a place in a citation means.
pub(super) enum Cited {
    At(At),
    Section(String),
}

/// A place as citations name it: `line 12`, `paragraph 12`, `¶ 12`, `41 %`, else the name of a section.
pub(super) fn cited(place: &str) -> Cited {
    let place = place.trim();
    let lower = place.to_lowercase();
    if let Some(share) = lower.strip_suffix('%').and_then(|n| n.trim().parse().ok()) {
        return Cited::At(At::Percent(share));
    }
    let number = |words: &[&str]| {
        words.iter().find_map(|word| lower.strip_prefix(word)?.trim_start_matches(['.', ' ']).parse().ok())
    };
    match (number(&["paragraph", "\u{b6}"]), number(&["line", "l", ""])) {
        (Some(n), _) => Cited::At(At::Paragraph(n)),
        (None, Some(n)) => Cited::At(At::Line(n)),
        (None, None) => Cited::Section(place.trim_start_matches(['§', ' ']).to_owned()),
    }
}

/// `+N`, `+G`, `+F`, `+N%`, `+/PATTERN`; None for what is none of them.
pub(super) fn place(arg: &str) -> Option<At> {
    let rest = arg.strip_prefix('+')?;
    match rest.strip_prefix('/') {
        Some(pattern) => Some(At::Pattern(pattern.to_owned())),
        None if rest == "G" => Some(At::End),
        None if rest == "F" => Some(At::Following),
        None => match rest.strip_suffix(['%', 'p']) {
            Some(share) => share.parse().ok().map(At::Percent),
            None => rest.trim_end_matches(['g', 'G']).parse().ok().map(At::Line),
        },
    }
}
