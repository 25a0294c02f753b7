//! The tree that says what everything is: headings, lists, tables with their headers, links.

use super::flow::Laid;
use krilla::tagging::{
    Identifier, ListNumbering, Node as KrillaNode, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use std::num::NonZeroU16;

#[derive(Debug, Clone)]
pub enum Kind {
    Sheet,
    Heading(u16, String),
    Paragraph,
    List,
    /// Whose items have a sign before them.
    Bullets,
    Item,
    Label,
    Body,
    Table,
    Head,
    Rows,
    Row,
    Header,
    RowHeader,
    Cell,
    Quote,
    Link,
    /// With what it shows.
    Picture(String),
}

impl Kind {
    fn tag(&self) -> TagKind {
        match self {
            Kind::Sheet => Tag::Section.into(),
            Kind::Heading(level, title) => {
                let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
                Tag::Hn(level, Some(title.clone()).filter(|title| !title.is_empty())).into()
            }
            Kind::Paragraph => Tag::P.into(),
            Kind::List => Tag::L(ListNumbering::None).into(),
            Kind::Bullets => Tag::L(ListNumbering::Disc).into(),
            Kind::Item => Tag::LI.into(),
            Kind::Label => Tag::Lbl.into(),
            Kind::Body => Tag::LBody.into(),
            Kind::Table => Tag::Table.into(),
            Kind::Head => Tag::THead.into(),
            Kind::Rows => Tag::TBody.into(),
            Kind::Row => Tag::TR.into(),
            Kind::Header => Tag::TH(TableHeaderScope::Column).into(),
            Kind::RowHeader => Tag::TH(TableHeaderScope::Row).into(),
            Kind::Cell => Tag::TD.into(),
            Kind::Quote => Tag::BlockQuote.into(),
            Kind::Link => Tag::Link.into(),
            Kind::Picture(alt) => Tag::Figure(Some(alt.clone())).into(),
        }
    }
}

#[derive(Debug)]
pub struct Node {
    pub kind: Kind,
    pub children: Vec<Child>,
}

#[derive(Debug, Clone, Copy)]
pub enum Child {
    Node(usize),
    /// Page, and which of its items.
    Leaf(usize, usize),
}

/// The first node holds all others; the library has a root of its own for it.
pub fn tree(laid: &Laid, marks: &[Vec<Option<Identifier>>]) -> TagTree {
    let mut tree = TagTree::new();
    for child in laid.nodes.first().map(|root| root.children.as_slice()).unwrap_or_default() {
        if let Some(child) = node(laid, marks, *child) {
            tree.push(child);
        }
    }
    tree
}

fn node(laid: &Laid, marks: &[Vec<Option<Identifier>>], child: Child) -> Option<KrillaNode> {
    match child {
        Child::Leaf(page, place) => Some(KrillaNode::Leaf(marks.get(page)?.get(place).copied()??)),
        Child::Node(id) => {
            let of = laid.nodes.get(id)?;
            let children = of.children.iter().filter_map(|child| node(laid, marks, *child)).collect();
            Some(KrillaNode::Group(TagGroup::with_children(of.kind.tag(), children)))
        }
    }
}
