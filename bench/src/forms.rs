//! Pages read and forms sent as one person, over one connection.

use crate::load::{Connection, request};
use std::io;

pub const FORM: &str = "application/x-www-form-urlencoded";

/// What a form that was taken is answered with.
pub struct Taken {
    pub cookie: Option<String>,
    pub location: Option<String>,
}

/// Sends a form, which must be taken.
pub async fn post(
    connection: &mut Connection,
    (path, cookie): (&str, &str),
    kind: &str,
    body: &[u8],
) -> io::Result<Taken> {
    let length = body.len().to_string();
    let headers =
        [("cookie", cookie), ("sec-fetch-site", "same-origin"), ("content-type", kind), ("content-length", &length)];
    let mut bytes = request("POST", "localhost", path, &headers);
    bytes.extend_from_slice(body);
    let answer = connection.exchange(&bytes).await?;
    match answer.status {
        200 | 303 => Ok(Taken {
            cookie: answer.header("set-cookie").and_then(|line| line.split(';').next()).map(str::to_owned),
            location: answer.header("location").map(str::to_owned),
        }),
        status => Err(io::Error::other(format!("{path} answers {status}: {}", String::from_utf8_lossy(answer.body)))),
    }
}

pub async fn page(connection: &mut Connection, path: &str, cookie: &str) -> io::Result<String> {
    let answer = connection.exchange(&request("GET", "localhost", path, &[("cookie", cookie)])).await?;
    Ok(String::from_utf8_lossy(answer.body).into_owned())
}

pub fn hidden(page: &str, name: &str) -> io::Result<String> {
    let value = page.split(&format!("name=\"{name}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next());
    value.map(str::to_owned).ok_or_else(|| io::Error::other(format!("no field {name}")))
}
