//! What holds of any text.

use proptest::prelude::*;

use super::*;

#[test]
fn brackets_behind_a_plus_need_no_partner() {
    sound("15 1-150+25 (1高到5 (0\u{6}6!");
    sound("fractions, multiples, votes, 3:1");
    assert_eq!(recognise("Rufen Sie +49 (0)89 1234567 an."), []);
}

/// Pieces that rules look for, to be put together at random.
const PIECES: &[&str] = &[
    "600", "1,234.5", "2021", "9", "-", "–", ".", ",", " ", "\n", "%", "$", "€", "(", ")", "[", "]", "`", "```", "/",
    ":", "+", "to", "from", "between", "and", "more than", "twenty", "six", "hundred", "million", "half", "a", "third",
    "May", "Monday", "early", "years", "km", "per", "p.m.", "zwei", "bis", "vom", "und", "Jahre", "drei Viertel",
    "deux", "et demie", "quatre-vingt", "siècle", "XIX", "de", "à", "veinte", "y medio", "siglo", "двадцать", "лет",
    "с", "по", "век", "五", "万", "亿", "百", "分之", "年", "月", "日", "至", "第", "半", "多", "余", "个", "点", "时",
    "成", "倍", "几十", "数", "上", "零下", "\u{ff11}", "\u{ff0c}", "½", "²", "’", "\u{a0}", "\u{202f}", "é", "ü",
    "3:1", "2:0", "71 / 100", "Sieg", "score", "votes", "v", "art.", "p.", "第", "，", "《", "》", "名", "０", "９",
    "公元前", "Q3", "th", "s", "a_b", "x@y", "http://", "№", "°", "T",
];

fn jumble() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

fn sound(text: &str) {
    for language in [
        Language::English,
        Language::Chinese,
        Language::German,
        Language::French,
        Language::Spanish,
        Language::Russian,
        Language::Italian,
    ] {
        let mut end = 0;
        for figure in recognise_in(text, language) {
            assert!(figure.range.start >= end && figure.range.start < figure.range.end, "{language:?}: {text:?}");
            let named = &text[figure.range.clone()]; // panics off a boundary
            assert_eq!(named.trim(), named, "{language:?}: {text:?}");
            if let Value::Number { low, high, .. } = figure.value {
                assert!(
                    low.is_none_or(f64::is_finite)
                        && high.is_none_or(f64::is_finite)
                        && (low.is_some() || high.is_some())
                );
            }
            end = figure.range.end;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn figures_are_sorted_disjoint_and_on_boundaries(text in jumble()) {
        sound(&text);
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,80}") {
        sound(&text);
    }
}
