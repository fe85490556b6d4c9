//! Years of reigns and of the era before ours: `洪武四年`, `公元前480年`, `731年`.

use super::{
    numeral::{Form, Numeral, joins_range, numeral_at},
    scan::Scan,
};

/// Names of reigns in China and Japan, each with its first year; of a name that was used twice the better known one.
static REIGNS: &str = "\
    建元-140 元光-134 元朔-128 元狩-122 元鼎-116 元封-110 太初-104 天汉-100 太始-96 征和-92 始元-86 元凤-80 \
    本始-73 地节-69 元康-65 神爵-61 甘露-53 初元-48 永光-43 建昭-38 建始-32 河平-28 阳朔-24 鸿嘉-20 元延-12 \
    绥和-8 居摄6 始建国9 天凤14 地皇20 更始23 建武25 永平58 建初76 章和87 永元89 永初107 元初114 建光121 延光122 \
    永建126 阳嘉132 汉安142 建和147 延熹158 建宁168 熹平172 光和178 中平184 初平190 兴平194 建安196 黄初220 \
    青龙233 景初237 正始240 嘉平249 正元254 景元260 咸熙264 章武221 建兴223 延熙238 景耀258 炎兴263 黄武222 \
    黄龙229 嘉禾232 赤乌238 宝鼎266 建衡269 天纪277 泰始265 咸宁275 太康280 永熙290 永嘉307 永昌322 太宁323 \
    咸和326 咸康335 永和345 升平357 兴宁363 太和366 咸安371 宁康373 太元376 隆安397 元兴402 义熙405 元熙419 \
    景平423 元嘉424 孝建454 大明457 元徽473 昇明477 永明483 天监502 大通527 中大通529 太清547 承圣552 永定557 \
    天嘉560 太建569 祯明587 皇始396 天兴398 天赐404 神瑞414 泰常416 始光424 太延435 太平真君440 正平451 天安466 \
    皇兴467 延兴471 承明476 景明500 延昌512 熙平516 神龟518 正光520 孝昌525 武泰528 普泰531 天平534 元象538 \
    兴和539 武定543 大统535 乾明560 皇建560 河清562 天统565 武平570 天和566 宣政578 开皇581 仁寿601 大业605 \
    义宁617 武德618 贞观627 永徽650 显庆656 龙朔661 麟德664 乾封666 总章668 咸亨670 上元674 仪凤676 调露679 \
    永隆680 永淳682 光宅684 垂拱685 天授690 延载694 证圣695 万岁通天696 圣历698 久视700 景龙707 景云710 先天712 \
    开元713 天宝742 至德756 乾元758 宝应762 永泰765 大历766 建中780 兴元784 贞元785 永贞805 元和806 长庆821 \
    宝历825 大和827 开成836 会昌841 大中847 咸通860 乾符874 广明880 中和881 光启885 龙纪889 大顺890 景福892 \
    乾宁894 光化898 天复901 天祐904 开平907 乾化911 贞明915 龙德921 同光923 天成926 长兴930 清泰934 天福936 \
    开运944 乾祐948 广顺951 显德954 建隆960 乾德963 开宝968 太平兴国976 雍熙984 端拱988 淳化990 至道995 咸平998 \
    景德1004 大中祥符1008 天禧1017 乾兴1022 天圣1023 明道1032 景祐1034 宝元1038 康定1040 庆历1041 皇祐1049 \
    至和1054 嘉祐1056 治平1064 熙宁1068 元丰1078 元祐1086 绍圣1094 元符1098 建中靖国1101 崇宁1102 大观1107 \
    政和1111 重和1118 宣和1119 靖康1126 建炎1127 绍兴1131 隆兴1163 乾道1165 淳熙1174 绍熙1190 庆元1195 嘉泰1201 \
    开禧1205 嘉定1208 宝庆1225 绍定1228 端平1234 嘉熙1237 淳祐1241 宝祐1253 开庆1259 景定1260 咸淳1265 德祐1275 \
    景炎1276 祥兴1278 神册916 天赞922 天显926 会同938 天禄947 应历951 保宁969 乾亨979 统和983 开泰1012 重熙1032 \
    清宁1055 咸雍1065 大康1075 寿昌1095 乾统1101 天庆1111 保大1121 收国1115 天辅1117 天会1123 天眷1138 皇统1141 \
    天德1149 正隆1156 大定1161 明昌1190 承安1196 泰和1201 崇庆1212 至宁1213 贞祐1213 兴定1217 正大1224 中统1260 \
    至元1264 元贞1295 大德1297 至大1308 皇庆1312 延祐1314 至治1321 泰定1324 致和1328 天历1328 至顺1330 元统1333 \
    至正1341 洪武1368 建文1399 永乐1403 洪熙1425 宣德1426 正统1436 景泰1450 天顺1457 成化1465 弘治1488 正德1506 \
    嘉靖1522 隆庆1567 万历1573 泰昌1620 天启1621 崇祯1628 弘光1645 隆武1645 永历1647 天命1616 天聪1627 崇德1636 \
    顺治1644 康熙1662 雍正1723 乾隆1736 嘉庆1796 道光1821 咸丰1851 同治1862 光绪1875 宣统1909 洪宪1916 民国1912 \
    大化645 延历782 弘仁810 延喜901 宽弘1004 保元1156 平治1159 治承1177 寿永1182 文治1185 建久1190 承久1219 \
    文永1264 弘安1278 正中1324 元弘1331 应永1394 永享1429 嘉吉1441 应仁1467 享禄1528 永禄1558 元龟1570 天正1573 \
    文禄1592 庆长1596 宽永1624 庆安1648 宽文1661 延宝1673 贞享1684 元禄1688 宝永1704 享保1716 安永1772 天明1781 \
    宽政1789 享和1801 文政1818 天保1830 弘化1844 嘉永1848 安政1854 万延1860 文久1861 庆应1865 明治1868 大正1912 \
    昭和1926 平成1989 令和2019 嘉隆1802 明命1820";

