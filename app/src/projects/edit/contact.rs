//! A person one can ask, as she is added and changed. She stays, since answers carry her name; without a telephone
//! number she is not among those one can call.

use super::{
    super::{Contact, NewContact, Signature, store},
    Contacts, WORDS_LONGEST,
};
use crate::{
    activity::Happened,
    chrome::{self, Chrome, Form, Markup, Picture, filters},
    cx::Cx,
    editing::{self, Act, Check, Content, Kind, MayEdit, Named, Sheet, Wrong, filled},
    people,
    places::Tiles,
    refusal::{Error, Result},
    rights::At,
    urls,
    vocabulary::ContactId,
};
use askama::Template;
use axum::response::Response;
use kit::{
    clock::Moment,
    db::{Fut, Tx},
};

impl Content for Contact {
    const KIND: Kind = Kind {
        list: urls::DESK_CONTACTS,
        list_name: "content-contacts",
        lead: "content-contacts-lead",
        new: "content-contact-new",
        edit: "content-contact-edit",
        made_at: At::Everywhere,
        may_go: false,
        fields: &[
            ("naam", "content-name"),
            ("functie", "content-contact-role"),
            ("dienst", "content-contact-service"),
            ("telefoon", "content-contact-phone"),
            ("mail", "content-contact-email"),
            ("uren", "content-contact-hours"),
            ("talen", "content-contact-languages"),
            ("wijk", "content-contact-district"),
            ("portret", "content-contact-photo"),
            ("vervanger", "content-contact-replacement"),
            ("afwezig", "content-contact-absent"),
        ],
        happened: |act| match act {
            Act::Made | Act::Published => Happened::ContactMade,
            Act::Changed | Act::TakenOff | Act::Deleted => Happened::ContactChanged,
        },
    };
    type Choices = Choices;

    fn id(&self) -> i64 {
        self.id.0
    }

    fn slug(&self) -> &str {
        &self.key
    }

    fn title(&self) -> &str {
        &self.name
    }

    /// A name is of no language.
    fn heading(&self, _: &Cx) -> Markup {
        chrome::ours(&self.name)
    }

    fn edition(&self) -> i64 {
        self.edition
    }

    fn belongs(&self) -> At {
        At::Everywhere
    }

    fn published_at(&self) -> Option<Option<Moment>> {
        None
    }

    /// By the id: names change, and two people may have the same.
    fn edited_at(&self) -> String {
        urls::edit(urls::DESK_CONTACTS, &self.id.to_string())
    }

    fn seen_at(&self) -> Option<String> {
        (!self.phone.is_empty()).then(|| urls::CONTACT.to_owned())
    }

