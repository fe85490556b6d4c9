//! Symbols that mean the same in every language: units, currencies, time zones. Case matters in them.

use super::{language::table::table, lexicon::Tail, view::View};
use Tail::{Measure, Money, Percent, Rate, Time};

table!(
    /// Unit symbols and ISO codes after a number, sorted.
    AFTER: Tail =
    ("A", Measure("A", 1)), ("AED", Money("AED")), ("ARS", Money("ARS")), ("AU", Measure("au", 1)),
    ("AUD", Money("AUD")), ("Ah", Measure("Ah", 1)), ("BDT", Money("BDT")), ("BGN", Money("BGN")),
    ("BRL", Money("BRL")), ("BYN", Money("BYN")), ("Bq", Measure("Bq", 1)), ("CAD", Money("CAD")),
    ("CHF", Money("CHF")), ("CLP", Money("CLP")), ("CNY", Money("CNY")), ("COP", Money("COP")), ("CZK", Money("CZK")),
    ("DKK", Money("DKK")), ("DM", Money("DEM")), ("EB", Measure("EB", 1)), ("EGP", Money("EGP")),
    ("EUR", Money("EUR")), ("GB", Measure("GB", 1)), ("GBP", Money("GBP")), ("GBit", Measure("Gbit", 1)),
    ("GEL", Money("GEL")), ("GHS", Money("GHS")), ("GHz", Measure("GHz", 1)), ("GJ", Measure("GJ", 1)),
    ("GPa", Measure("GPa", 1)), ("GW", Measure("GW", 1)), ("GWh", Measure("GWh", 1)), ("GWp", Measure("GWp", 1)),
    ("Gbit", Measure("Gbit", 1)), ("Gbps", Rate("Gbit", "s")), ("GeV", Measure("GeV", 1)), ("GiB", Measure("GiB", 1)),
    ("Gt", Measure("Gt", 1)), ("Gy", Measure("Gy", 1)), ("HKD", Money("HKD")), ("HUF", Money("HUF")),
    ("Hz", Measure("Hz", 1)), ("IDR", Money("IDR")), ("ILS", Money("ILS")), ("INR", Money("INR")),
    ("IRR", Money("IRR")), ("ISK", Money("ISK")), ("J", Measure("J", 1)), ("JPY", Money("JPY")),
    ("K", Measure("K", 1)), ("KB", Measure("KB", 1)), ("KES", Money("KES")), ("KGS", Money("KGS")),
    ("KRW", Money("KRW")), ("KWD", Money("KWD")), ("KZT", Money("KZT")), ("Kbps", Rate("kbit", "s")),
    ("KiB", Measure("KiB", 1)), ("L", Measure("L", 1)), ("LKR", Money("LKR")), ("MB", Measure("MB", 1)),
    ("MBit", Measure("Mbit", 1)), ("MBps", Rate("MB", "s")), ("MHz", Measure("MHz", 1)), ("MJ", Measure("MJ", 1)),
    ("ML", Measure("ML", 1)), ("MPa", Measure("MPa", 1)), ("MVA", Measure("MVA", 1)), ("MW", Measure("MW", 1)),
    ("MWh", Measure("MWh", 1)), ("MWp", Measure("MWp", 1)), ("MXN", Money("MXN")), ("MYR", Money("MYR")),
    ("Mbit", Measure("Mbit", 1)), ("Mbps", Rate("Mbit", "s")), ("MeV", Measure("MeV", 1)), ("MiB", Measure("MiB", 1)),
    ("Mt", Measure("Mt", 1)), ("N", Measure("N", 1)), ("NGN", Money("NGN")), ("NOK", Money("NOK")),
    ("NZD", Money("NZD")), ("Nm", Measure("Nm", 1)), ("PB", Measure("PB", 1)), ("PHP", Money("PHP")),
    ("PKR", Money("PKR")), ("PLN", Money("PLN")), ("PS", Measure("PS", 1)), ("Pa", Measure("Pa", 1)),
    ("QAR", Money("QAR")), ("RMB", Money("CNY")), ("RON", Money("RON")), ("RSD", Money("RSD")), ("RUB", Money("RUB")),
    ("SAR", Money("SAR")), ("SEK", Money("SEK")), ("SGD", Money("SGD")), ("Sv", Measure("Sv", 1)),
    ("TB", Measure("TB", 1)), ("TEU", Measure("TEU", 1)), ("THB", Money("THB")), ("THz", Measure("THz", 1)),
    ("TJ", Measure("TJ", 1)), ("TRY", Money("TRY")), ("TW", Measure("TW", 1)), ("TWD", Money("TWD")),
    ("TWh", Measure("TWh", 1)), ("Tbit", Measure("Tbit", 1)), ("Tbps", Rate("Tbit", "s")), ("TeV", Measure("TeV", 1)),
    ("TiB", Measure("TiB", 1)), ("UAH", Money("UAH")), ("USD", Money("USD")), ("UZS", Money("UZS")),
    ("V", Measure("V", 1)), ("VA", Measure("VA", 1)), ("VND", Money("VND")), ("W", Measure("W", 1)),
    ("Wh", Measure("Wh", 1)), ("ZAR", Money("ZAR")), ("ZB", Measure("ZB", 1)), ("atm", Measure("atm", 1)),
    ("bar", Measure("bar", 1)), ("bbl", Measure("bbl", 1)), ("bp", Percent("bp")), ("bpd", Rate("bbl", "d")),
    ("bps", Percent("bp")), ("cL", Measure("cL", 1)), ("cal", Measure("cal", 1)), ("cc", Measure("cm", 3)), ("cd", Measure("cd", 1)),
    ("cl", Measure("cL", 1)), ("cm", Measure("cm", 1)), ("dB", Measure("dB", 1)), ("dL", Measure("dL", 1)),
    ("dl", Measure("dL", 1)), ("dm", Measure("dm", 1)), ("eV", Measure("eV", 1)), ("ft", Measure("ft", 1)),
    ("g", Measure("g", 1)), ("gal", Measure("gal", 1)), ("h", Time(1.0, "h")), ("hL", Measure("hL", 1)),
    ("hPa", Measure("hPa", 1)), ("ha", Measure("ha", 1)), ("hl", Measure("hL", 1)), ("hm", Measure("hm", 1)),
    ("hp", Measure("hp", 1)), ("hr", Time(1.0, "h")), ("hrs", Time(1.0, "h")), ("kA", Measure("kA", 1)),
    ("kB", Measure("kB", 1)), ("kBit", Measure("kbit", 1)), ("kHz", Measure("kHz", 1)), ("kJ", Measure("kJ", 1)),
    ("kN", Measure("kN", 1)), ("kPa", Measure("kPa", 1)), ("kV", Measure("kV", 1)), ("kVA", Measure("kVA", 1)),
    ("kW", Measure("kW", 1)), ("kWh", Measure("kWh", 1)), ("kWp", Measure("kWp", 1)), ("kbit", Measure("kbit", 1)),
    ("kbps", Rate("kbit", "s")), ("kcal", Measure("kcal", 1)), ("keV", Measure("keV", 1)), ("kg", Measure("kg", 1)),
    ("km", Measure("km", 1)), ("kmh", Rate("km", "h")), ("kn", Measure("kn", 1)), ("kph", Rate("km", "h")),
    ("kt", Measure("kt", 1)), ("kΩ", Measure("kΩ", 1)), ("l", Measure("L", 1)), ("lb", Measure("lb", 1)),
    ("lbs", Measure("lb", 1)), ("lm", Measure("lm", 1)), ("lx", Measure("lx", 1)), ("ly", Measure("ly", 1)),
    ("m", Measure("m", 1)), ("mA", Measure("mA", 1)), ("mAh", Measure("mAh", 1)), ("mGy", Measure("mGy", 1)),
    ("mL", Measure("mL", 1)), ("mSv", Measure("mSv", 1)), ("mV", Measure("mV", 1)), ("mW", Measure("mW", 1)),
    ("mbar", Measure("mbar", 1)), ("mg", Measure("mg", 1)), ("mi", Measure("mi", 1)), ("min", Time(1.0, "min")),
    ("mins", Time(1.0, "min")), ("ml", Measure("mL", 1)), ("mm", Measure("mm", 1)), ("mmHg", Measure("mmHg", 1)),
    ("mmol", Measure("mmol", 1)), ("mol", Measure("mol", 1)), ("mph", Measure("mph", 1)), ("ms", Measure("ms", 1)),
    ("ng", Measure("ng", 1)), ("nm", Measure("nm", 1)), ("nmi", Measure("nmi", 1)), ("ns", Measure("ns", 1)),
    ("oz", Measure("oz", 1)), ("pct", Percent("%")), ("pg", Measure("pg", 1)), ("pp", Percent("pp")),
    ("ppb", Measure("ppb", 1)), ("ppm", Measure("ppm", 1)), ("psi", Measure("psi", 1)), ("px", Measure("px", 1)),
    ("rpm", Measure("rpm", 1)), ("s", Time(1.0, "s")), ("sec", Time(1.0, "s")), ("sq ft", Measure("ft", 2)),
    ("t", Measure("t", 1)), ("yd", Measure("yd", 1)), ("µA", Measure("µA", 1)), ("µL", Measure("µL", 1)),
    ("µSv", Measure("µSv", 1)), ("µV", Measure("µV", 1)), ("µW", Measure("µW", 1)), ("µg", Measure("µg", 1)),
    ("µm", Measure("µm", 1)), ("µmol", Measure("µmol", 1)), ("µs", Measure("µs", 1)), ("Ω", Measure("Ω", 1)),
    ("μSv", Measure("µSv", 1)), ("μg", Measure("µg", 1)), ("μm", Measure("µm", 1)), ("μs", Measure("µs", 1)),
);

