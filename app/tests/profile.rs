//! What somebody sets about herself on `/mijn`: name, address, and signing out everywhere.

use crate::support;

use support::{
    each_engine,
    town::{Answer, Browser, town},
};

fn form(pairs: &[(&str, &str)]) -> String {
    serde_urlencoded::to_string(pairs).unwrap()
}

async fn name(browser: &mut Browser, name: &str) -> Answer {
    browser.post("/mijn/naam", &form(&[("naam", name)])).await
}

/// The element of a field, as written.
fn field<'a>(page: &'a Answer, id: &str) -> &'a str {
    let start = page.body.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id} in {}", page.body));
    let begin = page.body[..start].rfind('<').unwrap();
    &page.body[begin..begin + page.body[begin..].find('>').unwrap()]
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_chooses_a_name_and_a_bad_one_is_kept_in_its_field() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut amina = town.signed_in("amina").await;
        let saved = name(&mut amina, "  Buur uit de\tKapelstraat <3 ").await;
        assert_eq!(saved.header("location"), Some("/mijn?bewaard=naam"));
        let mine = amina.follow(&saved).await;
        assert!(mine.body.contains("Je naam is bewaard."));
        assert!(field(&mine, "naam").contains("value=\"Buur uit de Kapelstraat &#60;3\""), "{}", field(&mine, "naam"));
        let long = "é".repeat(61);
        for (typed, sentence) in [
            ("", "Vul de naam in die anderen zien."),
            (" \u{a0}\t", "Vul de naam in die anderen zien."),
            ("A", "Een naam heeft minstens twee tekens."),
            (long.as_str(), "Een naam heeft hoogstens zestig tekens."),
            ("12345", "Gebruik letters die iedereen kan lezen."),
            ("Ami\u{200b}na", "Gebruik letters die iedereen kan lezen."),
            ("Ami\u{202e}na", "Gebruik letters die iedereen kan lezen."),
            ("\u{3164}\u{3164}", "Gebruik letters die iedereen kan lezen."),
            ("Amin\u{430}", "Gebruik letters die iedereen kan lezen."),
            ("A\u{301}\u{302}\u{303}mina", "Gebruik letters die iedereen kan lezen."),
            ("Hilde Van Damme", "lijkt op die van iemand van de gemeente"),
            ("hilde van-damme", "lijkt op die van iemand van de gemeente"),
            ("Hi1de Van Dámme", "lijkt op die van iemand van de gemeente"),
            ("Gemeente Wilgenbeke", "lijkt op die van iemand van de gemeente"),
            ("Wilgenbeke", "lijkt op die van iemand van de gemeente"),
            ("Jan (schepen)", "lijkt op die van iemand van de gemeente"),
            ("M0derator", "lijkt op die van iemand van de gemeente"),
            ("Ⓑeheerder x\u{fe0f}", "Gebruik letters die iedereen kan lezen."),
        ] {
            let page = name(&mut amina, typed).await;
            assert_eq!(page.status, 422, "{typed:?}");
            assert!(page.body.contains(sentence), "{typed:?}: {}", page.form("naam"));
            assert!(field(&page, "naam").contains(&format!("value=\"{typed}\"")), "{typed:?} is typed again by nobody");
            assert!(page.body.contains("<title>Fout:") && field(&page, "naam").contains("aria-invalid"));
        }
        let kept = town.rows::<(i64,)>("select id from people where display_name = 'Buur uit de Kapelstraat <3'").await;
        assert_eq!(kept.len(), 1, "no bad name took the place of the good one");
        // Hilde is who she is.
        assert_eq!(name(&mut town.signed_in("hilde").await, "Hilde Van Damme").await.status, 303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn luc_confirms_an_address_and_wipes_it() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut luc = town.signed_in("luc").await;
        for (typed, sentence) in [
            ("", "Vul je e-mailadres in."),
            ("luc", "In een e-mailadres staat een @"),
            ("luc@\"voorbeeld", "Controleer het adres"),
            ("luc@voorbeeld.be, an@voorbeeld.be", "Controleer het adres"),
        ] {
            let page = luc.post("/mijn/mail", &form(&[("mail", typed)])).await;
            assert!(page.status == 422 && page.body.contains(sentence), "{typed}: {}", page.body);
            assert!(field(&page, "mail").contains(&format!("value=\"{}\"", typed.replace('"', "&#34;"))), "{typed}");
        }
        let sent = luc.post("/mijn/mail", &form(&[("mail", "Luc.B@voorbeeld.be")])).await;
        assert_eq!(sent.header("location"), Some("/mijn?bewaard=code"));
        let waits = luc.follow(&sent).await;
        assert!(waits.body.contains("Je code is onderweg") && waits.body.contains("name=\"code\""));
        assert!(!waits.body.contains("Je bevestigde"), "an address counts after its code only");
        let code = town.code_to("Luc.B@voorbeeld.be").await;
        // The code is his: another account, and a browser without one, cannot use it.
        let mut amina = town.signed_in("amina").await;
        assert_eq!(amina.post("/mijn/mail/code", &format!("code={code}")).await.status, 422);
        assert_eq!(town.visitor().post("/mijn/mail/code", &format!("code={code}")).await.status, 401);
        let wrong = luc.post("/mijn/mail/code", "code=12").await;
        assert!(
            wrong.status == 422 && wrong.body.contains("Typ de zes cijfers") && wrong.body.contains("value=\"12\"")
        );
        let typed = format!("{} {}", &code[..3], &code[3..]);
        let confirmed = luc.post("/mijn/mail/code", &form(&[("code", &typed)])).await;
        assert_eq!(confirmed.header("location"), Some("/mijn?bewaard=mail"));
        assert!(luc.follow(&confirmed).await.body.contains("Je bevestigde Luc.B@voorbeeld.be"));
        let again = luc.post("/mijn/mail", &form(&[("mail", "luc.b@VOORBEELD.be")])).await;
        assert!(again.status == 422 && again.body.contains("Dit adres is al bevestigd."));
        let wiped = luc.post("/mijn/mail", &form(&[("mail", "Luc.B@voorbeeld.be"), ("wis", "ja")])).await;
        assert!(luc.follow(&wiped).await.body.contains("Je e-mailadres is gewist."));
        let kept: Vec<(i64,)> =
            town.rows("select id from people where email is not null or email_key is not null").await;
        assert!(kept.is_empty(), "nothing of it stays");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_signs_out_everywhere_and_luc_stays() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut here, mut there) = (town.signed_in("amina").await, town.signed_in("amina").await);
        let mut luc = town.signed_in("luc").await;
        let stolen = there.clone();
        assert_eq!(here.post("/afmelden", "").await.status, 303);
        assert_eq!(there.get("/mijn").await.status, 200, "signing out here signs out here");
        here = town.signed_in("amina").await;
        let out = here.post("/afmelden/overal", "").await;
        assert_eq!((out.status, here.cookies.len()), (303, 0));
        for mut browser in [here, there, stolen] {
            let door = browser.get("/mijn").await;
            assert_eq!(door.header("location"), Some("/aanmelden?terug=%2Fmijn"));
            assert_eq!(browser.post("/mijn/naam", "naam=Dief").await.status, 401);
        }
        assert_eq!(luc.get("/mijn").await.status, 200);
        assert_eq!(town.rows::<(i64,)>("select person_id from sessions").await.len(), 1);
    })
    .await;
}
