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
    row(CountInChinese, "two digits", &[with(Number, number::TENS)]),
    row(CountInChinese, "three digits", &[with(Number, number::HUNDREDS)]),
    row(CountInChinese, "four digits that may be a year", &[with(Number, number::MODERN | number::EARLY)]),
    row(CountInChinese, "a round number", &[with(Number, number::ROUND)]),
    row(CountInChinese, "digits with decimals", &[with(Number, number::DECIMAL)]),
    row(CountInChinese, "digits with groups", &[with(Number, number::GROUPED)]),
    row(CountInChinese, "five digits or more", &[with(Number, number::LONG)]),
    row(CountInChinese, "a leading zero", &[with(Number, number::ZERO_LED)]),
    row(CountInChinese, "a qualifier", &[with(Number, number::QUALIFIED)]),
    row(CountInChinese, "a cell of a table", &[with(Place, place::CELL)]),
    row(CountInChinese, "points or medals behind", &[with(Place, place::COUNTS)]),
    row(CountInChinese, "brackets around it", &[with(Place, place::BRACKETS)]),
    row(CountInChinese, "the counter of models and generations behind", &[with(Place, place::UNIT)]),
    row(CountInChinese, "the head of a line", &[with(Place, place::HEADS_LINE)]),
    row(CountInChinese, "a letter before", &[with(Place, place::LETTER_BEFORE)]),
    row(CountInChinese, "a year next in the list", &[with(Place, place::YEAR_LIST)]),
    row(CountInChinese, "a word that says how much before", &[with(Before, token::VERB)]),
    row(CountInChinese, "a word that leads to a number before", &[with(Before, token::AHEAD)]),
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
    row(CountInChinese, "and, or before", &[with(Before, token::AND)]),
    row(CountInChinese, "a comma before", &[with(Before, token::COMMA)]),
    row(CountInChinese, "a full stop before", &[with(Before, token::STOP)]),
    row(CountInChinese, "a colon before", &[with(Before, token::COLON)]),
    row(CountInChinese, "a quotation mark before", &[with(Before, token::QUOTE)]),
    row(CountInChinese, "a sign before", &[with(Before, token::SIGN)]),
    row(CountInChinese, "an opening bracket before", &[with(Before, token::OPEN)]),
    row(CountInChinese, "a dash before", &[with(Before, token::DASH)]),
    row(CountInChinese, "nothing before", &[with(Before, token::EDGE)]),
    row(
        CountInChinese,
        "a colon or sign before, the clause goes on or ends behind",
        &[
            with(Before, token::COLON | token::SIGN),
            with(Behind, token::COMMA | token::STOP | token::EDGE | token::SEMICOLON | token::CLOSE | token::FUNCTION),
        ],
    ),
    row(CountInChinese, "the clause goes on behind", &[with(Behind, token::FUNCTION)]),
    row(CountInChinese, "a mark behind", &[with(Behind, token::COMMA | token::STOP | token::EDGE | token::SEMICOLON)]),
    row(CountInChinese, "a word behind", &[with(Behind, token::LOWER)]),
    row(CountInChinese, "a letter behind", &[with(Behind, token::LETTER)]),
    row(CountInChinese, "a quotation mark behind", &[with(Behind, token::QUOTE)]),
    row(CountInChinese, "a closing bracket behind", &[with(Behind, token::CLOSE)]),
    row(CountInChinese, "a dash behind", &[with(Behind, token::DASH)]),
    row(CountInChinese, "and, or behind", &[with(Behind, token::AND)]),
    row(
        CountInChinese,
        "a word behind that does not go on",
        &[with(Behind, token::LOWER), without(Behind, token::FUNCTION)],
    ),
    row(YearInChinese, "a year of our time", &[with(Number, number::MODERN)]),
    row(YearInChinese, "a year from 1700 on", &[with(Number, number::EARLY)]),
    row(YearInChinese, "a year before 1700", &[with(Number, number::OLD)]),
    row(YearInChinese, "a round number", &[with(Number, number::ROUND)]),
    row(YearInChinese, "a qualifier", &[with(Number, number::QUALIFIED)]),
    row(YearInChinese, "a word before years", &[with(Place, place::IN_YEAR)]),
    row(YearInChinese, "brackets around it", &[with(Place, place::BRACKETS)]),
    row(YearInChinese, "brackets behind a title", &[with(Place, place::TITLE)]),
    row(YearInChinese, "a year next in the list", &[with(Place, place::YEAR_LIST)]),
    row(YearInChinese, "a cell of a table", &[with(Place, place::CELL)]),
    row(YearInChinese, "the head of a line", &[with(Place, place::HEADS_LINE)]),
    row(YearInChinese, "a letter before", &[with(Place, place::LETTER_BEFORE)]),
    row(
        YearInChinese,
        "a word before years, a word behind",
        &[with(Place, place::IN_YEAR), with(Behind, token::LOWER)],
    ),
    row(
        YearInChinese,
        "a word before years, a mark behind",
        &[with(Place, place::IN_YEAR), with(Behind, token::COMMA | token::STOP | token::EDGE)],
    ),
    row(YearInChinese, "a word that says how much before", &[with(Before, token::VERB)]),
    row(YearInChinese, "a word that leads to a number before", &[with(Before, token::AHEAD)]),
    row(YearInChinese, "and, or before", &[with(Before, token::AND)]),
    row(YearInChinese, "a comma before", &[with(Before, token::COMMA)]),
    row(YearInChinese, "a quotation mark before", &[with(Before, token::QUOTE)]),
    row(YearInChinese, "a colon before", &[with(Before, token::COLON)]),
    row(YearInChinese, "an opening bracket before", &[with(Before, token::OPEN)]),
    row(YearInChinese, "nothing before", &[with(Before, token::EDGE)]),
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
    row(YearInChinese, "a closing bracket behind", &[with(Behind, token::CLOSE)]),
    row(YearInChinese, "a quotation mark behind", &[with(Behind, token::QUOTE)]),
    row(YearInChinese, "and, or behind", &[with(Behind, token::AND)]),
    row(YearInChinese, "an event behind", &[with(Behind, token::DATED)]),
    row(YearInChinese, "a letter behind", &[with(Behind, token::LETTER)]),
    row(YearInChinese, "the clause goes on behind", &[with(Behind, token::FUNCTION)]),
];
