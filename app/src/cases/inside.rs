//! The side of a thing that only colleagues see: who has it, what was done and said, and what one can do with it.

use super::{
    Act, Case, CaseState, Entry, Matter, Typed,
    advice::{AdvicePart, AdviceTyped},
    colleagues,
    policy::{keeps, may_give, may_note, may_see_to, reads},
    store,
};
use crate::{
    activity,
    chrome::Tongues,
    cx::Cx,
    people::{Colleague, Field},
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
    /// Who may put it off.
    pub handles: Option<()>,
    /// Who may say that what it was handed over for is done.
    pub handed: Option<()>,
    /// Who may take it, and hand it over.
    pub gives: Option<()>,
    /// Colleagues beside oneself, and those of them it can be given to.
    pub colleagues: Vec<Colleague>,
    pub keepers: Vec<Colleague>,
    pub services: Vec<String>,
    /// The first day to which it can be put off.
    pub earliest: String,
}

/// Who has it.
pub struct Whose {
    /// In words; nothing while it is nobody's.
    pub keeper: Option<String>,
    /// It was given to nobody: it is its contact's.
    pub by_default: Option<()>,
    pub is_mine: bool,
}

pub struct Inside {
    pub tongues: Tongues,
    pub action: String,
    /// Nothing where the page of the thing says it.
    pub whose: Option<Whose>,
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
        let (town, case, done_at) = (cx.municipality(), matter.case, matter.done_at());
        let me = cx.signed_in()?.person;
        let state = store::find_case(tx, town, case).await?.unwrap_or_default();
        let colleagues = colleagues(cx, tx, matter).await?;
        let handed = state.handed_entry.filter(|_| case.kind == CaseKind::Suggestion).map(|_| ());
        let put_off_until = state.put_off_until.filter(|until| *until > cx.now);
        let whose = match case.kind {
            CaseKind::Suggestion | CaseKind::Report | CaseKind::Notice => {
                Some(whose(cx, state, (contact, me), &colleagues))
            }
            CaseKind::Question => None,
            // To whom it was given, and whether she has a role, is looked at already.
            CaseKind::Task => Some(whose(cx, CaseState { keeper: None, ..state }, (contact, me), &colleagues)),
        };
        let doing = may_note(&cx.actor, matter).is_ok().then(|| {
            let keepers = colleagues.iter().filter(|one| keeps(one, case.kind, done_at));
            let mut services: Vec<String> = keepers.clone().filter_map(|one| one.service.clone()).collect();
            services.sort();
            services.dedup();
            let others = |one: &&Colleague| one.person != me;
            let key = if typed.key.is_empty() { ids::encode(cx.new_id()) } else { typed.key.clone() };
            Doing {
                typed: Typed { key, ..typed },
                handles: may_see_to(&cx.actor, matter).is_ok().then_some(()),
                handed: handed.filter(|()| may_see_to(&cx.actor, matter).is_ok()),
                gives: may_give(&cx.actor, matter).is_ok().then_some(()),
                keepers: keepers.filter(others).cloned().collect(),
                colleagues: colleagues.iter().filter(|one| reads(one, matter)).filter(others).cloned().collect(),
                services,
                earliest: tomorrow(cx),
            }
        });
        Ok(Inside {
            tongues: cx.into(),
            action: urls::case(case.kind, case.thing),
            whose,
            put_off_until,
            lines: load_lines(cx, tx, case, &matter.address).await?,
            doing,
            advice: match case.kind {
                CaseKind::Suggestion => Some(AdvicePart::load(cx, tx, matter, AdviceTyped::default()).await?),
                CaseKind::Question | CaseKind::Report | CaseKind::Task | CaseKind::Notice => None,
            },
        })
    }

    pub fn can_be_taken(&self) -> bool {
        self.whose.as_ref().is_some_and(|whose| !whose.is_mine)
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
            Some(Act::Done) => "tekst-gedaan",
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

/// `contact` has what was given to nobody.
fn whose(cx: &Cx, state: CaseState, (contact, me): (Option<PersonId>, PersonId), colleagues: &[Colleague]) -> Whose {
    let keeper = state.keeper.or(contact.filter(|_| state.service.is_none()));
    let name_of = |person: PersonId| colleagues.iter().find(|one| one.person == person).map(Colleague::name);
    let by_default = (keeper.is_some() && keeper != state.keeper).then_some(());
    let is_mine = keeper == Some(me) && state.service.is_none();
    let name =
        keeper.map(|person| name_of(person).or(state.keeper_name).unwrap_or_else(|| text(cx.lang, "cases-colleague")));
    Whose { keeper: state.service.or(name), by_default, is_mine }
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
