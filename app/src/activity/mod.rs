//! What the staff did: who, what, when. The use case writes it, in its own transaction; nobody changes it afterwards.
//!
//! Votes and what citizens write are not in it: the log answers for those who decide.

pub mod store;

use crate::{
    cx::Cx,
    refusal::Result,
    vocabulary::{PersonId, words},
};
use kit::{clock::Moment, db::Tx, row};

words! {
    /// What happened. Closed: what is new here says so on the page of the log.
    Happened {
        LinkMade = "link_made",
        SuggestionAnswered = "suggestion_answered",
        StatusSet = "status_set",
        SuggestionCorrected = "suggestion_corrected",
        SuggestionHidden = "suggestion_hidden",
        SuggestionShownAgain = "suggestion_shown_again",
        ObjectionRejected = "objection_rejected",
        ObjectionGranted = "objection_granted",
        SuggestionMerged = "suggestion_merged",
        SuggestionMoved = "suggestion_moved",
        SuggestionSplit = "suggestion_split",
        MoreAsked = "more_asked",
        ReplyWrittenDown = "reply_written_down",
        AnsweredInPerson = "answered_in_person",
        CallMade = "call_made",
        CallChanged = "call_changed",
        CallPublished = "call_published",
        CallTakenOff = "call_taken_off",
        CallDeleted = "call_deleted",
        LookSet = "look_set",
        SettingsSet = "settings_set",
        /// A list, a workbook or letters left as a file.
        ListTaken = "list_taken",
        PersonLookedUp = "person_looked_up",
        PersonBlocked = "person_blocked",
        PersonUnblocked = "person_unblocked",
        InputEntered = "input_entered",
        InputUndone = "input_undone",
        FormsPrinted = "forms_printed",
        NoticeCalled = "notice_called",
        NoticeWritten = "notice_written",
        NoticeNotReached = "notice_not_reached",
        MailSet = "mail_set",
        MailingMade = "mailing_made",
        MailingChanged = "mailing_changed",
        MailingReady = "mailing_ready",
        MailingSent = "mailing_sent",
        MailingInterrupted = "mailing_interrupted",
        MailingResumed = "mailing_resumed",
        MailingDeleted = "mailing_deleted",
        CommentHidden = "comment_hidden",
        CommentShownAgain = "comment_shown_again",
        ReportLeft = "report_left",
        ReportHandled = "report_handled",
        TextPassed = "text_passed",
        TextRefused = "text_refused",
        ProjectMade = "project_made",
        ProjectChanged = "project_changed",
        ProjectPublished = "project_published",
        ProjectTakenOff = "project_taken_off",
        ProjectDeleted = "project_deleted",
        TrajectoryChanged = "trajectory_changed",
        TaskMade = "task_made",
        TaskChanged = "task_changed",
        TaskDone = "task_done",
        TaskReopened = "task_reopened",
        TaskDeleted = "task_deleted",
        ThemeMade = "theme_made",
        ThemeChanged = "theme_changed",
        ThemeDeleted = "theme_deleted",
        ContactMade = "contact_made",
        ContactChanged = "contact_changed",
        QuestionAnswered = "question_answered",
        QuestionHandedOn = "question_handed_on",
        QuestionClosed = "question_closed",
        QuestionPublished = "question_published",
        QuestionUnpublished = "question_unpublished",
        RoleGranted = "role_granted",
        RoleTakenBack = "role_taken_back",
        PolicyMade = "policy_made",
        PolicyChanged = "policy_changed",
        PolicyPublished = "policy_published",
        PolicyTakenOff = "policy_taken_off",
        PolicyDeleted = "policy_deleted",
    }
}

/// What happened, as it is written down.
pub struct Happening<'a> {
    pub what: Happened,
    /// The title of what it was done to.
    pub about: &'a str,
    /// The path where it is found.
    pub address: &'a str,
    /// What it became, in the municipality's language: a status, a reason. Empty where the word says it all.
    pub detail: &'a str,
}

row! {
    /// A line of the log.
    #[derive(Debug, Clone)]
    pub struct Line {
        pub id: i64,
        pub happened_at: Moment,
        pub person: PersonId,
        pub name: Option<String>,
        pub what: Happened,
        pub about: String,
        pub address: String,
        pub detail: String,
    }
}

impl Line {
    /// Key of what happened.
    pub fn key(&self) -> String {
        format!("desk-happened-{}", self.what.word().replace('_', "-"))
    }
}

/// Writes down what this person of the staff did, in the transaction that does it.
pub async fn record(cx: &Cx, tx: &mut Tx<'_>, happening: &Happening<'_>) -> Result<()> {
    let person = cx.signed_in()?.person;
    store::insert_happening(tx, cx.municipality(), (cx.new_id(), person, cx.now), happening).await?;
    Ok(())
}
