//! Every kind of mail the program sends, as the product lists it, and the words of it that a municipality may set itself.
//!
//! A new kind does not compile before it says here what it says, why it may be sent, and whether it can be stopped.

use super::{
    letter::Piece,
    own_words::{self, Mistake},
};
use crate::{
    cx::Cx,
    municipality::MailText,
    texts::sentence,
    vocabulary::{
        MailKind::{
            self, AddressAsked, AdviceAsked, AdviceGiven, Answer, AskCode, Blocked, Briefing, CaseDone, CaseHandedOver,
            CaseNoted, Coauthor, Code, CommentHidden, CommentShown, Corrected, Daily, FollowCode, Mailing, Merged,
            MoreAnswered, MoreAsked, Moved, ObjectionDecided, PrivateAnswer, QuestionAnswer, QuestionClosed,
            QuestionReceipt, QuestionWaiting, Receipt, ReportDecided, ReportReceipt, Split, Status, Statuses,
            SuggestionHidden, SuggestionShown, Unblocked, Waited,
        },
        words,
    },
};
use kit::i18n::{Arg, Lang};

/// Keys of what a mail begins and ends with.
#[derive(Debug, Clone, Copy)]
pub struct Wording {
    pub subject: &'static str,
    pub opening: Option<&'static str>,
    pub closing: Option<&'static str>,
}

words! {
    /// Why such a mail may be sent (Regulation (EU) 2016/679, article 6); set with the data protection officer.
    MailGround {
        /// She asks for it herself, and it is gone with what she asked.
        Asked = "asked",
        /// About what she gave herself; it can be stopped.
        Service = "service",
        /// She chose to hear of it.
        Consent = "consent",
        /// One of these two, as who makes it says each time.
        Either = "either",
        /// The law asks that she is told.
        Law = "law",
        /// She works there, and it is about her work.
        Work = "work",
    }
}

/// The words of one mail, filled in.
pub struct Worded {
    pub subject: String,
    pub opening: Option<Piece>,
    pub closing: Option<Piece>,
}

impl MailKind {
    pub fn wording(self) -> Wording {
        let (subject, opening, closing) = match self {
            Code => ("mails-code-subject", Some("mails-code-is"), Some("mails-code-keep")),
            FollowCode => ("mails-code-subject", Some("mails-code-follow"), Some("mails-code-keep")),
            Receipt => ("telling-receipt-subject", Some("telling-receipt-thanks"), Some("telling-receipt-next")),
            Answer => ("telling-answered-subject", None, None),
            Status => ("telling-status-subject", None, None),
            Daily => ("telling-day-subject", None, None),
            Coauthor => ("changing-asked-subject", Some("changing-asked-mail"), Some("changing-asked-unknown")),
            Corrected => {
                ("changing-corrected-subject", Some("changing-corrected-mail"), Some("changing-corrected-object"))
            }
            SuggestionHidden => ("changing-hidden-subject", Some("changing-hidden-mail"), None),
            SuggestionShown => ("changing-shown-subject", Some("changing-shown-mail"), None),
            CommentHidden => ("reporting-hidden-subject", Some("reporting-hidden-what"), None),
            CommentShown => ("reporting-shown-subject", Some("reporting-shown-what"), None),
            ReportReceipt => ("reporting-receipt-subject", Some("reporting-receipt-mail"), None),
            ReportDecided => ("reporting-decided-subject", Some("reporting-decided-hidden"), None),
            ObjectionDecided => (
                "reporting-objection-subject",
                Some("reporting-objection-stands-mail"),
                Some("reporting-objection-further"),
            ),
            AskCode => ("mails-code-subject", Some("asking-code"), Some("mails-code-keep")),
            Statuses => ("telling-together-subject", None, None),
            QuestionReceipt => ("asking-receipt-subject", None, None),
            QuestionAnswer => ("asking-answer-subject", Some("asking-answered-what"), Some("asking-more")),
            QuestionClosed => ("asking-closed-subject", Some("asking-closed-what"), None),
            QuestionWaiting => ("asking-contact-subject", None, None),
            CaseNoted => ("cases-mail-noted-subject", Some("cases-mail-noted"), None),
            CaseDone => ("cases-mail-done-subject", Some("cases-mail-done"), None),
            CaseHandedOver => ("cases-mail-handed-over-subject", Some("cases-mail-handed-over"), None),
            Merged => ("handling-merged-subject", Some("handling-merged-mail"), Some("handling-merged-counts")),
            Moved => ("handling-moved-subject", Some("handling-moved-mail"), Some("handling-moved-stays")),
            Split => ("handling-apart-subject", Some("handling-apart-mail"), Some("handling-apart-votes")),
            MoreAsked => ("handling-asked-subject", Some("handling-asked-mail"), Some("handling-asked-only-you")),
            MoreAnswered => ("handling-replied-subject", Some("handling-replied-mail"), None),
            PrivateAnswer => ("handling-told-subject", Some("handling-told-mail"), Some("handling-told-alone")),
            AdviceAsked => ("advising-asked-subject", Some("advising-asked-mail"), Some("advising-asked-answer")),
            AdviceGiven => ("advising-given-subject", Some("advising-given-mail"), None),
            Mailing => ("mailings-mail-subject", None, None),
            Briefing => ("briefing-mail-subject", Some("briefing-mail-opening"), None),
            Blocked => ("blocking-subject", Some("blocking-mail"), Some("reporting-object")),
            Unblocked => ("blocking-undone-subject", Some("blocking-undone-mail"), None),
            AddressAsked => ("mails-address-subject", Some("mails-address-written"), Some("mails-address-nothing")),
            Waited => ("slips-letter-of-several", Some("mails-waited"), None),
        };
        Wording { subject, opening, closing }
    }

