//! Somebody is found by a part of her name, or by phone.

use crate::support::{
    each_engine,
    mails::{person_of, sql},
    town::{encoded, town},
};

#[tokio::test(flavor = "multi_thread")]
async fn hilde_finds_somebody_by_a_part_of_the_name_or_by_phone_and_the_log_names_whom_she_opened() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let recorder = person_of("hilde", &town).await;
        for (key, name, phone) in [("burger-7", "Maria De Smedt", "0470 12 34 56"), ("burger-8", "Piet De Smedt", "09 1")] {
            let (person, digits) = (person_of(key, &town).await, phone.replace(' ', ""));
            town.run(sql(format!(
                "insert into recorded_people (municipality_id, person_id, full_name, email, email_key, phone, phone_key,
                   street, house_number, postal_code, place, home_key, recorded_by, recorded_at)
                 values (1, {person}, '{name}', '', '', '{phone}', '{digits}', 'Kapelstraat', '7', '9990', 'Wilgenbeke', '',
                         {recorder}, 1)"
            )))
            .await;
        }
        let look_up = |who: &str| encoded(&[("wie", who), ("waarom", "Ze belde over haar suggestie")]);
        let several = hilde.post("/beheer/bereik", &look_up("de smedt")).await;
        assert!(several.status == 200 && several.body.contains("Wie bedoel je?"), "{}", several.body);
        assert!(several.body.contains("Piet De Smedt") && !several.body.contains("0470"), "no more than to choose");
        let maria = kit::ids::encode(person_of("burger-7", &town).await.parse().expect("an id"));
        assert!(several.body.contains(&format!("name=\"wie\" value=\"{maria}\"")));
        let written = || sql(format!("select about from happenings where what = 'person_looked_up' and about = '{maria}'"));
        assert_eq!(town.rows::<(String,)>(written()).await.len(), 0, "she opened nobody yet");
        for (times, who) in [(1, &*maria), (2, "+32 470 12 34 56"), (3, "maria de")] {
            let found = hilde.post("/beheer/bereik", &look_up(who)).await;
            let page = hilde.follow(&found).await.body;
            assert!(page.contains("0470 12 34 56") && page.contains("Kapelstraat 7, 9990 Wilgenbeke"), "{who}: {page}");
            assert_eq!(town.rows::<(String,)>(written()).await.len(), times, "{who}");
        }
    })
    .await;
}
