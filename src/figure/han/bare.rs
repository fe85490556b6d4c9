//! Digits with neither counter nor unit behind them. Chinese counts with a counter, so such digits are most often a name
//! (`小米14`, `798艺术区`), unless the words before or behind tell a number (`增至3500`, `得分为89.5`).

use super::{amount::Amount, numeral::Form, scan::Scan, tables::COUNTERS};
use crate::figure::value::Kind;

/// Last characters of words that say how much, whatever follows.
const TELLS: &str = "达共有约超近逾破增计余仅卖售招聘募派占";

/// Last characters of words that say how much where the sentence goes on or ends behind the number.
const LEADS: &str = "为是至到于得报收等均满数量额值率分比从由以下降升跌涨减少多大高低加乘除进入出用需要付发投设建添购买产存取剩缺差居第含及";

/// Characters that go on behind a number that stands by itself.
const GOES_ON: &str = "的和与及或至到升降增减提涨跌下上高低比是都也又且而并则";

impl Scan<'_> {
    /// True unless the amount is digits alone that nothing tells to be a number.
    pub(super) fn tells_number(&self, amount: &Amount) -> bool {
        let n = &amount.numeral;
        let alone = amount.kind == Kind::Count && matches!(n.form, Form::Plain | Form::Marked) && !n.scaled;
        if !alone
            || amount.bound.is_some()
            || super::tables::begins_at(&COUNTERS, self.view, self.past_space(amount.end))
        {
            return true;
        }
        let v = self.view;
        let grouped = v.text[n.start..n.end].contains([',', '\u{ff0c}']);
        if grouped || self.before(amount.start).is_some() || self.behind(amount, amount.end).is_some() {
            return true;
        }
        // 104.6分, 86金55银
        if matches!(self.view.char_at(amount.end), '分' | '金' | '银' | '铜') && !v.char_before(amount.start).is_ascii()
        {
            return true;
        }
        let at = amount.start - usize::from(v.byte_before(amount.start) == b' ');
        let (before, after) = (v.char_before(at), v.char_at(amount.end));
        if self.fills_cell(before, after) || TELLS.contains(before) {
            return true;
        }
        let on = !after.is_alphanumeric() && !matches!(after, '"' | '”' | '》' | '」') || GOES_ON.contains(after);
        on && (LEADS.contains(before) || matches!(before, ':' | '\u{ff1a}' | '≈' | '>' | '<' | '≥' | '≤'))
    }

    /// A number between the borders of a table's cell, or alone on its line.
    fn fills_cell(&self, before: char, after: char) -> bool {
        let edge = |c| matches!(c, '\0' | '\n' | '\r' | '\t' | '|');
        edge(before) && (edge(after) || after == ' ') || before == ' ' && edge(after)
    }

    fn past_space(&self, at: usize) -> usize {
        at + usize::from(self.view.byte(at) == b' ')
    }
}
