//! `plein role`: says whom it met, since a wrong digit may be the number of a stranger.

use super::{database, find, written};
use crate::{
    config::Config,
    municipality::store::MunicipalityRow,
    people,
    vocabulary::{PersonId, Role},
};
use clap::Subcommand;
use kit::{clock::Clock, db::Db};

#[derive(Subcommand)]
pub enum RoleCommand {
    /// Gives a person a role. She finds her number on her own page (/mijn).
    Grant {
        slug: String,
        person: String,
        role: String,
    },
    /// Takes it back and closes her sessions.
    Revoke {
        slug: String,
        person: String,
        role: String,
    },
    List {
        slug: String,
    },
}

/// A person, her municipality and a role that exist.
struct Asked {
    town: MunicipalityRow,
    person: PersonId,
    role: Role,
    /// Who she is on screen.
    name: String,
}

impl Asked {
    async fn find(db: &Db, slug: &str, (person, role): (&str, &str)) -> Result<Asked, String> {
        let town = find(db, slug).await?;
        let roles = Role::ALL.iter().map(|role| role.word()).collect::<Vec<_>>().join(", ");
        let id = person.parse::<PersonId>();
        let id =
            id.map_err(|()| format!("{person} is not the number of a person; behind it comes one of: {roles}."))?;
        let role = role.parse::<Role>().map_err(|()| format!("{role} is not a role; the roles are: {roles}."))?;
        let mut tx = db.read().await.map_err(|e| e.to_string())?;
        match people::store::load_profile(&mut tx, town.id, id).await {
            Ok(profile) => {
                let name = profile.display_name.unwrap_or_else(|| "somebody without a name yet".to_owned());
                Ok(Asked { town, person: id, role, name })
            }
            Err(kit::db::Error::NoRow) => Err(format!(
                "Nobody in {} has the number {id}; it stands on a person's own page (/mijn) there, and behind it comes \
                 one of: {roles}.",
                town.name
            )),
            Err(e) => Err(format!("The database does not answer: {e}.")),
        }
    }

    fn say(&self, what: &str) -> String {
        let Asked { town, person, role, name } = self;
        format!("{name}, number {person} in {}, {what} {role}", town.name)
    }
}

pub async fn role(config: &Config, command: RoleCommand) -> Result<(), String> {
    let db = database(config).await?;
    match command {
        RoleCommand::Grant { slug, person, role } => {
            let asked = Asked::find(&db, &slug, (&person, &role)).await?;
            let (id, person, role) = (asked.town.id, asked.person, asked.role);
            let now = Clock::default().machine();
            written(&db, move |tx| {
                Box::pin(async move {
                    people::store::load_profile(tx, id, person).await?;
                    let grant = people::Grant::new(person, role);
                    people::save_grant(tx, id, (&grant, people::store::GrantedBy::Operator), now).await
                })
            })
            .await?;
            println!("{} now.", asked.say("is"));
        }
        RoleCommand::Revoke { slug, person, role } => {
            let asked = Asked::find(&db, &slug, (&person, &role)).await?;
            let (id, person, role) = (asked.town.id, asked.person, asked.role);
            let gone = written(&db, move |tx| {
                Box::pin(async move { Ok(people::store::revoke_role(tx, id, person, role).await?) })
            });
            if gone.await? == 0 {
                return Err(format!("{}.", asked.say("was not")));
            }
            println!("{} no more; her sessions are closed.", asked.say("is"));
        }
        RoleCommand::List { slug } => {
            let town = find(&db, &slug).await?.id;
            let mut tx = db.read().await.map_err(|e| e.to_string())?;
            let roles = people::store::list_all_roles(&mut tx, town).await.map_err(|e| e.to_string())?;
            for granted in roles {
                let (person, role) = (granted.person, granted.role);
                println!("{person}  {role}  {}", granted.name.unwrap_or_default());
            }
        }
    }
    Ok(())
}
