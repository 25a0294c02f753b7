//! Who wrote what was hidden objects by the link of her mail, and somebody else decides again; over real HTTP, on both
//! engines.

use crate::support;

use support::{
    each_engine,
    mails::{give_address, mails, path, person_of},
    town::{Browser, Town, encoded, town},
};

const WHY: &str = "Ik noemde niemand bij naam. <b>Lees het nog eens.</b>";
const LUC: &str = "luc@voorbeeld.be";

/// Luc writes a comment, with an address to hear of it.
async fn commented(town: &Town) -> (String, String) {
    give_address(town, &person_of("luc", town).await, LUC).await;
    let (id, mut luc) = (town.suggestion("plekken-vergroenen", "new").await, town.signed_in("luc").await);
    let key = luc.get(&format!("/suggesties/{id}")).await.hidden("sleutel");
    let words = "De buurman van nummer 12 parkeert hier altijd.";
    let form = [("sleutel", &*key), ("gevraagd", "ja"), ("leeftijd", "ja"), ("tekst", words)];
    let sent = luc.post(&format!("/suggesties/{id}/reageer"), &encoded(&form)).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    (id, key)
}

async fn hide(officer: &mut Browser, comment: &str) {
    let form = encoded(&[("grond", "privacy"), ("reden", "Dit wijst iemand aan.")]);
    let hidden = officer.post(&format!("/beheer/reacties/{comment}/verbergen"), &form).await;
    assert_eq!(hidden.status, 303, "{}", hidden.body);
}

/// The links to object in the mails to an address, the last one first.
async fn links_to(town: &Town, address: &str) -> Vec<String> {
    let sent = mails(town).await;
    let texts = sent.iter().filter(|mail| mail["to"] == address).map(|mail| mail["text"].as_str().unwrap().to_owned());
    texts
        .filter_map(|text| {
            text.lines()
                .find(|line| line.contains("://") && line.contains("/bezwaar/"))
                .map(|line| path(line).to_owned())
        })
        .collect()
}

/// The page of the objection, when it stands in her inbox.
async fn waiting(officer: &mut Browser) -> Option<String> {
    let inbox = officer.get("/beheer?van=alles").await.body;
    let (_, rest) = inbox.split_once("href=\"/beheer/bezwaren/")?;
    Some(format!("/beheer/bezwaren/{}", rest.split('"').next().unwrap_or_default()))
}

