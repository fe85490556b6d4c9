//! A stretch of a document as text to be taken elsewhere: without the breaks of the screen or of the source's lines.

use unicode_width::UnicodeWidthStr;

use super::{
    Align, Block, BlockKind, Container, ContainerKind, Document, DocumentKind, Range, Role, Table, joints, one_line,
    unstyled,
};

/// How the rows of a table are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum TableForm {
    /// As Markdown, with aligned columns.
    #[default]
    Markdown,
    /// Cells with tabs between them, for spreadsheets.
    Tabs,
}

/// The text in `range` of the display text. Lines that the source broke for their length are joined; code stands as it
/// is; rows of a table are whole, under its header, in the form asked for; several items of a list have their markers.
/// Control characters are left out, line feeds and tabs apart. Takes time linear in the length of the range.
pub(crate) fn excerpt(doc: &Document, range: &Range, form: TableForm) -> String {
    let text = match doc.kind {
        DocumentKind::Plain => plain(doc, range),
        DocumentKind::Markup => markup(doc, range, form),
    };
    let text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    let end = text.trim_end().len();
    let start = text.len() - text.trim_start_matches('\n').len();
    text[start.min(end)..end].to_owned()
}

fn plain(doc: &Document, range: &Range) -> String {
    let mut out = String::new();
    let mut next = doc.block_at(range.start);
    while let Some(found) = next.filter(|b| b.block.range.start < range.end) {
        let block = &found.block;
        let slice = doc.text.slice(block.range.clone());
        let inside = |at: usize| at.clamp(slice.start, slice.start + slice.len()) - slice.start;
        let part = inside(range.start)..inside(range.end);
        if block.range.start > range.start && !block.continues {
            out.push('\n');
        }
        match block.kind {
            BlockKind::Paragraph | BlockKind::Lines => out.push_str(&doc.text.letters_of(&joined(&slice, part))),
            _ => out.push_str(unstyled(&slice[part]).trim_end_matches('\r')),
        }
        next = doc.block_after(&found);
    }
    out
}

/// `part` of a paragraph as one line.
fn joined(paragraph: &str, part: Range) -> String {
    let mut out = String::new();
    let mut at = part.start;
    for joint in joints(paragraph) {
        if joint.range.end <= at || part.end <= joint.range.start {
            continue;
        }
        out.push_str(&paragraph[at..joint.range.start.max(at)]);
        out.push_str(if joint.space { " " } else { "" });
        at = joint.range.end.min(part.end);
    }
    out.push_str(&paragraph[at..part.end]);
    out
}

fn markup(doc: &Document, range: &Range, form: TableForm) -> String {
    let mut out = String::new();
    let mut next = doc.block_at(range.start);
    let (mut end, mut table, mut in_item) = (range.start, None, false);
    let several = next.as_ref().is_some_and(|b| b.block.range.end < range.end);
    while let Some(found) = next.filter(|b| b.block.range.start < range.end) {
        let block = &found.block;
        let part = block.range.start.max(range.start)..block.range.end.min(range.end);
        next = doc.block_after(&found);
        if part.start >= part.end || block.kind == BlockKind::Rule {
            continue;
        }
        let first = out.is_empty();
        if !first {
            let between = doc.text.slice(end..part.start);
            match (block.continues, block.kind) {
                (true, BlockKind::Table { .. }) => out.push('\n'),
                (true, _) => out.push_str(&between),
                (false, _) if in_item && is_tight(doc, block) => out.push('\n'),
                (false, _) => out.push_str("\n\n"),
            }
        }
        end = part.end;
        in_item = items(doc, block).next().is_some();
        match block.kind {
            BlockKind::Table { table: id, from, to } => {
                let grid = &doc.tables[id as usize];
                match one_cell(grid, (from, to), &part) {
                    true => out.push_str(&words(doc, &part)),
                    false => rows(doc, grid, (from, to), &part, form, table != Some(id), &mut out),
                }
                table = Some(id);
            }
            BlockKind::Code => out.push_str(&doc.text.slice(part)),
            _ => {
                let (lead, marker) = lead(doc, block, several && part.start == block.range.start);
                if !block.continues || first {
                    out.push_str(&lead);
                    out.push_str(&marker);
                }
                let hanging = format!("\n{lead}{}", " ".repeat(marker.width()));
                out.push_str(&words(doc, &part).replace('\n', &hanging));
            }
        }
    }
    out
}

