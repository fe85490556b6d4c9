//! Numbers that are no figures: parts of names, addresses, versions, telephone numbers, references, labels.

use super::{
    context::is_capitalised,
    number::{Form, Number},
    scan::Scan,
};
use crate::figure::{
    lexicon::Words,
    view::{View, is_letter},
};

/// How far an address or identifier is followed back to its beginning.
const BACK: usize = 200;

impl Scan<'_> {
    /// Looks at what touches the digits at `at` from the left. Returns where to go on when they are no figure.
    pub(super) fn touched_from_left(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        let c = v.char_before(at);
        if c == '"' && v.byte_before(at - 1) == b'=' {
            return Some(self.reject_token(at, "value of an attribute"));
        }
        if c == '+' && is_letter(v.char_before(at - 1)) {
            return Some(self.reject_token(at, "part of a name"));
        }
        match c {
            '\0' | ' ' | '\n' | '\t' | '(' | '"' | '“' | '„' | '«' | '|' | '\u{a0}' | '$' | '€' | '£' | '¥' | '~'
            | '≈' | '\'' | '’' | '‘' | '+' | '−' | '*' | ',' => None,
            '[' => self.note_mark(at),
            '-' | '–' | '—' | '‑' => self.behind_hyphen(at, c),
            '/' | '.' | '_' | '=' | '@' | '#' | '\\' | '&' | '^' | '№' | '§' | '°' | ':' | '%' | '?' => {
                self.identifier(at, c)
            }
            c if is_letter(c)
                && !matches!(v.byte_before(at), b'Q' | b'H')
                && (crate::figure::symbols::currency_before(v, at).is_none() || self.is_glued_code(at)) =>
            {
                let end = self.reject_token(at, "part of a name");
                // PM2,5 where decimals have a comma
                let more = v.after_digits(end + 1);
                let decimal = v.byte(end) == b',' && v.byte(end - 1).is_ascii_digit() && more > end + 1;
                Some(if decimal { self.reject(end + 1, more, "part of a name") } else { end })
            }
            _ => None,
        }
    }

    /// `COP28`: letters of a currency that touch one or two digits, behind which no amount goes on.
    fn is_glued_code(&self, at: usize) -> bool {
        let v = self.view;
        let end = v.after_digits(at);
        let (_, next) = v.next_word(end);
        let amount = v.byte(end + 1).is_ascii_digit() || !next.is_empty() && !self.lexicon.function.has(next);
        v.word_before(at).len() == 3 && end - at <= 2 && !amount && !v.char_at(end).is_alphanumeric()
    }

    /// `[3]`, `[4, 12]`, `[1–3]`.
    fn note_mark(&mut self, at: usize) -> Option<usize> {
        let bytes = self.view.text.as_bytes();
        let end = (at..(at + 40).min(bytes.len())).find(|&i| bytes[i] == b']')?;
        let inside = &self.view.text[at..end];
        let plain = inside.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | ' ' | '-' | '–' | 'a'..='c'));
        plain.then(|| self.reject(at, end, "reference mark"))
    }

    /// `F-16`, `COVID-19`; `mid-2019` and a minus are none.
    fn behind_hyphen(&mut self, at: usize, hyphen: char) -> Option<usize> {
        let v = self.view;
        if super::number::sign_before(v, at).is_some() {
            return None;
        }
        let before = at - hyphen.len_utf8();
        let word = v.word_before(before);
        if self.before(&self.lexicon.early, before).is_some() || BEFORE_YEAR.has(word) {
            return None;
        }
        if matches!(hyphen, '–' | '—') && word.chars().count() > 2 && !word.chars().all(char::is_uppercase) {
            return None; // a dash that parts clauses
        }
        Some(self.reject_token(at, "part of a name"))
    }

    /// Web addresses, paths, identifiers, assignments, the rest of a version.
    fn identifier(&mut self, at: usize, c: char) -> Option<usize> {
        let v = self.view;
        let before = v.char_before(at - c.len_utf8());
        let ok = match c {
            ':' => before.is_whitespace() || is_letter(before) && !before.is_ascii_uppercase() || before == ')',
            _ => false,
        };
        (!ok).then(|| self.reject_token(at, "part of an address or identifier"))
    }

    /// Rejects the rest of the token that holds `at`: to the next white space, or to a mark that ends a sentence.
    pub(super) fn reject_token(&mut self, at: usize, rule: &'static str) -> usize {
        let end = token_end(self.view, at);
        self.reject(at, end, rule)
    }

    /// Digits in groups that are no number: telephone numbers, versions, addresses, books, dates that do not exist.
    pub(super) fn grouped_digits(&mut self, at: usize, number: &Number) -> Option<usize> {
        let v = self.view;
        let run = Run::at(v, at);
        let c = v.char_at(number.end);
        if matches!(c, '.' | ',') && v.byte(number.end + 1).is_ascii_digit() {
            return Some(self.reject(at, run.end.max(number.end + 1), "version or identifier"));
        }
        let past = run.end > number.end;
        // +49 (0)89 1234
        if v.char_before(at) == '+' && v.is_at(number.end, " (") && v.byte(number.end + 2).is_ascii_digit() {
            let close = v.after_digits(number.end + 2) + 1;
            let end = Run::at(v, close).end.max(close);
            return Some(self.reject(at, end, "telephone number or identifier"));
        }
        if past && (run.groups >= 3 && run.digits >= 7 || run.leading_zero && run.groups >= 2 && run.digits >= 6) {
            // 8-800-555-35-35 or 112
            self.label_end = run.end;
            self.label_marked = false;
            return Some(self.reject(at, run.end, "telephone number or identifier"));
        }
        if v.char_before(at) == '+' && past && run.groups >= 2 && run.digits >= 7 {
            return Some(self.reject(at, run.end, "telephone number or identifier"));
        }
        if number.form == Form::Plain && v.byte(at) == b'0' && number.digits() >= 3 {
            return Some(self.reject(at, run.end, "telephone number or identifier"));
        }
        let long = number.digits() > 15 || number.digits() > 9 && !self.counts_something(at);
        if number.form == Form::Plain && long {
            return Some(self.reject(at, number.end, "identifier"));
        }
        // SIRET 732 829 320 00074
        if number.form == Form::Marked && v.byte(number.end) == b' ' && v.after_digits(number.end + 1) > number.end + 4
        {
            return Some(self.reject(at, v.after_digits(number.end + 1), "identifier"));
        }
        // 8 (495) 123-45-67
        if v.is_at(number.end, " (") && v.byte(number.end + 5) == b')' && v.digits(number.end + 2, 3).is_some() {
            let end = v.after_digits(v.after_space(number.end + 6));
            return Some(self.reject_token(end.max(at + 1) - 1, "telephone number"));
        }
        match c {
            '/' if v.char_at(number.end + 1).is_alphanumeric() && number.form == Form::Plain => {
                Some(self.reject_token(at, "name or identifier"))
            }
            '@' | '_' | '=' | '\\' => Some(self.reject_token(at, "part of an address or identifier")),
            '-' if v.byte(number.end + 1) == b'0' && v.byte(number.end + 2).is_ascii_digit() => {
                Some(self.reject(at, run.end, "telephone number or identifier"))
            }
            '-' if v.byte(number.end + 1).is_ascii_digit() && run.groups >= 3 => {
                Some(self.reject(at, run.end, "identifier"))
            }
            '.' if v.char_at(number.end + 1).is_ascii_lowercase() => {
                Some(self.reject_token(at, "part of an address or identifier"))
            }
            ':' if v.byte(number.end + 1).is_ascii_digit() => Some(self.reject(at, run.end, "identifier")),
            _ => None,
        }
    }

    /// A number that heads a line as in a list, or the number of a section.
    pub(super) fn list_number(&mut self, at: usize, number: &Number) -> Option<usize> {
        let v = self.view;
        let after = v.char_at(number.end);
        let next = v.char_at(number.end + after.len_utf8());
        let space = next.is_whitespace() || next == '\0';
        if v.heads_line(at) && number.digits() <= 6 {
            let mark = matches!(after, '.' | ')') && space && number.form == Form::Plain && number.digits() <= 3;
            let section = number.form == Form::Marked
                && v.text[at..number.end].contains('.')
                && after == ' '
                && is_capitalised(v.word_at(number.end + 1))
                && !self.lexicon.tails_follow(v, number.end);
            if mark || section {
                return Some(self.reject(at, number.end, "number of a list or section"));
            }
        }
        let small = number.form == Form::Plain && number.digits() <= 3;
        if small && v.char_before(at) == '(' && after == ')' {
            return Some(self.reject(at, number.end, "number of a list or reference"));
        }
        if small && number.digits() == 1 && BOOKS.contains(&v.next_word(number.end).1) {
            return Some(self.reject(at, number.end, "number of a book"));
        }
        // 1. e4
        let moved = number.end + if v.is_at(number.end, "...") { 3 } else { 1 };
        if small && after == '.' && v.byte(moved) == b' ' && is_chess(v, moved + 1) {
            return Some(self.reject(at, number.end, "chess"));
        }
        None
    }

    /// `Article 5`, `Boeing 737`, `page 14`, and the further numbers of the same list.
    pub(super) fn label(&mut self, number: &Number) -> Option<usize> {
        let v = self.view;
        let start = number.start;
        if self.label_end > 0 && start >= self.label_end && start - self.label_end <= 8 {
            let between = v.text[self.label_end..start].trim();
            let list = matches!(between, "," | "-" | "–" | "&" | "/" | "to" | ":")
                || [&self.lexicon.and, &self.lexicon.or, &self.lexicon.to]
                    .iter()
                    .any(|l| l.has(between.trim_start_matches(", ")));
            if list && (number.form == Form::Plain || self.label_marked) {
                return Some(self.reject_label(number));
            }
        }
        let measured = || self.lexicon.tails.longest_at(v, v.after_space(number.end)).is_some();
        let labelled = self.is_label_before(start) && !measured() || v.byte_before(start) == b'#';
        let amount = || number.form == Form::Marked && self.is_grouped(number) && self.counts_something(start);
        if labelled && !amount() {
            return Some(self.reject_label(number));
        }
        None
    }

    fn is_grouped(&self, number: &Number) -> bool {
        self.view.text[number.start..number.end].contains(self.lexicon.marks.group) && number.decimal.exponent == 0
    }

    fn reject_label(&mut self, number: &Number) -> usize {
        let c = self.view.char_at(number.end);
        let run = Run::at(self.view, number.start);
        let end = if c.is_alphanumeric() {
            token_end(self.view, number.end)
        } else if run.groups >= 3 && run.digits <= 2 * run.groups {
            run.end.max(number.end) // Postfach 10 20 30
        } else {
            number.end
        };
        self.label_end = end;
        self.label_marked = number.form == Form::Marked;
        self.reject(number.start, end, "number of a page, article, table or the like")
    }

    /// True when a noun that is numbered stands before `start`.
    pub(super) fn is_label_before(&self, start: usize) -> bool {
        let v = self.view;
        let end = v.before_space(start);
        if matches!(v.char_before(end), '§' | '№' | '#') {
            return true;
        }
        // n° 903, n.º 903
        if matches!(v.char_before(end), '°' | 'º') {
            let sign = end - v.char_before(end).len_utf8();
            return v.word_before(sign - usize::from(v.byte_before(sign) == b'.')).eq_ignore_ascii_case("n");
        }
        if v.byte_before(end) == b'.' {
            let word = v.word_before(end - 1);
            return !word.is_empty() && word.len() < 12 && self.lexicon.labels.has(&v.text[end - 1 - word.len()..end]);
        }
        let word = v.word_before(end);
        if VERSED.has(word) && is_capitalised(word) && v.byte(start).is_ascii_digit() {
            return !self.counts_something(start);
        }
        // Landebahn 26; but a year stands beside any noun: der Produktlinie 2023.
        if self.lexicon.capital_nouns
            && is_capitalised(word)
            && self.lexicon.labels.ends(word)
            && !self.lexicon.labels.has(word)
        {
            return self.number_at(start).is_none_or(|n| n.year().is_none());
        }
        self.lexicon.labels.has(word) || self.lexicon.weak_labels.has(word) && !self.counts_something(start)
    }

    /// True when a noun in the plural follows the number at `start`, so that the word before it is a verb.
    fn counts_something(&self, start: usize) -> bool {
        let Some(number) = self.number_at(start) else { return false };
        let (at, next) = self.view.next_word(number.end);
        at > number.end
            && (self.looks_counted(next) && !self.lexicon.function.has(next)
                || self.lexicon.tails_follow(self.view, number.end))
    }

    /// True when the words of the sentence tell that a number is called: `dial 112`.
    pub(super) fn is_dialled(&self, number: &Number) -> bool {
        number.decimal.exponent == 0
            && !number.scaled
            && number.digits() >= 2
            && !self.counts_something(number.start)
            && self.sentence_has(number.start, &DIALLED)
    }

    /// `11-S`, `44-ФЗ`: a hyphen and capital letters behind the digits.
    pub(super) fn tied_to_capitals(&self, number: &Number) -> bool {
        let v = self.view;
        if number.form != Form::Plain || v.byte(number.end) != b'-' {
            return false;
        }
        let word = v.word_at(number.end + 1);
        !word.is_empty() && word.len() <= 8 && word.chars().all(char::is_uppercase)
    }

    /// `par la porte 12.`, `with kernel 6.8,`, `Kilometer 14 und`: a number that follows a noun and counts nothing
    /// behind it is the noun's. Where nouns have small letters, what stands before one tells it from a verb.
    pub(super) fn numbers_a_noun(&self, number: &Number) -> bool {
        let v = self.view;
        let (at, next) = v.next_word(number.end);
        let mark = v.char_at(number.end);
        let open = next.is_empty() && (mark == '\0' || at > number.end && v.byte(at).is_ascii_digit());
        let closed = matches!(mark, '.' | ',' | ';' | ')' | '!' | '?') && !v.byte(number.end + 1).is_ascii_digit();
        let ends = open || closed || self.lexicon.and.has(next) || self.lexicon.or.has(next);
        if number.form == Form::Words || number.scaled || self.is_grouped(number) || number.negative || !ends {
            return false;
        }
        let (start, noun) = v.previous_word(number.start);
        if noun.chars().count() < 4
            || start < self.floor
            || self.lexicon.function.has(noun)
            || self.lexicon.months.find_word(noun).is_some()
            || v.text[start + noun.len()..number.start].contains('\n')
            || COUNTED_BEFORE.has(noun)
        {
            return false;
        }
        // in Berlin 23, in Hamburg 40: what is counted goes on.
        let counted = |f: &crate::figure::Figure| {
            f.kind == crate::figure::Kind::Count && f.range.end + 60 > start && f.range.end <= start
        };
        if self.last_figure().is_some_and(counted) {
            return false;
        }
        let before = v.previous_word(start).1;
        if self.lexicon.capital_nouns {
            return is_capitalised(noun) && !self.begins_sentence(start) && !PLACED.has(before);
        }
        // Endings of the Russian plural are those of cases of the singular too.
        let cyrillic = noun.starts_with(|c| c >= 'Ѐ');
        let plural = if cyrillic { noun.ends_with('х') } else { self.lexicon.is_plural(noun) };
        !is_capitalised(noun)
            && !plural
            && (self.lexicon.the.has(before) || NOUN_AHEAD.has(before))
            && !self.begins_sentence(v.previous_word(start).0)
    }

    /// `press 3`.
    pub(super) fn is_pressed(&self, number: &Number) -> bool {
        let (at, word) = self.view.previous_word(number.start);
        let pressed = PRESSED.has(word) || self.lexicon.the.has(word) && PRESSED.has(self.view.previous_word(at).1);
        pressed && !self.counts_something(number.start)
    }

    /// `the film “Eight Women”`: a number that begins what is quoted behind the word for a work.
    pub(super) fn begins_work(&self, start: usize) -> bool {
        let v = self.view;
        let quote = v.char_before(start);
        if !matches!(quote, '“' | '„' | '«' | '"') {
            return false;
        }
        WORKS.has(v.word_before(v.before_space(start - quote.len_utf8())))
    }

    /// `The midfielder, 29, has`: an age between commas.
    pub(super) fn is_age(&self, number: &Number) -> bool {
        let v = self.view;
        let comma = v.before_space(number.start);
        number.form == Form::Plain
            && (10.0..110.0).contains(&number.value())
            && v.byte_before(comma) == b','
            && v.char_before(comma - 1).is_alphabetic()
            && v.byte(number.end) == b','
            && v.char_at(v.after_space(number.end + 1)).is_alphabetic()
    }

    /// `x = 3`: a letter and a sign before the number.
    pub(super) fn is_assigned(&self, number: &Number) -> bool {
        let v = self.view;
        let sign = v.before_space(number.start);
        if v.byte_before(sign) != b'=' {
            return false;
        }
        let word = v.word_before(v.before_space(sign - 1));
        // A sample is told so too: n = 412.
        word.len() == 1 && word.bytes().all(|b| b.is_ascii_lowercase() && b != b'n')
    }

    /// True when the ordinal in digits that ends at `end` numbers a body of troops: `101st Airborne`.
    pub(super) fn is_of_troops(&self, end: usize) -> bool {
        let v = self.view;
        let (at, next) = v.next_word(end);
        let second = v.next_word(at + next.len()).1;
        at > end && [next, second].iter().any(|w| TROOPS.has(w) || self.lexicon.capital_nouns && TROOPS.ends(w))
    }

    /// `3. Stock`, `4e étage`: the storey of an address.
    pub(super) fn is_of_storey(&self, end: usize) -> bool {
        STOREYS.has(self.view.next_word(end).1)
    }

    /// True when a number word at `start` names its noun's place: `game six`.
    pub(super) fn is_named_by_word(&self, start: usize) -> bool {
        self.lexicon.word_labels.has(self.word_before(start)) && !self.counts_something(start)
    }

    /// A bare number behind a capitalised word that begins no sentence, or that is no common word: a name.
    pub(super) fn name_before(&self, start: usize) -> bool {
        let v = self.view;
        let (at, word) = v.previous_word(start);
        if word.is_empty() || !word.contains(char::is_uppercase) || at < self.floor || v.text[at..start].contains('\n')
        {
            return false;
        }
        if self.lexicon.capital_nouns || self.begins_sentence(at) && self.counts_something(start) {
            return MAKERS.has(word);
        }
        let known = self.lexicon.function.has(word)
            || self.lexicon.in_year.has(word)
            || self.lexicon.of_year.has(word)
            || self.qualifier_before(start).is_some()
            || self.lexicon.weekdays.has(word)
            || self.lexicon.from.at(v, at).is_some()
            || self.lexicon.between.at(v, at).is_some()
            || self.lexicon.and.has(word);
        !(known || self.begins_sentence(at) && word.ends_with("ly"))
    }

    /// `14 Station Road`, `Hauptstraße 5`, `12, rue de la Paix`.
    pub(super) fn street(&self, number: &Number) -> bool {
        let v = self.view;
        let (at, first) = v.next_word(number.end);
        let before = v.previous_word(number.start).1;
        // calle Mayor, 12; 12 bis, rue de la Paix
        let comma = v.before_space(number.start);
        if v.byte_before(comma) == b',' && !self.counts_something(number.start) {
            let mut end = comma - 1;
            for _ in 0..4 {
                let (start, word) = v.previous_word(end);
                if STREETS_BEFORE.has(word) {
                    return true;
                }
                end = start;
            }
        }
        let end = if matches!(first, "bis" | "ter") { at + first.len() } else { number.end };
        if v.byte(end) == b',' && STREETS_BEFORE.has(v.next_word(end + 1).1) {
            return true;
        }
        if STREET_ENDS.iter().any(|e| before.to_lowercase().ends_with(e)) {
            return true;
        }
        if STREETS_BEFORE.has(first) && first.chars().all(char::is_lowercase) {
            return true;
        }
        let mut end = at + first.len();
        let mut word = first;
        for _ in 0..3 {
            if !is_capitalised(word) {
                return false;
            }
            let (start, next) = v.next_word(end);
            if STREETS.has(next) && is_capitalised(next) {
                return true;
            }
            (word, end) = (next, start + next.len());
        }
        false
    }
}

