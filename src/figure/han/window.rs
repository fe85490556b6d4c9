//! The window of bare digits: what the evidence sees of a number with neither counter nor unit behind it. Chinese
//! counts with a counter, so such digits are most often a name (`小米14`, `798艺术区`), unless the words around tell a
//! number (`增至3500`, `得分为89.5`) or a year (`于1842签订`, `《龙凤配》(1954)`).

use super::{
    amount::Amount,
    numeral::{Form, Numeral, numeral_at},
    scan::Scan,
    tables::{COUNTERS, begins_at, unit_at},
};
use crate::figure::{
    Figure, Weighing,
    evidence::{
        Question, Slot, Window,
        class::{number as own, place, token},
        fitting, sum,
    },
    value::{Date, Kind, Value},
};

/// Last characters of words that say how much, whatever follows.
const TELLS: &str = "达共有约超近逾破增计余仅卖售招聘募派占";

/// Last characters of words that say how much where the sentence goes on or ends behind the number.
const LEADS: &str = "口为是至到于得报收等均满数量额值率分比从由以下降升票跌涨减少多大高低加乘除进入出用需要付发投设建添购买产存取剩缺差居第含及员小大早晚中价前";

/// Counters that stand behind the number of a model or a generation as well.
const WEAK: &str = "代款发级线弹机";

/// Characters that go on behind a number that stands by itself.
const GOES_ON: &str = "的和与及或至到升降增减提涨跌下上高低比是都也又且而并则";

/// Characters before a year without 年.
const DATES: &str = "于在自从至到及";

/// Characters that join one number of a list to the next.
const JOINS: &str = "和与及或、至到";

/// How far behind a figure the next of a list may begin, in bytes.
const LIST: usize = 30;

/// Characters of what is held in a year, and how many characters behind the year they are looked for.
const EVENTS: &str = "赛杯奥届展会选节季";
const EVENT: usize = 6;

