//! Character references of HTML: those by number, and the few by name that people write.

use std::borrow::Cow;

/// Names and what they stand for.
const NAMED: &[(&str, &str)] = &[
    ("amp", "&"),
    ("apos", "'"),
    ("bull", "•"),
    ("copy", "©"),
    ("deg", "°"),
    ("euro", "€"),
    ("gt", ">"),
    ("hellip", "…"),
    ("laquo", "«"),
    ("ldquo", "“"),
    ("lsquo", "‘"),
    ("lt", "<"),
    ("mdash", "—"),
    ("middot", "·"),
    ("nbsp", "\u{a0}"),
    ("ndash", "–"),
    ("quot", "\""),
    ("raquo", "»"),
    ("rarr", "→"),
    ("rdquo", "”"),
    ("reg", "®"),
    ("rsquo", "’"),
    ("sect", "§"),
    ("times", "×"),
    ("trade", "™"),
];
/// No reference has more bytes.
const LONGEST: usize = 10;

/// What `text` begins with: a decoded reference, or text up to the next one or to what `ends` it; and its bytes.
pub(super) fn next(text: &str, ends: impl Fn(char) -> bool) -> (Cow<'_, str>, usize) {
    if let Some((decoded, len)) = reference(text) {
        return (Cow::Owned(decoded), len);
    }
    let lone = usize::from(text.starts_with('&'));
    let end = text[lone..].find(|c| c == '&' || ends(c)).map_or(text.len(), |n| n + lone);
    (Cow::Borrowed(&text[..end]), end)
}

/// `text` with its references decoded.
pub(super) fn decode(text: &str) -> String {
    let (mut decoded, mut at) = (String::new(), 0);
    while at < text.len() {
        let (piece, len) = next(&text[at..], |_| false);
        decoded.push_str(&piece);
        at += len;
    }
    decoded
}

fn reference(text: &str) -> Option<(String, usize)> {
    let inside = text.strip_prefix('&')?;
    let end = inside.bytes().take(LONGEST).position(|b| b == b';')?;
    let name = &inside[..end];
    let decoded = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?.to_string()
        }
        None => NAMED.iter().find(|(n, _)| *n == name)?.1.to_owned(),
    };
    Some((decoded, end + 2))
}

#[cfg(test)]
mod tests {
    #[test]
    fn references_are_decoded_and_others_stay() {
        assert_eq!(super::decode("a &lt;b&gt; &#233;&#x20AC; &unknown; R&D &"), "a <b> é€ &unknown; R&D &");
    }
}
