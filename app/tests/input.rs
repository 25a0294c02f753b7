//! What officers enter for others: at the counter, by phone, from a pile of paper. It counts the same, once a person, says
//! where it came from, and is claimed with the number of the form.

use crate::support;

use support::{
    each_engine,
    forms::Sent,
    mails::{agree, give_address, let_pass, mails, person_of, receivers, sql},
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
async fn what_is_wrong_is_said_at_its_field_and_the_rules_of_the_call_hold() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
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
            ([&TREE[..], &[name, ("nummer", "K7M2-P9QX")]].concat(), "Dit nummer kennen we niet."),
            ([&TREE[..], &[("naam", "Hilde Van Damme")]].concat(), "gemeente"),
            (vec![name, contact, ("reactie", "Goed idee.")], "waarop dit een reactie is"),
        ] {
            let wrong = enter(&mut hilde, PILE, &changes).await;
            assert!(wrong.status == 422 && wrong.body.contains(said), "{said}: {}", wrong.body);
            assert!(wrong.body.contains("<title>Fout:") && !wrong.body.contains(" autofocus"));
        }
        assert_eq!(count(&town, "slips").await, 0, "of what was wrong nothing was kept");
        // A call for who belongs here, and one that is over.
        let roofs = "/beheer/invoer?oproep=zonnedaken&bron=counter&waar=&op=2026-10-01";
        let vote =
            [name, contact, ("stemmen", &*town.suggestion("zonnedaken", "new").await)].map(|(a, b)| (a, b.to_owned()));
        let vote: Vec<(&str, &str)> = vote.iter().map(|(a, b)| (*a, b.as_str())).collect();
        town.run("update calls set closes_at = 9999999999999 where slug = 'zonnedaken'").await;
        assert!(enter(&mut hilde, roofs, &vote).await.body.contains("Deze oproep vraagt een band met de gemeente."));
        number(&enter(&mut hilde, roofs, &[&vote[..], &[("band", "lives")]].concat()).await);
        town.run("update calls set closes_at = 1 where slug = 'zonnedaken'").await;
        let other = [name, vote[2], ("telefoon", "09 999 99 99"), ("band", "lives")];
        let late = enter(&mut hilde, roofs, &other).await;
        assert!(late.status == 422 && late.body.contains("id=\"stemmen-error\""), "{}", late.body);
        // On the phone nobody agreed to anything in writing.
        assert!(form_of(&mut hilde, PILE).await.pairs().any(|(name, _)| name == "outcome_mail"));
        let by_phone = PILE.replace("paper", "phone");
        assert!(form_of(&mut hilde, &by_phone).await.pairs().all(|(name, _)| name != "outcome_mail"));
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

