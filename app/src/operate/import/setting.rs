//! What rows are brought to: the call with its categories, made when asked, and whose name stands under the answers.

use super::{
    ImportOptions, checked,
    mapping::{Columns, ContactLines, Field, Mapping},
    table::Table,
};
use crate::{
    calls::{self, Category, Eligibility, NewCall, Voters, Window},
    municipality::{self, Settings, store::MunicipalityRow},
    operate::written,
    places::{Area, BaseMap},
    projects::{self, NewContact, NewProject, NewTheme},
    refusal::Error,
    vocabulary::{CallId, ContactId, MunicipalityId, ProjectId, Rung, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Db, Tx},
    ids::Ids,
    jiff::tz::TimeZone,
};
use std::sync::Arc;

/// A call has a filter of its categories; more than this is a list of tags.
const CATEGORIES_AT_MOST: usize = 60;

#[derive(Debug, Clone)]
pub struct Setting {
    call: Target,
    pub categories: Vec<Category>,
    /// How many of them the call has already.
    known: usize,
    contact: Signer,
    pub zone: TimeZone,
    /// The municipality as far as its map knows it.
    pub map: Option<Arc<BaseMap>>,
    /// What the call is about.
    pub area: Area,
    now: Moment,
}

#[derive(Debug, Clone)]
enum Target {
    There(CallId),
    ToMake(Planned),
}

#[derive(Debug, Clone)]
struct Planned {
    slug: String,
    title: String,
    project: String,
    window: Window,
}

/// Whose name stands under imported answers.
#[derive(Debug, Clone)]
enum Signer {
    Nobody,
    There(ContactId),
    Written { key: String, lines: ContactLines },
}

impl Setting {
    pub async fn plan(
        db: &Db,
        town: &MunicipalityRow,
        (options, mapping): (&ImportOptions, &Mapping),
        (table, columns): (&Table, &Columns),
        (source, now): (&str, Moment),
    ) -> Result<Setting, String> {
        let settings: Settings = serde_json::from_str(&town.settings).map_err(|e| e.to_string())?;
        let zone = TimeZone::get(&settings.zone).unwrap_or(TimeZone::UTC);
        let mut tx = db.read().await.map_err(|e| e.to_string())?;
        let found = calls::store::find_any_call(&mut tx, town.id, &options.call).await.map_err(|e| e.to_string())?;
        let mut categories = match &found {
            Some(call) => calls::store::list_categories(&mut tx, town.id, call.id).await.map_err(|e| e.to_string())?,
            None => Vec::new(),
        };
        let known = categories.len();
        let area = found.as_ref().map(|call| call.area.clone()).unwrap_or_default();
        let contact = match (&mapping.contact, found.as_ref().and_then(|call| call.contact)) {
            (Some(lines), _) => Signer::Written { key: format!("import-{}", slug(source)), lines: lines.clone() },
            (None, Some(contact)) => Signer::There(contact),
            (None, None) => Signer::Nobody,
        };
        let call = match (found, &options.make_call) {
            (Some(call), _) => Target::There(call.id),
            (None, Some(title)) => {
                let days = table
                    .rows
                    .iter()
                    .filter_map(|row| checked::moment(columns.cell(&row.cells, Field::Created), &zone));
                Target::ToMake(planned(options, title, window(days, options.open_until.as_deref(), (&zone, now))?)?)
            }
            (None, None) => {
                return Err(format!(
                    "{} has no call {}. Give --make-call \"TITLE\" to make it.",
                    town.name, options.call
                ));
            }
        };
        if options.make_categories {
            add_missing(&mut categories, mapping, (table, columns))?;
        }
        let map = municipality::store::find_base_map(&mut tx, town.id).await.map_err(|e| e.to_string())?;
        let map = map.map(|geojson| BaseMap::parse(&geojson)).transpose()?.map(Arc::new);
        Setting { call, categories, known, contact, zone, map, area, now }.checked(mapping)
    }

