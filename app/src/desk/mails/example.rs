//! A mail as it would go out, with people and places that do not exist.

use super::edit::{Typed, kind_of, wrong_in};
use crate::{
    chrome::{self, Form, Letter, Piece, Worded, worded_in},
    cx::{Cx, Path},
    desk::policy,
    municipality::MailText,
    people, pictures,
    refusal::{Refusal, Result},
    texts::{sentence, text},
    urls,
    vocabulary::MailKind::{self, CommentShown, ReportReceipt, SuggestionShown, Unblocked},
};
use axum::{extract::RawQuery, response::Response};
use kit::{i18n::Arg, mail::outbox};

/// What is filled in, by the names our own texts have for it.
fn filled(cx: &Cx, kind: MailKind) -> Vec<(&'static str, Arg<'static>)> {
    let say = |key| Arg::Text(text(cx.lang, key).into());
    let value = |name: &str| match name {
        "code" | "number" => Arg::Text("123456".into()),
        "title" => say("mails-example-title"),
        "name" if kind == MailKind::Answer => say("mails-example-officer"),
        "other" if kind == MailKind::Moved => say("mails-example-call"),
        "other" => say("mails-example-other"),
        "author" => say("mails-example-author"),
        "status" => say("mails-example-status"),
        "who" => say("mails-example-officer"),
        "subject" => say("mails-example-title"),
        "count" => Arg::from(3_i64),
        "day" => Arg::Text(chrome::day(cx.now, cx.lang, &cx.town.zone()).into()),
        "email" => Arg::Text(cx.town.settings.counter.email.clone().into()),
        "phone" => Arg::Text(cx.town.settings.counter.phone.clone().into()),
        _ => Arg::Text(cx.town.name.clone().into()),
    };
    kind.arguments().iter().map(|name| (*name, value(name))).collect()
}

/// The mail with these words of the municipality's own.
pub(super) fn letter(cx: &Cx, kind: MailKind, own: &MailText) -> Letter {
    let args = filled(cx, kind);
    let Worded { subject, opening, closing } = worded_in(cx.lang, own, kind.wording(), &args);
    let has_middle = !matches!(kind, SuggestionShown | CommentShown | ReportReceipt | Unblocked);
    let middle = has_middle.then(|| Piece::Words(text(cx.lang, &format!("mails-middle-{}", kind.word()))));
    let nowhere = cx.town.base.join(&cx.href(urls::HOME));
    Letter {
        kind,
        reader: None,
        about: None,
        subject,
        pieces: opening.into_iter().chain(middle).chain(closing).collect(),
        button: kind.button().map(|key| (text(cx.lang, key), nowhere.clone())),
        why: sentence(cx.lang, kind.why(), &args),
        whom: None,
        stop_url: kind.can_be_stopped().then_some(nowhere),
    }
}

/// `GET /beheer/mails/{kind}/voorbeeld`: the mail as a mail program shows it, with what is typed in the form.
pub async fn show_example(cx: Cx, Path(kind): Path<String>, RawQuery(query): RawQuery) -> Result<Response> {
    let kind = kind_of(&kind)?;
    let form = Form::read(query.unwrap_or_default().as_bytes());
    let typed = if form.has("onderwerp") { Typed::read(&form) } else { Typed::of(&cx.town.settings, kind) };
    // Words that would not be kept are not shown either.
    let typed = if wrong_in(&cx, kind, &typed).is_empty() { typed } else { Typed::of(&cx.town.settings, kind) };
    let message = letter(&cx.in_own_language(), kind, &typed.checked()).message(&cx, "")?;
    Ok(pictures::mail_as_page(&cx, message.html).await)
}

/// `POST /beheer/mails/{kind}/proef`: the mail as it is kept, to the address of who asks.
pub async fn send_test(cx: Cx, Path(kind): Path<String>) -> Result<Response> {
    let kind = kind_of(&kind)?;
    policy::may_set_look(&cx.actor)?;
    let person = cx.signed_in()?.person;
    cx.app.part::<people::Limits>().take_mail(&cx)?;
    let sent = cx.write(move |cx, tx| {
        Box::pin(async move {
            let address = people::store::find_address(tx, cx.municipality(), person).await?;
            let Some(address) = address else { return Ok(false) };
            let own = Typed::of(&cx.town.settings, kind).checked();
            let own_language = cx.in_own_language();
            let mut letter = letter(&own_language, kind, &own);
            letter.subject = sentence(own_language.lang, "mails-test-subject", &[("subject", letter.subject.into())]);
            letter.reader = None;
            let message = letter.message(&own_language, &address)?;
            let key = (cx.municipality().0, cx.new_id());
            outbox::put(tx, key, &message, cx.app.clock.machine(), None).await?;
            Ok::<_, crate::refusal::Error>(true)
        })
    });
    match sent.await? {
        true => Ok(chrome::see_other(&cx, &format!("{}?proef=1", urls::desk_mail(kind)))),
        false => Err(Refusal::NotFound.into()),
    }
}
