//! A task is made, changed and taken away by who edits actions.

use super::{
    super::edit::{SUMMARY_LONGEST, TITLE_LONGEST},
    store,
    task::{NewTask, Place, Task},
};
use crate::{
    activity::Happened,
    cases::{self, Keeper},
    chrome::{self, Chrome, Form, Markup, clean, filters},
    cx::{Cx, Tag},
    editing::{self, Act, Check, Content, Kind, MayEdit, Named, Sheet, Wrong, day_text, filled},
    people::{self, Colleague},
    refusal::{Error, Result},
    rights::{At, Right},
    urls,
    vocabulary::{CaseKind, ProjectId, Scope, TaskId},
};
use askama::Template;
use axum::response::Response;
use kit::{
    clock::Moment,
    db::{Fut, Tx},
};

/// Where it can belong, and to whom it can be given.
pub struct Choices {
    places: Vec<Place>,
    colleagues: Vec<Colleague>,
}

impl Content for Task {
    const KIND: Kind = Kind {
        list: urls::TASKS,
        list_name: "tasks-desk",
        lead: "tasks-lead",
        new: "tasks-new",
        edit: "tasks-edit",
        made_at: At::Somewhere,
        may_go: true,
        fields: &[
            ("titel", "tasks-title"),
            ("uitleg", "tasks-note"),
            ("plek", "tasks-place"),
            ("dag", "tasks-day"),
            ("aan", "tasks-keeper"),
        ],
        happened: |act| match act {
            Act::Made => Happened::TaskMade,
            Act::Changed | Act::Published | Act::TakenOff => Happened::TaskChanged,
            Act::Deleted => Happened::TaskDeleted,
        },
    };
    type Choices = Choices;

    fn id(&self) -> i64 {
        self.id.0
    }

    fn slug(&self) -> &str {
        ""
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
        None
    }

    fn edited_at(&self) -> String {
        urls::edit_task(self.id)
    }

    fn known_at(&self) -> String {
        urls::task(self.id)
    }

    /// Citizens see it nowhere.
    fn seen_at(&self) -> Option<String> {
        None
    }

    fn tags(&self, _: &Cx) -> Vec<Tag> {
        Vec::new()
    }

    fn note(&self, cx: &Cx) -> Markup {
        chrome::written(cx, &self.project_title)
    }

    fn fill_in(&self, cx: &Cx) -> Form {
        let day = self.due_at.map(|due| day_text(due, &cx.town.zone())).unwrap_or_default();
        let keeper = self.keeper().map(|keeper| keeper.word()).unwrap_or_default();
        filled([
            ("titel", self.title.as_str()),
            ("uitleg", &self.note),
            ("plek", &self.place()),
            ("dag", &day),
            ("aan", &keeper),
        ])
    }

    /// At the place the link named.
    fn empty(cx: &Cx) -> Form {
        let asked = cx.path.split_once('?').map_or("", |(_, query)| query);
        filled([("plek", Form::read(asked.as_bytes()).text("plek").as_str())])
    }

    fn named(self, (id, _): Named) -> Task {
        Task { id: TaskId(id), ..self }
    }

