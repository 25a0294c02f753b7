//! Every statement on `pictures` and `picture_files`.

use super::Photo;
use crate::{
    chrome::{Picture, PictureKind},
    vocabulary::{MunicipalityId, PictureId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

/// Which of the two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    Small,
    Large,
}

/// A picture as it is kept.
pub struct NewPicture<'a> {
    pub id: PictureId,
    pub kind: PictureKind,
    pub source: &'a [u8],
    pub added_at: Moment,
}

/// What it is and its files: there whole, or not at all.
pub async fn insert_picture(tx: &mut Tx<'_>, town: MunicipalityId, new: &NewPicture<'_>, made: &Photo) -> Result<()> {
    let bytes = i64::try_from(made.large.len() + made.small.len()).unwrap_or(i64::MAX);
    tx.run(
        "insert into pictures (municipality_id, id, source_hash, kind, width, height, byte_count, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![town, new.id, new.source, new.kind, i64::from(made.width), i64::from(made.height), bytes, new.added_at],
    )
    .await?;
    tx.run(
        "insert into picture_files (municipality_id, picture_id, small, large) values ($1, $2, $3, $4)",
        params![town, new.id, made.small, made.large],
    )
    .await?;
    Ok(())
}

pub async fn find_picture(tx: &mut Tx<'_>, town: MunicipalityId, id: PictureId) -> Result<Option<Picture>> {
    let sql = "select id, kind, width, height from pictures where municipality_id = $1 and id = $2";
    tx.maybe(sql, params![town, id]).await
}

/// The picture that came from the same file before.
pub async fn find_same(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (source, kind): (&[u8], PictureKind),
) -> Result<Option<Picture>> {
    tx.maybe(
        "select id, kind, width, height from pictures
         where municipality_id = $1 and source_hash = $2 and kind = $3",
        params![town, source, kind],
    )
    .await
}

pub async fn find_file(tx: &mut Tx<'_>, town: MunicipalityId, id: PictureId, size: Size) -> Result<Option<Vec<u8>>> {
    let sql = match size {
        Size::Small => "select small from picture_files where municipality_id = $1 and picture_id = $2",
        Size::Large => "select large from picture_files where municipality_id = $1 and picture_id = $2",
    };
    Ok(tx.maybe::<(Vec<u8>,)>(sql, params![town, id]).await?.map(|row| row.0))
}

/// What all of them take.
pub async fn count_bytes(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<i64> {
    let sql = "select cast(coalesce(sum(byte_count), 0) as bigint) from pictures where municipality_id = $1";
    Ok(tx.one::<(i64,)>(sql, params![town]).await?.0)
}