    fn checked(self, mapping: &Mapping) -> Result<Setting, String> {
        let named = mapping.categories.values().chain(&mapping.otherwise_category);
        let missing = |word: &&String| {
            let is_meant = |known: &Category| known.key == **word || known.name.to_lowercase() == word.to_lowercase();
            !self.categories.iter().any(is_meant)
        };
        match named.into_iter().find(missing) {
            Some(key) => {
                Err(format!("The mapping names the category {key}, which the call has not. Give --make-categories."))
            }
            None => Ok(self),
        }
    }

    pub fn call_id(&self) -> Option<CallId> {
        match &self.call {
            Target::There(id) => Some(*id),
            Target::ToMake(_) => None,
        }
    }

    pub fn has_contact(&self) -> bool {
        match &self.contact {
            Signer::Nobody => false,
            Signer::There(_) | Signer::Written { .. } => true,
        }
    }

    /// Prints what is made beside the suggestions.
    pub fn say(&self) {
        if let Target::ToMake(planned) = &self.call {
            println!("The call {} is made, under the action {}.", planned.slug, planned.project);
        }
        let new: Vec<&str> = self.categories.iter().skip(self.known).map(|category| category.name.as_str()).collect();
        if !new.is_empty() {
            println!("Categories that are made: {}.", new.join(", "));
        }
    }

    /// Makes what is missing, in one transaction.
    pub async fn make(&self, db: &Db, town: &MunicipalityRow) -> Result<(CallId, Option<ContactId>), String> {
        let (setting, town) = (self.clone(), town.id);
        written(db, move |tx| {
            let setting = setting.clone();
            Box::pin(async move {
                let ids = Ids::default();
                let contact = setting.make_contact(tx, town, &ids).await?;
                let call = setting.make_call(tx, town, &ids, contact).await?;
                Ok((call, contact))
            })
        })
        .await
    }

    async fn make_contact(&self, tx: &mut Tx<'_>, town: MunicipalityId, ids: &Ids) -> Result<Option<ContactId>, Error> {
        let (key, lines) = match &self.contact {
            Signer::Nobody => return Ok(None),
            Signer::There(id) => return Ok(Some(*id)),
            Signer::Written { key, lines } => (key, lines),
        };
        let known = projects::store::list_contacts(tx, town).await?;
        if let Some(contact) = known.into_iter().find(|contact| contact.key == *key) {
            return Ok(Some(contact.id));
        }
        let id = ContactId(ids.next(self.now));
        let ContactLines { name, role, service, phone, email } = lines;
        let new = NewContact {
            id,
            key,
            name,
            role,
            service,
            phone,
            email,
            hours: "",
            languages: "",
            district: "",
            photo: "",
        };
        projects::store::insert_contact(tx, town, &new).await?;
        Ok(Some(id))
    }

    async fn make_call(
        &self,
        tx: &mut Tx<'_>,
        town: MunicipalityId,
        ids: &Ids,
        contact: Option<ContactId>,
    ) -> Result<CallId, Error> {
        let planned = match &self.call {
            Target::There(id) => {
                for (position, category) in (0..).zip(&self.categories).skip(self.known) {
                    calls::store::insert_category(tx, town, *id, (position, category)).await?;
                }
                return Ok(*id);
            }
            Target::ToMake(planned) => planned,
        };
        let project = match projects::store::find_any_project(tx, town, &planned.project).await? {
            Some(project) => project.id,
            None => self.make_project(tx, town, (ids, planned), contact).await?,
        };
        let id = CallId(ids.next(self.now));
        let call = NewCall {
            id,
            project,
            slug: &planned.slug,
            title: &planned.title,
            question: &planned.title,
            intro: "",
            body: "",
            easy: None,
            voters: Voters::SignedIn,
            eligibility: Eligibility::Everyone,
            window: planned.window,
            area: &Area::default(),
            contact,
            categories: &self.categories,
            published_at: Some(self.now),
        };
        calls::store::insert_call(tx, town, &call).await?;
        Ok(id)
    }

