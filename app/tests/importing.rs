//! An operator brings suggestions over from another platform; people then read them here. On both engines.

use crate::support;

use kit::db::{Db, FromRow};
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};
use support::{
    Database, Folder, each_engine,
    program::{Place, visitor},
    town::Answer,
};

/// Where exports lie that were made by hand, in the shape platforms write them.
fn made(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/importing").join(name)
}

struct Operator<'a> {
    folder: Folder,
    database: &'a Database,
}

impl<'a> Operator<'a> {
    /// With one municipality, and nothing in it.
    fn new(database: &'a Database) -> Operator<'a> {
        let folder = Folder::new();
        std::fs::write(folder.path().join("secret.key"), "a key of tests that is long enough to be one").unwrap();
        let operator = Operator { folder, database };
        operator.does(&["migrate"]);
        operator.does(&["municipality", "add", "--url", "http://localhost:8080", "--name", "Foodorp"]);
        operator
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Place { folder: &self.folder, database: &self.database.address }.command(words[0]);
        command.args(&words[1..]).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn asks(&self, words: &[&str]) -> (bool, String) {
        let output = self.command(words).output().unwrap();
        let said = [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned()).concat();
        (output.status.success(), said)
    }

    #[track_caller]
    fn does(&self, words: &[&str]) -> String {
        let (done, said) = self.asks(words);
        assert!(done, "{words:?}: {said}");
        said
    }

    #[track_caller]
    fn is_refused(&self, words: &[&str], why: &str) {
        let (done, said) = self.asks(words);
        assert!(!done && said.contains(why), "{words:?} should say {why:?}: {said}");
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn copy(&self, name: &str) -> String {
        self.file(name, &std::fs::read_to_string(made(name)).unwrap())
    }

    async fn rows<T: FromRow>(&self, sql: &'static str) -> Vec<T> {
        let db = Db::open(&self.database.url).await.unwrap();
        db.read().await.unwrap().all(sql, &[]).await.unwrap()
    }

    async fn count(&self, sql: &'static str) -> i64 {
        self.rows::<(i64,)>(sql).await[0].0
    }

    async fn suggestions(&self) -> i64 {
        self.count("select cast(count(*) as bigint) from suggestions").await
    }

    /// What a visitor reads, from a server that runs as long as this takes.
    async fn reads(&self, paths: &[&str]) -> Vec<Answer> {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let address = format!("127.0.0.1:{port}");
        let process =
            self.command(&["serve", "--listen", &address]).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let _running = support::program::Running { process: process.unwrap(), port };
        for _ in 0..200 {
            if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let mut read = Vec::new();
        for path in paths {
            read.push(visitor(port).get(path).await);
        }
        read
    }
}

/// The words of the command that brings a file to the call.
fn import<'a>(file: &'a str, mapping: &'a str) -> Vec<&'a str> {
    let call = ["--call", "groen", "--make-call", "Ideeën voor groen", "--make-categories", "--mapping", mapping];
    [&["import", "decidim", file][..], &call].concat()
}

const LIST: &str = "/api/v1/suggestions?call=groen&sort=votes";

#[tokio::test(flavor = "multi_thread")]
async fn an_export_of_decidim_is_read_here_with_its_votes_statuses_and_answers() {
    each_engine(async |database| {
        let operator = Operator::new(database);
        let (file, mapping) = (operator.copy("decidim.csv"), operator.copy("mapping.toml"));
        let dry = operator.does(&[&import(&file, &mapping)[..], &["--dry-run"]].concat());
        for line in
            ["new     11  Meer bomen in de Kerkstraat  [chosen]", "refused it has no place", "Nothing was written."]
        {
            assert!(dry.contains(line), "{line}: {dry}");
        }
        assert_eq!(operator.suggestions().await, 0, "a dry run writes nothing");
        assert!(!Path::new(&format!("{file}.refused.csv")).exists());
        let said = operator.does(&import(&file, &mapping));
        assert!(said.contains("3 new, 0 changed, 0 the same, 3 refused."), "{said}");

        let refused = std::fs::read_to_string(format!("{file}.refused.csv")).unwrap();
        for reason in ["it has no place on the map,", "the id 11 stands on line 2 already,", "says no reason"] {
            assert!(refused.contains(reason), "{reason}: {refused}");
        }
        assert!(!refused.contains("Regenton"), "{refused}");

        let paths = ["/", "/nergens", "/contact", "/.well-known/security.txt"];
        let list = operator.reads(&[&[LIST, "/oproepen/groen", "/oproepen/groen?q=droog"], &paths[..]].concat()).await;
        let items = list[0].json()["items"].clone();
        assert_eq!(
            (items[0]["title"].as_str(), items[0]["votes"].as_i64()),
            (Some("Meer bomen in de Kerkstraat"), Some(0))
        );
        assert_eq!((items[0]["votes_before"].as_i64(), items.as_array().unwrap().len()), (Some(123), 3));
        assert!(list[1].body.contains("+ 123 van vroeger"), "the list says what its order counts");
        assert!(list[2].body.contains("Meer bomen in de"), "the search finds it");
        // Of what the municipality did not set nothing is half said.
        let (home, missing) = (&list[3].body, &list[4].body);
        assert!(home.contains("Daarvan 124 van op een vorig platform.") && home.contains("<dd>124</dd>"), "{home}");
        assert!(home.contains("class=\"brand__mark\" src=\"/beeld/mark/0.svg\""), "{home}");
        for page in [home, missing, &list[5].body] {
            for broken in ["tel:\"", "Bel <", "Iets anders nodig?", "<title> ·", "href=\"\"", "#arms-", "#mark-"] {
                assert!(!page.contains(broken), "{broken} in {page}");
            }
        }
        assert!(list[5].body.contains("De gemeente vult hier nog aan"), "{}", list[5].body);
        assert!(list[6].body.starts_with("Contact: http"), "{}", list[6].body);
        let path = |at: usize| format!("/suggesties/{}", items[at]["id"].as_str().unwrap());
        let pages = operator.reads(&[&path(0), &path(1)]).await;
        for words in
            ["+ 123 stemmen van op het vorige platform", "Buur Els", "Het is er warm &amp;#38; droog", "Els Peeters"]
        {
            let words = words.replace("&amp;#38;", "&#38;");
            assert!(pages[0].body.contains(&words), "{words}: {}", pages[0].body);
        }
        assert!(pages[0].body.contains("Dat doen we in het najaar.") && pages[0].body.contains("Dienst Participatie"));
        assert!(!pages[0].body.contains("alert(1)") && !pages[0].body.contains("&lt;p"), "{}", pages[0].body);
        assert!(pages[1].body.contains("Er is al een regenput."), "who was not chosen is told why");
        assert!(!pages[1].body.contains("Gemeente Voorbeeld"), "nobody speaks for the municipality");
        assert!(operator.does(&["audit"]).contains("All counts agree"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spreadsheet_is_read_as_it_was_exported() {
    each_engine(async |database| {
        let operator = Operator::new(database);
        let file = operator.folder.path().join("govocal.xlsx").display().to_string();
        std::fs::copy(made("govocal.xlsx"), &file).unwrap();
        let words = ["import", "xlsx", &file, "--call", "groen", "--make-call", "Groen", "--make-categories"];
        let said = operator.does(&words);
        assert!(said.contains("The sheet Inputs is read. There are more: Comments."), "{said}");
        assert!(said.contains("2 new, 0 changed, 0 the same, 1 refused."), "{said}");
        let refused = std::fs::read_to_string(format!("{file}.refused.csv")).unwrap();
        assert!(refused.contains("it has no place on the map,5,9f1c0c"), "its row in the sheet: {refused}");
        let list = operator.reads(&[LIST]).await;
        let first = list[0].json()["items"][0].clone();
        assert_eq!((first["votes_before"].as_i64(), first["status"].as_str()), (Some(12), Some("chosen")));
        assert_eq!(first["created_at"].as_str(), Some("2026-03-09T09:30:00Z"), "the hour of Brussels");
        operator.is_refused(&[&words[..], &["--sheet", "Ideas"]].concat(), "There are: Inputs, Comments.");
        std::fs::write(&file, b"PK\x03\x04 and then nothing").unwrap();
        operator.is_refused(&words, "looks like a spreadsheet and cannot be read");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn twice_is_once_and_what_became_different_is_taken_over() {
    each_engine(async |database| {
        let operator = Operator::new(database);
        let (file, mapping) = (operator.copy("decidim.csv"), operator.copy("mapping.toml"));
        operator.does(&import(&file, &mapping));
        let people = operator.count("select cast(count(*) as bigint) from people").await;
        let again = operator.does(&import(&file, &mapping));
        assert!(again.contains("0 new, 0 changed, 3 the same, 3 refused."), "{again}");
        let text = std::fs::read_to_string(&file).unwrap();
        let changed = text.replace("Regenton voor", "Twee regentonnen voor").replace("rejected;X-13", "accepted;X-13");
        let changed = changed.replace("regenput.;1;", "regenput, maar oud.;2;").replace("moestuin", "kruiden");
        std::fs::write(&file, changed).unwrap();
        let third = operator.does(&import(&file, &mapping));
        assert!(third.contains("0 new, 1 changed, 2 the same, 3 refused."), "{third}");
        assert_eq!((operator.suggestions().await, people), (3, 3), "Els, the one whose name is not taken, and nobody");
        let list =
            operator.reads(&["/api/v1/suggestions?call=groen&q=regentonnen", "/oproepen/groen?q=moestuin"]).await;
        let item = &list[0].json()["items"][0];
        assert_eq!((item["votes_before"].as_i64(), item["status"].as_str()), (Some(2), Some("chosen")));
        assert!(list[1].body.contains("Geen suggesties met deze keuze"), "the old words are not found any more");
        let page = &operator.reads(&[&format!("/suggesties/{}", item["id"].as_str().unwrap())]).await[0];
        assert!(page.body.contains("maar oud.") && page.body.matches("answer--full").count() == 1, "{}", page.body);
        assert!(operator.does(&["audit"]).contains("All counts agree"));
    })
    .await;
}

/// A file in the shape of a budget: JSON of suggestions, and decisions kept apart.
fn budget(count: usize) -> (String, String) {
    let item = |n: usize| {
        let place = if n.is_multiple_of(10) { "null".to_owned() } else { format!("{}", 41.65 + n as f64 / 1e5) };
        format!(
            r#"{{"code": "{n}", "date": "{:02}/01/2026", "author": "Buur {n}", "title": "Propuesta {n}", "description": "Línea uno.\r\nLínea dos.",
               "categories": ["Deportes", "Ruido {n}"], "address": null, "latitude": {place}, "longitude": -4.72, "votes": {n}}}"#,
            1 + n % 28
        )
    };
    let items: Vec<String> = (1..=count).map(item).collect();
    let decisions = "propuesta_id,situacion,razon\n1,Mesa y final,\n2,Descartada,\"No es viable, por ahora.\"\n";
    (format!("[{}]", items.join(",\n")), decisions.to_owned())
}

const BUDGET: &str = r#"
source = "budget"
otherwise_category = "Andere"
[columns]
id = "code"
votes = "votes"
status = "situacion"
answer = "razon"
[statuses]
"Mesa y final" = "chosen"
"Descartada" = "not_chosen"
[categories]
"Deportes" = "Sport"
[contact]
name = "Mesa"
role = "Werkgroep"
service = "Participatie"
phone = "+32 9 000 00 00"
email = "mesa@example.org"
"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_was_killed_goes_on_and_nothing_is_there_twice() {
    each_engine(async |database| {
        let operator = Operator::new(database);
        let (items, decisions) = budget(6_000);
        let (file, decisions) = (operator.file("budget.json", &items), operator.file("decisions.csv", &decisions));
        let (mapping, with) = (operator.file("budget.toml", BUDGET), format!("{decisions}=propuesta_id"));
        let words = [&import(&file, &mapping)[..], &["--with", &with]].concat();
        let words = [&["import", "csv"], &words[2..]].concat();
        let mut running = operator.command(&words).stdout(Stdio::null()).spawn().unwrap();
        let mut there = 0;
        for _ in 0..2_000 {
            there = operator.suggestions().await;
            if there > 0 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        running.kill().unwrap();
        running.wait().unwrap();
        let there = there.max(operator.suggestions().await);
        assert!((1..5_400).contains(&there), "killed on the way: {there}");
        assert_eq!(operator.suggestions().await % 500, 0, "no batch is half there");
        let said = operator.does(&words);
        assert!(said.contains("600 refused.") && !said.contains(" 0 the same"), "{said}");
        assert_eq!(operator.suggestions().await, 5_400);
        assert_eq!(operator.count("select cast(count(*) as bigint) from imported_suggestions").await, 5_400);
        assert_eq!(operator.count("select cast(sum(votes_before) as bigint) from suggestions").await, 16_200_000);
        let statuses: Vec<(String, i64)> = operator
            .rows("select status, cast(count(*) as bigint) from suggestions group by status order by status")
            .await;
        let counted = statuses.iter().map(|(status, count)| (status.as_str(), *count)).collect::<Vec<_>>();
        assert_eq!(counted, [("chosen", 1), ("not_chosen", 1), ("submitted", 5_398)]);
        assert!(operator.does(&["audit"]).contains("All counts agree"));
    })
    .await;
}

#[test]
fn what_cannot_be_read_is_said_in_words() {
    let database = support::sqlite();
    let operator = Operator::new(&database);
    let (file, mapping) = (operator.copy("decidim.csv"), operator.copy("mapping.toml"));
    let nowhere = ["import", "csv", &file, "--call", "groen"];
    operator.is_refused(&nowhere, "Foodorp has no call groen. Give --make-call");
    let make = ["--make-call", "Groen", "--make-categories"];
    operator.is_refused(&[&nowhere[..], &make].concat(), "There are answers, and nobody whose name stands under them.");
    let other = operator.file("other.csv", "naam,waarde\nx,1\n");
    operator.is_refused(&["import", "csv", &other, "--call", "g"], "No column is the id. Say which: --map COLUMN=id.");
    operator.is_refused(
        &["import", "csv", &other, "--call", "g", "--map", "x=id"],
        "There is no column x. There are: naam",
    );
    operator.is_refused(&["import", "csv", &other, "--call", "g", "--map", "naam=nummer"], "nummer is no field.");
    let broken = operator.file("broken.geojson", "{\"features\": [\n{\"type\": ]}");
    operator.is_refused(&["import", "geojson", &broken, "--call", "g"], "line 2 cannot be read as JSON");
    operator.is_refused(&["import", "csv", "/nowhere.csv", "--call", "g"], "cannot be read");
    let wrong = operator.file("wrong.toml", "[statuses]\naccepted = \"yes\"\n");
    operator.is_refused(&["import", "csv", &file, "--call", "g", "--mapping", &wrong], "yes is no status.");
    operator.is_refused(&import(&file, &mapping)[..3], "--call");
    let points = operator.file(
        "points.geojson",
        r#"{"type": "FeatureCollection", "features": [
            {"type": "Feature", "id": "a", "properties": {"titel": "Boom", "category": "Groen"},
             "geometry": {"type": "Point", "coordinates": [3.73, 51.05]}},
            {"type": "Feature", "id": "b", "properties": {"titel": "Straat", "category": "Groen"},
             "geometry": {"type": "LineString", "coordinates": [[3.73, 51.05], [3.74, 51.05]]}}]}"#,
    );
    let said = operator.does(&[&["import", "geojson", &points, "--call", "punten"][..], &make].concat());
    assert!(said.contains("1 new, 0 changed, 0 the same, 1 refused."), "{said}");
}

const PARTS: &str = r#"{"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"kind":"boundary"},"geometry":{"type":"Polygon","coordinates":
        [[[3.0,50.0],[4.0,50.0],[4.0,52.0],[3.0,52.0],[3.0,50.0]]]}},
    {"type":"Feature","properties":{"kind":"district","name":"Westhoek"},"geometry":{"type":"Polygon","coordinates":
        [[[3.0,50.0],[3.5,50.0],[3.5,52.0],[3.0,52.0],[3.0,50.0]]]}}]}"#;

#[tokio::test(flavor = "multi_thread")]
async fn rows_outside_what_a_call_is_about_are_named_with_the_reason() {
    each_engine(async |database| {
        let operator = Operator::new(database);
        let map = operator.file("map.geojson", PARTS);
        operator.does(&["municipality", "set", "foodorp", "--map", &map]);
        let head = "id,title,body,latitude,longitude,category\n";
        let first = operator.file("first.csv", &format!("{head}1,Een boom bij de poort,,51,3.2,Groen\n"));
        let call = ["--call", "groen", "--make-call", "Groen", "--make-categories"];
        operator.does(&[&["import", "csv", &first][..], &call].concat());
        let db = Db::open(&operator.database.url).await.unwrap();
        let sql = "update calls set area = 'Westhoek'";
        assert_eq!(db.write(move |tx| Box::pin(async move { tx.run(sql, &[]).await })).await.unwrap(), 1);
        let rows = "2,Een boom aan de school,,51,3.3,Groen\n3,Een boom aan de kerk,,51,3.7,Groen\n";
        let second = operator.file("second.csv", &format!("{head}{rows}"));
        let said = operator.does(&["import", "csv", &second, "--call", "groen"]);
        assert!(said.contains("1 new, 0 changed, 0 the same, 1 refused."), "{said}");
        let refused = std::fs::read_to_string(format!("{second}.refused.csv")).unwrap();
        assert!(refused.contains("51, 3.7 lies outside what the call is about: Westhoek"), "{refused}");
    })
    .await;
}
