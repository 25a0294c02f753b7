//! The code of a short link, and how one is made.

use super::{MayMake, store};
use crate::{
    cx::Cx,
    refusal::{Error, Result},
};
use kit::{db::Tx, secret};

/// 28 million codes: one that is made at random is nearly always free.
const LENGTH: usize = 5;
const TRIES: usize = 8;

/// A code as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    fn random() -> Code {
        Code(secret::typeable(LENGTH))
    }

    /// As somebody typed it: capitals are no other letters.
    pub fn parse(text: &str) -> Option<Code> {
        let code = text.trim().to_ascii_lowercase();
        let is_code = code.len() == LENGTH && code.bytes().all(|byte| secret::TYPEABLE.contains(&byte));
        is_code.then_some(Code(code))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The code that leads to `path` for a channel: the one there is, or a new one.
pub async fn make(cx: &Cx, tx: &mut Tx<'_>, path: &str, may: &MayMake) -> Result<Code> {
    for _ in 0..TRIES {
        if let Some(code) = store::find_code(tx, cx.municipality(), path, may.channel).await? {
            return Ok(Code(code));
        }
        let code = Code::random();
        store::insert_link(tx, cx.municipality(), &code, (path, may.channel), cx.now).await?;
    }
    Err(Error::Fault("no free code for a short link was found".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_in_capitals_is_the_same_code_and_a_zero_is_none() {
        assert_eq!(Code::parse(" K7M2P "), Some(Code("k7m2p".to_owned())));
        for wrong in ["k7m2", "k7m2pp", "k7m0p", "k7mlp", "k7m-p", ""] {
            assert_eq!(Code::parse(wrong), None, "{wrong}");
        }
        assert!(Code::parse(Code::random().as_str()).is_some());
    }
}
