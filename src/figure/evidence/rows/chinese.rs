//! Rows on Chinese digits with neither counter nor unit.

use super::super::{
    Question::{CountInChinese, YearInChinese},
    Row,
    Slot::{Before, Behind, Number, Place},
    class::{number, place, token},
};
use super::{row, with, without};

/// Their order is that of the weights and decides nothing.
pub(super) static ROWS: &[Row] = &[
    row(CountInChinese, "below 13", &[with(Number, number::SMALL)]),
    row(CountInChinese, "three digits", &[with(Number, number::HUNDREDS)]),
    row(CountInChinese, "four digits that may be a year", &[with(Number, number::MODERN | number::EARLY)]),
    row(CountInChinese, "a round number", &[with(Number, number::ROUND)]),
    row(CountInChinese, "digits with groups", &[with(Number, number::GROUPED)]),
    row(
        CountInChinese,
        "points or medals behind, or brackets behind a word for a number",
        &[with(Place, place::COUNTS)],
    ),
    row(CountInChinese, "the counter of models and generations behind", &[with(Place, place::UNIT)]),
    row(CountInChinese, "a word that says how much before", &[with(Before, token::VERB)]),
    row(
        CountInChinese,
        "a word that leads to a number before, the clause goes on or ends behind",
        &[
            with(Before, token::AHEAD),
            with(
                Behind,
                token::COMMA
                    | token::STOP
                    | token::EDGE
                    | token::SEMICOLON
                    | token::CLOSE
                    | token::FUNCTION
                    | token::DASH,
            ),
        ],
    ),
    row(
        CountInChinese,
        "another word before",
        &[with(Before, token::LOWER), without(Before, token::VERB | token::AHEAD | token::AND)],
    ),
    row(
        CountInChinese,
        "another word before, the clause goes on or ends behind",
        &[
            with(Before, token::LOWER),
            without(Before, token::VERB | token::AHEAD | token::AND),
            with(Behind, token::COMMA | token::STOP | token::EDGE | token::SEMICOLON | token::CLOSE | token::FUNCTION),
        ],
    ),
    row(
        CountInChinese,
        "another word before, a quotation mark behind",
        &[
            with(Before, token::LOWER),
            without(Before, token::VERB | token::AHEAD | token::AND),
            with(Behind, token::QUOTE),
        ],
    ),
    row(CountInChinese, "a comma before", &[with(Before, token::COMMA)]),
    row(CountInChinese, "a mark behind", &[with(Behind, token::COMMA | token::STOP | token::EDGE | token::SEMICOLON)]),
    row(CountInChinese, "a word behind", &[with(Behind, token::LOWER)]),
    row(CountInChinese, "a closing bracket behind", &[with(Behind, token::CLOSE)]),
    row(
        CountInChinese,
        "a word behind that does not go on",
        &[with(Behind, token::LOWER), without(Behind, token::FUNCTION)],
    ),
    row(CountInChinese, "a dash before", &[with(Before, token::DASH)]),
    row(CountInChinese, "the next of a list of counts", &[with(Place, place::LIST_GOES_ON)]),
    row(
        CountInChinese,
        "another word before, a small number",
        &[
            with(Before, token::LOWER),
            without(Before, token::VERB | token::AHEAD | token::AND),
            with(Number, number::SMALL),
        ],
    ),
    row(YearInChinese, "a year of our time", &[with(Number, number::MODERN)]),
    row(YearInChinese, "a year before 1700", &[with(Number, number::OLD)]),
    row(YearInChinese, "a round number", &[with(Number, number::ROUND)]),
    row(YearInChinese, "a word before years or for them behind", &[with(Place, place::IN_YEAR)]),
    row(YearInChinese, "brackets behind a title", &[with(Place, place::TITLE)]),
    row(YearInChinese, "a year next in the list", &[with(Place, place::YEAR_LIST)]),
    row(
        YearInChinese,
        "a word before years, a mark behind",
        &[with(Place, place::IN_YEAR), with(Behind, token::COMMA | token::STOP | token::EDGE)],
    ),
    row(YearInChinese, "a word that leads to a number before", &[with(Before, token::AHEAD)]),
    row(YearInChinese, "and, or before", &[with(Before, token::AND)]),
    row(
        YearInChinese,
        "another word before",
        &[
            with(Before, token::LOWER),
            without(Before, token::VERB | token::AHEAD | token::AND),
            without(Place, place::IN_YEAR),
        ],
    ),
    row(YearInChinese, "a word behind", &[with(Behind, token::LOWER)]),
    row(YearInChinese, "a mark behind", &[with(Behind, token::COMMA | token::STOP | token::EDGE | token::SEMICOLON)]),
];
