//! Tasks of a trajectory: made, given, ticked off, late in the inbox, and met by no citizen; over real HTTP, on both
//! engines.

use crate::support;

use support::{
    each_engine,
    forms::Sent,
    mails::{give_address, let_pass, mail_to, mails, person_of, receivers, sql},
    town::{Answer, Browser, Town, encoded, town},
};

const NEW: &str = "/beheer/taken/nieuw";
const LINE: &str = "/beheer/acties/wilgenbeke-vergroent/taken";
const STEPS: &str = "/beheer/acties/wilgenbeke-vergroent/traject";
const TITLE: &str = "Zes kruiwagens huren bij Verhuur Peeters";
const LATE: &str = "Verslag van de werkgroep nalezen";
const DAY: i64 = 86_400;

/// Where a task can be placed in the line: the step of this title, as the form has it.
async fn place_of(officer: &mut Browser, step: &str) -> String {
    let line = officer.get(LINE).await.body;
    let part = &line[line.find(&format!(">{step}<")).expect("the step")..];
    part.split("plek=").nth(1).expect("a link that makes a task").split('"').next().unwrap().to_owned()
}

async fn make(officer: &mut Browser, changes: &[(&str, &str)]) -> Answer {
    let mut form = Sent::read(officer, NEW).await;
    for (name, value) in changes {
        form = form.set(name, value);
    }
    officer.post(NEW, &form.body()).await
}

/// The page of what was just made.
fn page_of(made: &Answer) -> String {
    assert_eq!(made.status, 303, "{}", made.body);
    made.header("location").expect("where it stands").split("/bewerken").next().unwrap().to_owned()
}

/// The page of the task of this title.
async fn find(officer: &mut Browser, title: &str) -> String {
    let list = officer.get("/beheer/taken?van=alles").await.body;
    let before = &list[..list.find(title).expect("the task")];
    format!("/beheer/taken/{}", &before[before.rfind("/beheer/taken/").expect("its link") + 14..][..13])
}

async fn is_in_inbox(officer: &mut Browser, whose: &str, title: &str) -> bool {
    officer.get(&format!("/beheer?van={whose}")).await.body.contains(title)
}

