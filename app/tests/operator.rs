//! What an operator reads when she asks for something that cannot be, or that would hit somebody else.

mod demo;

use crate::support;

use kit::db::Db;
use plein::{
    people::store::{NewPerson, insert_person},
    projects::{NewTheme, store::insert_theme},
    vocabulary::{MunicipalityId, PersonId, ThemeId},
};
use std::{
    process::Stdio,
    time::{Duration, Instant},
};
use support::{Database, Folder, program::Place};

struct Operator {
    folder: Folder,
    database: String,
}

impl Operator {
    fn new(database: &Database) -> Operator {
        let folder = Folder::new();
        std::fs::write(folder.path().join("secret.key"), "a key of tests that is long enough to be one").unwrap();
        Operator { folder, database: database.address.clone() }
    }

    /// What the program says, and whether it did what was asked.
    fn asks(&self, words: &[&str], environment: &[(&str, &str)]) -> (bool, String) {
        let place = Place { folder: &self.folder, database: &self.database };
        let mut command = place.command(words[0]);
        command.args(&words[1..]).envs(environment.iter().copied()).stdout(Stdio::piped());
        let mut running = command.stderr(Stdio::piped()).spawn().unwrap();
        // A command that should be refused and serves instead would not end.
        let patience = Instant::now() + Duration::from_secs(20);
        while running.try_wait().unwrap().is_none() && Instant::now() < patience {
            std::thread::sleep(Duration::from_millis(10));
        }
        let _ = running.kill();
        let output = running.wait_with_output().unwrap();
        let said = [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned()).concat();
        (output.status.success(), said)
    }

    #[track_caller]
    fn does(&self, words: &[&str]) -> String {
        let (done, said) = self.asks(words, &[]);
        assert!(done, "{words:?}: {said}");
        said
    }

    #[track_caller]
    fn is_refused(&self, words: &[&str], why: &str) -> String {
        let (done, said) = self.asks(words, &[]);
        assert!(!done && said.contains(why), "{words:?} should say {why:?}: {said}");
        said
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_streets_and_an_outline_are_one_map() {
    let database = support::sqlite();
    let operator = Operator::new(&database);
    operator.does(&["migrate"]);
    operator.does(&["municipality", "add", "--url", "https://klimaat.example.be", "--name", "Foodorp"]);
    let file = |name: &str, text: &str| {
        let path = operator.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let streets = file(
        "ways.geojson",
        r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Naamsesteenweg"},
            "geometry":{"type":"LineString","coordinates":[[3.2,51.0],[3.3,51.0]]}}]}"#,
    );
    let outline = file(
        "boundary.geojson",
        r#"{"type":"Polygon","coordinates":[[[3.0,50.0],[4.0,50.0],[4.0,52.0],[3.0,52.0],[3.0,50.0]]]}"#,
    );
    let strange = file(
        "points.geojson",
        r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"soort":"straat"},
            "geometry":{"type":"Point","coordinates":[3.2,51.0]}}]}"#,
    );
    operator.is_refused(&["municipality", "set", "foodorp", "--map", &strange], "Nothing on this map is known here");
    operator.does(&["municipality", "set", "foodorp", "--map", &streets, "--map", &outline]);
    let db = Db::open(&database.url).await.unwrap();
    let kept: Vec<(String,)> = db.read().await.unwrap().all("select geojson from base_maps", &[]).await.unwrap();
    let map = plein::places::BaseMap::parse(&kept[0].0).expect("it is a map");
    let place = |longitude| plein::places::Place { latitude: 51.0, longitude };
    assert_eq!(map.nearest_street(place(3.25)), Some("Naamsesteenweg"));
    assert!(map.contains(place(3.25)) && !map.contains(place(5.0)));
}