    /// What is filled in, by the names our own texts have for it.
    pub fn arguments(self) -> &'static [&'static str] {
        match self {
            Code | FollowCode | AskCode => &["code", "name"],
            Statuses => &["count"],
            QuestionReceipt | QuestionAnswer | QuestionClosed | QuestionWaiting | Mailing => &["subject"],
            CaseNoted | CaseHandedOver | CaseDone => &["who", "title", "name"],
            Receipt | CommentHidden | CommentShown | ReportDecided | ObjectionDecided | MoreAnswered => &["title"],
            ReportReceipt => &["title", "number"],
            Merged | Moved | Split => &["title", "other"],
            MoreAsked | PrivateAnswer | AdviceAsked | AdviceGiven => &["who", "title"],
            Answer => &["name", "title"],
            Status => &["title", "status"],
            Daily => &["name"],
            Briefing => &["day"],
            Coauthor => &["author", "title", "name"],
            Corrected => &["title", "name", "email", "phone"],
            SuggestionHidden | SuggestionShown => &["title", "name"],
            Blocked => &["name", "day", "email", "phone"],
            Unblocked | Waited => &["name"],
            AddressAsked => &["name", "day"],
        }
    }

    pub fn ground(self) -> MailGround {
        match self {
            Code | FollowCode | AskCode | AddressAsked => MailGround::Asked,
            Receipt | Coauthor | QuestionReceipt | QuestionAnswer | QuestionClosed | Merged | Moved | Split
            | MoreAsked | PrivateAnswer | Answer | Status | Statuses | Waited => MailGround::Service,
            Daily => MailGround::Consent,
            Mailing => MailGround::Either,
            QuestionWaiting | CaseNoted | CaseHandedOver | CaseDone | MoreAnswered | AdviceAsked | AdviceGiven
            | Briefing => MailGround::Work,
            Corrected | SuggestionHidden | SuggestionShown | CommentHidden | CommentShown | ReportDecided
            | ReportReceipt | ObjectionDecided | Blocked | Unblocked => MailGround::Law,
        }
    }

    /// Key of why one gets it, as the mail itself says at its foot.
    pub fn why(self) -> &'static str {
        match self {
            Code => "mails-code-why-vote",
            FollowCode => "mails-code-why-follow",
            Receipt | Corrected | SuggestionHidden | SuggestionShown | MoreAsked | PrivateAnswer => {
                "telling-why-author"
            }
            Answer => "telling-why-voter",
            Status => "telling-why-follower",
            Daily => "telling-day-why",
            Coauthor => "changing-asked-why",
            CommentHidden => "reporting-hidden-why",
            CommentShown => "reporting-shown-why",
            ReportDecided | ReportReceipt => "reporting-decided-why",
            ObjectionDecided => "reporting-objection-why",
            AskCode => "asking-code-why",
            Statuses => "telling-together-why",
            QuestionReceipt | QuestionAnswer | QuestionClosed => "asking-why",
            QuestionWaiting => "asking-contact-why",
            CaseNoted | CaseHandedOver | CaseDone => "cases-mail-why",
            Merged => "handling-merged-why",
            Moved | Split => "handling-moved-why",
            MoreAnswered => "handling-replied-why",
            AdviceAsked => "advising-asked-why",
            AdviceGiven => "advising-given-why",
            Mailing => "mailings-why",
            Briefing => "briefing-why",
            Blocked | Unblocked => "blocking-mail-why",
            AddressAsked => "mails-address-why",
            Waited => "mails-waited-why",
        }
    }

    /// Key of its button, where it has one.
    pub fn button(self) -> Option<&'static str> {
        match self {
            Code | ObjectionDecided | Blocked | Unblocked | Waited => None,
            FollowCode => Some("mails-code-press"),
            Receipt | Answer | Status | Statuses | Corrected | SuggestionShown | Merged | Moved | Split
            | PrivateAnswer => Some("telling-look"),
            MoreAsked => Some("handling-reply-button"),
            Mailing => Some("mailings-button"),
            Briefing => Some("briefing-button"),
            AdviceAsked => Some("advising-look"),
            AskCode => Some("asking-code-press"),
            QuestionReceipt | QuestionAnswer | QuestionClosed => Some("asking-own-button"),
            QuestionWaiting => Some("asking-contact-button"),
            CaseNoted | CaseHandedOver | CaseDone | MoreAnswered | AdviceGiven => Some("cases-mail-look"),
            Daily => Some("telling-day-my-page"),
            Coauthor => Some("changing-asked-look"),
            CommentHidden | SuggestionHidden => Some("reporting-objection-button"),
            ReportDecided | ReportReceipt => Some("reporting-house-rules"),
            CommentShown => Some("reporting-shown-button"),
            AddressAsked => Some("mails-address-look"),
        }
    }

    /// Whether who gets it can stop it: by the link at its foot, and by the button of her mail program.
    pub fn can_be_stopped(self) -> bool {
        match self {
            Receipt | Answer | Status | Statuses | Daily | Merged | Moved | Split | Mailing | Briefing => true,
            MoreAsked | MoreAnswered | PrivateAnswer | AdviceAsked | AdviceGiven => false,
            AskCode | QuestionReceipt | QuestionAnswer | QuestionClosed | QuestionWaiting | CaseNoted
            | CaseHandedOver | CaseDone | Waited => false,
            Code | FollowCode | Coauthor | Corrected | SuggestionHidden | SuggestionShown | CommentHidden
            | CommentShown | ReportDecided | ReportReceipt | ObjectionDecided | Blocked | Unblocked | AddressAsked => {
                false
            }
        }
    }
}

