//! Reports of mails that came back (RFC 3464), as mail servers write them.
//!
//! Anybody can write one: what it says counts only for a mail whose name it shows (`outbox::known`), and that name is
//! known to who sent the mail and who got it.

use super::smtp::is_no_mailbox;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

/// A mail that will not arrive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub message_id: String,
    /// What the server there said.
    pub said: String,
    /// Whether that means that the address does not exist, rather than that it was full, away or did not want this mail.
    pub is_no_mailbox: bool,
}

/// The report, or nothing when this is none, or one of a mail that is only late.
pub fn read(bytes: &[u8]) -> Option<Report> {
    let message = MessageParser::default().parse(bytes)?;
    let is_report = message.content_type().is_some_and(|kind| {
        kind.ctype().eq_ignore_ascii_case("multipart")
            && kind.subtype().is_some_and(|sub| sub.eq_ignore_ascii_case("report"))
    });
    if !is_report {
        return None;
    }
    let status = message.parts.iter().find(|part| is(part, "delivery-status"))?;
    let (status, diagnostic) = failed(&String::from_utf8_lossy(status.contents()))?;
    let message_id = message.parts.iter().find_map(returned_id)?;
    // The code of SMTP stands before or in the words; "5.0.0" says nothing, the words may.
    let code = diagnostic.split(|c: char| !c.is_ascii_digit()).find(|word| word.len() == 3);
    let code = code.and_then(|code| code.parse().ok()).unwrap_or_default();
    let says_more = diagnostic.split_whitespace().any(|word| word.starts_with("5."));
    let is_no_mailbox = match says_more {
        true => is_no_mailbox(code, &diagnostic),
        false => is_no_mailbox(code, &status) || (status == "5.0.0" && is_no_mailbox(code, &diagnostic)),
    };
    Some(Report { message_id, said: format!("{status} {diagnostic}").trim().to_owned(), is_no_mailbox })
}

fn is(part: &MessagePart<'_>, subtype: &str) -> bool {
    let kind = part.content_type().and_then(|kind| kind.subtype());
    kind.is_some_and(|known| known.eq_ignore_ascii_case(subtype))
}

/// Status and diagnostic of the recipient for whom it failed for good.
fn failed(fields: &str) -> Option<(String, String)> {
    let unfolded = fields.replace("\r\n", "\n").replace("\n ", " ").replace("\n\t", " ");
    let groups = unfolded.split("\n\n").map(|group| {
        let field = |name: &str| {
            let lines = group.lines().filter_map(|line| line.split_once(':'));
            let found = lines.into_iter().find(|(known, _)| known.trim().eq_ignore_ascii_case(name));
            found.map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
        };
        (field("action"), field("status"), field("diagnostic-code"))
    });
    let mut failed = groups.filter(|(action, status, _)| action.eq_ignore_ascii_case("failed") && !status.is_empty());
    failed.next().map(|(_, status, diagnostic)| (status, diagnostic))
}

/// The name of the mail that came back: it travels with the report, whole or by its headers.
fn returned_id(part: &MessagePart<'_>) -> Option<String> {
    let of = |message: &Message<'_>| message.message_id().map(str::to_owned);
    match &part.body {
        PartType::Message(message) => of(message),
        _ if is(part, "rfc822-headers") || is(part, "rfc822") => of(&MessageParser::default().parse(part.contents())?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(status: &str, returned: &str) -> String {
        format!(
            "From: MAILER-DAEMON@mail.voorbeeld.be\r\nTo: plein@voorbeeld.be\r\nSubject: Undelivered\r\n\
             MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\n\
             Reporting-MTA: dns; mail.voorbeeld.be\r\n\r\nFinal-Recipient: rfc822; luc@voorbeeld.be\r\n{status}\r\n\r\n\
             --b\r\nContent-Type: {returned}\r\n\r\n\
             From: plein@voorbeeld.be\r\nMessage-ID: <77.1.ab@voorbeeld.be>\r\nSubject: Dag\r\n\r\nDag\r\n--b--\r\n"
        )
    }

    #[test]
    fn a_report_says_which_mail_came_back_and_why() {
        let dead =
            "Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <luc@voorbeeld.be>:\r\n user unknown";
        for returned in ["message/rfc822", "text/rfc822-headers"] {
            let read = read(report(dead, returned).as_bytes()).expect("a report");
            assert_eq!(read.message_id, "77.1.ab@voorbeeld.be", "{returned}");
            assert!(read.is_no_mailbox && read.said.ends_with("user unknown"), "{read:?}");
        }
        for (status, is_dead) in [
            ("Action: failed\r\nStatus: 5.0.0\r\nDiagnostic-Code: smtp; 550 no such user", true),
            ("Action: Failed\r\nStatus: 5.1.1", true),
            ("Action: failed\r\nStatus: 5.2.2\r\nDiagnostic-Code: smtp; 552 5.2.2 full", false),
            ("Action: failed\r\nStatus: 5.7.1\r\nDiagnostic-Code: smtp; 550 5.7.1 we do not like you", false),
            ("Action: failed\r\nStatus: 4.4.7\r\nDiagnostic-Code: smtp; delivery time expired", false),
        ] {
            let read = read(report(status, "message/rfc822").as_bytes()).expect("a report");
            assert_eq!(read.is_no_mailbox, is_dead, "{status}");
        }
    }

    #[test]
    fn what_is_no_report_says_nothing() {
        let late = report("Action: delayed\r\nStatus: 4.4.1", "message/rfc822");
        let nameless = report("Action: failed\r\nStatus: 5.1.1", "text/plain");
        let auto =
            "From: luc@voorbeeld.be\r\nSubject: Ik ben er niet\r\nIn-Reply-To: <77.1.ab@voorbeeld.be>\r\n\r\nDag";
        for text in ["", "\r\n", "nonsense", auto, late.as_str(), nameless.as_str()] {
            assert_eq!(read(text.as_bytes()), None, "{text}");
        }
    }
}
