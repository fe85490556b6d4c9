//! Votes and matches, which the words around a relation of numbers tell.

use super::scan::Scan;
use crate::figure::view::View;

/// Words that tell a match.
static SPORTS: &[&str] = &[
    "获胜", "取胜", "战胜", "击败", "战平", "主场", "客场", "负于", "不敌", "大胜", "险胜", "惨败", "逼平", "比分",
    "横扫", "轻取", "力克", "完胜", "淘汰", "领先", "主队", "客队", "球队", "决赛", "联赛", "平局", "告负", "落败",
    "比赛", "打成", "交手", "握手言和",
];

/// How far around a score its words may stand, in bytes.
const AROUND: usize = 60;

impl Scan<'_> {
    /// True when the words around `start..end` tell a vote.
    pub(super) fn tells_vote(&self, start: usize, end: usize) -> bool {
        let v = self.view;
        let from = floor(v, start.saturating_sub(AROUND / 2));
        let to = floor(v, (end + AROUND / 2).min(v.text.len()));
        ["表决", "投票", "票数", "通过", "否决", "裁定", "裁决", "判决", "批准"]
            .iter()
            .any(|w| v.text[from..to].contains(w))
    }

    /// True when the words around `start..end` tell a match.
    pub(super) fn tells_match(&self, start: usize, end: usize) -> bool {
        let v = self.view;
        let from = floor(v, start.saturating_sub(AROUND));
        let to = floor(v, (end + AROUND).min(v.text.len()));
        let around = &v.text[from..to];
        SPORTS.iter().any(|w| around.contains(w))
    }
}

fn floor(v: View, mut at: usize) -> usize {
    while !v.text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
