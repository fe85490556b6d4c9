//! A setting changed while reading.

use toml::de::DeTable;

use super::{
    Settings,
    read::plain,
    table::{SETTINGS, SettingInfo, Value},
};
use crate::reader::SettingName;

/// What can be changed while reading.
pub(crate) fn names() -> Vec<SettingName> {
    let name = |info: &SettingInfo| SettingName { name: info.name, takes: info.takes, values: info.values };
    SETTINGS.iter().filter(|info| !matches!(info.name, "state" | "languages")).map(name).collect()
}

/// The settings with what `value` says of the one called `name`, and nothing else set. The value may be typed as people
/// type it: without quotes, with `on` for true.
///
/// # Errors
/// That there is no such setting, or what it takes.
pub(crate) fn change(name: &str, value: &str) -> Result<Settings, String> {
    let Some(info) = SETTINGS.iter().find(|info| info.name == name) else {
        return Err(format!("No setting is called {name}; sco-reader config lists them"));
    };
    if value.contains(char::is_control) {
        return Err(format!("{name} takes {}", info.takes));
    }
    let typed = match value {
        "on" | "yes" => Some(Value::Truth(true)),
        "off" | "no" => Some(Value::Truth(false)),
        _ => None,
    };
    let line = format!("value = {value}\n");
    let read = || DeTable::parse(&line).ok()?.get_ref().get("value").map(|value| plain(value.get_ref()));
    let values = [typed, read(), Some(Value::Text(value.to_owned()))];
    let mut settings = Settings::default();
    match values.into_iter().flatten().any(|value| (info.set)(&mut settings, &value, 1)) {
        true => Ok(settings),
        false => Err(format!("{name} takes {}", info.takes)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_taken_as_people_type_them() {
        assert_eq!(change("column", "80").unwrap().column.value, Some(80));
        assert_eq!(change("wrap", "off").unwrap().wrap.value, Some(false));
        assert_eq!(change("theme", "light").unwrap().theme.value, Some(crate::reader::Theme::Light));
        assert_eq!(change("opener", "[\"a\", \"b\"]").unwrap().opener.value, ["a", "b"]);
        assert_eq!(change("opener", "my opener").unwrap().opener.value, ["my opener"]);
        assert_eq!(change("column", "wide").unwrap_err(), "column takes a number of cells from 20 to 400");
        assert!(change("colum", "80").unwrap_err().starts_with("No setting is called colum"));
        assert!(change("column", "80\nwrap = 3").is_err());
    }
}
