//! A timeline: moments down the page, the years as its scale, periods as spans beside it.

use std::io::{self, Write};

use crate::{
    document::Shown,
    output::figures::Dated,
    overview::{Day, Moment, YearFrom},
};

use super::{CELL, Chart, MARGIN, WIDTH};

/// Moments of a chart at most; what is over is named in the description.
const SHOWN: usize = 400;
/// Height of a moment with its sentence.
const ROW: f64 = 44.0;
/// Space that a year without a moment adds; several add by the square root of their number.
const GAP: f64 = 10.0;
/// How many times [`GAP`] all years between two moments add at most.
const MOST_GAPS: f64 = 8.0;
/// Where the timeline stands; years to the left of it.
const LINE: f64 = 96.0;
/// Spans that stand beside each other at most.
const LANES: usize = 6;
/// Distance of lanes.
const LANE: f64 = 10.0;

/// Writes a timeline of moments, which are in order of time.
///
/// # Errors
/// What the writer says.
pub(in crate::output) fn timeline(title: &Shown, dated: &[Dated], out: &mut dyn Write) -> io::Result<()> {
    let shown: &[Moment] = &dated.iter().take(SHOWN).map(|dated| dated.moment).collect::<Vec<_>>();
    let places = places(shown);
    let bottom = places.last().map_or(Chart::TOP, |y| y + ROW);
    let mut chart = Chart::begin(out, bottom + MARGIN, title, &description(dated.len()))?;
    if !shown.is_empty() {
        chart.rule((LINE, Chart::TOP), (LINE, bottom))?;
    }
    let lanes = lanes(shown, &places);
    let left = LINE + 24.0 + LANE * lanes.iter().flatten().max().map_or(0.0, |&lane| lane as f64 + 1.0);
    let mut year = None;
    for (n, moment) in shown.iter().enumerate() {
        let (row, y) = (&dated[n].row, places[n]);
        if moment.year_from != YearFrom::Nowhere && year != Some(moment.start.0) {
            year = Some(moment.start.0);
            chart.text(LINE - 14.0, y + 14.0, "strong end", &Shown::new(&moment.start.0.to_string()))?;
        }
        let sentence = row.said();
        match lanes[n] {
            Some(lane) => {
                let end = place_of(shown, &places, moment.end).max(y + 10.0);
                let x = LINE + 12.0 + LANE * lane as f64;
                chart.rect((x, y + 4.0), (5.0, end - y), "span", &sentence)?;
            }
            None => chart.circle(LINE, y + 9.0, "bar")?,
        }
        let text = row.words();
        let year = match moment.is_from_context() {
            true => format!(" ({}, year from the context)", moment.first),
            false => String::new(),
        };
        let fitting = ((WIDTH - MARGIN - left) / CELL) as usize;
        let path = row.path_before();
        chart.text(left, y + 14.0, "strong", &Shown::new(&format!("{path}{text}{year}")).cut(fitting))?;
        chart.text(left, y + 32.0, "faint", &sentence.cut(fitting))?;
    }
    chart.end()
}

fn description(count: usize) -> String {
    match count {
        0 => "No dates".to_owned(),
        1..=SHOWN => format!("{count} dates and periods in order of time"),
        _ => format!("The first {SHOWN} of {count} dates and periods in order of time"),
    }
}

/// Where each moment stands: one under the other, with more space the more time lies between, but never in proportion,
/// which would put the last week of a century on one point.
fn places(moments: &[Moment]) -> Vec<f64> {
    let mut y = Chart::TOP;
    let mut before: Option<i32> = None;
    let each = moments.iter().map(|moment| {
        let years = before.map_or(0, |b| i64::from(moment.start.0) - i64::from(b)).max(0);
        before = Some(moment.start.0);
        // A root, which the processor knows: a logarithm would load a library at every start of the program.
        y += GAP * (years as f64).sqrt().min(MOST_GAPS);
        let here = y;
        y += ROW;
        here
    });
    each.collect()
}

/// Where a day lies between the moments.
fn place_of(moments: &[Moment], places: &[f64], day: Day) -> f64 {
    let after = moments.partition_point(|m| m.start <= day);
    match (after.checked_sub(1), places.get(after)) {
        (Some(before), Some(next)) => {
            let (a, b) = (days(moments[before].start), days(moments[after].start));
            let share = (days(day) - a) / (b - a).max(1.0);
            places[before] + (next - places[before]) * share
        }
        (Some(before), None) => places[before] + ROW - 8.0,
        (None, _) => places.first().copied().unwrap_or(Chart::TOP),
    }
}

/// Days since the year 0, about.
fn days(day: Day) -> f64 {
    f64::from(day.0) * 372.0 + f64::from(day.1) * 31.0 + f64::from(day.2)
}

/// The lane of each period, so that those at the same time stand beside each other; none for dates.
fn lanes(moments: &[Moment], places: &[f64]) -> Vec<Option<usize>> {
    let mut free = [f64::MIN; LANES];
    let each = moments.iter().zip(places).map(|(moment, &y)| {
        if moment.first == moment.last {
            return None;
        }
        let lane = free.iter().position(|&end| end < y).unwrap_or(LANES - 1);
        free[lane] = place_of(moments, places, moment.end).max(y + 10.0) + 4.0;
        Some(lane)
    });
    each.collect()
}
