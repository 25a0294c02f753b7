//! Forms that are printed with numbers; who has no e-mail is called or written to.

use super::{CALL, FORM, MARIA, PILE, TREE, count, enter, filled, form_of, number, suggestion_titled};
use crate::support;
use support::{
    each_engine,
    forms::Sent,
    mails::{agree, give_address, let_pass, mails, person_of, receivers},
    papers::pages_of,
    town::{Town, encoded, town},
};

#[tokio::test(flavor = "multi_thread")]
async fn karim_prints_forms_and_each_number_is_entered_once() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut karim = town.signed_in("karim").await;
        let page = karim.get("/beheer/invoer").await;
        let key = page.hidden("sleutel");
        for (copies, call) in [("0", CALL), ("51", CALL), ("veel", CALL), ("3", "nergens")] {
            let wrong = karim.post("/beheer/papier", &encoded(&[("voor", call), ("aantal", copies)])).await;
            assert_eq!(wrong.status, 422, "{copies} {call}: {}", wrong.body);
        }
        let form = encoded(&[("voor", "zonnedaken"), ("aantal", "3"), ("sleutel", &*key)]);
        let printed = karim.post("/beheer/papier", &form).await;
        let again = karim.post("/beheer/papier", &form).await;
        assert_eq!((printed.status, printed.header("location")), (303, again.header("location")));
        let papers = karim.follow(&printed).await;
        assert_eq!(papers.header("content-type"), Some("application/pdf"));
        let name = papers.header("content-disposition").unwrap_or_default();
        assert_eq!(name, "inline; filename=\"formulieren-op-papier-zonnedaken.pdf\"");
        let rows = "select reference from slips where batch_id in (select max(batch_id) from slips) order by id";
        let numbers: Vec<(String,)> = town.rows(rows).await;
        let numbers: Vec<String> = numbers.into_iter().map(|row| row.0.to_uppercase()).collect();
        let numbers: Vec<String> = numbers.iter().map(|one| format!("{}-{}", &one[..4], &one[4..])).collect();
        assert!(numbers.len() == 3 && numbers[0] != numbers[1], "each has its own: {numbers:?}");
        if let Some(pages) = pages_of(&papers.bytes) {
            for number in &numbers {
                let own: Vec<&String> = pages.iter().filter(|page| page.contains(number.as_str())).collect();
                assert!(own[0].contains(&format!("Nummer {number}")), "{pages:?}");
                let own = own.into_iter().cloned().collect::<String>();
                for there in ["Ik ben 13 of ouder", "Nieuws over suggesties", "Handtekening", "Over jou"] {
                    assert!(own.contains(there), "{there}: {own}");
                }
            }
            let others = |page: &String| numbers.iter().filter(|number| page.contains(number.as_str())).count();
            assert!(pages.iter().all(|page| others(page) == 1), "every page says which form it is of");
        }
        // Nobody claims what is not entered yet; an officer enters it with its number, once, in its own call.
        let mut luc = town.signed_in("luc").await;
        let early = luc.post("/mijn/formulier", &encoded(&[("nummer", &*numbers[0])])).await;
        assert!(early.status == 422 && early.body.contains("nog niet ingevoerd"), "{}", early.body);
        let given = [&MARIA[..], &TREE[..], &[("nummer", &*numbers[0])]].concat();
        let elsewhere = enter(&mut karim, PILE, &given).await;
        assert!(elsewhere.body.contains("Dit nummer hoort bij een andere oproep."), "{}", elsewhere.body);
        let roofs = PILE.replace(CALL, "zonnedaken");
        let interest = [&MARIA[..], &[("nummer", &*numbers[0])]].concat();
        let theme = form_of(&mut karim, &roofs).await;
        let theme = theme.offers("thema").expect("a theme").to_owned();
        let interest = [&interest[..], &[("thema", &*theme)]].concat();
        let entered = number(&enter(&mut karim, &roofs, &interest).await);
        assert_eq!(entered, numbers[0].replace('-', "").to_lowercase());
        assert_eq!(count(&town, "follows f join slips s on s.person_id = f.person_id").await, 1, "she hears of it");
        let twice = enter(&mut karim, &roofs, &interest).await;
        assert!(twice.status == 422, "{}", twice.body);
        let chosen = filled(&Sent::of_page(&twice, FORM), &[("wie", "nieuw"), ("thema", &*theme)]);
        let twice = karim.post("/beheer/invoer", &chosen).await;
        assert!(twice.body.contains("Dit formulier is al ingevoerd."));
        assert_eq!(town.visitor().get("/beheer/papier/0000000000001").await.status, 401);
        assert_eq!(luc.get(printed.header("location").unwrap()).await.status, 403);
    })
    .await;
}

