//! The menu of the desk: what each role finds there.

use crate::{
    rights::{self, At, Right},
    urls,
    vocabulary::Held,
};

/// One place at the desk.
pub struct Place {
    pub path: &'static str,
    /// Key of its name.
    pub name: &'static str,
    pub icon: &'static str,
    /// What stands side by side below it: address, and key of the name.
    pub tabs: &'static [(&'static str, &'static str)],
    /// What one needs one of, and where.
    rights: &'static [(Right, At)],
}

const CONTENT: &[(&str, &str)] = &[
    (urls::DESK_ACTIONS, "content-actions"),
    (urls::DESK_THEMES, "content-themes"),
    (urls::DESK_CONTACTS, "content-contacts"),
    (urls::DESK_POLICY, "content-policy"),
];

const MAIL: &[(&str, &str)] = &[(urls::MAILINGS, "mailings-title"), (urls::MAILS, "mails-desk")];

/// What shows each what is of her themes, and what is of all.
const READS: &[(Right, At)] = &[(Right::ReadDesk, At::Somewhere)];
const READS_ALL: &[(Right, At)] = &[(Right::ReadDesk, At::Everywhere)];
/// Beside those, who finds there what she was handed.
const HAS_THINGS: &[(Right, At)] = &[(Right::ReadDesk, At::Somewhere), (Right::CarryOut, At::Somewhere)];

const PLACES: &[Place] = &[
    Place { path: urls::DESK, name: "desk-inbox", icon: "list", tabs: &[], rights: HAS_THINGS },
    Place { path: urls::BRIEFING, name: "briefing-title", icon: "bell", tabs: &[], rights: HAS_THINGS },
    Place { path: urls::OVERVIEW, name: "overview-title", icon: "sprout", tabs: &[], rights: READS },
    Place { path: urls::REPORTS, name: "reporting-desk", icon: "shield", tabs: &[], rights: READS },
    Place { path: urls::DESK_QUESTIONS, name: "asking-desk", icon: "comment", tabs: &[], rights: READS },
    Place {
        path: urls::INPUT,
        name: "input-title",
        icon: "pencil",
        tabs: &[],
        rights: &[(Right::EnterForOthers, At::Somewhere)],
    },
    Place { path: urls::LINKS, name: "desk-links", icon: "link", tabs: &[], rights: READS_ALL },
    Place { path: urls::DESK_CALLS, name: "editing-calls", icon: "voice", tabs: &[], rights: READS },
    Place { path: urls::DESK_ACTIONS, name: "editing-content", icon: "document", tabs: CONTENT, rights: READS },
    Place {
        path: urls::TASKS,
        name: "tasks-desk",
        icon: "spade",
        tabs: &[],
        rights: &[(Right::ReadTasks, At::Somewhere)],
    },
    Place { path: urls::REACH, name: "pool-reach", icon: "people", tabs: &[], rights: READS_ALL },
    Place { path: urls::ANNUAL, name: "annual-title", icon: "townhall", tabs: &[], rights: READS_ALL },
    Place { path: urls::DISTRICTS, name: "desk-districts", icon: "map", tabs: &[], rights: READS_ALL },
    Place {
        path: urls::LOOK,
        name: "settings-look",
        icon: "palette",
        tabs: &[],
        rights: &[(Right::SetLook, At::Everywhere)],
    },
    Place { path: urls::MAILINGS, name: "mailings-title", icon: "mail", tabs: MAIL, rights: READS },
    Place {
        path: urls::SETTINGS,
        name: "settings-title",
        icon: "sliders",
        tabs: &[],
        rights: &[(Right::SetSettings, At::Everywhere)],
    },
    Place {
        path: urls::BLOCKS,
        name: "blocking-title",
        icon: "no",
        tabs: &[],
        rights: &[(Right::Block, At::Everywhere)],
    },
    Place { path: urls::ROLES, name: "roles-title", icon: "key", tabs: &[], rights: READS_ALL },
    Place {
        path: urls::ADVICE,
        name: "advising-asked-you",
        icon: "voice",
        tabs: &[],
        rights: &[(Right::Advise, At::Somewhere)],
    },
    Place { path: urls::LOG, name: "desk-log", icon: "clock", tabs: &[], rights: READS_ALL },
];

/// Where somebody with these roles begins.
pub fn desk_of(roles: &[Held]) -> Option<&'static str> {
    places_of(roles).first().map(|place| place.path)
}

/// What somebody with these roles finds at the desk; nothing for a citizen.
pub fn places_of(roles: &[Held]) -> Vec<&'static Place> {
    let is_hers = |place: &&Place| place.rights.iter().any(|(right, at)| rights::gives(roles, *right, *at));
    PLACES.iter().filter(is_hers).collect()
}
