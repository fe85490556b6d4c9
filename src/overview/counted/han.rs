//! Noun phrases of Chinese, which has no spaces: what stands between a counter and a word that no noun holds.

use crate::{document::Range, figure::Kind};

/// Characters of a phrase at most; a longer run is no noun phrase, and nothing is said.
const LONGEST: usize = 16;

/// Counters between a number and its noun.
const COUNTERS: &[&str] = &[
    "多个", "多名", "多家", "多起", "余名", "余个", "余家", "余起", "人次", "个", "名", "位", "起", "座", "家", "次",
    "项", "届", "条", "张", "只", "头", "辆", "架", "艘", "件", "份", "部", "本", "种", "所", "间", "套", "台", "处",
    "场", "株", "棵", "颗", "支", "枚", "批", "队", "门", "户", "幅", "款",
];
/// Nouns that follow a number at once and are the whole of what is counted.
const NOUNS: &[&str] = &["人次", "人", "国", "省", "县", "村", "户", "倍"];
/// Characters and words at which a noun phrase ends.
const STOPS: &[&str] = &[
    "被", "在", "了", "是", "将", "对", "从", "向", "为", "以", "于", "后", "前", "和", "与", "及", "或", "并", "也",
    "都", "就", "参加", "死亡", "受伤", "遇难", "因", "由", "到", "把", "使", "让", "至", "已", "正", "来自", "组成",
    "之", "等", "其", "这", "那", "该",
];
/// Verbs of amount, before which stands what is counted.
const AMOUNTS_TO: &[&str] =
    &["达到", "超过", "约为", "总计", "共计", "共有", "增至", "降至", "达", "为", "是", "共", "约", "超", "仅", "有"];

/// What the figure at `range` counts.
pub(super) fn counted(text: &str, range: &Range, kind: Kind) -> Option<Range> {
    match kind {
        Kind::Count => after(text, range.end).or_else(|| before(text, range.start)),
        _ => before(text, range.start),
    }
}

fn after(text: &str, at: usize) -> Option<Range> {
    let rest = &text[at..];
    if let Some(noun) = NOUNS.iter().find(|n| rest.starts_with(**n)) {
        return Some(at..at + noun.len());
    }
    let counter = COUNTERS.iter().find(|c| rest.starts_with(**c)).map_or(0, |c| c.len());
    let start = at + counter;
    let length = run(&text[start..]);
    let phrase = &text[start..start + length];
    (counter > 0 || phrase.chars().count() >= 2).then_some(())?;
    let count = phrase.chars().count();
    (1..=LONGEST).contains(&count).then_some(start..start + length)
}

/// "总人口达到14亿": the run before a verb of amount.
fn before(text: &str, at: usize) -> Option<Range> {
    let said = text[..at].trim_end();
    let verb = AMOUNTS_TO.iter().find(|v| said.ends_with(**v))?;
    let end = said.len() - verb.len();
    let name = text[..end].char_indices().rev().take(9).take_while(|(_, c)| is_han(*c)).last()?;
    let phrase = &text[name.0..end];
    let stopped = STOPS.iter().filter_map(|s| phrase.rfind(s).map(|i| i + s.len())).max().unwrap_or(0);
    let count = phrase[stopped..].chars().count();
    (2..=8).contains(&count).then_some(name.0 + stopped..end)
}

/// Bytes of Chinese characters up to the first stop.
fn run(text: &str) -> usize {
    let mut length = 0;
    for (n, (at, c)) in text.char_indices().enumerate() {
        let stop = STOPS.iter().any(|s| text[at..].starts_with(s));
        if n > LONGEST || !is_han(c) || stop {
            break;
        }
        length = at + c.len_utf8();
    }
    length
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}
