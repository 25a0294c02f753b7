//! A person's own page: what she suggested and voted for, and what the municipality knows of her.

use super::{my_data::may_have, news::News};
use crate::{
    calls,
    chrome::{self, Chrome, filters},
    cx::{Cx, Query},
    people::{
        self, Field, TieKind,
        block::{OwnBlock, find_own},
        consent::{self, Standing},
        profile::{self, Parts, Saved},
    },
    projects::{self, Theme},
    questions::{self, MyQuestion},
    refusal::Result,
    suggestions::{
        self, NextStep, Spot, VoteButton,
        browse::{CardView, card_views},
        follow::{self, Following},
        handling::author::{self, OwnWord},
        out_of_sight::{self, MyHidden},
        store::{CARDS_AT_MOST, MyComment, MyVote, Said},
    },
    texts::{sentence, text},
    urls,
    vocabulary::{Actor, Held, Scope, SignedIn, Strength, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use kit::db::Tx;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "pages/templates/my_page.html")]
struct MyPage {
    chrome: Chrome,
    greeting: String,
    saved: Option<Saved>,
    /// She may give no input now: why, until when, and how she objects.
    block: Option<OwnBlock>,
    /// How many there are; the cards show the latest hundred.
    votes: i64,
    /// Those of them that came on a form.
    votes_on_paper: Vec<MyVote>,
    calls: Vec<CardsOfCall>,
    /// Suggestions of hers that somebody reads first.
    held: Vec<(SuggestionId, String)>,
    /// Those that an officer hid.
    hidden: Vec<MyHidden>,
    /// What she wrote on suggestions.
    comments: Vec<MyComment>,
    /// What the municipality said to her alone.
    said: Vec<OwnWord>,
    /// What she asked the municipality.
    questions: Vec<MyQuestion>,
    /// What she hears of by mail.
    followed: Vec<Following>,
    /// What changed since she last looked.
    news: Option<News>,
    /// What she suggested herself.
    own: Vec<CardsOfCall>,
    /// Of who came in through the provider; an e-mail address alone shows votes only.
    parts: Option<Parts>,
    /// What she agreed to.
    consents: Vec<Standing>,
    /// Of a form on paper, to be claimed.
    number: Field,
    /// Of who is here by address alone.
    address: Option<String>,
    has_file: bool,
    /// Names her to the operator, who gives roles.
    own_number: String,
    ties: Vec<TieKind>,
    /// What she is at the municipality, also while she does not act so.
    roles: Vec<String>,
    acts_as_inhabitant: bool,
    next: NextStep,
}

/// Cards of one call.
struct CardsOfCall {
    slug: String,
    title: String,
    cards: Vec<CardView>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    bewaard: String,
}

/// `GET /mijn`.
pub async fn show_my_page(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let Actor::Person(person) = &cx.actor else {
        return Ok(chrome::see_other(&cx, &urls::sign_in_for(urls::MY_PAGE)));
    };
    let mut tx = cx.read().await?;
    let votes = suggestions::store::list_my_votes(&mut tx, cx.municipality(), person.person).await?;
    let voted: Vec<SuggestionId> = votes.iter().take(CARDS_AT_MOST).map(|vote| vote.suggestion).collect();
    let own = suggestions::store::list_my_suggestions(&mut tx, cx.municipality(), person.person).await?;
    let parts = match person.strength {
        Strength::Account => Some(profile::load_parts(&cx, &mut tx, person.person).await?),
        Strength::Email => None,
    };
    let address = match person.strength {
        Strength::Account => None,
        Strength::Email => people::store::find_address(&mut tx, cx.municipality(), person.person).await?,
    };
    let said = match person.strength {
        Strength::Account => author::list_own(&cx, &mut tx, None).await?,
        Strength::Email => Vec::new(),
    };
    let page = MyPage {
        next: NextStep::load(&cx, &mut tx, Spot::Anywhere).await?,
        block: find_own(&cx, &mut tx, person.person).await?,
        said,
        news: News::load(&cx, &mut tx, person.person).await?,
        held: suggestions::store::list_held_suggestions_of(&mut tx, cx.municipality(), person.person).await?,
        hidden: out_of_sight::list_hidden(&cx, &mut tx, person.person).await?,
        comments: suggestions::store::list_my_comments(&mut tx, cx.municipality(), person.person).await?,
        questions: questions::store::list_my_questions(&mut tx, cx.municipality(), person.person).await?,
        followed: follow::list(&cx, &mut tx, person.person).await?,
        has_file: may_have(&cx, &mut tx).await?.is_some(),
        address,
        own_number: person.person.to_string(),
        number: Field::default(),
        chrome: Chrome::new(&cx, text(cx.lang, "people-my-page-title")).unlisted(),
        greeting: greeting(&cx, person),
        saved: Saved::of(&asked.bewaard),
        votes_on_paper: votes.iter().filter(|vote| vote.source.is_some()).cloned().collect(),
        votes: i64::try_from(votes.len()).unwrap_or(i64::MAX),
        calls: by_call(&cx, &mut tx, &voted).await?,
        own: by_call(&cx, &mut tx, &own).await?,
        parts,
        consents: consent::list_standing(&cx, &mut tx, person.person).await?,
        ties: people::store::list_ties(&mut tx, cx.municipality(), person.person).await?,
        roles: roles(&cx, &mut tx, person).await?,
        acts_as_inhabitant: person.roles.is_empty(),
    };
    chrome::page(&cx, &page)
}

/// What she is at the municipality, and for which themes.
async fn roles(cx: &Cx, tx: &mut Tx<'_>, person: &SignedIn) -> Result<Vec<String>> {
    if !person.has_roles() {
        return Ok(Vec::new());
    }
    let themes = projects::store::list_themes(tx, cx.municipality()).await?;
    let text = |held: &Held| {
        let is_its = |theme: &&Theme| held.scope != Scope::Everything && held.scope.holds(theme.id);
        let names: Vec<String> = themes.iter().filter(is_its).map(|theme| theme.name.clone()).collect();
        people::role_text(cx.lang, held.role, &names)
    };
    Ok(person.roles.iter().chain(&person.resting).map(text).collect())
}

fn greeting(cx: &Cx, person: &SignedIn) -> String {
    match person.display_name.as_deref().and_then(|name| name.split(' ').next()) {
        Some(name) => sentence(cx.lang, "people-hello", &[("name", name.into())]),
        None => text(cx.lang, "people-hello-without-name"),
    }
}

/// Suggestions as cards, those of one call together.
async fn by_call(cx: &Cx, tx: &mut Tx<'_>, ids: &[SuggestionId]) -> Result<Vec<CardsOfCall>> {
    let mut rest = suggestions::store::list_cards(tx, cx.municipality(), ids).await?;
    let mut groups = Vec::new();
    while let Some(first) = rest.first() {
        let id = first.call;
        let (cards, others) = rest.into_iter().partition(|card| card.call == id);
        rest = others;
        let call = calls::store::load_call_by_id(tx, cx.municipality(), id, cx.now).await?;
        let mut cards = card_views(cx, tx, (&call, &[]), cards).await?;
        for view in &mut cards {
            urls::MY_PAGE.clone_into(&mut view.back);
        }
        groups.push(CardsOfCall { slug: call.slug, title: call.title, cards });
    }
    Ok(groups)
}