/// The text of a stretch of a block, without what is hidden.
fn words(doc: &Document, range: &Range) -> String {
    let slice = doc.text.slice(range.clone());
    let mut out = String::with_capacity(slice.len());
    let mut at = 0;
    for hidden in doc.marks_in(range).filter(|m| m.role == Role::Hidden) {
        let inside = |offset: usize| offset.saturating_sub(slice.start).min(slice.len());
        let (start, end) = (inside(hidden.range.start).max(at), inside(hidden.range.end).max(at));
        out.push_str(slice.get(at..start).unwrap_or_default());
        at = end;
    }
    out.push_str(slice.get(at..).unwrap_or_default());
    out
}

/// The items around a block, from the innermost to the outermost.
fn items<'a>(doc: &'a Document, block: &Block) -> impl Iterator<Item = &'a Container> {
    let mut next = block.container;
    let all = std::iter::from_fn(move || {
        let id = next?;
        let container = doc.containers.get(id as usize)?;
        next = container.parent;
        Some(container)
    });
    all.filter(|c| matches!(c.kind, ContainerKind::Item { .. }))
}

/// True for an item of a list whose items stand close to each other.
fn is_tight(doc: &Document, block: &Block) -> bool {
    let item = items(doc, block).next();
    item.is_some_and(|c| matches!(c.kind, ContainerKind::Item { tight: true, .. }))
}

/// By how much a block is moved in, and the marker it stands behind, where there is one.
fn lead(doc: &Document, block: &Block, marked: bool) -> (String, String) {
    if !marked {
        return Default::default();
    }
    let (mut depth, mut marker) = (0, String::new());
    for item in items(doc, block) {
        depth += 1;
        let ContainerKind::Item { number, task, .. } = item.kind else { continue };
        if item.start == block.range.start && marker.is_empty() {
            marker = number.map_or("- ".to_owned(), |n| format!("{n}. "));
            marker += task.map_or("", |done| if done { "[x] " } else { "[ ] " });
        }
    }
    let inner = if marker.is_empty() { depth } else { depth - 1 };
    ("  ".repeat(inner), marker)
}

/// True when a stretch lies within one cell.
fn one_cell(table: &Table, (from, to): (u32, u32), part: &Range) -> bool {
    let body = (from..to).flat_map(|row| table.row(row as usize));
    table.header.iter().chain(body).any(|cell| cell.start <= part.start && part.end <= cell.end && !cell.is_empty())
}

/// The rows of a table that a stretch touches.
fn rows(
    doc: &Document,
    table: &Table,
    (from, to): (u32, u32),
    part: &Range,
    form: TableForm,
    header: bool,
    out: &mut String,
) {
    let touched = |cells: &[Range]| cells.iter().any(|c| c.start < part.end && part.start <= c.end);
    let read = |cells: &[Range]| cells.iter().map(|c| cell(&words(doc, c), form)).collect::<Vec<_>>();
    let body = (from..to).map(|row| table.row(row as usize)).filter(|cells| touched(cells)).map(read);
    let mut rows: Vec<Vec<String>> = Vec::new();
    // Markdown has no table without a header.
    let headed = header && (!table.header.is_empty() || form == TableForm::Markdown);
    if headed {
        let mut cells = read(&table.header);
        cells.resize(table.columns.len(), String::new());
        rows.push(cells);
    }
    rows.extend(body);
    let columns = table.columns.len();
    let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0).clamp(3, 60);
    let widths: Vec<_> = (0..columns).map(width).collect();
    for (n, row) in rows.iter().enumerate() {
        if n > 0 {
            out.push('\n');
        }
        match form {
            TableForm::Tabs => out.push_str(&row.join("\t")),
            TableForm::Markdown => {
                for (cell, width) in row.iter().zip(&widths) {
                    let spare = width.saturating_sub(cell.width());
                    out.push_str(&format!("| {cell}{:spare$} ", ""));
                }
                out.push('|');
                if n == 0 && headed {
                    out.push('\n');
                    for (align, width) in table.columns.iter().zip(&widths) {
                        let line = "-".repeat(width - 1);
                        out.push_str(&match align {
                            Align::Start => format!("| {line}- "),
                            Align::Centre => format!("| :{}: ", &line[1..]),
                            Align::End => format!("| {line}: "),
                        });
                    }
                    out.push('|');
                }
            }
        }
    }
}

/// A cell on one line, without what would end it.
fn cell(text: &str, form: TableForm) -> String {
    let line = one_line(text);
    if form == TableForm::Markdown { line.replace('|', "\\|") } else { line }
}
