//! Every statement on this slice's tables.

mod answering;
mod changing;
mod coauthors;
mod comments;
mod drafts;
mod exchanges;
mod files;
mod followers;
mod follows;
mod handed;
mod holding;
mod importing;
mod leaving;
mod merging;
mod my_data;
mod news;
mod objections;
mod overview;
mod photos;
mod reactions;
mod reading;
mod reports;
mod responses;
mod slips;
mod splitting;
mod themes;
mod votes;
mod writing;

pub use answering::{Answered, COUNTED_AT_MOST, Waiting, count_waiting, has_answer, list_waiting, load_answered};
pub use changing::{
    Hidden, Trace, find_hidden, hide_suggestion, hold_status, list_hidden_suggestions_of, list_versions,
    load_changeable, move_suggestion, show_suggestion_again, update_suggestion,
};
pub use coauthors::{
    Coauthor, count_asked, delete_coauthor, delete_old_invitations, find_asked, insert_coauthor, join_coauthor,
    list_coauthors, list_coauthors_shown, list_makers,
};
pub use comments::{
    MyComment, NewComment, delete_comment, delete_comment_draft, delete_old_comment_drafts, delete_thanks,
    find_comment, find_comment_draft, find_status, hide_comment, insert_comment, insert_comment_by_program,
    insert_thanks, list_comments, list_latest_comments_of, list_my_comments, list_thanked, save_comment_draft,
    show_comment_again, update_comment,
};
pub use drafts::{claim_id, delete_draft, delete_old_drafts, find_draft, is_held, save_draft, touch_draft};
pub use exchanges::{
    Exchanged, NewExchange, OfAuthor, Said, find_enquiry, has_exchange, insert_exchange, list_exchanges,
    list_exchanges_with, settle_suggestion,
};
pub use files::{
    delete_file, delete_left_files, delete_other_file, find_filed, insert_file, list_files, list_other_files,
    load_file_content, move_file, send_files,
};
pub use followers::{
    Following, Hearer, STEP, delete_follower, find_following, is_hearer, is_in_sight, list_doers, list_followed,
    list_hearers, list_set_together, list_spoken_hearers, list_stopped, resume_follower, save_follower, stop_follower,
};
pub use follows::{
    Follow, count_follows, delete_follow, delete_follow_by_id, has_follow, list_follows, merge_follows, save_follow,
};
pub use handed::{Answerless, HandedOver, list_handed};
pub use holding::{
    count_held_comments, drop_held_suggestion, find_comment_held_for, find_held_for, hold_back_comment,
    hold_back_suggestion, list_held, list_held_comments_of, list_held_suggestions_of, list_texts_before, pass_comment,
    pass_suggestion, refuse_comment, refuse_suggestion,
};
pub use importing::{
    ImportRow, NewImport, insert_import, insert_imported_suggestion, list_imports, update_answer, update_import,
    update_imported_suggestion,
};
pub use leaving::{
    delete_doubled_vote, delete_drafts_of, delete_traces, find_subject, has_seal, list_maybe_doubled, list_seals,
    list_unsealed, list_votes_to_seal, seal_vote,
};
pub use merging::{
    JoinedVotes, MergedFrom, MergedInto, count_votes_for_both, find_kept, find_merged_into, hold_suggestion,
    insert_merge, join_followers, join_makers, join_votes, list_merged_from, list_sealed_as, merge_by_program,
};
pub use my_data::{
    MyGivenVote, MyReport, MyResponse, MyWords, list_my_coauthored, list_my_follows, list_my_given_votes,
    list_my_reports, list_my_responses, list_my_thanks, list_my_versions, list_my_words, list_my_writing,
};
pub use news::{Changed, list_changed};
pub use objections::{
    HiddenWords, NewObjection, Objection, OwnObjection, close_objection, find_contested, find_objection,
    find_objection_to, insert_objection, list_objections, list_objections_of, statements_of_objections,
};
pub use overview::{
    EXPORTED_AT_ONCE, Exported, ExportedWords, list_exported, list_exported_answers, list_exported_comments,
    list_exported_responses,
};
pub use photos::{
    NewPhoto, count_unsent_bytes, delete_left_photos, delete_photo, find_photo_file, find_photo_owner,
    has_other_photos, has_photo, insert_photo, is_photo_public, list_photo_places, list_photos, move_photo,
    send_photos, update_photo_description,
};
pub use reactions::{Reacted, end_reaction, find_reaction, list_reacted, save_reaction};
pub use reading::{
    CARDS_AT_MOST, PointRow, count_answers, count_points, find_any_suggestion, find_author, find_suggestion,
    has_suggested_in, has_voted_in, list_answers, list_cards, list_latest_answers, list_latest_of, list_mine,
    list_my_suggestions, list_points, list_status_changes, list_used_categories, list_voted, load_votable, search,
    statements_of_cards,
};
pub use reports::{
    HiddenComment, HiddenSuggestion, NewReport, OpenReport, WaitingReport, close_reports, count_open_reports,
    find_as_reported, find_report, insert_report, list_hidden_comments, list_hidden_suggestions, list_open_reports,
    list_report_addresses, list_waiting_reports,
};
pub use responses::{delete_response, insert_responses, list_responses, list_responses_elsewhere, list_used_questions};
pub use slips::{
    OfSlip, count_slip_votes, count_votes_of_slip, delete_votes_of_slip, find_origin, forget_slip, has_rough_place,
    insert_slip_vote, is_left_empty, is_taken_up, list_comments_of_slip, list_of_slip, list_suggestions_of_slip,
    set_rough_place, set_slip_of_comment, set_slip_of_suggestion,
};
pub use splitting::{Split, find_split_from, find_split_of, insert_split, list_split_off};
pub use themes::{
    Chosen, delete_theme_choice, find_theme_of_follow, is_theme_hearer, list_theme_choices, list_theme_hearers,
    save_theme_choice,
};
pub use votes::{MyVote, delete_vote, insert_vote, insert_votes_by_program, list_my_votes, merge_person};
pub use writing::{
    CountDifference, NewAnswer, Recount, insert_answer, insert_status_change, insert_suggestion,
    insert_suggestion_by_program, recount,
};
