//! What each wants to hear: chosen on one page, signed in or by the link of a mail, asked after giving something, kept with
//! its history; and the pool in numbers.

use crate::support;

mod found;

use plein::vocabulary::{MunicipalityId, PersonId, ThemeId};
use support::{
    each_engine,
    mails::{agree, cx, give_address, mails, path, person_of, sql},
    town::{Answer, Browser, Town, encoded, town},
};

const PAGE: &str = "/mijn/voorkeuren";
const ADDRESS: &str = "amina@voorbeeld.be";

/// The element of a field, as written.
fn field<'a>(page: &'a Answer, id: &str) -> &'a str {
    let start = page.body.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id} in {}", page.body));
    let begin = page.body[..start].rfind('<').unwrap();
    &page.body[begin..begin + page.body[begin..].find('>').unwrap()]
}

fn is_ticked(page: &Answer, id: &str) -> bool {
    field(page, id).contains("checked")
}

async fn theme(town: &Town, slug: &str) -> String {
    let found: Vec<(ThemeId,)> =
        town.rows(sql(format!("select id from themes where municipality_id = 1 and slug = '{slug}'"))).await;
    found[0].0.to_string()
}

async fn person(town: &Town, key: &str) -> PersonId {
    PersonId(person_of(key, town).await.parse().expect("the number of a person"))
}

/// The page behind the link in a mail, for somebody of the demo.
async fn link_of(town: &Town, key: &str) -> String {
    let person = person(town, key).await;
    path(&plein::chrome::personal_link::preferences_address(&cx(town), person)).to_owned()
}

async fn clock_to(town: &Town, moment: &str) {
    let moved = town.visitor().post("/demo/klok", &format!("naar={moment}")).await;
    assert_eq!(moved.status, 200, "{}", moved.body);
}

