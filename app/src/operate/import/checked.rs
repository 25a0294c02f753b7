//! A row of an export as a suggestion, or why it cannot be one.

use super::{
    cleaned,
    mapping::{Columns, Field, Mapping},
};
use crate::{
    calls::Category,
    people::DisplayName,
    places::{Area, BaseMap, Place},
    suggestions::{Author, Imported, Status, imported_body, imported_title},
};
use kit::{clock::Moment, jiff::tz::TimeZone, secret};

/// What rows are read with.
pub struct Reader<'a> {
    pub mapping: &'a Mapping,
    pub columns: &'a Columns,
    pub categories: &'a [Category],
    pub zone: &'a TimeZone,
    /// What lies outside it is not in the municipality.
    pub map: Option<&'a BaseMap>,
    /// What the call is about.
    pub area: &'a Area,
    /// For rows without an address.
    pub town_name: &'a str,
    pub now: Moment,
    pub decided_at: Option<Moment>,
}

impl Reader<'_> {
    /// The suggestion a row is; else a reason somebody can act on.
    pub fn read(&self, cells: &[String]) -> Result<Imported, String> {
        let cell = |field| self.columns.cell(cells, field);
        let external_id = cell(Field::Id).to_owned();
        if external_id.is_empty() || external_id.chars().count() > 200 {
            return Err("it has no id of at most 200 characters".to_owned());
        }
        let title = imported_title(&cleaned::text_of(cell(Field::Title)))?;
        let body = imported_body(&cleaned::text_of(cell(Field::Body)))?;
        let (latitude, longitude) = place(cell(Field::Latitude), cell(Field::Longitude))?;
        if self.map.is_some_and(|map| !map.contains(Place { latitude, longitude })) {
            return Err(format!("{latitude}, {longitude} lies outside {}", self.town_name));
        }
        if self.map.is_some_and(|map| !map.area_holds(self.area, Place { latitude, longitude })) {
            let names = self.area.names().collect::<Vec<_>>().join(", ");
            return Err(format!("{latitude}, {longitude} lies outside what the call is about: {names}"));
        }
        let category = self.category(cell(Field::Category))?;
        let illustration = self.mapping.illustrations.get(&category).unwrap_or(&category).clone();
        let address = imported_body(&cleaned::text_of(cell(Field::Address)))?.replace('\n', " ");
        let address: String =
            if address.is_empty() { self.town_name.into() } else { address.chars().take(200).collect() };
        let created_at = match cell(Field::Created) {
            "" => self.now,
            text => moment(text, self.zone).ok_or_else(|| format!("{text} is no date"))?.min(self.now),
        };
        let status_word = cell(Field::Status);
        let status = self.mapping.status(status_word);
        let status = status.ok_or_else(|| format!("the status {status_word} is not in the mapping ([statuses])"))?;
        let answer = imported_body(&cleaned::text_of(cell(Field::Answer)))?;
        let answer = Some(answer).filter(|answer| !answer.is_empty());
        let reason = imported_body(&cleaned::text_of(cell(Field::Reason)))?;
        let reason = Some(reason).filter(|reason| !reason.is_empty());
        let reason = self.reason(status, reason, answer.as_deref())?;
        let decided_at = match cell(Field::Answered) {
            "" => self.decided_at,
            text => Some(moment(text, self.zone).ok_or_else(|| format!("{text} is no date"))?.min(self.now)),
        };
        let fingerprint = String::new();
        let (votes_before, author) = (votes(cell(Field::Votes))?, self.author(cells));
        let mut read = Imported {
            external_id,
            title,
            body,
            category,
            illustration,
            latitude,
            longitude,
            address,
            created_at,
            votes_before,
            author,
            status,
            reason,
            answer,
            decided_at,
            fingerprint,
        };
        read.fingerprint = fingerprint_of(&read);
        Ok(read)
    }

    /// The first of its names that the call knows, by the mapping, by name or by key.
    fn category(&self, cell: &str) -> Result<String, String> {
        let names = names(cell);
        let known = |name: &String| self.key_of(self.mapping.categories.get(name).unwrap_or(name));
        if let Some(key) = names.iter().find_map(known) {
            return Ok(key);
        }
        match &self.mapping.otherwise_category {
            Some(word) => self.key_of(word).ok_or_else(|| format!("the call has no category {word}")),
            None if names.is_empty() => Err("it has no category; set otherwise_category in the mapping".to_owned()),
            None => Err(format!(
                "the call has no category {}; put it in the mapping ([categories]), or give --make-categories",
                names.join(" or ")
            )),
        }
    }

    /// The category with this key or name.
    fn key_of(&self, word: &str) -> Option<String> {
        let is_meant =
            |category: &&Category| category.key == word || category.name.to_lowercase() == word.to_lowercase();
        self.categories.iter().find(is_meant).map(|category| category.key.clone())
    }

    /// Who was not chosen is told why.
    fn reason(&self, status: Status, reason: Option<String>, answer: Option<&str>) -> Result<Option<String>, String> {
        if status != Status::NotChosen || reason.is_some() || answer.is_some() {
            return Ok(reason);
        }
        match &self.mapping.reason_when_missing {
            Some(words) => Ok(Some(words.clone())),
            None => Err("it was not chosen and says no reason; set reason_when_missing in the mapping".to_owned()),
        }
    }

    /// A name that would speak for the municipality, or that cannot be read, is not taken over.
    fn author(&self, cells: &[String]) -> Author {
        let written = self.columns.cell(cells, Field::Author);
        let name = DisplayName::parse(written).ok().filter(|name| !name.is_like_staff(&[]));
        let id: String = self.columns.cell(cells, Field::AuthorId).chars().take(200).collect();
        let external_id = match (&name, id.is_empty()) {
            (_, false) => id,
            (Some(name), true) => format!("name:{}", name.as_str()),
            (None, true) => String::new(),
        };
        Author { external_id, name: name.map(|name| name.as_str().to_owned()) }
    }
}

