//! Traditional characters as simplified ones, so that the tables hold each word once.

use std::borrow::Cow;

/// Pairs of a traditional and a simplified character, of the same length in bytes.
static PAIRS: &str = "\
    萬万億亿兩两個个數数幾几超超過过約约將将餘余歲岁點点時时週周號号項项種种條条間间場场屆届層层隻只輛辆艘艘對对\
    雙双張张國国區区縣县鄉乡鎮镇顆颗題题類类組组級级團团隊队員员書书園园門门開开關关聯联達达增增減减漲涨賣卖買买\
    產产業业廠厂醫医學学師师戶户畝亩噸吨釐厘鐘钟鍾钟錢钱圓圆幣币歐欧鎊镑盧卢韓韩臺台為为從从於于與与會会後后來来\
    內内曆历農农陰阴紀纪東东車车贏赢負负勝胜戰战軍军長长頁页圖图電电話话線线樓楼棟栋單单島岛灣湾橋桥機机艦舰飛飞\
    營营連连黨党議议選选舉举認认說说這这們们還还無无實实價价額额總总統统計计績绩獎奖獲获僅仅滿满剛刚當当齡龄輪轮\
    轉转碼码編编頻频發发動动變变氣气溫温壓压遊游戲戏據据處处樣样階阶專专屬属劃划華华節节聖圣遠远進进運运邊边錄录\
    鐵铁陣阵陸陆隨随險险離离難难雲云領领頭头風风館馆馬马驗验體体齊齐龍龙衛卫術术補补裝装製制見见規规視视覺觉觀观\
    訂订訪访設设許许評评試试詞词該该語语誤误調调論论證证識识譯译護护讀读費费資资質质賽赛賞赏購购贈赠軟软較较載载\
    輕轻遷迁郵邮針针銀银銅铜鋼钢響响擁拥擴扩擊击齒齿稱称積积繼继續续緊紧縱纵紅红紙纸終终結结給给經经維维網网織织\
    藝艺萊莱蘇苏蘭兰榮荣準准確确測测滅灭潛潜熱热爾尔愛爱獨独現现環环畫画異异療疗盜盗監监盤盘眾众碩硕禮礼禍祸極极\
    箇个圍围裏里飯饭昇升爲为廂厢並并貴贵臨临鄰邻親亲貼贴預预簽签籤签違违紐纽締缔毀毁燬毁譭毁趕赶嚴严顯显佔占報报\
    髮发則则葉叶倫伦財财歷历蘊蕴斷断標标樂乐順顺慶庆啓启啟启禎祯鹹咸豐丰緒绪貞贞寶宝興兴寧宁甯宁紹绍黃黄義义應应\
    祿禄寬宽貳贰叄叁儀仪鳴鸣協协夢梦冊册課课講讲糰团麵面騎骑獄狱侷局煉炼檔档藍蓝鴻鸿懞蒙濛蒙矇蒙舊旧覈核驍骁璣玑\
    羣群錶表傳传眞真欄栏賬账証证腳脚註注撥拨羅罗殲歼徵征宮宫問问轟轰艙舱獻献盃杯錯错係系繫系穫获敗败敵敌慘惨橫横\
    掃扫決决帥帅銹锈鏽锈別别彆别佈布強强爭争談谈絲丝貫贯驕骄衆众兒儿側侧復复貨货勞劳願愿態态鈞钧腦脑嚮向嗚呜塊块\
    塗涂聲声職职審审塵尘帶带幹干淨净擲掷攬揽際际遙遥摺折瀉泻煙烟棊棋鳥鸟窮穷竅窍窩窝筆笔銷销奬奖籌筹儘尽盡尽勁劲\
    脈脉緻致覽览觸触潰溃驚惊諾诺貧贫膽胆輩辈鍼针鍋锅錘锤鎚锤鍵键鱗鳞勛勋勳勋俠侠飽饱劍剑鎖锁癢痒綵彩釦扣湊凑巖岩\
    詩诗絕绝沒没淵渊備备創创矚瞩謝谢寵宠燈灯壽寿爺爷倖幸噁恶惡恶辭辞籟籁綠绿膠胶鑰钥廣广騰腾娛娱亞亚鋰锂婦妇疊叠\
    蟲虫吳吴誌志魚鱼曬晒晉晋爛烂蓮莲嶽岳峽峡廢废絃弦莊庄記记鋁铝災灾綱纲緘缄緣缘貓猫債债戀恋陽阳顧顾廬庐醜丑丟丢\
    辦办討讨彈弹悅悦棲栖漢汉鹽盐篩筛稅税聞闻傷伤夾夹閱阅歸归艷艳豔艳溝沟務务彎弯倉仓亂乱濟济構构導导樹树汙污販贩\
    鈴铃雜杂陳陈斕斓繽缤紛纷權权礦矿糧粮譜谱臟脏綁绑齋斋穀谷霧雾頂顶顏颜顔颜屍尸緯纬讚赞贊赞爐炉轎轿壯壮籠笼嶺岭\
    瓏珑穩稳鋪铺凍冻勢势麼么湯汤綉绣繡绣尋寻縷缕彿佛剮剐謎谜囑嘱嚀咛喚唤嬌娇餅饼瘡疮鶴鹤鵝鹅藥药徑径掛挂匯汇彙汇\
    幫帮庫库濺溅捨舍驅驱轍辙揀拣殺杀稜棱竪竖豎竖瞞瞒渾浑納纳燒烧幟帜癟瘪蕭萧麗丽辯辩壇坛撓挠賴赖堅坚楊杨潤润靈灵\
    鵑鹃繞绕樑梁聽听臘腊纏缠趙赵懷怀斬斩遺遗顛颠畢毕鵬鹏優优倆俩劑剂賓宾崗岗幀帧樁桩盞盏頓顿晝昼麥麦茲兹頃顷貝贝\
    侖仑崙仑攝摄銖铢緬缅烏乌鳳凤綏绥璽玺貢贡龜龟廻回傑杰轄辖墾垦撫抚闕阙譽誉";

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
