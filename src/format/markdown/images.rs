//! Images are shown by their description, in brackets.

/// What stands for an image without a description: its file's name, or the bare word.
pub(super) fn name(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let file = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    match file.is_empty() || address.starts_with("data:") {
        true => "image".to_owned(),
        false => format!("image: {file}"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_image_without_description_is_told_by_its_file() {
        let names = ["a/b/map.png?raw=1", "https://example.org/", "data:image/png;base64,AA", "chart.svg"];
        assert_eq!(names.map(super::name), ["image: map.png", "image: example.org", "image", "image: chart.svg"]);
    }
}
