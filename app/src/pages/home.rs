//! The square itself: what it is about, what one can do now, what came of it.

use super::{
    cards::{Cards, Everything, OtherCard, OwnCard, count, theme_icon},
    contacts::ThemeContact,
};
use crate::{
    calls::{self, Call},
    chrome::{self, Chrome, filters},
    cx::Cx,
    projects::{PolicyPage, store as projects_store},
    refusal::Result,
    suggestions::{
        self, NextStep, Spot, VoteButton,
        browse::CardView,
        filter::{Filter, Sort},
    },
    texts::{sentence, text},
    urls,
    vocabulary::SuggestionId,
};
use askama::Template;
use axum::response::Response;
use kit::{clock::Moment, db::Tx};

const OTHERS: usize = 3;
const OWN: usize = 6;
const MOST_VOTES: usize = 4;

#[derive(Template)]
#[template(path = "pages/templates/home.html")]
struct HomePage {
    chrome: Chrome,
    headline: Headline,
    next: NextStep,
    /// The call that closes first.
    call: Option<Call>,
    figures: Figures,
    own: Vec<OwnCard>,
    most_votes: Vec<CardView>,
    answers: Vec<AnswerCard>,
    themes: Vec<ThemeLink>,
    policy: Option<PolicyPage>,
    whom: Vec<ThemeContact>,
    others: Vec<OtherCard>,
}

struct Figures {
    suggestions: i64,
    /// Those given here, and those from before.
    votes: i64,
    votes_before: i64,
    answers: i64,
    actions: i64,
}

/// The first words people read; one of them is marked.
#[derive(Debug, PartialEq)]
struct Headline {
    before: String,
    marked: String,
    after: String,
    /// By the municipality itself.
    is_written: bool,
}

impl Headline {
    /// Marks the last word of the first sentence.
    fn of(text: &str) -> Headline {
        let text = text.trim();
        let end = text.find(['.', '?', '!']).map_or(text.len(), |at| at + 1);
        let (first, after) = text.split_at(end);
        let start = first.rfind(' ').map_or(0, |at| at + 1);
        let (before, marked) = first.split_at(start);
        Headline { before: before.to_owned(), marked: marked.to_owned(), after: after.to_owned(), is_written: false }
    }
}

struct AnswerCard {
    name: String,
    initials: String,
    role: String,
    words: String,
    title: String,
    address: String,
    answered_at: Moment,
}

struct ThemeLink {
    address: String,
    name: String,
    icon: &'static str,
    actions: i64,
}

impl HomePage {
    fn hero(&self) -> String {
        urls::illustration(&self.chrome.town.settings.hero, 0)
    }
}

/// `GET /`.
pub async fn home(cx: Cx) -> Result<Response> {
    let mut tx = cx.read().await?;
    let all = Everything::load(&cx, &mut tx).await?;
    let open = all.open_calls(&cx);
    let next = NextStep::load(&cx, &mut tx, Spot::Anywhere).await?;
    let policy = projects_store::list_policy_pages(&mut tx, cx.municipality(), cx.now).await?.into_iter().next();
    let texts = &cx.town.settings.texts;
    let headline = match texts.headline.trim() {
        "" => Headline::of(&sentence(cx.lang, "pages-home-headline", &[("name", (&cx.town.name).into())])),
        headline => Headline { is_written: true, ..Headline::of(headline) },
    };
    let cards = all.cards(&cx, all.joinable());
    let actions = cards.count();
    let Cards { mut own, mut others } = cards;
    own.truncate(OWN);
    others.truncate(OTHERS);
    let votes = all.votes();
    let page = HomePage {
        chrome: chrome_of(&cx),
        headline,
        next,
        figures: Figures {
            suggestions: all.calls.iter().map(|call| call.suggestion_count).sum(),
            votes: votes.here + votes.before,
            votes_before: votes.before,
            answers: suggestions::store::count_answers(&mut tx, cx.municipality()).await?,
            actions,
        },
        most_votes: most_votes(&cx, &mut tx, open.first().copied()).await?,
        answers: latest_answers(&cx, &mut tx).await?,
        themes: theme_links(&all),
        whom: ThemeContact::load_all(&cx, &mut tx, &all.themes).await?,
        call: open.first().map(|call| (*call).clone()),
        policy,
        own,
        others,
    };
    Ok(chrome::kept(chrome::page(&cx, &page)?, &all.tags(&cx)))
}

/// In the municipality's own words, where it set them.
fn chrome_of(cx: &Cx) -> Chrome {
    let settings = &cx.town.settings;
    let chrome = match settings.tagline.trim() {
        "" => Chrome::new(cx, text(cx.lang, "pages-home-title")),
        tagline => Chrome::new(cx, tagline.to_owned()).with_written_title(),
    };
    match settings.texts.welcome.trim() {
        "" => chrome,
        welcome => chrome.described(welcome),
    }
}

/// The suggestions most people stand behind, with their buttons.
async fn most_votes(cx: &Cx, tx: &mut Tx<'_>, call: Option<&Call>) -> Result<Vec<CardView>> {
    let Some(call) = call else { return Ok(Vec::new()) };
    let categories = calls::store::list_categories(tx, cx.municipality(), call.id).await?;
    let points = cx.app.part::<suggestions::Points>().of(cx, call.id).await?;
    let ids = points.select(&Filter { sort: Sort::Votes, ..Filter::default() }, None, MOST_VOTES).ids;
    let cards = suggestions::store::list_cards(tx, cx.municipality(), &ids).await?;
    let mut views = suggestions::browse::card_views(cx, tx, (call, &categories), cards).await?;
    for view in &mut views {
        view.back = urls::HOME.to_owned();
    }
    Ok(views)
}

async fn latest_answers(cx: &Cx, tx: &mut Tx<'_>) -> Result<Vec<AnswerCard>> {
    let latest = suggestions::store::list_latest_answers(tx, cx.municipality()).await?;
    let card = |(id, title, answer): (SuggestionId, String, suggestions::Answer)| AnswerCard {
        initials: answer.initials(),
        role: answer.function(),
        words: chrome::plain_words(&answer.body, 220),
        address: format!("{}#antwoord", urls::suggestion(id)),
        answered_at: answer.answered_at,
        name: answer.name,
        title,
    };
    Ok(latest.into_iter().map(card).collect())
}

fn theme_links(all: &Everything) -> Vec<ThemeLink> {
    let link = |theme: &crate::projects::Theme| ThemeLink {
        address: urls::theme(&theme.slug),
        name: theme.name.clone(),
        icon: theme_icon(&theme.illustration),
        actions: count(all.joinable().filter(|card| card.theme_slug == theme.slug).count()),
    };
    all.themes.iter().map(link).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_of_the_first_sentence_is_marked() {
        let headline = Headline::of("Wilgenbeke wordt groener. Waar beginnen we?");
        let words = (headline.before.as_str(), headline.marked.as_str(), headline.after.as_str());
        assert_eq!(words, ("Wilgenbeke wordt ", "groener.", " Waar beginnen we?"));
        assert_eq!(Headline::of("Samen").marked, "Samen");
        assert_eq!(Headline::of("").marked, "");
    }
}
