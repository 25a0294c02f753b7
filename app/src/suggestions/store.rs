//! Every statement on this slice's tables.

mod answering;
mod drafts;
mod followers;
mod follows;
mod importing;
mod photos;
mod reading;
mod votes;
mod writing;

pub use answering::{Answered, WAITING_AT_ONCE, Waiting, count_waiting, has_answer, list_waiting, load_answered};
pub use drafts::{claim_id, delete_old_drafts, find_draft, save_draft, touch_draft};
pub use followers::{
    Following, Hearer, STEP, delete_follower, find_following, list_doers, list_followed, list_hearers, resume_follower,
    save_follower, stop_follower,
};
pub use follows::{
    Follow, count_follows, delete_follow, delete_follow_by_id, has_follow, list_follows, merge_follows, save_follow,
};
pub use importing::{
    ImportRow, NewImport, insert_import, insert_imported_suggestion, list_imports, update_answer, update_import,
    update_imported_suggestion,
};
pub use photos::{
    NewPhoto, count_unsent_bytes, delete_left_photos, delete_photo, find_photo_file, has_photo, insert_photo,
    is_photo_held, is_photo_public, list_photo_places, list_photos, send_photos, update_photo_description,
};
pub use reading::{
    CARDS_AT_MOST, PointRow, count_answers, count_points, find_author, find_suggestion, has_voted_in, list_answers,
    list_cards, list_comments, list_latest_answers, list_latest_of, list_mine, list_my_suggestions, list_points,
    list_status_changes, list_used_categories, list_voted, load_votable, search, statements_of_cards,
};
pub use votes::{MyVote, delete_vote, insert_vote, insert_votes_by_program, list_my_votes, merge_person};
pub use writing::{
    CountDifference, NewAnswer, NewComment, Recount, insert_answer, insert_comment, insert_status_change,
    insert_suggestion, insert_suggestion_by_program, recount,
};
