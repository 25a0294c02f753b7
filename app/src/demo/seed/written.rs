//! What people of the town wrote: suggestions with everything that followed, and the votes on them.

use super::{Filler, missing, word};
use crate::{
    calls,
    demo::{TODAY, content, grow},
    refusal::Error,
    suggestions::{NewSuggestion, Status, responses, store as written},
    vocabulary::{AnswerId, CallId, CoauthorId, CommentId, Strength, SuggestionId},
};
use kit::clock::Moment;

impl Filler<'_, '_> {
    pub(super) async fn insert_suggestion(&mut self, number: usize, text: &content::Suggestion) -> Result<(), Error> {
        let town = self.made.id;
        let made_at = grow::during(text.days_ago, number);
        let id = SuggestionId(self.id(made_at));
        let author = self.author(&text.author).await?;
        let spot = grow::spot(&self.made.map, &text.street, number).ok_or_else(|| missing("street", &text.street))?;
        let call = self.made.town.calls.iter().find(|call| call.slug == text.call);
        let category = call.and_then(|call| call.categories.iter().find(|category| category.key == text.category));
        let category = category.ok_or_else(|| missing("category", &text.category))?;
        let new = NewSuggestion {
            id,
            call: *self.calls.get(&text.call).ok_or_else(|| missing("call", &text.call))?,
            author,
            category: &text.category,
            title: &text.title,
            body: &text.body,
            latitude: spot.0,
            longitude: spot.1,
            address: &text.street,
            illustration: text.illustration.as_deref().unwrap_or(&category.illustration),
            status: Status::Submitted,
            created_at: made_at,
        };
        written::insert_suggestion_by_program(self.tx, town, &new).await?;
        self.suggestions.insert(text.title.clone(), id);
        self.insert_responses((new.call, id), text).await?;
        self.insert_drawings((id, made_at), text).await?;
        self.insert_what_followed(id, made_at, text).await?;
        let strength = |at: usize| match text.call == "zonnedaken" && at.is_multiple_of(6) {
            true => Strength::Email,
            false => Strength::Account,
        };
        let voters = grow::voters(&self.citizens, text.votes as usize, number, made_at);
        let voters: Vec<_> =
            voters.into_iter().enumerate().map(|(at, (who, when))| (who, when, strength(at))).collect();
        written::insert_votes_by_program(self.tx, town, id, &voters).await?;
        if let Some(handed_in) = &text.handed_in {
            self.insert_slip(&new, (&text.author, handed_in)).await?;
        }
        Ok(())
    }

    /// Those that say the same as another one are part of it: their votes count there, and their pages lead there.
    pub(super) async fn merge_suggestions(&mut self) -> Result<(), Error> {
        let town = self.made.id;
        for text in &self.made.town.suggestions {
            let Some(title) = &text.merged_into else { continue };
            let found = |title: &str| self.suggestions.get(title).copied().ok_or_else(|| missing("suggestion", title));
            let (id, kept) = (found(&text.title)?, found(title)?);
            let changes = written::list_status_changes(self.tx, town, id).await?;
            let at = changes.iter().find(|change| change.status == Status::Merged).map(|change| change.changed_at);
            let at = at.ok_or_else(|| missing("history", &text.title))?;
            let maker = CoauthorId(self.id(at));
            written::merge_by_program(self.tx, town, (id, kept), (maker, at)).await?;
        }
        Ok(())
    }

    /// As if they were filled in: what would be wrong in the form is wrong here.
    async fn insert_responses(
        &mut self,
        (call, id): (CallId, SuggestionId),
        text: &content::Suggestion,
    ) -> Result<(), Error> {
        if text.responses.is_empty() {
            return Ok(());
        }
        let questions = calls::store::list_questions(self.tx, self.made.id, call).await?;
        let values = |(key, typed): (&String, &String)| {
            typed.split('|').map(|value| (key.clone(), value.to_owned())).collect::<Vec<_>>()
        };
        let typed: Vec<(String, String)> = text.responses.iter().flat_map(values).collect();
        let given = responses::check(&questions, &typed).map_err(|_| missing("response", &text.title))?;
        Ok(written::insert_responses(self.tx, self.made.id, (call, id), &given).await?)
    }

    async fn insert_what_followed(
        &mut self,
        id: SuggestionId,
        made_at: Moment,
        text: &content::Suggestion,
    ) -> Result<(), Error> {
        let town = self.made.id;
        let later = |days_ago: u32, number: usize| Moment(grow::during(days_ago, number).0.max(made_at.0 + 60_000));
        for (number, change) in text.history.iter().enumerate() {
            let status: Status = word("status", &change.status)?;
            if status != Status::Submitted {
                let joined = text.merged_into.as_ref().filter(|_| status == Status::Merged);
                let joined = joined.map(|title| format!("Samengevoegd met “{title}”."));
                let reason = joined.as_deref().or(change.reason.as_deref());
                let change = (later(change.days_ago, number), status, reason);
                written::insert_status_change(self.tx, town, id, change, None).await?;
            }
        }
        if text.history.is_empty() && text.status != "submitted" {
            let status: Status = word("status", &text.status)?;
            let at = Moment(made_at.0 + (TODAY.0 - made_at.0) / 2);
            written::insert_status_change(self.tx, town, id, (at, status, None), None).await?;
        }
        if let Some(answer) = &text.answer {
            let answered_at = later(answer.days_ago, 5);
            let contact = self.contact(&answer.contact)?;
            let id_of_answer = AnswerId(self.id(answered_at));
            let new = written::NewAnswer { id: id_of_answer, suggestion: id, contact, body: &answer.body, answered_at };
            written::insert_answer(self.tx, town, &new).await?;
        }
        for (number, comment) in text.comments.iter().enumerate() {
            let written_at = later(comment.days_ago, number * 3 + 1);
            let parent = self.insert_comment(id, None, (&comment.author, &comment.body, written_at)).await?;
            for (n, reply) in comment.replies.iter().enumerate() {
                let at = Moment(later(reply.days_ago, n * 5 + 2).0.max(written_at.0 + 120_000));
                self.insert_comment(id, Some(parent), (&reply.author, &reply.body, at)).await?;
            }
        }
        Ok(())
    }

    async fn insert_comment(
        &mut self,
        suggestion: SuggestionId,
        parent: Option<CommentId>,
        (author, body, created_at): (&str, &str, Moment),
    ) -> Result<CommentId, Error> {
        let author = self.author(author).await?;
        let id = CommentId(self.id(created_at));
        let new = written::NewComment { id, suggestion, parent, author, body, created_at };
        written::insert_comment_by_program(self.tx, self.made.id, &new).await?;
        Ok(id)
    }
}
