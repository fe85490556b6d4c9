//! Numerals that are no figures: names, references, telephone numbers, addresses, lists, scores.

use super::{
    numeral::{Form, Numeral, ascii_digit},
    scan::Scan,
    tables::{BEHIND, COUNTERS, Set, begins_at},
};
use crate::figure::symbols;

/// Words before digits that make them a name or a reference.
static LABELS: Set<()> = Set::of(&[
    ("安卓", ()),
    ("蓝牙", ()),
    ("分机", ()),
    ("档案", ()),
    ("工单", ()),
    ("订单", ()),
    ("鸿蒙", ()),
    ("窗口", ()),
    ("旧版", ()),
    ("新版", ()),
    ("邮政编码", ()),
    ("转", ()),
    ("内核", ()),
    ("补丁", ()),
    ("骁龙", ()),
    ("麒麟", ()),
    ("天玑", ()),
    ("双", ()),
    ("群号", ()),
    ("卡号", ()),
    ("作品", ()),
    ("图", ()),
    ("国道", ()),
    ("省道", ()),
    ("县道", ()),
    ("表", ()),
    ("附件", ()),
    ("附录", ()),
    ("附表", ()),
    ("邮编", ()),
    ("电话", ()),
    ("热线", ()),
    ("编号", ()),
    ("代码", ()),
    ("传真", ()),
    ("房间", ()),
    ("页", ()),
    ("门牌", ()),
    ("专栏", ()),
    ("卷", ()),
    ("票号", ()),
    ("账号", ()),
    ("学号", ()),
    ("工号", ()),
    ("证号", ()),
    ("车次", ()),
    ("航班", ()),
    ("波音", ()),
    ("空客", ()),
    ("专题", ()),
    ("手机", ()),
    ("微信", ()),
    ("QQ", ()),
    ("端口", ()),
    ("端口为", ()),
    ("端口是", ()),
    ("端口改为", ()),
    ("端口设为", ()),
    ("脚注", ()),
    ("版本", ()),
    ("型号", ()),
    ("尾号", ()),
    ("车牌", ()),
    ("序号", ()),
    ("文号", ()),
    ("拨打", ()),
    ("阿波罗", ()),
    ("歼", ()),
    ("运", ()),
    ("东风", ()),
    ("长征", ()),
    ("神舟", ()),
    ("天宫", ()),
    ("嫦娥", ()),
    ("天问", ()),
    ("轰", ()),
    ("直", ()),
    ("红旗", ()),
    ("北斗", ()),
    ("舱", ()),
    ("文献", ()),
    ("公式", ()),
    ("例", ()),
    ("算例", ()),
    ("欧洲杯", ()),
    ("世界杯", ()),
    ("议程", ()),
]);

/// Characters behind digits that make them a name or a number of something.
static ENDS: Set<()> = Set::of(&[
    ("排。", ()),
    ("错误", ()),
    ("报错", ()),
    ("线", ()),
    ("站台", ()),
    ("车厢", ()),
    ("号楼", ()),
    ("环路", ()),
    ("号", ()),
    ("路", ()),
    ("室", ()),
    ("页", ()),
    ("章", ()),
    ("条令", ()),
    ("楼", ()),
    ("座机", ()),
    ("栋", ()),
    ("幢", ()),
    ("单元", ()),
    ("国道", ()),
    ("省道", ()),
    ("号线", ()),
    ("分机", ()),
    ("版", ()),
    ("后", ()),
    ("班次", ()),
    ("端口", ()),
    ("位系统", ()),
    ("位处理器", ()),
    ("位整数", ()),
    ("位浮点", ()),
    ("位密钥", ()),
    ("位架构", ()),
    ("位版本", ()),
    ("位平台", ()),
    ("位微处理", ()),
    ("位微控制", ()),
    ("位程序", ()),
    ("位芯片", ()),
    ("位总线", ()),
    ("位无符号", ()),
    ("位有符号", ()),
    ("位寄存器", ()),
    ("位加密", ()),
    ("位游戏", ()),
    ("位主机", ()),
    ("位单片机", ()),
    ("位指令", ()),
    ("位软件", ()),
    ("位操作系统", ()),
    ("指数", ()),
    ("计划", ()),
    ("工程", ()),
    ("热线", ()),
    ("星系", ()),
]);

