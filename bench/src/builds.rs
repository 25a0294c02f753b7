//! How long building takes: the whole release from nothing, and `cargo check` after one edit.

use crate::{
    root,
    table::{Row, Target},
};
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
    time::{Instant, SystemTime},
};

/// A use case as people edit it.
const EDITED: &str = "app/src/suggestions/vote.rs";

/// Builds the release and says where the program is.
pub fn release() -> io::Result<PathBuf> {
    cargo(&["build", "--release"], None)?;
    Ok(root().join("target/release/plein"))
}

pub fn rows() -> io::Result<Vec<Row>> {
    let folder = root().join("target/bench-build");
    let _ = fs::remove_dir_all(&folder);
    let whole = timed(&["build", "--release"], &folder)?;
    timed(&["check"], &folder)?;
    fs::File::options().append(true).open(root().join(EDITED))?.set_modified(SystemTime::now())?;
    let edited = timed(&["check"], &folder)?;
    let _ = fs::remove_dir_all(&folder);
    let row = |what: &str, measured: f64, most: f64| Row {
        what: what.to_owned(),
        measured,
        unit: "s",
        target: Target::AtMost(most),
        note: String::new(),
    };
    Ok(vec![row("clean release build", whole, 600.0), row("cargo check after one edit", edited, 20.0)])
}

fn timed(arguments: &[&str], target: &Path) -> io::Result<f64> {
    let begun = Instant::now();
    cargo(arguments, Some(target))?;
    Ok(begun.elapsed().as_secs_f64())
}

fn cargo(arguments: &[&str], target: Option<&Path>) -> io::Result<()> {
    let mut command = Command::new("cargo");
    command.args(arguments).args(["--quiet", "-p", "plein"]).current_dir(root());
    if let Some(target) = target {
        command.arg("--target-dir").arg(target);
    }
    match command.status()?.success() {
        true => Ok(()),
        false => Err(io::Error::other(format!("cargo {arguments:?} failed"))),
    }
}
