//! The form of a call: what it shows, with what was typed and what is wrong.

use super::{
    Call, Eligibility, Publication, Voters, store,
    typed::{Typed, TypedCategory, Wrong},
};
use crate::{
    chrome::{self, Chrome, filters},
    cx::Cx,
    people::{self, Field},
    projects::{self, Contact, ProjectCard},
    refusal::{Refusal, Result},
    texts::text,
    urls,
};
use askama::Template;
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};
use kit::db::Tx;

/// So many empty rows for kinds stand below those that have a name.
const EMPTY_ROWS: usize = 2;

/// What the page is asked to show.
pub struct Shown {
    call: Option<Call>,
    typed: Typed,
    wrong: Vec<Wrong>,
    preview: bool,
    overtaken: Option<i64>,
    stays: bool,
}

impl Shown {
    pub fn new(call: Option<Call>, typed: Typed) -> Shown {
        Shown { call, typed, wrong: Vec::new(), preview: false, overtaken: None, stays: false }
    }

    pub fn wrong(self, wrong: Vec<Wrong>) -> Shown {
        Shown { wrong, ..self }
    }

    pub fn pressed(self, press: &str) -> Shown {
        Shown { preview: press == "lezen", ..self }
    }

    /// Saving again keeps what is typed here instead of what the other one kept.
    pub fn overtaken(self, edition: i64) -> Shown {
        Shown { overtaken: Some(edition), ..self }
    }
}

#[derive(Template)]
#[template(path = "calls/templates/edit.html")]
struct EditPage {
    chrome: Chrome,
    action: String,
    slug: Option<String>,
    /// The title it has now.
    name: Option<String>,
    edition: i64,
    title: Field,
    question: Field,
    intro: Field,
    body: Field,
    easy: Field,
    project: Field,
    category: Field,
    closes: Field,
    voters: Field,
    eligibility: Field,
    contact: Field,
    publish_at: Field,
    opens: String,
    state: String,
    rows: Vec<TypedCategory>,
    projects: Vec<ProjectCard>,
    contacts: Vec<Contact>,
    mistakes: Vec<(&'static str, String)>,
    /// The texts as they will be read.
    is_read: bool,
    is_overtaken: bool,
    is_kept: bool,
    stays: bool,
    is_on_site: bool,
    is_draft: bool,
}

impl EditPage {
    fn voters_of(&self) -> &'static [Voters] {
        Voters::ALL
    }

    fn eligibilities(&self) -> &'static [Eligibility] {
        Eligibility::ALL
    }

    fn is_chosen(&self, field: &Field, value: &impl ToString) -> bool {
        field.value == value.to_string()
    }

    fn eligibility_key(&self, one: &Eligibility) -> String {
        format!("editing-eligibility-{}", one.word())
    }

    fn voters_key(&self, one: &Voters) -> String {
        format!("editing-voters-{}", one.word().replace('_', "-"))
    }
}

/// What may be chosen: the municipality's own actions, and whom to ask.
pub async fn load_choices(cx: &Cx, tx: &mut Tx<'_>) -> Result<(Vec<ProjectCard>, Vec<Contact>)> {
    let projects = projects::store::list_projects(tx, cx.municipality()).await?;
    let own = projects.into_iter().filter(|project| project.organiser.is_none()).collect();
    Ok((own, projects::store::list_contacts(tx, cx.municipality()).await?))
}

/// A call nobody typed anything of yet: open from today for a month.
pub fn empty(cx: &Cx) -> Typed {
    let day = |days| cx.town.zone().to_datetime(cx.now.plus_days(days).timestamp()).date().to_string();
    Typed {
        opens: day(0),
        closes: day(30),
        voters: Voters::SignedIn.to_string(),
        eligibility: Eligibility::Everyone.to_string(),
        state: "klad".to_owned(),
        ..Typed::default()
    }
}

