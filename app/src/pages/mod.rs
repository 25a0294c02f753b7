//! Pages that bring slices together: home, the actions, themes and policy, search, what public bodies must show.
//!
//! No statements and no rules of its own: each page asks the slices and puts what they hand out side by side.

mod action;
mod actions;
mod again;
mod cards;
mod contacts;
mod drawings;
mod error;
mod files;
mod home;
mod leave;
mod links;
mod menu;
mod my_data;
mod my_page;
mod news;
mod policy;
mod poster;
mod prose;
mod search;
mod subject;
mod theme;
mod until;

pub use action::show_action;
pub use actions::list_actions;
pub use again::{Sent, ask_whom, refused};
pub use contacts::contact;
pub use drawings::{draw_action_preview, draw_call_preview, draw_illustration, draw_suggestion_preview};
pub use error::{FullDisk, error_page};
pub use files::{robots, security_txt, sitemap, theme_css};
pub use home::home;
pub use leave::{ask_to_leave, leave};
pub use links::{make_link, show_links};
pub use menu::refresh_menus;
pub use my_data::download_my_data;
pub use my_page::show_my_page;
pub use news::see;
pub use policy::show_policy;
pub use poster::{make_poster, show_poster};
pub use prose::{accessibility, cookies, house_rules, privacy, without_computer};
pub use search::search;
pub use theme::show_theme;
