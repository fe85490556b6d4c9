//! Images: their description, in brackets.

use html5ever::local_name;

use super::{Images, Writer};
use crate::{
    document::{Role, one_line},
    format::html::tree::{NodeId, Tree},
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

    /// Writes the words of drawings, and if wanted the names of pictures, each on a line of its own.
    pub(super) fn drawn(&mut self, node: NodeId, names: bool) {
        let tree = self.tree;
        for node in tree.descendants(node) {
            let Some(name) = tree.name(node) else { continue };
            let (words, role) = match *name {
                local_name!("text") => (tree.words(node), None),
                local_name!("img") if names => (format!("[{}]", image_file(tree, node)), Some(Role::Image)),
                _ => continue,
            };
            if words.is_empty() {
                continue;
            }
            self.end_block();
            self.roles.extend(role);
            self.sign(&words);
            if role.is_some() {
                self.end_role();
            }
        }
    }

    /// The description of an image, or the name of its file. Empty for one that is there for the looks.
    fn description(&self, node: NodeId) -> Option<String> {
        let attribute = |name| self.tree.attribute(node, name);
        let file = || attribute(local_name!("src")).or(attribute(local_name!("data"))).map(name);
        let described = attribute(local_name!("alt")).map(one_line);
        described.or_else(|| file().filter(|_| self.setting.images == Images::Files))
    }
}

/// The name of the file of an image, in a page or in a drawing.
fn image_file(tree: &Tree, node: NodeId) -> String {
    let attribute = |name| tree.attribute(node, name);
    let addresses = [local_name!("src"), local_name!("href"), local_name!("data")];
    name(addresses.into_iter().find_map(attribute).unwrap_or_default())
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