    fn note(&self, cx: &Cx) -> Markup {
        let told = [&self.role, &self.service, &self.phone].map(String::as_str);
        chrome::written(cx, &told.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "))
    }

    fn fill_in(&self, cx: &Cx) -> Form {
        let mut form = filled([
            ("naam", self.name.as_str()),
            ("functie", &self.role),
            ("dienst", &self.service),
            ("telefoon", &self.phone),
            ("mail", &self.email),
            ("uren", &self.hours),
            ("talen", &self.languages),
            ("wijk", &self.district),
            ("portret", &self.photo),
            ("portret_zelf", if self.photo.is_empty() { "" } else { "ja" }),
        ]);
        if let Some((replacement, until)) = self.away(cx.now) {
            form.replace("vervanger", [replacement.to_string()]);
            // The last day: the absence ends at midnight.
            form.replace("afwezig", [editing::day_text(until.plus_seconds(-1), &cx.town.zone())]);
        }
        form
    }

    fn empty(_: &Cx) -> Form {
        Form::default()
    }

    fn named(self, (id, _): Named) -> Contact {
        Contact { id: ContactId(id), key: ContactId(id).to_string(), ..self }
    }

    fn list_all<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>) -> Fut<'a, Vec<Contact>, Error> {
        Box::pin(async move { Ok(store::list_all_contacts(tx, cx.municipality()).await?) })
    }

    fn find<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>, id: &'a str) -> Fut<'a, Option<Contact>, Error> {
        Box::pin(async move {
            let Ok(id) = id.parse::<ContactId>() else { return Ok(None) };
            Ok(store::find_any_contact(tx, cx.municipality(), id).await?)
        })
    }

    fn load_choices<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>) -> Fut<'a, Choices, Error> {
        Box::pin(async move {
            let map = cx.app.part::<Tiles>().base_map(cx).await?;
            let districts = map.districts().into_iter().map(str::to_owned).collect();
            Ok(Choices { districts, contacts: Contacts::load_who_answer(cx, tx).await? })
        })
    }

    fn is_press_within(form: &mut Form, press: &str) -> bool {
        if press == "zonder" {
            form.replace("portret", [String::new()]);
        }
        press == "zonder"
    }

    fn check(
        cx: &Cx,
        mut check: Check<'_>,
        choices: &Choices,
        before: Option<&Contact>,
    ) -> Result<Contact, Vec<Wrong>> {
        let (replacement, absent_until) = absence(cx, &mut check, choices, before);
        let contact = Contact {
            id: before.map_or(ContactId(0), |contact| contact.id),
            key: before.map(|contact| contact.key.clone()).unwrap_or_default(),
            name: check.line("naam", WORDS_LONGEST),
            role: check.line("functie", WORDS_LONGEST),
            service: check.line("dienst", WORDS_LONGEST),
            phone: check.short_line("telefoon", 40),
            email: check.short_line("mail", 200),
            hours: check.short_line("uren", WORDS_LONGEST),
            languages: check.short_line("talen", WORDS_LONGEST),
            district: check.maybe_one_of("wijk", &choices.districts).unwrap_or_default(),
            photo: Picture::parse(&check.text("portret")).map(|photo| photo.address()).unwrap_or_default(),
            signature: before.map_or(Signature::Full, |contact| contact.signature),
            replacement,
            absent_until,
            edition: before.map_or(1, |contact| contact.edition),
        };
        let is_number = |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '/' | '.' | '(' | ')' | '-');
        if !contact.phone.is_empty()
            && (!contact.phone.chars().all(is_number) || contact.phone.chars().filter(char::is_ascii_digit).count() < 3)
        {
            check.wrong("telefoon", "content-contact-phone-wrong");
        }
        if !contact.email.is_empty() && people::Email::parse(&contact.email).is_err() {
            check.wrong("mail", "content-contact-email-wrong");
        }
        // Nobody is shown with a photo she did not choose to have.
        if !contact.photo.is_empty() && check.text("portret_zelf") != "ja" {
            check.wrong("portret_zelf", "content-contact-photo-own-missing");
        }
        // Who is among those one can call can be written to as well.
        match (contact.phone.is_empty(), contact.email.is_empty()) {
            (true, false) => check.wrong("telefoon", "content-contact-both"),
            (false, true) => check.wrong("mail", "content-contact-both"),
            (true, true) | (false, false) => {}
        }
        check.done(Some(contact))
    }

    fn insert<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, (), Error> {
        Box::pin(async move {
            let new = NewContact {
                id: self.id,
                key: &self.key,
                name: &self.name,
                role: &self.role,
                service: &self.service,
                phone: &self.phone,
                email: &self.email,
                hours: &self.hours,
                languages: &self.languages,
                district: &self.district,
                photo: &self.photo,
            };
            store::insert_contact(tx, cx.municipality(), &new).await?;
            let absence = (self.id, self.replacement, self.absent_until);
            Ok(store::update_absence(tx, cx.municipality(), may, absence).await?)
        })
    }

    fn update<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, bool, Error> {
        Box::pin(async move { Ok(store::update_contact(tx, cx.municipality(), may, self).await?) })
    }

    fn page(cx: &Cx, sheet: Sheet, choices: Choices) -> Result<Response> {
        let portrait = Picture::parse(&sheet.field("portret").value);
        let Choices { districts, contacts: Contacts(mut others) } = choices;
        // Nobody stands in for herself.
        others.retain(|other| sheet.slug.as_ref() != Some(&other.key));
        let page = ContactPage { chrome: sheet.chrome(cx), portrait, districts, others, sheet };
        editing::page(cx, page.sheet.status(), &page)
    }
}

/// What the form offers.
pub struct Choices {
    districts: Vec<String>,
    contacts: Contacts,
}

/// Who is asked instead, and until when: both, or she is there.
fn absence(
    cx: &Cx,
    check: &mut Check<'_>,
    choices: &Choices,
    before: Option<&Contact>,
) -> (Option<ContactId>, Option<Moment>) {
    let mut others = choices.contacts.ids();
    others.retain(|other| before.is_none_or(|contact| contact.id != *other));
    let replacement = check.maybe_one_of("vervanger", &others);
    let typed = check.text("afwezig");
    let until = match typed.trim() {
        "" => None,
        day => match editing::moment_of(day, &cx.town.zone(), 1) {
            Some(until) if until > cx.now => Some(until),
            Some(_) => check.keep("afwezig", Err("content-contact-absent-past")),
            None => check.keep("afwezig", Err("editing-day-wrong")),
        },
    };
    if replacement.is_some() && typed.trim().is_empty() {
        check.wrong("afwezig", "content-contact-absent-missing");
    }
    if until.is_some() && check.text("vervanger").is_empty() {
        check.wrong("vervanger", "content-contact-replacement-missing");
    }
    (replacement, until)
}

#[derive(Template)]
#[template(path = "projects/templates/edit_contact.html")]
struct ContactPage {
    chrome: Chrome,
    portrait: Option<Picture>,
    districts: Vec<String>,
    /// Who may stand in for her.
    others: Vec<Contact>,
    sheet: Sheet,
}
