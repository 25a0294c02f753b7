//! Who works at the desk, as colleagues find each other.

use crate::{
    rights::Right,
    vocabulary::{PersonId, Role},
};

#[derive(Debug, Clone)]
pub struct Colleague {
    pub person: PersonId,
    pub display_name: Option<String>,
    pub service: Option<String>,
    /// Whether mail reaches her.
    pub has_address: bool,
    pub roles: Vec<Role>,
}

impl Colleague {
    pub fn may(&self, right: Right) -> bool {
        self.roles.iter().any(|role| role.gives(right))
    }

    /// Her number stands in for a name she never gave.
    pub fn name(&self) -> String {
        self.display_name.clone().unwrap_or_else(|| self.person.to_string())
    }

    pub fn initial(&self) -> String {
        self.name().chars().take(1).collect::<String>().to_uppercase()
    }
}
