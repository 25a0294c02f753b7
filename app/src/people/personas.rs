//! The persons one can sign in as in the demo.

use crate::vocabulary::MunicipalityId;
use std::{collections::HashMap, sync::Arc};

#[derive(Debug, Clone)]
pub struct DemoPersona {
    /// As `POST /demo/aanmelden` takes it.
    pub key: String,
    pub name: String,
    /// `citizen`, or a role's word.
    pub role: String,
    /// Who she is, in one sentence.
    pub line: String,
}

impl DemoPersona {
    /// First letter of the name, for the round mark beside it.
    pub fn initial(&self) -> String {
        self.name.chars().take(1).collect()
    }

    /// Key of what she is called at the municipality.
    pub fn role_key(&self) -> String {
        super::role_key(&self.role)
    }
}

/// Present in `App::parts` in the demo alone.
#[derive(Debug, Clone, Default)]
pub struct DemoPersonas(HashMap<MunicipalityId, Arc<Vec<DemoPersona>>>);

impl DemoPersonas {
    pub fn insert(&mut self, town: MunicipalityId, personas: Vec<DemoPersona>) {
        self.0.insert(town, Arc::new(personas));
    }

    pub fn of(&self, town: MunicipalityId) -> Arc<Vec<DemoPersona>> {
        self.0.get(&town).cloned().unwrap_or_default()
    }
}
