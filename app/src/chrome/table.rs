//! Tables that somebody takes along: a workbook (XLSX), or one table as CSV the way spreadsheets here open it.
//!
//! Every list of the desk is taken along from its own address, with the filters that stand there and `als=xlsx` or
//! `als=csv`: what that hands out is columns and rows. Every cell is what it is: a text that begins like a formula stays a
//! text (CWE-1236).

use crate::{
    cx::Cx,
    refusal::{Error, Result},
    rights::{self, At, Right},
    texts::text,
    urls,
    vocabulary::Scope,
};
use axum::response::{IntoResponse, Response};
use http::header;
use kit::{clock::Moment, jiff::tz::TimeZone};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use std::str::FromStr;

/// The field of an address that asks for the list as a file.
const AS: &str = "als";
/// Fields that say where a page of a list begins, or what was just done: a file holds all of it.
const OF_PAGES: &[&str] =
    &[AS, "bewaard", "tot", "na", "door", "reactie", "melding", "vraag", "taak", "wacht", "bel", "mailing", "bezwaar"];
/// A sheet has a name of so many characters, without these.
const LONGEST_NAME: usize = 31;
const NOT_IN_NAMES: &[char] = &['[', ']', ':', '*', '?', '/', '\\'];
/// A cell of a workbook holds so many characters.
const LONGEST: usize = 32_767;
/// Days between the beginning of a spreadsheet's time (1899-12-30) and 1970.
const DAYS_BEFORE_1970: f64 = 25_569.0;
const WIDTH: f64 = 18.0;

/// As what it is taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    Xlsx,
    Csv,
}

impl TableKind {
    fn media_type(self) -> &'static str {
        match self {
            TableKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            TableKind::Csv => "text/csv; charset=utf-8",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            TableKind::Xlsx => "xlsx",
            TableKind::Csv => "csv",
        }
    }
}

impl FromStr for TableKind {
    type Err = ();
    fn from_str(text: &str) -> Result<TableKind, ()> {
        match text {
            "xlsx" => Ok(TableKind::Xlsx),
            "csv" => Ok(TableKind::Csv),
            _ => Err(()),
        }
    }
}

#[derive(Debug, Clone)]
pub enum Cell {
    Text(String),
    Number(i64),
    Decimal(f64),
    At(Moment),
    Nothing,
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Cell {
        Cell::Number(number)
    }
}

impl From<Moment> for Cell {
    fn from(at: Moment) -> Cell {
        Cell::At(at)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Cell {
        cell.map_or(Cell::Nothing, Into::into)
    }
}

/// Marks an answer that somebody takes along: the name of the file, and how many lines or letters are in it.
#[derive(Debug, Clone)]
pub struct TakenAlong {
    pub name: String,
    pub lines: i64,
}

impl TakenAlong {
    /// The same answer with its mark: the door writes down who took what.
    pub fn mark(mut response: Response, name: &str, lines: usize) -> Response {
        let lines = i64::try_from(lines).unwrap_or(i64::MAX);
        response.extensions_mut().insert(TakenAlong { name: name.to_owned(), lines });
        response
    }
}

/// The file while it is written, one table after another.
pub struct TableFile {
    zone: TimeZone,
    kind: Kind,
    lines: usize,
}

enum Kind {
    /// Rows that are done go to a temporary file.
    Xlsx {
        workbook: Box<Workbook>,
        sheet: usize,
        row: u32,
        moment: Box<Format>,
    },
    Csv(Box<csv::Writer<Vec<u8>>>),
}

impl TableFile {
    pub fn new(cx: &Cx, kind: TableKind) -> TableFile {
        let kind = match kind {
            TableKind::Xlsx => Kind::Xlsx {
                workbook: Box::new(Workbook::new()),
                sheet: 0,
                row: 0,
                moment: Box::new(Format::new().set_num_format("yyyy-mm-dd hh:mm")),
            },
            TableKind::Csv => {
                // The mark tells a spreadsheet that this is UTF-8; here the comma stands in numbers.
                let start = "\u{feff}".as_bytes().to_vec();
                Kind::Csv(Box::new(csv::WriterBuilder::new().delimiter(b';').from_writer(start)))
            }
        };
        TableFile { zone: cx.town.zone(), kind, lines: 0 }
    }

