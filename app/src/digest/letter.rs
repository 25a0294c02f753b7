//! The daily mail as it is written.

use super::news::{NewsOfOne, OwnNews};
use crate::{
    chrome::{Letter, Piece, plain_words},
    cx::Cx,
    suggestions::stop::{self, About},
    texts::{sentence, text},
    urls,
    vocabulary::PersonId,
};

/// So many suggestions of her own are told of; the rest is on her page.
const OWN_AT_MOST: usize = 20;
/// So many comments of each are quoted.
const QUOTED_AT_MOST: usize = 5;
const QUOTED_CHARACTERS: usize = 400;

/// The mail to one person; none when nothing is new.
pub fn write(cx: &Cx, person: PersonId, news: NewsOfOne) -> Option<Letter> {
    let mut pieces = Vec::new();
    for own in news.own.iter().take(OWN_AT_MOST) {
        tell_own(cx, own, &mut pieces);
    }
    let (subject, button) = match news.own.as_slice() {
        [] => return None,
        [only] => (
            sentence(cx.lang, "telling-day-subject-one", &[("title", only.title.as_str().into())]),
            (text(cx.lang, "telling-look"), address(cx, &urls::suggestion(only.suggestion))),
        ),
        [..] => (
            text(cx.lang, "telling-day-subject-own"),
            (text(cx.lang, "telling-day-my-page"), address(cx, urls::MY_PAGE)),
        ),
    };
    Some(Letter {
        subject,
        pieces,
        button: Some(button),
        why: text(cx.lang, "telling-day-why"),
        stop_url: Some(stop::whole_address(cx, About::Daily, person)),
    })
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
    if own.votes > 0 {
        pieces.push(counted(cx, "telling-day-votes", usize::try_from(own.votes).unwrap_or(0)));
    }
    if !own.comments.is_empty() {
        pieces.push(counted(cx, "telling-day-comments", own.comments.len()));
    }
    pieces.extend(own.comments.iter().take(QUOTED_AT_MOST).map(|(writer, body)| Piece::Quote {
        who: writer.clone().unwrap_or_else(|| text(cx.lang, "suggestions-somebody")),
        text: plain_words(body, QUOTED_CHARACTERS),
    }));
}
