//! Which column is what, and what its words mean here: a file (TOML), the command line, and what exports call things.

use super::table::{Table, plain};
use crate::{suggestions::Status, vocabulary::words};
use serde::Deserialize;
use std::{collections::HashMap, path::Path};

words! {
    /// What a column can be.
    Field {
        Id = "id",
        Title = "title",
        Body = "body",
        Category = "category",
        Latitude = "latitude",
        Longitude = "longitude",
        Address = "address",
        Created = "created",
        Votes = "votes",
        Author = "author",
        AuthorId = "author_id",
        Status = "status",
        Reason = "reason",
        Answer = "answer",
        Answered = "answered",
    }
}

impl Field {
    /// What exports call it, in the plain form of headings; `/*` stands for a language.
    fn known_as(self) -> &'static [&'static str] {
        match self {
            Field::Id => &["id", "input id", "code", "external id", "nummer", "reference"],
            Field::Title => &["title/*", "title", "titel"],
            Field::Body => &["body/*", "body", "description", "input", "text", "omschrijving", "beschrijving", "tekst"],
            Field::Category => {
                &["category/name/*", "taxonomies/name/*", "category", "categories", "categorie", "tags", "topics"]
            }
            Field::Latitude => &["latitude", "lat", "breedtegraad"],
            Field::Longitude => &["longitude", "lon", "lng", "long", "lengtegraad"],
            Field::Address => &["address", "location", "location description", "adres", "plaats"],
            Field::Created => {
                &["published at", "created at", "submitted at", "submission date", "date", "datum", "ingediend op"]
            }
            Field::Votes => &["supports", "votes", "proposal votes count", "likes", "upvotes", "stemmen"],
            Field::Author => &["author/name", "author name", "author", "auteur"],
            Field::AuthorId => &["author/id", "author id"],
            Field::Status => &["state", "status", "idea status"],
            Field::Reason => &["reason", "reden"],
            Field::Answer => &["answer/*", "answer", "official feedback", "antwoord"],
            Field::Answered => &["answered at", "answered on"],
        }
    }
}

/// The mapping file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mapping {
    /// Name of the platform it comes from: numbers are looked up under it.
    pub source: Option<String>,
    /// Our field = their column.
    columns: HashMap<String, String>,
    /// Their word = ours.
    statuses: HashMap<String, String>,
    /// Their name = key of a category of the call.
    pub categories: HashMap<String, String>,
    /// Key of a category = the drawing of its suggestions.
    pub illustrations: HashMap<String, String>,
    /// Key of the category of what names none we know.
    pub otherwise_category: Option<String>,
    /// For what was not chosen and says no reason.
    pub reason_when_missing: Option<String>,
    /// The day of decisions and answers that name none.
    pub decided_on: Option<String>,
    /// Whose name stands under the answers; else the contact of the call.
    pub contact: Option<ContactLines>,
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactLines {
    pub name: String,
    pub role: String,
    pub service: String,
    pub phone: String,
    pub email: String,
}

/// Where each field stands in a table.
#[derive(Debug)]
pub struct Columns(HashMap<Field, usize>);

impl Mapping {
    pub fn read(file: &Path) -> Result<Mapping, String> {
        let shown = file.display();
        let text = std::fs::read_to_string(file).map_err(|e| format!("{shown} cannot be read: {e}."))?;
        let mapping: Mapping =
            toml::from_str(&text).map_err(|e| format!("{shown} is not right: {}", e.to_string().trim_end()))?;
        for word in mapping.statuses.values() {
            // What is merged goes to another suggestion, which a file of theirs does not name.
            let known = Status::listed();
            if !word.parse::<Status>().is_ok_and(|status| known.contains(&status)) {
                let known = known.iter().map(|status| status.word()).collect::<Vec<_>>().join(", ");
                return Err(format!("{shown}: {word} is no status. There are: {known}."));
            }
        }
        Ok(mapping)
    }

    /// `column=field`, from the command line.
    pub fn add(&mut self, pair: &str) -> Result<(), String> {
        let (column, field) =
            pair.rsplit_once('=').ok_or_else(|| format!("--map {pair}: write it as column=field."))?;
        self.columns.insert(field.trim().to_owned(), column.trim().to_owned());
        Ok(())
    }

    /// Finds every field; what the mapping names must be there, and so must what no suggestion is without.
    pub fn columns(&self, table: &Table) -> Result<Columns, String> {
        let listed = || table.columns.join(", ");
        let mut found = HashMap::new();
        for (field, column) in &self.columns {
            let field: Field = field.parse().map_err(|()| {
                let known = Field::ALL.iter().map(|field| field.word()).collect::<Vec<_>>().join(", ");
                format!("{field} is no field. There are: {known}.")
            })?;
            // An empty name leaves out what would be guessed: authors, for one.
            if column.is_empty() {
                continue;
            }
            let at = table.column(column);
            found.insert(field, at.ok_or_else(|| format!("There is no column {column}. There are: {}.", listed()))?);
        }
        for field in Field::ALL {
            if !self.columns.contains_key(field.word())
                && let Some(at) = field.known_as().iter().find_map(|name| guessed(table, name))
            {
                found.insert(*field, at);
            }
        }
        for field in [Field::Id, Field::Title, Field::Latitude, Field::Longitude] {
            if !found.contains_key(&field) {
                let word = field.word();
                return Err(format!(
                    "No column is the {word}. Say which: --map COLUMN={word}. There are: {}.",
                    listed()
                ));
            }
        }
        Ok(Columns(found))
    }

    /// The column of one field, before a second file brings more.
    pub fn column_of(&self, table: &Table, field: Field) -> Option<usize> {
        match self.columns.get(field.word()) {
            Some(column) => table.column(column),
            None => field.known_as().iter().find_map(|name| guessed(table, name)),
        }
    }

    /// What a word of theirs is here.
    pub fn status(&self, word: &str) -> Option<Status> {
        let own = self.statuses.iter().find(|(theirs, _)| plain(theirs) == plain(word));
        if let Some((_, ours)) = own {
            return ours.parse().ok();
        }
        match plain(word).as_str() {
            "" | "not answered" | "published" | "proposed" | "submitted" => Some(Status::Submitted),
            "evaluating" | "under consideration" | "under review" | "viewed" => Some(Status::UnderReview),
            "accepted" => Some(Status::Chosen),
            "rejected" | "ineligible" => Some(Status::NotChosen),
            "implemented" => Some(Status::Realised),
            "withdrawn" => Some(Status::Withdrawn),
            other => Status::listed().into_iter().find(|status| plain(status.word()) == other),
        }
    }
}

fn guessed(table: &Table, name: &str) -> Option<usize> {
    let Some(start) = name.strip_suffix('*') else { return table.column(name) };
    let languages = ["nl", "fr", "de", "en"].iter().find_map(|lang| table.column(&format!("{start}{lang}")));
    languages.or_else(|| table.columns.iter().position(|column| plain(column).starts_with(start)))
}

impl Columns {
    /// What a row says of a field; empty when it says nothing.
    pub fn cell<'a>(&self, cells: &'a [String], field: Field) -> &'a str {
        self.0.get(&field).and_then(|at| cells.get(*at)).map_or("", |cell| cell.trim())
    }

    /// Field = column, for whoever wants to see what was understood.
    pub fn understood(&self, table: &Table) -> String {
        let pairs = Field::ALL
            .iter()
            .filter_map(|field| self.0.get(field).map(|at| format!("{} = {}", field.word(), table.columns[*at])));
        pairs.collect::<Vec<_>>().join(", ")
    }
}
