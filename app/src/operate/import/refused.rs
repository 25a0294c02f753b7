//! The rows that could not be taken, with the reason of each, as a file to repair and read again.

use super::table::{Line, Table};
use std::path::{Path, PathBuf};

#[derive(Default)]
pub struct Refused(Vec<(Line, String)>);

impl Refused {
    pub fn add(&mut self, line: &Line, reason: String) {
        self.0.push((line.clone(), reason));
    }

    pub fn rows(&self) -> &[(Line, String)] {
        &self.0
    }

    /// Writes them, and says where. A list of an earlier run does not stay when nothing is refused any more.
    pub fn write(&self, path: &Path, table: &Table) -> Result<String, String> {
        if self.0.is_empty() && !path.exists() {
            return Ok(String::new());
        }
        let shown = path.display();
        let wrong = |e: csv::Error| format!("The list of refused rows {shown} cannot be written: {e}.");
        let mut writer = csv::WriterBuilder::new().flexible(true).from_path(path).map_err(wrong)?;
        let first = ["refused because", "line"].into_iter().map(str::to_owned);
        writer.write_record(first.chain(table.columns.iter().cloned())).map_err(wrong)?;
        for (line, reason) in &self.0 {
            let first = [reason.clone(), line.number.to_string()];
            writer.write_record(first.into_iter().chain(line.cells.iter().map(|cell| safe(cell)))).map_err(wrong)?;
        }
        writer.flush().map_err(|e| wrong(e.into()))?;
        Ok(format!("{} refused rows stand in {shown}, each with its reason.\n", self.0.len()))
    }
}

/// The list is opened in a spreadsheet, which must not compute what somebody wrote; numbers stay numbers.
fn safe(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

/// `export.csv` has its list in `export.csv.refused.csv`.
pub fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".refused.csv");
    PathBuf::from(name)
}