#[tokio::test(flavor = "multi_thread")]
async fn karim_prints_forms_and_each_number_is_entered_once() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut karim = town.signed_in("karim").await;
        let page = karim.get("/beheer/invoer").await;
        let key = page.hidden("sleutel");
        for (copies, call) in [("0", CALL), ("51", CALL), ("veel", CALL), ("3", "nergens")] {
            let wrong = karim.post("/beheer/papier", &encoded(&[("voor", call), ("aantal", copies)])).await;
            assert_eq!(wrong.status, 422, "{copies} {call}: {}", wrong.body);
        }
        let form = encoded(&[("voor", "zonnedaken"), ("aantal", "3"), ("sleutel", &*key)]);
        let printed = karim.post("/beheer/papier", &form).await;
        let again = karim.post("/beheer/papier", &form).await;
        assert_eq!((printed.status, printed.header("location")), (303, again.header("location")));
        let papers = karim.follow(&printed).await;
        let numbers: Vec<&str> = papers.body.split("<p class=\"slip__number\">").skip(1).collect();
        let numbers: Vec<&str> = numbers.iter().map(|rest| rest.split("</span> ").nth(1).unwrap_or("")).collect();
        let numbers: Vec<String> = numbers.iter().map(|rest| rest[..9].to_owned()).collect();
        assert!(numbers.len() == 3 && numbers[0] != numbers[1], "each has its own: {numbers:?}");
        for there in ["/qr.svg", "Ik ben 13 of ouder", "Nieuws over mijn suggesties", "Handtekening", "Over jou"] {
            assert!(papers.body.contains(there), "{there}: {}", papers.body);
        }
        assert!(!papers.body.contains("<header class=\"desktop\">"), "the paper is all that stands on it");
        // Nobody claims what is not entered yet; an officer enters it with its number, once, in its own call.
        let mut luc = town.signed_in("luc").await;
        let early = luc.post("/mijn/formulier", &encoded(&[("nummer", &*numbers[0])])).await;
        assert!(early.status == 422 && early.body.contains("nog niet ingevoerd"), "{}", early.body);
        let given = [&MARIA[..], &TREE[..], &[("nummer", &*numbers[0])]].concat();
        let elsewhere = enter(&mut karim, PILE, &given).await;
        assert!(elsewhere.body.contains("Dit nummer hoort bij een andere oproep."), "{}", elsewhere.body);
        let roofs = PILE.replace(CALL, "zonnedaken");
        let interest = [&MARIA[..], &[("nummer", &*numbers[0])]].concat();
        let theme = form_of(&mut karim, &roofs).await;
        let theme = theme.pairs().find(|(name, _)| *name == "thema").expect("a theme").1.to_owned();
        let interest = [&interest[..], &[("thema", &*theme)]].concat();
        let entered = number(&enter(&mut karim, &roofs, &interest).await);
        assert_eq!(entered, numbers[0].replace('-', "").to_lowercase());
        assert_eq!(count(&town, "follows f join slips s on s.person_id = f.person_id").await, 1, "she hears of it");
        let twice = enter(&mut karim, &roofs, &interest).await;
        assert!(twice.status == 422, "{}", twice.body);
        let chosen = filled(&Sent::of_page(&twice, FORM), &[("wie", "nieuw"), ("thema", &*theme)]);
        let twice = karim.post("/beheer/invoer", &chosen).await;
        assert!(twice.body.contains("Dit formulier is al ingevoerd."));
        assert_eq!(town.visitor().get("/beheer/papier/0000000000001").await.status, 401);
        assert_eq!(luc.get(printed.header("location").unwrap()).await.status, 403);
    })
    .await;
}

/// An officer answers a suggestion, and the ten minutes pass.
async fn answer(town: &Town, id: &str) {
    let mut hilde = town.signed_in("hilde").await;
    let desk = format!("/beheer/suggesties/{id}");
    let page = hilde.get(&desk).await;
    let (key, seen) = (page.hidden("sleutel"), page.hidden("versie"));
    let form = encoded(&[
        ("sleutel", &*key),
        ("versie", &*seen),
        ("antwoord", "We planten hier een linde."),
        ("status", "chosen"),
    ]);
    let sent = hilde.post(&desk, &form).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let_pass(town, 11 * 60);
}

