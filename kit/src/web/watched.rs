//! A connection nobody waits on for ever: it is cut when nothing moves on it, and when an answer is taken too slowly.
//!
//! The system takes an answer in large pieces and passes them on. So every byte it takes buys the time its reader may need
//! for it: who reads as fast as `Pace` asks is never cut, and who takes a few bytes now and then does not hold a place.

use std::{
    future::Future,
    io,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::{Instant, Sleep, sleep},
};

/// How fast an answer must be taken.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    pub bytes_per_second: u64,
    /// Before it begins to count.
    pub grace: Duration,
    /// So much of what was taken fast may be made up for by being slow.
    pub ahead: u64,
}

impl Pace {
    fn time_for(&self, bytes: u64) -> Duration {
        Duration::from_millis(bytes.saturating_mul(1000) / self.bytes_per_second.max(1))
    }

    fn longest(&self) -> Duration {
        self.grace + self.time_for(self.ahead)
    }
}

pub(super) struct Watched {
    stream: TcpStream,
    idle: Duration,
    pace: Pace,
    /// Runs while nothing comes in.
    silence: Pin<Box<Sleep>>,
    is_silent: bool,
    /// Something went out since the silence last ran off.
    went_out: bool,
    /// What was taken of this answer before its reader kept us waiting.
    ahead: u64,
    /// While she does: runs off when she is too slow.
    patience: Option<Pin<Box<Sleep>>>,
}

impl Watched {
    pub(super) fn new(stream: TcpStream, idle: Duration, pace: Pace) -> Watched {
        let silence = Box::pin(sleep(idle));
        Watched { stream, idle, pace, silence, is_silent: false, went_out: false, ahead: 0, patience: None }
    }

    /// Nothing came in. Who is busy taking an answer says nothing meanwhile.
    fn poll_silence(&mut self, cx: &mut Context<'_>) -> Poll<io::Error> {
        if !self.is_silent {
            self.is_silent = true;
            self.silence.as_mut().reset(Instant::now() + self.idle);
        }
        while self.silence.as_mut().poll(cx).is_ready() {
            if !self.went_out && self.patience.is_none() {
                return Poll::Ready(io::ErrorKind::TimedOut.into());
            }
            self.went_out = false;
            self.silence.as_mut().reset(Instant::now() + self.idle);
        }
        Poll::Pending
    }

    /// Nothing is taken now.
    fn poll_patience(&mut self, cx: &mut Context<'_>) -> Poll<io::Error> {
        let patience = self.patience.get_or_insert_with(|| {
            Box::pin(sleep(self.pace.grace + self.pace.time_for(self.ahead.min(self.pace.ahead))))
        });
        patience.as_mut().poll(cx).map(|()| io::ErrorKind::TimedOut.into())
    }

    fn taken(&mut self, bytes: usize) {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        self.went_out = true;
        match &mut self.patience {
            None => self.ahead = self.ahead.saturating_add(bytes),
            Some(patience) => {
                let until = patience.deadline() + self.pace.time_for(bytes);
                patience.as_mut().reset(until.min(Instant::now() + self.pace.longest()));
            }
        }
    }

    fn after_write(&mut self, written: Poll<io::Result<usize>>, cx: &mut Context<'_>) -> Poll<io::Result<usize>> {
        match written {
            Poll::Ready(Ok(bytes)) => {
                self.taken(bytes);
                Poll::Ready(Ok(bytes))
            }
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Pending => self.poll_patience(cx).map(Err),
        }
    }
}

impl AsyncRead for Watched {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        match Pin::new(&mut self.stream).poll_read(cx, buf) {
            Poll::Ready(read) => {
                self.is_silent = false;
                Poll::Ready(read)
            }
            Poll::Pending => self.poll_silence(cx).map(Err),
        }
    }
}

impl AsyncWrite for Watched {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, buf);
        self.after_write(written, cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, bufs);
        self.after_write(written, cx)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    /// Called when all there is was written: the system has it.
    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.ahead = 0;
        self.patience = None;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
