//! Every template in every language: rendered over real HTTP, well formed, without a raw key, and with what people
//! wrote marked as Dutch on pages in another language (WCAG 2.2, 3.1.2).
//!
//! A template is known by a needle that stands in its source and in no other; an answer that has the needle shows that
//! the template was rendered. The languages are compared: what a page shares with the Dutch one word for word was not
//! translated, so it must carry `lang="nl"`; what carries it must stand on the Dutch page.

mod beside;
mod changing;
mod reading;
use crate::support;
use crate::support::source;
mod walk;

use kit::i18n::Lang;
use reading::Reading;
use source::{files, hold, strings};
use support::town::town;
use walk::{Kind, Seen, Walker};

/// Each template, and a piece of it that no other one has.
const NEEDLES: &[(&str, &str)] = &[
    ("calls/templates/edit.html", "<select id=\"meedoen\""),
    ("calls/templates/_question.html", "inputmode=\"decimal\""),
    ("calls/templates/_question_row.html", "<details class=\"box\""),
    ("calls/templates/questions.html", "<form class=\"edit form\" id=\"vragen\""),
    ("suggestions/templates/_responses.html", "<div><dt><span"),
    ("chrome/templates/_foot.html", "wrap foot__columns"),
    ("chrome/templates/_top.html", "<header class=\"top\">"),
    ("chrome/templates/_account.html", "<div class=\"top__account\">"),
    ("chrome/templates/_band.html", "<aside class=\"unseen\""),
    ("chrome/templates/_why.html", "<p class=\"note why\">"),
    ("chrome/templates/_desk_top.html", "<header class=\"desktop\">"),
    ("chrome/templates/_head.html", "<link rel=\"icon\""),
    ("chrome/templates/desk.html", "<div class=\"desk\">"),
    (
        "mailings/templates/list.html",
        "<section class=\"box\" aria-labelledby=\"lijst\"><h2 class=\"box__title\" id=\"lijst\">",
    ),
    ("briefing/templates/show.html", "<section class=\"box\" id=\"mail\""),
    ("briefing/templates/stop.html", "name=\"List-Unsubscribe\""),
    ("mailings/templates/form.html", "class=\"condition__row\""),
    ("mailings/templates/show.html", "<ol class=\"conditions\""),
    ("desk/templates/roles.html", "row--roles"),
    ("desk/templates/search.html", "id=\"zq\""),
    ("chrome/templates/letter.html", "letter-spacing:4px"),
    ("chrome/templates/letter.txt", "\n-- \n"),
    ("chrome/templates/layout.html", "<main id=\"main\""),
    ("cases/templates/_inside.html", "id=\"intern-deel\""),
    ("cases/templates/_advice.html", "<div id=\"raad\">"),
    ("desk/templates/requests.html", "aria-labelledby=\"verzoeken-"),
    ("chrome/templates/_take_along.html", "field__hint take-along"),
    ("desk/templates/advice.html", "id=\"advies\""),
    ("suggestions/templates/split.html", "id=\"deel-tweede\""),
    ("suggestions/templates/_related.html", "id=\"samengevoegd\""),
    ("suggestions/templates/merge.html", "aria-labelledby=\"gekozen\""),
    ("suggestions/templates/author.html", "id=\"persoonlijk\""),
    ("suggestions/templates/write_down.html", "id=\"gehoord\""),
    ("suggestions/templates/_said.html", "<ol class=\"history said\""),
    ("suggestions/templates/_to_author.html", "<ul class=\"hits to-author\""),
    ("suggestions/templates/object.html", "id=\"bezwaar\" method"),
    ("suggestions/templates/objection.html", "box__title\" id=\"bezwaar\""),
    ("suggestions/templates/reply.html", "id=\"gevraagd-aan\""),
    ("suggestions/templates/move_over.html", "id=\"waarheen\""),
    ("desk/templates/case.html", "desk__head--case"),
    ("suggestions/templates/overview.html", "class=\"choice choice--bare\""),
    ("desk/templates/districts.html", "<section class=\"box\" aria-labelledby=\"oproep-"),
    ("desk/templates/mails.html", "aria-labelledby=\"soorten\""),
    ("desk/templates/mail.html", "aria-labelledby=\"woorden\""),
    ("desk/templates/look.html", "id=\"merk\""),
    ("desk/templates/settings.html", "id=\"dagen\""),
    ("desk/templates/inbox.html", "desk__head--inbox"),
    ("editing/templates/_picture.html", "data-photo-at"),
    ("editing/templates/_tabs.html", "<nav class=\"tabs\""),
    ("editing/templates/fields.html", "class=\"tools\" role=\"toolbar\""),
    ("editing/templates/form.html", "<form class=\"form edit\""),
    ("editing/templates/list.html", "<ul class=\"box rows rows--edited\""),
    ("pages/templates/links.html", "id=\"nieuwe-link\""),
    ("pages/templates/leave.html", "id=\"zeker\""),
    ("pages/templates/left.html", "id=\"gewist\""),
    ("desk/templates/blocks.html", "id=\"blokkeren\""),
    ("desk/templates/log.html", "<ol class=\"box rows\""),
    ("demo/templates/mails.html", "<ol class=\"answers\" role=\"list\">"),
    ("questions/templates/_contact.html", "<ul class=\"contact\""),
    ("questions/templates/_turn.html", "class=\"buttons turn\""),
    ("questions/templates/_frequent.html", "id=\"veelgesteld\""),
    ("questions/templates/ask.html", "id=\"vraagformulier\""),
    ("questions/templates/asked.html", "id=\"gesteld\""),
    ("questions/templates/frequent.html", "id=\"vragenfilter\""),
    ("questions/templates/waiting.html", "rows--questions"),
    ("questions/templates/handle.html", "id=\"behandelen\""),
    ("questions/templates/publish.html", "id=\"publiceren\""),
    ("pages/templates/_counter.html", "<ul class=\"ways\""),
    ("pages/templates/_done.html", "aria-labelledby=\"done\""),
    ("pages/templates/_hit.html", "<p class=\"hit__text\""),
    ("suggestions/templates/_next.html", "<p class=\"next__label\">"),
    ("pages/templates/_other_card.html", "<li class=\"card card--other\">"),
    ("pages/templates/_own_card.html", "<ol class=\"phases\""),
    ("pages/templates/action.html", "<ol class=\"steps\""),
    ("pages/templates/actions.html", "class=\"filter filter--bar\""),
    ("pages/templates/contact.html", "<li class=\"panel\">"),
    ("pages/templates/again.html", "<form id=\"opnieuw\""),
    ("pages/templates/error.html", "<p class=\"lost__code\">"),
    ("pages/templates/home.html", "<section class=\"hero\">"),
    ("pages/templates/my_page.html", "<div class=\"wrap me\">"),
    ("pages/templates/poster.html", "<article class=\"poster"),
    ("chrome/templates/_poster_button.html", "<form class=\"posterform\""),
    ("pages/templates/policy.html", "aria-labelledby=\"take-part\""),
    ("pages/templates/prose.html", "<section class=\"section wrap prose\""),
    ("pages/templates/search.html", "<div class=\"wrap narrow narrow--wide\">"),
    ("pages/templates/theme.html", "<div class=\"action__intro\"><p"),
    ("people/templates/_email.html", "id=\"mail-title\""),
    ("people/templates/_introduction.html", "id=\"naam-uitleg\""),
    ("people/templates/_name.html", "id=\"naam-hint\""),
    ("people/templates/code.html", "<section class=\"section\" aria-labelledby=\"again\">"),
    ("people/templates/confirm_address.html", "<form class=\"stack\" id=\"klopt\""),
    ("people/templates/confirm.html", "<form class=\"stack\" id=\"bevestig\""),
    ("people/templates/onward.html", "id=\"verder\""),
    ("people/templates/profile.html", "<h1 class=\"errors__title\""),
    ("people/templates/sign_in.html", "id=\"by-mail\""),
    ("people/templates/tie.html", "type=\"radio\" name=\"band\""),
    ("projects/templates/_drawings.html", "<div class=\"drawings\">"),
    ("projects/templates/edit_action.html", "id=\"wie-eigen\""),
    ("projects/templates/edit_contact.html", "aria-labelledby=\"deel-hoe\""),
    ("projects/templates/edit_policy.html", "aria-labelledby=\"deel-beleid\""),
    ("projects/templates/edit_theme.html", "aria-labelledby=\"deel-thema\""),
    ("projects/templates/edit_trajectory.html", "<ol class=\"editsteps\""),
    ("projects/templates/edit_task.html", "aria-labelledby=\"deel-taak\""),
    ("projects/templates/task.html", "aria-labelledby=\"taak\""),
    ("projects/templates/task_line.html", "<ol class=\"plan\""),
    ("projects/templates/tasks.html", "id=\"taken\""),
    ("projects/templates/_task.html", "value=\"klaar\""),
    ("suggestions/templates/_card.html", "<li class=\"card card--suggestion\" data-id"),
    ("suggestions/templates/_card_head.html", "<p class=\"card__chips\"><span class=\"status"),
    ("suggestions/templates/_comment.html", "<header class=\"comment__head\">"),
    ("suggestions/templates/_comments.html", "aria-labelledby=\"comments-title\""),
    ("suggestions/templates/_threads.html", "<ol class=\"comments\""),
    ("suggestions/templates/comment.html", "name=\"gevraagd\""),
    ("suggestions/templates/comment_edit.html", "aria-labelledby=\"weg\""),
    ("suggestions/templates/decide.html", "id=\"besluiten\""),
    ("suggestions/templates/out_of_sight.html", "<div class=\"wrap narrow section stack\">"),
    ("suggestions/templates/_hidden_own.html", "<div class=\"prose\"><blockquote"),
    ("suggestions/templates/report.html", "<textarea id=\"woorden\""),
    ("suggestions/templates/reports.html", "rows--reports"),
    ("suggestions/templates/_filter.html", "<div class=\"callpage__tools\">"),
    ("suggestions/templates/_gallery.html", "<ul class=\"gallery\""),
    ("suggestions/templates/_list.html", "<section class=\"callpage__list\""),
    ("suggestions/templates/_map.html", "<div class=\"callpage__map\">"),
    ("suggestions/templates/_neighbours.html", "suggestion__near"),
    ("suggestions/templates/_side.html", "<aside class=\"suggestion__side\""),
    ("suggestions/templates/_story.html", "<figure class=\"suggestion__picture\""),
    ("suggestions/templates/_vote.html", "<form class=\"vote\""),
    ("suggestions/templates/_photofield.html", "<fieldset class=\"field photofield"),
    ("suggestions/templates/_pin.html", "<fieldset class=\"field pinfield"),
    ("suggestions/templates/add.html", "novalidate data-add"),
    ("suggestions/templates/check.html", "<article class=\"panel checked\""),
    ("suggestions/templates/call.html", "<div class=\"callpage\">"),
    ("suggestions/templates/respond.html", "<label for=\"status\">"),
    ("suggestions/templates/_follow.html", "<form class=\"follow stack\""),
    ("suggestions/templates/stop.html", "value=\"dit\""),
    ("suggestions/templates/_changes.html", "<details class=\"fold changes\""),
    ("suggestions/templates/_own.html", "<section class=\"panel own\""),
    ("suggestions/templates/coauthors.html", "<li class=\"coauthor\">"),
    ("suggestions/templates/correct.html", "id=\"deel-plek\""),
    ("suggestions/templates/hidden.html", "<section class=\"box\" aria-labelledby=\"suggesties\">"),
    ("suggestions/templates/hide.html", "id=\"grond\" tabindex=\"-1\""),
    ("suggestions/templates/join.html", "name=\"antwoord\" value=\"nee\""),
    ("suggestions/templates/retract.html", "rows=\"5\" aria-describedby=\"reden-hint"),
    ("suggestions/templates/_theme_question.html", "id=\"thema-vraag\""),
    ("input/templates/choose.html", "id=\"stapel\""),
    ("input/templates/enter.html", "id=\"deel-horen\""),
    ("input/templates/undo.html", "id=\"ongedaan\""),
    ("input/templates/receipt.html", "<article class=\"slip\">"),
    ("slips/templates/_claim.html", "id=\"nummer-hint\""),
    ("slips/templates/claim.html", "href=\"#nummer\""),
    ("slips/templates/notice.html", "id=\"bereik\""),
    ("slips/templates/notices.html", "id=\"te-doen\""),
    ("annual/templates/show.html", "<table class=\"figures figures--wrap\">"),
    ("pool/templates/gone.html", "id=\"weg-of-samen\""),
    ("pool/templates/numbers.html", "id=\"per-thema\""),
    ("pool/templates/person.html", "id=\"wie-dit-is\""),
    ("pool/templates/preferences.html", "id=\"voorkeuren\""),
    ("suggestions/templates/show.html", "<article class=\"suggestion wrap\">"),
];

