//! A call's own questions and what was given to them, as JSON.

use crate::{
    calls::{GivenFile, NO, Question, QuestionKind, ShownTo, YES},
    cx::Cx,
    refusal::{FieldError, Refusal, Result},
    suggestions::responses::GivenResponse,
};
use serde_json::{Map, Number, Value, json};

pub fn question(question: &Question) -> Value {
    let condition = question.condition.as_ref();
    json!({
        "key": question.key,
        "kind": question.kind.word(),
        "label": question.label,
        "help": question.help,
        "unit": question.unit,
        "options": question.options,
        "required": question.is_required,
        "shown_to": question.shown_to.word(),
        "only_if": condition.map(|of| json!({ "question": of.question, "response": of.response })),
    })
}

/// What everybody may read, by the keys of the questions.
pub fn public_responses(cx: &Cx, questions: &[Question], given: &[GivenResponse]) -> Value {
    let public = questions.iter().filter(|question| question.shown_to == ShownTo::Everyone);
    let responses = public.filter_map(|question| {
        let one = given.iter().find(|one| one.question == question.key)?;
        Some((question.key.clone(), value(cx, question.kind, &one.response)))
    });
    Value::Object(responses.collect())
}

fn value(cx: &Cx, kind: QuestionKind, response: &str) -> Value {
    match kind {
        QuestionKind::Text | QuestionKind::Choice | QuestionKind::Date => json!(response),
        QuestionKind::YesNo => json!(response == YES),
        QuestionKind::Several => json!(response.lines().collect::<Vec<_>>()),
        QuestionKind::File | QuestionKind::Pdf | QuestionKind::Picture => match response.parse::<GivenFile>() {
            Ok(file) => json!({
                "url": cx.town.base.join(&file.address()),
                "type": file.kind.content_type(),
                "bytes": file.bytes,
            }),
            Err(()) => Value::Null,
        },
        QuestionKind::Number => {
            let whole = response.parse::<i64>().map(Number::from).ok();
            whole.or_else(|| response.parse().ok().and_then(Number::from_f64)).map_or(Value::Null, Value::Number)
        }
    }
}

/// What a program sends, as a form would. Nothing in it is passed over.
pub fn read_responses(questions: &[Question], sent: &Value) -> Result<Vec<(String, String)>> {
    let nothing = Map::new();
    let sent = match sent {
        Value::Null => &nothing,
        Value::Object(sent) => sent,
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            return Err(Refusal::field("responses", "questions-unreadable").into());
        }
    };
    let mut typed = Vec::new();
    let mut wrong = Vec::new();
    for (key, value) in sent {
        let mut keep = |message| wrong.push(FieldError::of(format!("responses.{key}"), message));
        let asked = questions.iter().find(|one| one.key == *key && one.retired_at.is_none());
        match (asked, texts(value)) {
            (None, _) => keep("questions-unknown"),
            (Some(asked), _) if asked.kind.takes_file() => keep("questions-file-by-page"),
            (Some(_), None) => keep("questions-unreadable"),
            (Some(_), Some(texts)) => typed.extend(texts.into_iter().map(|text| (key.clone(), text))),
        }
    }
    if wrong.is_empty() { Ok(typed) } else { Err(Refusal::Fields(wrong).into()) }
}

fn texts(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::Null => Some(Vec::new()),
        Value::Bool(yes) => Some(vec![if *yes { YES } else { NO }.to_owned()]),
        // In a form a point may stand between thousands; here it does not.
        Value::Number(number) => Some(vec![number.to_string().replace('.', ",")]),
        Value::String(text) => Some(vec![text.clone()]),
        Value::Array(values) => values.iter().map(|value| value.as_str().map(str::to_owned)).collect(),
        Value::Object(_) => None,
    }
}
