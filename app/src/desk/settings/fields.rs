//! The settings an administrator types, one line each: where it stands in the form, what may be in it, where it is kept.

use crate::{editing::TextField, municipality::Settings};

/// What may be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Line,
    /// Some lines, as they are.
    Lines,
    Email,
    /// Of the Crossroads Bank for Enterprises: ten digits.
    EnterpriseNumber,
    /// `https://…`
    Link,
    /// A page in Markdown.
    Page,
}

/// A box of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Welcome,
    Counter,
    Links,
    Pages,
}

impl Part {
    pub const ALL: [Part; 4] = [Part::Welcome, Part::Counter, Part::Links, Part::Pages];

    pub fn key(self) -> &'static str {
        match self {
            Part::Welcome => "settings-part-welcome",
            Part::Counter => "settings-part-counter",
            Part::Links => "settings-part-links",
            Part::Pages => "settings-part-pages",
        }
    }
}

/// The pages in Markdown, which may show photos.
pub const PAGES: &[TextField] = &[
    ("huisregels", "settings-house-rules"),
    ("zonder", "settings-without-computer"),
    ("privacy", "settings-privacy"),
    ("cookies", "settings-cookies"),
    ("toegankelijk", "settings-accessibility"),
];

pub struct Spot {
    /// In the form.
    pub name: &'static str,
    /// Key of its label.
    pub label: &'static str,
    pub kind: Kind,
    pub part: Part,
    pub of: fn(&mut Settings) -> &mut String,
}

const fn spot(
    name: &'static str,
    label: &'static str,
    (part, kind): (Part, Kind),
    of: fn(&mut Settings) -> &mut String,
) -> Spot {
    Spot { name, label, kind, part, of }
}

pub const SPOTS: [Spot; 19] = [
    spot("slagzin", "settings-tagline", (Part::Welcome, Kind::Line), |s| &mut s.tagline),
    spot("kop", "settings-headline", (Part::Welcome, Kind::Line), |s| &mut s.texts.headline),
    spot("welkom", "settings-welcome", (Part::Welcome, Kind::Lines), |s| &mut s.texts.welcome),
    spot("adres", "settings-address", (Part::Counter, Kind::Line), |s| &mut s.counter.address),
    spot("telefoon", "settings-phone", (Part::Counter, Kind::Line), |s| &mut s.counter.phone),
    spot("mail", "settings-email", (Part::Counter, Kind::Email), |s| &mut s.counter.email),
    spot("uren", "settings-hours", (Part::Counter, Kind::Line), |s| &mut s.counter.hours),
    spot("nummer", "settings-enterprise-number", (Part::Counter, Kind::EnterpriseNumber), |s| {
        &mut s.counter.enterprise_number
    }),
    spot("website", "settings-website", (Part::Links, Kind::Link), |s| &mut s.links.website),
    spot("meldpunt", "settings-defects", (Part::Links, Kind::Link), |s| &mut s.links.defects),
    spot("verzoekschrift", "settings-petition", (Part::Links, Kind::Link), |s| &mut s.links.petition),
    spot("burgers", "settings-citizens-proposal", (Part::Links, Kind::Link), |s| &mut s.links.citizens_proposal),
    spot("reglement", "settings-regulation", (Part::Links, Kind::Link), |s| &mut s.links.regulation),
    spot("klachten", "settings-complaints", (Part::Links, Kind::Link), |s| &mut s.links.complaints),
    spot("huisregels", "settings-house-rules", (Part::Pages, Kind::Page), |s| &mut s.texts.house_rules),
    spot("zonder", "settings-without-computer", (Part::Pages, Kind::Page), |s| &mut s.texts.without_computer),
    spot("privacy", "settings-privacy", (Part::Pages, Kind::Page), |s| &mut s.texts.privacy),
    spot("cookies", "settings-cookies", (Part::Pages, Kind::Page), |s| &mut s.texts.cookies),
    spot("toegankelijk", "settings-accessibility", (Part::Pages, Kind::Page), |s| &mut s.texts.accessibility),
];
