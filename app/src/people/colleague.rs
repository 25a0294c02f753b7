//! Who works at the desk, as colleagues find each other.

use crate::vocabulary::PersonId;

#[derive(Debug, Clone)]
pub struct Colleague {
    pub person: PersonId,
    pub display_name: Option<String>,
    pub service: Option<String>,
    /// Whether mail reaches her.
    pub has_address: bool,
    /// Whether she takes things over; an alderman reads along.
    pub handles: bool,
}

impl Colleague {
    /// Her number stands in for a name she never gave.
    pub fn name(&self) -> String {
        self.display_name.clone().unwrap_or_else(|| self.person.to_string())
    }

    pub fn initial(&self) -> String {
        self.name().chars().take(1).collect::<String>().to_uppercase()
    }
}
