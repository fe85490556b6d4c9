//! The pass over a Chinese paragraph.

use std::cell::RefCell;

use super::{
    numeral::{Form, Numeral, numeral_at, scale_alone},
    simplified::simplified,
    tables::{COUNTERS, DIGIT_NAMES, IDIOMS, begins_at, digit_of},
};
use crate::figure::{
    Figure, Weighing,
    sink::Sink,
    value::{Kind, Value},
    view::View,
};

/// The most characters of a title to either side of a numeral.
const TITLE: usize = 20;

/// The state of the pass.
pub(super) struct Scan<'a> {
    pub(super) view: View<'a>,
    /// The end of what has been taken or rejected.
    pub(super) floor: usize,
    unpaired: u32,
    /// How the evidence on numbers added up, when that is asked for.
    weighings: Option<RefCell<Vec<Weighing>>>,
    sink: &'a mut Sink,
}

/// Finds the figures of a Chinese paragraph.
pub(in crate::figure) fn scan(text: &str, sink: &mut Sink) {
    let text = &*simplified(text);
    let weighings = sink.weighings.take().map(RefCell::new);
    let mut scan = Scan { view: View { text }, floor: 0, unpaired: 0, weighings, sink };
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        at = match bytes[at] {
            b'0'..=b'9' => scan.digits(at),
            b'`' => scan.code(at),
            0xe3..=0xe9 | 0xef => scan.character(at),
            _ => at + 1,
        };
    }
    let weighings = scan.weighings.take().map(RefCell::into_inner);
    sink.weighings = weighings;
}

