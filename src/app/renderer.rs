//! Which renderer draws the window, chosen by what the machine has: a graphics card with wgpu, otherwise OpenGL, otherwise
//! wgpu in software. Without a card wgpu needs more than twice the processor time of OpenGL for every picture.
//!
//! Graphics drivers crash and hang. So the machine is asked by a process of its own, for a limited time: whatever becomes
//! of that process, the program starts.

use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use eframe::wgpu::{Backends, DeviceType, Instance, InstanceDescriptor};
use serde::{Deserialize, Serialize};

use crate::ui::settings::Drawn;

/// The argument with which the program lists the adapters of the machine and ends.
pub const LIST_ADAPTERS: &str = "list-adapters";
/// How long that may take.
const PATIENCE: Duration = Duration::from_secs(3);
/// More than any list of adapters takes, in bytes.
const LONGEST: u64 = 64 * 1024;

/// An adapter wgpu could draw with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adapter {
    /// Its name, as the driver tells it.
    pub name: String,
    /// Whether it is hardware rather than a processor that draws in its place.
    pub hardware: bool,
}

/// A renderer by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum RendererChoice {
    /// wgpu: Vulkan, Metal, Direct3D.
    Wgpu,
    /// glow: OpenGL.
    Glow,
}

impl RendererChoice {
    /// The renderer as people know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wgpu => "wgpu (Vulkan, Metal, Direct3D)",
            Self::Glow => "OpenGL",
        }
    }

    fn other(self) -> Self {
        match self {
            Self::Wgpu => Self::Glow,
            Self::Glow => Self::Wgpu,
        }
    }
}

/// The renderers to be tried, in this order, with the reason for the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What to try.
    pub order: Vec<RendererChoice>,
    /// The text key of the reason.
    pub why: &'static str,
    /// The adapter the reason is about.
    pub adapter: String,
}

/// What is known before the choice.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// The renderer that was asked for.
    pub forced: Option<RendererChoice>,
    /// The first picture of the last start never came.
    pub failed_before: bool,
    /// The adapters, if the machine could say.
    pub adapters: Option<&'a [Adapter]>,
}

impl Plan {
    /// Chooses.
    pub fn of(known: Known<'_>) -> Self {
        let plan = |first: RendererChoice, why, adapter: &str| Self {
            order: vec![first, first.other()],
            why,
            adapter: adapter.to_owned(),
        };
        if let Some(forced) = known.forced {
            return Self { order: vec![forced], ..plan(forced, "renderer-forced", "") };
        }
        if known.failed_before {
            return plan(RendererChoice::Glow, "renderer-failed-before", "");
        }
        match known.adapters {
            None => plan(RendererChoice::Glow, "renderer-unknown", ""),
            Some(adapters) => match adapters.iter().find(|adapter| adapter.hardware) {
                Some(card) => plan(RendererChoice::Wgpu, "renderer-card", &card.name),
                None => plan(RendererChoice::Glow, "renderer-no-card", ""),
            },
        }
    }

    /// What is told to people about the renderer that works: the first of the plan, or the other one in its place.
    pub fn drawn(&self, with: RendererChoice) -> Drawn {
        let first = self.order.first() == Some(&with);
        Drawn {
            with: with.name(),
            why: if first { self.why } else { "renderer-other-failed" },
            adapter: if first { self.adapter.clone() } else { String::new() },
        }
    }
}

/// The adapters of this machine, as another process finds them; nothing when it does not answer.
pub fn adapters() -> Option<Vec<Adapter>> {
    let program = std::env::current_exe().ok()?;
    let mut child = Command::new(program)
        .arg(LIST_ADAPTERS)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let output = child.stdout.take()?;
    let since = Instant::now();
    let ended = loop {
        match child.try_wait() {
            Ok(None) if since.elapsed() < PATIENCE => std::thread::sleep(Duration::from_millis(2)),
            Ok(Some(status)) => break status.success(),
            Ok(None) | Err(_) => {
                let _ = child.kill();
                let _ = child.wait();
                break false;
            }
        }
    };
    // A list of adapters is far smaller than what a pipe holds, so nobody has waited for a reader.
    let mut answer = Vec::new();
    let read = ended && output.take(LONGEST).read_to_end(&mut answer).is_ok();
    let found = if read { serde_json::from_slice(&answer).ok() } else { None };
    tracing::info!(?found, took = ?since.elapsed(), "adapters");
    found
}

/// The process that asks the drivers.
///
/// # Errors
/// What the system says of the output.
pub fn list_adapters_here() -> std::io::Result<()> {
    let descriptor =
        InstanceDescriptor { backends: Backends::PRIMARY, ..InstanceDescriptor::new_without_display_handle() };
    let found = pollster::block_on(Instance::new(descriptor).enumerate_adapters(Backends::PRIMARY));
    let adapters: Vec<Adapter> = found
        .iter()
        .map(|adapter| {
            let info = adapter.get_info();
            let card = [DeviceType::DiscreteGpu, DeviceType::IntegratedGpu, DeviceType::VirtualGpu];
            Adapter { hardware: card.contains(&info.device_type), name: info.name }
        })
        .collect();
    serde_json::to_writer(std::io::stdout().lock(), &adapters)?;
    std::io::stdout().flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn adapter(name: &str, hardware: bool) -> Adapter {
        Adapter { name: name.to_owned(), hardware }
    }

    #[test]
    fn a_card_draws_with_wgpu_and_a_processor_with_opengl() {
        let (card, processor) = (adapter("Iris", true), adapter("llvmpipe", false));
        let plan = |adapters: &[Adapter]| Plan::of(Known { adapters: Some(adapters), ..Known::default() });
        let with_card = plan(&[processor.clone(), card]);
        assert_eq!(with_card.order, [RendererChoice::Wgpu, RendererChoice::Glow]);
        assert_eq!((with_card.why, with_card.adapter.as_str()), ("renderer-card", "Iris"));
        for adapters in [&[processor][..], &[]] {
            let without = plan(adapters);
            assert_eq!(without.order, [RendererChoice::Glow, RendererChoice::Wgpu]);
            assert_eq!(without.why, "renderer-no-card");
        }
    }

    #[test]
    fn a_driver_that_does_not_answer_and_a_start_that_failed_begin_with_opengl() {
        for known in [Known::default(), Known { failed_before: true, adapters: Some(&[]), ..Known::default() }] {
            assert_eq!(Plan::of(known).order, [RendererChoice::Glow, RendererChoice::Wgpu]);
        }
    }

    #[test]
    fn what_was_asked_for_is_the_only_one() {
        let forced = Some(RendererChoice::Wgpu);
        let plan = Plan::of(Known { forced, failed_before: true, adapters: None });
        assert_eq!((plan.order.as_slice(), plan.why), (&[RendererChoice::Wgpu][..], "renderer-forced"));
    }

    #[test]
    fn where_the_first_does_not_work_the_other_says_so() {
        let plan = Plan::of(Known::default());
        assert_eq!(plan.drawn(RendererChoice::Glow).why, "renderer-unknown");
        assert_eq!(plan.drawn(RendererChoice::Wgpu).why, "renderer-other-failed");
    }
}
