//! All municipalities of this program, found by host or by id; read again when they change.

use super::{BaseUrl, Municipality, Settings, store};
use crate::vocabulary::MunicipalityId;
use kit::db::Db;
use std::{
    collections::HashMap,
    sync::{Arc, RwLock},
};

#[derive(Default)]
pub struct Towns(RwLock<Arc<Loaded>>);

#[derive(Default)]
struct Loaded {
    by_host: HashMap<String, Arc<Municipality>>,
    all: Vec<Arc<Municipality>>,
}

impl Towns {
    /// Reads all municipalities anew.
    pub async fn load(&self, db: &Db) -> Result<(), String> {
        let loaded = read(db).await?;
        *self.0.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Arc::new(loaded);
        Ok(())
    }

    fn loaded(&self) -> Arc<Loaded> {
        self.0.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// The municipality a `Host` header names; the port does not matter, case neither.
    pub fn by_host(&self, authority: &str) -> Option<Arc<Municipality>> {
        let host = super::base_url::host_name(authority);
        let loaded = self.loaded();
        let found = loaded.by_host.get(host);
        found.or_else(|| loaded.by_host.get(&host.to_ascii_lowercase())).cloned()
    }

    pub fn by_id(&self, id: MunicipalityId) -> Option<Arc<Municipality>> {
        self.loaded().all.iter().find(|town| town.id == id).cloned()
    }

    pub fn all(&self) -> Vec<Arc<Municipality>> {
        self.loaded().all.clone()
    }
}

async fn read(db: &Db) -> Result<Loaded, String> {
    let mut tx = db.read().await.map_err(|e| e.to_string())?;
    let mut loaded = Loaded::default();
    for row in store::list(&mut tx).await.map_err(|e| e.to_string())? {
        let settings: Settings = serde_json::from_str(&row.settings)
            .map_err(|e| format!("the settings of {} cannot be read: {e}", row.slug))?;
        if let Some(why) = settings.refused() {
            return Err(format!("The settings of {} are not right: {why}.", row.slug));
        }
        let theme_css = settings.theme.css();
        let town = Arc::new(Municipality {
            id: row.id,
            base: BaseUrl::parse(&row.base_url)?,
            theme_hash: kit::secret::hex(&kit::secret::hash("theme", &theme_css)[..6]),
            theme_css,
            slug: row.slug,
            name: row.name,
            subject_key: row.subject_key,
            settings,
        });
        loaded.by_host.insert(town.base.host().to_owned(), town.clone());
        loaded.all.push(town);
    }
    for (host, id) in store::list_hosts(&mut tx).await.map_err(|e| e.to_string())? {
        if let Some(town) = loaded.all.iter().find(|town| town.id == id).cloned() {
            loaded.by_host.insert(host, town);
        }
    }
    Ok(loaded)
}
