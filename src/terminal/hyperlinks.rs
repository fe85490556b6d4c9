//! Whether a terminal knows links (OSC 8). None can be asked, so its name and what it says in the environment decide.

/// Terminals that know links, by the name they give as `TERM`, with or without `xterm-` before it.
const BY_TERM: &[&str] = &["alacritty", "contour", "foot", "ghostty", "kitty", "mintty", "rio", "tmux", "wezterm"];
/// Those that know them, by the name they give as `TERM_PROGRAM`.
const BY_PROGRAM: &[&str] = &[
    "Hyper", "WarpTerminal", "WezTerm", "contour", "ghostty", "iTerm.app", "mintty", "rio", "tabby", "tmux", "vscode",
    "zed",
];
/// What these set for every program that runs in them.
const BY_VARIABLE: &[&str] = &["DOMTERM", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WEZTERM_EXECUTABLE", "WT_SESSION"];
/// From this version on, 0.50.0, VTE (GNOME's terminal and many more) does.
const VTE: u32 = 5000;

/// True for a terminal that shows links as such; `get` looks a variable of the environment up.
pub(crate) fn knows_links(get: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name: &str| get(name).filter(|value| !value.is_empty());
    if let Some(forced) = set("FORCE_HYPERLINK") {
        return forced != "0";
    }
    let term = set("TERM").unwrap_or_default();
    // What these set at their end may not reach a terminal that knows them; `screen` hands on nothing.
    if term.is_empty() || ["dumb", "linux", "screen", "vt"].iter().any(|other| term.starts_with(other)) {
        return false;
    }
    let name = term.strip_prefix("xterm-").unwrap_or(&term);
    BY_TERM.iter().any(|known| name.starts_with(known))
        || set("TERM_PROGRAM").is_some_and(|program| BY_PROGRAM.contains(&&*program))
        || set("VTE_VERSION").and_then(|version| version.parse().ok()).is_some_and(|version: u32| version >= VTE)
        || BY_VARIABLE.iter().any(|name| set(name).is_some())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_environment_names_terminals_that_know_links() {
        let knows = |vars: &[(&str, &str)]| {
            super::knows_links(|name| vars.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned()))
        };
        let xterm = ("TERM", "xterm-256color");
        for (vars, expected) in [
            (&[("TERM", "xterm-kitty")][..], true),
            (&[("TERM", "foot-extra")], true),
            (&[("TERM", "tmux-256color")], true),
            (&[("TERM", "screen-256color"), ("KITTY_WINDOW_ID", "1")], false),
            (&[("TERM", "dumb"), ("VTE_VERSION", "7006")], false),
            (&[("TERM", "linux")], false),
            (&[xterm], false),
            (&[xterm, ("VTE_VERSION", "7006")], true),
            (&[xterm, ("VTE_VERSION", "4800")], false),
            (&[xterm, ("TERM_PROGRAM", "iTerm.app")], true),
            (&[xterm, ("TERM_PROGRAM", "Apple_Terminal")], false),
            (&[xterm, ("FORCE_HYPERLINK", "1")], true),
            (&[("TERM", "xterm-kitty"), ("FORCE_HYPERLINK", "0")], false),
            (&[], false),
        ] {
            assert_eq!(knows(vars), expected, "{vars:?}");
        }
    }
}
