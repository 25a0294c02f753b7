//! `plein bounce < message`: what a mail server pipes in when a mail came back.

use super::database;
use crate::{
    assembly,
    config::Config,
    people::bounce::{self, Taken},
};
use kit::clock::Clock;
use std::io::Read;

/// The rest of a longer one is the mail itself, which is not needed.
const LONGEST: u64 = 1024 * 1024;

pub async fn bounce(config: &Config) -> Result<(), String> {
    let mut bytes = Vec::new();
    std::io::stdin().take(LONGEST).read_to_end(&mut bytes).map_err(|e| format!("The message cannot be read: {e}."))?;
    let db = database(config).await?;
    let key = assembly::secret_key(config, &db).await?;
    let taken = bounce::take(&db, &key, &bytes, Clock::default().machine()).await;
    // A mail server that gets an error here tries again, or tells its postmaster: so it gets none for what is not ours.
    match taken.map_err(|e| format!("The database does not take it: {e}."))? {
        Taken::Unreachable => {
            println!("The mail came back: its address gets no more mails until it is confirmed anew.")
        }
        Taken::Failed => println!("The mail came back; its address stays as it is."),
        Taken::NotOurs => println!("This is no report of a mail of ours; nothing was done."),
    }
    Ok(())
}
