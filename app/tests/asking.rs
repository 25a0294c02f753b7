//! Questions to the municipality over real HTTP, on both engines: asked, confirmed, answered once, handed on, closed,
//! published; and who stands in for whom.

use crate::support;

use support::{
    each_engine,
    forms::Sent,
    mails::{give_address, mail_to, mails, person_of, receivers},
    town::{Answer, Browser, Town, encoded, town},
};

const FORM: &str = "/vragen/nieuw";
const DESK: &str = "/beheer/vragen";
const ACTION: &str = "/acties/wilgenbeke-vergroent";
const TEXT: &str = "Komt er ook een bank bij de linde?\n\n<b>Mijn moeder</b> kan niet lang staan.";
const SHOWN: &str = "&lt;b&gt;Mijn moeder&lt;/b&gt; kan niet lang staan.";
const ANSWER: &str = "Ja. In maart komt er een bank met leuningen.";

/// The form on a page about the action, filled in.
async fn filled(browser: &mut Browser, changes: &[(&str, &str)]) -> (String, String) {
    let key = browser.get(&format!("{FORM}?over={ACTION}")).await.hidden("sleutel");
    let usual = [("sleutel", key.as_str()), ("over", ACTION), ("vraag", TEXT), ("naam", "Amina E.")];
    let kept = usual.iter().filter(|(name, _)| changes.iter().all(|(known, _)| known != name)).copied();
    (key.clone(), encoded(&kept.chain(changes.iter().copied()).collect::<Vec<_>>()))
}

/// Asks as somebody who signed in; the id of the question.
async fn asked(browser: &mut Browser, changes: &[(&str, &str)]) -> String {
    let (key, form) = filled(browser, changes).await;
    let sent = browser.post(FORM, &form).await;
    assert_eq!(sent.header("location"), Some(format!("/vragen/{key}").as_str()), "{}", sent.body);
    key
}

async fn handle(officer: &mut Browser, id: &str, pairs: &[(&str, &str)]) -> Answer {
    officer.post(&format!("{DESK}/{id}"), &encoded(pairs)).await
}

async fn count(town: &Town) -> i64 {
    let rows: Vec<(i64,)> = town.rows("select cast(count(id) as bigint) from asked_questions").await;
    rows[0].0
}

async fn with_addresses(town: &Town) {
    for (who, address) in
        [("amina", "amina@voorbeeld.be"), ("hilde", "hilde@gemeente.example"), ("karim", "karim@gemeente.example")]
    {
        give_address(town, &person_of(who, town).await, address).await;
    }
}

fn changed(form: &Sent, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(form.clone(), |form, (name, value)| form.set(name, value)).body()
}

fn text(mail: &serde_json::Value) -> &str {
    mail["text"].as_str().expect("a mail has text")
}

