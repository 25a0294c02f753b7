//! Who works here, for whom and until when, and what each role may do.

mod typed;

use crate::{
    activity::{self, Happened, Happening},
    chrome::{self, Cell, Chrome, Form, filters},
    cx::{Cx, Path, Query},
    people::{
        self, Grant, Stays, grant, may_grant,
        store::{Granted, GrantedBy},
        take_back,
    },
    projects::{self, Theme},
    refusal::{Error, Refusal, Result},
    rights::Right,
    texts::{sentence, text},
    urls,
    vocabulary::{PersonId, Role, ThemeId},
};
use askama::Template;
use axum::{
    body::Bytes,
    response::{IntoResponse, Response},
};
use http::StatusCode;
use kit::db::Tx;
use serde::Deserialize;
use typed::{Given, Typed};

#[derive(Template)]
#[template(path = "desk/templates/roles.html")]
struct RolesPage {
    chrome: Chrome,
    people: Vec<Person>,
    /// What a role can be for.
    themes: Vec<Theme>,
    sheet: Typed,
    /// Whether she may give roles.
    gives: bool,
    is_kept: bool,
    stays: bool,
}

/// Somebody with her roles.
struct Person {
    id: PersonId,
    name: Option<String>,
    service: Option<String>,
    granted: Vec<Shown>,
}

/// One of them, with the names of the themes it is for.
struct Shown {
    one: Granted,
    themes: Vec<String>,
    last_day: Option<kit::clock::Moment>,
}

impl Person {
    fn initial(&self) -> String {
        self.name.iter().flat_map(|name| name.chars().next()).flat_map(char::to_uppercase).collect()
    }
}

impl Granted {
    /// A role of the provider's comes back at the next sign-in: it is taken back there.
    fn is_of_provider(&self) -> bool {
        self.by == GrantedBy::Provider
    }

    fn role_key(&self) -> String {
        people::role_key(self.role)
    }

    /// Up to and with the day before it ends, by the town's clock.
    fn last_day(&self, cx: &Cx) -> Option<kit::clock::Moment> {
        self.ends_at.map(|end| cx.app.clock.town_at(end).plus_seconds(-1))
    }
}

impl RolesPage {
    fn rights(&self) -> &'static [Right] {
        Right::ALL
    }

    fn roles(&self) -> &'static [Role] {
        Role::ALL
    }

    fn role_key(&self, role: &Role) -> String {
        people::role_key(*role)
    }
}

/// Who has which role, for what.
struct Loaded {
    granted: Vec<Granted>,
    for_themes: Vec<(PersonId, Role, ThemeId)>,
    themes: Vec<Theme>,
}

impl Loaded {
    async fn of(cx: &Cx) -> Result<Loaded> {
        let (town, mut tx) = (cx.municipality(), cx.read().await?);
        Ok(Loaded {
            granted: people::store::list_all_roles(&mut tx, town).await?,
            for_themes: people::store::list_role_themes(&mut tx, town).await?,
            themes: projects::store::list_themes(&mut tx, town).await?,
        })
    }

    fn themes_of(&self, one: &Granted) -> Vec<&Theme> {
        let is_its = |theme: &&Theme| self.for_themes.contains(&(one.person, one.role, theme.id));
        self.themes.iter().filter(is_its).collect()
    }

    fn cells(&self, cx: &Cx, one: &Granted) -> [Cell; 9] {
        let themes: Vec<&str> = self.themes_of(one).into_iter().map(|theme| theme.name.as_str()).collect();
        let source = one.is_of_provider().then(|| text(cx.lang, "roles-of-provider"));
        [
            one.person.to_string().into(),
            one.name.clone().into(),
            one.service.clone().into(),
            text(cx.lang, &one.role_key()).into(),
            if one.is_of_themes { themes.join(", ") } else { text(cx.lang, "roles-for-everything") }.into(),
            one.organisation.as_str().into(),
            one.enterprise_number.as_str().into(),
            one.last_day(cx).into(),
            source.into(),
        ]
    }
}

const COLUMNS: [&str; 9] = [
    "overview-column-number",
    "overview-column-colleague",
    "roles-service",
    "roles-role",
    "roles-for-what",
    "roles-organisation",
    "roles-number",
    "overview-column-last-day",
    "overview-column-source",
];

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    bewaard: String,
    /// The number of who gets a role, and which: what stands there now is filled in.
    wie: String,
    rol: String,
}

/// `GET /beheer/rollen`.
pub async fn show_roles(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let stand = if asked.bewaard.is_empty() { Stand::Open } else { Stand::Kept };
    let loaded = Loaded::of(&cx).await?;
    if let Some(kind) = chrome::taken_along(&cx) {
        let lines = loaded.granted.iter().map(|one| loaded.cells(&cx, one));
        return chrome::take_along(&cx, kind, ("roles-title", COLUMNS), lines);
    }
    let is_chosen = |one: &&Granted| one.person.to_string() == asked.wie && one.role.word() == asked.rol;
    let chosen = loaded.granted.iter().find(is_chosen);
    let typed = chosen.map(|one| Typed::of(&cx, one, &loaded.themes_of(one))).unwrap_or_default();
    page(&cx, loaded, (typed, stand))
}

