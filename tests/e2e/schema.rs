//! A checker of JSON Schema, as far as the schemas in `docs/schema` use it.

use std::{fs, path::Path};

use regex_automata::meta::Regex;
use serde_json::Value as Json;

/// The keywords that are checked, and those that say nothing of a value.
const KEYWORDS: &[&str] = &[
    "type", "enum", "minimum", "pattern", "items", "properties", "required", "additionalProperties", "description",
    "title", "$schema",
];

/// The schema of what a command writes.
pub(crate) fn schema(name: &str) -> Json {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema").join(format!("{name}.json"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// What is wrong with `value`, each with its place; nothing when it keeps to the schema.
pub(crate) fn faults(value: &Json, schema: &Json) -> Vec<String> {
    let mut faults = Vec::new();
    check(value, schema, "$", &mut faults);
    faults
}

fn check(value: &Json, schema: &Json, at: &str, faults: &mut Vec<String>) {
    let rules = schema.as_object().expect("a schema is an object");
    let unknown = rules.keys().find(|key| !KEYWORDS.contains(&key.as_str()));
    assert!(unknown.is_none(), "{at}: {unknown:?} is not checked");
    let mut fault = |holds: bool, rule: &str| {
        if !holds {
            faults.push(format!("{at}: {value} is against {rule}: {}", rules[rule]));
        }
    };
    if let Some(types) = rules.get("type") {
        let types = types.as_array().cloned().unwrap_or_else(|| vec![types.clone()]);
        fault(types.iter().any(|name| is_of_type(value, name.as_str().unwrap())), "type");
    }
    if let Some(values) = rules.get("enum") {
        fault(values.as_array().unwrap().contains(value), "enum");
    }
    if let (Some(least), Some(number)) = (rules.get("minimum"), value.as_f64()) {
        fault(number >= least.as_f64().unwrap(), "minimum");
    }
    if let (Some(pattern), Some(text)) = (rules.get("pattern"), value.as_str()) {
        fault(Regex::new(pattern.as_str().unwrap()).unwrap().is_match(text), "pattern");
    }
    if let (Some(items), Some(values)) = (rules.get("items"), value.as_array()) {
        values.iter().enumerate().for_each(|(n, value)| check(value, items, &format!("{at}[{n}]"), faults));
    }
    if let (Some(properties), Some(fields)) = (rules.get("properties"), value.as_object()) {
        for name in rules.get("required").and_then(Json::as_array).into_iter().flatten() {
            if !fields.contains_key(name.as_str().unwrap()) {
                faults.push(format!("{at}: lacks {name}"));
            }
        }
        for (name, value) in fields {
            match properties.get(name) {
                Some(rule) => check(value, rule, &format!("{at}.{name}"), faults),
                None if rules.get("additionalProperties") == Some(&Json::Bool(false)) => {
                    faults.push(format!("{at}: {name} is not in the schema"));
                }
                None => {}
            }
        }
    }
}

fn is_of_type(value: &Json, name: &str) -> bool {
    match name {
        "array" => value.is_array(),
        "object" => value.is_object(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        other => panic!("{other} is no type"),
    }
}

#[test]
fn the_checker_sees_faults() {
    let schema = schema("outline");
    let row = |json: &str| faults(&serde_json::from_str(json).unwrap(), &schema);
    assert_eq!(row(r#"[{"title":"a","depth":0,"start":1,"end":2,"derived":true}]"#), [] as [&str; 0]);
    assert_eq!(row(r#"{}"#).len(), 1);
    let faults = row(r#"[{"title":1,"depth":-1,"start":1.5,"end":2,"other":0}]"#).join("\n");
    for fault in ["$[0].title", "$[0].depth", "$[0].start", "lacks \"derived\"", "other is not in the schema"] {
        assert!(faults.contains(fault), "{fault} in {faults}");
    }
}
