//! The addresses of the desk.

use crate::vocabulary::{
    AdviceId, CaseKind, CommentId, ExchangeId, MailKind, MailingId, NoticeId, ObjectionId, PersonId, QuestionId,
    ReportId, Role, SlipId, SuggestionId, TaskId,
};
use std::borrow::Borrow;

/// Where the staff works.
pub const DESK: &str = "/beheer";
/// A suggestion as the staff sees it.
pub fn desk_suggestion(id: impl Borrow<SuggestionId>) -> String {
    format!("{DESK}/suggesties/{}", id.borrow())
}

/// The suggestions of a call, as officers list them.
pub const OVERVIEW: &str = "/beheer/suggesties";
/// What officers take along as a file.
pub const EXPORT: &str = "/beheer/export";

/// Where colleagues write about a thing that waits, hand it over and put it off.
pub fn case(kind: CaseKind, thing: impl Borrow<i64>) -> String {
    format!("{DESK}/zaken/{kind}/{}", kit::ids::encode(*thing.borrow()))
}

/// What an expert is asked, and one of the requests.
pub const ADVICE: &str = "/beheer/advies";
pub fn advice(id: impl Borrow<AdviceId>) -> String {
    format!("{ADVICE}/{}", id.borrow())
}

/// Where an officer corrects its place or kind.
pub fn correct(id: impl Borrow<SuggestionId>) -> String {
    format!("{DESK}/suggesties/{}/verbeteren", id.borrow())
}

/// Where an officer takes it out of sight.
pub fn hide(id: impl Borrow<SuggestionId>) -> String {
    format!("{DESK}/suggesties/{}/verbergen", id.borrow())
}

/// The button that brings it back.
pub fn show_again(id: impl Borrow<SuggestionId>) -> String {
    format!("{DESK}/suggesties/{}/tonen", id.borrow())
}

/// An objection to what was hidden.
pub fn objection(id: impl Borrow<ObjectionId>) -> String {
    format!("{DESK}/bezwaren/{}", id.borrow())
}

/// The button that says that somebody saw what its author reacted.
pub fn seen(id: impl Borrow<SuggestionId>) -> String {
    format!("{DESK}/suggesties/{}/gezien", id.borrow())
}

/// Where an officer joins it with another one.
pub fn merge(id: impl Borrow<SuggestionId>) -> String {
    format!("{DESK}/suggesties/{}/samenvoegen", id.borrow())
}

/// Where an officer takes it to another call.
pub fn move_over(id: impl Borrow<SuggestionId>) -> String {
    format!("{DESK}/suggesties/{}/verplaatsen", id.borrow())
}

/// Where an officer makes two of it.
pub fn split(id: impl Borrow<SuggestionId>) -> String {
    format!("{DESK}/suggesties/{}/splitsen", id.borrow())
}

/// Where an officer asks its author for more, and answers her alone.
pub fn author(id: impl Borrow<SuggestionId>) -> String {
    format!("{DESK}/suggesties/{}/indiener", id.borrow())
}

/// Where somebody writes down what an author said to a question that was asked her by phone or letter.
pub fn heard(question: impl Borrow<ExchangeId>) -> String {
    format!("{DESK}/gehoord/{}", question.borrow())
}

/// Links on paper, with their QR codes and what they bring.
pub const LINKS: &str = "/beheer/links";
pub const LOG: &str = "/beheer/logboek";
/// The look of the municipality, and its style sheet before it is kept.
pub const LOOK: &str = "/beheer/vormgeving";
pub const LOOK_EXAMPLE: &str = "/beheer/vormgeving/voorbeeld.css";
/// Every kind of mail, and one of them.
pub const MAILS: &str = "/beheer/mails";
pub fn desk_mail(kind: impl Borrow<MailKind>) -> String {
    format!("{MAILS}/{}", kind.borrow())
}

/// How it looks in a mail program.
pub fn mail_example(kind: impl Borrow<MailKind>) -> String {
    format!("{}/voorbeeld", desk_mail(kind))
}

/// The button that sends it to who presses.
pub fn mail_test(kind: impl Borrow<MailKind>) -> String {
    format!("{}/proef", desk_mail(kind))
}