async fn count(town: &Town) -> i64 {
    town.rows::<(i64,)>("select cast(count(*) as bigint) from objections").await[0].0
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_of_lucs_mail_objects_once_and_opening_it_changes_nothing() {
    each_engine(async |database| {
        let town = town(database).await;
        let (_, comment) = commented(&town).await;
        hide(&mut town.signed_in("hilde").await, &comment).await;
        let link = links_to(&town, LUC).await.remove(0);
        let mut phone = town.visitor();
        for _ in 0..3 {
            let page = phone.get(&link).await;
            assert!(page.status == 200 && page.body.contains("Dit wijst iemand aan."), "why: {}", page.body);
            assert!(page.body.contains("parkeert hier altijd"), "what: {}", page.body);
        }
        assert!(phone.cookies.is_empty() && count(&town).await == 0, "looking changes nothing");
        let long = "a".repeat(2_001);
        for (typed, said) in [("", "Zeg waarom"), ("\u{200b} \u{202e}", "Zeg waarom"), (&*long, "langer dan 2000")] {
            let wrong = phone.post(&link, &encoded(&[("tekst", typed)])).await;
            assert!(wrong.status == 422 && wrong.body.contains(said), "{said}: {}", wrong.body);
        }
        for _ in 0..2 {
            assert_eq!(phone.post(&link, &encoded(&[("tekst", WHY), ("besluit", "granted")])).await.status, 303);
        }
        let page = phone.get(&link).await.body;
        assert!(page.contains("We kregen je bezwaar.") && !page.contains("<textarea"), "{page}");
        assert!(page.contains("Lees het nog eens.") && !page.contains("<b>Lees"), "{page}");
        assert_eq!(count(&town).await, 1);
        for forged in ["/bezwaar/x", &format!("{link}x"), &link.replace("/bezwaar/", "/stop/")] {
            assert_eq!(phone.get(forged).await.status, 404, "{forged}");
        }
        assert!(town.signed_in("luc").await.get("/mijn/gegevens.json").await.body.contains("Lees het nog eens."));
    })
    .await;
}

/// A figure of the annual report.
fn figure(report: &str, name: &str) -> String {
    let rest = report.split(&format!(">{name}<")).nth(1).unwrap_or_else(|| panic!("no {name} in {report}"));
    rest.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_did_not_decide_it_shows_lucs_words_again_and_he_hears_why() {
    each_engine(async |database| {
        let town = town(database).await;
        let (id, comment) = commented(&town).await;
        let (mut hilde, mut noor) = (town.signed_in("hilde").await, town.signed_in("noor").await);
        hide(&mut hilde, &comment).await;
        let (link, mut phone) = (links_to(&town, LUC).await.remove(0), town.visitor());
        assert_eq!(phone.post(&link, &encoded(&[("tekst", WHY)])).await.status, 303);
        assert!(waiting(&mut hilde).await.is_none(), "she decided it");
        let page = waiting(&mut noor).await.expect("it waits for the moderator");
        let (hers, own) = (noor.get(&page).await.body, hilde.get(&page).await.body);
        assert!(hers.contains("Lees het nog eens.") && hers.contains("parkeert") && hers.contains("Hilde"), "{hers}");
        assert!(own.contains("Jij nam deze beslissing.") && !own.contains("name=\"besluit\""), "{own}");
        let granted = encoded(&[("besluit", "granted"), ("reden", "Er staat geen naam in.")]);
        for (who, status) in [("hilde", 403), ("karim", 403), ("schepen", 403), ("luc", 403)] {
            assert_eq!(town.signed_in(who).await.post(&page, &granted).await.status, status, "{who}");
        }
        let wrong = noor.post(&page, &encoded(&[("besluit", "granted"), ("reden", " ")])).await;
        assert!(wrong.status == 422 && wrong.body.contains("recht op een reden"), "{}", wrong.body);
        assert!(wrong.body.contains("value=\"granted\" checked"), "{}", wrong.body);
        for _ in 0..2 {
            assert_eq!(noor.post(&page, &granted).await.status, 303);
        }
        assert!(waiting(&mut noor).await.is_none());
        assert!(town.visitor().get(&format!("/suggesties/{id}")).await.body.contains("parkeert hier altijd"));
        let told: Vec<_> = mails(&town).await.into_iter().filter(|mail| mail["to"] == LUC).collect();
        let answers: Vec<_> =
            told.iter().filter(|mail| mail["text"].as_str().unwrap().contains("geen naam in")).collect();
        assert!(answers.len() == 1 && answers[0]["text"].as_str().unwrap().contains("Je kreeg gelijk"), "{told:?}");
        assert!(phone.get(&link).await.body.contains("Iedereen ziet het weer"));
        let log = hilde.get("/beheer/logboek").await.body;
        assert!(log.contains("gaf een bezwaar gelijk over") && log.contains("Er staat geen naam in."), "{log}");
        let report = hilde.get("/beheer/jaarverslag").await.body;
        assert_eq!(figure(&report, "Bezwaren"), "1");
        assert_eq!(figure(&report, "Bezwaren waarna de tekst weer getoond werd"), "1");

        // Another decision is another objection.
        hide(&mut hilde, &comment).await;
        let again = links_to(&town, LUC).await.into_iter().find(|one| *one != link).expect("a link of its own");
        assert_eq!(phone.post(&again, &encoded(&[("tekst", "Alweer?")])).await.status, 303);
        let page = waiting(&mut noor).await.expect("it waits again");
        let stands = encoded(&[("besluit", "stands"), ("reden", "Het huisnummer wijst hem aan.")]);
        assert_eq!(noor.post(&page, &stands).await.status, 303);
        assert!(!town.visitor().get(&format!("/suggesties/{id}")).await.body.contains("parkeert hier altijd"));
        assert!(phone.get(&again).await.body.contains("De beslissing blijft"));
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_suggestion_is_shown_again_by_who_hid_it_where_nobody_else_can_decide() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let author = town.rows::<(i64,)>(support::mails::sql(format!(
            "select person_id from suggestions where municipality_id = 1 and id = {}",
            kit::ids::decode(&id).expect("an id")
        )));
        give_address(&town, &author.await[0].0.to_string(), "auteur@voorbeeld.be").await;
        let mut hilde = town.signed_in("hilde").await;
        let form = encoded(&[("grond", "off_topic"), ("reden", "Dit gaat over iets anders.")]);
        assert_eq!(hilde.post(&format!("/beheer/suggesties/{id}/verbergen"), &form).await.status, 303);
        let link = links_to(&town, "auteur@voorbeeld.be").await.remove(0);
        assert_eq!(town.visitor().post(&link, &encoded(&[("tekst", WHY)])).await.status, 303);
        assert!(waiting(&mut hilde).await.is_none());
        town.run("delete from roles where municipality_id = 1 and role in ('administrator', 'moderator')").await;
        town.run(
            "delete from roles where municipality_id = 1 and role = 'officer' and person_id <>
             (select max(decided_by) from objections where municipality_id = 1)",
        )
        .await;
        let page = waiting(&mut hilde).await.expect("there is nobody else");
        let granted = encoded(&[("besluit", "granted"), ("reden", "Het hoort hier toch.")]);
        assert_eq!(hilde.post(&page, &granted).await.status, 303);
        assert_eq!(town.visitor().get(&format!("/suggesties/{id}")).await.status, 200);
        // What is shown again needs no objection, and what was mended meanwhile is not shown twice.
        assert_eq!(hilde.post(&page, &granted).await.status, 303);
        assert_eq!(town.differences().await, 0);
    })
    .await;
}
