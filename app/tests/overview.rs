//! An officer lists what came in for a call, sets several at once, and takes it along, over real HTTP, on both engines.

use crate::support;

use calamine::{Data, Reader};
use support::{
    each_engine,
    mails::{agree, give_address, let_pass, mails, path, person_of, receivers},
    town::{Browser, Town, encoded, town},
};

const CALL: &str = "plekken-vergroenen";
const LIST: &str = "/beheer/suggesties?oproep=plekken-vergroenen";
const FORMULA: &str = "=HYPERLINK(\"https://elders.example\") boom";

/// What the check boxes of the list send, the newest first.
async fn boxes(officer: &mut Browser, filter: &str) -> Vec<String> {
    let list = officer.get(&format!("{LIST}{filter}")).await;
    assert_eq!(list.status, 200, "{}", list.body);
    let parts = list.body.split("name=\"welke\" value=\"").skip(1);
    parts.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
}

fn id_of(one: &str) -> &str {
    one.split('.').next().unwrap_or_default()
}

async fn status_of(town: &Town, id: &str) -> String {
    let one = town.visitor().get(&format!("/api/v1/suggestions/{id}")).await.json();
    one["status"].as_str().expect("a status").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_sets_several_at_once_and_who_voted_for_all_of_them_hears_it_once() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut amina) = (town.signed_in("hilde").await, town.signed_in("amina").await);
        let three: Vec<String> = boxes(&mut hilde, "&status=submitted").await.into_iter().take(3).collect();
        give_address(&town, &person_of("amina", &town).await, "amina@voorbeeld.be").await;
        agree(&town, "amina@voorbeeld.be").await;
        for one in &three {
            assert_eq!(amina.post(&format!("/suggesties/{}/stem", id_of(one)), "stem=ja").await.status, 303);
        }
        // A colleague is first with the third.
        let third = format!("/beheer/suggesties/{}", id_of(&three[2]));
        let page = hilde.get(&third).await;
        let (key, version) = (page.hidden("sleutel"), page.hidden("versie"));
        let form = encoded(&[("sleutel", &key), ("versie", &version), ("status", "under_review")]);
        assert_eq!(hilde.post(&third, &form).await.status, 303);

        let chosen: Vec<(&str, &str)> = three.iter().map(|one| ("welke", one.as_str())).collect();
        let no = hilde.post(LIST, &encoded(&[&chosen[..], &[("stand", "not_chosen")]].concat())).await;
        assert!(no.status == 422 && no.body.matches(" checked").count() == 3, "a no needs a reason: {}", no.body);
        let nothing = hilde.post(LIST, "stand=under_review").await;
        assert!(nothing.status == 422 && nothing.body.contains("Vink eerst aan"), "{}", nothing.body);
        let reason = "De nutsleidingen liggen hier te ondiep.";
        let form = encoded(&[&chosen[..], &[("stand", "not_chosen"), ("reden", reason)]].concat());
        let sent = hilde.post(LIST, &form).await;
        let location = sent.header("location").expect("it leads back").to_owned();
        assert!(location.contains("gezet=2") && location.contains("intussen=1"), "{location}");
        let again = hilde.post(LIST, &form).await;
        assert!(again.header("location").expect("it leads back").contains("gezet=0"), "sent twice it is done once");
        for (one, status) in three.iter().zip(["not_chosen", "not_chosen", "under_review"]) {
            assert_eq!(status_of(&town, id_of(one)).await, status);
        }
        assert!(town.visitor().get(&format!("/suggesties/{}", id_of(&three[0]))).await.body.contains(reason));
        let_pass(&town, 11 * 60);
        let mails = mails(&town).await;
        let hers: Vec<_> = mails.iter().filter(|mail| mail["to"] == "amina@voorbeeld.be").collect();
        let together: Vec<_> =
            hers.iter().filter(|mail| mail["text"].as_str().is_some_and(|t| t.contains(reason))).collect();
        assert_eq!(together.len(), 1, "one mail for both: {:?}", receivers(&mails));
        let text = together[0]["text"].as_str().expect("a mail has text");
        assert_eq!(text.matches(reason).count(), 1, "{text}");
        for one in &three[..2] {
            assert!(text.contains(&format!("/suggesties/{}", id_of(one))), "{text}");
        }
        stops_what_the_mail_is_about(&town, &mut amina, (text, &three[..2])).await;
        assert_eq!(town.differences().await, 0);
        for who in ["karim", "schepen"] {
            let refused = town.signed_in(who).await.post(LIST, &form).await;
            assert_eq!(refused.status, 403, "{who}");
        }
        assert_eq!(town.signed_in("luc").await.get(LIST).await.status, 403);
    })
    .await;
}

