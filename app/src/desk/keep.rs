//! Keeps settings of the municipality, unless somebody else kept others since the form was opened.

use super::policy::MaySet;
use crate::{
    activity::{self, Happened, Happening},
    cx::Cx,
    municipality::{Settings, store},
    refusal::{Error, Result},
};
use kit::db::Tx;

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Kept,
    Overtaken,
}

/// What is set, and what the log says of it.
#[derive(Debug, Clone)]
pub struct Change {
    pub settings: Settings,
    pub what: Happened,
    pub address: &'static str,
    pub detail: String,
}

/// Names the settings a form was opened with.
pub fn version(settings: &Settings) -> Result<String> {
    let written = written(settings)?;
    Ok(kit::secret::hex(&kit::secret::hash("settings", &written)[..8]))
}

fn written(settings: &Settings) -> Result<String> {
    serde_json::to_string(settings).map_err(|e| Error::Fault(e.to_string()))
}

pub async fn keep(cx: &Cx, tx: &mut Tx<'_>, _: &MaySet, (version_seen, change): (&str, &Change)) -> Result<Outcome> {
    let town = cx.municipality();
    let before = store::load_settings(tx, town).await?;
    let known: Settings = serde_json::from_str(&before).map_err(|e| Error::Fault(e.to_string()))?;
    if version(&known)? != version_seen {
        return Ok(Outcome::Overtaken);
    }
    let after = written(&change.settings)?;
    if after == written(&known)? {
        return Ok(Outcome::Kept);
    }
    if store::replace_settings(tx, town, &before, &after).await? == 0 {
        return Ok(Outcome::Overtaken);
    }
    let Change { what, address, detail, .. } = change;
    activity::record(cx, tx, &Happening { what: *what, about: &cx.town.name, address, detail }).await?;
    Ok(Outcome::Kept)
}

/// Every page shows what is set: all of them are made anew.
pub async fn spread(cx: &Cx) -> Result<()> {
    cx.app.towns.load(&cx.app.db).await.map_err(Error::Fault)?;
    cx.app.turns.changed_outside();
    Ok(())
}
