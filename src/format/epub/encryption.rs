//! Which parts of a book are encrypted, and by whom. Fonts that are merely scrambled are not.

use std::collections::HashSet;

use super::{archive::Archive, path, xml::Element};

const ENCRYPTED: &str = "META-INF/encryption.xml";
/// Ways to scramble fonts.
const OBFUSCATION: [&str; 2] = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"];
/// Files that name who can decrypt a book.
const SCHEMES: [(&str, &str); 3] = [
    ("META-INF/license.lcpl", "Readium LCP"),
    ("META-INF/rights.xml", "Adobe ADEPT"),
    ("META-INF/sinf.xml", "FairPlay"),
];

/// What is encrypted.
#[derive(Debug)]
pub(super) struct Encryption {
    parts: HashSet<String>,
    /// How.
    pub(super) scheme: &'static str,
}

impl Encryption {
    /// What the book in `archive` says is encrypted. `read` gives a part as text.
    pub(super) fn of(archive: &Archive, read: &dyn Fn(&str) -> Option<String>) -> Self {
        let listed = archive.find(ENCRYPTED).and_then(read).unwrap_or_default();
        let root = Element::of(&listed);
        let parts = root.all("EncryptedData").filter(|data| {
            let algorithm = data.all("EncryptionMethod").next().and_then(|method| method.get("Algorithm"));
            algorithm.is_none_or(|algorithm| !OBFUSCATION.contains(&algorithm))
        });
        let parts = parts.filter_map(|data| data.all("CipherReference").next()?.get("URI"));
        // Names are relative to the book's root.
        let parts = parts.filter_map(|uri| Some(archive.find(&path::resolve("", uri)?.0)?.to_owned())).collect();
        let scheme = SCHEMES.iter().find(|(file, _)| archive.find(file).is_some());
        Self { parts, scheme: scheme.map_or("by a scheme it does not name", |(_, scheme)| scheme) }
    }

    /// True for a part that is encrypted.
    pub(super) fn holds(&self, part: &str) -> bool {
        self.parts.contains(part)
    }
}
