//! Who may make a link: everybody a poster for her neighbours, the staff one for any channel.

use super::Channel;
use crate::{
    refusal::Refusal,
    vocabulary::{Actor, Role},
};

/// A link for this channel may be made. Made here only.
#[derive(Debug)]
pub struct MayMake {
    pub(super) channel: Channel,
}

pub fn may_make(actor: &Actor, channel: Channel) -> Result<MayMake, Refusal> {
    let makers = [Role::Officer, Role::Communication, Role::Administrator];
    match (channel, actor.account()) {
        (Channel::Poster, _) => Ok(MayMake { channel }),
        (_, Some(person)) if makers.iter().any(|role| person.has(*role)) => Ok(MayMake { channel }),
        (_, Some(_)) => Err(Refusal::NotAllowed),
        (_, None) => Err(Refusal::SignInFirst),
    }
}
