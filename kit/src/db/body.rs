//! A transaction body without its types: what runs it is compiled once, and not for every use case.

use super::{Error, Fut, Result, Tx};
use std::{any::Any, sync::Arc};

/// A value or a refusal, whose type only the caller knows.
pub(super) type Answer = Box<dyn Any + Send>;

/// Runs in somebody's transaction; what it answers is told after the commit.
pub(super) type Body = Arc<dyn for<'a> Fn(&'a mut Tx<'_>) -> Fut<'a, Answer, Answer> + Send + Sync>;

pub(super) enum Failed {
    Database(Error),
    /// The body's own error.
    Body(Answer),
}

impl From<Error> for Failed {
    fn from(error: Error) -> Failed {
        Failed::Database(error)
    }
}

pub(super) fn erased<T, E, F>(body: F) -> Body
where
    T: Send + 'static,
    E: Send + 'static,
    F: for<'a> Fn(&'a mut Tx<'_>) -> Fut<'a, T, E> + Send + Sync + 'static,
{
    Arc::new(move |tx| {
        let running = body(tx);
        Box::pin(async move {
            match running.await {
                Ok(value) => Ok(Box::new(value) as Answer),
                Err(refused) => Err(Box::new(refused) as Answer),
            }
        })
    })
}

/// The answer in the caller's types again.
pub(super) fn opened<T: 'static, E: From<Error> + 'static>(ended: Result<Answer, Failed>) -> Result<T, E> {
    let wrong = |_| Error::Fault("a transaction answered with another's type".to_owned());
    match ended {
        Ok(value) => Ok(*value.downcast::<T>().map_err(wrong)?),
        Err(Failed::Database(why)) => Err(why.into()),
        Err(Failed::Body(refused)) => Err(*refused.downcast::<E>().map_err(wrong)?),
    }
}