impl Scan<'_> {
    /// Skips a code span, as in the other languages.
    fn code(&mut self, at: usize) -> usize {
        let bytes = self.view.text.as_bytes();
        let run = |from: usize| bytes[from..].iter().take_while(|b| **b == b'`').count();
        let ticks = run(at);
        let inside = at + ticks;
        if self.unpaired >> ticks.min(31) & 1 == 1 {
            return inside;
        }
        let mut from = inside;
        while let Some(i) = memchr::memchr(b'`', &bytes[from..]) {
            let n = run(from + i);
            from += i + n;
            if n == ticks {
                self.floor = from;
                return from;
            }
        }
        self.unpaired |= 1 << ticks.min(31);
        inside
    }

    /// Looks at the character at `at`, which is not ASCII.
    fn character(&mut self, at: usize) -> usize {
        let c = self.view.char_at(at);
        let end = at + c.len_utf8();
        if c == '\u{feff}' {
            return end;
        }
        let next = match c {
            '第' => self.ordinal(at),
            '半' => self.half(at),
            '百' | '千' if self.view.is_at(end, "分之") => self.hundredth(at),
            '百' | '十' if self.view.is_at(end, "强") => self.strongest(at),
            '十' | '百' | '千' | '拾' | '廿' | '卅' => self.han(at),
            '数' | '几' | '上' | '成' | '好' => self.vague(at),
            '万' | '亿' if scale_alone(self.view, at, c).is_some() => self.vague(at),
            '下' if self.view.is_at(at, "下半年") => self.date(at),
            '前' => self.first_quarters(at),
            '元' if self.view.is_at(at, "元年") => self.date(at),
            '过' if self.view.is_at(at, "过半数") => None,
            '\u{ff10}'..='\u{ff19}' => Some(self.digits(at)),
            c if digit_of(c).is_some() => self.han(at),
            _ => None,
        };
        next.unwrap_or(end).max(end)
    }

    /// Looks at the digits at `at`.
    fn digits(&mut self, at: usize) -> usize {
        let Some(n) = numeral_at(self.view, at) else { return at + self.view.char_at(at).len_utf8() };
        let next = self.digit_rules(at, &n);
        next.max(n.end.min(self.end_of_digits(at)))
    }

    fn end_of_digits(&self, at: usize) -> usize {
        let mut end = at;
        while super::numeral::ascii_digit(self.view.char_at(end)).is_some() {
            end += self.view.char_at(end).len_utf8();
        }
        end
    }

    fn digit_rules(&mut self, at: usize, n: &Numeral) -> usize {
        let v = self.view;
        if v.byte_before(at) == b'Q' && !v.char_before(at - 1).is_ascii_alphabetic() {
            return self.letter_quarter(at);
        }
        if let Some(name) = DIGIT_NAMES.iter().find(|name| v.is_at(at, name)) {
            return self.reject(at, at + name.len(), "name");
        }
        if let Some(end) = self.match_score(at, n) {
            return end;
        }
        if let Some(end) = self.date_before_names(at).or_else(|| self.time(at)) {
            return end;
        }
        if let Some(end) = self.slash_fraction(at, n) {
            return end;
        }
        if let Some(end) = self.no_digits(at, n) {
            return end;
        }
        if let Some(end) = self.title(at) {
            return self.reject(at, end, "title of a work");
        }
        let taken = self.date(at).or_else(|| self.relation(at, n)).or_else(|| self.bare_year(n));
        taken.or_else(|| self.counted(at)).unwrap_or(n.end)
    }

    /// Dates in digits and marks come before the rules that take such runs for telephone numbers.
    fn date_before_names(&mut self, at: usize) -> Option<usize> {
        let before = self.view.char_before(at);
        let touched = before.is_ascii_alphanumeric() || matches!(before, '/' | '.' | '-' | '_' | '=' | '·');
        if touched { None } else { self.date(at) }
    }

    fn letter_quarter(&mut self, at: usize) -> usize {
        let v = self.view;
        let Some((n, end)) = v.digits(at, 1).filter(|(n, _)| (1..=4).contains(n)) else { return at + 1 };
        let year = v.digits(v.after_space(end), 4).filter(|(y, _)| (1900..2200).contains(y));
        let date = crate::figure::Date {
            year: year.map(|(y, _)| y as i32),
            part: crate::figure::Part::Quarter(n as u8),
            day: None,
        };
        let end = year.map_or(end, |(_, e)| e);
        self.take(at - 1, end, Kind::Date, Value::Dates { start: date, end: date }, false, "date");
        end
    }

    /// `全国百强`: so many of the best.
    fn strongest(&mut self, at: usize) -> Option<usize> {
        let end = at + self.view.char_at(at).len_utf8();
        let n = if self.view.is_at(at, "百") { 100.0 } else { 10.0 };
        self.take(at, end, Kind::Count, Value::Number { low: Some(n), high: Some(n), unit: None }, false, "the best");
        Some(end)
    }

    /// The end of an idiom that holds the numeral at `at`.
    pub(super) fn idiom(&self, at: usize) -> Option<usize> {
        let v = self.view;
        let mut start = at;
        for _ in 0..3 {
            if let Some(end) = idiom_at(v, start).filter(|end| *end > at) {
                return Some(end);
            }
            let before = v.char_before(start);
            if before.is_ascii() || start < self.floor + before.len_utf8() {
                return None;
            }
            start -= before.len_utf8();
        }
        None
    }

    /// The end of the title that the numeral at `at` stands in: 《一千零一夜》, 《建军七十年图集》.
    pub(super) fn title(&self, at: usize) -> Option<usize> {
        let v = self.view;
        let close = v.text[at..].char_indices().take(TITLE).find(|(_, c)| matches!(c, '《' | '》'))?;
        let open = v.text[..at].chars().rev().take(TITLE).find(|c| matches!(c, '《' | '》'))?;
        (open == '《' && close.1 == '》').then_some(at + close.0)
    }

    /// Looks at the Chinese numeral at `at`.
    fn han(&mut self, at: usize) -> Option<usize> {
        if at < self.floor {
            return None;
        }
        if let Some(end) = self.idiom(at) {
            return Some(self.reject(at, end, "idiom or name"));
        }
        let v = self.view;
        // 九年战争, 国安二队, 城西二厂
        let n = numeral_at(v, at)?;
        let war = v.is_at(n.end, "年战争") || v.is_at(n.end, "日战争") || v.is_at(n.end, "年抗战");
        let at_any = |words: &[&str]| words.iter().any(|w| v.is_at(n.end, w));
        let numbered =
            at_any(&["队", "厂", "桥", "期工程", "期项目", "期建设"]) || v.char_at(at) == '二' && at_any(&["区"]);
        let team =
            numbered && !at_any(&["队员", "厂家", "厂房", "厂商", "区域"]) && n.whole() < 5 && v.char_at(at) != '两';
        let named = ('\u{4e00}'..='\u{9fff}').contains(&v.char_before(at))
            && !"的有派出共由了这那成为分".contains(v.char_before(at))
            && (!"和与".contains(v.char_before(at)) || v.is_at(n.end, "桥"));
        // 三桥村
        let middle = v.char_at(n.end);
        let place = n.end + middle.len_utf8();
        let village = n.whole() < 10
            && n.form == Form::Han
            && ('\u{4e00}'..='\u{9fff}').contains(&middle)
            && !"个座大小名多处余十百千万亿分".contains(middle)
            && (v.is_at(place, "村") || v.is_at(place, "镇") || v.is_at(place, "屯"));
        // 中铁九局
        let bureau = v.is_at(n.end, "局") && "铁建交电冶煤".contains(v.char_before(at));
        if war || village || bureau || team && named {
            return Some(self.reject(at, n.end, "name"));
        }
        if let Some(end) = self.title(at) {
            return Some(self.reject(at, end, "title of a work"));
        }
        if let Some(end) = self.congress(at, &n) {
            return Some(self.reject(at, end, "name of a congress or age"));
        }
        let n = numeral_at(v, at)?;
        if self.names_street(at, &n) {
            return Some(self.reject(at, n.end, "street"));
        }
        if n.form == Form::Row && n.width(v) != 4 {
            return Some(self.reject(at, n.end, "digits in a row that are no year"));
        }
        if let Some(end) = self.date(at).or_else(|| self.time(at)).or_else(|| self.relation(at, &n)) {
            return Some(end);
        }
        if n.form == Form::Row {
            return Some(self.reject(at, n.end, "digits in a row that are no year"));
        }
        match self.counted(at) {
            Some(end) => Some(end),
            None => Some(self.reject(at, n.end, "no counter or unit")),
        }
    }

    /// `党的十五大`, `十四届六中全会`, `隋唐五代`, `三机部`, `附件三`: a numeral in what a body or an age is called, or behind
    /// the word for a part of a document.
    fn congress(&self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let party = ["党的", "中共", "召开", "迎接"].iter().any(|w| v.is_before(at, w));
        let large = n.end + "大".len();
        let held = || {
            ["精神", "报告", "代表", "召开", "以来", "提出", "闭幕", "开幕", "确定", "期间", "胜利"]
                .iter()
                .any(|w| v.is_at(large, w))
        };
        if v.is_at(n.end, "大") && (7..=30).contains(&n.whole()) && (party || n.whole() != 10 && held()) {
            return Some(large);
        }
        let session = n.end + "届".len();
        if v.is_at(n.end, "届")
            && let Some(second) = numeral_at(v, session).filter(|n| v.is_at(n.end, "中全会"))
        {
            return Some(second.end);
        }
        let age = n.whole() == 5 && v.is_at(n.end, "代") && matches!(v.char_before(at), '唐' | '、');
        let part = || ["附件", "附录", "附表", "附图"].iter().any(|w| v.is_before(at, w)) && n.whole() < 100;
        (age || v.is_at(n.end, "机部") || part() && !begins_at(&COUNTERS, v, n.end)).then_some(n.end)
    }

    /// `文三路478号`, `一环路南三段27号`: part of the name of a street, behind which the number of a house stands.
    fn names_street(&self, at: usize, n: &Numeral) -> bool {
        let v = self.view;
        let road = v.char_at(n.end);
        let house = v.after_digits(n.end + road.len_utf8());
        matches!(road, '路' | '街' | '道' | '巷' | '段')
            && ('\u{4e00}'..='\u{9fff}').contains(&v.char_before(at))
            && house > n.end + road.len_utf8()
            && v.is_at(house, "号")
    }

    fn vague(&mut self, at: usize) -> Option<usize> {
        if let Some(end) = self.idiom(at) {
            return Some(self.reject(at, end, "idiom or name"));
        }
        let v = self.view;
        if v.is_at(at, "上半年") {
            return self.date(at);
        }
        // 更谈不上万无一失, 上百度: an idiom begins behind the first character.
        if v.is_at(at, "上") && self.idiom(at + "上".len()).is_some() {
            return None;
        }
        if let Some(end) = self.title(at) {
            return Some(self.reject(at, end, "title of a work"));
        }
        let n = numeral_at(v, at)?;
        self.counted(at).or(Some(n.end))
    }

    /// `前三季度`.
    fn first_quarters(&mut self, at: usize) -> Option<usize> {
        let read = self.date_at(at)?;
        let kind = if read.first == read.last { Kind::Date } else { Kind::Period };
        self.take(at, read.end, kind, Value::Dates { start: read.first, end: read.last }, false, "quarters");
        Some(read.end)
    }

    /// True when it is to be recorded how evidence adds up.
    pub(super) fn tells(&self) -> bool {
        self.weighings.is_some()
    }

    /// Records how the evidence on a number added up.
    pub(super) fn tell(&self, weighing: Weighing) {
        if let Some(weighings) = &self.weighings {
            weighings.borrow_mut().push(weighing);
        }
    }

    /// The figure that was taken last.
    pub(super) fn last_figure(&self) -> Option<&Figure> {
        self.sink.figures.last()
    }

    /// Records that there is no figure at a place, and why. Returns where to go on.
    pub(super) fn reject(&mut self, start: usize, end: usize, rule: &'static str) -> usize {
        self.sink.reject(start..end, rule);
        self.floor = end;
        end
    }

    /// Records a figure.
    pub(super) fn take(
        &mut self,
        start: usize,
        end: usize,
        kind: Kind,
        value: Value,
        approximate: bool,
        rule: &'static str,
    ) {
        self.sink.take(self.view.text, start..end, kind, value, approximate, rule);
        self.floor = end;
    }
}