#[tokio::test(flavor = "multi_thread")]
async fn maria_has_no_mail_and_is_called_once_and_who_has_mail_is_not() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        town.run("delete from spoken_notices").await;
        let home = [("postcode", "9870"), ("gemeente", "Wilgenbeke")];
        number(&enter(&mut hilde, PILE, &[&MARIA[..], &TREE[..], &home[..]].concat()).await);
        let id = suggestion_titled(&town, "Een lindeboom bij de kapel").await;
        // Two voters on paper: one agreed to hear of it, one did not; and one with an address.
        let voter = |name: &'static str, phone: &'static str| [("naam", name), ("telefoon", phone), ("leeftijd", "ja")];
        for (name, phone, agrees) in [("An Claes", "09 111 11 11", "ja"), ("Bo Aerts", "09 222 22 22", "")] {
            let consent: &[(&str, &str)] = if agrees.is_empty() { &[] } else { &[("outcome_mail", agrees)] };
            number(&enter(&mut hilde, PILE, &[&voter(name, phone)[..], &[("stemmen", &*id)], consent].concat()).await);
        }
        let amina = person_of("amina", &town).await;
        give_address(&town, &amina, "amina@voorbeeld.be").await;
        agree(&town, "amina@voorbeeld.be").await;
        town.signed_in("amina").await.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
        answer(&town, &id).await;
        assert_eq!(receivers(&mails(&town).await), ["amina@voorbeeld.be"], "she has mail, and is not called");
        let names = town.rows::<(String,)>(
            "select r.full_name from spoken_notices n
            join recorded_people r on r.municipality_id = n.municipality_id and r.person_id = n.person_id order by 1",
        );
        let names: Vec<String> = names.await.into_iter().map(|row| row.0).collect();
        assert_eq!(names, ["An Claes", "Maria De Smedt"], "one line each, whatever happened in the ten minutes");
        let inbox = hilde.get("/beheer?van=alles").await.body;
        let row =
            inbox.split("<li class=\"row\">").find(|row| row.contains("Maria De Smedt")).expect("she is in the inbox");
        assert!(
            row.contains("Bel of schrijf") && row.contains("09 123 45 67") && row.contains("9870 Wilgenbeke"),
            "{row}"
        );
        let path = row.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        assert!(!town.signed_in("noor").await.get("/beheer?van=alles").await.body.contains("Maria De Smedt"));
        for (who, status) in [("noor", 403), ("schepen", 403), ("karim", 200)] {
            assert_eq!(town.signed_in(who).await.get(&path).await.status, status, "{who}");
        }
        let page = hilde.get(&path).await.body;
        assert!(page.contains("We planten hier een linde.") && page.contains("Kapelstraat 12"), "{page}");
        assert_eq!(hilde.post(&path, "gedaan=vergeten").await.status, 422);
        assert_eq!(hilde.post(&path, "gedaan=called").await.status, 303);
        assert_eq!(town.signed_in("karim").await.post(&path, "gedaan=written").await.status, 303);
        assert!(!hilde.get("/beheer?van=alles").await.body.contains("Maria De Smedt"));
        let history = hilde.get(&path).await.body;
        assert!(history.contains("belde iemand over") && !history.contains("schreef iemand over"), "{history}");
        // An gave no home: no letter. Once she confirms an address, nobody calls her.
        assert!(hilde.get("/beheer/bellen").await.body.contains("An Claes"));
        assert!(!hilde.get("/beheer/brieven").await.body.contains("An Claes"));
        town.run(
            "update people set email = 'an@voorbeeld.be', email_key = 'an@voorbeeld.be', email_confirmed_at = 1
                  where id in (select person_id from recorded_people where full_name = 'An Claes')",
        )
        .await;
        assert!(!hilde.get("/beheer/bellen").await.body.contains("An Claes"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_are_printed_one_a_page_and_marked_as_written_in_one_press() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let home = [("postcode", "9870"), ("gemeente", "Wilgenbeke")];
        number(&enter(&mut hilde, PILE, &[&MARIA[..], &TREE[..], &home[..]].concat()).await);
        answer(&town, &suggestion_titled(&town, "Een lindeboom bij de kapel").await).await;
        mails(&town).await;
        let page = hilde.get("/beheer/brieven").await;
        assert_eq!(page.body.matches("<article class=\"postletter\">").count(), 2, "hers, and one of before");
        for there in ["Maria De Smedt<br>Kapelstraat 12<br>9870 Wilgenbeke", "We planten hier een linde."] {
            assert!(page.body.contains(there), "{there}: {}", page.body);
        }
        let letters: Vec<&str> = page.body.split("name=\"brief\" value=\"").skip(1).collect();
        let letters: Vec<(&str, &str)> =
            letters.iter().map(|rest| ("brief", rest.split('"').next().unwrap())).collect();
        let mut luc = town.signed_in("luc").await;
        assert_eq!(luc.post("/beheer/brieven", &encoded(&letters)).await.status, 403);
        assert_eq!(hilde.post("/beheer/brieven", &encoded(&letters)).await.status, 303);
        assert!(hilde.get("/beheer/bellen").await.body.contains("Niemand wacht op een telefoontje"));
        let outcomes = town.rows::<(String,)>("select outcome from spoken_notices").await;
        assert!(outcomes.len() == 2 && outcomes.iter().all(|row| row.0 == "written"), "{outcomes:?}");
    })
    .await;
}
