//! What somebody says of herself before others read what she wrote: a name, and that she is 13 or older. Asked once.

use super::{
    DisplayName, Field,
    profile::{self, AgeBox},
    store,
};
use crate::{cx::Cx, refusal::Result, texts::text, vocabulary::PersonId};
use kit::db::Tx;

/// What is still to be asked, and what was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction {
    /// Nothing when she has a name.
    pub name: Option<Field>,
    pub age: AgeBox,
}

/// What was typed and ticked.
#[derive(Debug, Clone, Default)]
pub struct Told {
    pub name: String,
    pub age: String,
}

/// Answers that are right.
#[derive(Debug, Clone)]
pub struct Introduced {
    name: Option<DisplayName>,
    age: AgeBox,
}

impl Introduction {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Introduction> {
        let profile = store::load_profile(tx, cx.municipality(), person).await?;
        Ok(Introduction {
            name: profile.display_name.is_none().then(Field::default),
            age: if profile.age_stated_at.is_some() { AgeBox::Stated } else { AgeBox::Ask(None) },
        })
    }

    /// The answers, or the questions with what is wrong.
    pub async fn read(self, cx: &Cx, told: &Told) -> Result<Result<Introduced, Introduction>> {
        let mut again = self.clone();
        let mut name = None;
        if self.name.is_some() {
            again.name = Some(match profile::parse_name(cx, &told.name).await? {
                Ok(parsed) => {
                    name = Some(parsed);
                    Field::filled(told.name.clone())
                }
                Err(key) => Field::wrong(cx, told.name.clone(), key),
            });
        }
        let is_open = self.age == AgeBox::Ask(None) && told.age.is_empty();
        if is_open {
            again.age = AgeBox::Ask(Some(text(cx.lang, "people-age-missing")));
        }
        match is_open || again.name.as_ref().is_some_and(|field| field.error().is_some()) {
            true => Ok(Err(again)),
            false => Ok(Ok(Introduced { name, age: self.age })),
        }
    }

    /// Of each mistake, the field and the sentence.
    pub fn mistakes(&self) -> Vec<(&'static str, String)> {
        let name = self.name.as_ref().and_then(|field| Some(("naam", field.error()?.to_owned())));
        let age = match &self.age {
            AgeBox::Ask(Some(sentence)) => Some(("leeftijd", sentence.clone())),
            AgeBox::Ask(None) | AgeBox::Stated => None,
        };
        name.into_iter().chain(age).collect()
    }
}

impl Introduced {
    pub async fn save(&self, cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
        let town = cx.municipality();
        if let Some(name) = &self.name {
            store::update_display_name(tx, town, person, name.as_str()).await?;
        }
        match self.age {
            AgeBox::Ask(_) => store::update_age_stated(tx, town, person, cx.now).await?,
            AgeBox::Stated => {}
        }
        Ok(())
    }
}
