//! What every page has around it: layout, texts and dates in the visitor's language, assets, text made safe.

pub mod assets;
mod clean;
mod dates;
mod dead_link;
mod desk;
pub mod filters;
mod form;
mod frame;
pub mod gzip;
mod letter;
mod mail_kind;
mod menu;
mod own_words;
pub mod paper;
pub mod personal_link;
mod picture;
mod promise;
mod sent;
mod table;
mod text;
mod undone;
mod written;

pub use clean::{clean, is_enterprise_number, one_line, paragraphs};
pub use dates::{ago, day, month, parse_day, time_of_day};
pub use dead_link::{check_markdown, dead_link_in_mail};
pub use desk::desk_of;
pub use form::Form;
pub use frame::Opening;
pub use gzip::{Part, Ready};
pub use letter::{Letter, Piece, Whom, as_mail};
pub use mail_kind::{MailGround, Worded, Wording, check_own, with_names, worded, worded_as, worded_in};
pub use menu::{Menu, Menus};
pub use own_words::{Mistake, in_dutch};
pub use paper::PaperKind;
pub use picture::{Kind as PictureKind, Picture, SMALL as SMALL_PICTURE, has_picture, small_width};
pub use promise::{Promise, Urgency};
pub use sent::{End, SentFile, SentForm};
pub use table::{Cell, Names, TableFile, TableKind, TakenAlong, list_address, take_along, taken_along};
pub use text::{Markup, beginning, encoded as query_value, markdown, markdown_as_text, plain_text, plain_words};
pub use undone::{Pressed, undone_at};
pub use written::{Tongues, ours, quoting, written};

use crate::{
    cx::{Cx, Tag, Tags},
    municipality::{Municipality, OwnLink},
    refusal::Result,
    rights::{self, At, Right},
    texts::{sentence, text as text_of},
    urls,
    vocabulary::Held,
};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use kit::{clock::Moment, i18n::Lang, jiff::tz::TimeZone};
use std::sync::Arc;

/// What the layout shows around a page.
pub struct Chrome {
    pub town: Arc<Municipality>,
    pub lang: Lang,
    pub title: String,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// Without the language prefix.
    pub path: String,
    /// The same with what stands behind it.
    whole_path: String,
    /// The picture of a link preview.
    pub preview: Option<String>,
    /// What she is at the municipality, when she came in through the provider.
    pub roles: Vec<Held>,
    /// A page of the desk.
    pub is_desk: bool,
    /// Styles this page has beside those of every page.
    pub sheet: Option<&'static str>,
    /// `Some` when signed in: the name others see, or nothing yet.
    pub person: Option<String>,
    pub is_demo: bool,
    /// The script of the page's map.
    pub map: Option<&'static str>,
    /// The call that closes first, for the main menu.
    pub menu: Arc<Menu>,
    menus: Menus,
    /// Pages that are about one visitor, or are no place of their own.
    pub unlisted: bool,
    /// The title is not ours: somebody wrote it.
    pub written_title: bool,
    /// Where it is edited: the page is a preview of what citizens do not see yet.
    pub edited_at: Option<String>,
    /// Its beginning, where that is kept.
    opening: Option<Opening>,
    /// What she pressed before she signed in, and was not done.
    pub undone: Option<undone::Undone>,
}

impl Chrome {
    pub fn new(cx: &Cx, title: impl Into<String>) -> Chrome {
        Chrome {
            town: cx.town.clone(),
            lang: cx.lang,
            title: title.into(),
            description: cx.town.settings.tagline.clone(),
            path: cx.path.split('?').next().unwrap_or("/").to_owned(),
            whole_path: cx.path.clone(),
            preview: None,
            person: cx.actor.person().map(|_| match &cx.actor {
                crate::vocabulary::Actor::Person(person) => person.display_name.clone().unwrap_or_default(),
                crate::vocabulary::Actor::Visitor => String::new(),
            }),
            roles: cx.actor.account().map(|person| person.roles.clone()).unwrap_or_default(),
            is_desk: false,
            sheet: None,
            is_demo: cx.app.parts.get::<DemoMode>().is_some(),
            map: None,
            menu: cx.app.part::<Menus>().of(cx.municipality()),
            menus: cx.app.part::<Menus>().clone(),
            unlisted: false,
            written_title: false,
            edited_at: None,
            opening: None,
            undone: undone::Undone::of(cx),
        }
    }

    pub fn described(mut self, description: &str) -> Chrome {
        self.description = description.chars().take(200).collect();
        self
    }

    pub fn with_preview(mut self, path: String) -> Chrome {
        self.preview = Some(path);
        self
    }

