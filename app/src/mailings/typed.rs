//! A mailing as it is typed: nothing is lost, and all that is wrong is said at once.

use super::{
    mailing::{Ground, Mailing, NewMailing, retain_of},
    segment::{Around, Condition, Kind, Object, Part},
    store,
};
use crate::{
    calls,
    chrome::{Form, dead_link_in_mail, has_picture, one_line, paragraphs},
    cx::Cx,
    people::{self, Field},
    places::{Addresses, Tiles},
    projects,
    refusal::Result,
    texts::{sentence, text},
    vocabulary::{Rung, Scope},
};
use kit::db::Tx;

const SUBJECT_LONGEST: usize = 150;
const BODY_LONGEST: usize = 10_000;
/// So many conditions are chosen from lists.
const ROWS: usize = 12;
const ROWS_SHOWN: usize = 3;
/// How far around a place.
const NEAREST_M: i64 = 20;
const FARTHEST_M: i64 = 20_000;

const FIELDS: [&str; 7] = ["onderwerp", "tekst", "over", "grond", "rond-deel", "rond-adres", "rond-meter"];

/// What can be chosen, under one heading.
pub struct Group {
    /// Key of the heading; empty for what stands on its own.
    pub key: &'static str,
    pub options: Vec<Choice>,
}

pub struct Choice {
    pub object: Object,
    pub value: String,
    pub label: String,
    /// Written by the municipality, in its own language.
    pub is_written: bool,
}

/// All a condition can speak of.
pub struct Choices(pub Vec<Group>);

impl Choices {
    /// Of calls, actions, themes and mailings, those of these themes.
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, scope: &Scope) -> Result<Choices> {
        let town = cx.municipality();
        let written =
            |object: Object, label: String| Choice { value: object.to_string(), object, label, is_written: true };
        let ours = |object: Object, key: &str| Choice {
            value: object.to_string(),
            object,
            label: text(cx.lang, key),
            is_written: false,
        };
        let mut calls = calls::store::list_all_calls(tx, town).await?;
        calls.retain(|call| scope.holds(call.theme));
        let mut projects = projects::store::list_own_projects(tx, town).await?;
        projects.retain(|one| scope.holds(one.theme));
        let mut themes = projects::store::list_themes(tx, town).await?;
        themes.retain(|theme| scope.holds(theme.id));
        let mut mailings = store::list_mailings(tx, town).await?;
        retain_of(tx, town, (&mut mailings, scope)).await?;
        let map = cx.app.part::<Tiles>().base_map(cx).await?;
        let sent = mailings.into_iter().filter(|one| !one.state.is_open());
        let rungs = Rung::ALL.iter().map(|rung| ours(Object::Rung(*rung), people::rung_key(*rung)));
        Ok(Choices(vec![
            Group { key: "", options: vec![ours(Object::Town, "mailings-everything")] },
            Group {
                key: "editing-calls",
                options: calls.into_iter().map(|call| written(Object::Call(call.id), call.title)).collect(),
            },
            Group {
                key: "content-actions",
                options: projects.into_iter().map(|one| written(Object::Project(one.id), one.title)).collect(),
            },
            Group {
                key: "content-themes",
                options: themes.into_iter().map(|one| written(Object::Theme(one.id), one.name)).collect(),
            },
            Group {
                key: "desk-districts",
                options: map
                    .districts()
                    .into_iter()
                    .map(|name| written(Object::District(name.to_owned()), name.to_owned()))
                    .collect(),
            },
            Group { key: "pool-rung", options: rungs.collect() },
            Group {
                key: "mailings-title",
                options: sent.map(|one| written(Object::Mailing(one.id), one.subject)).collect(),
            },
        ]))
    }

    /// What a mailing can be about.
    pub fn subjects(&self) -> impl Iterator<Item = &Group> {
        let fits = |group: &&Group| group.options.first().is_some_and(|one| is_subject(&one.object));
        self.0.iter().filter(fits)
    }

    pub fn find(&self, object: &Object) -> Option<&Choice> {
        self.0.iter().flat_map(|group| &group.options).find(|one| one.object == *object)
    }
}

fn is_subject(object: &Object) -> bool {
    matches!(object, Object::Call(_) | Object::Project(_) | Object::Theme(_))
}

/// One condition that is chosen.
#[derive(Debug, Clone, Default)]
pub struct Row {
    pub part: String,
    pub kind: String,
    pub object: String,
    /// The sentence of what is wrong.
    pub error: Option<String>,
}

