//! The ways a mail leaves: SMTP, or files in a folder for whoever tries the program out.

use super::Message;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    message::{Mailbox, MultiPart, header},
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
    pub async fn send(&self, from: &str, id: &str, message: &Message) -> Result<(), Gone> {
        let built = build(from, id, message).map_err(Gone::Never)?;
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

fn build(from: &str, id: &str, message: &Message) -> Result<lettre::Message, String> {
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
    builder
        .multipart(MultiPart::alternative_plain_html(message.text.clone(), message.html.clone()))
        .map_err(|e| e.to_string())
}
