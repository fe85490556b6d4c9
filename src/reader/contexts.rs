//! Where a key is looked up.

use super::{Context, Focus, Overlay, State};

impl State {
    /// The contexts in which a key is looked up, the first of them first.
    pub fn contexts(&self) -> &'static [Context] {
        use Context::{
            Copied, Figures, Following, Letter, List, Note, Notes, Prompt, Reading, Selecting, Sidebar, Text,
        };
        if self.search.prompt.is_some() {
            return &[Prompt];
        }
        if self.written.line.is_some() {
            return &[Note, Prompt];
        }
        if self.written.letter.is_some() {
            return &[Letter];
        }
        match (&self.overlay, self.focus) {
            (Some(Overlay::Figures(_)), _) => &[Figures, List],
            (Some(Overlay::Notes(_)), _) => &[Notes, List],
            (Some(overlay), _) if overlay.list().is_some() => &[List],
            _ if self.selection.is_some() => &[Selecting, Text, Reading],
            (_, Focus::Text) if self.copied => &[Copied, Text, Reading],
            (_, Focus::Sidebar) if self.copied => &[Copied, Sidebar, Reading],
            (_, Focus::Sidebar) if self.following => &[Following, Sidebar, Reading],
            (_, Focus::Text) if self.following => &[Following, Text, Reading],
            (_, Focus::Sidebar) => &[Sidebar, Reading],
            (_, Focus::Text) => &[Text, Reading],
        }
    }
}