/// The end of the longest idiom that begins at `at`. All have two characters of three bytes or more, by which they are
/// looked for: many begin with the same numeral.
fn idiom_at(v: View, at: usize) -> Option<usize> {
    let rest = v.text.as_bytes().get(at..)?;
    let first = rest.get(..6)?;
    let slot = idiom_slot(first);
    if IDIOMS_BEGIN[slot / 64] >> (slot % 64) & 1 == 0 {
        return None;
    }
    let from = IDIOMS.partition_point(|w| &w.as_bytes()[..6] < first);
    let same = IDIOMS[from..].iter().take_while(|w| w.as_bytes().starts_with(first));
    same.filter(|w| rest.starts_with(w.as_bytes())).map(|w| at + w.len()).max()
}

/// Where the first two characters of an idiom stand in [`IDIOMS_BEGIN`]. Their first bytes hardly differ.
const fn idiom_slot(two: &[u8]) -> usize {
    (two[1] as usize * 61 + two[2] as usize * 7 + two[4] as usize * 211 + two[5] as usize * 17) % 8192
}

/// The beginnings of idioms, for a quick no.
static IDIOMS_BEGIN: [u64; 128] = {
    let (mut bits, mut i) = ([0u64; 128], 0);
    while i < IDIOMS.len() {
        let slot = idiom_slot(IDIOMS[i].as_bytes());
        bits[slot / 64] |= 1 << (slot % 64);
        i += 1;
    }
    bits
};