/// How many people can be reached, and one of them looked up with a reason.
pub const REACH: &str = "/beheer/bereik";
/// The same with somebody's name or address filled in.
pub fn look_up(who: &str) -> String {
    format!("{REACH}?{}#opzoeken", serde_urlencoded::to_string([("wie", who)]).unwrap_or_default())
}

pub fn looked_up(token: &str) -> String {
    format!("{REACH}/{token}")
}

/// The report on a year, or on the days one chooses; and the same as a file.
pub const ANNUAL: &str = "/beheer/jaarverslag";
pub fn annual_year(year: &i16) -> String {
    format!("{ANNUAL}?van={year}-01-01&tot={year}-12-31")
}
pub fn annual_file(ending: &str, (from, to): (&str, &str)) -> String {
    format!("{ANNUAL}/jaarverslag.{ending}?van={from}&tot={to}")
}

/// Where officers enter what others gave, and what was entered under a number.
pub const INPUT: &str = "/beheer/invoer";
pub fn receipt(number: &str) -> String {
    format!("{INPUT}/{number}")
}

/// Where an entry is undone.
pub fn undo_entry(number: &str) -> String {
    format!("{}/ongedaan", receipt(number))
}

/// Forms with numbers, to be printed, and those that were made together.
pub const PAPERS: &str = "/beheer/papier";
pub fn papers(batch: impl Borrow<SlipId>) -> String {
    format!("{PAPERS}/{}", batch.borrow())
}

/// Who is to be called or written to, and one of them; the letters, ready to be printed.
pub const NOTICES: &str = "/beheer/bellen";
pub fn notice(id: impl Borrow<NoticeId>) -> String {
    format!("{NOTICES}/{}", id.borrow())
}
pub const LETTERS: &str = "/beheer/brieven";

pub const DISTRICTS: &str = "/beheer/wijken";
pub const SETTINGS: &str = "/beheer/instellingen";
pub const DESK_CALLS: &str = "/beheer/oproepen";
pub const DESK_ACTIONS: &str = "/beheer/acties";
pub const DESK_THEMES: &str = "/beheer/themas";
pub const DESK_CONTACTS: &str = "/beheer/contacten";
pub const DESK_POLICY: &str = "/beheer/beleid";

/// Where one of the things in a list of the desk is edited.
pub fn edit(list: &str, slug: &str) -> String {
    format!("{list}/{slug}")
}

/// Where a new one is made.
pub fn make(list: &str) -> String {
    format!("{list}/nieuw")
}

/// Where what is edited at this address is deleted.
pub fn delete(edited_at: &str) -> String {
    format!("{edited_at}/weg")
}

/// Where it is sent one place higher in its list.
pub fn move_up(edited_at: &str) -> String {
    format!("{edited_at}/hoger")
}

/// Where the steps of an action are edited.
pub fn edit_trajectory(slug: &str) -> String {
    format!("{DESK_ACTIONS}/{slug}/traject")
}

/// The steps of an action with the tasks of each.
pub fn tasks_of(slug: &str) -> String {
    format!("{DESK_ACTIONS}/{slug}/taken")
}

/// What is to be done for all actions, and one of these tasks.
pub const TASKS: &str = "/beheer/taken";
pub fn task(id: impl Borrow<TaskId>) -> String {
    format!("{TASKS}/{}", id.borrow())
}

/// Where it stands among the others of its action.
pub fn task_in_line(slug: &str, id: impl Borrow<TaskId>) -> String {
    format!("{}#taak-{}", tasks_of(slug), id.borrow())
}

/// Where it is changed.
pub fn edit_task(id: impl Borrow<TaskId>) -> String {
    format!("{}/bewerken", task(id))
}

/// Where one is made, at this place of a trajectory.
pub fn make_task(place: &str) -> String {
    format!("{TASKS}/nieuw?plek={place}")
}

/// Where the staff edits what a call asks of its own.
pub fn edit_questions(slug: &str) -> String {
    format!("/beheer/oproepen/{slug}/vragen")
}

/// What people asked and waits for an answer.
pub const DESK_QUESTIONS: &str = "/beheer/vragen";

pub fn desk_question(id: impl Borrow<QuestionId>) -> String {
    format!("{DESK_QUESTIONS}/{}", id.borrow())
}

