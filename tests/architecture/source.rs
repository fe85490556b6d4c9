//! The source as the checks read it: files as modules, the paths that they name, the length of functions.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// A file of `src`, without comments and tests.
pub(crate) struct File {
    /// Its path below `src`.
    pub(crate) name: String,
    /// The module that it is: `["ui", "list"]` for `ui/list/mod.rs` and `ui/list.rs`.
    pub(crate) module: Vec<String>,
    /// Lines of the whole file.
    pub(crate) lines: usize,
    /// Its code.
    pub(crate) code: String,
}

/// All files of `src`, sorted by path.
pub(crate) fn files() -> Vec<File> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&src, &mut paths);
    paths.sort();
    paths.iter().map(|path| read(&src, path)).collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        match (path.is_dir(), name.as_str()) {
            (true, "tests") | (false, "tests.rs") => {}
            (true, _) => collect(&path, found),
            (false, name) if name.ends_with(".rs") => found.push(path),
            (false, _) => {}
        }
    }
}

fn read(src: &Path, path: &Path) -> File {
    let text = fs::read_to_string(path).unwrap();
    let name = path.strip_prefix(src).unwrap().to_str().unwrap().to_owned();
    let mut module: Vec<String> = name.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if matches!(module.last().unwrap().as_str(), "mod" | "lib") {
        module.pop();
    }
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = code.lines().filter(|l| !l.trim_start().starts_with("//"));
    File { name, module, lines: text.lines().count(), code: lines.flat_map(|l| [l, "\n"]).collect() }
}

/// What files take from each other, by their names: `use` trees and paths that begin with `crate`, `super` or `self`,
/// followed through the re-exports of the modules on the way. That a module names its own parts is no arrow.
pub(crate) fn arrows(files: &[File]) -> BTreeMap<&str, BTreeSet<&str>> {
    let modules: BTreeMap<&[String], &File> = files.iter().map(|f| (f.module.as_slice(), f)).collect();
    let uses: BTreeMap<&[String], Vec<Vec<String>>> =
        files.iter().map(|f| (f.module.as_slice(), paths(&f.code))).collect();
    let house = House { modules, uses };
    let mut arrows = BTreeMap::new();
    for file in files.iter().filter(|f| f.name != "main.rs" && f.name != "lib.rs") {
        let targets = house.uses[file.module.as_slice()].iter().filter_map(|path| house.resolve(&file.module, path, 0));
        let others = targets.filter(|to| !to.module.starts_with(&file.module)).map(|to| to.name.as_str());
        arrows.insert(file.name.as_str(), others.collect());
    }
    arrows
}

struct House<'a> {
    modules: BTreeMap<&'a [String], &'a File>,
    uses: BTreeMap<&'a [String], Vec<Vec<String>>>,
}

impl<'a> House<'a> {
    /// The file that defines what `path` means in `module`; None for what is not of this crate.
    fn resolve(&self, module: &[String], path: &[String], depth: usize) -> Option<&'a File> {
        let (mut at, mut rest) = match path.first()?.as_str() {
            "crate" => (Vec::new(), &path[1..]),
            "self" => (module.to_vec(), &path[1..]),
            "super" => (module[..module.len().checked_sub(1)?].to_vec(), &path[1..]),
            _ => {
                let mut child = module.to_vec();
                child.push(path[0].clone());
                self.modules.get(child.as_slice())?;
                (module.to_vec(), path)
            }
        };
        while let Some(name) = rest.first() {
            match name.as_str() {
                "super" => {
                    at.pop()?;
                }
                name => {
                    at.push(name.to_owned());
                    if !self.modules.contains_key(at.as_slice()) {
                        at.pop();
                        break;
                    }
                }
            }
            rest = &rest[1..];
        }
        if let (Some(name), true) = (rest.first(), depth < 8) {
            let exported = self.uses.get(at.as_slice()).into_iter().flatten();
            let same = |path: &&Vec<String>| path.len() > 1 && path.last() == Some(name);
            for path in exported.filter(same) {
                if let Some(file) = self.resolve(&at, path, depth + 1).filter(|f| f.module != at) {
                    return Some(file);
                }
            }
        }
        self.modules.get(at.as_slice()).copied()
    }
}

/// Every path that the code names: those of `use` trees, spread out, and those that begin with `crate`, `super`, `self`.
fn paths(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, word) in code.match_indices("use ") {
        let begins = code[..at].chars().next_back().is_none_or(char::is_whitespace);
        if begins && let Some(tree) = code[at + word.len()..].split(';').next() {
            spread(tree, &[], &mut found);
        }
    }
    for root in ["crate::", "super::", "self::"] {
        for (at, _) in code.match_indices(root) {
            let inside = code[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':');
            let path = code[at..].split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).next().unwrap();
            // What follows `super::{` is read from its `use` tree.
            if !inside && !path.ends_with(':') {
                found.push(path.split("::").filter(|s| !s.is_empty()).map(str::to_owned).collect());
            }
        }
    }
    found
}

