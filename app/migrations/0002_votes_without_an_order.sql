-- The order by votes is kept in memory (suggestions/points.rs). This index was written anew with every vote, and on
-- PostgreSQL it kept the update of a count from staying on its page.
drop index suggestions_most_votes;