/// How keys of messages begin.
const KEYS: &[&str] = &[
    "advising-",
    "answering-",
    "asking-",
    "calls-",
    "changing-",
    "chrome-",
    "commenting-",
    "content-",
    "desk-",
    "editing-",
    "handling-",
    "input-",
    "links-",
    "mails-",
    "pages-",
    "people-",
    "pictures-",
    "pool-",
    "projects-",
    "refusal-",
    "reporting-",
    "slips-",
    "suggestions-",
    "telling-",
];

#[test]
fn every_template_has_a_needle_of_its_own() {
    let templates: Vec<_> =
        files("app/src", &[".html", ".txt"]).into_iter().filter(|file| file.path.contains("/templates/")).collect();
    let name = |path: &str| path.strip_prefix("app/src/").unwrap_or(path).to_owned();
    let mut broken = Vec::new();
    for template in &templates {
        match NEEDLES.iter().filter(|(path, _)| *path == name(&template.path)).count() {
            1 => {}
            count => broken.push(format!("{} has {count} lines in NEEDLES", template.path)),
        }
    }
    for (path, needle) in NEEDLES {
        let has: Vec<String> = templates.iter().filter(|t| t.text.contains(needle)).map(|t| name(&t.path)).collect();
        if has != [*path] {
            broken.push(format!("the needle of {path} stands in {has:?}"));
        }
    }
    for file in files("app/src", &[".rs"]).into_iter().filter(|file| !file.is_test()) {
        for (text, line) in strings(file.tokens()) {
            let is_template = text.contains("/templates/");
            if is_template && !NEEDLES.iter().any(|(path, _)| *path == text) {
                broken.push(format!("{}: {text} is not in NEEDLES", file.at(line)));
            }
        }
    }
    hold("Every template is known by a piece that only it has:", &broken);
}

