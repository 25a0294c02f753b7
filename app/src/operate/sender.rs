//! Who the mails of a municipality come from, and what must stand in the DNS for them to count as its own.

use super::municipalities::read_file;
use crate::municipality::{DkimKey, MailSender, Settings, store::MunicipalityRow};
use kit::dns;
use std::path::PathBuf;

/// What the operator asks of the sender.
pub struct Asked {
    pub from: Option<String>,
    pub key: Option<PathBuf>,
    pub selector: String,
}

/// Whether the settings became other ones.
pub enum Applied {
    Nothing,
    Set,
}

impl Asked {
    pub fn is_nothing(&self) -> bool {
        self.from.is_none() && self.key.is_none()
    }

    /// Sets what was asked; what is set must be ready to send with.
    pub fn apply(self, settings: &mut Settings) -> Result<Applied, String> {
        let before = settings.sender.clone();
        match self.from.as_deref().map(str::trim) {
            Some("") => settings.sender = None,
            Some(from) => {
                let dkim = before.as_ref().and_then(|sender| sender.dkim.clone());
                settings.sender = Some(MailSender { from: from.to_owned(), dkim });
            }
            None => {}
        }
        if let Some(file) = &self.key {
            let pem = read_file(file)?;
            let sender = settings.sender.as_mut().ok_or("A key needs a sender: --mail-from \"Name <address>\".")?;
            sender.dkim = Some(DkimKey { selector: self.selector, pem });
        }
        if let Some(sender) = &settings.sender {
            sender.sender().map_err(|why| format!("The sender is not right: {why}."))?;
        }
        Ok(if settings.sender == before { Applied::Nothing } else { Applied::Set })
    }
}

/// A record of the DNS, of the type TXT.
pub struct Record {
    pub name: String,
    pub says: String,
}

/// The key of its mails, when it has a sender of its own with a key.
pub fn dkim_record(sender: &MailSender) -> Result<Option<Record>, String> {
    let Some(dkim) = sender.sender()?.dkim else { return Ok(None) };
    Ok(Some(Record { name: dkim.record_name(), says: dkim.record()? }))
}

/// The part of an address behind its `@`.
pub fn domain_of(address: &str) -> &str {
    address.rsplit('@').next().unwrap_or_default().trim_end_matches('>')
}

/// What the DNS says of a sender of its own: each record with what is fine or wrong.
pub async fn look_up(
    slug: &str,
    sender: &MailSender,
    returns: Option<&str>,
) -> Vec<(&'static str, Result<String, String>)> {
    let domain = domain_of(&sender.from);
    let publish = format!("See: plein municipality dns {slug}");
    let mut found = Vec::new();
    match dkim_record(sender) {
        Err(why) => found.push(("DKIM", Err(why))),
        Ok(None) => found.push(("DKIM", Err(format!("its mails are not signed: there is no key. {publish}")))),
        Ok(Some(Record { name, says })) => {
            let is_it = |text: &str| key_of(text) == key_of(&says);
            found.push(("DKIM", published(&name, is_it, &publish).await));
        }
    }
    let from = domain_of(returns.unwrap_or(&sender.from));
    found.push(("SPF", published(from, |text| text.starts_with("v=spf1"), &publish).await));
    let policy = format!("_dmarc.{domain}");
    found.push(("DMARC", published(&policy, |text| text.starts_with("v=DMARC1"), &publish).await));
    found
}

/// The public key in a record of DKIM.
fn key_of(record: &str) -> Option<String> {
    let key = record.split(';').find_map(|part| part.trim().strip_prefix("p="))?;
    Some(key.split_whitespace().collect())
}

async fn published(name: &str, is_it: impl Fn(&str) -> bool, publish: &str) -> Result<String, String> {
    match dns::texts(name).await {
        // Not to know is not to know that it is wrong.
        Err(why) => Ok(format!("{name} could not be asked of the DNS ({why}); look yourself. {publish}")),
        Ok(texts) if texts.iter().any(|text| is_it(text)) => Ok(format!("{name} is published")),
        Ok(texts) if texts.is_empty() => Err(format!("nothing is published at {name}. {publish}")),
        Ok(_) => Err(format!("what is published at {name} is something else. {publish}")),
    }
}

pub fn print_records(row: &MunicipalityRow) -> Result<(), String> {
    let settings: Settings = serde_json::from_str(&row.settings).map_err(|e| e.to_string())?;
    let Some(sender) = settings.sender else {
        return Err(format!(
            "{0} has no sender of its own. Set one: plein municipality set {0} --mail-from \"Name <address>\" --dkim-key FILE",
            row.slug
        ));
    };
    let domain = domain_of(&sender.from);
    match dkim_record(&sender)? {
        Some(Record { name, says }) => {
            println!("DKIM   {name} TXT");
            println!("       \"{says}\"");
            println!("       (a provider that takes 255 characters at most wants it in parts, each in quotes)");
        }
        None => println!("DKIM   there is no key yet: plein municipality set {} --dkim-key FILE", row.slug),
    }
    println!("SPF    {domain} TXT");
    println!("       must name your mail server, as in \"v=spf1 mx include:MAILSERVER ~all\"");
    println!("       (of the domain of PLEIN_MAIL_RETURN, when that is set)");
    println!("DMARC  _dmarc.{domain} TXT");
    println!("       \"v=DMARC1; p=quarantine; rua=mailto:postmaster@{domain}\" when there is none yet");
    Ok(())
}
