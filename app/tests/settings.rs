//! What the municipality sets of itself, over real HTTP, on both engines: its look, its promise, its footer.

use crate::support;

use support::each_engine;
use support::town::{Answer, Browser, Town, encoded, town};

const LOOK: &str = "/beheer/vormgeving";
const SETTINGS: &str = "/beheer/instellingen";

fn look<'a>(version: &'a str, brand: &'a str, accent: &'a str) -> [(&'a str, &'a str); 7] {
    [
        ("versie", version),
        ("merk", brand),
        ("accent", accent),
        ("kop", "Fraunces"),
        ("tekst", "Source Sans 3"),
        ("hoeken", "straight"),
        ("papier", "cool"),
    ]
}

/// The style sheet of the municipality, as a visitor gets it.
async fn sheet(town: &Town) -> String {
    let home = town.visitor().get("/").await.body;
    let at = home.find("/thema/").expect("the look of the town");
    let address = home[at..].split('"').next().unwrap();
    town.visitor().get(address).await.body
}

/// What the form of the settings would send, as it stands.
async fn as_it_stands(wim: &mut Browser) -> Vec<(String, String)> {
    let page = wim.get(SETTINGS).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let start = page.body.find("<form class=\"edit form\"").expect("the form");
    let form = &page.body[start..start + page.body[start..].find("</form>").unwrap()];
    let value = |tag: &str, name: &str| {
        let at = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        Some(plain(tag[at..].split('"').next()?))
    };
    let fields = form.split('<').filter(|tag| tag.starts_with("input") || tag.starts_with("textarea"));
    let mut fields: Vec<(String, String)> = fields
        .map(|tag| {
            let text = tag.split_once(">\n").map(|(_, text)| plain(text));
            let typed = if tag.starts_with("input") { value(tag, "value") } else { text };
            (value(tag, "name").expect("a name"), typed.unwrap_or_default())
        })
        .collect();
    fields.push(("nieuwsdag".to_owned(), "4".to_owned()));
    fields.push(("zitting".to_owned(), "1".to_owned()));
    fields.push(("titel".to_owned(), "gemeente".to_owned()));
    fields.push(("vasthouden".to_owned(), "verdacht".to_owned()));
    fields
}

fn plain(text: &str) -> String {
    text.replace("&#60;", "<").replace("&#62;", ">").replace("&#34;", "\"").replace("&#39;", "'").replace("&#38;", "&")
}