/// Where an officer publishes it with its answer.
pub fn publish_question(id: impl Borrow<QuestionId>) -> String {
    format!("{DESK_QUESTIONS}/{}/publiceren", id.borrow())
}

/// The button that takes it off again.
pub fn unpublish_question(id: impl Borrow<QuestionId>) -> String {
    format!("{DESK_QUESTIONS}/{}/weghalen", id.borrow())
}

/// Finds what the staff looks for.
pub const DESK_SEARCH: &str = "/beheer/zoeken";

/// Who has which role, and what each may do.
pub const ROLES: &str = "/beheer/rollen";

/// The button that takes a role back.
pub fn take_role(person: impl Borrow<PersonId>, role: impl Borrow<Role>) -> String {
    format!("{ROLES}/{}/{}/weg", person.borrow(), role.borrow())
}

/// The form with what stands there now.
pub fn change_role(person: impl Borrow<PersonId>, role: impl Borrow<Role>) -> String {
    format!("{ROLES}?wie={}&rol={}#geven", person.borrow(), role.borrow())
}

/// Where a text that was held is read: a suggestion, or a comment on it.
pub fn held(id: impl Borrow<SuggestionId>, comment: Option<CommentId>) -> String {
    match comment {
        Some(comment) => format!("{DESK}/wachtend/reactie/{comment}"),
        None => format!("{DESK}/wachtend/suggestie/{}", id.borrow()),
    }
}

/// Who may give no input now, and the form for one more.
pub const BLOCKS: &str = "/beheer/blokkeringen";
pub fn block(person: impl Borrow<PersonId>) -> String {
    format!("{BLOCKS}?wie={}#blokkeren", person.borrow())
}

/// The button that ends it.
pub fn undo_block(person: impl Borrow<PersonId>) -> String {
    format!("{BLOCKS}/{}/weg", person.borrow())
}

/// What people reported.
pub const REPORTS: &str = "/beheer/meldingen";

/// What is hidden from everybody.
pub const HIDDEN: &str = "/beheer/meldingen/verborgen";

/// Where an officer hides a comment.
pub fn hide_comment(comment: impl Borrow<CommentId>) -> String {
    format!("{DESK}/reacties/{}/verbergen", comment.borrow())
}

/// The button that brings it back.
pub fn show_comment_again(comment: impl Borrow<CommentId>) -> String {
    format!("{DESK}/reacties/{}/tonen", comment.borrow())
}

pub fn desk_report(id: impl Borrow<ReportId>) -> String {
    format!("{REPORTS}/{}", id.borrow())
}

/// What is new, for who works here.
pub const BRIEFING: &str = "/beheer/nieuws";
pub fn briefing_file(ending: &str, (span, theme): (&str, &str)) -> String {
    format!("{BRIEFING}/nieuws.{ending}?sinds={span}&thema={theme}")
}

/// Mails to many people at once.
pub const MAILINGS: &str = "/beheer/mailings";
pub const NEW_MAILING: &str = "/beheer/mailings/nieuw";
pub fn mailing(id: impl Borrow<MailingId>) -> String {
    format!("{MAILINGS}/{}", id.borrow())
}

pub fn edit_mailing(id: impl Borrow<MailingId>) -> String {
    mailing_press(id, "bewerken")
}

/// What one does with it: a button, or its example.
pub fn mailing_press(id: impl Borrow<MailingId>, what: &str) -> String {
    format!("{}/{what}", mailing(id))
}

/// Whom to call or write to, as `xlsx` or `csv`.
pub fn mailing_on_paper(id: impl Borrow<MailingId>, kind: &str) -> String {
    mailing_press(id, &format!("zonder-mail/lijst.{kind}"))
}

/// What became of it, as `xlsx` or `csv`.
pub fn mailing_results(id: impl Borrow<MailingId>, kind: &str) -> String {
    mailing_press(id, &format!("verloop/mailing.{kind}"))
}

/// The letters to who has no e-mail.
pub fn mailing_letters(id: impl Borrow<MailingId>) -> String {
    mailing_press(id, "zonder-mail/brieven.pdf")
}

/// A new one about something.
pub fn mailing_about(object: &str) -> String {
    format!("{NEW_MAILING}?over={object}")
}
