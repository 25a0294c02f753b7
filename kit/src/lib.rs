//! The mechanism under Plein: database, jobs, mail, messages, web server.
//!
//! Nothing in here knows a municipal word; it could serve another product.

pub mod clock;
pub mod db;
pub mod dns;
pub mod http_out;
pub mod i18n;
pub mod ids;
pub mod jobs;
pub mod mail;
pub mod secret;
pub mod web;
pub use jiff;