/// Prefixes before a year that are no part of a name: `post-2015`.
static BEFORE_YEAR: Words = Words::of(&["après", "avant", "post", "pre", "pré", "since"]);

/// Makers and programmes whose types are numbers, where capital letters tell nothing.
static MAKERS: Words = Words::of(&[
    "agenda", "airbus", "android", "antonow", "apollo", "ariane", "audi", "bluetooth", "bmw", "boeing", "cessna",
    "challenger", "chrome", "citroën", "debian", "embraer", "euro", "falcon", "fi", "fiat", "firefox", "galaxy",
    "gemini", "golf", "iljuschin", "ios", "iphone", "java", "lada", "leopard", "linux", "macos", "mercedes", "nokia",
    "opel", "peugeot", "playstation", "porsche", "python", "renault", "saab", "sojus", "toyota", "tupolew", "ubuntu",
    "volvo", "voyager", "windows", "xbox", "zond",
]);

static STREETS: Words = Words::of(&[
    "ave", "avenue", "boulevard", "court", "drive", "highway", "lane", "place", "rd", "road", "square", "st", "street",
    "terrace", "way",
]);

static STREETS_BEFORE: Words = Words::of(&[
    "avenida", "avenue", "boulevard", "calle", "impasse", "paseo", "plaza", "quai", "rue", "бульвар", "бульваре",
    "набережная", "набережной", "переулке", "переулок", "площади", "площадь", "проспект", "проспекте", "улица",
    "улице", "улицы", "шоссе",
]);

