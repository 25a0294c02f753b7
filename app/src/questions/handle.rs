//! An officer deals with a question: answers it, hands it on to a colleague, or closes it with a reason.
//!
//! Two officers at the same time: the second sees what the first did, with all she typed; pressed twice it is once.

use super::{
    AskedQuestion, notices,
    policy::{MayHandle, may_answer, may_be_asked, may_read},
    store::{self, Read},
    turn::person_asked,
    wording::{Kind, Words},
};
use crate::{
    activity::{self, Happened, Happening},
    cases::Matter,
    chrome::Form,
    cx::Cx,
    projects,
    refusal::{Refusal, Result},
    vocabulary::{ContactId, QuestionId},
};
use kit::db::Tx;

mod page;

pub use page::{press, show};

/// What is done with it, checked.
#[derive(Debug, Clone)]
enum Deed {
    Answer(Words),
    HandOn { to: ContactId, note: Words },
    Close(Words),
}

/// What became of the press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Handled {
    Now,
    /// It was sent before.
    Before,
    /// Somebody else was first: she looks again.
    Overtaken,
}

async fn handle(cx: &Cx, tx: &mut Tx<'_>, read: Read, deed: &Deed) -> Result<Handled> {
    let town = cx.municipality();
    let question = store::find_question(tx, town, read.id).await?.ok_or(Refusal::NotFound)?;
    let asked = person_asked(cx, tx, question.contact).await?;
    let may = may_answer(&cx.actor, question.theme, asked)?;
    if is_done(&question, &may, deed) {
        return Ok(Handled::Before);
    }
    let is_first = match deed {
        Deed::Answer(answer) => store::answer_question(tx, town, &may, (read, cx.now), answer).await?,
        Deed::Close(reason) => store::close_question(tx, town, &may, (read, cx.now), reason).await?,
        Deed::HandOn { to, note } => store::hand_question_on(tx, town, &may, read, (*to, note)).await?,
    };
    if !is_first {
        return Ok(Handled::Overtaken);
    }
    match deed {
        Deed::Answer(answer) => {
            record(cx, tx, &question, (Happened::QuestionAnswered, "")).await?;
            notices::tell_answered(cx, tx, &question, (&may, answer)).await?;
        }
        Deed::Close(reason) => {
            record(cx, tx, &question, (Happened::QuestionClosed, reason.as_str())).await?;
            notices::tell_closed(cx, tx, &question, reason).await?;
        }
        Deed::HandOn { to, note } => {
            let name = projects::store::find_contact(tx, town, *to).await?.map(|contact| contact.name);
            let detail = [name.unwrap_or_default(), note.as_str().to_owned()];
            let detail = detail.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
            record(cx, tx, &question, (Happened::QuestionHandedOn, &detail)).await?;
            notices::tell_handed_on(cx, tx, &question, (*to, note, read.edition)).await?;
        }
    }
    Ok(Handled::Now)
}

/// Whether this form did its work before.
fn is_done(question: &AskedQuestion, may: &MayHandle, deed: &Deed) -> bool {
    match deed {
        Deed::Answer(answer) => {
            question.closed_by == Some(may.officer) && question.answer.as_deref() == Some(answer.as_str())
        }
        Deed::Close(reason) => {
            question.closed_by == Some(may.officer) && question.closed_reason.as_deref() == Some(reason.as_str())
        }
        Deed::HandOn { to, note } => {
            question.handed_by == Some(may.officer)
                && question.contact == Some(*to)
                && question.handed_note.as_deref() == Some(note.as_str())
        }
    }
}

/// In the municipality's language, without a word of who asked.
pub(super) async fn record(
    cx: &Cx,
    tx: &mut Tx<'_>,
    question: &AskedQuestion,
    (what, detail): (Happened, &str),
) -> Result<()> {
    let Matter { title, address, .. } = question.matter(cx);
    activity::record(cx, tx, &Happening { what, about: &title, address: &address, detail }).await
}

/// As it came.
#[derive(Debug, Clone, Default)]
struct Typed {
    what: String,
    edition: String,
    answer: String,
    to: String,
    note: String,
    reason: String,
}

/// A field of the form, and the key of what is wrong in it.
type Mistake = (&'static str, &'static str);

impl Typed {
    fn read(form: &Form) -> Typed {
        Typed {
            what: form.text("wat"),
            edition: form.text("versie"),
            answer: form.text("antwoord"),
            to: form.text("naar"),
            note: form.text("nota"),
            reason: form.text("reden"),
        }
    }

    /// What she does, by the button she pressed; `among` are whom it may be handed to.
    fn check(&self, id: QuestionId, among: &[ContactId]) -> Result<(Read, Deed), Vec<Mistake>> {
        let mut wrong: Vec<Mistake> = Vec::new();
        let mut words =
            |field, kind, typed: &str| Words::parse(kind, typed).map_err(|key| wrong.push((field, key))).ok();
        let deed = match self.what.as_str() {
            "doorgeven" => {
                let note = words("nota", Kind::Note, &self.note);
                let to = self.to.parse().ok().filter(|to| among.contains(to));
                if to.is_none() {
                    wrong.push(("naar", "asking-to-missing"));
                }
                to.zip(note).map(|(to, note)| Deed::HandOn { to, note })
            }
            "sluiten" => words("reden", Kind::Reason, &self.reason).map(Deed::Close),
            _ => words("antwoord", Kind::Answer, &self.answer).map(Deed::Answer),
        };
        // Without an edition nothing was read: she looks first.
        let edition = self.edition.parse().unwrap_or(0);
        deed.map(|deed| (Read { id, edition }, deed)).ok_or(wrong)
    }
}
