//! Complaints on parts that could not be read: one sentence a reason.

use super::archive::Unread;
use crate::document::Builder;

/// Parts that could not be read: by reason, how many, and the first one's name.
#[derive(Debug, Default)]
pub(super) struct Complaints(Vec<(Unread, usize, String)>);

impl Complaints {
    /// The part called `name` could not be read.
    pub(super) fn add(&mut self, why: Unread, name: &str) {
        match self.0.iter_mut().find(|(reason, ..)| *reason == why) {
            Some((_, count, _)) => *count += 1,
            None => self.0.push((why, 1, name.to_owned())),
        }
    }

    /// Adds them to the complaints about the document.
    pub(super) fn complain(&self, scheme: &str, out: &mut Builder) {
        for (why, count, name) in &self.0 {
            let why = match why {
                Unread::Missing => "missing".to_owned(),
                Unread::Encrypted => format!("encrypted ({scheme})"),
                Unread::Method => "packed in an unknown way".to_owned(),
                Unread::TooLarge => "too large: at most 64 MB of a page and 512 MB of a book are read".to_owned(),
                Unread::Damaged => "damaged".to_owned(),
            };
            out.complain(&match count {
                1 => format!("A page of the book is {why}: {name}"),
                _ => format!("{count} pages of the book are {why}: {name} and others"),
            });
        }
    }
}
