//! A file with a suggestion that answers a question of its call: taken in, and handed out to who may read it.
//!
//! What it is, is told by its bytes, never by its name. A picture is made anew like a photo; a PDF stays as it is, so it is
//! only ever handed out to be kept, never to be opened in our pages.

use super::{
    attach::{Held, UNSENT_BYTES},
    draft,
    policy::{self, FileAt},
    store,
    typed::Typed,
};
use crate::{
    calls::{self, FileKind, GivenFile, Question, QuestionKind, ShownTo},
    chrome::{End, PictureKind, SentForm},
    cx::{Cx, Path},
    people,
    pictures::{Darkroom, NoPhoto},
    refusal::{Error, FieldError, Refusal, Result},
    vocabulary::{FileId, PersonId, SuggestionId, ThemeId},
};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header;
use kit::db::Tx;
use std::sync::Arc;

/// As the hint at the field says.
pub const BYTES_AT_MOST: usize = 10_000_000;
/// Where a PDF ends; a little may stand behind it.
const END_REACH: usize = 1_024;

kit::row! {
    /// Where a file stands, for who asks for it.
    #[derive(Debug, Clone)]
    pub struct Filed {
        pub suggestion: SuggestionId,
        pub kind: FileKind,
        pub is_sent: bool,
        /// Of the suggestion and the question, once it was sent and as long as the suggestion is not hidden.
        pub author: Option<PersonId>,
        pub theme: Option<ThemeId>,
        pub shown_to: Option<ShownTo>,
    }
}

/// A file that is good enough to be kept.
struct Checked {
    kind: FileKind,
    bytes: Vec<u8>,
}

/// Takes away what the form says, then takes in what came with it. What is wrong is said at its question.
pub(super) async fn take_all(cx: &Cx, held: Held, questions: &[Question], form: &SentForm) -> Result<Vec<FieldError>> {
    let mut wrong = Vec::new();
    let asked = questions.iter().filter(|question| question.retired_at.is_none() && question.kind.takes_file());
    for question in asked {
        if form.text("zonder") == question.key {
            let key = question.key.clone();
            cx.write_on(held.suggestion.0, move |cx, tx| {
                let key = key.clone();
                Box::pin(async move {
                    draft::touch(&cx, tx, held).await?;
                    Ok::<_, Error>(store::delete_file(tx, cx.municipality(), (held.suggestion, &key)).await?)
                })
            })
            .await?;
        }
        let field = calls::field_id(&question.key);
        let taken = match (form.files(&field).next(), form.end) {
            (Some(sent), _) => take_one(cx, held, question, &sent.bytes).await?,
            (None, _) if form.cut() != Some(&*field) => continue,
            (None, End::TooLarge) => Err("questions-file-large"),
            (None, End::Whole | End::Broken) => Err("questions-file-broken"),
        };
        if let Err(message) = taken {
            wrong.push(FieldError::of(question.field_name(), message));
        }
    }
    Ok(wrong)
}

async fn take_one(cx: &Cx, held: Held, question: &Question, sent: &Bytes) -> Result<Result<(), &'static str>> {
    if cx.app.part::<people::Limits>().take_upload(cx).is_err() {
        return Ok(Err("questions-file-often"));
    }
    let checked = match check(cx, question.kind, sent).await {
        Ok(checked) => Arc::new(checked),
        Err(message) => return Ok(Err(message)),
    };
    let key = question.key.clone();
    let added = cx.write_on(held.suggestion.0, move |cx, tx| {
        let (checked, key) = (checked.clone(), key.clone());
        Box::pin(async move {
            let town = cx.municipality();
            draft::touch(&cx, tx, held).await?;
            if store::count_unsent_bytes(tx, town).await? > UNSENT_BYTES {
                return Ok::<_, Error>(Err("questions-file-no-room"));
            }
            store::delete_file(tx, town, (held.suggestion, &key)).await?;
            let (id, bytes) = (FileId(cx.new_id()), i64::try_from(checked.bytes.len()).unwrap_or(i64::MAX));
            let file = GivenFile { id, kind: checked.kind, bytes };
            store::insert_file(tx, town, (held.suggestion, &key), &file, &checked.bytes).await?;
            Ok(Ok(()))
        })
    });
    added.await
}