/// Signs after a number, longer ones first.
static SIGNS: &[(&str, Tail)] = &[
    ("%-", Percent("%")),
    ("%", Percent("%")),
    ("\u{ff05}", Percent("%")),
    ("‰", Percent("‰")),
    ("°C", Measure("°C", 1)),
    ("° C", Measure("°C", 1)),
    ("ºC", Measure("°C", 1)),
    ("º C", Measure("°C", 1)),
    ("°F", Measure("°F", 1)),
    ("° F", Measure("°F", 1)),
    ("℃", Measure("°C", 1)),
    ("℉", Measure("°F", 1)),
    ("°", Measure("°", 1)),
    ("€", Money("EUR")),
    ("£", Money("GBP")),
    ("US$", Money("USD")),
    ("$", Money("USD")),
    ("¥", Money("JPY")),
    ("₽", Money("RUB")),
    ("₴", Money("UAH")),
    ("zł", Money("PLN")),
    ("₹", Money("INR")),
    ("₩", Money("KRW")),
    ("㎡", Measure("m", 2)),
    ("㎞", Measure("km", 1)),
    ("㎏", Measure("kg", 1)),
];

/// Currency signs and codes before a number; longer ones before their own ends.
static BEFORE: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("USD", "USD"),
    ("HK$", "HKD"),
    ("NT$", "TWD"),
    ("NZ$", "NZD"),
    ("AU$", "AUD"),
    ("CA$", "CAD"),
    ("Can$", "CAD"),
    ("A$", "AUD"),
    ("C$", "CAD"),
    ("S$", "SGD"),
    ("R$", "BRL"),
    ("Mex$", "MXN"),
    ("$", "USD"),
    ("\u{ff04}", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("CN¥", "CNY"),
    ("RMB¥", "CNY"),
    ("JP¥", "JPY"),
    ("¥", "JPY"),
    ("\u{ffe5}", "JPY"),
    ("₽", "RUB"),
    ("₹", "INR"),
    ("₩", "KRW"),
    ("₺", "TRY"),
    ("₪", "ILS"),
    ("₫", "VND"),
    ("₴", "UAH"),
    ("₦", "NGN"),
    ("₱", "PHP"),
    ("฿", "THB"),
    ("₸", "KZT"),
    ("Rs.", "INR"),
    ("Rs", "INR"),
    ("Fr.", "CHF"),
    ("RM", "MYR"),
];

