//! Providers of sign-in: one that is certified, and one that misbehaves in every way we know.

pub mod hostile;
pub mod real;
