//! Other programs that help: the clipboard's, the opener, the editor. None is run through a shell.

/// The program that opens addresses on this system.
const OPENER: &str = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
/// The editor where none is named.
const EDITOR: &str = "vi";

/// The user's programs, each with its arguments.
#[derive(Debug, Clone, Default)]
pub(super) struct Helpers {
    /// Takes what is copied; empty for the terminal's clipboard.
    pub(super) copy: Vec<String>,
    /// Opens an address; empty for the system's.
    pub(super) opener: Vec<String>,
    /// Looks a word up; empty for nothing.
    pub(super) look_up: Vec<String>,
    /// Edits a text; empty for what the environment names.
    pub(super) editor: Vec<String>,
}

impl Helpers {
    /// The opener with its arguments.
    pub(super) fn opener(&self) -> Vec<String> {
        if self.opener.is_empty() { vec![OPENER.to_owned()] } else { self.opener.clone() }
    }

    /// The editor with its arguments: that of the settings, else that of `$VISUAL` or `$EDITOR`, whose words are parted
    /// at spaces as is the custom.
    pub(super) fn editor(&self) -> Vec<String> {
        if !self.editor.is_empty() {
            return self.editor.clone();
        }
        let named = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| std::env::var(name).ok());
        let named = named.map(|line| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        named.into_iter().find(|command| !command.is_empty()).unwrap_or_else(|| vec![EDITOR.to_owned()])
    }
}
