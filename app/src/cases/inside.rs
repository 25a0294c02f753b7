//! The side of a thing that only colleagues see: who has it, what was done and said, and what one can do with it.

use super::{
    Act, Case, Entry, Matter, Typed,
    advice::{AdvicePart, AdviceTyped},
    policy::{keepers, may_handle, may_note, readers},
    store,
};
use crate::{
    activity,
    chrome::Tongues,
    cx::Cx,
    people::{self, Colleague, Field},
    refusal::Result,
    texts::text,
    urls,
    vocabulary::{CaseKind, PersonId},
};
use kit::{clock::Moment, db::Tx, ids};

/// One line of what was done and said, whoever wrote it down.
pub enum Line {
    Entry(Entry, Vec<String>),
    /// Of the activity log: what the public sees too.
    Happened(activity::Line),
}

impl Line {
    fn at(&self) -> Moment {
        match self {
            Line::Entry(entry, _) => entry.written_at,
            Line::Happened(line) => line.happened_at,
        }
    }
}

/// What one can do.
pub struct Doing {
    pub typed: Typed,
    /// Who may take it, hand it over and put it off.
    pub handles: Option<()>,
    /// Colleagues beside oneself, and those of them it can be given to.
    pub colleagues: Vec<Colleague>,
    pub keepers: Vec<Colleague>,
    pub services: Vec<String>,
    /// The first day to which it can be put off.
    pub earliest: String,
}

pub struct Inside {
    pub tongues: Tongues,
    pub action: String,
    /// Whose it is, in words; nothing while it is nobody's.
    pub keeper: Option<String>,
    /// It was given to nobody: it is its contact's.
    pub by_default: Option<()>,
    pub is_mine: bool,
    pub put_off_until: Option<Moment>,
    pub lines: Vec<Line>,
    /// Nothing for who only reads.
    pub doing: Option<Doing>,
    /// What experts are asked; nothing about what is not for their eyes.
    pub advice: Option<AdvicePart>,
}

impl Inside {
    /// `contact` is whose it is while nobody was given it, of a task whose it is now.
    pub async fn load(
        cx: &Cx,
        tx: &mut Tx<'_>,
        matter: &Matter,
        contact: Option<PersonId>,
        typed: Typed,
    ) -> Result<Inside> {
        let (town, case, theme) = (cx.municipality(), matter.case, matter.theme);
        let me = cx.signed_in()?.person;
        let state = store::find_case(tx, town, case).await?.unwrap_or_default();
        let colleagues = people::store::list_colleagues(tx, town, readers(case.kind), theme).await?;
        let by_default = contact.filter(|_| state.service.is_none());
        let keeper = match case.kind {
            CaseKind::Suggestion | CaseKind::Report => state.keeper.or(by_default),
            CaseKind::Task => by_default,
        };
        let name_of = |person: PersonId| colleagues.iter().find(|one| one.person == person).map(Colleague::name);
        let keeper_name = match (&state.service, keeper) {
            (Some(service), _) => Some(service.clone()),
            (None, Some(person)) => name_of(person).or(state.keeper_name).or(Some(text(cx.lang, "cases-colleague"))),
            (None, None) => None,
        };
        let doing = may_note(&cx.actor, theme).is_ok().then(|| {
            let mut services: Vec<String> = colleagues.iter().filter_map(|one| one.service.clone()).collect();
            services.sort();
            services.dedup();
            let others: Vec<Colleague> = colleagues.iter().filter(|one| one.person != me).cloned().collect();
            let key = if typed.key.is_empty() { ids::encode(cx.new_id()) } else { typed.key.clone() };
            Doing {
                typed: Typed { key, ..typed },
                handles: may_handle(&cx.actor, theme).is_ok().then_some(()),
                keepers: others.iter().filter(|one| one.may(keepers(case.kind), theme)).cloned().collect(),
                colleagues: others,
                services,
                earliest: tomorrow(cx),
            }
        });
        Ok(Inside {
            tongues: cx.into(),
            action: urls::case(case.kind, case.thing),
            keeper: keeper_name,
            by_default: (keeper.is_some() && keeper != state.keeper).then_some(()),
            is_mine: keeper == Some(me) && state.service.is_none(),
            put_off_until: state.put_off_until.filter(|until| *until > cx.now),
            lines: load_lines(cx, tx, case, &matter.address).await?,
            doing,
            advice: match case.kind {
                CaseKind::Suggestion => Some(AdvicePart::load(cx, tx, matter, AdviceTyped::default()).await?),
                CaseKind::Report | CaseKind::Task => None,
            },
        })
    }

    /// The sentences of what is wrong, each with its field.
    pub fn mistakes(&self) -> Vec<(String, &str)> {
        let mut mistakes: Vec<(String, &str)> = self.advice.iter().flat_map(AdvicePart::mistakes).collect();
        mistakes.extend(self.own_mistakes().into_iter().map(|(field, sentence)| (field.to_owned(), sentence)));
        mistakes
    }

    fn own_mistakes(&self) -> Vec<(&'static str, &str)> {
        let Some(doing) = &self.doing else { return Vec::new() };
        let typed = &doing.typed;
        let body = match typed.act {
            Some(Act::HandedOver) => "tekst-geef",
            Some(Act::PutOff) => "tekst-uitstel",
            Some(Act::Noted | Act::Took | Act::Resumed) | None => "tekst",
        };
        let fields = [(body, &typed.body), ("aan", &typed.keeper), ("tot", &typed.until)];
        fields.into_iter().filter_map(|(name, field)| Some((name, field.error()?))).collect()
    }
}

impl Doing {
    /// What was typed in the text of this form: each has its own, and one of them was sent.
    pub fn body(&self, act: Act) -> Field {
        if self.typed.is(act) { self.typed.body.clone() } else { Field::default() }
    }

    pub fn is_open(&self, act: Act) -> bool {
        self.typed.is(act)
    }
}

/// What colleagues did and said, and what the log says of it, the oldest first.
async fn load_lines(cx: &Cx, tx: &mut Tx<'_>, case: Case, address: &str) -> Result<Vec<Line>> {
    let town = cx.municipality();
    let mentions = store::list_mentions(tx, town, case).await?;
    let somebody = || text(cx.lang, "cases-colleague");
    let names = |entry: &Entry| {
        let of_it = mentions.iter().filter(|(id, _)| *id == entry.id);
        of_it.map(|(_, name)| name.clone().unwrap_or_else(somebody)).collect()
    };
    let entries = store::list_entries(tx, town, case).await?;
    let mut lines: Vec<Line> = entries
        .into_iter()
        .map(|entry| {
            let names = names(&entry);
            Line::Entry(entry, names)
        })
        .collect();
    let happened = activity::store::list_about(tx, town, address).await?;
    lines.extend(happened.into_iter().map(Line::Happened));
    lines.sort_by_key(Line::at);
    Ok(lines)
}

fn tomorrow(cx: &Cx) -> String {
    let today = cx.town.date(cx.now);
    today.tomorrow().unwrap_or(today).to_string()
}
