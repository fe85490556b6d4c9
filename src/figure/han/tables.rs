//! Chinese words: units, currencies, counters, qualifiers, idioms.

use crate::figure::{
    lexicon::{Bound, Table, Tail, Words},
    symbols,
    view::View,
};
use Bound::{About, Least, Most};
use Tail::{Cent, Measure, Money, Percent, Rate, Time};

/// The digit that a Chinese numeral tells.
pub(super) fn digit_of(c: char) -> Option<u64> {
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
pub(super) struct Set<T: 'static> {
    rows: &'static [(&'static str, T)],
    /// By the last byte of the first character.
    first: u64,
    /// By the last byte of the last character.
    last: u64,
}

impl<T: Copy> Set<T> {
    pub(super) const fn of(rows: &'static [(&'static str, T)]) -> Self {
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
    pub(super) fn at(&self, view: View, at: usize) -> Option<(&'static str, T)> {
        let byte = if view.byte(at) < 0x80 { view.byte(at) } else { view.byte(at + 2) };
        if self.first >> (byte % 64) & 1 == 0 {
            return None;
        }
        self.rows.iter().find(|(word, _)| view.is_at(at, word)).copied()
    }

    /// The first of them that ends at `at`.
    pub(super) fn before(&self, view: View, at: usize) -> Option<(&'static str, T)> {
        if self.last >> (view.byte_before(at) % 64) & 1 == 0 {
            return None;
        }
        self.rows.iter().find(|(word, _)| view.is_before(at, word)).copied()
    }
}

