//! A form on the screen of an officer: what was typed, what is wrong, and what stands around its fields.

use super::{Content, PictureField, Publication, Wrong};
use crate::{
    chrome::{self, Chrome, Form, Markup},
    cx::Cx,
    people::{self, Field},
    refusal::Result,
    texts::{sentence, text},
    urls,
};
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};
use kit::i18n::Lang;

pub struct Sheet {
    /// Where it is sent.
    pub action: String,
    pub list: &'static str,
    pub list_name: &'static str,
    /// The last part of its address.
    pub slug: Option<String>,
    /// What is edited, by the title it has now.
    pub name: Option<Markup>,
    /// The id a new thing will have.
    pub number: Option<String>,
    pub edition: i64,
    /// Where people see it, or its preview.
    pub seen_at: Option<String>,
    pub is_on_site: bool,
    /// Where it is sent to delete it, when it can be.
    pub deleted_at: Option<String>,
    /// The texts are shown as they will be read.
    pub is_read: bool,
    pub is_kept: bool,
    pub is_overtaken: bool,
    pub stays: bool,
    /// Where a photo is chosen for its texts.
    pub picture: PictureField,
    pub form: Form,
    wrong: Vec<(String, String)>,
    heading: String,
    /// Its fields, and the key of the name each has on screen.
    fields: &'static [(&'static str, &'static str)],
    lang: Lang,
}

impl Sheet {
    pub fn new<C: Content>(cx: &Cx, form: Form, content: Option<&C>) -> Sheet {
        let kind = C::KIND;
        let state = content.and_then(C::published_at);
        let is_draft = content.is_some() && state.is_none_or(|at| at.is_none());
        Sheet {
            action: content.map_or_else(|| urls::make(kind.list), C::edited_at),
            list: kind.list,
            list_name: kind.list_name,
            slug: content.map(|content| content.slug().to_owned()),
            name: content.map(|content| content.heading(cx)),
            number: content.is_none().then(|| number(cx, &form)),
            edition: content.map(C::edition).unwrap_or_default(),
            seen_at: content.and_then(C::seen_at),
            is_on_site: state.is_none_or(|at| Publication::of(at, cx.now) == Publication::Published),
            deleted_at: content.filter(|_| is_draft && kind.may_go).map(|content| urls::delete(&content.edited_at())),
            is_read: false,
            is_kept: cx.path.ends_with("?bewaard=1"),
            is_overtaken: false,
            stays: false,
            picture: PictureField::new(C::TEXTS),
            form,
            wrong: Vec::new(),
            heading: text(cx.lang, if content.is_some() { kind.edit } else { kind.new }),
            fields: kind.fields,
            lang: cx.lang,
        }
    }

    pub fn wrong(self, cx: &Cx, wrong: Vec<Wrong>) -> Sheet {
        Sheet { wrong: wrong.into_iter().map(|(name, key)| (name, text(cx.lang, key))).collect(), ..self }
    }

    pub fn pressed(self, press: &str) -> Sheet {
        Sheet { is_read: press == "lezen", ..self }
    }

    /// What became of the photo that came with it.
    pub fn with_picture(mut self, picture: PictureField) -> Sheet {
        self.wrong.extend(picture.wrong.iter().cloned());
        Sheet { picture, ..self }
    }

    /// Nothing is saved: it was only looked at, or the photo is not there yet.
    pub fn comes_back(&self) -> bool {
        self.is_read || self.picture.comes_back()
    }

    /// The edition it was opened at.
    pub fn of_edition(self, edition: i64) -> Sheet {
        Sheet { edition, ..self }
    }

    /// Saving again keeps what is typed here instead of what the other one kept.
    pub fn overtaken(self, edition: i64) -> Sheet {
        Sheet { edition, is_overtaken: true, ..self }
    }

    /// It was to be deleted, and may not go.
    pub fn staying(self) -> Sheet {
        Sheet { stays: true, ..self }
    }

    pub fn field(&self, name: &str) -> Field {
        let value = self.form.text(name);
        match self.wrong.iter().find(|(known, _)| known == name) {
            Some((_, sentence)) => Field::with_sentence(value, sentence.clone()),
            None => Field::filled(value),
        }
    }

    pub fn is(&self, name: impl AsRef<str>, value: &(impl ToString + ?Sized)) -> bool {
        self.form.text(name.as_ref()) == value.to_string()
    }

    /// Each field that is wrong, and what is said of it above the form: by name, since it is read away from it.
    pub fn mistakes(&self) -> Vec<(String, String)> {
        let said = |(name, wrong): &(String, String)| {
            (name.clone(), mistake(self.lang, self.fields, (name.as_str(), wrong.as_str())))
        };
        self.wrong.iter().map(said).collect()
    }

    pub fn chrome(&self, cx: &Cx) -> Chrome {
        let title = match self.wrong.is_empty() {
            true => self.heading.clone(),
            false => people::mistake_title(cx, &self.heading),
        };
        Chrome::new(cx, title).at_desk()
    }

    pub fn status(&self) -> StatusCode {
        match (self.wrong.is_empty(), self.is_overtaken || self.stays) {
            (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
            (true, true) => StatusCode::CONFLICT,
            (true, false) => StatusCode::OK,
        }
    }
}

/// What is wrong at a field, with its name on screen; that of a row has its number behind a hyphen, counted from 0.
pub fn mistake(lang: Lang, fields: &[(&str, &str)], (name, wrong): (&str, &str)) -> String {
    let label = |name: &str| fields.iter().find(|(known, _)| *known == name).map(|(_, key)| text(lang, key));
    let row = name.rsplit_once('-').and_then(|(base, at)| Some((label(base)?, at.parse::<i64>().ok()? + 1)));
    match (label(name), row) {
        (Some(label), _) => {
            sentence(lang, "editing-mistake", &[("field", label.as_str().into()), ("mistake", wrong.into())])
        }
        (None, Some((label, number))) => {
            let args = [("field", label.as_str().into()), ("number", number.into()), ("mistake", wrong.into())];
            sentence(lang, "editing-mistake-in-row", &args)
        }
        (None, None) => wrong.to_owned(),
    }
}

/// The page of a sheet, which nobody keeps.
pub fn page(cx: &Cx, status: StatusCode, template: &impl askama::Template) -> Result<Response> {
    let mut response = chrome::page(cx, template)?;
    *response.status_mut() = status;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn number(cx: &Cx, form: &Form) -> String {
    let typed = form.text("nummer");
    if kit::ids::decode(&typed).is_some() { typed } else { kit::ids::encode(cx.new_id()) }
}
