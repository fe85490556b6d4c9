//! What the reader's help and palette are made of.

use super::{habits, help, keys, names::name};
use crate::reader::{Action, Command, Context, Guide, HelpPage, HelpRow};

/// Keys and actions as the help and the palette show them; settings are no matter of keys.
pub(crate) fn guide() -> Guide {
    let row = |(act, keys): (&str, Vec<&str>)| HelpRow { act: act.to_owned(), keys: keys.join("  ") };
    let groups = help().into_iter().map(|(group, rows)| (group, rows.into_iter().map(row).collect()));
    let keys = HelpPage { title: "Keys", groups: groups.collect() };
    let habits = HelpPage { title: "Coming from less or vim", groups: habits::groups() };
    Guide { pages: vec![keys, habits], commands: commands(), settings: Vec::new() }
}

/// What can be done while reading, in the order of the table.
fn commands() -> Vec<Command> {
    let mut commands: Vec<Command> = Vec::new();
    for row in keys().rows() {
        let reads = matches!(row.context, Context::Reading | Context::Text | Context::Sidebar | Context::Folding);
        if !reads || matches!(row.action, Action::Escape | Action::BeginQuit | Action::Palette) {
            continue;
        }
        match commands.iter_mut().find(|known| known.action == row.action) {
            Some(known) => {
                for key in row.keys {
                    if !known.keys.split("  ").any(|known| known == *key) {
                        known.keys = format!("{}  {key}", known.keys).trim().to_owned();
                    }
                }
            }
            None => commands.push(Command {
                name: name(row.action),
                describe: row.describe,
                keys: row.keys.join("  "),
                action: row.action,
            }),
        }
    }
    commands
}
