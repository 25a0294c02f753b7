//! A call as map and list, kept in step: both select with one filter, and the address holds it.

use super::{
    Card, Points, Status, VoteButton,
    add::AddButton,
    filter::{Filter, Query as Asked},
    follow::{FollowBox, FollowState},
    nearby::{self, Street, StreetField},
    next_step::{NextStep, Spot},
    picture::{self, MapPicture, Moves},
    points::{CallPoints, Selection},
    policy::VotingRules,
    store,
    vote::{self, Stance},
};
use crate::{
    calls::{self, Call, Category, Eligibility, Voters},
    chrome::{self, Chrome, filters},
    cx::{Cx, Path, Query, Tag},
    editing::Publication,
    projects,
    questions::Turn,
    refusal::{Refusal, Result},
    texts::{sentence, text},
    urls,
    vocabulary::SuggestionId,
};
use askama::Template;
use axum::response::Response;
use kit::db::Tx;
use std::sync::Arc;

const PER_PAGE: usize = 20;
/// What a search finds at most; beyond it the total says "more than".
pub const FOUND_AT_MOST: usize = 1000;

#[derive(Template)]
#[template(path = "suggestions/templates/call.html")]
struct CallPage {
    chrome: Chrome,
    call: Call,
    turn: Turn,
    project: Option<(String, String)>,
    categories: Vec<Category>,
    /// Names of the parts of the municipality.
    districts: Vec<String>,
    add_button: AddButton,
    filter: Filter,
    street: StreetField,
    list: List,
    /// How many the filter finds: what the map picture shows.
    found: i64,
    /// `W,S,E,N` of what the map opens on.
    bounds: String,
    attribution: String,
    picture: MapPicture,
    window_text: String,
    /// What it is about, when that is not the whole municipality.
    area_text: Option<String>,
    /// While it matters.
    voters_text: Option<String>,
    status_text: String,
    empty_text: String,
    page_text: String,
    /// The neighbourhood she looks at, to hear of what comes in there.
    follow: Option<FollowBox>,
    next: NextStep,
}

/// The part that panning and filtering replaces.
pub struct List {
    pub total: usize,
    /// The search found more than it counts.
    pub is_cut: bool,
    pub cards: Vec<CardView>,
    pub page: usize,
    pub pages: usize,
    /// Address of this list without the page number.
    pub base: String,
}

pub struct CardView {
    pub card: Card,
    pub category: String,
    pub vote_button: VoteButton,
    /// The page to come back to after a press.
    pub back: String,
    /// How far it is from what is filled in, in words.
    pub away: Option<String>,
    /// What a press draws anew, when that is more than its button.
    pub within: Option<&'static str>,
}

impl List {
    /// The address of another page of the list.
    fn page_address(&self, page: usize) -> String {
        let mark = if self.base.contains('?') { '&' } else { '?' };
        if page == 1 { self.base.clone() } else { format!("{}{mark}page={page}", self.base) }
    }

    fn before(&self) -> Option<String> {
        (self.page > 1).then(|| self.page_address(self.page.min(self.pages + 1) - 1))
    }

    fn after(&self) -> Option<String> {
        (self.page < self.pages).then(|| self.page_address(self.page + 1))
    }
}

impl CallPage {
    fn statuses(&self) -> Vec<Status> {
        Status::listed()
    }

    fn points_address(&self) -> String {
        format!("/kaart/punten?call={}", self.call.slug)
    }

    fn is_status(&self, status: &Status) -> bool {
        self.filter.status == Some(*status)
    }

    fn is_category(&self, category: &Category) -> bool {
        self.filter.category.as_ref() == Some(&category.key)
    }

    fn district_key(&self, name: &str) -> String {
        urls::slug_of(name)
    }

    fn is_district(&self, name: &str) -> bool {
        self.filter.district.as_deref() == Some(&*urls::slug_of(name))
    }

    fn near_text(&self) -> String {
        self.filter.near.map(|place| format!("{:.5},{:.5}", place.latitude, place.longitude)).unwrap_or_default()
    }

    fn radius_text(&self) -> String {
        self.filter.around().map(|(_, radius)| radius.to_string()).unwrap_or_default()
    }

