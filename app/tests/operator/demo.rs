//! The demo makes its own town, and takes nothing of anybody.

use super::Operator;
use crate::support;
use kit::db::{Db, Migration, Url};

const DEMO: &[&[&str]] = &[
    &["demo", "--people", "1", "--listen", "127.0.0.1:0"],
    &["demo", "--people", "1", "--listen", "127.0.0.1:0", "--fresh"],
];

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_takes_no_municipality_of_an_operator() {
    support::each_engine(async |database| {
        let operator = Operator::new(database);
        operator.does(&["migrate"]);
        // Not even one with the name of its own.
        operator.does(&["municipality", "add", "--url", "https://klimaat.example.be", "--name", "Wilgenbeke"]);
        for demo in DEMO {
            let said = operator.is_refused(demo, "it holds the municipality Wilgenbeke");
            assert!(said.contains("of its own: plein demo --da"), "{said}");
        }
        let listed = operator.does(&["municipality", "list"]);
        assert_eq!(listed.trim(), "wilgenbeke  https://klimaat.example.be  Wilgenbeke");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_takes_no_tables_of_another_program() {
    const OTHER: &[Migration] =
        &[Migration { version: 1, name: "other", sql: "create table invoices (id BIGINT not null primary key);" }];
    support::each_engine(async |database| {
        let db = Db::open(&database.url).await.unwrap();
        db.migrate(OTHER).await.unwrap();
        let operator = Operator::new(database);
        for demo in DEMO {
            operator.is_refused(demo, "it holds tables of another program");
        }
        assert_eq!(db.read().await.unwrap().tables().await.unwrap(), ["invoices", "schema_migrations"]);
    })
    .await;
}

#[test]
fn the_demo_takes_no_file_that_is_no_database() {
    let database = support::sqlite();
    let operator = Operator::new(&database);
    let Url::Sqlite(file) = &database.url else { unreachable!() };
    let letter = "Dear municipality, this is a letter and no database of anybody. ".repeat(20);
    std::fs::write(file, &letter).unwrap();
    let sentence = format!("plein: The database cannot be opened: {} is not a database of SQLite.\n", file.display());
    for demo in DEMO {
        assert_eq!(operator.is_refused(demo, ""), sentence);
    }
    assert_eq!(operator.is_refused(&["serve"], ""), sentence);
    assert_eq!(std::fs::read_to_string(file).unwrap(), letter);
    assert_eq!(std::fs::read_dir(file.parent().unwrap()).unwrap().count(), 2, "only the letter and the lock");
}
