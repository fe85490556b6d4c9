//! Reads texts made of mutated pieces for some minutes, and checks what must hold of figures of any text:
//! `cargo run --release --example fuzz_figures -- MINUTES [SEED]`.

use std::time::{Duration, Instant};

use sco_reader::figure::{Language, counted, explain, in_text, qualifier, recognise_in, table_value};

const LANGUAGES: [Language; 6] =
    [Language::English, Language::Chinese, Language::German, Language::French, Language::Spanish, Language::Russian];

/// Texts whose pieces are put together anew.
const SEEDS: &[&str] = &[
    "On Monday, May 3, 2021, more than 1,200 delegates from 45 countries spent $1.2bn–1.5bn, up 3.4 percent (+9%).",
    "Between 30 and 40 people waited from 7 a.m. to 9 p.m. GMT; one in five, two thirds, half a century, 12-3, 3:1, Q3 2024.",
    "Die 65-jährigen zahlten am 3. Mai 2021 zweihundertfünfzig Euro, zweieinhalb Stunden, 1.234,56 €, −12,5 °C, 1990er Jahre.",
    "Du 3 au 5 mai, au XIXe siècle, une vingtaine de quatre-vingt-dix-sept, deux heures et demie, 12 500 km², l'un des 20e.",
    "Del 3 al 5 de mayo de 2021, siglo XIX, mil doscientos millones de euros, uno de cada cinco, dos años y medio, 17:09 horas.",
    "С 2013 по 2017 год двадцать пять человек, 12 тыс. кв. км, полтора года, каждый пятый, в 1990-х годах, 3–5 мая, 84,6 %.",
    "2021年9月15日至17日下午3时,约5.5万亿元,一百五十多个,五六十万,三分之二,近三成,零下15摄氏度,十年六个月,第三季度。",
    "https://example.org/2021/09/15 a@b.c v2.4.1 192.168.1.1 +49 30 18 272 0 `x = 5` [3] COVID-19 F-16 §12 No. 5 ½ ² \u{a0}\u{202f}\u{ff11}",
];

/// xorshift64*, enough for picking pieces.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % below.max(1)
    }
}

fn text(dice: &mut Dice) -> String {
    let mut text = String::new();
    for _ in 0..1 + dice.roll(24) {
        let seed: Vec<char> = SEEDS[dice.roll(SEEDS.len())].chars().collect();
        let from = dice.roll(seed.len());
        let to = (from + 1 + dice.roll(12)).min(seed.len());
        text.extend(&seed[from..to]);
        match dice.roll(12) {
            0 => text.push(char::from_u32(dice.roll(0x3000) as u32).unwrap_or(' ')),
            1 => text.push_str(&"9".repeat(dice.roll(40))),
            2 => text.push('\n'),
            _ => {}
        }
    }
    text
}

fn check(text: &str) {
    for language in LANGUAGES {
        let mut end = 0;
        for figure in recognise_in(text, language) {
            assert!(figure.range.start >= end && figure.range.end > figure.range.start, "order: {text:?}");
            assert!(text.get(figure.range.clone()).is_some(), "boundary: {text:?}");
            end = figure.range.end;
            for range in [counted(text, &figure), qualifier(text, &figure)].into_iter().flatten() {
                assert!(text.get(range).is_some(), "boundary of what is counted: {text:?}");
            }
        }
    }
    explain(text);
    in_text(text);
    table_value(text);
}

fn main() {
    let mut args = std::env::args().skip(1).filter_map(|a| a.parse::<u64>().ok());
    let minutes = args.next().unwrap_or(1);
    let mut dice = Dice(args.next().unwrap_or(0x5c0_4ead).max(1));
    let end = Instant::now() + Duration::from_secs(60 * minutes);
    let mut texts = 0u64;
    while Instant::now() < end {
        let text = text(&mut dice);
        check(&text);
        texts += 1;
    }
    println!("{texts} texts without a find");
}