/// The paths of a `use` tree: `a::{b, c::d}` is `a::b` and `a::c::d`. What is renamed keeps its own name.
fn spread(tree: &str, before: &[String], found: &mut Vec<Vec<String>>) {
    let tree = tree.trim();
    let Some(brace) = tree.find('{') else {
        let path = tree.split(" as ").next().unwrap().trim().trim_end_matches("::*");
        let names = path.split("::").map(str::trim).filter(|s| !s.is_empty() && *s != "self" || before.is_empty());
        return found.push(before.iter().cloned().chain(names.map(str::to_owned)).collect());
    };
    let head = tree[..brace].trim().trim_end_matches("::");
    let names = head.split("::").filter(|s| !s.is_empty()).map(str::to_owned);
    let before: Vec<String> = before.iter().cloned().chain(names).collect();
    let inner = tree[brace + 1..].trim_end().trim_end_matches('}');
    let (mut depth, mut from) = (0, 0);
    for (at, c) in inner.char_indices().chain([(inner.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                if !inner[from..at].trim().is_empty() {
                    spread(&balanced(&inner[from..at]), &before, found);
                }
                from = at + 1;
            }
            _ => {}
        }
    }
}

/// A part of a tree with as many closing braces as opening ones.
fn balanced(part: &str) -> String {
    let missing = part.matches('{').count().saturating_sub(part.matches('}').count());
    part.to_owned() + &"}".repeat(missing)
}

/// Files that take from each other in a ring, a ring a list.
pub(crate) fn rings<'a>(arrows: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> Vec<Vec<&'a str>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> = arrows.keys().map(|from| (*from, reached(arrows, from))).collect();
    let mut rings: Vec<Vec<&str>> = Vec::new();
    for (from, far) in &reach {
        if far.contains(from) && !rings.iter().any(|ring| ring.contains(from)) {
            let ring = far.iter().filter(|to| reach.get(*to).is_some_and(|back| back.contains(from)));
            rings.push(ring.copied().collect());
        }
    }
    rings
}

fn reached<'a>(arrows: &BTreeMap<&'a str, BTreeSet<&'a str>>, from: &str) -> BTreeSet<&'a str> {
    let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(at) = open.pop() {
        for to in arrows.get(at).into_iter().flatten() {
            if seen.insert(*to) {
                open.push(to);
            }
        }
    }
    seen
}

/// The functions of a file, by name, with the lines that they take: from `fn` to the brace that closes in its column.
pub(crate) fn functions(code: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = code.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(name) = line.split("fn ").nth(1).filter(|_| !line.trim_start().starts_with("//")) else { continue };
        let column = line.len() - line.trim_start().len();
        let end = lines[at..]
            .iter()
            .position(|l| l.len() > column && l[column..].starts_with('}') && l[..column].trim().is_empty());
        let name: String = name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if let Some(end) = end.filter(|_| !name.is_empty() && !line.trim_end().ends_with(['}', ';'])) {
            found.push((name, end + 1));
        }
    }
    found
}

/// The strings of a code without comments: the call that each is an argument of (empty for brackets without a name), the
/// code before it on its line, and what it says.
pub(crate) fn strings(code: &str) -> Vec<(String, String, String)> {
    let bytes = code.as_bytes();
    let (mut found, mut open, mut at) = (Vec::new(), Vec::new(), 0);
    while at < bytes.len() {
        match bytes[at] {
            b'\'' => at += character(&code[at..]),
            b'"' => {
                let mut end = at + 1;
                while bytes[end] != b'"' {
                    end += if bytes[end] == b'\\' { 2 } else { 1 };
                }
                let line = code[..at].trim_end().rsplit('\n').next().unwrap_or_default();
                let call = open.last().cloned().unwrap_or_default();
                found.push((call, line.to_owned(), code[at + 1..end].to_owned()));
                at = end;
            }
            b'(' | b'[' | b'{' => {
                let name = code[..at].trim_end_matches('!').rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next();
                open.push(name.filter(|_| bytes[at] == b'(').unwrap_or_default().to_owned());
            }
            b')' | b']' | b'}' => {
                open.pop();
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// How far the character literal reaches that begins the code; 0 for a lifetime.
fn character(code: &str) -> usize {
    let mut chars = code.char_indices().skip(1);
    let (_, first) = chars.next().unwrap_or((0, ' '));
    if first == '\\' {
        return code[3..].find('\'').map_or(0, |i| i + 3);
    }
    chars.next().filter(|(_, c)| *c == '\'').map_or(0, |(i, _)| i)
}
