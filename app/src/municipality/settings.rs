//! What is set per municipality, kept as JSON in its row; unknown keys are refused so that a typing error is seen.

use super::{ProviderSettings, Theme};
use kit::{
    http_out::SigningKey,
    i18n::Lang,
    jiff::civil::Time,
    mail::{Dkim, Sender},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    pub rank: Rank,
    pub tagline: String,
    /// The main language first.
    pub languages: Vec<Lang>,
    pub zone: String,
    pub theme: Theme,
    /// Its own sign; without one the program draws it.
    pub logo: Option<Logo>,
    /// The wide drawing on the home page: `hero` or `harbour`.
    pub hero: String,
    /// Settings of before called it `desk`.
    #[serde(alias = "desk")]
    pub counter: Counter,
    pub links: Links,
    pub texts: Texts,
    pub map: MapLayer,
    pub addresses: AddressSearch,
    pub answering: Answering,
    pub news: NewsTimes,
    pub holding: Holding,
    pub sign_in: Option<ProviderSettings>,
    pub eligibility_service: Option<EligibilityService>,
    /// Who its mails come from; else they come from the program's own address.
    pub sender: Option<MailSender>,
    /// Words of its own in mails, by the word of the kind.
    pub mails: BTreeMap<String, MailText>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            rank: Rank::Municipality,
            tagline: String::new(),
            languages: vec![Lang::Nl],
            zone: "Europe/Brussels".to_owned(),
            theme: Theme::default(),
            logo: None,
            hero: "hero".to_owned(),
            counter: Counter::default(),
            links: Links::default(),
            texts: Texts::default(),
            map: MapLayer::Drawn,
            addresses: AddressSearch::OwnStreets,
            answering: Answering::default(),
            news: NewsTimes::default(),
            holding: Holding::Suspect,
            sign_in: None,
            eligibility_service: None,
            sender: None,
            mails: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// Why nobody may be let in with these, in words.
    pub fn refused(&self) -> Option<String> {
        self.sign_in.as_ref()?.too_open()
    }

    /// What a public body must show and is still empty: in words, and the field it stands in.
    pub fn missing(&self) -> Vec<(&'static str, &'static str)> {
        let Settings { tagline, counter, links, texts, .. } = self;
        let must = [
            (tagline, "the tagline", "tagline"),
            (&counter.address, "the postal address in the footer", "counter.address"),
            (&counter.email, "the e-mail address in the footer", "counter.email"),
            (&counter.phone, "the phone number in the footer", "counter.phone"),
            (&counter.enterprise_number, "the enterprise number in the footer", "counter.enterprise_number"),
            (&links.defects, "the link to the desk for defects (meldpunt)", "links.defects"),
            (&links.petition, "the link to petitions (verzoekschrift)", "links.petition"),
            (&links.citizens_proposal, "the link to the voorstel van burgers", "links.citizens_proposal"),
            (&links.regulation, "the link to the participatiereglement", "links.regulation"),
            (&links.complaints, "the link to complaints (klachten)", "links.complaints"),
            (&texts.privacy, "the text on privacy", "texts.privacy"),
            (&texts.accessibility, "the accessibility statement", "texts.accessibility"),
        ];
        let empty = must.into_iter().filter(|(value, ..)| value.trim().is_empty());
        empty.map(|(_, what, field)| (what, field)).collect()
    }
}

/// What it calls itself: some municipalities may call themselves a city.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rank {
    #[default]
    Municipality,
    City,
}

impl Rank {
    pub const ALL: [Rank; 2] = [Rank::Municipality, Rank::City];

    /// As forms have it.
    pub fn word(self) -> &'static str {
        match self {
            Rank::Municipality => "gemeente",
            Rank::City => "stad",
        }
    }

    /// Key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Rank::Municipality => "settings-rank-municipality",
            Rank::City => "settings-rank-city",
        }
    }
}

/// The municipality's own sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// The address of the picture.
    pub picture: String,
    /// What is on it, for who does not see it.
    pub words: String,
}

/// Where people find the municipality outside the screen.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Counter {
    pub address: String,
    pub phone: String,
    pub email: String,
    pub hours: String,
    pub enterprise_number: String,
}

impl Counter {
    /// Whether it says where the municipality is found.
    pub fn is_known(&self) -> bool {
        [&self.address, &self.phone, &self.email].iter().any(|said| !said.is_empty())
    }
}

/// Addresses elsewhere that a participation platform must point to.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Links {
    pub website: String,
    /// The desk for holes in the road.
    pub defects: String,
    /// *Verzoekschrift* (decreet lokaal bestuur, art. 304).
    pub petition: String,
    /// *Voorstel van burgers* (decreet lokaal bestuur, art. 304).
    pub citizens_proposal: String,
    /// *Participatiereglement* (decreet lokaal bestuur, art. 304, § 5).
    pub regulation: String,
    pub complaints: String,
    /// Of its own choice, above every page and below it.
    pub header: Vec<OwnLink>,
    pub footer: Vec<OwnLink>,
}

impl Links {
    /// Whether one leads to what is no matter of this platform.
    pub fn lead_elsewhere(&self) -> bool {
        let others = [&self.defects, &self.petition, &self.citizens_proposal, &self.regulation, &self.complaints];
        !self.footer.is_empty() || !self.header.is_empty() || others.iter().any(|address| !address.is_empty())
    }
}

/// A link of the municipality's own choice: `https://…`, or a path of ours.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnLink {
    pub text: String,
    pub address: String,
}

/// Texts of the municipality's own, in Markdown where they are pages.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Texts {
    pub headline: String,
    pub welcome: String,
    pub house_rules: String,
    pub privacy: String,
    pub accessibility: String,
    pub cookies: String,
    pub without_computer: String,
    /// For `/.well-known/security.txt` (RFC 9116).
    pub security_contact: String,
}

