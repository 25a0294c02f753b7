//! Photos, and what was given to a call's own questions, change with a suggestion: for others only once it is kept.

use super::{BODY, CALL, Scene, each_engine, scene, support};
use support::{
    pictures::{in_parts_with, jpeg, photos_on},
    town::{Answer, Browser, Town, encoded, town},
};

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n";
const OTHER_PDF: &[u8] = b"%PDF-1.4\n2 0 obj\n<< /Ander true >>\nendobj\n%%EOF\n";
const SECRET: &str = "0470 11 22 33";

/// A number that everybody reads, a plan, and how to reach her, for officers.
async fn asks(hilde: &mut Browser) {
    let desk = format!("/beheer/oproepen/{CALL}/vragen");
    let mut form = vec![("versie".to_owned(), hilde.get(&desk).await.hidden("versie"))];
    let rows =
        [("Breedte", "number", "ja", "everyone"), ("Plan", "pdf", "", "everyone"), ("Bel", "text", "", "officers")];
    for (at, (label, kind, required, reader)) in rows.iter().enumerate() {
        let fields = [("vraag", label), ("antwoord", kind), ("verplicht", required), ("lezer", reader)];
        form.push((format!("sleutel-{at}"), String::new()));
        form.extend(fields.iter().map(|(name, value)| (format!("{name}-{at}"), (**value).to_owned())));
    }
    let made = hilde.post(&desk, &serde_urlencoded::to_string(form).unwrap()).await;
    assert_eq!(made.status, 303, "{}", made.body);
}

/// What the page would send now, hidden fields and all, with these changes and files.
async fn press(
    who: &mut Browser,
    scene: &Scene,
    page: &Answer,
    more: &[(&str, &str)],
    files: &[(&str, &str, &[u8])],
) -> Answer {
    let mut fields = vec![("titel", "Kersenbomen aan de bushalte"), ("waarom", BODY), ("soort", "square")];
    fields.push(("plek", &scene.place));
    let hidden: Vec<(String, String)> = page
        .body
        .split("data-add>")
        .nth(1)
        .and_then(|rest| rest.split("</form>").next())
        .unwrap_or_default()
        .split("<input type=\"hidden\" name=\"")
        .skip(1)
        .filter_map(|rest| {
            let (name, rest) = rest.split_once("\" value=\"")?;
            Some((name.to_owned(), rest.split('"').next()?.to_owned()))
        })
        .collect();
    let is_other = |name: &str| name != "plek" && more.iter().all(|(own, _)| *own != name);
    fields
        .extend(hidden.iter().filter(|(name, _)| is_other(name)).map(|(name, value)| (name.as_str(), value.as_str())));
    fields.extend(more);
    who.post_parts(&scene.edit(), &in_parts_with(&fields, files)).await
}

fn files_on(page: &Answer) -> Vec<String> {
    let links = page.body.split("href=\"/bijlage/").skip(1);
    links.map(|rest| format!("/bijlage/{}", rest.split('"').next().unwrap())).collect()
}

fn small(id: &str) -> String {
    format!("/foto/{id}/klein.jpg")
}

async fn versions(town: &Town) -> i64 {
    town.rows::<(i64,)>("select cast(count(*) as bigint) from suggestion_versions").await[0].0
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_changes_photos_and_answers_and_nobody_sees_it_before_she_keeps_it() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut visitor, mut scene) = (town.signed_in("hilde").await, town.visitor(), scene(&town).await);
        asks(&mut hilde).await;
        let (mut amina, own) = (scene.amina.clone(), scene.page());
        let page = amina.get(&scene.edit()).await;
        assert!(page.body.contains("id=\"vraag-breedte\"") && page.body.contains("id=\"foto\""), "{}", page.body);
        // A question of later is asked now; what came with the press waits meanwhile.
        let files = [("foto", "a.jpg", &jpeg(1)[..]), ("vraag-plan", "plan.pdf", PDF)];
        let page = press(&mut amina, &scene, &page, &[("verder", "ja")], &files).await;
        assert!(page.status == 422 && page.body.contains("href=\"#vraag-breedte\""), "{}", page.body);
        let (first, plan) = (photos_on(&page)[0].clone(), files_on(&page)[0].clone());
        assert_eq!((amina.get(&small(&first)).await.status, amina.get(&plan).await.status), (200, 200));
        for who in [&mut visitor, &mut hilde] {
            assert_eq!((who.get(&small(&first)).await.status, who.get(&plan).await.status), (404, 404));
            assert!(photos_on(&who.get(&own).await).iter().all(|id| *id != first));
        }
        let described = format!("beschrijving-{first}");
        let given = [("vraag-breedte", "1.250,5"), ("vraag-bel", SECRET), (&*described, "Volle zon")];
        let kept = press(&mut amina, &scene, &page, &[&given[..], &[("verder", "ja")]].concat(), &[]).await;
        assert_eq!(kept.status, 303, "{}", kept.body);
        let shown = visitor.get(&own).await;
        assert!(photos_on(&shown).contains(&first) && files_on(&shown) == [plan.clone()], "{}", shown.body);
        assert!(shown.body.contains("1\u{a0}250,5") && shown.body.contains("alt=\"Volle zon\""));
        assert!(shown.body.contains("<p>Foto’s</p>") && shown.body.contains("<p>Ingevulde vragen</p>"));
        assert!(!shown.body.contains(SECRET) && hilde.get(&format!("/beheer{own}")).await.body.contains(SECRET));

        scene.amina = amina;
        changed_again(&town, &mut scene, (&first, &plan)).await;
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