    /// A new table. A CSV holds one.
    pub fn begin(&mut self, name: &str, head: &[String]) -> Result<()> {
        match &mut self.kind {
            Kind::Csv(csv) => csv.write_record(head).map_err(|e| Error::Fault(e.to_string())),
            Kind::Xlsx { workbook, sheet, row, .. } => {
                let bold = Format::new().set_bold();
                let worksheet = workbook.add_worksheet_with_constant_memory().map_err(fault)?;
                worksheet.set_name(name).map_err(fault)?;
                for (column, title) in (0..).zip(head) {
                    worksheet.set_column_width(column, WIDTH).map_err(fault)?;
                    worksheet.write_string_with_format(0, column, title, &bold).map_err(fault)?;
                }
                worksheet.set_freeze_panes(1, 0).map_err(fault)?;
                (*sheet, *row) = (workbook.worksheets().len() - 1, 1);
                Ok(())
            }
        }
    }

    pub fn row(&mut self, cells: &[Cell]) -> Result<()> {
        self.lines += 1;
        match &mut self.kind {
            Kind::Csv(csv) => {
                let zone = &self.zone;
                csv.write_record(cells.iter().map(|cell| words(cell, zone))).map_err(|e| Error::Fault(e.to_string()))
            }
            Kind::Xlsx { workbook, sheet, row, moment } => {
                let worksheet = workbook.worksheet_from_index(*sheet).map_err(fault)?;
                for (column, cell) in (0..).zip(cells) {
                    write(worksheet, (*row, column), cell, (moment, &self.zone)).map_err(fault)?;
                }
                *row += 1;
                Ok(())
            }
        }
    }

    /// The file, to be kept under this name.
    pub fn finish(self, name: &str) -> Result<Response> {
        let (kind, bytes) = match self.kind {
            Kind::Csv(csv) => (TableKind::Csv, csv.into_inner().map_err(|e| Error::Fault(e.to_string()))?),
            Kind::Xlsx { mut workbook, .. } => (TableKind::Xlsx, workbook.save_to_buffer().map_err(fault)?),
        };
        let name = format!("{name}.{}", kind.ending());
        let disposition = format!("attachment; filename=\"{name}\"");
        let headers = [
            (header::CONTENT_TYPE, kind.media_type()),
            (header::CONTENT_DISPOSITION, &disposition),
            (header::CACHE_CONTROL, "no-store"),
        ];
        Ok(TakenAlong::mark((headers, bytes).into_response(), &name, self.lines))
    }
}

/// As what the list at this address is to be taken along; nothing for who reads it.
pub fn taken_along(cx: &Cx) -> Option<TableKind> {
    let (_, asked) = fields(&cx.path).into_iter().find(|(name, _)| name == AS)?;
    asked.parse().ok()
}

/// The address of the list that is handed out at `path`.
pub fn list_address(path: &str) -> String {
    let (list, pairs) = list_of(path);
    if pairs.is_empty() { list.to_owned() } else { format!("{list}?{}", encoded(&pairs)) }
}

/// The address that hands out the list at `path`.
pub(super) fn address(path: &str, kind: &str) -> String {
    let (list, mut pairs) = list_of(path);
    pairs.push((AS.to_owned(), kind.to_owned()));
    format!("{list}?{}", encoded(&pairs))
}

/// The list, and its filters.
fn list_of(path: &str) -> (&str, Vec<(String, String)>) {
    let mut pairs = fields(path);
    pairs.retain(|(name, _)| !OF_PAGES.contains(&name.as_str()));
    (path.split('?').next().unwrap_or_default(), pairs)
}

fn encoded(pairs: &[(String, String)]) -> String {
    serde_urlencoded::to_string(pairs).unwrap_or_default()
}

fn fields(path: &str) -> Vec<(String, String)> {
    let query = path.split_once('?').map_or("", |(_, query)| query);
    serde_urlencoded::from_str(query).unwrap_or_default()
}

/// A list as a file: the key of its name, those of its columns, and of each line its cells.
pub fn take_along<const N: usize>(
    cx: &Cx,
    kind: TableKind,
    (name, columns): (&str, [&str; N]),
    lines: impl IntoIterator<Item = [Cell; N]>,
) -> Result<Response> {
    let name = text(cx.lang, name);
    let sheet: String = name.chars().filter(|c| !NOT_IN_NAMES.contains(c)).take(LONGEST_NAME).collect();
    let mut file = TableFile::new(cx, kind);
    file.begin(&sheet, &columns.map(|key| text(cx.lang, key)))?;
    for cells in lines {
        file.row(&cells)?;
    }
    file.finish(&format!("{}-{}", urls::slug_of(&name), cx.town.date(cx.now)))
}

/// Of which themes names of citizens, and how to reach them, stand in a file; of no theme for who sees none.
pub struct Names(Scope);

impl Names {
    pub fn of(cx: &Cx) -> Names {
        Names(rights::scope(&cx.actor, Right::SeePeople).unwrap_or(Scope::Themes(Vec::new())))
    }

