//! What waits for the municipality, and what colleagues do with it among themselves, over real HTTP, on both engines.

use crate::support;

use support::{
    each_engine,
    mails::{give_address, let_pass, mail_to, mails, person_of, receivers},
    town::{Answer, Browser, Town, encoded, town},
};

const NOTE: &str = "De bushalte ligt op grond van De Lijn. <b>Eerst bellen.</b>";
const DAY: i64 = 86_400;

/// The first suggestion in a list of the inbox.
async fn first(officer: &mut Browser, whose: &str) -> Option<String> {
    let inbox = officer.get(&format!("/beheer?van={whose}")).await;
    assert_eq!(inbox.status, 200, "{}", inbox.body);
    let (_, rest) = inbox.body.split_once("href=\"/beheer/suggesties/")?;
    Some(rest.split('"').next().unwrap_or_default().to_owned())
}

async fn is_listed(officer: &mut Browser, whose: &str, id: &str) -> bool {
    officer.get(&format!("/beheer?van={whose}")).await.body.contains(&format!("/beheer/suggesties/{id}\""))
}

fn page_of(id: &str) -> String {
    format!("/beheer/suggesties/{id}")
}

/// Fills in one of the forms among colleagues, twice: as somebody who presses again does.
async fn send(officer: &mut Browser, id: &str, pairs: &[(&str, &str)]) -> Answer {
    let case = format!("/beheer/zaken/suggestion/{id}");
    let key = officer.get(&case).await.hidden("sleutel");
    let form = encoded(&[&[("sleutel", &*key)], pairs].concat());
    let first = officer.post(&case, &form).await;
    let again = officer.post(&case, &form).await;
    assert_eq!(first.status, again.status, "{}", again.body);
    first
}