    pub fn with_map(mut self) -> Chrome {
        self.map = Some("map.js");
        self
    }

    /// A map on which one sets a pin.
    pub fn with_pin_map(mut self) -> Chrome {
        self.map = Some("pin.js");
        self
    }

    /// The map takes the whole window.
    pub fn is_map_page(&self) -> bool {
        self.map == Some("map.js")
    }

    pub fn unlisted(mut self) -> Chrome {
        self.unlisted = true;
        self
    }

    /// A page for the staff: in the frame of the desk.
    pub fn at_desk(mut self) -> Chrome {
        self.is_desk = true;
        self.sheet = Some("desk.css");
        self.unlisted()
    }

    /// A page that is made to be printed: the paper is all that stands on it.
    pub fn on_paper(mut self) -> Chrome {
        self.sheet = Some("poster.css");
        self.unlisted()
    }

    /// The municipality's own sign, with what is on it.
    pub fn logo(&self) -> Option<(Picture, &str)> {
        logo(&self.town)
    }

    pub fn desk_places(&self) -> Vec<&'static desk::Place> {
        desk::places_of(&self.roles)
    }

    pub fn reads_desk(&self) -> bool {
        rights::gives(&self.roles, Right::ReadDesk, At::Somewhere)
    }

    /// How many wait there.
    pub fn waiting_at(&self, place: &desk::Place) -> Option<i64> {
        let reads_all = rights::gives(&self.roles, Right::ReadDesk, At::Everywhere);
        (reads_all && place.path == urls::DESK_QUESTIONS && self.menu.questions > 0).then_some(self.menu.questions)
    }

    /// The inbox has the address that all others begin with.
    pub fn is_at_desk(&self, place: &desk::Place) -> bool {
        match place.path {
            urls::DESK => self.path == urls::DESK,
            path => self.is_at(path) || place.tabs.iter().any(|(path, _)| self.is_at(path)),
        }
    }

    /// Its place at the desk, with what stands beside it there.
    pub fn place(&self) -> Option<&'static desk::Place> {
        self.desk_places().into_iter().find(|place| self.is_at_desk(place))
    }

    /// Not yet seen by citizens; `path` leads back to where it is edited.
    pub fn as_preview(mut self, path: String) -> Chrome {
        self.edited_at = Some(path);
        self.unlisted()
    }

    pub fn with_written_title(mut self) -> Chrome {
        self.written_title = true;
        self
    }

    /// ` lang="nl"` on a page in another language, for the element that holds what people or the municipality wrote.
    pub fn as_written(&self) -> Markup {
        Tongues::of(&self.town, self.lang).as_written()
    }

    /// The same for a sentence of ours within it.
    pub fn as_ours(&self) -> Markup {
        Tongues::of(&self.town, self.lang).as_ours()
    }

    /// The language of what is not translated here, for the line that says so.
    pub fn untranslated(&self) -> Option<&'static str> {
        self.town.written_in(self.lang).map(Lang::code)
    }

    /// The address this page is known by.
    pub fn canonical(&self) -> String {
        self.address_in(self.lang)
    }

    pub fn address_in(&self, lang: impl std::borrow::Borrow<Lang>) -> String {
        self.town.base.join(&format!("{}{}", self.town.prefix(*lang.borrow()), self.path))
    }

    /// The other languages this page is read in.
    pub fn other_languages(&self) -> Vec<Lang> {
        self.town.settings.languages.iter().copied().filter(|lang| *lang != self.lang).collect()
    }

    /// The one sentence on the sign-in button's address: where to come back to.
    pub fn sign_in_address(&self) -> String {
        format!("{}?terug={}", urls::SIGN_IN, text::encoded(&self.path))
    }

    pub fn language_name(&self, lang: &Lang) -> &'static str {
        match lang {
            Lang::Nl => "Nederlands",
            Lang::Fr => "Français",
            Lang::En => "English",
            Lang::De => "Deutsch",
        }
    }

    /// First letter of the name, for the round mark beside it.
    pub fn initial(&self) -> String {
        let name = self.person.as_deref().unwrap_or_default();
        name.chars().next().map(|c| c.to_uppercase().to_string()).unwrap_or_default()
    }

    pub fn first_name(&self) -> &str {
        self.person.as_deref().and_then(|name| name.split(' ').next()).unwrap_or_default()
    }

    /// Where a link of the municipality's own leads: a path of ours in this visitor's language.
    pub fn own_link(&self, link: &OwnLink) -> String {
        match link.address.starts_with('/') {
            true => format!("{}{}", self.town.prefix(self.lang), link.address),
            false => link.address.clone(),
        }
    }

    pub fn phone_link(&self) -> String {
        let digits: String =
            self.town.settings.counter.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        format!("tel:{digits}")
    }

    /// `aria-current` for a link of the navigation.
    pub fn is_at(&self, start: &str) -> bool {
        self.path == start || (start != "/" && self.path.starts_with(&format!("{start}/")))
    }
}

