//! One municipality: its base URL, hosts, look, texts, links and how people sign in.
//!
//! Invariant: everything that differs between two municipalities is a row here, never a branch in code.

mod base_url;
mod colour;
mod look;
mod settings;
mod sign_in;
pub mod store;
mod theme;
mod towns;
mod working_days;

pub use base_url::BaseUrl;
pub use look::{Corners, HEADING_FONTS, Look, Nearest, Paper, TEXT_FONTS, is_colour};
pub use settings::{
    AddressSearch, Answering, Counter, DkimKey, EligibilityService, Holding, Links, Logo, MailSender, MailText,
    MapLayer, NewsTimes, OwnLink, Rank, Settings, Texts,
};
pub use sign_in::{ClaimedRole, ClientAuthentication, ProviderSettings};
pub use theme::{Theme, unreadable, weak_pairs};
pub use towns::Towns;
pub use working_days::Calendar;

use crate::vocabulary::MunicipalityId;
use kit::{clock::Moment, i18n::Lang, jiff::civil::Date};

/// One municipality, as loaded; shared by all requests until its settings change.
pub struct Municipality {
    pub id: MunicipalityId,
    pub slug: String,
    pub name: String,
    pub base: BaseUrl,
    pub settings: Settings,
    /// Keys the hash of who signed in.
    pub subject_key: Vec<u8>,
    pub theme_css: String,
    /// Of the style sheet above: its address changes with its content.
    pub theme_hash: String,
}

impl Municipality {
    /// Key of how it names itself: a city is no less a municipality, and never says so.
    pub fn name_key(&self) -> &'static str {
        match self.settings.rank {
            Rank::Municipality => "chrome-municipality",
            Rank::City => "chrome-city",
        }
    }

    /// The language without a prefix.
    pub fn main_language(&self) -> Lang {
        self.settings.languages.first().copied().unwrap_or(Lang::Nl)
    }

    /// The language a first path segment stands for: an opened one that is not the main one.
    pub fn language_of(&self, segment: &str) -> Option<Lang> {
        let lang = segment.parse().ok()?;
        (lang != self.main_language() && self.settings.languages.contains(&lang)).then_some(lang)
    }

    /// `""` for the main language, `/en` for another.
    pub fn prefix(&self, lang: impl std::borrow::Borrow<Lang>) -> String {
        let lang = *lang.borrow();
        if lang == self.main_language() { String::new() } else { format!("/{lang}") }
    }

    /// The language people write in here, where a page in `lang` must name it (WCAG 2.2, 3.1.2).
    pub fn written_in(&self, lang: Lang) -> Option<Lang> {
        (lang != self.main_language()).then_some(self.main_language())
    }

    /// The day on this municipality's calendar.
    pub fn date(&self, at: Moment) -> Date {
        self.zone().to_datetime(at.timestamp()).date()
    }

    pub fn calendar(&self) -> Calendar<'_> {
        Calendar { closed: &self.settings.answering.closed }
    }

    /// By when something that came in at `at` is answered, as the municipality promises.
    pub fn promised(&self, at: Moment) -> Date {
        self.calendar().after(self.date(at), self.settings.answering.working_days)
    }

    /// The same for a question.
    pub fn promised_to_question(&self, at: Moment) -> Date {
        self.calendar().after(self.date(at), self.settings.answering.question_days)
    }

    /// The same for a report.
    pub fn promised_to_report(&self, at: Moment) -> Date {
        self.calendar().after(self.date(at), self.settings.answering.report_days)
    }

    pub fn zone(&self) -> kit::jiff::tz::TimeZone {
        kit::jiff::tz::TimeZone::get(&self.settings.zone).unwrap_or(kit::jiff::tz::TimeZone::UTC)
    }
}
