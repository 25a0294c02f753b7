//! How one signs in: the provider, our client there, and what the claims about the staff give.

use serde::{Deserialize, Serialize};

/// How citizens and staff sign in: an OpenID provider and our client there.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderSettings {
    pub issuer: String,
    pub client_id: String,
    pub authentication: ClientAuthentication,
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The claim that holds roles of staff.
    #[serde(default)]
    pub role_claim: Option<String>,
    /// Only roles given for this organisation count.
    #[serde(default)]
    pub organisation_code: Option<String>,
    /// The provider knows nobody but the staff of this municipality: what it gives needs no organisation.
    #[serde(default)]
    pub single_organisation: bool,
    /// What its values give.
    #[serde(default)]
    pub role_map: Vec<ClaimedRole>,
}

/// What one value of the claim gives: a role of ours, for everything or for the themes with these addresses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "WrittenRole")]
pub struct ClaimedRole {
    pub claim: String,
    pub role: String,
    pub themes: Vec<String>,
}

/// As settings hold it: in full, or as the pair of claim and role of before roles could be for some themes.
#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenRole {
    Pair(String, String),
    Full(FullRole),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FullRole {
    claim: String,
    role: String,
    #[serde(default)]
    themes: Vec<String>,
}

impl From<WrittenRole> for ClaimedRole {
    fn from(written: WrittenRole) -> ClaimedRole {
        match written {
            WrittenRole::Pair(claim, role) => ClaimedRole { claim, role, themes: Vec::new() },
            WrittenRole::Full(FullRole { claim, role, themes }) => ClaimedRole { claim, role, themes },
        }
    }
}

/// The client proves who it is; never shown in logs.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientAuthentication {
    Secret(String),
    PrivateKey { pem: String, key_id: String },
}

impl ProviderSettings {
    /// The organisation whose roles count, when one is named.
    pub fn organisation(&self) -> Option<&str> {
        self.organisation_code.as_deref().map(str::trim).filter(|code| !code.is_empty())
    }

    /// What is dangerous about it, in words: a provider of many organisations says who is what at each of them.
    pub fn too_open(&self) -> Option<String> {
        let claim = self.role_claim.as_ref().filter(|_| self.organisation().is_none() && !self.single_organisation)?;
        Some(format!(
            "the claim {claim} gives roles whatever organisation they were given for; add \"organisation_code\", or \
             \"single_organisation\": true when the provider knows nobody but your own staff"
        ))
    }
}

impl std::fmt::Debug for ProviderSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ProviderSettings").field("issuer", &self.issuer).field("client_id", &self.client_id).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_gives_a_role_for_everything_or_for_some_themes() {
        let written = r#"[["Medewerker", "officer"], {"claim": "Groen", "role": "officer", "themes": ["groen", "water"]},
                          {"claim": "Beheer", "role": "administrator"}]"#;
        let read: Vec<ClaimedRole> = serde_json::from_str(written).unwrap();
        let themes: Vec<usize> = read.iter().map(|one| one.themes.len()).collect();
        assert_eq!((read[0].claim.as_str(), read[1].role.as_str(), themes), ("Medewerker", "officer", vec![0, 2, 0]));
        let kept = serde_json::to_string(&read).unwrap();
        assert_eq!(serde_json::from_str::<Vec<ClaimedRole>>(&kept).unwrap(), read);
        for wrong in [r#"[["Medewerker"]]"#, r#"[{"claim": "Groen", "role": "officer", "theme": ["groen"]}]"#] {
            assert!(serde_json::from_str::<Vec<ClaimedRole>>(wrong).is_err(), "{wrong}");
        }
    }
}