/// The sign of a municipality, where it has one of its own.
pub fn logo(town: &Municipality) -> Option<(Picture, &str)> {
    let logo = town.settings.logo.as_ref()?;
    Some((Picture::parse(&logo.picture)?, &logo.words))
}

/// Present in `App::parts` when the invented municipality is served.
#[derive(Clone, Copy)]
pub struct DemoMode;

/// What filters of a template know: language, clock and zone.
pub struct Env {
    pub lang: Lang,
    pub tongues: Tongues,
    pub prefix: String,
    pub now: Moment,
    pub zone: TimeZone,
}

impl Env {
    pub fn of(town: &Municipality, lang: Lang, now: Moment) -> Env {
        Env { lang, tongues: Tongues::of(town, lang), prefix: town.prefix(lang), now, zone: town.zone() }
    }
}

impl askama::Values for Env {
    fn get_value<'a>(&'a self, key: &str) -> Option<&'a dyn std::any::Any> {
        (key == "env").then_some(self as &dyn std::any::Any)
    }
}

/// A refusal in one sentence, with its day where it has one.
pub fn reason(refusal: &crate::refusal::Refusal, lang: Lang, zone: &TimeZone) -> String {
    use crate::refusal::Refusal;
    let key = format!("{}-text", refusal.key());
    match refusal {
        Refusal::CallOpensLater { opens_at } => sentence(lang, &key, &[("day", day(*opens_at, lang, zone).into())]),
        Refusal::CallClosed { closed_at: end } | Refusal::Blocked { until_at: end } => {
            // It ends at midnight: people speak of the day before.
            let last = day(end.plus_seconds(-1), lang, zone);
            sentence(lang, &key, &[("day", last.into())])
        }
        Refusal::NotFound
        | Refusal::SignInFirst
        | Refusal::NotAllowed
        | Refusal::ReadsAlong
        | Refusal::OtherThemes
        | Refusal::ActsForMunicipality
        | Refusal::ActsAsInhabitant
        | Refusal::StaffStays
        | Refusal::VoteCounts
        | Refusal::ForeignOrigin
        | Refusal::TieUnknown
        | Refusal::TieNotConfirmed
        | Refusal::TieNotAsked
        | Refusal::VotingEnded(_)
        | Refusal::EditingEnded
        | Refusal::ChangeEnded(_)
        | Refusal::Fields(_)
        | Refusal::TooMany { .. }
        | Refusal::TooLarge
        | Refusal::TooSlow
        | Refusal::OtherBrowser
        | Refusal::SignInFailed
        | Refusal::ProviderDown
        | Refusal::Unreadable
        | Refusal::DiskFull => text_of(lang, &key),
    }
}

/// Renders a page for this visitor.
pub fn page(cx: &Cx, template: &impl askama::Template) -> Result<Response> {
    let html = template.render_with_values(&Env::of(&cx.town, cx.lang, cx.now))?;
    let mut response = html.into_response();
    let html_type = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, html_type);
    response.extensions_mut().insert(Ready(cx.app.part::<Menus>().kept_foot(cx).into_iter().collect()));
    Ok(response)
}

/// Renders a part of pages that is kept by itself.
pub fn part(cx: &Cx, template: &impl askama::Template) -> Result<Arc<Part>> {
    Ok(Part::rendered(template.render_with_values(&Env::of(&cx.town, cx.lang, cx.now))?))
}

/// Marks an answer that shows a mail: it has its own look, and may do nothing.
#[derive(Clone)]
pub struct AsMail;

/// Tells the edge which kept parts an answer holds, in their order and before its foot: they need not be compressed again.
pub fn with_parts(mut response: Response, mut parts: Vec<Arc<Part>>) -> Response {
    if let Some(Ready(foot)) = response.extensions_mut().remove::<Ready>() {
        parts.extend(foot);
    }
    response.extensions_mut().insert(Ready(parts));
    response
}

/// Lets the edge keep an answer for other anonymous visitors.
pub fn kept(mut response: Response, tags: &[Tag]) -> Response {
    response.extensions_mut().insert(Tags(tags.to_vec()));
    response
}

/// To another page of ours, in this visitor's language; `POST` becomes `GET` (303).
pub fn see_other(cx: &Cx, path: &str) -> Response {
    let location = HeaderValue::try_from(cx.href(path)).unwrap_or_else(|_| HeaderValue::from_static("/"));
    (http::StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}
