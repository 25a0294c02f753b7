//! The base map of Flanders under the points: a small server answers like the GRB does, by WMTS with keys and values.

use crate::support;

use plein::municipality::MapLayer;
use std::{io, sync::Mutex, time::Duration};
use support::{
    each_engine,
    elsewhere::{Asked, Elsewhere, Reply},
    town::{Browser, Town, town},
};

/// The query public clients of the GRB use.
const QUERY: &str = "SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=grb_bsk_grijs&STYLE=&FORMAT=image/png\
                     &tileMatrixSet=GoogleMapsVL&tileMatrix={z}&tileRow={y}&tileCol={x}";
const TILE: &str = "/tegels/basis/13/4183/2743.png";
/// One with both municipalities on it.
const WIDE: &str = "/tegels/basis/8/130/85.png";

/// A PNG of 256 by 256 that no other seed has.
fn png(seed: u8) -> Vec<u8> {
    let colour = resvg::tiny_skia::Color::from_rgba8(seed, 200, 100, 255);
    let mut picture = resvg::tiny_skia::Pixmap::new(256, 256).unwrap();
    picture.fill(colour);
    picture.encode_png().unwrap()
}

/// What the GRB says of a tile it does not have.
const EXCEPTION: &str =
    "<?xml version=\"1.0\"?><ExceptionReport><Exception exceptionCode=\"TileOutOfRange\"/></ExceptionReport>";

/// Answers as the GRB does: a picture for a right query, a report for another.
fn grb(asked: &Asked) -> Reply {
    let query: Vec<(String, String)> =
        serde_urlencoded::from_str(asked.target.split_once('?').map_or("", |parts| parts.1)).unwrap();
    let value = |name: &str| query.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map_or("", |pair| &pair.1);
    let number = |name: &str| value(name).parse::<u32>().unwrap_or(0);
    let is_right = asked.method == "GET"
        && value("service") == "WMTS"
        && value("request") == "GetTile"
        && value("format") == "image/png"
        && value("tileMatrixSet") == "GoogleMapsVL";
    // Flanders at two zooms: beside it there is nothing.
    let (zoom, row, column) = (number("tileMatrix"), number("tileRow"), number("tileCol"));
    let inside = match zoom {
        8 => (84..87).contains(&row) && (129..133).contains(&column),
        13 => (2_710..2_770).contains(&row) && (4_150..4_240).contains(&column),
        _ => false,
    };
    match is_right && inside {
        true => Reply::With(200, "image/png", png(if value("layer") == "grb_bsk_grijs" { 1 } else { 2 })),
        false => Reply::With(400, "application/xml", EXCEPTION.as_bytes().to_vec()),
    }
}

async fn layer(town: &Town, id: i64, url: &str) {
    let url = url.to_owned();
    town.set(id, |settings| {
        settings.map = MapLayer::Fetched { url, attribution: "© Digitaal Vlaanderen".to_owned() };
    })
    .await;
}

/// Wilgenbeke on a layer that is played.
async fn on_the_grb(town: &Town) -> Elsewhere {
    let server = Elsewhere::start(grb).await;
    layer(town, 1, &format!("{}/GRB/wmts?{QUERY}", server.origin)).await;
    server
}

/// Status and bytes of a tile.
async fn tile(browser: &Browser, path: &str) -> (u16, Vec<u8>) {
    let answer = browser.clone().get(path).await;
    let is_plain = answer.status == 200 || answer.body.is_empty();
    assert!(is_plain, "a tile is a picture or nothing: {}", answer.body);
    (answer.status, answer.bytes)
}

/// What this process logs, all tests together.
static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Log;

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn log() -> String {
    String::from_utf8_lossy(&LOG.lock().unwrap()).into_owned()
}