/// Units and currencies behind a numeral, longer ones found first by trying lengths from long to short; sorted.
const UNIT_ROWS: &[(&str, Tail)] = &[
    ("%", Percent("%")),
    ("TEU", Measure("TEU", 1)),
    ("°C", Measure("°C", 1)),
    ("°F", Measure("°F", 1)),
    ("‰", Percent("‰")),
    ("℃", Measure("°C", 1)),
    ("℉", Measure("°F", 1)),
    ("两重", Measure("liang", 1)),
    ("个BP", Percent("bp")),
    ("个bp", Percent("bp")),
    ("个世纪", Time(100.0, "yr")),
    ("个交易日", Time(1.0, "d")),
    ("个基点", Percent("bp")),
    ("个季度", Time(3.0, "mo")),
    ("个小时", Time(1.0, "h")),
    ("个工作日", Time(1.0, "d")),
    ("个年头", Time(1.0, "yr")),
    ("个年度", Time(1.0, "yr")),
    ("个星期", Time(1.0, "wk")),
    ("个昼夜", Time(1.0, "d")),
    ("个月", Time(1.0, "mo")),
    ("个甲子", Time(60.0, "yr")),
    ("个百分比", Percent("%")),
    ("个百分点", Percent("pp")),
    ("个礼拜", Time(1.0, "wk")),
    ("个自然日", Time(1.0, "d")),
    ("个钟头", Time(1.0, "h")),
    ("丹麦克朗", Money("DKK")),
    ("亩", Measure("mu", 1)),
    ("人民币", Money("CNY")),
    ("伊拉克第纳尔", Money("IQD")),
    ("伊朗里亚尔", Money("IRR")),
    ("伏", Measure("V", 1)),
    ("伏特", Measure("V", 1)),
    ("便士", Cent("GBP")),
    ("像素", Measure("px", 1)),
    ("元", Money("CNY")),
    ("元人民币", Money("CNY")),
    ("元新台币", Money("TWD")),
    ("元港币", Money("HKD")),
    ("元美元", Money("USD")),
    ("兆伏安", Measure("MVA", 1)),
    ("兆字节", Measure("MB", 1)),
    ("兆帕", Measure("MPa", 1)),
    ("兆焦", Measure("MJ", 1)),
    ("兆瓦", Measure("MW", 1)),
    ("兆瓦时", Measure("MWh", 1)),
    ("兆赫", Measure("MHz", 1)),
    ("兆赫兹", Measure("MHz", 1)),
    ("先令", Money("KES")),
    ("光年", Measure("ly", 1)),
    ("克", Measure("g", 1)),
    ("克拉", Measure("ct", 1)),
    ("克朗", Money("SEK")),
    ("公分", Measure("cm", 1)),
    ("公升", Measure("L", 1)),
    ("公吨", Measure("t", 1)),
    ("公尺", Measure("m", 1)),
    ("公斤", Measure("kg", 1)),
    ("公里", Measure("km", 1)),
    ("公里/小时", Rate("km", "h")),
    ("公里/时", Rate("km", "h")),
    ("公里每小时", Rate("km", "h")),
    ("公顷", Measure("ha", 1)),
    ("兰特", Money("ZAR")),
    ("兹罗提", Money("PLN")),
    ("円", Money("JPY")),
    ("冰岛克朗", Money("ISK")),
    ("分米", Measure("dm", 1)),
    ("分贝", Measure("dB", 1)),
    ("分钟", Time(1.0, "min")),
    ("列伊", Money("RON")),
    ("列弗", Money("BGN")),
    ("刻钟", Time(15.0, "min")),
    ("加仑", Measure("gal", 1)),
    ("加元", Money("CAD")),
    ("加币", Money("CAD")),
    ("加拿大元", Money("CAD")),
    ("勒克斯", Measure("lx", 1)),
    ("匹马力", Measure("hp", 1)),
    ("千伏", Measure("kV", 1)),
    ("千伏安", Measure("kVA", 1)),
    ("千克", Measure("kg", 1)),
    ("千卡", Measure("kcal", 1)),
    ("千字节", Measure("kB", 1)),
    ("千帕", Measure("kPa", 1)),
    ("千焦", Measure("kJ", 1)),
    ("千牛", Measure("kN", 1)),
    ("千瓦", Measure("kW", 1)),
    ("千瓦时", Measure("kWh", 1)),
    ("千米", Measure("km", 1)),
    ("千米/小时", Rate("km", "h")),
    ("千米/时", Rate("km", "h")),
    ("千米每小时", Rate("km", "h")),
    ("千赫", Measure("kHz", 1)),
    ("千赫兹", Measure("kHz", 1)),
    ("升", Measure("L", 1)),
    ("华氏度", Measure("°F", 1)),
    ("华里", Measure("li", 1)),
    ("卡塔尔里亚尔", Money("QAR")),
    ("卡路里", Measure("cal", 1)),
    ("卢布", Money("RUB")),
    ("卢比", Money("INR")),
    ("印尼卢比", Money("IDR")),
    ("印尼盾", Money("IDR")),
    ("印度卢比", Money("INR")),
    ("厘米", Measure("cm", 1)),
    ("台币", Money("TWD")),
    ("吉字节", Measure("GB", 1)),
    ("吉帕", Measure("GPa", 1)),
    ("吉焦", Measure("GJ", 1)),
    ("吉瓦", Measure("GW", 1)),
    ("吉瓦时", Measure("GWh", 1)),
    ("吉赫", Measure("GHz", 1)),
    ("吉赫兹", Measure("GHz", 1)),
    ("吨", Measure("t", 1)),
    ("周", Time(1.0, "wk")),
    ("周岁", Time(1.0, "yr")),
    ("周年", Time(1.0, "yr")),
    ("哥伦比亚比索", Money("COP")),
    ("图格里克", Money("MNT")),
    ("圆", Money("CNY")),
    ("土耳其里拉", Money("TRY")),
    ("块人民币", Money("CNY")),
    ("块钱", Money("CNY")),
    ("坚戈", Money("KZT")),
    ("埃及镑", Money("EGP")),
    ("埃镑", Money("EGP")),
    ("基普", Money("LAK")),
    ("基点", Percent("bp")),
    ("塔卡", Money("BDT")),
    ("墨西哥比索", Money("MXN")),
    ("大卡", Measure("kcal", 1)),
    ("天", Time(1.0, "d")),
    ("天文单位", Measure("au", 1)),
    ("太字节", Measure("TB", 1)),
    ("太瓦", Measure("TW", 1)),
    ("太瓦时", Measure("TWh", 1)),
    ("太赫兹", Measure("THz", 1)),
    ("奈拉", Money("NGN")),
    ("字节", Measure("B", 1)),
    ("安培", Measure("A", 1)),
    ("安时", Measure("Ah", 1)),
    ("小时", Time(1.0, "h")),
    ("尼泊尔卢比", Money("NPR")),
    ("岁", Time(1.0, "yr")),
    ("巴基斯坦卢比", Money("PKR")),
    ("市斤", Measure("jin", 1)),
    ("帕", Measure("Pa", 1)),
    ("帕斯卡", Measure("Pa", 1)),
    ("平方公里", Measure("km", 2)),
    ("平方千米", Measure("km", 2)),
    ("平方厘米", Measure("cm", 2)),
    ("平方毫米", Measure("mm", 2)),
    ("平方码", Measure("yd", 2)),
    ("平方米", Measure("m", 2)),
    ("平方英寸", Measure("in", 2)),
    ("平方英尺", Measure("ft", 2)),
    ("平方英里", Measure("mi", 2)),
    ("平米", Measure("m", 2)),
    ("年", Time(1.0, "yr")),
    ("年头", Time(1.0, "yr")),
    ("度", Measure("°", 1)),
    ("度电", Measure("kWh", 1)),
    ("开尔文", Measure("K", 1)),
    ("微克", Measure("µg", 1)),
    ("微升", Measure("µL", 1)),
    ("微秒", Time(0.000001, "s")),
    ("微米", Measure("µm", 1)),
    ("微西弗", Measure("µSv", 1)),
    ("德国马克", Money("DEM")),
    ("德拉姆", Money("AMD")),
    ("拍字节", Measure("PB", 1)),
    ("挪威克朗", Money("NOK")),
    ("捷克克朗", Money("CZK")),
    ("摄氏度", Measure("°C", 1)),
    ("摩尔", Measure("mol", 1)),
    ("整年", Time(1.0, "yr")),
    ("斤", Measure("jin", 1)),
    ("斯里兰卡卢比", Money("LKR")),
    ("新元", Money("SGD")),
    ("新加坡元", Money("SGD")),
    ("新台币", Money("TWD")),
    ("新币", Money("SGD")),
    ("新西兰元", Money("NZD")),
    ("新谢克尔", Money("ILS")),
    ("日元", Money("JPY")),
    ("日圆", Money("JPY")),
    ("日夜", Time(1.0, "d")),
    ("日币", Money("JPY")),
    ("星期", Time(1.0, "wk")),
    ("昼夜", Time(1.0, "d")),
    ("智利比索", Money("CLP")),
    ("朝元", Money("KPW")),
    ("林吉特", Money("MYR")),
    ("标准箱", Measure("TEU", 1)),
    ("标箱", Measure("TEU", 1)),
    ("格里夫纳", Money("UAH")),
    ("桶", Measure("bbl", 1)),
    ("桶/天", Rate("bbl", "d")),
    ("桶/日", Rate("bbl", "d")),
    ("欧元", Money("EUR")),
    ("欧分", Cent("EUR")),
    ("欧姆", Measure("Ω", 1)),
    ("比索", Money("PHP")),
    ("毫伏", Measure("mV", 1)),
    ("毫克", Measure("mg", 1)),
    ("毫升", Measure("mL", 1)),
    ("毫安", Measure("mA", 1)),
    ("毫安时", Measure("mAh", 1)),
    ("毫巴", Measure("mbar", 1)),
    ("毫摩尔", Measure("mmol", 1)),
    ("毫瓦", Measure("mW", 1)),
    ("毫秒", Time(0.001, "s")),
    ("毫米", Measure("mm", 1)),
    ("毫米汞柱", Measure("mmHg", 1)),
    ("毫西弗", Measure("mSv", 1)),
    ("沙特里亚尔", Money("SAR")),
    ("法郎", Money("FRF")),
    ("泰铢", Money("THB")),
    ("流明", Measure("lm", 1)),
    ("海里", Measure("nmi", 1)),
    ("港元", Money("HKD")),
    ("港币", Money("HKD")),
    ("澳元", Money("AUD")),
    ("澳大利亚元", Money("AUD")),
    ("澳币", Money("AUD")),
    ("澳门元", Money("MOP")),
    ("澳门币", Money("MOP")),
    ("焦", Measure("J", 1)),
    ("焦耳", Measure("J", 1)),
    ("牛顿", Measure("N", 1)),
    ("瑞典克朗", Money("SEK")),
    ("瑞士法郎", Money("CHF")),
    ("瑞尔", Money("KHR")),
    ("瑞郎", Money("CHF")),
    ("瓦", Measure("W", 1)),
    ("瓦时", Measure("Wh", 1)),
    ("百分点", Percent("pp")),
    ("百帕", Measure("hPa", 1)),
    ("盎司", Measure("oz", 1)),
    ("短吨", Measure("short ton", 1)),
    ("码", Measure("yd", 1)),
    ("磅", Measure("lb", 1)),
    ("礼拜", Time(1.0, "wk")),
    ("福林", Money("HUF")),
    ("科威特第纳尔", Money("KWD")),
    ("秒", Time(1.0, "s")),
    ("秒钟", Time(1.0, "s")),
    ("立方公里", Measure("km", 3)),
    ("立方分米", Measure("dm", 3)),
    ("立方千米", Measure("km", 3)),
    ("立方厘米", Measure("cm", 3)),
    ("立方米", Measure("m", 3)),
    ("立方英尺", Measure("ft", 3)),
    ("第纳尔", Money("KWD")),
    ("米", Measure("m", 1)),
    ("米/秒", Rate("m", "s")),
    ("米每秒", Rate("m", "s")),
    ("索姆", Money("KGS")),
    ("索莫尼", Money("TJS")),
    ("纳克", Measure("ng", 1)),
    ("纳秒", Time(0.000000001, "s")),
    ("纳米", Measure("nm", 1)),
    ("纽元", Money("NZD")),
    ("缅元", Money("MMK")),
    ("缅币", Money("MMK")),
    ("美元", Money("USD")),
    ("美分", Cent("USD")),
    ("美金", Money("USD")),
    ("肯尼亚先令", Money("KES")),
    ("节", Measure("kn", 1)),
    ("苏姆", Money("UZS")),
    ("英亩", Measure("acre", 1)),
    ("英寸", Measure("in", 1)),
    ("英尺", Measure("ft", 1)),
    ("英里", Measure("mi", 1)),
    ("英镑", Money("GBP")),
    ("菲律宾比索", Money("PHP")),
    ("蒲式耳", Measure("bu", 1)),
    ("西弗", Measure("Sv", 1)),
    ("谢克尔", Money("ILS")),
    ("贝克勒尔", Measure("Bq", 1)),
    ("贝可", Measure("Bq", 1)),
    ("赫", Measure("Hz", 1)),
    ("赫兹", Measure("Hz", 1)),
    ("越南盾", Money("VND")),
    ("迪拉姆", Money("AED")),
    ("里亚尔", Money("IRR")),
    ("里拉", Money("TRY")),
    ("钟头", Time(1.0, "h")),
    ("镑", Money("GBP")),
    ("阿富汗尼", Money("AFN")),
    ("阿根廷比索", Money("ARS")),
    ("雷亚尔", Money("BRL")),
    ("韩元", Money("KRW")),
    ("韩圆", Money("KRW")),
    ("韩币", Money("KRW")),
    ("马克", Money("DEM")),
    ("马力", Measure("hp", 1)),
    ("马币", Money("MYR")),
    ("马纳特", Money("AZN")),
    ("\u{ff05}", Percent("%")),
];