fn day_of(town: &Town, days: i64) -> String {
    town.app.clock.now().plus_seconds(days * DAY).rfc3339()[..10].to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_gives_the_green_service_a_task_which_rik_hears_finds_and_ticks_off() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut rik) = (town.signed_in("hilde").await, town.signed_in("rik").await);
        give_address(&town, &person_of("rik", &town).await, "rik@wilgenbeke.be").await;
        let place = place_of(&mut hilde, "Eerste plantdag").await;
        let due = day_of(&town, 3);
        let form = Sent::read(&mut hilde, &format!("{NEW}?plek={place}")).await;
        assert_eq!(form.get("plek"), place, "the step one came from is chosen");
        let form = form.set("titel", TITLE).set("dag", &due).set("aan", "d:Groendienst");
        let made = hilde.post(NEW, &form.body()).await;
        let page = page_of(&made);
        assert_eq!(hilde.post(NEW, &form.body()).await.header("location"), made.header("location"), "twice is once");
        let mails = mails(&town).await;
        assert_eq!(receivers(&mails), ["rik@wilgenbeke.be"]);
        assert!(mail_to(&mails, "rik@wilgenbeke.be")["text"].as_str().unwrap().contains(&page));

        let list = rik.get("/beheer/taken?van=dienst").await;
        assert!(list.status == 200 && list.body.matches(&format!(">{TITLE}</a>")).count() == 1, "{}", list.body);
        assert!(rik.get(LINE).await.body.contains(TITLE) && rik.get(&page).await.body.contains("Groendienst"));
        let (inbox, all) = (rik.get("/beheer").await.status, rik.get("/beheer/suggesties").await.status);
        assert_eq!((inbox, all), (200, 403), "of the desk he sees the tasks, and what he is handed");
        assert!(is_in_inbox(&mut hilde, "alles", TITLE).await && !is_in_inbox(&mut hilde, "mij", TITLE).await);
        for _ in 0..2 {
            let done = rik.post(&page, "doe=klaar&terug=taak").await;
            assert_eq!(done.header("location"), Some(&*page), "{}", done.body);
        }
        assert!(!is_in_inbox(&mut hilde, "alles", TITLE).await);
        let seen = hilde.get(&page).await.body;
        assert!(seen.contains("Klaar: <span class=\"person__name\">Rik Verstuyft</span>"), "{seen}");
        assert_eq!(seen.matches("werkte af: de taak").count(), 1, "{seen}");
        // He cannot tick off what is a colleague's, nor change anything.
        let other = find(&mut hilde, LATE).await;
        assert_eq!(rik.post(&other, "doe=klaar").await.status, 403);
        for door in [NEW.to_owned(), format!("{page}/bewerken"), format!("{page}/bewerken/weg")] {
            assert_eq!(rik.post(&door, "titel=x&versie=1").await.status, 403, "{door}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_late_task_is_the_first_thing_hilde_reads_until_it_is_done_handed_over_or_put_off() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut karim) = (town.signed_in("hilde").await, town.signed_in("karim").await);
        let inbox = hilde.get("/beheer?van=mij").await.body;
        let (late, rest) = (inbox.find("Te laat").expect("what is late"), inbox.find(LATE).expect("the task"));
        assert!(late < rest && inbox.contains("Taak die klaar moest zijn op"), "{inbox}");
        let task = find(&mut hilde, LATE).await;
        let case = task.replace("/taken/", "/zaken/task/");
        let karims = kit::ids::encode(person_of("karim", &town).await.parse().expect("an id"));
        let send = async |officer: &mut Browser, pairs: &[(&str, &str)]| {
            let key = officer.get(&case).await.hidden("sleutel");
            let sent = officer.post(&case, &encoded(&[&[("sleutel", &*key)], pairs].concat())).await;
            assert_eq!(sent.header("location"), Some(&*format!("{task}#intern-deel")), "{}", sent.body);
        };
        let until = day_of(&town, 4);
        send(&mut hilde, &[("doe", "put_off"), ("tot", &until), ("tekst", "Els is ziek.")]).await;
        assert!(!is_in_inbox(&mut hilde, "alles", LATE).await && is_in_inbox(&mut hilde, "uitgesteld", LATE).await);
        let_pass(&town, 4 * DAY);
        assert!(is_in_inbox(&mut hilde, "mij", LATE).await, "it comes back by itself");
        send(&mut hilde, &[("doe", "handed_over"), ("aan", &format!("p:{karims}")), ("tekst", "")]).await;
        assert!(!is_in_inbox(&mut hilde, "mij", LATE).await && is_in_inbox(&mut karim, "mij", LATE).await);
        assert!(is_in_inbox(&mut karim, "dienst", LATE).await && is_in_inbox(&mut hilde, "alles", LATE).await);
        // Who has no role any more has no tasks: the contact of the action has them.
        town.run("delete from roles where municipality_id = 1 and role = 'communication'").await;
        assert!(is_in_inbox(&mut hilde, "mij", LATE).await, "nothing is lost with a role");
        // Who is away is replaced by the colleague she named.
        town.run(
            "update contacts set absent_until = 9000000000000,
                    replacement_id = (select id from contacts where municipality_id = 1 and key = 'schepen')
             where municipality_id = 1 and key = 'hilde'",
        )
        .await;
        let mut lien = town.signed_in("schepen").await;
        assert!(is_in_inbox(&mut lien, "mij", LATE).await && !is_in_inbox(&mut hilde, "mij", LATE).await);
        hilde.post(&task, "doe=klaar").await;
        assert!(!is_in_inbox(&mut hilde, "alles", LATE).await);
        hilde.post(&task, "doe=open").await;
        assert!(is_in_inbox(&mut hilde, "alles", LATE).await, "not done after all");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_officers_change_a_task_and_the_second_hears_it_with_all_she_typed() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut karim) = (town.signed_in("hilde").await, town.signed_in("karim").await);
        let edit = format!("{}/bewerken", find(&mut hilde, LATE).await);
        let first = Sent::read(&mut hilde, &edit).await.set("uitleg", "Alleen de foto’s nog.");
        let second = Sent::read(&mut karim, &edit).await.set("titel", "Het verslag op de site");
        assert_eq!(hilde.post(&edit, &first.body()).await.status, 303);
        let overtaken = karim.post(&edit, &second.body()).await;
        assert_eq!(overtaken.status, 409);
        assert!(overtaken.body.contains("Iemand anders bewaarde dit intussen"), "{}", overtaken.body);
        let again = Sent::of(&overtaken);
        assert_eq!(again.get("titel"), "Het verslag op de site");
        assert_eq!(karim.post(&edit, &again.body()).await.status, 303);
        assert!(hilde.get(LINE).await.body.contains("Het verslag op de site"));

        let long = "a".repeat(301);
        let wrong =
            [("titel", "\u{200b} \u{202e}"), ("uitleg", &long), ("plek", "x"), ("dag", "2026-02-30"), ("aan", "p:x")];
        let refused = make(&mut hilde, &wrong).await;
        assert_eq!(refused.status, 422);
        for sentence in
            ["Vul dit veld in", "Dit is te lang", "bij welke actie of stap", "Vul een dag in", "Kies een collega"]
        {
            assert!(refused.body.contains(sentence), "{sentence}: {}", refused.body);
        }
        assert!(refused.body.contains(&long), "nothing that was typed is lost");
        let nobody = Sent::read(&mut hilde, &edit).await.set("aan", "");
        assert_eq!(hilde.post(&edit, &nobody.body()).await.status, 422, "what is somebody's does not become nobody's");

        let edition = hilde.get(&edit).await.hidden("versie");
        assert_eq!(hilde.post(&format!("{edit}/weg"), "versie=1").await.status, 409, "not over a colleague's head");
        let gone = hilde.post(&format!("{edit}/weg"), &format!("versie={edition}")).await;
        assert_eq!(gone.header("location"), Some("/beheer/taken"), "{}", gone.body);
        assert_eq!(hilde.get(&edit).await.status, 404);
        assert!(hilde.get("/beheer/logboek").await.body.contains("haalde weg: de taak"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_stays_with_its_step_when_the_order_changes_and_with_the_action_when_the_step_goes() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let after = async |hilde: &mut Browser, heading: &str| {
            let line = hilde.get(LINE).await.body;
            let part = &line[line.find(&format!(">{heading}<")).unwrap_or_else(|| panic!("{heading}: {line}"))..];
            let part = part.split("class=\"plan__title\"").next().unwrap();
            ["Plantgoed en potgrond", "Affiches ophangen"].map(|title| part.contains(title))
        };
        assert_eq!(after(&mut hilde, "Eerste plantdag").await, [true, false]);
        let form = Sent::read(&mut hilde, STEPS).await;
        let moved = Sent::of(&hilde.post(STEPS, &form.pressed("hoger-4")).await);
        assert_eq!(hilde.post(STEPS, &moved.body()).await.status, 303);
        assert_eq!(after(&mut hilde, "Eerste plantdag").await, [true, false]);
        assert_eq!(after(&mut hilde, "Toon je plek en stem").await, [false, true]);
        let form = Sent::read(&mut hilde, STEPS).await;
        let shorter = Sent::of(&hilde.post(STEPS, &form.pressed("weg-3")).await);
        assert_eq!(hilde.post(STEPS, &shorter.body()).await.status, 303);
        assert!(!hilde.get(LINE).await.body.contains(">Eerste plantdag<"));
        assert_eq!(after(&mut hilde, "Voor de hele actie").await, [true, false]);
        assert_eq!(after(&mut hilde, "Toon je plek en stem").await, [false, true]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn citizens_meet_a_task_nowhere_and_who_may_read_changes_nothing() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let place = place_of(&mut hilde, "Eerste plantdag").await;
        let task = page_of(&make(&mut hilde, &[("titel", TITLE), ("plek", &place), ("uitleg", TITLE)]).await);
        assert!(hilde.get("/acties/wilgenbeke-vergroent").await.status == 200);
        for mut who in [town.visitor(), town.signed_in("amina").await] {
            for path in [
                "/acties/wilgenbeke-vergroent",
                "/acties",
                "/api/v1/projects",
                "/zoeken?q=kruiwagens",
                "/themas/groen",
                "/contact",
                "/sitemap.xml",
                "/mijn",
            ] {
                let page = who.get(path).await.body;
                assert!(
                    !page.contains("kruiwagens huren") && !page.contains(LATE) && !page.contains("taken"),
                    "{path}"
                );
            }
            for path in [LINE, "/beheer/taken", NEW, &task, &format!("{task}/bewerken")] {
                assert!([401, 403].contains(&who.get(path).await.status), "{path}");
            }
            assert!([401, 403].contains(&who.post(&task, "doe=klaar").await.status));
        }
        let (mut lien, mut noor) = (town.signed_in("schepen").await, town.signed_in("noor").await);
        for reader in [&mut lien, &mut noor] {
            for path in [LINE, "/beheer/taken?van=alles"] {
                let page = reader.get(path).await;
                assert!(page.status == 200 && page.body.contains(TITLE) && !page.body.contains(NEW), "{path}");
            }
            assert_eq!(reader.get(&task).await.status, 200);
            assert_eq!(reader.post(&task, "doe=klaar").await.status, 403);
            assert_eq!(reader.post(NEW, "titel=x").await.status, 403);
        }
        let mut els = town.signed_in("els").await;
        assert_eq!(els.get(LINE).await.status, 403, "an expert sees what she is asked");
        assert_eq!(hilde.get("/beheer/taken/0000000000001").await.status, 404);
        assert_eq!(hilde.post(&task, "doe=x").await.status, 404);
    })
    .await;
}

/// A new action as Hilde fills it in, with a template.
async fn begin(officer: &mut Browser, (template, start): (&str, &str)) -> Answer {
    let path = "/beheer/acties/nieuw";
    let page = officer.get(path).await;
    let choice = |name: &str| {
        let select = &page.body[page.body.find(&format!("name=\"{name}\"")).expect("the list")..];
        select.split("<option value=\"").nth(2).expect("a choice").split('"').next().unwrap().to_owned()
    };
    let form = Sent::of(&page).set("titel", "Groen in de Molenwijk").set("samenvatting", "Samen kiezen en planten.");
    let form = form.set("thema", &choice("thema")).set("contact", &choice("contact"));
    let form = form.set("sjabloon", template).set("start", start);
    let made = officer.post(path, &form.body()).await;
    if made.status == 303 {
        assert_eq!(officer.post(path, &form.body()).await.header("location"), made.header("location"), "twice is once");
    }
    made
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_action_begins_with_the_nine_steps_of_a_template_and_their_tasks_as_drafts() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let without = begin(&mut hilde, ("plantdag", "")).await;
        assert_eq!(without.status, 422);
        assert!(without.body.contains("Kies de startdag") && without.body.contains("Molenwijk"), "{}", without.body);
        let made = begin(&mut hilde, ("plantdag", "2026-12-01")).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let line = "/beheer/acties/groen-in-de-molenwijk/taken";
        let page = hilde.get(line).await.body;
        assert_eq!(page.matches("<li class=\"plan__step").count(), 9, "{page}");
        assert!(page.contains("0 van 21 taken klaar, niets te laat"), "{page}");
        // 42 days before the start; to the service of that name. What no service does is the contact's.
        let of =
            |title: &str| page[page.find(title).expect("the task")..].split("</p></div>").next().unwrap().to_owned();
        let article = of("Artikel en foto’s voor het infomagazine maken");
        assert!(article.contains(">Communicatiedienst<") && article.contains("20 oktober 2026"), "{article}");
        assert!(of("Plantgoed, gereedschap en container").contains(">Groendienst<"));
        assert!(of("De werkvorm van de avond").contains(">Hilde Van Damme<"), "there is no service for participation");
        assert_eq!(town.visitor().get("/acties/groen-in-de-molenwijk").await.status, 404, "all of it is a draft");
        assert!(mails(&town).await.is_empty(), "nobody is mailed of a draft");
        let steps = Sent::read(&mut hilde, "/beheer/acties/groen-in-de-molenwijk/traject").await;
        assert_eq!(
            [steps.get("dag-6"), steps.get("vorm-6"), steps.get("trede-6")],
            ["2027-02-23", "planting_day", "cocreate"]
        );
        assert_eq!(steps.get("wanneer-6"), "februari 2027");

        // Thrown away, a draft takes its tasks along.
        let edit = "/beheer/acties/groen-in-de-molenwijk";
        let edition = hilde.get(edit).await.hidden("versie");
        let gone = hilde.post(&format!("{edit}/weg"), &format!("versie={edition}")).await;
        assert_eq!(gone.header("location"), Some("/beheer/acties"), "{}", gone.body);
        assert!(!hilde.get("/beheer/taken?van=alles").await.body.contains("infomagazine"));

        // What should have been done before today is to be done today.
        assert_eq!(begin(&mut hilde, ("bevraging", "2026-10-06")).await.status, 303);
        let page = hilde.get(line).await.body;
        assert_eq!(page.matches("<li class=\"plan__step").count(), 4, "{page}");
        assert!(page.contains("0 van 7 taken klaar, niets te laat"), "{page}");
        assert!(is_in_inbox(&mut hilde, "mij", "De vraag en de antwoorden opstellen").await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_without_a_day_stands_in_the_inbox_of_who_has_it_behind_all_that_has_one() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut karim) = (town.signed_in("hilde").await, town.signed_in("karim").await);
        let place = place_of(&mut hilde, "Eerste plantdag").await;
        let karims = kit::ids::encode(person_of("karim", &town).await.parse().expect("an id"));
        let keeper = format!("p:{karims}");
        let page =
            page_of(&make(&mut hilde, &[("titel", TITLE), ("plek", &place), ("dag", ""), ("aan", &keeper)]).await);
        let inbox = karim.get("/beheer?van=mij").await.body;
        let found = inbox.find(TITLE).expect("his task without a day");
        let note = &inbox[found..][..inbox[found..].find("</li>").expect("its end")];
        assert!(note.contains("zonder datum") && !note.contains("Taak die klaar"), "{note}");
        assert!(inbox[..found].contains("Later"), "{inbox}");
        assert_eq!(
            all_pages(&mut hilde, TITLE).await,
            [page.rsplit('/').next().unwrap_or_default()],
            "once, at the end"
        );
        karim.post(&page, "doe=klaar").await;
        assert!(all_pages(&mut hilde, TITLE).await.is_empty() && !is_in_inbox(&mut karim, "mij", TITLE).await);
    })
    .await;
}

