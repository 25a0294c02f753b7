//! Statements on `photos` and `photo_files`.

use crate::{
    pictures,
    suggestions::photo::{Photo, Size},
    vocabulary::{MunicipalityId, PhotoId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

/// A photo as it is added to a draft.
pub struct NewPhoto<'a> {
    pub id: PhotoId,
    pub suggestion: SuggestionId,
    /// One to five.
    pub place: i64,
    pub source: &'a [u8],
    pub added_at: Moment,
}

/// What it is and its files; the first in the row of the second's key.
pub async fn insert_photo(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    new: &NewPhoto<'_>,
    picture: &pictures::Photo,
) -> Result<()> {
    let bytes = i64::try_from(picture.large.len() + picture.small.len()).unwrap_or(i64::MAX);
    tx.run(
        "insert into photos (municipality_id, id, suggestion_id, place, source_hash, description, width, height,
                             byte_count, added_at)
         values ($1, $2, $3, $4, $5, '', $6, $7, $8, $9)",
        params![
            town,
            new.id,
            new.suggestion,
            new.place,
            new.source,
            i64::from(picture.width),
            i64::from(picture.height),
            bytes,
            new.added_at
        ],
    )
    .await?;
    tx.run(
        "insert into photo_files (municipality_id, photo_id, small_jpeg, large_jpeg) values ($1, $2, $3, $4)",
        params![town, new.id, picture.small, picture.large],
    )
    .await?;
    Ok(())
}

/// Whether the same file came before.
pub async fn has_photo(tx: &mut Tx<'_>, town: MunicipalityId, of: SuggestionId, source: &[u8]) -> Result<bool> {
    let sql = "select id from photos where municipality_id = $1 and suggestion_id = $2 and source_hash = $3";
    Ok(tx.maybe::<(PhotoId,)>(sql, params![town, of, source]).await?.is_some())
}

pub async fn list_photo_places(tx: &mut Tx<'_>, town: MunicipalityId, of: SuggestionId) -> Result<Vec<i64>> {
    let sql = "select place from photos where municipality_id = $1 and suggestion_id = $2";
    Ok(tx.all::<(i64,)>(sql, params![town, of]).await?.into_iter().map(|row| row.0).collect())
}

/// The photos of a suggestion, or of the draft that will become it.
pub async fn list_photos(tx: &mut Tx<'_>, town: MunicipalityId, of: SuggestionId) -> Result<Vec<Photo>> {
    tx.all(
        "select id, description, width, height from photos
         where municipality_id = $1 and suggestion_id = $2
         order by id",
        params![town, of],
    )
    .await
}

/// What photos and files of drafts take.
pub async fn count_unsent_bytes(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<i64> {
    let sql = "select cast(coalesce(sum(byte_count), 0) as bigint) from (
                 select byte_count from photos where municipality_id = $1 and sent_at is null
                 union all
                 select byte_count from response_files where municipality_id = $1 and sent_at is null) unsent";
    Ok(tx.one::<(i64,)>(sql, params![town]).await?.0)
}

pub async fn update_photo_description(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (of, id): (SuggestionId, PhotoId),
    description: &str,
) -> Result<()> {
    tx.run(
        "update photos set description = $4 where municipality_id = $1 and suggestion_id = $2 and id = $3",
        params![town, of, id, description],
    )
    .await?;
    Ok(())
}

pub async fn delete_photo(tx: &mut Tx<'_>, town: MunicipalityId, (of, id): (SuggestionId, PhotoId)) -> Result<()> {
    let sql = "delete from photos where municipality_id = $1 and suggestion_id = $2 and id = $3";
    tx.run(sql, params![town, of, id]).await?;
    Ok(())
}

/// With the suggestion they belong to, everybody sees them.
pub async fn send_photos(tx: &mut Tx<'_>, town: MunicipalityId, of: SuggestionId, now: Moment) -> Result<()> {
    let sql = "update photos set sent_at = $3 where municipality_id = $1 and suggestion_id = $2 and sent_at is null";
    tx.run(sql, params![town, of, now]).await?;
    Ok(())
}

/// Whether photos wait that the suggestion does not have yet.
pub async fn has_other_photos(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (waiting, of): (SuggestionId, SuggestionId),
) -> Result<bool> {
    let found: Option<(PhotoId,)> = tx
        .maybe(
            "select id from photos
             where municipality_id = $1 and suggestion_id = $2 and not exists
                 (select 1 from photos o
                  where o.municipality_id = $1 and o.suggestion_id = $3 and o.source_hash = photos.source_hash)
             limit 1",
            params![town, waiting, of],
        )
        .await?;
    Ok(found.is_some())
}

/// To the suggestion it waited for, in a place that is free; one that it has already stays behind.
pub async fn move_photo(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (waiting, of): (SuggestionId, SuggestionId),
    (id, place): (PhotoId, i64),
    now: Moment,
) -> Result<()> {
    tx.run(
        "update photos set suggestion_id = $3, place = $5, sent_at = $6
         where municipality_id = $1 and suggestion_id = $2 and id = $4 and not exists
             (select 1 from photos o
              where o.municipality_id = $1 and o.suggestion_id = $3 and o.source_hash = photos.source_hash)",
        params![town, waiting, of, id, place, now],
    )
    .await?;
    Ok(())
}

/// Whether everybody may see it: it was sent, and its suggestion is not hidden.
pub async fn is_photo_public(tx: &mut Tx<'_>, town: MunicipalityId, id: PhotoId) -> Result<bool> {
    let found: Option<(PhotoId,)> = tx
        .maybe(
            "select p.id from photos p
             join suggestions s on s.municipality_id = p.municipality_id and s.id = p.suggestion_id
             where p.municipality_id = $1 and p.id = $2 and p.sent_at is not null and s.hidden_at is null",
            params![town, id],
        )
        .await?;
    Ok(found.is_some())
}

/// The suggestion it belongs to, or the draft that will become it; true when it was sent.
pub async fn find_photo_owner(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    id: PhotoId,
) -> Result<Option<(SuggestionId, bool)>> {
    let sql = "select suggestion_id, sent_at is not null from photos where municipality_id = $1 and id = $2";
    tx.maybe(sql, params![town, id]).await
}

pub async fn find_photo_file(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    id: PhotoId,
    size: Size,
) -> Result<Option<Vec<u8>>> {
    let sql = match size {
        Size::Small => "select small_jpeg from photo_files where municipality_id = $1 and photo_id = $2",
        Size::Large => "select large_jpeg from photo_files where municipality_id = $1 and photo_id = $2",
    };
    Ok(tx.maybe::<(Vec<u8>,)>(sql, params![town, id]).await?.map(|row| row.0))
}

/// Sweeps photos that were not sent and whose draft is gone.
pub async fn delete_left_photos(tx: &mut Tx<'_>) -> Result<u64> {
    tx.run(
        "delete from photos
         where sent_at is null and not exists
             (select 1 from drafts d
              where d.municipality_id = photos.municipality_id and d.suggestion_id = photos.suggestion_id
                and d.sent_at is null)",
        &[],
    )
    .await
}
