//! The daily mail as it is written.

use super::{
    events::said,
    news::{FollowedNews, NewsOfOne, OwnNews},
    store::Reader,
};
use crate::{
    chrome::{Letter, Piece, Worded, beginning, personal_link, worded},
    cx::Cx,
    people::Rhythm,
    suggestions::stop::{self, About},
    texts::{sentence, text},
    urls,
    vocabulary::MailKind,
};

/// So many suggestions of her own are told of, and so many events of one thing she follows; the rest is counted.
const TOLD_AT_MOST: usize = 20;
/// So many comments of each suggestion are quoted.
const QUOTED_AT_MOST: usize = 5;
const QUOTED_CHARACTERS: usize = 400;

/// The mail to one person.
pub fn write(cx: &Cx, reader: &Reader, news: &NewsOfOne) -> Letter {
    let Worded { subject: general, opening, closing } =
        worded(cx, MailKind::Daily, &[("name", cx.town.name.as_str().into())]);
    let mut pieces: Vec<Piece> = opening.into_iter().collect();
    if !news.own.is_empty() && !news.followed.is_empty() {
        pieces.push(Piece::Heading(text(cx.lang, "telling-day-own")));
    }
    for own in news.own.iter().take(TOLD_AT_MOST) {
        tell_own(cx, own, &mut pieces);
    }
    for followed in &news.followed {
        tell_followed(cx, followed, &mut pieces);
    }
    pieces.extend(closing);
    let is_own = cx.town.settings.mails.get(MailKind::Daily.word()).is_some_and(|own| !own.subject.is_empty());
    let my_page = match reader.has_account {
        true => (text(cx.lang, "telling-day-my-page"), address(cx, urls::MY_PAGE)),
        // She cannot sign in: the link of the mail leads to what she chose.
        false => (text(cx.lang, "telling-day-choices"), personal_link::preferences_address(cx, reader.person)),
    };
    let (subject, button) = match (news.own.as_slice(), news.followed.as_slice()) {
        ([only], []) if !is_own => (
            sentence(cx.lang, "telling-day-subject-one", &[("title", only.title.as_str().into())]),
            (text(cx.lang, "telling-look"), address(cx, &urls::suggestion(only.suggestion))),
        ),
        ([], [only]) if !is_own => {
            (sentence(cx.lang, "telling-day-subject-followed", &[("title", only.title.as_str().into())]), my_page)
        }
        (_, []) if !is_own => (text(cx.lang, "telling-day-subject-own"), my_page),
        (_, _) => (general, my_page),
    };
    Letter {
        kind: MailKind::Daily,
        reader: Some(reader.person),
        about: None,
        subject,
        pieces,
        button: Some(button),
        why: text(cx.lang, why(reader.rhythm)),
        whom: None,
        stop_url: Some(stop::whole_address(cx, About::Daily, reader.person)),
    }
}

fn why(rhythm: Option<Rhythm>) -> &'static str {
    match rhythm {
        None | Some(Rhythm::AtOnce) => "telling-day-why",
        Some(Rhythm::Weekly) => "pool-why-weekly",
        Some(Rhythm::Monthly) => "pool-why-monthly",
        Some(Rhythm::Concerned) => "pool-why-concerned",
    }
}

fn address(cx: &Cx, path: &str) -> String {
    cx.town.base.join(&cx.href(path))
}

fn counted(cx: &Cx, key: &str, count: usize) -> Piece {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    Piece::Words(sentence(cx.lang, key, &[("count", count.into())]))
}

fn tell_own(cx: &Cx, own: &OwnNews, pieces: &mut Vec<Piece>) {
    pieces.push(Piece::Item { title: own.title.clone(), address: address(cx, &urls::suggestion(own.suggestion)) });
    pieces.extend(own.joined.iter().map(|name| {
        let name = name.clone().unwrap_or_else(|| text(cx.lang, "suggestions-somebody"));
        Piece::Words(sentence(cx.lang, "telling-day-joined", &[("name", name.as_str().into())]))
    }));
    if own.votes > 0 {
        pieces.push(counted(cx, "telling-day-votes", usize::try_from(own.votes).unwrap_or(0)));
    }
    if !own.comments.is_empty() {
        pieces.push(counted(cx, "telling-day-comments", own.comments.len()));
    }
    pieces.extend(own.comments.iter().take(QUOTED_AT_MOST).map(|(writer, body)| Piece::Quote {
        who: writer.clone().unwrap_or_else(|| text(cx.lang, "suggestions-somebody")),
        text: beginning(body, QUOTED_CHARACTERS),
    }));
}

fn tell_followed(cx: &Cx, followed: &FollowedNews, pieces: &mut Vec<Piece>) {
    pieces.push(Piece::Heading(followed.title.clone()));
    pieces.extend(followed.nearby.clone().map(Piece::Words));
    for event in followed.events.iter().take(TOLD_AT_MOST) {
        pieces.push(Piece::Item { title: event.title.clone(), address: address(cx, &event.path) });
        pieces.push(Piece::Words(said(cx, event)));
    }
    if followed.events.len() > TOLD_AT_MOST {
        pieces.push(counted(cx, "telling-day-more", followed.events.len() - TOLD_AT_MOST));
    }
}
