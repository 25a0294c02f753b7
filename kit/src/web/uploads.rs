//! How many large bodies are read at the same time: each is held in memory, and a slow client holds it long.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

/// Places for large bodies, and who has them.
#[derive(Clone)]
pub struct Uploads {
    taken: Arc<Mutex<HashMap<IpAddr, usize>>>,
    in_all: usize,
    each: usize,
}

/// A place, until it is let go.
pub struct Place {
    uploads: Uploads,
    client: IpAddr,
}

impl Uploads {
    pub fn new(in_all: usize, each: usize) -> Uploads {
        Uploads { taken: Arc::default(), in_all, each }
    }

    /// A place for this client, or nothing when it has enough of them or all are taken.
    pub fn take(&self, client: IpAddr) -> Option<Place> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let own = taken.get(&client).copied().unwrap_or(0);
        if own >= self.each || taken.values().sum::<usize>() >= self.in_all {
            return None;
        }
        taken.insert(client, own + 1);
        Some(Place { uploads: self.clone(), client })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.uploads.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(own) = taken.get_mut(&self.client) {
            *own -= 1;
            if *own == 0 {
                taken.remove(&self.client);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_takes_all_the_places() {
        let uploads = Uploads::new(3, 2);
        let (one, other) = (IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2]));
        let held = [uploads.take(one), uploads.take(one)];
        assert!(held.iter().all(Option::is_some) && uploads.take(one).is_none());
        let last = uploads.take(other);
        assert!(last.is_some() && uploads.take(other).is_none(), "all three are taken");
        drop(held);
        assert!(uploads.take(one).is_some());
    }
}