/// One press of a mail program stops all of it, and nothing else; on her own page each is to be heard of again.
async fn stops_what_the_mail_is_about(town: &Town, amina: &mut Browser, (text, two): (&str, &[String])) {
    let link = text.split_whitespace().find(|word| word.contains("/stop/")).expect("a link that stops");
    let link = path(link).to_owned();
    let mut program = town.visitor();
    let page = program.get(&link).await.body;
    assert!(page.contains("deze 2 suggesties"), "{page}");
    assert_eq!(program.post(&link, "List-Unsubscribe=One-Click").await.status, 200);
    let stopped = "select suggestion_id from suggestion_followers where stopped_at is not null order by 1";
    let mut expected: Vec<i64> = two.iter().filter_map(|one| kit::ids::decode(id_of(one))).collect();
    expected.sort_unstable();
    let rows: Vec<i64> = town.rows::<(i64,)>(stopped).await.into_iter().map(|row| row.0).collect();
    assert_eq!(rows, expected, "both, and not the third");
    let own = amina.get("/mijn/voorkeuren").await.body;
    for one in two {
        assert!(own.contains(&format!("name=\"weer\" value=\"{}\"", id_of(one))), "{own}");
    }
    let again = amina.post("/mijn/voorkeuren", &encoded(&[("weer", id_of(&two[0]))])).await;
    assert_eq!(again.status, 303, "{}", again.body);
    assert_eq!(town.rows::<(i64,)>(stopped).await.len(), 1);
    assert_eq!(program.post(&format!("{link}/keuze"), "keuze=terug").await.status, 303);
    assert_eq!(town.rows::<(i64,)>(stopped).await.len(), 0);
}

/// The rows of a sheet, the head first.
fn sheet(bytes: &[u8], at: usize) -> Vec<Vec<Data>> {
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let range = book.worksheet_range_at(at).expect("a sheet").expect("it can be read");
    range.rows().map(<[Data]>::to_vec).collect()
}

fn column(rows: &[Vec<Data>], head: &str) -> usize {
    rows[0].iter().position(|cell| *cell == *head).unwrap_or_else(|| panic!("{head} in {:?}", rows[0]))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_hilde_takes_along_is_what_she_looked_at_and_nothing_in_it_is_calculated() {
    each_engine(async |database| {
        let town = town(database).await;
        town.run(
            "update suggestions set title = '=HYPERLINK(\"https://elders.example\") boom'
             where municipality_id = 1 and id = (select max(id) from suggestions where municipality_id = 1
                                                 and status = 'submitted' and hidden_at is null)",
        )
        .await;
        let mut hilde = town.signed_in("hilde").await;
        let listed = boxes(&mut hilde, "&status=chosen").await;
        let file = hilde.get(&format!("/beheer/export/suggesties.xlsx?oproep={CALL}&status=chosen")).await;
        assert_eq!(file.header("cache-control"), Some("no-store"));
        let rows = sheet(&file.bytes, 0);
        assert_eq!(rows.len() - 1, listed.len(), "the filter is in force");
        let number = column(&rows, "Nummer");
        let mut numbers: Vec<String> = rows[1..].iter().map(|row| row[number].to_string()).collect();
        let mut ids: Vec<String> = listed.iter().map(|one| id_of(one).to_owned()).collect();
        numbers.sort();
        ids.sort();
        assert_eq!(numbers, ids);

        let whole = sheet(&hilde.get(&format!("/beheer/export/suggesties.xlsx?oproep={CALL}")).await.bytes, 0);
        let title = column(&whole, "Titel");
        assert!(whole.iter().any(|row| row[title] == Data::String(FORMULA.to_owned())), "a text, not a formula");
        let votes = column(&whole, "Stemmen");
        assert!(whole[1..].iter().all(|row| matches!(row[votes], Data::Float(_) | Data::Int(_))), "votes are numbers");
        let csv = hilde.get(&format!("/beheer/export/suggesties.csv?oproep={CALL}")).await.body;
        let csv = csv.strip_prefix('\u{feff}').expect("it says that it is UTF-8");
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(csv.as_bytes());
        let read: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
        assert_eq!(read.len(), whole.len() - 1);
        assert!(read.iter().any(|row| row[title] == format!("'{FORMULA}")));
        assert!(read.iter().all(|row| row.iter().all(|cell| !cell.starts_with(['=', '+', '@']))));

        let book = hilde.get("/beheer/export/overzicht.xlsx").await.bytes;
        let names = |rows: &[Vec<Data>]| {
            let at = column(rows, "Naam");
            rows[1..].iter().filter(|row| row[at] != Data::Empty).count()
        };
        assert!(
            (0..3).all(|at| names(&sheet(&book, at)) > 0),
            "suggestions, comments and answers, with who wrote them"
        );
        let hers = town.signed_in("schepen").await.get("/beheer/export/overzicht.xlsx").await.bytes;
        assert_eq!((names(&sheet(&hers, 0)), names(&sheet(&hers, 1))), (0, 0), "an alderman sees no names");
        for wrong in ["suggesties", "suggesties.pdf", "overzicht.csv", "alles.xlsx"] {
            assert_eq!(hilde.get(&format!("/beheer/export/{wrong}")).await.status, 404, "{wrong}");
        }
    })
    .await;
}
