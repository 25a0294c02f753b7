//! Photos with a suggestion, over real HTTP, on both engines: what comes out, what is refused, who sees it.

mod kills;
use crate::support;

use image::ImageFormat;
use support::{
    each_engine,
    pictures::{bomb, in_parts, jpeg, jpeg_with_position, photos_on, picture, written},
    town::{Browser, Town, exchange, town},
};

const CALL: &str = "plekken-vergroenen";
const FORM: &str = "/oproepen/plekken-vergroenen/nieuw";
const CHECK: &str = "/oproepen/plekken-vergroenen/nieuw/nakijken";
const WHY: &str = "Hier staat de hele dag zon op de stenen, en er is geen schaduw.";

async fn a_place(town: &Town) -> String {
    let list = town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&limit=1")).await.json();
    format!("{},{}", list["items"][0]["latitude"], list["items"][0]["longitude"])
}

fn filled<'a>(title: &'a str, place: &'a str) -> [(&'a str, &'a str); 4] {
    [("plek", place), ("titel", title), ("waarom", WHY), ("soort", "square")]
}

/// Sends what was looked at; the address of the suggestion.
async fn send(browser: &mut Browser) -> String {
    let check = browser.get(CHECK).await;
    let versie = check.hidden("versie");
    let form =
        serde_urlencoded::to_string([("versie", versie.as_str()), ("leeftijd", "ja"), ("naam", "Buur")]).unwrap();
    let sent = browser.post(CHECK, &form).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    sent.header("location").unwrap().trim_end_matches("?nieuw=1").to_owned()
}

fn large(id: &str) -> String {
    format!("/foto/{id}/groot.jpg")
}

