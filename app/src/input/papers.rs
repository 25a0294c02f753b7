//! The forms themselves: one PDF, each copy with its number on every page of it, no question cut by a page.

use super::person::Shown;
use crate::{
    calls::{self, Call, Category, Question, QuestionKind},
    chrome::{self, PaperKind, paper},
    cx::{Cx, Path},
    links::{self, Channel},
    people::Purpose,
    projects::{self, Contact},
    refusal::{Refusal, Result},
    slips::{self, Slip},
    texts::{sentence, text},
    urls,
    vocabulary::SlipId,
};
use axum::response::Response;
use kit::db::Tx;
use print::{Block, Code, Field, Level, Margin, Run, Sheet, Ticks, plain};

/// How high the box is in which one says why.
const WHY_MM: u16 = 30;

/// What stands on every copy.
struct Form {
    call: Call,
    categories: Vec<Category>,
    questions: Vec<Question>,
    contact: Option<Contact>,
    /// Of the call's short link.
    code: String,
}

/// `GET /beheer/papier/{batch}`.
pub async fn show(cx: Cx, Path(batch): Path<String>) -> Result<Response> {
    slips::may_enter(&cx.actor)?;
    let batch: SlipId = batch.parse().map_err(|()| Refusal::NotFound)?;
    let cx = cx.in_own_language();
    let mut tx = cx.read().await?;
    let slips = slips::store::list_batch(&mut tx, cx.municipality(), batch).await?;
    let form = Form::load(&cx, &mut tx, &slips).await?;
    drop(tx);
    let sheets = slips.iter().map(|slip| form.sheet(&cx, slip)).collect();
    let title = format!("{}: {}", text(cx.lang, "input-papers"), form.call.title);
    let name = format!("{}-{}", urls::slug_of(&text(cx.lang, "input-papers")), form.call.slug);
    paper::hand_out(paper::document(&cx, &title, sheets), (&name, PaperKind::Pdf)).await
}

impl Form {
    async fn load(cx: &Cx, tx: &mut Tx<'_>, slips: &[Slip]) -> Result<Form> {
        let town = cx.municipality();
        let call = slips.first().filter(|first| first.entered_at.is_none() || slips.len() > 1).map(|slip| slip.call);
        let call = calls::store::load_any_call_by_id(tx, town, call.ok_or(Refusal::NotFound)?).await?;
        let code = links::store::find_code(tx, town, &urls::call(&call.slug), Channel::Flyer).await?;
        let contact = match call.contact {
            Some(contact) => projects::store::find_contact(tx, town, contact).await?,
            None => None,
        };
        let mut questions = calls::store::list_questions(tx, town, call.id).await?;
        // What cannot be handed in on paper, or is not asked any more.
        questions.retain(|question| !question.kind.takes_file() && question.retired_at.is_none());
        let categories = calls::store::list_categories(tx, town, call.id).await?;
        Ok(Form { code: code.ok_or(Refusal::NotFound)?, categories, questions, contact, call })
    }

    fn sheet(&self, cx: &Cx, slip: &Slip) -> Sheet {
        let said = |key: &str| text(cx.lang, key);
        let number = slip.reference.to_string();
        let mark = vec![format!("{} ", said("input-paper-number")).into(), Run::bold(number.as_str())];
        let mut blocks = vec![
            Block::Letterhead { from: paper::town_name(cx), mark },
            Block::Heading(Level::One, self.call.title.clone()),
        ];
        if self.call.question != self.call.title {
            blocks.push(Block::Paragraph(plain(self.call.question.as_str())));
        }
        blocks.extend([
            Block::Heading(Level::Two, said("input-suggestion")),
            lines([said("suggestions-add-name")]),
            lines([said("input-paper-at")]),
        ]);
        if let Some(area) = calls::area_text(cx, &self.call) {
            blocks.push(Block::Paragraph(plain(area)));
        }
        if self.categories.len() > 1 {
            let names = self.categories.iter().map(|one| one.name.clone()).collect();
            blocks.push(ticks(said("suggestions-filter-category"), names));
        }
        blocks.push(Block::Fields(vec![Field { label: said("suggestions-add-why"), box_mm: Some(WHY_MM) }]));
        blocks.extend(self.questions.iter().map(|question| on_paper(cx, question)));
        blocks.push(lines([said("input-paper-votes")]));
        blocks.push(Block::Together(self.about_you(cx)));
        blocks.push(self.foot(cx));
        Sheet { margin: Margin::Small, foot: format!("{number} · {}", self.call.title), blocks }
    }