async fn check(cx: &Cx, asked: QuestionKind, bytes: &Bytes) -> Result<Checked, &'static str> {
    if bytes.len() > BYTES_AT_MOST {
        return Err("questions-file-large");
    }
    if bytes.is_empty() {
        return Err("questions-file-broken");
    }
    let is_pdf = bytes.starts_with(b"%PDF-");
    let kind = if is_pdf { FileKind::Pdf } else { FileKind::Jpeg };
    if !asked.files().contains(&kind) {
        return Err(other_kind(asked));
    }
    match kind {
        FileKind::Pdf if !is_whole_pdf(bytes) => Err("questions-file-broken"),
        FileKind::Pdf => Ok(Checked { kind, bytes: bytes.to_vec() }),
        FileKind::Jpeg => match cx.app.part::<Darkroom>().develop(bytes.clone(), PictureKind::Jpeg).await {
            Ok(photo) => Ok(Checked { kind, bytes: photo.large }),
            Err(NoPhoto::Heic) => Err("questions-file-heic"),
            Err(NoPhoto::OtherKind) => Err(other_kind(asked)),
            Err(NoPhoto::TooManyPixels) => Err("questions-file-pixels"),
            Err(NoPhoto::Broken) => Err("questions-file-broken"),
        },
    }
}

fn is_whole_pdf(bytes: &Bytes) -> bool {
    let end = &bytes[bytes.len().saturating_sub(END_REACH)..];
    end.windows(5).any(|window| window == b"%%EOF")
}

fn other_kind(asked: QuestionKind) -> &'static str {
    match asked.files() {
        [FileKind::Pdf] => "questions-file-no-pdf",
        [FileKind::Jpeg] => "questions-file-no-picture",
        _ => "questions-file-other",
    }
}

/// What came with a form or a draft, beside what was typed: the program's own word for what is there.
pub(super) async fn fill_in(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, typed: &mut Typed) -> Result<()> {
    for (question, file) in store::list_files(tx, cx.municipality(), id).await? {
        typed.responses.retain(|(key, _)| *key != question);
        typed.responses.push((question, file.to_string()));
    }
    Ok(())
}

/// `GET /bijlage/{id}`.
pub async fn hand_out(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: FileId = id.parse().map_err(|()| Refusal::NotFound)?;
    let (mut tx, town) = (cx.read().await?, cx.municipality());
    let filed = store::find_filed(&mut tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let at = match (filed.is_sent, filed.author.zip(filed.theme).zip(filed.shown_to)) {
        (true, Some(((author, theme), shown_to))) => FileAt::Suggestion { author, theme, shown_to },
        (false, _) if draft::holds(&cx, &mut tx, filed.suggestion).await? => FileAt::OwnDraft,
        (true, None) | (false, _) => FileAt::OutOfSight,
    };
    let may = policy::may_read_file(&cx.actor, id, at)?;
    let kept = match at {
        FileAt::Suggestion { shown_to: ShownTo::Everyone, .. } => "private, max-age=300",
        FileAt::Suggestion { shown_to: ShownTo::Officers, .. } | FileAt::OwnDraft | FileAt::OutOfSight => "no-store",
    };
    let disposition = match filed.kind {
        FileKind::Pdf => "attachment; filename=\"bijlage.pdf\"",
        FileKind::Jpeg => "inline; filename=\"bijlage.jpg\"",
    };
    let headers = [
        (header::CONTENT_TYPE, filed.kind.content_type()),
        (header::CACHE_CONTROL, kept),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, store::load_file_content(&mut tx, town, &may).await?).into_response())
}