impl Row {
    pub fn is_part(&self, part: &Part) -> bool {
        self.part == part.word()
    }

    pub fn is_kind(&self, kind: &Kind) -> bool {
        self.kind == kind.word()
    }

    fn is_empty(&self) -> bool {
        self.kind.is_empty() && self.object.is_empty()
    }
}

#[derive(Debug, Clone, Default)]
pub struct Typed {
    fields: [Field; FIELDS.len()],
    pub rows: Vec<Row>,
}

impl Typed {
    pub fn of(mailing: &Mailing, conditions: &[Condition]) -> Typed {
        let near = conditions.iter().find(|one| one.kind == Kind::Near);
        let address = match near.map(|one| &one.object) {
            Some(Object::Place(typed)) => typed.clone(),
            _ => String::new(),
        };
        let metres = near.and_then(|one| one.around).map(|around| around.metres.to_string());
        let values = [
            mailing.subject.clone(),
            mailing.body.clone(),
            mailing.about.to_string(),
            mailing.ground.word().to_owned(),
            near.map(|one| one.part.word().to_owned()).unwrap_or_default(),
            address,
            metres.unwrap_or_default(),
        ];
        let chosen = conditions.iter().filter(|one| one.kind != Kind::Near);
        let row = |one: &Condition| Row {
            part: one.part.word().to_owned(),
            kind: one.kind.word().to_owned(),
            object: one.object.to_string(),
            error: None,
        };
        let mut typed = Typed { fields: values.map(Field::filled), rows: chosen.map(row).collect() };
        typed.add_row();
        typed
    }

    /// Of a new one about something: who gave something to it is written to.
    pub fn about(object: &str) -> Typed {
        let mut typed = Typed::default();
        if let Ok(object) = object.parse::<Object>()
            && is_subject(&object)
        {
            typed.fields[2] = Field::filled(object.to_string());
            let (part, kind) = (Part::Any.word().to_owned(), Kind::Gave.word().to_owned());
            typed.rows.push(Row { part, kind, object: object.to_string(), error: None });
        }
        typed.add_row();
        typed
    }

    pub fn read(form: &Form) -> Typed {
        let row = |n: usize| Row {
            part: form.text(&format!("deel-{n}")),
            kind: form.text(&format!("wat-{n}")),
            object: form.text(&format!("waarvan-{n}")),
            error: None,
        };
        let mut typed = Typed {
            fields: FIELDS.map(|name| Field::filled(form.text(name))),
            rows: (0..ROWS).filter(|n| form.has(&format!("wat-{n}"))).map(row).collect(),
        };
        typed.rows.resize(typed.rows.len().max(ROWS_SHOWN), Row::default());
        typed
    }

    /// One more row to choose in.
    pub fn add_row(&mut self) {
        let rows = (self.rows.len() + 1).clamp(ROWS_SHOWN, ROWS);
        self.rows.resize(rows, Row::default());
    }

    pub fn has_room(&self) -> bool {
        self.rows.len() < ROWS
    }

    pub fn field(&self, name: &str) -> &Field {
        let place =
            FIELDS.iter().position(|known| *known == name).expect("the template asks for fields that are there");
        &self.fields[place]
    }

    pub fn is(&self, name: &str, value: &str) -> bool {
        self.field(name).value == value
    }

    /// Fields with the sentences of what is wrong.
    pub fn mistakes(&self) -> Vec<(String, &str)> {
        let fields = FIELDS.iter().zip(&self.fields);
        let fields = fields.filter_map(|(name, field)| Some(((*name).to_owned(), field.error()?)));
        let rows = self.rows.iter().enumerate();
        let rows = rows.filter_map(|(n, row)| Some((format!("wat-{n}"), row.error.as_deref()?)));
        fields.chain(rows).collect()
    }

