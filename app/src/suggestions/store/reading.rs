//! Statements that read suggestions for lists, pages and the map.

use crate::{
    calls::{Eligibility, Voters, Window},
    projects::Signature,
    refusal::{self, Refusal},
    suggestions::{
        Answer, Card, Status, StatusChange, Suggestion,
        policy::{Votable, VotingRules},
    },
    vocabulary::{CallId, MunicipalityId, PersonId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Sql, ToValue, Tx, Value, dialect},
    params, row,
};

row! {
    pub struct PointRow {
        pub id: SuggestionId,
        pub latitude: f64,
        pub longitude: f64,
        pub category: String,
        pub status: Status,
        pub answers: i64,
        pub votes: i64,
        pub votes_before: i64,
        pub title: String,
    }
}

/// Everything the map and the filters need of a call, in the order of ids, so many behind `after`. What was merged into
/// another is found there.
pub async fn list_points(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    call: CallId,
    after: SuggestionId,
) -> Result<Vec<PointRow>> {
    tx.all(
        "select id, latitude, longitude, category, status, answer_count, vote_count, votes_before, title
         from suggestions
         where municipality_id = $1 and call_id = $2 and hidden_at is null and status <> 'merged' and id > $3
         order by id
         limit 5000",
        params![town, call, after],
    )
    .await
}

/// About how many rows `list_points` gives in all.
pub async fn count_points(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId) -> Result<usize> {
    let sql = "select suggestion_count from calls where municipality_id = $1 and id = $2";
    let count: Option<(i64,)> = tx.maybe(sql, params![town, call]).await?;
    Ok(count.and_then(|(count,)| usize::try_from(count).ok()).unwrap_or(0))
}

row! {
    struct VotableRow {
        suggestion: SuggestionId,
        status: Status,
        opens_at: Moment,
        closes_at: Moment,
        voters: Voters,
        eligibility: Eligibility,
        has_seals: bool,
    }
}