/// The words of a mail, in those the municipality set where it did.
pub fn worded(cx: &Cx, kind: MailKind, args: &[(&str, Arg<'_>)]) -> Worded {
    worded_as(cx, (kind, kind.wording()), args)
}

/// The same, where our own words depend on what happened.
pub fn worded_as(cx: &Cx, (kind, wording): (MailKind, Wording), args: &[(&str, Arg<'_>)]) -> Worded {
    // What the municipality wrote is in its own language; who reads another gets our words in hers.
    let own = match cx.lang == cx.town.main_language() {
        true => cx.town.settings.mails.get(kind.word()).cloned().unwrap_or_default(),
        false => MailText::default(),
    };
    worded_in(cx.lang, &own, wording, args)
}

/// The same with words of its own that are not kept yet.
pub fn worded_in(lang: Lang, own: &MailText, wording: Wording, args: &[(&str, Arg<'_>)]) -> Worded {
    let said = |own: &str, key: Option<&str>| match (own, key) {
        ("", None) => None,
        ("", Some(key)) => Some(sentence(lang, key, args)),
        (own, _) => Some(own_words::fill(own, args)),
    };
    Worded {
        subject: said(&own.subject, Some(wording.subject)).unwrap_or_default(),
        opening: said(&own.opening, wording.opening).map(Piece::Words),
        closing: said(&own.closing, wording.closing).map(Piece::Words),
    }
}

/// Our own words of one key, with the names of what is filled in.
pub fn with_names(lang: Lang, kind: MailKind, key: &str) -> String {
    let named = |name: &'static str| (name, Arg::from(format!("{{{}}}", own_words::in_dutch(name))));
    let args: Vec<_> = kind.arguments().iter().map(|name| named(name)).collect();
    sentence(lang, key, &args)
}

/// Whether words of its own hold what they must and nothing that is not known; `key` is of the words they replace.
pub fn check_own(lang: Lang, kind: MailKind, (key, typed): (Option<&str>, &str)) -> Result<(), Mistake> {
    let ours = key.map(|key| with_names(lang, kind, key)).unwrap_or_default();
    own_words::check(typed, &ours, kind.arguments())
}