impl Scan<'_> {
    /// Looks at what touches the digits at `at`; returns where to go on when they are no figure.
    pub(super) fn no_digits(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        self.touched_from_left(at, n)
            .or_else(|| self.of_document(at, n))
            .or_else(|| self.of_list(at, n))
            .or_else(|| self.identifies(at, n))
            .or_else(|| self.lettered(at, n))
            .or_else(|| self.named(at, n))
            .or_else(|| self.labelled(at, n))
    }

    /// What touches the digits from the left: part of a name, an address, the number of a section.
    fn touched_from_left(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let before = v.char_before(at);
        if before.is_ascii_alphabetic() && symbols::currency_before(v, at).is_none()
            || matches!(before, '_' | '#' | '@' | '=')
        {
            return Some(self.reject_token(at, "part of a name"));
        }
        if matches!(before, '/' | '.' | '·' | '•' | '\\' | '&' | '?' | '%') {
            return Some(self.reject_token(at, "part of an address or name"));
        }
        // 苏-57 is a name, -5℃ none.
        let typed = || v.char_before(at - 1).is_alphanumeric() && super::tables::unit_at(v, n.end).is_none();
        if before == '-' && (self.sign_before(at).is_none() || LABELS.before(v, at - 1).is_some() || typed()) {
            return Some(self.reject_token(at, "part of a name"));
        }
        // 附录B第6.2节
        if before == '第' && n.form == Form::Marked {
            return Some(self.reject(at, n.end, "number of a section"));
        }
        None
    }

    /// The number or year of a document, a move of chess, a name in quotation marks, a reference mark.
    fn of_document(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let before = v.char_before(at);
        let after = v.char_at(n.end);
        let next = v.char_at(n.end + after.len_utf8());
        if ascii_digit(v.char_at(at)) == Some(0)
            && n.form == Form::Plain
            && n.width(v) == 2
            && ('\u{4e00}'..='\u{9fff}').contains(&after)
            && !"年月日时分秒点号".contains(after)
        {
            return Some(self.reject(at, n.end, "number of a document"));
        }
        // 马8进7
        let piece = "车马炮相象士仕兵卒帅将進".contains(before) && matches!(after, '进' | '退' | '平');
        let moved = matches!(before, '进' | '退' | '平') && v.byte_before(at - before.len_utf8()).is_ascii_digit();
        if n.form == Form::Plain && n.width(v) == 1 && (piece || moved) {
            return Some(self.reject(at, n.end, "chess"));
        }
        // 《马太福音》5:9
        if before == '》' && matches!(after, ':' | '\u{ff1a}') && next.is_ascii_digit() {
            return Some(self.reject_token(at, "verse of a book"));
        }
        // “618”
        let quoted = matches!(before, '"' | '“' | '「') && matches!(v.char_at(n.end), '"' | '”' | '」');
        if quoted && n.form == Form::Plain {
            return Some(self.reject(at, n.end, "name"));
        }
        // 国发〔2021〕5号
        if before == '〔' && v.char_at(n.end) == '〕' {
            return Some(self.reject(at, n.end, "year of a document's number"));
        }
        if before == '[' && self.closes_note(at)
            || matches!(before, '(' | '\u{ff08}')
                && matches!(v.char_at(n.end), ')' | '\u{ff09}')
                && n.form == Form::Plain
                && n.width(v) <= 2
                && !self.is_sum_before(at - before.len_utf8())
        {
            return Some(self.reject(at, n.end, "reference mark or number of a list"));
        }
        None
    }

    /// The number of a section or list, the address of a device.
    fn of_list(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let before = v.char_before(at);
        let after = v.char_at(n.end);
        let next = v.char_at(n.end + after.len_utf8());
        // 1.1 编制依据
        let section = n.form == Form::Marked && after == ' ' && ('\u{4e00}'..='\u{9fff}').contains(&next);
        if section && self.heads(at) && v.text[at..n.end].contains('.') {
            return Some(self.reject(at, n.end, "number of a section"));
        }
        // 00:1B:44:11:3A:B7
        if after == ':' && v.text.as_bytes()[at..].iter().take(12).filter(|b| **b == b':').count() >= 3 {
            return Some(self.reject_token(at, "address of a device"));
        }
        // 1、原则 2、方法
        if n.form == Form::Plain && n.width(v) <= 2 && after == '、' && before == ' ' {
            return Some(self.reject(at, n.end, "number of a list"));
        }
        // 须知：１．请用, （３）２．（１）, ）２、书城
        let mark = matches!(before, ':' | '\u{ff1a}' | '。' | ')' | '\u{ff09}');
        let han = ('\u{4e00}'..='\u{9fff}').contains(&next) || matches!(next, '(' | '\u{ff08}' | '《' | '“');
        let listed = mark && (matches!(after, '.' | '\u{ff0e}') || after == '、' && han);
        if n.form == Form::Plain
            && n.width(v) <= 2
            && (self.heads(at) || listed)
            && (after == '、' || matches!(after, '.' | ')' | '\u{ff0e}' | '\u{ff09}') && !next.is_ascii_digit())
        {
            return Some(self.reject(at, n.end, "number of a list"));
        }
        None
    }

    /// Versions, telephone numbers, accounts.
    fn identifies(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let after = v.char_at(n.end);
        let next = v.char_at(n.end + after.len_utf8());
        if matches!(after, '.' | '·' | '•' | '/' | '_' | '@' | '=') && next.is_ascii_alphanumeric() {
            return Some(self.reject_token(at, "version, address or name"));
        }
        if after == '-' && next.is_ascii_digit() && self.is_telephone(at) {
            let end = self.reject_token(at, "telephone number");
            // 021-5888 6601
            let more = v.after_digits(end + 1);
            return Some(if v.byte(end) == b' ' && more == end + 5 {
                self.reject(end + 1, more, "telephone number")
            } else {
                end
            });
        }
        if n.form == Form::Plain && (n.width(v) >= 11 || ascii_digit(v.char_at(at)) == Some(0) && n.width(v) >= 3) {
            return Some(self.reject_token(at, "telephone number or identifier"));
        }
        // 账号6222 0210 0100 1234
        if after == ' ' && next.is_ascii_digit() && n.form == Form::Plain {
            let end = v.text[at..].find(|c: char| !c.is_ascii_digit() && c != ' ').map_or(v.text.len(), |i| at + i);
            let run = v.text[at..end].trim_end();
            let digits = run.bytes().filter(u8::is_ascii_digit).count();
            if digits >= 12 && run.split(' ').all(|group| (2..=4).contains(&group.len())) {
                return Some(self.reject(at, at + run.len(), "number of an account"));
            }
        }
        None
    }

    /// Digits with letters behind or Latin words before them.
    fn lettered(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let after = v.char_at(n.end);
        let next = v.char_at(n.end + after.len_utf8());
        // 316L不锈钢
        if after == 'L' && v.is_at(n.end + 1, "不锈钢") {
            return Some(self.reject_token(at, "number with letters"));
        }
        // 12A座, 99A坦克, 4A景区
        let seat = after.is_ascii_uppercase() && "座口室型式坦改级景区栋楼号股款版轮".contains(next);
        // 3A球队
        let amperes =
            after == 'A' && ('\u{4e00}'..='\u{9fff}').contains(&next) && !"的电以左和至到插保充快".contains(next);
        if after.is_ascii_alphabetic() && (seat || amperes || symbols::tail_at(v, n.end).is_none()) {
            return Some(self.reject_token(at, "number with letters"));
        }
        if n.form != Form::Han && !n.scaled && self.behind_latin(at) && !self.counts_behind(n) {
            return Some(self.reject(at, n.end, "number in a name"));
        }
        let screen = n.form == Form::Plain && matches!(n.whole(), 2 | 4 | 8) && v.is_at(n.end, "K");
        if screen && !v.byte(n.end + 1).is_ascii_alphanumeric() {
            return Some(self.reject_token(at, "resolution of a screen"));
        }
        None
    }

    /// Years of classes, events, groups and institutions called by a number.
    fn named(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let after = v.char_at(n.end);
        let next = v.char_at(n.end + after.len_utf8());
        // 2007级, 2007、2008级
        let four = n.form == Form::Plain && n.width(v) == 4;
        let listed = || v.is_at(n.end, "、") && v.digits(n.end + "、".len(), 4).is_some_and(|(_, e)| v.is_at(e, "级"));
        if four && (v.is_at(n.end, "级") || listed()) {
            return Some(self.reject(at, n.end, "year of a class"));
        }
        if n.form == Form::Plain && n.whole() <= 12 && v.is_at(n.end, "年级") {
            return Some(self.reject(at, n.end, "year of a school"));
        }
        // 4×400米接力
        if n.form == Form::Plain && n.whole() <= 10 && matches!(after, '×' | 'x' | 'X' | '*') && next.is_ascii_digit()
        {
            let digits = v.after_digits(n.end + after.len_utf8());
            let unit = super::tables::unit_at(v, digits).map_or(digits, |u| u.0);
            if matches!(&v.text[digits..unit], "米" | "公尺" | "") && digits > n.end + after.len_utf8() + 2 {
                return Some(self.reject(at, unit, "event of several legs"));
            }
        }
        // 301医院, 985高校, 360公司
        let of_three = n.form == Form::Plain && n.width(v) == 3 && !n.whole().is_multiple_of(100);
        if of_three && ["医院", "高校", "院校", "中学", "公司", "集团", "部队"].iter().any(|w| v.is_at(n.end, w))
        {
            return Some(self.reject(at, n.end, "number in a name"));
        }
        // 77国集团
        if n.form == Form::Plain && v.is_at(n.end, "国集团") {
            return Some(self.reject(at, n.end, "number in a name"));
        }
        None
    }

    /// The number of a page, table or room, which a word before or behind tells.
    fn labelled(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let colon = v.char_before(at);
        let name = if matches!(colon, ':' | '\u{ff1a}') { at - colon.len_utf8() } else { at };
        // 864例18至65岁的患者
        let cases = v.is_before(at, "例") && v.byte_before(at - "例".len()).is_ascii_digit();
        let bare = matches!(n.form, Form::Plain | Form::Marked) && !n.scaled;
        // 邮政编码为100084
        let told = || {
            matches!(colon, '为' | '是')
                && LABELS.before(v, at - colon.len_utf8()).is_some_and(|(word, ())| word.chars().count() > 1)
        };
        let label = (LABELS.before(v, name).is_some() || told()) && bare && !cases;
        // 问卷2000份, 航班680架次
        let counts = || {
            super::tables::unit_at(v, n.end).is_some()
                || matches!(
                    v.char_at(n.end),
                    '份' | '架'
                        | '名'
                        | '人'
                        | '张'
                        | '件'
                        | '次'
                        | '班'
                        | '部'
                        | '台'
                        | '辆'
                        | '只'
                        | '套'
                        | '本'
                        | '册'
                        | '封'
                        | '通'
                )
        };
        if label && !counts()
            || n.form == Form::Plain
                && !n.scaled
                && ENDS.at(v, n.end).is_some()
                && !v.is_at(n.end, "后来")
                && !v.is_at(n.end, "版面")
                && !self.counts_houses(n.end)
        {
            return Some(self.reject(at, n.end, "number of a page, table, room or the like"));
        }
        None
    }

    /// `35栋房屋`: a house's counter with what it counts, and no number of a building.
    fn counts_houses(&self, at: usize) -> bool {
        let v = self.view;
        let noun = at + v.char_at(at).len_utf8();
        matches!(v.char_at(at), '栋' | '幢' | '棟')
            && matches!(v.char_at(noun), '房' | '建' | '别' | '住' | '大' | '民' | '楼')
    }

    /// `[5]`, `[12-14]`, `[3, 7]`.
    fn closes_note(&self, at: usize) -> bool {
        let inside = self.view.text.as_bytes()[at..].iter().take(24);
        let mut rest = inside.skip_while(|b| b.is_ascii_digit() || matches!(b, b'-' | b',' | b' '));
        rest.next() == Some(&b']')
    }

    /// `ISO 9001`, `iPhone 15`: a Latin word and a space before the digits.
    fn behind_latin(&self, at: usize) -> bool {
        let v = self.view;
        v.byte_before(at) == b' '
            && v.byte_before(at - 1).is_ascii_alphabetic()
            && symbols::currency_before(v, at).is_none()
    }

    /// True when a unit, a counter or a qualifier follows.
    fn counts_behind(&self, n: &Numeral) -> bool {
        let v = self.view;
        let at = if v.byte(n.end) == b' ' { n.end + 1 } else { n.end };
        // Python 3.12发布后, NGC 4993星系
        if ["发布", "星系", "则"].iter().any(|w| v.is_at(at, w)) {
            return false;
        }
        // TLS 1.3协议: of things there are no parts.
        let things = || !v.text[n.start..n.end].contains('.') && begins_at(&COUNTERS, v, at);
        super::tables::unit_at(v, at).is_some() || things() || BEHIND.at(v, at).is_some()
    }

    /// A run of digits and hyphens with at least nine digits, or with a leading zero.
    fn is_telephone(&self, at: usize) -> bool {
        let bytes = self.view.text.as_bytes();
        let run = bytes[at..].iter().take(40).take_while(|b| b.is_ascii_digit() || matches!(b, b'-' | b' '));
        let (mut digits, mut hyphens) = (0, 0);
        for b in run {
            digits += usize::from(b.is_ascii_digit());
            hyphens += usize::from(*b == b'-');
        }
        digits >= 9 || hyphens >= 2 || bytes[at] == b'0' && digits >= 7
    }

    /// True at the head of a line.
    fn heads(&self, at: usize) -> bool {
        self.view.heads_line(at)
    }

    /// Rejects the token of ASCII characters that holds `at`.
    pub(super) fn reject_token(&mut self, at: usize, rule: &'static str) -> usize {
        let bytes = self.view.text.as_bytes();
        let token = bytes[at..]
            .iter()
            .take_while(|b| b.is_ascii_graphic() && !matches!(b, b',' | b';' | b')' | b']' | b'"' | b'(' | b'|'));
        let end = (at + token.count()).max(at + 1);
        // Digits of full width are no part of a token; step over one.
        let end = if self.view.text.is_char_boundary(end) { end } else { at + self.view.char_at(at).len_utf8() };
        self.reject(at, end, rule)
    }
}
