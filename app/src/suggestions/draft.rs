//! What somebody filled in and did not send yet: kept for a day, and found again by the browser it was filled in with.

use super::{
    attach::Held,
    file, store,
    typed::{Typed, place_of},
};
use crate::{
    cx::Cx,
    people,
    refusal::{Error, Refusal, Result},
    vocabulary::{CallId, SuggestionId},
};
use http::HeaderValue;
use kit::{clock::Moment, db::Tx, secret};

/// Text that is far too long is not kept whole: the page that says so still shows all of it.
const KEPT_CHARACTERS: usize = 6_000;

kit::row! {
    #[derive(Debug, Clone)]
    pub struct Draft {
        /// The id the suggestion will have.
        pub suggestion: SuggestionId,
        pub title: String,
        pub body: String,
        pub category: String,
        pub latitude: Option<f64>,
        pub longitude: Option<f64>,
        pub saved_at: Moment,
        /// When it became a suggestion; its text is gone from here.
        pub sent_at: Option<Moment>,
        /// To the call's own questions, as forms send them.
        pub responses: String,
        /// What was looked for and found at its place; empty otherwise.
        pub address: String,
    }
}

impl Draft {
    fn new(id: SuggestionId, typed: &Typed, now: Moment) -> Draft {
        let kept = |text: &str| -> String { text.chars().take(KEPT_CHARACTERS).collect() };
        Draft {
            suggestion: id,
            title: kept(&typed.title),
            body: kept(&typed.body),
            category: kept(&typed.category),
            latitude: typed.place.map(|place| place.latitude),
            longitude: typed.place.map(|place| place.longitude),
            saved_at: now,
            sent_at: None,
            responses: {
                let pairs: Vec<(&str, String)> =
                    typed.responses.iter().map(|(key, value)| (key.as_str(), kept(value))).collect();
                serde_urlencoded::to_string(pairs).unwrap_or_default()
            },
            address: kept(&typed.address),
        }
    }

    /// What was typed, and the files that came with it.
    pub async fn typed(&self, cx: &Cx, tx: &mut Tx<'_>) -> Result<Typed> {
        let mut typed = Typed {
            title: self.title.clone(),
            body: self.body.clone(),
            category: self.category.clone(),
            place: self.latitude.zip(self.longitude).and_then(|(latitude, longitude)| place_of(latitude, longitude)),
            responses: serde_urlencoded::from_str(&self.responses).unwrap_or_default(),
            address: self.address.clone(),
        };
        file::fill_in(cx, tx, self.suggestion, &mut typed).await?;
        Ok(typed)
    }
}

/// The draft of this browser for a call.
pub async fn find(cx: &Cx, tx: &mut Tx<'_>, call: CallId) -> Result<Option<Draft>> {
    let Some(token) = &cx.browser else { return Ok(None) };
    let since = cx.app.clock.machine().plus_seconds(-people::press::BROWSER_SECONDS);
    Ok(store::find_draft(tx, cx.municipality(), (&people::press::browser_hash(token), call), since).await?)
}

/// Keeps what was typed with this browser, which the context knows from here on; the header sets its cookie.
/// Answers with the id the suggestion will have, and who holds it.
pub async fn keep(cx: &mut Cx, call: CallId, typed: &Typed) -> Result<(Held, HeaderValue)> {
    let (token, cookie) = people::press::browser(cx);
    let holder = people::press::browser_hash(&token);
    cx.browser = Some(token);
    let typed = typed.clone();
    let id = cx.write(move |cx, tx| {
        let typed = typed.clone();
        Box::pin(async move {
            // What was sent stays what it is: she begins another one.
            let before = find(&cx, tx, call).await?.filter(|draft| draft.sent_at.is_none());
            let id = before.map_or_else(|| SuggestionId(cx.new_id()), |draft| draft.suggestion);
            save(&cx, tx, call, &Draft::new(id, &typed, cx.app.clock.machine())).await?;
            Ok::<_, Error>(id)
        })
    });
    Ok((Held { holder, call, suggestion: id.await?, others: 0 }, cookie))
}

