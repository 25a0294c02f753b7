//! Roles of staff: what the provider's role claim gives for our organisation.

use crate::municipality::{ClaimedRole, ProviderSettings};
use serde_json::{Map, Value};

/// The claim that names the organisation somebody signed in for.
const ORGANISATION_CLAIM: &str = "vo_orgcode";

/// Values are `Role:organisation`, or `Role` beside the claim that names the organisation. Of others nothing counts.
pub(super) fn roles(settings: &ProviderSettings, claims: &Map<String, Value>) -> Vec<ClaimedRole> {
    let Some(claim) = settings.role_claim.as_ref().and_then(|name| claims.get(name)) else { return Vec::new() };
    let values: Vec<&str> = match claim {
        Value::String(one) => vec![one],
        Value::Array(many) => many.iter().filter_map(Value::as_str).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => Vec::new(),
    };
    let signed_in_for = claims.get(ORGANISATION_CLAIM).and_then(Value::as_str);
    let words: Vec<&str> = values.into_iter().filter_map(|value| word(settings, value, signed_in_for)).collect();
    settings.role_map.iter().filter(|given| words.contains(&given.claim.as_str())).cloned().collect()
}

/// The word of a value that was given for our organisation.
fn word<'a>(settings: &ProviderSettings, value: &'a str, signed_in_for: Option<&str>) -> Option<&'a str> {
    let Some(ours) = settings.organisation() else { return settings.single_organisation.then_some(value) };
    let (word, given_for) = match value.rsplit_once(':') {
        Some((word, organisation)) => (word, Some(organisation)),
        None => (value, signed_in_for),
    };
    given_for.is_some_and(|code| plain(code) == plain(ours)).then_some(word)
}

/// Enterprise numbers are written with and without dots.
fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipality::ClientAuthentication;
    use serde_json::json;

    fn found(claims: Value, organisation_code: Option<&str>) -> Vec<String> {
        let settings = ProviderSettings {
            issuer: String::new(),
            client_id: String::new(),
            authentication: ClientAuthentication::Secret(String::new()),
            scopes: Vec::new(),
            role_claim: Some("plein_rol_3d".to_owned()),
            organisation_code: organisation_code.map(str::to_owned),
            single_organisation: organisation_code.is_none(),
            role_map: serde_json::from_str(r#"[["Medewerker", "officer"], ["Beheerder", "administrator"]]"#).unwrap(),
        };
        roles(&settings, claims.as_object().unwrap()).into_iter().map(|given| given.role).collect()
    }

    #[test]
    fn hilde_has_the_roles_given_for_her_own_municipality() {
        let both = json!({ "plein_rol_3d": ["Medewerker:OVO002949", "Beheerder:OVO999999", "Onbekend:OVO002949"] });
        assert_eq!(found(both, Some("OVO002949")), ["officer"]);
        assert_eq!(found(json!({ "plein_rol_3d": "Beheerder:0207.512.345" }), Some("0207512345")), ["administrator"]);
        let beside = json!({ "plein_rol_3d": "Medewerker", "vo_orgcode": "OVO002949" });
        assert_eq!(found(beside, Some("OVO002949")), ["officer"]);
    }

    #[test]
    fn roles_without_or_for_another_organisation_give_nothing() {
        for claims in [
            json!({}),
            json!({ "plein_rol_3d": 7 }),
            json!({ "plein_rol_3d": "Medewerker" }),
            json!({ "plein_rol_3d": "Medewerker:" }),
            json!({ "plein_rol_3d": "Medewerker", "vo_orgcode": "OVO1" }),
            json!({ "plein_rol_3d": ["Medewerker:OVO1"], "vo_orgcode": "OVO002949" }),
        ] {
            assert!(found(claims.clone(), Some("OVO002949")).is_empty(), "{claims}");
        }
        assert!(found(json!({ "plein_rol_3d": "Medewerker:OVO1" }), None).is_empty());
        assert_eq!(found(json!({ "plein_rol_3d": "Medewerker" }), None), ["officer"]);
    }
}
