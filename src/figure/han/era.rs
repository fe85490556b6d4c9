//! Years of reigns and of the era before ours: `洪武四年`, `公元前480年`, `731年`.

use super::{
    numeral::{Form, Numeral},
    scan::Scan,
};

/// Names of reigns and the year before their first.
static REIGNS: &[(&str, i32)] = &[
    ("民国", 1911),
    ("明治", 1867),
    ("大正", 1911),
    ("昭和", 1925),
    ("平成", 1988),
    ("令和", 2018),
    ("洪武", 1367),
    ("建文", 1398),
    ("永乐", 1402),
    ("洪熙", 1424),
    ("宣德", 1425),
    ("正统", 1435),
    ("景泰", 1449),
    ("天顺", 1456),
    ("成化", 1464),
    ("弘治", 1487),
    ("正德", 1505),
    ("嘉靖", 1521),
    ("隆庆", 1566),
    ("万历", 1572),
    ("天启", 1620),
    ("崇祯", 1627),
    ("顺治", 1643),
    ("康熙", 1661),
    ("雍正", 1722),
    ("乾隆", 1735),
    ("嘉庆", 1795),
    ("道光", 1820),
    ("咸丰", 1850),
    ("同治", 1861),
    ("光绪", 1874),
    ("宣统", 1908),
    ("开皇", 580),
    ("大业", 604),
    ("武德", 617),
    ("贞观", 626),
    ("永徽", 649),
    ("开元", 712),
    ("天宝", 741),
    ("至德", 755),
    ("大历", 765),
    ("贞元", 784),
    ("元和", 805),
    ("长庆", 820),
    ("会昌", 840),
    ("大中", 846),
    ("咸通", 859),
    ("乾符", 873),
    ("建隆", 959),
    ("开宝", 967),
    ("太平兴国", 975),
    ("淳化", 989),
    ("咸平", 997),
    ("景德", 1003),
    ("天禧", 1016),
    ("天圣", 1022),
    ("景祐", 1033),
    ("庆历", 1040),
    ("皇祐", 1048),
    ("嘉祐", 1055),
    ("治平", 1063),
    ("熙宁", 1067),
    ("元丰", 1077),
    ("元祐", 1085),
    ("绍圣", 1093),
    ("崇宁", 1101),
    ("大观", 1106),
    ("政和", 1110),
    ("宣和", 1118),
    ("靖康", 1125),
    ("建炎", 1126),
    ("绍兴", 1130),
    ("隆兴", 1162),
    ("乾道", 1164),
    ("淳熙", 1173),
    ("绍熙", 1189),
    ("庆元", 1194),
    ("嘉泰", 1200),
    ("开禧", 1204),
    ("嘉定", 1207),
    ("宝庆", 1224),
    ("绍定", 1227),
    ("端平", 1233),
    ("淳祐", 1240),
    ("宝祐", 1252),
    ("景定", 1259),
    ("咸淳", 1264),
    ("德祐", 1274),
    ("中统", 1259),
    ("元贞", 1294),
    ("大德", 1296),
    ("至大", 1307),
    ("皇庆", 1311),
    ("延祐", 1313),
    ("至治", 1320),
    ("泰定", 1323),
    ("至顺", 1329),
    ("至正", 1340),
    ("建安", 195),
    ("黄初", 219),
    ("泰始", 264),
    ("太康", 279),
    ("永嘉", 306),
    ("永和", 344),
    ("太元", 375),
    ("义熙", 404),
    ("元嘉", 423),
    ("永明", 482),
    ("天监", 501),
    ("永平", 57),
    ("应仁", 1466),
    ("永禄", 1557),
    ("天正", 1572),
    ("文禄", 1591),
    ("庆长", 1595),
    ("宽永", 1623),
    ("元禄", 1687),
    ("享保", 1715),
    ("天保", 1829),
    ("嘉永", 1847),
    ("安政", 1853),
    ("文久", 1860),
    ("庆应", 1864),
];

