//! Times of day: `17:09:43`, `5 p.m. GMT`, `17 h 09`, `17 Uhr`, `7 a.m. to 9 p.m.`

use super::{
    number::{Form, Number},
    scan::Scan,
};
use crate::figure::{
    language::international::MERIDIEM,
    lexicon::{PartOfDay, Tail, phrase_at, phrase_before},
    symbols::ZONES,
    value::{Clock, Kind, Value},
    view::{View, is_capitalised},
};

/// A time read from the text.
#[derive(Debug, Clone, Copy)]
struct Read {
    end: usize,
    clock: Clock,
    /// Something besides the numbers says that it is a time of day.
    sure: bool,
    /// a.m. or p.m. was written.
    half: bool,
}

impl Scan<'_> {
    /// Takes the time of day, or the span between two, whose number begins at `at`.
    pub(super) fn time(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        let first = self.clock_at(at)?;
        if !first.half && self.no_clock(at) {
            return None;
        }
        let mut last = first;
        // de 9 h à 18 h
        let word = self
            .lexicon
            .hour_words
            .at(v, v.after_space(first.end))
            .filter(|_| self.before(&self.lexicon.from, at).is_some());
        if let Some(next) = self.time_joint(at, self.zone_after(first.end)).or_else(|| self.time_joint(at, word?))
            && let Some(second) = self.clock_at(next)
            && (first.sure || second.sure)
        {
            last = second;
        }
        if !first.sure && !last.sure {
            return None;
        }
        // 15:11 in the report of a match, where the language says otherwise when a time begins.
        if v.byte_before(last.end).is_ascii_digit()
            && self.lexicon.at_hour.any()
            && self.before(&self.lexicon.at_hour, at).is_none()
            && !self.date_just_ended(at)
            && self.tells_match(at, last.end)
        {
            return None;
        }
        let mut start = at;
        if last.end > first.end
            && let Some(between) = self.before(&self.lexicon.between, at)
        {
            start = between;
        }
        let qualifier = self.qualifier_before(start).filter(|(_, b)| *b == crate::figure::lexicon::Bound::About);
        let approximate = qualifier.is_some();
        if let Some((q, _)) = qualifier {
            start = q;
        }
        let mut clock = first.clock;
        if last.half && !first.half && clock.hour < 12 && last.clock.hour >= 12 && last.clock.hour - 12 > clock.hour {
            clock.hour += 12;
        }
        let end = self.zone_after(last.end);
        let value = Value::Times { start: clock, end: last.clock };
        self.take(start, end, Kind::Time, value, approximate, "time of day");
        Some(end)
    }

    /// Takes `sieben Uhr`, `five o'clock`, `a las nueve de la noche`.
    pub(super) fn hour_in_words(&mut self, number: &Number) -> Option<usize> {
        let v = self.view;
        let hour = number.value();
        if number.form != Form::Words || number.scaled || !(2.0..=24.0).contains(&hour) {
            return None;
        }
        let clock = Clock { hour: hour as u8, minute: None, second: None };
        let mut read = Read { end: number.end, clock, sure: false, half: false };
        let next = v.after_space(number.end);
        if let Some(after) = self.lexicon.hour_after.at(v, next) {
            (read.end, read.sure) = (after, true);
        } else if let Some(after) = self.lexicon.hour_words.at(v, next)
            && self.part_of_day_at(v.after_space(after)).is_some()
        {
            (read.end, read.sure) = (after, true);
        }
        if read.sure || self.before(&self.lexicon.at_hour, number.start).is_some() {
            self.part_of_day(&mut read);
        }
        let mut start = number.start;
        if let Some((at, minutes)) = self.past_hour_before(number) {
            let all = i32::from(read.clock.hour) * 60 + i32::from(minutes);
            (read.clock.hour, read.clock.minute) = ((all / 60) as u8, Some((all % 60) as u8));
            (start, read.sure) = (at, true);
        } else if !read.sure
            && self.before(&self.lexicon.at_hour, number.start).is_some()
            && let Some(end) = self.lexicon.number_and_half.at(v, next).filter(|e| self.ends_clause(*e))
        {
            (read.clock.minute, read.end, read.sure) = (Some(30), end, true);
        }
        if !read.sure {
            return None;
        }
        let value = Value::Times { start: read.clock, end: read.clock };
        self.take(start, read.end, Kind::Time, value, false, "hour in words");
        Some(read.end)
    }

    /// `half past` before the hour in words: where it begins, and the minutes that it adds.
    fn past_hour_before(&self, number: &Number) -> Option<(usize, i8)> {
        let (v, end) = (self.view, self.view.before_space(number.start));
        let found = self.lexicon.past_hour.iter().find_map(|(phrase, n)| Some((phrase_before(v, end, phrase)?, *n)));
        let bare = |start: usize| {
            v.text[start..end].contains(' ') || self.lexicon.capital_nouns && self.ends_clause(number.end)
        };
        let free = |start: usize| self.last_figure().is_none_or(|f| f.range.end <= start);
        found.filter(|(start, _)| {
            free(*start) && number.value() <= 12.0 && bare(*start) && !self.tails_follow(number.end)
        })
    }

    /// True when a mark or a function word stands behind `end`.
    fn ends_clause(&self, end: usize) -> bool {
        let next = self.next_word(end).1;
        next.is_empty() && !self.view.byte(self.view.after_space(end)).is_ascii_digit()
            || self.lexicon.function.has(next)
    }

    /// True for `John 3:16`, and for the digits of a ratio that could be a time.
    fn no_clock(&self, at: usize) -> bool {
        let named = self.name_before(at) && !self.begins_sentence(self.previous_word(at).0);
        self.view.char_at(self.view.after_digits(at)) == ':'
            && self.before(&self.lexicon.at_hour, at).is_none()
            && (named || self.sentence_has(at, &self.lexicon.ratios))
    }

    /// Where the second time of a span would begin, whose first stands at `start..end`.
    fn time_joint(&self, start: usize, end: usize) -> Option<usize> {
        let v = self.view;
        let next = v.after_space(end);
        let c = v.char_at(next);
        if matches!(c, '-' | '–' | '—') {
            return Some(v.after_space(next + c.len_utf8()));
        }
        let to =
            self.lexicon.to.at(v, next).or_else(|| self.lexicon.until.at(v, next)).or_else(|| {
                self.lexicon.and.at(v, next).filter(|_| self.before(&self.lexicon.between, start).is_some())
            })?;
        Some(v.after_space(to))
    }

    fn clock_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        let (hour, end) = v.digits(at, 2)?;
        if hour > 24 {
            return None;
        }
        let mut read =
            Read { end, clock: Clock { hour: hour as u8, minute: None, second: None }, sure: false, half: false };
        self.minutes(at, &mut read);
        self.half_of_day(&mut read);
        let led = self.before(&self.lexicon.at_hour, at).is_some();
        let word = || {
            let settled = led || read.sure;
            self.lexicon.hour_words.at(v, v.after_space(read.end)).filter(|&e| {
                let part = || self.part_of_day_at(v.after_space(e)).is_some();
                settled || self.tells_minutes(e) || self.ends_hours(at, e) || part()
            })
        };
        if !read.half
            && let Some(after) = self.lexicon.hour_after.at(v, v.after_space(read.end)).or_else(word)
        {
            read.end = after;
            read.sure = true;
            if read.clock.minute.is_none()
                && let Some((minute, end)) = v.digits(v.after_space(after), 2)
                && minute < 60
                && (end - v.after_space(after) == 2 || self.tells_minute(end))
                && !v.char_at(end).is_alphanumeric()
            {
                read.clock.minute = Some(minute as u8);
                read.end = end;
                // 4 часа 17 минут
                if let Some((after, Tail::Time(1.0, "min"))) = self.unit_at(v.after_space(end)) {
                    read.end = after;
                }
            }
        }
        if !read.half && (led || read.sure) {
            self.part_of_day(&mut read);
        }
        let next = v.char_at(read.end);
        let cut = next.is_alphanumeric() || matches!(next, ':' | '.') && v.byte(read.end + 1).is_ascii_digit();
        (!cut || read.half).then_some(read)
    }

    /// True when the word for minutes stands at `at`.
    fn tells_minute(&self, at: usize) -> bool {
        let v = self.view;
        matches!(self.unit_at(v.after_space(at)), Some((_, Tail::Time(1.0, "min"))))
    }

    /// `20 h 15`, `9 h–16 h`: behind the word of the hour that ends at `at` are minutes, or a later hour.
    fn tells_minutes(&self, at: usize) -> bool {
        let v = self.view;
        if v.byte_before(at) != b'h' {
            return false;
        }
        let next = v.after_space(at);
        let minutes = v.digits(next, 2).is_some_and(|(n, e)| {
            n < 60
                && e - next == 2
                && next > at
                && !v.char_at(e).is_alphanumeric()
                && v.char_at(v.after_space(e)) != '%'
        });
        let span = matches!(v.char_at(at), '–' | '-')
            && v.digits(at + v.char_at(at).len_utf8(), 2)
                .is_some_and(|(n, e)| (8..=24).contains(&n) && v.byte(v.after_space(e)) == b'h');
        minutes || span
    }

    /// The second hour of `9 h–16 h`, which begins at `at`.
    fn ends_hours(&self, at: usize, end: usize) -> bool {
        let v = self.view;
        let dash = v.char_before(at);
        matches!(dash, '–' | '-') && v.byte_before(at - dash.len_utf8()) == b'h' && v.byte_before(end) == b'h'
    }

    /// `:09:43`, `.30` before an hour word, `h09`.
    fn minutes(&self, at: usize, read: &mut Read) {
        let v = self.view;
        let mark = v.char_at(read.end);
        let two = |at: usize| v.digits(at, 2).filter(|(n, e)| *n < 60 && e - at == 2);
        match mark {
            ':' | '\u{ff1a}' => {
                let Some((minute, end)) = two(read.end + mark.len_utf8()) else { return };
                (read.clock.minute, read.end, read.sure) = (Some(minute as u8), end, true);
                if matches!(v.char_at(end), ':' | '\u{ff1a}')
                    && let Some((second, end)) = two(end + v.char_at(end).len_utf8())
                {
                    (read.clock.second, read.end) = (Some(second as u8), end);
                    if v.byte(end) == b'.' && v.byte(end + 1).is_ascii_digit() {
                        read.end = v.after_digits(end + 1);
                    }
                }
            }
            '.' => {
                let Some((minute, end)) = two(read.end + 1) else { return };
                let next = v.after_space(end);
                let led = || {
                    self.lexicon.hour_words.at(v, next).is_some() && self.before(&self.lexicon.at_hour, at).is_some()
                };
                if self.lexicon.hour_after.at(v, next).is_some() || meridiem_at(v, next).is_some() || led() {
                    (read.clock.minute, read.end) = (Some(minute as u8), end);
                } else if self.lexicon.dotted_hours && self.before(&self.lexicon.at_hour, at).is_some() {
                    (read.clock.minute, read.end, read.sure) = (Some(minute as u8), end, true);
                }
            }
            'h' | 'H' if two(read.end + 1).is_some() => {
                let Some((minute, end)) = two(read.end + 1) else { return };
                (read.clock.minute, read.end, read.sure) = (Some(minute as u8), end, true);
            }
            _ => {}
        }
    }

    fn half_of_day(&self, read: &mut Read) {
        let v = self.view;
        let Some((end, afternoon)) = meridiem_at(v, v.after_space(read.end)) else { return };
        // 23:45 p.m.
        if read.clock.hour > 12 {
            if read.clock.minute.is_some() && afternoon {
                (read.end, read.sure) = (end, true);
            }
            return;
        }
        let hour = read.clock.hour % 12 + if afternoon { 12 } else { 0 };
        (read.clock.hour, read.end, read.sure, read.half) = (hour, end, true, true);
    }

    /// `10 de la mañana`, `7 Uhr abends`, `6 часов вечера`.
    fn part_of_day(&self, read: &mut Read) {
        let v = self.view;
        let Some((end, part)) = self.part_of_day_at(v.after_space(read.end)) else { return };
        // Three days, not three of the day: 3 дня.
        if part == PartOfDay::Day && !read.sure {
            return;
        }
        let hour = &mut read.clock.hour;
        match part {
            PartOfDay::Morning => {}
            PartOfDay::Day if *hour < 8 => *hour += 12,
            PartOfDay::Evening if (1..12).contains(hour) => *hour += 12,
            PartOfDay::Night if (8..12).contains(hour) => *hour += 12,
            PartOfDay::Evening | PartOfDay::Night if *hour == 12 => *hour = 0,
            _ => {}
        }
        (read.end, read.sure) = (end, true);
    }

    /// The part of the day that stands at `at`, and where it ends.
    fn part_of_day_at(&self, at: usize) -> Option<(usize, PartOfDay)> {
        let parts = self.lexicon.clues.parts_of_day;
        parts.iter().find_map(|(phrase, part)| Some((phrase_at(self.view, at, phrase)?, *part)))
    }

    /// The end of the time zone behind a time, or `at`.
    fn zone_after(&self, at: usize) -> usize {
        let v = self.view;
        let (start, word) = v.next_word(at);
        let mut end = at;
        if ZONES.binary_search(&word).is_ok() {
            end = start + word.len();
            if matches!(v.byte(end), b'+' | b'-') && v.byte(end + 1).is_ascii_digit() {
                end = v.after_digits(end + 1);
                if v.byte(end) == b':' && v.byte(end + 1).is_ascii_digit() {
                    end = v.after_digits(end + 1);
                }
            }
        } else if let Some(local) = self.lexicon.clues.local_times.at(v, start) {
            end = local;
        } else if is_capitalised(word) {
            let (next, time) = v.next_word(start + word.len());
            if self.lexicon.clues.zone_noun.has(time) {
                end = next + time.len();
            }
        }
        end
    }
}

/// `a.m.` or `p.m.` at `at`: where it ends, and whether it is the afternoon.
fn meridiem_at(v: View, at: usize) -> Option<(usize, bool)> {
    let afternoon = match v.byte(at) | 0x20 {
        b'a' => false,
        b'p' => true,
        _ => return None,
    };
    MERIDIEM.iter().find_map(|m| phrase_at(v, at, m)).map(|end| (end, afternoon))
}
