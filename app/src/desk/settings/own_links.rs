//! Links of the municipality's own, above every page and below it: some rows each, in the order of their numbers.

use super::typed::Wrong;
use crate::{
    chrome::{Form, one_line},
    editing,
    municipality::{Links, OwnLink},
};

pub const AT_MOST: usize = 6;
const WORDS_LONGEST: usize = 40;
const ADDRESS_LONGEST: usize = 500;

/// Where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    Above,
    Below,
}

impl Edge {
    pub const ALL: [Edge; 2] = [Edge::Above, Edge::Below];

    /// In the names of its fields.
    fn word(self) -> &'static str {
        match self {
            Edge::Above => "boven",
            Edge::Below => "onder",
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Edge::Above => "settings-links-above",
            Edge::Below => "settings-links-below",
        }
    }

    pub fn of(self, links: &mut Links) -> &mut Vec<OwnLink> {
        match self {
            Edge::Above => &mut links.header,
            Edge::Below => &mut links.footer,
        }
    }

    /// The names of the fields of a row: its number, its words, its address.
    pub fn names(self, row: usize) -> [String; 3] {
        ["nummer", "tekst", "adres"].map(|field| format!("{}-{field}-{row}", self.word()))
    }
}

/// The fields of both, by their names.
pub fn fields_of(links: &Links) -> Vec<(String, String)> {
    let mut links = links.clone();
    let mut fields = Vec::new();
    for edge in Edge::ALL {
        for row in 0..AT_MOST {
            let link = edge.of(&mut links).get(row).cloned().unwrap_or_default();
            fields.extend(edge.names(row).into_iter().zip([(row + 1).to_string(), link.text, link.address]));
        }
    }
    fields
}

pub fn read(form: &Form) -> Vec<(String, String)> {
    let names = Edge::ALL.into_iter().flat_map(|edge| (0..AT_MOST).flat_map(move |row| edge.names(row)));
    names.map(|name| (name.clone(), form.text(&name))).collect()
}

/// Rows without words and address are left out.
pub fn check(fields: &[(String, String)], links: &mut Links) -> Vec<Wrong> {
    let typed = |name: &str| one_line(fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value));
    let mut wrong = Vec::new();
    for edge in Edge::ALL {
        let mut kept = Vec::new();
        for row in 0..AT_MOST {
            let [number, words, address] = edge.names(row);
            let (text, to) = (typed(&words), typed(&address));
            if text.is_empty() && to.is_empty() {
                continue;
            }
            let place = match typed(&number).as_str() {
                "" => u32::try_from(row + 1).ok(),
                place => place.parse().ok().filter(|place| (1..100).contains(place)),
            };
            let why = [
                (&number, place.is_none(), "settings-wrong-place"),
                (&words, text.is_empty(), "settings-link-words-missing"),
                (&words, text.chars().count() > WORDS_LONGEST, "settings-link-words-long"),
                (&address, !is_safe(&to), "settings-wrong-own-link"),
            ];
            wrong.extend(
                why.into_iter().filter(|(_, is_so, _)| *is_so).map(|(name, _, key)| (name.clone().into(), key)),
            );
            kept.push((place, OwnLink { text, address: to }));
        }
        kept.sort_by_key(|(place, _)| *place);
        *edge.of(links) = kept.into_iter().map(|(_, link)| link).collect();
    }
    wrong
}

/// `https://…`, or a path of this site.
fn is_safe(address: &str) -> bool {
    !address.starts_with("http://") && address.chars().count() <= ADDRESS_LONGEST && editing::is_link(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(rows: &[(usize, [&str; 3])]) -> Vec<(String, String)> {
        let fields = rows.iter().flat_map(|(row, values)| Edge::Above.names(*row).into_iter().zip(*values));
        fields.map(|(name, value)| (name, value.to_owned())).collect()
    }

    #[test]
    fn links_stand_in_the_order_of_their_numbers_and_empty_rows_go() {
        let mut links = Links::default();
        let rows =
            [(0, ["3", "Zwembad", "https://zwembad.voorbeeld.be"]), (1, ["", "", ""]), (4, ["1", "Acties", "/acties"])];
        assert_eq!(check(&with(&rows), &mut links), []);
        let shown: Vec<&str> = links.header.iter().map(|link| link.text.as_str()).collect();
        assert_eq!((shown, links.footer.len()), (vec!["Acties", "Zwembad"], 0));
        assert_eq!(check(&fields_of(&links), &mut links), [], "kept as it stands it is right");
    }

    #[test]
    fn a_row_that_is_wrong_is_named_at_its_field() {
        for (row, field) in [
            (["1", "Zwembad", "javascript:alert(1)"], "boven-adres-2"),
            (["1", "Zwembad", "http://zwembad.voorbeeld.be"], "boven-adres-2"),
            (["1", "Zwembad", "//elders.example"], "boven-adres-2"),
            (["1", "Zwembad", ""], "boven-adres-2"),
            (["1", "", "/acties"], "boven-tekst-2"),
            (["1", "Een veel te lange naam voor een link in de kop", "/acties"], "boven-tekst-2"),
            (["nul", "Acties", "/acties"], "boven-nummer-2"),
            (["-1", "Acties", "/acties"], "boven-nummer-2"),
        ] {
            let wrong = check(&with(&[(2, row)]), &mut Links::default());
            assert_eq!(wrong.iter().map(|(field, _)| field.as_ref()).collect::<Vec<_>>(), [field], "{row:?}");
        }
    }
}
