//! Words that all slices share, without behaviour of their own: ids, who acts, rungs, media, routes' doors.

use kit::clock::Moment;

kit::id!(
    /// Someone known to the municipality, with or without an account.
    PersonId
);
kit::id!(ContactId);
kit::id!(ThemeId);
kit::id!(ProjectId);
kit::id!(CallId);
kit::id!(SuggestionId);
kit::id!(CommentId);
kit::id!(AnswerId);
kit::id!(ReportId);
kit::id!(ObjectionId);
kit::id!(PhotoId);
kit::id!(FileId);
kit::id!(PictureId);
kit::id!(CoauthorId);
kit::id!(QuestionId);
kit::id!(ExchangeId);
kit::id!(AdviceId);
kit::id!(MailingId);
kit::id!(
    /// A step of a trajectory; it differs within its action.
    StepId
);
kit::id!(TaskId);
kit::id!(SlipId);
kit::id!(NoticeId);

/// First part of every key. Small, made by the operator, never shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MunicipalityId(pub i64);
kit::column!(MunicipalityId(i64));

/// Declares a closed list of words: the variants, and the word each has in the database and in addresses.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$note])* $variant),* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }
        }

        impl std::str::FromStr for $name {
            type Err = ();
            fn from_str(text: &str) -> Result<$name, ()> {
                match text { $($word => Ok($name::$variant),)* _ => Err(()) }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }

        impl kit::db::ToValue for $name {
            fn to_value(&self) -> kit::db::Value<'_> {
                kit::db::Value::Text(self.word())
            }
        }

        impl kit::db::Column for $name {
            fn read(row: &kit::db::Row<'_>, index: usize) -> kit::db::Result<Self> {
                let word: String = row.get(index)?;
                word.parse().map_err(|()| kit::db::Error::Fault(format!("unknown {}: {word}", stringify!($name))))
            }
        }
    };
}
pub(crate) use words;

words! {
    /// What one may do at the municipality beside being a citizen.
    Role {
        Officer = "officer",
        Communication = "communication",
        Expert = "expert",
        Alderman = "alderman",
        Administrator = "administrator",
        GreenService = "green_service",
        /// Reads what is reported and hides what may not stay.
        Moderator = "moderator",
    }
}

/// What a role is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    Everything,
    Themes(Vec<ThemeId>),
}

/// A role somebody has, with what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub role: Role,
    pub scope: Scope,
}

impl From<Role> for Held {
    fn from(role: Role) -> Held {
        Held { role, scope: Scope::Everything }
    }
}

words! {
    /// How far people take part: the steps of the participation ladder.
    Rung {
        Inform = "inform",
        Consult = "consult",
        Decide = "decide",
        Cocreate = "cocreate",
    }
}

words! {
    /// What waits for somebody at the municipality.
    CaseKind {
        Suggestion = "suggestion",
        Question = "question",
        Report = "report",
        Task = "task",
        /// Who is to be called or written to, by her person.
        Notice = "notice",
    }
}

words! {
    /// Which mail it is. What each says and why it may be sent stands in `chrome/mail_kind.rs`; whether one may still go
    /// when its turn comes, in `post.rs`.
    MailKind {
        Code = "code",
        FollowCode = "follow-code",
        Receipt = "receipt",
        Answer = "answer",
        Status = "status",
        Daily = "daily",
        Coauthor = "coauthor",
        Corrected = "corrected",
        SuggestionHidden = "suggestion-hidden",
        SuggestionShown = "suggestion-shown",
        CommentHidden = "comment-hidden",
        CommentShown = "comment-shown",
        ReportReceipt = "report-receipt",
        ReportDecided = "report-decided",
        ObjectionDecided = "objection-decided",
        AskCode = "ask-code",
        Statuses = "statuses",
        QuestionReceipt = "question-receipt",
        QuestionAnswer = "question-answer",
        QuestionClosed = "question-closed",
        QuestionWaiting = "question-waiting",
        CaseNoted = "case-noted",
        CaseHandedOver = "case-handed-over",
        CaseDone = "case-done",
        Merged = "merged",
        Moved = "moved",
        Split = "split",
        MoreAsked = "more-asked",
        MoreAnswered = "more-answered",
        PrivateAnswer = "private-answer",
        AdviceAsked = "advice-asked",
        AdviceGiven = "advice-given",
        Mailing = "mailing",
        Briefing = "briefing",
        Blocked = "blocked",
        Unblocked = "unblocked",
        AddressAsked = "address-asked",
        Waited = "waited",
    }
}

/// What one can follow, to hear of it by mail.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Followed {
    Suggestion(SuggestionId),
    Project(ProjectId),
    Theme(ThemeId),
    /// What comes in near a place: of one call, chosen as the address of its list says it.
    Nearby(CallId, String),
}

words! {
    /// Where a step of a trajectory takes place.
    Medium {
        Online = "online",
        Meeting = "meeting",
        Walk = "walk",
        Mail = "mail",
        Paper = "paper",
        PlantingDay = "planting_day",
        Workgroup = "workgroup",
        Exhibition = "exhibition",
    }
}

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Someone who has not signed in.
    Visitor,
    /// Someone with an open session.
    Person(SignedIn),
}

/// How sure we are who somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// Came back from the sign-in provider.
    Account,
    /// Entered the code sent to an e-mail address: good for voting where a call allows it.
    Email,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    pub person: PersonId,
    pub strength: Strength,
    pub display_name: Option<String>,
    /// The roles she acts in now; none for a citizen, and for who acts as the inhabitant she also is.
    pub roles: Vec<Held>,
    /// Roles she has and does not act in now.
    pub resting: Vec<Held>,
    /// Until when she may give no input here.
    pub blocked_until: Option<Moment>,
}

impl SignedIn {
    pub fn acting(person: PersonId, strength: Strength, (held, capacity): (Vec<Held>, Capacity)) -> SignedIn {
        let (roles, resting) = match capacity {
            Capacity::Municipality => (held, Vec::new()),
            Capacity::Inhabitant => (Vec::new(), held),
        };
        SignedIn { person, strength, display_name: None, roles, resting, blocked_until: None }
    }

    pub fn blocked(self, blocked_until: Option<Moment>) -> SignedIn {
        SignedIn { blocked_until, ..self }
    }

    pub fn named(self, display_name: Option<String>) -> SignedIn {
        SignedIn { display_name, ..self }
    }

    /// Whether she works for the municipality, also when she does not act so now.
    pub fn has_roles(&self) -> bool {
        !(self.roles.is_empty() && self.resting.is_empty())
    }
}

words! {
    /// As what somebody with a role acts.
    Capacity {
        Municipality = "municipality",
        Inhabitant = "citizen",
    }
}

impl Actor {
    /// The person behind the session, however she confirmed who she is.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Actor::Visitor => None,
            Actor::Person(person) => Some(person.person),
        }
    }

    /// The person when she came in through the sign-in provider.
    pub fn account(&self) -> Option<&SignedIn> {
        match self {
            Actor::Person(person) if person.strength == Strength::Account => Some(person),
            Actor::Person(_) | Actor::Visitor => None,
        }
    }
}
