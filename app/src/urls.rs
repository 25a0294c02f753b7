//! Every address of the product, as a function. In the municipality's language, without the language prefix.

mod desk;

pub use desk::*;

use crate::vocabulary::{CommentId, ContactId, FileId, MailingId, PhotoId, QuestionId, SuggestionId};
use std::borrow::Borrow;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

pub const HOME: &str = "/";
pub const ACTIONS: &str = "/acties";
pub const SEARCH: &str = "/zoeken";
pub const CONTACT: &str = "/contact";
pub const HOUSE_RULES: &str = "/huisregels";
pub const WITHOUT_COMPUTER: &str = "/meedoen-zonder-computer";
pub const SITEMAP: &str = "/sitemap.xml";
pub const SECURITY_TXT: &str = "/.well-known/security.txt";
pub const SIGN_IN: &str = "/aanmelden";
pub const SIGN_IN_RETURN: &str = "/aanmelden/terug";
/// Where one asks for a code by mail.
pub const EMAIL_CODE: &str = "/aanmelden/mail";
/// Where the code from a mail is entered.
pub const CODE: &str = "/aanmelden/code";
pub const SIGN_OUT: &str = "/afmelden";
pub const SIGN_OUT_EVERYWHERE: &str = "/afmelden/overal";
pub const MY_PAGE: &str = "/mijn";
/// What she is at the municipality, on her page.
pub const MY_ROLES: &str = "/mijn#roles";
pub const CAPACITY: &str = "/mijn/hoedanigheid";
/// Where what was given on paper is claimed.
pub const CLAIM: &str = "/mijn/formulier";
pub const MY_NAME: &str = "/mijn/naam";
pub const MY_EMAIL: &str = "/mijn/mail";
pub const MY_EMAIL_CODE: &str = "/mijn/mail/code";
/// What she wants to hear, of who is signed in.
pub const PREFERENCES: &str = "/mijn/voorkeuren";
pub const MY_DATA: &str = "/mijn/gegevens.json";
/// What changed on her page has been seen.
pub const SEEN: &str = "/mijn/gezien";
pub const LEAVE: &str = "/mijn/weg";
/// The same, once it is done.
pub const LEFT: &str = "/mijn/weg?klaar=ja";
/// Where one says whether one lives, works, studies or is active here.
pub const TIE: &str = "/mijn/band";

/// Where a mail server reports mails that came back.
pub const MAIL_REPORTS: &str = "/api/v1/mail-reports";

/// Where a poster is asked for.
pub const POSTER: &str = "/affiche";

