//! Addresses in running text, found as GitHub finds them: `http://`, `https://` and `www.` where a word may begin.

use std::{borrow::Cow, sync::LazyLock};

use memchr::memmem::Finder;

use crate::document::Range;

/// Addresses of more characters are not printed in full.
const LONGEST: usize = 60;
/// A last part of a path of more characters is left out as well.
const LONGEST_PART: usize = 24;

static SCHEME: LazyLock<Finder> = LazyLock::new(|| Finder::new("://"));
static WWW: LazyLock<Finder> = LazyLock::new(|| Finder::new("www."));

/// The addresses in `text`, in order.
pub(super) fn find(text: &str) -> Vec<Range> {
    let bytes = text.as_bytes();
    let mut schemes = SCHEME.find_iter(bytes).filter_map(|at| scheme_start(bytes, at)).peekable();
    let mut hosts = WWW.find_iter(bytes).filter(|&at| at == 0 || opens(bytes[at - 1])).peekable();
    let (mut found, mut from) = (Vec::new(), 0);
    loop {
        while schemes.next_if(|&at| at < from).is_some() {}
        while hosts.next_if(|&at| at < from).is_some() {}
        let start = match (schemes.peek(), hosts.peek()) {
            (Some(&a), Some(&b)) => a.min(b),
            (Some(&only), None) | (None, Some(&only)) => only,
            (None, None) => return found,
        };
        match address_end(text, start) {
            Ok(end) => {
                found.push(start..end);
                from = end;
            }
            Err(next) => from = next.max(start + 1),
        }
    }
}

/// Where the link goes: `www.` stands for `http://www.`.
pub(super) fn target(address: &str) -> Cow<'_, str> {
    match address.starts_with("www.") {
        true => Cow::Owned(format!("http://{address}")),
        false => Cow::Borrowed(address),
    }
}

/// The parts of a long address for which an ellipsis will do: what stands between its host and the last part of its
/// path, and a query. None of an address that is short enough to be shown as it is.
pub(super) fn elided(address: &str) -> impl Iterator<Item = Range> {
    let Some((longest, _)) = address.char_indices().nth(LONGEST) else { return parts([None, None]) };
    let scheme = address.find("://").filter(|&at| address[..at].bytes().all(|b| b.is_ascii_alphabetic()));
    let host = scheme.map_or(0, |at| at + "://".len());
    let path = address[host..].find(['/', '?', '#']).map_or(address.len(), |n| host + n + 1);
    if path > longest {
        return parts([Some(longest..address.len()), None]);
    }
    let query = address[path..].find(['?', '#']).map_or(address.len(), |n| path + n);
    let last = address[path..query].trim_end_matches('/').rfind('/').map_or(path, |n| path + n);
    match last == path || address[last..query].chars().nth(LONGEST_PART + 1).is_some() {
        true => parts([Some(path..address.len()), None]),
        false => parts([Some(path..last), Some(query..address.len())]),
    }
}

fn parts(parts: [Option<Range>; 2]) -> impl Iterator<Item = Range> {
    parts.into_iter().flatten().filter(|part| !part.is_empty())
}

/// Where the scheme before the `://` at `at` begins, if it is one of ours. Unlike `www.`, which has to follow white
/// space or a delimiter, it may follow anything but a letter or digit: so does GitHub, and so quotes and brackets work.
fn scheme_start(bytes: &[u8], at: usize) -> Option<usize> {
    let start = ["https", "http"].iter().find_map(|scheme| {
        let start = at.checked_sub(scheme.len())?;
        bytes[start..at].eq_ignore_ascii_case(scheme.as_bytes()).then_some(start)
    })?;
    (start == 0 || !bytes[start - 1].is_ascii_alphanumeric()).then_some(start)
}

/// True for what may stand before `www.`.
fn opens(byte: u8) -> bool {
    byte.is_ascii_whitespace() || b"*_~([\"'".contains(&byte)
}

/// Where the address from `start` on ends; when its host is none, where the next one may begin at the earliest.
fn address_end(text: &str, start: usize) -> Result<usize, usize> {
    let scheme = [4, 5].into_iter().find(|&n| text[start..].get(n..).is_some_and(|rest| rest.starts_with("://")));
    let host = scheme.map_or(start, |n| start + n + "://".len());
    let host_len = host_len(&text[host..], host == start).map_err(|skipped| host + skipped)?;
    let rest = &text[host + host_len..];
    let end = rest.find(ends_address).unwrap_or(rest.len());
    Ok(host + host_len + trimmed(&rest[..end]))
}

