//! Where a key is pressed: what is open, what has the focus, what the key before began.

use super::{Action, Context, Focus, Overlay, State};

/// The first key of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begun {
    Fold,
    Quit,
}

impl Begun {
    /// What a key begins that asked for `action`.
    pub(super) fn by(action: Action) -> Option<Self> {
        match action {
            Action::Fold => Some(Self::Fold),
            Action::BeginQuit => Some(Self::Quit),
            _ => None,
        }
    }
}

/// Shows what the next key can do after one that begins something.
pub(super) fn hint(state: &mut State, action: Action) {
    if action == Action::BeginQuit {
        state.notify("Z or q quits");
    }
}

impl State {
    /// The contexts in which a key is looked up, the first of them first.
    pub(crate) fn contexts(&self) -> &'static [Context] {
        use Context::{
            Copied, Figures, Folding, Following, Help, Letter, List, Note, Notes, Palette, Prompt, Quitting, Reading,
            Selecting, Sidebar, Text,
        };
        if self.search.prompt.is_some() || self.sieve.line.is_some() {
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
            (Some(Overlay::Help(_)), _) => &[Help, List],
            (Some(Overlay::Palette(_)), _) => &[Palette, List],
            (Some(overlay), _) if overlay.list().is_some() => &[List],
            _ if self.begun == Some(Begun::Quit) => &[Quitting],
            _ if self.begun == Some(Begun::Fold) => &[Folding, Sidebar, Reading],
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
