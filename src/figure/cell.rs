//! The number in a cell of a table, for bars.

/// Longer cells are text.
const LONGEST: usize = 48;

/// The number of a table's cell, with its sign and scale: `-1,234.5 km`, `(12)`, `45 %`, `€3.2 million`, `1.5亿`.
/// None when the cell holds no number, or more than one (dates, ranges, telephone numbers).
///
/// Without a language to follow, the last of two marks is the decimal one; a single comma before three digits groups,
/// a single full stop does not.
pub fn table_value(cell: &str) -> Option<f64> {
    let cell = cell.trim();
    if cell.is_empty() || cell.len() > LONGEST {
        return None;
    }
    let first = cell.find(|c: char| c.is_ascii_digit())?;
    let last = cell.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (before, number, after) = (&cell[..first], &cell[first..last], &cell[last..]);
    let negative = sign(before, after)?;
    let value = plain(number)? * scale(after)?;
    Some(if negative { -value } else { value })
}

/// True for a minus or brackets as accountants write them; None when what stands before is a word that names
/// something (`Q3`, `A320`).
fn sign(before: &str, after: &str) -> Option<bool> {
    let bracket = before.starts_with('(') && after.ends_with(')');
    let joined = before.chars().next_back().is_some_and(char::is_alphabetic);
    if joined && before.chars().count() < 3 {
        return None;
    }
    let minus = before.contains(['-', '−', '–']) || before.contains("零下");
    Some(minus || bracket)
}

/// The power of ten that the text after the number tells.
fn scale(after: &str) -> Option<f64> {
    let word = after.trim_start();
    let word = word.split(|c: char| c.is_whitespace() || matches!(c, '.' | ')' | ',')).next()?;
    let lower = word.to_lowercase();
    Some(match lower.as_str() {
        "k" | "thousand" | "tsd" | "mille" | "mil" | "тыс" | "тысяч" => 1e3,
        "m" if word == "M" => 1e6,
        "mn" | "mln" | "mio" | "million" | "millions" | "millionen" | "millones" | "millón" | "млн" => 1e6,
        "b" | "bn" | "billion" | "mrd" | "milliard" | "milliards" | "milliarden" | "млрд" => 1e9,
        "trillion" | "tn" | "trn" | "трлн" => 1e12,
        _ if word.starts_with("万亿") => 1e12,
        _ if word.starts_with('亿') => 1e8,
        _ if word.starts_with('万') => 1e4,
        _ => 1.0,
    })
}

/// A run of digits and marks as one number.
fn plain(number: &str) -> Option<f64> {
    let decimal = decimal_mark(number)?;
    let mut digits = String::with_capacity(number.len());
    for (i, c) in number.char_indices() {
        match c {
            '0'..='9' => digits.push(c),
            _ if Some(i) == decimal => digits.push('.'),
            ',' | '.' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => {
                let group = number[i + c.len_utf8()..].chars().take_while(char::is_ascii_digit).count();
                if group != 3 {
                    return None;
                }
            }
            _ => return None,
        }
    }
    digits.parse().ok().filter(|n: &f64| n.is_finite())
}

/// Where the decimal mark stands: Some(None) when there is none, None when marks fit no number.
fn decimal_mark(number: &str) -> Option<Option<usize>> {
    let (comma, point) = (number.rfind(','), number.rfind('.'));
    let (commas, points) = (number.matches(',').count(), number.matches('.').count());
    Some(match (comma, point) {
        (None, None) => None,
        (Some(c), Some(p)) => Some(c.max(p)).filter(|_| if c > p { commas == 1 } else { points == 1 }),
        (Some(c), None) if commas == 1 && (number.len() - c != 4 || number.starts_with('0')) => Some(c),
        (None, Some(p)) if points == 1 => Some(p),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_every_form() {
        for (cell, value) in [
            ("1,204,500", Some(1_204_500.0)),
            ("14.2%", Some(14.2)),
            ("1.234,5", Some(1234.5)),
            ("12 500", Some(12500.0)),
            ("-3.5 km", Some(-3.5)),
            ("(120)", Some(-120.0)),
            ("$3.2 million", Some(3.2e6)),
            ("€45bn", Some(45e9)),
            ("1.5亿", Some(1.5e8)),
            ("2,5", Some(2.5)),
            ("1,250", Some(1250.0)),
            ("+8.2 %", Some(8.2)),
            ("Q3", None),
            ("2021-05-03", None),
            ("10–12", None),
            ("n/a", None),
            ("", None),
        ] {
            assert_eq!(table_value(cell), value, "{cell}");
        }
    }
}
