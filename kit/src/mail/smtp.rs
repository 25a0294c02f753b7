//! The conversation with the mail server, step by step: only so is it known what a lost connection means.

use super::Gone;
use lettre::{
    address::{Address, Envelope},
    transport::smtp::{
        Error,
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{AsyncSmtpConnection, Tls, TlsParameters},
        commands::{Data, Mail, Rcpt},
        extension::ClientId,
    },
};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::time::timeout;
use url::Url;

/// For each step; the answer to a whole message may take longer (RFC 1047: who leaves early sends it twice).
const STEP: Duration = Duration::from_secs(20);
const ANSWER: Duration = Duration::from_secs(60);
/// So many connections wait for the next mail.
const KEPT: usize = 4;

/// A mail server, and connections to it that are open.
#[derive(Clone)]
pub struct Smtp {
    server: Arc<Server>,
    kept: Arc<Mutex<Vec<AsyncSmtpConnection>>>,
}

struct Server {
    host: String,
    port: u16,
    tls: Tls,
    hello: ClientId,
    credentials: Option<Credentials>,
}

impl Smtp {
    /// From `smtp://user:password@host:port` or `smtps://…`; `?tls=required` asks for STARTTLS, a path names who greets.
    pub fn new(address: &str) -> Result<Smtp, String> {
        if !address.starts_with("smtp://") && !address.starts_with("smtps://") {
            return Err("it must begin with smtps:// or smtp://".to_owned());
        }
        let url = Url::parse(address).map_err(|e| e.to_string())?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or("it names no host")?.to_owned();
        let with_tls = || TlsParameters::new(host.clone()).map_err(|e| e.to_string());
        let wish = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, wish)| wish.into_owned());
        let (tls, port) = match (url.scheme(), wish.as_deref()) {
            ("smtps", _) => (Tls::Wrapper(with_tls()?), 465),
            (_, None) => (Tls::None, 25),
            (_, Some("required")) => (Tls::Required(with_tls()?), 587),
            (_, Some("opportunistic")) => (Tls::Opportunistic(with_tls()?), 587),
            (_, Some(_)) => return Err("tls must be required or opportunistic".to_owned()),
        };
        let name = url.path().trim_matches('/');
        let hello = if name.is_empty() { ClientId::default() } else { ClientId::Domain(name.to_owned()) };
        let credentials = match url.password() {
            Some(password) => Some(Credentials::new(decoded(url.username())?, decoded(password)?)),
            None => None,
        };
        let server = Server { port: url.port().unwrap_or(port), host, tls, hello, credentials };
        Ok(Smtp { server: Arc::new(server), kept: Arc::default() })
    }

    /// Hands one message over.
    pub(super) async fn send(&self, envelope: &Envelope, message: &[u8]) -> Result<(), Gone> {
        let mut connection = self.greeted(envelope).await?;
        for to in envelope.to() {
            match timeout(STEP, connection.command(Rcpt::new(to.clone(), Vec::new()))).await {
                Ok(Ok(_)) => {}
                Ok(Err(error)) if error.is_permanent() => return Err(refused_address(&error)),
                Ok(Err(error)) => return Err(Gone::Later(error.to_string())),
                Err(_) => return Err(Gone::Later("the server did not answer to the address".to_owned())),
            }
        }
        match timeout(STEP, connection.command(Data)).await {
            Ok(Ok(_)) => {}
            Ok(Err(error)) if error.is_permanent() => return Err(Gone::Refused(error.to_string())),
            Ok(Err(error)) => return Err(Gone::Later(error.to_string())),
            Err(_) => return Err(Gone::Later("the server did not want to hear the message".to_owned())),
        }
        match timeout(ANSWER, connection.message(message)).await {
            Ok(Ok(_)) => {}
            Ok(Err(error)) if error.is_permanent() => return Err(Gone::Refused(error.to_string())),
            Ok(Err(error)) if error.is_transient() => return Err(Gone::Later(error.to_string())),
            Ok(Err(error)) => return Err(Gone::Unknown(error.to_string())),
            Err(_) => return Err(Gone::Unknown("the server did not answer to the message".to_owned())),
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() < KEPT {
            kept.push(connection);
        }
        Ok(())
    }

    /// Lets go of connections that wait: there is no mail for now.
    pub(super) fn rest(&self) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// A connection where the sender was taken: one that was kept when it still lives, else a new one.
    async fn greeted(&self, envelope: &Envelope) -> Result<AsyncSmtpConnection, Gone> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).pop();
        if let Some(mut connection) = kept
            && let Ok(Ok(())) = timeout(STEP, begin(&mut connection, envelope.from())).await
        {
            return Ok(connection);
        }
        let mut connection = match timeout(STEP, self.connect()).await {
            Ok(connected) => connected.map_err(|error| Gone::Away(error.to_string()))?,
            Err(_) => return Err(Gone::Away("the server does not greet".to_owned())),
        };
        match timeout(STEP, begin(&mut connection, envelope.from())).await {
            Ok(Ok(())) => Ok(connection),
            // A sender that is refused is neither the reader's fault nor that of other senders: it can be set right.
            Ok(Err(error)) if error.status().is_some_and(|code| u16::from(code) != 421) => {
                Err(Gone::Later(error.to_string()))
            }
            Ok(Err(error)) => Err(Gone::Away(error.to_string())),
            Err(_) => Err(Gone::Away("the server did not answer to the sender".to_owned())),
        }
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Error> {
        let Server { host, port, tls, hello, credentials } = &*self.server;
        let wrapped = match tls {
            Tls::Wrapper(parameters) => Some(parameters.clone()),
            Tls::None | Tls::Opportunistic(_) | Tls::Required(_) => None,
        };
        let address = (host.as_str(), *port);
        let mut connection = AsyncSmtpConnection::connect_tokio1(address, Some(STEP), hello, wrapped, None).await?;
        match tls {
            Tls::Required(parameters) => connection.starttls(parameters.clone(), hello).await?,
            Tls::Opportunistic(parameters) if connection.can_starttls() => {
                connection.starttls(parameters.clone(), hello).await?;
            }
            Tls::Opportunistic(_) | Tls::None | Tls::Wrapper(_) => {}
        }
        if let Some(credentials) = credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(connection)
    }
}