/// White space, `<`, and the full-width stops and brackets that end an address in Chinese or Japanese text.
fn ends_address(c: char) -> bool {
    c.is_whitespace() || c.is_control() || "<，。；：！？）」』》】、”’".contains(c)
}

/// Bytes of the host at the head of `text`: parts of letters, digits, `-` and `_` with dots between them, no `_` in
/// the last two. One part alone will do behind a scheme.
///
/// # Errors
/// Where the last two parts begin: a host that begins before them is none for the same reason, and trying each would
/// take the square of the time.
fn host_len(text: &str, needs_dot: bool) -> Result<usize, usize> {
    let ends = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.')) || ends_address(c);
    let host = text[..text.find(ends).unwrap_or(text.len())].trim_end_matches('.');
    let mut parts = host.rsplit('.');
    let sound = |part: &str| !part.is_empty() && !part.contains('_');
    let (last, before) = (parts.next().unwrap_or_default(), parts.next());
    match sound(last) && before.map_or(!needs_dot, sound) {
        true => Ok(host.len()),
        false => Err(host.len() - last.len() - before.map_or(0, |part| part.len() + 1)),
    }
}

/// Bytes of `path` without the punctuation at its end that belongs to the sentence, brackets that it does not open,
/// and a character reference.
fn trimmed(path: &str) -> usize {
    let bytes = path.as_bytes();
    let count = |b: u8| bytes.iter().filter(|&&c| c == b).count();
    let (opening, mut closing) = (count(b'('), count(b')'));
    let mut end = bytes.len();
    while let Some(last) = end.checked_sub(1) {
        match bytes[last] {
            b'?' | b'!' | b'.' | b',' | b':' | b'*' | b'_' | b'~' | b'\'' | b'"' | b']' => end = last,
            b')' if closing > opening => (closing, end) = (closing - 1, last),
            b';' => end = reference_start(&bytes[..last]).unwrap_or(last),
            _ => break,
        }
    }
    end
}

/// Where the `&` of a character reference stands that ends with `bytes`.
fn reference_start(bytes: &[u8]) -> Option<usize> {
    let name = bytes.iter().rev().take_while(|b| b.is_ascii_alphanumeric()).count();
    let before = bytes.len() - name;
    (name > 0 && before > 0 && bytes[before - 1] == b'&').then(|| before - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_where_the_sentence_goes_on() {
        let cases = [
            "see [http://example.org/a_b], or",
            "[https://example.org].",
            "([https://example.org/a_(b)]) and",
            "\"[http://localhost:8080/x]\"",
            "go to [www.example.org/path?q=1&b=2]; then",
            "[http://example.org/?q=a]&copy; text",
            "见[https://example.org/路径]。然后",
            "xhttp://example.org has a letter before it",
            "http:// alone, www. alone, [www.nodot] and http://a_b.c",
            "ftp://example.org is not ours",
            "[HTTP://EXAMPLE.ORG/] [http://a.b]",
            "xwww.example.org [http://www.example.org]",
            "www.a_b.c_www.d.e.f_g and [www.a_b.c_www.d.e]",
        ];
        for case in cases {
            let text = case.replace(['[', ']'], "");
            let mut marked = text.clone();
            for range in find(&text).into_iter().rev() {
                marked.insert(range.end, ']');
                marked.insert(range.start, '[');
            }
            assert_eq!(marked, case);
        }
    }

    #[test]
    fn long_addresses_keep_their_host_and_last_part() {
        let shown = |address: &str| {
            let mut shown = address.to_owned();
            elided(address).collect::<Vec<_>>().into_iter().rev().for_each(|part| shown.replace_range(part, "…"));
            shown
        };
        let middle = "part/".repeat(20);
        let cases = [
            (format!("https://example.org/{middle}report.html?x=1"), "https://example.org/…/report.html…"),
            (format!("https://example.org/{middle}report/"), "https://example.org/…/report/"),
            (format!("http://example.org/{}", "x".repeat(80)), "http://example.org/…"),
            (format!("www.example.org/?to=http://{middle}"), "www.example.org/…"),
            (format!("http://{}.org", "x".repeat(80)), "http://xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"),
            ("https://example.org/short".to_owned(), "https://example.org/short"),
        ];
        for (address, expected) in cases {
            assert_eq!(shown(&address), expected);
        }
        assert_eq!(target("www.example.org"), "http://www.example.org");
    }
}
