//! What who opens a paper gets, as independent readers see it: `pdftotext`, `pdfinfo` and an XML parser.

#[path = "../../app/tests/support/papers.rs"]
mod support;

use print::{
    Align, Block, Code, Document, Field, Figure, Level, Margin, Rgb, Run, Sheet, Table, Ticks, docx, pdf, plain,
};
use support::{ask, pages_of, paragraphs_of, part_of};

fn paper(blocks: Vec<Block>) -> Document {
    let sheet = Sheet { margin: Margin::Ordinary, foot: "Gemeente Wilgenbeke · Verslag".into(), blocks };
    Document {
        title: "Verslag".into(),
        language: "nl-BE".into(),
        author: "Gemeente Wilgenbeke".into(),
        colour: Rgb(0x0f, 0x6b, 0x4f),
        sheets: vec![sheet],
    }
}

fn everything() -> Vec<Block> {
    let table = Table {
        columns: vec![
            ("Thema".into(), Align::Start),
            ("Suggesties".into(), Align::End),
            ("Stemmen".into(), Align::End),
        ],
        rows: vec![
            vec![plain("Groen in de straat"), plain("213"), plain("1.042")],
            vec![plain("Water"), plain("minder dan 5"), plain("")],
        ],
    };
    let figure =
        |value: &str, label: &str| Figure { value: value.into(), label: label.into(), note: "vorig jaar 180".into() };
    vec![
        Block::Heading(Level::One, "Jaarverslag participatie 2026".into()),
        Block::Paragraph(vec![
            "Wat inwoners ".into(),
            Run::bold("dit jaar"),
            " gaven, en wat er mee gebeurde. Alles staat op ".into(),
            Run::link("wilgenbeke.be/plein", "https://wilgenbeke.be/plein"),
            ".".into(),
        ]),
        Block::Figures(vec![
            figure("213", "suggesties"),
            figure("1.042", "stemmen"),
            figure("96", "reacties"),
            figure("41", "antwoorden"),
            figure("12", "vragen"),
        ]),
        Block::Heading(Level::Two, "Per thema".into()),
        Block::Table(table),
        Block::List(vec![
            plain("Een eerste punt"),
            plain(
                "Een tweede punt dat veel langer is en daarom over meer dan een regel loopt, zodat te zien is waar de tweede regel begint.",
            ),
        ]),
        Block::Quote {
            words: "Zet daar een bank, dan blijven mensen zitten.".into(),
            who: "Amina, over het Wilgenplein".into(),
        },
        Block::Note(plain("Cijfers onder vijf staan er niet.")),
        Block::Ticks(Ticks {
            label: "Ik wil dit horen".into(),
            choices: vec!["wat er met mijn suggestie gebeurt".into(), "alles over groen".into()],
            is_list: true,
        }),
        Block::Fields(vec![
            Field { label: "Naam".into(), box_mm: None },
            Field { label: "Telefoon".into(), box_mm: None },
        ]),
        Block::Fields(vec![Field { label: "Waarom".into(), box_mm: Some(25) }]),
        Block::Code(Code {
            modules: (0..21).map(|y| (0..21).map(|x| (x * y) % 3 == 0).collect()).collect(),
            alt: "QR-code van wilgenbeke.be/x".into(),
            beside: vec![plain("Liever online?")],
        }),
    ]
}

#[test]
fn a_reader_hears_everything_in_order_and_what_each_thing_is() {
    let file = pdf(&paper(everything())).unwrap();
    let Some(info) = ask("pdfinfo", &["-"], &file) else { return };
    for said in ["Tagged:          yes", "Title:           Verslag", "Page size:       595.276 x 841.89 pts (A4)"] {
        assert!(info.contains(said), "{said}\n{info}");
    }
    let meta = ask("pdfinfo", &["-meta", "-"], &file).unwrap();
    assert!(meta.contains("<pdfuaid:part>1</pdfuaid:part>") && meta.contains("nl-BE"), "{meta}");
    let tags = ask("pdfinfo", &["-struct-text", "-"], &file).unwrap();
    let mut rest = tags.as_str();
    for said in [
        "H1",
        "Jaarverslag participatie 2026",
        "Link",
        "LBody",
        "1.042",
        "H2",
        "Table",
        "THead",
        "/Scope /Column",
        "Suggesties",
        "TBody",
        "/Scope /Row",
        "Groen in de straat",
        "TD",
        "213",
        "/ListNumbering /Disc",
        "Lbl",
        "BlockQuote",
        "Figure",
        "Liever online?",
    ] {
        let at = rest.find(said).unwrap_or_else(|| panic!("{said} is not there, or not there in order:\n{tags}"));
        rest = &rest[at + said.len()..];
    }
    assert!(!tags.contains("Gemeente Wilgenbeke · Verslag"), "the foot of a page is not read aloud:\n{tags}");
}

