//! An officer sets the status of several suggestions at once, with one reason for all of them.
//!
//! What a colleague changed meanwhile stays as it is. Everybody concerned gets one mail, however many of them are hers.

use super::{
    Status, notices,
    policy::{self, MayAnswer},
    store,
    wording::Reason,
};
use crate::{
    activity::{self, Happened, Happening},
    cases,
    chrome::Form,
    cx::{Cx, Tag},
    people::Field,
    projects,
    refusal::{Refusal, Result},
    rights::{self, Right},
    texts::text,
    urls,
    vocabulary::{CallId, SuggestionId, ThemeId},
};
use kit::db::Tx;

/// More are not on one page.
const AT_MOST: usize = 50;

/// As it came.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    /// `ID.status`: which, and as what it was seen.
    pub chosen: Vec<String>,
    pub status: Field,
    pub reason: Field,
    pub nothing: Field,
}

/// What is to be done, checked.
#[derive(Debug, Clone)]
pub(super) struct Given {
    chosen: Vec<(SuggestionId, Status)>,
    status: Status,
    reason: Option<Reason>,
}

/// How many were set, and how many somebody else had changed meanwhile.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Done {
    pub set: i64,
    pub overtaken: i64,
}

impl Typed {
    pub fn read(form: &Form) -> Typed {
        Typed {
            chosen: form.texts("welke"),
            status: Field::filled(form.text("stand")),
            reason: Field::filled(form.text("reden")),
            nothing: Field::default(),
        }
    }

    pub fn has(&self, id: &SuggestionId) -> bool {
        let id = id.to_string();
        self.chosen.iter().any(|one| one.split('.').next() == Some(&*id))
    }

    pub fn is_status(&self, status: &Status) -> bool {
        self.status.value == status.word()
    }

    pub fn choices(&self) -> Vec<Status> {
        Status::choices()
    }

    /// Of each mistake, the field and the sentence.
    pub fn mistakes(&self) -> Vec<(&'static str, &str)> {
        let fields = [("lijst", &self.nothing), ("stand", &self.status), ("reden", &self.reason)];
        fields.into_iter().filter_map(|(name, field)| Some((name, field.error()?))).collect()
    }

    pub fn check(mut self, cx: &Cx) -> Result<Given, Box<Typed>> {
        let one = |typed: &String| {
            let (id, status) = typed.split_once('.')?;
            Some((id.parse().ok()?, status.parse().ok()?))
        };
        let mut chosen: Vec<(SuggestionId, Status)> = self.chosen.iter().filter_map(one).take(AT_MOST).collect();
        chosen.sort_by_key(|(id, _)| *id);
        chosen.dedup_by_key(|(id, _)| *id);
        let status = self.status.value.parse::<Status>().ok().filter(|status| Status::choices().contains(status));
        let reason = Reason::parse(&self.reason.value);
        if chosen.is_empty() {
            self.nothing = Field::wrong(cx, "", "overview-nothing-chosen");
        }
        if status.is_none() {
            self.status = Field::wrong(cx, self.status.value.clone(), "overview-status-missing");
        }
        match &reason {
            Err(key) => self.reason = Field::wrong(cx, self.reason.value.clone(), key),
            Ok(None) if status.is_some_and(Status::needs_reason) => {
                self.reason = Field::wrong(cx, self.reason.value.clone(), "answering-reason-missing");
            }
            Ok(_) => {}
        }
        match (self.mistakes().is_empty(), status, reason) {
            (true, Some(status), Ok(reason)) => Ok(Given { chosen, status, reason }),
            _ => Err(Box::new(self)),
        }
    }
}

/// Whether she sees the form at all; of each suggestion the policy is asked again.
pub(super) fn may_begin(cx: &Cx, theme: ThemeId) -> Result<(), Refusal> {
    rights::ask(&cx.actor, Right::Answer, theme).map(|_| ())
}

async fn set_status(cx: &Cx, tx: &mut Tx<'_>, call: CallId, given: &Given) -> Result<(Done, Vec<SuggestionId>)> {
    let town = cx.municipality();
    let officer = cx.signed_in()?.person;
    let card = projects::store::find_card(tx, town, officer).await?.map(|card| card.id);
    let (mut done, mut set) = (Done::default(), Vec::new());
    for (id, seen) in &given.chosen {
        let found = store::find_suggestion(tx, town, *id).await?.filter(|suggestion| suggestion.call == call);
        let Some(suggestion) = found else {
            done.overtaken += 1;
            continue;
        };
        // Sent twice, it is as it should be.
        if suggestion.status == given.status {
            continue;
        }
        let may: Result<MayAnswer, Refusal> = policy::may_answer(&cx.actor, &suggestion);
        let Ok(may) = may else {
            done.overtaken += 1;
            continue;
        };
        if suggestion.status != *seen {
            done.overtaken += 1;
            continue;
        }
        let reason = given.reason.as_ref().map(Reason::as_str);
        store::insert_status_change(tx, town, may.suggestion, (cx.now, given.status, reason), card).await?;
        cases::store::end_handing_to(tx, town, suggestion.matter().case, may.officer).await?;
        let name = text(cx.town.main_language(), &given.status.key());
        let detail = reason.map_or(name.clone(), |reason| format!("{name}. {reason}"));
        let address = urls::desk_suggestion(*id);
        let what =
            Happening { what: Happened::StatusSet, about: &suggestion.title, address: &address, detail: &detail };
        activity::record(cx, tx, &what).await?;
        set.push(*id);
    }
    done.set = i64::try_from(set.len()).unwrap_or(0);
    notices::tell_together(cx, tx, &set).await?;
    Ok((done, set))
}

/// The use case in its transaction; when it is durable, pages, lists and the map show it.
pub(super) async fn set_status_now(cx: &Cx, call: CallId, given: Given) -> Result<Done> {
    let set = cx.write(move |cx, tx| {
        let given = given.clone();
        Box::pin(async move { set_status(&cx, tx, call, &given).await })
    });
    let (done, set) = set.await?;
    for id in set {
        cx.changed(Tag::Suggestion(id));
    }
    super::add::added(cx, call);
    Ok(done)
}
