//! Who works at the desk, as colleagues find each other.

use crate::{
    rights::{self, At, Right},
    vocabulary::{Held, PersonId},
};

#[derive(Debug, Clone)]
pub struct Colleague {
    pub person: PersonId,
    pub display_name: Option<String>,
    pub service: Option<String>,
    /// Whether mail reaches her.
    pub has_address: bool,
    pub roles: Vec<Held>,
}

impl Colleague {
    pub fn may(&self, right: Right, at: impl Into<At>) -> bool {
        rights::gives(&self.roles, right, at.into())
    }

    /// Her number stands in for a name she never gave.
    pub fn name(&self) -> String {
        self.display_name.clone().unwrap_or_else(|| self.person.to_string())
    }

    pub fn initial(&self) -> String {
        self.name().chars().take(1).collect::<String>().to_uppercase()
    }
}
