//! Whom to ask: people with a name, what each is there for, and the counter.

use crate::{
    chrome::{self, Chrome, filters},
    cx::{Cx, Tag},
    projects::{self, StandsIn, Theme},
    questions::ContactCard,
    refusal::Result,
    suggestions::{NextStep, Spot},
    texts::{sentence, text},
    urls,
    vocabulary::ContactId,
};
use askama::Template;
use axum::response::Response;
use kit::db::Tx;

#[derive(Template)]
#[template(path = "pages/templates/contact.html")]
struct ContactPage {
    chrome: Chrome,
    people: Vec<Person>,
    next: NextStep,
}

/// A contact, and the themes, actions and policy pages she is there for: address and title.
struct Person {
    card: ContactCard,
    subjects: Vec<(String, String)>,
}

/// Whom one asks about some of the themes.
pub struct ThemeContact {
    pub card: ContactCard,
    pub themes: String,
}

impl ThemeContact {
    /// Each person once, in the order of the themes.
    pub async fn load_all(cx: &Cx, tx: &mut Tx<'_>, themes: &[Theme]) -> Result<Vec<ThemeContact>> {
        let mut whom: Vec<ThemeContact> = Vec::new();
        for theme in themes {
            let Some(card) = ContactCard::find(cx, tx, theme.contact).await? else { continue };
            match whom.iter_mut().find(|known| known.card.contact.id == card.contact.id) {
                Some(known) => known.themes = format!("{}, {}", known.themes, theme.name),
                None => whom.push(ThemeContact { card, themes: theme.name.clone() }),
            }
        }
        Ok(whom)
    }
}

/// `GET /contact`.
pub async fn contact(cx: Cx) -> Result<Response> {
    let mut tx = cx.read().await?;
    let town = cx.municipality();
    let contacts = projects::store::list_contacts(&mut tx, town).await?;
    let themes = projects::store::list_themes(&mut tx, town).await?.into_iter();
    let mut subjects: Vec<(ContactId, (String, String))> =
        themes.filter_map(|theme| Some((theme.contact?, (urls::theme(&theme.slug), theme.name)))).collect();
    let actions = projects::store::list_projects_of_contacts(&mut tx, town, cx.now).await?.into_iter();
    subjects.extend(actions.map(|(contact, slug, title)| (contact, (urls::project(&slug), title))));
    let policy = projects::store::list_policy_pages(&mut tx, town, cx.now).await?.into_iter();
    subjects.extend(policy.filter_map(|page| Some((page.contact?, (urls::policy(&page.slug), page.title)))));
    let cards = cards(&cx, contacts);
    let people = cards.into_iter().map(|card| Person {
        subjects: subjects
            .iter()
            .filter(|(of, _)| *of == card.contact.id)
            .map(|(_, subject)| subject.clone())
            .collect(),
        card,
    });
    let people: Vec<Person> = people.collect();
    let lead = sentence(cx.lang, "pages-contact-lead", &[("name", (&cx.town.name).into())]);
    let page = ContactPage {
        chrome: Chrome::new(&cx, text(cx.lang, "pages-contact")).described(&lead),
        people,
        next: NextStep::load(&cx, &mut tx, Spot::Anywhere).await?,
    };
    Ok(chrome::kept(chrome::page(&cx, &page)?, &[Tag::Municipality(town)]))
}

/// Each says who is away, and who stands in for whom.
fn cards(cx: &Cx, contacts: Vec<projects::Contact>) -> Vec<ContactCard> {
    let mut cards: Vec<ContactCard> = contacts.into_iter().map(ContactCard::of).collect();
    for at in 0..cards.len() {
        let Some((replacement, until)) = cards[at].contact.away(cx.now) else { continue };
        let absent = cards[at].contact.name.clone();
        let Some(other) = cards.iter_mut().find(|card| card.contact.id == replacement) else { continue };
        other.stands_in.push(StandsIn::new(&absent, until));
        let name = other.contact.name.clone();
        cards[at].away = Some(StandsIn::new(&name, until));
    }
    cards
}
