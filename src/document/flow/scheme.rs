//! The scheme of a text, as found in its beginning: where its lines were broken, and whether it is prose at all.

use super::{
    super::{Range, Text},
    judge,
    line::Line,
    wrap::{Scheme, Wrap},
};

/// Bytes at the beginning of a text in which its margin is looked for.
const HEAD: usize = 32 << 10;
/// Lines of such paragraphs that make it certain: what follows is not read.
const MANY: usize = 150;
/// Lines of a paragraph that shows where lines were broken.
const LINES: usize = 3;
/// Lines of such paragraphs without which a text has no margin.
const ENOUGH: usize = 6;
/// Such lines, in per cent of the lines with text, without which prose stands among something else.
const SHARE: usize = 20;
/// Lines of a program, in per cent of the lines with text, from which on a text may be one, and from which on it is one,
/// where it has less prose.
const SOME_CODE: usize = 8;
const CODE: usize = 20;
/// Cells of the header of a manual page that is as wide as the page.
const NARROWEST: usize = 24;
const WIDEST: usize = 140;
/// Cells by which a header may be wider than the lines of paragraphs.
const OVER: u16 = 6;

impl Wrap {
    /// The scheme of `text`, found in its beginning. With `header`, the cells of its header, it is a manual page, which was made
    /// for the screen: its lines stand where there is room for them.
    pub(crate) fn of(text: &Text, header: Option<usize>) -> Self {
        let bytes = text.raw(0, HEAD.min(text.len()));
        let end = if bytes.len() < text.len() { memchr::memrchr(b'\n', &bytes).unwrap_or(0) } else { bytes.len() };
        let on_screen = header.is_some();
        // A header is as wide as the page, but for a name that has no room in it.
        let known = header.filter(|cells| (NARROWEST..=WIDEST).contains(cells)).unwrap_or(0) as u16;
        let unknown = Self { margin: known, scheme: Scheme::Mixed, on_screen };
        if ["/*", "#!", "#include", "<?"].iter().any(|begins| bytes.starts_with(begins.as_bytes())) {
            return Self::LINES;
        }
        let (mut widths, mut all, mut code) = (Vec::new(), 0, 0);
        let mut chain: Vec<Line> = Vec::new();
        let close = |chain: &mut Vec<Line>, widths: &mut Vec<u16>| {
            for part in judge::parts(chain).filter(|part| part.len() >= LINES) {
                if judge::judge(part, unknown).is_some_and(|f| f.joined.iter().all(|j| *j)) {
                    widths.resize(widths.len() + part.len(), judge::widest(part) as u16);
                }
            }
            chain.clear();
        };
        for range in lines(&bytes[..end]) {
            code += usize::from(is_code(bytes[range.clone()].trim_ascii()));
            let line = Line::read(&bytes, range, 0);
            all += usize::from(!line.range.is_empty());
            if !line.prose || chain.last().is_some_and(|last| !judge::may_join(last, &line, unknown)) {
                close(&mut chain, &mut widths);
            }
            if line.prose {
                chain.push(line);
            }
            if widths.len() >= MANY {
                break;
            }
        }
        close(&mut chain, &mut widths);
        if !on_screen && code * 100 >= all * CODE && code > 1 && code > widths.len() {
            return Self::LINES;
        }
        if widths.len() < ENOUGH {
            return unknown;
        }
        widths.sort_unstable();
        let prose = widths.len() * 100 >= all * SHARE && code * 100 < all * SOME_CODE && !on_screen;
        // Some lines run over the margin.
        let seen = widths[(widths.len() - 1) * 19 / 20];
        let margin = if known.abs_diff(seen) <= OVER { known } else { seen };
        Self { margin, scheme: if prose { Scheme::Prose } else { Scheme::Mixed }, on_screen }
    }

    /// The scheme of a log of commits, in whose beginning patches are looked for.
    pub(crate) fn of_commits(text: &Text) -> Self {
        let bytes = text.raw(0, HEAD.min(text.len()));
        let patch = memchr::memmem::find(&bytes, b"\ndiff --").is_some();
        let scheme = if patch { Scheme::Patches } else { Scheme::Commits };
        Self { margin: 0, scheme, on_screen: false }
    }
}

/// True for a line, without white space around it, that is surely of a program.
fn is_code(line: &[u8]) -> bool {
    const BEGINS: [&str; 18] = [
        "#include", "#define", "#if", "#endif", "/*", "*/", "//", "def ", "class ", "import ", "fn ", "pub ", "let ",
        "return ", "static ", "extern ", "function ", "self.",
    ];
    const ENDS: [&str; 7] = ["*/", "{", "}", "};", ");", "):", "\\"];
    let (Some(first), Some(last)) = (line.first(), line.last()) else { return false };
    // Few lines begin or end with such a letter or sign: most of the others are known by one look.
    b"#/*dcifplrse".contains(first) && BEGINS.iter().any(|begins| line.starts_with(begins.as_bytes()))
        || b"/{};:\\".contains(last) && ENDS.iter().any(|ends| line.ends_with(ends.as_bytes()))
}

/// The lines of `bytes`, without their line feeds.
fn lines(bytes: &[u8]) -> impl Iterator<Item = Range> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
        let start = at;
        let end = memchr::memchr(b'\n', rest).map_or(bytes.len(), |n| start + n);
        at = end + 1;
        Some(start..end)
    })
}
