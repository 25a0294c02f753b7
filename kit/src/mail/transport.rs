//! The ways a mail leaves: SMTP, or files in a folder for whoever tries the program out.

use super::{Enclosed, Message};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    message::{Attachment, Mailbox, MultiPart, SinglePart, header},
};
use std::path::PathBuf;

/// Why a mail did not leave.
#[derive(Debug)]
pub enum Gone {
    /// Try again later: the server is away or asks for patience.
    Later(String),
    /// Never: the address or the message is refused.
    Never(String),
}

/// Where mails go.
#[derive(Clone)]
pub enum Transport {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// One `.eml` file each.
    Directory(PathBuf),
}

/// `Auto-Submitted: auto-generated` (RFC 3834): robots should not answer.
#[derive(Clone)]
struct AutoSubmitted;

impl header::Header for AutoSubmitted {
    fn name() -> header::HeaderName {
        header::HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(AutoSubmitted)
    }

    fn display(&self) -> header::HeaderValue {
        header::HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

macro_rules! written_header {
    ($(#[$meta:meta])* $name:ident = $word:literal) => {
        $(#[$meta])*
        #[derive(Clone)]
        struct $name(String);

        impl header::Header for $name {
            fn name() -> header::HeaderName {
                header::HeaderName::new_from_ascii_str($word)
            }

            fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Ok($name(text.to_owned()))
            }

            fn display(&self) -> header::HeaderValue {
                header::HeaderValue::new(Self::name(), self.0.clone())
            }
        }
    };
}

written_header!(
    /// Where one press ends such mails.
    ListUnsubscribe = "List-Unsubscribe"
);
written_header!(
    /// That one POST is enough (RFC 8058).
    ListUnsubscribePost = "List-Unsubscribe-Post"
);

impl Transport {
    /// From `smtp://user:password@host:port` or `smtps://…`.
    pub fn smtp(url: &str) -> Result<Transport, String> {
        if !url.starts_with("smtp://") && !url.starts_with("smtps://") {
            return Err("it must begin with smtps:// or smtp://".to_owned());
        }
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|e| e.to_string())?;
        Ok(Transport::Smtp(builder.timeout(Some(std::time::Duration::from_secs(30))).build()))
    }

    /// Sends one message. `id` becomes the Message-ID: a mail that is sent again carries the same one.
    pub async fn send(&self, from: &str, id: &str, message: &Message, enclosed: &[Enclosed]) -> Result<(), Gone> {
        let built = build(from, id, message, enclosed).map_err(Gone::Never)?;
        match self {
            Transport::Directory(folder) => {
                let file = folder.join(format!("{}.eml", id.split('@').next().unwrap_or(id)));
                tokio::task::spawn_blocking(move || {
                    std::fs::create_dir_all(file.parent().unwrap_or(&file))?;
                    std::fs::write(file, built.formatted())
                })
                .await
                .map_err(|e| Gone::Later(e.to_string()))?
                .map_err(|e| Gone::Later(e.to_string()))
            }
            Transport::Smtp(smtp) => match smtp.send(built).await {
                Ok(_) => Ok(()),
                Err(e) if e.is_permanent() => Err(Gone::Never(e.to_string())),
                Err(e) => Err(Gone::Later(e.to_string())),
            },
        }
    }
}

fn build(from: &str, id: &str, message: &Message, enclosed: &[Enclosed]) -> Result<lettre::Message, String> {
    let from: Mailbox = from.parse().map_err(|e| format!("the sender's address: {e}"))?;
    let to: Mailbox = message.to.parse().map_err(|e| format!("the address: {e}"))?;
    let mut builder = lettre::Message::builder()
        .from(from)
        .to(to)
        .subject(message.subject.clone())
        .message_id(Some(format!("<{id}>")))
        .header(AutoSubmitted);
    if let Some(url) = &message.stop_url {
        builder = builder
            .header(ListUnsubscribe(format!("<{url}>")))
            .header(ListUnsubscribePost("List-Unsubscribe=One-Click".to_owned()));
    }
    if enclosed.is_empty() {
        let parts = MultiPart::alternative_plain_html(message.text.clone(), message.html.clone());
        return builder.multipart(parts).map_err(|e| e.to_string());
    }
    let mut shown = MultiPart::related().singlepart(SinglePart::html(message.html.clone()));
    for Enclosed { name, content_type, bytes } in enclosed {
        let kind = header::ContentType::parse(content_type).map_err(|e| e.to_string())?;
        shown = shown.singlepart(Attachment::new_inline(name.clone()).body(bytes.clone(), kind));
    }
    let parts = MultiPart::alternative().singlepart(SinglePart::plain(message.text.clone())).multipart(shown);
    builder.multipart(parts).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_mail_shows_travels_with_it() {
        let text = |text: &str| text.to_owned();
        let message = Message {
            to: text("luc@voorbeeld.be"),
            subject: text("Dag"),
            text: text("Dag"),
            html: text("<img src=\"cid:blad\">"),
            stop_url: None,
        };
        let leaf = Enclosed { name: text("blad"), content_type: "image/png", bytes: b"\x89PNG\0".to_vec() };
        let built = build("plein@voorbeeld.be", "1@voorbeeld.be", &message, &[leaf]).unwrap().formatted();
        let built = String::from_utf8(built).unwrap();
        for part in ["multipart/alternative", "multipart/related", "Content-ID: <blad>", "image/png", "iVBORwA="] {
            assert!(built.contains(part), "{part} in {built}");
        }
        let plain = build("plein@voorbeeld.be", "1@voorbeeld.be", &message, &[]).unwrap().formatted();
        assert!(!String::from_utf8(plain).unwrap().contains("related"));
    }
}