    fn bbox_text(&self) -> String {
        self.filter.bounds.map(|bounds| bounds.to_string()).unwrap_or_default()
    }

    fn is_sorted(&self, sort: &str) -> bool {
        self.filter.sort.word() == sort
    }

    fn is_narrowed(&self) -> bool {
        !self.filter.is_empty() || self.filter.bounds.is_some()
    }

    /// What the map picture's form sends along, so that moving the map keeps the filter.
    fn kept_fields(&self) -> Vec<(String, String)> {
        serde_urlencoded::from_str(&self.filter.query()).unwrap_or_default()
    }
}

/// Who may vote and take part, as one sentence.
fn voters_text(cx: &Cx, call: &Call) -> String {
    let key = match (call.eligibility, call.voters) {
        (Eligibility::Everyone, Voters::SignedIn) => "calls-for-everyone",
        (Eligibility::Everyone, Voters::Email) => "calls-for-everyone-by-email",
        (Eligibility::Stated, Voters::SignedIn) => "calls-for-stated",
        (Eligibility::Stated, Voters::Email) => "calls-for-stated-by-email",
        (Eligibility::Confirmed, Voters::SignedIn | Voters::Email) => "calls-for-confirmed",
    };
    text(cx.lang, key)
}

fn status_text(cx: &Cx, list: &List, filter: &Filter) -> String {
    let key = match (list.is_cut, filter.bounds) {
        (true, _) => "suggestions-list-count-cut",
        (false, Some(_)) => "suggestions-list-count-in-view",
        (false, None) => "suggestions-list-count",
    };
    sentence(cx.lang, key, &[("count", i64::try_from(list.total).unwrap_or(i64::MAX).into())])
}

/// `GET /oproepen/{slug}`.
pub async fn show_call(
    cx: Cx,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
    Query(moves): Query<Moves>,
    Query(street): Query<Street>,
) -> Result<Response> {
    let call = calls::load_shown(&cx, &mut cx.read().await?, &slug).await?;
    let publication = call.publication(cx.now);
    let mut page = page_of(&cx, call, (&asked, &street), &moves).await?;
    match publication {
        Publication::Published => {
            let tags = [Tag::Call(page.call.id), Tag::Places(page.call.id), Tag::Municipality(cx.municipality())];
            Ok(chrome::kept(chrome::page(&cx, &page)?, &tags))
        }
        Publication::Draft | Publication::Scheduled => {
            page.chrome = page.chrome.as_preview(urls::edit(urls::DESK_CALLS, &slug));
            page.add_button = AddButton::Refused(Refusal::CallOpensLater { opens_at: page.call.window.opens_at });
            chrome::page(&cx, &page)
        }
    }
}

async fn page_of(cx: &Cx, call: Call, (asked, street): (&Asked, &Street), moves: &Moves) -> Result<CallPage> {
    let mut tx = cx.read().await?;
    let points = cx.app.part::<Points>().of(cx, call.id).await?;
    let mut filter = Filter::read(asked);
    let street = nearby::find_street(cx, asked, street, &mut filter).await?;
    let picture = picture::move_map(cx, (&call, &points), &mut filter, moves).await?;
    let categories = calls::store::list_categories(&mut tx, cx.municipality(), call.id).await?;
    let list = load_list(cx, &mut tx, (&call, &categories), &points, &filter).await?;
    let turn = Turn::load(cx, &mut tx, &urls::call(&call.slug), call.contact).await?;
    let status_text = status_text(cx, &list, &filter);
    let (page, pages) = (i64::try_from(list.page).unwrap_or(1), i64::try_from(list.pages).unwrap_or(1));
    let page_text = sentence(cx.lang, "suggestions-pages-where", &[("page", page.into()), ("pages", pages.into())]);
    let project = projects::store::find_project_link(&mut tx, cx.municipality(), call.project).await?;
    let follow = nearby::follow_box(cx, &mut tx, &call, &filter).await?;
    let next = NextStep::load(cx, &mut tx, Spot::Call(call.id)).await?;
    Ok(CallPage {
        next,
        chrome: Chrome::new(cx, call.title.clone())
            .with_written_title()
            .described(&call.intro)
            .with_map()
            .with_preview(urls::call_preview(&call.slug)),
        add_button: AddButton::before(cx, &call),
        turn,
        project,
        districts: points.district_names().to_vec(),
        categories,
        found: i64::try_from(list.total).unwrap_or(i64::MAX),
        filter,
        street,
        list,
        bounds: picture.whole.to_string(),
        attribution: picture::attribution(cx),
        picture,
        window_text: calls::window_text(cx, &call),
        area_text: calls::area_text(cx, &call),
        voters_text: (cx.now < call.window.closes_at).then(|| voters_text(cx, &call)),
        status_text,
        empty_text: text(
            cx.lang,
            if call.suggestion_count == 0 { "suggestions-none-yet" } else { "suggestions-none-found" },
        ),
        page_text,
        follow,
        call,
    })
}

