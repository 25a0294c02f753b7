//! Pictures of the municipality's own, over real HTTP, on both engines: photos in the texts of officers.

use crate::support;

use image::ImageFormat;
use support::{
    each_engine,
    forms::{Sent, unescaped},
    pictures::{bomb, in_parts, jpeg_with_position, picture, written},
    town::{Answer, Browser, Town, encoded, town},
};

const SETTINGS: &str = "/beheer/instellingen";

/// Where citizens read the page that is edited here, and where it is edited.
async fn policy(hilde: &mut Browser) -> (String, String) {
    let list = hilde.get("/beheer/beleid").await.body;
    let slug = list.split("href=\"/beheer/beleid/").nth(2).expect("a page").split('"').next().unwrap().to_owned();
    (format!("/beleid/{slug}"), format!("/beheer/beleid/{slug}"))
}

/// The address of the one picture in a text.
fn address(text: &str) -> &str {
    let at = text.find("/afbeelding/").expect("a picture");
    text[at..].split(['"', ')', ' ']).next().unwrap()
}

async fn press(browser: &mut Browser, (path, form): (&str, &Sent), more: &[(&str, &str)], file: &[u8]) -> Answer {
    let fields: Vec<(&str, &str)> = form.pairs().chain(more.iter().copied()).collect();
    let files: &[(&str, &[u8])] = if file.is_empty() { &[] } else { &[("IMG_1.jpg", file)] };
    browser.post_photos(path, &fields, files).await
}

