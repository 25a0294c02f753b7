//! An author asks others to make her suggestion with her, and takes it back; who said yes can stop again.
//!
//! An address gets one mail about a suggestion a day, and few a day about all of them; the author sees the same whether
//! it was sent or not, so nobody learns which addresses are known here.

use super::{
    Suggestion,
    change::{self, Begun},
    join,
    policy::{self, Changeable, Part},
    store::{self, Coauthor},
    whom::whom_to_ask,
};
use crate::{
    chrome::{self, Chrome, Form, Letter, Piece, Whom, Worded, filters, worded},
    cx::{Cx, Path},
    people::{self, Email, Field},
    refusal::{Refusal, Result},
    texts::{sentence, text},
    urls,
    vocabulary::{CoauthorId, MailKind, PersonId, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, header};
use kit::{db::Tx, mail::outbox, secret};

/// More make no suggestion together.
const AT_MOST: usize = 5;
/// So many wait in a mailbox within a day; more are not sent.
const A_DAY: i64 = 3;

/// What became of an address; when it is not taken, the key of the sentence that says why.
type Asked = Result<(), &'static str>;

async fn ask(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, email: &Email) -> Result<Asked> {
    let town = cx.municipality();
    let author = cx.signed_in()?.person;
    let changeable = store::load_changeable(tx, town, id, author).await?;
    let may = policy::may_ask(&cx.actor, &changeable)?;
    let suggestion = store::find_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let known = people::store::find_person_of_email(tx, town, email).await?;
    if known == Some(author) {
        return Ok(Err("changing-ask-own"));
    }
    if store::list_coauthors(tx, town, id).await?.len() >= AT_MOST {
        return Ok(Err("changing-ask-enough"));
    }
    let (now, new) = (cx.app.clock.machine(), CoauthorId(cx.new_id()));
    if !store::insert_coauthor(tx, town, &may, (new, email), now).await? {
        return Ok(Ok(()));
    }
    let wants_none = match known {
        Some(person) => people::store::has_mail_stop(tx, town, person).await?,
        None => false,
    };
    if wants_none || store::count_asked(tx, town, email, now.plus_days(-1)).await? > A_DAY {
        return Ok(Ok(()));
    }
    let mailbox = secret::keyed_hash(&cx.app.secret_key, format!("coauthor {}", email.mailbox()).as_bytes());
    let mailbox = i64::from_be_bytes(mailbox[..8].try_into().unwrap_or_default());
    let once = format!("asked-{id}-{mailbox:x}-{}", cx.town.date(now));
    // Which language she reads is not known.
    let cx = &cx.in_own_language();
    let whom = whom_to_ask(cx, tx, id).await?;
    let message = letter(cx, (&suggestion, whom), (new, known)).message(cx, email.as_str())?;
    outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, now).await?;
    Ok(Ok(()))
}

fn letter(
    cx: &Cx,
    (suggestion, whom): (&Suggestion, Option<Whom>),
    (id, reader): (CoauthorId, Option<PersonId>),
) -> Letter {
    let author = suggestion.author_name.clone().unwrap_or_else(|| text(cx.lang, "suggestions-somebody"));
    let args = [
        ("author", author.as_str().into()),
        ("title", suggestion.title.as_str().into()),
        ("name", cx.town.name.as_str().into()),
    ];
    let Worded { subject, opening, closing } = worded(cx, MailKind::Coauthor, &args);
    let means = Piece::Words(text(cx.lang, "changing-asked-means"));
    Letter {
        kind: MailKind::Coauthor,
        reader,
        about: Some(suggestion.id.0),
        subject,
        pieces: opening.into_iter().chain([means]).chain(closing).collect(),
        button: Some((text(cx.lang, "changing-asked-look"), join::whole_address(cx, suggestion.id, id))),
        why: sentence(cx.lang, "changing-asked-why", &args),
        whom,
        stop_url: None,
    }
}

/// Its author takes off whom she likes, others themselves.
async fn take_off(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, who: CoauthorId) -> Result<()> {
    let town = cx.municipality();
    let person = cx.signed_in()?.person;
    let part = store::load_changeable(tx, town, id, person).await?.part;
    let coauthors = store::list_coauthors(tx, town, id).await?;
    let Some(coauthor) = coauthors.into_iter().find(|coauthor| coauthor.id == who) else { return Ok(()) };
    if part != Part::Author && coauthor.person != Some(person) {
        return Err(Refusal::NotAllowed.into());
    }
    Ok(store::delete_coauthor(tx, town, (id, who)).await?)
}