/// The ids a search or "mine" narrows the call to; `None` when it does not. True when the search was cut off.
pub async fn narrowed(
    cx: &Cx,
    tx: &mut Tx<'_>,
    call: &Call,
    filter: &Filter,
) -> Result<(Option<Vec<SuggestionId>>, bool)> {
    let mut among = None;
    let mut is_cut = false;
    if !filter.q.is_empty()
        && let Some(mut found) = store::search(tx, call.id, &filter.q).await?
    {
        is_cut = found.len() > FOUND_AT_MOST;
        if is_cut {
            found.remove(0);
        }
        among = Some(found);
    }
    if filter.mine {
        let mine = match cx.actor.person() {
            Some(person) => store::list_mine(tx, cx.municipality(), call.id, person).await?,
            None => Vec::new(),
        };
        among = Some(match among {
            None => mine,
            Some(found) => found.into_iter().filter(|id| mine.binary_search(id).is_ok()).collect(),
        });
    }
    Ok((among, is_cut))
}

async fn load_list(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (call, categories): (&Call, &[Category]),
    points: &Arc<CallPoints>,
    filter: &Filter,
) -> Result<List> {
    let (among, is_cut) = narrowed(cx, tx, call, filter).await?;
    let mut page = filter.page;
    let Selection { total, mut ids } = points.select(filter, among.as_deref(), PER_PAGE);
    if ids.is_empty() && total > 0 {
        // The list became shorter, or somebody typed a number: the last page is the nearest to what was asked.
        page = total.div_ceil(PER_PAGE);
        ids = points.select(&Filter { page, ..filter.clone() }, among.as_deref(), PER_PAGE).ids;
    }
    let cards = store::list_cards(tx, cx.municipality(), &ids).await?;
    let query = filter.query();
    let base = match query.is_empty() {
        true => urls::call(&call.slug),
        false => format!("{}?{query}", urls::call(&call.slug)),
    };
    let mut cards = card_views(cx, tx, (call, categories), cards).await?;
    for view in &mut cards {
        view.back.clone_from(&base);
    }
    Ok(List { total, is_cut, cards, page, pages: total.div_ceil(PER_PAGE), base })
}

/// Cards with the button each shows this person.
pub async fn card_views(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (call, categories): (&Call, &[Category]),
    cards: Vec<Card>,
) -> Result<Vec<CardView>> {
    let ids: Vec<SuggestionId> = cards.iter().map(|card| card.id).collect();
    let stance = Stance::load(cx, tx, call, &ids).await?;
    let rules = VotingRules::of(call);
    Ok(cards.into_iter().map(|card| CardView::of(cx, (rules, &stance), categories, card)).collect())
}

impl CardView {
    /// A card as this person sees it.
    pub fn of(cx: &Cx, (rules, stance): (VotingRules, &Stance), categories: &[Category], card: Card) -> CardView {
        CardView {
            category: calls::name_of(categories, &card.category),
            vote_button: card.button(cx, rules, stance),
            back: String::new(),
            away: None,
            within: None,
            card,
        }
    }

    /// The id of what a press draws anew.
    pub fn fragment(&self) -> String {
        self.within.map_or_else(|| vote::fragment(self.card.id), str::to_owned)
    }

    pub(super) fn is_voted(&self) -> bool {
        matches!(self.vote_button, VoteButton::Given { .. })
    }
}
