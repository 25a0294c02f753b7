//! To a sign-in provider; and a form whose session ended.

use super::Walker;
use crate::{providers::hostile::Hostile, support::town::Browser};

impl Walker<'_> {
    pub(super) async fn by_provider(&mut self) {
        let (provider, mut visitor) = (Hostile::start().await, self.town.visitor());
        self.town.set(1, |settings| settings.sign_in = Some(provider.settings())).await;
        self.look(&mut visitor, "/aanmelden").await;
        self.send(&mut visitor, ("/aanmelden", "terug=%2Fmijn"), 200).await;
        self.town.set(1, |settings| settings.sign_in = None).await;
    }

    /// A form whose session ended, then under another one.
    pub(super) async fn again(&mut self, visitor: &mut Browser) {
        let form = "tekst=Dit+typte+ik+toen+ik+was+afgemeld.&opnieuw=";
        self.send(visitor, ("/beheer/acties/nieuw", form), 401).await;
        let mut citizen = self.town.signed_in("burger-3").await;
        self.send(&mut citizen, ("/beheer/acties/nieuw", form), 200).await;
    }
}
