//! What other software reads and writes: the JSON API, the map's points, the site map. Same policies, same filters.

mod adding;
mod api;
mod points;
mod problem;
mod questions;

pub use adding::add_suggestion;
pub use api::{delete_vote, list_calls, list_projects, list_suggestions, openapi, put_vote, show_suggestion};
pub use points::{list_points, show_area};
pub use problem::problem;
