//! One mail to many: who gets it and why is seen beforehand, nobody gets it who may not, and nobody gets it twice.

use crate::support;

mod answered;

use support::{
    each_engine,
    forms::Sent,
    mails::{agree, give_address, mails, path, person_of, receivers, sql},
    papers::pages_of,
    town::{Answer, Browser, Town, town},
};

const NEW: &str = "/beheer/mailings/nieuw";
const SUBJECT: &str = "Drie plekken zijn gekozen";

/// The form of a new mailing to who gave something to the call, on this ground.
async fn form(officer: &mut Browser, town: &Town, ground: &str) -> Sent {
    let call = object(town, "calls", "oproep", "plekken-vergroenen").await;
    let page = officer.get(&format!("{NEW}?over={call}")).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let form = Sent::of_page(&page, "<form class=\"edit form\"");
    assert!(form.get("over") == call && form.get("wat-0") == "gave" && form.get("waarvan-0") == call);
    let written = "De **werkgroep** koos drie plekken.\n\n- [Lees waarom](https://voorbeeld.be/waarom)\n";
    Sent::of_page(&page, "<form class=\"edit form\"")
        .set("onderwerp", SUBJECT)
        .set("tekst", written)
        .chosen("grond", ground)
}

async fn object(town: &Town, table: &str, kind: &str, slug: &str) -> String {
    let id: Vec<(i64,)> =
        town.rows(sql(format!("select id from {table} where municipality_id = 1 and slug = '{slug}'"))).await;
    format!("{kind}-{}", kit::ids::encode(id[0].0))
}

/// Keeps it, and says where it stands.
async fn kept(officer: &mut Browser, form: &Sent) -> String {
    let kept = officer.post(NEW, &form.body()).await;
    assert_eq!(kept.status, 303, "{}", kept.body);
    kept.header("location").expect("it leads to the mailing").to_owned()
}

/// Keeps one more like it, and shows it counted anew: what conditions mean is kept for a minute.
async fn counted(officer: &mut Browser, form: &Sent) -> Answer {
    let again = form.clone().set("merk", "");
    let address = kept(officer, &again).await;
    officer.get(&format!("{address}?opnieuw=1")).await
}

/// The number beside a line of the page.
fn number(page: &Answer, line: &str) -> i64 {
    let rest =
        page.body.split(&format!("<dt>{line}</dt><dd>")).nth(1).unwrap_or_else(|| panic!("{line}: {}", page.body));
    rest.split('<').next().unwrap().replace(['\u{a0}', '\u{202f}', '.', ' '], "").parse().expect("a number")
}

/// Somebody of the demo with an address, who votes in the call.
async fn voter(town: &Town, key: &str, address: &str) -> Browser {
    let mut browser = town.signed_in(key).await;
    let id = town.suggestion("plekken-vergroenen", "new").await;
    assert_eq!(browser.post(&format!("/suggesties/{id}/stem"), "stem=ja").await.status, 303);
    give_address(town, &person_of(key, town).await, address).await;
    browser
}