/// The tiles that are kept on disk.
fn on_disk(town: &Town) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![town.app.data_dir.join("tiles")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path => found.push(path),
            }
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn luc_sees_the_map_of_flanders_and_only_our_server_asks_for_it() {
    each_engine(async |database| {
        let town = town(database).await;
        let grb = on_the_grb(&town).await;
        let page = town.visitor().get("/oproepen/plekken-vergroenen").await;
        assert!(page.body.contains("data-attribution=\"© Digitaal Vlaanderen\""), "who made the map is named");
        assert!(page.body.contains("<p class=\"hint\">© Digitaal Vlaanderen</p>"));
        assert!(page.body.contains("data-tiles=\"/tegels/basis/{z}/{x}/{y}.png\"") && !page.body.contains(&grb.origin));
        // Twenty browsers ask at once, some with a session, so that no kept answer stands before: the layer is asked once.
        let (visitor, amina) = (town.visitor(), town.signed_in("amina").await);
        let asking: Vec<_> = (0..20)
            .map(|n| {
                let browser = if n % 4 == 0 { visitor.clone() } else { amina.clone() };
                tokio::spawn(async move { tile(&browser, TILE).await })
            })
            .collect();
        for one in asking {
            assert_eq!(one.await.unwrap(), (200, png(1)));
        }
        let asked = grb.asked();
        let targets: Vec<&str> = asked.iter().map(|asked| asked.target.as_str()).collect();
        let query = QUERY.replace("{z}", "13").replace("{x}", "4183").replace("{y}", "2743");
        assert_eq!(targets, [format!("/GRB/wmts?{query}")], "row is y and column is x");
        for told in ["cookie", "referer", "user-agent", "forwarded", "127.0.0.1:"] {
            let head = asked[0].head.replace(&format!("host: {}", &grb.origin[7..]), "");
            assert!(!head.contains(told), "nothing of who looks goes along: {head}");
        }
        assert_eq!(on_disk(&town).len(), 1);
        assert_eq!(std::fs::read(&on_disk(&town)[0]).unwrap(), png(1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tile_is_kept_on_disk_and_shown_for_as_long_as_the_layer_is_away() {
    let database = support::sqlite();
    let _ = tracing_subscriber::fmt().with_ansi(false).with_writer(|| Log).try_init();
    let mut town = town(&database).await;
    let grb = on_the_grb(&town).await;
    assert_eq!(tile(&town.visitor(), TILE).await, (200, png(1)));
    grb.asked();
    // After a restart it is found on disk.
    town = town.again(&database).await;
    assert_eq!((tile(&town.visitor(), TILE).await.0, grb.asked().len()), (200, 0));
    // Two months later it is asked for again; the layer is away, so the old one is shown.
    let file = std::fs::File::options().write(true).open(&on_disk(&town)[0]).unwrap();
    file.set_modified(file.metadata().unwrap().modified().unwrap() - Duration::from_secs(60 * 86_400)).unwrap();
    town = town.again(&database).await;
    grb.answers(|_| Reply::With(503, "text/html", b"<html>Onderhoud</html>".to_vec()));
    for _ in 0..5 {
        assert_eq!(tile(&town.visitor(), TILE).await, (200, png(1)));
    }
    for n in 0..30 {
        let path = format!("/tegels/basis/13/{}/{}.png", 4_180 + n % 6, 2_745 + n / 6);
        assert_eq!(tile(&town.visitor(), &path).await.0, 503, "one that was never there is missing");
    }
    assert_eq!(grb.asked().len(), 1, "a layer in trouble is left alone for a while");
    let log = log();
    assert_eq!(log.matches("The map layer does not answer: it says 503").count(), 1, "{log}");
    assert!(!log.contains("ERROR"), "nobody is called out of bed for it: {log}");
    assert_eq!(on_disk(&town).len(), 1);
    // It is back, and so is the month.
    grb.answers(|_| Reply::With(200, "image/png", png(9)));
    town = town.again(&database).await;
    assert_eq!(tile(&town.visitor(), TILE).await, (200, png(9)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_picture_is_neither_kept_nor_passed_on() {
    let database = support::sqlite();
    let town = town(&database).await;
    let grb = on_the_grb(&town).await;
    let half = png(3)[..png(3).len() - 20].to_vec();
    let script = b"\x89PNG<script>alert(1)</script>".to_vec();
    let answers = [
        Reply::With(200, "application/xml", EXCEPTION.as_bytes().to_vec()),
        Reply::With(200, "image/png", b"<html>Meld je aan</html>".to_vec()),
        Reply::With(200, "image/png", script),
        Reply::With(200, "image/png", half),
        Reply::With(200, "image/png", Vec::new()),
        Reply::With(302, "image/png", png(3)),
        Reply::With(404, "image/png", png(3)),
    ];
    for (n, reply) in (0..).zip(answers) {
        let told = reply.clone();
        grb.answers(move |_| told.clone());
        let path = format!("/tegels/basis/13/{}/2743.png", 4_183 + n);
        assert_eq!(tile(&town.visitor(), &path).await.0, 503, "{reply:?}");
        // One bad tile does not take the others along, and is asked for again.
        grb.answers(|_| Reply::With(200, "image/png", png(9)));
        assert_eq!(tile(&town.visitor(), &path).await, (200, png(9)), "{reply:?}");
    }
    assert_eq!(on_disk(&town).len(), 7);
    // One without end is cut.
    grb.answers(|_| Reply::Bytes(400_000_000));
    let started = std::time::Instant::now();
    assert_eq!(tile(&town.visitor(), "/tegels/basis/13/4190/2743.png").await.0, 503);
    assert!(started.elapsed().as_secs() < 5);
    assert_eq!(on_disk(&town).len(), 7);
}

#[tokio::test(flavor = "multi_thread")]
async fn havenrode_never_sees_a_tile_of_wilgenbeke() {
    let database = support::sqlite();
    let mut town = town(&database).await;
    let here = on_the_grb(&town).await;
    let there = Elsewhere::start(grb).await;
    let colour = QUERY.replace("grb_bsk_grijs", "grb_bsk");
    layer(&town, 2, &format!("{}/GRB/wmts?{colour}", there.origin)).await;
    let mut browser = town.visitor();
    browser.host = "havenrode.localhost".to_owned();
    for _ in 0..2 {
        assert_eq!(tile(&town.visitor(), WIDE).await, (200, png(1)));
        assert_eq!(tile(&browser, WIDE).await, (200, png(2)));
        town = town.again(&database).await;
        browser.port = town.port;
    }
    assert_eq!((here.asked().len(), there.asked().len()), (1, 1));
    // Who changes the layer sees the new one at once, and the old one when she goes back.
    layer(&town, 1, &format!("{}/GRB/wmts?{colour}", here.origin)).await;
    assert_eq!(tile(&town.visitor(), WIDE).await, (200, png(2)));
    town.set(1, |settings| settings.map = MapLayer::Drawn).await;
    let drawn = tile(&town.visitor(), WIDE).await;
    assert!(drawn.0 == 200 && drawn.1 != png(2) && drawn.1 != png(1));
    let page = town.visitor().get("/oproepen/plekken-vergroenen").await;
    assert!(!page.body.contains("Digitaal Vlaanderen"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_fills_our_disk_with_the_rest_of_the_world() {
    let database = support::sqlite();
    let town = town(&database).await;
    let grb = on_the_grb(&town).await;
    for far in ["19/0/0", "19/267800/175700", "13/4230/2743", "13/4183/2700", "10/600/300", "8/0/0"] {
        let path = format!("/tegels/basis/{far}.png");
        assert_eq!(town.visitor().get(&path).await.status, 404, "{far}");
        assert_eq!(town.signed_in("amina").await.get(&path).await.status, 404, "{far}");
    }
    assert_eq!((grb.asked().len(), on_disk(&town).len()), (0, 0));
    // The whole municipality and a screen around it, near and from far.
    for near in ["8/130/85", "10/522/342", "13/4178/2739", "13/4189/2748", "16/33470/21950"] {
        tile(&town.visitor(), &format!("/tegels/basis/{near}.png")).await;
    }
    assert_eq!(grb.asked().len(), 5);
}