async fn entries(town: &Town) -> i64 {
    town.rows::<(i64,)>("select cast(count(*) as bigint) from case_entries").await[0].0
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_hands_a_suggestion_to_karim_who_hears_it_and_has_it_from_then_on() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut karim) = (town.signed_in("hilde").await, town.signed_in("karim").await);
        let karims = person_of("karim", &town).await;
        give_address(&town, &karims, "karim@wilgenbeke.be").await;
        let id = first(&mut hilde, "mij").await.expect("Hilde is the contact of a call");
        assert!(hilde.get(&page_of(&id)).await.body.contains("als contactpersoon"));
        let keeper = format!("p:{}", kit::ids::encode(karims.parse().expect("an id")));
        let sent = send(&mut hilde, &id, &[("doe", "handed_over"), ("aan", &keeper), ("tekst", NOTE)]).await;
        assert_eq!(sent.header("location"), Some(&*format!("{}#intern-deel", page_of(&id))), "{}", sent.body);
        assert!(!is_listed(&mut hilde, "mij", &id).await && is_listed(&mut karim, "mij", &id).await);
        assert!(is_listed(&mut hilde, "alles", &id).await, "nothing goes away by being handed over");
        assert!(is_listed(&mut karim, "dienst", &id).await, "it is his service's too");
        let mails = mails(&town).await;
        assert_eq!(receivers(&mails), ["karim@wilgenbeke.be"], "once, and nobody else");
        let mail = mail_to(&mails, "karim@wilgenbeke.be");
        let text = mail["text"].as_str().expect("a mail has text");
        assert!(text.contains(NOTE) && text.contains(&page_of(&id)), "{text}");
        let page = karim.get(&page_of(&id)).await.body;
        assert!(page.contains("Jij volgt dit op") && page.contains("gaf dit door aan"), "{page}");
        assert!(page.contains("&lt;b&gt;Eerst bellen") || page.contains("&#60;b&#62;Eerst bellen"), "{page}");
        assert_eq!(entries(&town).await, 1);

        // A service has it until one of its people takes it.
        send(&mut karim, &id, &[("doe", "handed_over"), ("aan", "d:Dienst klimaat en omgeving"), ("tekst", "")]).await;
        assert!(!is_listed(&mut hilde, "mij", &id).await && is_listed(&mut hilde, "dienst", &id).await);
        send(&mut hilde, &id, &[("doe", "took")]).await;
        assert!(is_listed(&mut hilde, "mij", &id).await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_put_off_comes_back_by_itself_on_its_day() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let id = first(&mut hilde, "alles").await.expect("something waits");
        let now = town.app.clock.now();
        let day = |days: i64| now.plus_seconds(days * DAY).rfc3339()[..10].to_owned();
        for (until, sentence) in
            [("", "Kies een dag, zoals"), (&*day(0), "vanaf morgen"), ("2099-01-01", "binnen een jaar")]
        {
            let wrong = send(&mut hilde, &id, &[("doe", "put_off"), ("tot", until), ("tekst", "Na de zomer.")]).await;
            assert_eq!(wrong.status, 422);
            assert!(wrong.body.contains(sentence) && wrong.body.contains("Na de zomer."), "{}", wrong.body);
        }
        let form = [("doe", "put_off"), ("tot", &*day(9)), ("tekst", "Na de zomer.")];
        assert_eq!(send(&mut hilde, &id, &form).await.status, 303);
        assert!(!is_listed(&mut hilde, "alles", &id).await && is_listed(&mut hilde, "uitgesteld", &id).await);
        assert!(hilde.get(&page_of(&id)).await.body.contains("Uitgesteld tot"));
        let_pass(&town, 9 * DAY);
        assert!(is_listed(&mut hilde, "alles", &id).await && !is_listed(&mut hilde, "uitgesteld", &id).await);
        let until = town.app.clock.now().plus_seconds(20 * DAY).rfc3339()[..10].to_owned();
        send(&mut hilde, &id, &[("doe", "put_off"), ("tot", &until), ("tekst", "")]).await;
        assert!(!is_listed(&mut hilde, "alles", &id).await);
        send(&mut hilde, &id, &[("doe", "resumed")]).await;
        assert!(is_listed(&mut hilde, "alles", &id).await, "who put it off takes it back");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alderman_writes_to_the_officer_and_citizens_read_none_of_it() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut lien) = (town.signed_in("hilde").await, town.signed_in("schepen").await);
        let hildes = person_of("hilde", &town).await;
        give_address(&town, &hildes, "hilde@wilgenbeke.be").await;
        let id = first(&mut hilde, "alles").await.expect("something waits");
        let to = kit::ids::encode(hildes.parse().expect("an id"));
        let empty = send(&mut lien, &id, &[("doe", "noted"), ("tekst", " \u{200b} "), ("collega", &to)]).await;
        assert_eq!(empty.status, 422);
        assert!(empty.body.contains("Schrijf eerst iets.") && empty.body.contains("checked"), "{}", empty.body);
        assert_eq!(send(&mut lien, &id, &[("doe", "noted"), ("tekst", NOTE), ("collega", &to)]).await.status, 303);
        let mails = mails(&town).await;
        assert_eq!(receivers(&mails), ["hilde@wilgenbeke.be"]);
        assert!(
            hilde.get(&page_of(&id)).await.body.contains("voor <span class=\"person__name\">Hilde Van Damme</span>")
        );
        for refused in [
            &[("doe", "took")][..],
            &[("doe", "handed_over"), ("aan", "d:College van burgemeester en schepenen")],
            &[("doe", "resumed")],
        ] {
            assert_eq!(send(&mut lien, &id, refused).await.status, 403, "{refused:?}");
        }
        assert!(!lien.get(&page_of(&id)).await.body.contains("value=\"took\""));
        let case = format!("/beheer/zaken/suggestion/{id}");
        for (who, status) in [("luc", 403), ("els", 403), ("rik", 403)] {
            let mut other = town.signed_in(who).await;
            assert_eq!(other.get(&case).await.status, status, "{who}");
            assert_eq!(other.post(&case, "doe=noted&tekst=x").await.status, status, "{who}");
        }
        let mut amina = town.signed_in("amina").await;
        for (browser, path) in [
            (&mut amina, format!("/suggesties/{id}")),
            (&mut town.visitor(), format!("/suggesties/{id}")),
            (&mut town.visitor(), format!("/api/v1/suggestions/{id}")),
            (&mut town.visitor(), "/zoeken?q=bellen".to_owned()),
        ] {
            let seen = browser.get(&path).await;
            assert!(seen.status == 200 && !seen.body.contains("Eerst bellen"), "{path}");
        }
        assert_eq!(entries(&town).await, 1);
        let data = lien.get("/mijn/gegevens.json").await.body;
        assert!(data.contains("Eerst bellen"), "what she wrote is hers to have: {data}");
    })
    .await;
}

