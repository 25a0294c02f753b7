//! What people asked more than once, as the municipality published it.

use super::Filler;
use crate::{demo::TODAY, questions, refusal::Error, vocabulary::QuestionId};

impl Filler<'_, '_> {
    pub(super) async fn insert_frequent(&mut self) -> Result<(), Error> {
        for one in &self.made.town.frequent {
            let at = TODAY.plus_days(-one.days_ago);
            let id = QuestionId(self.id(at));
            let words = (one.question.as_str(), one.answer.as_str());
            questions::store::insert_frequent_of_before(self.tx, self.made.id, (id, &one.about, at), words).await?;
        }
        Ok(())
    }
}
