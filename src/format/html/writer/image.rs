//! Images: their description, in brackets.

use html5ever::local_name;

use super::{Images, Writer};
use crate::{
    document::Role,
    format::html::tree::{NodeId, Tree, squeezed},
};

impl Writer<'_> {
    /// Writes what describes an image; nothing when nothing does.
    pub(super) fn image(&mut self, node: NodeId) {
        let described = self.setting.images != Images::Captions && self.code == 0 && !is_dot(self.tree, node);
        let description = if described { self.description(node) } else { None };
        if let Some(description) = description.filter(|description| !description.is_empty()) {
            self.roles.push(Role::Image);
            self.sign(&format!("[{description}]"));
            self.end_role();
        }
    }

    /// The description of an image, or the name of its file. Empty for one that is there for the looks.
    fn description(&self, node: NodeId) -> Option<String> {
        let attribute = |name| self.tree.attribute(node, name);
        let file = || attribute(local_name!("src")).or(attribute(local_name!("data"))).map(name);
        let described = attribute(local_name!("alt")).map(squeezed);
        described.or_else(|| file().filter(|_| self.setting.images == Images::Files))
    }
}

/// True for an image that nobody is to see.
fn is_dot(tree: &Tree, node: NodeId) -> bool {
    [local_name!("width"), local_name!("height")].into_iter().any(|side| {
        let size = tree.attribute(node, side).map(|size| size.trim_end_matches("px"));
        size.and_then(|size| size.parse::<u32>().ok()).is_some_and(|size| size <= 2)
    })
}

/// What stands for an image without a description: its file's name, or the bare word.
pub(in crate::format) fn name(address: &str) -> String {
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
    fn an_image_without_description_is_named_by_its_file() {
        let names = ["a/b/map.png?raw=1", "https://example.org/", "data:image/png;base64,AA", "chart.svg"];
        assert_eq!(names.map(super::name), ["image: map.png", "image: example.org", "image", "image: chart.svg"]);
    }
}
