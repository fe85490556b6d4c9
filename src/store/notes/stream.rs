//! A file of notes, read one note after another: with a hundred thousand of them it is larger than the program.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::{
    document::{Annotation, Bookmark},
    store::file::VERSION,
};

/// What each note is handed to.
type Each<'a> = &'a mut dyn FnMut(Annotation);

/// The file as a whole: its version beside its content. Yields the marks.
pub(super) struct File<'a>(pub(super) Each<'a>);

/// Notes and marks.
struct Content<'a>(Each<'a>);

/// The notes.
struct Annotations<'a>(Each<'a>);

impl<'de> DeserializeSeed<'de> for File<'_> {
    type Value = Vec<Bookmark>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for File<'_> {
    type Value = Vec<Bookmark>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a file of notes with its version")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut version, mut marks) = (None, None);
        while let Some(key) = map.next_key::<String>()? {
            match &*key {
                "version" => version = Some(map.next_value::<u32>()?).filter(|&version| version == VERSION),
                "content" => marks = Some(map.next_value_seed(Content(&mut *self.0))?),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        version.and(marks).ok_or_else(|| A::Error::custom("not of this version"))
    }
}

impl<'de> DeserializeSeed<'de> for Content<'_> {
    type Value = Vec<Bookmark>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Content<'_> {
    type Value = Vec<Bookmark>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("notes and marks")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut marks = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            match &*key {
                "annotations" => map.next_value_seed(Annotations(&mut *self.0))?,
                "marks" => marks = map.next_value()?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(marks)
    }
}

impl<'de> DeserializeSeed<'de> for Annotations<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Annotations<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("notes")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while let Some(annotation) = seq.next_element()? {
            (self.0)(annotation);
        }
        Ok(())
    }
}
