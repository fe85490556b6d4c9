//! Chinese words: units, currencies, counters, qualifiers, idioms.

mod idioms;
mod units;

pub(super) use idioms::{DIGIT_NAMES, IDIOMS};
pub(super) use units::unit_at;

use crate::figure::{
    lexicon::{Bound, Words, set_of},
    view::View,
};
use Bound::{About, Least, Most};

/// The digit that a Chinese numeral tells.
pub(in crate::figure::han) fn digit_of(c: char) -> Option<u64> {
    Some(match c {
        '〇' | '○' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '俩' | '贰' | '兩' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// Words that stand before or behind a numeral, with a quick no by the byte that is next to it.
pub(in crate::figure::han) struct Set<T: 'static> {
    rows: &'static [(&'static str, T)],
    /// By the last byte of the first character.
    first: u64,
    /// By the last byte of the last character.
    last: u64,
}

impl<T: Copy> Set<T> {
    pub(in crate::figure::han) const fn of(rows: &'static [(&'static str, T)]) -> Self {
        let (mut first, mut last, mut i) = (0, 0, 0);
        while i < rows.len() {
            let bytes = rows[i].0.as_bytes();
            first |= 1 << (bytes[if bytes[0] < 0x80 { 0 } else { 2 }] % 64);
            last |= 1 << (bytes[bytes.len() - 1] % 64);
            i += 1;
        }
        Self { rows, first, last }
    }

    /// The first of them that stands at `at`.
    pub(in crate::figure::han) fn at(&self, view: View, at: usize) -> Option<(&'static str, T)> {
        let byte = if view.byte(at) < 0x80 { view.byte(at) } else { view.byte(at + 2) };
        if self.first >> (byte % 64) & 1 == 0 {
            return None;
        }
        self.rows.iter().find(|(word, _)| view.is_at(at, word)).copied()
    }

    /// The longest of them that ends at `at`.
    pub(in crate::figure::han) fn before(&self, view: View, at: usize) -> Option<(&'static str, T)> {
        if self.last >> (view.byte_before(at) % 64) & 1 == 0 {
            return None;
        }
        self.rows.iter().filter(|(word, _)| view.is_before(at, word)).max_by_key(|(word, _)| word.len()).copied()
    }
}

/// Qualifiers before a numeral.
pub(in crate::figure::han) static BEFORE: Set<Bound> = Set::of(&[
    ("不少于", Least),
    ("不低于", Least),
    ("不下于", Least),
    ("不下", Least),
    ("至少", Least),
    ("最少", Least),
    ("起码", Least),
    ("超过", Least),
    ("大于", Least),
    ("高于", Least),
    ("多于", Least),
    ("逾", Least),
    ("超", Least),
    ("不超过", Most),
    ("不多于", Most),
    ("不高于", Most),
    ("不足", Most),
    ("不到", Most),
    ("未满", Most),
    ("不满", Most),
    ("低于", Most),
    ("少于", Most),
    ("小于", Most),
    ("最多", Most),
    ("至多", Most),
    ("多达", Most),
    ("大约在", About),
    ("约在", About),
    ("大约", About),
    ("约", About),
    ("将近", About),
    ("接近", About),
    ("近", About),
    ("大概", About),
    ("差不多", About),
    ("几乎", About),
]);

/// Qualifiers behind a numeral and its unit.
pub(in crate::figure::han) static BEHIND: Set<Bound> = Set::of(&[
    ("左右", About),
    ("上下", About),
    ("前后", About),
    ("以上", Least),
    ("以下", Most),
    ("多", Least),
    ("余", Least),
    ("有余", Least),
    ("开外", Least),
]);

/// Counters and nouns that a numeral counts directly.
pub(in crate::figure::han) static COUNTERS: Words = set_of!(&[
    "专家", "个", "中心", "主席", "乡", "井", "产业", "人", "代", "代表", "件", "任务", "份", "企业", "伙", "位", "例",
    "侧", "個", "倍", "儿童", "兄弟", "党", "党员", "公司", "具", "册", "军", "农民", "列", "则", "剂", "副", "匹",
    "区", "医院", "协议", "单", "单位", "卷", "厂", "原则", "县", "双", "发", "口", "口岸", "句", "只", "台", "名",
    "名额", "员", "品牌", "品种", "嘉宾", "回", "团", "园区", "国", "国家", "圈", "地", "地区", "场", "块", "城",
    "城市", "域", "基地", "堆", "士兵", "声", "处", "外长", "大", "大臣", "头", "套", "妇女", "姊妹", "姐妹", "委员",
    "子女", "字", "季", "学员", "学校", "学生", "学者", "孩子", "宗", "官兵", "家", "寨", "对", "封", "尊", "局", "层",
    "层次", "层面", "居民", "届", "山", "岁", "岗位", "岛", "岸", "峰", "州", "工人", "工厂", "巨头", "巷", "市",
    "市民", "师", "帧", "席", "席位", "幅", "幢", "干部", "平台", "年级", "床位", "库", "店", "府", "度", "座", "张",
    "弹", "强", "总理", "总统", "患者", "成员", "户", "所", "扇", "批", "把", "排", "措施", "支", "文件", "方", "方面",
    "旅", "旅客", "族", "星", "晚", "期", "本", "朵", "机", "机构", "杆", "村", "村民", "条", "杯", "板块", "枚", "架",
    "栋", "校", "株", "样", "样本", "根", "案例", "桌", "桩", "棟", "棵", "次", "款", "步", "段", "民族", "江", "河",
    "法官", "洋", "洞", "洲", "海", "港口", "游客", "湖", "湾", "滴", "点", "片", "环", "环节", "班", "球", "瓶", "界",
    "番", "病例", "病区", "盏", "盒", "盘", "盟", "目标", "省", "省份", "矿", "碗", "票", "种", "科", "站", "端", "笔",
    "箭", "箱", "篇", "类", "粒", "级", "线", "组", "组织", "群", "群众", "老人", "考生", "者", "职位", "职工", "股",
    "航班", "航线", "舰", "船", "艇", "艘", "节", "营", "行业", "街", "袋", "要素", "议员", "记者", "赛事", "走廊",
    "起", "趟", "路", "车", "轮", "辆", "辈", "连", "选手", "通道", "遍", "道", "郡", "部", "部长", "部门", "重", "针",
    "镇", "门", "间", "队", "队员", "阶段", "院", "院校", "隻", "集", "集团", "面", "顶", "项", "项目", "顿", "领域",
    "领导人", "颗", "餐", "首", "首脑",
]);

/// What `百` and `千` count without a digit before them.
pub(in crate::figure::han) static SCALE_COUNTERS: Words =
    set_of!(&["万", "亩", "人", "位", "余", "名", "吨", "多", "户"]);

/// True when `list` (sorted) holds a beginning of what stands at `at`, of at most three characters.
pub(in crate::figure::han) fn begins_at(list: &Words, view: View, at: usize) -> bool {
    let Some(rest) = view.text.get(at..) else { return false };
    let mut end = 0;
    for c in rest.chars().take(3) {
        end += c.len_utf8();
        if list.has(&rest[..end]) {
            return true;
        }
    }
    false
}