async fn got(town: &Town) -> Vec<String> {
    let sent = mails(town).await;
    let of_it: Vec<_> = sent.into_iter().filter(|mail| mail["subject"] == SUBJECT).collect();
    receivers(&of_it).into_iter().map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_writes_to_who_gave_something_and_sees_beforehand_who_gets_it_and_why() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        voter(&town, "burger-7", "zeven@voorbeeld.be").await;
        voter(&town, "burger-8", "acht@voorbeeld.be").await;
        voter(&town, "burger-9", "negen@voorbeeld.be").await;
        agree(&town, "acht@voorbeeld.be").await;
        town.run("update consents set withdrawn_at = 2 where person_id = (select id from people where email = 'acht@voorbeeld.be')")
            .await;
        let new = form(&mut hilde, &town, "contribution").await;
        let address = kept(&mut hilde, &new).await;
        let page = hilde.get(&address).await;
        let before = number(&page, "Krijgen de mail");
        assert!(before >= 2 && number(&page, "Voldoen aan de voorwaarden") > before, "most of the demo have no address");
        assert_eq!(number(&page, "Vallen weg: gaven hier niets, of willen er niet van horen"), 1, "who said no");
        assert!(page.body.contains("iets indiende, stemde of reageerde bij <span>"), "why: {}", page.body);
        assert!(page.body.contains("Lees waarom (https://voorbeeld.be/waarom)"), "the mail as text");
        assert!(got(&town).await.is_empty(), "nothing is sent by looking");
        assert_eq!(hilde.post(&format!("{address}/versturen"), "").await.status, 303);
        assert_eq!(hilde.post(&format!("{address}/versturen"), "").await.status, 303, "pressed twice");
        // Who comes later was not meant.
        voter(&town, "burger-10", "tien@voorbeeld.be").await;
        let got = got(&town).await;
        assert_eq!(i64::try_from(got.len()).unwrap(), before);
        assert!(got.contains(&"zeven@voorbeeld.be".to_owned()) && got.contains(&"negen@voorbeeld.be".to_owned()));
        assert!(!got.contains(&"acht@voorbeeld.be".to_owned()) && !got.contains(&"tien@voorbeeld.be".to_owned()));
        let mail = mails(&town).await.into_iter().find(|mail| mail["to"] == "zeven@voorbeeld.be").unwrap();
        let text = mail["text"].as_str().unwrap();
        assert!(text.contains("omdat je iets indiende, stemde of reageerde bij “"), "why: {text}");
        assert!(mail["html"].as_str().unwrap().contains("<strong>werkgroep</strong>"), "{mail}");
        let page = hilde.get(&format!("{address}/bewerken")).await;
        assert_eq!(page.status, 303, "what was sent is not written anew");
        assert_eq!(hilde.post(&format!("{address}/weg"), "").await.status, 303);
        assert_eq!(hilde.get(&address).await.status, 200, "nor thrown away");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn news_of_a_theme_goes_to_who_wants_it_and_its_link_stops_such_mails_and_no_others() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let mut seven = voter(&town, "burger-7", "zeven@voorbeeld.be").await;
        voter(&town, "burger-8", "acht@voorbeeld.be").await;
        let theme = object(&town, "themes", "thema", "groen").await;
        let choice = format!("{theme}=wanted&hoevaak=weekly&leeftijd=ja");
        assert_eq!(seven.post("/mijn/voorkeuren", &choice).await.status, 303);
        let new = form(&mut hilde, &town, "theme").await.set("over", &theme);
        let address = kept(&mut hilde, &new).await;
        let page = hilde.get(&address).await;
        let count = number(&page, "Krijgen de mail");
        assert!(number(&page, "Vallen weg: kozen niet voor dit thema") >= 1, "who only voted");
        assert_eq!(hilde.post(&format!("{address}/versturen"), &format!("aantal={count}")).await.status, 303);
        let first = got(&town).await;
        assert!(first.contains(&"zeven@voorbeeld.be".to_owned()) && !first.contains(&"acht@voorbeeld.be".to_owned()));
        let mail = mails(&town).await.into_iter().find(|m| m["to"] == "zeven@voorbeeld.be" && m["subject"] == SUBJECT);
        let text = mail.unwrap()["text"].as_str().unwrap().to_owned();
        let stop = text.lines().find_map(|line| line.strip_prefix("Geen mails meer hierover: ")).expect("a link");
        let mut provider = town.visitor();
        assert!(provider.get(path(stop)).await.body.contains("die de gemeente naar velen stuurt"));
        assert_eq!(number(&counted(&mut hilde, &new).await, "Krijgen de mail"), count, "looking stops nothing");
        assert_eq!(provider.post(path(stop), "List-Unsubscribe=One-Click").await.status, 200);
        let page = counted(&mut hilde, &new).await;
        assert_eq!(number(&page, "Krijgen de mail"), count - 1);
        assert_eq!(number(&page, "Vallen weg: willen geen mails of mailings"), 1);
        let page = seven.get("/mijn/voorkeuren").await;
        assert!(page.body.contains("Je stopte de berichten die de gemeente naar velen stuurt"), "{}", page.body);
        assert_eq!(seven.post("/mijn/voorkeuren", "mailings=weer").await.status, 303);
        assert_eq!(number(&counted(&mut hilde, &new).await, "Krijgen de mail"), count);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_are_written_to_with_the_number_typed_or_by_a_colleague_and_an_interrupted_mailing_goes_on() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        voter(&town, "burger-7", "zeven@voorbeeld.be").await;
        // Sixty others have an address; their provider gets five a second, so it takes a while.
        town.run(
            "update people set email = 'lezer-' || id || '@een.example', email_key = 'lezer-' || id, email_confirmed_at = 1
             where municipality_id = 1 and email is null and left_at is null and id in (
               select person_id from votes where municipality_id = 1 group by person_id order by person_id limit 100)",
        )
        .await;
        let new = form(&mut hilde, &town, "contribution").await;
        let address = kept(&mut hilde, &new).await;
        let page = hilde.get(&address).await;
        let count = number(&page, "Krijgen de mail");
        assert!(count > 50, "{count}");
        let refused = hilde.post(&format!("{address}/versturen"), "aantal=51").await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("Typ het juiste aantal") && refused.body.contains("value=\"51\""), "{}", refused.body);
        let version = refused.hidden("versie");
        assert_eq!(hilde.post(&format!("{address}/klaar"), &format!("versie={version}")).await.status, 303);
        assert_eq!(hilde.post(&format!("{address}/versturen"), "").await.status, 422, "who asks is no second person");
        let mut karim = town.signed_in("karim").await;
        let waits = format!("href=\"{address}\"");
        assert!(karim.get("/beheer?van=alles").await.body.contains(&waits), "it stands in his inbox");
        assert!(!hilde.get("/beheer?van=alles").await.body.contains(&waits), "and not in hers");
        assert_eq!(karim.post(&format!("{address}/versturen"), "").await.status, 303, "a colleague is");
        while got(&town).await.is_empty() {}
        assert_eq!(hilde.post(&format!("{address}/onderbreken"), "").await.status, 303);
        let mut page = hilde.get(&address).await;
        for _ in 0..300 {
            if number(&page, "Nog te versturen") == 0 || page.body.contains("Tegengehouden door het onderbreken") {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            page = hilde.get(&address).await;
        }
        assert!(number(&page, "Tegengehouden door het onderbreken") > 0, "{}", page.body);
        assert!(number(&page, "Verstuurd") < count);
        assert_eq!(hilde.post(&format!("{address}/verder"), "").await.status, 303);
        assert_eq!(hilde.post(&format!("{address}/verder"), "").await.status, 303);
        town.run("delete from mail_paces").await;
        let each: Vec<(i64, i64)> = loop {
            let each = town
                .rows(
                    "select cast(count(*) as bigint), cast(count(distinct reader) as bigint) from outbox
                     where kind = 'mailing'",
                )
                .await;
            if hilde.get(&address).await.body.contains("<span class=\"status\">Verstuurd</span>") {
                break each;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        };
        assert_eq!(each[0], (count, count), "one to each");
        assert!(!hilde.get(&address).await.body.contains("Tegengehouden door het onderbreken"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_segment_is_one_of_these_and_those_and_not_the_others_near_a_place() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        voter(&town, "burger-7", "zeven@voorbeeld.be").await;
        let call = object(&town, "calls", "oproep", "plekken-vergroenen").await;
        let meant = async |hilde: &mut Browser, new: &Sent| {
            let page = counted(hilde, new).await;
            number(&page, "Voldoen aan de voorwaarden")
        };
        let gave = form(&mut hilde, &town, "contribution").await;
        let all = meant(&mut hilde, &gave).await;
        let voted = meant(&mut hilde, &gave.clone().set("wat-0", "voted")).await;
        let suggested = meant(&mut hilde, &gave.clone().set("wat-0", "suggested")).await;
        let both = |form: &Sent, part: &str| {
            let form = form.clone().set("wat-0", "voted").set("wat-1", "suggested").set("waarvan-1", &call);
            form.set("deel-1", part)
        };
        let one_of = meant(&mut hilde, &both(&gave, "any")).await;
        let and = meant(&mut hilde, &both(&gave, "all")).await;
        let not = meant(&mut hilde, &both(&gave, "none")).await;
        assert!(voted > 0 && suggested > 0 && one_of <= all);
        assert_eq!(one_of, voted + suggested - and);
        assert_eq!(not, voted - and);
        let street: Vec<(String,)> =
            town.rows("select address from suggestions where municipality_id = 1 order by id desc limit 1").await;
        let near = gave.clone().set("rond-deel", "all").set("rond-adres", &street[0].0);
        let close = meant(&mut hilde, &near.clone().set("rond-meter", "150")).await;
        let far = meant(&mut hilde, &near.clone().set("rond-meter", "20000")).await;
        assert!(0 < close && close < far && far <= all, "{close} {far} {all}");
        let nobody = both(&gave, "none").set("wat-0", "").set("waarvan-0", "");
        let answer = hilde.post(NEW, &nobody.body()).await;
        assert!(answer.status == 422 && answer.body.contains("Kies minstens één voorwaarde"), "{}", answer.body);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_e_mail_is_on_a_list_to_call_or_write_to_with_why_and_not_who_wants_none() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        for key in ["burger-7", "burger-8", "burger-9"] {
            let mut browser = town.signed_in(key).await;
            assert_eq!(browser.post(&format!("/suggesties/{id}/stem"), "stem=ja").await.status, 303);
        }
        let form = form(&mut hilde, &town, "contribution").await;
        let before = list(&mut hilde, &form).await.lines().count();
        let officer = person_of("hilde", &town).await;
        for (key, name, phone) in [("burger-7", "=Zeven", "0470 00 00 07"), ("burger-8", "Acht", "0470 00 00 08")] {
            let person = person_of(key, &town).await;
            town.run(sql(format!(
                "insert into recorded_people (municipality_id, person_id, full_name, email, email_key, phone, phone_key, street,
                   house_number, postal_code, place, home_key, recorded_by, recorded_at)
                 values (1, {person}, '{name}', '', '', '{phone}', '', 'Kapelstraat', '{key}', '9990', 'Wilgenbeke', '', {officer}, 1)"
            )))
            .await;
        }
        town.run(sql(format!(
            "insert into mail_stops (municipality_id, person_id, stopped_at) values (1, {}, 1)",
            person_of("burger-8", &town).await
        )))
        .await;
        let page = counted(&mut hilde, &form).await;
        assert!(page.body.contains("heeft, kan je bellen of schrijven."), "{}", page.body);
        let list = list(&mut hilde, &form).await;
        assert_eq!(list.lines().count(), before + 1, "{list}");
        let seven = list.lines().find(|line| line.contains("0470 00 00 07")).expect("she is on it");
        assert!(!seven.starts_with('=') && seven.contains("=Zeven"), "no formula: {seven}");
        assert!(seven.contains("iets indiende, stemde of reageerde bij"), "why: {seven}");
        assert!(!list.contains("Acht"), "who stopped mails gets no letter instead");
        let address = kept(&mut hilde, &form.clone().set("merk", "")).await;
        let sheet = hilde.get(&format!("{address}/zonder-mail/lijst.xlsx")).await;
        assert!(sheet.status == 200 && sheet.bytes.starts_with(b"PK"), "a workbook");
        let letters = hilde.get(&format!("{address}/zonder-mail/brieven.pdf")).await;
        assert_eq!(letters.header("content-type"), Some("application/pdf"));
        if let Some(pages) = pages_of(&letters.bytes) {
            let hers: Vec<&String> = pages.iter().filter(|page| page.contains("=Zeven")).collect();
            assert_eq!(hers.len(), 1, "one page each: {pages:?}");
            for there in ["Kapelstraat burger-7", "9990 Wilgenbeke", SUBJECT, "koos drie plekken", "Je krijgt deze brief omdat"] {
                assert!(hers[0].contains(there), "{there}: {}", hers[0]);
            }
            assert!(!pages.iter().any(|page| page.contains("Acht")));
        }
        for file in ["lijst.doc", "brieven.docx", "lijst.", "brieven"] {
            assert_eq!(hilde.get(&format!("{address}/zonder-mail/{file}")).await.status, 404, "{file}");
        }
        assert_eq!(town.signed_in("schepen").await.get(&format!("{address}/zonder-mail/lijst.csv")).await.status, 403);
        let found = hilde.get("/beheer/zoeken?q=drie+plekken").await;
        assert!(found.body.contains(&format!("href=\"{address}\"")), "the search finds it: {}", found.body);
        assert!(found.body.contains("/beheer/bereik?wie=drie+plekken#opzoeken"), "{}", found.body);
        sent_keeps_its_papers(&town, &mut hilde, &address).await;
        assert!(hilde.get("/beheer/bereik?wie=Maria+%3Cb%3E").await.body.contains("value=\"Maria &#60;b&#62;\""));
    })
    .await;
}