/// Hilde answers a suggestion, for everybody to read.
async fn answer(hilde: &mut Browser, id: &str) {
    let page = hilde.get(&page_of(id)).await;
    let form = [
        ("sleutel", &*page.hidden("sleutel")),
        ("versie", &page.hidden("versie")),
        ("antwoord", "We planten hier een linde."),
    ];
    let sent = hilde.post(&page_of(id), &encoded(&form)).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_answered_and_handed_to_karim_stays_in_his_inbox_until_he_is_done() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut karim) = (town.signed_in("hilde").await, town.signed_in("karim").await);
        let id = first(&mut hilde, "mij").await.expect("Hilde is the contact of a call");
        answer(&mut hilde, &id).await;
        assert!(!is_listed(&mut hilde, "alles", &id).await, "what is answered waits for nobody");
        let keeper = format!("p:{}", kit::ids::encode(person_of("karim", &town).await.parse().expect("an id")));
        send(&mut hilde, &id, &[("doe", "handed_over"), ("aan", &keeper), ("tekst", NOTE)]).await;
        let inbox = karim.get("/beheer?van=mij").await.body;
        let row = inbox.split("<li class=\"row\">").find(|row| row.contains(&page_of(&id))).expect("it is his");
        assert!(
            row.contains("Doorgegeven door <span class=\"person__name\">Hilde Van Damme</span>")
                && row.contains("De bushalte ligt op grond"),
            "{row}"
        );
        assert!(is_listed(&mut hilde, "alles", &id).await && !is_listed(&mut hilde, "mij", &id).await);
        let until = town.app.clock.now().plus_seconds(9 * DAY).rfc3339()[..10].to_owned();
        send(&mut karim, &id, &[("doe", "put_off"), ("tot", &until), ("tekst", "")]).await;
        assert!(!is_listed(&mut karim, "mij", &id).await && is_listed(&mut karim, "uitgesteld", &id).await);
        let_pass(&town, 10 * DAY);
        assert!(is_listed(&mut karim, "mij", &id).await, "it comes back on its day");
        let done = send(&mut karim, &id, &[("doe", "done"), ("tekst", "De Lijn is gebeld.")]).await;
        assert_eq!(done.status, 303, "{}", done.body);
        assert!(!is_listed(&mut karim, "alles", &id).await);
        // Handed to who answers it, it is done with her answer.
        send(&mut karim, &id, &[("doe", "handed_over"), ("aan", "d:Dienst klimaat en omgeving"), ("tekst", "")]).await;
        assert!(is_listed(&mut hilde, "dienst", &id).await);
        answer(&mut hilde, &id).await;
        assert!(!is_listed(&mut hilde, "alles", &id).await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_decided_about_reports_stands_in_the_history_of_the_suggestion_for_colleagues_alone() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let (mut hilde, mut luc) = (town.signed_in("hilde").await, town.signed_in("luc").await);
        let key = luc.get(&format!("/suggesties/{id}")).await.hidden("sleutel");
        let said =
            [("sleutel", &*key), ("gevraagd", "ja"), ("leeftijd", "ja"), ("tekst", "Wie dit bedenkt, is een ezel.")];
        let said = encoded(&said);
        let sent = luc.post(&format!("/suggesties/{id}/reageer"), &said).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let why = "Een scheldwoord helpt niemand vooruit.";
        for (reported, decision) in [
            (format!("/suggesties/{id}/meld"), vec![("besluit", "left"), ("reden", "")]),
            (format!("/reacties/{key}/meld"), vec![("besluit", "hidden"), ("grond", "hurtful"), ("reden", why)]),
        ] {
            let mut visitor = town.visitor();
            let form = visitor.get(&reported).await.hidden("sleutel");
            let report = encoded(&[("sleutel", &*form), ("grond", "advertising"), ("woorden", "Kijk dit eens na.")]);
            assert!(visitor.post(&reported, &report).await.status < 400);
            let list = hilde.get("/beheer/meldingen").await.body;
            let number = list.split("href=\"/beheer/meldingen/").skip(1).find(|part| !part.starts_with("verborgen"));
            let number = number.and_then(|part| part.split('"').next()).expect("a report");
            let decided = hilde.post(&format!("/beheer/meldingen/{number}"), &encoded(&decision)).await;
            assert_eq!(decided.status, 303, "{}", decided.body);
        }
        let page = town.signed_in("schepen").await.get(&page_of(&id)).await.body;
        let history = page.split("id=\"intern\"").nth(1).expect("what colleagues see");
        for said in ["Hilde Van Damme", "liet alles staan", "haalde een reactie weg", "Over een reactie", why] {
            assert!(history.contains(said), "{said}: {history}");
        }
        assert!(!page.contains("id=\"antwoorden\""), "an alderman answers nobody, and no form says so: {page}");
        let public = town.visitor().get(&format!("/suggesties/{id}")).await.body;
        assert!(!public.contains("scheldwoord") && !public.contains("liet alles staan"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_stands_in_the_inbox_among_the_rest_until_it_is_decided() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let mut visitor = town.visitor();
        let form = visitor.get(&format!("/suggesties/{id}/meld")).await;
        let key = form.hidden("sleutel");
        let report = encoded(&[("sleutel", &key), ("grond", "hurtful"), ("woorden", "Dit scheldt iemand uit.")]);
        let sent = visitor.post(&format!("/suggesties/{id}/meld"), &report).await;
        assert!(sent.status < 400, "{}", sent.body);
        let mut hilde = town.signed_in("hilde").await;
        let inbox = hilde.get("/beheer?van=alles").await.body;
        assert!(inbox.contains("Melding over") && inbox.contains("/beheer/meldingen/"), "{inbox}");
        let report = inbox.split("href=\"/beheer/meldingen/").nth(1).and_then(|rest| rest.split('"').next());
        let case = format!("/beheer/zaken/report/{}", report.expect("the report"));
        assert!(hilde.get(&case.replace("zaken/report", "meldingen")).await.body.contains(&format!("href=\"{case}\"")));
        let key = hilde.get(&case).await.hidden("sleutel");
        let form = encoded(&[("sleutel", &key), ("doe", "put_off"), ("tot", "2026-12-24"), ("tekst", "")]);
        assert_eq!(hilde.post(&case, &form).await.status, 303);
        assert!(!hilde.get("/beheer?van=alles").await.body.contains("Melding over"));
        assert!(hilde.get("/beheer?van=uitgesteld").await.body.contains("Melding over"));
        let foreign = hilde.get("/beheer/zaken/report/0000000000001").await;
        assert_eq!(foreign.status, 404);
        for wrong in ["/beheer/zaken/vote/0000000000001", "/beheer/zaken/suggestion/x"] {
            assert_eq!(hilde.get(wrong).await.status, 404, "{wrong}");
        }
    })
    .await;
}