#[tokio::test(flavor = "multi_thread")]
async fn mariette_asks_with_an_address_alone_and_nobody_hears_of_it_before_she_confirms_it() {
    each_engine(async |database| {
        let town = town(database).await;
        with_addresses(&town).await;
        let mut visitor = town.visitor();
        let page = visitor.get(ACTION).await.body;
        assert!(page.contains("href=\"/vragen/nieuw?over=%2Facties%2Fwilgenbeke-vergroent\""), "{page}");
        let form = visitor.get(&format!("{FORM}?over={ACTION}")).await.body;
        assert!(form.contains("Hilde Van Damme") && form.contains("ten laatste op"), "{form}");
        let (key, form) = filled(&mut visitor, &[]).await;
        let door = visitor.post(FORM, &form).await;
        assert_eq!(door.header("location"), Some("/aanmelden"), "{}", door.body);
        let door = visitor.follow(&door).await.body;
        assert!(door.contains("Je vraag over") && door.contains("name=\"mail\""), "{door}");
        assert_eq!(visitor.post("/aanmelden/mail", "mail=mariette@voorbeeld.be").await.status, 303);
        assert_eq!(receivers(&mails(&town).await), ["mariette@voorbeeld.be"], "the code alone");
        assert_eq!(count(&town).await, 0);
        let code = town.code_to("mariette@voorbeeld.be").await;
        let came = visitor.post("/aanmelden/code", &format!("code={code}")).await;
        assert_eq!(came.header("location"), Some(format!("/vragen/{key}").as_str()), "{}", came.body);
        let hers = visitor.follow(&came).await.body;
        assert!(hers.contains("We kregen je vraag.") && hers.contains(SHOWN), "{hers}");
        let told = mails(&town).await;
        assert_eq!(receivers(&told), ["hilde@gemeente.example", "mariette@voorbeeld.be", "mariette@voorbeeld.be"]);
        let receipt = text(mail_to(&told, "mariette@voorbeeld.be"));
        assert!(
            receipt.contains("Hilde Van Damme antwoordt je ten laatste op") && receipt.contains("09 000 00 12"),
            "{receipt}"
        );
        assert!(text(mail_to(&told, "hilde@gemeente.example")).contains(&format!("{DESK}/{key}")));
        visitor.post(FORM, &form).await;
        assert_eq!((count(&town).await, mails(&town).await.len()), (1, 3), "sent twice is once");
        // By the link of the mail, in another browser.
        let (mut other, mut phone) = (town.visitor(), town.visitor());
        let (second, form) = filled(&mut other, &[]).await;
        other.post(FORM, &form).await;
        other.post("/aanmelden/mail", "mail=luc@voorbeeld.be").await;
        let told = mails(&town).await;
        let link = text(mail_to(&told, "luc@voorbeeld.be")).split_whitespace().find(|word| word.contains("/volgen/"));
        let link = support::mails::path(link.expect("a link")).to_owned();
        assert!(phone.get(&link).await.body.contains("Je vraag over"));
        assert_eq!(count(&town).await, 1, "opening a link changes nothing");
        for _ in 0..2 {
            assert_eq!(phone.post(&link, "").await.status, 303);
        }
        assert_eq!(count(&town).await, 2);
        assert_eq!(phone.get(&format!("/vragen/{second}")).await.status, 303, "a link signs nobody in");
        assert_eq!(town.signed_in("sam").await.get(&format!("/vragen/{key}")).await.status, 404, "hers alone");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_luc_asks_waits_for_his_sign_in_and_what_is_wrong_is_said_with_all_he_typed() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut luc, mut amina) = (town.visitor(), town.signed_in("amina").await);
        for (field, value) in [("vraag", ""), ("vraag", " \u{200b}\u{202e} "), ("naam", "x"), ("sleutel", "zzz")] {
            let (_, form) = filled(&mut luc, &[(field, value)]).await;
            let wrong = luc.post(FORM, &form).await;
            assert_eq!(wrong.status, 422, "{field} {value:?}");
            let kept = if field == "vraag" { "Amina E." } else { SHOWN };
            assert!(wrong.body.contains(kept) || wrong.body.contains("Mijn moeder"), "{field}: {}", wrong.body);
        }
        let long = "a".repeat(2001);
        let (_, form) = filled(&mut luc, &[("vraag", &long)]).await;
        let wrong = luc.post(FORM, &form).await;
        assert!(wrong.status == 422 && wrong.body.contains(&long), "{}", wrong.status);
        for nonsense in
            ["vraag=%ff%fe&naam=%00&over=/acties/nergens&onbekend=1", "vraag=a&vraag=b&&=&", "over=%2F%2Fevil"]
        {
            assert_eq!(luc.post(FORM, nonsense).await.status, 422, "{nonsense}");
        }
        let (key, form) = filled(&mut luc, &[("over", "/acties/nergens"), ("naam", "Luc B.")]).await;
        assert_eq!(luc.post(FORM, &form).await.header("location"), Some("/aanmelden"));
        assert!(luc.get(&format!("/vragen/{key}")).await.body.contains("Mijn moeder"), "the draft of his browser");
        assert!(!town.visitor().get(&format!("/vragen/{key}")).await.body.contains("Mijn moeder"));
        let back = luc.post("/demo/aanmelden", "persoon=luc").await;
        assert_eq!(back.header("location"), Some(format!("/vragen/{key}").as_str()));
        assert!(luc.follow(&back).await.body.contains("op je eigen pagina"), "he has no address");
        assert!(luc.get("/mijn").await.body.contains("Wacht op antwoord"));
        let drafts: Vec<(i64,)> = town.rows("select cast(count(id) as bigint) from question_drafts").await;
        assert_eq!(drafts[0].0, 0);
        let taken = encoded(&[("sleutel", key.as_str()), ("vraag", "Dit is een andere vraag."), ("naam", "Amina")]);
        let taken = amina.post(FORM, &taken).await;
        assert_eq!((taken.status, taken.hidden("sleutel") == key), (422, false), "the id of somebody else's question");
        for _ in 0..10 {
            asked(&mut amina, &[]).await;
        }
        let (_, form) = filled(&mut amina, &[]).await;
        let many = amina.post(FORM, &form).await;
        assert_eq!((many.status, many.header("retry-after").is_some()), (429, true));
        assert!(many.body.contains("Mijn moeder"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_answers_once_and_who_comes_second_keeps_what_he_typed() {
    each_engine(async |database| {
        let town = town(database).await;
        with_addresses(&town).await;
        let (mut amina, mut hilde) = (town.signed_in("amina").await, town.signed_in("hilde").await);
        let mut wim = town.signed_in("admin").await;
        let id = asked(&mut amina, &[]).await;
        let page = format!("{DESK}/{id}");
        let list = hilde.get(DESK).await.body;
        assert!(list.contains("Voor jou") && list.contains("nog ") && list.contains(&page), "{list}");
        assert!(wim.get(DESK).await.body.contains("Voor collega’s"));
        let seen = hilde.get(&page).await;
        assert!(seen.body.contains(SHOWN) && !seen.body.contains("amina@voorbeeld.be"), "{}", seen.body);
        assert_eq!(hilde.get(&page).await.hidden("versie"), "1");
        for who in ["luc", "karim", "schepen"] {
            let sent = handle(&mut town.signed_in(who).await, &id, &[("versie", "1"), ("antwoord", ANSWER)]).await;
            assert_eq!(sent.status, 403, "{who}");
        }
        assert_eq!(town.signed_in("karim").await.get(&page).await.status, 200, "who reads along");
        for wrong in [
            [("antwoord", "Ja"), ("wat", "antwoord")],
            [("reden", ""), ("wat", "sluiten")],
            [("naar", "1"), ("wat", "doorgeven")],
        ] {
            assert_eq!(handle(&mut hilde, &id, &wrong).await.status, 422, "{wrong:?}");
        }
        let before = mails(&town).await.len();
        let form = [("versie", "1"), ("wat", "antwoord"), ("antwoord", ANSWER)];
        for _ in 0..2 {
            let sent = handle(&mut hilde, &id, &form).await;
            assert_eq!(sent.header("location"), Some(format!("{page}?bewaard=1").as_str()), "{}", sent.body);
        }
        let late = [("versie", "1"), ("wat", "sluiten"), ("reden", "Dit is geen vraag voor ons.")];
        let late = handle(&mut wim, &id, &late).await;
        assert!(late.status == 409 && late.body.contains("Dit is geen vraag voor ons."), "{}", late.body);
        assert!(late.body.contains(ANSWER), "and what the colleague did");
        let told = mails(&town).await;
        assert_eq!(told.len(), before + 1, "once");
        let mail = mail_to(&told, "amina@voorbeeld.be");
        assert!(text(mail).contains(ANSWER) && text(mail).contains("Hilde Van Damme"), "{mail}");
        assert!(mail["html"].as_str().unwrap().contains(ANSWER));
        assert!(amina.get(&format!("/vragen/{id}")).await.body.contains(ANSWER));
        assert!(amina.get("/mijn").await.body.contains("Beantwoord"));
        assert!(hilde.get("/beheer/logboek").await.body.contains("antwoordde op"));
        assert!(!hilde.get(DESK).await.body.contains(&format!("href=\"{page}\"")), "it waits no more");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_hands_a_question_on_to_karim_who_hears_of_it_and_wim_closes_one_with_a_reason() {
    each_engine(async |database| {
        let town = town(database).await;
        with_addresses(&town).await;
        let (mut amina, mut hilde) = (town.signed_in("amina").await, town.signed_in("hilde").await);
        let id = asked(&mut amina, &[]).await;
        let contacts = "select id, name from contacts where municipality_id = 1 order by id";
        let contacts: Vec<(plein::vocabulary::ContactId, String)> = town.rows(contacts).await;
        let karim = contacts.iter().find(|(_, name)| name == "Karim Benali").expect("Karim").0.to_string();
        let form = [
            ("versie", "1"),
            ("wat", "doorgeven"),
            ("naar", karim.as_str()),
            ("nota", "Jij kent de bankenleverancier."),
        ];
        let (mut at_desk, page) = (town.signed_in("karim").await, format!("{DESK}/{id}"));
        for _ in 0..2 {
            let sent = handle(&mut hilde, &id, &form).await;
            assert_eq!(sent.header("location"), Some("/beheer/vragen?bewaard=1"), "{}", sent.body);
        }
        assert!(at_desk.get(&page).await.body.contains("name=\"antwoord\""), "whoever is asked answers");
        let told = mails(&town).await;
        let to_karim: Vec<_> = told.iter().filter(|mail| mail["to"] == "karim@gemeente.example").collect();
        assert_eq!(to_karim.len(), 1, "once");
        assert!(text(to_karim[0]).contains("bankenleverancier") && text(to_karim[0]).contains("Mijn moeder"));
        assert!(town.signed_in("karim").await.get(DESK).await.body.contains("Voor jou"));
        let log = hilde.get("/beheer/logboek").await.body;
        assert!(log.contains("gaf een collega door") && log.contains("Karim Benali. Jij kent"), "{log}");
        assert!(
            !amina.get(&format!("/vragen/{id}")).await.body.contains("bankenleverancier"),
            "a note is for colleagues"
        );
        let reason = "Dit hangt af van een ander bestuur: vraag het de provincie.";
        let form = [("versie", "2"), ("wat", "sluiten"), ("reden", reason)];
        for _ in 0..2 {
            assert_eq!(handle(&mut town.signed_in("admin").await, &id, &form).await.status, 303);
        }
        assert!(text(mail_to(&mails(&town).await, "amina@voorbeeld.be")).contains(reason));
        assert!(amina.get(&format!("/vragen/{id}")).await.body.contains(reason));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_published_question_has_no_name_and_stays_when_amina_leaves_with_all_the_rest() {
    each_engine(async |database| {
        let town = town(database).await;
        with_addresses(&town).await;
        let (mut amina, mut hilde) = (town.signed_in("amina").await, town.signed_in("hilde").await);
        let (id, left) = (asked(&mut amina, &[]).await, asked(&mut amina, &[("over", "")]).await);
        let publish = format!("{DESK}/{id}/publiceren");
        assert_eq!(hilde.get(&publish).await.status, 404, "what is not answered yet");
        handle(&mut hilde, &id, &[("versie", "1"), ("antwoord", ANSWER)]).await;
        let begun = hilde.get(&publish).await.body;
        assert!(begun.contains("Mijn moeder") && begun.contains(ANSWER), "{begun}");
        let mut visitor = town.visitor();
        assert!(!visitor.get(ACTION).await.body.contains("Komt er een bank"));
        let form = encoded(&[
            ("vraag", "Komt er een bank bij de linde?"),
            ("antwoord", "Ja, **in maart**. <script>alert(1)</script>"),
            ("versie", "0"),
        ]);
        assert_eq!(town.signed_in("karim").await.post(&publish, &form).await.status, 403);
        for _ in 0..2 {
            assert_eq!(hilde.post(&publish, &form).await.header("location"), Some("/beheer/vragen?bewaard=1"));
        }
        let overtaken = form.replace("linde", "eik");
        let overtaken = hilde.post(&publish, &overtaken).await;
        assert!(overtaken.status == 409 && overtaken.body.contains("bij de eik"), "{}", overtaken.body);
        for path in [ACTION, "/vragen", "/vragen?zoek=LINDE+maart", "/vragen?over=/acties/wilgenbeke-vergroent"] {
            let page = visitor.get(path).await.body;
            assert!(
                page.contains("Komt er een bank bij de linde?") && page.contains("<strong>in maart</strong>"),
                "{path}: {page}"
            );
            assert!(!page.contains("alert(1)") && !page.contains("Amina"), "{path}");
        }
        for path in ["/vragen?zoek=zwembad", "/vragen?over=/themas/energie", "/themas/energie"] {
            assert!(!visitor.get(path).await.body.contains("bij de linde"), "{path}");
        }
        let data = amina.get("/mijn/gegevens.json").await.json();
        assert_eq!(data["questions"].as_array().map(Vec::len), Some(2), "{data}");
        assert_eq!(data["questions"][1]["answer"], ANSWER);
        assert_eq!(amina.post("/mijn/weg", "zeker=ja").await.status, 303);
        assert_eq!(count(&town).await, 0, "what she asked goes");
        for path in [&id, &left] {
            assert_eq!(hilde.get(&format!("{DESK}/{path}")).await.status, 404);
        }
        assert!(visitor.get(ACTION).await.body.contains("Komt er een bank bij de linde?"));
        let edited =
            encoded(&[("vraag", "Komt er een bank bij de eik?"), ("antwoord", "Ja, in april."), ("versie", "1")]);
        assert_eq!(hilde.post(&publish, &edited).await.status, 303);
        assert!(visitor.get(ACTION).await.body.contains("bij de eik"));
        for _ in 0..2 {
            assert_eq!(hilde.post(&format!("{DESK}/{id}/weghalen"), "").await.status, 303);
        }
        assert!(!visitor.get(ACTION).await.body.contains("bij de eik"));
        assert_eq!(hilde.get(&publish).await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_asked_by_address_is_with_the_account_once_that_address_is_hers() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut sam = town.visitor();
        let (key, form) = filled(&mut sam, &[("naam", "Sam O.")]).await;
        sam.post(FORM, &form).await;
        sam.post("/aanmelden/mail", "mail=sam@voorbeeld.be").await;
        let code = town.code_to("sam@voorbeeld.be").await;
        assert_eq!(sam.post("/aanmelden/code", &format!("code={code}")).await.status, 303);
        assert_eq!(sam.post("/demo/aanmelden", "persoon=sam").await.status, 303);
        assert_eq!(sam.get(&format!("/vragen/{key}")).await.status, 200);
        assert!(town.signed_in("sam").await.get("/mijn").await.body.contains(&format!("/vragen/{key}")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_hilde_is_away_karim_is_shown_asked_and_mailed_in_her_place_until_that_day() {
    each_engine(async |database| {
        let town = town(database).await;
        with_addresses(&town).await;
        let contacts = "select id, name from contacts where municipality_id = 1 order by id";
        let contacts: Vec<(plein::vocabulary::ContactId, String)> = town.rows(contacts).await;
        let id_of =
            |who: &str| contacts.iter().find(|(_, name)| name.starts_with(who)).expect("a contact").0.to_string();
        let (hers, his) = (id_of("Hilde"), id_of("Karim"));
        let (mut wim, mut visitor, path) =
            (town.signed_in("admin").await, town.visitor(), format!("/beheer/contacten/{hers}"));
        let form = Sent::read(&mut wim, &path).await;
        for (changes, field) in [
            ([("vervanger", his.as_str()), ("afwezig", "")], "afwezig"),
            ([("vervanger", ""), ("afwezig", "2026-10-20")], "vervanger"),
            ([("vervanger", &*his), ("afwezig", "2026-10-01")], "afwezig"),
            ([("vervanger", &*his), ("afwezig", "morgen")], "afwezig"),
            ([("vervanger", &*hers), ("afwezig", "2026-10-20")], "vervanger"),
        ] {
            let wrong = wim.post(&path, &changed(&form, &changes)).await;
            assert!(
                wrong.status == 422 && wrong.body.contains(&format!("href=\"#{field}\"")),
                "{changes:?}: {}",
                wrong.body
            );
        }
        let kept = wim.post(&path, &changed(&form, &[("vervanger", &his), ("afwezig", "2026-10-20")])).await;
        assert_eq!(kept.status, 303, "{}", kept.body);
        assert!(Sent::read(&mut wim, &path).await.pairs().any(|pair| pair == ("afwezig", "2026-10-20")));
        let until = "dinsdag 20 oktober 2026";
        for page in [ACTION.to_owned(), "/contact".to_owned(), format!("{FORM}?over={ACTION}")] {
            let body = visitor.get(&page).await.body;
            assert!(body.contains("Vervangt Hilde Van Damme tot en met") && body.contains(until), "{page}: {body}");
        }
        assert!(visitor.get("/contact").await.body.contains("Karim Benali vervangt."));
        let id = asked(&mut town.signed_in("amina").await, &[]).await;
        let told = mails(&town).await;
        assert_eq!(receivers(&told), ["amina@voorbeeld.be", "karim@gemeente.example"]);
        assert!(text(mail_to(&told, "karim@gemeente.example")).contains("Je vervangt Hilde Van Damme."));
        let receipt = text(mail_to(&told, "amina@voorbeeld.be"));
        assert!(receipt.contains("Karim Benali antwoordt je") && receipt.contains(until), "{receipt}");
        assert!(town.signed_in("karim").await.get(DESK).await.body.contains("Voor jou"));
        support::mails::let_pass(&town, 16 * 86_400);
        town.app.turns.changed_outside();
        assert!(!visitor.get(ACTION).await.body.contains("Vervangt"), "she is back");
        let hilde = town.signed_in("hilde").await.get(DESK).await.body;
        assert!(hilde.contains("Voor jou") && hilde.contains(&id), "and so is what waits for her: {hilde}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_every_page_with_somebody_to_turn_to_one_can_ask_and_contact_says_who_does_what() {
    let database = support::sqlite();
    let town = town(&database).await;
    let suggestion = format!("/suggesties/{}", town.suggestion("plekken-vergroenen", "new").await);
    let mut visitor = town.visitor();
    for path in [ACTION, "/themas/groen", "/beleid/klimaatplan", "/oproepen/plekken-vergroenen", &suggestion] {
        let page = visitor.get(path).await.body;
        let ask = format!("{FORM}?{}", encoded(&[("over", path)]));
        assert!(page.contains(&format!("href=\"{ask}\"")), "{path}: {page}");
        let form = visitor.get(&ask).await;
        assert!(form.status == 200 && form.body.contains(&format!("value=\"{path}\"")), "{path}");
    }
    let contact = visitor.get("/contact").await.body;
    for words in ["/vragen/nieuw?aan=", "Helpt je met", "href=\"/themas/energie\"", "Spreekt Nederlands, Frans"] {
        assert!(contact.contains(words), "{words} in {contact}");
    }
    let form = visitor.get("/vragen/nieuw?aan=zzz&over=/suggesties/0000000000000").await;
    assert_eq!(form.status, 200, "about nothing in particular");
}
