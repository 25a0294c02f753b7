//! To a sign-in provider.

use super::Walker;
use crate::providers::hostile::Hostile;

impl Walker<'_> {
    pub(super) async fn by_provider(&mut self) {
        let (provider, mut visitor) = (Hostile::start().await, self.town.visitor());
        self.town.set(1, |settings| settings.sign_in = Some(provider.settings())).await;
        self.look(&mut visitor, "/aanmelden").await;
        self.send(&mut visitor, ("/aanmelden", "terug=%2Fmijn"), 200).await;
        self.town.set(1, |settings| settings.sign_in = None).await;
    }
}
