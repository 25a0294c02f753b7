//! An export as rows of text, whatever it was written as: CSV of any delimiter, JSON, GeoJSON, a spreadsheet.

use super::spreadsheet;
use serde_json::Value as Json;
use std::path::Path;

/// Larger files are cut in parts by whoever has them.
const BYTES_AT_MOST: u64 = 512 * 1024 * 1024;

/// Columns with their names, and rows with the line each stands on.
#[derive(Debug, Default)]
pub struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Line>,
    /// What the reader had to guess.
    pub warning: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Line {
    /// The line of a CSV file, or the number of a feature or element.
    pub number: u64,
    pub cells: Vec<String>,
}

impl Table {
    /// Reads a file that holds CSV, or what its first bytes say; of a spreadsheet, the sheet that is named.
    pub fn read(file: &Path, sheet: Option<&str>) -> Result<Table, String> {
        let shown = file.display();
        let size = std::fs::metadata(file).map_err(|e| format!("{shown} cannot be read: {e}."))?.len();
        if size > BYTES_AT_MOST {
            return Err(format!("{shown} is larger than 512 MB. Cut it in parts."));
        }
        let bytes = std::fs::read(file).map_err(|e| format!("{shown} cannot be read: {e}."))?;
        Table::parse(bytes, sheet).map_err(|why| format!("{shown}: {why}"))
    }

    fn parse(bytes: Vec<u8>, sheet: Option<&str>) -> Result<Table, String> {
        let is_spreadsheet = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]);
        let table = if is_spreadsheet { spreadsheet::read(bytes, sheet)? } else { Table::of_text(bytes)? };
        if table.rows.is_empty() { Err("there is no row in it.".to_owned()) } else { Ok(table) }
    }

    fn of_text(bytes: Vec<u8>) -> Result<Table, String> {
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return Err("it is written in UTF-16. Save it as CSV in UTF-8.".to_owned());
        }
        let (text, warning) = decoded(bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let table = match text.trim_start().starts_with(['[', '{']) {
            true => from_json(text)?,
            false => from_csv(text)?,
        };
        Ok(Table { warning, ..table })
    }

    /// The column of this name, as written or with other capitals.
    pub fn column(&self, name: &str) -> Option<usize> {
        let exact = self.columns.iter().position(|column| column == name);
        exact.or_else(|| self.columns.iter().position(|column| plain(column) == plain(name)))
    }

    /// Adds the columns of another file to the rows with the same number.
    pub fn join(&mut self, own: usize, other: &Table, key: usize) {
        let by_key: std::collections::HashMap<&str, &Line> = other
            .rows
            .iter()
            .filter_map(|line| line.cells.get(key).map(|cell| (cell.trim(), line)))
            .filter(|(cell, _)| !cell.is_empty())
            .collect();
        let taken: Vec<usize> = (0..other.columns.len()).filter(|at| *at != key).collect();
        for at in &taken {
            self.columns.push(other.columns[*at].clone());
        }
        for line in &mut self.rows {
            let found = line.cells.get(own).and_then(|cell| by_key.get(cell.trim()));
            for at in &taken {
                let cell = found.and_then(|found| found.cells.get(*at)).cloned();
                line.cells.push(cell.unwrap_or_default());
            }
        }
    }
}

/// A heading as people say it: `Author_Name`, `author-name` and `author name` are one.
pub fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace(['_', '-'], " ")
}

/// UTF-8, or else the encoding of older spreadsheets.
fn decoded(bytes: Vec<u8>) -> (String, Option<String>) {
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(wrong) => {
            let warning = "The file is not UTF-8. It was read as Windows-1252; look at letters with accents.";
            (wrong.as_bytes().iter().map(|byte| windows_1252(*byte)).collect(), Some(warning.to_owned()))
        }
    }
}

fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}

/// The sign that stands most often outside quotes in the first line.
fn delimiter(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut is_quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted => break,
            other if !is_quoted => counts.iter_mut().filter(|(sign, _)| *sign == other).for_each(|(_, n)| *n += 1),
            _ => {}
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| sign)
}

fn from_csv(text: &str) -> Result<Table, String> {
    // Lines that end in two signs are counted one too few by the reader.
    let text = &text.replace("\r\n", "\n");
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let wrong = |e: csv::Error| match e.position() {
        Some(at) => format!("line {} cannot be read: {e}.", at.line()),
        None => format!("it cannot be read as CSV: {e}."),
    };
    let columns: Vec<String> = reader.headers().map_err(wrong)?.iter().map(|name| name.trim().to_owned()).collect();
    if columns.len() < 2 {
        return Err("the first line must name the columns, with commas, semicolons or tabs between.".to_owned());
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(wrong)?;
        let number = record.position().map_or(0, csv::Position::line);
        rows.push(Line { number, cells: record.iter().map(str::to_owned).collect() });
    }
    Ok(Table { columns, rows, warning: None })
}