    async fn make_project(
        &self,
        tx: &mut Tx<'_>,
        town: MunicipalityId,
        (ids, planned): (&Ids, &Planned),
        contact: Option<ContactId>,
    ) -> Result<ProjectId, Error> {
        let themes = projects::store::list_themes(tx, town).await?;
        let theme = match themes.first() {
            Some(theme) => theme.id,
            None => {
                let id = ThemeId(ids.next(self.now));
                let (slug, name) = (&planned.project, &planned.title);
                let theme =
                    NewTheme { id, slug, name, summary: "", body: "", illustration: "park", contact, position: 0 };
                projects::store::insert_theme(tx, town, &theme).await?;
                id
            }
        };
        let position = projects::store::last_position(tx, town).await?;
        let id = ProjectId(ids.next(self.now));
        let project = NewProject {
            id,
            slug: &planned.project,
            theme,
            title: &planned.title,
            summary: "",
            body: "",
            easy: None,
            illustration: "square",
            photo: "",
            photo_words: "",
            contact,
            neighbourhood: None,
            rung: Rung::Consult,
            outside: None,
            place: None,
            when_text: None,
            starts_at: None,
            ends_at: None,
            published_at: Some(self.now),
            position,
        };
        projects::store::insert_project(tx, town, &project).await?;
        Ok(id)
    }
}

fn planned(options: &ImportOptions, title: &str, window: Window) -> Result<Planned, String> {
    let (slug, title) = (options.call.clone(), title.trim().to_owned());
    let project = options.project.clone().unwrap_or_else(|| slug.clone());
    for part in [&slug, &project] {
        if part.is_empty() || !part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            return Err(format!("{part} cannot stand in an address. Use small letters, digits and hyphens."));
        }
    }
    match title.is_empty() {
        true => Err("A call needs a title: --make-call \"TITLE\".".to_owned()),
        false => Ok(Planned { slug, title, project, window }),
    }
}

/// From the first suggestion until the day that was given, or the last suggestion.
fn window(
    days: impl Iterator<Item = Moment>,
    open_until: Option<&str>,
    (zone, now): (&TimeZone, Moment),
) -> Result<Window, String> {
    let (mut first, mut last) = (now, Moment(i64::MIN));
    for day in days {
        first = first.min(day);
        last = last.max(day.min(now));
    }
    let closes_at = match open_until {
        Some(text) => {
            checked::moment(text, zone).ok_or_else(|| format!("--open-until {text} is no day."))?.plus_days(1)
        }
        None => last.max(first).plus_days(1).min(now),
    };
    match first < closes_at {
        true => Ok(Window { opens_at: first, closes_at }),
        false => Ok(Window { opens_at: closes_at.plus_days(-1), closes_at }),
    }
}

/// The categories rows and mapping name, behind those the call has.
fn add_missing(
    categories: &mut Vec<Category>,
    mapping: &Mapping,
    (table, columns): (&Table, &Columns),
) -> Result<(), String> {
    let mut named: Vec<String> = mapping.categories.values().cloned().collect();
    named.sort();
    // Where the mapping says what everything else is, tags make no categories.
    if mapping.otherwise_category.is_none() {
        let first = |cells: &[String]| checked::names(columns.cell(cells, Field::Category)).into_iter().next();
        let unknown = table.rows.iter().filter_map(|row| first(&row.cells));
        named.extend(unknown.filter(|name| !mapping.categories.contains_key(name)));
    }
    named.extend(mapping.otherwise_category.clone());
    for name in named {
        let key = slug(&name);
        let is_known = categories.iter().any(|known| known.key == key || known.key == name || known.name == name);
        if !is_known && !key.is_empty() {
            categories.push(Category { key, name: capital(&name) });
        }
    }
    match categories.len() > CATEGORIES_AT_MOST {
        true => Err(format!(
            "That would be {} categories. Set otherwise_category and [categories] in the mapping.",
            categories.len()
        )),
        false => Ok(()),
    }
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Small letters, digits and hyphens.
fn slug(name: &str) -> String {
    let folded = kit::db::dialect::folded(name);
    let parts = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}
