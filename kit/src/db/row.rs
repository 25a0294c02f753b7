//! Rows that come out of a statement, read by position.

use super::{Error, Result};
use rusqlite::types::ValueRef;

/// One row of either engine.
pub enum Row<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a tokio_postgres::Row),
}

impl Row<'_> {
    /// The column at position `index`, counted from zero.
    pub fn get<T: Column>(&self, index: usize) -> Result<T> {
        T::read(self, index)
    }
}

/// What a column can be read as; newtypes get it from `column!`.
pub trait Column: Sized {
    fn read(row: &Row<'_>, index: usize) -> Result<Self>;
}

fn wrong(index: usize, what: impl std::fmt::Display) -> Error {
    Error::Fault(format!("column {index}: {what}"))
}

/// Asks PostgreSQL only whether there is a value.
struct Present;

impl<'a> tokio_postgres::types::FromSql<'a> for Present {
    fn from_sql(
        _: &tokio_postgres::types::Type,
        _: &'a [u8],
    ) -> std::result::Result<Present, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Present)
    }

    fn accepts(_: &tokio_postgres::types::Type) -> bool {
        true
    }
}

impl<T: Column> Column for Option<T> {
    fn read(row: &Row<'_>, index: usize) -> Result<Self> {
        let is_null = match row {
            Row::Postgres(row) => row.try_get::<_, Option<Present>>(index).map_err(|e| wrong(index, e))?.is_none(),
            Row::Sqlite(row) => matches!(row.get_ref(index).map_err(|e| wrong(index, e))?, ValueRef::Null),
        };
        if is_null { Ok(None) } else { T::read(row, index).map(Some) }
    }
}

macro_rules! plain_column {
    ($($ty:ty: $value:pat => $taken:expr;)*) => { $(
        impl Column for $ty {
            fn read(row: &Row<'_>, index: usize) -> Result<Self> {
                match row {
                    Row::Postgres(row) => row.try_get(index).map_err(|e| wrong(index, e)),
                    Row::Sqlite(row) => match row.get_ref(index).map_err(|e| wrong(index, e))? {
                        $value => Ok($taken),
                        other => Err(wrong(index, format!("is {:?}", other.data_type()))),
                    },
                }
            }
        }
    )* };
}

plain_column! {
    i64: ValueRef::Integer(v) => v;
    f64: ValueRef::Real(v) => v;
    bool: ValueRef::Integer(v) => v != 0;
    String: ValueRef::Text(v) => String::from_utf8_lossy(v).into_owned();
    Vec<u8>: ValueRef::Blob(v) => v.to_vec();
}

/// What a row can be read as: a tuple, or a struct made with `row!`.
pub trait FromRow: Sized + Send {
    fn from_row(row: &Row<'_>) -> Result<Self>;
}

macro_rules! tuples {
    ($(($($name:ident $index:tt),*))*) => { $(
        impl<$($name: Column + Send),*> FromRow for ($($name,)*) {
            fn from_row(row: &Row<'_>) -> Result<Self> {
                Ok(($(row.get::<$name>($index)?,)*))
            }
        }
    )* };
}

tuples! {
    (A 0)
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
}

/// Declares a struct that is read from a row: its fields are the columns, in their order.
#[macro_export]
macro_rules! row {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$fmeta:meta])* $fvis:vis $field:ident: $ty:ty),* $(,)? }) => {
        $(#[$meta])*
        $vis struct $name { $($(#[$fmeta])* $fvis $field: $ty),* }
        impl $crate::db::FromRow for $name {
            fn from_row(row: &$crate::db::Row<'_>) -> $crate::db::Result<Self> {
                let mut index = 0..;
                Ok($name { $($field: row.get(index.next().unwrap_or_default())?),* })
            }
        }
    };
}

/// Makes a newtype around `i64`, `f64`, `bool`, `String` or `Vec<u8>` a parameter and a column.
#[macro_export]
macro_rules! column {
    ($name:ident($inner:ty)) => {
        impl $crate::db::ToValue for $name {
            fn to_value(&self) -> $crate::db::Value<'_> {
                $crate::db::ToValue::to_value(&self.0)
            }
        }
        impl $crate::db::Column for $name {
            fn read(row: &$crate::db::Row<'_>, index: usize) -> $crate::db::Result<Self> {
                Ok($name(row.get::<$inner>(index)?))
            }
        }
    };
}
