//! What a suggestion has to do with others: merged into one, made of several, split off, gone on as two.

use crate::{
    cx::Cx,
    refusal::Result,
    suggestions::store::{self, MergedFrom, MergedInto, Split},
    vocabulary::SuggestionId,
};
use kit::db::Tx;

#[derive(Debug, Clone)]
pub struct Related {
    /// Where its votes are, when it was merged.
    pub kept: Option<MergedInto>,
    pub merged_from: Vec<MergedFrom>,
    pub split_from: Option<Split>,
    pub split_off: Vec<Split>,
}

impl Related {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<Related> {
        let town = cx.municipality();
        Ok(Related {
            kept: store::find_merged_into(tx, town, id).await?,
            merged_from: store::list_merged_from(tx, town, id).await?,
            split_from: store::find_split_from(tx, town, id).await?,
            split_off: store::list_split_off(tx, town, id).await?,
        })
    }

    /// The others it was one with: keys of what they are to it, with those there are.
    pub fn splits(&self) -> Vec<(&'static str, &Split)> {
        let from = self.split_from.iter().map(|one| ("handling-split-from", one));
        from.chain(self.split_off.iter().map(|one| ("handling-split-off", one))).collect()
    }
}
