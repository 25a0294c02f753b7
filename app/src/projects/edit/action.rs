//! A climate action, of the municipality or of another organiser, as it is made and edited.

use super::{
    super::{
        CallsOf, Contact, NewProject, Outside, Project, Theme, store,
        tasks::{self, Template as Road},
    },
    Contacts, Drawing, SUMMARY_LONGEST, TITLE_LONGEST, WORDS_LONGEST, check_days, check_drawing, check_photo, drawings,
};
use crate::{
    activity::Happened,
    chrome::{self, Chrome, Form, Markup, Picture, filters},
    cx::Cx,
    editing::{
        self, Act, Check, Content, Kind, MayEdit, Named, Sheet, TextField, Wrong, day_text, filled, filled_state,
    },
    places::Tiles,
    refusal::{Error, Result},
    rights::At,
    urls,
    vocabulary::{ProjectId, Rung, ThemeId},
};
use askama::Template;
use axum::response::Response;
use kit::{
    clock::Moment,
    db::{Fut, Tx},
};

/// The themes, the neighbourhoods of the map, and whom to ask.
pub struct Choices {
    themes: Vec<Theme>,
    districts: Vec<String>,
    contacts: Contacts,
}

impl Content for Project {
    const KIND: Kind = Kind {
        list: urls::DESK_ACTIONS,
        list_name: "content-actions",
        lead: "content-actions-lead",
        new: "content-action-new",
        edit: "content-action-edit",
        made_at: At::Somewhere,
        may_go: true,
        fields: &[
            ("titel", "content-title"),
            ("samenvatting", "content-summary"),
            ("tekst", "editing-body"),
            ("eenvoudig", "editing-easy"),
            ("tekening", "content-drawing"),
            (editing::LEAD, "content-action-photo"),
            (editing::LEAD_WORDS, "pictures-words"),
            ("thema", "content-theme"),
            ("trede", "content-rung"),
            ("wie", "content-action-who"),
            ("organisator", "content-action-organiser"),
            ("adres", "content-action-url"),
            ("contact", "editing-contact"),
            ("wijk", "content-action-neighbourhood"),
            ("plaats", "content-action-place"),
            ("wanneer", "content-action-when"),
            ("dag", "content-action-day"),
            ("einde", "content-action-end"),
            ("stand", "editing-state"),
            ("zichtbaar", "editing-state"),
        ],
        happened: |act| match act {
            Act::Made => Happened::ProjectMade,
            Act::Changed => Happened::ProjectChanged,
            Act::Published => Happened::ProjectPublished,
            Act::TakenOff => Happened::ProjectTakenOff,
            Act::Deleted => Happened::ProjectDeleted,
        },
    };
    const TEXTS: &'static [TextField] =
        &[("tekst", "editing-body"), ("eenvoudig", "editing-easy"), (editing::LEAD, "content-action-photo")];
    const HAS_ORDER: bool = true;
    type Choices = Choices;

    fn id(&self) -> i64 {
        self.id.0
    }

