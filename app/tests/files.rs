//! A call asks for a file: what people may give, who reads it, what is refused, over real HTTP, on both engines.

use crate::support;

use image::ImageFormat;
use support::{
    each_engine,
    pictures::{bomb, in_parts_with, jpeg, jpeg_with_position, noisy, written},
    town::{Answer, Browser, Town, encoded, town},
};

const CALL: &str = "plekken-vergroenen";
const DESK: &str = "/beheer/oproepen/plekken-vergroenen/vragen";
const FORM: &str = "/oproepen/plekken-vergroenen/nieuw";
const CHECK: &str = "/oproepen/plekken-vergroenen/nieuw/nakijken";
const PLAN: &str = "vraag-plan";
const LETTER: &str = "vraag-brief";
const SKETCH: &str = "vraag-schets";
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< /OpenAction << /S /JavaScript /JS (kanarie) >> >>\nendobj\n%%EOF\n";

/// A plan that must be there and everybody sees, a letter for officers, a sketch that may be either.
async fn asks_for_files(hilde: &mut Browser) {
    let mut form = vec![("versie".to_owned(), hilde.get(DESK).await.hidden("versie"))];
    let rows =
        [("Plan", "pdf", "ja", "everyone"), ("Brief", "file", "", "officers"), ("Schets", "picture", "", "everyone")];
    for (at, (label, kind, required, reader)) in rows.iter().enumerate() {
        let fields =
            [("sleutel", ""), ("vraag", label), ("antwoord", kind), ("verplicht", required), ("lezer", reader)];
        form.extend(fields.iter().map(|(name, value)| (format!("{name}-{at}"), (*value).to_owned())));
    }
    let made = hilde.post(DESK, &serde_urlencoded::to_string(form).unwrap()).await;
    assert_eq!(made.status, 303, "{}", made.body);
}

