//! A form as it comes: fields, and files when it was sent with them.
//!
//! What did not arrive whole is not lost whole: the fields before it are read, so that the page comes back with them.

use super::{Form, one_line};
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
pub struct SentForm {
    pub fields: Form,
    files: Vec<SentFile>,
    cut: Option<String>,
    pub end: End,
}

/// A file somebody chose.
#[derive(Debug, Clone)]
pub struct SentFile {
    field: String,
    /// Its name at home, only to speak of it.
    pub name: String,
    pub bytes: Bytes,
}

/// Whether all of it is there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum End {
    #[default]
    Whole,
    /// More than is taken at once: what came behind was not read.
    TooLarge,
    /// It stops in the middle.
    Broken,
}

impl SentForm {
    pub fn text(&self, name: &str) -> String {
        self.fields.text(name)
    }

    /// The fields whose names begin so: what stands behind in the name, and what was typed.
    pub fn beginning<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.fields.beginning(start)
    }

    /// What was chosen in a field for files.
    pub fn files(&self, field: &str) -> impl Iterator<Item = &SentFile> {
        self.files.iter().filter(move |file| file.field == field)
    }

    /// The field whose file did not arrive whole.
    pub fn cut(&self) -> Option<&str> {
        self.cut.as_deref()
    }

    pub fn brings_files(&self) -> bool {
        !self.files.is_empty() || self.cut.is_some()
    }

    pub fn without_files(self) -> SentForm {
        SentForm { fields: self.fields, ..SentForm::default() }
    }

    pub async fn read(headers: &HeaderMap, bytes: Bytes, end: End) -> SentForm {
        let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        match multer::parse_boundary(kind) {
            Ok(boundary) => {
                SentForm::in_parts(Multipart::new(Body::from(bytes).into_data_stream(), boundary), end).await
            }
            Err(_) => SentForm { fields: Form::read(&bytes), ..SentForm::default() },
        }
    }

    async fn in_parts(mut parts: Multipart<'_>, end: End) -> SentForm {
        let mut form = SentForm { end, ..SentForm::default() };
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
        SentForm { fields: Form::of(fields), ..form }
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
                let bytes = part.bytes().await.inspect_err(|_| self.cut = Some(name.clone()))?;
                // A field in which nothing was chosen comes as an empty file without a name.
                if !(file.is_empty() && bytes.is_empty()) {
                    self.files.push(SentFile { field: name, name: file, bytes });
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
    let name = one_line(name);
    match name.chars().count() {
        0..=FILE_NAME_CHARACTERS => name,
        // The ending says what kind of file it is.
        count => format!("…{}", name.chars().skip(count - FILE_NAME_CHARACTERS + 1).collect::<String>()),
    }
}

impl<S: Send + Sync> FromRequest<S> for SentForm {
    type Rejection = Infallible;

    async fn from_request(request: Request, _: &S) -> Result<SentForm, Infallible> {
        let (parts, body) = request.into_parts();
        let end = if parts.extensions.get::<Cut>().is_some() { End::TooLarge } else { End::Whole };
        // The edge has held its limits already.
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap_or_default();
        Ok(SentForm::read(&parts.headers, bytes, end).await)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read(text: &str) -> SentForm {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, "multipart/form-data; boundary=grens".parse().unwrap());
        SentForm::read(&headers, Bytes::from(text.replace('\n', "\r\n")), End::Whole).await
    }

    #[tokio::test]
    async fn fields_before_what_is_broken_are_kept() {
        let text = "--grens\nContent-Disposition: form-data; name=\"titel\"\n\nPlein\n--grens\nContent-Disposition: \
                    form-data; name=\"foto\"; filename=\"../../<b>\u{202e}gpj.exe\"\n\nbytes";
        let form = read(text).await;
        assert_eq!((form.text("titel").as_str(), form.files.len(), form.end), ("Plein", 0, End::Broken));
        let form = read(&format!("{text}\n--grens--\n")).await;
        assert_eq!((form.files.len(), form.end), (1, End::Whole));
        assert_eq!(form.files[0].name, "<b>gpj.exe");
    }

    #[tokio::test]
    async fn nonsense_is_an_empty_form() {
        for text in ["", "--grens", "--grens\n\n\n--grens--", "--ander\n\nx", "--grens\nContent-Disposition: x\n\ny"] {
            let form = read(text).await;
            assert!(form.text("titel").is_empty() && form.files.is_empty(), "{text}");
        }
        let many = "--grens\nContent-Disposition: form-data; name=\"a\"\n\nb\n".repeat(5_000);
        assert!(read(&many).await.beginning("a").count() <= PARTS_AT_MOST);
    }
}
