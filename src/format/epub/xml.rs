//! XML that describes how a book is made, as a small tree. What is broken is read as far as it makes sense; an entity is one
//! of the predefined ones or of HTML's, or nothing.

use html5ever::data::NAMED_ENTITIES;
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use crate::document::one_line;

/// Elements nested deeper become children of one that is not.
const DEEPEST: usize = 256;
/// Elements that are read.
const MOST: usize = 1 << 20;

/// An element. Names are without prefixes.
#[derive(Debug, Default)]
pub(super) struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    /// The text in it and in what it holds.
    text: String,
    pub(super) children: Vec<Element>,
}

impl Element {
    /// The element around all of `source`. None of its text is lost, whatever stands around it.
    pub(super) fn of(source: &str) -> Self {
        let mut reader = Reader::from_str(source);
        let config = reader.config_mut();
        (config.check_end_names, config.allow_unmatched_ends, config.allow_dangling_amp) = (false, true, true);
        let (mut open, mut count) = (vec![Self::default()], 0);
        loop {
            let event = reader.read_event();
            let deep = open.len() >= DEEPEST;
            let Some(innermost) = open.last_mut() else { break };
            match event {
                Ok(Event::Start(tag)) if !deep => open.push(Self::from(&tag)),
                Ok(Event::Start(tag) | Event::Empty(tag)) => innermost.children.push(Self::from(&tag)),
                Ok(Event::End(tag)) => close(&mut open, tag.local_name().as_ref()),
                Ok(Event::Text(text)) => innermost.text.push_str(&text),
                Ok(Event::CData(text)) => innermost.text.push_str(&text),
                Ok(Event::GeneralRef(name)) => innermost.text.push_str(&entity(&name)),
                Ok(Event::Eof) | Err(_) => break,
                Ok(_) => {}
            }
            count += 1;
            if count > MOST {
                break;
            }
        }
        while open.len() > 1 {
            close_last(&mut open);
        }
        open.pop().unwrap_or_default()
    }

    /// True for an element called `name`.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The attribute called `name`, if it says something.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// Its text in one line; None without any.
    pub(super) fn words(&self) -> Option<String> {
        let words = one_line(&self.text);
        (!words.is_empty()).then_some(words)
    }

    /// The elements called `name` in it, at any depth, in order.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        let mut waiting: Vec<_> = self.children.iter().rev().collect();
        std::iter::from_fn(move || {
            while let Some(element) = waiting.pop() {
                waiting.extend(element.children.iter().rev());
                if element.is(name) {
                    return Some(element);
                }
            }
            None
        })
    }

    /// The first child called `name`.
    pub(super) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.is(name))
    }
}

impl From<&BytesStart<'_>> for Element {
    fn from(tag: &BytesStart) -> Self {
        let mut attributes = tag.attributes();
        let attributes = attributes.with_checks(false).flatten();
        let attributes = attributes.map(|a| (a.key.local_name().as_ref().to_owned(), unescaped(&a.value)));
        Self { name: tag.local_name().as_ref().to_owned(), attributes: attributes.collect(), ..Self::default() }
    }
}

/// Closes the innermost element called `name`, and those in it that were not closed; none is called so when the tag is
/// one too many.
fn close(open: &mut Vec<Element>, name: &str) {
    if let Some(at) = open.iter().skip(1).rposition(|element| element.name == name) {
        while open.len() > at + 1 {
            close_last(open);
        }
    }
}

fn close_last(open: &mut Vec<Element>) {
    if let Some(closed) = open.pop()
        && let Some(around) = open.last_mut()
    {
        around.text.push_str(&closed.text);
        around.children.push(closed);
    }
}

/// What the entity called `name` stands for; nothing when it is not known.
fn entity(name: &str) -> String {
    let number = |digits: &str| match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    };
    match name.strip_prefix('#') {
        Some(digits) => number(digits).and_then(char::from_u32).map(String::from).unwrap_or_default(),
        None => {
            // Every entity stands for one or two characters; the second of one is 0, and so are those of a mere beginning.
            let &(first, second) = NAMED_ENTITIES.get(&format!("{name};")).unwrap_or(&(0, 0));
            [first, second].into_iter().filter(|&c| c != 0).filter_map(char::from_u32).collect()
        }
    }
}

/// An attribute's value with its entities read.
fn unescaped(value: &str) -> String {
    let mut pieces = value.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match piece.split_once(';').map(|(name, rest)| (entity(name), rest)) {
            Some((text, rest)) if !text.is_empty() => {
                out.push_str(&text);
                out.push_str(rest);
            }
            _ => {
                out.push('&');
                out.push_str(piece);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sound_is_read_and_what_is_broken_too() {
        let root = Element::of(
            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'bomb'>]><o:a q='1 &amp; &eacute; &no;'><b>One &#233;&x;\
             <i> two</i></b><b/><![CDATA[<c>]]></o:a>",
        );
        let a = root.child("a").unwrap();
        assert_eq!(a.get("q"), Some("1 & é &no;"));
        assert_eq!(a.all("b").map(Element::words).collect::<Vec<_>>(), [Some("One é two".into()), None]);
        assert_eq!(a.words().as_deref(), Some("One é two<c>"));
        for broken in ["<a><b>One</a>", "<a><b>One", "<a></c><b>One</b>", "<a x><b>One</b", "<a><b>One<<c"] {
            let root = Element::of(broken);
            assert_eq!(root.all("b").next().and_then(Element::words).as_deref(), Some("One"), "{broken}");
        }
        let deep = "<a>".repeat(100_000) + "x";
        assert!(Element::of(&deep).words().is_some());
    }
}
