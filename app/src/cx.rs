//! The context of a request: which municipality, who acts, when, in which language; and the program behind it.

mod asked;
mod keep;

pub use asked::{Form, Path, Query};
pub use keep::{Keep, Kept, Tag, Tags, Turns};

use crate::{
    municipality::{Municipality, Towns},
    refusal::{Error, Refusal, Result},
    vocabulary::{Actor, MunicipalityId, SignedIn},
};
use axum::{extract::FromRequestParts, http::request::Parts};
use kit::{
    clock::{Clock, Moment},
    db::{Db, Fut, Tx},
    i18n::Lang,
    ids::Ids,
};
use std::{convert::Infallible, net::IpAddr, sync::Arc};

/// The running program: what all requests share.
pub struct App {
    pub db: Db,
    pub clock: Clock,
    pub ids: Ids,
    pub towns: Towns,
    /// What changed when, for everything that is kept.
    pub turns: Turns,
    /// Derives keys for what the program signs; see `config`.
    pub secret_key: Vec<u8>,
    pub data_dir: std::path::PathBuf,
    /// What slices keep in memory; put there at start in `assembly.rs`.
    pub parts: http::Extensions,
}

impl App {
    /// A slice's own part, by its type.
    pub fn part<T: Clone + Send + Sync + 'static>(&self) -> &T {
        self.parts.get::<T>().expect("assembly.rs puts every part in")
    }
}

/// One request's context; cloning is cheap enough for a transaction body that may run twice.
#[derive(Clone)]
pub struct Cx {
    pub app: Arc<App>,
    pub town: Arc<Municipality>,
    pub actor: Actor,
    pub now: Moment,
    pub lang: Lang,
    /// Path and query without the language prefix.
    pub path: String,
    /// The cookies that matter: an open session, a sign-in under way.
    pub session: Option<String>,
    pub browser: Option<String>,
    pub peer: IpAddr,
}

impl Cx {
    /// For what the program does by itself.
    pub fn of_program(app: &Arc<App>, town: Arc<Municipality>) -> Cx {
        Cx {
            now: app.clock.now(),
            app: app.clone(),
            lang: town.main_language(),
            town,
            actor: Actor::Visitor,
            path: "/".to_owned(),
            session: None,
            browser: None,
            peer: IpAddr::V4(std::net::Ipv4Addr::LOCALHOST),
        }
    }

    /// In the municipality's language, for what others read: theirs is not known, and who acts may read another.
    pub fn in_own_language(&self) -> Cx {
        Cx { lang: self.town.main_language(), ..self.clone() }
    }

    pub fn municipality(&self) -> MunicipalityId {
        self.town.id
    }

    pub async fn read(&self) -> Result<Tx<'static>> {
        Ok(self.app.db.read().await?)
    }

    /// Runs a use case in a transaction; the body gets its own context since it may run again.
    pub async fn write<T, F>(&self, body: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'a> Fn(Cx, &'a mut Tx<'_>) -> Fut<'a, T, Error> + Send + Sync + 'static,
    {
        let cx = self.clone();
        self.app.db.write(move |tx| body(cx.clone(), tx)).await
    }

    /// Like `write`, for presses that meet on the row of `key`.
    pub async fn write_on<T, F>(&self, key: i64, body: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'a> Fn(Cx, &'a mut Tx<'_>) -> Fut<'a, T, Error> + Send + Sync + 'static,
    {
        let cx = self.clone();
        self.app.db.write_on(key, move |tx| body(cx.clone(), tx)).await
    }

    /// The person who came in through the provider, or the door she must take first.
    pub fn signed_in(&self) -> Result<&SignedIn, Refusal> {
        self.actor.account().ok_or(Refusal::SignInFirst)
    }

    pub fn new_id(&self) -> i64 {
        self.app.ids.next(self.app.clock.machine())
    }

    /// The address of `path` in this visitor's language.
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.town.prefix(self.lang))
    }

    /// A link that somebody wrote: a path of ours in this visitor's language, or an address elsewhere.
    pub fn link(&self, written: &str) -> String {
        if written.starts_with('/') { self.href(written) } else { written.to_owned() }
    }

    /// What is kept with this tag is made anew.
    pub fn changed(&self, tag: Tag) {
        self.app.turns.changed(tag);
    }
}

impl<S: Sync> FromRequestParts<S> for Cx {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Cx, Infallible> {
        Ok(parts.extensions.get::<Cx>().expect("the edge gives every request its context").clone())
    }
}
