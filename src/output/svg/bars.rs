//! A chart: the figures of the most frequent unit, or noun, as bars.

use std::io::{self, Write};

use crate::{
    document::Shown,
    output::figures::Charted,
    overview::{Group, largest_group},
};

use super::{CELL, Chart, MARGIN, WIDTH};

/// Bars of a chart at most: more cannot be compared at a glance.
const BARS: usize = 60;
/// Height of a bar with its gap.
const ROW: f64 = 28.0;
/// Where labels end and bars may begin.
const LABELS: f64 = 400.0;
/// Room for the figures' own words behind the longest bar.
const VALUES: f64 = 200.0;

/// Writes a chart of the largest group of figures.
///
/// # Errors
/// What the writer says.
pub(in crate::output) fn bars(title: &Shown, figures: &[Charted], out: &mut dyn Write) -> io::Result<()> {
    let group = largest_group(figures.iter().map(|figure| figure.group.clone()));
    let of_group: Vec<_> = figures.iter().filter(|figure| Some(&figure.group) == group.as_ref()).collect();
    let shown = &of_group[..of_group.len().min(BARS)];
    let height = Chart::TOP + ROW * shown.len() as f64 + MARGIN;
    let mut chart = Chart::begin(out, height, title, &description(group.as_ref(), of_group.len()))?;
    let (least, most) = shown.iter().fold((0.0_f64, 0.0_f64), |(low, high), f| (low.min(f.value), high.max(f.value)));
    let scale = (WIDTH - MARGIN - VALUES - LABELS) / (most - least).max(f64::MIN_POSITIVE);
    let zero = LABELS - least * scale;
    for (n, Charted { value, row, .. }) in shown.iter().enumerate() {
        let y = Chart::TOP + ROW * n as f64;
        chart.text(LABELS - 12.0, y + 17.0, "end", &row.label().cut(((LABELS - MARGIN - 12.0) / CELL) as usize))?;
        // What is too small to be seen beside the others is one unit long.
        let length = (value.abs() * scale).max(1.0);
        let x = if *value < 0.0 { zero - length } else { zero };
        chart.rect((x, y + 5.0), (length, 16.0), "bar", &row.said())?;
        chart.text(x + length + 8.0, y + 17.0, "strong", &row.words().cut((VALUES / CELL) as usize))?;
    }
    if !shown.is_empty() {
        chart.rule((zero, Chart::TOP), (zero, height - MARGIN))?;
    }
    chart.end()
}

/// What the chart shows, in words.
fn description(group: Option<&Group>, count: usize) -> String {
    let Some(group) = group else { return "No figures that can be compared".to_owned() };
    let unit = group.unit.map(|unit| format!(" in {unit}")).unwrap_or_default();
    let noun = group.noun.as_ref().map(|noun| format!(" of {}", Shown::new(noun))).unwrap_or_default();
    let what = format!("{}{unit}{noun}", group.kind.name());
    match count {
        0..=BARS => format!("{what}: {count}, in order of place"),
        _ => format!("{what}: the first {BARS} of {count}, in order of place"),
    }
}
