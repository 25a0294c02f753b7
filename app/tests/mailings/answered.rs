//! Who answers a mailing with a question is counted, and nobody else.

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
        let stop = mail.lines().find_map(|line| line.strip_prefix("Geen mails meer hierover: ")).expect("a link");
        assert_eq!(number(&page, "Willen sindsdien geen mailings meer"), 0);
        assert_eq!(town.visitor().post(path(stop), "List-Unsubscribe=One-Click").await.status, 200);
        assert_eq!(number(&hilde.get(&address).await, "Willen sindsdien geen mailings meer"), 1);
    })
    .await;
}