#[test]
fn a_long_table_says_its_head_on_every_page_and_every_row_once() {
    let row = |n: usize| vec![plain(format!("Suggestie nummer {n}")), plain(n.to_string()), plain("Een antwoord.")];
    let columns =
        vec![("Titel".into(), Align::Start), ("Stemmen".into(), Align::End), ("Antwoord".into(), Align::Start)];
    let file = pdf(&paper(vec![
        Block::Heading(Level::One, "Lijst".into()),
        Block::Table(Table { columns, rows: (1..=110).map(row).collect() }),
    ]))
    .unwrap();
    let Some(pages) = pages_of(&file) else { return };
    let text = pages.concat();
    assert!(pages.len() >= 3, "{}", pages.len());
    for (place, page) in pages.iter().enumerate() {
        assert!(
            page.contains("Stemmen") && page.replace(' ', "").contains(&format!("{}/{}", place + 1, pages.len())),
            "{page}"
        );
    }
    for n in 1..=110 {
        assert_eq!(text.matches(&format!("Suggestie nummer {n} ")).count(), 1, "{n}");
    }
    let tags = ask("pdfinfo", &["-struct-text", "-"], &file).unwrap();
    assert_eq!(tags.matches("Stemmen").count(), 1, "read aloud once");
}

#[test]
fn nothing_a_citizen_writes_breaks_a_paper() {
    let words = [
        "a\u{0}\u{b}\u{1b}b\u{202e}c\u{ffff}".to_owned(),
        "<w:p>]]>&amp;\"' ${x} {{7*7}}".to_owned(),
        format!("www.{}.be", "lang".repeat(200)),
        "مرحبا بكم 你好 👩‍👩‍👧 🌳🌳".to_owned(),
        "\n\n\n".to_owned(),
        String::new(),
        "woord ".repeat(9_000),
    ];
    let mut blocks = vec![Block::Heading(Level::One, "Verslag".into())];
    for said in &words {
        let run = || plain(said.as_str());
        let columns = vec![
            (said.chars().take(300).collect(), Align::Start),
            ("Twee".into(), Align::End),
            (String::new(), Align::End),
        ];
        blocks.extend([
            Block::Heading(Level::Two, said.chars().take(400).collect()),
            Block::Paragraph(run()),
            Block::List(vec![run(), Vec::new()]),
            Block::Table(Table { columns: columns.clone(), rows: vec![vec![run(), run()], Vec::new()] }),
            Block::Table(Table { columns, rows: Vec::new() }),
            Block::Table(Table { columns: Vec::new(), rows: vec![vec![run()]] }),
            Block::Figures(vec![Figure {
                value: "1".into(),
                label: said.chars().take(500).collect(),
                note: String::new(),
            }]),
            Block::Figures(Vec::new()),
            Block::Quote { words: said.clone(), who: said.clone() },
            Block::Together(vec![Block::Paragraph(run()), Block::Note(run())]),
            Block::Ticks(Ticks {
                label: said.chars().take(300).collect(),
                choices: vec![said.chars().take(300).collect()],
                is_list: false,
            }),
            Block::Fields(vec![Field { label: said.chars().take(300).collect(), box_mm: None }]),
            Block::Address { from: vec![said.chars().take(300).collect()], to: vec![said.chars().take(300).collect()] },
        ]);
    }
    blocks.push(Block::Fields(Vec::new()));
    let document = paper(blocks);
    let file = docx(&document).unwrap();
    for name in ["word/document.xml", "word/styles.xml", "word/footer0.xml", "docProps/core.xml"] {
        part_of(&file, name);
    }
    let Some(text) = pages_of(&pdf(&document).unwrap()) else { return };
    let text = text.concat();
    assert!(text.contains("abc") && text.contains("]]>&amp;\"'"), "{}", &text[..2_000]);
    assert!(text.contains("你好"), "what there is no letter for is read as what it was");
    assert!(text.matches("woord").count() > 8 * 9_000, "no word is lost");
}