async fn may_hear(town: &Town, key: &str, slug: &str) -> bool {
    let theme: ThemeId = theme(town, slug).await.parse().unwrap();
    let person = person(town, key).await;
    let mut tx = town.app.db.read().await.unwrap();
    let one = plein::suggestions::store::is_theme_hearer(&mut tx, MunicipalityId(1), theme, person).await.unwrap();
    let all = plein::suggestions::store::list_theme_hearers(&mut tx, MunicipalityId(1), theme).await;
    assert_eq!(all.unwrap().contains(&person), one, "both say the same");
    one
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_chooses_what_she_hears_and_nothing_is_ticked_for_her() {
    each_engine(async |database| {
        let town = town(database).await;
        assert_eq!(town.visitor().get(PAGE).await.status, 303, "who is not signed in is asked to");
        give_address(&town, &person_of("amina", &town).await, ADDRESS).await;
        let mut amina = town.signed_in("amina").await;
        let page = amina.get(PAGE).await;
        assert!(page.status == 200 && !page.body.contains(" checked"), "{}", page.body);
        assert!(page.body.contains(ADDRESS));
        let (green, water) = (theme(&town, "groen").await, theme(&town, "water").await);
        assert!(!may_hear(&town, "amina", "groen").await);
        let form = format!("thema-{green}=wanted&thema-{water}=unwanted&hoevaak=weekly&meedoen=decide");
        let saved = amina.post(PAGE, &form).await;
        assert_eq!((saved.status, saved.header("location")), (303, Some("/mijn/voorkeuren?bewaard=ja")));
        let page = amina.follow(&saved).await;
        assert!(page.body.contains("Je keuzes zijn bewaard."));
        for id in [format!("thema-{green}-wanted"), format!("thema-{water}-unwanted"), "hoevaak-weekly".to_owned()] {
            assert!(is_ticked(&page, &id), "{id}");
        }
        assert!(is_ticked(&page, "meedoen-decide") && page.body.matches(" checked").count() == 4);
        assert!(page.body.contains("Ik wil mails over het thema Groen"), "the words she agreed to: {}", page.body);
        assert!(may_hear(&town, "amina", "groen").await && !may_hear(&town, "amina", "water").await);
        assert!(amina.get("/themas/groen").await.form("volg").contains("Je volgt dit thema."), "it is one choice");
        // What was left open stays; what is no choice of ours is said at its place, with all else kept.
        let wrong = amina.post(PAGE, &format!("thema-{green}=alles&hoevaak=monthly&meedoen=%ff%00&x=y")).await;
        assert!(wrong.status == 422 && wrong.body.contains("Kies een van de mogelijkheden."), "{}", wrong.body);
        assert!(wrong.body.contains("<title>Fout:") && is_ticked(&wrong, "hoevaak-monthly"));
        assert_eq!(amina.post(PAGE, "").await.status, 303);
        assert!(
            is_ticked(&amina.get(PAGE).await, "hoevaak-weekly"),
            "nothing was changed by what was wrong or left open"
        );
        // A no ends the yes, and everybody may take it back.
        assert_eq!(amina.post(PAGE, &format!("thema-{green}=unwanted&hoevaak=never")).await.status, 303);
        let page = amina.get(PAGE).await;
        assert!(is_ticked(&page, "hoevaak-never") && page.body.contains("Toestemming ingetrokken"), "{}", page.body);
        assert!(!may_hear(&town, "amina", "groen").await);
        let data = amina.get("/mijn/gegevens.json").await.json();
        assert_eq!(data["person"]["mail_rhythm"], "weekly");
        assert_eq!(data["person"]["consent_history"].as_array().map(Vec::len), Some(2), "{data:#}");
        assert!(data["contributions"]["themes"].as_array().is_some_and(|themes| themes.len() == 2), "{data:#}");
    })
    .await;
}

/// The purposes somebody agreed to, and those she took back.
async fn consents(town: &Town) -> Vec<(String, bool)> {
    let rows: Vec<(String, Option<i64>, String)> =
        town.rows("select purpose, withdrawn_at, wording from consents order by purpose").await;
    assert!(rows.iter().all(|row| row.2.len() > 20), "the words agreed to are kept: {rows:?}");
    rows.into_iter().map(|(purpose, withdrawn, _)| (purpose, withdrawn.is_none())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn mariette_agrees_to_one_thing_at_a_time_takes_it_back_and_her_history_stays() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut mariette = town.signed_in("mariette").await;
        let first = mariette.get(PAGE).await;
        for id in ["outcome_mail", "theme_mail", "leeftijd"] {
            assert!(!is_ticked(&first, id), "nothing is ticked for her: {id}");
        }
        assert!(mariette.get("/mijn").await.body.contains("Je gaf nog geen toestemming voor mails."));
        let without_age = mariette.post(PAGE, "outcome_mail=ja&hoevaak=monthly").await;
        assert!(without_age.status == 422 && without_age.body.contains("Zeg of je 13 of ouder bent."));
        assert!(is_ticked(&without_age, "outcome_mail") && is_ticked(&without_age, "hoevaak-monthly"), "all is kept");
        assert!(!is_ticked(&without_age, "theme_mail") && consents(&town).await.is_empty());
        let saved = mariette.post(PAGE, "outcome_mail=ja&leeftijd=ja").await;
        let page = mariette.follow(&saved).await;
        assert!(page.body.contains("name=\"intrekken\" value=\"outcome_mail\"") && !is_ticked(&page, "theme_mail"));
        assert!(!page.body.contains("name=\"leeftijd\""), "she is asked her age once");
        let given = |outcome, theme| vec![("outcome_mail".to_owned(), outcome), ("theme_mail".to_owned(), theme)];
        assert_eq!(consents(&town).await, given(true, false)[..1]);
        let since: Vec<(i64,)> = town.rows("select given_at from consents").await;
        mariette.post(PAGE, "outcome_mail=ja&theme_mail=ja").await;
        assert_eq!(consents(&town).await, given(true, true));
        let still: Vec<(i64,)> = town.rows("select given_at from consents where purpose = 'outcome_mail'").await;
        assert_eq!(since, still, "what stands keeps its day");
        let mine = mariette.get("/mijn").await.body;
        let panel = mine.split("id=\"toestemming\"").nth(1).and_then(|rest| rest.split("</section>").next()).unwrap();
        assert!(
            panel.contains("Nieuws over suggesties waarop ik stemde") && panel.contains("<time datetime="),
            "{panel}"
        );
        for purpose in ["outcome_mail", "theme_mail"] {
            assert!(panel.contains(&format!("name=\"intrekken\" value=\"{purpose}\"")), "{panel}");
        }
        support::mails::let_pass(&town, 60);
        assert_eq!(mariette.post(PAGE, "intrekken=outcome_mail").await.status, 303);
        assert!(
            !mariette.get("/mijn").await.body.contains("value=\"outcome_mail\""),
            "what was taken back is not listed"
        );
        assert_eq!(consents(&town).await, given(false, true), "one is taken back, the other stands");
        support::mails::let_pass(&town, 60);
        let link = link_of(&town, "mariette").await;
        assert_eq!(town.visitor().post(&link, "outcome_mail=ja").await.status, 303);
        let entries =
            "select act, way, wording from consent_entries where purpose = 'outcome_mail' order by happened_at";
        let entries: Vec<(String, String, String)> = town.rows(entries).await;
        let said: Vec<(&str, &str)> = entries.iter().map(|(act, way, _)| (act.as_str(), way.as_str())).collect();
        assert_eq!(said, [("given", "page"), ("withdrawn", "page"), ("given", "mail_link")]);
        let history = mariette.get(PAGE).await;
        assert!(history.body.contains("met de link in een mail") && history.body.contains("Toestemming ingetrokken"));
    })
    .await;
}

