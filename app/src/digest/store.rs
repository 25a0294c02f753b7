//! What the daily mail reads: tables of the slices below.

use crate::{
    people::Rhythm,
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
        pub rhythm: Option<Rhythm>,
        /// Without one she has no page of her own.
        pub has_account: bool,
        /// Until when she was told, or when she came.
        pub told_until: Moment,
    }
}

/// The next ones after a person whose mail is due: with a confirmed address, and something that may have news; nobody who
/// stopped it. `weekly` and `monthly` are 1 when those are due too.
pub async fn list_readers(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    after: PersonId,
    (weekly, monthly): (i64, i64),
) -> Result<Vec<Reader>> {
    tx.all(
        "select p.id, p.email, p.rhythm,
                exists (select 1 from accounts a where a.municipality_id = p.municipality_id and a.person_id = p.id),
                coalesce(p.told_until, p.created_at)
         from people p
         where p.municipality_id = $1 and p.id > $2 and p.email_confirmed_at is not null
           and p.digest_stopped_at is null
           and (p.rhythm is null or p.rhythm in ('at_once', 'concerned')
             or (p.rhythm = 'weekly' and cast($3 as bigint) = 1)
             or (p.rhythm = 'monthly' and cast($4 as bigint) = 1))
           and not exists (select 1 from mail_stops m where m.municipality_id = $1 and m.person_id = p.id)
           and (exists (select 1 from suggestions s where s.municipality_id = $1 and s.person_id = p.id)
             or exists (select 1 from coauthors a where a.municipality_id = $1 and a.person_id = p.id)
             or exists (select 1 from follows f where f.municipality_id = $1 and f.person_id = p.id)
             or exists (select 1 from consents c where c.municipality_id = $1 and c.person_id = p.id
                          and c.purpose = 'theme_mail' and c.subject = '' and c.withdrawn_at is null))
         order by p.id
         limit 200",
        params![town, after, weekly, monthly],
    )
    .await
}

row! {
    /// New votes on somebody's suggestion.
    #[derive(Debug, Clone)]
    pub struct NewVotes {
        pub maker: PersonId,
        pub suggestion: SuggestionId,
        pub title: String,
        pub count: i64,
    }
}

/// Others' votes, for each who made it and did not say no to it.
pub async fn list_new_votes(tx: &mut Tx<'_>, town: MunicipalityId, among: &Among) -> Result<Vec<NewVotes>> {
    tx.all(
        "select m.person_id, s.id, s.title, cast(count(*) as bigint)
         from (
           select municipality_id, person_id, id as suggestion_id from suggestions
           where municipality_id = $1 and person_id > $2 and person_id <= $3
           union all
           select municipality_id, person_id, suggestion_id from coauthors
           where municipality_id = $1 and person_id > $2 and person_id <= $3) m
         join suggestions s on s.municipality_id = m.municipality_id and s.id = m.suggestion_id
         join people r on r.municipality_id = m.municipality_id and r.id = m.person_id
         join votes v on v.municipality_id = s.municipality_id and v.suggestion_id = s.id
         left join suggestion_followers f
           on f.municipality_id = s.municipality_id and f.suggestion_id = s.id and f.person_id = m.person_id
         where s.hidden_at is null and v.voted_at > $4 and v.voted_at <= $5
           and v.voted_at > coalesce(r.told_until, r.created_at)
           and v.person_id <> m.person_id and f.stopped_at is null
           and (f.followed_at is not null or not exists (
             select 1 from consents c where c.municipality_id = $1 and c.person_id = m.person_id
               and c.purpose = 'outcome_mail' and c.subject = '' and c.withdrawn_at is not null))
         group by m.person_id, s.id, s.title
         order by m.person_id, s.id
         limit 5000",
        params![town, among.after, among.last, among.since, among.until],
    )
    .await
}

row! {
    /// A new comment on somebody's suggestion.
    #[derive(Debug, Clone)]
    pub struct NewComment {
        pub maker: PersonId,
        pub suggestion: SuggestionId,
        pub title: String,
        pub writer: Option<String>,
        pub body: String,
    }
}