#[test]
fn two_municipalities_do_not_share_a_host() {
    let operator = Operator::new(&support::sqlite());
    operator.is_refused(&["serve"], "There is no database at");
    operator.does(&["migrate"]);
    let add = |name: &'static str, url: &'static str, more: &[&'static str]| {
        [&["municipality", "add", "--name", name, "--url", url], more].concat()
    };
    operator.does(&add("Foodorp", "http://localhost:8080", &["--alias", "Foo.Example.be"]));
    operator.is_refused(&add("Bardorp", "http://localhost:9090", &[]), "localhost is already the address of Foodorp.");
    let alias = ["--alias", "foo.example.be"];
    operator.is_refused(
        &add("Bardorp", "https://bar.example.be", &alias),
        "foo.example.be is already the address of Foodorp.",
    );
    operator.is_refused(&add("Foodorp", "https://other.example.be", &[]), "There is a municipality foodorp already.");
    for alias in ["", "https://bar.example.be", "bar.example.be:80"] {
        operator.is_refused(
            &add("Bardorp", "https://bar.example.be", &["--alias", alias]),
            "is not the name of a host. Write it as: --alias www.example.be",
        );
    }
    for blank in ["", "  ", "—"] {
        operator.is_refused(&add(blank, "https://bar.example.be", &[]), "A municipality needs a name with letters.");
    }
    operator.does(&add("Bardorp", "https://bar.example.be", &[]));
    let set = |more: &[&'static str]| [&["municipality", "set", "bardorp"], more].concat();
    operator.is_refused(&set(&["--alias", "localhost"]), "localhost is already the address of Foodorp.");
    operator.is_refused(&set(&["--name", " "]), "A municipality needs a name with letters.");
    operator.is_refused(&set(&[]), "Nothing was asked of bardorp. What can be set: --settings FILE, --name");
    operator.does(&set(&["--alias", "www.bar.example.be", "--name", " Bardorp aan Zee "]));
    operator.does(&set(&["--alias", "www.bar.example.be"]));
    let listed = operator.does(&["municipality", "list"]);
    assert!(listed.ends_with("bardorp  https://bar.example.be  Bardorp aan Zee\n"), "{listed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_is_given_to_somebody_who_is_named() {
    let database = support::sqlite();
    let operator = Operator::new(&database);
    operator.does(&["migrate"]);
    for (name, url) in [("Foodorp", "https://foo.example.be"), ("Bardorp", "https://bar.example.be")] {
        operator.does(&["municipality", "add", "--name", name, "--url", url]);
    }
    let db = Db::open(&database.url).await.unwrap();
    let written = db.write(|tx| {
        Box::pin(async move {
            for (id, display_name) in [(7, Some("Amina Boulif")), (8, None)] {
                let person = NewPerson { id: PersonId(id), display_name, created_at: plein::demo::TODAY };
                insert_person(tx, MunicipalityId(1), &person).await?;
            }
            Ok::<_, kit::db::Error>(())
        })
    });
    written.await.unwrap();
    let (amina, unnamed) = (PersonId(7).to_string(), PersonId(8).to_string());
    let roles = "officer, communication, expert, alderman, administrator, green_service, moderator.";
    let said = operator.does(&["role", "grant", "foodorp", &amina, "officer"]);
    assert_eq!(said, format!("Amina Boulif, number {amina} in Foodorp, is officer now.\n"));
    let said = operator.does(&["role", "grant", "foodorp", &unnamed, "expert"]);
    assert_eq!(said, format!("somebody without a name yet, number {unnamed} in Foodorp, is expert now.\n"));
    let said =
        operator.is_refused(&["role", "grant", "bardorp", &amina, "officer"], "Nobody in Bardorp has the number");
    assert!(said.contains(roles), "{said}");
    operator.is_refused(&["role", "revoke", "bardorp", &amina, "officer"], "Nobody in Bardorp has the number");
    for wrong in [[amina.as_str(), "mayor"], ["officer", amina.as_str()]] {
        let said = operator.is_refused(&["role", "grant", "foodorp", wrong[0], wrong[1]], "is not");
        assert!(said.contains(roles) && said.lines().count() == 1, "{said}");
    }
    operator.is_refused(&["role", "revoke", "foodorp", &amina, "expert"], "Amina Boulif");
    let said = operator.does(&["role", "revoke", "foodorp", &amina, "officer"]);
    assert!(said.starts_with(&format!("Amina Boulif, number {amina} in Foodorp, is officer no more")), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_is_given_for_some_themes_and_a_theme_that_is_not_there_is_named_with_those_that_are() {
    let database = support::sqlite();
    let operator = Operator::new(&database);
    operator.does(&["migrate"]);
    operator.does(&["municipality", "add", "--name", "Foodorp", "--url", "https://foo.example.be"]);
    let db = Db::open(&database.url).await.unwrap();
    let written = db.write(|tx| {
        Box::pin(async move {
            let town = MunicipalityId(1);
            let person =
                NewPerson { id: PersonId(7), display_name: Some("Amina Boulif"), created_at: plein::demo::TODAY };
            insert_person(tx, town, &person).await?;
            for (position, slug, name) in [(1, "groen", "Groen"), (2, "water", "Water")] {
                let (id, summary, illustration) = (ThemeId(position), "Kort", "tree");
                let theme = NewTheme { id, slug, name, summary, body: "", illustration, contact: None, position };
                insert_theme(tx, town, &theme).await?;
            }
            Ok::<_, kit::db::Error>(())
        })
    });
    written.await.unwrap();
    let amina = PersonId(7).to_string();
    let grant = ["role", "grant", "foodorp", amina.as_str()];
    let said = operator.does(&[&grant[..], &["officer", "--theme", "groen", "--theme", "water"]].concat());
    assert_eq!(said, format!("Amina Boulif, number {amina} in Foodorp, is officer for groen, water now.\n"));
    let said = operator.does(&["role", "list", "foodorp"]);
    assert!(said.contains("officer") && said.contains("groen") && said.contains("water"), "{said}");
    // Given anew, it is for what is said last.
    operator.does(&[&grant[..], &["officer", "--theme", "water"]].concat());
    let said = operator.does(&["role", "list", "foodorp"]);
    assert!(!said.contains("groen") && said.contains("water"), "{said}");
    let wrong = [&grant[..], &["officer", "--theme", "energie"]].concat();
    operator.is_refused(&wrong, "energie is not a theme of Foodorp; the themes are: groen, water.");
    let wrong = [&grant[..], &["administrator", "--theme", "groen"]].concat();
    operator.is_refused(&wrong, "The role administrator is for everything; leave out --theme.");
    assert!(!operator.does(&["role", "list", "foodorp"]).contains("administrator"));
}

#[test]
fn the_doctor_names_what_is_missing() {
    let operator = Operator::new(&support::sqlite());
    operator.does(&["migrate"]);
    operator.does(&["municipality", "add", "--name", "Foodorp", "--url", "https://foo.example.be"]);
    let said = operator.is_refused(&["doctor"], "wrong texts of Foodorp: the tagline is missing");
    for field in [
        "counter.address",
        "counter.email",
        "counter.phone",
        "counter.enterprise_number",
        "links.defects",
        "links.petition",
        "links.citizens_proposal",
        "links.regulation",
        "links.complaints",
        "texts.privacy",
        "texts.accessibility",
    ] {
        assert!(said.contains(&format!("is missing (in the settings: {field})")), "{field}: {said}");
    }
    assert!(said.contains("ok    disk:"), "{said}");
    let file = operator.folder.path().join("settings.json");
    std::fs::write(&file, r#"{"tagline": "Samen", "counter": {"phone": "+32 9 000 00 00", "email": " "}}"#).unwrap();
    operator.does(&["municipality", "set", "foodorp", "--settings", &file.display().to_string()]);
    let (_, said) = operator.asks(&["doctor"], &[("PLEIN_SMTP_URL", "mail.example.be")]);
    assert!(!said.contains("tagline") && !said.contains("counter.phone") && said.contains("counter.email"), "{said}");
    assert!(said.contains("wrong mail: PLEIN_SMTP_URL is not right: it must begin with smtps:// or smtp://"), "{said}");
    std::fs::remove_dir_all(operator.folder.path()).unwrap();
    operator.is_refused(&["doctor"], "wrong disk: the folder");
    assert!(!operator.folder.path().exists(), "a look makes no folder");
}

const SERVE: &[&str] = &["serve", "--listen", "127.0.0.1:0"];
const SIGN_IN: &str = r#""issuer": "https://op.example.be", "client_id": "plein", "authentication": {"secret": "x"},
    "role_claim": "plein_rol", "role_map": [["Medewerker", "officer"]]"#;

#[test]
fn roles_by_claim_name_the_organisation_they_are_given_for() {
    let operator = Operator::new(&support::sqlite());
    operator.does(&["migrate"]);
    operator.does(&["municipality", "add", "--name", "Foodorp", "--url", "https://foo.example.be"]);
    let set = |organisation: &str| {
        let file = operator.folder.path().join("settings.json");
        std::fs::write(&file, format!(r#"{{"sign_in": {{{SIGN_IN}{organisation}}}}}"#)).unwrap();
        operator.asks(&["municipality", "set", "foodorp", "--settings", &file.display().to_string()], &[])
    };
    for open in ["", r#", "organisation_code": " ""#] {
        let (done, said) = set(open);
        let sentence =
            "The settings are not right: the claim plein_rol gives roles whatever organisation they were given";
        assert!(!done && said.contains(sentence) && said.lines().count() == 1, "{open}: {said}");
    }
    for closed in [r#", "organisation_code": "OVO002949""#, r#", "single_organisation": true"#] {
        let (done, said) = set(closed);
        assert!(done, "{closed}: {said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_database_of_before_says_of_roles_or_of_its_schema_is_said_before_anybody_comes_in() {
    support::each_engine(async |database| {
        let operator = Operator::new(database);
        operator.does(&["migrate"]);
        operator.does(&["municipality", "add", "--name", "Foodorp", "--url", "https://foo.example.be"]);
        let db = Db::open(&database.url).await.unwrap();
        let run = async |sql: String| {
            let ran = db.write(move |tx| {
                let sql = sql.clone();
                Box::pin(async move { tx.run(sql, &[]).await })
            });
            ran.await.unwrap()
        };
        let open = format!(r#"{{"sign_in": {{{SIGN_IN}}}}}"#);
        run(format!("update municipalities set settings = '{open}'")).await;
        let said = operator.is_refused(SERVE, "The settings of foodorp are not right: ");
        assert!(said.contains("add \"organisation_code\"") && said.lines().count() == 1, "{said}");
        let known = plein::MIGRATIONS.last().unwrap().version;
        // One step ahead is what nodes meet that are replaced one by one.
        run(format!("insert into schema_migrations (version, name) values ({}, 'later')", known + 1)).await;
        operator.does(&["municipality", "list"]);
        run(format!("insert into schema_migrations (version, name) values ({}, 'later still')", known + 2)).await;
        let newer = format!("version {}, and this program knows {known}. Put the newer program back.", known + 2);
        for command in [SERVE, &["municipality", "list"], &["audit"]] {
            assert_eq!(operator.is_refused(command, &newer).lines().count(), 1);
        }
        run(format!("delete from schema_migrations where version >= {known}")).await;
        let older = format!("is at schema version {}; this program needs {known}. Run: plein migrate", known - 1);
        assert_eq!(operator.is_refused(SERVE, &older).lines().count(), 1);
    })
    .await;
}

#[test]
fn what_cannot_be_reached_or_read_is_named() {
    let database = support::sqlite();
    let mut operator = Operator::new(&database);
    operator.does(&["migrate"]);
    operator.does(&["municipality", "add", "--name", "Foodorp", "--url", "https://foo.example.be"]);
    let wrong = "foo is not an address to listen on. Write a host and a port, such as 127.0.0.1:8080.";
    operator.is_refused(&["serve", "--listen", "foo"], wrong);
    let smtp = [("PLEIN_SMTP_URL", "smtp:mail"), ("PLEIN_LISTEN", "127.0.0.1:0")];
    let (_, said) = operator.asks(&["serve"], &smtp);
    assert!(said.contains("PLEIN_SMTP_URL is not right: it must begin"), "{said}");
    std::fs::write(operator.folder.path().join("secret.key"), [0xff; 64]).unwrap();
    operator.is_refused(&["doctor"], "secret.key is not text: it needs 32 characters or more");
    let file = operator.folder.path().join("secret.key");
    for below in ["plein.db", "below/plein.db"] {
        operator.database = format!("sqlite:{}", file.join(below).display());
        operator.is_refused(&["migrate"], &format!("{} is a file; the data needs a folder.", file.display()));
    }
    operator.database = "postgres://plein:secret@127.0.0.1:9/plein".to_owned();
    let said =
        operator.is_refused(&["serve"], "cannot be opened: PostgreSQL at 127.0.0.1:9 does not answer: Connection");
    assert!(!said.contains("secret@") && said.lines().count() == 1, "{said}");
}

#[tokio::test]
async fn a_copy_made_while_serving_comes_back_whole_or_not_at_all() {
    let database = support::sqlite();
    let operator = Operator::new(&database);
    operator.does(&["migrate"]);
    operator.does(&["municipality", "add", "--url", "https://doen.voorbeeld.be", "--name", "Voorbeeld"]);
    let copy = operator.folder.path().join("copy.db");
    let copy_path = copy.to_str().unwrap().to_owned();
    // Somebody writes while it is copied: a reader and a writer are open.
    let db = Db::open(&database.url).await.unwrap();
    operator.does(&["backup", &copy_path]);
    operator.is_refused(&["backup", &copy_path], "is there already");
    drop(db);

    let empty = support::sqlite();
    let elsewhere = Operator::new(&empty);
    let damaged = elsewhere.folder.path().join("damaged.db");
    let mut bytes = std::fs::read(&copy).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8192].fill(7);
    std::fs::write(&damaged, bytes).unwrap();
    elsewhere.is_refused(&["restore", damaged.to_str().unwrap()], "damaged");
    let other = elsewhere.folder.path().join("letter.db");
    std::fs::write(&other, "Dear operator, this is a letter and no database at all.").unwrap();
    elsewhere.is_refused(&["restore", other.to_str().unwrap()], "is not a database of SQLite");
    elsewhere.is_refused(&["restore", "nowhere.db"], "cannot be copied");
    elsewhere.is_refused(&["audit"], "There is no database at");

    let said = elsewhere.does(&["restore", &copy_path]);
    assert!(said.contains("is whole"), "{said}");
    assert!(elsewhere.does(&["municipality", "list"]).contains("https://doen.voorbeeld.be"));
    assert!(elsewhere.does(&["audit"]).contains("All counts agree"));
    elsewhere.is_refused(&["restore", &copy_path], "is there");
    assert!(elsewhere.does(&["municipality", "list"]).contains("https://doen.voorbeeld.be"), "it is untouched");
}
