//! Statements on `exchanges`: what the municipality and an author say to each other.

use crate::{
    calls::ShownTo,
    slips::Source,
    vocabulary::{ExchangeId, MunicipalityId, PersonId, SuggestionId, words},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

words! {
    /// Which of the two spoke, and to what end.
    Said {
        /// The municipality asked for more.
        Asked = "asked",
        /// The author replied to that.
        Replied = "replied",
        /// The municipality answered her alone.
        Told = "told",
    }
}

row! {
    #[derive(Debug, Clone)]
    pub struct Exchanged {
        pub id: ExchangeId,
        pub person: PersonId,
        pub name: Option<String>,
        pub act: Said,
        pub body: String,
        /// Of a reply: the question.
        pub reply_to: Option<ExchangeId>,
        pub shown_to: ShownTo,
        pub written_at: Moment,
        /// Of a reply that somebody heard or read from her: who wrote it down, and how it came.
        pub entered_by: Option<String>,
        pub source: Option<Source>,
        /// Of a question: she did not reply yet.
        pub is_open: bool,
    }
}

impl Exchanged {
    /// Of a reply: her words are for everybody.
    pub fn is_public(&self) -> bool {
        self.shown_to == ShownTo::Everyone
    }
}

pub struct NewExchange<'a> {
    pub id: ExchangeId,
    pub suggestion: SuggestionId,
    pub person: PersonId,
    pub act: Said,
    pub body: &'a str,
    pub reply_to: Option<ExchangeId>,
    pub shown_to: ShownTo,
    pub written_at: Moment,
    /// Who wrote it down for her, and how it came.
    pub heard: Option<(PersonId, Source)>,
}

/// False when it was sent before, or when the question has its reply.
pub async fn insert_exchange(tx: &mut Tx<'_>, town: MunicipalityId, new: &NewExchange<'_>) -> Result<bool> {
    let inserted = tx
        .run(
            "insert into exchanges (municipality_id, id, suggestion_id, person_id, act, body, reply_to, shown_to,
                                    written_at, entered_by, source)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             on conflict do nothing",
            params![
                town,
                new.id,
                new.suggestion,
                new.person,
                new.act,
                new.body,
                new.reply_to,
                new.shown_to,
                new.written_at,
                new.heard.map(|(by, _)| by),
                new.heard.map(|(_, source)| source)
            ],
        )
        .await?;
    Ok(inserted > 0)
}

pub async fn has_exchange(tx: &mut Tx<'_>, town: MunicipalityId, id: ExchangeId) -> Result<bool> {
    let sql = "select id from exchanges where municipality_id = $1 and id = $2";
    Ok(tx.maybe::<(ExchangeId,)>(sql, params![town, id]).await?.is_some())
}

/// All that was said about one suggestion, the first first.
pub async fn list_exchanges(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Vec<Exchanged>> {
    tx.all(
        "select e.id, e.person_id, p.display_name, e.act, e.body, e.reply_to, e.shown_to, e.written_at, h.display_name,
                e.source,
                e.act = 'asked' and not exists (select 1 from exchanges r
                                                where r.municipality_id = e.municipality_id and r.reply_to = e.id)
         from exchanges e
         join people p on p.municipality_id = e.municipality_id and p.id = e.person_id
         left join people h on h.municipality_id = e.municipality_id and h.id = e.entered_by
         where e.municipality_id = $1 and e.suggestion_id = $2
         order by e.id
         limit 200",
        params![town, id],
    )
    .await
}

/// A question to the author, and what it is about.
pub async fn find_enquiry(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    id: ExchangeId,
) -> Result<Option<(SuggestionId, PersonId, String)>> {
    let sql = "select suggestion_id, person_id, body from exchanges
               where municipality_id = $1 and id = $2 and act = 'asked'";
    tx.maybe(sql, params![town, id]).await
}

row! {
    /// Something that was said about a suggestion of one person, by her or to her.
    #[derive(Debug, Clone)]
    pub struct OfAuthor {
        pub id: ExchangeId,
        pub suggestion: SuggestionId,
        pub title: String,
        pub act: Said,
        pub body: String,
        pub shown_to: ShownTo,
        pub written_at: Moment,
        /// Of a question: she replied.
        pub is_answered: bool,
        /// The suggestion is.
        pub is_hidden: bool,
    }
}

/// The latest first.
pub async fn list_exchanges_with(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<OfAuthor>> {
    tx.all(
        "select e.id, e.suggestion_id, s.title, e.act, e.body, e.shown_to, e.written_at,
                exists (select 1 from exchanges r where r.municipality_id = e.municipality_id and r.reply_to = e.id),
                s.hidden_at is not null
         from suggestions s
         join exchanges e on e.municipality_id = s.municipality_id and e.suggestion_id = s.id
         where s.municipality_id = $1 and s.person_id = $2
         order by e.id desc
         limit 200",
        params![town, person],
    )
    .await
}

/// From then on no other answer is promised; with nothing, one is again.
pub async fn settle_suggestion(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    id: SuggestionId,
    at: Option<Moment>,
) -> Result<()> {
    let sql = "update suggestions set settled_at = $3 where municipality_id = $1 and id = $2";
    tx.run(sql, params![town, id, at]).await?;
    Ok(())
}

pub async fn merge_exchanges(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    for sql in [
        "update exchanges set person_id = $3 where municipality_id = $1 and person_id = $2",
        "update exchanges set entered_by = $3 where municipality_id = $1 and entered_by = $2",
    ] {
        tx.run(sql, params![town, from, into]).await?;
    }
    Ok(())
}
