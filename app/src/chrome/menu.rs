//! The main menu and the foot of pages: the same for everybody who reads in a language.

use super::{Chrome, Env, Part, frame};
use crate::{cx::Cx, municipality::Municipality, vocabulary::MunicipalityId};
use askama::Template;
use kit::i18n::Lang;
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

/// What the main menu points to beside fixed pages: read again by the schedule, so that no page waits for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Menu {
    /// Address and title of the call that closes first.
    pub call: Option<(String, String)>,
    /// Address and title of the first policy page.
    pub policy: Option<(String, String)>,
    /// How many questions wait for the staff.
    pub questions: i64,
}

/// The menus of all municipalities.
#[derive(Clone, Default)]
pub struct Menus(Arc<RwLock<HashMap<MunicipalityId, Shown>>>);

#[derive(Default)]
struct Shown {
    menu: Arc<Menu>,
    /// By language, with the municipality as it was when the foot was written.
    feet: HashMap<Lang, (Arc<Municipality>, Arc<Part>)>,
}

impl Menus {
    pub(super) fn of(&self, town: MunicipalityId) -> Arc<Menu> {
        let menus = self.0.read().unwrap_or_else(PoisonError::into_inner);
        menus.get(&town).map(|shown| shown.menu.clone()).unwrap_or_default()
    }

    pub fn set(&self, town: MunicipalityId, menu: Menu) {
        let mut menus = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let shown = menus.entry(town).or_default();
        if *shown.menu != menu {
            *shown = Shown { menu: Arc::new(menu), feet: HashMap::new() };
        }
    }

    /// The foot of this page: written anew when the municipality or its menu changed.
    pub(super) fn foot(&self, chrome: &Chrome, env: &Env) -> askama::Result<Arc<Part>> {
        if let Some(foot) = self.find_foot(&chrome.town, chrome.lang) {
            return Ok(foot);
        }
        let foot = Part::rendered(frame::Foot { chrome }.render_with_values(env)?);
        let mut menus = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let shown = menus.entry(chrome.town.id).or_default();
        // Another menu came meanwhile: the next page writes its foot.
        if Arc::ptr_eq(&shown.menu, &chrome.menu) || *shown.menu == *chrome.menu {
            shown.feet.insert(chrome.lang, (chrome.town.clone(), foot.clone()));
        }
        Ok(foot)
    }

    /// The foot that stands on pages of this request, when it is kept.
    pub(super) fn kept_foot(&self, cx: &Cx) -> Option<Arc<Part>> {
        self.find_foot(&cx.town, cx.lang)
    }

    fn find_foot(&self, town: &Arc<Municipality>, lang: Lang) -> Option<Arc<Part>> {
        let menus = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let (written_for, foot) = menus.get(&town.id)?.feet.get(&lang)?;
        Arc::ptr_eq(written_for, town).then(|| foot.clone())
    }
}
