//! Statements on `briefings` and `briefing_themes`, and what a briefing reads of the slices below.

use super::pace::Pace;
use crate::{
    activity::Line,
    vocabulary::{CallId, MunicipalityId, PersonId, SuggestionId, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// Who hears it, and how often.
    #[derive(Debug, Clone)]
    pub struct Choice {
        pub person: PersonId,
        pub pace: Pace,
        /// Of everything, or of some themes.
        pub of_all: bool,
        pub told_until: Moment,
    }
}

pub async fn find_choice(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Option<Choice>> {
    let sql = "select person_id, pace, of_all, told_until from briefings where municipality_id = $1 and person_id = $2";
    tx.maybe(sql, params![town, person]).await
}

pub async fn list_choices(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<Choice>> {
    let sql = "select person_id, pace, of_all, told_until from briefings where municipality_id = $1 order by person_id";
    tx.all(sql, params![town]).await
}

pub async fn list_themes_of(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<ThemeId>> {
    let sql = "select theme_id from briefing_themes where municipality_id = $1 and person_id = $2 order by theme_id";
    Ok(tx.all::<(ThemeId,)>(sql, params![town, person]).await?.into_iter().map(|row| row.0).collect())
}

/// Until when she was told stays as it is.
pub async fn save_choice(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (person, pace): (PersonId, Pace),
    themes: &[ThemeId],
    now: Moment,
) -> Result<()> {
    tx.run(
        "insert into briefings (municipality_id, person_id, pace, of_all, told_until) values ($1, $2, $3, $4, $5)
         on conflict (municipality_id, person_id) do update set pace = excluded.pace, of_all = excluded.of_all",
        params![town, person, pace, themes.is_empty(), now],
    )
    .await?;
    tx.run("delete from briefing_themes where municipality_id = $1 and person_id = $2", params![town, person]).await?;
    for theme in themes {
        tx.run(
            "insert into briefing_themes (municipality_id, person_id, theme_id) values ($1, $2, $3)
             on conflict (municipality_id, person_id, theme_id) do nothing",
            params![town, person, theme],
        )
        .await?;
    }
    Ok(())
}

pub async fn delete_choice(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<()> {
    tx.run("delete from briefings where municipality_id = $1 and person_id = $2", params![town, person]).await?;
    Ok(())
}

pub async fn update_told(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, until: Moment) -> Result<()> {
    let sql = "update briefings set told_until = $3 where municipality_id = $1 and person_id = $2";
    tx.run(sql, params![town, person, until]).await?;
    Ok(())
}

/// What the one who stays chose herself stands.
pub async fn merge_person(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    tx.run(
        "insert into briefings (municipality_id, person_id, pace, of_all, told_until)
         select municipality_id, cast($3 as bigint), pace, of_all, told_until from briefings
         where municipality_id = $1 and person_id = $2
         on conflict (municipality_id, person_id) do nothing",
        params![town, from, into],
    )
    .await?;
    delete_choice(tx, town, from).await
}

/// A span of time: after the first moment, up to and with the second.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    pub since: Moment,
    pub until: Moment,
}

row! {
    /// How much came in.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub struct Counts {
        pub suggestions: i64,
        pub votes: i64,
        pub comments: i64,
        pub answers: i64,
    }
}

/// Of one theme, or of all when none is named. `cross join` keeps SQLite at reading votes in the order they lie in.
pub async fn count(tx: &mut Tx<'_>, town: MunicipalityId, theme: Option<ThemeId>, span: Span) -> Result<Counts> {
    tx.one(
        "select
           (select cast(count(*) as bigint) from suggestions s
            join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
            join projects p on p.municipality_id = c.municipality_id and p.id = c.project_id
            where s.municipality_id = $1 and s.created_at > $2 and s.created_at <= $3 and s.hidden_at is null
              and (cast($4 as bigint) is null or p.theme_id = $4)),
           (select cast(count(*) as bigint) from suggestions s
            join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
            join projects p on p.municipality_id = c.municipality_id and p.id = c.project_id
            cross join votes v
            where s.municipality_id = $1 and s.hidden_at is null and (cast($4 as bigint) is null or p.theme_id = $4)
              and v.municipality_id = s.municipality_id and v.suggestion_id = s.id
              and v.voted_at > $2 and v.voted_at <= $3),
           (select cast(count(*) as bigint) from comments m
            join suggestions s on s.municipality_id = m.municipality_id and s.id = m.suggestion_id
            join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
            join projects p on p.municipality_id = c.municipality_id and p.id = c.project_id
            where m.municipality_id = $1 and m.created_at > $2 and m.created_at <= $3 and m.hidden_at is null
              and (cast($4 as bigint) is null or p.theme_id = $4)),
           (select cast(count(*) as bigint) from answers a
            join suggestions s on s.municipality_id = a.municipality_id and s.id = a.suggestion_id
            join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
            join projects p on p.municipality_id = c.municipality_id and p.id = c.project_id
            where a.municipality_id = $1 and a.answered_at > $2 and a.answered_at <= $3
              and (cast($4 as bigint) is null or p.theme_id = $4))",
        params![town, span.since, span.until, theme],
    )
    .await
}

/// What the staff did, the latest first.
pub async fn list_done(tx: &mut Tx<'_>, town: MunicipalityId, span: Span) -> Result<Vec<Line>> {
    tx.all(
        "select h.id, h.happened_at, h.person_id, p.display_name, h.what, h.about, h.address, h.detail
         from happenings h
         join people p on p.municipality_id = h.municipality_id and p.id = h.person_id
         where h.municipality_id = $1 and h.happened_at > $2 and h.happened_at <= $3
         order by h.happened_at desc, h.id desc
         limit 500",
        params![town, span.since, span.until],
    )
    .await
}

pub async fn find_call_of(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Option<CallId>> {
    let sql = "select call_id from suggestions where municipality_id = $1 and id = $2";
    Ok(tx.maybe::<(CallId,)>(sql, params![town, id]).await?.map(|row| row.0))
}

row! {
    /// What somebody suggested, in her own words.
    #[derive(Debug, Clone)]
    pub struct Quoted {
        pub id: SuggestionId,
        pub call: CallId,
        pub title: String,
        pub body: String,
        pub author: Option<String>,
        pub votes: i64,
    }
}

/// What came in and was supported most.
pub async fn list_quotes(tx: &mut Tx<'_>, town: MunicipalityId, span: Span) -> Result<Vec<Quoted>> {
    tx.all(
        "select s.id, s.call_id, s.title, s.body, p.display_name, s.vote_count from suggestions s
         join people p on p.municipality_id = s.municipality_id and p.id = s.person_id
         where s.municipality_id = $1 and s.created_at > $2 and s.created_at <= $3 and s.hidden_at is null
         order by s.vote_count desc, s.id desc
         limit 50",
        params![town, span.since, span.until],
    )
    .await
}
