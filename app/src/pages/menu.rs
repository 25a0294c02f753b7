//! What the main menu points to: the call that closes first, the first policy page.

use crate::{
    calls,
    chrome::{Menu, Menus},
    cx::App,
    projects, questions, urls,
};
use kit::db::Result;

/// Reads the menus of all municipalities again.
pub async fn refresh_menus(app: &App) -> Result<()> {
    let mut tx = app.db.read().await?;
    for town in app.towns.all() {
        let calls = calls::store::list_calls(&mut tx, town.id, app.clock.now()).await?;
        let open = calls.iter().find(|call| call.window.is_open(app.clock.now()));
        let policy = projects::store::list_policy_pages(&mut tx, town.id, app.clock.now()).await?;
        let menu = Menu {
            call: open.map(|call| (urls::call(&call.slug), call.title.clone())),
            questions: questions::store::count_waiting(&mut tx, town.id).await?,
            policy: policy.first().map(|page| (urls::policy(&page.slug), page.title.clone())),
        };
        app.part::<Menus>().set(town.id, menu);
    }
    Ok(())
}