/// The code of a currency that is a programming language too.
pub(super) const PHILIPPINE_PESO: &str = "PHP";

/// Time zones after a time of day.
pub(super) static ZONES: &[&str] = &[
    "AEST", "BST", "CEST", "CET", "CST", "EDT", "EEST", "EET", "EST", "ET", "GMT", "HKT", "IST", "JST", "KST", "MDT",
    "MESZ", "MEZ", "MSK", "MST", "PDT", "PST", "PT", "SGT", "UTC", "WET", "МСК", "мск",
];

/// The currency whose sign or code ends at `at`: its code and where it begins. A space may follow a code.
pub(super) fn currency_before(view: View, at: usize) -> Option<(usize, &'static str)> {
    let end = view.before_space(at);
    let near = view.byte_before(end);
    if near >= 0x80 && !is_currency_sign(view.char_before(end)) {
        return None;
    }
    if !(near >= 0x80 || near.is_ascii_uppercase() || matches!(near, b'$' | b's' | b'.')) {
        return None;
    }
    for (sign, code) in BEFORE {
        if sign.as_bytes()[sign.len() - 1] == near && view.is_before(end, sign) {
            let start = end - sign.len();
            // `$ 5` is money in some countries' style; a letter before makes the sign part of a word.
            if sign.starts_with(|c: char| c.is_ascii_alphabetic()) && super::view::is_letter(view.char_before(start)) {
                continue;
            }
            return Some((start, code));
        }
    }
    let word = view.word_before(end);
    match (word.len() == 3).then(|| after(word)).flatten() {
        Some(Money(code)) => Some((end - 3, code)),
        _ => None,
    }
}