/// The tasks of this title on a page and those behind it.
async fn all_pages(officer: &mut Browser, title: &str) -> Vec<String> {
    let (mut found, mut next) = (Vec::new(), Some("/beheer?van=alles".to_owned()));
    while let Some(address) = next {
        let page = officer.get(&address.replace("&amp;", "&").replace("&#38;", "&")).await.body;
        let rows = page.split("<li class=\"row\">").skip(1).filter(|row| row.contains(title));
        found.extend(rows.map(|row| row.split("/beheer/taken/").nth(1).expect("its link")[..13].to_owned()));
        let more = page.split("href=\"").find(|rest| rest.starts_with("/beheer?van=alles") && rest.contains("taak="));
        next = more.and_then(|rest| rest.split('"').next()).map(str::to_owned);
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn of_seventy_tasks_none_falls_between_two_pages_of_the_inbox() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, now) = (town.signed_in("hilde").await, town.app.clock.now());
        // The later one was made, the earlier its day; every third has none.
        for number in 0..70_i64 {
            let due = if number % 3 == 0 { "null".to_owned() } else { now.plus_seconds(-number * DAY).0.to_string() };
            town.run(sql(format!(
                "insert into project_tasks (municipality_id, id, project_id, title, note, due_at, made_at)
                 select 1, {}, min(id), 'Kruiwagen terugbrengen', '', {due}, 1 from projects where municipality_id = 1",
                now.0 + number
            )))
            .await;
        }
        let mut found = all_pages(&mut hilde, "Kruiwagen terugbrengen").await;
        found.sort();
        let shown = found.len();
        found.dedup();
        assert_eq!((found.len(), shown), (70, 70), "each once");
    })
    .await;
}
