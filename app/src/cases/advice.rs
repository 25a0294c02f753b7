//! A colleague asks an expert from outside about one thing that waits; what they say to each other stands in its inside.
//!
//! She sees the things she is asked about, until the request is closed, and what everybody sees of them; nothing else of
//! the desk, and nobody but the staff sees what she says.

use super::{
    Matter,
    policy::{MayAdvise, may_handle},
    store,
};
use crate::{
    chrome::{Letter, Piece, Worded, clean, worded},
    cx::Cx,
    people::{self, Colleague, Field},
    refusal::{Refusal, Result},
    rights::{At, Right},
    texts::{sentence, text},
    urls,
    vocabulary::{AdviceId, MailKind, PersonId},
};
use kit::{clock::Moment, db::Tx, mail::outbox, row};

const LONGEST: usize = 3_000;

row! {
    #[derive(Debug, Clone)]
    pub struct AdviceRequest {
        pub id: AdviceId,
        pub thing: i64,
        pub expert: PersonId,
        pub expert_name: Option<String>,
        pub asked_by: PersonId,
        pub asked_at: Moment,
        pub closed_at: Option<Moment>,
        /// Who spoke last.
        pub spoken_by: Option<PersonId>,
    }
}

row! {
    /// What was said in it: the question first.
    #[derive(Debug, Clone)]
    pub struct AdviceLine {
        pub request: AdviceId,
        pub person: PersonId,
        pub name: Option<String>,
        pub body: String,
        pub written_at: Moment,
    }
}

impl AdviceRequest {
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }

    /// The expert said what she thinks, and nobody asked on.
    pub fn is_answered(&self) -> bool {
        self.spoken_by == Some(self.expert)
    }
}

/// What is said, checked.
#[derive(Debug, Clone)]
pub struct Advice(String);

impl Advice {
    /// The words, or the key of the sentence that says what to do.
    pub fn parse(typed: &str) -> Result<Advice, &'static str> {
        let words = clean(typed).trim().to_owned();
        match words.chars().count() {
            0 => Err("cases-text-missing"),
            1..=LONGEST => Ok(Advice(words)),
            _ => Err("cases-text-long"),
        }
    }
}

/// One request with all that was said in it.
pub struct Thread {
    pub request: AdviceRequest,
    pub lines: Vec<AdviceLine>,
}

/// All requests about one thing, and what one can do.
pub struct AdvicePart {
    pub threads: Vec<Thread>,
    /// Whom one may ask; nothing for who only reads.
    pub experts: Option<Vec<Colleague>>,
    pub typed: AdviceTyped,
}

/// As it came.
#[derive(Debug, Clone, Default)]
pub struct AdviceTyped {
    /// The id of what is written: minted with the form, so that twice is once.
    pub key: String,
    /// In which request; in none when somebody is asked.
    pub request: Option<AdviceId>,
    pub expert: Field,
    pub body: Field,
}

impl AdvicePart {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, matter: &Matter, typed: AdviceTyped) -> Result<AdvicePart> {
        let (town, case) = (cx.municipality(), matter.case);
        let experts = match may_handle(&cx.actor, matter.done_at()) {
            Ok(_) => Some(people::store::list_colleagues(tx, town, Right::Advise, At::Somewhere).await?),
            Err(_) => None,
        };
        let threads = threads(store::list_requests(tx, town, case).await?, store::list_lines(tx, town, case).await?);
        let key = if typed.key.is_empty() { AdviceId(cx.new_id()).to_string() } else { typed.key.clone() };
        Ok(AdvicePart { threads, experts, typed: AdviceTyped { key, ..typed } })
    }

    /// What was typed in the form of this request.
    pub fn body(&self, request: &AdviceId) -> Field {
        if self.typed.request == Some(*request) { self.typed.body.clone() } else { Field::default() }
    }

    /// What was typed in the form that asks somebody.
    pub fn question(&self) -> Field {
        if self.typed.request.is_none() { self.typed.body.clone() } else { Field::default() }
    }

    pub fn is_expert(&self, person: &PersonId) -> bool {
        self.typed.expert.value == person.to_string()
    }

    /// Of each mistake, the field and the sentence.
    pub fn mistakes(&self) -> Vec<(String, &str)> {
        let body = self.typed.request.map_or("raad-vraag".to_owned(), |request| format!("raad-{request}"));
        let fields = [("expert".to_owned(), &self.typed.expert), (body, &self.typed.body)];
        fields.into_iter().filter_map(|(name, field)| Some((name, field.error()?))).collect()
    }
}

fn threads(requests: Vec<AdviceRequest>, lines: Vec<AdviceLine>) -> Vec<Thread> {
    let of = |request: AdviceRequest| {
        let lines = lines.iter().filter(|line| line.request == request.id).cloned().collect();
        Thread { request, lines }
    };
    requests.into_iter().map(of).collect()
}