static UNITS: Table<Tail> = Table::of(UNIT_ROWS);

/// The characters that units begin with, for a quick no.
static UNITS_BEGIN: [u64; 16] = {
    let (mut bits, mut i) = ([0; 16], 0);
    while i < UNIT_ROWS.len() {
        let slot = unit_slot(UNIT_ROWS[i].0.as_bytes());
        bits[slot / 64] |= 1 << (slot % 64);
        i += 1;
    }
    bits
};

/// Where the first character of a unit stands in [`UNITS_BEGIN`].
const fn unit_slot(unit: &[u8]) -> usize {
    match unit {
        [0xe0..=0xff, second, third, ..] => (*second as usize * 61 + *third as usize * 7) % 1024,
        [0x80..=0xff, second, ..] => *second as usize,
        [first, ..] => *first as usize,
        [] => 0,
    }
}

/// The longest unit in characters.
const LONGEST: usize = 6;

/// The unit at `at`: where it ends and what it means.
pub(super) fn unit_at(view: View, at: usize) -> Option<(usize, Tail)> {
    if view.byte(at) < 0x80 && view.byte(at) != b'%' {
        return symbols::tail_at(view, at);
    }
    let rest = view.text.get(at..)?;
    let slot = unit_slot(rest.as_bytes());
    if UNITS_BEGIN[slot / 64] >> (slot % 64) & 1 == 0 {
        return symbols::tail_at(view, at);
    }
    let mut ends = [0; LONGEST + 1];
    let mut n = 0;
    for (i, c) in rest.char_indices().take(LONGEST) {
        n += 1;
        ends[n] = i + c.len_utf8();
    }
    (1..=n)
        .rev()
        .find_map(|i| {
            let word = &rest[..ends[i]];
            UNITS.find(word.as_bytes()).map(|tail| (at + word.len(), tail))
        })
        .or_else(|| symbols::tail_at(view, at))
}

