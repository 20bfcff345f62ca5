//! Light or dark, as a Linux desktop has it: asked of the desktop's portal, because the window library does not know it there.
//! <https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html>

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::{OwnedValue, Value};

const NAMESPACE: &str = "org.freedesktop.appearance";
const KEY: &str = "color-scheme";
const DARK: u32 = 1;
const LIGHT: u32 = 2;

/// What the desktop has told last.
#[derive(Debug, Clone, Default)]
pub struct DesktopTheme(Arc<AtomicU32>);

impl DesktopTheme {
    /// Asks the desktop and listens to it, on a thread of its own: a desktop that does not answer keeps nothing waiting.
    pub fn watch(ctx: egui::Context) -> Self {
        let theme = Self::default();
        let told = theme.clone();
        let listening = std::thread::Builder::new().name("desktop theme".to_owned()).spawn(move || {
            let heard = Connection::session().and_then(|connection| {
                listen(&connection, |scheme| {
                    told.0.store(scheme, Ordering::Relaxed);
                    ctx.request_repaint();
                })
            });
            if let Err(error) = heard {
                tracing::debug!(%error, "no theme told");
            }
        });
        if let Err(error) = listening {
            tracing::debug!(%error, "no thread");
        }
        theme
    }

    /// The theme; `None` where the desktop prefers none, or tells nothing.
    pub fn now(&self) -> Option<egui::Theme> {
        theme_of(self.0.load(Ordering::Relaxed))
    }
}

/// The theme of a colour scheme as the portal numbers them; everything but dark and light is no preference.
pub fn theme_of(scheme: u32) -> Option<egui::Theme> {
    match scheme {
        DARK => Some(egui::Theme::Dark),
        LIGHT => Some(egui::Theme::Light),
        _ => None,
    }
}

/// Tells the colour scheme now and whenever it changes, until the connection ends.
///
/// # Errors
/// When there is no portal, or it knows no colour scheme.
pub fn listen(connection: &Connection, mut tell: impl FnMut(u32)) -> zbus::Result<()> {
    let portal = Proxy::new(
        connection,
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Settings",
    )?;
    // Before asking, so that no change is missed in between.
    let changes = portal.receive_signal("SettingChanged")?;
    let now: OwnedValue = portal.call("Read", &(NAMESPACE, KEY))?;
    tell(scheme_in(&now));
    for change in changes {
        let body = change.body();
        let Ok((namespace, key, value)) = body.deserialize::<(&str, &str, Value<'_>)>() else { continue };
        if namespace == NAMESPACE && key == KEY {
            tell(scheme_in(&value));
        }
    }
    Ok(())
}

/// The number in a value: older portals wrap it twice.
fn scheme_in(value: &Value<'_>) -> u32 {
    match value {
        Value::Value(inner) => scheme_in(inner),
        Value::U32(scheme) => *scheme,
        _ => 0,
    }
}