async fn begin(connection: &mut AsyncSmtpConnection, from: Option<&Address>) -> Result<(), Error> {
    connection.command(Mail::new(from.cloned(), Vec::new())).await.map(|_| ())
}

/// Whether there is no such mailbox, or the server only does not want this mail: that it does not know us, finds us
/// suspect, or that the mailbox is full says nothing of the address.
fn refused_address(error: &Error) -> Gone {
    let said = error.to_string();
    let code = error.status().map(u16::from).unwrap_or_default();
    if is_no_mailbox(code, &said) { Gone::NoMailbox(said) } else { Gone::Refused(said) }
}

/// By the enhanced code (RFC 3463) when it says one, else by the plain one.
pub(super) fn is_no_mailbox(code: u16, said: &str) -> bool {
    match enhanced(said) {
        Some(detail) => detail.starts_with("5.1.") && !["5.1.7", "5.1.8"].contains(&detail) || detail == "5.2.1",
        None => [550, 551, 553].contains(&code) && !said.to_ascii_lowercase().contains("relay"),
    }
}

fn enhanced(said: &str) -> Option<&str> {
    let is_code = |word: &&str| {
        let mut parts = word.split('.');
        parts.next() == Some("5") && parts.clone().count() == 2 && parts.all(|part| part.parse::<u16>().is_ok())
    };
    said.split(|c: char| !c.is_ascii_digit() && c != '.').find(is_code)
}

/// A user or password as an address writes it.
fn decoded(text: &str) -> Result<String, String> {
    percent_encoding::percent_decode_str(text)
        .decode_utf8()
        .map(std::borrow::Cow::into_owned)
        .map_err(|_| "user and password must be text".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_dead_only_when_the_server_says_so() {
        for (code, said) in [
            (550, "permanent error (550): 5.1.1 <luc@voorbeeld.be>: user unknown"),
            (550, "permanent error (550): no such user here"),
            (553, "permanent error (553): 5.1.3 not an address"),
            (550, "permanent error (550): 5.2.1 mailbox disabled"),
        ] {
            assert!(is_no_mailbox(code, said), "{said}");
        }
        for (code, said) in [
            (550, "permanent error (550): 5.7.1 blocked by our list 10.5.1.9"),
            (554, "permanent error (554): 5.7.1 relay access denied"),
            (550, "permanent error (550): relay not permitted"),
            (552, "permanent error (552): 5.2.2 mailbox full"),
            (550, "permanent error (550): 5.1.8 sender's domain does not exist"),
            (554, "permanent error (554): no"),
        ] {
            assert!(!is_no_mailbox(code, said), "{said}");
        }
    }

    #[tokio::test]
    async fn an_address_of_a_server_is_read_or_refused_in_words() {
        let smtp = Smtp::new("smtp://plein:p%40ss@mail.voorbeeld.be?tls=required").unwrap();
        assert_eq!((smtp.server.host.as_str(), smtp.server.port), ("mail.voorbeeld.be", 587));
        assert!(smtp.server.credentials == Some(Credentials::new("plein".to_owned(), "p@ss".to_owned())));
        for wrong in ["mail.voorbeeld.be", "http://mail.voorbeeld.be", "smtp://", "smtp://a?tls=none", "smtp://a:b:c"] {
            assert!(Smtp::new(wrong).is_err(), "{wrong}");
        }
    }
}
