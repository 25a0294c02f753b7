//! What officers enter for others: at the counter, by phone, from a pile of paper. It counts the same, once a person, says
//! where it came from, and is claimed with the number of the form.

use crate::support;

mod heard;
mod paper;
mod place;
mod told;
mod undo;

use support::{
    each_engine,
    forms::Sent,
    mails::{give_address, person_of, sql},
    town::{Answer, Browser, Town, encoded, town},
};

const CALL: &str = "plekken-vergroenen";
const PILE: &str = "/beheer/invoer?oproep=plekken-vergroenen&bron=paper&waar=buurthuis+De+Wilg&op=2026-10-01";
const FORM: &str = "<form class=\"edit form\"";

/// The form that stands ready, with what Maria wrote on hers.
async fn form_of(officer: &mut Browser, pile: &str) -> Sent {
    let page = officer.get(pile).await;
    assert_eq!(page.status, 200, "{}", page.body);
    Sent::of_page(&page, FORM)
}

/// What a browser sends: boxes that are not ticked stay at home.
fn filled(form: &Sent, changes: &[(&str, &str)]) -> String {
    let boxes = ["leeftijd", "outcome_mail", "theme_mail", "thema", "wie"];
    let kept = form.pairs().filter(|(name, _)| !boxes.contains(name));
    let kept = kept.filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    encoded(&kept.chain(changes.iter().copied()).collect::<Vec<_>>())
}

const MARIA: [(&str, &str); 5] = [
    ("naam", "Maria De Smedt"),
    ("telefoon", "09 123 45 67"),
    ("straat", "Kapelstraat"),
    ("huisnummer", "12"),
    ("toon", "voornaam"),
];
const TREE: [(&str, &str); 5] = [
    ("titel", "Een lindeboom bij de kapel"),
    ("waarom", "In de zomer zit daar nu niemand, want het is er te warm."),
    ("plek", "Kapelstraat"),
    ("soort", "square"),
    ("leeftijd", "ja"),
];

async fn enter(officer: &mut Browser, pile: &str, changes: &[(&str, &str)]) -> Answer {
    let form = form_of(officer, pile).await;
    officer.post("/beheer/invoer", &filled(&form, changes)).await
}

/// The number of what was entered just now.
fn number(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.body);
    let to = answer.header("location").expect("the next form");
    to.split("klaar=").nth(1).expect("a number").split(['&', '#']).next().unwrap_or_default().to_owned()
}

async fn suggestion_titled(town: &Town, title: &str) -> String {
    let ids = town.rows::<(i64,)>(sql(format!("select id from suggestions where title = '{title}'"))).await;
    kit::ids::encode(ids.first().unwrap_or_else(|| panic!("{title} is there")).0)
}

async fn count(town: &Town, what: &str) -> i64 {
    town.rows::<(i64,)>(sql(format!("select cast(count(*) as bigint) from {what}"))).await[0].0
}

