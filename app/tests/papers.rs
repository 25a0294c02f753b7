//! What leaves as a file: the annual report and what is new, the same on the page, in the PDF and in the DOCX.

use crate::support;

use support::{
    each_engine,
    mails::{give_address, person_of, sql},
    papers::{ask, pages_of, paragraphs_of, part_of},
    town::{Answer, Town, encoded, town},
};

const ANNUAL: &str = "/beheer/jaarverslag";
const DAYS: &str = "van=2026-01-01&tot=2026-12-31";

async fn count(town: &Town, sql: &'static str) -> i64 {
    town.rows::<(i64,)>(sql).await[0].0
}

fn is_file(answer: &Answer, (kind, name): (&str, &str)) {
    assert_eq!((answer.status, answer.header("content-type")), (200, Some(kind)), "{}", answer.body);
    assert!(answer.header("content-disposition").is_some_and(|said| said.contains(name)), "{:?}", answer.headers);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
}

const PDF: &str = "application/pdf";
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The cells of the row that begins so, on a page of the desk.
fn row(page: &str, name: &str) -> Vec<String> {
    let rows = page.split("<tr>").filter(|row| row.contains(&format!(">{name}</th><td>")));
    let row = rows.last().unwrap_or_else(|| panic!("no row {name}: {page}"));
    row.split("<td>").skip(1).map(|cell| cell.split('<').next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_alderman_takes_the_year_along_and_page_pdf_and_word_say_the_same() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut alderman = town.signed_in("schepen").await;
        let page = alderman.get(&format!("{ANNUAL}?{DAYS}")).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let suggestions = count(
            &town,
            "select count(*) from suggestions where municipality_id = 1 and hidden_at is null
             and created_at >= 1767222000000 and created_at < 1798758000000",
        )
        .await;
        let number = kit::i18n::number_text(suggestions);
        assert!(
            suggestions > 10 && page.body.contains(&format!("<dt>Suggesties</dt><dd><b>{number}</b>")),
            "{}",
            page.body
        );
        // Each call, theme and way of coming in has its row; a call tells what came on paper and what came before.
        let call = row(&page.body, "Welke plek mag groener? (Wilgenbeke vergroent)");
        assert_eq!(call.len(), 6, "{call:?}");
        let pdf = alderman.get(&format!("{ANNUAL}/jaarverslag.pdf?{DAYS}")).await;
        is_file(&pdf, (PDF, "inline; filename=\"jaarverslag-2026-01-01-2026-12-31.pdf\""));
        let docx = alderman.get(&format!("{ANNUAL}/jaarverslag.docx?{DAYS}")).await;
        is_file(&docx, (DOCX, "attachment; filename=\"jaarverslag-2026-01-01-2026-12-31.docx\""));
        let said = paragraphs_of(&docx.bytes);
        let heads: Vec<&str> = page.body.split("<h2 class=\"box__title\" id=\"annual-").skip(1).collect();
        assert_eq!(heads.len(), 9);
        for head in &heads {
            let head = head.split(['>', '<']).nth(1).expect("its words");
            assert!(said.iter().any(|one| one == head), "{head}: {said:?}");
        }
        assert!(said.iter().any(|one| *one == format!("{number} Suggesties")), "{said:?}");
        let at = said.iter().position(|one| one.starts_with("Welke plek mag groener? (")).expect("the call");
        assert_eq!(said[at + 1..at + 7], call[..], "the same numbers in the same order");
        assert!(part_of(&docx.bytes, "word/styles.xml").contains("<w:lang w:val=\"nl-BE\"/>"));
        if let Some(pages) = pages_of(&pdf.bytes) {
            let text = pages.concat();
            for there in [
                "Jaarverslag participatie",
                "Gemeente Wilgenbeke",
                "Welke plek mag groener?",
                "Per wijk",
                number.as_str(),
            ] {
                assert!(text.contains(there), "{there}: {text}");
            }
            let tags = ask("pdfinfo", &["-struct", "-"], &pdf.bytes).expect("it is installed");
            assert!(tags.contains("H1") && tags.matches("THead").count() >= 8, "{tags}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_annual_report_is_for_the_staff_and_says_which_day_is_wrong() {
    each_engine(async |database| {
        let town = town(database).await;
        for (who, status) in [("luc", 403), ("rik", 403), ("schepen", 200), ("noor", 200), ("karim", 200)] {
            for path in [ANNUAL.to_owned(), format!("{ANNUAL}/jaarverslag.pdf")] {
                assert_eq!(town.signed_in(who).await.get(&path).await.status, status, "{who} {path}");
            }
        }
        assert_eq!(town.visitor().get(ANNUAL).await.status, 401);
        let mut hilde = town.signed_in("hilde").await;
        for (days, sentence) in [
            ("van=gisteren", "Kies een dag, bijvoorbeeld 31/12/2026."),
            ("van=2026-05-02&tot=2026-05-01", "Deze dag komt voor de eerste."),
            ("tot=%00%FF%E2%80%AE", "Kies een dag, bijvoorbeeld 31/12/2026."),
        ] {
            let wrong = hilde.get(&format!("{ANNUAL}?{days}")).await;
            assert!(wrong.status == 422 && wrong.body.contains(sentence), "{days}: {}", wrong.body);
            assert_eq!(hilde.get(&format!("{ANNUAL}/jaarverslag.pdf?{days}")).await.status, 404);
        }
        for file in ["jaarverslag.exe", "jaarverslag", "verslag.pdf", "..%2Fjaarverslag.pdf"] {
            assert_eq!(hilde.get(&format!("{ANNUAL}/{file}")).await.status, 404, "{file}");
        }
        let empty = hilde.get(&format!("{ANNUAL}?van=2001-01-01&tot=2001-12-31")).await;
        assert!(empty.status == 200 && empty.body.contains("In deze tijd was er niets."), "{}", empty.body);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_report_counts_what_was_reported_decided_answered_late_and_few_people_not_at_all() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        // A week in which nothing happened but what happens here.
        town.run("delete from reports").await;
        town.run(
            "insert into reports (municipality_id, id, suggestion_id, ground, words, reported_at, closed_at, outcome)
             select 1, 70, id, 'hurtful', 'x', 1768000000000, 1768014400000, 'left' from suggestions
             where municipality_id = 1 and id in (select min(id) from suggestions where municipality_id = 1)",
        )
        .await;
        town.run(
            "insert into reports (municipality_id, id, suggestion_id, ground, words, reported_at)
             select 1, 71, id, 'privacy', 'x', 1768000000000 from suggestions
             where municipality_id = 1 and id in (select min(id) from suggestions where municipality_id = 1)",
        )
        .await;
        let moved = "update suggestions set created_at = 1768000000000, status = 'submitted', settled_at = null
                     where municipality_id = 1 and id in (select max(id) from suggestions where municipality_id = 1)";
        town.run(moved).await;
        let page = hilde.get(&format!("{ANNUAL}?van=2026-01-05&tot=2026-01-11")).await;
        assert_eq!(page.status, 200, "{}", page.body);
        assert_eq!(row(&page.body, "Het is kwetsend of een bedreiging"), ["1"]);
        assert!(page.body.contains("<dt>Helft beslist binnen</dt><dd><b>4 uur</b>"), "{}", page.body);
        assert!(page.body.contains("<dt>Beslissingen door een machine</dt><dd><b>0</b>"));
        assert_eq!(row(&page.body, "Meldingen"), ["1", "0", "1", "0"], "one in time, one open and late");
        assert!(page.body.contains("<dt>Mensen die meededen</dt><dd><b>minder dan 5</b>"), "{}", page.body);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_new_goes_to_the_college_as_word_and_round_as_pdf_whatever_citizens_wrote() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut karim = town.signed_in("karim").await;
        // The best supported words of the month are what a citizen may write: markup, another script, a face.
        town.run(
            "update suggestions set title = '<b>Bank</b> & ]]> 🌳', body = 'مرحبا ﷽ {{7*7}} \"bank\" 👩‍👩‍👧', vote_count = 99999
             where municipality_id = 1 and hidden_at is null and id in
               (select max(id) from suggestions where municipality_id = 1 and hidden_at is null)",
        )
        .await;
        let page = karim.get("/beheer/nieuws?sinds=maand").await;
        for link in ["href=\"/beheer/nieuws/nieuws.pdf?sinds=maand&#38;thema=\"", "nieuws.docx?sinds=maand"] {
            assert!(page.body.contains(link), "{link}: {}", page.body);
        }
        let docx = karim.get("/beheer/nieuws/nieuws.docx?sinds=maand").await;
        is_file(&docx, (DOCX, "attachment; filename=\"nieuws-2026-"));
        let said = paragraphs_of(&docx.bytes);
        assert!(said.iter().any(|one| one == "Wat is er nieuw") && said.iter().any(|one| one.contains("Suggesties (daarvoor")));
        assert!(said.iter().any(|one| one.contains("<b>Bank</b> & ]]> 🌳")), "{said:?}");
        assert!(said.iter().any(|one| one.contains("{{7*7}} \"bank\"")), "{said:?}");
        let pdf = karim.get("/beheer/nieuws/nieuws.pdf?sinds=maand&thema=groen").await;
        is_file(&pdf, (PDF, "inline; filename=\"nieuws-2026-"));
        if let Some(pages) = pages_of(&karim.get("/beheer/nieuws/nieuws.pdf?sinds=maand").await.bytes) {
            let text = pages.concat();
            assert!(text.contains("<b>Bank</b> & ]]>") && text.contains("🌳"), "read as what it was: {text}");
        }
        assert_eq!(town.signed_in("luc").await.get("/beheer/nieuws/nieuws.docx").await.status, 403);
        assert_eq!(karim.get("/beheer/nieuws/jaarverslag.pdf").await.status, 404);
        assert_eq!(karim.post("/beheer/nieuws", &encoded(&[("hoevaak", "nooit")])).await.status, 303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_year_counts_mails_on_the_day_the_town_sent_them_whatever_the_machine_says() {
    each_engine(async |database| {
        let town = town(database).await;
        give_address(&town, &person_of("luc", &town).await, "luc@voorbeeld.be").await;
        let luc = kit::ids::encode(person_of("luc", &town).await.parse().expect("an id"));
        let until = town.app.clock.now().plus_days(9).rfc3339()[..10].to_owned();
        let form = [("persoon", &*luc), ("tot", &*until), ("reden", "Tien keer dezelfde reclame.")];
        let blocked = town.signed_in("noor").await.post("/beheer/blokkeringen", &encoded(&form)).await;
        assert_eq!(blocked.status, 303, "{}", blocked.body);
        let machine = town.app.clock.machine().0;
        town.run(sql(format!("update outbox set state = 'sent', closed_at = {machine}"))).await;
        let (today, tomorrow) = (town.app.clock.now(), town.app.clock.now().plus_days(1));
        let mut alderman = town.signed_in("schepen").await;
        for (day, count) in [(today, "1"), (tomorrow, "0")] {
            let day = &day.rfc3339()[..10];
            let page = alderman.get(&format!("{ANNUAL}?van={day}&tot={day}")).await.body;
            assert!(page.contains(&format!("<dt>Mails verstuurd</dt><dd><b>{count}</b>")), "{day}: {page}");
        }
    })
    .await;
}
