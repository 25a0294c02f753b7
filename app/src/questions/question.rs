//! The things: a question with what became of it, and one that everybody reads with its answer.

use crate::{
    cases::{Case, Matter},
    chrome::plain_words,
    cx::Cx,
    texts::{sentence, text},
    urls,
    vocabulary::{CaseKind, ContactId, MailingId, PersonId, QuestionId, ThemeId},
};
use kit::{clock::Moment, row};

row! {
    /// A question somebody asked the municipality.
    #[derive(Debug, Clone)]
    pub struct AskedQuestion {
        pub id: QuestionId,
        pub person: PersonId,
        pub name: String,
        pub body: String,
        /// The path of the page it is about, and what that was called; both empty without.
        pub about: String,
        pub about_title: String,
        /// None for the municipality as a whole.
        pub theme: Option<ThemeId>,
        pub contact: Option<ContactId>,
        pub asked_at: Moment,
        pub edition: i64,
        pub handed_by: Option<PersonId>,
        pub handed_name: Option<String>,
        pub handed_note: Option<String>,
        pub closed_at: Option<Moment>,
        pub closed_by: Option<PersonId>,
        pub answer: Option<String>,
        pub closed_reason: Option<String>,
        /// Through the link of which mailing it was asked.
        pub mailing: Option<MailingId>,
        /// Whom who asked chose, where somebody else has it.
        pub put_to_name: Option<String>,
    }
}

impl AskedQuestion {
    /// “Vraag over Wilgenbeke vergroent”, as lists, mails and the log call it.
    pub fn subject(&self, cx: &Cx) -> String {
        subject(cx, &self.about_title)
    }

    /// What colleagues' notes, mails and the log say of it: in the municipality's language, without a word of who asked.
    pub fn matter(&self, cx: &Cx) -> Matter {
        let (case, title) = (Case::new(CaseKind::Question, self.id.0), self.subject(&cx.in_own_language()));
        Matter::new(case, self.theme, title, urls::desk_question(self.id))
    }

    /// Key of how it stands.
    pub fn state(&self) -> &'static str {
        state(self.closed_at, self.answer.as_deref())
    }
}

fn subject(cx: &Cx, about: &str) -> String {
    match about {
        "" => text(cx.lang, "asking-subject-none"),
        title => sentence(cx.lang, "asking-subject", &[("title", title.into())]),
    }
}

fn state(closed_at: Option<Moment>, answer: Option<&str>) -> &'static str {
    match (closed_at, answer) {
        (None, _) => "asking-state-open",
        (Some(_), Some(_)) => "asking-state-answered",
        (Some(_), None) => "asking-state-closed",
    }
}

row! {
    /// An open question, and who has it now: the contact, or who stands in for her.
    #[derive(Debug, Clone)]
    pub struct WaitingQuestion {
        pub id: QuestionId,
        pub name: String,
        pub body: String,
        pub about_title: String,
        pub theme: Option<ThemeId>,
        pub asked_at: Moment,
        pub contact_name: Option<String>,
        /// The person behind that contact, when she is one of the staff.
        pub person: Option<PersonId>,
        pub put_off_until: Option<Moment>,
        /// Whom who asked chose, where somebody else has it.
        pub put_to_name: Option<String>,
    }
}

impl WaitingQuestion {
    pub fn is_put_off(&self, now: Moment) -> bool {
        self.put_off_until.is_some_and(|until| until > now)
    }

    /// One sentence: what it is about.
    pub fn subject(&self, cx: &Cx) -> String {
        subject(cx, &self.about_title)
    }

    /// How it begins.
    pub fn words(&self) -> String {
        plain_words(&self.body, 160)
    }
}

row! {
    /// A question the staff looked for.
    #[derive(Debug, Clone)]
    pub struct FoundQuestion {
        pub id: QuestionId,
        pub name: String,
        pub body: String,
        pub answer: String,
        pub asked_at: Moment,
    }
}

impl FoundQuestion {
    /// How it begins.
    pub fn words(&self) -> String {
        plain_words(&self.body, 160)
    }
}

row! {
    /// A question with its answer, as everybody reads them.
    #[derive(Debug, Clone)]
    pub struct FrequentQuestion {
        pub id: QuestionId,
        pub about: String,
        pub question: String,
        /// Markdown.
        pub answer: String,
        pub published_at: Moment,
        pub edition: i64,
    }
}

row! {
    /// A question of who looks at her own page.
    #[derive(Debug, Clone)]
    pub struct MyQuestion {
        pub id: QuestionId,
        pub name: String,
        pub body: String,
        pub about: String,
        pub about_title: String,
        pub asked_at: Moment,
        pub closed_at: Option<Moment>,
        pub answer: Option<String>,
        pub closed_reason: Option<String>,
    }
}

impl MyQuestion {
    pub fn words(&self) -> String {
        plain_words(&self.body, 160)
    }

    pub fn state(&self) -> &'static str {
        state(self.closed_at, self.answer.as_deref())
    }
}
