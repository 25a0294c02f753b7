//! Every statement on this slice's tables.

mod reading;
mod votes;
mod writing;

pub use reading::{
    CARDS_AT_MOST, PointRow, count_answers, count_points, find_suggestion, has_voted_in, list_answers, list_cards,
    list_comments, list_latest_answers, list_mine, list_points, list_status_changes, list_voted, load_votable, search,
    statements_of_cards,
};
pub use votes::{MyVote, delete_vote, insert_vote, insert_votes_by_program, list_my_votes, merge_person};
pub use writing::{
    CountDifference, NewAnswer, NewComment, Recount, insert_answer, insert_comment, insert_status_change,
    insert_suggestion, recount,
};
