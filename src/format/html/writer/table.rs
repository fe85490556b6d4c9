//! Tables: those of data stand as tables, those that only lay a page out flow.

use html5ever::local_name;

use super::{Gap, Undo, Writer};
use crate::{
    document::{Align, Role},
    format::html::{
        form::{Form, form, is_hidden},
        tree::{NodeId, Step, Tree},
    },
};

/// A cell of data has no more bytes, in a table that does not say what it is.
const LONG: usize = 600;
/// Blocks that a cell of data may have.
const MOST_BLOCKS: usize = 6;
/// Columns that a cell may span.
const WIDEST_SPAN: usize = 1000;
/// Rows that a cell may span.
const TALLEST_SPAN: usize = 1000;
/// Places of a table for each cell that it has: of a table with more, most are empty.
const PLACES_PER_CELL: usize = 8;
/// Places that any table may have.
const LEAST_PLACES: usize = 4096;

impl Writer<'_> {
    /// Writes a table of data; another one flows.
    pub(super) fn table(&mut self, node: NodeId) -> Option<Undo> {
        self.end_block();
        let parts = Parts::of(self.tree, node);
        let grid = match parts.is_data(self.tree, node) && !self.in_cell {
            true => Grid::of(self.tree, &parts),
            false => None,
        };
        let Some(grid) = grid else { return Some(Undo::Block) };
        for &caption in &parts.captions {
            self.write(caption);
        }
        self.data(&grid);
        None
    }

    fn data(&mut self, grid: &Grid) {
        self.out.begin_table(grid.columns.clone());
        self.in_cell = true;
        let heads = grid.heads;
        if heads > 0 {
            for column in 0..grid.columns.len() {
                let cells = (0..heads).map(|row| grid.cell(row, column));
                let mut written = None;
                for cell in cells.flatten() {
                    if written != Some(cell.node) {
                        self.end_block();
                        self.write_inside(cell.node);
                        written = Some(cell.node);
                    }
                }
                self.end_cell();
            }
            self.out.end_row(true);
        }
        for row in heads..grid.rows {
            for column in 0..grid.columns.len() {
                if let Some(cell) = grid.cell(row, column).filter(|cell| (cell.row, cell.column) == (row, column)) {
                    let strong = cell.head;
                    if strong {
                        self.roles.push(Role::Strong);
                    }
                    self.write_inside(cell.node);
                    if strong {
                        self.end_role();
                    }
                }
                self.end_cell();
            }
            self.out.end_row(false);
        }
        self.in_cell = false;
        self.end_block();
    }

    /// Writes what is in a cell.
    fn write_inside(&mut self, cell: NodeId) {
        let named = self.open_name(cell);
        for child in self.tree.children(cell) {
            self.write(child);
        }
        if named {
            self.out.close_target();
        }
    }

    fn end_cell(&mut self) {
        self.out.end_cell();
        (self.gap, self.fresh, self.opened) = (Gap::None, true, 0);
    }
}

/// The rows of a table, and what speaks for and against data.
#[derive(Debug, Default)]
struct Parts {
    captions: Vec<NodeId>,
    rows: Vec<Row>,
    /// It says that it is one of data.
    declared: bool,
    /// Something in it makes it none: another table, a heading, an image of code.
    layout: bool,
    /// Bytes of the text of the longest cell.
    longest: usize,
    /// Blocks of the cell that has most.
    blocks: usize,
}

#[derive(Debug)]
struct Row {
    cells: Vec<NodeId>,
    /// It stands in the head of the table, or has only cells of a head.
    head: bool,
}

