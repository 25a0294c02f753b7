//! Everything that differs between the two engines, in one place.
//!
//! Shared SQL keeps to what both read alike: `$1`, `on conflict`, `returning`, literal `limit`, `BIGINT`, `BOOLEAN`,
//! `TEXT`, `DOUBLE PRECISION`; no database clock, arrays, JSON operators, date arithmetic or `like`.

use std::borrow::Cow;

/// Which of the two engines speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A statement: one text for both engines, or (search, leases) one for each.
#[derive(Debug, Clone)]
pub enum Sql {
    Both(Cow<'static, str>),
    Each { sqlite: Cow<'static, str>, postgres: Cow<'static, str> },
}

impl Sql {
    /// The text for `engine`.
    pub fn text(&self, engine: Engine) -> &str {
        match (self, engine) {
            (Sql::Both(sql), _) => sql,
            (Sql::Each { sqlite, .. }, Engine::Sqlite) => sqlite,
            (Sql::Each { postgres, .. }, Engine::Postgres) => postgres,
        }
    }
}

impl Sql {
    /// A statement that only SQLite is asked.
    pub fn sqlite(sql: &'static str) -> Sql {
        Sql::Each { sqlite: Cow::Borrowed(sql), postgres: Cow::Borrowed("") }
    }

    /// A statement that only PostgreSQL is asked.
    pub fn postgres(sql: &'static str) -> Sql {
        Sql::Each { sqlite: Cow::Borrowed(""), postgres: Cow::Borrowed(sql) }
    }
}

impl From<&'static str> for Sql {
    fn from(sql: &'static str) -> Sql {
        Sql::Both(Cow::Borrowed(sql))
    }
}

impl From<String> for Sql {
    fn from(sql: String) -> Sql {
        Sql::Both(Cow::Owned(sql))
    }
}

/// The claim of waiting rows by several workers: PostgreSQL skips rows another one holds, SQLite has one writer.
pub const SKIP_LOCKED: fn(Engine) -> &'static str = |engine| match engine {
    Engine::Sqlite => "",
    Engine::Postgres => "for update skip locked",
};

/// Turns the shared text of a migration into the engine's own.
///
/// Tokens: `{bytes}` for byte columns, `{without_rowid}` after the table (SQLite clusters such a table by its key).
/// Lines between `-- sqlite:` or `-- postgres:` and `-- both:` are kept for that engine alone. PostgreSQL text gets
/// collation `C`, so that both engines sort and compare bytes.
pub fn ddl(text: &str, engine: Engine) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut only = None;
    for line in text.lines() {
        match line.trim() {
            "-- sqlite:" => only = Some(Engine::Sqlite),
            "-- postgres:" => only = Some(Engine::Postgres),
            "-- both:" => only = None,
            _ if only.is_none_or(|e| e == engine) => {
                kept.push_str(line);
                kept.push('\n');
            }
            _ => {}
        }
    }
    match engine {
        Engine::Sqlite => kept.replace("{bytes}", "BLOB").replace("{without_rowid}", "without rowid"),
        Engine::Postgres => {
            kept.replace("{bytes}", "BYTEA").replace("{without_rowid}", "").replace(" TEXT", " TEXT collate \"C\"")
        }
    }
}

/// The token that is indexed with a text, so that a search stays within its owner.
pub fn search_scope(owner: i64) -> String {
    format!("c{}", crate::ids::encode(owner))
}

/// Text as both full-text indexes get it: lower case, without accents, and without signs that PostgreSQL takes for tags:
/// it leaves out what stands between those of a script.
pub fn folded(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
    let letters = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    letters.map(|c| if matches!(c, '<' | '>') { ' ' } else { c }).collect()
}

/// The words of a search as the engine's full-text index wants them: every word must occur, the last may be begun.
///
/// Only letters and digits survive, so operators of either engine are never reached. `scope` is a token of the
/// product's own that was indexed with the text; `None` when no searchable word is left.
pub fn search_terms(engine: Engine, scope: &str, typed: &str) -> Option<String> {
    let words: Vec<String> = folded(typed)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(8)
        .map(|word| word.chars().take(40).collect())
        .collect();
    if words.is_empty() {
        return None;
    }
    Some(match engine {
        Engine::Sqlite => {
            let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"*")).collect();
            format!("scope:\"{scope}\" AND {{title body}}:({})", words.join(" AND "))
        }
        Engine::Postgres => {
            let words: Vec<String> = words.iter().map(|word| format!("'{word}':*")).collect();
            format!("'{scope}' & {}", words.join(" & "))
        }
    })
}
