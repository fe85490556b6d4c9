//! Traditional characters as simplified ones, so that the tables hold each word once.

use std::borrow::Cow;

/// Pairs of a traditional and a simplified character, of the same length in bytes.
static PAIRS: &str = "\
    萬万億亿兩两個个數数幾几超超過过約约將将餘余歲岁點点時时週周號号項项種种條条間间場场屆届層层隻只輛辆艘艘對对雙双張张國国區区\
    縣县鄉乡鎮镇顆颗題题類类組组級级團团隊队員员書书園园門门開开關关聯联達达增增減减漲涨賣卖買买產产業业廠厂醫医學学師师戶户畝亩\
    噸吨釐厘鐘钟鍾钟錢钱圓圆幣币歐欧鎊镑盧卢韓韩臺台為为從从於于與与會会後后來来內内曆历農农陰阴紀纪東东車车贏赢負负勝胜戰战\
    軍军長长頁页圖图電电話话線线樓楼棟栋單单島岛灣湾橋桥機机艦舰飛飞營营連连黨党議议選选舉举認认說说這这們们還还無无實实價价\
    額额總总統统計计績绩獎奖獲获僅仅滿满剛刚當当齡龄輪轮轉转碼码編编頻频發发動动變变氣气溫温壓压遊游戲戏據据處处樣样階阶專专\
    屬属劃划華华節节聖圣遠远進进運运邊边錄录鐵铁陣阵陸陆隨随險险離离難难雲云領领頭头風风館馆馬马驗验體体齊齐龍龙衛卫術术補补\
    裝装製制見见規规視视覺觉觀观訂订訪访設设許许評评試试詞词該该語语誤误調调論论證证識识譯译護护讀读費费資资質质賽赛賞赏購购\
    贈赠軟软較较載载輕轻遷迁郵邮針针銀银銅铜鋼钢響响擁拥擴扩擊击據据齒齿稱称積积繼继續续緊紧縱纵紅红紙纸級级終终結结給给經经\
    維维網网織织藝艺萊莱蘇苏蘭兰榮荣準准確确測测滅灭潛潜熱热爾尔愛爱獨独現现環环畫画異异療疗盜盗監监盤盘眾众碩硕禮礼禍祸";

/// The first of the unified ideographs, and how many of them the table holds.
const FIRST: usize = 0x4e00;
const COUNT: usize = 0x5200;

/// By the place among the ideographs, the simplified character; 0 for all others.
static SIMPLIFIED: [u16; COUNT] = {
    let (mut table, bytes, mut i) = ([0; COUNT], PAIRS.as_bytes(), 0);
    while i < bytes.len() {
        let (traditional, simple) = (ideograph(bytes, i), ideograph(bytes, i + 3));
        if traditional != simple {
            table[traditional - FIRST] = simple as u16;
        }
        i += 6;
    }
    table
};

/// The code point of the three bytes at `at`.
const fn ideograph(bytes: &[u8], at: usize) -> usize {
    (bytes[at] as usize & 0xf) << 12 | (bytes[at + 1] as usize & 0x3f) << 6 | bytes[at + 2] as usize & 0x3f
}

/// The text with simplified characters, places of which are those of the text; itself when it has no traditional one.
pub(super) fn simplified(text: &str) -> Cow<'_, str> {
    let Some((first, _)) = text.char_indices().find(|(_, c)| simple(*c).is_some()) else {
        return Cow::Borrowed(text);
    };
    let mut whole = String::with_capacity(text.len());
    whole.push_str(&text[..first]);
    whole.extend(text[first..].chars().map(|c| simple(c).unwrap_or(c)));
    Cow::Owned(whole)
}

/// The simplified character of a traditional one.
fn simple(c: char) -> Option<char> {
    let code = *SIMPLIFIED.get((c as usize).wrapping_sub(FIRST))?;
    if code == 0 { None } else { char::from_u32(u32::from(code)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_stay_as_they_are() {
        assert_eq!(simplified("超過330萬個"), "超过330万个");
        assert!(matches!(simplified("超过330万"), Cow::Borrowed(_)));
        assert!(PAIRS.chars().all(|c| c.len_utf8() == 3));
    }
}
