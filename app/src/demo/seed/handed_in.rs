//! What came on paper or was said at the counter: the form with its number, how its author is reached, and what somebody
//! still has to tell her.

use super::{Filler, missing, word};
use crate::{
    calls,
    demo::{TODAY, content::HandedIn},
    people::{self, recorded::Recorded},
    refusal::Error,
    slips::{self, Origin, Reference, store as forms},
    suggestions::{self, NewSuggestion},
    vocabulary::{Actor, Capacity, NoticeId, Role, SignedIn, SlipId, Strength},
};

impl Filler<'_, '_> {
    pub(super) async fn insert_slip(
        &mut self,
        of: &NewSuggestion<'_>,
        (name, text): (&str, &HandedIn),
    ) -> Result<(), Error> {
        let (town, at) = (self.made.id, of.created_at);
        let officer = self.made.town.personas.iter().find(|persona| persona.role == Role::Officer.word());
        let officer = officer.and_then(|officer| self.authors.get(&officer.name)).copied();
        let officer = officer.ok_or_else(|| missing("officer", Role::Officer.word()))?;
        let held = (vec![Role::Officer.into()], Capacity::Municipality);
        let may = slips::may_enter(&Actor::Person(SignedIn::acting(officer, Strength::Account, held)))?;
        let recorded = Recorded {
            full_name: name.to_owned(),
            email: None,
            phone: text.phone.clone(),
            street: text.street.clone(),
            house_number: text.house_number.clone(),
            postal_code: text.postal_code.clone(),
            place: text.town.clone(),
        };
        people::store::save_recorded(self.tx, town, of.author, &recorded, (officer, at)).await?;
        let id = SlipId(self.id(at));
        let reference = Reference::parse(&text.number).ok_or_else(|| missing("number", &text.number))?;
        let new = forms::NewSlip { id, batch: id, reference: &reference, call: of.call, entry: None };
        forms::insert_slip(self.tx, town, &may, &new, at).await?;
        let on = text.on.parse().map_err(|_| missing("day", &text.on))?;
        let origin = Origin { source: word("source", &text.source)?, place: text.place.clone(), on };
        forms::take_slip(self.tx, town, &may, (&reference, of.call, id.0), (&origin, at)).await?;
        forms::set_person(self.tx, town, &reference, of.author).await?;
        suggestions::store::set_slip_of_suggestion(self.tx, town, of.id, id).await?;
        if let Some((subject, body)) = &text.notice {
            let once = format!("seeded-{}", of.id);
            let told_at = TODAY.plus_days(-3);
            let theme = Some(calls::store::load_any_call_by_id(self.tx, town, of.call).await?.theme);
            let id = NoticeId(self.id(told_at));
            let new = forms::NewNotice {
                id,
                person: of.author,
                theme,
                once: &once,
                subject,
                body,
                button: None,
                reply_at: "",
            };
            forms::insert_notice(self.tx, town, &new, told_at).await?;
        }
        Ok(())
    }
}
