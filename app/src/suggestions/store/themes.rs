//! Statements on `theme_choices`, and who may be told of a theme.

use crate::{
    suggestions::themes::ThemeChoice,
    vocabulary::{MunicipalityId, PersonId, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// What somebody said of a theme, and when.
    #[derive(Debug, Clone)]
    pub struct Chosen {
        pub theme: ThemeId,
        pub choice: ThemeChoice,
        pub chosen_at: Moment,
    }
}

/// Of every theme she said something of.
pub async fn list_theme_choices(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<Chosen>> {
    tx.all(
        "select theme_id, 'wanted', followed_at from follows
         where municipality_id = $1 and person_id = $2 and theme_id is not null
         union all
         select theme_id, choice, chosen_at from theme_choices where municipality_id = $1 and person_id = $2
         order by 1",
        params![town, person],
    )
    .await
}

/// Keeps that she does not want to hear of it, or will say later.
pub async fn save_theme_choice(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    (theme, choice): (ThemeId, ThemeChoice),
    now: Moment,
) -> Result<()> {
    tx.run(
        "insert into theme_choices (municipality_id, person_id, theme_id, choice, chosen_at)
         values ($1, $2, $3, $4, $5)
         on conflict (municipality_id, person_id, theme_id)
         do update set choice = excluded.choice, chosen_at = excluded.chosen_at",
        params![town, person, theme, choice, now],
    )
    .await?;
    Ok(())
}

pub async fn delete_theme_choice(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    theme: ThemeId,
) -> Result<()> {
    let sql = "delete from theme_choices where municipality_id = $1 and person_id = $2 and theme_id = $3";
    tx.run(sql, params![town, person, theme]).await?;
    Ok(())
}

/// Which theme something she follows is, when it is one.
pub async fn find_theme_of_follow(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    id: i64,
) -> Result<Option<ThemeId>> {
    let sql = "select theme_id from follows where municipality_id = $1 and person_id = $2 and id = $3";
    Ok(tx.maybe::<(Option<ThemeId>,)>(sql, params![town, person, id]).await?.and_then(|row| row.0))
}

/// Who may be sent news of a theme, in ascending order: who wants to hear of it, or agreed to hear of new actions and calls
/// and did not say no to this theme. Only confirmed addresses, and nobody who stopped all mails.
pub async fn list_theme_hearers(tx: &mut Tx<'_>, town: MunicipalityId, theme: ThemeId) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = tx
        .all(
            "select p.id from people p
             where p.municipality_id = $1 and p.email_confirmed_at is not null and p.left_at is null
               and not exists (select 1 from mail_stops m where m.municipality_id = $1 and m.person_id = p.id)
               and (exists (select 1 from follows f
                            where f.municipality_id = $1 and f.person_id = p.id and f.theme_id = $2)
                 or (exists (select 1 from consents c where c.municipality_id = $1 and c.person_id = p.id
                               and c.purpose = 'theme_mail' and c.subject = '' and c.withdrawn_at is null)
                   and not exists (select 1 from theme_choices t where t.municipality_id = $1 and t.person_id = p.id
                                     and t.theme_id = $2 and t.choice = 'unwanted')))
             order by p.id",
            params![town, theme],
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Whether one person still may, by what `list_theme_hearers` asks.
pub async fn is_theme_hearer(tx: &mut Tx<'_>, town: MunicipalityId, theme: ThemeId, person: PersonId) -> Result<bool> {
    let sql = "select p.id from people p
         where p.municipality_id = $1 and p.id = $3 and p.email_confirmed_at is not null and p.left_at is null
           and not exists (select 1 from mail_stops m where m.municipality_id = $1 and m.person_id = p.id)
           and (exists (select 1 from follows f
                        where f.municipality_id = $1 and f.person_id = p.id and f.theme_id = $2)
             or (exists (select 1 from consents c where c.municipality_id = $1 and c.person_id = p.id
                           and c.purpose = 'theme_mail' and c.subject = '' and c.withdrawn_at is null)
               and not exists (select 1 from theme_choices t where t.municipality_id = $1 and t.person_id = p.id
                                 and t.theme_id = $2 and t.choice = 'unwanted')))";
    Ok(tx.maybe::<(PersonId,)>(sql, params![town, theme, person]).await?.is_some())
}

/// Brings what one person said of themes to another; of each theme what was said last stands. Comes before what she
/// follows is brought.
pub async fn merge_theme_choices(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    for sql in [
        // What the one who stays said earlier than the other: of a theme she follows, and of one she does not want.
        "delete from follows
         where municipality_id = $1 and person_id = $3 and theme_id is not null and exists (
           select 1 from theme_choices o where o.municipality_id = $1 and o.person_id = $2
             and o.theme_id = follows.theme_id and o.chosen_at > follows.followed_at)",
        "delete from theme_choices
         where municipality_id = $1 and person_id = $3 and (
           exists (select 1 from theme_choices o where o.municipality_id = $1 and o.person_id = $2
                     and o.theme_id = theme_choices.theme_id and o.chosen_at > theme_choices.chosen_at)
           or exists (select 1 from follows o where o.municipality_id = $1 and o.person_id = $2
                        and o.theme_id = theme_choices.theme_id and o.followed_at > theme_choices.chosen_at))",
        // What is left of hers was said last.
        "delete from follows
         where municipality_id = $1 and person_id = $2 and theme_id is not null and exists (
           select 1 from theme_choices o where o.municipality_id = $1 and o.person_id = $3
             and o.theme_id = follows.theme_id)",
        "insert into theme_choices (municipality_id, person_id, theme_id, choice, chosen_at)
         select municipality_id, cast($3 as bigint), theme_id, choice, chosen_at from theme_choices
         where municipality_id = $1 and person_id = $2 and not exists (
           select 1 from follows o where o.municipality_id = $1 and o.person_id = $3
             and o.theme_id = theme_choices.theme_id)
         on conflict (municipality_id, person_id, theme_id) do nothing",
    ] {
        tx.run(sql, params![town, from, into]).await?;
    }
    tx.run("delete from theme_choices where municipality_id = $1 and person_id = $2", params![town, from]).await?;
    Ok(())
}
