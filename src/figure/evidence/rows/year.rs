//! Rows that ask whether a bare number is the year of a date.

use super::super::{
    Question::Year,
    Row,
    Slot::{Before, Before2, Behind, Behind2, Number, Place},
    class::{number, place, token},
};
use super::{row, with, without};

/// Their order is that of the weights and decides nothing.
pub(super) static ROWS: &[Row] = &[
    row(Year, "three digits", &[with(Number, number::HUNDREDS)]),
    row(Year, "three digits, a plural behind", &[with(Number, number::HUNDREDS), with(Place, place::COUNTS)]),
    row(
        Year,
        "three digits, a verb before, a small word behind",
        &[
            with(Number, number::HUNDREDS),
            with(Before, token::VERB),
            with(Behind, token::LOWER),
            with(Place, place::CAPITAL_NOUNS),
        ],
    ),
    row(Year, "a class or promotion", &[with(Place, place::GROUP)]),
    row(Year, "a year of our time", &[with(Number, number::MODERN)]),
    row(Year, "a year from 1700 on", &[with(Number, number::EARLY)]),
    row(Year, "a year before 1700", &[with(Number, number::OLD)]),
    row(Year, "a round number", &[with(Number, number::ROUND)]),
    row(Year, "a word before years", &[with(Place, place::IN_YEAR)]),
    row(Year, "the head of an entry", &[with(Place, place::ENTRY)]),
    row(Year, "the head of a line", &[with(Place, place::HEADS_LINE)]),
    row(Year, "brackets around it", &[with(Place, place::BRACKETS)]),
    row(Year, "a cited work", &[with(Place, place::CITED)]),
    row(Year, "a year next in the list", &[with(Place, place::YEAR_LIST)]),
    row(Year, "a name before", &[with(Place, place::NAME_BEFORE)]),
    row(Year, "a model or room", &[with(Place, place::MODEL)]),
    row(Year, "a plural or unit behind", &[with(Place, place::COUNTS)]),
    row(Year, "a noun that is numbered before", &[with(Place, place::LABELLED)]),
    row(
        Year,
        "a catalogue or register",
        &[with(Place, place::SERIAL | place::CATALOGUED | place::REPORTED | place::REGISTERED)],
    ),
    row(
        Year,
        "a thing called by the number",
        &[with(
            Place,
            place::NAMES_NEXT | place::ONE_THING | place::ONE_MODEL | place::TITLE_ARTICLE | place::POSSESSED,
        )],
    ),
    row(Year, "an acronym before", &[with(Place, place::ACRONYM_BEFORE)]),
    row(Year, "a word before years, a plural behind", &[with(Place, place::IN_YEAR), with(Behind, token::PLURAL)]),
    row(
        Year,
        "a word before years, a mark behind",
        &[
            with(Place, place::IN_YEAR),
            with(Behind, token::COMMA | token::STOP | token::EDGE | token::CLOSE | token::FUNCTION | token::SEMICOLON),
        ],
    ),
    row(Year, "of before a year of our time", &[with(Place, place::OF_YEAR), with(Number, number::MODERN)]),
    row(Year, "an event behind", &[with(Behind, token::DATED)]),
    row(Year, "a plural behind, an event", &[with(Behind, token::PLURAL), with(Behind, token::DATED)]),
    row(Year, "a comma before", &[with(Before, token::COMMA)]),
    row(Year, "an opening bracket before", &[with(Before, token::OPEN)]),
    row(Year, "a function word before", &[with(Before, token::FUNCTION)]),
    row(Year, "a verb before", &[with(Before, token::VERB)]),
    row(Year, "a small word before", &[with(Before, token::LOWER)]),
    row(Year, "a label before", &[with(Before, token::LABEL)]),
    row(Year, "a full stop before", &[with(Before, token::STOP)]),
    row(Year, "a comma behind", &[with(Behind, token::COMMA)]),
    row(Year, "a closing bracket behind", &[with(Behind, token::CLOSE)]),
    row(Year, "a function word behind", &[with(Behind, token::FUNCTION)]),
    row(Year, "a plural behind", &[with(Behind, token::PLURAL)]),
    row(Year, "a dash behind", &[with(Behind, token::DASH)]),
    row(Year, "a colon behind", &[with(Behind, token::COLON)]),
    row(Year, "a semicolon behind", &[with(Behind, token::SEMICOLON)]),
    row(Year, "brackets behind one name", &[with(Place, place::LONE_NAME), without(Place, place::CAPITAL_NOUNS)]),
    row(
        Year,
        "brackets behind one name, then a small word that is no function word",
        &[with(Place, place::LONE_NAME), with(Behind2, token::LOWER), without(Behind2, token::FUNCTION)],
    ),
    row(
        Year,
        "brackets behind one noun, where nouns have capitals",
        &[with(Place, place::LONE_NAME | place::CAPITAL_NOUNS)],
    ),
    row(Year, "brackets behind a title", &[with(Place, place::TITLE)]),
    row(Year, "brackets behind a name", &[with(Place, place::BRACKETS), with(Before2, token::CAPITAL)]),
    row(Year, "brackets, a word for a work in the sentence", &[with(Place, place::WORK)]),
];
