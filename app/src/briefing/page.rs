//! What is new, as a page of the desk that prints well; and how often one wants it by mail.

use super::{
    compose::{Briefing, compose, within},
    pace::Pace,
    reads::Reads,
    send,
    store::{self, Span},
};
use crate::{
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Query},
    people,
    projects::{self, Theme},
    refusal::{Refusal, Result},
    texts::text,
    urls,
    vocabulary::{Scope, ThemeId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use kit::db::Tx;
use serde::Deserialize;

/// How far it looks back.
const SPANS: &[(&str, i64, &str)] =
    &[("dag", 1, "briefing-span-day"), ("week", 7, "briefing-span-week"), ("maand", 31, "briefing-span-month")];

#[derive(Template)]
#[template(path = "briefing/templates/show.html")]
struct BriefingPage {
    chrome: Chrome,
    briefing: Briefing,
    themes: Vec<Theme>,
    /// The slug of the theme that is looked at, and the word of the span.
    theme: String,
    span: String,
    pace: Option<Pace>,
    chosen: Vec<ThemeId>,
    has_address: bool,
    is_kept: bool,
    /// Who is handed things only hears of each at once anyhow.
    reads_desk: bool,
}

impl BriefingPage {
    fn spans(&self) -> &'static [(&'static str, i64, &'static str)] {
        SPANS
    }

    fn file(&self, ending: &str) -> String {
        urls::briefing_file(ending, (&self.span, &self.theme))
    }

    fn paces(&self) -> impl Iterator<Item = &'static Pace> {
        Pace::ALL.iter().filter(|pace| self.reads_desk || **pace != Pace::AtOnce)
    }

    fn is_pace(&self, pace: &Pace) -> bool {
        self.pace == Some(*pace)
    }

    fn is_chosen(&self, theme: &ThemeId) -> bool {
        self.chosen.contains(theme)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    thema: String,
    sinds: String,
    bewaard: String,
}

/// What is looked at: one theme or all, and how far back.
pub(super) struct Looked {
    pub span: Span,
    themes: Vec<Theme>,
    slug: String,
    word: &'static str,
    pub ids: Vec<ThemeId>,
}

impl Looked {
    pub async fn read(cx: &Cx, tx: &mut Tx<'_>, (scope, asked): (&Scope, &Asked)) -> Result<Looked> {
        let mut themes = projects::store::list_themes(tx, cx.municipality()).await?;
        themes.retain(|theme| scope.holds(theme.id));
        let (word, days, _) = SPANS.iter().find(|(word, _, _)| *word == asked.sinds).unwrap_or(&SPANS[1]);
        let span = Span { since: cx.now.plus_days(-days), until: cx.now };
        let theme = themes.iter().find(|theme| theme.slug == asked.thema);
        let ids = within(scope, theme.iter().map(|theme| theme.id).collect());
        Ok(Looked { span, themes, slug: asked.thema.clone(), word, ids })
    }

    pub fn theme(&self) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.slug == self.slug)
    }
}

/// `GET /beheer/nieuws`.
pub async fn show(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let person = cx.signed_in()?.person;
    let (town, mut tx) = (cx.municipality(), cx.read().await?);
    let reads = Reads::now(&cx, &mut tx).await?;
    let looked = Looked::read(&cx, &mut tx, (reads.scope(), &asked)).await?;
    let choice = store::find_choice(&mut tx, town, person).await?;
    let page = BriefingPage {
        chrome: Chrome::new(&cx, text(cx.lang, "briefing-title")).at_desk(),
        briefing: compose(&cx, &mut tx, (&reads, &looked.ids, looked.span)).await?,
        reads_desk: reads.reads_desk(),
        theme: looked.theme().map(|theme| theme.slug.clone()).unwrap_or_default(),
        span: looked.word.to_owned(),
        pace: choice.map(|choice| choice.pace),
        chosen: store::list_themes_of(&mut tx, town, person).await?,
        has_address: people::store::find_address(&mut tx, town, person).await?.is_some(),
        is_kept: !asked.bewaard.is_empty(),
        themes: looked.themes,
    };
    drop(tx);
    chrome::page(&cx, &page)
}

/// `POST /beheer/nieuws`: how often, and of which themes; of all when none is ticked.
pub async fn press(cx: Cx, body: Bytes) -> Result<Response> {
    let person = cx.signed_in()?.person;
    let reads_desk = Reads::now(&cx, &mut cx.read().await?).await?.reads_desk();
    let form = Form::read(&body);
    let pace: Option<Pace> = match form.text("hoevaak").as_str() {
        "nooit" => None,
        word => Some(word.parse().map_err(|()| Refusal::field("hoevaak", "pool-choose-one"))?),
    };
    if pace == Some(Pace::AtOnce) && !reads_desk {
        return Err(Refusal::field("hoevaak", "pool-choose-one").into());
    }
    let there = projects::store::list_themes(&mut cx.read().await?, cx.municipality()).await?;
    let themes: Vec<ThemeId> = form.texts("thema").iter().filter_map(|id| id.parse().ok()).collect();
    let themes: Vec<ThemeId> = there.iter().map(|theme| theme.id).filter(|id| themes.contains(id)).collect();
    cx.write(move |cx, tx| {
        let themes = themes.clone();
        Box::pin(async move {
            let town = cx.municipality();
            if pace == Some(Pace::AtOnce) {
                send::look_again(&cx, tx, None).await?;
            }
            match pace {
                Some(pace) => store::save_choice(tx, town, (person, pace), &themes, cx.now).await?,
                None => store::delete_choice(tx, town, person).await?,
            }
            Ok(())
        })
    })
    .await?;
    Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::BRIEFING)))
}
