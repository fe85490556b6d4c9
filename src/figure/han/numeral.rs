//! Numerals: digits of both widths, Chinese numerals, and both mixed (`1.2万`, `一百五十多`, `五六十万`).

use super::tables::{COUNTERS, begins_at, digit_of, unit_at};
use crate::figure::{decimal::Decimal, view::View};

/// How a numeral is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Digits alone, without marks.
    Plain,
    /// Digits with groups or decimals.
    Marked,
    /// Chinese numerals.
    Han,
    /// Chinese digits one after another, as in years: `二○一五`.
    Row,
    /// Scale words without a number of theirs: `数百`, `几十`, `上万`.
    Vague,
}

/// A numeral, or two neighbours written in one (`七八`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Numeral {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) form: Form,
    /// `多`, `余` or `几` within: the upper end is open.
    pub(super) open: bool,
    /// A scale of ten thousand or more.
    pub(super) scaled: bool,
}

impl Numeral {
    /// The number of a plain numeral.
    pub(super) fn whole(&self) -> u64 {
        if self.low.exponent == 0 { self.low.mantissa } else { self.low.value() as u64 }
    }

    /// How many characters it has; digits of full width have three bytes each.
    pub(super) fn width(&self, view: View) -> usize {
        view.text[self.start..self.end].chars().count()
    }

    /// True when it is the numeral for one alone.
    pub(super) fn is_one(&self) -> bool {
        self.form == Form::Han && self.low == Decimal::whole(1)
    }
}

/// A digit of either width.
pub(super) fn ascii_digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '\u{ff10}'..='\u{ff19}' => Some((c as u32 - 0xff10) as u8),
        _ => None,
    }
}

/// A mark between the ends of a range.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '–' | '—' | '−' | '~' | '∼' | '\u{301c}' | '\u{ff0d}' | '\u{ff5e}')
}

/// A mark or word between the ends of a range.
pub(super) fn joins_range(c: char) -> bool {
    is_dash(c) || matches!(c, '至' | '到')
}

/// The powers that multiply all before them.
fn great_scale(c: char) -> Option<u8> {
    match c {
        '万' | '萬' => Some(4),
        '亿' | '億' => Some(8),
        '兆' => Some(12),
        _ => None,
    }
}

/// The powers that multiply one digit.
fn small_scale(c: char) -> Option<u64> {
    match c {
        '十' | '拾' => Some(10),
        '百' | '佰' => Some(100),
        '千' | '仟' => Some(1000),
        _ => None,
    }
}

/// The tens that one character tells.
fn tens_of(c: char) -> Option<u64> {
    match c {
        '廿' => Some(20),
        '卅' => Some(30),
        _ => None,
    }
}

/// The numeral that begins at `at`.
pub(super) fn numeral_at(view: View, at: usize) -> Option<Numeral> {
    let c = view.char_at(at);
    let mut numeral = if ascii_digit(c).is_some() {
        digits_at(view, at)?
    } else if matches!(c, '万' | '亿') {
        return scale_alone(view, at, c);
    } else if matches!(c, '数' | '几' | '上' | '成' | '好') {
        return vague_at(view, at, c);
    } else if view.is_at(at, "元年") || view.is_at(at, "元月") {
        let (one, end) = (Decimal::whole(1), at + '元'.len_utf8());
        return Some(Numeral { start: at, end, low: one, high: one, form: Form::Han, open: false, scaled: false });
    } else {
        han_at(view, at)?
    };
    take_scales(view, &mut numeral);
    Some(numeral)
}

