//! Every statement of the program, prepared on both engines after the migrations.
//!
//! The statements are read from the code: the first argument of every `all`, `maybe`, `one` and `run`. One that
//! cannot be found fails the test, so none escapes.

use crate::support;
use crate::support::source;
use crate::support::statements;

use kit::db::Engine;
use source::{files, hold};
use statements::{Found, Statement};

/// Lists all texts a function can build.
type Texts = fn() -> Vec<String>;

/// Functions that build a statement, and what lists their texts.
const BUILT: &[(&str, Texts)] = &[
    ("cards_statement", plein::suggestions::store::statements_of_cards),
    ("voted_statement", plein::suggestions::store::statements_of_cards),
    ("objections_statement", plein::suggestions::store::statements_of_objections),
    ("tasks_statement", plein::projects::tasks::store::statements_of_tasks),
];

fn all() -> Found {
    let mut all = Found::default();
    let mut code = files("app/src", &[".rs"]);
    code.extend(files("kit/src/mail", &[".rs"]));
    code.extend(files("kit/src", &["jobs.rs"]));
    for file in code.into_iter().filter(|file| !file.is_test()) {
        all.add(statements::of(&file, &BUILT.iter().map(|(name, _)| *name).collect::<Vec<_>>()));
    }
    for (name, list) in BUILT {
        assert!(all.built.remove(*name), "nobody calls {name} any more");
        all.statements.extend(list().into_iter().map(|sql| Statement {
            at: (*name).to_owned(),
            sqlite: sql.clone(),
            postgres: sql,
        }));
    }
    all
}

#[test]
fn every_call_has_a_statement_that_can_be_read() {
    let all = all();
    hold("The statement of a call is a literal, or stands in the list of this test:", &all.unreadable);
    assert!(all.statements.len() >= 40, "only {} statements were found", all.statements.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_good_on_both_engines() {
    let statements = all().statements;
    support::each_engine(async |database| {
        let db = support::migrated(database).await;
        let mut broken = Vec::new();
        for statement in &statements {
            let sql = match db.engine() {
                Engine::Sqlite => &statement.sqlite,
                Engine::Postgres => &statement.postgres,
            };
            if sql.is_empty() {
                continue;
            }
            if let Err(why) = db.prepare(sql).await {
                broken.push(format!("{}: {why}\n    {}", statement.at, sql.replace('\n', "\n    ")));
            }
        }
        hold(&format!("{:?} refuses:", db.engine()), &broken);
    })
    .await;
}
