//! Statements on `comments`, `comment_thanks` and `comment_drafts`.
//!
//! A comment counts while it can be read: `comment_count` changes with the row that comes or goes.

use crate::{
    suggestions::{
        Comment, Status,
        comments::{Draft, MayComment, MayDelete, MayEdit, MayThank, Written},
        ground::Ground,
        holding::HeldFor,
        wording::CommentText,
    },
    vocabulary::{CommentId, MunicipalityId, PersonId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

/// Every comment in the order it was written; of one that was hidden or taken back neither words nor author.
pub async fn list_comments(tx: &mut Tx<'_>, town: MunicipalityId, suggestion: SuggestionId) -> Result<Vec<Comment>> {
    tx.all(
        "select c.id, c.parent_id, c.person_id,
                case when c.hidden_at is null and c.deleted_at is null then p.display_name end,
                case when c.hidden_at is null and c.deleted_at is null then c.body else '' end,
                c.created_at, c.edited_at, c.hidden_at, c.deleted_at,
                (select count(*) from comment_thanks t
                 where t.municipality_id = c.municipality_id and t.comment_id = c.id),
                f.source, f.source_place
         from comments c
         left join slips f on f.municipality_id = c.municipality_id and f.id = c.slip_id
         join people p on p.municipality_id = c.municipality_id and p.id = c.person_id
         where c.municipality_id = $1 and c.suggestion_id = $2
         order by c.created_at, c.id
         limit 1000",
        params![town, suggestion],
    )
    .await
}

/// One comment and what it stands under, hidden or not; of a hidden suggestion none.
pub async fn find_comment(tx: &mut Tx<'_>, town: MunicipalityId, id: CommentId) -> Result<Option<Written>> {
    tx.maybe(
        "select c.id, c.suggestion_id, s.title, c.parent_id, c.person_id, p.display_name, c.body, c.created_at,
                c.hidden_at, c.deleted_at
         from comments c
         join suggestions s on s.municipality_id = c.municipality_id and s.id = c.suggestion_id
         join people p on p.municipality_id = c.municipality_id and p.id = c.person_id
         where c.municipality_id = $1 and c.id = $2 and s.hidden_at is null",
        params![town, id],
    )
    .await
}

pub struct NewComment<'a> {
    pub id: CommentId,
    pub suggestion: SuggestionId,
    pub parent: Option<CommentId>,
    pub author: PersonId,
    pub body: &'a str,
    pub created_at: Moment,
}

/// Adds what a person wrote; false when the id is taken.
pub async fn insert_comment(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayComment,
    (id, parent, text): (CommentId, Option<CommentId>, &CommentText),
    now: Moment,
) -> Result<bool> {
    let (suggestion, author) = (may.suggestion, may.person);
    let new = NewComment { id, suggestion, parent, author, body: text.as_str(), created_at: now };
    insert_comment_by_program(tx, town, &new).await
}

/// Adds a comment once and counts it; the program vouches for its author. False when the id is taken.
pub async fn insert_comment_by_program(tx: &mut Tx<'_>, town: MunicipalityId, new: &NewComment<'_>) -> Result<bool> {
    let inserted = tx
        .run(
            "insert into comments (municipality_id, id, suggestion_id, parent_id, person_id, body, created_at)
             values ($1, $2, $3, $4, $5, $6, $7)
             on conflict (municipality_id, id) do nothing",
            params![town, new.id, new.suggestion, new.parent, new.author, new.body, new.created_at],
        )
        .await?;
    if inserted == 0 {
        return Ok(false);
    }
    add_to_count(tx, town, new.suggestion, 1).await?;
    Ok(true)
}

pub(super) async fn add_to_count(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
    more: i64,
) -> Result<()> {
    tx.run(
        "update suggestions set comment_count = comment_count + $3 where municipality_id = $1 and id = $2",
        params![town, suggestion, more],
    )
    .await?;
    Ok(())
}

/// Whether the suggestion can be read, and how far it is.
pub async fn find_status(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Option<Status>> {
    let sql = "select status from suggestions where municipality_id = $1 and id = $2 and hidden_at is null";
    Ok(tx.maybe::<(Status,)>(sql, params![town, id]).await?.map(|row| row.0))
}

/// When a person wrote her latest comments, whatever became of them, the latest first.
pub async fn list_latest_comments_of(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<Moment>> {
    let rows: Vec<(Moment,)> = tx
        .all(
            "select created_at from comments where municipality_id = $1 and person_id = $2
             order by created_at desc limit 50",
            params![town, person],
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

pub async fn update_comment(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayEdit,
    text: &CommentText,
    now: Moment,
) -> Result<()> {
    tx.run(
        "update comments set body = $3, edited_at = $4 where municipality_id = $1 and id = $2 and body <> $3",
        params![town, may.comment, text.as_str(), now],
    )
    .await?;
    Ok(())
}

/// Her words and the thanks for them go; the row stays for the replies under it.
pub async fn delete_comment(tx: &mut Tx<'_>, town: MunicipalityId, may: &MayDelete, now: Moment) -> Result<()> {
    let deleted = tx
        .run(
            "update comments set body = '', deleted_at = $3
             where municipality_id = $1 and id = $2 and deleted_at is null and hidden_at is null",
            params![town, may.comment, now],
        )
        .await?;
    if deleted == 1 {
        add_to_count(tx, town, may.suggestion, -1).await?;
        let sql = "delete from comment_thanks where municipality_id = $1 and comment_id = $2";
        tx.run(sql, params![town, may.comment]).await?;
    }
    Ok(())
}

/// Nobody reads it any more; true when it could be read until now.
pub async fn hide_comment(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (suggestion, comment): (SuggestionId, CommentId),
    (now, (ground, reason)): (Moment, (Option<Ground>, &str)),
) -> Result<bool> {
    let hidden = tx
        .run(
            "update comments set hidden_at = $3, hidden_reason = $4, hidden_ground = $5
             where municipality_id = $1 and id = $2 and deleted_at is null and hidden_at is null",
            params![town, comment, now, reason, ground],
        )
        .await?;
    if hidden == 1 {
        add_to_count(tx, town, suggestion, -1).await?;
    }
    Ok(hidden == 1)
}

/// Everybody reads it again; true when it was hidden until now.
pub async fn show_comment_again(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (suggestion, comment): (SuggestionId, CommentId),
) -> Result<bool> {
    let shown = tx
        .run(
            "update comments set hidden_at = null, hidden_reason = null, hidden_ground = null
             where municipality_id = $1 and id = $2 and deleted_at is null and hidden_at is not null and held_for is null",
            params![town, comment],
        )
        .await?;
    if shown == 1 {
        add_to_count(tx, town, suggestion, 1).await?;
    }
    Ok(shown == 1)
}

pub async fn insert_thanks(tx: &mut Tx<'_>, town: MunicipalityId, may: &MayThank) -> Result<()> {
    tx.run(
        "insert into comment_thanks (municipality_id, comment_id, person_id) values ($1, $2, $3)
         on conflict (municipality_id, comment_id, person_id) do nothing",
        params![town, may.comment, may.person],
    )
    .await?;
    Ok(())
}

pub async fn delete_thanks(tx: &mut Tx<'_>, town: MunicipalityId, may: &MayThank) -> Result<()> {
    tx.run(
        "delete from comment_thanks where municipality_id = $1 and comment_id = $2 and person_id = $3",
        params![town, may.comment, may.person],
    )
    .await?;
    Ok(())
}

/// For which comments on a suggestion this person said thanks.
pub async fn list_thanked(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
    person: PersonId,
) -> Result<Vec<CommentId>> {
    let rows: Vec<(CommentId,)> = tx
        .all(
            "select t.comment_id from comment_thanks t
             join comments c on c.municipality_id = t.municipality_id and c.id = t.comment_id
             where t.municipality_id = $1 and c.suggestion_id = $2 and t.person_id = $3",
            params![town, suggestion, person],
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

row! {
    /// What a person wrote somewhere.
    #[derive(Debug, Clone)]
    pub struct MyComment {
        pub id: CommentId,
        pub suggestion: SuggestionId,
        pub title: String,
        pub body: String,
        pub created_at: Moment,
        /// When an officer hid it.
        pub hidden_reason: Option<String>,
        /// While somebody reads it first.
        pub held_for: Option<HeldFor>,
    }
}

/// What a person wrote and did not take back, the latest first.
pub async fn list_my_comments(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<MyComment>> {
    tx.all(
        "select c.id, c.suggestion_id, s.title, c.body, c.created_at, c.hidden_reason, c.held_for
         from comments c
         join suggestions s on s.municipality_id = c.municipality_id and s.id = c.suggestion_id
         where c.municipality_id = $1 and c.person_id = $2 and c.deleted_at is null and s.hidden_at is null
         order by c.created_at desc, c.id desc
         limit 50",
        params![town, person],
    )
    .await
}

pub async fn find_comment_draft(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (holder, suggestion): (&[u8], SuggestionId),
    since: Moment,
) -> Result<Option<Draft>> {
    tx.maybe(
        "select parent_id, body from comment_drafts
         where municipality_id = $1 and holder_hash = $2 and suggestion_id = $3 and saved_at >= $4",
        params![town, holder, suggestion, since],
    )
    .await
}

/// Keeps a draft in place of the one before.
pub async fn save_comment_draft(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (holder, suggestion): (&[u8], SuggestionId),
    draft: &Draft,
    now: Moment,
) -> Result<()> {
    tx.run(
        "insert into comment_drafts (municipality_id, holder_hash, suggestion_id, parent_id, body, saved_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (municipality_id, holder_hash, suggestion_id)
         do update set parent_id = excluded.parent_id, body = excluded.body, saved_at = excluded.saved_at",
        params![town, holder, suggestion, draft.parent, draft.body, now],
    )
    .await?;
    Ok(())
}

pub async fn delete_comment_draft(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (holder, suggestion): (&[u8], SuggestionId),
) -> Result<()> {
    tx.run(
        "delete from comment_drafts where municipality_id = $1 and holder_hash = $2 and suggestion_id = $3",
        params![town, holder, suggestion],
    )
    .await?;
    Ok(())
}

/// Sweeps what nobody came back for.
pub async fn delete_old_comment_drafts(tx: &mut Tx<'_>, before: Moment) -> Result<u64> {
    tx.run("delete from comment_drafts where saved_at < $1", params![before]).await
}

/// Brings what one person wrote, thanked for and reported to another.
pub async fn merge_comments(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    for sql in [
        "update comments set person_id = $3 where municipality_id = $1 and person_id = $2",
        "update reports set person_id = $3 where municipality_id = $1 and person_id = $2",
        "update reports set closed_by = $3 where municipality_id = $1 and closed_by = $2",
        "insert into comment_thanks (municipality_id, comment_id, person_id)
         select municipality_id, comment_id, cast($3 as bigint) from comment_thanks
         where municipality_id = $1 and person_id = $2
         on conflict (municipality_id, comment_id, person_id) do nothing",
    ] {
        tx.run(sql, params![town, from, into]).await?;
    }
    tx.run("delete from comment_thanks where municipality_id = $1 and person_id = $2", params![town, from]).await?;
    Ok(())
}