fn is_currency_sign(c: char) -> bool {
    matches!(c, '£' | '¥' | '฿' | '\u{20a0}'..='\u{20cf}' | '\u{ff04}' | '\u{ffe5}')
}

/// The currency whose sign or code stands at `at`: its code and where the number begins.
pub(super) fn currency_at(view: View, at: usize) -> Option<(usize, &'static str)> {
    let c = view.char_at(at);
    if !(matches!(c, '$') || c.is_ascii_uppercase() || is_currency_sign(c)) {
        return None;
    }
    for (sign, code) in BEFORE {
        if view.is_at(at, sign) {
            return Some((view.after_space(at + sign.len()), code));
        }
    }
    let word = view.word_at(at);
    match (word.len() == 3).then(|| after(word)).flatten() {
        Some(Money(code)) => Some((view.after_space(at + 3), code)),
        _ => None,
    }
}

fn after(word: &str) -> Option<Tail> {
    AFTER.find(word.as_bytes())
}

/// Doses by the weight of a body and by time: what they are by, what follows, and both in one symbol.
pub(super) static PER_TIME: &[(&str, &str, &str)] =
    &[("kg", "/h", "kg/h"), ("kg", "/min", "kg/min"), ("kg", "/d", "kg/d"), ("kg", "/j", "kg/d")];