#[derive(Template)]
#[template(path = "suggestions/templates/coauthors.html")]
struct CoauthorsPage {
    chrome: Chrome,
    suggestion: Suggestion,
    rows: Vec<Row>,
    form: AskForm,
}

struct Row {
    coauthor: Coauthor,
    /// Key of the button that takes her off, for who may.
    off: Option<&'static str>,
}

enum AskForm {
    Open(Field),
    /// Not now; the reason stands in its place.
    Refused(Refusal),
    /// Only its author asks.
    NotHers,
}

/// `GET /suggesties/{id}/samen`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    match change::begin(&cx, id, &urls::coauthors(id)).await? {
        Begun::AtDoor(response) => Ok(response),
        Begun::With(suggestion, changeable) => render(&cx, *suggestion, &changeable, Field::default()).await,
    }
}

/// `POST /suggesties/{id}/samen`: asks the owner of an address.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let (suggestion, changeable) = match change::begin(&cx, id, &urls::coauthors(id)).await? {
        Begun::AtDoor(_) => return Err(Refusal::SignInFirst.into()),
        Begun::With(suggestion, changeable) => (*suggestion, changeable),
    };
    policy::may_ask(&cx.actor, &changeable)?;
    let typed = Form::read(&body).text("mail");
    let email = match Email::parse(&typed) {
        Ok(email) => email,
        Err(key) => return render(&cx, suggestion, &changeable, Field::wrong(&cx, typed, key)).await,
    };
    if let Err(Refusal::TooMany { seconds }) = cx.app.part::<people::Limits>().take_mail(&cx) {
        return render(&cx, suggestion, &changeable, Field::too_often(&cx, typed, seconds)).await;
    }
    let asked = cx.write_on(id.0, move |cx, tx| {
        let email = email.clone();
        Box::pin(async move { ask(&cx, tx, id, &email).await })
    });
    match asked.await? {
        Ok(()) => Ok(chrome::see_other(&cx, &urls::coauthors(id))),
        Err(key) => render(&cx, suggestion, &changeable, Field::wrong(&cx, typed, key)).await,
    }
}

/// `POST /suggesties/{id}/samen/weg`.
pub async fn press_off(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let (suggestion, changeable) = match change::begin(&cx, id, &urls::coauthors(id)).await? {
        Begun::AtDoor(_) => return Err(Refusal::SignInFirst.into()),
        Begun::With(suggestion, changeable) => (*suggestion, changeable),
    };
    let who: CoauthorId = Form::read(&body).text("wie").parse().map_err(|()| Refusal::NotFound)?;
    cx.write_on(id.0, move |cx, tx| Box::pin(async move { take_off(&cx, tx, id, who).await })).await?;
    change::changed(&cx, &suggestion);
    Ok(chrome::see_other(
        &cx,
        &match changeable.part {
            Part::Author => urls::coauthors(id),
            Part::Coauthor | Part::Reader => urls::suggestion(id),
        },
    ))
}

async fn render(cx: &Cx, suggestion: Suggestion, changeable: &Changeable, field: Field) -> Result<Response> {
    let (status, retry_after) = (field.status(), field.retry_after());
    let title = field.title(cx, "changing-together-title");
    let rows = store::list_coauthors(&mut cx.read().await?, cx.municipality(), suggestion.id).await?;
    let person = cx.actor.person();
    let form = match (changeable.part, policy::may_ask(&cx.actor, changeable)) {
        (Part::Author, Ok(_)) => AskForm::Open(field),
        (Part::Author, Err(why)) => AskForm::Refused(why),
        (Part::Coauthor | Part::Reader, _) => AskForm::NotHers,
    };
    let off = |coauthor: &Coauthor| match changeable.part {
        Part::Author => Some("changing-together-off"),
        Part::Coauthor | Part::Reader => (coauthor.person == person).then_some("changing-together-stop"),
    };
    // An address is for who gave it, a name without consent for nobody.
    let is_seen = |coauthor: &Coauthor| match changeable.part {
        Part::Author => true,
        Part::Coauthor | Part::Reader => coauthor.person == person || coauthor.named_at.is_some(),
    };
    let rows = rows.into_iter().filter(is_seen).map(|coauthor| Row { off: off(&coauthor), coauthor }).collect();
    let page = CoauthorsPage { chrome: Chrome::new(cx, title).unlisted(), suggestion, rows, form };
    let mut response = chrome::page(cx, &page)?;
    if let Some(status) = status {
        *response.status_mut() = status;
    }
    if let Some(seconds) = retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