/// Once it is sent, the list is who was on it then, whoever comes or goes.
async fn sent_keeps_its_papers(town: &Town, officer: &mut Browser, address: &str) {
    let before = officer.get(&format!("{address}/zonder-mail/lijst.csv")).await.body;
    voter(town, "burger-9", "negen@voorbeeld.be").await;
    let page = officer.get(&format!("{address}?opnieuw=1")).await;
    let count = number(&page, "Krijgen de mail");
    let sent = officer.post(&format!("{address}/versturen"), &format!("aantal={count}")).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    town.run("delete from votes where person_id in (select person_id from recorded_people)").await;
    let page = officer.get(address).await.body;
    assert!(page.contains("/zonder-mail/lijst.xlsx") && page.contains("/zonder-mail/brieven.pdf"), "{page}");
    let after = officer.get(&format!("{address}/zonder-mail/lijst.csv")).await.body;
    let lines = |list: &str| list.lines().map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(lines(&after), lines(&before));
    assert_eq!(officer.get(&format!("{address}/zonder-mail/brieven.pdf")).await.status, 200);
}

/// Of who has no e-mail, as CSV.
async fn list(officer: &mut Browser, form: &Sent) -> String {
    let address = kept(officer, &form.clone().set("merk", "")).await;
    let list = officer.get(&format!("{address}/zonder-mail/lijst.csv")).await;
    assert_eq!(list.status, 200, "{}", list.body);
    list.body
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_sent_is_said_at_its_field_with_all_that_was_typed() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let right = form(&mut hilde, &town, "contribution").await;
        let theme = object(&town, "themes", "thema", "groen").await;
        for (name, value, said) in [
            ("onderwerp", "", "Typ een onderwerp voor de mail."),
            ("onderwerp", &"a".repeat(151), "te lang"),
            ("tekst", " \u{202e}\u{200b} ", "Schrijf wat je wil zeggen."),
            ("tekst", "![een boom](/beelden/x.jpg)", "Een mailing toont geen foto"),
            ("over", "oproep-0000000000000", "Kies een oproep, een klimaatactie of een thema."),
            ("over", &theme, "Bij een thema gaf niemand iets."),
            ("waarvan-0", "", "Kies een oproep, een klimaatactie, een thema of alles van de gemeente."),
            ("waarvan-0", "wijk-Nergens", "Kies een oproep, een klimaatactie, een thema of alles van de gemeente."),
            ("wat-0", "near", "Kies wat iemand deed of wil."),
            ("rond-adres", "Nergensstraat", "We vinden deze straat niet in de gemeente."),
        ] {
            let wrong = right.clone().set(name, value);
            let answer = hilde.post(NEW, &wrong.body()).await;
            assert_eq!(answer.status, 422, "{name} {value}");
            assert!(answer.body.contains(said), "{said} in {}", answer.body);
            let again = Sent::of_page(&answer, "<form class=\"edit form\"");
            for (field, typed) in wrong.pairs().filter(|(field, _)| *field != "over" && !field.starts_with("waarvan")) {
                let shown = again.get(field);
                assert!(shown.replace('\r', "") == typed || field == "wat-0", "{field} keeps {typed:?}, not {shown:?}");
            }
        }
        let more = hilde.post(NEW, &right.pressed("rij")).await;
        assert!(more.status == 200 && more.body.contains("name=\"wat-3\""), "a form with more rows: {}", more.body);
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
        for body in [&b"onderwerp=%ff%fe&tekst=%00"[..], b"", b"merk=x&deel-0=x&wat-0=x&waarvan-0=oproep-%ff"] {
            let answer = hilde.ask_bytes("POST", NEW, &headers, body).await;
            assert_eq!(answer.status, 422);
        }
        // Two at once: the second sees that she was overtaken, and what she wrote.
        let address = kept(&mut hilde, &right).await;
        let edit = format!("{address}/bewerken");
        let open = Sent::of_page(&hilde.get(&edit).await, "<form class=\"edit form\"");
        assert_eq!(hilde.post(&edit, &open.clone().set("onderwerp", "Eerst").body()).await.status, 303);
        let late = hilde.post(&edit, &open.set("onderwerp", "Daarna").body()).await;
        assert!(late.status == 409 && late.body.contains("value=\"Daarna\""), "{}", late.body);
        assert!(hilde.get(&address).await.body.contains("Eerst"));
        // The alderman reads it without a name, and sends nothing.
        let mut alderman = town.signed_in("schepen").await;
        let page = alderman.get(&address).await;
        assert!(page.status == 200 && !page.body.contains("/versturen"), "{}", page.body);
        assert_eq!(alderman.post(&format!("{address}/versturen"), "aantal=1").await.status, 403);
        assert_eq!(alderman.get(NEW).await.status, 403);
    })
    .await;
}
