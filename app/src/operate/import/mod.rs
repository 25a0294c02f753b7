//! `plein import`: suggestions of another platform, with their votes, statuses and answers.
//!
//! Invariants: a dry run writes nothing; a run that was stopped goes on when it is started again; a row that cannot be
//! taken is named with its reason, in a file that can be repaired and read again.

mod checked;
mod cleaned;
mod mapping;
mod refused;
mod setting;
mod spreadsheet;
mod table;

use self::{
    checked::Reader,
    mapping::{Field, Mapping},
    refused::Refused,
    setting::Setting,
    table::Table,
};
use super::{database, find, written};
use crate::{
    assembly,
    config::Config,
    municipality::store::MunicipalityRow,
    people,
    suggestions::{self, Batch, Imported, Step, Stored},
    vocabulary::{CallId, PersonId},
};
use kit::{
    clock::{Clock, Moment},
    db::{Db, Tx},
    ids::Ids,
};
use std::{collections::HashMap, path::PathBuf, sync::Arc};

/// So many suggestions share a transaction.
const BATCH: usize = 500;

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Kind {
    Decidim,
    Csv,
    Xlsx,
    Geojson,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Kind::Decidim => "decidim",
            Kind::Csv => "csv",
            Kind::Xlsx => "xlsx",
            Kind::Geojson => "geojson",
        }
    }
}

/// Running it again changes nothing; what became different in FILE since is taken over (words, kind, place, votes,
/// status, answer), and what is no longer in FILE stays. A run that was stopped goes on when it is started again.
#[derive(clap::Args)]
pub struct ImportOptions {
    /// What it is; the file itself says whether it is CSV, JSON or a spreadsheet.
    #[arg(value_enum)]
    kind: Kind,
    file: PathBuf,
    /// The call they are brought to.
    #[arg(long, value_name = "SLUG")]
    call: String,
    /// Needed when the database holds several.
    #[arg(long, value_name = "SLUG")]
    municipality: Option<String>,
    /// Which column is what, as TOML; docs/operations.md explains it.
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// One column more, as column=field.
    #[arg(long, value_name = "COLUMN=FIELD")]
    map: Vec<String>,
    /// A second file whose COLUMN holds the same ids: decisions that are kept apart.
    #[arg(long, value_name = "FILE=COLUMN")]
    with: Option<String>,
    /// The sheet of a spreadsheet (else its first that is not empty).
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Prints what would happen with each row, and writes nothing.
    #[arg(long)]
    dry_run: bool,
    /// Where the rows go that cannot be taken (else FILE.refused.csv).
    #[arg(long, value_name = "PATH")]
    refused: Option<PathBuf>,
    /// Makes the categories of FILE that the call has not.
    #[arg(long)]
    make_categories: bool,
    /// Makes the call when it is not there, with this title.
    #[arg(long, value_name = "TITLE")]
    make_call: Option<String>,
    /// The action a call is made under; made too when it is not there.
    #[arg(long, value_name = "SLUG")]
    project: Option<String>,
    /// The last day of a call that is made (else it is closed).
    #[arg(long, value_name = "DAY")]
    open_until: Option<String>,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    New,
    Changed,
    Same,
}

impl Fate {
    fn word(self) -> &'static str {
        match self {
            Fate::New => "new",
            Fate::Changed => "changed",
            Fate::Same => "same",
        }
    }

    fn of(step: &Step) -> Fate {
        match &step.stored {
            None => Fate::New,
            Some(stored) if stored.fingerprint == step.row.fingerprint => Fate::Same,
            Some(_) => Fate::Changed,
        }
    }
}

/// What was brought over before.
#[derive(Default)]
struct Before {
    stored: HashMap<String, Stored>,
    authors: HashMap<String, PersonId>,
}