/// One photo goes and another comes, another number, another plan; half of it by a press before. Then the plan goes.
async fn changed_again(town: &Town, scene: &mut Scene, (first, plan): (&str, &str)) {
    let (mut hilde, mut visitor, mut amina) = (town.signed_in("hilde").await, town.visitor(), scene.amina.clone());
    let own = scene.page();
    let page = amina.get(&scene.edit()).await;
    assert!(page.body.contains("value=\"1250,5\"") && page.body.contains(SECRET), "{}", page.body);
    let page = press(&mut amina, scene, &page, &[("weg", first), ("vraag-breedte", "9")], &[]).await;
    assert!(page.status == 200 && photos_on(&page).is_empty() && page.body.contains("value=\"9\""), "{}", page.body);
    assert!(photos_on(&visitor.get(&own).await).iter().any(|id| id == first), "until she keeps it");
    let files = [("foto", "b.jpg", &jpeg(2)[..]), ("vraag-plan", "b.pdf", OTHER_PDF)];
    let last = [("vraag-breedte", "9"), ("vraag-bel", SECRET), ("verder", "ja")];
    let before = versions(town).await;
    for _ in 0..2 {
        assert_eq!(press(&mut amina, scene, &page, &last, &files).await.status, 303);
    }
    assert_eq!(versions(town).await, before + 1, "sent twice is once");
    let shown = visitor.get(&own).await;
    let (second, other) = (photos_on(&shown)[0].clone(), files_on(&shown)[0].clone());
    assert!(second != first && other != plan && shown.body.contains(">9<"), "{}", shown.body);
    assert_eq!((visitor.get(&small(first)).await.status, visitor.get(plan).await.status), (404, 404));
    assert_eq!((visitor.get(&small(&second)).await.status, visitor.get(&other).await.bytes), (200, OTHER_PDF.to_vec()));
    assert!(!shown.body.contains("250,5"), "what stood there is for the staff");
    assert!(hilde.get(&format!("/beheer{own}")).await.body.contains("Breedte 1\u{a0}250,5"));
    // Nothing different is no change; an answer and a plan can go.
    let page = amina.get(&scene.edit()).await;
    let same = press(&mut amina, scene, &page, &last, &[]).await;
    assert_eq!((same.status, versions(town).await), (303, before + 1), "{}", same.body);
    let page = press(&mut amina, scene, &page, &[("zonder", "plan"), ("vraag-breedte", "9")], &[]).await;
    assert!(files_on(&page).is_empty() && visitor.get(&other).await.status == 200);
    let gone = press(&mut amina, scene, &page, &[("vraag-breedte", "9"), ("verder", "ja")], &[]).await;
    assert_eq!((gone.status, visitor.get(&other).await.status), (303, 404), "{}", gone.body);
    assert!(!hilde.get(&format!("/beheer{own}")).await.body.contains("Bel</span>"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_brings_a_photo_to_what_is_not_hers_or_was_voted_for() {
    each_engine(async |database| {
        let town = town(database).await;
        let scene = scene(&town).await;
        let mut amina = scene.amina.clone();
        let page = amina.get(&scene.edit()).await;
        let photo = [("foto", "a.jpg", &jpeg(3)[..])];
        let mut luc = town.signed_in("luc").await;
        assert_eq!(press(&mut luc, &scene, &page, &[("verder", "ja")], &photo).await.status, 403);
        assert_eq!(press(&mut town.visitor(), &scene, &page, &[], &photo).await.status, 401, "the door comes first");
        // What the form says of where things wait is believed of nobody else's.
        let other = town.suggestion(CALL, "new").await;
        for forged in [scene.id.as_str(), other.as_str(), "x", ""] {
            press(&mut amina, &scene, &page, &[("bundel", forged), ("erbij", "ja")], &photo).await;
        }
        let sql = "select p.id from photos p join suggestions s
                   on s.municipality_id = p.municipality_id and s.id = p.suggestion_id where p.sent_at is null";
        assert!(town.rows::<(i64,)>(sql).await.is_empty());
        // Six is one too many, however they come.
        let mut page = amina.get(&scene.edit()).await;
        for seed in [10, 50, 90, 130, 170, 210] {
            page = press(&mut amina, &scene, &page, &[("erbij", "ja")], &[("foto", "a.jpg", &jpeg(seed))]).await;
        }
        assert!(page.status == 422 && photos_on(&page).len() == 5, "{}", page.body);
        assert_eq!(press(&mut amina, &scene, &page, &[("verder", "ja")], &[]).await.status, 303);
        let page = amina.get(&scene.edit()).await;
        let full = press(&mut amina, &scene, &page, &[("erbij", "ja")], &photo).await;
        assert!(full.status == 422 && photos_on(&full).len() == 5, "{}", full.body);

        assert_eq!(luc.post(&format!("{}/stem", scene.page()), &encoded(&[("stem", "ja")])).await.status, 303);
        let sent = town.rows::<(i64,)>("select id from photos").await.len();
        let late = press(&mut amina, &scene, &page, &[("weg", &photos_on(&page)[0]), ("verder", "ja")], &photo).await;
        assert!(late.status == 200 || late.status == 409, "{}", late.body);
        let late = press(&mut amina, &scene, &late, &[("titel", "Kersen"), ("verder", "ja")], &photo).await;
        assert!(late.status == 409 && late.body.contains("Kersen"), "{}", late.body);
        assert_eq!(town.rows::<(i64,)>("select id from photos").await.len(), sent, "nothing comes in or goes");
    })
    .await;
}
