//! Which files a library holds: those that are named, and those of the folders that are named.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
};

use ignore::{DirEntry, WalkBuilder};

use super::order::natural;
use crate::document::Shown;

/// A file of a library. It may turn out to be no document when it is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    /// Where it is.
    pub path: PathBuf,
    /// What to call it: its path below the folder that was named, with that folder's own name where several things are;
    /// that of a file that was named itself, below the folder that all such files are in.
    pub name: Shown,
    /// It was named itself: when it cannot be read, that is reported. What was found in a folder is left out then.
    pub named: bool,
}

/// What a walk comes upon.
#[derive(Debug)]
pub(crate) enum Found {
    /// A file.
    Item(Item),
    /// A folder, before what is in it.
    Folder(PathBuf),
    /// A place that could not be read, as one sentence for people.
    Unreadable(Shown),
}

/// Endings of names that no document has. What they stand for would be refused when it is opened; knowing it beforehand
/// spares ten thousand files a look.
const OTHER: &[&str] = &[
    "7z", "a", "avi", "bin", "bmp", "class", "dll", "dylib", "exe", "flac", "gif", "ico", "jar", "jpeg", "jpg", "lib",
    "m4a", "mkv", "mov", "mp3", "mp4", "o", "obj", "ogg", "otf", "pdf", "png", "pyc", "rar", "rlib", "rmeta", "so",
    "sqlite", "tar", "tif", "tiff", "ttf", "wasm", "wav", "webm", "webp", "woff", "woff2", "zip",
];

/// True when paths name a library, not a single document: several, or a folder.
pub(crate) fn is_one(paths: &[PathBuf]) -> bool {
    paths.len() > 1 || paths.iter().any(|path| path.is_dir())
}

/// Calls `found` with every file of `paths`, in order, until it says false. Folders are walked with their subfolders;
/// hidden files, what `.gitignore` and `.ignore` leave out, and names of what is no document are left out there. A link to a
/// folder is not followed, so that no ring is walked.
pub(crate) fn walk(paths: &[PathBuf], mut found: impl FnMut(Found) -> bool) {
    let shared = shared_folder(paths.iter().filter(|path| !path.is_dir()));
    for path in paths {
        if !path.is_dir() {
            let item = Item { named: true, ..item(path, shared) };
            if !found(Found::Item(item)) {
                return;
            }
            continue;
        }
        let below = if paths.len() > 1 { path.parent().unwrap_or(path) } else { path };
        let by_name = |a: &OsStr, b: &OsStr| natural(a.as_encoded_bytes(), b.as_encoded_bytes());
        let walker = WalkBuilder::new(path).require_git(false).sort_by_file_name(by_name).build();
        for entry in walker {
            let next = match entry {
                Ok(entry) if is_candidate(&entry) => Found::Item(item(entry.path(), below)),
                Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_dir()) => Found::Folder(entry.into_path()),
                Ok(_) => continue,
                Err(error) => Found::Unreadable(Shown::new(&error.to_string())),
            };
            if !found(next) {
                return;
            }
        }
    }
}

/// The folder that holds all of `files`, as far as their paths say.
fn shared_folder<'a>(mut files: impl Iterator<Item = &'a PathBuf>) -> &'a Path {
    let first = files.next().and_then(|file| file.parent()).unwrap_or(Path::new(""));
    files.fold(first, |shared, file| {
        let mut holders = shared.ancestors().filter(|folder| file.starts_with(folder));
        holders.next().unwrap_or(Path::new(""))
    })
}

fn item(path: &Path, below: &Path) -> Item {
    let inside = path.strip_prefix(below).unwrap_or(path);
    Item { path: path.to_path_buf(), name: crate::source::name(inside), named: false }
}

/// True for files, and for links to files, whose name may be a document's.
fn is_candidate(entry: &DirEntry) -> bool {
    let file = match entry.file_type() {
        Some(kind) if kind.is_symlink() => entry.path().is_file(),
        Some(kind) => kind.is_file(),
        None => false,
    };
    let ending = entry.path().extension().and_then(|e| e.to_str()).map(str::to_ascii_lowercase);
    file && ending.is_none_or(|ending| OTHER.binary_search(&ending.as_str()).is_err())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn names(paths: &[PathBuf], below: &Path) -> Vec<String> {
        let mut names = Vec::new();
        walk(paths, |found| {
            match found {
                Found::Item(item) => names.push(item.name.to_string().replace(&format!("{}/", below.display()), "")),
                Found::Unreadable(why) => names.push(format!("! {why}")),
                Found::Folder(_) => {}
            }
            true
        });
        names
    }

    #[test]
    fn endings_are_in_order() {
        assert!(OTHER.is_sorted());
    }

    #[test]
    fn a_folder_is_walked_in_order_without_what_is_hidden_ignored_or_no_document() {
        let folder = std::env::temp_dir().join(format!("sco-reader-walk-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for dir in ["b", ".git", "out"] {
            fs::create_dir_all(folder.join(dir)).unwrap();
        }
        for file in
            ["c.md", "a.txt", "b/inner.html", ".hidden.md", ".git/config", "out/made.md", "picture.PNG", "README"]
        {
            fs::write(folder.join(file), "x").unwrap();
        }
        fs::write(folder.join(".gitignore"), "out/\n").unwrap();
        std::os::unix::fs::symlink("c.md", folder.join("link.md")).unwrap();
        std::os::unix::fs::symlink("..", folder.join("b/ring")).unwrap();
        std::os::unix::fs::symlink("nowhere", folder.join("dangling.md")).unwrap();
        let found = names(std::slice::from_ref(&folder), &folder);
        assert_eq!(found, ["README", "a.txt", "b/inner.html", "c.md", "link.md"]);
        // What is named itself is taken as it is, and each folder in its turn.
        let named = [folder.join("picture.PNG"), folder.join("b")];
        assert_eq!(names(&named, &folder), ["picture.PNG", "b/inner.html"]);
        assert_eq!(names(&[folder.join("b")], &folder), ["inner.html"]);
        let files = [folder.join("b/inner.html"), folder.join("c.md")];
        assert_eq!(names(&files, &folder), ["b/inner.html", "c.md"]);
        assert_eq!(names(&["a/x.md".into(), "a/y.md".into()], &folder), ["x.md", "y.md"]);
        assert_eq!(names(&["/x/y.md".into(), "z.md".into()], &folder), ["/x/y.md", "z.md"]);
        fs::remove_dir_all(&folder).unwrap();
    }
}
