//! What of the activity log belongs in it. Closed: who adds a kind of happening decides here.

use crate::activity::Happened::{self, *};

/// Under which heading something is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Decided,
    Answered,
    OnSite,
}

impl Part {
    pub const ALL: [Part; 3] = [Part::Decided, Part::Answered, Part::OnSite];

    pub fn key(self) -> &'static str {
        match self {
            Part::Decided => "briefing-decided",
            Part::Answered => "briefing-answered",
            Part::OnSite => "briefing-on-site",
        }
    }

    /// Nothing for what only concerns how the platform is kept.
    pub fn of(happened: Happened) -> Option<Part> {
        match happened {
            StatusSet | SuggestionMerged | SuggestionMoved | SuggestionSplit => Some(Part::Decided),
            SuggestionAnswered | QuestionAnswered => Some(Part::Answered),
            CallPublished | CallTakenOff | ProjectPublished | ProjectTakenOff | TrajectoryChanged | PolicyPublished
            | PolicyTakenOff | QuestionPublished | MailingSent => Some(Part::OnSite),
            LinkMade | SuggestionCorrected | SuggestionHidden | SuggestionShownAgain | MoreAsked | ReplyWrittenDown
            | AnsweredInPerson | CallMade | CallChanged | CallDeleted | LookSet | SettingsSet | ListTaken
            | PersonLookedUp | MailSet | CommentHidden | CommentShownAgain | ReportLeft | ReportHandled
            | ProjectMade | ProjectChanged | ProjectDeleted | ThemeMade | ThemeChanged | ThemeDeleted | ContactMade
            | ContactChanged | QuestionHandedOn | QuestionClosed | QuestionUnpublished | RoleGranted
            | RoleTakenBack | PolicyMade | PolicyChanged | PolicyDeleted | PersonBlocked | PersonUnblocked
            | TextPassed | TextRefused | TaskMade | TaskChanged | TaskDone | TaskReopened | TaskDeleted
            | InputEntered | InputUndone | FormsPrinted | NoticeCalled | NoticeWritten | NoticeNotReached
            | MailingMade | MailingChanged | MailingReady | MailingInterrupted | MailingResumed | MailingDeleted
            | ObjectionRejected | ObjectionGranted => None,
        }
    }
}