async fn send(wim: &mut Browser, form: &[(String, String)], changes: &[(&str, &str)]) -> Answer {
    let typed: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| {
            let changed = changes.iter().find(|(known, _)| known == name);
            (name.as_str(), changed.map_or(value.as_str(), |(_, value)| *value))
        })
        .collect();
    wim.post(SETTINGS, &encoded(&typed)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_look_is_shown_before_it_is_kept_and_then_every_page_has_it() {
    each_engine(async |database| {
        let town = town(database).await;
        let before = sheet(&town).await;
        let mut karim = town.signed_in("karim").await;
        let version = karim.get(LOOK).await.hidden("versie");
        let chosen = look(&version, "#7a1f3d", "#ffcf5c");
        let asked = format!("{LOOK}?{}", encoded(&chosen));
        let page = karim.get(&asked).await;
        assert!(
            page.body.contains("Iedereen kan dit lezen") && page.body.contains("value=\"#7a1f3d\""),
            "{}",
            page.body
        );
        let example = karim.get(&asked.replace("?", "/voorbeeld.css?")).await.body;
        assert!(example.starts_with(".example{--brand:#7a1f3d;") && example.contains("--font-heading:\"Fraunces\""));
        assert_eq!(sheet(&town).await, before);

        let kept = karim.post(LOOK, &encoded(&chosen)).await;
        assert_eq!(kept.status, 303, "{}", kept.body);
        assert!(karim.follow(&kept).await.body.contains("De hele site ziet er nu zo uit"));
        let after = sheet(&town).await;
        assert!(after.starts_with(":root{--brand:#7a1f3d;") && after.contains("--radius:6px"), "{after}");
        // Kept again as it stands, nothing changes; the other town never did.
        let again = look(&version, "#7a1f3d", "#ffcf5c");
        assert_eq!(karim.post(LOOK, &encoded(&again)).await.status, 409);
        let log = town.signed_in("hilde").await.get("/beheer/logboek").await.body;
        assert_eq!(log.matches("veranderde de vormgeving van").count(), 1, "{log}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn colours_nobody_could_read_are_not_kept_and_the_nearest_are_offered() {
    each_engine(async |database| {
        let town = town(database).await;
        let before = sheet(&town).await;
        let mut wim = town.signed_in("admin").await;
        let version = wim.get(LOOK).await.hidden("versie");
        let refused = wim.post(LOOK, &encoded(&look(&version, "#8fd3b0", "#f2b632"))).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("De dichtste eerste kleur die wel leesbaar is: #"), "{}", refused.body);
        assert!(!refused.body.contains("De dichtste tweede kleur"));
        assert!(
            refused.body.contains("<title>Fout:")
                && refused.body.contains("href=\"#voorbeeld\">Dit staat niet op de site")
        );
        assert!(refused.body.contains("value=\"#8fd3b0\""));
        assert_eq!(sheet(&town).await, before);
        let offered = refused.body.split("href=\"").find(|part| part.starts_with("/beheer/vormgeving?merk")).unwrap();
        let offered = plain(offered.split('"').next().unwrap());
        assert!(wim.get(&offered).await.body.contains("Iedereen kan dit lezen"));
        let wrong = wim.post(LOOK, &encoded(&look(&version, "rood", "#12"))).await;
        assert_eq!(wrong.status, 422);
        for (field, name, typed) in [("merk", "Eerste kleur", "rood"), ("accent", "Tweede kleur", "#12")] {
            assert!(wrong.body.contains(&format!("href=\"#{field}\">{name}: Dit is geen kleur.")), "{}", wrong.body);
            assert!(wrong.body.contains(&format!("name=\"{field}\" value=\"{typed}\"")), "what was typed stays");
        }
        assert!(wrong.body.contains("Dit is geen kleur") && wrong.body.contains("<option selected>Fraunces"));
        let shown = wim.get(&format!("{LOOK}?merk=rood&accent=%23f2b632")).await;
        assert!(shown.status == 422 && shown.body.contains("name=\"merk\" value=\"rood\""), "shown before likewise");
        // What is no font and no choice counts as what it is now.
        let style = look(&version, "red;} body{display:none", "#f2b632");
        assert_eq!(wim.post(LOOK, &encoded(&style)).await.status, 422);
        let nonsense = encoded(&look(&version, "#1d6b4f", "#f2b632")).replace("Fraunces", "%FF%00Comic");
        assert_eq!(wim.post(LOOK, &nonsense).await.status, 303);
        let after = sheet(&town).await;
        assert!(!after.contains("display") && after.contains("--brand:#1d6b4f"), "{after}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn wim_sets_the_promise_and_the_footer_and_people_read_them() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut wim = town.signed_in("admin").await;
        let form = as_it_stands(&mut wim).await;
        let changes = [
            ("dagen", "1"),
            ("gesloten", "24/12/2026\n2027-05-07"),
            ("telefoon", "09 123 45 67"),
            ("huisregels", "## Zo\n\nWees **mild**. <script>alert(1)</script>"),
        ];
        let kept = send(&mut wim, &form, &changes).await;
        assert_eq!(kept.status, 303, "{}", kept.body);
        let home = town.visitor().get("/").await.body;
        assert!(home.contains("09 123 45 67") && home.contains("tel:091234567"), "{home}");
        let rules = town.visitor().get("/huisregels").await.body;
        assert!(rules.contains("<strong>mild</strong>") && !rules.contains("alert(1)</script>"));
        let stands = as_it_stands(&mut wim).await;
        assert!(stands.contains(&("gesloten".to_owned(), "2026-12-24\n2027-05-07".to_owned())), "{stands:?}");
        let desk = town.signed_in("hilde").await.get("/beheer").await.body;
        assert!(desk.contains("Te laat"), "{desk}");
        let log = wim.get("/beheer/logboek").await.body;
        assert!(log.contains("Antwoord binnen zoveel werkdagen, Sluitingsdagen, Telefoon, Huisregels"), "{log}");
        // The form that was opened before is not saved over it.
        let late = send(&mut wim, &form, &[("telefoon", "09 999 99 99")]).await;
        assert_eq!(late.status, 409);
        assert!(late.body.contains("09 999 99 99") && late.body.contains("Iemand anders bewaarde dit intussen"));
        assert!(!town.visitor().get("/").await.body.contains("09 999 99 99"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_in_the_settings_keeps_what_was_typed_and_changes_nothing() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut wim = town.signed_in("admin").await;
        let form = as_it_stands(&mut wim).await;
        let endless = "a".repeat(31_000);
        for (name, value, says) in [
            ("dagen", "0", "Vul een getal in van 1 tot 90."),
            ("gesloten", "kerstdag", "Schrijf op elke regel één dag"),
            ("mail", "geen adres", "Schrijf een e-mailadres"),
            ("nummer", "12", "telt tien cijfers"),
            ("klachten", "javascript:alert(1)", "Schrijf het hele adres"),
            ("privacy", endless.as_str(), "Dit is te lang"),
        ] {
            let refused = send(&mut wim, &form, &[("kop", "Nieuwe kop & meer"), (name, value)]).await;
            assert_eq!(refused.status, 422, "{name}");
            assert!(refused.body.contains(says), "{name}: {}", refused.body);
            assert!(refused.body.contains("Nieuwe kop &#38; meer"), "{name}");
        }
        for body in ["", "%ff%fe", "dagen=1&dagen=2", "x=y"] {
            assert!([422, 409].contains(&wim.post(SETTINGS, body).await.status), "{body}");
        }
        assert!(!town.visitor().get("/").await.body.contains("Nieuwe kop"));
        assert_eq!(as_it_stands(&mut wim).await, form);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sets_what_follows_the_role() {
    each_engine(async |database| {
        let town = town(database).await;
        for (who, sets_look, sets_settings) in
            [("hilde", 403, 403), ("schepen", 403, 403), ("karim", 200, 403), ("admin", 200, 200), ("amina", 403, 403)]
        {
            let mut browser = town.signed_in(who).await;
            assert_eq!(browser.get(LOOK).await.status, sets_look, "{who}");
            assert_eq!(browser.get(SETTINGS).await.status, sets_settings, "{who}");
            assert_eq!(browser.get(&format!("{LOOK}/voorbeeld.css")).await.status, sets_look, "{who}");
            let is_refused = browser.post(SETTINGS, "dagen=1").await.status == 403;
            assert_eq!(is_refused, sets_settings == 403, "{who}");
            assert_eq!(browser.post(LOOK, "merk=%23000000").await.status == 403, sets_look == 403, "{who}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_parts_of_the_town_narrow_list_map_and_figures_alike() {
    each_engine(async |database| {
        let town = town(database).await;
        let page = town.visitor().get("/oproepen/plekken-vergroenen").await.body;
        let select = &page[page.find("id=\"district\"").expect("the parts of the town")..];
        let select = &select[..select.find("</select>").unwrap()];
        let parts: Vec<&str> = select.split("<option value=\"").skip(2).map(|o| o.split('"').next().unwrap()).collect();
        assert!(parts.len() >= 4, "{select}");
        let desk = town.signed_in("hilde").await.get("/beheer/wijken").await.body;
        let mut sum = 0;
        for part in &parts {
            let query = format!("call=plekken-vergroenen&district={part}");
            let list = town.visitor().get(&format!("/api/v1/suggestions?{query}")).await.json();
            let map = town.visitor().get(&format!("/kaart/punten?{query}&zoom=12")).await.json();
            let total = list["total"].as_i64().unwrap();
            assert_eq!(map["total"].as_i64(), Some(total), "{part}");
            let row = &desk[desk.find(&format!("plekken-vergroenen?district={part}\"")).expect(part)..];
            assert!(row[..200].contains(&format!("<td>{total}</td>")), "{part} {total}: {}", &row[..200]);
            sum += total;
        }
        let all = town.visitor().get("/api/v1/suggestions?call=plekken-vergroenen").await.json();
        assert!(sum > 0 && sum <= all["total"].as_i64().unwrap());
        let nowhere = town.visitor().get("/oproepen/plekken-vergroenen?district=nergens%00&sort=votes").await;
        assert_eq!(nowhere.status, 200);
        assert!(nowhere.body.contains("Geen suggesties met deze keuze"), "{}", nowhere.body);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn links_of_its_own_stand_above_and_below_every_page_in_the_order_of_their_numbers() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut wim = town.signed_in("admin").await;
        let form = as_it_stands(&mut wim).await;
        let changes = [
            ("boven-nummer-0", "9"),
            ("boven-tekst-0", "Zwembad <b>"),
            ("boven-adres-0", "https://zwembad.voorbeeld.be/?a=1&b=\"2"),
            ("boven-tekst-1", "Contact"),
            ("boven-adres-1", "/contact"),
            ("onder-tekst-5", "Vacatures"),
            ("onder-adres-5", "https://werk.voorbeeld.be"),
        ];
        let refused = send(&mut wim, &form, &changes).await;
        assert_eq!(refused.status, 422, "a quote is no part of an address");
        assert!(refused.body.contains("href=\"#boven-adres-0\"") && refused.body.contains("Zwembad &#60;b&#62;"));
        let mut good = changes;
        good[2].1 = "https://zwembad.voorbeeld.be/?a=1&b=2";
        assert_eq!(send(&mut wim, &form, &good).await.status, 303);
        let home = town.visitor().get("/en").await.body;
        let (top, foot) = (home.find("town__links").unwrap(), home.find("id=\"foot-other\"").unwrap());
        let at = |part: &str, from: usize| home[from..].find(part).unwrap_or_else(|| panic!("{part} in {home}"));
        let pool = "href=\"https://zwembad.voorbeeld.be/?a=1&#38;b=2\" lang=\"nl\">Zwembad &#60;b&#62;</a>";
        assert!(at("href=\"/en/contact\" lang=\"nl\">Contact</a>", top) < at(pool, top), "by their numbers");
        at("href=\"https://werk.voorbeeld.be\" lang=\"nl\">Vacatures</a>", foot);
        let log = wim.get("/beheer/logboek").await.body;
        assert!(log.contains("Eigen links"), "{log}");
        let form = as_it_stands(&mut wim).await;
        let bad = send(&mut wim, &form, &[("onder-adres-0", "javascript:alert(1)")]).await;
        assert_eq!(bad.status, 422);
    })
    .await;
}