/// Digits with groups and decimals.
fn digits_at(view: View, at: usize) -> Option<Numeral> {
    let mut low = Decimal::ZERO;
    let (mut end, mut form, mut run) = (at, Form::Plain, 0);
    while let Some(d) = ascii_digit(view.char_at(end)) {
        low.push(d);
        end += view.char_at(end).len_utf8();
        run += 1;
    }
    let leading = ascii_digit(view.char_at(at)) == Some(0);
    while run <= 3 && !leading || form == Form::Marked {
        let c = view.char_at(end);
        let from = end + c.len_utf8();
        if !matches!(c, ',' | '\u{ff0c}') || !(0..3).all(|i| digit_byte(view, from, i)) || digit_byte(view, from, 3) {
            break;
        }
        (0..3).for_each(|i| low.push(view.byte(from + i) - b'0'));
        (end, form, run) = (from + 3, Form::Marked, 3);
    }
    let c = view.char_at(end);
    if matches!(c, '.' | '\u{ff0e}') && ascii_digit(view.char_at(end + c.len_utf8())).is_some() {
        end += c.len_utf8();
        while let Some(d) = ascii_digit(view.char_at(end)) {
            low.push_fraction(d);
            end += view.char_at(end).len_utf8();
        }
        form = Form::Marked;
    }
    Some(Numeral { start: at, end, low, high: low, form, open: false, scaled: false })
}

fn digit_byte(view: View, from: usize, i: usize) -> bool {
    view.byte(from + i).is_ascii_digit()
}

/// Longer Chinese numerals are none.
const LONGEST: usize = 24;

/// Chinese numerals below ten thousand, or a row of digits.
fn han_at(view: View, at: usize) -> Option<Numeral> {
    if let Some(row) = row_at(view, at) {
        return Some(row);
    }
    let (mut total, mut digit, mut twin) = (0u64, None::<u64>, None::<u64>);
    let (mut last, mut twin_scale) = (u64::MAX, 0);
    let mut end = at;
    let mut open = false;
    for _ in 0..LONGEST {
        let c = view.char_at(end);
        if let Some(scale) = small_scale(c) {
            if scale >= last || digit.is_none() && scale > 10 && total == 0 && !has_scale_alone(view, end, c) {
                break;
            }
            total += digit.take().unwrap_or(1) * scale;
            twin_scale = if twin.is_some() && twin_scale == 0 { scale } else { twin_scale };
            last = scale;
        } else if let Some(tens) = tens_of(c).filter(|_| total == 0 && digit.is_none()) {
            (total, last) = (tens, 10);
        } else if c == '零' || c == '〇' || c == '○' {
            if digit.is_some() || total == 0 {
                break;
            }
            last = last.min(100);
        } else if let Some(d) = digit_of(c) {
            match digit {
                None => digit = Some(d),
                // 七八, 五六十: two neighbours.
                Some(first) if d == first + 1 && twin.is_none() && first > 0 => twin = Some(d - first),
                Some(3) if d == 5 && twin.is_none() => twin = Some(2),
                Some(_) => break,
            }
            let comma = end + c.len_utf8();
            if twin.is_none() && neighbour_behind(view, comma, d) {
                end = comma;
            }
        } else {
            break;
        }
        end += c.len_utf8();
    }
    // A banker's digit alone is a letter of a name: 大陆, 伍先生.
    let banker = end == at + '陆'.len_utf8() && "壹贰叁肆伍陆柒捌玖".contains(view.char_at(at));
    if end == at || banker {
        return None;
    }
    // 四千五 would be 4500 in speech; in print it is rare and left as written.
    let low = total + digit.unwrap_or(0);
    let step = twin.unwrap_or(0) * twin_scale.max(1);
    // 十几, 十余, 一百五十多 before a great scale or a counter
    if matches!(view.char_at(end), '几' | '幾') && last <= 100 && digit.is_none() {
        open = true;
        end += '几'.len_utf8();
    }
    Some(Numeral {
        start: at,
        end,
        low: Decimal::whole(low),
        high: Decimal::whole(low + step),
        form: Form::Han,
        open,
        scaled: false,
    })
}

/// `二、三万`, `七、八月`: behind a comma the next digit, and what both of them tell.
fn neighbour_behind(view: View, at: usize, digit: u64) -> bool {
    let next = at + '、'.len_utf8();
    let c = view.char_at(next);
    let end = next + c.len_utf8();
    let unit = small_scale(view.char_at(end)).is_some() || great_scale(view.char_at(end)).is_some();
    view.is_at(at, "、")
        && digit > 0
        && digit_of(c) == Some(digit + 1)
        && (unit || ["月", "天", "个", "年间"].iter().any(|w| view.is_at(end, w)))
}