/// The names in a cell: one, several with bars between, or a list as programs print it.
pub fn names(cell: &str) -> Vec<String> {
    let inside = cell.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let parts: Vec<&str> = match inside {
        Some(list) => list.split("',").flat_map(|part| part.split("\",")).collect(),
        None => cell.split('|').collect(),
    };
    let bare = |part: &str| part.trim().trim_matches(['\'', '"', ' ']).to_owned();
    parts.into_iter().map(bare).filter(|name| !name.is_empty()).collect()
}

fn place(latitude: &str, longitude: &str) -> Result<(f64, f64), String> {
    if latitude.is_empty() || longitude.is_empty() {
        return Err("it has no place on the map".to_owned());
    }
    let number = |text: &str| text.replace(',', ".").parse::<f64>().ok();
    match (number(latitude), number(longitude)) {
        (Some(latitude), Some(longitude)) if latitude == 0.0 && longitude == 0.0 => {
            Err("its place is 0, 0, in the sea".to_owned())
        }
        (Some(latitude), Some(longitude)) if latitude.abs() <= 85.0 && longitude.abs() <= 180.0 => {
            Ok((latitude, longitude))
        }
        _ => Err(format!("{latitude}, {longitude} is no latitude and longitude in degrees")),
    }
}

fn votes(text: &str) -> Result<i64, String> {
    match text {
        "" => Ok(0),
        _ => match text.parse::<f64>() {
            Ok(count) if count.fract() == 0.0 && (0.0..=4e9).contains(&count) => Ok(count as i64),
            _ => Err(format!("{text} is no number of votes")),
        },
    }
}

/// The days and times exports write: 2026-01-09, 09/01/2026, 9-1-2026 14:30, with or without a zone.
pub fn moment(text: &str, zone: &TimeZone) -> Option<Moment> {
    let text = text.trim();
    let utc = TimeZone::UTC;
    let (text, zone) = text.strip_suffix(" UTC").map_or((text, zone), |text| (text, &utc));
    if let Some(at) = Moment::from_rfc3339(text) {
        return Some(at);
    }
    // "2025-04-01 10:00:00 +0200", as Ruby prints it.
    if let Some((local, offset)) = text.rsplit_once(' ')
        && offset.len() == 5
        && offset.starts_with(['+', '-'])
    {
        return Moment::from_rfc3339(&format!(
            "{}{}:{}",
            local.replacen(' ', "T", 1),
            offset.get(..3)?,
            offset.get(3..)?
        ));
    }
    let (day, time) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    let parts: Vec<&str> = day.split(['/', '-', '.']).collect();
    let [one, two, three] = parts.as_slice() else { return None };
    let (year, month, day) = if one.len() == 4 { (one, two, three) } else { (three, two, one) };
    if year.len() != 4 {
        return None;
    }
    let time = if time.is_empty() { String::new() } else { format!("T{time:0>5}") };
    Moment::from_local(&format!("{year}-{month:0>2}-{day:0>2}{time}"), zone)
}

/// Of what a second run takes over when it became different.
fn fingerprint_of(read: &Imported) -> String {
    let place = (read.latitude, read.longitude, &read.address);
    let decision = (read.status, &read.reason, &read.answer);
    let words = (&read.title, &read.body, &read.category, &read.illustration);
    let said = format!("{words:?} {place:?} {decision:?} {}", read.votes_before);
    secret::hex(&secret::hash("imported suggestion", &said)[..16])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_exports_write_them() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let at = Moment::from_rfc3339("2026-01-09T10:00:00Z").unwrap();
        for text in [
            "2026-01-09T10:00:00Z",
            "2026-01-09T11:00:00+01:00",
            "2026-01-09 10:00:00 UTC",
            "2026-01-09 11:00:00 +0100",
            "09/01/2026 11:00",
            "9-1-2026 11:00:00",
            "2026-01-09 11:00",
        ] {
            assert_eq!(moment(text, &zone), Some(at), "{text}");
        }
        assert!(moment("09/01/2026", &zone).is_some());
        for wrong in ["", "gisteren", "31/02/2026", "1/2/26", "2026-01", "99:99"] {
            assert_eq!(moment(wrong, &zone), None, "{wrong}");
        }
    }

    #[test]
    fn names_of_categories_are_read_from_lists_too() {
        assert_eq!(names("['Deportes', 'Urbanismo']"), ["Deportes", "Urbanismo"]);
        assert_eq!(names("Groen | Water"), ["Groen", "Water"]);
        assert_eq!(names(" Groen, en meer "), ["Groen, en meer"]);
        assert!(names("[]").is_empty() && names("").is_empty());
    }

    #[test]
    fn a_place_is_on_earth_and_not_in_the_sea_by_mistake() {
        assert_eq!(place("51,05", "3.72"), Ok((51.05, 3.72)));
        for (latitude, longitude) in
            [("", "3"), ("0", "0"), ("91", "3"), ("NaN", "3"), ("104000", "193000"), ("x", "y")]
        {
            assert!(place(latitude, longitude).is_err(), "{latitude}, {longitude}");
        }
        assert!(votes("12").is_ok() && votes("3.0").is_ok() && votes("-1").is_err() && votes("veel").is_err());
    }
}
