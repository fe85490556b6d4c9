//! Ordinals, quarters that begin as they do, and halves.

use super::{
    numeral::{Form, Numeral, numeral_at},
    scan::Scan,
};
use crate::figure::{
    lexicon::Bound,
    value::{Kind, Unit, Value},
};

impl Scan<'_> {
    /// `第三`; `第五条`, `第二次世界大战` are none; `第三季度` is a date.
    pub(super) fn ordinal(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        if let Some(end) = self.idiom(at) {
            return Some(self.reject(at, end, "idiom or name"));
        }
        // 《第一次圣餐仪式》
        if v.char_before(at) == '《' {
            let end = v.text[at..].char_indices().take(20).find(|(_, c)| *c == '》').map(|(i, _)| at + i);
            if let Some(end) = end {
                return Some(self.reject(at, end, "title of a work"));
            }
        }
        if let Some(end) = self.date_of_quarter(at) {
            return Some(end);
        }
        let from = at + "第".len();
        let n = numeral_at(v, from).filter(|n| n.form != Form::Vague && n.form != Form::Marked)?;
        // 第九交响曲 is what it is called.
        let near = v.text[n.end..].char_indices().nth(5).map_or(v.text.len(), |(i, _)| n.end + i);
        if ["交响", "奏鸣", "协奏"].iter().any(|work| v.text[n.end..near].contains(work)) {
            return Some(self.reject(at, n.end, "name of a work"));
        }
        // 《红楼梦》第六回, and not 第六回合
        let chapter = v.is_at(n.end, "回") && !matches!(v.char_at(n.end + "回".len()), '合' | '来' | '到' | '去');
        if chapter || REFERENCES.iter().any(|r| v.is_at(n.end, r)) {
            return Some(self.reject(at, n.end, "number of an article, chapter, page or the like"));
        }
        // 第一,各县节水;第二,……
        let heads = matches!(
            v.char_before(at),
            '\0' | '\n'
                | ' '
                | '\u{3000}'
                | '。'
                | ';'
                | '\u{ff1b}'
                | ':'
                | '\u{ff1a}'
                | '!'
                | '\u{ff01}'
                | '?'
                | '\u{ff1f}'
        );
        if heads && matches!(v.char_at(n.end), ',' | '\u{ff0c}' | ':' | '\u{ff1a}') {
            return Some(self.reject(at, n.end, "enumeration"));
        }
        let value = n.low.value();
        self.take(
            at,
            n.end,
            Kind::Ordinal,
            Value::Number { low: Some(value), high: Some(value), unit: None },
            false,
            "ordinal",
        );
        Some(n.end)
    }

    pub(super) fn date_of_quarter(&mut self, at: usize) -> Option<usize> {
        let read = self.date_at(at)?;
        self.take(at, read.end, Kind::Date, Value::Dates { start: read.first, end: read.last }, read.early, "quarter");
        Some(read.end)
    }

    /// `半数`, `一半` is read from its 一, `半年`, `半个世纪`.
    pub(super) fn half(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        if at < self.floor
            || matches!(v.char_before(at), '上' | '下' | '前' | '后' | '大' | '多' | '对' | '过')
                && !v.is_before(at, "超过")
        {
            return None;
        }
        if let Some(end) = self.idiom(at) {
            return Some(self.reject(at, end, "idiom or name"));
        }
        let end = at + "半".len();
        if v.is_at(end, "数") {
            return self.take_ratio(at, end + 3, 0.5);
        }
        if v.is_at(end, "个多世纪") {
            let low = crate::figure::decimal::Decimal::whole(50);
            let n = Numeral { start: at, end, low, high: low, form: Form::Han, open: true, scaled: false };
            let amount = self.plain_amount(at, end + "个多世纪".len(), n, Kind::Duration, Unit::of("yr"));
            return self.take_amount(amount, 50.0, 50.0);
        }
        let from = if v.is_at(end, "个")
            && !v.is_at(end, "个月")
            && !v.is_at(end, "个世纪")
            && !v.is_at(end, "个小时")
            && !v.is_at(end, "个多")
        {
            end + 3
        } else {
            end
        };
        let mut more = 0;
        if v.is_at(from, "个多月") || v.is_at(from, "多") {
            more = if v.is_at(from, "多") { 3 } else { 0 };
        }
        let (after, tail) = super::tables::unit_at(v, from + more)?;
        let (kind, unit, factor) = match tail {
            crate::figure::lexicon::Tail::Time(factor, unit) => (Kind::Duration, Unit::of(unit), factor),
            crate::figure::lexicon::Tail::Measure(symbol, power) => (Kind::Measure, Unit::to_the(symbol, power), 1.0),
            _ => return None,
        };
        if v.is_at(from, "天") && self.view.char_before(at) == '老' {
            return None;
        }
        let n = Numeral {
            start: at,
            end,
            low: crate::figure::decimal::Decimal { mantissa: 5, exponent: -1 },
            high: crate::figure::decimal::Decimal { mantissa: 5, exponent: -1 },
            form: Form::Han,
            open: more > 0,
            scaled: false,
        };
        let mut amount = self.plain_amount(at, after, n, kind, unit);
        amount.factor = factor;
        // 半年多
        if v.is_at(after, "多") && kind == Kind::Duration {
            amount.end += 3;
            amount.bound = Some(Bound::Least);
        }
        self.take_amount(amount, 0.5 * factor, 0.5 * factor)
    }
}

/// What is numbered by an ordinal without being in a place.
static REFERENCES: &[&str] = &[
    "条", "章", "页", "号", "款", "节", "段", "行", "卷", "册", "编", "篇", "幕", "课", "讲", "版", "频道", "集团军",
    "次世界大战", "一时间", "汽车集团", "汽车制造", "世界国家", "外语", "夫人", "方物流", "课堂", "军", "师", "旅",
    "团", "营", "连", "舰队", "方面军", "纵队", "支队", "大队", "中队", "野战军", "装甲", "步兵", "骑兵", "炮兵",
    "空降", "航空", "农场", "医院", "工厂", "机械厂", "监狱", "中等", "高级中学", "帝国", "航站楼", "研究所", "机场",
    "人民医院", "中级人民法院", "中学", "小学", "实验小学", "附属医院", "工程局", "炼钢厂", "机床厂", "历史档案馆",
];