/// Its photos are about to change: who looked at it before looks again. Until the transaction ends the draft is held;
/// one that was sent meanwhile, or begun anew, is not there.
pub async fn touch(cx: &Cx, tx: &mut Tx<'_>, held: Held) -> Result<()> {
    let (town, now) = (cx.municipality(), cx.app.clock.machine());
    match store::touch_draft(tx, town, (&held.holder, held.call), held.suggestion, now).await? {
        0 => Err(Refusal::NotFound.into()),
        _ => Ok(()),
    }
}

/// Whether this browser holds the draft that will become this suggestion.
pub async fn holds(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<bool> {
    let Some(token) = &cx.browser else { return Ok(false) };
    let since = cx.app.clock.machine().plus_seconds(-people::press::BROWSER_SECONDS);
    for holder in [people::press::browser_hash(token), holder_of_change(token, id)] {
        if store::is_held(tx, cx.municipality(), id, (&holder, since)).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What came in for a change of a suggestion waits under an id of its own, which the form says again: only the browser
/// it came with finds it there.
pub async fn find_waiting(cx: &Cx, tx: &mut Tx<'_>, call: CallId, said: &str) -> Result<Option<Held>> {
    let (Some(token), Ok(suggestion)) = (&cx.browser, said.parse::<SuggestionId>()) else { return Ok(None) };
    let holder = holder_of_change(token, suggestion);
    let since = cx.app.clock.machine().plus_seconds(-people::press::BROWSER_SECONDS);
    let found = store::find_draft(tx, cx.municipality(), (&holder, call), since).await?;
    Ok(found.map(|_| Held { holder, call, suggestion, others: 0 }))
}

/// The same, begun; the header sets the browser's cookie.
pub async fn begin_waiting(cx: &mut Cx, call: CallId) -> Result<(Held, HeaderValue)> {
    let (token, cookie) = people::press::browser(cx);
    let suggestion = SuggestionId(cx.new_id());
    let holder = holder_of_change(&token, suggestion);
    cx.browser = Some(token);
    cx.write(move |cx, tx| {
        Box::pin(async move {
            let draft = Draft::new(suggestion, &Typed::default(), cx.app.clock.machine());
            Ok::<_, Error>(store::save_draft(tx, cx.municipality(), (&holder, call), &draft).await?)
        })
    })
    .await?;
    Ok((Held { holder, call, suggestion, others: 0 }, cookie))
}

fn holder_of_change(token: &str, waiting: SuggestionId) -> [u8; 32] {
    secret::hash("change", &format!("{token} {waiting}"))
}

/// It is not wanted any more. What was sent stays, so that sending it once more finds it.
pub async fn drop(cx: &Cx, tx: &mut Tx<'_>, call: CallId) -> Result<()> {
    let Some(token) = &cx.browser else { return Ok(()) };
    if find(cx, tx, call).await?.is_some_and(|draft| draft.sent_at.is_none()) {
        store::delete_draft(tx, cx.municipality(), (&people::press::browser_hash(token), call)).await?;
    }
    Ok(())
}

/// It became a suggestion: the text goes, and sending it once more finds what it became.
pub async fn close(cx: &Cx, tx: &mut Tx<'_>, call: CallId, id: SuggestionId) -> Result<()> {
    let now = cx.app.clock.machine();
    save(cx, tx, call, &Draft { sent_at: Some(now), ..Draft::new(id, &Typed::default(), now) }).await
}

async fn save(cx: &Cx, tx: &mut Tx<'_>, call: CallId, draft: &Draft) -> Result<(), Error> {
    let Some(token) = &cx.browser else { return Ok(()) };
    store::save_draft(tx, cx.municipality(), (&people::press::browser_hash(token), call), draft).await?;
    Ok(())
}

/// Who holds what a program sends: the person with the key of her request.
pub fn holder_of_key(cx: &Cx, key: &str) -> [u8; 32] {
    let person = cx.actor.person().map(|person| person.to_string()).unwrap_or_default();
    secret::hash("idempotency-key", &format!("{person} {key}"))
}
