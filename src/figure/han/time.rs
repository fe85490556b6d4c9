//! Times of day.

use super::{
    numeral::{Form, numeral_at},
    scan::Scan,
};
use crate::figure::{
    lexicon::Bound,
    value::{Clock, Kind, Value},
};

/// Times of day before an hour, with how many hours they add when it is below twelve.
static HALVES: &[(&str, u8)] = &[
    ("凌晨", 0),
    ("清晨", 0),
    ("早晨", 0),
    ("早上", 0),
    ("上午", 0),
    ("中午", 12),
    ("正午", 12),
    ("下午", 12),
    ("午后", 12),
    ("傍晚", 12),
    ("晚上", 12),
    ("晚间", 12),
    ("夜间", 12),
    ("深夜", 12),
    ("当晚", 12),
    ("午夜", 0),
    ("晚", 12),
    ("早", 0),
];

/// Behind 点 of five and more, which then is an hour: `十一点就要收摊`.
static HOUR_BEHIND: &[&str] = &[
    "就", "才", "起床", "睡", "开门", "关门", "打烊", "上班", "下班", "开会", "开始", "出发", "准时", "之前", "以前",
    "前", "吃", "了", "以后", "之后",
];

/// Time zones before a time of day.
static ZONES: &[&str] = &[
    "北京时间", "当地时间", "格林尼治时间", "美东时间", "莫斯科时间", "东京时间", "巴黎时间", "伦敦时间", "纽约时间",
    "世界时",
];

impl Scan<'_> {
    /// Takes the time of day that begins with the numeral at `at`.
    pub(super) fn time(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        let (mut start, add) = HALVES
            .iter()
            .find(|(word, _)| v.is_before(at, word) && at - word.len() >= self.floor)
            .map_or((at, None), |(word, add)| (at - word.len(), Some(*add)));
        let dated = self.last_figure().is_some_and(|f| f.kind == Kind::Date && f.range.end == start);
        let (clock, mut end) = self.clock_at(at, add.is_some() || dated)?;
        let mut last = clock;
        if let Some(next) = self.joint(end) {
            let half = HALVES.iter().find(|(word, _)| v.is_at(next, word));
            let from = half.map_or(next, |(word, _)| next + word.len());
            if let Some((clock, after)) = self.clock_at(from, true) {
                last = shifted(clock, half.map(|(_, add)| *add).or(add));
                end = after;
            }
        }
        if last == clock {
            last = shifted(clock, add);
        }
        if let Some(zone) = ZONES.iter().find(|z| v.is_before(start, z) && start - z.len() >= self.floor) {
            start -= zone.len();
        }
        let about = v.is_at(end, "左右") || v.is_at(end, "许");
        if about {
            end += if v.is_at(end, "许") { 3 } else { 6 };
        }
        let before = self.before(start).filter(|b| b.1 == Bound::About);
        if let Some((at, _)) = before {
            start = at;
        }
        let value = Value::Times { start: shifted(clock, add), end: last };
        self.take(start, end, Kind::Time, value, about || before.is_some(), "time of day");
        Some(end)
    }

    /// `17:09:43`, `17时`, `3点30分`, `3点半`.
    fn clock_at(&self, at: usize, led: bool) -> Option<(Clock, usize)> {
        let v = self.view;
        let n = numeral_at(v, at).filter(|n| matches!(n.form, Form::Plain | Form::Han) && !n.open && !n.scaled)?;
        let hour = u8::try_from(n.whole()).ok().filter(|h| *h <= 24)?;
        let mut clock = Clock { hour, minute: None, second: None };
        let c = v.char_at(n.end);
        let next = n.end + c.len_utf8();
        let two = |at: usize| v.digits(at, 2).filter(|(n, e)| *n < 60 && e - at == 2);
        match c {
            ':' | '\u{ff1a}' => {
                let (minute, mut end) = two(next)?;
                clock.minute = Some(minute as u8);
                let c = v.char_at(end);
                if matches!(c, ':' | '\u{ff1a}')
                    && let Some((second, after)) = two(end + c.len_utf8())
                {
                    clock.second = Some(second as u8);
                    end = after;
                }
                (!v.char_at(end).is_ascii_alphanumeric() && !matches!(v.char_at(end), ':' | '.'))
                    .then_some((clock, end))
            }
            '时' | '点'
                if !v.is_at(next, "期") && !v.is_at(next, "代") && !v.is_at(next, "间") && !v.is_at(next, "许") =>
            {
                let mut end = next;
                let mut sure = led
                    || c == '时' && n.form == Form::Plain
                    || hour >= 5 && HOUR_BEHIND.iter().any(|w| v.is_at(end, w));
                if v.is_at(end, "半") {
                    (clock.minute, end, sure) = (Some(30), end + 3, true);
                } else if v.is_at(end, "整") || v.is_at(end, "钟") {
                    (end, sure) = (end + 3, true);
                } else if let Some(m) = numeral_at(v, end).filter(|m| matches!(m.form, Form::Plain | Form::Han))
                    && v.is_at(m.end, "分")
                    && m.whole() < 60
                {
                    (clock.minute, end, sure) = (Some(m.whole() as u8), m.end + 3, true);
                    if let Some(s) = numeral_at(v, end).filter(|s| s.whole() < 60 && v.is_at(s.end, "秒")) {
                        (clock.second, end) = (Some(s.whole() as u8), s.end + 3);
                    }
                } else if let Some((minute, after)) = two(end).filter(|_| led) {
                    (clock.minute, end) = (Some(minute as u8), after);
                }
                sure.then_some((clock, end))
            }
            _ => None,
        }
    }
}

/// An hour of the afternoon as the clock of 24 hours has it.
fn shifted(clock: Clock, add: Option<u8>) -> Clock {
    match add {
        Some(12) if clock.hour < 12 && clock.hour > 0 => Clock { hour: clock.hour + 12, ..clock },
        _ => clock,
    }
}
