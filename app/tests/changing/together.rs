//! A suggestion is made together: who is asked, who says yes, and what nobody learns from it.

use super::{each_engine, give_address, mail_to, scene, support};
use support::{
    mails,
    town::{Town, encoded, town},
};

/// The path of the link in the newest mail to an address.
async fn link_to(town: &Town, address: &str) -> String {
    let mail = mail_to(town, address).await.unwrap_or_else(|| panic!("a mail to {address}"));
    let at = mail.find("/samen/").unwrap_or_else(|| panic!("a link in: {mail}"));
    mail[at..].split_whitespace().next().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn sam_makes_it_with_amina_once_he_says_yes_and_hears_the_same() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut scene = scene(&town).await;
        let (together, page) = (format!("/suggesties/{}/samen", scene.id), scene.page());
        let wrong = scene.amina.post(&together, "mail=scheef").await;
        assert!(wrong.status == 422 && wrong.body.contains("value=\"scheef\""), "{}", wrong.body);
        assert_eq!(town.signed_in("luc").await.post(&together, "mail=luc@voorbeeld.be").await.status, 403);
        for address in ["sam@voorbeeld.be", "SAM@voorbeeld.be"] {
            assert_eq!(scene.amina.post(&together, &encoded(&[("mail", address)])).await.status, 303);
        }
        let asked = scene.amina.get(&together).await;
        assert_eq!(asked.body.matches("Wacht op bevestiging").count(), 1, "{}", asked.body);
        let link = link_to(&town, "sam@voorbeeld.be").await;
        // Whoever checks links opens it; nothing comes of it.
        let opened = town.visitor().get(&link).await;
        assert!(opened.status == 200 && opened.body.contains("Meld je aan om mee te doen"), "{}", opened.body);
        let at_door = town.visitor().post(&link, "antwoord=ja").await;
        assert_eq!(at_door.status, 401, "{}", at_door.body);
        assert_eq!(town.visitor().get(&link.replace('.', "x.")).await.status, 404);
        let mut sam = town.signed_in("sam").await;
        assert_eq!(sam.get(&scene.edit()).await.status, 403, "not yet");
        let joined = sam.post(&link, "antwoord=ja&toon=ja&leeftijd=ja").await;
        assert_eq!(joined.status, 303, "{}", joined.body);
        let read = town.visitor().get(&page).await;
        assert!(read.body.contains("Amina El Idrissi, Sam Okito"), "{}", read.body);
        let own = sam.get(&page).await;
        assert!(own.body.contains(&scene.edit()) && !own.body.contains("/intrekken"), "{}", own.body);
        assert_eq!(town.signed_in("luc").await.get(&link).await.status, 404, "it is answered");
        // He changes it as she may, and his own vote holds nobody.
        assert_eq!(sam.post(&format!("{page}/stem"), "stem=ja").await.status, 303);
        let form = sam.get(&scene.edit()).await;
        let form = scene.fields(&form, "Samen een rij lindes", &[]);
        assert_eq!(sam.post(&scene.edit(), &form).await.status, 303);
        assert!(town.visitor().get(&page).await.body.contains("Samen een rij lindes"));
        assert_eq!(sam.post(&format!("{page}/intrekken"), "reden=Ik+wil+niet+meer").await.status, 403);
        assert!(sam.get("/mijn").await.body.contains("Samen een rij lindes"));
        // What the municipality decides, both hear.
        give_address(&town, "Amina El Idrissi", "amina@voorbeeld.be").await;
        give_address(&town, "Sam Okito", "sam.okito@voorbeeld.be").await;
        let form = encoded(&[("grond", "other"), ("reden", "Even nakijken.")]);
        let desk = format!("/beheer/suggesties/{}", scene.id);
        let mut hilde = town.signed_in("hilde").await;
        assert_eq!(hilde.post(&format!("{desk}/verbergen"), &form).await.status, 303);
        for address in ["amina@voorbeeld.be", "sam.okito@voorbeeld.be"] {
            assert!(mail_to(&town, address).await.is_some_and(|mail| mail.contains("is verborgen")), "{address}");
        }
        assert_eq!(hilde.post(&format!("{desk}/tonen"), "").await.status, 303);
        let who = sam.get(&together).await.hidden("wie");
        assert_eq!(sam.post(&format!("{together}/weg"), &encoded(&[("wie", &who)])).await.status, 303);
        assert_eq!(sam.get(&scene.edit()).await.status, 403);
        assert!(!town.visitor().get(&page).await.body.contains("Sam Okito"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_flooded_with_invitations_or_learns_who_is_known() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut scene = scene(&town).await;
        let together = format!("/suggesties/{}/samen", scene.id);
        let counted = "select cast(count(*) as bigint) from coauthors";
        let before: Vec<(i64,)> = town.rows(counted).await;
        give_address(&town, "Amina El Idrissi", "amina@voorbeeld.be").await;
        give_address(&town, "Luc Baetens", "luc@voorbeeld.be").await;
        town.run(
            "insert into mail_stops (municipality_id, person_id, stopped_at)
             select 1, id, 1 from people where municipality_id = 1 and email = 'luc@voorbeeld.be'",
        )
        .await;
        let own = scene.amina.post(&together, "mail=amina@voorbeeld.be").await;
        assert!(own.status == 422 && own.body.contains("je eigen adres"), "{}", own.body);
        for address in ["luc@voorbeeld.be", "niemand@voorbeeld.be"] {
            let asked = scene.amina.post(&together, &encoded(&[("mail", address)])).await;
            assert_eq!((asked.status, asked.body.as_str()), (303, ""), "known or not, it looks the same");
        }
        assert!(mail_to(&town, "luc@voorbeeld.be").await.is_none(), "he wants no mails");
        let link = link_to(&town, "niemand@voorbeeld.be").await;
        // Taken back, the link is dead; asked again the same day, no second mail comes.
        let who = scene.amina.get(&together).await.body;
        let who: Vec<&str> =
            who.split("name=\"wie\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(who.len(), 2);
        for id in who {
            assert_eq!(scene.amina.post(&format!("{together}/weg"), &encoded(&[("wie", id)])).await.status, 303);
        }
        assert_eq!(town.visitor().get(&link).await.status, 404);
        assert_eq!(scene.amina.post(&together, "mail=niemand@voorbeeld.be").await.status, 303);
        let mails = town.visitor().get("/demo/mails.json").await.json();
        let to_nobody = mails.as_array().expect("mails").iter().filter(|mail| mail["to"] == "niemand@voorbeeld.be");
        assert_eq!(to_nobody.count(), 1);
        let mut last = 303;
        for n in 0..12 {
            last = scene.amina.post(&together, &format!("mail=vriend-{n}@voorbeeld.be")).await.status;
        }
        assert_eq!(last, 429, "and not without end");
        let asked: Vec<(i64,)> = town.rows(counted).await;
        assert_eq!(asked[0].0 - before[0].0, 5, "five at most");
        // With the link alone the address goes again.
        let link = link_to(&town, "vriend-0@voorbeeld.be").await;
        assert_eq!(town.visitor().post(&link, "antwoord=nee").await.status, 303);
        assert_eq!(town.visitor().get(&link).await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_asked_reads_whether_it_can_still_be_changed() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut scene = scene(&town).await;
        let (together, page) = (format!("/suggesties/{}/samen", scene.id), scene.page());
        assert_eq!(scene.amina.post(&together, "mail=sam%40voorbeeld.be").await.status, 303);
        let link = link_to(&town, "sam@voorbeeld.be").await;
        let may_change = "kan je de suggestie ook mee aanpassen";
        assert!(town.visitor().get(&link).await.body.contains(may_change));
        let mut sam = town.signed_in("sam").await;
        // His own vote will hold nobody once it is his too; that of somebody else does.
        assert_eq!(sam.post(&format!("{page}/stem"), "stem=ja").await.status, 303);
        assert!(sam.get(&link).await.body.contains(may_change));
        let mut luc = town.signed_in("luc").await;
        assert_eq!(luc.post(&format!("{page}/stem"), "stem=ja").await.status, 303);
        for seen in [sam.get(&link).await.body, town.visitor().get(&link).await.body] {
            assert!(
                seen.contains("De suggestie zelf aanpassen kan niet meer.") && !seen.contains(may_change),
                "{seen}"
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_came_by_the_mailed_link_hears_where_it_went_and_amina_hears_her_yes() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut scene = scene(&town).await;
        give_address(&town, "Amina El Idrissi", "amina@voorbeeld.be").await;
        let (together, page) = (format!("/suggesties/{}/samen", scene.id), scene.page());
        assert_eq!(scene.amina.post(&together, "mail=sam%40voorbeeld.be").await.status, 303);
        let link = link_to(&town, "sam@voorbeeld.be").await;
        let mut sam = town.signed_in("sam").await;
        let asked = sam.get(&link).await.body;
        assert!(asked.contains("Het nieuws komt op sam@voorbeeld.be"), "{asked}");
        assert_eq!(sam.post(&link, "antwoord=ja&leeftijd=ja").await.status, 303);
        assert!(sam.get("/mijn").await.body.contains("value=\"sam@voorbeeld.be\""), "it is his address now");
        let desk = format!("/beheer/suggesties/{}", scene.id);
        let mut hilde = town.signed_in("hilde").await;
        let at_desk = hilde.get(&desk).await;
        assert!(at_desk.body.contains("Iemand die meedoet zonder naam op de site"), "{}", at_desk.body);
        let (key, seen) = (at_desk.hidden("sleutel"), at_desk.hidden("versie"));
        let form = encoded(&[("sleutel", &key), ("versie", &seen), ("antwoord", "Een mooi idee van jullie.")]);
        assert_eq!(hilde.post(&desk, &form).await.status, 303);
        mails::let_pass(&town, 11 * 60);
        for address in ["amina@voorbeeld.be", "sam@voorbeeld.be"] {
            let sent = mails::mails(&town).await;
            let mail = mails::mail_to(&sent, address)["text"].to_string();
            assert!(mail.contains("Een mooi idee van jullie."), "{mail}");
        }
        let mut luc = town.signed_in("luc").await;
        assert_eq!(luc.post(&format!("{page}/stem"), "stem=ja").await.status, 303);
        town.app.clock.move_to(town.app.clock.now().plus_days(1));
        let sent = mails::mails(&town).await;
        let same = mails::mail_to(&sent, "sam@voorbeeld.be")["text"].to_string();
        assert!(same.contains("Er kwam 1 stem bij."), "the same news: {same}");
        let daily = mails::mail_to(&sent, "amina@voorbeeld.be")["text"].to_string();
        assert!(daily.contains("Sam Okito zei ja: jullie doen deze suggestie nu samen."), "{daily}");
        assert!(scene.amina.get(&page).await.body.contains("Volg met mails"));
    })
    .await;
}