    /// The mailing, or the form with what is wrong.
    pub async fn check(&self, cx: &Cx, choices: &Choices) -> Result<std::result::Result<NewMailing, Box<Typed>>> {
        let mut typed = self.clone();
        let subject = one_line(&self.field("onderwerp").value);
        let body = paragraphs(&self.field("tekst").value);
        typed.say("onderwerp", too_long(cx, (&subject, SUBJECT_LONGEST), "mailings-subject-missing"));
        let wrong_body = too_long(cx, (&body, BODY_LONGEST), "mailings-body-missing");
        let wrong_body = wrong_body.or_else(|| has_picture(&body).then(|| text(cx.lang, "mailings-no-pictures")));
        let dead = || {
            dead_link_in_mail(&body).map(|words| sentence(cx.lang, "mailings-link-dead", &[("words", words.into())]))
        };
        typed.say("tekst", wrong_body.or_else(dead));
        let about: Option<Object> = self.field("over").value.parse().ok();
        let about = about.filter(|about| is_subject(about) && choices.find(about).is_some());
        typed.say("over", about.is_none().then(|| text(cx.lang, "mailings-about-missing")));
        let ground: Option<Ground> = self.field("grond").value.parse().ok();
        let wrong_ground = match (ground, &about) {
            (None, _) => Some("mailings-ground-missing"),
            (Some(Ground::Contribution), Some(Object::Theme(_))) => Some("mailings-ground-of-theme"),
            (Some(Ground::Contribution | Ground::Theme), _) => None,
        };
        typed.say("grond", wrong_ground.map(|key| text(cx.lang, key)));
        let near = typed.check_near(cx).await?;
        let mut conditions = typed.check_rows(cx, choices);
        conditions.extend(near);
        let is_somebody_meant = conditions.iter().any(|one| one.part != Part::None);
        // A place that is not found says so itself.
        if !is_somebody_meant
            && self.field("rond-adres").value.trim().is_empty()
            && typed.mistakes().iter().all(|(name, _)| !name.starts_with("wat-"))
            && let Some(first) = typed.rows.first_mut()
        {
            first.error = Some(text(cx.lang, "mailings-condition-missing"));
        }
        Ok(match (about, ground) {
            (Some(about), Some(ground)) if typed.mistakes().is_empty() => {
                Ok(NewMailing { subject, body, about, ground, conditions })
            }
            _ => Err(Box::new(typed)),
        })
    }

    fn say(&mut self, name: &str, wrong: Option<String>) {
        let place = FIELDS.iter().position(|known| *known == name);
        if let (Some(place), Some(sentence)) = (place, wrong) {
            self.fields[place] = Field::with_sentence(self.fields[place].value.clone(), sentence);
        }
    }

    fn check_rows(&mut self, cx: &Cx, choices: &Choices) -> Vec<Condition> {
        let mut conditions = Vec::new();
        for row in self.rows.iter_mut().filter(|row| !row.is_empty()) {
            match condition_of(row, choices) {
                Ok(condition) => conditions.push(condition),
                Err(key) => row.error = Some(text(cx.lang, key)),
            }
        }
        conditions
    }

    /// Around a place, when one is typed.
    async fn check_near(&mut self, cx: &Cx) -> Result<Option<Condition>> {
        let address = one_line(&self.field("rond-adres").value);
        if address.is_empty() {
            return Ok(None);
        }
        let part = self.field("rond-deel").value.parse().unwrap_or(Part::Any);
        let metres: Option<i64> = one_line(&self.field("rond-meter").value).parse().ok();
        let metres = metres.filter(|metres| (NEAREST_M..=FARTHEST_M).contains(metres));
        let found = match address.chars().count() {
            ..=SUBJECT_LONGEST => cx.app.part::<Addresses>().find(cx, &address).await?,
            _ => None,
        };
        self.say("rond-meter", metres.is_none().then(|| text(cx.lang, "mailings-metres-wrong")));
        self.say("rond-adres", found.is_none().then(|| text(cx.lang, "mailings-address-unknown")));
        Ok(found.zip(metres).map(|((_, place), metres)| Condition {
            part,
            kind: Kind::Near,
            object: Object::Place(address),
            around: Some(Around { place, metres }),
        }))
    }
}

fn condition_of(row: &Row, choices: &Choices) -> std::result::Result<Condition, &'static str> {
    let kind: Kind = row.kind.parse().map_err(|()| "mailings-kind-missing")?;
    if kind == Kind::Near {
        return Err("mailings-kind-missing");
    }
    let part = row.part.parse().unwrap_or(Part::Any);
    let object: Object = row.object.parse().unwrap_or(Object::Place(String::new()));
    if let Some(key) = kind.misses(&object) {
        return Err(key);
    }
    if choices.find(&object).is_none() {
        return Err("mailings-object-gone");
    }
    Ok(Condition { part, kind, object, around: None })
}

fn too_long(cx: &Cx, (words, longest): (&str, usize), missing: &str) -> Option<String> {
    if words.trim().is_empty() {
        return Some(text(cx.lang, missing));
    }
    let count = i64::try_from(longest).unwrap_or(i64::MAX);
    (words.chars().count() > longest).then(|| sentence(cx.lang, "mails-wrong-long", &[("count", count.into())]))
}