/// Amina asks Karim about a page, or about nothing in particular; the id of her question.
async fn asked(town: &Town, about: &str) -> String {
    let contact = "select id from contacts where municipality_id = 1 and name = 'Karim Benali'";
    let karim = town.rows::<(plein::vocabulary::ContactId,)>(contact).await[0].0.to_string();
    let mut amina = town.signed_in("amina").await;
    let key = amina.get("/vragen/nieuw").await.hidden("sleutel");
    let words = "Komt er ook een bank bij de linde?";
    let asks = [("sleutel", &*key), ("over", about), ("aan", &*karim), ("vraag", words), ("naam", "Amina E.")];
    let form = encoded(&asks);
    let sent = amina.post("/vragen/nieuw", &form).await;
    assert_eq!(sent.header("location"), Some(&*format!("/vragen/{key}")), "{}", sent.body);
    key
}

async fn send_about(officer: &mut Browser, question: &str, pairs: &[(&str, &str)]) -> Answer {
    let case = format!("/beheer/zaken/question/{question}");
    let key = officer.get(&case).await.hidden("sleutel");
    officer.post(&case, &encoded(&[&[("sleutel", &*key)], pairs].concat())).await
}

async fn is_asked(officer: &mut Browser, whose: &str, question: &str) -> bool {
    officer.get(&format!("/beheer?van={whose}")).await.body.contains(&format!("/beheer/vragen/{question}\""))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_noted_upon_and_put_off_and_comes_back_on_its_day() {
    each_engine(async |database| {
        let town = town(database).await;
        let question = asked(&town, "/acties/wilgenbeke-vergroent").await;
        let (mut hilde, mut karim) = (town.signed_in("hilde").await, town.signed_in("karim").await);
        let karims = person_of("karim", &town).await;
        give_address(&town, &karims, "karim@wilgenbeke.be").await;
        let page = hilde.get(&format!("/beheer/vragen/{question}")).await;
        assert!(page.status == 200 && page.body.contains("value=\"put_off\""), "{}", page.body);
        assert!(
            !page.body.contains("value=\"took\"") && !page.body.contains("value=\"handed_over\""),
            "it has a contact"
        );
        assert!(is_asked(&mut karim, "mij", &question).await, "he has it");
        let to = kit::ids::encode(karims.parse().expect("an id"));
        let note = [("doe", "noted"), ("tekst", "Weet jij wie de banken levert?"), ("collega", &*to)];
        assert_eq!(send_about(&mut hilde, &question, &note).await.status, 303);
        let mails = mails(&town).await;
        let text = mail_to(&mails, "karim@wilgenbeke.be")["text"].as_str().expect("a mail has text");
        assert!(
            text.contains("wie de banken levert") && text.contains(&format!("/beheer/vragen/{question}")),
            "{text}"
        );
        assert!(!text.contains("Amina"), "who asked is not in it: {text}");
        let until = town.app.clock.now().plus_seconds(9 * DAY).rfc3339()[..10].to_owned();
        let off = [("doe", "put_off"), ("tot", &*until), ("tekst", "Na de zitting.")];
        assert_eq!(send_about(&mut karim, &question, &off).await.status, 303);
        assert!(!is_asked(&mut karim, "mij", &question).await && is_asked(&mut hilde, "uitgesteld", &question).await);
        let list = hilde.get("/beheer/vragen").await.body;
        assert!(list.contains(&question) && list.contains("Uitgesteld tot"), "the list of all says it: {list}");
        let page = hilde.get(&format!("/beheer/vragen/{question}")).await.body;
        assert!(
            page.contains("Uitgesteld tot") && page.contains("Na de zitting.") && page.contains("levert"),
            "{page}"
        );
        let_pass(&town, 9 * DAY);
        assert!(is_asked(&mut karim, "mij", &question).await && !is_asked(&mut hilde, "uitgesteld", &question).await);
        for refused in [&[("doe", "took")][..], &[("doe", "handed_over"), ("aan", "d:Dienst klimaat en omgeving")]] {
            assert_eq!(send_about(&mut hilde, &question, refused).await.status, 404, "{refused:?}");
        }
        let mut amina = town.signed_in("amina").await;
        assert!(!amina.get(&format!("/vragen/{question}")).await.body.contains("Na de zitting"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_about_nothing_in_particular_is_put_off_by_any_officer_and_unknown_to_an_alderman_of_a_theme() {
    each_engine(async |database| {
        let town = town(database).await;
        let (question, of_green) = (asked(&town, "").await, asked(&town, "/acties/wilgenbeke-vergroent").await);
        town.give_role("burger-7", "officer", "energie").await;
        town.give_role("burger-8", "alderman", "energie").await;
        let (mut officer, mut alderman) = (town.signed_in("burger-7").await, town.signed_in("burger-8").await);
        let until = town.app.clock.now().plus_seconds(2 * DAY).rfc3339()[..10].to_owned();
        let off = [("doe", "put_off"), ("tot", &*until), ("tekst", "")];
        assert_eq!(send_about(&mut officer, &question, &off).await.status, 303);
        assert!(is_asked(&mut officer, "uitgesteld", &question).await);
        assert_eq!(send_about(&mut officer, &of_green, &off).await.status, 403, "she reads along there");
        for one in [&question, &of_green] {
            for path in [format!("/beheer/vragen/{one}"), format!("/beheer/zaken/question/{one}")] {
                assert_eq!(alderman.get(&path).await.status, 404, "{path}");
            }
            let note = encoded(&[("doe", "noted"), ("tekst", "Wat is dit?")]);
            assert_eq!(alderman.post(&format!("/beheer/zaken/question/{one}"), &note).await.status, 404);
        }
        assert_eq!(entries(&town).await, 1);
    })
    .await;
}
