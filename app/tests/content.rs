//! Officers make and edit actions, their steps, themes, contacts and policy pages, over real HTTP, on both engines.

use crate::support;

use support::each_engine;
use support::forms::{Sent, unescaped};
use support::town::{Answer, Browser, Town, encoded, town};

const ACTIONS: &str = "/beheer/acties";
const NEW_ACTION: &str = "/beheer/acties/nieuw";
const OWN: &str = "/beheer/acties/wilgenbeke-vergroent";
const STEPS: &str = "/beheer/acties/wilgenbeke-vergroent/traject";
const SLUG: &str = "geveltuintjes-in-de-kerkstraat";

/// The first thing one can choose in a list.
fn choice(page: &Answer, name: &str) -> String {
    let select = &page.body[page.body.find(&format!("name=\"{name}\"")).expect("the list")..];
    select.split("<option value=\"").nth(2).expect("something to choose").split('"').next().unwrap().to_owned()
}

fn action<'a>(theme: &'a str, state: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("titel", "Geveltuintjes in de Kerkstraat"),
        ("samenvatting", "Tegels eruit, planten erin."),
        ("tekst", "## Hoe\n\nWie **wil**, <script>alert(1)</script> graaft mee."),
        ("eenvoudig", "Wij planten samen."),
        ("tekening", "front_garden"),
        ("thema", theme),
        ("trede", "cocreate"),
        ("wie", "eigen"),
        ("organisator", ""),
        ("adres", ""),
        ("contact", ""),
        ("wijk", "Centrum"),
        ("plaats", ""),
        ("wanneer", "voorjaar 2027"),
        ("dag", "2027-03-20"),
        ("stand", state),
        ("zichtbaar", ""),
    ]
}

fn with<'a>(pairs: &[(&'a str, &'a str)], changes: &[(&str, &'a str)]) -> String {
    let new = |known: &str, old: &'a str| changes.iter().find(|(name, _)| *name == known).map_or(old, |(_, new)| new);
    encoded(&pairs.iter().map(|(known, old)| (*known, new(known, old))).collect::<Vec<_>>())
}

/// Everywhere a citizen could meet an action.
async fn meets(town: &Town) -> Vec<(&'static str, bool)> {
    let mut met = Vec::new();
    for mut who in [town.visitor(), town.signed_in("amina").await] {
        for path in ["/acties/geveltuintjes-in-de-kerkstraat", "/acties/geveltuintjes-in-de-kerkstraat/voorbeeld.png"] {
            met.push((path, who.get(path).await.status == 200));
        }
        for path in ["/acties", "/themas/groen", "/zoeken?q=geveltuintjes", "/api/v1/projects", "/sitemap.xml"] {
            met.push((path, who.get(path).await.body.contains(SLUG)));
        }
        let poster = who.post("/affiche", &format!("naar=/acties/{SLUG}")).await.status;
        met.push(("/affiche", poster == 303));
    }
    met
}

