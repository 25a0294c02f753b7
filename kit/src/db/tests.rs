//! The database interface, on SQLite here; the product's flows run on both engines.

use super::*;
use crate::params;

const MIGRATIONS: &[Migration] = &[Migration {
    version: 1,
    name: "counters",
    sql: "create table counters (owner BIGINT not null, id BIGINT not null, count BIGINT not null, primary key (owner, id)) {without_rowid}",
}];

async fn open() -> (Db, PathBuf) {
    let mut random = [0; 8];
    crate::secret::fill(&mut random);
    let path = std::env::temp_dir().join(format!("kit-{}.db", crate::secret::hex(&random)));
    let db = Db::open(&Url::Sqlite(path.clone())).await.unwrap();
    assert_eq!(db.migrate(MIGRATIONS).await.unwrap(), SchemaState::Current { version: 1 });
    (db, path)
}

async fn add(db: &Db, id: i64) -> Result<i64> {
    db.write(move |tx| {
        Box::pin(async move {
            let sql = "insert into counters (owner, id, count) values (1, $1, 1)
                       on conflict (owner, id) do update set count = counters.count + 1 returning count";
            Ok(tx.one::<(i64,)>(sql, params![id]).await?.0)
        })
    })
    .await
}

#[tokio::test]
async fn a_body_that_fails_among_others_leaves_nothing_and_the_others_stay() {
    let (db, path) = open().await;
    let failing = db.write(|tx| {
        Box::pin(async move {
            tx.run("insert into counters (owner, id, count) values (1, 7, 1)", &[]).await?;
            Err::<(), _>(Error::NoRow)
        })
    });
    let (a, b, c) = tokio::join!(add(&db, 1), failing, add(&db, 1));
    assert_eq!((a.unwrap() + c.unwrap(), b.is_err()), (3, true));
    let rows: Vec<(i64, i64)> = db.read().await.unwrap().all("select id, count from counters", &[]).await.unwrap();
    assert_eq!(rows, [(1, 2)]);
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn everybody_who_writes_on_a_full_disk_hears_that_it_is_full() {
    let (db, path) = open().await;
    let set = async |sql: &'static str| {
        let set = db.write(move |tx| Box::pin(async move { tx.one::<(i64,)>(sql, &[]).await }));
        set.await.unwrap();
    };
    // No page more than there are: a statement that needs one ends as it does on a full disk.
    set("pragma max_page_count = 1").await;
    let writing: Vec<_> = (0..2_000)
        .map(|id| {
            let db = db.clone();
            let sql = "insert into counters (owner, id, count) values (1, $1, 1)";
            let write =
                async move { db.write(move |tx| Box::pin(async move { tx.run(sql, params![id]).await })).await };
            tokio::spawn(write)
        })
        .collect();
    let mut kept = 0;
    for one in writing {
        match one.await.unwrap() {
            Ok(_) => kept += 1,
            Err(Error::Full) => {}
            Err(other) => panic!("told something else: {other}"),
        }
    }
    assert!(kept < 2_000, "the disk was full");
    set("pragma max_page_count = 1000000").await;
    assert_eq!(add(&db, 9_999).await.unwrap(), 1);
    let (rows,): (i64,) = db.read().await.unwrap().one("select count(id) from counters", &[]).await.unwrap();
    assert_eq!(rows, kept + 1, "what was told is what is there");
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn a_body_that_waits_or_panics_is_an_error_and_the_writer_lives_on() {
    let (db, path) = open().await;
    let waits = db.write(|_| {
        Box::pin(async move {
            tokio::task::yield_now().await;
            Ok::<_, Error>(())
        })
    });
    assert!(matches!(waits.await, Err(Error::Fault(_))));
    let panics =
        db.write(|_| Box::pin(async move { if true { panic!("a fault of the test") } else { Ok::<_, Error>(()) } }));
    assert!(matches!(panics.await, Err(Error::Fault(_))));
    assert_eq!(add(&db, 1).await.unwrap(), 1);
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn a_reader_cannot_write() {
    let (db, path) = open().await;
    let mut reader = db.read().await.unwrap();
    assert!(reader.run("delete from counters", &[]).await.is_err());
    assert!(
        reader
            .all::<(i64,)>("insert into counters (owner, id, count) values (2, 2, 2) returning id", &[])
            .await
            .is_err()
    );
    std::fs::remove_file(path).unwrap();
}

#[test]
fn what_is_typed_in_a_search_never_reaches_the_engine_as_an_operator() {
    let typed = "boom\" OR scope:c2 * (NEAR) :* ! & |";
    assert_eq!(
        dialect::search_terms(Engine::Sqlite, "c1", typed).unwrap(),
        "scope:\"c1\" AND {title body}:(\"boom\"* AND \"or\"* AND \"scope\"* AND \"c2\"* AND \"near\"*)"
    );
    assert_eq!(
        dialect::search_terms(Engine::Postgres, "c1", typed).unwrap(),
        "'c1' & 'boom':* & 'or':* & 'scope':* & 'c2':* & 'near':*"
    );
    assert_eq!(dialect::search_terms(Engine::Sqlite, "c1", " * \" '"), None);
}

#[tokio::test]
async fn a_statement_with_many_parameters_gets_them_all() {
    let (db, path) = open().await;
    for id in 1..=60 {
        add(&db, id).await.unwrap();
    }
    let ids: Vec<i64> = (1..=60).collect();
    let places: Vec<String> = (1..=60).map(|n| format!("${n}")).collect();
    let sql = format!("select id from counters where owner = 1 and id in ({}) order by id", places.join(", "));
    let params: Vec<Value<'_>> = ids.iter().map(ToValue::to_value).collect();
    let mut tx = db.read().await.unwrap();
    let found: Vec<(i64,)> = tx.all(sql.clone(), &params).await.unwrap();
    assert_eq!(found.len(), 60);
    let one_short = tx.all::<(i64,)>(sql, &params[..59]).await;
    assert!(matches!(one_short, Err(Error::Fault(_))), "a value that was forgotten is not taken for nothing");
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn after_a_look_at_the_rows_an_owner_alone_is_not_what_they_are_found_by() {
    let (db, path) = open().await;
    let filled = db.write(|tx| {
        Box::pin(async move {
            tx.batch(
                "create index counters_by_count on counters (owner, count);
                 with recursive n(id) as (select 1 union all select id + 1 from n where id < 3000)
                 insert into counters (owner, id, count) select 1, id, id from n",
            )
            .await
        })
    });
    filled.await.unwrap();
    let plan = async |db: &Db| {
        let sql = "explain query plan select id from counters where owner = $1 and count = $2 order by id";
        let mut tx = db.read().await.unwrap();
        let steps: Vec<(i64, i64, i64, String)> = tx.all(sql, params![1, 7]).await.unwrap();
        steps.into_iter().map(|step| step.3).collect::<Vec<_>>().join("; ")
    };
    let before = plan(&db).await;
    assert!(before.contains("PRIMARY KEY (owner=?)"), "the planner takes three thousand rows for ten: {before}");
    db.analyze().await.unwrap();
    let after = plan(&db).await;
    assert!(after.contains("counters_by_count (owner=? AND count=?)"), "{after}");
    std::fs::remove_file(path).unwrap();
}
