//! How officers make and edit what the site says: the same way for calls, actions, themes, contacts and policy pages.
//!
//! A slice says in [`Content`] what its form holds and how it is kept; guard, check, write, record and answer are here.
//! A form carries the edition it was opened at: who saves after somebody else is told so, with everything she typed.
//! The address of a thing is made from its title when it is first kept, and stays.

mod content;
mod edit;
mod list;
mod pictures;
mod policy;
mod publication;
mod sheet;
mod typed;

pub use content::{Act, Content, Kind, Named};
pub use edit::{delete, make, move_up, save, show, show_new};
pub use list::list;
pub use pictures::{LEAD, LEAD_WORDS, PictureField, TextField, WORDS_LONGEST, keep_picture, put_picture};
pub use policy::{MayEdit, may_edit, own_themes};
pub use publication::Publication;
pub use sheet::{Sheet, mistake, page};
pub use typed::{Check, Wrong, day_text, filled, filled_state, is_link, moment_of};