async fn theme_groen(hilde: &mut Browser) -> String {
    let page = hilde.get(OWN).await;
    Sent::of(&page).get("thema").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn citizens_meet_an_action_nowhere_while_it_is_a_draft_and_everywhere_once_it_is_published() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let theme = theme_groen(&mut hilde).await;
        let empty = hilde.get(NEW_ACTION).await;
        assert!(
            empty.body.contains("list=\"wijken\"")
                && empty.body.contains("<option value=\"Wilgenbeke-dorp\"></option>")
        );
        let number = empty.hidden("nummer");
        let draft = format!("{}&nummer={number}", encoded(&action(&theme, "klad")));
        let made = hilde.post(NEW_ACTION, &draft).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let address = made.header("location").unwrap().split('?').next().unwrap().to_owned();
        assert_eq!(address, format!("{ACTIONS}/{SLUG}"));
        // Sent twice it is one.
        assert_eq!(hilde.post(NEW_ACTION, &draft).await.header("location"), made.header("location"));
        assert_eq!(hilde.get(ACTIONS).await.body.matches("Geveltuintjes in de Kerkstraat</a>").count(), 1);
        assert!(meets(&town).await.iter().all(|(_, met)| !met), "{:?}", meets(&town).await);
        assert!(!town.visitor().get("/").await.body.contains(SLUG));

        let preview = hilde.get(&format!("/acties/{SLUG}")).await;
        assert!(preview.body.contains("Voorbeeld: nog niet te zien"), "{}", preview.body);
        assert!(preview.body.contains("<strong>wil</strong>") && !preview.body.contains("alert(1)</script>"));

        let form = Sent::read(&mut hilde, &address).await.set("stand", "later").set("zichtbaar", "2099-01-01T09:00");
        assert_eq!(hilde.post(&address, &form.body()).await.status, 303);
        assert!(meets(&town).await.iter().all(|(_, met)| !met), "{:?}", meets(&town).await);
        let form = Sent::read(&mut hilde, &address).await.set("stand", "nu");
        assert_eq!(hilde.post(&address, &form.body()).await.status, 303);
        assert!(meets(&town).await.iter().all(|(_, met)| *met), "{:?}", meets(&town).await);

        let form = Sent::read(&mut hilde, &address).await.set("stand", "klad");
        assert_eq!(hilde.post(&address, &form.body()).await.status, 303);
        assert!(meets(&town).await.iter().all(|(_, met)| !met), "{:?}", meets(&town).await);
        let log = hilde.get("/beheer/logboek").await.body;
        for words in ["kladversie van de klimaatactie", "zette op de site: de klimaatactie", "haalde van de site"] {
            assert!(log.contains(words), "{words}: {log}");
        }
        let edition = hilde.get(&address).await.hidden("versie");
        assert_eq!(
            hilde.post(&format!("{address}/weg"), &format!("versie={edition}")).await.header("location"),
            Some(ACTIONS)
        );
        assert_eq!(hilde.get(&address).await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_action_of_a_call_on_the_site_stays_there_and_stays_our_own() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let away = Sent::read(&mut hilde, OWN).await.set("stand", "klad");
        let refused = hilde.post(OWN, &away.body()).await;
        assert!(refused.status == 422 && refused.body.contains("Haal eerst de oproep van de site"), "{}", refused.body);
        let given = Sent::read(&mut hilde, OWN).await.set("wie", "ander").set("organisator", "Natuurpunt");
        let refused = hilde.post(OWN, &given.set("adres", "https://natuurpunt.example/").body()).await;
        assert!(refused.status == 422 && refused.body.contains("dus ze blijft van de gemeente"), "{}", refused.body);
        assert_eq!(town.visitor().get("/acties/wilgenbeke-vergroent").await.status, 200);

        // And a call comes on the site only where its action is.
        let theme = theme_groen(&mut hilde).await;
        hilde.post(NEW_ACTION, &encoded(&action(&theme, "klad"))).await;
        let call = "/beheer/oproepen/regentonnen";
        let page = hilde.get(call).await;
        let option = page.body.find(">Geveltuintjes in de Kerkstraat</option>").expect("drafts can be chosen");
        let id = page.body[..option].rsplit("<option value=\"").next().unwrap().split('"').next().unwrap().to_owned();
        let refused = hilde.post(call, &Sent::of(&page).set("actie", &id).body()).await;
        assert!(refused.status == 422 && refused.body.contains("Zet eerst de actie op de site"), "{}", refused.body);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_action_of_another_organiser_is_a_card_with_a_link() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let theme = theme_groen(&mut hilde).await;
        let outside =
            [("wie", "ander"), ("organisator", "Natuurpunt & co"), ("adres", "https://natuurpunt.example/plant")];
        let made = hilde.post(NEW_ACTION, &with(&action(&theme, "nu"), &outside)).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let list = town.visitor().get("/acties").await.body;
        assert!(list.contains("href=\"https://natuurpunt.example/plant\"") && list.contains("Natuurpunt &#38; co"));
        assert_eq!(town.visitor().get(&format!("/acties/{SLUG}")).await.status, 404);
        assert_eq!(hilde.get(&format!("{ACTIONS}/{SLUG}/traject")).await.status, 404);
        for bad in ["javascript:alert(1)", "", "natuurpunt.be", "/acties", "https://a b"] {
            let outside = [("wie", "ander"), ("organisator", "Natuurpunt"), ("adres", bad)];
            let refused = hilde.post(NEW_ACTION, &with(&action(&theme, "nu"), &outside)).await;
            assert!(refused.status == 422 && refused.body.contains("https://"), "{bad}");
        }
    })
    .await;
}