/// An officer answers a suggestion, and the ten minutes pass.
pub async fn answer(town: &Town, id: &str) {
    let mut hilde = town.signed_in("hilde").await;
    let desk = format!("/beheer/suggesties/{id}");
    let page = hilde.get(&desk).await;
    let (key, seen) = (page.hidden("sleutel"), page.hidden("versie"));
    let form = encoded(&[
        ("sleutel", &*key),
        ("versie", &*seen),
        ("antwoord", "We planten hier een linde."),
        ("status", "chosen"),
    ]);
    let sent = hilde.post(&desk, &form).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let_pass(town, 11 * 60);
}

#[tokio::test(flavor = "multi_thread")]
async fn maria_has_no_mail_and_is_called_once_and_who_has_mail_is_not() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        town.run("delete from spoken_notices").await;
        let home = [("postcode", "9870"), ("gemeente", "Wilgenbeke")];
        number(&enter(&mut hilde, PILE, &[&MARIA[..], &TREE[..], &home[..]].concat()).await);
        let id = suggestion_titled(&town, "Een lindeboom bij de kapel").await;
        // Two voters on paper: one agreed to hear of it, one did not; and one with an address.
        let voter = |name: &'static str, phone: &'static str| [("naam", name), ("telefoon", phone), ("leeftijd", "ja")];
        for (name, phone, agrees) in [("An Claes", "09 111 11 11", "ja"), ("Bo Aerts", "09 222 22 22", "")] {
            let consent: &[(&str, &str)] = if agrees.is_empty() { &[] } else { &[("outcome_mail", agrees)] };
            number(&enter(&mut hilde, PILE, &[&voter(name, phone)[..], &[("stemmen", &*id)], consent].concat()).await);
        }
        let amina = person_of("amina", &town).await;
        give_address(&town, &amina, "amina@voorbeeld.be").await;
        agree(&town, "amina@voorbeeld.be").await;
        town.signed_in("amina").await.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
        answer(&town, &id).await;
        assert_eq!(receivers(&mails(&town).await), ["amina@voorbeeld.be"], "she has mail, and is not called");
        let names = town.rows::<(String,)>(
            "select r.full_name from spoken_notices n
            join recorded_people r on r.municipality_id = n.municipality_id and r.person_id = n.person_id order by 1",
        );
        let names: Vec<String> = names.await.into_iter().map(|row| row.0).collect();
        assert_eq!(names, ["An Claes", "Maria De Smedt"], "one line each, whatever happened in the ten minutes");
        let inbox = hilde.get("/beheer?van=mij").await.body;
        let row =
            inbox.split("<li class=\"row\">").find(|row| row.contains("Maria De Smedt")).expect("she is in the inbox");
        assert!(
            row.contains("Bel of schrijf") && row.contains("09 123 45 67") && row.contains("9870 Wilgenbeke"),
            "{row}"
        );
        let path =
            row.split("href=\"/beheer/bellen/").nth(1).and_then(|rest| rest.split('"').next()).expect("its page");
        let path = format!("/beheer/bellen/{path}");
        assert!(!town.signed_in("noor").await.get("/beheer?van=alles").await.body.contains("Maria De Smedt"));
        for (who, status) in [("noor", 403), ("schepen", 403), ("karim", 200)] {
            assert_eq!(town.signed_in(who).await.get(&path).await.status, status, "{who}");
        }
        let page = hilde.get(&path).await.body;
        assert!(page.contains("We planten hier een linde.") && page.contains("Kapelstraat 12"), "{page}");
        assert_eq!(hilde.post(&path, "gedaan=vergeten").await.status, 422);
        assert_eq!(hilde.post(&path, "gedaan=called").await.status, 303);
        assert_eq!(town.signed_in("karim").await.post(&path, "gedaan=written").await.status, 303);
        assert!(!hilde.get("/beheer?van=alles").await.body.contains("Maria De Smedt"));
        let history = hilde.get(&path).await.body;
        assert!(history.contains("belde iemand over") && !history.contains("schreef iemand over"), "{history}");
        // An gave no home: no letter.
        assert!(hilde.get("/beheer/bellen").await.body.contains("An Claes"));
        assert_eq!(hilde.get("/beheer/brieven").await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_are_printed_one_a_page_and_marked_as_written_in_one_press() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let home = [("postcode", "9870"), ("gemeente", "Wilgenbeke")];
        number(&enter(&mut hilde, PILE, &[&MARIA[..], &TREE[..], &home[..]].concat()).await);
        answer(&town, &suggestion_titled(&town, "Een lindeboom bij de kapel").await).await;
        mails(&town).await;
        let letters = hilde.get("/beheer/brieven").await;
        assert_eq!(letters.header("content-type"), Some("application/pdf"));
        if let Some(pages) = pages_of(&letters.bytes) {
            assert_eq!(pages.len(), 2, "hers, and one of before");
            let hers = pages.iter().find(|page| page.contains("Maria De Smedt")).expect("her letter");
            let lines: Vec<&str> = hers.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            let at = lines.iter().position(|line| *line == "Maria De Smedt").expect("her name by itself");
            assert_eq!(&lines[at..at + 3], ["Maria De Smedt", "Kapelstraat 12", "9870 Wilgenbeke"], "{hers}");
            assert!(hers.contains("We planten hier een linde."), "{hers}");
        }
        let page = hilde.get("/beheer/bellen").await;
        let letters: Vec<&str> = page.body.split("name=\"brief\" value=\"").skip(1).collect();
        let letters: Vec<(&str, &str)> =
            letters.iter().map(|rest| ("brief", rest.split('"').next().unwrap())).collect();
        let mut luc = town.signed_in("luc").await;
        assert_eq!(luc.post("/beheer/brieven", &encoded(&letters)).await.status, 403);
        assert_eq!(hilde.post("/beheer/brieven", &encoded(&letters)).await.status, 303);
        assert!(hilde.get("/beheer/bellen").await.body.contains("Niemand wacht op een telefoontje"));
        assert_eq!(hilde.get("/beheer/brieven").await.status, 404, "there is nothing to print");
        let outcomes = town.rows::<(String,)>("select outcome from spoken_notices").await;
        assert!(outcomes.len() == 2 && outcomes.iter().all(|row| row.0 == "written"), "{outcomes:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn several_notices_of_one_person_are_one_call_and_one_letter_and_each_is_done_with_it() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        town.run("delete from spoken_notices").await;
        let home = [("postcode", "9870"), ("gemeente", "Wilgenbeke")];
        number(&enter(&mut hilde, PILE, &[&MARIA[..], &TREE[..], &home[..]].concat()).await);
        let id = suggestion_titled(&town, "Een lindeboom bij de kapel").await;
        let own = [("naam", "Bo Aerts"), ("telefoon", "09 222 22 22")];
        let wall = [("titel", "Een groene muur"), ("waarom", "Daar staat nu een kale muur in de zon.")];
        number(&enter(&mut hilde, PILE, &[&own[..], &TREE[2..], &wall[..]].concat()).await);
        answer(&town, &id).await;
        mails(&town).await;
        answer(&town, &suggestion_titled(&town, "Een groene muur").await).await;
        mails(&town).await;
        answer(&town, &id).await;
        mails(&town).await;
        assert_eq!(count(&town, "spoken_notices where outcome is null").await, 3);
        let list = hilde.get("/beheer/bellen").await.body;
        let rows: Vec<&str> = list.split("<li class=\"row\">").skip(1).collect();
        assert_eq!(rows.len(), 2, "one line each: {list}");
        assert!(
            rows[0].contains("Maria De Smedt") && rows[0].contains("en nog 1 bericht"),
            "who waits longest is first"
        );
        assert!(rows[1].contains("Bo Aerts") && !rows[1].contains("en nog"), "{}", rows[1]);
        let inbox = hilde.get("/beheer?van=alles").await.body;
        assert_eq!(inbox.matches("<span class=\"person__name\">Maria De Smedt</span>").count(), 1, "{inbox}");
        let letters = hilde.get("/beheer/brieven").await;
        if let Some(pages) = pages_of(&letters.bytes) {
            assert_eq!(pages.len(), 1, "Bo gave no home: {pages:?}");
            let said = "Nieuws over wat je de gemeente meegaf";
            assert!(
                pages[0].contains(said) && pages[0].matches("We planten hier een linde.").count() == 2,
                "{pages:?}"
            );
        }
        let path = rows[0].split("href=\"/beheer/bellen/").nth(1).and_then(|rest| rest.split('"').next());
        let path = format!("/beheer/bellen/{}", path.expect("her page"));
        let page = hilde.get(&path).await;
        assert_eq!(page.body.matches("We planten hier een linde.").count(), 2, "everything is on it: {}", page.body);
        let form = Sent::of_page(&page, "<form method=\"post\" action=\"/beheer/bellen/");
        // What comes in while she is on the phone was not told.
        answer(&town, &id).await;
        mails(&town).await;
        assert_eq!(hilde.post(&path, &format!("{}&gedaan=called", form.body())).await.status, 303);
        assert_eq!(count(&town, "spoken_notices where outcome = 'called'").await, 2, "each on its own");
        assert_eq!(count(&town, "happenings where what = 'notice_called'").await, 2);
        assert!(hilde.get("/beheer/bellen").await.body.contains("Maria De Smedt"));
        // Nobody is done by the page of somebody else.
        let of_bo = town.rows::<(i64,)>(
            "select max(n.id) from spoken_notices n join recorded_people r on r.municipality_id =
            n.municipality_id and r.person_id = n.person_id where r.full_name = 'Bo Aerts'",
        );
        let form = format!("gedaan=called&ook={}", kit::ids::encode(of_bo.await[0].0));
        assert_eq!(hilde.post(&path, &form).await.status, 303);
        assert_eq!(count(&town, "spoken_notices where outcome = 'called'").await, 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_answer_to_maria_becomes_a_line_to_call_and_the_page_says_so() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        town.run("delete from spoken_notices").await;
        number(&enter(&mut hilde, PILE, &[&MARIA[..], &TREE[..]].concat()).await);
        let id = suggestion_titled(&town, "Een lindeboom bij de kapel").await;
        let alone = format!("/beheer/suggesties/{id}/indiener");
        let page = hilde.get(&alone).await;
        assert!(page.body.matches("Bel of schrijf").count() >= 3 && !page.body.contains("per mail"), "{}", page.body);
        let words = "De kapel krijgt in maart een linde, Maria.";
        let form = [("sleutel", &*page.hidden("sleutel")), ("doe", "antwoord"), ("antwoord", words)];
        assert_eq!(hilde.post(&alone, &encoded(&form)).await.status, 303);
        let list = hilde.get("/beheer/bellen?als=csv").await.body;
        assert!(list.contains("Maria De Smedt") && list.contains(words), "{list}");
        assert_eq!(receivers(&mails(&town).await), Vec::<&str>::new());

        let author = "select person_id, max(id) from suggestions
                      where municipality_id = 1 and hidden_at is null and person_id not in (
                        select person_id from recorded_people)
                      group by person_id order by 2 desc limit 1";
        let (author, hers) = town.rows::<(i64, i64)>(author).await[0];
        give_address(&town, &author.to_string(), "auteur@voorbeeld.be").await;
        let hers = kit::ids::encode(hers);
        let page = hilde.get(&format!("/beheer/suggesties/{hers}/indiener")).await.body;
        assert!(page.contains("Dit vertrekt meteen per mail"), "{page}");
    })
    .await;
}