impl Parts {
    fn of(tree: &Tree, table: NodeId) -> Self {
        let mut parts = Self::default();
        for child in tree.children(table) {
            match tree.name(child) {
                Some(&local_name!("caption")) => parts.captions.push(child),
                Some(&local_name!("thead")) => {
                    parts.declared = true;
                    tree.children(child).for_each(|row| parts.row(tree, row, true));
                }
                Some(&local_name!("tbody") | &local_name!("tfoot")) => {
                    tree.children(child).for_each(|row| parts.row(tree, row, false));
                }
                Some(&local_name!("tr")) => parts.row(tree, child, false),
                _ => {}
            }
        }
        parts.declared |= !parts.captions.is_empty();
        parts
    }

    fn row(&mut self, tree: &Tree, row: NodeId, in_head: bool) {
        let is_cell = |&n: &NodeId| tree.is(n, local_name!("td")) || tree.is(n, local_name!("th"));
        if is_hidden(tree, row) {
            return;
        }
        let cells: Vec<_> = tree.children(row).filter(is_cell).collect();
        if cells.is_empty() {
            return;
        }
        let head = cells.iter().all(|&n| tree.is(n, local_name!("th")));
        self.declared |= cells.iter().any(|&n| tree.is(n, local_name!("th")));
        for &cell in &cells {
            self.look_into(tree, cell);
        }
        self.rows.push(Row { cells, head: in_head || head });
    }

    /// Looks for what is no data.
    fn look_into(&mut self, tree: &Tree, cell: NodeId) {
        let (mut bytes, mut blocks) = (0, 0);
        let mut walk = tree.walk(cell);
        while let Some(step) = walk.next() {
            let Step::Enter(node) = step else { continue };
            let Some(name) = tree.name(node) else {
                bytes += tree.text(node).map_or(0, |text| text.trim().len());
                continue;
            };
            match form(name) {
                Form::Table | Form::Heading(1..=3) | Form::Code | Form::Rule => self.layout = true,
                Form::Block | Form::Item | Form::Quote | Form::Term | Form::Heading(_) => blocks += 1,
                Form::Unread => walk.pass_over(),
                _ => {}
            }
            if self.layout {
                break; // what is nested is not looked through at each level
            }
        }
        self.longest = self.longest.max(bytes);
        self.blocks = self.blocks.max(blocks);
    }

    fn is_data(&self, tree: &Tree, table: NodeId) -> bool {
        let attribute = |name| tree.attribute(table, name);
        let role = attribute(local_name!("role")).unwrap_or_default();
        let columns = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let declared = self.declared
            || attribute(local_name!("summary")).is_some_and(|s| s != "0" && !s.trim().is_empty())
            || attribute(local_name!("border")).is_some_and(|b| b != "0")
            || matches!(role, "table" | "grid" | "treegrid");
        let sound = match declared {
            true => self.blocks <= 4 * MOST_BLOCKS && self.longest <= 4 * LONG,
            false => self.blocks <= MOST_BLOCKS && self.longest <= LONG,
        };
        !matches!(role, "presentation" | "none") && !self.layout && self.rows.len() >= 2 && columns >= 2 && sound
    }
}

/// A cell, and the place of its first row and column.
#[derive(Debug, Clone, Copy)]
struct Cell {
    node: NodeId,
    row: usize,
    column: usize,
    head: bool,
}

/// The places of a table.
#[derive(Debug)]
struct Grid {
    rows: usize,
    /// Rows of the head.
    heads: usize,
    columns: Vec<Align>,
    /// The cell at each place, row after row.
    places: Vec<Option<Cell>>,
}

impl Grid {
    fn cell(&self, row: usize, column: usize) -> Option<Cell> {
        self.places[row * self.columns.len() + column]
    }