/// Others' comments, for each who made it and did not say no to it.
pub async fn list_new_comments(tx: &mut Tx<'_>, town: MunicipalityId, among: &Among) -> Result<Vec<NewComment>> {
    tx.all(
        "select m.person_id, s.id, s.title, p.display_name, c.body
         from (
           select municipality_id, person_id, id as suggestion_id from suggestions
           where municipality_id = $1 and person_id > $2 and person_id <= $3
           union all
           select municipality_id, person_id, suggestion_id from coauthors
           where municipality_id = $1 and person_id > $2 and person_id <= $3) m
         join suggestions s on s.municipality_id = m.municipality_id and s.id = m.suggestion_id
         join people r on r.municipality_id = m.municipality_id and r.id = m.person_id
         join comments c on c.municipality_id = s.municipality_id and c.suggestion_id = s.id
         join people p on p.municipality_id = c.municipality_id and p.id = c.person_id
         left join suggestion_followers f
           on f.municipality_id = s.municipality_id and f.suggestion_id = s.id and f.person_id = m.person_id
         where s.hidden_at is null and c.created_at > $4 and c.created_at <= $5
           and c.created_at > coalesce(r.told_until, r.created_at)
           and c.hidden_at is null and c.person_id <> m.person_id
           and f.stopped_at is null
           and (f.followed_at is not null or not exists (
             select 1 from consents a where a.municipality_id = $1 and a.person_id = m.person_id
               and a.purpose = 'outcome_mail' and a.subject = '' and a.withdrawn_at is not null))
         order by m.person_id, s.id, c.id
         limit 5000",
        params![town, among.after, among.last, among.since, among.until],
    )
    .await
}

/// Who said yes to making a suggestion with its author: of each the author, the suggestion with its title, and her name.
pub async fn list_new_coauthors(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    among: &Among,
) -> Result<Vec<(PersonId, SuggestionId, String, Option<String>)>> {
    tx.all(
        "select s.person_id, s.id, s.title, p.display_name
         from suggestions s
         join people r on r.municipality_id = s.municipality_id and r.id = s.person_id
         join coauthors a on a.municipality_id = s.municipality_id and a.suggestion_id = s.id
         join people p on p.municipality_id = a.municipality_id and p.id = a.person_id
         left join suggestion_followers f
           on f.municipality_id = s.municipality_id and f.suggestion_id = s.id and f.person_id = s.person_id
         where s.municipality_id = $1 and s.person_id > $2 and s.person_id <= $3 and s.hidden_at is null
           and a.joined_at > $4 and a.joined_at <= $5 and a.joined_at > coalesce(r.told_until, r.created_at)
           and a.joined_at <> a.asked_at and f.stopped_at is null
           and (f.followed_at is not null or not exists (
             select 1 from consents c where c.municipality_id = $1 and c.person_id = s.person_id
               and c.purpose = 'outcome_mail' and c.subject = '' and c.withdrawn_at is not null))
         order by s.person_id, s.id, a.id
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
         left join consents c
           on c.municipality_id = $1 and c.person_id = r.person_id and c.purpose = 'outcome_mail' and c.subject = ''
         where f.stopped_at is null and (f.followed_at is not null
           or (c.given_at is not null and c.withdrawn_at is null
             and exists (select 1 from votes v
                         where v.municipality_id = $1 and v.suggestion_id = d.suggestion_id and v.person_id = r.person_id))
           or (c.withdrawn_at is null
             and (exists (select 1 from suggestions s
                          where s.municipality_id = $1 and s.id = d.suggestion_id and s.person_id = r.person_id)
               or exists (select 1 from coauthors a
                          where a.municipality_id = $1 and a.suggestion_id = d.suggestion_id
                            and a.person_id = r.person_id))))",
        params![town, among.after, among.last, among.since, among.until],
    )
    .await
}

/// Who agreed to hear of new actions and calls, since when, and themes she does not want to hear of, by their slugs: a row
/// for each, one without a theme when there is none.
pub async fn list_agreed(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    among: &Among,
) -> Result<Vec<(PersonId, Moment, Option<String>)>> {
    tx.all(
        "select c.person_id, c.given_at, t.slug
         from consents c
         left join theme_choices u
           on u.municipality_id = c.municipality_id and u.person_id = c.person_id and u.choice = 'unwanted'
         left join themes t on t.municipality_id = u.municipality_id and t.id = u.theme_id
         where c.municipality_id = $1 and c.person_id > $2 and c.person_id <= $3
           and c.purpose = 'theme_mail' and c.subject = '' and c.withdrawn_at is null
         order by c.person_id
         limit 20000",
        params![town, among.after, among.last],
    )
    .await
}

/// Actions of the municipality's own that came on the site between two moments.
pub async fn list_new_projects(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    among: &Among,
) -> Result<Vec<(ProjectId, Moment)>> {
    tx.all(
        "select id, published_at from projects
         where municipality_id = $1 and published_at > $2 and published_at <= $3 and organiser is null
         order by published_at, id
         limit 500",
        params![town, among.since, among.until],
    )
    .await
}