impl Scan<'_> {
    /// True unless the amount is digits alone that nothing tells to be a number.
    pub(super) fn tells_number(&self, amount: &Amount) -> bool {
        let n = &amount.numeral;
        let alone = amount.kind == Kind::Count && matches!(n.form, Form::Plain | Form::Marked) && !n.scaled;
        let next = self.past_space(amount.end);
        let v = self.view;
        // 增至169款, and not 小米14款
        let before = v.char_before(amount.start);
        let told = || TELLS.contains(before) || LEADS.contains(before);
        // 星际2首次
        let first = v.is_at(next, "首") && ["首次", "首度", "首个", "首批"].iter().any(|w| v.is_at(next, w));
        let models = v.is_at(next, "款") && told();
        let counted = begins_at(&COUNTERS, v, next) && (!WEAK.contains(v.char_at(next)) || models) && !first;
        if !alone || amount.bound.is_some() || counted {
            return true;
        }
        self.weighs(Question::CountInChinese, n, amount.start, amount.end)
    }

    /// Takes the digits at their place as a year without 年, or as the first of two years.
    pub(super) fn bare_year(&mut self, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let year = self.bare_year_at(n)?;
        if !self.weighs(Question::YearInChinese, n, n.start, n.end) {
            return None;
        }
        let joint = v.char_at(n.end);
        let last = numeral_at(v, n.end + joint.len_utf8())
            .filter(|_| matches!(joint, '到' | '至'))
            .and_then(|n| Some((self.bare_year_at(&n)?, n.end)))
            .filter(|(last, _)| *last > year);
        let Some((last, end)) = last else {
            let date = Date::year(year);
            self.take(n.start, n.end, Kind::Date, Value::Dates { start: date, end: date }, false, "year by evidence");
            return Some(n.end);
        };
        let led =
            ["从", "自", "由"].iter().find(|lead| v.is_before(n.start, lead) && n.start - lead.len() >= self.floor);
        let start = n.start - led.map_or(0, |lead| lead.len());
        let value = Value::Dates { start: Date::year(year), end: Date::year(last) };
        self.take(start, end, Kind::Period, value, false, "years by evidence");
        Some(end)
    }

    /// The year that four digits with neither counter nor unit may be.
    fn bare_year_at(&self, n: &Numeral) -> Option<i32> {
        let v = self.view;
        let year = i32::try_from(n.whole()).ok().filter(|year| (1000..=2100).contains(year))?;
        let next = self.past_space(n.end);
        let bare = n.form == Form::Plain && !n.scaled && !n.open && n.width(v) == 4;
        // 自1998起
        let since = v.is_at(next, "起") && "自从由".contains(v.char_before(n.start));
        let counted = !since && begins_at(&COUNTERS, v, next);
        (bare && !v.is_at(next, "年") && unit_at(v, next).is_none() && !counted).then_some(year)
    }

    /// True when the evidence takes digits, which with their currency or qualifier reach from `start` to `end`, for what
    /// is asked.
    fn weighs(&self, question: Question, n: &Numeral, start: usize, end: usize) -> bool {
        let window = self.window(n, start, end);
        let sum = sum(question, &window);
        self.tell(Weighing {
            range: n.start..n.end,
            question,
            evidence: if self.tells() { fitting(question, &window).collect() } else { Vec::new() },
            sum,
        });
        sum > 0
    }

    fn window(&self, n: &Numeral, start: usize, end: usize) -> Window {
        let v = self.view;
        let mut window = Window::default();
        let at = start - usize::from(v.byte_before(start) == b' ');
        let behind = self.past_space(end);
        window.set(Slot::Number, self.classes_of(n));
        window.set(Slot::Before, before_class(v.char_before(at)));
        let event = v.text[behind..].chars().take(EVENT).any(|c| EVENTS.contains(c));
        window.set(Slot::Behind, behind_class(v.char_at(behind)) | if event { token::DATED } else { 0 });
        window.set(Slot::Place, self.classes_around(n, at, end));
        window
    }

    fn classes_of(&self, n: &Numeral) -> u64 {
        let text = &self.view.text[n.start..n.end];
        let bit = |yes: bool, class: u64| if yes { class } else { 0 };
        let size = match n.low.value() {
            v if v < 13.0 => own::SMALL,
            v if v < 100.0 => own::TENS,
            v if v < 1000.0 => own::HUNDREDS,
            _ => own::THOUSANDS,
        };
        let year = if n.form == Form::Plain && n.width(self.view) == 4 { n.whole() } else { 0 };
        size | bit((1950..=2030).contains(&year), own::MODERN)
            | bit((1700..1950).contains(&year), own::EARLY)
            | bit((1000..1700).contains(&year) || (2031..=2100).contains(&year), own::OLD)
            | bit(text.contains(['.', '\u{ff0e}']), own::DECIMAL)
            | bit(text.contains([',', '\u{ff0c}']), own::GROUPED)
            | bit(n.low.mantissa.is_multiple_of(100), own::ROUND)
            | bit(n.form == Form::Plain && n.width(self.view) >= 5, own::LONG)
    }

    fn classes_around(&self, n: &Numeral, at: usize, end: usize) -> u64 {
        let v = self.view;
        let bit = |yes: bool, class: u64| if yes { class } else { 0 };
        let (before, after) = (v.char_before(at), v.char_at(end));
        let open = at.saturating_sub(before.len_utf8());
        let brackets = matches!(before, '(' | '\u{ff08}') && matches!(after, ')' | '\u{ff09}');
        // 104.6分, 86金55银
        let scored = matches!(after, '分' | '金' | '银' | '铜') && !v.char_before(n.start).is_ascii();
        let summed = brackets && self.is_sum_before(open);
        bit(brackets, place::BRACKETS)
            | bit(
                brackets && matches!(v.char_before(open), '》' | '”' | '」' | '辑' | '影' | '剧' | '说'),
                place::TITLE,
            )
            | bit(DATES.contains(before) || self.year_named_behind(end), place::IN_YEAR)
            | bit(self.joins_year(end), place::YEAR_LIST)
            | bit(scored || summed, place::COUNTS)
            | bit(begins_at(&COUNTERS, v, self.past_space(end)), place::UNIT)
            | bit(self.list_goes_on(at), place::LIST_GOES_ON)
            | bit(v.heads_line(at), place::HEADS_LINE)
    }

    /// `得分（118）`: a word for a number ends at `at`.
    pub(super) fn is_sum_before(&self, at: usize) -> bool {
        matches!(self.view.char_before(at), '数' | '量' | '额' | '率' | '分' | '值')
    }

    /// `1892这一年`.
    fn year_named_behind(&self, at: usize) -> bool {
        ["这一年", "那一年", "这年", "那年"].iter().any(|w| self.view.is_at(at, w))
    }

    /// True when the last figure is a count of the same list: `坦克86、火炮31`.
    fn list_goes_on(&self, at: usize) -> bool {
        let near = |f: &Figure| {
            let between = self.view.text.get(f.range.end..at).unwrap_or("。");
            f.kind == Kind::Count && between.len() <= LIST && !between.contains(['。', '\n'])
        };
        self.last_figure().is_some_and(near)
    }

    /// `2017或2020年`, `2019、2021和2023年`: a year follows in the list.
    fn joins_year(&self, end: usize) -> bool {
        let v = self.view;
        let joint = v.char_at(end);
        let next = end + joint.len_utf8();
        let year = || v.digits(next, 4).filter(|(year, end)| end - next == 4 && (1000..=2100).contains(year));
        JOINS.contains(joint) && year().is_some_and(|(_, end)| v.is_at(end, "年") || JOINS.contains(v.char_at(end)))
    }

    fn past_space(&self, at: usize) -> usize {
        at + usize::from(self.view.byte(at) == b' ')
    }
}