    /// The places of a table; None when they are out of all proportion to its cells.
    fn of(tree: &Tree, parts: &Parts) -> Option<Self> {
        let count: usize = parts.rows.iter().map(|row| row.cells.len()).sum();
        let most = PLACES_PER_CELL * count + LEAST_PLACES;
        let rows = parts.rows.len();
        let mut width = parts.rows.iter().map(|row| row.cells.len()).max()?;
        let mut placed: Vec<(Cell, usize, usize)> = Vec::with_capacity(count);
        let mut below = vec![0; width]; // how many further rows a cell from above takes of each column
        for (at, row) in parts.rows.iter().enumerate() {
            let mut column = 0;
            let mut taken = Vec::new();
            for &node in &row.cells {
                while below.get(column).is_some_and(|&rows| rows > 0) {
                    column += 1;
                }
                let span = |name, most: usize| {
                    let span = tree.attribute(node, name).and_then(|s| s.trim().parse().ok()).unwrap_or(1);
                    span.clamp(1, most)
                };
                let wide = span(local_name!("colspan"), WIDEST_SPAN);
                let tall = span(local_name!("rowspan"), TALLEST_SPAN).min(rows - at);
                width = width.max(column + wide);
                if width * rows > most {
                    return None;
                }
                let head = tree.is(node, local_name!("th"));
                placed.push((Cell { node, row: at, column, head }, wide, tall));
                taken.push((column, wide, tall));
                column += wide;
            }
            below.iter_mut().for_each(|rows| *rows = usize::saturating_sub(*rows, 1));
            below.resize(width, 0);
            for (column, wide, tall) in taken {
                below[column..column + wide].iter_mut().for_each(|rows| *rows = (*rows).max(tall - 1));
            }
        }
        let mut places = vec![None; width * rows];
        for (cell, wide, tall) in placed {
            for row in cell.row..cell.row + tall {
                for place in &mut places[row * width + cell.column..row * width + cell.column + wide] {
                    *place = place.or(Some(cell));
                }
            }
        }
        let heads = parts.rows.iter().take_while(|row| row.head).count();
        let heads = if heads == rows { 1 } else { heads };
        let columns = vec![Align::Start; width];
        Some(Self { rows, heads, columns, places }.without_empty_columns(tree))
    }

    /// Without the columns in which no cell begins that has text, and with the alignment of the others.
    fn without_empty_columns(self, tree: &Tree) -> Self {
        let width = self.columns.len();
        let says = |cell: &Cell| {
            tree.descendants(cell.node)
                .any(|n| tree.text(n).is_some_and(|text| !text.trim().is_empty()) || tree.is(n, local_name!("img")))
        };
        let begins =
            |row: usize, column: usize| self.cell(row, column).filter(|cell| (cell.row, cell.column) == (row, column));
        let kept: Vec<_> = (0..width)
            .filter(|&column| (0..self.rows).any(|row| begins(row, column).is_some_and(|c| says(&c))))
            .collect();
        if kept.is_empty() {
            return self;
        }
        let align = |column: usize| {
            let body = (self.heads..self.rows).filter_map(|row| begins(row, column)).next();
            body.map_or(Align::Start, |cell| align(tree, cell.node))
        };
        let columns = kept.iter().map(|&column| align(column)).collect();
        let mut places = Vec::with_capacity(kept.len() * self.rows);
        for row in 0..self.rows {
            for (new, &column) in kept.iter().enumerate() {
                let moved = |cell: Cell| {
                    // A cell that began in a column that is gone begins in the next one.
                    let first = kept.partition_point(|&k| k < cell.column);
                    Cell { column: first.min(new), ..cell }
                };
                places.push(self.cell(row, column).map(moved));
            }
        }
        Self { columns, places, ..self }
    }
}

/// The alignment of a cell.
fn align(tree: &Tree, cell: NodeId) -> Align {
    let style = tree.attribute(cell, local_name!("style")).unwrap_or_default();
    let aligned =
        style.split(';').filter_map(|rule| rule.split_once(':')).find(|(name, _)| name.trim() == "text-align");
    let value = aligned.map(|(_, value)| value).or(tree.attribute(cell, local_name!("align")));
    match value.map(str::trim) {
        Some("right" | "end") => Align::End,
        Some("center") => Align::Centre,
        _ => Align::Start,
    }
}
