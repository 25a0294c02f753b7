//! What the claims of who came back give her: a role once, for all that its values name together.
//!
//! A theme that is not there is none: whose claims name no other has no role, rather than one for everything.

use crate::{
    cx::Cx,
    municipality::ClaimedRole,
    refusal::{Error, Result},
    vocabulary::{Held, Role, Scope, ThemeId},
};
use kit::db::{Fut, Tx};

/// A theme and the address it has now.
pub type Addressed = (String, ThemeId);

/// The themes by their addresses; given by the slice that keeps them, put in at start.
#[derive(Clone, Copy)]
pub struct ThemesByAddress(pub for<'a> fn(Cx, &'a mut Tx<'_>) -> Fut<'a, Vec<Addressed>, Error>);

pub(super) async fn roles_of(cx: &Cx, tx: &mut Tx<'_>, claimed: &[ClaimedRole]) -> Result<Vec<Held>> {
    let themes = match claimed.iter().all(|given| given.themes.is_empty()) {
        true => Vec::new(),
        false => (cx.app.part::<ThemesByAddress>().0)(cx.clone(), tx).await?,
    };
    let mut held: Vec<Held> = Vec::new();
    for given in claimed {
        match read(given, &themes) {
            Ok(one) => match held.iter_mut().find(|other| other.role == one.role) {
                Some(other) => other.scope = one.scope.and(&other.scope),
                None => held.push(one),
            },
            Err(why) => tracing::warn!(why, "A claim about the staff gives nothing in {}", cx.town.slug),
        }
    }
    Ok(held)
}

/// A role and what it is for, or why a value gives nothing.
pub fn read(given: &ClaimedRole, there: &[Addressed]) -> Result<Held, String> {
    let ClaimedRole { claim, role, themes } = given;
    let known: Role = role.parse().map_err(|()| format!("\"{claim}\" gives {role}, which is not a role"))?;
    if themes.is_empty() {
        return Ok(known.into());
    }
    if !known.takes_themes() {
        return Err(format!("\"{claim}\" gives {role} for some themes, and that role is for everything"));
    }
    let found = |slug: &String| there.iter().find(|(address, _)| address == slug).map(|(_, theme)| *theme);
    let mut found: Vec<ThemeId> = themes.iter().filter_map(found).collect();
    if found.is_empty() {
        return Err(format!("\"{claim}\" gives {role} for {}, and no theme is called so", themes.join(", ")));
    }
    found.sort();
    found.dedup();
    Ok(Held { role: known, scope: Scope::Themes(found) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_gives_a_role_for_the_themes_that_are_there_or_nothing() {
        let there = [("groen".to_owned(), ThemeId(1)), ("water".to_owned(), ThemeId(2))];
        let given = |role: &str, themes: &[&str]| {
            let themes = themes.iter().map(|one| (*one).to_owned()).collect();
            read(&ClaimedRole { claim: "Groen".to_owned(), role: role.to_owned(), themes }, &there)
        };
        let of = |themes: &[i64]| Scope::Themes(themes.iter().copied().map(ThemeId).collect());
        assert_eq!(given("officer", &[]).unwrap().scope, Scope::Everything);
        assert_eq!(given("officer", &["water", "groen", "water", "weg"]).unwrap().scope, of(&[1, 2]));
        for (role, themes) in [("officer", ["weg"]), ("administrator", ["groen"]), ("boss", ["groen"])] {
            assert!(given(role, &themes).is_err(), "{role}");
        }
    }
}