/// The symbol that stands at `at` and where it ends, with the power that follows it (`km²`, `m3`, `m^2`).
pub(super) fn tail_at(view: View, at: usize) -> Option<(usize, Tail)> {
    let c = view.char_at(at);
    if !c.is_alphabetic() || matches!(c, '℃' | 'º') || !c.is_ascii() && view.is_at(at, "㎡") {
        if !(c > '\u{7f}' || matches!(c, '%' | '$' | 'U')) {
            return None;
        }
        return SIGNS
            .iter()
            .find(|(sign, _)| view.is_at(at, sign))
            .map(|(sign, tail)| (at + sign.trim_end_matches('-').len(), *tail));
    }
    if view.is_at(at, "US$") {
        return Some((at + 3, Money("USD")));
    }
    let word = view.word_at(at);
    let word = if word.is_empty() && view.is_at(at, "µ") {
        let rest = view.word_at(at + 2);
        &view.text[at..at + 2 + rest.len()]
    } else {
        word
    };
    let tail = after(word)?;
    let end = at + word.len();
    match (tail, power_at(view, end)) {
        // A digit behind other units than those of length belongs to a name: Marder 1A3.
        (Measure(symbol, 1), Some((end, power)))
            if LENGTHS.contains(&symbol) || !view.byte(end - 1).is_ascii_digit() =>
        {
            Some((end, Measure(symbol, power)))
        }
        (_, None) if view.byte(end).is_ascii_digit() => None,
        // What an apostrophe follows is an elided word: `cinq s'y opposent`.
        (_, None) if matches!(view.char_at(end), '\'' | '’') => None,
        (tail, None) => Some((end, tail)),
        _ => None,
    }
}

/// Units whose powers are written with a plain digit.
const LENGTHS: &[&str] = &["m", "km", "cm", "mm", "dm", "ft", "in", "mi", "yd", "nmi", "µm", "nm", "hm", "dam"];

/// A power of two or three at `at`, in the ways that it is written.
pub(super) fn power_at(view: View, at: usize) -> Option<(usize, u8)> {
    let (end, power) = match view.char_at(at) {
        '²' => (at + 2, 2),
        '³' => (at + 2, 3),
        '^' if matches!(view.byte(at + 1), b'2' | b'3') => (at + 2, view.byte(at + 1) - b'0'),
        '2' => (at + 1, 2),
        '3' => (at + 1, 3),
        _ => return None,
    };
    (!view.byte(end).is_ascii_alphanumeric()).then_some((end, power))
}

/// Scale letters glued to digits: `3bn`, `5k`; `m` only in money.
pub(super) fn glued_scale(view: View, at: usize, money: bool) -> Option<(usize, u8)> {
    let word = view.word_at(at);
    let scale = match word {
        "bn" | "Bn" | "BN" => 9,
        "B" | "b" if money => 9,
        "tn" | "trn" => 12,
        "T" if money => 12,
        "mn" | "mln" | "mio" | "Mio" => 6,
        "m" | "M" if money => 6,
        "k" | "K" => 3,
        _ => return None,
    };
    (!view.byte(at + word.len()).is_ascii_digit()).then_some((at + word.len(), scale))
}

/// A scale letter before a currency's sign: `4.300 M€`.
pub(super) fn scale_before_sign(view: View, at: usize) -> Option<(usize, u8)> {
    let word = view.word_at(at);
    let end = at + word.len();
    let scale = match word {
        "k" | "K" => 3,
        "M" => 6,
        "T" => 3,
        "Md" | "Mrd" => 9,
        _ => return None,
    };
    matches!(view.char_at(end), '€' | '$' | '£').then_some((end, scale))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_carry_their_powers() {
        let at = |text| tail_at(View { text }, 0);
        assert_eq!(at("km²,"), Some((4, Measure("km", 2))));
        assert_eq!(at("m3 "), Some((2, Measure("m", 3))));
        assert_eq!(at("m35"), None);
        assert_eq!(at("mW"), Some((2, Measure("mW", 1))));
        assert_eq!(at("MW"), Some((2, Measure("MW", 1))));
        assert_eq!(at("°C"), Some((3, Measure("°C", 1))));
    }

    #[test]
    fn currencies_stand_on_either_side() {
        let text = "US$ 5, CHF 7, XUS$9";
        let view = View { text };
        assert_eq!(currency_before(view, 4), Some((0, "USD")));
        assert_eq!(currency_before(view, 11), Some((7, "CHF")));
        assert_eq!(currency_before(view, 18), Some((17, "USD")));
        assert_eq!(currency_at(view, 7), Some((11, "CHF")));
    }
}