/// The photos a page shows, as it links to them.
fn photos_on_page(page: &str) -> Vec<String> {
    let links = page.split("href=\"/foto/").skip(1);
    links.filter_map(|rest| rest.split('/').next()).map(str::to_owned).collect()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// What nobody sent yet, and the files of it: the town has photos of its own.
async fn rows(town: &Town) -> (i64, i64) {
    let photos: Vec<(i64,)> = town.rows("select cast(count(*) as bigint) from photos where sent_at is null").await;
    let files = "select cast(count(*) as bigint) from photo_files f where not exists
                 (select 1 from photos p where p.municipality_id = f.municipality_id and p.id = f.photo_id
                                           and p.sent_at is not null)";
    (photos[0].0, town.rows::<(i64,)>(files).await[0].0)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_comes_out_upright_and_without_the_place_where_it_was_taken() {
    each_engine(async |database| {
        let town = town(database).await;
        let sent = jpeg_with_position();
        assert!(holds(&sent, b"Exif") && holds(&sent, b"GPSLatitude") && holds(&sent, b"kanarie"));
        let mut visitor = town.visitor();
        let page = visitor.post_photos(FORM, &[("erbij", "ja")], &[("IMG_1.jpg", &sent)]).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let photos = photos_on(&page);
        assert_eq!(photos.len(), 1, "{}", page.body);
        for (file, size) in [("groot", (240, 320)), ("klein", (240, 320))] {
            let shown = visitor.get(&format!("/foto/{}/{file}.jpg", photos[0])).await;
            assert_eq!((shown.status, shown.header("content-type")), (200, Some("image/jpeg")));
            assert_eq!(shown.header("x-content-type-options"), Some("nosniff"));
            assert!(shown.header("content-security-policy").unwrap().contains("sandbox"));
            assert!(shown.header("content-disposition").unwrap().contains("foto.jpg"));
            for part in [&b"Exif"[..], b"GPS", b"Abc", b"xmp", b"kanarie", b"<html"] {
                assert!(!holds(&shown.bytes, part), "{file} still holds {}", String::from_utf8_lossy(part));
            }
            let image = image::load_from_memory_with_format(&shown.bytes, ImageFormat::Jpeg).unwrap().into_rgb8();
            assert_eq!(image.dimensions(), size, "turned a quarter to the right");
            // What was in the upper left corner of the camera is in the upper right one of who looks at it.
            let (left, right) = (image.get_pixel(20, 20).0, image.get_pixel(220, 20).0);
            assert!(left[2] > 150 && right[0] > 150, "{left:?} {right:?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_chooses_photos_first_signs_in_after_and_everything_shows_them() {
    each_engine(async |database| {
        let town = town(database).await;
        let place = a_place(&town).await;
        let mut visitor = town.visitor();
        let fields = [&filled("Linden bij de vijver", &place)[..], &[("verder", "ja")]].concat();
        let photos = [
            jpeg(1),
            written(&picture(900, 700, 2), ImageFormat::Png),
            written(&picture(64, 64, 3), ImageFormat::WebP),
        ];
        let named: Vec<(&str, &[u8])> = photos.iter().map(|bytes| ("foto.jpg", bytes.as_slice())).collect();
        let went = visitor.post_photos(FORM, &fields, &named).await;
        assert_eq!((went.status, went.header("location")), (303, Some("/aanmelden")), "{}", went.body);
        let came = visitor.post("/demo/aanmelden", "persoon=amina").await;
        assert_eq!(came.header("location"), Some(CHECK));
        let form = visitor.get(FORM).await;
        let ids = photos_on(&form);
        assert_eq!(ids.len(), 3, "Back shows them: {}", form.body);
        let check = photos_on(&visitor.get(CHECK).await);
        assert!(check.starts_with(&ids), "in the order in which they were chosen: {check:?}");
        // She says what is on the second, and takes the first away.
        let described = format!("beschrijving-{}", ids[1]);
        let press = [(described.as_str(), "Vijver <b>met</b> eenden"), ("weg", &ids[0])];
        let page =
            visitor.post_photos(FORM, &[&filled("Linden bij de vijver", &place)[..], &press].concat(), &[]).await;
        assert_eq!((page.status, photos_on(&page)), (200, ids[1..].to_vec()), "{}", page.body);
        assert!(page.body.contains("Linden bij de vijver") && page.body.contains(WHY), "what she typed stays");
        // Until she sends it nobody else sees them.
        assert_eq!(visitor.get(&large(&ids[1])).await.header("cache-control"), Some("no-store"));
        assert_eq!(town.visitor().get(&large(&ids[1])).await.status, 404);
        assert_eq!(visitor.get(&large(&ids[0])).await.status, 404, "what was taken away is gone");
        let address = send(&mut visitor).await;
        let mut other = town.visitor();
        let shown = other.get(&address).await;
        assert_eq!(photos_on_page(&shown.body), ids[1..], "{}", shown.body);
        assert!(shown.body.contains("alt=\"Vijver &#60;b&#62;met&#60;/b&#62; eenden\""), "{}", shown.body);
        assert!(shown.body.contains("alt=\"Foto 2 bij deze suggestie\""), "{}", shown.body);
        assert!(shown.body.contains(&format!("href=\"{}\"", large(&ids[2]))) && !shown.body.contains("/beeld/square/"));
        let kept = other.get(&large(&ids[1])).await;
        assert_eq!((kept.status, kept.header("cache-control")), (200, Some("private, max-age=300")));
        let again = other.ask("GET", &large(&ids[1]), &[("if-none-match", kept.header("etag").unwrap())], "").await;
        assert_eq!((again.status, again.bytes.len()), (304, 0));
        let list = other.get(&format!("/oproepen/{CALL}?sort=new")).await;
        assert!(list.body.contains(&format!("/foto/{}/klein.jpg", ids[1])), "the list shows the first one");
        let api = other.get(&format!("/api/v1{}", address.replace("suggesties", "suggestions"))).await.json();
        let photos = api["photos"].as_array().unwrap();
        assert_eq!(
            (photos.len(), &photos[0]["width"], &photos[0]["alt"]),
            (2, &900.into(), &"Vijver <b>met</b> eenden".into())
        );
        assert!(photos[1]["url"].as_str().unwrap().ends_with(&large(&ids[2])));
        assert!(photos_on(&visitor.get(FORM).await).is_empty(), "the next suggestion begins without");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_photo_is_refused_by_its_name_and_the_text_stays() {
    each_engine(async |database| {
        let town = town(database).await;
        let whole = jpeg(4);
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='kanarie()'/>".to_vec();
        let refused: [(&str, Vec<u8>, &str); 9] = [
            ("IMG_2.HEIC", heic.clone(), "HEIC-foto. Die kunnen we niet lezen"),
            ("van telefoon.jpg", heic, "Meest compatibel"),
            ("tekening.svg", svg.clone(), "geen foto die we kunnen lezen"),
            ("tekening.jpg", svg, "geen foto die we kunnen lezen"),
            ("film.gif", b"GIF89a/*<script>kanarie()</script>*/=1".to_vec(), "geen foto die we kunnen lezen"),
            ("plan.pdf", b"%PDF-1.7\nPK\x03\x04".to_vec(), "geen foto die we kunnen lezen"),
            ("bom.png", bomb(), "meer dan 25 miljoen beeldpunten"),
            ("half.jpg", whole[..whole.len() / 2].to_vec(), "niet volledig of is beschadigd"),
            ("leeg.jpg", Vec::new(), "niet volledig of is beschadigd"),
        ];
        let mut visitor = town.visitor();
        for press in ["erbij", "verder"] {
            for (file, bytes, words) in &refused {
                let fields = [("titel", "Half af"), ("waarom", "nog niet klaar"), (press, "ja")];
                let page = visitor.post_photos(FORM, &fields, &[(file, bytes)]).await;
                assert_eq!(page.status, 422, "{file}: {}", page.body);
                assert!(page.body.contains(words) && page.body.contains(file), "{file}: {}", page.body);
                assert!(page.body.contains("href=\"#fotos\"") && page.body.contains("id=\"fotos-error\""), "{file}");
                assert!(page.body.contains("value=\"Half af\"") && page.body.contains("nog niet klaar"), "{file}");
                assert!(photos_on(&page).is_empty(), "{file}");
            }
        }
        let evil = "../../<img src=x onerror=kanarie()>\u{202e}gpj.exe";
        let page = visitor.post_photos(FORM, &[("erbij", "ja")], &[(evil, b"x")]).await;
        assert!(page.body.contains("onerror") && !page.body.contains("<img src=x") && !page.body.contains('\u{202e}'));
        assert_eq!(rows(&town).await, (0, 0));
        // One that is good stays, also when the one beside it is not.
        let page = visitor.post_photos(FORM, &[("erbij", "ja")], &[("goed.jpg", &whole), ("bom.png", &bomb())]).await;
        assert_eq!((page.status, photos_on(&page).len()), (422, 1));
        // The same once more, as after pressing Reload, is the same one.
        let page = visitor.post_photos(FORM, &[("erbij", "ja")], &[("goed.jpg", &whole)]).await;
        assert_eq!((page.status, photos_on(&page).len()), (200, 1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sixth_photo_is_refused_also_when_all_come_at_once() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut visitor = town.visitor();
        visitor.post_photos(FORM, &[("titel", "Zes")], &[]).await;
        let presses: Vec<_> = (1..=8_u8)
            .map(|seed| {
                let mut visitor = visitor.clone();
                tokio::spawn(
                    async move { visitor.post_photos(FORM, &[("titel", "Zes")], &[("a.jpg", &jpeg(seed))]).await },
                )
            })
            .collect();
        let mut refused = 0;
        for press in presses {
            let page = press.await.unwrap();
            assert!(page.status == 200 || page.body.contains("heeft hoogstens vijf foto’s"), "{}", page.body);
            refused += usize::from(page.status == 422);
        }
        let page = visitor.get(FORM).await;
        assert_eq!((photos_on(&page).len(), refused), (5, 3));
        assert!(page.body.contains("Dat zijn vijf foto’s") && page.body.contains("value=\"Zes\""));
        assert_eq!(rows(&town).await, (5, 5));
        // A day later they are gone with the draft, also from the disk.
        let id = photos_on(&page)[0].clone();
        assert_eq!(visitor.get(&large(&id)).await.status, 200);
        town.run("update drafts set saved_at = saved_at - 90000000").await;
        assert_eq!(visitor.get(&large(&id)).await.status, 404);
        let now = town.app.clock.machine();
        let swept = town.app.db.write(move |tx| {
            Box::pin(async move {
                plein::suggestions::store::delete_old_drafts(tx, now.plus_days(-1)).await?;
                plein::suggestions::store::delete_left_photos(tx).await
            })
        });
        assert_eq!(swept.await.map_err(|error| error.to_string()), Ok(5));
        assert_eq!(rows(&town).await, (0, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_of_the_demo_drew_is_shown_with_words() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut visitor = town.visitor();
        let found = visitor.get("/zoeken?q=Kapelstraat+klinkers").await.body;
        let id = found.split("href=\"/suggesties/").nth(1).expect("a hit").split('"').next().unwrap();
        let page = visitor.get(&format!("/suggesties/{id}")).await.body;
        let drawn = photos_on_page(&page);
        assert!(drawn.len() == 2 && page.contains("alt=\"Tekening: het pleintje met bomen"), "{page}");
        let shown = visitor.get(&large(&drawn[0])).await;
        let picture = image::load_from_memory_with_format(&shown.bytes, ImageFormat::Jpeg).unwrap();
        assert_eq!((picture.width(), picture.height()), (800, 500));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_suggestion_hides_its_photos_and_another_town_never_has_them() {
    each_engine(async |database| {
        let town = town(database).await;
        let place = a_place(&town).await;
        let mut luc = town.signed_in("luc").await;
        let fields = [&filled("Plek met foto", &place)[..], &[("verder", "ja")]].concat();
        let went = luc.post_photos(FORM, &fields, &[("a.jpg", &jpeg(7))]).await;
        assert_eq!(went.header("location"), Some(CHECK), "{}", went.body);
        let address = send(&mut luc).await;
        let id = photos_on(&town.visitor().get(&address).await)[0].clone();
        let mut other = town.visitor();
        other.host = "havenrode.localhost".to_owned();
        assert_eq!(other.get(&large(&id)).await.status, 404);
        for path in ["/foto/x/groot.jpg", "/foto/0000000000000/groot.jpg", &format!("/foto/{id}/midden.jpg")] {
            assert_eq!(town.visitor().get(path).await.status, 404, "{path}");
        }
        assert_eq!(town.visitor().get(&large(&id)).await.status, 200);
        town.run("update suggestions set hidden_at = 1 where title = 'Plek met foto'").await;
        let (amina, noor) = (town.signed_in("amina").await, town.signed_in("noor").await);
        for (mut browser, status) in [(town.visitor(), 404), (amina, 404), (luc, 200), (noor, 200)] {
            for file in ["groot", "klein"] {
                let shown = browser.get(&format!("/foto/{id}/{file}.jpg")).await;
                assert_eq!(shown.status, status, "who made it and the staff see it still");
                assert!(status == 404 || shown.header("cache-control") == Some("no-store"));
            }
        }
        let at_desk = town.signed_in("noor").await.get(&format!("/beheer{address}")).await;
        assert_eq!(photos_on_page(&at_desk.body), [id], "who decides sees it");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_large_or_broken_on_the_way_leaves_the_text() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut visitor = town.visitor();
        let fields = [("titel", "Veel tegelijk"), ("waarom", "nog niet klaar"), ("erbij", "ja")];
        let heavy = vec![b'x'; 9 * 1024 * 1024];
        let page =
            visitor.post_photos(FORM, &fields, &[("a.jpg", &jpeg(1)), ("b.jpg", &heavy), ("c.jpg", &heavy)]).await;
        assert_eq!(page.status, 422, "{}", page.body);
        assert!(page.body.contains("te groot om in één keer"), "{}", page.body);
        assert!(
            page.body.contains("value=\"Veel tegelijk\"") && photos_on(&page).len() == 1,
            "what came first is kept"
        );
        let alone = vec![b'x'; 13 * 1024 * 1024];
        let page = town.visitor().post_photos(FORM, &fields, &[("groot.jpg", &alone)]).await;
        assert!(page.status == 422 && page.body.contains("Deze foto is te groot"), "{}", page.body);
        // More than that is not even read to its end, and other addresses take no more than a form.
        let flood = vec![b'x'; 400_000];
        assert_eq!(visitor.post_parts("/aanmelden", &flood).await.status, 413);
        assert_eq!(visitor.post_parts(CHECK, &flood).await.status, 413);
        // Parts that stop, have no name, or are no parts at all.
        let body = in_parts(&fields, &[("a.jpg", &jpeg(2))]);
        let stopped = visitor.post_parts(FORM, &body[..body.len() - 200]).await;
        assert_eq!(stopped.status, 422, "{}", stopped.body);
        assert!(stopped.body.contains("Niet alles kwam goed over") && stopped.body.contains("Veel tegelijk"));
        for nonsense in [&b""[..], b"--", b"------grens7MA4YWxkTrZu0gW\r\n\r\n\r\n", &[0xff; 3000]] {
            let page = visitor.post_parts(FORM, nonsense).await;
            assert!([200, 422].contains(&page.status), "{}", page.status);
        }
        let header =
            format!("POST {FORM} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nsec-fetch-site: same-origin\r\n");
        let long = format!(
            "{header}content-type: multipart/form-data; boundary={}\r\ncontent-length: 4\r\n\r\nabcd",
            "b".repeat(10_000)
        );
        assert!((200..500).contains(&exchange(town.port, long.as_bytes()).await.status));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_do_not_fill_the_disk() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut visitor = town.visitor();
        let page = visitor.post_photos(FORM, &[("titel", "Vol")], &[("a.jpg", &jpeg(1))]).await;
        assert_eq!(photos_on(&page).len(), 1);
        town.run("update photos set byte_count = 600000000").await;
        let page = visitor.post_photos(FORM, &[("titel", "Vol")], &[("b.jpg", &jpeg(2))]).await;
        assert_eq!(page.status, 422);
        assert!(
            page.body.contains("even geen plaats voor foto’s") && page.body.contains("value=\"Vol\""),
            "{}",
            page.body
        );
        // What was sent counts no more; then the hour's number ends.
        town.run("update photos set sent_at = 1").await;
        let mut last = page;
        for number in 0..220_u32 {
            last = visitor.post_photos(FORM, &[("titel", "Vol")], &[("b.jpg", &number.to_be_bytes())]).await;
            assert_eq!(last.status, 422);
        }
        assert!(last.body.contains("veel foto’s na elkaar") && last.body.contains("value=\"Vol\""), "{}", last.body);
    })
    .await;
}
