//! Stopping as a job of a shell.

use std::fs;

use rustix::process::{Pid, Signal, getpgid, getppid, getsid, kill_current_process_group, kill_process};

/// Stops every other process of the job, as Ctrl-z does; this one stops with [`stop`].
pub(super) fn stop_others() {
    let _ = kill_current_process_group(Signal::TSTP);
}

/// Stops this process until it is continued.
pub(super) fn stop() {
    let _ = kill_process(rustix::process::getpid(), Signal::STOP);
}

/// True when a shell can continue the job: some process that started it belongs to the session and to another job. The
/// system does not stop other jobs by keys either, as they would hang for ever.
pub(super) fn can_be_continued() -> bool {
    let (Ok(job), Ok(session)) = (getpgid(None), getsid(None)) else { return false };
    let mut parent = getppid();
    while let Some(pid) = parent {
        match (getsid(Some(pid)), getpgid(Some(pid))) {
            (Ok(its), _) if its != session => return false,
            (Ok(_), Ok(its)) if its != job => return true,
            (Ok(_), Ok(_)) => parent = parent_of(pid),
            _ => return false,
        }
    }
    false
}

/// The parent of another process; None where the system does not say.
fn parent_of(pid: Pid) -> Option<Pid> {
    let stat = fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero())).ok()?;
    // The name before it, in brackets, may hold anything.
    let parent = stat.rsplit_once(')')?.1.split_whitespace().nth(1)?;
    Pid::from_raw(parent.parse().ok()?)
}
