//! What each element begins and ends.

use html5ever::local_name;

use super::{Gap, Undo, Writer, note};
use crate::{
    document::{ContainerKind, Role},
    format::html::{
        form::{Form, form, has_class, is_hidden},
        tree::{NodeId, Tree},
    },
};

/// Texts of links that stand beside headings for copying their address, and of rustdoc's that show a hint.
const PERMALINKS: &[&str] = &["¶", "§", "#", "ⓘ", "🔗", "\u{f0c1}", "link", "permalink"];

impl Writer<'_> {
    /// Begins a node; None when what is in it has been written or is not for reading.
    pub(super) fn enter(&mut self, node: NodeId) -> Option<Undo> {
        let tree = self.tree;
        let Some(name) = tree.name(node) else {
            self.text(node);
            return Some(Undo::Nothing);
        };
        let form = form(name);
        if form == Form::Unread || is_hidden(tree, node) || is_tool(tree, node) || self.asks_for_scripts(node) {
            return None;
        }
        Some(match form {
            Form::Inline | Form::Unread => Undo::Nothing,
            Form::Block if self.code > 0 && !self.in_cell => self.code_lines(),
            Form::Block if tree.is(node, local_name!("summary")) => self.role_block(),
            Form::Block => self.block(node),
            Form::Heading(level) => self.heading(level),
            Form::Role(_) if self.code > 0 => Undo::Nothing,
            Form::Role(role) => self.role(role),
            Form::Link => return self.link(node),
            Form::List { numbered } => self.list(node, numbered),
            Form::Item | Form::Quote | Form::Definition if self.in_cell => self.block(node),
            Form::Item => {
                self.end_block();
                self.out.open_item();
                Undo::Container
            }
            Form::Quote => self.container(ContainerKind::Quote),
            Form::Definition => self.container(ContainerKind::Definition),
            Form::Quotation => {
                self.sign("“");
                Undo::Sign("”")
            }
            Form::Term => self.term(node),
            Form::Code => self.preformatted(node),
            Form::Caption => {
                self.end_block();
                self.captions += 1;
                Undo::Caption
            }
            Form::Table => return self.table(node),
            Form::Rule => {
                self.end_block();
                if !self.in_cell {
                    self.out.rule(self.here..self.here);
                }
                return None;
            }
            Form::Break => {
                self.line_break();
                return None;
            }
            Form::Image => {
                self.image(node);
                return None;
            }
            Form::Script { raised } => return self.script(node, raised),
            Form::Ruby => self.pronunciation(node),
            Form::Field => {
                self.field(node);
                return None;
            }
        })
    }

    /// Ends what was begun.
    pub(super) fn leave(&mut self, undo: Undo) {
        match undo {
            Undo::Nothing => {}
            Undo::Block => self.end_block(),
            Undo::Role => self.end_role(),
            Undo::RoleBlock => {
                self.end_role();
                self.end_block();
            }
            Undo::Heading => {
                self.heading = None;
                self.end_block();
            }
            Undo::Caption => {
                self.end_block();
                self.captions -= 1;
            }
            Undo::Code => {
                self.end_block();
                self.code -= 1;
            }
            Undo::CodeLines => self.gap = Gap::Breaks(1),
            Undo::List => {
                self.end_block();
                self.out.close_list();
            }
            Undo::Container => {
                self.end_block();
                self.out.close();
            }
            Undo::Sign(sign) => self.sign(sign),
        }
    }

    /// True for words to those whose browser runs no scripts, which only say so.
    fn asks_for_scripts(&self, node: NodeId) -> bool {
        let tree = self.tree;
        tree.is(node, local_name!("noscript")) && tree.content(node).to_lowercase().contains("javascript")
    }

    /// A block inside preformatted text: its lines are lines of that.
    fn code_lines(&mut self) -> Undo {
        self.gap = Gap::Breaks(1);
        Undo::CodeLines
    }

    fn block(&mut self, node: NodeId) -> Undo {
        self.end_block();
        if self.tree.is(node, local_name!("p")) && self.follows_paragraph(node) {
            self.out.loosen();
        }
        Undo::Block
    }

    /// True for a paragraph of an item that is not its first.
    fn follows_paragraph(&self, node: NodeId) -> bool {
        let tree = self.tree;
        let in_item = tree.parent(node).is_some_and(|parent| tree.is(parent, local_name!("li")));
        let mut before = std::iter::successors(tree.previous(node), |&n| tree.previous(n)).take(LOOK_BACK);
        in_item && before.any(|n| tree.is(n, local_name!("p")))
    }

    fn heading(&mut self, level: u8) -> Undo {
        if self.in_cell || self.code > 0 || self.heading.is_some() {
            return self.role_block();
        }
        self.end_block();
        self.heading = Some(level);
        Undo::Heading
    }

    pub(super) fn role(&mut self, role: Role) -> Undo {
        self.roles.push(role);
        Undo::Role
    }

    /// A block of strong text.
    fn role_block(&mut self) -> Undo {
        self.end_block();
        self.roles.push(Role::Strong);
        Undo::RoleBlock
    }

    fn container(&mut self, kind: ContainerKind) -> Undo {
        self.end_block();
        self.out.open(kind);
        Undo::Container
    }

    /// A term; several terms of one definition stand in lines of one block.
    fn term(&mut self, node: NodeId) -> Undo {
        let tree = self.tree;
        let mut before = std::iter::successors(tree.previous(node), |&n| tree.previous(n));
        let element = before.by_ref().take(LOOK_BACK).find(|&n| tree.name(n).is_some());
        if self.begun && element.is_some_and(|n| tree.is(n, local_name!("dt"))) {
            self.gap = Gap::Breaks(1);
        } else {
            self.end_block();
        }
        self.role(Role::Strong) // the definition, or the end of the list, ends the block
    }

    fn list(&mut self, node: NodeId, numbered: bool) -> Undo {
        if self.in_cell {
            return self.block(node);
        }
        self.end_block();
        let start = self.tree.attribute(node, local_name!("start")).and_then(|start| start.trim().parse().ok());
        self.out.open_list(numbered.then(|| start.unwrap_or(1)));
        Undo::List
    }

    fn link(&mut self, node: NodeId) -> Option<Undo> {
        let tree = self.tree;
        let Some(address) = tree.attribute(node, local_name!("href")) else { return Some(Undo::Nothing) };
        if address.contains('#') && self.is_permalink(node) {
            return None;
        }
        let Some(target) = self.setting.links.target(address) else { return Some(Undo::Nothing) };
        if let Some(name) = target.strip_prefix('#') {
            if note::is_back_link(tree, node) {
                return None;
            }
            if let Some(label) = note::label(tree, node, name) {
                self.reference(node, &label, name);
                return None;
            }
        }
        let link = self.out.link(&target);
        Some(self.role(Role::Link(link)))
    }

    /// True for a link that is there for its address alone.
    fn is_permalink(&self, node: NodeId) -> bool {
        let text = self.tree.words(node);
        PERMALINKS.contains(&text.as_str())
            && (text.chars().count() == 1 || has_class(self.tree, node, PERMALINK_CLASSES))
    }

    fn field(&mut self, node: NodeId) {
        let attribute = |name| self.tree.attribute(node, name);
        if attribute(local_name!("type")).is_some_and(|kind| kind.eq_ignore_ascii_case("checkbox")) && self.fresh {
            self.out.set_task(attribute(local_name!("checked")).is_some());
        }
    }

    /// Text that says how the text before is pronounced, in brackets if the source has none.
    fn pronunciation(&mut self, node: NodeId) -> Undo {
        let tree = self.tree;
        let before = std::iter::successors(tree.previous(node), |&n| tree.previous(n)).take(2);
        let after = std::iter::successors(tree.next(node), |&n| tree.next(n)).take(2);
        // White space may stand between them.
        if before.chain(after).any(|n| tree.is(n, local_name!("rp"))) {
            return Undo::Nothing;
        }
        self.sign("(");
        Undo::Sign(")")
    }
}

/// True for what is there to be clicked on: MediaWiki's `[edit]` of a section, rustdoc's sign of a fold.
fn is_tool(tree: &Tree, node: NodeId) -> bool {
    has_class(tree, node, &["mw-editsection", "hideme"])
}

/// Classes of links that are there for their address alone.
const PERMALINK_CLASSES: &[&str] = &["anchor", "headerlink", "permalink", "header-anchor", "anchorjs-link"];
/// Nodes before one that are looked at.
const LOOK_BACK: usize = 16;