/// True when `word` is one for a street: `rue`, `Hauptstraße`.
pub(super) fn is_street(word: &str) -> bool {
    STREETS_BEFORE.has(word) || STREET_ENDS.iter().any(|e| word.to_lowercase().ends_with(e))
}

static STREET_ENDS: &[&str] = &["straße", "strasse", "gasse", "allee", "platz"];

/// Books of the Bible that are numbered.
static BOOKS: &[&str] =
    &["Chronicles", "Corinthians", "John", "Kings", "Maccabees", "Peter", "Samuel", "Thessalonians", "Timothy"];

/// Books whose chapters and verses are told by numbers.
static VERSED: Words = Words::of(&[
    "acts", "corinthiens", "corintios", "daniel", "exode", "exodus", "ezekiel", "genesis", "genèse", "génesis",
    "hebreos", "hebräer", "hiob", "isaiah", "isaías", "isaïe", "jean", "jeremiah", "jesaia", "jesaja", "job",
    "johannes", "john", "juan", "korinther", "luc", "lucas", "lukas", "luke", "marc", "marcos", "mark", "markus",
    "mateo", "matthew", "matthieu", "matthäus", "mose", "romains", "romanos", "romans", "römer", "éxodo", "иоанна",
    "луки", "марка", "матфея",
]);

