//! The form of a suggestion as it comes: fields, photos, and files that answer questions, when it was sent with them.
//!
//! What did not arrive whole is not lost whole: the fields before it are read, so that the page comes back with them.

use super::wording;
use crate::chrome;
use axum::{
    body::Body,
    extract::{FromRequest, Request},
};
use bytes::Bytes;
use http::{HeaderMap, header};
use kit::web::body::Cut;
use multer::Multipart;
use std::convert::Infallible;

/// More parts than any form of ours has: twenty questions may have twenty choices each.
const PARTS_AT_MOST: usize = 500;
const FILE_NAME_CHARACTERS: usize = 40;

/// The fields of a form as they come, and what was sent with them.
#[derive(Debug, Default)]
pub struct Form {
    fields: chrome::Form,
    pub(super) photos: Vec<SentPhoto>,
    pub(super) files: Vec<SentFile>,
    pub(super) end: End,
}

/// A file somebody chose.
#[derive(Debug, Clone)]
pub(super) struct SentPhoto {
    /// Its name at home, only to speak of it.
    pub(super) name: String,
    pub(super) bytes: Bytes,
}

/// A file somebody chose for a question.
#[derive(Debug, Clone)]
pub(super) struct SentFile {
    /// Key of the question.
    pub(super) question: String,
    /// Nothing when it did not arrive whole.
    pub(super) bytes: Option<Bytes>,
}

/// Whether all of it is there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum End {
    #[default]
    Whole,
    /// More than is taken at once: what came behind was not read.
    TooLarge,
    /// It stops in the middle.
    Broken,
}

impl Form {
    pub(super) fn text(&self, name: &str) -> String {
        self.fields.text(name)
    }

    /// The fields whose names begin so: what stands behind in the name, and what was typed.
    pub(super) fn beginning<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.fields.beginning(start)
    }

    pub(super) fn brings_files(&self) -> bool {
        !self.photos.is_empty() || !self.files.is_empty()
    }

    pub(super) fn without_files(self) -> Form {
        Form { fields: self.fields, ..Form::default() }
    }

    async fn read(headers: &HeaderMap, bytes: Bytes, end: End) -> Form {
        let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        match multer::parse_boundary(kind) {
            Ok(boundary) => Form::in_parts(Multipart::new(Body::from(bytes).into_data_stream(), boundary), end).await,
            Err(_) => Form { fields: chrome::Form::read(&bytes), ..Form::default() },
        }
    }

    async fn in_parts(mut parts: Multipart<'_>, end: End) -> Form {
        let mut form = Form { end, ..Form::default() };
        let mut fields = Vec::new();
        for _ in 0..PARTS_AT_MOST {
            match form.read_part(&mut parts, &mut fields).await {
                Ok(true) => {}
                Ok(false) => break,
                Err(_) => {
                    form.end = if end == End::Whole { End::Broken } else { end };
                    break;
                }
            }
        }
        Form { fields: chrome::Form::of(fields), ..form }
    }

    /// Reads the next part; false behind the last one.
    async fn read_part(
        &mut self,
        parts: &mut Multipart<'_>,
        fields: &mut Vec<(String, String)>,
    ) -> multer::Result<bool> {
        let Some(part) = parts.next_field().await? else { return Ok(false) };
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(spoken) {
            Some(file) => {
                let bytes = part.bytes().await;
                // A field in which nothing was chosen comes as an empty file without a name.
                let is_chosen = bytes.as_ref().is_ok_and(|bytes| !(file.is_empty() && bytes.is_empty()));
                match name.strip_prefix("vraag-") {
                    Some(key) if is_chosen || bytes.is_err() => {
                        self.files.push(SentFile { question: key.to_owned(), bytes: bytes.as_ref().ok().cloned() });
                    }
                    None if name == "foto" && is_chosen => self.photos.push(SentPhoto { name: file, bytes: bytes? }),
                    Some(_) | None => {
                        bytes?;
                    }
                }
            }
            None => {
                let text = String::from_utf8_lossy(&part.bytes().await?).into_owned();
                fields.push((name, text));
            }
        }
        Ok(true)
    }
}

/// The end of a path, as far as it can be shown.
fn spoken(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = wording::line(name);
    match name.chars().count() {
        0..=FILE_NAME_CHARACTERS => name,
        // The ending says what kind of file it is.
        count => format!("…{}", name.chars().skip(count - FILE_NAME_CHARACTERS + 1).collect::<String>()),
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Infallible;

    async fn from_request(request: Request, _: &S) -> Result<Form, Infallible> {
        let (parts, body) = request.into_parts();
        let end = if parts.extensions.get::<Cut>().is_some() { End::TooLarge } else { End::Whole };
        // The edge has held its limits already.
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap_or_default();
        Ok(Form::read(&parts.headers, bytes, end).await)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read(text: &str) -> Form {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, "multipart/form-data; boundary=grens".parse().unwrap());
        Form::read(&headers, Bytes::from(text.replace('\n', "\r\n")), End::Whole).await
    }

    #[tokio::test]
    async fn fields_before_what_is_broken_are_kept() {
        let text = "--grens\nContent-Disposition: form-data; name=\"titel\"\n\nPlein\n--grens\nContent-Disposition: \
                    form-data; name=\"foto\"; filename=\"../../<b>\u{202e}gpj.exe\"\n\nbytes";
        let form = read(text).await;
        assert_eq!((form.text("titel").as_str(), form.photos.len(), form.end), ("Plein", 0, End::Broken));
        let form = read(&format!("{text}\n--grens--\n")).await;
        assert_eq!((form.photos.len(), form.end), (1, End::Whole));
        assert_eq!(form.photos[0].name, "<b>gpj.exe");
    }

    #[tokio::test]
    async fn nonsense_is_an_empty_form() {
        for text in ["", "--grens", "--grens\n\n\n--grens--", "--ander\n\nx", "--grens\nContent-Disposition: x\n\ny"] {
            let form = read(text).await;
            assert!(form.text("titel").is_empty() && form.photos.is_empty(), "{text}");
        }
        let many = "--grens\nContent-Disposition: form-data; name=\"a\"\n\nb\n".repeat(5_000);
        assert!(read(&many).await.beginning("a").count() <= PARTS_AT_MOST);
    }
}
