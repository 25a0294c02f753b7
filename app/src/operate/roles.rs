//! `plein role`: says whom it met, since a wrong digit may be the number of a stranger.

use super::{database, find, written};
use crate::{
    config::Config,
    municipality::store::MunicipalityRow,
    people, projects,
    vocabulary::{PersonId, Role, Scope},
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
        /// For this theme and not for everything; to be given once for each.
        #[arg(long)]
        theme: Vec<String>,
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

/// Everything, or the themes with these addresses.
async fn scope(db: &Db, asked: &Asked, slugs: &[String]) -> Result<Scope, String> {
    if slugs.is_empty() {
        return Ok(Scope::Everything);
    }
    if !asked.role.takes_themes() {
        return Err(format!("The role {} is for everything; leave out --theme.", asked.role));
    }
    let mut tx = db.read().await.map_err(|e| e.to_string())?;
    let themes = projects::store::list_themes(&mut tx, asked.town.id).await.map_err(|e| e.to_string())?;
    let all = themes.iter().map(|theme| theme.slug.as_str()).collect::<Vec<_>>().join(", ");
    let find = |slug: &String| {
        let found = themes.iter().find(|theme| theme.slug == *slug).map(|theme| theme.id);
        found.ok_or_else(|| format!("{slug} is not a theme of {}; the themes are: {all}.", asked.town.name))
    };
    slugs.iter().map(find).collect::<Result<Vec<_>, _>>().map(Scope::Themes)
}

pub async fn role(config: &Config, command: RoleCommand) -> Result<(), String> {
    let db = database(config).await?;
    match command {
        RoleCommand::Grant { slug, person, role, theme } => {
            let asked = Asked::find(&db, &slug, (&person, &role)).await?;
            let scope = scope(&db, &asked, &theme).await?;
            let (id, person, role) = (asked.town.id, asked.person, asked.role);
            let now = Clock::default().machine();
            written(&db, move |tx| {
                let scope = scope.clone();
                Box::pin(async move {
                    people::store::load_profile(tx, id, person).await?;
                    let grant = people::Grant { scope, ..people::Grant::new(person, role) };
                    people::save_grant(tx, id, (&grant, people::store::GrantedBy::Operator), now).await
                })
            })
            .await?;
            let of_themes = if theme.is_empty() { String::new() } else { format!(" for {}", theme.join(", ")) };
            println!("{}{of_themes} now.", asked.say("is"));
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
            let of_themes = people::store::list_role_themes(&mut tx, town).await.map_err(|e| e.to_string())?;
            let themes = projects::store::list_themes(&mut tx, town).await.map_err(|e| e.to_string())?;
            for granted in roles {
                let (person, role) = (granted.person, granted.role);
                let its = themes.iter().filter(|theme| of_themes.contains(&(person, role, theme.id)));
                let its: Vec<&str> = its.map(|theme| theme.slug.as_str()).collect();
                println!("{person}  {role}  {}  {}", granted.name.unwrap_or_default(), its.join(", "));
            }
        }
    }
    Ok(())
}
