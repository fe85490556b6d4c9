//! Every theme can be read, also by those who see fewer colours; roles differ in every depth.

use super::*;
use crate::document::AlertKind;

type Rgb = [f64; 3];

/// Least contrast of text on its background, and of marks on theirs (WCAG 2.2: 1.4.6 and 1.4.3).
const TEXT: f64 = 7.0;
const MARK: f64 = 4.5;

/// Who sees fewer colours: protanopia, deuteranopia, tritanopia (Machado, Oliveira, Fernandes, "A Physiologically-based
/// Model for Simulation of Color Vision Deficiency", 2009, severity 1), on linear values; and all colours as they are.
const EYES: [[Rgb; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
];

fn linear(value: f64) -> f64 {
    if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

/// Luminance of a colour as `eyes` see it.
fn luminance(rgb: Rgb, eyes: &[Rgb; 3]) -> f64 {
    let rgb = rgb.map(|v| linear(v / 255.0));
    let seen = eyes.map(|row| row.iter().zip(rgb).map(|(a, b)| a * b).sum::<f64>().clamp(0.0, 1.0));
    0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
}

/// The least contrast that anyone sees between two colours.
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let of = |eyes| {
        let (a, b) = (luminance(a, eyes), luminance(b, eyes));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    };
    EYES.iter().map(of).fold(f64::MAX, f64::min)
}

fn rgb(colour: Color) -> Rgb {
    match colour {
        Color::Rgb(r, g, b) => [r, g, b].map(f64::from),
        Color::Indexed(n @ 16..232) => {
            let cube = |step: u8| if step == 0 { 0.0 } else { 55.0 + 40.0 * f64::from(step) };
            [cube((n - 16) / 36), cube((n - 16) / 6 % 6), cube((n - 16) % 6)]
        }
        Color::Indexed(n @ 232..) => [8.0 + 10.0 * f64::from(n - 232); 3],
        other => panic!("{other:?} is the terminal's own"),
    }
}

#[test]
fn themes_can_be_read() {
    for theme in Theme::ALL {
        for depth in [Depth::Indexed, Depth::True] {
            let inks = ink::of(theme);
            let (background, code, chosen) = (inks.background, inks.code, inks.chosen);
            let check = |what: &str, ink: Ink, background: Ink, least: f64| {
                let found = contrast(rgb(ink.at(depth)), rgb(background.at(depth)));
                assert!(found >= least, "{}, {depth:?}: {what} has a contrast of {found:.2}", theme.name());
            };
            for under in [background, code, chosen, inks.selected, inks.noted] {
                check("text", inks.text, under, TEXT);
            }
            for under in [background, code] {
                check("dim", inks.dim, under, MARK);
                check("link", inks.link, under, MARK);
                check("figure", inks.figure, under, MARK);
            }
            for under in [background, chosen] {
                check("accent", inks.accent, under, MARK);
            }
            check("count", inks.figure, chosen, MARK);
            check("hit", inks.hit_text, inks.hit_background, MARK);
            check("current hit", inks.current_text, inks.current_background, MARK);
            inks.alerts.iter().for_each(|&ink| check("alert", ink, background, MARK));
            inks.words.iter().for_each(|&ink| check("word of code", ink, code, MARK));
        }
    }
}

#[test]
fn a_theme_is_as_light_as_its_name() {
    for theme in Theme::ALL {
        let background = luminance(rgb(ink::of(theme).background.at(Depth::True)), &EYES[0]);
        assert_eq!(background > 0.5, theme.is_light(), "{}", theme.name());
    }
}

/// Every pair looks different in every theme and depth.
fn told_apart(looks: impl Fn(&Palette, Depth) -> Vec<(&'static str, Style)>) {
    for theme in Theme::ALL {
        for depth in [Depth::None, Depth::Sixteen, Depth::Indexed, Depth::True] {
            let looks = looks(&Palette::of(theme, depth, false), depth);
            for (i, (a, one)) in looks.iter().enumerate() {
                for (b, other) in &looks[i + 1..] {
                    let (one, other) = (Style::reset().patch(*one), Style::reset().patch(*other));
                    assert_ne!(one, other, "{a} and {b} in {} and {depth:?}", theme.name());
                }
            }
        }
    }
}

#[test]
fn figures_hits_and_inline_roles_are_told_apart() {
    told_apart(|p, depth| {
        let mut looks = vec![
            ("text", Style::new()),
            ("figure", p.figure),
            ("hit", p.hit),
            ("current hit", p.current),
            ("emphasis", p.roles(Roles::EMPHASIS)),
            ("struck out", p.roles(Roles::STRIKE)),
            ("link", p.roles(Roles::LINK)),
            ("highlighted", p.noted),
            ("selected", p.selected),
        ];
        // Without colours a figure is as strong as what the author made strong, and backticks stand around code.
        if depth != Depth::None {
            let more =
                [("strong", Roles::STRONG), ("code", Roles::CODE), ("note", Roles::NOTE), ("byline", Roles::BYLINE)];
            looks.extend(more.map(|(name, roles)| (name, p.roles(roles))));
        }
        looks
    });
}

#[test]
fn headings_are_told_apart() {
    // The first one has a rule, without colours the second one has another.
    told_apart(|p, depth| {
        let first = if depth == Depth::None { 3 } else { 2 };
        let names = ["2", "3", "4", "5", "6"];
        let levels = (first..=6).map(|level| (names[usize::from(level) - 2], p.roles(Roles::heading(level))));
        levels.chain([("text", Style::new())]).collect()
    });
}

#[test]
fn alerts_and_words_of_code_are_told_apart_where_there_are_colours() {
    told_apart(|p, depth| match depth {
        Depth::None => Vec::new(),
        _ => AlertKind::ALL.iter().map(|&kind| (kind.name(), p.roles(Roles::of_alert(kind)))).collect(),
    });
    told_apart(|p, depth| match depth {
        Depth::None => Vec::new(),
        _ => {
            let word = |token| p.roles((Roles::CODE | Roles::BLOCK).with_token(token));
            vec![
                ("comment", word(Token::Comment)),
                ("string", word(Token::Text)),
                ("number", word(Token::Number)),
                ("keyword", word(Token::Keyword)),
                ("type", word(Token::Type)),
                ("plain", p.roles(Roles::CODE | Roles::BLOCK)),
            ]
        }
    });
}

/// Degrees between the hue of an ink and that of its name among the sixteen; None where either is a grey.
fn off_hue(ink: Ink) -> Option<f64> {
    let named = match ink.ansi {
        Color::Red | Color::LightRed => 0.0,
        Color::Yellow | Color::LightYellow => 60.0,
        Color::Green | Color::LightGreen => 120.0,
        Color::Cyan | Color::LightCyan => 180.0,
        Color::Blue | Color::LightBlue => 240.0,
        Color::Magenta | Color::LightMagenta => 300.0,
        _ => return None,
    };
    let [r, g, b] = rgb(ink.at(Depth::True));
    let (most, least) = (r.max(g).max(b), r.min(g).min(b));
    let span = most - least;
    let hue = match () {
        () if span < most / 4.0 => return None,
        () if most == r => 60.0 * ((g - b) / span),
        () if most == g => 60.0 * ((b - r) / span + 2.0),
        () => 60.0 * ((r - g) / span + 4.0),
    };
    let off = (hue - named).rem_euclid(360.0);
    Some(off.min(360.0 - off))
}

#[test]
fn in_sixteen_colours_words_of_code_and_alerts_keep_about_their_hue() {
    for theme in Theme::ALL {
        let inks = ink::of(theme);
        for (n, off) in inks.words.iter().chain(&inks.alerts).map(|&ink| off_hue(ink)).enumerate() {
            // Half of the way between two of the six hues, and as much again for those that are taken.
            assert!(off.is_none_or(|off| off <= 65.0), "{}: {n} is {off:?} degrees off", theme.name());
        }
    }
}