    fn slug(&self) -> &str {
        &self.slug
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn edition(&self) -> i64 {
        self.edition
    }

    fn belongs(&self) -> At {
        At::Theme(self.theme)
    }

    fn published_at(&self) -> Option<Option<Moment>> {
        Some(self.published_at)
    }

    /// An action of others has no page of ours.
    fn seen_at(&self) -> Option<String> {
        self.organiser.is_none().then(|| urls::project(&self.slug))
    }

    fn note(&self, cx: &Cx) -> Markup {
        let theme = ("theme", self.theme_name.as_str());
        match &self.organiser {
            None => chrome::quoting(cx, "content-action-note-own", &[], &[theme]),
            Some(organiser) => chrome::quoting(cx, "content-action-note", &[], &[theme, ("organiser", organiser)]),
        }
    }

    fn fill_in(&self, cx: &Cx) -> Form {
        let (theme, rung) = (self.theme.to_string(), self.rung.to_string());
        let contact = self.contact.map(|id| id.to_string()).unwrap_or_default();
        let [day, end] =
            [self.starts_at, self.ends_at].map(|at| at.map(|at| day_text(at, &cx.town.zone())).unwrap_or_default());
        let state = filled_state(cx, self.published_at);
        let maybe = |text: &'_ Option<String>| text.clone().unwrap_or_default();
        let outside = [self.organiser.clone(), self.outside_url.clone()].map(Option::unwrap_or_default);
        let [neighbourhood, place, when_text] = [&self.neighbourhood, &self.place, &self.when_text].map(maybe);
        let fields = [
            ("titel", self.title.as_str()),
            ("samenvatting", &self.summary),
            ("tekst", &self.body),
            ("eenvoudig", self.easy.as_deref().unwrap_or_default()),
            ("tekening", &self.illustration),
            (editing::LEAD, &self.photo),
            (editing::LEAD_WORDS, &self.photo_words),
            ("thema", &theme),
            ("trede", &rung),
            ("wie", if self.organiser.is_some() { "ander" } else { "eigen" }),
            ("organisator", &outside[0]),
            ("adres", &outside[1]),
            ("contact", &contact),
            ("wijk", &neighbourhood),
            ("plaats", &place),
            ("wanneer", &when_text),
            ("dag", &day),
            ("einde", &end),
        ];
        filled(fields.into_iter().chain(state.iter().map(|(name, value)| (*name, value.as_str()))))
    }

    fn empty(_: &Cx) -> Form {
        filled([
            ("sjabloon", ""),
            ("wie", "eigen"),
            ("trede", Rung::Consult.word()),
            ("tekening", "park"),
            ("stand", "klad"),
        ])
    }

    fn named(self, (id, slug): Named) -> Project {
        Project { id: ProjectId(id), slug, ..self }
    }

    fn list_all<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>) -> Fut<'a, Vec<Project>, Error> {
        Box::pin(async move { Ok(store::list_all_projects(tx, cx.municipality()).await?) })
    }

    fn find<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>, slug: &'a str) -> Fut<'a, Option<Project>, Error> {
        Box::pin(async move { Ok(store::find_any_project(tx, cx.municipality(), slug).await?) })
    }

    fn load_choices<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>) -> Fut<'a, Choices, Error> {
        Box::pin(async move {
            let (mut themes, own) = (store::list_themes(tx, cx.municipality()).await?, editing::own_themes(&cx.actor));
            themes.retain(|theme| own.holds(theme.id));
            let map = cx.app.part::<Tiles>().base_map(cx).await?;
            let districts = map.districts().into_iter().map(str::to_owned).collect();
            Ok(Choices { themes, districts, contacts: Contacts::load(cx, tx).await? })
        })
    }

    fn check(
        cx: &Cx,
        mut check: Check<'_>,
        choices: &Choices,
        before: Option<&Project>,
    ) -> Result<Project, Vec<Wrong>> {
        let themes: Vec<ThemeId> = choices.themes.iter().map(|theme| theme.id).collect();
        let title = check.line("titel", TITLE_LONGEST);
        let summary = check.line("samenvatting", SUMMARY_LONGEST);
        let (body, easy) = (check.long("tekst"), check.maybe_long("eenvoudig"));
        let illustration = check_drawing(&mut check);
        let (photo, photo_words) = check_photo(&mut check);
        let theme = check.one_of("thema", &themes, "content-theme-missing");
        let rung = check.one_of("trede", Rung::ALL, "editing-choose");
        let (organiser, outside_url) = check_outside(&mut check);
        let contact = check.maybe_one_of("contact", &choices.contacts.ids());
        let neighbourhood = check.maybe_line("wijk", WORDS_LONGEST);
        let place = check.maybe_line("plaats", WORDS_LONGEST);
        let when_text = check.maybe_line("wanneer", WORDS_LONGEST);
        let (starts_at, ends_at) = check_days(cx, &mut check);
        let published_at = check.published_at(cx, before.and_then(|project| project.published_at));
        // An action of others has its road on their own pages.
        if before.is_none() && tasks::check_template(cx, &mut check).is_some() && organiser.is_some() {
            check.wrong("sjabloon", "templates-own");
        }
        let project = theme.zip(rung).zip(illustration).map(|((theme, rung), illustration)| Project {
            id: before.map_or(ProjectId(0), |project| project.id),
            slug: before.map(|project| project.slug.clone()).unwrap_or_default(),
            theme,
            theme_slug: String::new(),
            theme_name: String::new(),
            title,
            summary,
            body,
            easy,
            illustration,
            photo,
            photo_words,
            contact,
            neighbourhood,
            rung,
            organiser,
            outside_url,
            place,
            when_text,
            starts_at,
            ends_at,
            published_at,
            edition: before.map_or(1, |project| project.edition),
        });
        check.done(project)
    }

    /// A call that people see, or will see, keeps its action on the site, and an action with calls stays our own.
    fn held_back<'a>(
        &'a self,
        cx: &'a Cx,
        tx: &'a mut Tx<'_>,
        before: Option<&'a Project>,
    ) -> Fut<'a, Vec<Wrong>, Error> {
        Box::pin(async move {
            let Some(before) = before else { return Ok(Vec::new()) };
            store::hold_project(tx, cx.municipality(), before.id).await?;
            let calls = (cx.app.part::<CallsOf>().0)(cx.clone(), tx, before.id).await?;
            let mut wrong = Vec::new();
            if self.organiser.is_some() && !calls.is_empty() {
                wrong.push(("wie".to_owned(), "content-action-has-calls"));
            }
            let first = calls.into_iter().flatten().min();
            if first.is_some_and(|first| self.published_at.is_none_or(|at| at > first)) {
                wrong.push(("zichtbaar".to_owned(), "content-action-call-on-site"));
            }
            Ok(wrong)
        })
    }

    fn insert<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, _: &'a MayEdit) -> Fut<'a, (), Error> {
        Box::pin(async move {
            let position = store::last_position(tx, cx.municipality()).await?;
            Ok(store::insert_project(tx, cx.municipality(), &self.as_new(position)).await?)
        })
    }

    fn begin<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, form: &'a Form) -> Fut<'a, (), Error> {
        Box::pin(tasks::begin(cx, tx, self.id, form))
    }

    fn update<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, bool, Error> {
        Box::pin(
            async move { Ok(store::update_project(tx, cx.municipality(), may, &self.as_new(0), self.edition).await?) },
        )
    }

    fn delete<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, bool, Error> {
        Box::pin(async move {
            if !(cx.app.part::<CallsOf>().0)(cx.clone(), tx, self.id).await?.is_empty() {
                return Ok(false);
            }
            Ok(store::delete_project(tx, cx.municipality(), may, (self.id, self.edition)).await?)
        })
    }

    fn put_in_order<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit, ids: &'a [i64]) -> Fut<'a, (), Error> {
        Box::pin(async move {
            for place in ids.iter().copied().zip(0..) {
                store::update_project_position(tx, cx.municipality(), may, place).await?;
            }
            Ok(())
        })
    }

    fn is_press_within(form: &mut Form, press: &str) -> bool {
        let is_it = press == "tekening";
        if is_it {
            form.replace(editing::LEAD, []);
            form.replace(editing::LEAD_WORDS, []);
        }
        is_it
    }

    fn page(cx: &Cx, sheet: Sheet, choices: Choices) -> Result<Response> {
        let trajectory = sheet.slug.as_deref().filter(|_| sheet.seen_at.is_some()).map(urls::edit_trajectory);
        let page = ActionPage {
            chrome: sheet.chrome(cx),
            trajectory,
            themes: choices.themes,
            districts: choices.districts,
            contacts: choices.contacts.0,
            drawings: drawings(),
            sheet,
        };
        editing::page(cx, page.sheet.status(), &page)
    }
}

