//! Whether a JPEG is there to its end. The decoder fills in what is missing with grey, and would take a photo that was
//! cut off on the way.
//!
//! Behind the end anything may follow (telephones put a film there): it is not read.

/// Ordinary progressive pictures have about ten; thousands only serve to keep a machine busy.
const SCANS: usize = 30;

/// Walks over the markers (ISO/IEC 10918-1, annex B) up to the end of the picture.
pub fn is_whole(jpeg: &[u8]) -> bool {
    let (mut at, mut scans) = (2, 0);
    while let Some(marker) = marker_at(jpeg, &mut at) {
        match marker {
            0xd9 => return scans > 0,
            // Without a length: alone, or restarts between parts of a scan.
            0x01 | 0xd0..=0xd8 => {}
            _ => {
                let Some([high, low]) = jpeg.get(at..at + 2) else { return false };
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                if length < 2 {
                    return false;
                }
                at += length;
                if marker == 0xda {
                    scans += 1;
                    if scans > SCANS {
                        return false;
                    }
                    at = end_of_scan(jpeg, at);
                }
            }
        }
    }
    false
}

/// The marker here; `at` goes behind it. Filling bytes may stand before.
fn marker_at(jpeg: &[u8], at: &mut usize) -> Option<u8> {
    if *jpeg.get(*at)? != 0xff {
        return None;
    }
    while *jpeg.get(*at)? == 0xff {
        *at += 1;
    }
    let marker = *jpeg.get(*at)?;
    *at += 1;
    Some(marker)
}

/// In the data of a scan `ff` is followed by zero, or by the marker of a restart.
fn end_of_scan(jpeg: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(step) = jpeg.get(at..).and_then(|rest| memchr::memchr(0xff, rest)) {
        match jpeg.get(at + step + 1) {
            Some(0x00 | 0xd0..=0xd7) => at += step + 2,
            Some(_) => return at + step,
            None => break,
        }
    }
    jpeg.len()
}