/// What decides whether a suggestion takes votes, or a 404; and whether votes on it are of people who left.
pub async fn load_votable(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> refusal::Result<(Votable, bool)> {
    let row: Option<VotableRow> = tx
        .maybe(
            "select s.id, s.status, c.opens_at, c.closes_at, c.voters, c.eligibility,
                    exists (select 1 from votes v
                            where v.municipality_id = $1 and v.suggestion_id = $2 and v.seal is not null)
             from suggestions s
             join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
             where s.municipality_id = $1 and s.id = $2 and s.hidden_at is null",
            params![town, id],
        )
        .await?;
    let row = row.ok_or(Refusal::NotFound)?;
    let window = Window { opens_at: row.opens_at, closes_at: row.closes_at };
    let rules = VotingRules { window, voters: row.voters, eligibility: row.eligibility };
    Ok((Votable { suggestion: row.suggestion, status: row.status, rules }, row.has_seals))
}

/// As everybody may see it: a hidden one is not there.
pub async fn find_suggestion(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Option<Suggestion>> {
    Ok(find_any_suggestion(tx, town, id).await?.filter(|suggestion| suggestion.hidden_at.is_none()))
}

/// As the staff sees it, hidden or not.
pub async fn find_any_suggestion(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    id: SuggestionId,
) -> Result<Option<Suggestion>> {
    tx.maybe(
        "select s.id, s.call_id, a.theme_id, s.person_id, p.display_name, s.category, s.title, s.body, s.latitude,
                s.longitude, s.address, case when s.illustration = '' then a.illustration else s.illustration end,
                s.status, s.created_at, s.vote_count, s.email_vote_count, s.votes_before, s.comment_count,
                s.answer_count, s.edition, s.hidden_at, s.settled_at
         from suggestions s
         join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
         join projects a on a.municipality_id = c.municipality_id and a.id = c.project_id
         join people p on p.municipality_id = s.municipality_id and p.id = s.person_id
         where s.municipality_id = $1 and s.id = $2",
        params![town, id],
    )
    .await
}

/// Every kind that a suggestion of the call has, hidden ones too; none when nobody suggested anything.
pub async fn list_used_categories(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId) -> Result<Vec<String>> {
    let sql = "select distinct category from suggestions where municipality_id = $1 and call_id = $2";
    Ok(tx.all::<(String,)>(sql, params![town, call]).await?.into_iter().map(|row| row.0).collect())
}

/// Who made it, hidden or not.
pub async fn find_author(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Option<PersonId>> {
    let sql = "select person_id from suggestions where municipality_id = $1 and id = $2";
    Ok(tx.maybe::<(PersonId,)>(sql, params![town, id]).await?.map(|row| row.0))
}

/// When a person made her latest suggestions, hidden or not, the latest first.
pub async fn list_latest_of(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    count: usize,
) -> Result<Vec<Moment>> {
    let rows: Vec<(Moment,)> = tx
        .all(
            "select created_at from suggestions where municipality_id = $1 and person_id = $2 order by id desc limit 100",
            params![town, person],
        )
        .await?;
    Ok(rows.into_iter().take(count).map(|row| row.0).collect())
}

/// What a person suggested, alone or with others, the latest first.
pub async fn list_my_suggestions(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<SuggestionId>> {
    let rows: Vec<(SuggestionId,)> = tx
        .all(
            "select s.id from suggestions s
             where s.municipality_id = $1 and s.hidden_at is null and s.id in (
               select id from suggestions where municipality_id = $1 and person_id = $2
               union select suggestion_id from coauthors where municipality_id = $1 and person_id = $2)
             order by s.id desc
             limit 100",
            params![town, person],
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

pub async fn list_status_changes(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
) -> Result<Vec<StatusChange>> {
    tx.all(
        "select changed_at, status, reason, contact_id from status_changes
         where municipality_id = $1 and suggestion_id = $2 order by changed_at",
        params![town, suggestion],
    )
    .await
}

pub async fn list_answers(tx: &mut Tx<'_>, town: MunicipalityId, suggestion: SuggestionId) -> Result<Vec<Answer>> {
    let answers: Vec<Answer> = tx
        .all(
            "select a.id, a.body, a.answered_at, c.name, c.role, c.service, c.signature
         from answers a
         join contacts c on c.municipality_id = a.municipality_id and c.id = a.contact_id
         where a.municipality_id = $1 and a.suggestion_id = $2 order by a.id",
            params![town, suggestion],
        )
        .await?;
    Ok(answers.into_iter().map(Answer::signed).collect())
}

/// The newest answers of the municipality, with the suggestion each belongs to.
pub async fn list_latest_answers(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<(SuggestionId, String, Answer)>> {
    row! {
        struct Latest {
            suggestion: SuggestionId,
            title: String,
            id: crate::vocabulary::AnswerId,
            body: String,
            answered_at: Moment,
            name: String,
            role: String,
            service: String,
            signature: Signature,
        }
    }
    let rows: Vec<Latest> = tx
        .all(
            "select s.id, s.title, a.id, a.body, a.answered_at, c.name, c.role, c.service, c.signature
             from answers a
             join suggestions s on s.municipality_id = a.municipality_id and s.id = a.suggestion_id
             join contacts c on c.municipality_id = a.municipality_id and c.id = a.contact_id
             where a.municipality_id = $1 and s.hidden_at is null
             order by a.id desc
             limit 3",
            params![town],
        )
        .await?;
    let answer = |row: Latest| {
        let Latest { suggestion, title, id, body, answered_at, name, role, service, signature } = row;
        (suggestion, title, Answer { id, body, answered_at, name, role, service, signature }.signed())
    };
    Ok(rows.into_iter().map(answer).collect())
}

/// A list of ids longer than this is never asked at once.
pub const CARDS_AT_MOST: usize = 100;

/// Lists of ids come in few lengths, so that few statements are prepared; the rest is filled with the first id.
fn padded<'a>(town: &'a MunicipalityId, rest: &[Value<'a>], ids: &'a [SuggestionId]) -> (usize, Vec<Value<'a>>) {
    let length = match ids.len() {
        0..=1 => 1,
        2..=20 => 20,
        _ => CARDS_AT_MOST,
    };
    let mut values = vec![town.to_value()];
    values.extend_from_slice(rest);
    values.extend((0..length).filter_map(|n| ids.get(n).or(ids.first())).map(ToValue::to_value));
    (length, values)
}

fn placeholders(first: usize, length: usize) -> String {
    (first..first + length).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ")
}

fn cards_statement(length: usize) -> String {
    format!(
        "select s.id, s.call_id, s.category, s.title, substr(s.body, 1, 260), s.address, s.latitude, s.longitude,
                case when s.illustration = '' then a.illustration else s.illustration end, s.status, s.created_at,
                s.vote_count, s.votes_before, s.comment_count, s.answer_count, p.display_name,
                (select min(f.id) from photos f
                 where f.municipality_id = s.municipality_id and f.suggestion_id = s.id and f.sent_at is not null)
         from suggestions s
         join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
         join projects a on a.municipality_id = c.municipality_id and a.id = c.project_id
         join people p on p.municipality_id = s.municipality_id and p.id = s.person_id
         where s.municipality_id = $1 and s.hidden_at is null and s.id in ({})",
        placeholders(2, length)
    )
}

fn voted_statement(length: usize) -> String {
    format!(
        "select suggestion_id from votes where municipality_id = $1 and person_id = $2 and suggestion_id in ({})",
        placeholders(3, length)
    )
}

/// Every text the two functions below can build.
pub fn statements_of_cards() -> Vec<String> {
    [20, CARDS_AT_MOST].into_iter().flat_map(|length| [cards_statement(length), voted_statement(length)]).collect()
}

/// Cards in the order of `ids`.
pub async fn list_cards(tx: &mut Tx<'_>, town: MunicipalityId, ids: &[SuggestionId]) -> Result<Vec<Card>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let (length, values) = padded(&town, &[], ids);
    let mut cards: Vec<Card> = tx.all(cards_statement(length), &values).await?;
    cards.sort_by_key(|card| ids.iter().position(|id| *id == card.id));
    Ok(cards)
}

/// Which of `ids` this person voted for.
pub async fn list_voted(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    ids: &[SuggestionId],
) -> Result<Vec<SuggestionId>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let (length, values) = padded(&town, &[person.to_value()], ids);
    let rows: Vec<(SuggestionId,)> = tx.all(voted_statement(length), &values).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// What a person suggested or voted for in a call, in the order of ids.
pub async fn list_mine(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    call: CallId,
    person: PersonId,
) -> Result<Vec<SuggestionId>> {
    let rows: Vec<(SuggestionId,)> = tx
        .all(
            "select id from suggestions where municipality_id = $1 and call_id = $2 and person_id = $3
             union
             select s.id from coauthors a
             join suggestions s on s.municipality_id = a.municipality_id and s.id = a.suggestion_id
             where a.municipality_id = $1 and s.call_id = $2 and a.person_id = $3
             union
             select s.id from votes v
             join suggestions s on s.municipality_id = v.municipality_id and s.id = v.suggestion_id
             where v.municipality_id = $1 and s.call_id = $2 and v.person_id = $3
             order by 1",
            params![town, call, person],
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// The newest suggestions of a call in which all words occur, at most 1,001, in the order of ids.
/// `None` when nothing that can be searched was typed.
pub async fn search(tx: &mut Tx<'_>, call: CallId, typed: &str) -> Result<Option<Vec<SuggestionId>>> {
    let Some(terms) = dialect::search_terms(tx.engine(), &dialect::search_scope(call.0), typed) else {
        return Ok(None);
    };
    let sql = Sql::Each {
        sqlite: "select rowid from suggestion_search where suggestion_search match $1 order by rowid desc limit 1001"
            .into(),
        postgres:
            "select rowid from suggestion_search where words @@ to_tsquery('simple', $1) order by rowid desc limit 1001"
                .into(),
    };
    let rows: Vec<(SuggestionId,)> = tx.all(sql, params![terms]).await?;
    Ok(Some(rows.into_iter().rev().map(|row| row.0).collect()))
}

/// How often the municipality answered.
pub async fn count_answers(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<i64> {
    let (count,) = tx.one("select count(*) from answers where municipality_id = $1", params![town]).await?;
    Ok(count)
}

/// True when this person made a suggestion in the call.
pub async fn has_suggested_in(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId, person: PersonId) -> Result<bool> {
    let found: Option<(SuggestionId,)> = tx
        .maybe(
            "select id from suggestions where municipality_id = $1 and person_id = $2 and call_id = $3 limit 1",
            params![town, person, call],
        )
        .await?;
    Ok(found.is_some())
}

/// True when this person has a vote in the call.
pub async fn has_voted_in(tx: &mut Tx<'_>, town: MunicipalityId, call: CallId, person: PersonId) -> Result<bool> {
    let found: Option<(SuggestionId,)> = tx
        .maybe(
            "select v.suggestion_id from votes v
             join suggestions s on s.municipality_id = v.municipality_id and s.id = v.suggestion_id
             where v.municipality_id = $1 and v.person_id = $2 and s.call_id = $3
             limit 1",
            params![town, person, call],
        )
        .await?;
    Ok(found.is_some())
}
