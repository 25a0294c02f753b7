//! A photo that an officer sends with a form: made anew, described, and put into one of its texts.
//!
//! It comes with any press, so that who chooses a photo and saves at once has it in her text. What was sent stays with
//! the form until it is described, so that nobody chooses it twice.

use crate::{
    chrome::{End, Form, Picture, PictureKind, SentFile, SentForm, one_line},
    cx::Cx,
    people,
    pictures::{self, Darkroom, NoPhoto},
    refusal::{Error, Refusal, Result},
    rights::At,
    texts::{sentence, text},
};
use kit::secret;
use std::sync::Arc;

pub const WORDS_LONGEST: usize = 200;

/// The field of a photo that stands above a thing instead of a drawing: its address. Its words have a field of their own.
pub const LEAD: &str = "beeld";
pub const LEAD_WORDS: &str = "beeld_woorden";

/// What of a form takes photos, a text or `LEAD`: its field and the key of its name.
pub type TextField = (&'static str, &'static str);

/// The part of a form where a photo is chosen.
pub struct PictureField {
    pub texts: &'static [TextField],
    /// What came, and waits to be described.
    pub kept: Option<Picture>,
    pub words: String,
    /// The field it goes into, and where in it: set by the script.
    pub into: String,
    pub at: String,
    /// What was put, and the name of the text it is in.
    pub put: Option<(Picture, String)>,
    /// By the names of their fields.
    pub wrong: Vec<(String, String)>,
    is_pressed: bool,
}

impl PictureField {
    pub fn new(texts: &'static [TextField]) -> PictureField {
        PictureField {
            texts,
            kept: None,
            words: String::new(),
            into: texts.first().map(|(name, _)| (*name).to_owned()).unwrap_or_default(),
            at: String::new(),
            put: None,
            wrong: Vec::new(),
            is_pressed: false,
        }
    }

    pub fn error(&self, name: &str) -> Option<&str> {
        self.wrong.iter().find(|(known, _)| known == name).map(|(_, sentence)| sentence.as_str())
    }

    /// Whether the form comes back instead of being saved.
    pub fn comes_back(&self) -> bool {
        self.is_pressed || !self.wrong.is_empty()
    }

    fn wrong(mut self, name: &str, sentence: String) -> PictureField {
        self.wrong.push((name.to_owned(), sentence));
        self
    }
}

/// Puts the photo that came with a form into the text it is for.
pub async fn put_picture(cx: &Cx, sent: &mut SentForm, texts: &'static [TextField]) -> Result<PictureField> {
    let form = &sent.fields;
    let field = PictureField {
        kept: Picture::parse(&form.text("foto_bewaard")),
        words: one_line(&form.text("foto_woorden")),
        at: form.text("foto_plek"),
        is_pressed: form.text("daarna") == "foto",
        ..PictureField::new(texts)
    };
    let chosen = texts.iter().find(|(name, _)| *name == form.text("foto_in")).or(texts.first());
    let Some((name, label)) = chosen.copied() else { return take_portrait(cx, sent, field).await };
    let mut field = PictureField { into: name.to_owned(), ..field };
    match sent.end {
        End::Whole => {}
        End::TooLarge => return Ok(field.wrong("foto", text(cx.lang, "pictures-too-large"))),
        End::Broken => return Ok(field.wrong("foto", text(cx.lang, "pictures-half"))),
    }
    if let Some(file) = sent.files("foto").next() {
        match keep_picture(cx, file, PictureKind::Jpeg).await? {
            Ok(picture) => field.kept = Some(picture),
            Err(sentence) => return Ok(field.wrong("foto", sentence)),
        }
    }
    let Some(picture) = field.kept.clone() else {
        let is_meant = field.is_pressed || !field.words.is_empty();
        return Ok(if is_meant { field.wrong("foto", text(cx.lang, "pictures-missing")) } else { field });
    };
    match field.words.chars().count() {
        0 => Ok(field.wrong("foto_woorden", text(cx.lang, "pictures-words-missing"))),
        count if count > WORDS_LONGEST => Ok(field.wrong("foto_woorden", text(cx.lang, "editing-too-long"))),
        _ => {
            if name == LEAD {
                sent.fields.replace(LEAD, [picture.address()]);
                sent.fields.replace(LEAD_WORDS, [field.words.clone()]);
            } else {
                let at = field.at.strip_prefix(name).and_then(|at| at.strip_prefix(':')?.parse().ok());
                insert(&mut sent.fields, name, at, &picture.in_text(&field.words));
            }
            let put = Some((picture, text(cx.lang, label)));
            Ok(PictureField { put, is_pressed: field.is_pressed, into: field.into, ..PictureField::new(texts) })
        }
    }
}