/// `百`, `千` without a digit before: `百年`, `千米` is a unit of length.
fn has_scale_alone(view: View, at: usize, c: char) -> bool {
    let next = view.char_at(at + c.len_utf8());
    !(c == '千' && matches!(next, '米' | '克' | '瓦' | '卡' | '伏' | '赫' | '帕' | '焦' | '吨' | '升'))
}

/// `二○一五`, `一九四九`: at least three digits in a row.
fn row_at(view: View, at: usize) -> Option<Numeral> {
    let (mut end, mut low, mut n) = (at, Decimal::ZERO, 0);
    while n < LONGEST {
        let c = view.char_at(end);
        let Some(d) = digit_of(c).filter(|_| c != '两') else { break };
        low.push(d as u8);
        end += c.len_utf8();
        n += 1;
    }
    (n >= 3 && small_scale(view.char_at(end)).is_none()).then_some(Numeral {
        start: at,
        end,
        low,
        high: low,
        form: Form::Row,
        open: false,
        scaled: false,
    })
}

/// `数百`, `几十`, `数十万`, `上万`, `上千`, `成千上万`.
fn vague_at(view: View, at: usize, lead: char) -> Option<Numeral> {
    let mut end = at;
    let countless = view.is_at(at, "数以");
    if countless {
        end += '数'.len_utf8();
    }
    if lead == '好' {
        if view.char_at(at + '好'.len_utf8()) != '几' {
            return None;
        }
        end += '好'.len_utf8();
    }
    end += 3;
    let mut n = 1u64;
    let first = end;
    let mut scaled = false;
    for _ in 0..3 {
        let c = view.char_at(end);
        let power = match (small_scale(c), great_scale(c)) {
            (Some(scale), _) if end == first => scale,
            (_, Some(power)) => {
                scaled = true;
                10u64.pow(u32::from(power))
            }
            _ => break,
        };
        n = n.checked_mul(power)?;
        end += c.len_utf8();
    }
    if end == first || lead == '上' && n < 100 || countless && !view.is_at(end, "计") {
        return None;
    }
    end += if countless { '计'.len_utf8() } else { 0 };
    Some(vague(at, end, n, scaled))
}

/// `万余户`, `近万名`, `逾亿元`, `过万亿`: a great scale without a digit, which a word before it or behind it makes a number.
pub(super) fn scale_alone(view: View, at: usize, scale: char) -> Option<Numeral> {
    let end = at + scale.len_utf8();
    let next = view.char_at(end);
    if scale == '万' && matches!(next, '余' | '餘') {
        return Some(vague(at, end, 10_000, true));
    }
    let before = view.char_before(at);
    let passes =
        before == '过' && !matches!(view.char_before(at - before.len_utf8()), '通' | '经' | '路' | '穿' | '越');
    if !passes && !matches!(before, '近' | '逾' | '超' | '约' | '达' | '破') {
        return None;
    }
    let (n, end) = match (scale, next) {
        ('万', '亿') => (1_000_000_000_000, end + next.len_utf8()),
        ('万', _) => (10_000, end),
        _ => (100_000_000, end),
    };
    let counts = begins_at(&COUNTERS, view, end)
        || unit_at(view, end).is_some()
        || !view.char_at(end).is_alphanumeric()
        || ["的", "行", "观众", "粉丝", "读者"].iter().any(|w| view.is_at(end, w));
    counts.then(|| Numeral { open: false, ..vague(at, end, n, true) })
}

fn vague(start: usize, end: usize, n: u64, scaled: bool) -> Numeral {
    let low = Decimal::whole(n);
    Numeral { start, end, low, high: low, form: Form::Vague, open: true, scaled }
}