/// The link at the foot of the mail that says that a suggestion came further.
async fn mailed_link(town: &Town, id: &str) -> String {
    let mut hilde = town.signed_in("hilde").await;
    let desk = format!("/beheer/suggesties/{id}");
    let page = hilde.get(&desk).await;
    let (key, seen) = (page.hidden("sleutel"), page.hidden("versie"));
    let form = encoded(&[("sleutel", &key), ("versie", &seen), ("status", "under_review")]);
    assert_eq!(hilde.post(&desk, &form).await.status, 303);
    support::mails::let_pass(town, 700);
    let sent = mails(town).await;
    let text = support::mails::mail_to(&sent, ADDRESS)["text"].as_str().unwrap();
    path(text.split_whitespace().find(|word| word.contains("/voorkeuren/")).expect("the link at the foot")).to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_in_a_mail_does_this_and_nothing_else_whoever_opens_it() {
    each_engine(async |database| {
        let town = town(database).await;
        give_address(&town, &person_of("amina", &town).await, ADDRESS).await;
        agree(&town, ADDRESS).await;
        let mut amina = town.signed_in("amina").await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        amina.post(&format!("/suggesties/{id}/volg"), "volg=ja").await;
        amina.post("/acties/wilgenbeke-vergroent/volg", "volg=ja").await;
        let link = mailed_link(&town, &id).await;
        // A program that opens links, several times and with scripts, changes nothing.
        let before: Vec<(i64,)> = town.rows("select cast(count(*) as bigint) from consent_entries").await;
        let mut outside = town.visitor();
        for _ in 0..3 {
            assert_eq!(outside.get(&link).await.status, 200);
        }
        let page = outside.get(&link).await;
        assert!(page.body.contains("a…@v….be") && !page.body.contains(ADDRESS) && !page.body.contains("Amina"));
        assert!(page.header("set-cookie").is_none() && page.header("cache-control") == Some("no-store"));
        let after: Vec<(i64,)> = town.rows("select cast(count(*) as bigint) from consent_entries").await;
        assert_eq!(before, after);
        // It changes what she hears, also in a browser where somebody else is signed in, and of her alone.
        let green = theme(&town, "groen").await;
        let mut luc = town.signed_in("luc").await;
        let saved = luc.post(&link, &format!("thema-{green}=unwanted&hoevaak=concerned")).await;
        assert_eq!(saved.header("location"), Some(format!("{link}?bewaard=ja").as_str()));
        assert!(is_ticked(&amina.get(PAGE).await, &format!("thema-{green}-unwanted")));
        assert!(!is_ticked(&luc.get(PAGE).await, &format!("thema-{green}-unwanted")));
        let page = outside.get(&link).await;
        let stops: Vec<&str> =
            page.body.split("name=\"stop\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(stops.len(), 2, "a suggestion and an action: {}", page.body);
        for stop in stops {
            assert_eq!(outside.post(&link, &format!("stop={stop}")).await.status, 303);
        }
        assert!(outside.get(&link).await.body.contains("Je volgt nog geen actie, suggestie of buurt."));
        assert_eq!(outside.get("/mijn").await.status, 303, "nobody is signed in by it");
        // What is no link of ours is nothing; of who left it says so, and no more.
        let cut = &link[..link.len() - 1];
        assert_eq!((outside.get(cut).await.status, outside.post(cut, "hoevaak=never").await.status), (404, 404));
        let foreign = [("sec-fetch-site", "cross-site"), ("content-type", "application/x-www-form-urlencoded")];
        assert_eq!(outside.ask("POST", &link, &foreign, "hoevaak=never").await.status, 403);
        assert_eq!(amina.post("/mijn/weg", "zeker=ja").await.status, 303);
        for gone in [outside.get(&link).await, outside.post(&link, "hoevaak=weekly").await] {
            assert!(gone.status == 410 && gone.body.contains("Deze link werkt niet meer"), "{}", gone.body);
        }
        let left: Vec<(i64,)> =
            town.rows("select person_id from theme_choices union select person_id from consent_entries").await;
        assert!(left.is_empty(), "nothing of it stays");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_voted_is_asked_once_whether_she_wants_to_hear_of_the_theme() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let page = format!("/suggesties/{id}");
        let asks = async |browser: &mut Browser| browser.get(&page).await.body.contains("Wil je mails over het thema");
        assert!(!asks(&mut town.visitor()).await);
        let (mut luc, mut amina) = (town.signed_in("burger-7").await, town.signed_in("burger-8").await);
        assert!(!asks(&mut luc).await, "who gave nothing is not asked");
        for who in [&mut luc, &mut amina] {
            assert_eq!(who.post(&format!("{page}/stem"), "stem=ja").await.status, 303);
            let without_address = who.get(&page).await.body;
            assert!(without_address.contains("action=\"/mijn/mail\""), "first where it could be mailed");
            assert!(!asks(who).await);
        }
        for (who, address) in [("burger-7", "zeven@voorbeeld.be"), ("burger-8", "acht@voorbeeld.be")] {
            give_address(&town, &person_of(who, &town).await, address).await;
        }
        for who in [&mut luc, &mut amina] {
            assert!(asks(who).await);
        }
        let answer = async |browser: &mut Browser, word: &str| {
            let form = encoded(&[("horen", word), ("terug", &page)]);
            browser.post("/themas/groen/horen", &form).await
        };
        let said = answer(&mut luc, "nee").await;
        assert!(luc.follow(&said).await.body.contains("we mailen je niet over dit thema"));
        assert!(!asks(&mut luc).await && !asks(&mut luc).await, "a no is a no");
        assert!(is_ticked(&luc.get(PAGE).await, &format!("thema-{}-unwanted", theme(&town, "groen").await)));
        let later = answer(&mut amina, "later").await;
        assert!(amina.follow(&later).await.body.contains("Kiezen kan altijd hier"));
        assert!(!asks(&mut amina).await, "she put it off");
        clock_to(&town, "2026-11-10T10:00:00Z").await;
        assert!(asks(&mut amina).await && !asks(&mut luc).await, "a month later she may be asked again");
        let yes = answer(&mut amina, "ja").await;
        assert!(amina.follow(&yes).await.body.contains("je hoort ervan"));
        let ways: Vec<(String, String)> = town.rows("select act, way from consent_entries").await;
        assert_eq!(ways, [("given".to_owned(), "asked".to_owned())]);
        assert_eq!(answer(&mut amina, "misschien").await.status, 422);
        assert_eq!(town.visitor().post("/themas/groen/horen", "horen=ja").await.status, 401);
        assert_eq!(amina.post("/themas/nergens/horen", "horen=ja").await.status, 404);
        let back = amina.post("/themas/groen/horen", "horen=ja&terug=//elders.be").await;
        assert_eq!(back.header("location"), Some("/themas/groen?thema=ja#thema"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn interest_by_address_alone_joins_the_account_and_the_latest_word_of_both_stands() {
    each_engine(async |database| {
        let town = town(database).await;
        let (green, water) = (theme(&town, "groen").await, theme(&town, "water").await);
        let mut sam = town.signed_in("sam").await;
        let earlier = format!("thema-{green}=wanted&thema-{water}=unwanted&hoevaak=monthly&meedoen=inform");
        assert_eq!(sam.post(PAGE, &earlier).await.status, 303);
        support::mails::let_pass(&town, 60);
        // By address alone, in a browser of its own: two themes followed, then one no.
        let mut reader = town.visitor();
        assert_eq!(reader.post("/themas/water/volg", "volg=ja").await.status, 303);
        assert_eq!(reader.post("/aanmelden/mail", "mail=sam%40voorbeeld.be").await.status, 303);
        let code = town.code_to("sam@voorbeeld.be").await;
        assert_eq!(reader.post("/aanmelden/code", &format!("code={code}")).await.status, 303);
        let page = reader.get(PAGE).await;
        assert!(is_ticked(&page, &format!("thema-{water}-wanted")), "{}", page.body);
        let later = format!("thema-{green}=unwanted&hoevaak=weekly&outcome_mail=ja&leeftijd=ja");
        assert_eq!(reader.post(PAGE, &later).await.status, 303);
        // Sam confirms the same address: both are one.
        assert_eq!(sam.post("/mijn/mail", "mail=sam%40voorbeeld.be").await.status, 303);
        let code = town.code_to("sam@voorbeeld.be").await;
        assert_eq!(sam.post("/mijn/mail/code", &format!("code={code}")).await.status, 303);
        let page = sam.get(PAGE).await;
        for id in [format!("thema-{green}-unwanted"), format!("thema-{water}-wanted"), "hoevaak-weekly".to_owned()] {
            assert!(is_ticked(&page, &id), "{id}: {}", page.body);
        }
        assert!(is_ticked(&page, "meedoen-inform"), "what only one of them said stands");
        assert!(page.body.contains("value=\"outcome_mail\"") && page.body.contains("name=\"intrekken\""));
        let orphans = "select person_id from consent_entries where person_id not in (select id from people)
                       union select person_id from theme_choices where person_id not in (select id from people)";
        assert!(town.rows::<(i64,)>(orphans).await.is_empty());
    })
    .await;
}

async fn voted_titles(town: &Town, key: &str) -> Vec<(String,)> {
    let person = person_of(key, town).await;
    town.rows(sql(format!(
        "select s.title from votes v join suggestions s on s.municipality_id = v.municipality_id
         and s.id = v.suggestion_id where v.person_id = {person} and s.person_id <> v.person_id"
    )))
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_staff_reads_numbers_and_looks_up_one_person_with_a_reason_that_is_kept() {
    each_engine(async |database| {
        let town = town(database).await;
        give_address(&town, &person_of("amina", &town).await, ADDRESS).await;
        let green = theme(&town, "groen").await;
        let mut amina = town.signed_in("amina").await;
        amina.post(PAGE, &format!("thema-{green}=wanted&outcome_mail=ja&leeftijd=ja")).await;
        let (mut hilde, mut karim) = (town.signed_in("hilde").await, town.signed_in("karim").await);
        let page = hilde.get("/beheer/bereik").await;
        assert_eq!(page.status, 200, "{}", page.body);
        assert!(page.body.contains("minder dan 5"), "one person is not counted out loud");
        for told in [ADDRESS, "Amina"] {
            assert!(!page.body.contains(told), "nobody is named");
        }
        let look_up = |who: &str, why: &str| encoded(&[("wie", who), ("waarom", why)]);
        for (who, why, said) in [
            ("", "Ze belde over haar suggestie", "Vul een e-mailadres, een telefoonnummer of een naam in."),
            (ADDRESS, "omdat", "Zeg in minstens tien tekens waarom"),
            (ADDRESS, &"a".repeat(301) as &str, "te lang"),
            ("am", "Ze belde over haar suggestie", "Typ minstens drie letters."),
            ("amiina", "Ze belde over haar suggestie", "We vinden niemand."),
            ("a%a", "Ze belde over haar suggestie", "We vinden niemand."),
        ] {
            let answer = hilde.post("/beheer/bereik", &look_up(who, why)).await;
            assert!(answer.status == 422 && answer.body.contains(said), "{who} {why}: {}", answer.body);
            assert!(answer.body.contains(&format!("value=\"{who}\"")), "what was typed stays");
        }
        // The communication service, the college and citizens read numbers at most.
        let good = look_up(&ADDRESS.to_uppercase(), "Ze belde over haar <suggestie>");
        assert!(!karim.get("/beheer/bereik").await.body.contains("name=\"waarom\""));
        assert_eq!(karim.post("/beheer/bereik", &good).await.status, 403);
        assert_eq!(amina.post("/beheer/bereik", &good).await.status, 403);
        let found = hilde.post("/beheer/bereik", &good).await;
        assert_eq!(found.status, 303, "{}", found.body);
        let address = found.header("location").expect("her page").to_owned();
        let person = hilde.get(&address).await;
        assert_eq!((person.status, person.header("cache-control")), (200, Some("no-store")), "{}", person.body);
        for said in [ADDRESS, "Amina", "Wil ik horen", "Nieuws over suggesties waarop ik stemde", "op een pagina"] {
            assert!(person.body.contains(said), "{said}: {}", person.body);
        }
        for (title,) in voted_titles(&town, "amina").await {
            assert!(!person.body.contains(&title), "what she voted for is hers");
        }
        // Who gave no reason does not open it, and not for long.
        assert_eq!(karim.get(&address).await.status, 403);
        assert_eq!(town.signed_in("admin").await.get(&address).await.status, 404);
        assert_eq!(hilde.get(&format!("{address}x")).await.status, 404);
        let log = karim.get("/beheer/logboek").await;
        assert!(
            log.body.contains("Ze belde over haar &#60;suggestie&#62;") && !log.body.contains(ADDRESS),
            "{}",
            log.body
        );
        let written: Vec<(i64,)> =
            town.rows("select cast(count(*) as bigint) from happenings where what = 'person_looked_up'").await;
        assert_eq!(written[0].0, 3, "also when nobody was found");
    })
    .await;
}