async fn fields(town: &Town, more: &[(&str, &str)]) -> Vec<(String, String)> {
    let list = town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&limit=1")).await.json();
    let place = format!("{},{}", list["items"][0]["latitude"], list["items"][0]["longitude"]);
    let own = [
        ("plek", place.as_str()),
        ("titel", "Een tuin op het dak"),
        ("waarom", "Hier past een tuin, en wij zorgen ervoor."),
        ("soort", "square"),
    ];
    own.iter().chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// Sends the form with files, as a browser without script does.
async fn post(who: &mut Browser, town: &Town, more: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Answer {
    let fields = fields(town, more).await;
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.post_parts(FORM, &in_parts_with(&fields, files)).await
}

/// The addresses of the files a page links to, in their order.
fn files_on(page: &Answer) -> Vec<String> {
    let links = page.body.split("href=\"/bijlage/").skip(1);
    links.map(|rest| format!("/bijlage/{}", rest.split('"').next().unwrap())).collect()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

async fn send(who: &mut Browser) -> String {
    let version = who.get(CHECK).await.hidden("versie");
    let sent = who.post(CHECK, &encoded(&[("versie", &version), ("leeftijd", "ja"), ("naam", "Buur")])).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    sent.header("location").unwrap().trim_end_matches("?nieuw=1").to_owned()
}

async fn count(town: &Town) -> i64 {
    town.rows::<(i64,)>("select cast(count(*) as bigint) from response_files").await[0].0
}

/// Amina's suggestion with a plan, a letter and a sketch.
struct Scene {
    hilde: Browser,
    amina: Browser,
    address: String,
    plan: String,
    letter: String,
    sketch: String,
}

async fn scene(town: &Town) -> Scene {
    let (mut hilde, mut amina) = (town.signed_in("hilde").await, town.signed_in("amina").await);
    asks_for_files(&mut hilde).await;
    let photo = jpeg_with_position();
    let files = [(PLAN, "../../plan <b>.pdf", PDF), (LETTER, "a.pdf", PDF), (SKETCH, "IMG_1.jpg", &photo[..])];
    let went = post(&mut amina, town, &[("verder", "ja")], &files).await;
    assert_eq!((went.status, went.header("location")), (303, Some(CHECK)), "{}", went.body);
    let held = files_on(&amina.get(CHECK).await);
    let [plan, letter, sketch] = <[String; 3]>::try_from(held).expect("three files");
    let address = send(&mut amina).await;
    Scene { hilde, amina, address, plan, letter, sketch }
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_gives_files_first_and_signs_in_after() {
    each_engine(async |database| {
        let town = town(database).await;
        asks_for_files(&mut town.signed_in("hilde").await).await;
        let mut amina = town.visitor();
        let form = amina.get(FORM).await.body;
        assert!(form.contains("Een pdf van hoogstens 10 MB.") && form.contains("accept=\"application/pdf\""), "{form}");
        let photo = jpeg_with_position();
        let files = [(PLAN, "../../plan <b>.pdf", PDF), (LETTER, "a.pdf", PDF), (SKETCH, "IMG_1.jpg", &photo[..])];
        let went = post(&mut amina, &town, &[("verder", "ja")], &files).await;
        assert_eq!((went.status, went.header("location")), (303, Some("/aanmelden")), "{}", went.body);
        assert_eq!(amina.post("/demo/aanmelden", "persoon=amina").await.header("location"), Some(CHECK));
        let back = amina.get(FORM).await;
        let held = files_on(&back);
        assert_eq!(held.len(), 3, "nothing was lost on the way: {}", back.body);
        for file in &held {
            assert_eq!(amina.get(file).await.header("cache-control"), Some("no-store"));
            for mut other in [town.visitor(), town.signed_in("luc").await, town.signed_in("hilde").await] {
                assert_eq!(other.get(file).await.status, 404, "until she sends it, it is hers");
            }
        }
        let check = amina.get(CHECK).await;
        assert_eq!(files_on(&check), held, "{}", check.body);
        assert!(check.body.contains("Pdf, 1\u{a0}kB") && check.body.contains("Alleen voor medewerkers"));
        let address = send(&mut amina).await;
        assert_eq!(files_on(&town.visitor().get(&address).await), [held[0].as_str(), held[2].as_str()]);
        assert!(files_on(&amina.get(FORM).await).is_empty(), "the next suggestion begins without");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_file_is_read_by_whom_it_is_for_and_goes_with_its_suggestion() {
    each_engine(async |database| {
        let town = town(database).await;
        let Scene { mut hilde, mut amina, address, plan, letter, sketch } = scene(&town).await;
        let (plan, letter, sketch) = (plan.as_str(), letter.as_str(), sketch.as_str());
        let mut visitor = town.visitor();
        assert_eq!(files_on(&visitor.get(&address).await), [plan, sketch]);
        is_only_kept(&visitor.get(plan).await);
        let shown = visitor.get(sketch).await;
        assert_eq!((shown.status, shown.header("content-type")), (200, Some("image/jpeg")));
        assert!(![&b"Exif"[..], b"GPS", b"kanarie"].iter().any(|part| holds(&shown.bytes, part)));
        image::load_from_memory_with_format(&shown.bytes, ImageFormat::Jpeg).unwrap();
        let api = format!("/api/v1{}", address.replace("suggesties", "suggestions"));
        let json = visitor.get(&api).await.json();
        assert!(
            json["responses"]["plan"]["url"].as_str().unwrap().ends_with(plan) && json["responses"]["brief"].is_null()
        );

        for mut who in [town.visitor(), town.signed_in("luc").await] {
            assert_eq!(who.get(letter).await.status, 404);
        }
        let mut elsewhere = town.visitor();
        elsewhere.host = "havenrode.localhost".to_owned();
        assert_eq!(elsewhere.get(plan).await.status, 404);
        assert_eq!(hilde.get(letter).await.bytes, PDF);
        assert_eq!(files_on(&hilde.get(&format!("/beheer{address}")).await), [plan, letter, sketch]);
        let own = amina.get("/mijn/gegevens.json").await.body;
        assert!([plan, letter, sketch].iter().all(|file| own.contains(*file)) && amina.get(letter).await.status == 200);

        // Out of sight with the suggestion, for everybody; and back.
        let desk = format!("/beheer{address}");
        let hidden = hilde.post(&format!("{desk}/verbergen"), "grond=other&reden=Even+nakijken+wat+hier+staat").await;
        assert_eq!(hidden.status, 303, "{}", hidden.body);
        for who in [&mut visitor, &mut hilde, &mut amina] {
            assert_eq!((who.get(plan).await.status, who.get(letter).await.status), (404, 404));
        }
        assert_eq!(hilde.post(&format!("{desk}/tonen"), "").await.status, 303);
        assert_eq!(visitor.get(plan).await.status, 200);
        // She goes: what only officers read goes with her.
        assert_eq!(amina.post("/mijn/weg", "zeker=ja").await.status, 303);
        assert_eq!((hilde.get(letter).await.status, hilde.get(plan).await.status), (404, 200));
        assert_eq!(count(&town).await, 2);
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

/// A browser puts it in a folder and opens nothing.
fn is_only_kept(given: &Answer) {
    assert_eq!((given.status, given.bytes.as_slice()), (200, PDF));
    assert_eq!(given.header("content-type"), Some("application/pdf"));
    assert_eq!(given.header("content-disposition"), Some("attachment; filename=\"bijlage.pdf\""));
    assert_eq!(given.header("x-content-type-options"), Some("nosniff"));
    assert!(given.header("content-security-policy").unwrap().contains("sandbox"));
}

/// What the page says is wrong in a field, once.
fn error_at(page: &Answer, field: &str) -> String {
    assert_eq!(page.status, 422, "{field}: {}", page.body);
    assert_eq!(page.body.matches(&format!("href=\"#{field}\"")).count(), 1, "{field}: {}", page.body);
    let start = page.body.find(&format!("id=\"{field}-error\"")).unwrap_or_else(|| panic!("{field}: {}", page.body));
    page.body[start..].split("</p>").next().unwrap().rsplit("</svg>").next().unwrap().trim().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_taken_is_said_at_its_question_and_the_rest_stays() {
    each_engine(async |database| {
        let town = town(database).await;
        asks_for_files(&mut town.signed_in("hilde").await).await;
        let mut luc = town.signed_in("luc").await;
        let nothing = post(&mut luc, &town, &[("verder", "ja")], &[(PLAN, "", b"")]).await;
        assert_eq!(error_at(&nothing, PLAN), "Kies een bestand.");
        let photo = jpeg(1);
        let large = [PDF, &vec![b' '; 10_000_000], b"%%EOF"].concat();
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
        let page = b"<html><script>kanarie()</script>".to_vec();
        let picture = written(&noisy(300, 200, 3), ImageFormat::Png);
        for (field, name, bytes, said) in [
            (PLAN, "a.pdf", photo.as_slice(), "Dit is geen pdf."),
            (PLAN, "a.pdf", b"PK\x03\x04%PDF-1.7 %%EOF", "Dit is geen pdf."),
            (PLAN, "a.pdf", &PDF[..40], "niet volledig"),
            (PLAN, "a.pdf", b"", "niet volledig"),
            (PLAN, "a.pdf", &large, "te groot"),
            (SKETCH, "a.jpg", PDF, "geen foto die we kunnen lezen"),
            (SKETCH, "a.jpg", &page, "geen foto die we kunnen lezen"),
            (SKETCH, "a.jpg", &heic, "HEIC"),
            (SKETCH, "a.png", &bomb(), "25 miljoen"),
            (SKETCH, "a.png", &picture[..300], "niet volledig"),
            (LETTER, "b.html", &page, "geen pdf, en geen foto"),
        ] {
            let answer = post(&mut luc, &town, &[("verder", "ja")], &[(field, name, bytes)]).await;
            let sentence = error_at(&answer, field);
            assert!(sentence.contains(said), "{field} {name}: {sentence}");
            assert!(answer.body.contains("Een tuin op het dak") && !answer.body.contains("kanarie"), "the text stays");
        }
        assert_eq!(count(&town).await, 0);
        // What does not arrive whole is said of the file, not of photos.
        let body =
            in_parts_with(&[("titel", "Een tuin op het dak")], &[(PLAN, "a.pdf", &large), (PLAN, "b.pdf", &large)]);
        let cut = luc.post_parts(FORM, &body[..body.len() - 300]).await;
        assert!(
            error_at(&cut, PLAN).contains("te groot") && !cut.body.contains("deze foto’s te groot"),
            "{}",
            cut.body
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_there_once_and_what_forms_say_of_it_counts_for_nothing() {
    each_engine(async |database| {
        let town = town(database).await;
        asks_for_files(&mut town.signed_in("hilde").await).await;
        let mut luc = town.signed_in("luc").await;
        let first = files_on(&post(&mut luc, &town, &[], &[(PLAN, "a.pdf", PDF)]).await);
        let second = files_on(&post(&mut luc, &town, &[], &[(PLAN, "b.pdf", PDF)]).await);
        assert!(first.len() == 1 && second.len() == 1 && first != second);
        assert_eq!((luc.get(&first[0]).await.status, luc.get(&second[0]).await.status), (404, 200));
        let id = second[0].trim_start_matches("/bijlage/");
        let forged = format!("{id}.pdf 10");
        let mut other = town.visitor();
        let stolen = post(&mut other, &town, &[(PLAN, &forged), (SKETCH, &forged), ("verder", "ja")], &[]).await;
        assert_eq!(error_at(&stolen, PLAN), "Kies een bestand.");
        assert!(files_on(&stolen).is_empty());
        let gone = post(&mut luc, &town, &[("zonder", "plan")], &[]).await;
        assert_eq!((gone.status, files_on(&gone).len(), count(&town).await), (200, 0, 0), "{}", gone.body);
        let json = serde_json::json!({ "call": CALL, "responses": { "plan": forged } }).to_string();
        let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
        let program = luc.ask("POST", "/api/v1/suggestions", &headers, &json).await;
        assert!(program.status == 422 && program.body.contains("op de pagina van de oproep"), "{}", program.body);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_of_drafts_nobody_sends_do_not_fill_the_disk() {
    each_engine(async |database| {
        let town = town(database).await;
        asks_for_files(&mut town.signed_in("hilde").await).await;
        let mut visitor = town.visitor();
        assert_eq!(files_on(&post(&mut visitor, &town, &[], &[(PLAN, "a.pdf", PDF)]).await).len(), 1);
        town.run("update response_files set byte_count = 600000000").await;
        let full = post(&mut visitor, &town, &[], &[(LETTER, "a.pdf", PDF)]).await;
        assert!(error_at(&full, LETTER).contains("geen plaats voor bestanden"));
        let photos = visitor.post_photos(FORM, &[], &[("a.jpg", &jpeg(2))]).await;
        assert!(photos.body.contains("even geen plaats voor foto’s"), "photos and files share the room");
        let swept = || async {
            let swept =
                town.app.db.write(|tx| Box::pin(async move { plein::suggestions::store::delete_left_files(tx).await }));
            swept.await.unwrap()
        };
        assert_eq!(swept().await, 0, "she may come back for it");
        town.run("delete from drafts").await;
        assert_eq!((swept().await, count(&town).await), (1, 0));
    })
    .await;
}
