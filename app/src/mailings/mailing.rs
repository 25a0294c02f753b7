//! A mailing as it is kept.

use super::{
    policy::{self, MayMail},
    segment::{Condition, Object},
    store,
};
use crate::{
    calls,
    cx::Cx,
    projects,
    refusal::{Refusal, Result},
    rights::At,
    urls,
    vocabulary::{CallId, ContactId, MailingId, MunicipalityId, PersonId, Scope, ThemeId, words},
};
use kit::{clock::Moment, db::Tx, row};

words! {
    /// Why a mailing may be sent to somebody.
    Ground {
        /// It treats what she gave herself: the tie with her own contribution is enough, until she says no.
        Contribution = "contribution",
        /// It tells of a theme she wants to hear of.
        Theme = "theme",
    }
}

words! {
    MailingState {
        Draft = "draft",
        /// Its writer asked a colleague to look it over and send it.
        Ready = "ready",
        Sending = "sending",
        Interrupted = "interrupted",
        /// Every mail was given to the outbox.
        Sent = "sent",
    }
}

impl Ground {
    pub fn key(&self) -> &'static str {
        match self {
            Ground::Contribution => "mailings-ground-contribution",
            Ground::Theme => "mailings-ground-theme",
        }
    }

    pub fn hint(&self) -> &'static str {
        match self {
            Ground::Contribution => "mailings-ground-contribution-hint",
            Ground::Theme => "mailings-ground-theme-hint",
        }
    }
}

impl MailingState {
    pub fn key(&self) -> &'static str {
        match self {
            MailingState::Draft => "mailings-state-draft",
            MailingState::Ready => "mailings-state-ready",
            MailingState::Sending => "mailings-state-sending",
            MailingState::Interrupted => "mailings-state-interrupted",
            MailingState::Sent => "mailings-state-sent",
        }
    }

    /// Whether its words and its readers can still be changed.
    pub fn is_open(self) -> bool {
        match self {
            MailingState::Draft | MailingState::Ready => true,
            MailingState::Sending | MailingState::Interrupted | MailingState::Sent => false,
        }
    }
}

row! {
    #[derive(Debug, Clone)]
    pub struct Mailing {
        pub id: MailingId,
        pub subject: String,
        /// Markdown.
        pub body: String,
        pub about: Object,
        pub ground: Ground,
        pub state: MailingState,
        /// Counts the edits.
        pub edition: i64,
        pub made_by: PersonId,
        pub maker_name: Option<String>,
        pub changed_at: Moment,
        pub ready_by: Option<PersonId>,
        pub ready_at: Option<Moment>,
        pub sender_name: Option<String>,
        pub sent_at: Option<Moment>,
        pub recipient_count: i64,
    }
}

/// A mailing as it is written.
#[derive(Debug, Clone)]
pub struct NewMailing {
    pub subject: String,
    pub body: String,
    pub about: Object,
    pub ground: Ground,
    pub conditions: Vec<Condition>,
}

/// Of which theme the things are that a mailing can be about.
pub struct ThemesOf {
    calls: Vec<calls::Call>,
    projects: Vec<projects::Project>,
}

impl ThemesOf {
    pub async fn load(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<ThemesOf> {
        let calls = calls::store::list_all_calls(tx, town).await?;
        Ok(ThemesOf { calls, projects: projects::store::list_all_projects(tx, town).await? })
    }

    /// What is of no theme, or gone, is the municipality's as a whole.
    pub fn of(&self, about: &Object) -> At {
        let theme = match about {
            Object::Call(id) => self.calls.iter().find(|call| call.id == *id).map(|call| call.theme),
            Object::Project(id) => self.projects.iter().find(|one| one.id == *id).map(|one| one.theme),
            Object::Theme(id) => Some(*id),
            Object::Town | Object::District(_) | Object::Rung(_) | Object::Mailing(_) | Object::Place(_) => None,
        };
        theme.map_or(At::Everywhere, At::Theme)
    }
}

/// A mailing she may read, and where it is.
pub async fn load(cx: &Cx, tx: &mut Tx<'_>, id: MailingId) -> Result<(Mailing, At)> {
    let mailing = store::find_mailing(tx, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?;
    let at = ThemesOf::load(tx, cx.municipality()).await?.of(&mailing.about);
    policy::may_read(&cx.actor, at)?;
    Ok((mailing, at))
}

/// The same for who writes and sends it.
pub async fn load_to_mail(cx: &Cx, tx: &mut Tx<'_>, id: MailingId) -> Result<(Mailing, MayMail)> {
    policy::may_mail(&cx.actor, At::Somewhere)?;
    let (mailing, at) = load(cx, tx, id).await?;
    Ok((mailing, policy::may_mail(&cx.actor, at)?))
}

/// Leaves those about things of these themes.
pub async fn retain_of(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (mailings, scope): (&mut Vec<Mailing>, &Scope),
) -> Result<()> {
    let themes = ThemesOf::load(tx, town).await?;
    mailings.retain(|mailing| scope.holds(themes.of(&mailing.about)));
    Ok(())
}

/// What a mailing is about, as it stands now.
#[derive(Debug, Clone)]
pub struct Subject {
    pub title: String,
    pub path: String,
    pub theme: ThemeId,
    pub theme_name: String,
    /// Whom one asks about it.
    pub contact: Option<ContactId>,
    /// The calls of it; of a theme, all of its actions'.
    pub calls: Vec<CallId>,
}

impl Subject {
    /// Nothing when it is gone, or was never something a mail can be about.
    pub async fn find(tx: &mut Tx<'_>, town: MunicipalityId, about: &Object) -> Result<Option<Subject>> {
        let projects = projects::store::list_all_projects(tx, town).await?;
        let calls = calls::store::list_all_calls(tx, town).await?;
        let project = match about {
            Object::Call(id) => {
                let project = calls.iter().find(|call| call.id == *id).map(|call| call.project);
                projects.iter().find(|one| Some(one.id) == project)
            }
            Object::Project(id) => projects.iter().find(|one| one.id == *id),
            Object::Theme(id) => {
                let themes = projects::store::list_themes(tx, town).await?;
                let of_theme =
                    |call: &&calls::Call| projects.iter().any(|one| one.id == call.project && one.theme == *id);
                let calls = calls.iter().filter(of_theme).map(|call| call.id).collect();
                return Ok(themes.into_iter().find(|theme| theme.id == *id).map(|theme| Subject {
                    path: urls::theme(&theme.slug),
                    title: theme.name.clone(),
                    theme: theme.id,
                    theme_name: theme.name,
                    contact: theme.contact,
                    calls,
                }));
            }
            Object::Town | Object::District(_) | Object::Rung(_) | Object::Mailing(_) | Object::Place(_) => None,
        };
        let Some(project) = project else { return Ok(None) };
        let call = calls.iter().find(|call| *about == Object::Call(call.id));
        let of_it: Vec<CallId> = match call {
            Some(call) => vec![call.id],
            None => calls.iter().filter(|call| call.project == project.id).map(|call| call.id).collect(),
        };
        let contact = match call.and_then(|call| call.contact) {
            Some(contact) => Some(contact),
            None => projects::store::find_contact_of_project(tx, town, project.id).await?,
        };
        Ok(Some(Subject {
            title: call.map_or(&project.title, |call| &call.title).clone(),
            path: call.map_or_else(|| urls::project(&project.slug), |call| urls::call(&call.slug)),
            theme: project.theme,
            theme_name: project.theme_name.clone(),
            contact,
            calls: of_it,
        }))
    }
}