/// The most years of a reign.
const LONGEST: u64 = 64;

/// The first year of a reign.
fn first_year(name: &str) -> Option<i32> {
    let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    if !name.chars().all(han) {
        return None;
    }
    let found =
        memchr::memmem::find_iter(REIGNS.as_bytes(), name).find(|at| *at == 0 || REIGNS.as_bytes()[at - 1] == b' ');
    REIGNS[found? + name.len()..].split(' ').next()?.parse().ok()
}

/// What is written before a year.
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
    /// The era written before the numeral at `at`, and where it begins.
    pub(super) fn era_before(&self, at: usize) -> Option<(usize, Era)> {
        let v = self.view;
        let before = |word: &str| v.is_before(at, word).then(|| at - word.len()).filter(|s| *s >= self.floor);
        for words in ["公元前约", "西元前约", "公元前大约"] {
            if let Some(start) = before(words) {
                return Some((start, Era::Before));
            }
        }
        if let Some(start) = before("公元前").or_else(|| before("西元前")) {
            return Some((start, Era::Before));
        }
        if let Some(start) = before("公元").or_else(|| before("西元")) {
            return Some((start, Era::Common));
        }
        if v.is_before(at, "前")
            && v.byte(at).is_ascii_digit()
            && !('\u{4e00}'..='\u{9fff}').contains(&v.char_before(at - "前".len()))
            || v.is_before(at, "约前")
        {
            return Some((at - "前".len(), Era::Before));
        }
        let (start, first) = [2, 4, 3].into_iter().find_map(|letters| {
            let (start, _) = v.text[..at].char_indices().rev().take(letters).last()?;
            Some((start, first_year(&v.text[start..at])?))
        })?;
        (start >= self.floor).then_some((start, Era::Reign(first - 1)))
    }

    /// The year of the numeral before 年: of four digits, of a reign, or of fewer where the words around tell a year.
    pub(super) fn year_before(&self, n: &Numeral) -> Option<i32> {
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
        let year = self.view.after_space(n.end) + "年".len();
        let led = "于在自从由是(（，,。；\0".contains(before) || joins_range(before) || self.is_month(year);
        let fits = n.form == Form::Plain && (100..1000).contains(&whole) && !n.scaled && led;
        let spans = ["的", "来", "后", "间", "前", "里", "内", "以", "之", "多"];
        (fits && (joins_range(before) || !spans.iter().any(|w| self.view.is_at(year, w)))).then_some(whole as i32)
    }

    /// True when a month stands at `at`.
    fn is_month(&self, at: usize) -> bool {
        let month = self.view.text.get(at..).and_then(|_| numeral_at(self.view, at));
        month.is_some_and(|n| n.whole() <= 12 && self.view.is_at(n.end, "月"))
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
        let digits = v.after_digits(inside);
        let named = v.text[inside..]
            .char_indices()
            .nth(2)
            .is_some_and(|(end, _)| first_year(&v.text[inside..inside + end]).is_some());
        let reign = (named || digits > inside + 2) && v.is_before(inside + close.0, "年");
        reign.then_some(inside + close.0 + close.1.len_utf8())
    }
}