/// Words that tell that a telephone number follows.
static DIALLED: Words = Words::of(&[
    "anrufen", "appelez", "composez", "dial", "dialing", "dialling", "llamar", "llame", "llamen", "marque", "marquez",
    "telefoniere", "wähle", "звоните", "звонить", "наберите", "позвоните",
]);

/// Bodies of troops, which bear numbers.
static TROOPS: Words = Words::of(&[
    "airborne", "armored", "armoured", "artillerie", "artillery", "bataillon", "batallón", "battalion", "brigada",
    "brigade", "cavalry", "cuirassiers", "division", "división", "dragons", "fleet", "fusiliers", "hussards",
    "hussars", "infanterie", "infantry", "kavallerie", "lancers", "marines", "panzerdivision", "regiment",
    "regimiento", "régiment", "squadron", "батальон", "батальона", "бригада", "бригаду", "бригады", "дивизии",
    "дивизию", "дивизия", "полк", "полка", "эскадрилья",
]);

/// Words between a preposition and a number that counts: `of the remaining 23`.
static COUNTED_BEFORE: Words = Words::of(&[
    "abend", "additional", "afternoon", "another", "anzahl", "automne", "autre", "autumn", "average", "capital",
    "capitale", "city", "ciudad", "combined", "country", "dernier", "dorf", "durchschnitt", "east", "este",
    "estimated", "evening", "extra", "final", "first", "frühjahr", "frühling", "full", "further", "gesamt", "herbst",
    "hiver", "initial", "invierno", "jahr", "land", "last", "matin", "mañana", "mere", "mittel", "monat", "monde",
    "morgen", "morning", "moyenne", "mundo", "média", "nacht", "next", "night", "noche", "nord", "norden", "norte",
    "north", "oeste", "original", "osten", "other", "otoño", "otro", "ouest", "past", "pays", "país", "previous",
    "primavera", "printemps", "promedio", "pueblo", "region", "región", "remaining", "resto", "région", "schnitt",
    "second", "soir", "sommer", "south", "spring", "stadt", "sud", "summe", "summer", "süden", "tarde", "top", "total",
    "town", "under", "verano", "village", "ville", "vorjahr", "vormonat", "vorwoche", "west", "westen", "whole",
    "winter", "woche", "world", "zahl", "été", "востоке", "года", "году", "городе", "день", "деревне", "ещё", "западе",
    "итоге", "крае", "месяце", "мире", "области", "районе", "республике", "севере", "селе", "среднем", "стране",
    "сумме", "целом", "числе", "юге",
]);