/// How the page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    Open,
    Kept,
    Wrong,
    /// Somebody else must do it.
    Stays,
}

fn page(cx: &Cx, loaded: Loaded, (typed, stand): (Typed, Stand)) -> Result<Response> {
    let mut people: Vec<Person> = Vec::new();
    for one in &loaded.granted {
        let themes = loaded.themes_of(one).into_iter().map(|theme| theme.name.clone()).collect();
        let shown = Shown { one: one.clone(), themes, last_day: one.last_day(cx) };
        match people.last_mut().filter(|last| last.id == one.person) {
            Some(last) => last.granted.push(shown),
            None => people.push(Person {
                id: one.person,
                name: one.name.clone(),
                service: one.service.clone(),
                granted: vec![shown],
            }),
        }
    }
    let name = text(cx.lang, "roles-title");
    let (title, status) = match stand {
        Stand::Open | Stand::Kept => (name, StatusCode::OK),
        Stand::Wrong => (people::mistake_title(cx, &name), StatusCode::UNPROCESSABLE_ENTITY),
        Stand::Stays => (name, StatusCode::CONFLICT),
    };
    let page = RolesPage {
        chrome: Chrome::new(cx, title).at_desk(),
        people,
        themes: loaded.themes,
        sheet: typed,
        gives: may_grant(&cx.actor).is_ok(),
        is_kept: stand == Stand::Kept,
        stays: stand == Stand::Stays,
    };
    Ok((status, chrome::page(cx, &page)?).into_response())
}

async fn come_back(cx: &Cx, typed: Typed, stand: Stand) -> Result<Response> {
    page(cx, Loaded::of(cx).await?, (typed, stand))
}

/// `POST /beheer/rollen`: gives a role, or sets anew until when and for whom.
pub async fn give_role(cx: Cx, body: Bytes) -> Result<Response> {
    may_grant(&cx.actor)?;
    let typed = Typed::read(&Form::read(&body));
    let checked = typed.check(&cx, &mut cx.read().await?).await?;
    let given = match checked {
        Ok(given) => given,
        Err(typed) => return come_back(&cx, *typed, Stand::Wrong).await,
    };
    let kept = cx.write(move |cx, tx| {
        let given = given.clone();
        Box::pin(async move { keep(&cx, tx, &given).await })
    });
    match kept.await? {
        Ok(()) => Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::ROLES))),
        Err(Stays::OwnAdministration) => come_back(&cx, typed, Stand::Stays).await,
    }
}

async fn keep(cx: &Cx, tx: &mut Tx<'_>, given: &Given) -> Result<Result<(), Stays>> {
    let town = cx.municipality();
    let may = may_grant(&cx.actor)?;
    if let Err(stays) = grant(cx, tx, (&may, &given.grant)).await? {
        return Ok(Err(stays));
    }
    people::store::save_service(tx, town, given.grant.person, &given.service).await?;
    record(cx, tx, (Happened::RoleGranted, &given.grant)).await?;
    Ok(Ok(()))
}

/// `POST /beheer/rollen/{person}/{role}/weg`.
pub async fn take_role(cx: Cx, Path((person, role)): Path<(String, String)>) -> Result<Response> {
    may_grant(&cx.actor)?;
    let person: PersonId = person.parse().map_err(|()| Refusal::NotFound)?;
    let role: Role = role.parse().map_err(|()| Refusal::NotFound)?;
    let taken = cx.write(move |cx, tx| {
        Box::pin(async move {
            let taken = take_back(&cx, tx, &may_grant(&cx.actor)?, (person, role)).await?;
            if taken == Ok(true) {
                record(&cx, tx, (Happened::RoleTakenBack, &Grant::new(person, role))).await?;
            }
            Ok::<_, Error>(taken)
        })
    });
    match taken.await? {
        Ok(_) => Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::ROLES))),
        Err(Stays::OwnAdministration) => come_back(&cx, Typed::default(), Stand::Stays).await,
    }
}

/// The log names her and the role, in the municipality's language, with the last day where there is one.
async fn record(cx: &Cx, tx: &mut Tx<'_>, (what, grant): (Happened, &Grant)) -> Result<()> {
    let lang = cx.town.main_language();
    let themes = projects::store::list_themes(tx, cx.municipality()).await?;
    let themes = themes.into_iter().filter(|theme| grant.scope.themes().contains(&theme.id)).map(|theme| theme.name);
    let themes: Vec<String> = themes.collect();
    let role = people::role_text(lang, grant.role, &themes);
    let detail = match grant.ends_at {
        Some(end) => {
            let day = chrome::day(cx.app.clock.town_at(end).plus_seconds(-1), lang, &cx.town.zone());
            sentence(lang, "roles-until", &[("role", role.into()), ("day", day.into())])
        }
        None => role,
    };
    let name = people::store::load_profile(tx, cx.municipality(), grant.person).await?.display_name;
    let about = name.unwrap_or_else(|| grant.person.to_string());
    activity::record(cx, tx, &Happening { what, about: &about, address: urls::ROLES, detail: &detail }).await
}
