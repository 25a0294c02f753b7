//! Who may make a link: everybody a poster for her neighbours, the staff one for any channel.

use super::Channel;
use crate::{
    refusal::Refusal,
    rights::{self, At, Right},
    vocabulary::Actor,
};

/// A link for this channel may be made. Made here only.
#[derive(Debug)]
pub struct MayMake {
    pub(super) channel: Channel,
}

pub fn may_make(actor: &Actor, channel: Channel) -> Result<MayMake, Refusal> {
    if channel != Channel::Poster {
        rights::ask(actor, Right::Edit, At::Somewhere)?;
    }
    Ok(MayMake { channel })
}
