//! Names that may have been meant by misspelt ones.

/// The known name that may be meant by one that is not, as a question; empty where none is near: one that differs by a
/// letter in three at most, or that the typed one begins with.
pub(super) fn hint<'a>(known: impl Iterator<Item = &'a str>, typed: &str) -> String {
    let typed = typed.to_lowercase().replace('_', "-");
    let distance = |name: &str| if typed.starts_with(name) { 1 } else { strsim::osa_distance(name, &typed) };
    let near = known.map(|name| (distance(name), name));
    let near = near.filter(|(distance, name)| distance * 3 <= name.chars().count()).min();
    near.map(|(_, name)| format!("; is {name} meant?")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_near_is_asked_for() {
        let near = |typed| hint(["theme", "column", "copy-command", "keys"].into_iter(), typed);
        assert_eq!(near("colunm"), "; is column meant?");
        assert_eq!(near("Copy_Comand"), "; is copy-command meant?");
        assert_eq!(near("themes-dark"), "; is theme meant?");
        assert_eq!(near("wrap"), "");
        assert_eq!(near(""), "");
    }
}
