//! The fields of a form as they come, in their order.

/// Unknown fields are left out by who reads; of doubles the first counts, unless all are asked for.
#[derive(Debug, Clone, Default)]
pub struct Form(Vec<(String, String)>);

impl Form {
    pub fn read(body: &[u8]) -> Form {
        Form(serde_urlencoded::from_bytes(body).unwrap_or_default())
    }

    /// Of fields that were read elsewhere: those that came with files.
    pub fn of(fields: Vec<(String, String)>) -> Form {
        Form(fields)
    }

    pub fn into_pairs(self) -> Vec<(String, String)> {
        self.0
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    pub fn text(&self, name: &str) -> String {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// The fields whose names begin so: what stands behind in the name, and what was typed.
    pub fn beginning<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(name, value)| Some((name.strip_prefix(start)?, value.as_str())))
    }

    /// Every value of a field that stands there several times.
    pub fn texts(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
    }

    /// Other values for a field that stands there several times, behind the others.
    pub fn replace(&mut self, name: &str, values: impl IntoIterator<Item = String>) {
        self.0.retain(|(known, _)| known != name);
        self.0.extend(values.into_iter().map(|value| (name.to_owned(), value)));
    }
}
