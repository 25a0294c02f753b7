//! Who answers a mailing with a question is counted, and nobody else; what became of it leaves as a file without names.

use super::{SUBJECT, form, kept, number, voter};
use crate::support::{
    each_engine,
    forms::Sent,
    mails::{mails, path},
    town::town,
};

#[tokio::test(flavor = "multi_thread")]
async fn who_answers_a_mailing_with_a_question_is_counted_and_its_link_names_nobody() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let mut seven = voter(&town, "burger-7", "zeven@voorbeeld.be").await;
        voter(&town, "burger-8", "acht@voorbeeld.be").await;
        let new = form(&mut hilde, &town, "contribution").await;
        let address = kept(&mut hilde, &new).await;
        assert!(hilde.get(&address).await.body.contains("Stel een vraag hierover"), "as it will read");
        assert_eq!(hilde.post(&format!("{address}/versturen"), "").await.status, 303);
        let sent: Vec<_> = mails(&town).await.into_iter().filter(|mail| mail["subject"] == SUBJECT).collect();
        let link = |to: &str| {
            let mail = sent.iter().find(|mail| mail["to"] == to).unwrap_or_else(|| panic!("no mail to {to}"));
            let lines: Vec<&str> = mail["text"].as_str().unwrap().lines().collect();
            let at = lines.iter().position(|line| *line == "Stel een vraag hierover").expect("whom to ask");
            path(lines[at + 1]).to_owned()
        };
        let ask = link("zeven@voorbeeld.be");
        assert_eq!(ask, link("acht@voorbeeld.be"), "the same for everybody");
        let page = hilde.get(&address).await;
        assert_eq!(number(&page, "Beantwoord met een vraag"), 0);
        for _ in 0..3 {
            assert!(town.visitor().get(&ask).await.body.contains("Hilde Van Damme"), "who answers");
        }
        assert_eq!(number(&hilde.get(&address).await, "Beantwoord met een vraag"), 0, "opening is not counted");
        let words = "Wanneer begint het werk aan het <b>plein</b>?";
        let asked = Sent::of_page(&seven.get(&ask).await, "<form class=\"form section\"").set("vraag", words);
        for _ in 0..2 {
            assert_eq!(seven.post("/vragen/nieuw", &asked.body()).await.status, 303);
        }
        // Who is not signed in confirms an address on the way; the mailing is not forgotten meanwhile.
        let mut phone = town.visitor();
        let asked = Sent::of_page(&phone.get(&ask).await, "<form class=\"form section\"");
        let asked = asked.set("vraag", "Mag mijn hond mee?").set("naam", "Mariette");
        assert_eq!(phone.post("/vragen/nieuw", &asked.body()).await.header("location"), Some("/aanmelden"));
        assert_eq!(phone.post("/aanmelden/mail", "mail=mariette@voorbeeld.be").await.status, 303);
        let code = town.code_to("mariette@voorbeeld.be").await;
        assert_eq!(phone.post("/aanmelden/code", &format!("code={code}")).await.status, 303);
        // And a question on the page itself is none to the mailing.
        let plain = seven.get("/vragen/nieuw?over=/oproepen/plekken-vergroenen&mailing=zomaar").await;
        let plain = Sent::of_page(&plain, "<form class=\"form section\"").set("vraag", "Wie koos de plekken?");
        assert_eq!(seven.post("/vragen/nieuw", &plain.body()).await.status, 303);
        let page = hilde.get(&address).await;
        assert_eq!(number(&page, "Beantwoord met een vraag"), 2, "{}", page.body);
        assert!(page.body.contains("Mag mijn hond mee?") && !page.body.contains("Wie koos de plekken?"));
        assert!(page.body.contains("Wanneer begint het werk") && !page.body.contains("<b>plein</b>"), "{}", page.body);
        let question = page.body.split("href=\"/beheer/vragen/").nth(1).and_then(|rest| rest.split('"').next());
        let question = hilde.get(&format!("/beheer/vragen/{}", question.expect("the question"))).await.body;
        assert!(question.contains("Gevraagd via een mailing") && question.contains(&format!("href=\"{address}\"")));
        let mail = sent.iter().find(|mail| mail["to"] == "acht@voorbeeld.be").unwrap()["text"].as_str().unwrap();
        assert!(mail.contains("Vragen? Vraag het aan Hilde Van Damme"), "the contact of the call: {mail}");
        let stop = mail.lines().find_map(|line| line.strip_prefix("Geen mails meer hierover: ")).expect("a link");
        assert_eq!(number(&page, "Willen sindsdien geen mailings meer"), 0);
        assert_eq!(town.visitor().post(path(stop), "List-Unsubscribe=One-Click").await.status, 200);
        assert_eq!(number(&hilde.get(&address).await, "Willen sindsdien geen mailings meer"), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_became_of_a_mailing_leaves_as_a_file_that_names_nobody() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        voter(&town, "burger-7", "zeven@voorbeeld.be").await;
        let mut eight = voter(&town, "burger-8", "acht@voorbeeld.be").await;
        let new = form(&mut hilde, &town, "contribution").await;
        let address = kept(&mut hilde, &new.set("onderwerp", "=Drie plekken")).await;
        let file = format!("{address}/verloop/mailing.csv");
        assert_eq!(hilde.get(&file).await.status, 404, "nothing became of it yet");
        assert_eq!(hilde.post(&format!("{address}/versturen"), "").await.status, 303);
        let sent = mails(&town).await.iter().filter(|mail| mail["subject"] == "=Drie plekken").count();
        town.run("update outbox set state = 'sent', closed_at = 1 where kind = 'mailing'").await;
        let came_back = "update outbox set state = 'failed', gave_up = '550 zeven@voorbeeld.be is not known'
                         where recipient = 'zeven@voorbeeld.be' and kind = 'mailing'";
        assert_eq!(town.run(came_back).await, 1);
        let page = hilde.get(&address).await;
        let (arrived, failed) = (number(&page, "Verstuurd"), number(&page, "Niet aangekomen"));
        assert_eq!((usize::try_from(arrived + failed).unwrap(), failed), (sent, 1));
        // Who leaves takes her mails along: that is not a mail that still waits.
        assert_eq!(eight.post("/mijn/weg", "zeker=ja").await.status, 303);
        let page = hilde.get(&address).await;
        assert_eq!((number(&page, "Nog te versturen"), number(&page, "Van wie sindsdien vertrok")), (0, 1));
        assert!(!page.body.contains("Onderbreek het versturen"), "{}", page.body);
        assert!(page.body.contains(&format!("{address}/verloop/mailing.xlsx")));
        let csv = hilde.get(&file).await;
        let lines: Vec<&str> = csv.body.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines.len(), 2, "{}", csv.body);
        assert!(lines[0].starts_with("Onderwerp") && lines[0].contains(";Verstuurd;Nog te versturen;Niet aangekomen;"));
        assert!(lines[1].starts_with("'=Drie plekken;"), "a text that begins like a formula: {}", lines[1]);
        assert!(lines[1].contains(&format!(";{sent};{};0;1;0;0;1;0;0", arrived - 1)), "{}", lines[1]);
        assert!(!csv.body.contains('@') && !csv.body.contains("Hilde"), "{}", csv.body);
        let xlsx = hilde.get(&format!("{address}/verloop/mailing.xlsx")).await;
        assert!(xlsx.status == 200 && xlsx.bytes.starts_with(b"PK"));
        assert_eq!(town.signed_in("luc").await.get(&file).await.status, 403);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_leads_nowhere_comes_back_at_the_text_with_all_that_was_typed() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let new = form(&mut hilde, &town, "contribution").await;
        for (link, words) in
            [("javascript:alert(1)", "klik & kijk"), ("/acties/zonnedaken", "onze actie"), ("", "leeg")]
        {
            let text = format!("Dag.\n\nLees [{words}]({link}) en [dit](https://voorbeeld.be).");
            let answer = hilde.post("/beheer/mailings/nieuw", &new.clone().set("tekst", &text).body()).await;
            assert_eq!(answer.status, 422, "{link}");
            let said = format!("De link “{}” leidt in een mail nergens heen.", words.replace('&', "&#38;"));
            let at_field = answer.body.split("id=\"tekst-error\"").nth(1).expect("it is said at its field");
            assert!(at_field[..400].contains(&said), "{at_field:.400}");
            let again = Sent::of_page(&answer, "<form class=\"edit form\"");
            assert_eq!((again.get("tekst"), again.get("onderwerp")), (text.as_str(), SUBJECT), "all she typed");
            assert_eq!(again.get("wat-0"), "gave");
        }
        let fine = "Mail [ons](mailto:klimaat@wilgenbeke.example) of bel [09 000](tel:+3290000012).";
        let address = kept(&mut hilde, &new.set("tekst", fine)).await;
        let shown = hilde.get(&format!("{address}/voorbeeld")).await.body;
        assert!(
            shown.contains("href=\"mailto:klimaat@wilgenbeke.example\"") && shown.contains("href=\"tel:"),
            "{shown}"
        );
        let mut editor = town.signed_in("hilde").await;
        let page = Sent::read(&mut editor, "/beheer/acties/zonnedaken").await;
        let wrong = editor.post("/beheer/acties/zonnedaken", &page.set("tekst", "[x](javascript:y)").body()).await;
        assert!(
            wrong.status == 422 && wrong.body.contains("Een link in deze tekst leidt nergens heen."),
            "{}",
            wrong.body
        );
    })
    .await;
}
