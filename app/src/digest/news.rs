//! What happened for each person since the mail before.

use super::{
    events::{Event, Events, What},
    store::{self, Among, Reader},
};
use crate::{
    cx::Cx,
    people::Rhythm,
    refusal::Result,
    suggestions::{self, nearby},
    texts::text,
    urls,
    vocabulary::{PersonId, SuggestionId},
};
use kit::{clock::Moment, db::Tx};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What is new for some people, loaded at once.
pub struct News {
    of: HashMap<PersonId, NewsOfOne>,
}

/// What is new for one person.
#[derive(Debug, Default)]
pub struct NewsOfOne {
    pub own: Vec<OwnNews>,
    pub followed: Vec<FollowedNews>,
}

/// What came to a suggestion she made, alone or with others.
#[derive(Debug)]
pub struct OwnNews {
    pub suggestion: SuggestionId,
    pub title: String,
    pub votes: i64,
    /// Who said yes to making it with her, by name when she has one.
    pub joined: Vec<Option<String>>,
    /// Who wrote, when she has a name, and what.
    pub comments: Vec<(Option<String>, String)>,
}

/// What happened in something she follows; each thing that happened is told once.
#[derive(Debug)]
pub struct FollowedNews {
    pub title: String,
    /// Of a neighbourhood: which one, in words.
    pub nearby: Option<String>,
    pub events: Vec<Event>,
}

/// Who agreed to hear of what is new, since when, and a theme she does not want.
type Agreed = (PersonId, Moment, Option<String>);

impl News {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, among: &Among, readers: &[Reader]) -> Result<News> {
        let town = cx.municipality();
        let mut news = News { of: HashMap::new() };
        for votes in store::list_new_votes(tx, town, among).await? {
            news.own(votes.maker, votes.suggestion, votes.title).votes += votes.count;
        }
        for (author, suggestion, title, name) in store::list_new_coauthors(tx, town, among).await? {
            news.own(author, suggestion, title).joined.push(name);
        }
        for comment in store::list_new_comments(tx, town, among).await? {
            let own = news.own(comment.maker, comment.suggestion, comment.title);
            own.comments.push((comment.writer, comment.body));
        }
        // Of what others do, nobody is told who only wants to hear of what she gave herself.
        let told_from = |reader: &Reader| match reader.rhythm {
            Some(Rhythm::Concerned) => None,
            Some(Rhythm::AtOnce | Rhythm::Weekly | Rhythm::Monthly) | None => Some((reader.person, reader.told_until)),
        };
        let since: HashMap<PersonId, Moment> = readers.iter().filter_map(told_from).collect();
        news.followed(cx, tx, (among, &since)).await?;
        Ok(news)
    }

    /// What happened in what one person follows beside suggestions.
    pub async fn load_followed(cx: &Cx, tx: &mut Tx<'_>, person: PersonId, since: Moment) -> Result<Vec<FollowedNews>> {
        let among = Among { after: PersonId(person.0.saturating_sub(1)), last: person, since, until: cx.now };
        let mut news = News { of: HashMap::new() };
        news.followed(cx, tx, (&among, &HashMap::from([(person, since)]))).await?;
        Ok(news.of(person).map(|of| of.followed).unwrap_or_default())
    }

    /// Near her, then themes and actions she follows, then what is new everywhere; of each person since her own moment.
    async fn followed(
        &mut self,
        cx: &Cx,
        tx: &mut Tx<'_>,
        (among, since): (&Among, &HashMap<PersonId, Moment>),
    ) -> Result<()> {
        let mut follows =
            suggestions::store::list_follows(tx, cx.municipality(), (among.after, among.last), cx.now).await?;
        follows.sort_by_key(|follow| follow.call.is_none());
        let agreed = store::list_agreed(tx, cx.municipality(), among).await?;
        if follows.is_empty() && agreed.is_empty() {
            return Ok(());
        }
        let happened = Events::load(cx, tx, among).await?;
        let heard = store::list_heard_at_once(tx, cx.municipality(), among).await?;
        let heard: HashSet<(PersonId, String)> =
            heard.into_iter().map(|(person, suggestion)| (person, urls::suggestion(suggestion))).collect();
        for follow in follows {
            let Some(since) = since.get(&follow.person) else { continue };
            let told = self.of.get(&follow.person).map(NewsOfOne::told).unwrap_or_default();
            let mut events = happened.of(tx, &follow, (*since, &told)).await?;
            events.retain(|event| match event.what {
                What::Decided(_) => !heard.contains(&(follow.person, event.path.clone())),
                What::Action | What::Call { .. } | What::Step { .. } | What::Suggested { .. } => true,
            });
            if !events.is_empty() {
                let nearby = nearby::in_words(cx, tx, &follow).await?;
                let of = self.of.entry(follow.person).or_default();
                of.followed.push(FollowedNews { title: follow.title, nearby, events });
            }
        }
        self.agreed(cx, &happened, (agreed, since));
        Ok(())
    }

    /// New actions and calls, for who agreed to hear of them: all but those of themes she does not want.
    fn agreed(&mut self, cx: &Cx, happened: &Events, (agreed, since): (Vec<Agreed>, &HashMap<PersonId, Moment>)) {
        let mut unwanted: BTreeMap<PersonId, (Moment, Vec<String>)> = BTreeMap::new();
        for (person, given_at, theme) in agreed {
            unwanted.entry(person).or_insert((given_at, Vec::new())).1.extend(theme);
        }
        for (person, (given_at, unwanted)) in unwanted {
            let Some(since) = since.get(&person) else { continue };
            let told = self.of.get(&person).map(NewsOfOne::told).unwrap_or_default();
            let events = happened.new_ones(given_at.max(*since), &unwanted, &told);
            if !events.is_empty() {
                let title = text(cx.lang, "pool-new-title");
                self.of.entry(person).or_default().followed.push(FollowedNews { title, nearby: None, events });
            }
        }
    }

    /// What is new for this person.
    pub fn of(&mut self, person: PersonId) -> Option<NewsOfOne> {
        self.of.remove(&person)
    }

    fn own(&mut self, maker: PersonId, suggestion: SuggestionId, title: String) -> &mut OwnNews {
        let own = &mut self.of.entry(maker).or_default().own;
        let at = own.iter().position(|known| known.suggestion == suggestion).unwrap_or_else(|| {
            own.push(OwnNews { suggestion, title, votes: 0, joined: Vec::new(), comments: Vec::new() });
            own.len() - 1
        });
        &mut own[at]
    }
}

impl NewsOfOne {
    fn told(&self) -> Vec<Event> {
        self.followed.iter().flat_map(|followed| followed.events.iter().cloned()).collect()
    }
}
