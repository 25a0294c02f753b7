//! Every recurring job on one page.

use crate::{
    briefing,
    config::Config,
    cx::{App, Cx},
    digest, links, mailings, pages, people, post, questions,
    refusal::Result,
    suggestions,
    vocabulary::MunicipalityId,
};
use kit::{
    db::Tx,
    jobs::{self, Job, Next},
    mail::{Transport, outbox},
};
use std::{sync::Arc, time::Duration};
use tokio::{task::JoinSet, time};

/// Every node: sees within a second that another program wrote to the database.
pub fn watch(app: Arc<App>) -> JoinSet<()> {
    let mut tasks = JoinSet::new();
    tasks.spawn(keep_menus(app.clone()));
    tasks.spawn(write_visits(app.clone()));
    tasks.spawn(async move {
        let mut seen = app.db.outside_changes().await.ok();
        let mut tick = time::interval(Duration::from_secs(1));
        loop {
            tick.tick().await;
            let now = app.db.outside_changes().await.ok();
            if now == seen || now.is_none() {
                continue;
            }
            seen = now;
            if let Err(why) = app.towns.load(&app.db).await {
                tracing::error!(why, "The municipalities could not be read again");
            }
            app.turns.changed_outside();
        }
    });
    tasks
}

/// The main menu names the call that is open now: looked up again every few seconds.
async fn keep_menus(app: Arc<App>) {
    let mut tick = time::interval(Duration::from_secs(5));
    loop {
        tick.tick().await;
        if let Err(error) = pages::refresh_menus(&app).await {
            tracing::error!(%error, "The menus could not be read again");
        }
    }
}

/// What short links brought, counted on this node.
async fn write_visits(app: Arc<App>) {
    let mut tick = time::interval(Duration::from_secs(5));
    loop {
        tick.tick().await;
        if let Err(error) = app.part::<links::Visits>().write(&app).await {
            tracing::error!(%error, "Visits of short links could not be written; they are counted on");
        }
    }
}

/// One node: what is done in the background.
pub fn work(tasks: &mut JoinSet<()>, app: Arc<App>, config: &Config) -> Result<(), String> {
    tasks.spawn(post::worker(&app, config, transport(config)?).run());
    tasks.spawn(do_jobs(app.clone()));
    tasks.spawn(plan_digests(app.clone()));
    tasks.spawn(sweep(app));
    Ok(())
}

/// The way mails leave, or the sentence that says what is wrong with it.
pub fn transport(config: &Config) -> Result<Transport, String> {
    match &config.smtp {
        Some(url) => Transport::smtp(url).map_err(|e| format!("PLEIN_SMTP_URL is not right: {e}.")),
        None => Ok(Transport::Directory(config.data_dir.join("mails"))),
    }
}

/// What waits in the table of jobs, one after the other.
async fn do_jobs(app: Arc<App>) {
    let mut tick = time::interval(Duration::from_secs(1));
    tick.set_missed_tick_behavior(time::MissedTickBehavior::Delay);
    loop {
        tick.tick().await;
        loop {
            match jobs::claim(&app.db, &app.clock).await {
                Ok(Some(job)) => do_job(&app, job).await,
                Ok(None) => break,
                Err(error) => {
                    tracing::error!(%error, "Jobs could not be read; they wait");
                    break;
                }
            }
        }
    }
}

/// Every municipality waits for its next morning, one that was just added too.
async fn plan_digests(app: Arc<App>) {
    let mut tick = time::interval(Duration::from_secs(60));
    loop {
        tick.tick().await;
        for town in app.towns.all() {
            if let Err(error) = digest::plan(&Cx::of_program(&app, town.clone())).await {
                tracing::error!(?error, "The next daily mail could not be planned; it is tried again");
            }
            if let Err(error) = briefing::plan(&Cx::of_program(&app, town)).await {
                tracing::error!(?error, "The next mail to colleagues could not be planned; it is tried again");
            }
        }
    }
}

async fn step(cx: &Cx, tx: &mut Tx<'_>, job: &Job) -> Result<Next> {
    match job.kind.as_str() {
        digest::DAY | digest::TELL => digest::work(cx, tx, job).await,
        briefing::DAY | briefing::SOON => briefing::work(cx, tx, job).await,
        mailings::SEND => mailings::work(cx, tx, job).await,
        _ => suggestions::notices::work(cx, tx, job).await,
    }
}

/// One step: what it writes and its end are one transaction.
async fn do_job(app: &Arc<App>, job: Job) {
    let Some(town) = app.towns.by_id(MunicipalityId(job.owner)) else { return };
    let cx = Cx::of_program(app, town);
    let doing = job.clone();
    let done = cx.write(move |cx, tx| {
        let job = doing.clone();
        Box::pin(async move {
            if jobs::hold(tx, &job).await? {
                let next = step(&cx, tx, &job).await?;
                jobs::end(tx, &job, &next).await?;
            }
            Ok(())
        })
    });
    if let Err(error) = done.await {
        let why = format!("{error:?}");
        tracing::error!(job.kind, job.key, why, "A job failed; it is tried again later");
        if let Err(error) = jobs::fail(&app.db, &app.clock, &job, &why).await {
            tracing::error!(%error, "A job that failed could not be put off");
        }
    }
}

/// Ended sessions, codes with their addresses, presses and drafts nobody came back for.
async fn sweep(app: Arc<App>) {
    let mut tick = time::interval(Duration::from_secs(3600));
    loop {
        tick.tick().await;
        let now = app.clock.machine();
        let swept = app.db.write(move |tx| {
            Box::pin(async move {
                people::store::delete_ended_sessions(tx, now).await?;
                people::store::delete_ended_roles(tx, now).await?;
                people::store::delete_old_codes(tx, now.plus_days(-1)).await?;
                people::store::delete_old_presses(tx, now.plus_days(-1)).await?;
                suggestions::store::delete_old_drafts(tx, now.plus_days(-1)).await?;
                suggestions::store::delete_old_comment_drafts(tx, now.plus_days(-1)).await?;
                questions::store::delete_old_question_drafts(tx, now.plus_days(-1)).await?;
                let kept = -suggestions::join::GOOD_DAYS;
                suggestions::store::delete_old_invitations(tx, now.plus_days(kept)).await?;
                outbox::delete_old_paces(tx, now.plus_days(-1)).await?;
                suggestions::store::delete_left_files(tx).await?;
                suggestions::store::delete_left_photos(tx).await
            })
        });
        if let Err(error) = swept.await {
            tracing::error!(%error, "What has ended could not be swept");
        }
        if let Err(error) = app.db.analyze().await {
            tracing::error!(%error, "How rows are spread could not be looked at");
        }
    }
}