    /// Of who wrote in her own name for the municipality.
    pub fn of_everybody() -> Names {
        Names(Scope::Everything)
    }

    pub fn cell(&self, at: impl Into<At>, name: impl Into<Cell>) -> Cell {
        if self.0.holds(at) { name.into() } else { Cell::Nothing }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn fault(error: XlsxError) -> Error {
    Error::Fault(error.to_string())
}

fn write(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    (moment, zone): (&Format, &TimeZone),
) -> Result<(), XlsxError> {
    match cell {
        Cell::Nothing => {}
        Cell::Text(text) => {
            worksheet.write_string(row, column, text.chars().take(LONGEST).collect::<String>())?;
        }
        #[expect(clippy::cast_precision_loss, reason = "a spreadsheet knows no other numbers")]
        Cell::Number(number) => {
            worksheet.write_number(row, column, *number as f64)?;
        }
        Cell::Decimal(number) => {
            worksheet.write_number(row, column, *number)?;
        }
        Cell::At(at) => {
            worksheet.write_number_with_format(row, column, serial(*at, zone), moment)?;
        }
    }
    Ok(())
}

/// A moment as a spreadsheet counts: days, by the clock on the wall.
#[expect(clippy::cast_precision_loss, reason = "seconds of some thousand years are exact")]
fn serial(at: Moment, zone: &TimeZone) -> f64 {
    let offset = i64::from(zone.to_offset(at.timestamp()).seconds());
    (at.0.div_euclid(1000) + offset) as f64 / 86_400.0 + DAYS_BEFORE_1970
}

fn words(cell: &Cell, zone: &TimeZone) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Number(number) => number.to_string(),
        Cell::Decimal(number) => number.to_string().replace('.', ","),
        Cell::At(at) => zone.to_datetime(at.timestamp()).strftime("%Y-%m-%d %H:%M").to_string(),
    }
}

/// A spreadsheet that opens a CSV would calculate what begins so.
fn harmless(text: &str) -> String {
    match text.trim_start().chars().next() {
        Some('=' | '+' | '-' | '@' | '|' | '%') => format!("'{text}"),
        _ if text.starts_with(['\t', '\r']) => format!("'{text}"),
        _ => text.to_owned(),
    }
}

impl super::Chrome {
    /// Where the list of this page is handed out as a file.
    pub fn taken_along_as(&self, kind: &str) -> String {
        address(&self.whole_path, kind)
    }
}

#[cfg(test)]
mod tests {
    use super::{address, harmless, list_address, serial};
    use kit::{clock::Moment, jiff::tz::TimeZone};

    #[test]
    fn what_would_be_calculated_is_a_text() {
        for formula in ["=1+1", "+32 9 123", "-2+3", "@SUM(A1)", " =cmd|' /C calc'!A0", "\t=1"] {
            assert!(harmless(formula).starts_with('\''), "{formula}");
        }
        assert_eq!(harmless("Een boom = schaduw"), "Een boom = schaduw");
    }

    #[test]
    fn a_list_is_taken_along_with_its_filters_and_whole() {
        assert_eq!(address("/beheer/taken", "csv"), "/beheer/taken?als=csv");
        let filtered = "/beheer?van=mij&oproep=zonnedaken&als=csv&na=0000000000001";
        assert_eq!(address(filtered, "xlsx"), "/beheer?van=mij&oproep=zonnedaken&als=xlsx");
        assert_eq!(list_address(filtered), "/beheer?van=mij&oproep=zonnedaken");
        assert_eq!(list_address("/beheer/taken?als=csv"), "/beheer/taken");
    }

    #[test]
    fn a_moment_is_a_number_of_days_on_the_wall_clock() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let summer = Moment("2026-07-01T10:00:00Z".parse::<kit::jiff::Timestamp>().unwrap().as_millisecond());
        assert!((serial(summer, &zone) - 46_204.5).abs() < 1e-9, "noon in Brussels: {}", serial(summer, &zone));
    }
}
