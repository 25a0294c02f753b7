//! Every list of the desk leaves as a file, with its filters and all its lines, over real HTTP, on both engines.

use crate::support;

use calamine::Reader;
use support::{
    each_engine,
    town::{Browser, town},
};

/// Each list, and one of its columns.
const LISTS: &[(&str, &str)] = &[
    ("/beheer?van=alles", "Beloofd tegen"),
    ("/beheer/taken?van=alles", "Klimaatactie"),
    ("/beheer/vragen", "Vraag"),
    ("/beheer/meldingen", "Wat de melder schreef"),
    ("/beheer/meldingen/verborgen", "Uitleg"),
    ("/beheer/logboek", "Bijzonderheden"),
    ("/beheer/bellen", "Huisnummer"),
    ("/beheer/blokkeringen", "Laatste dag"),
    ("/beheer/rollen", "Waarvoor"),
];

/// The head of a list as CSV, and its lines.
async fn csv(browser: &mut Browser, list: &str) -> (Vec<String>, Vec<csv::StringRecord>) {
    let address = format!("{list}{}als=csv", if list.contains('?') { '&' } else { '?' });
    let file = browser.get(&address).await;
    assert_eq!(file.status, 200, "{address}: {}", file.body);
    assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"), "{address}");
    assert_eq!(file.header("cache-control"), Some("no-store"), "{address}");
    let text = file.body.strip_prefix('\u{feff}').expect("it says that it is UTF-8");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let head = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    (head, reader.records().map(|row| row.expect("a row")).collect())
}

fn at(head: &[String], name: &str) -> usize {
    head.iter().position(|column| column == name).unwrap_or_else(|| panic!("{name} in {head:?}"))
}

fn filled(rows: &[csv::StringRecord], column: usize) -> usize {
    rows.iter().filter(|row| !row[column].is_empty()).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_administrator_takes_every_list_along_from_its_own_page() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut wim = town.signed_in("admin").await;
        for (list, column) in LISTS {
            let page = wim.get(list).await;
            assert_eq!(page.status, 200, "{list}: {}", page.body);
            assert!(page.body.contains("als=csv") && page.body.contains("als=xlsx"), "{list} offers both");
            let (head, rows) = csv(&mut wim, list).await;
            at(&head, column);
            let sign = if list.contains('?') { '&' } else { '?' };
            let book = wim.get(&format!("{list}{sign}als=xlsx")).await;
            let mut book = calamine::Xlsx::new(std::io::Cursor::new(book.bytes)).expect("a workbook");
            let sheet = book.worksheet_range_at(0).expect("a sheet").expect("it can be read");
            let same: Vec<String> = sheet.rows().next().expect("a head").iter().map(ToString::to_string).collect();
            // The log holds that it was taken along, too.
            let lines = rows.len() + usize::from(*list == "/beheer/logboek");
            assert_eq!((same, sheet.height() - 1), (head, lines), "{list}: both say the same");
        }
        assert!(wim.get("/beheer/rollen?als=pdf").await.body.contains("<html"), "what it cannot be, it is not");
        for (who, list) in [("schepen", "/beheer/bellen"), ("schepen", "/beheer/blokkeringen"), ("luc", "/beheer")] {
            let sign = if list.contains('?') { '&' } else { '?' };
            assert_eq!(
                town.signed_in(who).await.get(&format!("{list}{sign}als=csv")).await.status,
                403,
                "{who} {list}"
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_inbox_leaves_whole_with_its_filter_and_for_the_alderman_without_names() {
    each_engine(async |database| {
        let town = town(database).await;
        town.run(
            "update suggestions set title = '=1+1 boom' where municipality_id = 1 and id = (
               select max(id) from suggestions where municipality_id = 1 and status = 'submitted'
                                                 and hidden_at is null and answer_count = 0)",
        )
        .await;
        let mut hilde = town.signed_in("hilde").await;
        let (head, all) = csv(&mut hilde, "/beheer?van=alles").await;
        let of_page = hilde.get("/beheer?van=alles").await.body.matches("class=\"row\"").count();
        assert!(all.len() > of_page, "{} lines, and {of_page} on the first page", all.len());
        let ids: std::collections::HashSet<&str> = all.iter().map(|row| &row[at(&head, "Adres")]).collect();
        assert_eq!(ids.len(), all.len(), "each of them once");
        assert!(all.iter().any(|row| row[at(&head, "Titel")] == *"'=1+1 boom"), "nothing in it is calculated");
        assert!(filled(&all, at(&head, "Naam")) > 0);

        let (_, of_call) = csv(&mut hilde, "/beheer?van=alles&oproep=zonnedaken").await;
        let about = at(&head, "Waarover");
        assert!(!of_call.is_empty() && of_call.len() < all.len());
        assert!(of_call.iter().all(|row| row[about] == *"Welk dak vangt veel zon?"), "{of_call:?}");
        let (_, mine) = csv(&mut hilde, "/beheer?van=uitgesteld").await;
        assert!(mine.len() < all.len(), "only what she looks at");

        let (_, hers) = csv(&mut town.signed_in("schepen").await, "/beheer?van=alles").await;
        let names = (filled(&hers, at(&head, "Naam")), filled(&hers, at(&head, "Titel")));
        assert!(names.0 == 0 && names.1 > 0, "{names:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_says_who_took_which_file_along_and_with_how_many_lines() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut lien) = (town.signed_in("hilde").await, town.signed_in("schepen").await);
        let (_, all) = csv(&mut hilde, "/beheer?van=alles").await;
        let export = "/beheer/export/suggesties.xlsx?oproep=plekken-vergroenen";
        let book = lien.get(export).await;
        let mut book = calamine::Xlsx::new(std::io::Cursor::new(book.bytes)).expect("a workbook");
        let lines = book.worksheet_range_at(0).expect("a sheet").expect("it can be read").height() - 1;
        // What only looks takes nothing along, and neither does who is refused.
        hilde.get("/beheer?van=alles").await;
        hilde.ask("HEAD", export, &[], "").await;
        assert_eq!(town.signed_in("luc").await.get(export).await.status, 403);
        let sql = "select p.display_name, h.about, h.address, h.detail from happenings h
                   join people p on p.municipality_id = h.municipality_id and p.id = h.person_id
                   where h.what = 'list_taken' order by h.id";
        let written: Vec<(String, String, String, String)> = town.rows(sql).await;
        let [inbox, suggestions] = &written[..] else { panic!("two were taken: {written:?}") };
        assert!(inbox.0.starts_with("Hilde") && inbox.1.ends_with(".csv"), "{inbox:?}");
        assert_eq!((inbox.2.as_str(), &*inbox.3), ("/beheer?van=alles", &*format!("{} regels", all.len())));
        assert!(suggestions.0.starts_with("Lien") && suggestions.1 == "suggesties-plekken-vergroenen.xlsx");
        assert_eq!(suggestions.3, format!("{lines} regels"));
        let log = town.signed_in("admin").await.get("/beheer/logboek").await.body;
        assert!(log.contains("nam mee als bestand:") && log.contains("suggesties-plekken-vergroenen.xlsx"), "{log}");
    })
    .await;
}
