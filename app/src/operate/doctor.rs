//! What is not in order, in words: disk, mail, database, and what each municipality still has to set.

use super::{database, sender};
use crate::{
    assembly,
    config::Config,
    cx::App,
    municipality::{self, Municipality, ProviderSettings},
    people::{self, oidc::Oidc},
    projects,
};
use kit::{clock::Clock, jobs, mail::outbox};
use std::{io::ErrorKind, path::Path, process::ExitCode};

/// What was looked at, each with the words for what is fine or wrong.
#[derive(Default)]
struct Findings(Vec<(String, Result<String, String>)>);

impl Findings {
    fn add(&mut self, what: impl Into<String>, outcome: Result<String, String>) {
        self.0.push((what.into(), outcome));
    }
}

/// Says of each part whether it is in order; 1 when one is not.
pub async fn doctor(config: &Config) -> Result<ExitCode, String> {
    let mut findings = Findings::default();
    findings.add("disk", disk(&config.data_dir));
    findings.add("mail", mail(config));
    let app = async { assembly::assemble(config, database(config).await?, Clock::default()).await }.await;
    match app {
        Err(why) => findings.add("database", Err(why)),
        Ok(app) => {
            let fine = format!("{:?}, schema current, secret key right", app.db.engine());
            findings.add("database", Ok(fine));
            for town in app.towns.all() {
                look_at(&app, &town, &mut findings).await;
                if let Some(own) = &town.settings.sender {
                    for (what, outcome) in sender::look_up(&town.slug, own, config.mail_return.as_deref()).await {
                        findings.add(format!("{what} of {}", town.name), outcome);
                    }
                }
            }
        }
    }
    let mut code = ExitCode::SUCCESS;
    for (what, outcome) in findings.0 {
        match outcome {
            Ok(fine) => println!("ok    {what}: {fine}"),
            Err(wrong) => {
                code = ExitCode::FAILURE;
                println!("wrong {what}: {wrong}");
            }
        }
    }
    Ok(code)
}

fn disk(folder: &Path) -> Result<String, String> {
    let shown = folder.display();
    if !folder.exists() {
        return Err(format!("the folder {shown} does not exist. Run: plein migrate"));
    }
    if !folder.is_dir() {
        return Err(format!("{shown} is a file, not a folder"));
    }
    let probe = folder.join(".doctor");
    let written = std::fs::write(&probe, b"ok");
    let _ = std::fs::remove_file(&probe);
    match written {
        Ok(()) => Ok(format!("{shown} takes files")),
        Err(e) if e.kind() == ErrorKind::PermissionDenied => {
            Err(format!("{shown} takes no files of this user. Run plein as the user of the service"))
        }
        Err(e) => Err(format!("{shown} takes no files: {e}")),
    }
}

fn mail(config: &Config) -> Result<String, String> {
    match &config.smtp {
        None => Ok("PLEIN_SMTP_URL is not set; mails are written to the data folder".to_owned()),
        Some(url) => match kit::mail::Transport::smtp(url) {
            Ok(_) => Ok("the address is well written".to_owned()),
            Err(e) => Err(format!("PLEIN_SMTP_URL is not right: {e}")),
        },
    }
}

/// What could not be mailed in the last week, and the jobs that were given up.
async fn given_up(app: &App, town: &Municipality) -> Result<String, String> {
    let since = app.clock.machine().plus_days(-7);
    let counted = async {
        let mut tx = app.db.read().await?;
        let mails = outbox::count_given_up(&mut tx, town.id.0, since).await?;
        Ok::<_, kit::db::Error>((mails, jobs::count_given_up(&mut tx, town.id.0).await?))
    };
    match counted.await {
        Ok((0, 0)) => Ok("none was given up in the last week".to_owned()),
        Ok((mails, jobs)) => Err(format!("{mails} mails of the last week and {jobs} jobs were given up (see gave_up)")),
        Err(error) => Err(error.to_string()),
    }
}

/// Whether each claim gives a role that is there, for themes that are all there.
async fn claims(app: &App, town: &Municipality, client: &ProviderSettings) -> Result<String, String> {
    let themes = async { projects::store::list_themes(&mut app.db.read().await?, town.id).await };
    let themes = themes.await.map_err(|error| error.to_string())?;
    let there: Vec<_> = themes.into_iter().map(|theme| (theme.slug, theme.id)).collect();
    for given in &client.role_map {
        people::read_claim(given, &there)?;
        let is_gone = |slug: &&String| there.iter().all(|(address, _)| address != *slug);
        if let Some(gone) = given.themes.iter().find(is_gone) {
            return Err(format!("\"{}\" gives {} for {gone}, and no theme is called so", given.claim, given.role));
        }
    }
    Ok(format!("{} values give a role", client.role_map.len()))
}

async fn look_at(app: &App, town: &Municipality, findings: &mut Findings) {
    findings.add(format!("mails of {}", town.name), given_up(app, town).await);
    let sign_in = match &town.settings.sign_in {
        None => Err("no sign-in provider is set; nobody can sign in".to_owned()),
        Some(client) => app.part::<Oidc>().check(client).await.map(|()| client.issuer.clone()),
    };
    findings.add(format!("sign-in of {}", town.name), sign_in);
    if let Some(client) = town.settings.sign_in.as_ref().filter(|client| !client.role_map.is_empty()) {
        findings.add(format!("roles by claims of {}", town.name), claims(app, town, client).await);
    }
    let theme = match municipality::unreadable(&town.settings.theme) {
        None => Ok("every pair of colours can be read".to_owned()),
        Some(why) => Err(why),
    };
    findings.add(format!("theme of {}", town.name), theme);
    let texts = format!("texts of {}", town.name);
    let missing = town.settings.missing();
    if missing.is_empty() {
        findings.add(texts.as_str(), Ok("all that a public body must show is there".to_owned()));
    }
    for (what, field) in missing {
        findings.add(texts.as_str(), Err(format!("{what} is missing (in the settings: {field})")));
    }
}