    fn about_you(&self, cx: &Cx) -> Vec<Block> {
        let said = |key: &str| text(cx.lang, key);
        let consents = Purpose::ALL.iter().map(|purpose| said(purpose.key())).collect();
        let shown = Shown::ALL.iter().map(|one| said(one.key())).collect();
        vec![
            Block::Heading(Level::Two, said("input-paper-you")),
            lines([said("input-name"), said("input-phone")]),
            lines([said("input-paper-home"), said("input-email")]),
            ticks(said("input-shown"), shown),
            ticks(String::new(), vec![said("input-paper-age"), said("people-tie-lives")]),
            Block::Ticks(Ticks { label: said("people-consent-title"), choices: consents, is_list: true }),
            lines([said("input-paper-day"), said("input-paper-signature")]),
        ]
    }

    /// Where it goes, and how one does the same online.
    fn foot(&self, cx: &Cx) -> Block {
        let said = |key: &str| text(cx.lang, key);
        let (town, counter) = (&cx.town, &cx.town.settings.counter);
        let address = town.base.join(&urls::short_link(&self.code));
        let typed = links::typed(&town.base, &self.code);
        let until = chrome::day(self.call.window.closes_at.plus_seconds(-1), cx.lang, &town.zone());
        let hand_in =
            format!("{} {}. {} {until}.", said("input-paper-hand-in"), counter.address, said("input-paper-until"));
        let whom = match &self.contact {
            Some(card) => format!("{}, {}", card.name, card.phone),
            None => counter.phone.clone(),
        };
        let claim = links::typed_path(&town.base, urls::MY_PAGE);
        Block::Code(Code {
            alt: sentence(cx.lang, "links-poster-qr-alt", &[("address", typed.as_str().into())]),
            modules: links::qr_modules(&address).unwrap_or_default(),
            beside: vec![
                vec![format!("{} ", said("input-paper-online")).into(), Run::bold(typed)],
                plain(hand_in),
                plain(format!("{} {whom} · {}", said("slips-ask"), counter.email)),
                plain(sentence(cx.lang, "slips-claim-how", &[("address", claim.into())])),
            ],
        })
    }
}

fn lines<const N: usize>(labels: [String; N]) -> Block {
    Block::Fields(labels.map(|label| Field { label, box_mm: None }).to_vec())
}

fn ticks(label: String, choices: Vec<String>) -> Block {
    Block::Ticks(Ticks { label, choices, is_list: false })
}

/// What one ticks, or a line to write on.
fn on_paper(cx: &Cx, question: &Question) -> Block {
    let choices = match question.kind {
        QuestionKind::YesNo => vec![text(cx.lang, "questions-yes"), text(cx.lang, "questions-no")],
        QuestionKind::Choice | QuestionKind::Several => question.options.clone(),
        QuestionKind::Text
        | QuestionKind::Number
        | QuestionKind::Date
        | QuestionKind::File
        | QuestionKind::Pdf
        | QuestionKind::Picture => Vec::new(),
    };
    match (choices.is_empty(), question.unit.is_empty()) {
        (false, _) => ticks(question.label.clone(), choices),
        (true, true) => lines([question.label.clone()]),
        (true, false) => lines([format!("{} ({})", question.label, question.unit)]),
    }
}
