//! Plein: the digital participation platform of a Flemish municipality.
//!
//! One crate in rows; each may use the rows below it only (`tests/arrows.rs` holds the code to this). The map of the
//! house is `docs/architecture.md`; the model slice is `suggestions`, the model use case `suggestions/vote.rs`.

pub mod assembly;
pub mod config;
pub mod edge;
pub mod operate;
pub mod routes;
pub mod schedule;

pub mod demo;

pub mod annual;
pub mod briefing;
pub mod desk;
pub mod digest;
pub mod input;
pub mod mailings;
pub mod open;
pub mod pages;
pub mod pool;
pub mod post;

pub mod suggestions;

pub mod questions;
pub mod slips;

pub mod calls;
pub mod cases;

pub mod projects;

pub mod editing;

pub mod people;
pub mod pictures;
pub mod places;

pub mod activity;
pub mod chrome;
pub mod links;

pub mod cx;

pub mod municipality;

pub mod rights;

pub mod refusal;
pub mod texts;
pub mod urls;
pub mod vocabulary;

/// The schema's steps, in order; never edited once they have left the house.
pub const MIGRATIONS: &[kit::db::Migration] = &[
    kit::db::Migration { version: 1, name: "0001_the_square", sql: include_str!("../migrations/0001_the_square.sql") },
    kit::db::Migration {
        version: 2,
        name: "0002_votes_without_an_order",
        sql: include_str!("../migrations/0002_votes_without_an_order.sql"),
    },
    kit::db::Migration {
        version: 3,
        name: "0003_one_mailbox",
        sql: include_str!("../migrations/0003_one_mailbox.sql"),
    },
    kit::db::Migration { version: 4, name: "0004_suggesting", sql: include_str!("../migrations/0004_suggesting.sql") },
    kit::db::Migration { version: 5, name: "0005_the_desk", sql: include_str!("../migrations/0005_the_desk.sql") },
    kit::db::Migration {
        version: 6,
        name: "0006_short_links",
        sql: include_str!("../migrations/0006_short_links.sql"),
    },
    kit::db::Migration { version: 7, name: "0007_answering", sql: include_str!("../migrations/0007_answering.sql") },
    kit::db::Migration { version: 8, name: "0008_import", sql: include_str!("../migrations/0008_import.sql") },
    kit::db::Migration { version: 9, name: "0009_editing", sql: include_str!("../migrations/0009_editing.sql") },
    kit::db::Migration { version: 10, name: "0010_telling", sql: include_str!("../migrations/0010_telling.sql") },
    kit::db::Migration { version: 11, name: "0011_photos", sql: include_str!("../migrations/0011_photos.sql") },
    kit::db::Migration { version: 12, name: "0012_questions", sql: include_str!("../migrations/0012_questions.sql") },
    kit::db::Migration { version: 13, name: "0013_comments", sql: include_str!("../migrations/0013_comments.sql") },
    kit::db::Migration { version: 14, name: "0014_changing", sql: include_str!("../migrations/0014_changing.sql") },
    kit::db::Migration { version: 15, name: "0015_content", sql: include_str!("../migrations/0015_content.sql") },
    kit::db::Migration {
        version: 16,
        name: "0016_following_more",
        sql: include_str!("../migrations/0016_following_more.sql"),
    },
    kit::db::Migration { version: 17, name: "0017_leaving", sql: include_str!("../migrations/0017_leaving.sql") },
    kit::db::Migration { version: 18, name: "0018_files", sql: include_str!("../migrations/0018_files.sql") },
    kit::db::Migration {
        version: 19,
        name: "0019_changing_more",
        sql: include_str!("../migrations/0019_changing_more.sql"),
    },
    kit::db::Migration { version: 20, name: "0020_pictures", sql: include_str!("../migrations/0020_pictures.sql") },
    kit::db::Migration {
        version: 21,
        name: "0021_at_the_desk",
        sql: include_str!("../migrations/0021_at_the_desk.sql"),
    },
    kit::db::Migration {
        version: 22,
        name: "0022_looking_back",
        sql: include_str!("../migrations/0022_looking_back.sql"),
    },
    kit::db::Migration {
        version: 23,
        name: "0023_mail_states",
        sql: include_str!("../migrations/0023_mail_states.sql"),
    },
    kit::db::Migration { version: 24, name: "0024_asking", sql: include_str!("../migrations/0024_asking.sql") },
    kit::db::Migration { version: 25, name: "0025_cases", sql: include_str!("../migrations/0025_cases.sql") },
    kit::db::Migration { version: 26, name: "0026_roles", sql: include_str!("../migrations/0026_roles.sql") },
    kit::db::Migration {
        version: 27,
        name: "0027_at_the_item",
        sql: include_str!("../migrations/0027_at_the_item.sql"),
    },
    kit::db::Migration { version: 28, name: "0028_advice", sql: include_str!("../migrations/0028_advice.sql") },
    kit::db::Migration { version: 29, name: "0029_pool", sql: include_str!("../migrations/0029_pool.sql") },
    kit::db::Migration { version: 30, name: "0030_mailings", sql: include_str!("../migrations/0030_mailings.sql") },
    kit::db::Migration { version: 31, name: "0031_briefings", sql: include_str!("../migrations/0031_briefings.sql") },
    kit::db::Migration { version: 32, name: "0032_tasks", sql: include_str!("../migrations/0032_tasks.sql") },
    kit::db::Migration { version: 33, name: "0033_moderation", sql: include_str!("../migrations/0033_moderation.sql") },
    kit::db::Migration { version: 34, name: "0034_input", sql: include_str!("../migrations/0034_input.sql") },
    kit::db::Migration {
        version: 35,
        name: "0035_call_or_write",
        sql: include_str!("../migrations/0035_call_or_write.sql"),
    },
    kit::db::Migration {
        version: 36,
        name: "0036_role_themes",
        sql: include_str!("../migrations/0036_role_themes.sql"),
    },
    kit::db::Migration { version: 37, name: "0037_reporters", sql: include_str!("../migrations/0037_reporters.sql") },
    kit::db::Migration {
        version: 38,
        name: "0038_saying_back",
        sql: include_str!("../migrations/0038_saying_back.sql"),
    },
    kit::db::Migration { version: 39, name: "0039_at_once", sql: include_str!("../migrations/0039_at_once.sql") },
    kit::db::Migration { version: 40, name: "0040_slip_votes", sql: include_str!("../migrations/0040_slip_votes.sql") },
    kit::db::Migration { version: 41, name: "0041_splits", sql: include_str!("../migrations/0041_splits.sql") },
    kit::db::Migration { version: 42, name: "0042_mended", sql: include_str!("../migrations/0042_mended.sql") },
    kit::db::Migration {
        version: 43,
        name: "0043_asked_and_waiting",
        sql: include_str!("../migrations/0043_asked_and_waiting.sql"),
    },
    kit::db::Migration { version: 44, name: "0044_areas", sql: include_str!("../migrations/0044_areas.sql") },
    kit::db::Migration {
        version: 45,
        name: "0045_photos_above",
        sql: include_str!("../migrations/0045_photos_above.sql"),
    },
    kit::db::Migration {
        version: 46,
        name: "0046_handed_over",
        sql: include_str!("../migrations/0046_handed_over.sql"),
    },
    kit::db::Migration { version: 47, name: "0047_from_paper", sql: include_str!("../migrations/0047_from_paper.sql") },
    kit::db::Migration { version: 48, name: "0048_providers", sql: include_str!("../migrations/0048_providers.sql") },
    kit::db::Migration { version: 49, name: "0049_who_hid", sql: include_str!("../migrations/0049_who_hid.sql") },
    kit::db::Migration {
        version: 50,
        name: "0050_counted_once",
        sql: include_str!("../migrations/0050_counted_once.sql"),
    },
    kit::db::Migration { version: 51, name: "0051_joining", sql: include_str!("../migrations/0051_joining.sql") },
    kit::db::Migration { version: 52, name: "0052_looked_for", sql: include_str!("../migrations/0052_looked_for.sql") },
    kit::db::Migration {
        version: 53,
        name: "0053_told_and_heard",
        sql: include_str!("../migrations/0053_told_and_heard.sql"),
    },
];
