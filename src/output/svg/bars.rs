//! A chart: the figures of the most frequent unit, or noun, as bars.

use std::io::{self, Write};

use crate::{
    document::{Document, Shown},
    output::one_line::{one_line, sentence},
    overview::{Entry, Group, largest_group},
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

/// Writes a chart of the entries' largest group.
///
/// # Errors
/// What the writer says.
pub(in crate::output) fn bars(doc: &Document, entries: &[Entry], out: &mut dyn Write) -> io::Result<()> {
    let group = largest_group(entries);
    let of_group = entries.iter().filter(|e| group.is_some() && Group::of(e) == group);
    let values: Vec<_> = of_group.filter_map(|e| Some((e, e.value.magnitude()?))).collect();
    let title = doc.title().unwrap_or_else(|| Shown::new("Figures"));
    let shown = &values[..values.len().min(BARS)];
    let height = Chart::TOP + ROW * shown.len() as f64 + MARGIN;
    let mut chart = Chart::begin(out, height, &title, &description(group.as_ref(), values.len()))?;
    let (least, most) = shown.iter().fold((0.0_f64, 0.0_f64), |(low, high), (_, v)| (low.min(*v), high.max(*v)));
    let scale = (WIDTH - MARGIN - VALUES - LABELS) / (most - least).max(f64::MIN_POSITIVE);
    let zero = LABELS - least * scale;
    for (n, (entry, value)) in shown.iter().enumerate() {
        let y = Chart::TOP + ROW * n as f64;
        let sentence = Shown::new(&sentence(doc, &entry.sentence));
        let label = entry.counts.as_deref().map_or_else(|| sentence.clone(), |c| Shown::new(&one_line(c)));
        chart.text(LABELS - 12.0, y + 17.0, "end", &label.cut(((LABELS - MARGIN - 12.0) / CELL) as usize))?;
        // A hair stands for what is too small beside the others.
        let length = (value.abs() * scale).max(1.0);
        let x = if *value < 0.0 { zero - length } else { zero };
        chart.rect((x, y + 5.0), (length, 16.0), "bar", &sentence)?;
        let text = Shown::new(&one_line(&doc.text.slice(entry.range.clone())));
        chart.text(x + length + 8.0, y + 17.0, "strong", &text.cut((VALUES / CELL) as usize))?;
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
