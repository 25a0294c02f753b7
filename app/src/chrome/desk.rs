//! The menu of the desk: what each role finds there.

use crate::{rights::Right, urls, vocabulary::Role};

/// One place at the desk.
pub struct Place {
    pub path: &'static str,
    /// Key of its name.
    pub name: &'static str,
    pub icon: &'static str,
    /// What stands side by side below it: address, and key of the name.
    pub tabs: &'static [(&'static str, &'static str)],
    right: Right,
}

const CONTENT: &[(&str, &str)] = &[
    (urls::DESK_ACTIONS, "content-actions"),
    (urls::DESK_THEMES, "content-themes"),
    (urls::DESK_CONTACTS, "content-contacts"),
    (urls::DESK_POLICY, "content-policy"),
];

const MAIL: &[(&str, &str)] = &[(urls::MAILINGS, "mailings-title"), (urls::MAILS, "mails-desk")];

const PLACES: &[Place] = &[
    Place { path: urls::DESK, name: "desk-inbox", icon: "list", tabs: &[], right: Right::ReadDesk },
    Place { path: urls::BRIEFING, name: "briefing-title", icon: "bell", tabs: &[], right: Right::ReadDesk },
    Place { path: urls::OVERVIEW, name: "overview-title", icon: "sprout", tabs: &[], right: Right::ReadDesk },
    Place { path: urls::REPORTS, name: "reporting-desk", icon: "shield", tabs: &[], right: Right::ReadDesk },
    Place { path: urls::DESK_QUESTIONS, name: "asking-desk", icon: "comment", tabs: &[], right: Right::ReadDesk },
    Place { path: urls::INPUT, name: "input-title", icon: "pencil", tabs: &[], right: Right::EnterForOthers },
    Place { path: urls::LINKS, name: "desk-links", icon: "link", tabs: &[], right: Right::ReadDesk },
    Place { path: urls::DESK_CALLS, name: "editing-calls", icon: "voice", tabs: &[], right: Right::ReadDesk },
    Place {
        path: urls::DESK_ACTIONS,
        name: "editing-content",
        icon: "document",
        tabs: CONTENT,
        right: Right::ReadDesk,
    },
    Place { path: urls::TASKS, name: "tasks-desk", icon: "spade", tabs: &[], right: Right::ReadTasks },
    Place { path: urls::REACH, name: "pool-reach", icon: "people", tabs: &[], right: Right::ReadDesk },
    Place { path: urls::ANNUAL, name: "annual-title", icon: "townhall", tabs: &[], right: Right::ReadDesk },
    Place { path: urls::DISTRICTS, name: "desk-districts", icon: "map", tabs: &[], right: Right::ReadDesk },
    Place { path: urls::LOOK, name: "settings-look", icon: "palette", tabs: &[], right: Right::SetLook },
    Place { path: urls::MAILINGS, name: "mailings-title", icon: "mail", tabs: MAIL, right: Right::ReadDesk },
    Place { path: urls::SETTINGS, name: "settings-title", icon: "sliders", tabs: &[], right: Right::SetSettings },
    Place { path: urls::BLOCKS, name: "blocking-title", icon: "no", tabs: &[], right: Right::Block },
    Place { path: urls::ROLES, name: "roles-title", icon: "key", tabs: &[], right: Right::ReadDesk },
    Place { path: urls::ADVICE, name: "advising-asked-you", icon: "voice", tabs: &[], right: Right::Advise },
    Place { path: urls::LOG, name: "desk-log", icon: "clock", tabs: &[], right: Right::ReadDesk },
];

/// What somebody with these roles finds at the desk; nothing for a citizen.
pub fn places_of(roles: &[Role]) -> Vec<&'static Place> {
    PLACES.iter().filter(|place| roles.iter().any(|role| role.gives(place.right))).collect()
}
