//! The document read in another way: the whole page instead of its article, the source instead of what it is rendered as.

use super::App;
use crate::{
    document::DocumentKind,
    open::{self, Extent, OpenOptions, ReadAs},
    reader::Event,
    source::Input,
};

impl App {
    /// The key that shows the whole page instead of its article, or the article again.
    pub(super) fn toggle_whole_page(&mut self) {
        let left_out = open::is_part(&self.state.doc);
        let (extent, message) = match self.open_options().extent {
            Extent::Article if left_out => (Extent::Whole, "The whole page; W shows its article alone"),
            Extent::Article => return self.notify("Nothing of this document is left out".into()),
            Extent::Whole => (Extent::Article, "Its article alone; W shows the whole page"),
        };
        if self.can_be_read_otherwise() {
            self.changing.extent = Some(extent);
            self.read_otherwise(message);
        }
    }

    /// The key that shows the source, or what it is rendered as again.
    pub(super) fn toggle_source(&mut self) {
        let shows = self.changing.source;
        if self.state.doc.kind == DocumentKind::Plain && !shows {
            return self.notify("This text is its own source".into());
        }
        if self.can_be_read_otherwise() {
            (self.changing.source, self.changing.otherwise) = (!shows, true);
            self.read_otherwise(if shows { "As it is rendered" } else { "The source; S shows it rendered again" });
        }
    }

    /// How the document is read.
    pub(super) fn open_options(&self) -> OpenOptions {
        let options = self.work.options();
        let read_as = if self.changing.source { ReadAs::Source } else { options.read_as };
        OpenOptions { extent: self.changing.extent.unwrap_or(options.extent), read_as, ..options }
    }

    /// False, with a message, for what cannot be read once more, or not yet.
    fn can_be_read_otherwise(&mut self) -> bool {
        if !self.state.doc.whole || self.changing.reading.is_some() {
            self.notify("It is still being read".into());
            return false;
        }
        let file = self.changing.snapshot.is_some() || matches!(self.changing.input, Input::Briefing);
        if !file && self.changing.stream.is_none() {
            self.notify("This can be read only once".into());
            return false;
        }
        true
    }

    /// Reads the same bytes once more.
    fn read_otherwise(&mut self, message: &str) {
        match (&self.changing.snapshot, &self.changing.stream) {
            (None, Some(spool)) => {
                let (spool, options) = (spool.clone(), self.open_options());
                self.changing.otherwise = false;
                self.work.read_otherwise(spool, None, options);
                self.handle(Event::Message(message.into()));
            }
            _ => self.read_again(Some(message.into())),
        }
    }
}
