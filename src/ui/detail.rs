//! The chosen entry's whole sentence under a panel's list, on a few rows.

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::document::{Range, Shown};

/// Parts of a row; those that are true stand out.
pub(super) type Parts = Vec<(String, bool)>;

/// `text` broken where lines may end, or within words that are longer than a row, into at most `rows` rows of `width` cells.
/// Where it is longer, the rows begin so that `strong` is on them, and an ellipsis stands where something is left out.
pub(super) fn wrap(text: &Shown, strong: &Range, width: usize, rows: usize) -> Vec<Parts> {
    let whole = text.as_str();
    let mut lines = lines(whole, width.max(1));
    let holds = lines.iter().position(|l| l.end > strong.start).unwrap_or(0);
    let skipped = (holds + 1).saturating_sub(rows.max(1));
    let more = lines.len() > skipped + rows;
    lines.drain(..skipped);
    lines.truncate(rows);
    let last = lines.len().saturating_sub(1);
    let marked = |(n, line): (usize, Range)| {
        let mut parts = parts(whole, &line, strong);
        if skipped > 0 && n == 0 && width > 2 && drop_cells(&mut parts, 2) {
            parts.insert(0, ("… ".to_owned(), false));
        }
        if more && n == last {
            cut(&mut parts, width);
        }
        parts
    };
    lines.into_iter().enumerate().map(marked).collect()
}

/// Bytes of each row, without the space at its end. Rows end where lines may by UAX #14, so that a closing mark goes
/// down with what it closes.
fn lines(text: &str, width: usize) -> Vec<Range> {
    let mut lines: Vec<Range> = Vec::new();
    let (mut start, mut from, mut cells) = (0, 0, 0);
    for (end, _) in linebreaks(text) {
        let piece = &text[from..end];
        if cells + piece.trim_end().width() > width {
            lines.push(start..from);
            (start, cells) = (from, 0);
            // Longer than a row by itself.
            for (at, cluster) in piece.trim_end().grapheme_indices(true) {
                let more = cluster.width();
                if cells > 0 && cells + more > width {
                    lines.push(start..from + at);
                    (start, cells) = (from + at, 0);
                }
                cells += more;
            }
            cells += piece.width() - piece.trim_end().width();
        } else {
            cells += piece.width();
        }
        from = end;
    }
    lines.push(start..text.len());
    lines.retain_mut(|l| {
        l.end = l.start + text[l.clone()].trim_end().len();
        l.start < l.end
    });
    lines
}

fn parts(text: &str, line: &Range, strong: &Range) -> Parts {
    let (from, to) = (strong.start.clamp(line.start, line.end), strong.end.clamp(line.start, line.end));
    let cut = [(line.start..from, false), (from..to, true), (to..line.end, false)];
    cut.into_iter().filter(|(r, _)| !r.is_empty()).map(|(r, strong)| (text[r].to_owned(), strong)).collect()
}

/// Takes `cells` cells off the beginning, and what is left of a word; false where the figure itself stands there.
fn drop_cells(parts: &mut Parts, cells: usize) -> bool {
    let Some((text, false)) = parts.first_mut() else { return false };
    let mut taken = 0;
    let fits = |(_, cluster): &(usize, &str)| {
        taken += cluster.width();
        taken <= cells
    };
    let dropped = text.grapheme_indices(true).take_while(fits).map(|(at, cluster)| at + cluster.len()).last();
    let after = dropped.unwrap_or(0);
    let space = text[after..].match_indices(char::is_whitespace).next();
    let end = space.map_or(after, |(at, sign)| after + at + sign.len());
    text.drain(..end);
    true
}

/// Ends the row with an ellipsis within `width` cells.
fn cut(parts: &mut Parts, width: usize) {
    let cells = |parts: &Parts| parts.iter().map(|(t, _)| t.width()).sum::<usize>();
    while cells(parts) + 1 > width
        && let Some((text, _)) = parts.last_mut()
    {
        match text.graphemes(true).next_back().map(str::len) {
            Some(bytes) => text.truncate(text.trim_end().len().min(text.len() - bytes)),
            None => {
                parts.pop();
            }
        }
    }
    parts.push(("…".to_owned(), false));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, strong: &str, width: usize, rows: usize, expected: &[&str]) {
        let at = text.find(strong).unwrap();
        let wrapped = wrap(&Shown::new(text), &(at..at + strong.len()), width, rows);
        let join = |parts: &Parts| {
            parts.iter().map(|(t, s)| if *s { format!("[{t}]") } else { t.clone() }).collect::<String>()
        };
        assert_eq!(wrapped.iter().map(join).collect::<Vec<_>>(), expected);
        assert!(wrapped.iter().all(|p| p.iter().map(|(t, _)| t.width()).sum::<usize>() <= width));
    }

    #[test]
    fn a_sentence_goes_over_rows_with_its_figure() {
        check(
            "They stopped more than 600 of them.",
            "more than 600",
            40,
            3,
            &["They stopped [more than 600] of them."],
        );
        check(
            "They stopped more than 600 of them.",
            "more than 600",
            20,
            3,
            &["They stopped [more]", "[than 600] of them."],
        );
        check("one two three four five six 7", "7", 10, 2, &["… four", "five six [7]"]);
        check("7 one two three four", "7", 10, 1, &["[7] one two…"]);
        check("one two three five\u{a0}six ten 7", "7", 9, 2, &["… six", "ten [7]"]);
        check("会议在首都举行三天", "三天", 8, 3, &["会议在首", "都举行[三]", "[天]"]);
        check("增长4.8%\u{3002}", "4.8%", 8, 3, &["增长", "[4.8%]\u{3002}"]);
        check("a-very-long-word-without-a-space 7", "7", 10, 5, &["a-very-", "long-word-", "without-a-", "space [7]"]);
        check("abcdefghijklmno 7", "7", 6, 4, &["abcdef", "ghijkl", "mno [7]"]);
    }
}