fn before_class(c: char) -> u64 {
    let bit = |yes: bool, class: u64| if yes { class } else { 0 };
    bit(TELLS.contains(c), token::VERB)
        | bit(LEADS.contains(c), token::AHEAD)
        | bit(JOINS.contains(c), token::AND)
        | mark_or_letter(c)
}

fn behind_class(c: char) -> u64 {
    let bit = |yes: bool, class: u64| if yes { class } else { 0 };
    bit(GOES_ON.contains(c), token::FUNCTION) | bit(JOINS.contains(c), token::AND) | mark_or_letter(c)
}

/// The class of a mark of either width, a digit or a letter.
fn mark_or_letter(c: char) -> u64 {
    match c {
        ',' | '\u{ff0c}' => token::COMMA,
        '.' | '!' | '?' | '…' | '。' | '\u{ff01}' | '\u{ff1f}' | '\u{ff0e}' => token::STOP,
        ':' | '\u{ff1a}' => token::COLON,
        ';' | '\u{ff1b}' => token::SEMICOLON,
        '(' | '[' | '\u{ff08}' | '【' => token::OPEN,
        ')' | ']' | '\u{ff09}' | '】' => token::CLOSE,
        '"' | '“' | '”' | '「' | '」' | '『' | '』' | '《' | '》' | '〈' | '〉' => token::QUOTE,
        '-' | '–' | '—' | '~' | '\u{ff5e}' => token::DASH,
        '/' | '\\' | '|' => token::SLASH,
        '≈' | '>' | '<' | '≥' | '≤' | '=' | '+' | '×' => token::SIGN,
        '\0' | '\n' | '\r' => token::EDGE,
        c if c.is_ascii_digit() => token::DIGITS,
        c if c.is_ascii_alphabetic() => token::LETTER,
        c if c.is_alphabetic() => token::LOWER,
        _ => 0,
    }
}
