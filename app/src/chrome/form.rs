//! The fields of a form as they come, in their order.

/// Unknown fields are left out by who reads; of doubles the first counts, unless all are asked for.
#[derive(Debug, Clone)]
pub struct Form(Vec<(String, String)>);

impl Form {
    pub fn read(body: &[u8]) -> Form {
        Form(serde_urlencoded::from_bytes(body).unwrap_or_default())
    }

    pub fn text(&self, name: &str) -> String {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// Every value of a field that stands there several times.
    pub fn texts(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
    }
}