#[tokio::test(flavor = "multi_thread")]
async fn maria_s_form_counts_like_any_other_and_says_where_it_came_from() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let (one, other) = (town.suggestion(CALL, "votes").await, town.suggestion(CALL, "new").await);
        let before = (town.votes(&one).await.0, town.votes(&other).await.0);
        let votes = format!("{} http://localhost/suggesties/{other}, {one}", one.to_uppercase());
        let more =
            [("stemmen", &*votes), ("reactie-op", &*other), ("reactie", "Hier wacht ik op de bus."), ("thema", "")];
        let changes: Vec<_> = MARIA.into_iter().chain(TREE).chain(more).collect();
        let form = form_of(&mut hilde, PILE).await;
        let sent = hilde.post("/beheer/invoer", &filled(&form, &changes)).await;
        let reference = number(&sent);
        // The next form stands ready, with the number of this one above it.
        let next = hilde.follow(&sent).await;
        let shown = format!("{}-{}", &reference[..4], &reference[4..]).to_uppercase();
        assert!(next.body.contains(&format!("<b class=\"linkcode\">{shown}</b>")), "{}", next.body);
        let first = next.body.split("<input id=\"nummer\"").nth(1).expect("the first field");
        assert!(first.split('>').next().is_some_and(|field| field.contains(" autofocus")), "{first:.200}");
        let fresh = Sent::of_page(&next, FORM);
        assert_eq!((fresh.get("waar"), fresh.get("naam"), fresh.get("titel")), ("buurthuis De Wilg", "", ""));
        // Sent twice it is there once, and says so.
        let again = hilde.post("/beheer/invoer", &filled(&form, &changes)).await;
        assert_eq!(number(&again), reference);
        assert!(hilde.follow(&again).await.body.contains("Dit formulier bewaarde je al eerder"));
        assert_eq!(count(&town, "suggestions where title = 'Een lindeboom bij de kapel'").await, 1);
        let after = (town.votes(&one).await.0, town.votes(&other).await.0);
        assert_eq!(after, (before.0 + 1, before.1 + 1), "each of her votes counts once");
        let id = suggestion_titled(&town, "Een lindeboom bij de kapel").await;
        let page = town.visitor().get(&format!("/suggesties/{id}")).await.body;
        assert!(page.contains("Op papier ingediend") && page.contains("buurthuis De Wilg"), "{page}");
        assert!(page.contains("Maria") && !page.contains("De Smedt"), "only her first name, as she chose");
        let page = town.visitor().get(&format!("/suggesties/{other}")).await.body;
        let comment = page.split("<li class=\"comment\"").find(|one| one.contains("Hier wacht ik op de bus."));
        assert!(comment.is_some_and(|one| one.contains("Op papier ingediend")), "{comment:?}");
        let list = town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&sort=new&limit=3")).await.body;
        assert!(list.contains("Een lindeboom bij de kapel"), "{list}");
        let receipt = hilde.get(&format!("/beheer/invoer/{reference}")).await;
        assert!(receipt.body.contains(&shown) && receipt.body.contains("Een lindeboom bij de kapel"));
        assert!(hilde.get("/beheer/logboek").await.body.contains(&shown), "who entered what stands in the log");
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn luc_claims_his_form_once_and_a_vote_of_his_is_joined() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut luc) = (town.signed_in("hilde").await, town.signed_in("luc").await);
        let one = town.suggestion(CALL, "new").await;
        luc.post(&format!("/suggesties/{one}/stem"), "stem=nee").await;
        let before = town.votes(&one).await.0;
        luc.post(&format!("/suggesties/{one}/stem"), "stem=ja").await;
        let who = [("naam", "Luc Maes"), ("telefoon", "0470/11 22 33"), ("stemmen", &*one)];
        let reference = number(&enter(&mut hilde, PILE, &who.into_iter().chain(TREE).collect::<Vec<_>>()).await);
        assert_eq!(town.votes(&one).await.0, before + 2, "on paper nobody knows that he voted before");
        assert!(luc.get("/mijn").await.body.contains("Heb je een papieren formulier ingevuld?"));
        for (typed, said) in [("", "Vul het nummer in"), ("K7M2", "acht letters"), ("zzzz-zzzz", "kennen we niet")] {
            let wrong = luc.post("/mijn/formulier", &encoded(&[("nummer", typed)])).await;
            assert!(wrong.status == 422 && wrong.body.contains(said), "{typed}: {}", wrong.body);
            assert!(wrong.body.contains(&format!("name=\"nummer\" value=\"{typed}\"")), "what he typed stays");
        }
        let typed = format!(" {} - {}", &reference[..4].to_uppercase(), &reference[4..]);
        let claimed = luc.post("/mijn/formulier", &encoded(&[("nummer", &typed)])).await;
        assert_eq!(claimed.status, 303, "{}", claimed.body);
        let mine = luc.follow(&claimed).await.body;
        assert!(mine.contains("staat nu bij jouw account") && mine.contains("Een lindeboom bij de kapel"), "{mine}");
        assert_eq!(town.votes(&one).await, (before + 1, 0), "one person, one vote");
        assert_eq!(town.differences().await, 0);
        let data = luc.get("/mijn/gegevens.json").await.json();
        assert_eq!(data["person"]["recorded_by_the_municipality"]["phone"], "0470/11 22 33", "{data:#}");
        assert_eq!(data["forms_on_paper"][0]["place"], "buurthuis De Wilg");
        // To him it is his; to others the number is good no more.
        assert_eq!(luc.post("/mijn/formulier", &format!("nummer={reference}")).await.status, 303);
        let mut amina = town.signed_in("amina").await;
        let late = amina.post("/mijn/formulier", &format!("nummer={reference}")).await;
        assert!(late.status == 422 && late.body.contains("al gebruikt"), "{}", late.body);
        assert_eq!(luc.post("/mijn/weg", "zeker=ja").await.status, 303);
        assert_eq!(count(&town, "recorded_people where full_name = 'Luc Maes'").await, 0, "he is forgotten");
        let id = suggestion_titled(&town, "Een lindeboom bij de kapel").await;
        assert!(town.visitor().get(&format!("/suggesties/{id}")).await.body.contains("Op papier ingediend"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_seems_to_be_there_already_is_offered_and_that_is_logged() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut karim = town.signed_in("karim").await;
        give_address(&town, &person_of("amina", &town).await, "amina@voorbeeld.be").await;
        let one = town.suggestion(CALL, "new").await;
        let mut amina = town.signed_in("amina").await;
        amina.post(&format!("/suggesties/{one}/stem"), "stem=ja").await;
        let before = town.votes(&one).await.0;
        let people = count(&town, "people").await;
        let who = [("naam", "Amina El Idrissi"), ("mail", "Amina+gemeente@voorbeeld.be"), ("stemmen", &*one)];
        let asked = enter(&mut karim, PILE, &who).await;
        assert!(asked.status == 422 && asked.body.contains("Kennen we deze persoon al?"), "{}", asked.body);
        assert!(asked.body.contains("amina@voorbeeld.be") && asked.body.contains("heeft een account"));
        assert!(asked.body.contains("value=\"Amina El Idrissi\""), "what was typed stays");
        assert_eq!((count(&town, "people").await, town.votes(&one).await.0), (people, before), "nothing was written");
        let mut admin = town.signed_in("admin").await;
        assert!(admin.get("/beheer/logboek").await.body.contains("invoer voor anderen"), "the look is logged");
        let form = Sent::of_page(&asked, FORM);
        // Somebody else's number is no choice.
        let luc = kit::ids::encode(person_of("luc", &town).await.parse().unwrap());
        let forged = karim.post("/beheer/invoer", &filled(&form, &[("wie", &*luc)])).await;
        assert!(forged.status == 422 && forged.body.contains("Kies opnieuw wie dit is."), "{}", forged.body);
        let number_of_amina = kit::ids::encode(person_of("amina", &town).await.parse().unwrap());
        let chosen = karim.post("/beheer/invoer", &filled(&form, &[("wie", &*number_of_amina)])).await;
        number(&chosen);
        assert_eq!((count(&town, "people").await, town.votes(&one).await.0), (people, before), "her vote was there");
        // The same phone, written otherwise; and a home.
        number(&enter(&mut karim, PILE, &[&MARIA[..], &TREE[..]].concat()).await);
        let phone = [("naam", "M. De Smedt"), ("telefoon", "+32 9 123 45 67"), ("stemmen", &*one)];
        assert!(enter(&mut karim, PILE, &phone).await.body.contains("Maria De Smedt"));
        let home = [("naam", "maria de smedt"), ("straat", "KAPELSTRAAT"), ("huisnummer", "12"), ("stemmen", &*one)];
        let asked = enter(&mut karim, PILE, &home).await;
        assert!(asked.body.contains("Kapelstraat 12"), "{}", asked.body);
        let new = karim.post("/beheer/invoer", &filled(&Sent::of_page(&asked, FORM), &[("wie", "nieuw")])).await;
        number(&new);
        assert_eq!(count(&town, "people").await, people + 2, "mother and daughter are two");
        assert_eq!(town.votes(&one).await.0, before + 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_at_its_field_and_nothing_of_it_is_kept() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let slips = count(&town, "slips").await;
        for (pile, said) in [
            ("?oproep=nergens&bron=paper&op=2026-10-01", "Kies een oproep."),
            ("?oproep=plekken-vergroenen&bron=fax&op=2026-10-01", "Kies hoe het binnenkwam."),
            ("?oproep=plekken-vergroenen&bron=phone&op=2099-01-01", "Die dag moet nog komen."),
            ("?oproep=plekken-vergroenen&bron=phone&op=%ff", "Vul een dag in"),
        ] {
            let page = hilde.get(&format!("/beheer/invoer{pile}")).await;
            assert!(page.status == 422 && page.body.contains(said), "{pile}: {}", page.body);
        }
        let one = town.suggestion(CALL, "new").await;
        let long = "a".repeat(500);
        let [name, contact, street] =
            [("naam", "Jan Peeters"), ("telefoon", "09 222 33 44"), ("straat", "Kapelstraat")];
        for (changes, said) in [
            (vec![], "Vul de naam in."),
            (vec![name], "Vul in wat deze persoon gaf"),
            (vec![("naam", &*long)], "korter"),
            (vec![name, ("stemmen", &*one)], "Eén persoon, één stem"),
            (vec![name, contact, ("stemmen", "abcde nergens")], "geen suggestie met: abcde, nergens"),
            (vec![name, ("telefoon", "bel mij")], "Dit lijkt geen telefoonnummer."),
            (vec![name, ("mail", "jan")], "@"),
            (vec![name, street], "Straat en huisnummer horen samen."),
            (vec![name, ("titel", "Boom"), ("leeftijd", "ja")], "Vul de straat in waar het is."),
            (vec![name, ("plek", "Nergensstraat 3")], "Deze straat vinden we niet."),
            ([&TREE[..4], &[name]].concat(), "13 of ouder"),
            ([&TREE[..], &[name, ("nummer", "ZZZZ-ZZZZ")]].concat(), "Dit nummer kennen we niet."),
            ([&TREE[..], &[("naam", "Hilde Van Damme")]].concat(), "gemeente"),
            (vec![name, contact, ("reactie", "Goed idee.")], "waarop dit een reactie is"),
        ] {
            let wrong = enter(&mut hilde, PILE, &changes).await;
            assert!(wrong.status == 422 && wrong.body.contains(said), "{said}: {}", wrong.body);
            assert!(wrong.body.contains("<title>Fout:") && !wrong.body.contains(" autofocus"));
        }
        assert_eq!(count(&town, "slips").await, slips, "of what was wrong nothing was kept");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rules_of_the_call_hold_and_on_the_phone_nobody_agrees_in_writing() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let [name, contact] = [("naam", "Jan Peeters"), ("telefoon", "09 222 33 44")];
        // A call for who belongs here, and one that is over.
        let roofs = "/beheer/invoer?oproep=zonnedaken&bron=counter&waar=&op=2026-10-01";
        let vote =
            [name, contact, ("stemmen", &*town.suggestion("zonnedaken", "new").await)].map(|(a, b)| (a, b.to_owned()));
        let vote: Vec<(&str, &str)> = vote.iter().map(|(a, b)| (*a, b.as_str())).collect();
        town.run("update calls set closes_at = 9999999999999 where slug = 'zonnedaken'").await;
        assert!(enter(&mut hilde, roofs, &vote).await.body.contains("Deze oproep vraagt een band met de gemeente."));
        number(&enter(&mut hilde, roofs, &[&vote[..], &[("band", "lives")]].concat()).await);
        town.run("update calls set opens_at = 0, closes_at = 1 where slug = 'zonnedaken'").await;
        let other = [name, vote[2], ("telefoon", "09 999 99 99"), ("band", "lives")];
        let late = enter(&mut hilde, roofs, &other).await;
        assert!(late.status == 422 && late.body.contains("id=\"stemmen-error\""), "{}", late.body);
        // On the phone nobody agreed to anything in writing.
        assert!(form_of(&mut hilde, PILE).await.offers("outcome_mail").is_some());
        let by_phone = PILE.replace("paper", "phone");
        assert!(form_of(&mut hilde, &by_phone).await.offers("outcome_mail").is_none());
        let given = [&MARIA[..], &TREE[..], &[("outcome_mail", "ja")]].concat();
        number(&enter(&mut hilde, &by_phone, &given).await);
        assert_eq!(count(&town, "consents").await, 0);
        number(
            &enter(&mut hilde, PILE, &[&given[5..], &[("naam", "An Claes"), ("telefoon", "09 333 44 55")]].concat())
                .await,
        );
        let entries = town.rows::<(String, String)>("select way, wording from consent_entries").await;
        assert!(entries.len() == 1 && entries[0].0 == "counter" && entries[0].1.len() > 20, "{entries:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_not_guessed_and_nobody_claims_what_she_entered() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut luc) = (town.signed_in("hilde").await, town.signed_in("luc").await);
        let reference = number(&enter(&mut hilde, PILE, &[&MARIA[..], &TREE[..]].concat()).await);
        let as_officer = hilde.post("/mijn/formulier", &format!("nummer={reference}")).await;
        assert_eq!(as_officer.status, 403, "for the municipality nobody claims anything");
        hilde.post("/mijn/hoedanigheid", "hoedanigheid=inwoner").await;
        let own = hilde.post("/mijn/formulier", &format!("nummer={reference}")).await;
        assert!(own.status == 422 && own.body.contains("voerde je zelf in"), "{}", own.body);
        for _ in 0..10 {
            assert_eq!(luc.post("/mijn/formulier", "nummer=zzzzzzzz").await.status, 422);
        }
        let right = luc.post("/mijn/formulier", &format!("nummer={reference}")).await;
        assert_eq!(right.status, 429, "after ten wrong ones the right one waits too");
        assert!(right.body.contains("veel nummers die niet klopten") && right.header("retry-after").is_some());
        let mut amina = town.signed_in("amina").await;
        assert_eq!(amina.post("/mijn/formulier", &format!("nummer={reference}")).await.status, 303);
        assert_eq!(town.visitor().post("/mijn/formulier", "nummer=zzzzzzzz").await.status, 401);
    })
    .await;
}
