//! What the daily mail reads: tables of the slices below.

use crate::{
    suggestions::Status,
    vocabulary::{CallId, MunicipalityId, PersonId, ProjectId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

/// So many people are told in one step.
pub const STEP: usize = 200;

/// Whose news, and from when until when: persons and moments after the first, up to and with the last.
pub struct Among {
    pub after: PersonId,
    pub last: PersonId,
    pub since: Moment,
    pub until: Moment,
}

row! {
    /// Somebody who may have news.
    #[derive(Debug, Clone)]
    pub struct Reader {
        pub person: PersonId,
        pub email: String,
    }
}

/// The next ones after a person: with a confirmed address, and something that may have news; nobody who stopped it.
pub async fn list_readers(tx: &mut Tx<'_>, town: MunicipalityId, after: PersonId) -> Result<Vec<Reader>> {
    tx.all(
        "select p.id, p.email from people p
         where p.municipality_id = $1 and p.id > $2 and p.email_confirmed_at is not null
           and p.digest_stopped_at is null
           and not exists (select 1 from mail_stops m where m.municipality_id = $1 and m.person_id = p.id)
           and (exists (select 1 from suggestions s where s.municipality_id = $1 and s.person_id = p.id)
             or exists (select 1 from follows f where f.municipality_id = $1 and f.person_id = p.id))
         order by p.id
         limit 200",
        params![town, after],
    )
    .await
}

row! {
    /// New votes on somebody's suggestion.
    #[derive(Debug, Clone)]
    pub struct NewVotes {
        pub author: PersonId,
        pub suggestion: SuggestionId,
        pub title: String,
        pub count: i64,
    }
}

/// Others' votes, for authors who want to hear of it.
pub async fn list_new_votes(tx: &mut Tx<'_>, town: MunicipalityId, among: &Among) -> Result<Vec<NewVotes>> {
    tx.all(
        "select s.person_id, s.id, s.title, cast(count(*) as bigint)
         from suggestions s
         join votes v on v.municipality_id = s.municipality_id and v.suggestion_id = s.id
         left join suggestion_followers f
           on f.municipality_id = s.municipality_id and f.suggestion_id = s.id and f.person_id = s.person_id
         where s.municipality_id = $1 and s.person_id > $2 and s.person_id <= $3 and s.hidden_at is null
           and v.voted_at > $4 and v.voted_at <= $5 and v.person_id <> s.person_id and f.stopped_at is null
           and (f.followed_at is not null or exists (
             select 1 from consents c where c.municipality_id = $1 and c.person_id = s.person_id
               and c.purpose = 'outcome_mail' and c.subject = '' and c.withdrawn_at is null))
         group by s.person_id, s.id, s.title
         order by s.person_id, s.id
         limit 5000",
        params![town, among.after, among.last, among.since, among.until],
    )
    .await
}

row! {
    /// A new comment on somebody's suggestion.
    #[derive(Debug, Clone)]
    pub struct NewComment {
        pub author: PersonId,
        pub suggestion: SuggestionId,
        pub title: String,
        pub writer: Option<String>,
        pub body: String,
    }
}

/// Others' comments, for authors who want to hear of it.
pub async fn list_new_comments(tx: &mut Tx<'_>, town: MunicipalityId, among: &Among) -> Result<Vec<NewComment>> {
    tx.all(
        "select s.person_id, s.id, s.title, p.display_name, c.body
         from suggestions s
         join comments c on c.municipality_id = s.municipality_id and c.suggestion_id = s.id
         join people p on p.municipality_id = c.municipality_id and p.id = c.person_id
         left join suggestion_followers f
           on f.municipality_id = s.municipality_id and f.suggestion_id = s.id and f.person_id = s.person_id
         where s.municipality_id = $1 and s.person_id > $2 and s.person_id <= $3 and s.hidden_at is null
           and c.created_at > $4 and c.created_at <= $5 and c.hidden_at is null and c.person_id <> s.person_id
           and f.stopped_at is null
           and (f.followed_at is not null or exists (
             select 1 from consents a where a.municipality_id = $1 and a.person_id = s.person_id
               and a.purpose = 'outcome_mail' and a.subject = '' and a.withdrawn_at is null))
         order by s.person_id, s.id, c.id
         limit 5000",
        params![town, among.after, among.last, among.since, among.until],
    )
    .await
}

row! {
    /// A suggestion that came in.
    #[derive(Debug, Clone)]
    pub struct NewSuggestion {
        pub id: SuggestionId,
        pub call: CallId,
        pub author: PersonId,
        pub category: String,
        pub title: String,
        pub address: String,
        pub latitude: f64,
        pub longitude: f64,
        pub created_at: Moment,
    }
}

/// What came in between two moments, the latest first.
pub async fn list_new_suggestions(tx: &mut Tx<'_>, town: MunicipalityId, among: &Among) -> Result<Vec<NewSuggestion>> {
    tx.all(
        "select id, call_id, person_id, category, title, address, latitude, longitude, created_at from suggestions
         where municipality_id = $1 and created_at > $2 and created_at <= $3 and hidden_at is null
         order by created_at desc, id desc
         limit 5000",
        params![town, among.since, among.until],
    )
    .await
}

row! {
    /// A suggestion that was chosen, or came further.
    #[derive(Debug, Clone)]
    pub struct Decided {
        pub id: SuggestionId,
        pub title: String,
        pub status: Status,
        pub project: ProjectId,
        pub changed_at: Moment,
    }
}

/// What was chosen or came further between two moments, each as it stands now.
pub async fn list_decided(tx: &mut Tx<'_>, town: MunicipalityId, among: &Among) -> Result<Vec<Decided>> {
    tx.all(
        "select s.id, s.title, s.status, c.project_id, max(h.changed_at)
         from status_changes h
         join suggestions s on s.municipality_id = h.municipality_id and s.id = h.suggestion_id
         join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
         where h.municipality_id = $1 and h.changed_at > $2 and h.changed_at <= $3 and s.hidden_at is null
           and s.status = h.status and s.status in ('chosen', 'ratified', 'in_progress', 'realised')
         group by s.id, s.title, s.status, c.project_id
         order by s.id
         limit 500",
        params![town, among.since, among.until],
    )
    .await
}

/// Of what was decided between two moments: which people who follow an action or a theme hear of it at once, because
/// they follow the suggestion itself, or made it or voted and agreed to hear.
pub async fn list_heard_at_once(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    among: &Among,
) -> Result<Vec<(PersonId, SuggestionId)>> {
    tx.all(
        "select r.person_id, d.suggestion_id
         from (select distinct suggestion_id from status_changes
               where municipality_id = $1 and changed_at > $4 and changed_at <= $5) d
         join (select distinct person_id from follows
               where municipality_id = $1 and person_id > $2 and person_id <= $3 and call_id is null) r on true
         left join suggestion_followers f
           on f.municipality_id = $1 and f.suggestion_id = d.suggestion_id and f.person_id = r.person_id
         where f.stopped_at is null and (f.followed_at is not null or (
           exists (select 1 from consents c where c.municipality_id = $1 and c.person_id = r.person_id
                     and c.purpose = 'outcome_mail' and c.subject = '' and c.withdrawn_at is null)
           and (exists (select 1 from votes v
                        where v.municipality_id = $1 and v.suggestion_id = d.suggestion_id and v.person_id = r.person_id)
             or exists (select 1 from suggestions s
                        where s.municipality_id = $1 and s.id = d.suggestion_id and s.person_id = r.person_id)
             or exists (select 1 from coauthors a
                        where a.municipality_id = $1 and a.suggestion_id = d.suggestion_id
                          and a.person_id = r.person_id))))",
        params![town, among.after, among.last, among.since, among.until],
    )
    .await
}