/// A form without texts has at most one picture of its own, in the field `portret`.
async fn take_portrait(cx: &Cx, sent: &mut SentForm, field: PictureField) -> Result<PictureField> {
    if sent.end != End::Whole {
        return Ok(field.wrong("foto", text(cx.lang, "pictures-too-large")));
    }
    let Some(file) = sent.files("foto").next() else { return Ok(field) };
    match keep_picture(cx, file, PictureKind::Jpeg).await? {
        Ok(picture) => {
            sent.fields.replace("portret", [picture.address()]);
            Ok(field)
        }
        Err(sentence) => Ok(field.wrong("foto", sentence)),
    }
}

/// A paragraph of its own: behind what was typed, or where the cursor stood, counted as browsers count.
fn insert(form: &mut Form, name: &str, at: Option<usize>, picture: &str) {
    let typed = form.text(name).replace("\r\n", "\n");
    let mut units = 0;
    let place = typed.char_indices().find(|(_, c)| {
        let is_there = at.is_some_and(|at| units >= at);
        units += c.len_utf16();
        is_there
    });
    let (before, behind) = typed.split_at(place.map_or(typed.len(), |(place, _)| place));
    let parts = [before.trim_end(), picture, behind.trim_start()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    form.replace(name, [parts.join("\n\n")]);
}

/// Makes a picture anew and keeps it; else the sentence that says what to do.
pub async fn keep_picture(cx: &Cx, file: &SentFile, kind: PictureKind) -> Result<Result<Picture, String>> {
    if let Err(Refusal::TooMany { seconds }) = cx.app.part::<people::Limits>().take_upload(cx) {
        let minutes = (seconds + 59) / 60;
        return Ok(Err(sentence(cx.lang, "pictures-often", &[("count", minutes.into())])));
    }
    let made = match cx.app.part::<Darkroom>().develop(file.bytes.clone(), kind).await {
        Ok(made) => Arc::new(made),
        Err(why) => return Ok(Err(sentence(cx.lang, key(why, kind), &[("file", file.name.as_str().into())]))),
    };
    let source = secret::keyed_hash(&cx.app.secret_key, &file.bytes);
    let kept = cx.write(move |cx, tx| {
        let made = made.clone();
        Box::pin(async move {
            super::may_edit(&cx.actor, At::Somewhere)?;
            pictures::keep(&cx, tx, (&source, kind), &made).await
        })
    });
    Ok::<_, Error>(kept.await?.ok_or_else(|| text(cx.lang, "pictures-no-room")))
}

fn key(why: NoPhoto, kind: PictureKind) -> &'static str {
    match (why, kind) {
        (NoPhoto::Heic, _) => "photos-wrong-heic",
        (NoPhoto::OtherKind, PictureKind::Jpeg) => "photos-wrong-kind",
        (NoPhoto::OtherKind, PictureKind::Png) => "pictures-logo-kind",
        (NoPhoto::TooManyPixels, _) => "photos-wrong-pixels",
        (NoPhoto::Broken, _) => "photos-wrong-broken",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(typed: &str, at: Option<usize>) -> String {
        let mut form = Form::of(vec![("tekst".to_owned(), typed.to_owned())]);
        insert(&mut form, "tekst", at, "![x](y)");
        form.text("tekst")
    }

    #[test]
    fn a_picture_stands_where_the_cursor_stood_or_behind_the_text() {
        assert_eq!(put("", None), "![x](y)");
        assert_eq!(put("een\r\ntwee", None), "een\ntwee\n\n![x](y)");
        assert_eq!(put("een\r\n\r\ntwee", Some(4)), "een\n\n![x](y)\n\ntwee");
        assert_eq!(put("🌳 boom", Some(3)), "🌳\n\n![x](y)\n\nboom");
        assert_eq!(put("een", Some(usize::MAX)), "een\n\n![x](y)");
        assert_eq!(put("een", Some(0)), "![x](y)\n\neen");
    }
}