impl Before {
    async fn load(
        tx: &mut Tx<'_>,
        town: &MunicipalityRow,
        call: Option<CallId>,
        source: &str,
    ) -> Result<Before, String> {
        let authors = people::store::list_imported_people(tx, town.id, source).await.map_err(|e| e.to_string())?;
        let authors = authors.into_iter().collect();
        let Some(call) = call else { return Ok(Before { authors, ..Before::default() }) };
        let rows = suggestions::store::list_imports(tx, town.id, call, source).await.map_err(|e| e.to_string())?;
        let stored = rows.into_iter().map(|row| {
            let (suggestion, fingerprint) = (row.suggestion, row.fingerprint);
            (row.external_id, Stored { suggestion, fingerprint, status: row.status, answer: row.answer })
        });
        Ok(Before { stored: stored.collect(), authors })
    }
}

/// What a file says, row by row.
struct Sorted {
    /// With the line of each.
    steps: Vec<(u64, Step)>,
    refused: Refused,
}

pub async fn import(config: &Config, options: ImportOptions) -> Result<(), String> {
    let (mapping, table) = read(&options)?;
    let columns = mapping.columns(&table)?;
    if let Some(warning) = &table.warning {
        println!("{warning}");
    }
    println!("{} rows. {}.", table.rows.len(), columns.understood(&table));
    let db = database(config).await?;
    let town = town(&db, options.municipality.as_deref()).await?;
    let source = mapping.source.clone().unwrap_or_else(|| options.kind.word().to_owned());
    let now = Clock::default().now();
    let setting = Setting::plan(&db, &town, (&options, &mapping), (&table, &columns), (&source, now)).await?;
    let before = {
        let mut tx = db.read().await.map_err(|e| e.to_string())?;
        Before::load(&mut tx, &town, setting.call_id(), &source).await?
    };
    let decided_on = mapping.decided_on.as_deref();
    let decided_at = decided_on.map(|day| checked::moment(day, &setting.zone).ok_or(format!("{day} is no day.")));
    let reader = Reader {
        mapping: &mapping,
        columns: &columns,
        categories: &setting.categories,
        zone: &setting.zone,
        map: setting.map.as_deref(),
        area: &setting.area,
        town_name: &town.name,
        now,
        decided_at: decided_at.transpose()?,
    };
    let sorted = sort(&table, &reader, &before);
    if sorted.steps.iter().any(|(_, step)| step.row.answer.is_some()) && !setting.has_contact() {
        return Err(
            "There are answers, and nobody whose name stands under them. Put [contact] in the mapping.".to_owned()
        );
    }
    setting.say();
    if options.dry_run {
        say_rows(&sorted);
        say_totals(&sorted);
        println!("Nothing was written.");
        return Ok(());
    }
    let path = options.refused.unwrap_or_else(|| refused::beside(&options.file));
    let said = sorted.refused.write(&path, &table)?;
    say_totals(&sorted);
    let (call, contact) = setting.make(&db, &town).await?;
    let target = Target { db: &db, town: &town, call, contact, source, now };
    target.write(sorted.steps, before.authors).await?;
    print!("{said}");
    Ok(())
}

fn read(options: &ImportOptions) -> Result<(Mapping, Table), String> {
    let mut mapping = options.mapping.as_deref().map(Mapping::read).transpose()?.unwrap_or_default();
    for pair in &options.map {
        mapping.add(pair)?;
    }
    let mut table = Table::read(&options.file, options.sheet.as_deref())?;
    if let Some(with) = &options.with {
        let (file, column) = with.rsplit_once('=').ok_or_else(|| format!("--with {with}: write it as FILE=COLUMN."))?;
        let other = Table::read(std::path::Path::new(file), None)?;
        let key = other.column(column);
        let key =
            key.ok_or_else(|| format!("{file} has no column {column}. There are: {}.", other.columns.join(", ")))?;
        let own = mapping.column_of(&table, Field::Id).ok_or("No column is the id. Say which: --map COLUMN=id.")?;
        table.join(own, &other, key);
    }
    Ok((mapping, table))
}

async fn town(db: &Db, slug: Option<&str>) -> Result<MunicipalityRow, String> {
    if let Some(slug) = slug {
        return find(db, slug).await;
    }
    let mut tx = db.read().await.map_err(|e| e.to_string())?;
    let mut rows = crate::municipality::store::list(&mut tx).await.map_err(|e| e.to_string())?;
    match (rows.pop(), rows.is_empty()) {
        (Some(row), true) => Ok(row),
        (None, _) => {
            Err("There is no municipality yet. Run: plein municipality add --url https://… --name …".to_owned())
        }
        (Some(_), false) => Err("There are several municipalities. Say which: --municipality SLUG".to_owned()),
    }
}

