//! The points of one zoom, put together in cells of some 60 pixels: made once, asked for any box.
//!
//! Cells are fixed to the world, so clusters stay where they are when the map is moved.

use super::Frame;

/// Cells in the order of rows, then columns; the points of a cell lie together in `order`.
pub(super) struct Level {
    size: f32,
    cells: Vec<Cell>,
    order: Vec<u32>,
}

struct Cell {
    row: i32,
    column: i32,
    start: usize,
    end: usize,
    x: f64,
    y: f64,
}

/// What of a cell lies in a box.
pub(super) struct Heap {
    pub count: u32,
    /// One of its points.
    pub first: u32,
    /// Sums of world coordinates, relative as the columns are.
    pub x: f64,
    pub y: f64,
}

/// A view is never cut into more cells than this, whatever box and zoom are asked.
const CELLS_AT_MOST: f32 = 80.0;
pub(super) const ZOOMS: u8 = 20;

/// The side of a cell in world coordinates, where the world is 1 wide.
fn size_of(zoom: u8) -> f32 {
    0.25 / (1_u32 << zoom.min(ZOOMS - 1)) as f32
}

/// The zoom whose cells suit a view: the one asked for, or an earlier one when the box is large for it.
pub(super) fn fitting(zoom: u8, frame: &Frame) -> u8 {
    let side = (frame.right - frame.left).max(frame.bottom - frame.top);
    (0..=zoom.min(ZOOMS - 1)).rev().find(|zoom| side / size_of(*zoom) <= CELLS_AT_MOST).unwrap_or(0)
}

impl Level {
    pub fn new(zoom: u8, (xs, ys): (&[f32], &[f32]), which: &[u32]) -> Level {
        let size = size_of(zoom);
        let cell = |value: f32| (value / size).floor() as i32;
        let mut keyed: Vec<(i32, i32, u32)> =
            which.iter().map(|at| (cell(ys[*at as usize]), cell(xs[*at as usize]), *at)).collect();
        keyed.sort_unstable();
        let mut cells: Vec<Cell> = Vec::new();
        for (place, (row, column, at)) in keyed.iter().enumerate() {
            let (x, y) = (f64::from(xs[*at as usize]), f64::from(ys[*at as usize]));
            match cells.last_mut() {
                Some(last) if (last.row, last.column) == (*row, *column) => {
                    last.end = place + 1;
                    last.x += x;
                    last.y += y;
                }
                _ => cells.push(Cell { row: *row, column: *column, start: place, end: place + 1, x, y }),
            }
        }
        Level { size, cells, order: keyed.into_iter().map(|(_, _, at)| at).collect() }
    }

    /// The side of a cell in world coordinates.
    pub fn size(&self) -> f32 {
        self.size
    }

    /// The cells that touch the box, each with whether it lies in it whole.
    fn touching(&self, frame: Frame) -> impl Iterator<Item = (&Cell, bool)> {
        let cell = |value: f32| (value / self.size).floor() as i32;
        let (left, right, top, bottom) = (cell(frame.left), cell(frame.right), cell(frame.top), cell(frame.bottom));
        (top..=bottom).flat_map(move |row| {
            let from = self.cells.partition_point(|cell| (cell.row, cell.column) < (row, left));
            let cells = self.cells[from..].iter().take_while(move |cell| cell.row == row && cell.column <= right);
            cells.map(move |cell| {
                let is_whole = row > top && row < bottom && cell.column > left && cell.column < right;
                (cell, is_whole)
            })
        })
    }

    /// What lies in the box, cell by cell.
    pub fn heaps(&self, frame: Frame, (xs, ys): (&[f32], &[f32])) -> Vec<Heap> {
        let heap = |(cell, is_whole): (&Cell, bool)| {
            if is_whole {
                let count = u32::try_from(cell.end - cell.start).unwrap_or(u32::MAX);
                return Heap { count, first: self.order[cell.start], x: cell.x, y: cell.y };
            }
            let mut heap = Heap { count: 0, first: 0, x: 0.0, y: 0.0 };
            for at in &self.order[cell.start..cell.end] {
                let (x, y) = (xs[*at as usize], ys[*at as usize]);
                if frame.holds(x, y) {
                    heap =
                        Heap { count: heap.count + 1, first: *at, x: heap.x + f64::from(x), y: heap.y + f64::from(y) };
                }
            }
            heap
        };
        self.touching(frame).map(heap).filter(|heap| heap.count > 0).collect()
    }

    /// Every point in the box, at most so many.
    pub fn singles(&self, frame: Frame, (xs, ys): (&[f32], &[f32]), at_most: usize) -> Vec<u32> {
        let points = self.touching(frame).flat_map(|(cell, _)| self.order[cell.start..cell.end].iter().copied());
        points.filter(|at| frame.holds(xs[*at as usize], ys[*at as usize])).take(at_most).collect()
    }
}
