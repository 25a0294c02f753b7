//! Visits are counted in memory and written every few seconds: following a link waits for no disk, and a GET writes
//! nothing. What was not written yet is lost when the program is killed; a count may be.

use super::store;
use crate::{cx::App, vocabulary::MunicipalityId};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// Municipality, code and day.
type Counted = HashMap<(MunicipalityId, String, String), i64>;

#[derive(Clone, Default)]
pub struct Visits(Arc<Mutex<Counted>>);

impl Visits {
    pub fn count(&self, town: MunicipalityId, code: &str, day: String) {
        *self.lock().entry((town, code.to_owned(), day)).or_default() += 1;
    }

    /// Writes what was counted. What could not be written is counted on.
    pub async fn write(&self, app: &App) -> Result<(), kit::db::Error> {
        let counted = std::mem::take(&mut *self.lock());
        if counted.is_empty() {
            return Ok(());
        }
        let rows = Arc::new(counted);
        let body = rows.clone();
        let written = app.db.write(move |tx| {
            let rows = body.clone();
            Box::pin(async move {
                for ((town, code, day), visits) in rows.iter() {
                    store::add_visits(tx, *town, (code, day), *visits).await?;
                }
                Ok::<_, kit::db::Error>(())
            })
        });
        let written = written.await;
        if written.is_err() {
            let mut counts = self.lock();
            for (key, visits) in rows.iter() {
                *counts.entry(key.clone()).or_default() += visits;
            }
        }
        written
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Counted> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
