//! One question to the DNS: which texts stand under a name (RFC 1035). For who looks whether what must be published is.

use crate::secret;
use std::{
    net::{IpAddr, SocketAddr},
    time::Duration,
};
use tokio::{net::UdpSocket, time::timeout};

const TXT: u16 = 16;
const PATIENCE: Duration = Duration::from_secs(3);
/// An answer that is longer is not asked for again over TCP: no record of ours is.
const LONGEST: u16 = 4096;

/// The texts under a name, none when there is no such name; or why nobody could be asked.
pub async fn texts(name: &str) -> Result<Vec<String>, String> {
    let configured = std::fs::read_to_string("/etc/resolv.conf").unwrap_or_default();
    let servers = configured.lines().filter_map(|line| line.trim().strip_prefix("nameserver"));
    let mut why = "no name server is set in /etc/resolv.conf".to_owned();
    for server in servers.filter_map(|server| server.trim().parse::<IpAddr>().ok()) {
        match ask(SocketAddr::new(server, 53), name).await {
            Ok(texts) => return Ok(texts),
            Err(error) => why = error,
        }
    }
    Err(why)
}

async fn ask(server: SocketAddr, name: &str) -> Result<Vec<String>, String> {
    let id = (secret::random_u32() & 0xffff) as u16;
    let question = question(id, name).ok_or_else(|| format!("{name} is no name"))?;
    let here: SocketAddr = if server.is_ipv4() { ([0, 0, 0, 0], 0).into() } else { ([0_u16; 8], 0).into() };
    let answered = timeout(PATIENCE, async {
        let socket = UdpSocket::bind(here).await?;
        socket.connect(server).await?;
        socket.send(&question).await?;
        let mut answer = vec![0; usize::from(LONGEST)];
        loop {
            let length = socket.recv(&mut answer).await?;
            if answer.get(..2) == Some(&id.to_be_bytes()) {
                answer.truncate(length);
                return Ok::<_, std::io::Error>(answer);
            }
        }
    });
    match answered.await {
        Ok(Ok(answer)) => read(&answer).ok_or("its answer cannot be read")?,
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err(format!("{server} does not answer")),
    }
}

fn question(id: u16, name: &str) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    // One question, asked with recursion, and the extension that allows a longer answer.
    for word in [id, 0x0100, 1, 0, 0, 1] {
        out.extend(word.to_be_bytes());
    }
    for label in name.trim_end_matches('.').split('.') {
        if label.is_empty() || label.len() > 63 || !label.is_ascii() {
            return None;
        }
        out.push(u8::try_from(label.len()).ok()?);
        out.extend(label.as_bytes());
    }
    out.push(0);
    for word in [TXT, 1] {
        out.extend(word.to_be_bytes());
    }
    out.push(0);
    for word in [41, LONGEST, 0, 0, 0] {
        out.extend(word.to_be_bytes());
    }
    Some(out)
}

/// Nothing when it is no answer at all.
fn read(answer: &[u8]) -> Option<Result<Vec<String>, String>> {
    let flags = word(answer, 2)?;
    match flags & 0xf {
        0 => {}
        3 => return Some(Ok(Vec::new())),
        code => return Some(Err(format!("the name server answers with error {code}"))),
    }
    if flags & 0x0200 != 0 {
        return Some(Err("the answer is too long".to_owned()));
    }
    let (questions, answers) = (word(answer, 4)?, word(answer, 6)?);
    let mut at = 12;
    for _ in 0..questions {
        at = after_name(answer, at)? + 4;
    }
    let mut texts = Vec::new();
    for _ in 0..answers {
        at = after_name(answer, at)?;
        let (kind, length) = (word(answer, at)?, usize::from(word(answer, at + 8)?));
        let data = answer.get(at + 10..at + 10 + length)?;
        if kind == TXT {
            texts.push(text(data)?);
        }
        at += 10 + length;
    }
    Some(Ok(texts))
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]))
}

fn after_name(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match *bytes.get(at)? {
            0 => return Some(at + 1),
            length if length >= 0xc0 => return Some(at + 2),
            length => at += usize::from(length) + 1,
        }
    }
}

/// A record comes in parts of 255 bytes at most.
fn text(mut data: &[u8]) -> Option<String> {
    let mut whole = Vec::new();
    while let Some((length, rest)) = data.split_first() {
        let (part, after) = rest.split_at_checked(usize::from(*length))?;
        whole.extend(part);
        data = after;
    }
    Some(String::from_utf8_lossy(&whole).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A name server that knows one name, whose text comes in two parts behind another record.
    async fn server(code: u8) -> SocketAddr {
        let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let address = socket.local_addr().unwrap();
        tokio::spawn(async move {
            let mut asked = vec![0; 512];
            let (length, from) = socket.recv_from(&mut asked).await.unwrap();
            let end = asked[12..length].iter().position(|byte| *byte == 0).unwrap() + 17;
            let mut answer = asked[..2].to_vec();
            answer.extend([0x81, 0x80 | code, 0, 1, 0, if code == 0 { 2 } else { 0 }, 0, 0, 0, 0]);
            answer.extend(&asked[12..end]);
            if code == 0 {
                answer.extend([0xc0, 12, 0, 5, 0, 1, 0, 0, 0, 9, 0, 2, 0xc0, 12]);
                answer
                    .extend([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 9, 0, 9, 4, b'v', b'=', b's', b'p', 3, b'f', b'1', b' ']);
            }
            socket.send_to(&[0, 0, 1], from).await.unwrap();
            socket.send_to(&answer, from).await.unwrap();
        });
        address
    }

    #[tokio::test]
    async fn a_name_has_texts_or_none() {
        assert_eq!(ask(server(0).await, "voorbeeld.be").await, Ok(vec!["v=spf1 ".to_owned()]));
        assert_eq!(ask(server(3).await, "_dmarc.voorbeeld.be.").await, Ok(Vec::new()));
        assert!(ask(server(2).await, "voorbeeld.be").await.unwrap_err().contains("error 2"));
        for nonsense in ["", "a..b", &format!("{}.be", "a".repeat(64))] {
            assert!(ask(([127, 0, 0, 1], 9).into(), nonsense).await.is_err(), "{nonsense}");
        }
    }

    #[test]
    fn what_is_no_answer_is_not_read() {
        let good = [0, 0, 0x81, 0x80, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 16, 0, 1, 0, 0, 0, 9, 0, 3, 2, b'o', b'k'];
        assert_eq!(read(&good), Some(Ok(vec!["ok".to_owned()])));
        for length in 0..good.len() {
            assert_eq!(read(&good[..length]), None, "{length}");
        }
        let mut wrong = good;
        wrong[23] = 9;
        assert_eq!(read(&wrong), None, "a part that is longer than its record");
    }
}
