//! Which lines go on in the next one, by their shape and their letters.

use super::{
    line::{Letter, Line},
    wrap::Wrap,
};

/// Cells of the widest line of a paragraph, at most: wider ones were not broken by hand.
const WIDEST: usize = 140;
/// Cells that may be left free in a line that is full.
const SLACK: usize = 5;
/// Cells that may be left free in a line that surely goes on in the middle of a sentence.
const RAGGED: usize = 16;
/// Cells by which the first line of a paragraph may be set in.
const FIRST: usize = 8;
/// A line that has room for a word within so many cells ends there on purpose.
const NARROW: usize = 24;
/// Cells of the widest of two lines that are a paragraph by themselves.
const PAIR: usize = 55;
/// Fewer lines have no margin of their own.
const FEW: usize = 4;
/// Cells by which lines that are set in may be narrower.
const INDENTED: usize = 10;
/// Cells by which one line of a paragraph may be wider than all others, and its margin is theirs.
const OVER: usize = 12;
/// Cells before each line of a title in the middle of the page, at least.
const TITLE: usize = 10;
/// Cells of such a line, at most.
const NARROW_LINE: usize = 48;
/// Lines of a paragraph that is set in as a whole, at least.
const SET_IN: usize = 3;
/// Lines of which each is full, at least, that show a margin without the text's.
const SURE: usize = 7;
/// Words of a line in capitals that goes on in another one, at least.
const CAPITALS: usize = 3;
/// Letters and spaces, in per cent of the characters of a paragraph.
const LETTERS: usize = 75;

/// Which lines of a chain go on in the next one.
#[derive(Debug)]
pub(super) struct Found {
    /// One entry for each line but the last.
    pub(super) joined: Vec<bool>,
    /// They are prose beyond doubt; else they stand where there is room.
    pub(super) flows: bool,
}

/// The paragraphs that the indentation of a chain's lines shows. A paragraph's first line may be set in, or hang out; all
/// others begin in one column.
pub(super) fn parts(lines: &[Line]) -> impl Iterator<Item = &[Line]> {
    let mut rest = lines;
    std::iter::from_fn(move || {
        let (part, behind) = rest.split_at((!rest.is_empty()).then(|| first_part(rest))?);
        rest = behind;
        Some(part)
    })
}

/// Lines of the first paragraph of a chain.
fn first_part(lines: &[Line]) -> usize {
    let hangs = lines.get(1).is_some_and(|next| next.indent > lines[0].indent);
    let mut column = 0;
    for at in 1..lines.len() {
        let (line, next) = (&lines[at - 1], &lines[at]);
        if next.indent > line.indent && at > 1 {
            // What hangs out begins a paragraph, but where it goes on in the middle of a sentence.
            return if goes_on(&lines[at - 2], line) { at } else { at - 1 };
        }
        if next.indent < line.indent && (hangs || is_set_in(&lines[column..at])) {
            return at;
        }
        if next.indent != line.indent {
            column = at;
        }
    }
    lines.len()
}

/// True for lines in one column that are a paragraph, and no first lines of several ones.
fn is_set_in(lines: &[Line]) -> bool {
    let widest = widest(lines);
    let full = lines.windows(2).filter(|l| l[0].width + 1 + l[1].word + SLACK > widest).count();
    lines.len() >= SET_IN && full * 4 >= (lines.len() - 1) * 3
}

/// True where `next` goes on in the middle of a sentence, as far as the letters show.
fn goes_on(line: &Line, next: &Line) -> bool {
    line.open && next.first == Letter::Small
}

/// Cells of the widest line; without that one of many that is far wider than all others.
pub(super) fn widest(lines: &[Line]) -> usize {
    let (most, second) = lines.iter().fold((0, 0), |(most, second), line| match line.width {
        width if width > most => (width, most),
        width => (most, second.max(width)),
    });
    if lines.len() >= FEW && second >= PAIR && most > second + OVER { second } else { most }
}

