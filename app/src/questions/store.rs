//! Every statement on `asked_questions`, `question_drafts` and `frequent_questions`.

mod drafts;
mod frequent;
mod handling;

pub use drafts::*;
pub use frequent::*;
pub use handling::*;

use super::{AskedQuestion, FoundQuestion, MyQuestion, WaitingQuestion, policy::MayAsk, wording::Words};
use crate::vocabulary::{ContactId, MailingId, MunicipalityId, PersonId, QuestionId, Scope, ThemeId};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

/// A question as it is asked.
pub struct NewQuestion<'a> {
    pub id: QuestionId,
    pub name: &'a Words,
    pub body: &'a Words,
    pub about: &'a str,
    pub about_title: &'a str,
    pub theme: Option<ThemeId>,
    pub contact: Option<ContactId>,
    /// Whom who asked chose.
    pub put_to: Option<ContactId>,
    /// Through the link of which mailing.
    pub mailing: Option<MailingId>,
    pub asked_at: Moment,
}

/// False when the id is taken.
pub async fn insert_question(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayAsk,
    new: &NewQuestion<'_>,
) -> Result<bool> {
    let rows = tx
        .run(
            "insert into asked_questions (municipality_id, id, person_id, name, body, about, about_title, contact_id,
                                          asked_at, theme_id, mailing_id, put_to)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             on conflict (municipality_id, id) do nothing",
            params![
                town,
                new.id,
                may.person,
                new.name.as_str(),
                new.body.as_str(),
                new.about,
                new.about_title,
                new.contact,
                new.asked_at,
                new.theme,
                new.mailing,
                new.put_to
            ],
        )
        .await?;
    Ok(rows == 1)
}

pub async fn find_question(tx: &mut Tx<'_>, town: MunicipalityId, id: QuestionId) -> Result<Option<AskedQuestion>> {
    tx.maybe(
        "select q.id, q.person_id, q.name, q.body, q.about, q.about_title, q.theme_id, q.contact_id, q.asked_at, q.edition,
                q.handed_by, p.display_name, q.handed_note, q.closed_at, q.closed_by, q.answer, q.closed_reason,
                q.mailing_id, w.name
         from asked_questions q
         left join contacts w on w.municipality_id = q.municipality_id and w.id = q.put_to
                             and w.id <> coalesce(q.contact_id, 0)
         left join people p on p.municipality_id = q.municipality_id and p.id = q.handed_by
         where q.municipality_id = $1 and q.id = $2",
        params![town, id],
    )
    .await
}

/// When a person asked, the latest first: as many as the limits look at.
pub async fn list_latest_asked(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<Moment>> {
    let rows: Vec<(Moment,)> = tx
        .all(
            "select asked_at from asked_questions where municipality_id = $1 and person_id = $2
             order by asked_at desc limit 20",
            params![town, person],
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Open questions, the oldest first, each with who has it at `now`.
pub async fn list_waiting(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    scope: &Scope,
    now: Moment,
) -> Result<Vec<WaitingQuestion>> {
    tx.all(
        "select q.id, q.name, q.body, q.about_title, q.theme_id, q.asked_at, coalesce(r.name, c.name),
                case when r.id is null then c.person_id else r.person_id end, k.put_off_until,
                w.name
         from asked_questions q
         left join contacts w on w.municipality_id = q.municipality_id and w.id = q.put_to
                             and w.id <> coalesce(q.contact_id, 0)
         left join contacts c on c.municipality_id = q.municipality_id and c.id = q.contact_id
         left join contacts r on r.municipality_id = c.municipality_id and r.id = c.replacement_id
                             and c.absent_until > $2
         left join cases k on k.municipality_id = q.municipality_id and k.kind = 'question' and k.thing_id = q.id
         where q.municipality_id = $1 and q.closed_at is null
               and ($3 = '*' or replace($3, ',' || cast(coalesce(q.theme_id, 0) as text) || ',', '') <> $3)
         order by q.asked_at, q.id
         limit 500",
        params![town, now, scope.word()],
    )
    .await
}

pub async fn count_waiting(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<i64> {
    let sql = "select cast(count(id) as bigint) from asked_questions where municipality_id = $1 and closed_at is null";
    Ok(tx.one::<(i64,)>(sql, params![town]).await?.0)
}

/// Questions in which every word occurs, the latest first; `words` are in lower case.
pub async fn search(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    scope: &Scope,
    words: &[String],
) -> Result<Vec<FoundQuestion>> {
    let Some(longest) = words.iter().max_by_key(|word| word.chars().count()) else { return Ok(Vec::new()) };
    let escaped = longest.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let found: Vec<FoundQuestion> = tx
        .all(
            "select id, name, body, coalesce(answer, ''), asked_at from asked_questions
             where municipality_id = $1 and lower(name || ' ' || body || ' ' || coalesce(answer, '')) like $2 escape '\\'
                   and ($3 = '*' or replace($3, ',' || cast(coalesce(theme_id, 0) as text) || ',', '') <> $3)
             order by asked_at desc, id desc limit 200",
            params![town, format!("%{escaped}%"), scope.word()],
        )
        .await?;
    let has_all = |question: &FoundQuestion| {
        let whole = format!("{} {} {}", question.name, question.body, question.answer).to_lowercase();
        words.iter().all(|word| whole.contains(word.as_str()))
    };
    Ok(found.into_iter().filter(has_all).take(20).collect())
}

/// What was asked through the link of a mailing, the latest first.
pub async fn list_asked_through(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    scope: &Scope,
    mailing: MailingId,
) -> Result<Vec<FoundQuestion>> {
    tx.all(
        "select id, name, body, coalesce(answer, ''), asked_at from asked_questions
         where municipality_id = $1 and mailing_id = $2
               and ($3 = '*' or replace($3, ',' || cast(coalesce(theme_id, 0) as text) || ',', '') <> $3)
         order by asked_at desc, id desc limit 200",
        params![town, mailing, scope.word()],
    )
    .await
}

/// All of them, whoever may read them.
pub async fn count_asked_through(tx: &mut Tx<'_>, town: MunicipalityId, mailing: MailingId) -> Result<i64> {
    let sql = "select cast(count(*) as bigint) from asked_questions where municipality_id = $1 and mailing_id = $2";
    Ok(tx.one::<(i64,)>(sql, params![town, mailing]).await?.0)
}

/// All that a person asked, the latest first.
pub async fn list_my_questions(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<MyQuestion>> {
    tx.all(
        "select id, name, body, about, about_title, asked_at, closed_at, answer, closed_reason from asked_questions
         where municipality_id = $1 and person_id = $2 order by asked_at desc, id desc",
        params![town, person],
    )
    .await
}

/// Brings what one person asked to another, who turned out to be the same.
pub async fn merge_questions(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    let sql = "update asked_questions set person_id = $3 where municipality_id = $1 and person_id = $2";
    tx.run(sql, params![town, from, into]).await?;
    Ok(())
}

pub async fn delete_questions_of(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<()> {
    tx.run("delete from asked_questions where municipality_id = $1 and person_id = $2", params![town, person]).await?;
    Ok(())
}