/// German prepositions before names of places, where numbers count: `aus Berlin 23`.
static PLACED: Words = Words::of(&["auf", "aus", "für", "in", "nach", "von"]);

/// Words behind which a noun without an article stands, and no verb.
static NOUN_AHEAD: Words = Words::of(&[
    "al", "at", "au", "by", "con", "dans", "de", "del", "desde", "du", "from", "hacia", "in", "into", "near", "of",
    "on", "par", "por", "sur", "vers", "with", "в", "из", "к", "на", "от", "по", "с", "у",
]);

/// Words before keys that are pressed.
static PRESSED: Words = Words::of(&["drücken", "marque", "press", "pulse", "tapez", "нажмите"]);

/// Words for works that have titles.
static WORKS: Words = Words::of(&[
    "album", "ballet", "book", "buch", "comedy", "comédie", "drama", "film", "filme", "libro", "livre", "movie",
    "musical", "novel", "novela", "oper", "opera", "opéra", "película", "play", "roman", "serie", "series", "single",
    "song", "stück", "série", "thriller", "альбом", "книга", "роман", "сериал", "спектакль", "фильм",
]);

/// Storeys of a house, which are numbered as rooms are.
static STOREYS: Words = Words::of(&[
    "etage", "floor", "obergeschoss", "piso", "planta", "stock", "stockwerk", "étage", "этаж", "этажа", "этаже",
]);