/// Once, however often the form that carried `id` is sent. Who is asked already about it reads it in that request.
pub async fn ask(
    cx: &Cx,
    tx: &mut Tx<'_>,
    matter: &Matter,
    (id, expert, words): (AdviceId, PersonId, &Advice),
) -> Result<()> {
    let (may, town) = (may_handle(&cx.actor, matter.done_at())?, cx.municipality());
    let experts = people::store::list_colleagues(tx, town, Right::Advise, At::Somewhere).await?;
    if experts.iter().all(|one| one.person != expert) {
        return Err(Refusal::field("expert", "advising-expert-missing").into());
    }
    let requests = store::list_requests(tx, town, matter.case).await?;
    let request = match requests.into_iter().find(|request| request.is_open() && request.expert == expert) {
        Some(request) => request.id,
        None => {
            store::insert_request(tx, town, (id, matter.case), (expert, may.person), cx.now).await?;
            id
        }
    };
    say(cx, tx, matter, (request, id, may.person), words).await
}

/// A colleague goes on in an open request.
pub async fn write(
    cx: &Cx,
    tx: &mut Tx<'_>,
    matter: &Matter,
    (request, id, words): (AdviceId, AdviceId, &Advice),
) -> Result<()> {
    let may = may_handle(&cx.actor, matter.done_at())?;
    find_open(cx, tx, matter, request).await?;
    say(cx, tx, matter, (request, id, may.person), words).await
}

/// From then on the expert sees the thing no more.
pub async fn close(cx: &Cx, tx: &mut Tx<'_>, matter: &Matter, request: AdviceId) -> Result<()> {
    may_handle(&cx.actor, matter.done_at())?;
    store::close_request(tx, cx.municipality(), (request, matter.case), cx.now).await?;
    Ok(())
}

/// The expert answers.
pub async fn advise(
    cx: &Cx,
    tx: &mut Tx<'_>,
    matter: &Matter,
    (may, id, words): (&MayAdvise, AdviceId, &Advice),
) -> Result<()> {
    // Closed meanwhile, it is not hers to see.
    find_open(cx, tx, matter, may.request).await?;
    say(cx, tx, matter, (may.request, id, may.expert), words).await
}

async fn find_open(cx: &Cx, tx: &mut Tx<'_>, matter: &Matter, request: AdviceId) -> Result<AdviceRequest> {
    let requests = store::list_requests(tx, cx.municipality(), matter.case).await?;
    let found = requests.into_iter().find(|one| one.id == request && one.is_open());
    Ok(found.ok_or(Refusal::NotFound)?)
}

async fn say(
    cx: &Cx,
    tx: &mut Tx<'_>,
    matter: &Matter,
    (request, id, person): (AdviceId, AdviceId, PersonId),
    words: &Advice,
) -> Result<()> {
    let town = cx.municipality();
    if !store::insert_line(tx, town, (id, request, person), &words.0, cx.now).await? {
        return Ok(());
    }
    let request = find_open(cx, tx, matter, request).await?;
    let (to, kind) = match person == request.expert {
        true => (request.asked_by, MailKind::AdviceGiven),
        false => (request.expert, MailKind::AdviceAsked),
    };
    tell(cx, tx, (matter, &request), (to, kind, id), &words.0).await
}

async fn tell(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (matter, request): (&Matter, &AdviceRequest),
    (to, kind, id): (PersonId, MailKind, AdviceId),
    words: &str,
) -> Result<()> {
    let (cx, town) = (&cx.in_own_language(), cx.municipality());
    let Some(email) = people::store::find_address(tx, town, to).await? else { return Ok(()) };
    let who = cx.signed_in()?.display_name.clone().unwrap_or_else(|| text(cx.lang, "cases-colleague"));
    let args = [("who", who.as_str().into()), ("title", matter.title.as_str().into())];
    let Worded { subject, opening, closing } = worded(cx, kind, &args);
    let (path, label) = match to == request.expert {
        true => (urls::advice(request.id), "advising-look"),
        false => (format!("{}#raad", matter.address), "cases-mail-look"),
    };
    let quote = Piece::Quote { who: who.clone(), text: words.to_owned() };
    let letter = Letter {
        kind,
        reader: Some(to),
        about: None,
        subject,
        pieces: opening.into_iter().chain([quote]).chain(closing).collect(),
        button: Some((text(cx.lang, label), cx.town.base.join(&path))),
        why: sentence(cx.lang, kind.why(), &args),
        stop_url: None,
    };
    let message = letter.message(cx, &email)?;
    let once = format!("advice-{id}");
    outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?;
    Ok(())
}