/// The titles of the steps as people see them.
async fn road(town: &Town) -> Vec<String> {
    let page = town.visitor().get("/acties/wilgenbeke-vergroent").await.body;
    let titles = page.split("<h3 class=\"steps__title\">").skip(1);
    titles.map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_adds_moves_and_leaves_out_steps_and_people_see_the_new_road() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let before = road(&town).await;
        assert_eq!(before.len(), 9);
        let form = Sent::read(&mut hilde, STEPS).await;
        // Presses within the form keep everything and change nothing on the site.
        let page = hilde.post(STEPS, &form.pressed("hoger-1")).await;
        assert_eq!(page.status, 200, "{}", page.body);
        assert_eq!(Sent::of(&page).get("stap-0"), unescaped(&before[1]));
        let page = hilde.post(STEPS, &Sent::of(&page).pressed("weg-8")).await;
        let page = hilde.post(STEPS, &Sent::of(&page).pressed("rij")).await;
        assert_eq!(road(&town).await, before);
        let form = Sent::of(&page).set("stap-8", "Feest in het park").set("wanneer-8", "najaar 2027");
        let missing = hilde.post(STEPS, &form.body()).await;
        assert!(missing.status == 422 && missing.body.contains("href=\"#dag-8\""), "{}", missing.body);
        let form = Sent::of(&missing).set("dag-8", "2027-10-01").set("adres-8", "javascript:alert(1)");
        assert_eq!(form.get("stap-8"), "Feest in het park");
        let wrong = hilde.post(STEPS, &form.body()).await;
        assert!(wrong.status == 422 && wrong.body.contains("href=\"#adres-8\""), "{}", wrong.body);
        let kept = hilde.post(STEPS, &Sent::of(&wrong).set("adres-8", "/acties").body()).await;
        assert_eq!(kept.status, 303, "{}", kept.body);
        let after = road(&town).await;
        assert_eq!(after[..2], [before[1].clone(), before[0].clone()]);
        assert_eq!((after.len(), after[8].as_str()), (9, "Feest in het park"));
        assert!(!after.contains(&before[8]));
        assert!(town.visitor().get("/acties/wilgenbeke-vergroent").await.body.contains("najaar 2027"));
        assert!(hilde.get("/beheer/logboek").await.body.contains("veranderde de stappen van"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_officers_at_once_lose_nothing() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut karim) = (town.signed_in("hilde").await, town.signed_in("karim").await);
        for (path, field) in [
            (OWN, "samenvatting"),
            ("/beheer/themas/groen", "samenvatting"),
            ("/beheer/beleid/klimaatplan", "samenvatting"),
            (STEPS, "uitleg-0"),
        ] {
            let hers = Sent::read(&mut hilde, path).await.set(field, "Zo zegt Hilde het.");
            let his = Sent::read(&mut karim, path).await.set(field, "Zo zegt Karim & co het.");
            assert_eq!(hilde.post(path, &hers.body()).await.status, 303, "{path}");
            let late = karim.post(path, &his.body()).await;
            assert_eq!(late.status, 409, "{path}: {}", late.body);
            assert!(late.body.contains("Zo zegt Karim &#38; co het."), "{path}");
            assert_eq!(Sent::read(&mut hilde, path).await.get(field), "Zo zegt Hilde het.", "{path}");
            let again = his.set("versie", &late.hidden("versie"));
            assert_eq!(karim.post(path, &again.body()).await.status, 303, "{path}");
            assert_eq!(Sent::read(&mut hilde, path).await.get(field), "Zo zegt Karim & co het.", "{path}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_in_use_stays_an_unused_one_goes_and_the_order_is_the_sites() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let edition = hilde.get("/beheer/themas/groen").await.hidden("versie");
        let stays = hilde.post("/beheer/themas/groen/weg", &format!("versie={edition}")).await;
        assert!(stays.status == 409 && stays.body.contains("Dit kan niet weg"), "{}", stays.body);
        let fields = [("titel", "Materialen"), ("samenvatting", "Delen en herstellen."), ("tekening", "workshop")];
        let made = hilde.post("/beheer/themas/nieuw", &encoded(&fields)).await;
        assert!(made.header("location").unwrap().starts_with("/beheer/themas/materialen"));
        assert_eq!(town.visitor().get("/themas/materialen").await.status, 200);
        let order = |page: Answer| page.body.find(">Materialen<").unwrap() < page.body.find(">Mobiliteit<").unwrap();
        assert!(!order(hilde.get("/beheer/themas").await));
        assert_eq!(hilde.post("/beheer/themas/materialen/hoger", "").await.status, 303);
        assert!(order(hilde.get("/beheer/themas").await));
        let gone = hilde.post("/beheer/themas/materialen/weg", "versie=1").await;
        assert_eq!(gone.header("location"), Some("/beheer/themas"), "{}", gone.body);
        assert_eq!(town.visitor().get("/themas/materialen").await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_contact_is_on_the_contact_page_with_hours_and_languages() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let new = "/beheer/contacten/nieuw";
        let fields = [
            ("naam", "Noor <b>Claes</b>"),
            ("functie", "energiecoach"),
            ("dienst", "Energiehuis"),
            ("telefoon", "09 000 00 99"),
            ("mail", "noor.claes@wilgenbeke.example"),
            ("uren", "vrijdag van 9 tot 12 uur"),
            ("talen", "Nederlands en Turks"),
        ];
        for (name, bad) in [("naam", ""), ("telefoon", "bel me"), ("telefoon", ""), ("mail", "noor"), ("mail", "")] {
            let wrong = hilde.post(new, &with(&fields, &[(name, bad)])).await;
            assert!(wrong.status == 422 && wrong.body.contains("energiecoach"), "{name} {bad}: {}", wrong.body);
        }
        let made = hilde.post(new, &encoded(&fields)).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let address = made.header("location").unwrap().split('?').next().unwrap().to_owned();
        let page = town.visitor().get("/contact").await.body;
        for words in ["Noor &#60;b&#62;Claes", "Aan het loket: vrijdag van 9 tot 12 uur", "Spreekt Nederlands en Turks"]
        {
            assert!(page.contains(words), "{words}");
        }
        // Without a number and an address she is not among those one can call.
        let form = Sent::read(&mut hilde, &address).await.set("telefoon", "").set("mail", "");
        assert_eq!(hilde.post(&address, &form.body()).await.status, 303);
        assert!(!town.visitor().get("/contact").await.body.contains("Noor"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_policy_page_is_read_by_citizens_once_it_is_published() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut karim = town.signed_in("karim").await;
        let fields =
            [("titel", "Waterplan"), ("samenvatting", "Elke druppel telt."), ("tekst", "## Doel"), ("stand", "klad")];
        let made = karim.post("/beheer/beleid/nieuw", &encoded(&fields)).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let seen = async |town: &Town| {
            let mut visitor = town.visitor();
            let mut seen = vec![visitor.get("/beleid/waterplan").await.status == 200];
            for path in ["/beleid/klimaatplan", "/zoeken?q=druppel", "/sitemap.xml"] {
                seen.push(visitor.get(path).await.body.contains("waterplan"));
            }
            seen
        };
        assert!(seen(&town).await.iter().all(|seen| !seen));
        assert!(karim.get("/beleid/waterplan").await.body.contains("Voorbeeld: nog niet te zien"));
        let form = Sent::read(&mut karim, "/beheer/beleid/waterplan").await.set("stand", "nu");
        assert_eq!(karim.post("/beheer/beleid/waterplan", &form.body()).await.status, 303);
        assert!(seen(&town).await.iter().all(|seen| *seen), "{:?}", seen(&town).await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_in_an_action_keeps_what_was_typed() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let theme = choice(&hilde.get(NEW_ACTION).await, "thema");
        let good = action(&theme, "nu");
        let endless = "a".repeat(40_000);
        for (name, value) in [
            ("titel", ""),
            ("titel", "\u{202e}\u{200b}"),
            ("samenvatting", ""),
            ("tekst", endless.as_str()),
            ("tekening", "../../etc"),
            ("thema", "zzzzzzzzzzzzz"),
            ("thema", ""),
            ("trede", "all"),
            ("wie", "niemand"),
            ("contact", "x"),
            ("wijk", endless.as_str()),
            ("dag", "2026-02-31"),
            ("dag", "9999-12-31"),
            ("stand", "ooit"),
            ("stand", "later"),
        ] {
            let wrong = hilde.post(NEW_ACTION, &with(&good, &[(name, value)])).await;
            assert_eq!(wrong.status, 422, "{name} {value:.20}: {}", wrong.body);
            assert!(wrong.body.contains("Wij planten samen.") && wrong.body.contains("href=\"#"), "{name}");
        }
        let two = hilde.post(NEW_ACTION, &with(&good, &[("titel", ""), ("samenvatting", "")])).await.body;
        for said in ["href=\"#titel\">Titel: Vul dit veld in.", "href=\"#samenvatting\">Samenvatting: Vul dit veld in."]
        {
            assert!(two.contains(said), "the summary says where: {two}");
        }
        let steps = Sent::read(&mut hilde, STEPS).await.set("stap-1", "");
        let step = hilde.post(STEPS, &steps.body()).await.body;
        assert!(step.contains(">Wat er gebeurt (2): Vul dit veld in."), "{step}");
        for path in [NEW_ACTION, STEPS, "/beheer/themas/nieuw", "/beheer/contacten/nieuw", "/beheer/beleid/nieuw"] {
            for bytes in ["titel=%ff%fe", "%00=%00&stap-0", "stap-99999999999999999999=x", "stap-999999=x&versie=1"] {
                let status = hilde.post(path, bytes).await.status;
                assert!([409, 422].contains(&status), "{path} {bytes}: {status}");
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alderman_reads_all_and_changes_nothing() {
    let database = support::sqlite();
    let town = town(&database).await;
    let mut alderman = town.signed_in("schepen").await;
    for list in [ACTIONS, "/beheer/themas", "/beheer/contacten", "/beheer/beleid"] {
        let page = alderman.get(list).await;
        assert!(page.status == 200 && !page.body.contains(&format!("{list}/nieuw")), "{list}");
        assert!(!page.body.contains("/hoger"), "{list}");
        assert_eq!(alderman.get(&format!("{list}/nieuw")).await.status, 403);
        assert_eq!(alderman.post(&format!("{list}/nieuw"), "titel=x").await.status, 403);
        assert_eq!(town.signed_in("amina").await.get(list).await.status, 403);
        assert_eq!(town.visitor().post(&format!("{list}/nieuw"), "titel=x").await.status, 401);
    }
    for path in [STEPS, OWN, "/beheer/themas/groen/hoger", "/beheer/acties/wilgenbeke-vergroent/weg"] {
        assert_eq!(alderman.post(path, "versie=1").await.status, 403, "{path}");
    }
}