/// True where nothing in the two lines forbids that `line` goes on in `next`.
pub(super) fn may_join(line: &Line, next: &Line, wrap: Wrap) -> bool {
    // Clauses and paragraphs have their first lines set in.
    let first = next.indent <= line.indent && line.indent <= next.indent + FIRST;
    let hangs =
        line.indent < next.indent && next.indent <= line.indent + FIRST && line.width >= PAIR && goes_on(line, next)
            || line.broken && next.indent > line.indent;
    let indented = match line.item {
        // The gaps of a line that fills the page may be those of a justified one.
        Some(text) if line.tagged => next.indent == text || first && wrap.fills(line),
        Some(text) => first || line.indent < next.indent && next.indent <= text + 2,
        None => first || line.bracket && next.indent == line.indent + 1 || hangs,
    };
    line.prose
        && next.prose
        && !(line.indent >= TITLE && are_centred(line, next))
        && line.quoted == next.quoted
        && (next.item.is_none() || next.tagged && next.indent == line.indent && wrap.fills(next) && goes_on(line, next))
        && !next.field
        && indented
        && line.width + 1 + next.word > NARROW
}

/// True for lines of different lengths over one middle, as those of a title.
fn are_centred(line: &Line, next: &Line) -> bool {
    let middle = |line: &Line| line.indent + line.width;
    let narrow = |line: &Line| line.width <= line.indent + NARROW_LINE && line.item.is_none();
    narrow(line) && narrow(next) && line.indent.abs_diff(next.indent) > 2 && middle(line).abs_diff(middle(next)) <= 2
}

/// Which lines of a chain go on in the next one; None where it is not prose.
pub(super) fn judge(lines: &[Line], wrap: Wrap) -> Option<Found> {
    let widest = Some(widest(lines)).filter(|w| (wrap.narrowest()..=WIDEST).contains(w))?;
    let base = match lines[0].item {
        Some(_) => lines.get(1)?.indent,
        None => lines.iter().skip(1).map(|l| l.indent).min()?,
    };
    if lines[0].item.is_none() && widest < base + wrap.narrowest() - INDENTED {
        return None;
    }
    let margin = margin(widest, lines.len(), wrap);
    let mut notice = false;
    let joining = |pair: &[Line]| {
        let mut joining = Joining::of(&pair[0], &pair[1], base, margin);
        // Below a notice of copyright stand names and addresses, until a sentence begins.
        notice = (notice || pair[0].notice) && !joining.goes_on();
        joining.parted |= notice;
        joining
    };
    let joints: Vec<Joining> = lines.windows(2).map(joining).collect();
    let joined: Vec<bool> = joints.iter().map(Joining::holds).collect();
    let sum = Sum::of(lines, &joints, widest);
    let reaches = wrap.reaches(widest);
    // No verse is so long, and no list has lines broken just where the text's margin is, or all of them at one.
    let sure = reaches || sum.lines >= SURE && sum.joined == sum.lines - 1;
    let broken = sure && widest >= PAIR && sum.strict == sum.joined;
    if !sum.is_prose(reaches, broken) || !sum.is_enough(widest, reaches, broken) {
        // The halves of a word belong together in a synopsis too.
        let joined: Vec<bool> = joints.iter().map(|j| j.broken).collect();
        return joined.contains(&true).then_some(Found { joined, flows: false });
    }
    let set = lines.iter().any(|l| l.gaps || l.item.is_some() || l.quoted > 0);
    let surely = reaches || sum.joined >= 3;
    let flows = wrap.flows() && !set && (sum.goes_on() || broken && sum.joined > 1) && surely;
    Some(Found { joined, flows })
}

/// The cells that full lines of a paragraph have: the text's margin where its lines come near it, or are too few to have
/// one of their own.
fn margin(widest: usize, lines: usize, wrap: Wrap) -> usize {
    match wrap.margin() {
        Some(margin) if wrap.reaches(widest) || widest < margin && lines < FEW => margin,
        _ => widest,
    }
}

/// Two lines, one after the other.
struct Joining {
    /// Cells that the first word of the second line would have left free in the first one; negative without room for it.
    free: isize,
    /// The first line is the last one of a paragraph, for what the indentation says.
    parted: bool,
    open: bool,
    broken: bool,
    /// The first line ends in a small letter.
    word_end: bool,
    first: Letter,
    /// Gaps that no justified line would have.
    columns: bool,
}

