//! Ordinals, quarters that begin as they do, and halves.

use super::{
    numeral::{Form, Numeral, numeral_at},
    scan::Scan,
};
use crate::figure::value::{Kind, Unit, Value};

impl Scan<'_> {
    /// `第三`; `第五条`, `第二次世界大战` are none; `第三季度` is a date.
    pub(super) fn ordinal(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        if let Some(end) = self.idiom(at) {
            return Some(self.reject(at, end, "idiom or name"));
        }
        // 《第一次圣餐仪式》
        if let Some(end) = self.title(at) {
            return Some(self.reject(at, end, "title of a work"));
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
        if chapter || self.is_reference(n.end) {
            return Some(self.reject(at, n.end, "number of an article, chapter, page or the like"));
        }
        // 第六及七段
        let joint = v.char_at(n.end);
        if "和与及至、到或".contains(joint)
            && let Some(last) = numeral_at(v, n.end + joint.len_utf8()).filter(|last| self.is_reference(last.end))
        {
            return Some(self.reject(at, last.end, "number of an article, chapter, page or the like"));
        }
        if self.names_war(n.end) {
            return Some(self.reject(at, n.end, "name of a war"));
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
                | ')'
                | '\u{ff09}'
                | '「'
                | '『'
                | '“'
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

    /// True when what stands at `at` is numbered without being in a place: `条` of a law, and not of streets or fish.
    fn is_reference(&self, at: usize) -> bool {
        REFERENCES.iter().any(|word| self.view.is_at(at, word) && !self.counts_nouns(word, at + word.len()))
    }

    /// True when at `at`, or soon behind it, there is a noun that `counter` counts.
    fn counts_nouns(&self, counter: &str, at: usize) -> bool {
        let rest = &self.view.text[at..];
        let near = rest.char_indices().nth(5).map_or(rest, |(i, _)| &rest[..i]);
        let fits = |noun: &&&str| near.starts_with(**noun) || noun.chars().count() > 1 && near.contains(**noun);
        COUNTED.iter().any(|(word, nouns)| *word == counter && nouns.iter().any(|noun| fits(&noun)))
    }

    /// `第二次鸦片战争`, `第一次反法同盟战争`: the ordinal is in what the war is called.
    fn names_war(&self, at: usize) -> bool {
        let v = self.view;
        let from = at + "次".len();
        if !v.is_at(at, "次") {
            return false;
        }
        let name = v.text[from..].char_indices().nth(8).map_or(&v.text[from..], |(i, _)| &v.text[from..from + i]);
        let end = ["战争", "大战"].iter().filter_map(|w| name.find(w)).min();
        let acts = ["的", "发", "参", "打", "，", "。", ",", "进", "开"];
        end.is_some_and(|end| end > 0 && !acts.iter().any(|w| name[..end].contains(w)))
    }

    /// `第三季度`, `第四世纪末`.
    pub(super) fn date_of_quarter(&mut self, at: usize) -> Option<usize> {
        let number = at + "第".len();
        let century = || numeral_at(self.view, number).filter(|n| self.view.is_at(n.end, "世纪"));
        let read = self.date_at(at).or_else(|| century().and_then(|n| self.date_at(n.start)))?;
        self.take(at, read.end, Kind::Date, Value::Dates { start: read.first, end: read.last }, read.early, "quarter");
        Some(read.end)
    }

    /// `半数`, `一半` is read from its 一, `半年`, `半个世纪`.
    pub(super) fn half(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        let end = at + "半".len();
        // 稍后半小时: the halves of an hour have no names of their own.
        let hour = v.is_at(end, "小时") || v.is_at(end, "个小时");
        let before = v.char_before(at);
        if at < self.floor
            || matches!(before, '上' | '下' | '前' | '后' | '大' | '多' | '对' | '过')
                && !v.is_before(at, "超过")
                && !(hour && matches!(before, '前' | '后'))
        {
            return None;
        }
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
        let (after, tail) = super::tables::unit_at(v, from)?;
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
            open: false,
            scaled: false,
        };
        let mut amount = self.plain_amount(at, after, n, kind, unit);
        amount.factor = factor;
        self.take_amount(amount, 0.5 * factor, 0.5 * factor)
    }
}

/// Behind these characters, which number parts of documents and bodies of troops, the nouns that they count.
static COUNTED: &[(&str, &[&str])] = &[
    (
        "条",
        &[
            "船", "路", "线", "道", "街", "河", "鱼", "狗", "龙", "腿", "蛇", "新闻", "消息", "信息", "建议", "短信",
            "微博", "铁路", "公路", "高速", "地铁", "隧道", "航线", "生产线", "跑道", "裤", "裙", "领带", "毛巾", "绳",
            "生命", "意见", "理由", "评论", "推", "管", "旧", "新", "老", "大", "小", "长", "轨", "轻轨", "电", "海底",
            "横", "通往", "连接", "穿", "由", "主", "标准", "国际", "国内", "商业", "运河", "光缆", "油", "天然气",
        ],
    ),
    (
        "款",
        &["手机", "产品", "游戏", "车", "机", "应用", "软件", "新", "药", "疫苗", "电", "智能", "国产", "自", "采用"],
    ),
    ("节", &["课", "比赛", "车厢"]),
    ("段", &["时间", "婚姻", "感情", "旅程", "关系", "路", "话", "视频", "恋"]),
    ("篇", &["文章", "论文", "小说", "报道", "日记", "作品", "关于"]),
    ("行", &["星"]),
    ("军", &["事"]),
    ("营", &["业", "养", "救"]),
    ("团", &["队", "体", "结"]),
    ("连", &["续", "任", "胜", "冠"]),
    ("旅", &["行", "游", "程", "客"]),
];

/// What is numbered by an ordinal without being in a place.
static REFERENCES: &[&str] = &[
    "条", "章", "页", "号", "款", "节", "段", "行", "卷", "册", "编", "篇", "幕", "课", "讲", "版", "频道", "集团军",
    "次世界大战", "一时间", "汽车集团", "汽车制造", "世界国家", "外语", "高等学校", "夫人", "方物流", "课堂", "军",
    "师", "旅", "团", "营", "连", "舰队", "方面军", "纵队", "支队", "大队", "中队", "野战军", "装甲", "步兵", "骑兵",
    "炮兵", "空降", "航空", "农场", "医院", "工厂", "机械厂", "监狱", "中等", "高级中学", "帝国", "航站楼", "研究所",
    "机场", "人民医院", "中级人民法院", "中学", "小学", "实验小学", "附属医院", "工程局", "炼钢厂", "机床厂",
    "历史档案馆",
];
