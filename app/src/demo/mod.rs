//! The invented municipalities: seeds, the persons one can sign in as, and the doors only the demo has.
//!
//! Invariant: the same numbers give the same town; nothing here depends on the machine's clock or on chance.

mod content;
mod doors;
mod grow;
mod look;
mod open;
mod seed;
mod town;

pub use doors::{list_mails, list_mails_as_json, list_personas, move_clock, show_mail, sign_in};
pub use open::{Before, greeting, open};
pub use seed::Size;

use kit::clock::Moment;

/// The demo's today: noon of 5 October 2026 in Brussels. The clock starts here each time.
pub const TODAY: Moment = Moment(1_791_194_400_000);

/// How a person of the demo is known to it: what a provider's `sub` is elsewhere.
pub fn subject(app: &crate::cx::App, town: &crate::municipality::Municipality, key: &str) -> [u8; 32] {
    crate::people::subject_hash(app, town, "demo", key)
}