fn sort(table: &Table, reader: &Reader<'_>, before: &Before) -> Sorted {
    let mut seen: HashMap<String, u64> = HashMap::new();
    let mut sorted = Sorted { steps: Vec::new(), refused: Refused::default() };
    for (position, line) in (0..).zip(&table.rows) {
        let read = match line.cells.len() == table.columns.len() {
            true => reader.read(&line.cells),
            false => Err(format!("it has {} cells where {} are named", line.cells.len(), table.columns.len())),
        };
        let read = read.and_then(|row| match seen.get(&row.external_id) {
            Some(first) => Err(format!("the id {} stands on line {first} already", row.external_id)),
            None => Ok(row),
        });
        match read {
            Err(reason) => sorted.refused.add(line, reason),
            Ok(row) => {
                seen.insert(row.external_id.clone(), line.number);
                sorted.steps.push((line.number, step(row, before, position)));
            }
        }
    }
    sorted
}

fn step(row: Imported, before: &Before, position: i64) -> Step {
    let stored = before.stored.get(&row.external_id).cloned();
    let author = before.authors.get(&row.author.external_id).copied();
    Step { row, stored, author, position }
}

fn say_rows(sorted: &Sorted) {
    let mut lines: Vec<(u64, String)> = Vec::new();
    for (number, step) in &sorted.steps {
        let row = &step.row;
        let what =
            format!("line {number}  {:<8}{}  {}  [{}]", Fate::of(step).word(), row.external_id, row.title, row.status);
        lines.push((*number, what));
    }
    for (line, reason) in sorted.refused.rows() {
        lines.push((line.number, format!("line {}  refused {reason}", line.number)));
    }
    lines.sort_by_key(|(number, _)| *number);
    for (_, what) in lines {
        println!("{what}");
    }
}

fn say_totals(sorted: &Sorted) {
    let count = |fate| sorted.steps.iter().filter(|(_, step)| Fate::of(step) == fate).count();
    println!(
        "{} new, {} changed, {} the same, {} refused.",
        count(Fate::New),
        count(Fate::Changed),
        count(Fate::Same),
        sorted.refused.rows().len()
    );
}

/// Where rows are written.
struct Target<'a> {
    db: &'a Db,
    town: &'a MunicipalityRow,
    call: CallId,
    contact: Option<crate::vocabulary::ContactId>,
    source: String,
    now: Moment,
}

impl Target<'_> {
    async fn write(&self, steps: Vec<(u64, Step)>, mut authors: HashMap<String, PersonId>) -> Result<(), String> {
        let (ids, ids_of_now) = (Arc::new(Ids::default()), Arc::new(Ids::default()));
        let mut todo: Vec<Step> = steps.into_iter().map(|(_, step)| step).collect();
        todo.retain(|step| Fate::of(step) != Fate::Same);
        let (all, mut done) = (todo.len(), 0);
        for chunk in todo.chunks(BATCH) {
            let mut steps = chunk.to_vec();
            for step in &mut steps {
                step.author = step.author.or_else(|| authors.get(&step.row.author.external_id).copied());
            }
            let batch = Arc::new(Batch {
                town: self.town.id,
                call: self.call,
                source: self.source.clone(),
                contact: self.contact,
                steps,
                ids: ids.clone(),
                ids_of_now: ids_of_now.clone(),
                now: self.now,
            });
            let wrote = written(self.db, move |tx| {
                let batch = batch.clone();
                Box::pin(async move { Ok(suggestions::import(tx, &batch).await?) })
            });
            let wrote = wrote.await.map_err(|why| {
                format!("{why}\n{done} of {all} are written. Start it again with the same words and it goes on.")
            })?;
            authors.extend(wrote.authors);
            done += chunk.len();
            println!("{done} of {all} written");
        }
        self.db.analyze().await.map_err(assembly::not_opened)
    }
}