#[test]
fn word_knows_headings_heads_of_tables_and_the_language() {
    let file = docx(&paper(everything())).unwrap();
    let said = paragraphs_of(&file);
    assert!(said.iter().any(|one| one == "213 suggesties (vorig jaar 180)"), "{said:?}");
    let text = part_of(&file, "word/document.xml");
    let xml = roxmltree::Document::parse(&text).unwrap();
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let styles: Vec<&str> = xml
        .descendants()
        .filter(|node| node.has_tag_name((word, "pStyle")))
        .filter_map(|node| node.attribute((word, "val")))
        .collect();
    let known = part_of(&file, "word/styles.xml");
    for style in &styles {
        assert!(known.contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
    assert!(styles.starts_with(&["Heading1"]) && styles.contains(&"Heading2"), "{styles:?}");
    assert_eq!(xml.descendants().filter(|node| node.has_tag_name((word, "tblHeader"))).count(), 1);
    let wide = |tag: &str| -> Vec<u16> {
        let all = xml.descendants().filter(|node| node.has_tag_name((word, tag)));
        all.map(|node| node.attribute((word, "w")).and_then(|wide| wide.parse().ok()).expect("a width")).collect()
    };
    let (grid, cells) = (wide("gridCol"), wide("tcW"));
    assert!(
        cells.chunks(3).all(|row| row == grid) && cells.len() == 9,
        "each cell is as wide as its column: {cells:?}"
    );
    assert!(
        grid[0] > grid[1] && (476 * 20 - 3..=476 * 20).contains(&grid.iter().sum::<u16>()),
        "what is left over is the first one's: {grid:?}"
    );
    assert!(known.contains("<w:lang w:val=\"nl-BE\"/>"));
    assert!(part_of(&file, "word/_rels/document.xml.rels").contains("Target=\"https://wilgenbeke.be/plein\""));
    assert_eq!(docx(&paper(everything())).unwrap(), file, "the same document is the same file");
}

#[test]
fn what_belongs_together_is_not_cut_by_a_page() {
    let question = |n: usize| {
        let choices = (1..=6).map(|choice| format!("keuze {n}-{choice}")).collect();
        Block::Together(vec![
            Block::Ticks(Ticks { label: format!("Vraag {n}?"), choices, is_list: true }),
            Block::Fields(vec![Field { label: format!("Schrijf {n}"), box_mm: Some(30) }]),
        ])
    };
    let sheet = |n: usize| Sheet {
        margin: Margin::Small,
        foot: format!("Nummer {n}"),
        blocks: std::iter::once(Block::Heading(Level::One, "Formulier".into())).chain((1..=8).map(question)).collect(),
    };
    let document = Document { sheets: vec![sheet(1), sheet(2)], ..paper(Vec::new()) };
    let Some(pages) = pages_of(&pdf(&document).unwrap()) else { return };
    for (place, page) in pages.iter().enumerate() {
        for n in 1..=8 {
            let (begins, ends) = (page.contains(&format!("Vraag {n}?")), page.contains(&format!("Schrijf {n}")));
            assert_eq!(begins, ends, "question {n} on page {place}");
        }
        let half = pages.len() / 2;
        let (number, of) = (place / half + 1, place % half + 1);
        assert!(
            page.contains(&format!("Nummer {number}")) && page.replace(' ', "").contains(&format!("{of}/{half}")),
            "{page}"
        );
    }
}

#[test]
fn a_hundred_pages_do_not_take_long() {
    let blocks =
        (0..700).map(|n| Block::Paragraph(plain(format!("{n} {}", "Wat er met je suggestie gebeurt. ".repeat(18)))));
    let document = paper(blocks.collect());
    let begun = std::time::Instant::now();
    let file = pdf(&document).unwrap();
    eprintln!("{} kB in {:?}", file.len() / 1_000, begun.elapsed());
    let Some(info) = ask("pdfinfo", &["-"], &file) else { return };
    let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).and_then(|pages| pages.trim().parse().ok());
    assert!(pages.is_some_and(|pages: u32| pages > 90), "{info}");
}
