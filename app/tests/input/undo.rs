//! What was entered by mistake is undone within a week: by who entered it or an administrator, and never what others took up.

use super::{CALL, MARIA, PILE, TREE, count, enter, filled, form_of, number, suggestion_titled};
use crate::support;
use support::{
    each_engine,
    mails::{let_pass, mails},
    town::{Answer, Browser, Town, encoded, town},
};

async fn undo(officer: &mut Browser, reference: &str, reason: &str) -> Answer {
    officer.post(&format!("/beheer/invoer/{reference}/ongedaan"), &encoded(&[("reden", reason)])).await
}

const WHY: &str = "Dit formulier lag twee keer op de stapel.";

#[tokio::test(flavor = "multi_thread")]
async fn hilde_undoes_a_form_and_nothing_of_it_counts_any_more() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let other = town.suggestion(CALL, "new").await;
        let before = town.votes(&other).await.0;
        let form = form_of(&mut hilde, PILE).await;
        let theme = form.offers("thema").expect("a theme").to_owned();
        let more = [
            ("stemmen", &*other),
            ("reactie-op", &*other),
            ("reactie", "Hier wacht ik op de bus."),
            ("thema", &*theme),
            ("outcome_mail", "ja"),
            ("mail", "maria@voorbeeld.be"),
        ];
        let given = [&MARIA[..], &TREE[..], &more[..]].concat();
        let follows = count(&town, "follows").await;
        let reference = number(&hilde.post("/beheer/invoer", &filled(&form, &given)).await);
        let id = suggestion_titled(&town, "Een lindeboom bij de kapel").await;
        assert_eq!((town.votes(&other).await.0, count(&town, "follows").await), (before + 1, follows + 1));
        assert!(hilde.get(&format!("/beheer/invoer/{reference}")).await.body.contains("Maak ongedaan"));
        let page = hilde.get(&format!("/beheer/invoer/{reference}/ongedaan")).await.body;
        assert!(page.contains("Een lindeboom bij de kapel") && page.contains("1 stem"), "{page}");
        assert_eq!(town.votes(&other).await.0, before + 1, "looking changes nothing");
        let long = "a".repeat(2000);
        for wrong in ["", " \u{200b}", &long] {
            let wrong = undo(&mut hilde, &reference, wrong).await;
            assert!(wrong.status == 422 && wrong.body.contains("id=\"reden-fout\""), "{}", wrong.body);
        }
        for _ in 0..2 {
            let undone = undo(&mut hilde, &reference, WHY).await;
            assert_eq!(undone.status, 303, "{}", undone.body);
            assert!(hilde.follow(&undone).await.body.contains("De invoer is ongedaan gemaakt."));
        }
        assert_eq!((town.votes(&other).await.0, count(&town, "follows").await), (before, follows));
        let page = town.visitor().get(&format!("/suggesties/{id}")).await.body;
        assert!(page.contains("De gemeente voerde dit per vergissing in.") && !page.contains("Maria"), "{page}");
        assert!(!town.visitor().get(&format!("/suggesties/{other}")).await.body.contains("Hier wacht ik op de bus."));
        assert_eq!(hilde.get(&format!("/beheer/invoer/{reference}")).await.status, 404, "the number is no more");
        assert_eq!(count(&town, "recorded_people where full_name = 'Maria De Smedt'").await, 0, "she is forgotten");
        assert_eq!(count(&town, "people where display_name = 'Maria'").await, 0);
        let log = hilde.get("/beheer/logboek").await.body;
        assert!(log.contains("maakte invoer ongedaan bij") && log.contains(WHY), "{log}");
        assert_eq!(mails(&town).await.len(), 1, "nobody is told of what a colleague mistyped");
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_took_up_stays_and_who_gave_more_stays_known() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut hilde, mut karim) = (town.signed_in("hilde").await, town.signed_in("karim").await);
        let other = town.suggestion(CALL, "new").await;
        let first = number(&enter(&mut hilde, PILE, &[&MARIA[..], &TREE[..]].concat()).await);
        let id = suggestion_titled(&town, "Een lindeboom bij de kapel").await;
        // A second form of hers, with a vote: the first may go, she stays.
        let asked = enter(&mut hilde, PILE, &[&MARIA[..], &[("stemmen", &*other)]].concat()).await;
        let known =
            asked.body.split("name=\"wie\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("her");
        let form = support::forms::Sent::of_page(&asked, super::FORM);
        let second = number(&hilde.post("/beheer/invoer", &filled(&form, &[("wie", known)])).await);
        let mut amina = town.signed_in("amina").await;
        amina.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
        let refused = undo(&mut hilde, &first, WHY).await;
        assert!(refused.status == 422 && refused.body.contains("Verberg het dan"), "{}", refused.body);
        assert!(refused.body.contains(WHY), "what she typed stays");
        assert_eq!(town.votes(&id).await.0, 1, "nothing was undone");
        amina.post(&format!("/suggesties/{id}/stem"), "stem=nee").await;
        // Noor did not enter it; an administrator undoes it for a colleague.
        for who in ["noor", "schepen", "luc"] {
            assert_eq!(undo(&mut town.signed_in(who).await, &first, WHY).await.status, 403, "{who}");
        }
        let of_karim = [("naam", "Jan Peeters"), ("telefoon", "09 222 33 44"), ("stemmen", &*other)];
        let of_karim = number(&enter(&mut karim, PILE, &of_karim).await);
        assert_eq!(undo(&mut hilde, &of_karim, WHY).await.status, 403, "karim entered that one");
        assert_eq!(undo(&mut town.signed_in("admin").await, &of_karim, WHY).await.status, 303);
        assert_eq!(undo(&mut hilde, &first, WHY).await.status, 303);
        assert_eq!(count(&town, "recorded_people where full_name = 'Maria De Smedt'").await, 1, "she gave a vote too");
        // After a week it stays, and so does what was claimed.
        let mut luc = town.signed_in("luc").await;
        assert_eq!(luc.post("/mijn/formulier", &format!("nummer={second}")).await.status, 303);
        let claimed = undo(&mut hilde, &second, WHY).await;
        assert!(claimed.status == 422 && claimed.body.contains("bij het eigen account"), "{}", claimed.body);
        let bo = [("naam", "Bo Aerts"), ("telefoon", "09 555 66 77"), ("stemmen", &*other)];
        let late = number(&enter(&mut hilde, PILE, &bo).await);
        let_pass(&town, 8 * 24 * 3600);
        let refused = undo(&mut town.signed_in("hilde").await, &late, WHY).await;
        assert!(refused.status == 422 && refused.body.contains("meer dan een week geleden"), "{}", refused.body);
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

/// The number on the only copy that was printed.
async fn printed(town: &Town, officer: &mut Browser) -> String {
    let key = officer.get("/beheer/invoer").await.hidden("sleutel");
    let form = encoded(&[("voor", CALL), ("aantal", "1"), ("sleutel", &*key)]);
    assert_eq!(officer.post("/beheer/papier", &form).await.status, 303);
    let_pass(town, 60);
    let rows = "select reference from slips where batch_id in (select max(batch_id) from slips)";
    town.rows::<(String,)>(rows).await[0].0.clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_of_a_printed_form_is_free_again() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let reference = printed(&town, &mut hilde).await;
        let with_number = [&MARIA[..], &TREE[..], &[("nummer", &*reference)]].concat();
        assert_eq!(number(&enter(&mut hilde, PILE, &with_number).await), reference);
        assert_eq!(undo(&mut hilde, &reference, WHY).await.status, 303);
        let mut luc = town.signed_in("luc").await;
        let early = luc.post("/mijn/formulier", &format!("nummer={reference}")).await;
        assert!(early.status == 422 && early.body.contains("nog niet ingevoerd"), "{}", early.body);
        let an = [("naam", "An Claes"), ("telefoon", "09 333 44 55"), ("nummer", &*reference)];
        let other = town.suggestion(CALL, "votes").await;
        let an = [&an[..], &[("stemmen", &*other)]].concat();
        assert_eq!(number(&enter(&mut hilde, PILE, &an).await), reference, "it is entered anew");
        let receipt = hilde.get(&format!("/beheer/invoer/{reference}")).await.body;
        assert!(!receipt.contains("Een lindeboom bij de kapel"), "what came on it before is not of this one");
    })
    .await;
}
