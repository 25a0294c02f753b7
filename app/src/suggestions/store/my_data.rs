//! Statements that read everything this slice keeps of one person, for her. What others wrote is named by its title
//! only, and not at all where it is hidden.

use crate::{
    calls::QuestionKind,
    slips::Reference,
    vocabulary::{CommentId, MunicipalityId, PersonId, ReportId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// A suggestion of hers, hidden or not.
    #[derive(Debug, Clone)]
    pub struct MyWriting {
        pub id: SuggestionId,
        pub call: String,
        pub title: String,
        pub body: String,
        pub category: String,
        pub address: String,
        pub latitude: f64,
        pub longitude: f64,
        pub status: String,
        pub created_at: Moment,
        pub votes: i64,
        pub hidden_at: Option<Moment>,
        pub hidden_reason: Option<String>,
    }
}

pub async fn list_my_writing(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<MyWriting>> {
    tx.all(
        "select s.id, c.title, s.title, s.body, s.category, s.address, s.latitude, s.longitude, s.status, s.created_at,
                s.vote_count, s.hidden_at, s.hidden_reason
         from suggestions s
         join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
         where s.municipality_id = $1 and s.person_id = $2
         order by s.id",
        params![town, person],
    )
    .await
}

row! {
    /// What a suggestion of hers was before a change.
    #[derive(Debug, Clone)]
    pub struct MyVersion {
        pub suggestion: SuggestionId,
        pub changed_at: Moment,
        /// Of an officer who corrected it.
        pub reason: Option<String>,
        pub title: String,
        pub body: String,
        pub category: String,
        pub address: String,
        pub responses: Option<String>,
    }
}

pub async fn list_my_versions(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<MyVersion>> {
    tx.all(
        "select v.suggestion_id, v.changed_at, v.reason, v.title, v.body, v.category, v.address, v.responses
         from suggestion_versions v
         join suggestions s on s.municipality_id = v.municipality_id and s.id = v.suggestion_id
         where v.municipality_id = $1 and s.person_id = $2
         order by v.suggestion_id, v.edition",
        params![town, person],
    )
    .await
}

row! {
    /// To a question of a call, also those that officers alone read.
    #[derive(Debug, Clone)]
    pub struct MyResponse {
        pub suggestion: SuggestionId,
        pub question: String,
        pub kind: QuestionKind,
        pub response: String,
        pub shown_to: String,
    }
}

pub async fn list_my_responses(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<MyResponse>> {
    tx.all(
        "select r.suggestion_id, q.label, q.kind, r.response, q.shown_to
         from responses r
         join suggestions s on s.municipality_id = r.municipality_id and s.id = r.suggestion_id
         join call_questions q
           on q.municipality_id = r.municipality_id and q.call_id = r.call_id and q.key = r.question_key
         where r.municipality_id = $1 and s.person_id = $2
         order by r.suggestion_id, q.position",
        params![town, person],
    )
    .await
}

/// What she makes with others: the suggestion, since when, and since when by name.
pub async fn list_my_coauthored(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(SuggestionId, Option<String>, Option<Moment>, Option<Moment>)>> {
    tx.all(
        "select a.suggestion_id, case when s.hidden_at is null then s.title end, a.joined_at, a.named_at
         from coauthors a
         join suggestions s on s.municipality_id = a.municipality_id and s.id = a.suggestion_id
         where a.municipality_id = $1 and a.person_id = $2
         order by a.joined_at, a.suggestion_id",
        params![town, person],
    )
    .await
}

pub type MyGivenVote = (SuggestionId, Option<String>, Moment, bool, Option<Reference>);

/// What she voted for, when, whether by e-mail address alone, and on which form.
pub async fn list_my_given_votes(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<MyGivenVote>> {
    tx.all(
        "select v.suggestion_id, case when s.hidden_at is null then s.title end, v.voted_at, v.by_email, f.reference
         from votes v
         join suggestions s on s.municipality_id = v.municipality_id and s.id = v.suggestion_id
         left join slip_votes o on o.municipality_id = v.municipality_id and o.suggestion_id = v.suggestion_id
                                and o.person_id = v.person_id
         left join slips f on f.municipality_id = o.municipality_id and f.id = o.slip_id
         where v.municipality_id = $1 and v.person_id = $2
         order by v.voted_at, v.suggestion_id",
        params![town, person],
    )
    .await
}

row! {
    /// A comment of hers, hidden or not.
    #[derive(Debug, Clone)]
    pub struct MyWords {
        pub id: CommentId,
        pub suggestion: SuggestionId,
        pub body: String,
        pub created_at: Moment,
        pub edited_at: Option<Moment>,
        pub deleted_at: Option<Moment>,
        pub hidden_at: Option<Moment>,
        pub hidden_reason: Option<String>,
    }
}

pub async fn list_my_words(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<MyWords>> {
    tx.all(
        "select id, suggestion_id, body, created_at, edited_at, deleted_at, hidden_at, hidden_reason
         from comments where municipality_id = $1 and person_id = $2 order by created_at, id",
        params![town, person],
    )
    .await
}

/// The comments she said thanks for, and where they stand.
pub async fn list_my_thanks(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(CommentId, SuggestionId)>> {
    tx.all(
        "select t.comment_id, c.suggestion_id from comment_thanks t
         join comments c on c.municipality_id = t.municipality_id and c.id = t.comment_id
         where t.municipality_id = $1 and t.person_id = $2 order by t.comment_id",
        params![town, person],
    )
    .await
}

/// Suggestions she follows, or wants to hear nothing of.
pub async fn list_my_follows(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(SuggestionId, Option<String>, Option<Moment>, Option<Moment>)>> {
    tx.all(
        "select f.suggestion_id, case when s.hidden_at is null then s.title end, f.followed_at, f.stopped_at
         from suggestion_followers f
         join suggestions s on s.municipality_id = f.municipality_id and s.id = f.suggestion_id
         where f.municipality_id = $1 and f.person_id = $2
         order by f.suggestion_id",
        params![town, person],
    )
    .await
}

row! {
    /// A report she made while she was signed in.
    #[derive(Debug, Clone)]
    pub struct MyReport {
        pub id: ReportId,
        pub suggestion: SuggestionId,
        pub comment: Option<CommentId>,
        pub ground: String,
        pub words: String,
        pub email: Option<String>,
        pub reported_at: Moment,
        pub closed_at: Option<Moment>,
        pub outcome: Option<String>,
    }
}

pub async fn list_my_reports(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<MyReport>> {
    tx.all(
        "select id, suggestion_id, comment_id, ground, words, email, reported_at, closed_at, outcome
         from reports where municipality_id = $1 and person_id = $2 order by reported_at, id",
        params![town, person],
    )
    .await
}
