//! Charts: a chart of figures, a timeline.
//!
//! Plain SVG that a browser opens by itself: no script, nothing fetched, colours for a light and a dark background. Text of
//! documents goes through `Shown` and is escaped; widths of text are estimated from cells, since no font is measured.

mod bars;
#[cfg(test)]
mod tests;
mod timeline;

pub(super) use bars::bars;
pub(super) use timeline::timeline;

use std::io::{self, Write};

use crate::document::Shown;

/// Width of a chart in its own units, which are pixels at first.
const WIDTH: f64 = 960.0;
/// Space around what is drawn.
const MARGIN: f64 = 24.0;
/// Width of a cell of text of 13 pixels, estimated on the wide side.
const CELL: f64 = 7.2;

/// Colours for a light background, and those that take their place on a dark one. Without variables, which many viewers of
/// charts do not know.
const STYLE: &str = "\
.background{fill:#fff}.rule{stroke:#d1d9e0;stroke-width:1}.bar{fill:#0969da}.span{fill:#9a6700}\
text{font:13px system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;fill:#1f2328}\
.title{font-size:17px;font-weight:600}.faint{fill:#59636e}.strong{font-weight:600}.end{text-anchor:end}\
@media (prefers-color-scheme:dark){.background{fill:#0d1117}.rule{stroke:#3d444d}.bar{fill:#4493f8}.span{fill:#d29922}\
text{fill:#e6edf3}.faint{fill:#9198a1}}";

/// A chart that is written piece by piece.
struct Chart<'a> {
    out: &'a mut dyn Write,
}

impl<'a> Chart<'a> {
    /// Begins a chart of a height, with its title and a line below it; the pieces stand under [`Chart::TOP`].
    fn begin(out: &'a mut dyn Write, height: f64, title: &Shown, below: &str) -> io::Result<Self> {
        let size = format!("width=\"{WIDTH}\" height=\"{height:.0}\" viewBox=\"0 0 {WIDTH} {height:.0}\"");
        let (name, description) = (escaped(title), escaped(&Shown::new(below)));
        writeln!(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" {size} role=\"img\" aria-label=\"{name}\">")?;
        writeln!(out, "<title>{name}</title>\n<desc>{description}</desc>\n<style>{STYLE}</style>")?;
        writeln!(out, "<rect class=\"background\" width=\"100%\" height=\"100%\"/>")?;
        let mut chart = Self { out };
        let fitting = ((WIDTH - 2.0 * MARGIN) / (CELL * 1.35)) as usize;
        chart.text(MARGIN, MARGIN + 14.0, "title", &title.cut(fitting))?;
        chart.text(MARGIN, MARGIN + 36.0, "faint", &Shown::new(below))?;
        Ok(chart)
    }

    /// Where the first piece may stand.
    const TOP: f64 = MARGIN + 56.0;

    fn text(&mut self, x: f64, y: f64, class: &str, text: &Shown) -> io::Result<()> {
        writeln!(self.out, "<text x=\"{x:.1}\" y=\"{y:.1}\" class=\"{class}\">{}</text>", escaped(text))
    }

    /// A filled box; its title shows when the pointer rests on it.
    fn rect(&mut self, at: (f64, f64), size: (f64, f64), class: &str, title: &Shown) -> io::Result<()> {
        let ((x, y), (w, h)) = (at, size);
        let place = format!("x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" rx=\"2\"");
        writeln!(self.out, "<rect class=\"{class}\" {place}><title>{}</title></rect>", escaped(title))
    }

    fn circle(&mut self, x: f64, y: f64, class: &str) -> io::Result<()> {
        writeln!(self.out, "<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\"/>")
    }

    fn rule(&mut self, from: (f64, f64), to: (f64, f64)) -> io::Result<()> {
        let ((x, y), (u, v)) = (from, to);
        writeln!(self.out, "<line class=\"rule\" x1=\"{x:.1}\" y1=\"{y:.1}\" x2=\"{u:.1}\" y2=\"{v:.1}\"/>")
    }

    fn end(self) -> io::Result<()> {
        writeln!(self.out, "</svg>")
    }
}

/// Text as XML has it, within elements and attributes.
fn escaped(text: &Shown) -> String {
    let mut out = String::with_capacity(text.as_str().len());
    for c in text.as_str().chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no place for these two, whatever the way they are written.
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
