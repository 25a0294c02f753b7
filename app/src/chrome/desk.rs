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
    roles: &'static [Role],
}

const EVERYBODY: &[Role] = &[Officer, Communication, Alderman, Administrator];

const PLACES: &[Place] = &[
    Place { path: urls::DESK, name: "desk-inbox", icon: "list", roles: EVERYBODY },
    Place { path: urls::REPORTS, name: "reporting-desk", icon: "shield", roles: EVERYBODY },
    Place { path: urls::LINKS, name: "desk-links", icon: "link", roles: EVERYBODY },
    Place { path: urls::DESK_CALLS, name: "editing-calls", icon: "voice", roles: EVERYBODY },
    Place { path: urls::NEIGHBOURHOODS, name: "desk-neighbourhoods", icon: "map", roles: EVERYBODY },
    Place { path: urls::LOOK, name: "settings-look", icon: "palette", roles: &[Communication, Administrator] },
    Place { path: urls::SETTINGS, name: "settings-title", icon: "sliders", roles: &[Administrator] },
    Place { path: urls::LOG, name: "desk-log", icon: "clock", roles: EVERYBODY },
];

/// What somebody with these roles finds at the desk; nothing for a citizen.
pub fn places_of(roles: &[Role]) -> Vec<&'static Place> {
    PLACES.iter().filter(|place| place.roles.iter().any(|role| roles.contains(role))).collect()
}
