//! A spreadsheet (XLSX, ODS or XLS, told by its bytes) as rows of text.

use super::table::{Line, Table};
use calamine::{Data, Reader, Sheets, open_workbook_auto_from_rs};
use std::io::Cursor;

/// The rows of one sheet: the one named, else the first that has any. The first row names the columns.
pub fn read(bytes: Vec<u8>, wanted: Option<&str>) -> Result<Table, String> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes))
        .map_err(|e| format!("it looks like a spreadsheet and cannot be read: {e}."))?;
    let names = book.sheet_names();
    let (name, table) = match wanted {
        Some(wanted) => {
            let known = names.iter().find(|name| name.as_str() == wanted);
            let name = known.ok_or_else(|| format!("it has no sheet {wanted}. There are: {}.", names.join(", ")))?;
            (name, sheet(&mut book, name)?)
        }
        None => {
            let mut found = names.iter().map(|name| sheet(&mut book, name).map(|table| (name, table)));
            found.find(|table| table.as_ref().map_or(true, |(_, table)| !table.rows.is_empty())).unwrap_or_else(
                || Err("every sheet of it is empty. The first row of a sheet must name the columns.".to_owned()),
            )?
        }
    };
    if table.columns.len() < 2 {
        return Err(format!("the first row of the sheet {name} must name the columns."));
    }
    let others = names.iter().filter(|other| *other != name).cloned().collect::<Vec<_>>().join(", ");
    let warning = (!others.is_empty() && wanted.is_none())
        .then(|| format!("The sheet {name} is read. There are more: {others}. Choose one with --sheet."));
    Ok(Table { warning, ..table })
}

fn sheet(book: &mut Sheets<Cursor<Vec<u8>>>, name: &str) -> Result<Table, String> {
    let range = book.worksheet_range(name).map_err(|e| format!("the sheet {name} cannot be read: {e}."))?;
    let first = range.start().map_or(1, |(row, _)| u64::from(row) + 1);
    let mut rows = (first..).zip(range.rows());
    let columns = rows.next().map(|(_, cells)| cells.iter().map(|cell| text_of(cell).trim().to_owned()).collect());
    let rows = rows.filter(|(_, cells)| cells.iter().any(|cell| *cell != Data::Empty));
    let rows = rows.map(|(number, cells)| Line { number, cells: cells.iter().map(text_of).collect() }).collect();
    Ok(Table { columns: columns.unwrap_or_default(), rows, warning: None })
}

/// What one reads in the cell; days as exports write them.
fn text_of(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::DateTime(at) if at.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        other => other.to_string(),
    }
}
