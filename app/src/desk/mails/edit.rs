//! One kind of mail: what it says, and the words a municipality sets itself, shown before they are kept.

use super::example::letter;
use crate::{
    activity::Happened,
    chrome::{self, Chrome, Form, Mistake, check_own, clean, filters, in_dutch, one_line, with_names},
    cx::{Cx, Path, Query},
    desk::{
        keep::{self, Change, Outcome},
        policy,
    },
    editing,
    municipality::{MailText, Settings},
    people::{self, Field},
    refusal::{Refusal, Result},
    texts::{sentence, text},
    urls,
    vocabulary::MailKind,
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;

const SUBJECT_LONGEST: usize = 150;
const WORDS_LONGEST: usize = 600;

pub(super) fn kind_of(word: &str) -> Result<MailKind> {
    Ok(word.parse().map_err(|()| Refusal::NotFound)?)
}

/// The words as they are typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Typed {
    subject: String,
    opening: String,
    closing: String,
}

impl Typed {
    pub fn of(settings: &Settings, kind: MailKind) -> Typed {
        let MailText { subject, opening, closing } = settings.mails.get(kind.word()).cloned().unwrap_or_default();
        Typed { subject, opening, closing }
    }

    pub fn read(form: &Form) -> Typed {
        Typed { subject: form.text("onderwerp"), opening: form.text("begin"), closing: form.text("slot") }
    }

    /// Without what nobody sees.
    pub fn checked(&self) -> MailText {
        let words = |typed: &str| clean(typed).trim().to_owned();
        MailText { subject: one_line(&self.subject), opening: words(&self.opening), closing: words(&self.closing) }
    }
}

/// What is wrong, each with its field and its sentence.
pub(super) fn wrong_in(cx: &Cx, kind: MailKind, typed: &Typed) -> Vec<(&'static str, String)> {
    let (own, wording) = (typed.checked(), kind.wording());
    let fields = [
        ("onderwerp", &own.subject, Some(wording.subject), SUBJECT_LONGEST),
        ("begin", &own.opening, wording.opening, WORDS_LONGEST),
        ("slot", &own.closing, wording.closing, WORDS_LONGEST),
    ];
    let named = |key, name: String| {
        let name = format!("{{{name}}}");
        sentence(cx.lang, key, &[("name", name.into())])
    };
    let wrong = fields.into_iter().filter_map(|(field, words, key, longest)| {
        let said = if words.chars().count() > longest {
            sentence(cx.lang, "mails-wrong-long", &[("count", i64::try_from(longest).unwrap_or(0).into())])
        } else {
            match check_own(cx.town.main_language(), kind, (key, words)) {
                Ok(()) => return None,
                Err(Mistake::Unknown(name)) => named("mails-wrong-unknown", name),
                Err(Mistake::Missing(name)) => named("mails-wrong-missing", name),
                Err(Mistake::Brace) => text(cx.lang, "mails-wrong-brace"),
            }
        };
        Some((field, said))
    });
    wrong.collect()
}

#[derive(Template)]
#[template(path = "desk/templates/mail.html")]
struct MailPage {
    chrome: Chrome,
    kind: MailKind,
    /// Only the administrator and the communication service change it.
    may_edit: bool,
    version: String,
    sheet: Sheet,
    /// The names one can use.
    names: String,
    /// Our own words, which stand where a field is empty: subject, opening, closing.
    ours: [String; 3],
    /// The mail as text, with what is typed.
    subject: String,
    preview: String,
    notice: Option<Notice>,
    is_overtaken: bool,
    /// Whether she has an address to send a test to.
    has_address: bool,
}

struct Sheet {
    typed: Typed,
    wrong: Vec<(&'static str, String)>,
}

impl Sheet {
    fn field(&self, name: &str) -> Field {
        let value = match name {
            "onderwerp" => &self.typed.subject,
            "begin" => &self.typed.opening,
            _ => &self.typed.closing,
        };
        match self.wrong.iter().find(|(known, _)| *known == name) {
            Some((_, sentence)) => Field::with_sentence(value, sentence.clone()),
            None => Field::filled(value),
        }
    }
}

/// What was just done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Notice {
    Kept,
    TestSent,
}