/// The most years of a reign.
const LONGEST: u64 = 64;

/// What is told before a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Era {
    /// A reign, and the year before its first.
    Reign(i32),
    /// The common era.
    Common,
    /// The era before it.
    Before,
}

impl Scan<'_> {
    /// The era told before the numeral at `at`, and where it begins.
    pub(super) fn era_before(&self, at: usize) -> Option<(usize, Era)> {
        let v = self.view;
        let told = |word: &str| v.is_before(at, word).then(|| at - word.len()).filter(|s| *s >= self.floor);
        for words in ["公元前约", "西元前约", "公元前大约"] {
            if let Some(start) = told(words) {
                return Some((start, Era::Before));
            }
        }
        if let Some(start) = told("公元前").or_else(|| told("西元前")) {
            return Some((start, Era::Before));
        }
        if let Some(start) = told("公元").or_else(|| told("西元")) {
            return Some((start, Era::Common));
        }
        if v.is_before(at, "前")
            && v.byte(at).is_ascii_digit()
            && !('\u{4e00}'..='\u{9fff}').contains(&v.char_before(at - "前".len()))
            || v.is_before(at, "约前")
        {
            return Some((at - "前".len(), Era::Before));
        }
        REIGNS.iter().find_map(|(name, first)| Some((told(name)?, Era::Reign(*first))))
    }

    /// The year of the numeral before 年: of four digits, of a reign, or of fewer where the words around tell a year.
    pub(super) fn year_told(&self, n: &Numeral) -> Option<i32> {
        let whole = n.whole();
        let exact = !n.scaled && !n.open && matches!(n.form, Form::Plain | Form::Row | Form::Han);
        let era = self.era_before(n.start).filter(|_| exact);
        match era {
            Some((_, Era::Reign(first))) if (1..=LONGEST).contains(&whole) => return Some(first + whole as i32),
            Some((_, Era::Before)) if (1..20_000).contains(&whole) => return Some(1 - whole as i32),
            Some((_, Era::Common)) if (1..3000).contains(&whole) => return Some(whole as i32),
            _ => {}
        }
        if matches!(n.form, Form::Plain | Form::Row) && !n.scaled && (1000..=2200).contains(&whole) {
            return Some(whole as i32);
        }
        let before = self.view.char_before(n.start);
        let led = "于在自从到至(（，,。；\0".contains(before) || self.view.is_before(n.start, "公元");
        let told = n.form == Form::Plain && (100..1000).contains(&whole) && !n.scaled && led;
        let spans = ["的", "来", "后", "间", "前", "里", "内", "以", "之", "多"];
        let year = self.view.after_space(n.end) + "年".len();
        (told && !spans.iter().any(|w| self.view.is_at(year, w))).then_some(whole as i32)
    }

    /// True for the era at `at` that has a qualifier behind it: `公元前约1900年`.
    pub(super) fn is_about_era(&self, at: usize) -> bool {
        ["公元前约", "西元前约", "公元前大约"].iter().any(|words| self.view.is_at(at, words))
    }

    /// The beginning of the era before a date at `at`, or that.
    pub(super) fn with_era(&self, at: usize) -> usize {
        self.era_before(at).map_or(at, |(start, _)| start)
    }

    /// The end of the brackets behind 年 that hold the year of a reign inside a date: `1921年(大正十年)6月`.
    pub(super) fn after_reign(&self, end: usize) -> Option<usize> {
        let v = self.view;
        let open = v.char_at(end);
        if !matches!(open, '(' | '（') {
            return None;
        }
        let inside = end + open.len_utf8();
        let close = v.text[inside..].char_indices().take(8).find(|(_, c)| matches!(c, ')' | '）'))?;
        let reign = REIGNS.iter().any(|(name, _)| v.is_at(inside, name)) && v.is_before(inside + close.0, "年");
        reign.then_some(inside + close.0 + close.1.len_utf8())
    }
}
