//! What an edit of a call changed, in a few words for the log.

use super::{Call, Category, NewCall};
use crate::{cx::Cx, texts::text};

/// The fields that changed, by the names they have in the form, in the municipality's own language.
pub fn in_words(cx: &Cx, before: (&Call, &[Category]), after: &NewCall<'_>) -> String {
    let (call, categories) = before;
    let changed = [
        ("editing-call-title", call.title != after.title),
        ("editing-call-question", call.question != after.question),
        ("editing-call-intro", call.intro != after.intro),
        ("editing-body", call.body != after.body),
        ("editing-easy", call.easy.as_deref() != after.easy),
        ("editing-call-project", call.project != after.project),
        ("editing-call-categories", categories != after.categories),
        ("editing-call-window", call.window != after.window),
        ("editing-call-voters", call.voters != after.voters),
        ("editing-call-eligibility", call.eligibility != after.eligibility),
        ("editing-contact", call.contact != after.contact),
        ("editing-state", call.published_at != after.published_at),
    ];
    let lang = cx.town.settings.languages.first().copied().unwrap_or(cx.lang);
    let names: Vec<String> =
        changed.into_iter().filter(|(_, is)| *is).map(|(key, _)| text(lang, key).to_lowercase()).collect();
    names.join(", ")
}