impl Notice {
    fn key(&self) -> &'static str {
        match self {
            Notice::Kept => "editing-kept",
            Notice::TestSent => "mails-test-sent",
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    bewaard: String,
    proef: String,
}

/// `GET /beheer/mails/{kind}`.
pub async fn show(cx: Cx, Path(kind): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let kind = kind_of(&kind)?;
    let notice = match (asked.bewaard.is_empty(), asked.proef.is_empty()) {
        (false, _) => Some(Notice::Kept),
        (true, false) => Some(Notice::TestSent),
        (true, true) => None,
    };
    let typed = Typed::of(&cx.town.settings, kind);
    page(&cx, kind, typed, (notice, Outcome::Kept)).await
}

async fn page(cx: &Cx, kind: MailKind, typed: Typed, (notice, outcome): (Option<Notice>, Outcome)) -> Result<Response> {
    let own_language = cx.in_own_language();
    let wrong = wrong_in(cx, kind, &typed);
    let shown = if wrong.is_empty() { typed.checked() } else { Typed::of(&cx.town.settings, kind).checked() };
    let person = cx.signed_in()?.person;
    let address = people::store::find_address(&mut cx.read().await?, cx.municipality(), person).await?;
    let name = text(cx.lang, &kind.key());
    let (title, status) = match (wrong.is_empty(), outcome) {
        (false, _) => (people::mistake_title(cx, &name), StatusCode::UNPROCESSABLE_ENTITY),
        (true, Outcome::Overtaken) => (name, StatusCode::CONFLICT),
        (true, Outcome::Kept) => (name, StatusCode::OK),
    };
    let example = letter(&own_language, kind, &shown).message(&own_language, "")?;
    let wording = kind.wording();
    let ours = |key: Option<&'static str>| key.map(|key| with_names(own_language.lang, kind, key)).unwrap_or_default();
    let names: Vec<String> = kind.arguments().iter().map(|name| format!("{{{}}}", in_dutch(name))).collect();
    let page = MailPage {
        chrome: Chrome::new(cx, title).at_desk(),
        kind,
        may_edit: policy::may_set_look(&cx.actor).is_ok(),
        version: keep::version(&cx.town.settings)?,
        sheet: Sheet { typed, wrong },
        names: names.join(", "),
        ours: [ours(Some(wording.subject)), ours(wording.opening), ours(wording.closing)],
        subject: example.subject,
        preview: example.text,
        notice,
        is_overtaken: outcome == Outcome::Overtaken,
        has_address: address.is_some(),
    };
    editing::page(cx, status, &page)
}

/// `POST /beheer/mails/{kind}`: keeps the words, or only shows what would go out.
pub async fn press(cx: Cx, Path(kind): Path<String>, body: Bytes) -> Result<Response> {
    let kind = kind_of(&kind)?;
    policy::may_set_look(&cx.actor)?;
    let form = Form::read(&body);
    let typed = Typed::read(&form);
    if form.text("daarna") == "toon" || !wrong_in(&cx, kind, &typed).is_empty() {
        return page(&cx, kind, typed, (None, Outcome::Kept)).await;
    }
    let mut settings = cx.town.settings.clone();
    match typed.checked() {
        own if own == MailText::default() => settings.mails.remove(kind.word()),
        own => settings.mails.insert(kind.word().to_owned(), own),
    };
    let (version, address) = (form.text("versie"), urls::MAILS);
    let detail = text(cx.town.main_language(), &kind.key());
    let change = Change { settings, what: Happened::MailSet, address, detail };
    let kept = cx.write(move |cx, tx| {
        let (version, change) = (version.clone(), change.clone());
        Box::pin(async move { keep::keep(&cx, tx, &policy::may_set_look(&cx.actor)?, (&version, &change)).await })
    });
    match kept.await? {
        Outcome::Kept => {
            keep::spread(&cx).await?;
            Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::desk_mail(kind))))
        }
        Outcome::Overtaken => page(&cx, kind, typed, (None, Outcome::Overtaken)).await,
    }
}
