//! The menu of the desk: what each role finds there.

use crate::{
    urls,
    vocabulary::Role::{self, Administrator, Alderman, Communication, Officer},
};

/// One place at the desk.
pub struct Place {
    pub path: &'static str,
    /// Key of its name.
    pub name: &'static str,
    pub icon: &'static str,
    /// What stands side by side below it: address, and key of the name.
    pub tabs: &'static [(&'static str, &'static str)],
    roles: &'static [Role],
}

const EVERYBODY: &[Role] = &[Officer, Communication, Alderman, Administrator];

const CONTENT: &[(&str, &str)] = &[
    (urls::DESK_ACTIONS, "content-actions"),
    (urls::DESK_THEMES, "content-themes"),
    (urls::DESK_CONTACTS, "content-contacts"),
    (urls::DESK_POLICY, "content-policy"),
];

const PLACES: &[Place] = &[
    Place { path: urls::DESK, name: "desk-inbox", icon: "list", tabs: &[], roles: EVERYBODY },
    Place { path: urls::OVERVIEW, name: "overview-title", icon: "sprout", tabs: &[], roles: EVERYBODY },
    Place { path: urls::REPORTS, name: "reporting-desk", icon: "shield", tabs: &[], roles: EVERYBODY },
    Place { path: urls::DESK_QUESTIONS, name: "asking-desk", icon: "comment", tabs: &[], roles: EVERYBODY },
    Place { path: urls::LINKS, name: "desk-links", icon: "link", tabs: &[], roles: EVERYBODY },
    Place { path: urls::DESK_CALLS, name: "editing-calls", icon: "voice", tabs: &[], roles: EVERYBODY },
    Place { path: urls::DESK_ACTIONS, name: "editing-content", icon: "document", tabs: CONTENT, roles: EVERYBODY },
    Place { path: urls::REACH, name: "pool-reach", icon: "people", tabs: &[], roles: EVERYBODY },
    Place { path: urls::DISTRICTS, name: "desk-districts", icon: "map", tabs: &[], roles: EVERYBODY },
    Place {
        path: urls::LOOK,
        name: "settings-look",
        icon: "palette",
        tabs: &[],
        roles: &[Communication, Administrator],
    },
    Place { path: urls::MAILS, name: "mails-desk", icon: "mail", tabs: &[], roles: EVERYBODY },
    Place { path: urls::SETTINGS, name: "settings-title", icon: "sliders", tabs: &[], roles: &[Administrator] },
    Place { path: urls::LOG, name: "desk-log", icon: "clock", tabs: &[], roles: EVERYBODY },
];

/// What somebody with these roles finds at the desk; nothing for a citizen.
pub fn places_of(roles: &[Role]) -> Vec<&'static Place> {
    PLACES.iter().filter(|place| place.roles.iter().any(|role| roles.contains(role))).collect()
}