/// Qualifiers before a numeral, longer ones before their own ends.
pub(super) static BEFORE: Set<Bound> = Set::of(&[
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
pub(super) static BEHIND: Set<Bound> = Set::of(&[
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
pub(super) static COUNTERS: Words = Words::of(&[
    "专家", "个", "中心", "主席", "乡", "井", "产业", "人", "代", "代表", "件", "任务", "份", "企业", "伙", "位", "例",
    "侧", "個", "倍", "儿童", "兄弟", "党", "党员", "公司", "具", "册", "军", "农民", "列", "则", "副", "匹", "区",
    "医院", "协议", "单位", "卷", "厂", "原则", "县", "双", "发", "口", "口岸", "句", "只", "台", "名", "名额", "员",
    "品牌", "品种", "嘉宾", "回", "团", "园区", "国", "国家", "地", "地区", "场", "块", "城", "城市", "域", "基地",
    "堆", "士兵", "声", "处", "外长", "大", "大臣", "头", "套", "妇女", "姊妹", "姐妹", "委员", "子女", "字", "季",
    "学员", "学校", "学生", "学者", "孩子", "宗", "官兵", "家", "对", "封", "尊", "层", "层次", "层面", "居民", "届",
    "山", "岁", "岗位", "岛", "岸", "峰", "州", "工人", "工厂", "巨头", "巷", "市", "市民", "师", "席", "席位", "幅",
    "幢", "干部", "平台", "年级", "床位", "库", "店", "座", "张", "弹", "强", "总理", "总统", "患者", "成员", "户",
    "所", "扇", "批", "把", "排", "措施", "支", "文件", "方", "方面", "旅", "旅客", "族", "星", "期", "本", "朵", "机",
    "机构", "村", "村民", "条", "杯", "板块", "枚", "架", "栋", "校", "株", "样", "样本", "根", "案例", "桌", "桥",
    "桩", "棟", "棵", "次", "款", "步", "段", "民族", "江", "河", "法官", "洋", "洲", "海", "港口", "游客", "湖", "湾",
    "滴", "点", "片", "环", "环节", "班", "瓶", "界", "番", "病例", "病区", "盏", "盒", "盘", "盟", "目标", "省",
    "省份", "矿", "碗", "票", "种", "站", "端", "笔", "箭", "箱", "篇", "类", "粒", "级", "线", "组", "组织", "群",
    "群众", "老人", "考生", "者", "职位", "职工", "股", "航班", "航线", "舰", "船", "艇", "艘", "节", "营", "行业",
    "街", "袋", "要素", "议员", "记者", "赛事", "走廊", "起", "趟", "路", "车", "轮", "辆", "辈", "连", "选手", "通道",
    "遍", "道", "部", "部长", "部门", "重", "镇", "门", "间", "队", "队员", "阶段", "院", "院校", "隻", "集", "集团",
    "面", "顶", "项", "项目", "顿", "领域", "领导人", "颗", "餐", "首", "首脑",
]);

/// What `百` and `千` count without a digit before them.
pub(super) static SCALE_COUNTERS: Words = Words::of(&["万", "亩", "人", "位", "余", "名", "吨", "多", "户"]);

/// True when `list` (sorted) holds a beginning of what stands at `at`, of at most three characters.
pub(super) fn begins_at(list: &Words, view: View, at: usize) -> bool {
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

/// Idioms and names with numerals, told as a whole.
pub(super) static IDIOMS: &[&str] = &[
    "一下子", "一丝不苟", "一中全会", "一举", "一举一动", "一举两得", "一二九", "一五一十", "一些", "一众", "一会儿",
    "一体", "一体化", "一侧", "一元化", "一共", "一再", "一刀两断", "一刀切", "一分为二", "一切", "一劳永逸",
    "一千零一", "一口", "一号", "一同", "一向", "一味", "一哄而上", "一国两制", "一块儿", "一天到晚", "一天天", "一头",
    "一如", "一定", "一审", "一尘不染", "一带一路", "一席之地", "一干二净", "一年一度", "一年四季", "一年级",
    "一应俱全", "一度", "一律", "一心一意", "一心二用", "一意孤行", "一成不变", "一战", "一手", "一把", "一把手",
    "一拥而上", "一揽子", "一方有难", "一方面", "一旁", "一旦", "一时", "一时间", "一望无际", "一本", "一样", "一概",
    "一次性", "一氧化", "一流", "一清二楚", "一点也", "一点儿", "一番", "一目了然", "一直", "一眼", "一石二鸟",
    "一站式", "一等", "一等奖", "一箭双雕", "一系列", "一线", "一线城市", "一经", "一脉相承", "一致", "一般",
    "一视同仁", "一触即发", "一言一行", "一言不发", "一败涂地", "一贯", "一起", "一路上", "一蹶不振", "一身", "一辈子",
    "一边", "一阵", "一面", "一鸣惊人", "一齐", "七一", "七七", "七七事变", "七上八下", "七中全会", "七仙女", "七匹狼",
    "七十七国集团", "七台河", "七嘴八舌", "七国集团", "七夕", "七律", "七手八脚", "七拼八凑", "七窍", "七窍生烟",
    "七绝", "七零八落", "万一", "万万", "万事", "万众一心", "万分", "万古", "万圣节", "万岁", "万年青", "万幸", "万恶",
    "万无一失", "万水千山", "万物", "万科", "万籁俱寂", "万紫千红", "万能", "万般", "万象更新", "万里无云", "万里长城",
    "万马奔腾", "三七", "三三两两", "三个代表", "三个臭皮匠", "三中全会", "三九天", "三五成群", "三井", "三亚", "三产",
    "三从四德", "三令五申", "三伏", "三伏天", "三八", "三八妇女", "三八节", "三公", "三军", "三农", "三十六计", "三号",
    "三国志", "三国时期", "三国演义", "三大战役", "三天两头", "三头六臂", "三好学生", "三字经", "三孩", "三审",
    "三寸不烂", "三峡", "三年制", "三年级", "三心二意", "三思", "三支一扶", "三教九流", "三文鱼", "三明", "三明治",
    "三星", "三星堆", "三晋", "三更半夜", "三民主义", "三氧化", "三水", "三江源", "三沙", "三湘", "三环", "三生有幸",
    "三甲", "三番五次", "三皇五帝", "三秦", "三等", "三等奖", "三线城市", "三维", "三缄其口", "三聚氰胺", "三胎",
    "三菱", "三观", "三角", "三言两语", "三资", "三足鼎立", "三轮车", "三部曲", "三里屯", "三里河", "三长两短", "三门",
    "三门峡", "三顾茅庐", "上半场", "下半场", "不一", "不三不四", "不二", "丢三落四", "两个确立", "两个维护", "两会",
    "两全其美", "两制", "两办", "两口子", "两可", "两回事", "两学一做", "两宋", "两岸", "两年制", "两广", "两弹一星",
    "两性", "两手抓", "两晋", "两极", "两栖", "两汉", "两江", "两淮", "两湖", "两用", "两码事", "两败俱伤", "两院",
    "两难", "两面派", "举一反三", "之一", "九一八", "九三学社", "九五之尊", "九华山", "九寨沟", "九死一生", "九江",
    "九泉", "九牛一毛", "九霄", "九霄云外", "九龙", "二中全会", "二元", "二十四史", "二十四节气", "二十国集团",
    "二十国领导人", "二号", "二孩", "二审", "二年级", "二恶英", "二战", "二手", "二把手", "二月兰", "二本", "二次元",
    "二氧化", "二环", "二百五", "二等", "二等奖", "二线城市", "二维", "二胎", "二胡", "二话不说", "五一", "五一假期",
    "五一劳动", "五一国际", "五中全会", "五体投地", "五保户", "五光十色", "五卅", "五台", "五味", "五四", "五四运动",
    "五四青年", "五大三粗", "五官", "五岳", "五常", "五年级", "五彩", "五彩缤纷", "五指山", "五星", "五星红旗",
    "五星级", "五月天", "五月花", "五权", "五棵松", "五氧化", "五洲", "五湖", "五湖四海", "五环", "五环路", "五眼联盟",
    "五粮液", "五线谱", "五脏六腑", "五花八门", "五行八卦", "五角大楼", "五言", "五讲四美", "五谷", "五道口", "五金",
    "五险一金", "五项原则", "亿万富翁", "低三下四", "八一", "八一建军", "八仙", "八卦", "八国集团", "八字方针", "八宝",
    "八成新", "八方支援", "八旗", "八角", "八路军", "八达岭", "八面", "八面玲珑", "八项规定", "六一", "六一儿童",
    "六中全会", "六亲不认", "六保", "六安", "六年级", "六方会谈", "六朝", "六氟化", "六环", "六畜", "六盘水", "六神",
    "六神无主", "六稳", "六级", "六艺", "六道口", "六里桥", "再三", "前半", "十一假期", "十一国庆", "十一长假",
    "十一黄金周", "十万火急", "十三五", "十之八九", "十二五", "十二生肖", "十五五", "十佳", "十全", "十全十美",
    "十分重要", "十分重视", "十四五", "十堰", "十字", "十字架", "十字路口", "十恶", "十恶不赦", "十拿九稳", "十月革命",
    "十有八九", "十足", "十里长街", "十面埋伏", "千万不", "千万别", "千万富翁", "千万要", "千丝万缕", "千军万马",
    "千变万化", "千古", "千叶", "千字文", "千家万户", "千山万水", "千岛湖", "千差万别", "千斤顶", "千方百计",
    "千疮百孔", "千真万确", "千禧", "千秋", "千篇一律", "千言万语", "千载难逢", "千辛万苦", "千里之外", "千里马",
    "千钧一发", "千锤百炼", "半信半疑", "半决赛", "半场", "半壁", "半夜", "半官方", "半导体", "半山", "半岛", "半径",
    "半成品", "半挂", "半数票", "半球", "半空", "半自动", "半边", "半途", "单一", "双一流", "双十一", "后半", "唯一",
    "四不像", "四个全面", "四中全会", "四书五经", "四分五裂", "四合院", "四周", "四处", "四大发明", "四大名著",
    "四大天王", "四季", "四川", "四平", "四平八稳", "四平市", "四年制", "四年级", "四库全书", "四散", "四方安全",
    "四星级", "四氧化", "四海", "四海为家", "四渡赤水", "四溅", "四环", "四级", "四肢", "四起", "四轮驱动", "四通八达",
    "四邻", "四面", "四面八方", "四风", "多元", "多半", "大半", "年年", "战国七雄", "挑三拣四", "接二连三", "推三阻四",
    "新四军", "有一天", "朝三暮四", "特等", "独一无二", "百万富翁", "百业", "百分点", "百分百", "百发百中", "百团大战",
    "百姓", "百家争鸣", "百家姓", "百尺竿头", "百年不遇", "百年大计", "百度", "百强", "百态", "百感交集", "百战",
    "百折不挠", "百日维新", "百科", "百老汇", "百般", "百花", "百花齐放", "百里挑一", "百闻不如一见", "第一书记",
    "第一产业", "第一副总理", "第一反应", "第一夫人", "第一手", "第一时间", "第一次世界大战", "第一步", "第一线",
    "第三世界", "第三产业", "第三国", "第三帝国", "第三方", "第三者", "第二产业", "第二次世界大战", "第六感", "统一",
    "老百姓", "说三道四", "逐一", "阴阳五行", "颠三倒四",
];