/// How soon a suggestion and a question are answered, and when nobody is there to do it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Answering {
    pub working_days: u32,
    /// Within how many a question is answered.
    pub question_days: u32,
    /// Within how many a report of what somebody wrote is decided.
    pub report_days: u32,
    /// Closing days beside the public holidays, as `2026-07-11`.
    pub closed: Vec<String>,
}

impl Default for Answering {
    fn default() -> Answering {
        Answering { working_days: 15, question_days: 5, report_days: 3, closed: Vec::new() }
    }
}

/// Which texts of citizens somebody of the municipality reads before others do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holding {
    Nothing,
    /// Those with links, the same text again, too many at once.
    Suspect,
    /// These, and the first of who is new.
    NewPeople,
}

impl Holding {
    pub const ALL: [Holding; 3] = [Holding::Nothing, Holding::Suspect, Holding::NewPeople];

    /// As forms have it.
    pub fn word(self) -> &'static str {
        match self {
            Holding::Nothing => "niets",
            Holding::Suspect => "verdacht",
            Holding::NewPeople => "nieuw",
        }
    }

    /// Key of what it holds.
    pub fn key(self) -> &'static str {
        match self {
            Holding::Nothing => "settings-holding-nothing",
            Holding::Suspect => "settings-holding-suspect",
            Holding::NewPeople => "settings-holding-new",
        }
    }
}

/// When the mails with what is new leave.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NewsTimes {
    /// From when on, as `07:30`.
    pub at: String,
    /// Of the weekly ones, and of the monthly ones in the first week: Monday is 1.
    pub weekday: u8,
    /// On which day the college sits: the mail to colleagues can come before it.
    pub sitting: u8,
}

impl Default for NewsTimes {
    fn default() -> NewsTimes {
        NewsTimes { at: "07:30".to_owned(), weekday: 4, sitting: 1 }
    }
}

impl NewsTimes {
    /// Half past seven when what is kept is no time.
    pub fn time(&self) -> Time {
        self.at.parse().unwrap_or(Time::constant(7, 30, 0, 0))
    }

    pub fn weekday(&self) -> i8 {
        i8::try_from(self.weekday.clamp(1, 7)).unwrap_or(4)
    }

    pub fn sitting(&self) -> i8 {
        i8::try_from(self.sitting.clamp(1, 7)).unwrap_or(1)
    }
}

/// Which base map lies under the points; always served through our own address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum MapLayer {
    /// Drawn by the program from the municipality's map data.
    #[default]
    Drawn,
    /// Fetched from a tile service and kept on disk. `{z}`, `{x}` and `{y}` stand for the tile.
    Fetched { url: String, attribution: String },
}

/// Where an address is looked up that somebody types.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum AddressSearch {
    /// Among the streets of the municipality's map data.
    #[default]
    OwnStreets,
    /// By the geolocation service of Digitaal Vlaanderen, of which this is the address; else among those streets.
    Flanders { url: String },
}

/// The municipality's own service that says whether someone may take part: asked at sign-in, yes or no is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EligibilityService {
    pub url: String,
}

/// What its mails come from, and the key that proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSender {
    /// `Name <address>`.
    pub from: String,
    #[serde(default)]
    pub dkim: Option<DkimKey>,
}

impl MailSender {
    /// Ready to send with, or what is wrong with it.
    pub fn sender(&self) -> Result<Sender, String> {
        let address = self.from.rsplit('<').next().unwrap_or_default().trim_end_matches('>').trim();
        let domain = match address.split_once('@') {
            Some((name, domain)) if !name.is_empty() && domain.contains('.') => domain.to_ascii_lowercase(),
            _ => {
                return Err(
                    "the sender must be an address, as \"Gemeente Voorbeeld <klimaat@voorbeeld.be>\"".to_owned()
                );
            }
        };
        let dkim = match &self.dkim {
            None => None,
            Some(DkimKey { selector, pem }) => {
                let is_label = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                if selector.is_empty() || selector.len() > 63 || !selector.chars().all(is_label) {
                    return Err("the selector of the DKIM key must be small letters, digits and -".to_owned());
                }
                let key = SigningKey::from_pem(pem).map_err(|why| format!("the DKIM key: {why}"))?;
                Some(Dkim { domain, selector: selector.clone(), key })
            }
        };
        Ok(Sender { from: self.from.clone(), dkim })
    }
}

/// The private half of a key whose public half stands in the DNS of the sender's domain; never shown in logs.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DkimKey {
    pub selector: String,
    pub pem: String,
}

impl std::fmt::Debug for DkimKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DkimKey").field("selector", &self.selector).finish()
    }
}

/// Words of its own in one kind of mail; where there are none, ours stand. Names in braces are filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MailText {
    pub subject: String,
    pub opening: String,
    pub closing: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_is_ready_to_send_with_or_refused_in_words() {
        let sender = |from: &str, dkim| MailSender { from: from.to_owned(), dkim }.sender().map(|_| ());
        let key = |selector: &str| Some(DkimKey { selector: selector.to_owned(), pem: "none".to_owned() });
        assert!(sender("Gemeente Voorbeeld <klimaat@voorbeeld.be>", None).is_ok());
        assert!(sender("klimaat@voorbeeld.be", None).is_ok());
        for wrong in ["", "Gemeente Voorbeeld", "klimaat@localhost", "@voorbeeld.be"] {
            assert!(sender(wrong, None).unwrap_err().contains("must be an address"), "{wrong}");
        }
        assert!(sender("klimaat@voorbeeld.be", key("a b")).unwrap_err().contains("selector"));
        assert!(sender("klimaat@voorbeeld.be", key("plein")).unwrap_err().contains("no private key"));
    }
}