fn is_chess(v: View, at: usize) -> bool {
    let piece = usize::from(matches!(v.byte(at), b'N' | b'B' | b'R' | b'Q' | b'K'));
    matches!(v.byte(at + piece), b'a'..=b'h')
        && matches!(v.byte(at + piece + 1), b'1'..=b'8')
        && !v.byte(at + piece + 2).is_ascii_alphanumeric()
}

/// The end of the token that holds `at`: white space or a character of no token; a full stop or comma before it is not
/// the token's.
pub(super) fn token_end(v: View, at: usize) -> usize {
    let bytes = v.text.as_bytes();
    let mut end = at;
    while let Some(&b) = bytes.get(end) {
        let inside = b.is_ascii_alphanumeric()
            || matches!(
                b,
                b'/' | b'.' | b'_' | b'=' | b'@' | b'#' | b'\\' | b'&' | b'-' | b':' | b'%' | b'?' | b'+' | b'~' | b'$'
            );
        if !inside && !is_letter(v.char_at(end)) {
            break;
        }
        end += if b < 0x80 { 1 } else { v.char_at(end).len_utf8() };
    }
    while end > at && matches!(bytes[end - 1], b'.' | b':' | b'?' | b'-') {
        end -= 1;
    }
    end.max(at)
}

/// True when the token that holds `at` is a web address or an e-mail address.
pub(super) fn in_address(v: View, at: usize) -> bool {
    let bytes = v.text.as_bytes();
    let from = at.saturating_sub(BACK);
    let start =
        bytes[from..at].iter().rposition(|b| b.is_ascii_whitespace() || *b >= 0x80).map_or(from, |i| from + i + 1);
    let end = token_end(v, at).min(at + BACK);
    let token = &bytes[start..end.max(start)];
    token.windows(3).any(|w| w == b"://") || token.starts_with(b"www.") || token.contains(&b'@')
}

/// Groups of digits with single marks between them.
struct Run {
    end: usize,
    groups: usize,
    digits: usize,
    leading_zero: bool,
}

impl Run {
    fn at(v: View, at: usize) -> Self {
        let mut end = v.after_digits(at);
        let mut run = Self { end, groups: 1, digits: end - at, leading_zero: v.byte(at) == b'0' && end - at > 1 };
        while run.groups < 12 {
            let c = v.char_at(end);
            let from = end + c.len_utf8();
            let to = v.after_digits(from);
            if !matches!(c, ' ' | '-' | '.' | '/' | '–' | ':' | '\u{a0}' | '\u{202f}') || to == from {
                break;
            }
            // "in 2019 40 people": a space alone joins only short groups.
            if c == ' ' && !run.leading_zero && (to - from > 4 || v.char_at(to).is_alphabetic() || v.char_at(to) == '%')
            {
                break;
            }
            run.groups += 1;
            run.digits += to - from;
            end = to;
            run.end = end;
        }
        run
    }
}