async fn kept(town: &Town) -> i64 {
    town.rows::<(i64,)>("select cast(count(*) as bigint) from pictures").await[0].0
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_puts_a_photo_in_a_page_and_everybody_sees_it_with_her_words() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let (page, desk) = policy(&mut hilde).await;
        let form = Sent::read(&mut hilde, &desk).await.set("tekst", "Eerst dit.\r\n\r\nDan dat.");
        let form = form.set("foto_woorden", "Een *linde* met [bank]").set("foto_plek", "tekst:11");
        let put = press(&mut hilde, (&desk, &form), &[("daarna", "foto")], &jpeg_with_position()).await;
        assert_eq!(put.status, 200, "{}", put.body);
        assert!(put.body.contains("De foto staat nu in “Tekst”"), "{}", put.body);
        let form = Sent::of(&put);
        let photo = address(form.get("tekst")).to_owned();
        assert_eq!(form.get("tekst"), format!("Eerst dit.\n\n![Een \\*linde\\* met \\[bank\\]]({photo})\n\nDan dat."));
        assert!(!town.visitor().get(&page).await.body.contains(&photo), "nothing is saved yet");
        assert_eq!(press(&mut hilde, (&desk, &form), &[("daarna", "")], &[]).await.status, 303);

        let mut visitor = town.visitor();
        let read = visitor.get(&page).await.body;
        assert!(photo.ends_with("/240x320.jpg"), "upright: {photo}");
        let shown = format!("src=\"{photo}\"");
        assert!(read.contains(&shown) && read.contains("width=\"240\" height=\"320\""), "{read}");
        assert!(read.contains("alt=\"Een *linde* met [bank]\""), "{read}");
        let small = photo.replace("240x320", "klein");
        for file in [&photo, &small] {
            let got = visitor.get(file).await;
            assert_eq!((got.status, got.header("content-type")), (200, Some("image/jpeg")), "{file}");
            assert_eq!(got.header("cache-control"), Some("public, max-age=31536000, immutable"));
            assert!(got.header("content-security-policy").unwrap().contains("sandbox"));
            let image = image::load_from_memory_with_format(&got.bytes, ImageFormat::Jpeg).unwrap().into_rgb8();
            assert_eq!(image.dimensions(), (240, 320));
            assert!(!got.bytes.windows(3).any(|part| part == b"GPS"), "where it was taken is gone");
        }
        for other in [photo.replace("240x320", "320x240"), photo.replace(".jpg", ".png"), format!("{photo}.jpg")] {
            assert_eq!(visitor.get(&other).await.status, 404, "{other}");
        }
        visitor.host = "havenrode.localhost".to_owned();
        assert_eq!(visitor.get(&photo).await.status, 404, "another municipality has it not");

        // The same file once more, saved at once: it is there once, and behind the text.
        let form = Sent::read(&mut hilde, &desk).await.set("tekst", "Opnieuw.").set("foto_woorden", "Een linde");
        let saved = press(&mut hilde, (&desk, &form), &[("daarna", "")], &jpeg_with_position()).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let text = Sent::read(&mut hilde, &desk).await.get("tekst").to_owned();
        assert_eq!((text, kept(&town).await), (format!("Opnieuw.\n\n![Een linde]({photo})"), 1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_is_not_put_without_words_and_waits_with_the_form_until_it_has_them() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut wim = town.signed_in("admin").await;
        let photo = written(&picture(640, 400, 5), ImageFormat::Png);
        let form = Sent::of_page(&wim.get(SETTINGS).await, "<form class=\"edit form\"");
        let form = form.set("huisregels", "Wees mild.").set("foto_in", "huisregels");
        let asked = press(&mut wim, (SETTINGS, &form), &[("daarna", "foto")], &photo).await;
        assert_eq!(asked.status, 422, "{}", asked.body);
        assert!(asked.body.contains("Zeg in enkele woorden wat er op de foto staat."), "{}", asked.body);
        assert!(asked.body.contains("href=\"#foto_woorden\"") && asked.body.contains("Wees mild."));
        // Saving does not lose it either.
        let form = Sent::of_page(&asked, "<form class=\"edit form\"");
        assert_eq!(press(&mut wim, (SETTINGS, &form), &[("daarna", "")], &[]).await.status, 422);
        let form = form.set("foto_woorden", "Kinderen planten een linde");
        assert_eq!(press(&mut wim, (SETTINGS, &form), &[("daarna", "")], &[]).await.status, 303);
        let rules = town.visitor().get("/huisregels").await.body;
        assert!(rules.contains("alt=\"Kinderen planten een linde\"") && rules.contains("/640x400.jpg"), "{rules}");

        let form = Sent::of_page(&wim.get(SETTINGS).await, "<form class=\"edit form\"");
        for (field, text, sentence) in [
            ("foto_woorden", "Een linde", "Kies eerst een foto."),
            ("huisregels", "![kat](https://elders.example/kat.jpg)", "Er staat een foto van een andere site"),
            ("privacy", "![](/afbeelding/0000000000021/640x400.jpg)", "Er staat een foto in deze tekst zonder woorden"),
        ] {
            let wrong = press(&mut wim, (SETTINGS, &form.clone().set(field, text)), &[("daarna", "")], &[]).await;
            assert_eq!(wrong.status, 422, "{field}");
            assert!(unescaped(&wrong.body).contains(sentence), "{field}: {}", wrong.body);
            assert!(wrong.body.contains(&format!("href=\"#{}\"", field.replace("foto_woorden", "foto"))), "{field}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_photo_is_refused_with_all_that_was_typed_and_who_may_not_edit_sends_none() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let (_, desk) = policy(&mut hilde).await;
        let typed = "Wat ik typte blijft staan.";
        let form = Sent::read(&mut hilde, &desk).await.set("tekst", typed).set("foto_woorden", "Een linde");
        let large = vec![0xff; 13 * 1024 * 1024];
        for (file, sentence) in [
            (&b"<svg xmlns='http://www.w3.org/2000/svg' onload='kanarie()'/>"[..], "geen foto die we kunnen lezen"),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC-foto"),
            (&bomb(), "meer dan 25 miljoen beeldpunten"),
            (&large, "Deze foto is te groot om te versturen."),
        ] {
            for button in ["foto", ""] {
                let refused = press(&mut hilde, (&desk, &form), &[("daarna", button)], file).await;
                assert_eq!(refused.status, 422, "{sentence}: {}", refused.body);
                assert!(refused.body.contains(sentence) && refused.body.contains(typed), "{sentence}");
                assert!(refused.body.contains("href=\"#foto\""), "{sentence}");
            }
        }
        let half = in_parts(&[("tekst", typed), ("versie", form.get("versie"))], &[("x.jpg", &jpeg_with_position())]);
        let cut = hilde.post_parts(&desk, &half[..half.len() - 900]).await;
        assert_eq!(cut.status, 422);
        assert!(cut.body.contains("kwam niet helemaal over") && cut.body.contains(typed), "{}", cut.body);
        for (who, status) in [("els", 403), ("amina", 403)] {
            let mut browser = town.signed_in(who).await;
            let sent = press(&mut browser, (&desk, &form), &[("daarna", "foto")], &jpeg_with_position()).await;
            assert_eq!(sent.status, status, "{who}: {}", sent.body);
        }
        let plain = encoded(&[("daarna", "foto"), ("foto_bewaard", "/afbeelding/x/1x1.jpg"), ("foto", "tekst")]);
        assert_eq!(hilde.post("/beheer/acties/nieuw", &plain).await.status, 422);
        assert_eq!(kept(&town).await, 0);
    })
    .await;
}

/// The town's own drawing of a willow, with what a drawing must not bring.
const LOGO: &[u8] = b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 100\" \
    onload=\"kanarie()\"><script>kanarie()</script><circle cx=\"50\" cy=\"50\" r=\"40\" fill=\"#1d6b4f\"/></svg>";
const LOOK: &str = "/beheer/vormgeving";
const LOOK_FORM: &str = "<form class=\"form\" method=\"post\" action=\"/beheer/vormgeving\"";

#[tokio::test(flavor = "multi_thread")]
async fn karim_tries_a_logo_then_every_page_paper_and_mail_carries_it_until_it_is_taken_off() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut karim = town.signed_in("karim").await;
        let crest = "class=\"town__arms\"";
        assert!(town.visitor().get("/").await.body.contains(crest));
        let form = Sent::of_page(&karim.get(LOOK).await, LOOK_FORM);
        let wrong = press(&mut karim, (LOOK, &form), &[("daarna", "logo")], b"%PDF-1.7").await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("geen logo dat we kunnen lezen"), "{}", wrong.body);
        let went = press(&mut karim, (LOOK, &form), &[("daarna", "logo")], LOGO).await;
        assert_eq!(went.status, 303, "{}", went.body);
        let tried = karim.follow(&went).await;
        let logo = address(&tried.body).to_owned();
        assert!(tried.body.contains("class=\"town__logo\"") && logo.ends_with("/klein.png"), "{}", tried.body);
        assert!(town.visitor().get("/").await.body.contains(crest), "it is only tried");

        let form = Sent::of_page(&tried, LOOK_FORM);
        assert!(form.get("logo").ends_with("/640x213.png"), "{}", form.get("logo"));
        let shown = press(&mut karim, (LOOK, &form), &[("daarna", "logo")], &[]).await;
        assert_eq!(shown.status, 303, "it is chosen already: {}", shown.body);
        let unsaid = press(&mut karim, (LOOK, &form), &[], &[]).await;
        assert_eq!(unsaid.status, 422);
        assert!(unsaid.body.contains("Zeg in enkele woorden wat er op het logo staat."), "{}", unsaid.body);
        let form = form.set("logo_woorden", "Een wilg <aan> het water");
        let kept = press(&mut karim, (LOOK, &form), &[], &[]).await;
        assert_eq!(kept.status, 303, "{}", kept.body);

        let mut visitor = town.visitor();
        let alt = "alt=\"Een wilg &#60;aan&#62; het water\"";
        let home = visitor.get("/").await.body;
        assert!(home.contains(alt) && home.contains(&logo) && !home.contains(crest), "{home}");
        let drawn = visitor.get(&logo).await;
        assert_eq!((drawn.status, drawn.header("content-type")), (200, Some("image/png")));
        let went = visitor.post("/affiche", "naar=/acties/zonnedaken").await;
        assert!(visitor.follow(&went).await.body.contains("class=\"poster__logo\""));
        let mut luc = town.signed_in("luc").await;
        assert_eq!(luc.post("/mijn/mail", "mail=luc.nieuw%40voorbeeld.be").await.status, 303);
        let mails: Vec<(i64, String)> = town.rows("select id, body_html from outbox order by id desc").await;
        let (id, html) = &mails[0];
        let picture = logo.split('/').nth(2).unwrap();
        assert!(html.contains(&format!("src=\"cid:{picture}\"")) && html.contains(alt), "{html}");
        let shown = visitor.get(&format!("/demo/mails/{}", kit::ids::encode(*id))).await;
        assert!(shown.body.contains("src=\"data:image/png;base64,"), "{}", shown.body);

        let example = karim.get("/beheer/mails/receipt/voorbeeld").await;
        assert!(example.body.contains("src=\"data:image/png;base64,"), "{}", example.body);

        let form = Sent::of_page(&karim.get(LOOK).await, LOOK_FORM);
        let went = press(&mut karim, (LOOK, &form), &[("daarna", "zonder")], &[]).await;
        let form = Sent::of_page(&karim.follow(&went).await, LOOK_FORM);
        assert_eq!(press(&mut karim, (LOOK, &form), &[], &[]).await.status, 303);
        let home = town.visitor().get("/").await.body;
        assert!(home.contains(crest) && !home.contains("town__logo"), "the crest is back");
        let mut els = town.signed_in("els").await;
        assert_eq!(press(&mut els, (LOOK, &form), &[("daarna", "logo")], LOGO).await.status, 403);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_stands_above_an_action_in_lists_and_in_the_preview_until_the_drawing_is_back() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let (page, desk) = ("/acties/wilgenbeke-vergroent", "/beheer/acties/wilgenbeke-vergroent");
        let preview = format!("{page}/voorbeeld.png");
        let drawing = "src=\"/beeld/";
        let shown_above = |body: &str| body.split("class=\"action__picture\">").nth(1).unwrap()[..400].to_owned();
        assert!(shown_above(&town.visitor().get(page).await.body).contains(drawing));
        assert_eq!(town.visitor().get(&preview).await.header("content-type"), Some("image/png"));
        let form = Sent::read(&mut hilde, desk).await.chosen("foto_in", "beeld");
        let unsaid = press(&mut hilde, (desk, &form), &[("daarna", "")], &jpeg_with_position()).await;
        assert!(unsaid.status == 422 && unsaid.body.contains("href=\"#foto_woorden\""), "{}", unsaid.body);
        let form = Sent::of(&unsaid).set("foto_woorden", "Buren <planten> samen");
        let put = press(&mut hilde, (desk, &form), &[("daarna", "foto")], &[]).await;
        assert_eq!(put.status, 200, "{}", put.body);
        let form = Sent::of(&put);
        assert!(form.get("beeld").ends_with("/240x320.jpg"), "{}", put.body);
        // Its words may be changed later, and not be taken away.
        let silent = press(&mut hilde, (desk, &form.clone().set("beeld_woorden", " ")), &[("daarna", "")], &[]).await;
        assert!(silent.status == 422 && silent.body.contains("href=\"#beeld_woorden\""), "{}", silent.body);
        assert_eq!(press(&mut hilde, (desk, &form), &[("daarna", "")], &[]).await.status, 303);

        let mut visitor = town.visitor();
        let photo = format!("src=\"{}\"", form.get("beeld"));
        let alt = "alt=\"Buren &#60;planten&#62; samen\"";
        for path in [page, "/acties"] {
            let body = visitor.get(path).await.body;
            assert!(body.contains(&photo) && body.contains(alt), "{path}: {body}");
        }
        let card = visitor.get(&preview).await;
        assert_eq!(card.header("content-type"), Some("image/jpeg"));
        let drawn = image::load_from_memory_with_format(&card.bytes, ImageFormat::Jpeg).unwrap().into_rgb8();
        assert_eq!(drawn.dimensions(), (1200, 630));

        let form = Sent::read(&mut hilde, desk).await;
        let back = press(&mut hilde, (desk, &form), &[("daarna", "tekening")], &[]).await;
        let form = Sent::of(&back);
        assert_eq!((back.status, form.get("beeld")), (200, ""), "{}", back.body);
        assert_eq!(press(&mut hilde, (desk, &form), &[("daarna", "")], &[]).await.status, 303);
        assert!(shown_above(&town.visitor().get(page).await.body).contains(drawing));
    })
    .await;
}
