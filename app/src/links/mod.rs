//! Short links: addresses that one types over from a poster or scans, counted per channel.
//!
//! Invariants:
//! - a thing has at most one link per channel, and a code never comes to lead elsewhere;
//! - a visit is a number on a day: no cookie, no address, nothing of who came.

mod code;
mod follow;
mod policy;
mod qr;
pub mod store;
mod visits;

pub use code::{Code, make};
pub use follow::{draw_qr, follow};
pub use policy::{MayMake, may_make};
pub use qr::modules as qr_modules;
pub use visits::Visits;

use crate::{municipality::BaseUrl, urls, vocabulary::words};

words! {
    /// Where somebody finds the link.
    Channel {
        Poster = "poster",
        Flyer = "flyer",
        Magazine = "magazine",
        Mail = "mail",
        Social = "social",
        Letter = "letter",
        Screen = "screen",
    }
}

kit::row! {
    /// A link with what it brought.
    #[derive(Debug, Clone)]
    pub struct ShortLink {
        pub code: String,
        pub path: String,
        pub channel: Channel,
        pub visits: i64,
        /// Of those, in the last seven days.
        pub lately: i64,
    }
}

/// The address of a code without `https://`, as people type it.
pub fn typed(base: &BaseUrl, code: &str) -> String {
    typed_path(base, &urls::short_link(code))
}

/// The same of any address of ours.
pub fn typed_path(base: &BaseUrl, path: &str) -> String {
    let address = base.join(path);
    address.split_once("://").map_or(address.clone(), |(_, rest)| rest.to_owned())
}