/// Great scales behind a numeral, with `多`, `余`, `几` before them: `1000多万`, `5.5万亿`, `一百二十万三千`.
fn take_scales(view: View, numeral: &mut Numeral) {
    if numeral.form == Form::Row {
        return;
    }
    for _ in 0..3 {
        let mut at = numeral.end;
        let mut c = view.char_at(at);
        let more = matches!(c, '多' | '余' | '餘');
        if more {
            at += c.len_utf8();
            c = view.char_at(at);
        }
        let power = match (great_scale(c), c) {
            (Some(power), _) => power,
            // 5千, 3百 in digits
            (None, '千') if numeral.form != Form::Han && !numeral.scaled && has_scale_alone(view, at, c) => 3,
            (None, '百')
                if numeral.form != Form::Han
                    && !numeral.scaled
                    && !["百分", "百帕"].iter().any(|w| view.is_at(at, w)) =>
            {
                2
            }
            _ => return,
        };
        // 兆瓦, 兆帕 are units.
        if view.is_at(at, "万一") || c == '兆' && unit_at(view, at).is_some() {
            return;
        }
        numeral.open |= more;
        numeral.low.scale(power);
        numeral.high.scale(power);
        numeral.scaled = true;
        numeral.end = at + c.len_utf8();
        // 一万五千, 16万8千: what follows below the scale is added, if it is written in the same way.
        if let Some(rest) = rest_below(view, numeral)
            && rest.low == rest.high
            && great_scale(view.char_at(rest.end)).is_none_or(|p| p < power)
        {
            let mut part = rest;
            take_scales(view, &mut part);
            let sum = numeral.low.value() + part.low.value();
            if (part.form == Form::Han || part.scaled) && sum < 1e18 && part.low.value() < 10f64.powi(i32::from(power))
            {
                numeral.low = Decimal::whole(sum as u64);
                numeral.high = numeral.low;
                numeral.end = part.end;
                numeral.open |= part.open;
                return;
            }
        }
    }
}

/// What a numeral goes on with behind its great scale, written as it began.
fn rest_below(view: View, numeral: &Numeral) -> Option<Numeral> {
    if numeral.form == Form::Han {
        return han_at(view, skip_zero(view, numeral.end)).filter(|rest| rest.form == Form::Han && !rest.open);
    }
    let plain = ascii_digit(view.char_at(numeral.end)).is_some();
    let rest = plain.then(|| digits_at(view, numeral.end))??;
    let scaled = small_scale(view.char_at(rest.end)).is_some() || great_scale(view.char_at(rest.end)).is_some();
    let whole = matches!(rest.form, Form::Plain | Form::Marked) && rest.low.exponent >= 0;
    (numeral.form == Form::Plain && whole && scaled).then_some(rest)
}

fn skip_zero(view: View, at: usize) -> usize {
    if view.char_at(at) == '零' { at + '零'.len_utf8() } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (f64, f64, &str) {
        let n = numeral_at(View { text }, 0).unwrap();
        (n.low.value(), n.high.value(), &text[n.end..])
    }

    #[test]
    fn numerals_of_every_form() {
        assert_eq!(read("5.5万亿元"), (5.5e12, 5.5e12, "元"));
        assert_eq!(read("1000多万亩"), (1e7, 1e7, "亩"));
        assert_eq!(read("一百五十多个"), (150.0, 150.0, "多个"));
        assert_eq!(read("五六十万只"), (5e5, 6e5, "只"));
        assert_eq!(read("七八户"), (7.0, 8.0, "户"));
        assert_eq!(read("四千五百人"), (4500.0, 4500.0, "人"));
        assert_eq!(read("一万二千三百"), (12300.0, 12300.0, ""));
        assert_eq!(read("二十一世纪"), (21.0, 21.0, "世纪"));
        assert_eq!(read("二○一五年"), (2015.0, 2015.0, "年"));
        assert_eq!(read("数十万人"), (1e5, 1e5, "人"));
        assert_eq!(read("1,234.5"), (1234.5, 1234.5, ""));
        assert_eq!(read("十余艘"), (10.0, 10.0, "余艘"));
        assert_eq!(read("两千零五"), (2005.0, 2005.0, ""));
    }
}
