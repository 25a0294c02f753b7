//! What the town asks: its calls, with the questions some of them have.

use super::{Filler, missing, word};
use crate::{
    calls::{self, Category, Condition, NewCall, Question, ShownTo, Window},
    demo::{TODAY, content},
    places::Area,
    refusal::Error,
    vocabulary::CallId,
};

impl Filler<'_, '_> {
    pub(super) async fn insert_calls(&mut self) -> Result<(), Error> {
        for call in &self.made.town.calls {
            let id = CallId(self.id(TODAY.plus_days(-150)));
            let categories: Vec<Category> = call
                .categories
                .iter()
                .map(|category| Category { key: category.key.clone(), name: category.name.clone() })
                .collect();
            let new = NewCall {
                id,
                project: *self.projects.get(&call.project).ok_or_else(|| missing("action", &call.project))?,
                slug: &call.slug,
                title: &call.title,
                question: &call.question,
                intro: &call.intro,
                body: &call.body,
                easy: call.easy.as_deref(),
                voters: word("voters", &call.voters)?,
                eligibility: word("eligibility", &call.eligibility)?,
                // Until the end of the last day.
                window: Window { opens_at: self.day(&call.opens)?, closes_at: self.day(&call.closes)?.plus_days(1) },
                area: &Area::of(call.area.iter().map(String::as_str)),
                contact: Some(self.contact(&call.contact)?),
                published_at: Some(TODAY.plus_days(-150)),
                categories: &categories,
            };
            calls::store::insert_call(self.tx, self.made.id, &new).await?;
            let questions = call.questions.iter().map(asked).collect::<Result<Vec<_>, _>>()?;
            for question in (0..).zip(&questions) {
                calls::store::save_question(self.tx, self.made.id, id, question).await?;
            }
            self.calls.insert(call.slug.clone(), id);
        }
        Ok(())
    }
}

fn asked(text: &content::Question) -> Result<Question, Error> {
    Ok(Question {
        key: text.key.clone(),
        kind: word("kind of question", &text.kind)?,
        label: text.label.clone(),
        help: text.help.clone(),
        unit: text.unit.clone(),
        options: text.options.clone(),
        is_required: text.required,
        shown_to: text.shown_to.as_deref().map_or(Ok(ShownTo::Everyone), |who| word("reader", who))?,
        condition: text
            .only_if
            .as_ref()
            .map(|of| Condition { question: of.question.clone(), response: of.response.clone() }),
        retired_at: None,
    })
}