impl Joining {
    fn of(line: &Line, next: &Line, base: usize, margin: usize) -> Self {
        let free = margin as isize - (line.width + 1 + next.word) as isize;
        let parted = next.indent != base;
        // A space too many stands in sentences too.
        let sentence = free < 0 && line.indent <= next.indent && goes_on(line, next);
        let columns = line.gaps && line.width + 1 < margin && !sentence;
        // Where all letters are capitals they say nothing.
        let capitals = line.capitals && next.capitals && line.words >= CAPITALS;
        let first = match capitals {
            true if margin >= PAIR => Letter::Small,
            true => Letter::Other,
            false => next.first,
        };
        Self { free, parted, broken: line.broken, open: line.open, word_end: line.word_end, first, columns }
    }

    fn is_full(&self) -> bool {
        self.free < SLACK as isize
    }

    /// The second line goes on in the middle of a sentence.
    fn goes_on(&self) -> bool {
        self.open && self.first == Letter::Small
    }

    fn holds(&self) -> bool {
        let inside = self.goes_on() || self.word_end && self.first == Letter::Capital;
        self.broken || !self.parted && !self.columns && (self.is_full() || inside && self.free < RAGGED as isize)
    }
}

/// What is counted over all lines of a chain.
struct Sum {
    lines: usize,
    /// Pairs of lines that the indentation does not part.
    beside: usize,
    joined: usize,
    /// Of those that are joined.
    strict: usize,
    open: usize,
    /// Of those that are joined: the line ends in a small letter, the next one begins with one.
    inside: usize,
    capitals: usize,
    small: usize,
    statements: usize,
    /// Cells of the widest line.
    widest: usize,
    commas: usize,
    words: usize,
    letters: usize,
    chars: usize,
}

impl Sum {
    fn of(lines: &[Line], joints: &[Joining], widest: usize) -> Self {
        let joined = || joints.iter().filter(|j| j.holds());
        let first = |letter: Letter| joined().filter(|j| j.first == letter).count();
        Self {
            lines: lines.len(),
            beside: joints.iter().filter(|j| !j.parted).count(),
            joined: joined().count(),
            strict: joined().filter(|j| j.free < 0).count(),
            open: joined().filter(|j| j.open).count(),
            inside: joined().filter(|j| j.goes_on() && j.word_end).count(),
            capitals: first(Letter::Capital),
            small: first(Letter::Small),
            statements: lines.iter().filter(|l| l.statement).count(),
            widest,
            commas: lines.iter().map(|l| l.commas).sum(),
            words: lines.iter().map(|l| l.words).max().unwrap_or(0),
            letters: lines.iter().map(|l| l.letters).sum(),
            chars: lines.iter().map(|l| l.chars).sum(),
        }
    }

    /// Most lines are full and end in the middle of a sentence; verses begin with capitals, programs end in semicolons.
    fn is_prose(&self, reaches: bool, broken: bool) -> bool {
        let verse = self.joined >= 3 && self.capitals * 4 >= self.joined * 3 && !broken && !self.is_names();
        self.joined > 0
            && (self.joined * 4 >= self.beside * 3
                || reaches && self.joined * 3 >= self.beside * 2
                || reaches && self.inside == self.joined && self.joined * 2 >= self.beside)
            && (self.open * 2 >= self.joined || self.joined == 1 || broken)
            && self.statements * 2 < self.lines
            && self.letters * 100 >= self.chars * LETTERS
            && !verse
    }

    /// Lines go on in the middle of sentences, as far as the letters show.
    fn goes_on(&self) -> bool {
        self.is_caseless() || self.small > 0
    }

    /// Names one after another, with commas: they begin with capitals as verses do.
    fn is_names(&self) -> bool {
        self.widest >= PAIR && self.commas >= self.lines * 2 && self.joined * 10 >= self.beside * 9
    }

    fn is_caseless(&self) -> bool {
        self.small + self.capitals == 0 && self.strict == self.joined
    }

    /// There are enough lines to believe it. Few ones are full only by the margin of the text.
    fn is_enough(&self, widest: usize, reaches: bool, broken: bool) -> bool {
        let strict = self.strict == self.joined;
        match self.joined {
            0 => false,
            1 if reaches => self.goes_on() || strict && self.words >= 6,
            1 => {
                let surely = strict || self.inside == self.joined;
                self.goes_on() && surely && widest >= PAIR && (self.words >= 6 || self.is_caseless())
            }
            2 => self.goes_on() && (reaches || strict) || broken && self.words >= 6,
            _ if reaches && self.small * 4 >= self.joined => true,
            _ => self.small * 3 > self.joined || self.strict * 10 >= self.joined * 9 || self.is_names(),
        }
    }
}
