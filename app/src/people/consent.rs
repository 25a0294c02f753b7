//! What a person agreed to, each purpose on its own. Nothing is ticked for her.

use crate::vocabulary::words;

words! {
    /// What mail may be sent for.
    Purpose {
        /// What becomes of the suggestions she made or voted for.
        OutcomeMail = "outcome_mail",
        /// New actions and calls.
        ThemeMail = "theme_mail",
    }
}

impl Purpose {
    /// Key of the sentence beside the box: what is agreed to, word for word.
    pub fn key(self) -> &'static str {
        match self {
            Purpose::OutcomeMail => "people-consent-outcome",
            Purpose::ThemeMail => "people-consent-theme",
        }
    }
}
