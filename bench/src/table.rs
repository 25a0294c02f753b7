//! What was measured, beside what it must be.

use serde_json::{Value, json};

/// What a figure must be.
#[derive(Debug, Clone, Copy)]
pub enum Target {
    AtLeast(f64),
    AtMost(f64),
    /// For the reader; nothing was promised.
    None,
}

#[derive(Debug, Clone)]
pub struct Row {
    pub what: String,
    pub measured: f64,
    pub unit: &'static str,
    pub target: Target,
    /// The figures behind a ratio.
    pub note: String,
}

impl Row {
    pub fn ratio(what: impl Into<String>, measured: f64, target: Target, note: String) -> Row {
        Row { what: what.into(), measured, unit: "×", target, note }
    }

    /// `None` when nothing was promised.
    fn holds(&self) -> Option<bool> {
        match self.target {
            Target::AtLeast(least) => Some(self.measured >= least),
            Target::AtMost(most) => Some(self.measured <= most),
            Target::None => None,
        }
    }

    fn verdict(&self) -> &'static str {
        match self.holds() {
            Some(true) => "ok",
            Some(false) => "MISSED",
            None => "",
        }
    }

    fn target_text(&self) -> String {
        match self.target {
            Target::AtLeast(least) => format!("≥ {least} {}", self.unit),
            Target::AtMost(most) => format!("≤ {most} {}", self.unit),
            Target::None => String::new(),
        }
    }
}

/// Says a row as soon as it is known, since the whole takes minutes.
pub fn print(row: &Row) {
    let measured = format!("{:.2} {}", row.measured, row.unit);
    println!("{:<58} {measured:>12} {:>12} {:<7} {}", row.what, row.target_text(), row.verdict(), row.note);
}

pub fn missed(rows: &[Row]) -> usize {
    rows.iter().filter(|row| row.holds() == Some(false)).count()
}

pub fn json(rows: &[Row]) -> Value {
    let row = |row: &Row| {
        json!({ "what": row.what, "measured": row.measured, "unit": row.unit, "target": row.target_text(),
                "holds": row.holds(), "note": row.note })
    };
    Value::Array(rows.iter().map(row).collect())
}

/// The middle one; rounds are run in turns, so that what else the machine does falls on all sides alike.
pub fn median(mut rounds: Vec<f64>) -> f64 {
    rounds.sort_by(f64::total_cmp);
    rounds.get(rounds.len() / 2).copied().unwrap_or(f64::NAN)
}