/// A list of things, or the first list in the thing; of GeoJSON, its features with their points.
fn from_json(text: &str) -> Result<Table, String> {
    let value: Json =
        serde_json::from_str(text).map_err(|e| format!("line {} cannot be read as JSON: {e}.", e.line()))?;
    let items = match value {
        Json::Array(items) => items,
        Json::Object(map) => match map.into_iter().find_map(|(_, value)| match value {
            Json::Array(items) if items.iter().all(Json::is_object) && !items.is_empty() => Some(items),
            _ => None,
        }) {
            Some(items) => items,
            None => return Err("there is no list of suggestions in it.".to_owned()),
        },
        _ => return Err("there is no list of suggestions in it.".to_owned()),
    };
    let mut table = Table::default();
    let mut places: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    for (number, item) in (1..).zip(&items) {
        let mut cells = Vec::new();
        for (name, cell) in flat_feature(item) {
            let at = *places.entry(name.clone()).or_insert_with(|| {
                table.columns.push(name);
                table.columns.len() - 1
            });
            if cells.len() <= at {
                cells.resize(at + 1, String::new());
            }
            cells[at] = cell;
        }
        table.rows.push(Line { number, cells });
    }
    let width = table.columns.len();
    table.rows.iter_mut().for_each(|line| line.cells.resize(width, String::new()));
    Ok(table)
}

fn flat_feature(item: &Json) -> Vec<(String, String)> {
    let mut found = Vec::new();
    if item["type"] != "Feature" {
        flatten("", item, 0, &mut found);
        return found;
    }
    flatten("", &item["properties"], 0, &mut found);
    if found.iter().all(|(name, _)| name != "id") && !item["id"].is_null() {
        found.push(("id".to_owned(), cell(&item["id"])));
    }
    if item["geometry"]["type"] == "Point" {
        found.retain(|(name, _)| name != "latitude" && name != "longitude");
        let at = &item["geometry"]["coordinates"];
        found.push(("longitude".to_owned(), cell(&at[0])));
        found.push(("latitude".to_owned(), cell(&at[1])));
    }
    found
}

/// `{"title": {"nl": "…"}}` becomes the column `title/nl`, as the CSV of Decidim calls it.
fn flatten(before: &str, value: &Json, depth: usize, found: &mut Vec<(String, String)>) {
    match value {
        Json::Object(map) if depth < 4 => {
            for (name, value) in map {
                let name = if before.is_empty() { name.clone() } else { format!("{before}/{name}") };
                flatten(&name, value, depth + 1, found);
            }
        }
        other if !before.is_empty() => found.push((before.to_owned(), cell(other))),
        _ => {}
    }
}

fn cell(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        Json::Array(items) if items.iter().all(Json::is_string) => {
            items.iter().filter_map(Json::as_str).collect::<Vec<_>>().join(" | ")
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(bytes: &[u8]) -> Table {
        Table::parse(bytes.to_vec(), None).unwrap()
    }

    #[test]
    fn a_file_is_read_whatever_stands_between_its_columns() {
        for text in ["id,title\n7,\"Boom, bank\"\n", "\u{feff}id;title\r\n7;Boom, bank\r\n", "id\ttitle\n7\tBoom, bank"]
        {
            let table = parsed(text.as_bytes());
            assert_eq!((table.columns.as_slice(), table.rows[0].number), (&["id".into(), "title".into()][..], 2));
            assert_eq!(table.rows[0].cells, ["7", "Boom, bank"]);
            assert!(table.warning.is_none());
        }
        let old = parsed(b"id;title\n1;caf\xe9 \x80 5\n");
        assert_eq!(old.rows[0].cells[1], "café € 5");
        assert!(old.warning.unwrap().contains("Windows-1252"));
    }

    #[test]
    fn json_has_the_columns_the_csv_has() {
        let text = r#"[{"id": 3, "title": {"nl": "Boom"}, "tags": ["a", "b"]}, {"id": 4, "extra": null}]"#;
        let table = parsed(text.as_bytes());
        let title = table.column("title/nl").unwrap();
        assert_eq!((table.rows[0].cells[title].as_str(), table.rows[1].cells[title].as_str()), ("Boom", ""));
        assert_eq!(table.rows[0].cells[table.column("Tags").unwrap()], "a | b");
        let text = r#"{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "f1",
            "properties": {"title": "Boom"}, "geometry": {"type": "Point", "coordinates": [3.7, 51.1]}}]}"#;
        let table = parsed(text.as_bytes());
        assert_eq!(table.rows[0].cells[table.column("latitude").unwrap()], "51.1");
        assert_eq!(table.rows[0].cells[table.column("id").unwrap()], "f1");
    }

    #[test]
    fn what_is_no_export_is_refused_in_words() {
        for (bytes, why) in [
            (&b"PK\x03\x04rest"[..], "looks like a spreadsheet"),
            (&b"\xff\xfei\0d\0"[..], "UTF-16"),
            (&b"id\n1\n"[..], "must name the columns"),
            (&b"id,title\n"[..], "no row"),
            (&b"[{\"id\": 1},\n oops]"[..], "line 2"),
            (&b"{\"id\": 1}"[..], "no list"),
            (&b""[..], "must name the columns"),
        ] {
            let said = Table::parse(bytes.to_vec(), None).unwrap_err();
            assert!(said.contains(why), "{said}");
        }
    }
}
