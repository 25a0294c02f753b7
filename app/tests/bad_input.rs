//! Every door that takes something, given what no form of ours would send: it answers with a sentence, never a fault,
//! and nothing that was typed comes back as markup.

use crate::support;

use plein::routes;
use std::collections::BTreeSet;
use support::{
    examples::Examples,
    pictures::in_parts,
    town::{Answer, Browser, Town, town},
};

/// Found back in a page as written, it would be script of somebody else's.
const CANARY: &str = "\"'><script>kanarie()</script>";

/// What is put in every field at once, as it is sent in a form.
const BAD: [(&str, &str); 14] = [
    ("nothing", ""),
    ("spaces alone", "+++%09%0a"),
    ("markup", "%22%27%3E%3Cscript%3Ekanarie()%3C%2Fscript%3E"),
    ("a zero byte and controls", "a%00b%01%02%1b%5b31m%7f"),
    ("signs that turn and hide text", "a%E2%80%AE%E2%80%8Bb%EF%BB%BF%E2%81%A6"),
    ("signs on signs", "z%CC%80%CC%81%CC%82%CC%83%CC%84%CC%85%CC%86%CC%87%CC%88%CC%89%CC%8A%CC%8B%CC%8C%CC%8D"),
    ("no UTF-8", "%ff%fe%c3%28%ed%a0%80"),
    ("a number that is none", "12abc"),
    ("a number below all", "-9223372036854775809"),
    ("a number beyond all", "99999999999999999999999999"),
    ("no finite number", "NaN"),
    ("a day that is not there", "2026-02-30"),
    ("a path that leads elsewhere", "%2F%2Fevil.example%2F..%2F..%2Fetc%2Fpasswd"),
    ("half an escape", "%zz%2"),
];

/// What a field is at most taken for; the whole form is refused above it.
const LONG: usize = 100_000;

struct Doors<'a> {
    town: &'a Town,
    /// Somebody without a session, a citizen, and who may do most.
    people: Vec<(&'static str, Browser)>,
    examples: Examples,
    faults: Vec<String>,
}

impl Doors<'_> {
    async fn of(town: &Town) -> Doors<'_> {
        let people = vec![
            ("a visitor", town.visitor()),
            ("luc", town.signed_in("luc").await),
            ("hilde", town.signed_in("hilde").await),
            ("the administrator", town.signed_in("admin").await),
        ];
        Doors { town, people, examples: Examples::of(town).await, faults: Vec::new() }
    }

    fn judge(&mut self, what: &str, answer: &Answer) {
        let kind = answer.header("content-type").unwrap_or_default();
        if answer.status >= 500 || answer.status == 0 {
            self.faults.push(format!("{what}: {}", answer.status));
        }
        if kind.starts_with("text/html") && answer.body.contains(CANARY) {
            self.faults.push(format!("{what}: what was typed comes back as markup"));
        }
        let is_page = kind.starts_with("text/html") && answer.status >= 400;
        if is_page && !(answer.body.contains("lang=\"nl\"") && answer.body.contains("<h1")) {
            self.faults.push(format!("{what}: {} without a page that says what to do", answer.status));
        }
    }

    /// The names of all fields that stand on any page.
    async fn names(&mut self) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        for route in routes::table().iter().filter(|route| route.method == http::Method::GET) {
            let path = self.examples.path(route.path);
            for (_, browser) in &self.people {
                let page = browser.clone().get(&path).await;
                let found = page.body.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next());
                names.extend(found.map(str::to_owned));
            }
        }
        names.retain(|name| !["viewport", "color-scheme", "description", "robots", "theme-color"].contains(&&**name));
        names
    }

    async fn send(&mut self, method: &str, path: &str, kind: &str, (what, body): (&str, &[u8])) {
        for at in 0..self.people.len() {
            let (who, browser) = &self.people[at];
            let headers = [("content-type", kind), ("sec-fetch-site", "same-origin")];
            // A copy: a door that ends the session leaves it open for the next.
            let answer = browser.clone().ask_bytes(method, path, &headers, body).await;
            let what = format!("{method} {path} by {who}, {what}");
            self.judge(&what, &answer);
        }
    }
}

