//! What a figure counts: the noun phrase after it, else the one before.
//!
//! Rules by the shape of words, without a dictionary of nouns: a number from two on is followed by a plural, and
//! languages show where a noun phrase ends. It is better to say nothing than something wrong.

mod han;
mod list;
mod spaced;
mod words;

use crate::{
    document::Range,
    figure::{Figure, Kind, Language},
};

/// The noun phrase that `figure` of `paragraph` counts, in bytes of the paragraph. None for dates, times, durations and
/// ordinals, and where no rule is sure.
pub(super) fn counted(paragraph: &str, figure: &Figure, language: Language) -> Option<Range> {
    if !matches!(figure.kind, Kind::Count | Kind::Percent | Kind::Money | Kind::Measure | Kind::Ratio) {
        return None;
    }
    let found = match words::of(language) {
        None => han::counted(paragraph, &figure.range, figure.kind),
        Some(words) => spaced::counted(paragraph, &figure.range, figure.kind, words),
    };
    found.filter(|r| !r.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::recognise_in;

    /// The figure stands in brackets, what it counts in braces.
    fn check(language: Language, cases: &[&str]) {
        for case in cases {
            let text: String = case.chars().filter(|c| !"[]{}".contains(*c)).collect();
            let marked = case.find('[').map_or(0, |at| case[..at].matches(['{', '}']).count());
            let at = case.find('[').unwrap() - marked;
            let figures = recognise_in(&text, language);
            let figure = figures.iter().find(|f| f.range.start == at);
            let figure = figure.unwrap_or_else(|| panic!("{case}: no figure there: {figures:?}"));
            let wanted = case.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map(|(inside, _)| inside);
            assert_eq!(counted(&text, figure, language).map(|r| &text[r]), wanted, "{case}");
        }
    }

    #[test]
    fn italian() {
        check(
            Language::Italian,
            &[
                "Hanno votato [più di 600] {delegati} di ogni regione.",
                "Il [40 %] della {popolazione} vive in città.",
                "Il {numero di abitanti} è salito a [12.000] in un anno.",
            ],
        );
    }

    #[test]
    fn english() {
        check(
            Language::English,
            &[
                "It runs on [16]-{core processors} alone.",
                "They stopped [more than 600] {terrorist criminal activities}.",
                "It seized [more than 2,000] {members of international terrorist organizations} and left.",
                "[Some 40] {people} were hurt in the fire.",
                "[about 40 percent] of the {population} lives there",
                "[300] {serious injuries} were reported",
                "spent [$1.2 billion] on {new roads}",
                "They built [500 km] of {railway lines} in a year.",
                "[two thirds] of the {members} agreed.",
                "The {number of visitors} rose to [12,000].",
                "{Population}: [1.4 billion]",
                "[450] took part.",
                "[3,000] were killed",
                "[200] {women} and men",
            ],
        );
    }

    #[test]
    fn german() {
        check(
            Language::German,
            &[
                "Sie beschlagnahmten [mehr als 600] {Waffen}.",
                "[Rund 40] {Menschen} wurden verletzt.",
                "[40 Prozent] der {Bevölkerung} leben dort.",
                "[200] {Frauen} und Männer",
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::French,
            &[
                "Ils ont saisi [plus de 600] {armes}.",
                "[Quelque 40] {personnes} ont été blessées.",
                "[40 pour cent] de la {population} y vivent.",
                "[200] {femmes} et hommes",
            ],
        );
    }

    #[test]
    fn spanish() {
        check(
            Language::Spanish,
            &[
                "Incautaron [más de 600] {armas}.",
                "[Unas 40] {personas} resultaron heridas.",
                "[40 por ciento] de la {población} vive allí.",
                "[200] {mujeres} y hombres",
            ],
        );
    }

    #[test]
    fn russian() {
        check(
            Language::Russian,
            &["Они изъяли [более 600] {автоматов}.", "[Около 40] {человек} пострадали.", "[200] {женщин} и мужчин"],
        );
    }

    #[test]
    fn chinese() {
        check(
            Language::Chinese,
            &[
                "制止了[600多]起{恐怖主义犯罪活动}，并摧毁了营地。",
                "逮捕了[2000多]名{国际恐怖组织成员}。",
                "共有[500]{人}参加会议。",
                "{总人口}达到[14亿]。",
            ],
        );
    }
}
