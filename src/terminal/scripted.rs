//! A terminal for tests: it does what a script says, and shows frames on an emulator. Nothing waits for time: a step that
//! waits for the screen waits for what a worker reports.

use std::{
    cell::RefCell,
    collections::VecDeque,
    fmt, io,
    num::NonZero,
    os::fd::OwnedFd,
    rc::Rc,
    time::{Duration, Instant},
};

use rustix::event::{PollFd, PollFlags, poll};

use super::{
    clipboard::TooLong,
    console::Console,
    event::TerminalEvent,
    waker::{Waker, drain},
};
use crate::device::{Key, Size};

/// What a script does next.
enum Step {
    /// These events are there at once.
    Events(Vec<TerminalEvent>),
    /// The next step waits until the screen is so.
    Until(String, Box<dyn Fn(&str) -> bool>),
    /// Something happens outside.
    Act(Box<dyn FnOnce()>),
    /// Time passes.
    Pass(Duration),
}

/// What became of a terminal.
#[derive(Default)]
pub(crate) struct Log {
    /// The screen after each frame.
    pub(crate) frames: Vec<String>,
    /// What was put into the clipboard.
    pub(crate) copied: Vec<String>,
    /// Calls besides drawing, by name.
    pub(crate) calls: Vec<&'static str>,
}

/// A terminal that does what a script says, and goes away at its end.
pub(crate) struct Scripted {
    steps: VecDeque<Step>,
    size: Size,
    now: Instant,
    emulator: vt100::Parser,
    log: Rc<RefCell<Log>>,
    waker: Waker,
    woken: OwnedFd,
}

impl fmt::Debug for Scripted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Scripted({:?}, {} steps)", self.size, self.steps.len())
    }
}

fn cells(n: u16) -> NonZero<u16> {
    NonZero::new(n).unwrap()
}

/// The events of keys, named as in the keymap and parted by spaces.
pub(crate) fn keys(names: &str) -> Vec<TerminalEvent> {
    let key = |name: &str| Key::parse(name).unwrap_or_else(|| panic!("{name} is no key"));
    names.split(' ').map(|name| TerminalEvent::Key(key(name))).collect()
}

impl Scripted {
    /// A screen of `width` by `height` cells, without a script.
    pub(crate) fn new(width: u16, height: u16) -> Self {
        let (waker, woken) = Waker::new().unwrap();
        Self {
            steps: VecDeque::new(),
            size: Size { width, height },
            now: Instant::now(),
            emulator: vt100::Parser::new(cells(height), cells(width), 0),
            log: Rc::default(),
            waker,
            woken,
        }
    }

    /// What becomes of it.
    pub(crate) fn log(&self) -> Rc<RefCell<Log>> {
        self.log.clone()
    }

    fn step(mut self, step: Step) -> Self {
        self.steps.push_back(step);
        self
    }

    /// Keys that are there at once, named as in the keymap and parted by spaces.
    pub(crate) fn keys(self, names: &str) -> Self {
        self.events(keys(names))
    }

    /// Events that are there at once.
    pub(crate) fn events(self, events: Vec<TerminalEvent>) -> Self {
        self.step(Step::Events(events))
    }

    /// Waits until `text` stands on the screen.
    pub(crate) fn shows(self, text: &str) -> Self {
        let wanted = text.to_owned();
        self.step(Step::Until(text.to_owned(), Box::new(move |screen| screen.contains(&wanted))))
    }

    /// Waits until `text` stands on the screen no longer.
    pub(crate) fn lacks(self, text: &str) -> Self {
        let gone = text.to_owned();
        self.step(Step::Until(format!("end of {text}"), Box::new(move |screen| !screen.contains(&gone))))
    }

    /// Something happens outside.
    pub(crate) fn act(self, act: impl FnOnce() + 'static) -> Self {
        self.step(Step::Act(Box::new(act)))
    }

    /// Time passes.
    pub(crate) fn pass(self, time: Duration) -> Self {
        self.step(Step::Pass(time))
    }
}

impl Console for Scripted {
    fn size(&self) -> Size {
        self.size
    }

    fn waker(&self) -> Waker {
        self.waker.clone()
    }

    fn now(&self) -> Instant {
        self.now
    }

    fn wait(&mut self, timeout: Option<Duration>) -> io::Result<Vec<TerminalEvent>> {
        // The moment that the first screen has for itself is over at once.
        if timeout.is_some() {
            return Ok(Vec::new());
        }
        loop {
            match self.steps.pop_front() {
                None => return Ok(vec![TerminalEvent::HungUp]),
                Some(Step::Act(act)) => act(),
                Some(Step::Pass(time)) => self.now += time,
                Some(Step::Events(events)) => {
                    if let Some(TerminalEvent::Resize(size)) = events.last() {
                        self.size = *size;
                        self.emulator.screen_mut().set_size(cells(size.height), cells(size.width));
                    }
                    return Ok(events);
                }
                Some(Step::Until(what, holds)) => {
                    let screen = self.emulator.screen().contents();
                    if holds(&screen) {
                        continue;
                    }
                    self.steps.push_front(Step::Until(what.clone(), holds));
                    // As long as a loaded machine may need.
                    let limit = rustix::event::Timespec { tv_sec: 120, tv_nsec: 0 };
                    let ready = poll(&mut [PollFd::new(&self.woken, PollFlags::IN)], Some(&limit))?;
                    assert!(ready > 0, "no {what}:\n{screen}");
                    drain(&self.woken);
                    return Ok(vec![TerminalEvent::Woken]);
                }
            }
        }
    }

    fn has_input(&self) -> bool {
        matches!(self.steps.front(), Some(Step::Events(_)))
    }

    fn scrolls(&self) -> bool {
        true
    }

    fn send(&mut self, frame: &[u8]) -> io::Result<()> {
        self.emulator.process(frame);
        self.log.borrow_mut().frames.push(self.emulator.screen().contents());
        Ok(())
    }

    fn set_mouse(&mut self, mouse: bool) {
        self.log.borrow_mut().calls.push(if mouse { "mouse on" } else { "mouse off" });
    }

    fn copy(&mut self, text: &str) -> Result<(), TooLong> {
        self.log.borrow_mut().copied.push(text.to_owned());
        Ok(())
    }

    fn ask_colours(&mut self, colours: bool) {
        self.log.borrow_mut().calls.push(if colours { "background, colours" } else { "background" });
    }

    fn suspend(&mut self) -> io::Result<()> {
        self.log.borrow_mut().calls.push("suspend");
        Ok(())
    }

    fn stop(&mut self) -> io::Result<()> {
        self.log.borrow_mut().calls.push("stop");
        Ok(())
    }

    fn resume(&mut self) -> io::Result<()> {
        self.log.borrow_mut().calls.push("resume");
        Ok(())
    }

    fn lend(&mut self, other: &mut dyn FnMut()) -> io::Result<()> {
        self.log.borrow_mut().calls.push("lend");
        other();
        Ok(())
    }
}