/// The last part of an address, made of a title: small letters and numbers with `-` between the words.
pub fn slug_of(title: &str) -> String {
    let plain = title.nfd().filter(|c| !is_combining_mark(*c)).collect::<String>().to_lowercase();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        if slug.len() + word.len() > LONGEST_SLUG {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    if slug.is_empty() { "x".to_owned() } else { slug }
}

/// The slug, or the first of `slug-2`, `slug-3`, … that is free.
pub fn free(slug: &str, is_taken: impl Fn(&str) -> bool) -> String {
    if !is_taken(slug) {
        return slug.to_owned();
    }
    (2_u32..).map(|number| format!("{slug}-{number}")).find(|slug| !is_taken(slug)).unwrap_or_default()
}

const LONGEST_SLUG: usize = 60;

/// Short enough to type over.
pub fn short_link(code: &str) -> String {
    format!("/s/{code}")
}

pub fn poster(code: &str) -> String {
    format!("/affiche/{code}")
}

pub fn project(slug: &str) -> String {
    format!("/acties/{slug}")
}

pub fn theme(slug: &str) -> String {
    format!("/themas/{slug}")
}

pub fn policy(slug: &str) -> String {
    format!("/beleid/{slug}")
}

pub fn call(slug: &str) -> String {
    format!("/oproepen/{slug}")
}

/// The lines around what a call is about.
pub fn call_area(slug: &str) -> String {
    format!("/kaart/gebied?call={slug}")
}

/// Where one adds a suggestion to a call.
pub fn add(slug: &str) -> String {
    format!("/oproepen/{slug}/nieuw")
}

/// Addresses to which photos are sent, so that more comes than with other forms.
pub fn takes_photos(path: &str) -> bool {
    [("/oproepen/", "/nieuw"), ("/suggesties/", "/bewerken")].iter().any(|(start, end)| {
        let name = path.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
        name.is_some_and(|name| !name.contains('/'))
    })
}

/// Where one looks it over before it is sent.
pub fn check(slug: &str) -> String {
    format!("/oproepen/{slug}/nieuw/nakijken")
}

pub fn suggestion(id: impl Borrow<SuggestionId>) -> String {
    format!("/suggesties/{}", id.borrow())
}

/// Where who made it changes it.
pub fn change(id: impl Borrow<SuggestionId>) -> String {
    format!("/suggesties/{}/bewerken", id.borrow())
}

/// Where its author takes it back.
pub fn retract(id: impl Borrow<SuggestionId>) -> String {
    format!("/suggesties/{}/intrekken", id.borrow())
}

/// Where its author asks others to make it with her.
pub fn coauthors(id: impl Borrow<SuggestionId>) -> String {
    format!("/suggesties/{}/samen", id.borrow())
}

/// Where one of them is taken off.
pub fn coauthor_off(id: impl Borrow<SuggestionId>) -> String {
    format!("/suggesties/{}/samen/weg", id.borrow())
}

/// Where somebody who was asked says yes; the token is the proof.
pub fn join(token: &str) -> String {
    format!("/samen/{token}")
}

pub fn vote(id: impl Borrow<SuggestionId>) -> String {
    format!("/suggesties/{}/stem", id.borrow())
}

/// The button that follows a suggestion.
pub fn follow(id: impl Borrow<SuggestionId>) -> String {
    format!("/suggesties/{}/volg", id.borrow())
}

/// Where one writes on a suggestion.
pub fn write_comment(id: impl Borrow<SuggestionId>) -> String {
    format!("/suggesties/{}/reageer", id.borrow())
}

/// Where one answers a comment.
pub fn reply(id: impl Borrow<SuggestionId>, parent: impl Borrow<CommentId>) -> String {
    format!("/suggesties/{}/reageer?op={}", id.borrow(), parent.borrow())
}

/// A comment where it stands.
pub fn comment(id: impl Borrow<SuggestionId>, comment: impl Borrow<CommentId>) -> String {
    format!("/suggesties/{}#reactie-{}", id.borrow(), comment.borrow())
}

pub fn thank(comment: impl Borrow<CommentId>) -> String {
    format!("/reacties/{}/bedankt", comment.borrow())
}

pub fn edit_comment(comment: impl Borrow<CommentId>) -> String {
    format!("/reacties/{}/bewerk", comment.borrow())
}

pub fn delete_comment(comment: impl Borrow<CommentId>) -> String {
    format!("/reacties/{}/weg", comment.borrow())
}

pub fn report_suggestion(id: impl Borrow<SuggestionId>) -> String {
    format!("/suggesties/{}/meld", id.borrow())
}

pub fn report_comment(comment: impl Borrow<CommentId>) -> String {
    format!("/reacties/{}/meld", comment.borrow())
}

/// What others asked the municipality, with the answers.
pub const QUESTIONS: &str = "/vragen";
/// Where one asks.
pub const ASK: &str = "/vragen/nieuw";

/// Those about the page at a path.
pub fn questions_about(path: &str) -> String {
    format!("{QUESTIONS}?{}", serde_urlencoded::to_string([("over", path)]).unwrap_or_default())
}

/// Where one asks about the page at a path; about nothing in particular when it is empty.
pub fn ask(path: &str) -> String {
    match path {
        "" => ASK.to_owned(),
        path => format!("{ASK}?{}", serde_urlencoded::to_string([("over", path)]).unwrap_or_default()),
    }
}

/// Where who wrote what was hidden objects.
pub fn object(token: &str) -> String {
    format!("/bezwaar/{token}")
}

/// The same from a mailing: whose mail it was is not said.
pub fn ask_through(path: &str, mailing: MailingId) -> String {
    format!("{}&mailing={mailing}", ask(path))
}

/// Where one asks somebody.
pub fn ask_contact(id: impl Borrow<ContactId>) -> String {
    format!("{ASK}?aan={}", id.borrow())
}

/// A question, for who asked it.
pub fn asked(id: impl Borrow<QuestionId>) -> String {
    format!("{QUESTIONS}/{}", id.borrow())
}

/// The button that follows a climate action, a theme, or the neighbourhoods of a call.
pub fn follow_project(slug: &str) -> String {
    format!("{}/volg", project(slug))
}

pub fn follow_theme(slug: &str) -> String {
    format!("{}/volg", theme(slug))
}

pub fn follow_nearby(slug: &str) -> String {
    format!("{}/volg", call(slug))
}

/// Where following by an e-mail address is confirmed; the token is the proof.
pub fn confirm_follow(token: &str) -> String {
    format!("/volgen/{token}")
}

/// Where who reads an address that an officer wrote down says whether it is hers; the token is the proof.
pub fn confirm_address(token: &str) -> String {
    format!("/adres/{token}")
}

/// Where an author replies to what the municipality asked her; the token is the proof.
pub fn enquiry(token: &str) -> String {
    format!("/antwoord/{token}")
}

/// What she wants to hear, from any mail; the token is the proof.
pub fn preferences(token: &str) -> String {
    format!("/voorkeuren/{token}")
}

/// Where she says whether she wants to hear of a theme, after she gave something.
pub fn hear_of_theme(slug: &str) -> String {
    format!("{}/horen", theme(slug))
}

/// Where mails are stopped; the token is the proof.
pub fn stop(token: &str) -> String {
    format!("/stop/{token}")
}

pub fn stop_choice(token: &str) -> String {
    format!("/stop/{token}/keuze")
}

/// Where the mail with what is new for who works here is stopped.
pub fn briefing_stop(token: &str) -> String {
    format!("/stop-nieuws/{token}")
}

/// Drawn by the program in the municipality's colours. `seed` picks one of many of a kind.
pub fn illustration(kind: &str, seed: impl Borrow<i64>) -> String {
    format!("/beeld/{kind}/{}.svg", seed.borrow().rem_euclid(ILLUSTRATIONS_PER_KIND))
}

/// So many different drawings of one kind are served; more would only fill caches.
pub const ILLUSTRATIONS_PER_KIND: i64 = 64;

/// As a link opens it.
pub fn large_photo(id: impl Borrow<PhotoId>) -> String {
    format!("/foto/{}/groot.jpg", id.borrow())
}

/// As lists show it.
pub fn small_photo(id: impl Borrow<PhotoId>) -> String {
    format!("/foto/{}/klein.jpg", id.borrow())
}

/// What was given to a question that asks for a file.
pub fn given_file(id: impl Borrow<FileId>) -> String {
    format!("/bijlage/{}", id.borrow())
}

/// Pictures of the municipality's own; their addresses are made by `chrome::Picture`.
pub const PICTURES: &str = "/afbeelding";

/// The picture of a link preview.
pub fn suggestion_preview(id: SuggestionId) -> String {
    format!("/suggesties/{id}/voorbeeld.png")
}

pub fn project_preview(slug: &str) -> String {
    format!("/acties/{slug}/voorbeeld.png")
}

/// An address to come back to after signing in: a path of our own, never another site's.
pub fn is_local(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') && !path.chars().any(|c| c.is_control())
}

pub fn call_preview(slug: &str) -> String {
    format!("/oproepen/{slug}/voorbeeld.png")
}

/// The door, and back to `path` afterwards.
pub fn sign_in_for(path: &str) -> String {
    let query = serde_urlencoded::to_string([("terug", path)]).unwrap_or_default();
    format!("{SIGN_IN}?{query}")
}
