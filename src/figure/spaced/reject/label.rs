//! Numbers that name what stands before them: labels, makes, troops, storeys.

use crate::figure::{
    evidence::Question,
    language::international::{IDENTIFIERS, MAKERS},
    lexicon::Tail,
    view::is_capitalised,
};

use super::{
    super::{
        number::{Form, Number},
        scan::Scan,
    },
    token::Run,
};

impl Scan<'_> {
    /// `Article 5`, `Boeing 737`, `page 14`, and the further numbers of the same list.
    pub(in crate::figure::spaced) fn label(&mut self, number: &Number) -> Option<usize> {
        let v = self.view;
        let start = number.start;
        if self.label_end > 0 && start >= self.label_end && start - self.label_end <= 8 {
            let between = v.text.get(self.label_end..start).unwrap_or_default().trim();
            let list = matches!(between, "," | "-" | "–" | "&" | "/" | ":")
                || [&self.lexicon.and, &self.lexicon.or, &self.lexicon.to]
                    .iter()
                    .any(|l| l.has(between.trim_start_matches(", ")));
            let dated = || self.day_month_at(start).is_some();
            if list && (number.form == Form::Plain || self.label_marked) && !dated() {
                return Some(self.reject_label(number));
            }
        }
        let measured = || {
            let next = v.after_space(number.end);
            self.unit_at(next).is_some() || matches!(v.char_at(next), '%' | '‰')
        };
        let cited = || v.byte_before(v.before_space(start)) == b'.';
        let dated = || self.numeric_date_at(start).is_some();
        let labelled =
            self.is_label_before(start) && !dated() && (cited() || !measured()) || v.byte_before(start) == b'#';
        let amount = || number.form == Form::Marked && self.is_grouped(number) && self.counts_something(start);
        if labelled && !amount() {
            let year = number.year().is_some() && self.weighs(Question::Year, number);
            if !year && !self.weighs(Question::Count, number) {
                return Some(self.reject_label(number));
            }
        }
        None
    }

    /// True for a word behind which a number identifies: `passport`, `ISBN`.
    fn is_identifier(&self, word: &str) -> bool {
        IDENTIFIERS.has(word) || self.lexicon.clues.identified.has(word)
    }

    /// True behind the name of a maker or programme.
    pub(in crate::figure::spaced) fn made_before(&self, start: usize) -> bool {
        let (at, word) = self.previous_word(start);
        let owner = self.lexicon.clues.genitive.has(word) && matches!(self.view.char_before(at), '\'' | '’');
        let word = if owner { self.view.word_before(at - self.view.char_before(at).len_utf8()) } else { word };
        MAKERS.has(word)
    }

    pub(in crate::figure::spaced) fn is_grouped(&self, number: &Number) -> bool {
        self.view.text[number.start..number.end].contains(self.lexicon.marks.group) && number.decimal.exponent == 0
    }

    pub(super) fn reject_label(&mut self, number: &Number) -> usize {
        let run = Run::at(self.view, number.start);
        let word = self.view.word_before(self.view.before_space(number.start));
        // Telefon 0221 4710-33, Postfach 10 20 30
        let whole = self.is_identifier(word) || run.groups >= 3 && run.digits <= 2 * run.groups;
        let end = if whole { run.end.max(number.end) } else { number.end };
        self.label_end = end;
        self.label_marked = number.form == Form::Marked;
        if self.view.text[number.start..run.end.max(end)].matches('.').count() > 1 {
            self.version_end = run.end.max(end);
        }
        self.reject(number.start, end, "number of a page, article, table or the like")
    }

    /// True when a noun that is numbered stands before `start`.
    pub(in crate::figure::spaced) fn is_label_before(&self, start: usize) -> bool {
        self.labelled.of(start, || self.finds_label(start))
    }

    fn finds_label(&self, start: usize) -> bool {
        let v = self.view;
        let end = v.before_space(start);
        let digits = v.byte(start).is_ascii_digit();
        match v.char_before(end) {
            '§' | '№' | '#' => return true,
            '°' | 'º' => return false,
            '.' => return self.is_cited(end),
            ':' => return digits && self.is_identifier(v.word_before(end - 1)) && !self.counts_something(start),
            _ => {}
        }
        let word = v.word_before(end);
        if self.lexicon.labels.has(word) || self.numbers_always(word, start) {
            return true;
        }
        // By-law 17
        let start_of_word = end - word.len();
        if v.byte_before(start_of_word) == b'-' && !word.is_empty() {
            let first = v.word_before(start_of_word - 1);
            if self.lexicon.labels.has(&v.text[start_of_word - 1 - first.len()..end]) {
                return true;
            }
        }
        let named = digits && (self.is_identifier(word) || self.lexicon.clues.versed.has(word) && is_capitalised(word));
        // Flugnummer LH 1832
        let coded = || {
            word.len() == 2
                && self.acronym_before(start)
                && self.lexicon.labels.has(self.previous_word(end - word.len()).1)
        };
        let several = || digits && word.strip_suffix('s').is_some_and(|one| self.lexicon.labels.has(one));
        let house = || digits && (self.lexicon.capital_nouns && self.is_street(word) || self.is_house(end));
        (self.lexicon.weak_labels.has(word) || named || coded() || several() || house())
            && !self.counts_something(start)
    }

    /// An abbreviation whose full stop ends at `end`: `Abb. 3`, `art. 5`.
    fn is_cited(&self, end: usize) -> bool {
        let v = self.view;
        let word = v.word_before(end - 1);
        let dotted = || self.lexicon.labels.has(&v.text[end - 1 - word.len()..end]);
        self.lexicon.clues.cited.has(word) || !word.is_empty() && word.len() < 12 && dotted()
    }

    /// Behind `word` the number at `start` counts nothing, whatever follows: `grade 8 pupils`, `Landebahn 26`. But a
    /// year stands beside any noun: `der Produktlinie 2023`.
    fn numbers_always(&self, word: &str, start: usize) -> bool {
        let year = || matches!(self.lexicon.tails.find_word(word), Some(Tail::Time(..)));
        let graded = self.lexicon.clues.graded.has(word) && (is_capitalised(word) || !year());
        graded && self.number_at(start).is_some_and(|n| n.form == Form::Plain && n.value() < 13.0)
    }

    /// True when a noun in the plural follows the number at `start`, so that the word before it is a verb.
    pub(in crate::figure::spaced) fn counts_something(&self, start: usize) -> bool {
        self.counted.of(start, || self.finds_counted(start))
    }

    fn finds_counted(&self, start: usize) -> bool {
        let Some(number) = self.number_at(start) else { return false };
        let (at, next) = self.next_word(number.end);
        // Sputnik 1 hangs
        let one = number.form == Form::Plain && number.value() == 1.0;
        at > number.end
            && !one
            && (self.looks_counted(next) && !self.lexicon.function.has(next) && !self.lexicon.singular.has(next)
                || self.tails_follow(number.end))
    }

    /// `the film “Eight Women”`: a number that begins what is quoted behind the word for a work.
    pub(in crate::figure::spaced) fn begins_work(&self, start: usize) -> bool {
        let v = self.view;
        let quote = v.char_before(start);
        if !matches!(quote, '“' | '„' | '«' | '"') {
            return false;
        }
        if self.is_short_title(start) {
            return true;
        }
        self.lexicon.clues.works.has(v.word_before(v.before_space(start - quote.len_utf8())))
    }

    /// `“Three Sisters”`: up to four capitalised words that fill the quotation marks.
    fn is_short_title(&self, start: usize) -> bool {
        let v = self.view;
        let mut at = start;
        for n in 0..5 {
            if n > 1 && matches!(v.char_at(at), '”' | '“' | '"' | '»') {
                return true;
            }
            let (next, word) = self.next_word(at);
            // «Три мушкетёра»: where titles have small letters, of two words at most.
            let small = self.lexicon.marks.decimal == ',' && n == 1;
            if word.is_empty() || !(small || is_capitalised(word)) || self.lexicon.capital_nouns {
                return false;
            }
            at = next + word.len();
        }
        false
    }

    /// True when the ordinal in digits that ends at `end` numbers a body of troops: `101st Airborne`.
    pub(in crate::figure::spaced) fn is_of_troops(&self, end: usize) -> bool {
        let (at, next) = self.next_word(end);
        let second = self.next_word(at + next.len()).1;
        at > end
            && [next, second].iter().any(|w| {
                self.lexicon.clues.troops.has(w) || self.lexicon.capital_nouns && self.lexicon.clues.troops.ends(w)
            })
    }

    /// `3. Stock`, `4e étage`: the storey of an address.
    pub(in crate::figure::spaced) fn is_of_storey(&self, end: usize) -> bool {
        self.lexicon.clues.storeys.has(self.next_word(end).1)
    }

    /// True when a number word at `start` names its noun's place: `game six`.
    pub(in crate::figure::spaced) fn is_named_by_word(&self, start: usize) -> bool {
        self.lexicon.word_labels.has(self.word_before(start)) && !self.counts_something(start)
    }

    /// `STRIKE GROUNDS 320 FLIGHTS`: all letters around are capitals, which tell nothing then.
    fn is_in_headline(&self, start: usize, word: &str) -> bool {
        let shouted = |w: &str| w.chars().count() >= 3 && w.chars().all(char::is_uppercase);
        let v = self.view;
        shouted(word)
            && shouted(self.next_word(v.after_digits(start)).1)
            && shouted(self.previous_word(self.previous_word(start).0).1)
    }

    /// A bare number behind a capitalised word that begins no sentence, or that is no common word: a name.
    pub(in crate::figure::spaced) fn name_before(&self, start: usize) -> bool {
        let v = self.view;
        let (at, word) = self.previous_word(start);
        if word.is_empty() || !word.contains(char::is_uppercase) || at < self.floor || v.text[at..start].contains('\n')
        {
            return false;
        }
        let counts = || self.counts_something(start);
        if self.lexicon.capital_nouns {
            return MAKERS.has(word) && !counts();
        }
        if self.is_in_headline(start, word) {
            return false;
        }
        let known = self.lexicon.function.has(word)
            || self.lexicon.in_year.has(word)
            || self.qualifier_before(start).is_some()
            || self.lexicon.weekdays.has(word)
            || word.strip_suffix('s').is_some_and(|day| self.lexicon.weekdays.has(day));
        !(known || self.begins_sentence(at) && self.lexicon.clues.adverb_ends.iter().any(|end| word.ends_with(end)))
    }
}
