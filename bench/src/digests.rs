//! The mail with news to fifty thousand people: composed for each, and handed to a mail server.

use crate::{
    forms::{FORM, post},
    load::Connection,
    product::{CALL, Plan, Town, sign_in},
    table::{Row, Target},
    telling,
};
use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

pub const PEOPLE: usize = 50_000;
/// Whoever takes longer is not waited for.
const PATIENCE: Duration = Duration::from_secs(1_200);

/// A mail server that takes everything and counts it.
pub struct Sink {
    pub port: u16,
    taken: Arc<AtomicUsize>,
}

impl Sink {
    pub async fn open() -> io::Result<Sink> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let sink = Sink { port: listener.local_addr()?.port(), taken: Arc::default() };
        let taken = sink.taken.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(take(stream, taken.clone()));
            }
        });
        Ok(sink)
    }
}

/// One connection, until it ends.
async fn take(stream: TcpStream, taken: Arc<AtomicUsize>) -> io::Result<()> {
    let (mut stream, mut line, mut in_data) = (BufReader::new(stream), Vec::new(), false);
    stream.write_all(b"220 sink\r\n").await?;
    loop {
        line.clear();
        if stream.read_until(b'\n', &mut line).await? == 0 {
            return Ok(());
        }
        let answer: &[u8] = match (in_data, line.get(..4).unwrap_or(&line)) {
            (true, _) if line == b".\r\n" => {
                in_data = false;
                taken.fetch_add(1, Ordering::Relaxed);
                b"250 taken\r\n"
            }
            (true, _) => continue,
            (false, b"DATA") => {
                in_data = true;
                b"354 go on\r\n"
            }
            (false, b"QUIT") => b"221 bye\r\n",
            (false, _) => b"250 sink\r\n",
        };
        stream.write_all(answer).await?;
    }
}

/// Gives everybody of a stopped town an address, with one of forty providers, and has them follow the theme of the call
/// that grows.
pub fn follow(plan: &Plan) -> io::Result<()> {
    let write = || -> rusqlite::Result<()> {
        let connection = rusqlite::Connection::open(plan.sqlite_file())?;
        connection.execute_batch(&format!(
            "update people set (email, email_key, email_confirmed_at) =
                 (select a, a, 1 from (select 'burger-' || people.id || '@post-' || (people.id % 40) || '.be' as a))
             where municipality_id = 1 and email is null;
             insert or ignore into follows (municipality_id, id, person_id, theme_id, followed_at)
             select 1, id, id, (select p.theme_id from calls c join projects p on p.municipality_id = 1 and p.id = c.project_id
                                where c.municipality_id = 1 and c.slug = '{CALL}'), 1
             from people where municipality_id = 1 and left_at is null;"
        ))
    };
    write().map_err(io::Error::other)
}

/// Something is decided, and the next morning comes.
pub async fn rows(town: &Town, sink: &Sink, id: &str) -> io::Result<Vec<Row>> {
    let mut connection = Connection::open(town.port).await?;
    let cookie = sign_in(&mut connection, "hilde").await?;
    // Everybody was told until the town was started: what is decided comes after that.
    post(&mut connection, ("/demo/klok", &cookie), FORM, b"naar=2026-10-05T12%3A00%3A00Z").await?;
    telling::answer(&mut connection, (id, &cookie), "status=chosen&antwoord=De+werkgroep+koos+deze+plek.").await?;
    let before = sink.taken.load(Ordering::Relaxed);
    post(&mut connection, ("/demo/klok", &cookie), FORM, b"naar=2026-10-08T12%3A00%3A00Z").await?;
    let (begun, mut taken, mut largest) = (Instant::now(), 0, 0.0_f64);
    while taken < PEOPLE && begun.elapsed() < PATIENCE {
        tokio::time::sleep(Duration::from_millis(200)).await;
        taken = sink.taken.load(Ordering::Relaxed) - before;
        largest = largest.max(town.memory_mib());
    }
    let seconds = begun.elapsed().as_secs_f64();
    let note = format!("{taken} in {seconds:.0} s");
    let (rate, target) = (taken as f64 / seconds, Target::None);
    Ok(vec![
        Row { what: "mails with news, composed and sent".into(), measured: rate, unit: "/s", target, note },
        Row {
            what: "memory, most during these mails".into(),
            measured: largest,
            unit: "MiB",
            target: Target::AtMost(200.0),
            note: String::new(),
        },
    ])
}