    fn list_all<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>) -> Fut<'a, Vec<Task>, Error> {
        Box::pin(async move { Ok(store::list_open_tasks(tx, cx.municipality(), &Scope::Everything, cx.now).await?) })
    }

    fn find<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>, id: &'a str) -> Fut<'a, Option<Task>, Error> {
        Box::pin(async move {
            let Ok(id) = id.parse() else { return Ok(None) };
            Ok(store::find_task(tx, cx.municipality(), id, cx.now).await?)
        })
    }

    fn load_choices<'a>(cx: &'a Cx, tx: &'a mut Tx<'_>) -> Fut<'a, Choices, Error> {
        Box::pin(async move {
            let (mut places, own) = (store::list_places(tx, cx.municipality()).await?, editing::own_themes(&cx.actor));
            places.retain(|place| own.holds(place.theme));
            let readers = Right::ReadTasks;
            let colleagues = people::store::list_colleagues(tx, cx.municipality(), readers, At::Somewhere).await?;
            Ok(Choices { places, colleagues })
        })
    }

    fn check(cx: &Cx, mut check: Check<'_>, choices: &Choices, before: Option<&Task>) -> Result<Task, Vec<Wrong>> {
        let title = check.line("titel", TITLE_LONGEST);
        let note = clean(&check.text("uitleg")).trim().to_owned();
        if note.chars().count() > SUMMARY_LONGEST {
            check.wrong("uitleg", "editing-too-long");
        }
        let place = find_place(&choices.places, &check.text("plek"));
        let place = check.keep("plek", place.ok_or("tasks-place-missing"));
        let due_at = check.maybe_day("dag", &cx.town.zone());
        let typed = check.text("aan");
        let at = place.map_or(At::Somewhere, |place| At::Theme(place.theme));
        let keeper = Keeper::read(&typed, (CaseKind::Task, at), &choices.colleagues);
        // What was given to somebody is given to another, never to nobody.
        let may_be_nobodys = typed.is_empty() && before.is_none_or(|before| before.keeper().is_none());
        if keeper.is_none() && !may_be_nobodys {
            check.wrong("aan", "cases-keeper-missing");
        }
        let (keeper, service) = match keeper {
            Some(Keeper::Person(person)) => (Some(person), None),
            Some(Keeper::Service(service)) => (None, Some(service)),
            None => (None, None),
        };
        check.done(place.map(|place| Task {
            id: before.map_or(TaskId(0), |task| task.id),
            project: place.project,
            theme: place.theme,
            project_slug: place.slug.clone(),
            project_title: place.title.clone(),
            step: place.step,
            step_title: place.step_title.clone(),
            title,
            note,
            due_at,
            made_at: before.map_or(cx.now, |task| task.made_at),
            done_at: before.and_then(|task| task.done_at),
            done_by: before.and_then(|task| task.done_by.clone()),
            edition: before.map_or(1, |task| task.edition),
            keeper,
            service,
            put_off_until: before.and_then(|task| task.put_off_until),
            owner: before.and_then(|task| task.owner),
            owner_name: before.and_then(|task| task.owner_name.clone()),
        }))
    }

    fn insert<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, _: &'a MayEdit) -> Fut<'a, (), Error> {
        Box::pin(async move {
            store::insert_task(tx, cx.municipality(), &self.as_new()).await?;
            give(cx, tx, (self, self.id.0)).await
        })
    }

    fn update<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, bool, Error> {
        Box::pin(async move {
            let before = store::find_task(tx, cx.municipality(), self.id, cx.now).await?;
            if !store::update_task(tx, cx.municipality(), may, self).await? {
                return Ok(false);
            }
            if before.and_then(|before| before.keeper()) != self.keeper() {
                give(cx, tx, (self, cx.new_id())).await?;
            }
            Ok(true)
        })
    }

    fn delete<'a>(&'a self, cx: &'a Cx, tx: &'a mut Tx<'_>, may: &'a MayEdit) -> Fut<'a, bool, Error> {
        Box::pin(async move { Ok(store::delete_task(tx, cx.municipality(), may, (self.id, self.edition)).await?) })
    }

    fn page(cx: &Cx, sheet: Sheet, choices: Choices) -> Result<Response> {
        let chosen = find_place(&choices.places, &sheet.form.text("plek")).cloned();
        let mut services: Vec<String> = choices.colleagues.iter().filter_map(|one| one.service.clone()).collect();
        services.sort();
        services.dedup();
        let at = chosen.as_ref().map_or(At::Somewhere, |place| At::Theme(place.theme));
        let page = TaskPage {
            chrome: sheet.chrome(cx),
            actions: actions(choices.places, chosen.as_ref().map(|place| place.project)),
            line: chosen.map(|place| (urls::tasks_of(&place.slug), urls::make_task(&sheet.form.text("plek")))),
            colleagues: choices.colleagues.into_iter().filter(|one| cases::keeps(one, CaseKind::Task, at)).collect(),
            services,
            sheet,
        };
        editing::page(cx, page.sheet.status(), &page)
    }
}

impl Task {
    fn as_new(&self) -> NewTask<'_> {
        NewTask {
            id: self.id,
            project: self.project,
            step: self.step,
            title: &self.title,
            note: &self.note,
            due_at: self.due_at,
            made_at: self.made_at,
            done: None,
        }
    }
}

/// Who gets it hears it, as with everything that is handed over; who takes it herself knows.
async fn give(cx: &Cx, tx: &mut Tx<'_>, (task, entry): (&Task, i64)) -> Result<()> {
    let matter = task.matter();
    match task.keeper() {
        Some(Keeper::Person(person)) if person == cx.signed_in()?.person => cases::take(cx, tx, &matter, entry).await,
        Some(keeper) => cases::hand_over(cx, tx, &matter, (entry, "", &keeper)).await,
        None => Ok(()),
    }
}

/// The action as a whole has a place of its own beside those of its steps.
fn find_place<'a>(places: &'a [Place], typed: &str) -> Option<&'a Place> {
    places.iter().find(|place| Place::word(place.project, place.step) == typed)
}

/// An action with its places: what each is called, and as the form has it.
struct Action {
    title: String,
    whole: String,
    steps: Vec<(String, String)>,
}

/// Those of one action when it is known, else of all.
fn actions(places: Vec<Place>, only: Option<ProjectId>) -> Vec<Action> {
    let mut actions: Vec<Action> = Vec::new();
    for place in places.into_iter().filter(|place| only.is_none_or(|only| only == place.project)) {
        let word = Place::word(place.project, place.step);
        match (place.step_title, actions.last_mut()) {
            (Some(title), Some(action)) => action.steps.push((word, title)),
            (Some(_), None) => {}
            (None, _) => actions.push(Action { title: place.title, whole: word, steps: Vec::new() }),
        }
    }
    actions
}

#[derive(Template)]
#[template(path = "projects/templates/edit_task.html")]
struct TaskPage {
    chrome: Chrome,
    sheet: Sheet,
    actions: Vec<Action>,
    /// The line of its action, and where another task of this place is made.
    line: Option<(String, String)>,
    colleagues: Vec<Colleague>,
    services: Vec<String>,
}

impl TaskPage {
    fn is_given(&self, word: &str) -> bool {
        self.sheet.is("aan", word)
    }
}