const FORM: &str = "application/x-www-form-urlencoded";
const PARTS: &str = "multipart/form-data; boundary=------grens7MA4YWxkTrZu0gW";

#[tokio::test(flavor = "multi_thread")]
async fn whatever_a_form_holds_is_answered_with_a_sentence() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let mut doors = Doors::of(&town).await;
        let names = doors.names().await;
        assert!(names.len() > 60, "the fields of the pages are found: {names:?}");
        let long = "a".repeat(LONG);
        for route in routes::table().iter().filter(|route| route.method != http::Method::GET) {
            let (method, path) = (route.method.as_str(), doors.examples.path(route.path));
            // Who leaves is gone: nothing after would be tried. The demo has no provider to sign in with, and says so.
            if ["/mijn/weg", "/afmelden/overal", "/aanmelden"].contains(&route.path) {
                continue;
            }
            for (what, value) in BAD {
                let all: Vec<String> = names.iter().map(|name| format!("{name}={value}")).collect();
                doors.send(method, &path, FORM, (what, all.join("&").as_bytes())).await;
            }
            let twice: Vec<String> = names.iter().map(|name| format!("{name}=ja&{name}=nee&{name}")).collect();
            doors.send(method, &path, FORM, ("each field three times", twice.join("&").as_bytes())).await;
            doors.send(method, &path, FORM, ("fields nobody knows", b"x=1&%00=2&=&&;&%F0%9F%8C%B3=3")).await;
            for name in ["titel", "waarom", "tekst", "mail", "woorden"] {
                doors.send(method, &path, FORM, ("a long text", format!("{name}={long}").as_bytes())).await;
            }
            let fields: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), CANARY)).collect();
            let parts = in_parts(&fields, &[("../../x.jpg\0", b"\xff\xd8\xff no picture")]);
            doors.send(method, &path, PARTS, ("parts with markup", &parts)).await;
            doors.send(method, &path, PARTS, ("parts that break off", &parts[..parts.len() / 2])).await;
            doors.send(method, &path, "application/json", ("a text where a form belongs", b"[[[[[[")).await;
            doors.send(method, &path, "image/png", ("no kind we know", b"\x89PNG")).await;
        }
        assert_eq!(doors.faults, Vec::<String>::new());
        assert_eq!(doors.town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_megabyte_is_refused_and_a_form_from_elsewhere_too() {
    let database = support::sqlite();
    let town = town(&database).await;
    let mut doors = Doors::of(&town).await;
    let body = format!("titel={}", "a".repeat(1_048_576));
    for route in routes::table().iter().filter(|route| route.method != http::Method::GET) {
        let path = doors.examples.path(route.path);
        doors.send(route.method.as_str(), &path, FORM, ("a megabyte", body.as_bytes())).await;
        let (_, luc) = &doors.people[1];
        for elsewhere in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example"), ("origin", "null")] {
            let headers = [("content-type", FORM), elsewhere];
            let answer = luc.clone().ask(route.method.as_str(), &path, &headers, "stem=ja&volg=ja").await;
            let is_open = ["/stop/{token}", "/stop-nieuws/{token}", "/api/v1/mail-reports"].contains(&route.path);
            if !is_open && answer.status != 403 {
                doors.faults.push(format!("{} {path} from {elsewhere:?}: {}", route.method, answer.status));
            }
        }
    }
    assert_eq!(doors.faults, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_an_address_holds_is_answered_with_a_page() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let mut doors = Doors::of(&town).await;
        let names = doors.names().await;
        doors.people.retain(|(who, _)| ["a visitor", "the administrator"].contains(who));
        let words = [
            "0",
            "-1",
            "%00",
            "%ff",
            "..%2f..",
            "99999999999999999999",
            "%3Cscript%3E",
            "zzzzzzzzzzzzz",
            "%F0%9F%8C%B3",
        ];
        for route in routes::table() {
            let method = route.method.as_str();
            if route.path.contains('{') {
                for word in words {
                    let mut path = String::new();
                    for (at, piece) in route.path.split('{').enumerate() {
                        match at {
                            0 => path.push_str(piece),
                            _ => path.push_str(&format!("{word}{}", piece.split_once('}').expect("a name").1)),
                        }
                    }
                    doors.send(method, &path, FORM, ("as an address", b"")).await;
                }
            }
            if route.method == http::Method::GET {
                let path = doors.examples.path(route.path);
                for (what, value) in BAD {
                    let known = ["page", "cursor", "limit", "sort", "near", "radius", "bbox", "zoom", "status", "call"];
                    let all = names.iter().map(String::as_str).chain(known).chain(["q", "category", "district"]);
                    let all: Vec<String> = all.map(|name| format!("{name}={value}")).collect();
                    doors.send(method, &format!("{path}?{}", all.join("&")), FORM, (what, b"")).await;
                }
            }
        }
        assert_eq!(doors.faults, Vec::<String>::new());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_answered_with_a_page_in_dutch_and_the_first_of_a_double_counts() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let mut amina = town.signed_in("amina").await;
        let (vote, before) = (format!("/suggesties/{id}/stem"), town.votes(&id).await.0);
        assert_eq!(amina.post(&vote, "stem=ja&stem=nee&terug=/&terug=/x").await.status, 303);
        assert_eq!(town.votes(&id).await.0, before + 1, "the first counts");
        for path in ["/zoeken?q=linde&q=a", "/oproepen/plekken-vergroenen?q=boom&q=b&page=1&page=2"] {
            assert_eq!(town.visitor().get(path).await.status, 200, "{path}");
        }
        let doubled = "call=plekken-vergroenen&call=x&q=a&q=b";
        for path in [format!("/kaart/punten?{doubled}"), format!("/api/v1/suggestions?{doubled}")] {
            assert_eq!(town.visitor().get(&path).await.status, 200, "{path}");
        }
        let json = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
        let refused = amina.ask("POST", &vote, &json, "{}").await;
        assert!(refused.status == 400 && refused.body.contains("Dat kunnen we niet lezen"), "{}", refused.body);
        let nowhere = town.visitor().get("/s/%ff").await;
        assert!(nowhere.status == 404 && nowhere.body.contains("<html lang=\"nl"), "{}", nowhere.body);
        let program = town.visitor().get("/api/v1/suggestions/%ff").await;
        assert_eq!((program.status, program.header("content-type")), (404, Some("application/problem+json")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_a_program_sends_is_answered_as_json() {
    support::each_engine(async |database| {
        let town = town(database).await;
        let mut doors = Doors::of(&town).await;
        let deep = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000));
        let long = format!("{{\"title\":\"{}\"}}", "a".repeat(LONG));
        let fields = ["call", "title", "body", "category", "latitude", "longitude", "address", "responses", "name"];
        let of = |value: &str| {
            let pairs: Vec<String> = fields.iter().map(|name| format!("\"{name}\":{value}")).collect();
            format!("{{{}}}", pairs.join(","))
        };
        let mut bodies = vec![String::new(), "null".into(), "{}".into(), "\"x\"".into(), "{\"call\":".into(), deep, long];
        for value in ["null", "1", "-1e999", "true", "[]", "{}", "\"\"", "\"\\u0000\\u202e\"", "\"\\ud800\"", "1e308"] {
            bodies.push(of(value));
        }
        let of_place = |latitude: &str| {
            format!(
                "{{\"call\":\"plekken-vergroenen\",\"title\":\"Een bank\",\"body\":\"Daar is het veel te warm in de zomer.\",\
                 \"category\":\"square\",\"latitude\":{latitude},\"longitude\":3.8,\"x\":1,\"title\":\"Twee keer\"}}"
            )
        };
        bodies.extend(["91", "-91", "1e-320", "\"50\"", "50.98"].map(of_place));
        for route in routes::table().iter().filter(|route| route.path.starts_with("/api/")) {
            let path = doors.examples.path(route.path);
            for body in &bodies {
                let what = body.chars().take(60).collect::<String>();
                doors.send(route.method.as_str(), &path, "application/json", (&what, body.as_bytes())).await;
            }
            doors.send(route.method.as_str(), &path, "application/json", ("no UTF-8", b"{\"title\":\"\xff\xfe\"}")).await;
        }
        assert_eq!(doors.faults, Vec::<String>::new());
    })
    .await;
}
