//! A suggestion by what somebody wrote on paper: the five letters of its short link, its number, or its address.

use crate::{
    cx::Cx,
    links::{self, Code},
    refusal::Result,
    suggestions,
    vocabulary::{CallId, SuggestionId},
};
use kit::db::Tx;

/// So many at once.
pub const AT_MOST: usize = 50;

/// The words of a field, each once.
pub fn words(typed: &str) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    for word in typed.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')).filter(|word| !word.is_empty()) {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found
}

/// The one it names, of this call; nothing when there is none that can be seen.
pub async fn find(cx: &Cx, tx: &mut Tx<'_>, call: CallId, word: &str) -> Result<Option<SuggestionId>> {
    let town = cx.municipality();
    let behind = word.rsplit_once("/s/").map_or(word, |(_, code)| code);
    let path = match Code::parse(behind) {
        Some(code) => links::store::find_path(tx, town, &code).await?,
        None => None,
    };
    let named = path.as_deref().unwrap_or(word);
    let number = named.rsplit_once("/suggesties/").map_or(named, |(_, number)| number);
    let number = number.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let Ok(id) = number.parse::<SuggestionId>() else { return Ok(None) };
    let found = suggestions::store::find_suggestion(tx, town, id).await?;
    Ok(found.filter(|suggestion| suggestion.call == call).map(|suggestion| suggestion.id))
}
