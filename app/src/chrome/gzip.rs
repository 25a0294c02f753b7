//! Pages compressed (gzip, RFC 1952); and parts of pages that are compressed once and copied into every page they stand in.
//!
//! Deflate blocks that refer to nothing before them can stand one behind the other (RFC 1951), so a page is its own new
//! pieces with ready parts between them.

use bytes::Bytes;
use flate2::{Compress, Compression, Crc, FlushCompress, Status};
use std::{cell::RefCell, fmt, sync::Arc};

/// A part of pages that many readers share, as it is and compressed.
pub struct Part {
    html: String,
    deflated: Vec<u8>,
}

/// The parts an answer holds, in their order; told to the edge in the extensions of the answer.
#[derive(Clone)]
pub struct Ready(pub Vec<Arc<Part>>);

impl Part {
    pub(super) fn rendered(html: String) -> Arc<Part> {
        let mut deflated = Vec::with_capacity(html.len() / 3 + 64);
        deflate(&mut Compress::new(Compression::new(6), false), html.as_bytes(), FlushCompress::Sync, &mut deflated);
        Arc::new(Part { html, deflated })
    }

    /// Where it stands. Its beginning is looked for and the rest compared: to search for a long text takes longer than
    /// to compress it.
    fn place_in(&self, page: &[u8]) -> Option<usize> {
        let html = self.html.as_bytes();
        let at = memchr::memmem::find(page, &html[..html.len().min(48)])?;
        page[at..].starts_with(html).then_some(at)
    }

    /// What keeping it takes.
    pub fn bytes(&self) -> usize {
        self.html.len() + self.deflated.len()
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.html)
    }
}

impl askama::filters::HtmlSafe for Part {}

/// Compresses what is kept for two seconds; pages compress to a fifth.
pub fn often(bytes: &[u8]) -> Bytes {
    whole(bytes, &[], &mut Compress::new(Compression::new(5), false))
}

/// Compresses what does not change while the program runs, as small as it gets.
pub fn for_good(bytes: &[u8]) -> Bytes {
    whole(bytes, &[], &mut Compress::new(Compression::best(), false))
}

/// Compresses what one person gets once: a little larger, several times as fast, and its ready parts for nothing.
pub fn once(bytes: &[u8], parts: &[Arc<Part>]) -> Bytes {
    thread_local! {
        // Its tables are large; each thread makes them once.
        static FAST: RefCell<Compress> = RefCell::new(Compress::new(Compression::fast(), false));
    }
    FAST.with_borrow_mut(|fast| whole(bytes, parts, fast))
}

/// Deflate, no flags, no time, no system.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

fn whole(bytes: &[u8], parts: &[Arc<Part>], by: &mut Compress) -> Bytes {
    let mut packed = Vec::with_capacity(bytes.len() / 3 + 512);
    packed.extend_from_slice(&HEADER);
    let mut rest = bytes;
    for part in parts {
        if let Some(at) = part.place_in(rest) {
            piece(by, &rest[..at], &mut packed, Place::Between);
            packed.extend_from_slice(&part.deflated);
            rest = &rest[at + part.html.len()..];
        }
    }
    piece(by, rest, &mut packed, Place::Last);
    let mut crc = Crc::new();
    crc.update(bytes);
    packed.extend_from_slice(&crc.sum().to_le_bytes());
    packed.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
    Bytes::from(packed)
}

/// Where a piece of one's own stands in a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Between,
    Last,
}

/// Few bytes are not worth a compressor's tables: they stand there as they are, in a stored block.
fn piece(by: &mut Compress, piece: &[u8], packed: &mut Vec<u8>, place: Place) {
    let (is_last, flush) = match place {
        Place::Between => (0, FlushCompress::Sync),
        Place::Last => (1, FlushCompress::Finish),
    };
    match u8::try_from(piece.len()) {
        Ok(0) if place == Place::Between => {}
        Ok(length) => {
            packed.extend_from_slice(&[is_last, length, 0, !length, 0xff]);
            packed.extend_from_slice(piece);
        }
        Err(_) => deflate(by, piece, flush, packed),
    }
}

/// Compresses a piece that refers to nothing before it: emptying the tables is most of what a small one costs, and is done
/// once for each. Compressing to memory cannot fail.
fn deflate(by: &mut Compress, piece: &[u8], flush: FlushCompress, packed: &mut Vec<u8>) {
    by.reset();
    loop {
        let read = usize::try_from(by.total_in()).unwrap_or(usize::MAX).min(piece.len());
        let status = by.compress_vec(&piece[read..], packed, flush);
        // As long as there was no room left, there may be more to write.
        let is_written = packed.len() < packed.capacity();
        match status {
            Ok(Status::Ok | Status::BufError) if !is_written => packed.reserve(packed.capacity()),
            Ok(Status::Ok | Status::BufError | Status::StreamEnd) | Err(_) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn read(packed: &[u8]) -> Vec<u8> {
        let mut read = Vec::new();
        flate2::read::GzDecoder::new(packed).read_to_end(&mut read).unwrap();
        read
    }

    /// Numbers in a row compress badly, so that the first guess of the size is too small.
    fn text(size: u32, step: u32) -> String {
        (0..size).map(|n| char::from(33 + ((n.wrapping_mul(2_654_435_761 + step) >> 13) % 90) as u8)).collect()
    }

    #[test]
    fn what_was_compressed_can_be_read_however_large_and_however_often() {
        for size in [0, 10, 3000, 200_000] {
            let text = text(size, 0);
            for packed in [often(text.as_bytes()), once(text.as_bytes(), &[]), once(text.as_bytes(), &[])] {
                assert_eq!(read(&packed), text.as_bytes());
            }
        }
    }

    #[test]
    fn a_page_with_ready_parts_reads_as_if_it_were_made_at_once() {
        for size in [0, 100, 70_000] {
            let (head, one, between, other) = (text(50, 1), text(size, 2), text(size, 3), text(300, 4));
            let page = [head, one.clone(), between, other.clone()].concat();
            let parts = [Part::rendered(one), Part::rendered(other), Part::rendered("not on this page".to_owned())];
            let packed = once(page.as_bytes(), &parts);
            assert_eq!(read(&packed), page.as_bytes());
            assert!(packed.ends_with(&(page.len() as u32).to_le_bytes()));
        }
    }
}