/// Organiser and address, when it is another's.
fn check_outside(check: &mut Check<'_>) -> (Option<String>, Option<String>) {
    match check.text("wie").as_str() {
        "eigen" => (None, None),
        "ander" => {
            let organiser = check.line("organisator", WORDS_LONGEST);
            let url = check.maybe_link("adres");
            if !url.as_deref().is_some_and(|url| url.starts_with("http")) {
                check.wrong("adres", "content-action-url-missing");
            }
            (Some(organiser), url)
        }
        _ => {
            check.wrong("wie", "editing-choose");
            (None, None)
        }
    }
}

impl Project {
    /// As it is written.
    fn as_new(&self, position: i64) -> NewProject<'_> {
        let outside = self.organiser.as_deref().zip(self.outside_url.as_deref());
        NewProject {
            id: self.id,
            slug: &self.slug,
            theme: self.theme,
            title: &self.title,
            summary: &self.summary,
            body: &self.body,
            easy: self.easy.as_deref(),
            illustration: &self.illustration,
            photo: &self.photo,
            photo_words: &self.photo_words,
            contact: self.contact,
            neighbourhood: self.neighbourhood.as_deref(),
            rung: self.rung,
            outside: outside.map(|(organiser, url)| Outside { organiser, url }),
            place: self.place.as_deref(),
            when_text: self.when_text.as_deref(),
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            published_at: self.published_at,
            position,
        }
    }
}

#[derive(Template)]
#[template(path = "projects/templates/edit_action.html")]
struct ActionPage {
    chrome: Chrome,
    sheet: Sheet,
    /// Where its steps are edited, once it is there.
    trajectory: Option<String>,
    themes: Vec<Theme>,
    /// What the field proposes; an action may be somewhere else.
    districts: Vec<String>,
    contacts: Vec<Contact>,
    drawings: Vec<Drawing>,
}

impl ActionPage {
    fn photo(&self) -> Option<Picture> {
        Picture::parse(&self.sheet.form.text(editing::LEAD))
    }

    fn roads(&self) -> &'static [Road] {
        Road::ALL
    }

    fn rung_key(&self, rung: &Rung) -> String {
        format!("projects-rung-{rung}")
    }
}