/// Two moments after the demo's today: one call is yet to come, and none is.
const LATER: [&str; 2] = ["2026-12-28T12:00:00Z", "2027-06-01T12:00:00Z"];

/// What each language shows: each in a new town, so that the same steps find the same things.
async fn walk_all() -> Vec<(Lang, Vec<Seen>)> {
    let mut walks = Vec::new();
    for lang in Lang::ALL {
        let database = support::sqlite();
        let town = town(&database).await;
        let mut walker = Walker::new(&town, lang);
        walker.today().await;
        for moment in LATER {
            walker.at(moment).await;
        }
        walks.push((lang, walker.seen));
    }
    walks
}

fn never_rendered(lang: Lang, seen: &[Seen]) -> impl Iterator<Item = String> {
    let shows = |path: &str, needle: &str| {
        let is_text = path.ends_with(".txt");
        seen.iter().any(|seen| (seen.kind == Kind::TextMail) == is_text && seen.body.contains(needle))
    };
    let unseen = NEEDLES.iter().filter(move |(path, needle)| !shows(path, needle));
    unseen.map(move |(path, _)| format!("{path} was never rendered in {lang}")).collect::<Vec<_>>().into_iter()
}

/// A key instead of its words, or a hole that nothing filled.
fn raw(seen: &Seen, page: &Reading) -> Option<String> {
    let hole = |hole: &&str| seen.body.contains(*hole);
    let hole = ["{{", "{%", "{$", "{ $", "\u{2068}", "\u{fdd0}", "\u{fdd1}"].into_iter().find(hole).map(str::to_owned);
    let text = if seen.kind == Kind::TextMail { seen.body.clone() } else { page.whole() };
    let mut words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    hole.or_else(|| words.find(|word| KEYS.iter().any(|begin| word.starts_with(begin))).map(str::to_owned))
}

#[tokio::test(flavor = "multi_thread")]
async fn sofie_reads_every_page_in_her_language_and_hears_what_stays_dutch() {
    let walks = walk_all().await;
    let mut broken: Vec<String> = walks.iter().flat_map(|(lang, seen)| never_rendered(*lang, seen)).collect();
    for (lang, seen) in &walks {
        for seen in seen {
            let page = Reading::of(seen);
            let mut faults = page.faults(*lang);
            faults.extend(raw(seen, &page).map(|raw| format!("“{raw}” is shown as it is")));
            broken.extend(faults.into_iter().map(|fault| format!("{lang} {}: {fault}", seen.what)));
        }
    }
    let (_, dutch) = &walks[0];
    broken.extend(walks[1..].iter().flat_map(|(lang, translated)| beside::compare(*lang, dutch, translated)));
    hold(
        "Every template is rendered in every language, well formed, and what people wrote carries its language:",
        &broken,
    );
}
