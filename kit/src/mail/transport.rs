//! The ways a mail leaves: SMTP, or files in a folder for whoever tries the program out.

use super::{Enclosed, Message, Sender, smtp::Smtp};
use crate::clock::Moment;
use lettre::{
    address::Envelope,
    message::{Attachment, Mailbox, MultiPart, SinglePart, header},
};
use std::path::PathBuf;

/// Why a mail did not leave.
#[derive(Debug)]
pub enum Gone {
    /// The server is away, or lets nobody in: no mail's fault.
    Away(String),
    /// Try again later: the server asks for patience with this one.
    Later(String),
    /// It may have left: the connection broke before the answer to the message.
    Unknown(String),
    /// Never: the message is refused.
    Refused(String),
    /// Never: there is no such mailbox.
    NoMailbox(String),
}

/// Where mails go.
#[derive(Clone)]
pub enum Transport {
    Smtp(Smtp),
    /// One `.eml` file each.
    Directory(PathBuf),
}

/// What one mail is sent with: its name, who it comes from, where it comes back to, and when.
pub struct Stamp<'a> {
    /// The Message-ID: a mail that is sent again carries the same one.
    pub id: &'a str,
    pub sender: &'a Sender,
    /// The address mails come back to; else the sender's.
    pub returns: Option<&'a str>,
    pub at: Moment,
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
    /// Robots should not answer (RFC 3834).
    AutoSubmitted = "Auto-Submitted"
);
written_header!(
    /// It goes to many.
    Precedence = "Precedence"
);
written_header!(
    /// Which of our lists it belongs to (RFC 2919).
    ListId = "List-Id"
);
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
        Smtp::new(url).map(Transport::Smtp)
    }

    /// There is nothing to send for now.
    pub(super) fn rest(&self) {
        match self {
            Transport::Smtp(smtp) => smtp.rest(),
            Transport::Directory(_) => {}
        }
    }

    /// Sends one message.
    pub(super) async fn send(&self, stamp: &Stamp<'_>, message: &Message, enclosed: &[Enclosed]) -> Result<(), Gone> {
        let (envelope, bytes) = written(stamp, message, enclosed)?;
        match self {
            Transport::Directory(folder) => {
                let file = folder.join(format!("{}.eml", stamp.id.split('@').next().unwrap_or(stamp.id)));
                let written = tokio::task::spawn_blocking(move || {
                    std::fs::create_dir_all(file.parent().unwrap_or(&file))?;
                    std::fs::write(file, bytes)
                });
                match written.await {
                    Ok(Ok(())) => Ok(()),
                    Ok(Err(why)) => Err(Gone::Away(why.to_string())),
                    Err(why) => Err(Gone::Away(why.to_string())),
                }
            }
            Transport::Smtp(smtp) => smtp.send(&envelope, &bytes).await,
        }
    }
}

/// The message as it travels, signed where the sender has a key. What is wrong with the sender can be set right.
fn written(stamp: &Stamp<'_>, message: &Message, enclosed: &[Enclosed]) -> Result<(Envelope, Vec<u8>), Gone> {
    let from: Mailbox = stamp.sender.from.parse().map_err(|e| Gone::Later(format!("the sender's address: {e}")))?;
    let returns = match stamp.returns {
        None => from.email.clone(),
        Some(address) => address.parse().map_err(|e| Gone::Later(format!("the address for what comes back: {e}")))?,
    };
    let built = build(from, stamp.id, message, enclosed).map_err(Gone::Refused)?;
    let envelope = Envelope::new(Some(returns), built.envelope().to().to_vec());
    let envelope = envelope.map_err(|e| Gone::Refused(e.to_string()))?;
    let bytes = built.formatted();
    match &stamp.sender.dkim {
        None => Ok((envelope, bytes)),
        Some(dkim) => Ok((envelope, dkim.sign(bytes, stamp.at).map_err(Gone::Later)?)),
    }
}

fn build(from: Mailbox, id: &str, message: &Message, enclosed: &[Enclosed]) -> Result<lettre::Message, String> {
    let to: Mailbox = message.to.parse().map_err(|e| format!("the address: {e}"))?;
    let mut builder = lettre::Message::builder()
        .from(from)
        .to(to)
        .subject(message.subject.clone())
        .message_id(Some(format!("<{id}>")))
        .header(AutoSubmitted("auto-generated".to_owned()));
    if let Some(list) = &message.list_id {
        builder = builder.header(ListId(list.clone())).header(Precedence("bulk".to_owned()));
    }
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

    fn sent(message: &Message, enclosed: &[Enclosed]) -> String {
        let sender = Sender { from: "Plein <plein@voorbeeld.be>".to_owned(), dkim: None };
        let stamp = Stamp { id: "1@voorbeeld.be", sender: &sender, returns: Some("terug@voorbeeld.be"), at: Moment(0) };
        let (envelope, bytes) = written(&stamp, message, enclosed).unwrap();
        assert_eq!(envelope.from().unwrap().to_string(), "terug@voorbeeld.be");
        String::from_utf8(bytes).unwrap()
    }

    fn message() -> Message {
        let text = |text: &str| text.to_owned();
        let html = text("<img src=\"cid:blad\">");
        Message { to: text("luc@voorbeeld.be"), subject: text("Dag"), text: text("Dag"), html, ..Message::default() }
    }

    #[test]
    fn what_a_mail_shows_travels_with_it() {
        let leaf = Enclosed { name: "blad".to_owned(), content_type: "image/png", bytes: b"\x89PNG\0".to_vec() };
        let built = sent(&message(), &[leaf]);
        for part in ["multipart/alternative", "multipart/related", "Content-ID: <blad>", "image/png", "iVBORwA="] {
            assert!(built.contains(part), "{part} in {built}");
        }
        assert!(!sent(&message(), &[]).contains("related"));
    }

    #[test]
    fn only_what_goes_to_many_says_so() {
        let one = sent(&message(), &[]);
        assert!(
            one.contains("Auto-Submitted: auto-generated") && !one.contains("Precedence") && !one.contains("List-")
        );
        let list_id = Some("Nieuws <nieuws.voorbeeld.be>".to_owned());
        let many =
            sent(&Message { list_id, stop_url: Some("https://voorbeeld.be/stop/1".to_owned()), ..message() }, &[]);
        for header in [
            "Precedence: bulk",
            "List-Id: Nieuws <nieuws.voorbeeld.be>",
            "List-Unsubscribe: <https://voorbeeld.be/stop/1>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ] {
            assert!(many.contains(header), "{header} in {many}");
        }
    }
}