/// Presses that only change the form: a kind up or down, a row more, the texts to be read.
pub fn is_press_within(press: &str, typed: &mut Typed) -> bool {
    match press.split_once('-') {
        Some(("hoger", at)) => {
            let at = at.parse().unwrap_or(0);
            if (1..typed.categories.len()).contains(&at) {
                typed.categories.swap(at - 1, at);
            }
            true
        }
        _ => matches!(press, "rij" | "lezen"),
    }
}

/// The page after a press to delete what may not go.
pub async fn stays(cx: &Cx, slug: &str) -> Result<Response> {
    let (call, categories) = {
        let mut tx = cx.read().await?;
        let call = store::find_any_call(&mut tx, cx.municipality(), slug).await?.ok_or(Refusal::NotFound)?;
        let categories = store::list_categories(&mut tx, cx.municipality(), call.id).await?;
        (call, categories)
    };
    let typed = Typed::of(&call, categories, cx);
    show(cx, Shown { stays: true, ..Shown::new(Some(call), typed) }).await
}

pub async fn show(cx: &Cx, shown: Shown) -> Result<Response> {
    let (projects, contacts) = load_choices(cx, &mut cx.read().await?).await?;
    let status = match (shown.wrong.is_empty(), shown.overtaken.is_some() || shown.stays) {
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (true, true) => StatusCode::CONFLICT,
        (true, false) => StatusCode::OK,
    };
    let mut response = chrome::page(cx, &page_of(cx, shown, projects, contacts))?;
    *response.status_mut() = status;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn page_of(cx: &Cx, shown: Shown, projects: Vec<ProjectCard>, contacts: Vec<Contact>) -> EditPage {
    let Shown { call, typed, wrong, preview, overtaken, stays } = shown;
    let field = |name: &str, value: &str| match wrong.iter().find(|(field, _)| *field == name) {
        Some((_, key)) => Field::wrong(cx, value, key),
        None => Field::filled(value),
    };
    let mut rows = typed.categories.clone();
    while rows.iter().rev().take_while(|row| row.name.trim().is_empty() && row.key.is_empty()).count() < EMPTY_ROWS {
        rows.push(TypedCategory::default());
    }
    let slug = call.as_ref().map(|call| call.slug.clone());
    let name = match &call {
        Some(_) => text(cx.lang, "editing-call-edit"),
        None => text(cx.lang, "editing-call-new"),
    };
    let title = if wrong.is_empty() { name } else { people::mistake_title(cx, &name) };
    let publication = call.as_ref().map(|call| call.publication(cx.now));
    EditPage {
        chrome: Chrome::new(cx, title).at_desk(),
        action: slug.as_deref().map_or_else(|| urls::NEW_CALL.to_owned(), urls::edit_call),
        edition: overtaken.or(call.as_ref().map(|call| call.edition)).unwrap_or_default(),
        slug,
        name: call.as_ref().map(|call| call.title.clone()),
        title: field("titel", &typed.title),
        question: field("vraag", &typed.question),
        intro: field("intro", &typed.intro),
        body: field("tekst", &typed.body),
        easy: field("eenvoudig", &typed.easy),
        project: field("actie", &typed.project),
        category: field("soort", ""),
        closes: field("tot", &typed.closes),
        voters: field("stemmen", &typed.voters),
        eligibility: field("meedoen", &typed.eligibility),
        contact: field("contact", &typed.contact),
        publish_at: field("zichtbaar", &typed.publish_at),
        opens: typed.opens,
        state: typed.state,
        rows,
        projects,
        contacts,
        mistakes: wrong.iter().map(|(name, key)| (*name, text(cx.lang, key))).collect(),
        is_read: preview,
        is_overtaken: overtaken.is_some(),
        is_kept: cx.path.ends_with("?bewaard=1") && wrong.is_empty(),
        stays,
        is_on_site: publication == Some(Publication::Published),
        is_draft: publication == Some(Publication::Draft),
    }
}
