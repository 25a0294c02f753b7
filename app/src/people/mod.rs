//! People and how they come in: persons, accounts, sessions, sign-in, e-mail addresses, consents.
//!
//! A person is not an account: she may be known by an e-mail address alone. Invariants:
//! - nothing of the provider's identity is kept but a keyed hash of `sub`;
//! - a session is a row; signing out everywhere deletes the rows;
//! - an e-mail address counts only after its code was entered.

pub mod block;
pub mod bounce;
pub mod capacity;
mod colleague;
mod come_in;
pub mod confirm_address;
mod confirmed;
pub mod consent;
mod display_name;
mod email;
mod email_code;
pub mod email_follow;
pub mod email_vote;
mod field;
mod grant;
mod how_many;
mod introduction;
pub mod leave;
mod limits;
pub mod mails;
mod merge;
pub mod my_data;
pub mod oidc;
mod personas;
mod policy;
mod preferences;
pub mod press;
pub mod profile;
pub mod recorded;
pub mod session;
pub mod sign_in;
pub mod sign_out;
pub mod store;
mod subject;
mod tie;
pub mod tie_page;
mod waiting;

use crate::{
    texts::{sentence, text},
    vocabulary::{Role, Rung},
};
pub use colleague::Colleague;
pub use come_in::{CameIn, come_in, holder_of};
pub use confirmed::SendWhatWaits;
pub use consent::{ConsentAct, ConsentWay, Purpose};
pub use display_name::{DisplayName, StaffNames};
pub use email::Email;
pub use field::{Field, mistake_title};
pub use grant::{Grant, Stays, grant, may_grant, save as save_grant, take_back};
pub use how_many::{FEW, how_many};
pub use introduction::{Introduced, Introduction, Told};
use kit::i18n::Lang;
pub use limits::{Limits, network_of};
pub use merge::{Joined, MergeSlices, is_free, join, join_email_person, merge_person, take_address};
pub use personas::{DemoPersona, DemoPersonas};
pub use preferences::Rhythm;
pub use press::{Press, Replay, ask_again_for, ask_tie_for, sign_in_for};
pub use sign_in::roles::{ThemesByAddress, read as read_claim};
pub use tie::{OwnWord, Register, Tie, TieKind, tie_of};
pub use waiting::PressTitle;

/// How far one takes part, as she says it herself.
pub fn rung_key(rung: Rung) -> &'static str {
    match rung {
        Rung::Inform => "pool-rung-inform",
        Rung::Consult => "pool-rung-consult",
        Rung::Decide => "pool-rung-decide",
        Rung::Cocreate => "pool-rung-cocreate",
    }
}

/// Key of what somebody with this role is called.
pub fn role_key(role: impl std::fmt::Display) -> String {
    format!("people-role-{}", role.to_string().replace('_', "-"))
}

/// The same in words, with what it is for when it is for some themes.
pub fn role_text(lang: Lang, role: Role, themes: &[String]) -> String {
    let name = text(lang, &role_key(role));
    match themes {
        [] => name,
        [..] => sentence(lang, "people-role-for", &[("role", name.into()), ("themes", themes.join(", ").into())]),
    }
}

/// How somebody who comes in is known: a keyed hash of what the provider says, under a key that never leaves us.
///
/// Database and key file are both needed to recognise anybody: a stolen copy of one tells nothing.
pub fn subject_hash(
    app: &crate::cx::App,
    town: &crate::municipality::Municipality,
    issuer: &str,
    sub: &str,
) -> [u8; 32] {
    let key = kit::secret::keyed_hash(&app.secret_key, &town.subject_key);
    subject::subject_hash(&key, issuer, sub)
}
