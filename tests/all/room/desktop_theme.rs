//! A Linux desktop that changes between light and dark: the program hears it from the portal, here a small one on a bus of its
//! own.

#![cfg(target_os = "linux")]
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use tandem::app::desktop_theme::{listen, theme_of};
use zbus::blocking::connection::Builder;
use zbus::zvariant::Value;

/// The bus, ended with the test.
struct Bus(Child, String);

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Bus {
    fn start() -> Option<Self> {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let mut address = String::new();
        BufReader::new(daemon.stdout.take()?).read_line(&mut address).ok()?;
        Some(Self(daemon, address.trim().to_owned()))
    }

    fn connect(&self) -> zbus::blocking::Connection {
        Builder::address(self.1.as_str()).unwrap().build().unwrap()
    }
}

/// A portal that has a colour scheme, wrapped as older ones do.
struct Portal(u32);

#[zbus::interface(name = "org.freedesktop.portal.Settings")]
impl Portal {
    #[zbus(name = "Read")]
    fn read(&self, namespace: &str, key: &str) -> zbus::fdo::Result<Value<'static>> {
        match (namespace, key) {
            ("org.freedesktop.appearance", "color-scheme") => Ok(Value::Value(Box::new(Value::U32(self.0)))),
            _ => Err(zbus::fdo::Error::Failed("not found".to_owned())),
        }
    }
}

#[test]
fn light_and_dark_are_heard_when_the_program_starts_and_when_they_change() {
    let Some(bus) = Bus::start() else {
        crate::support::skipped("there is no dbus-daemon");
        return;
    };
    let path = "/org/freedesktop/portal/desktop";
    let desktop = Builder::address(bus.1.as_str())
        .unwrap()
        .name("org.freedesktop.portal.Desktop")
        .unwrap()
        .serve_at(path, Portal(1))
        .unwrap()
        .build()
        .unwrap();
    let (sender, heard) = channel();
    let ours = bus.connect();
    std::thread::spawn(move || listen(&ours, |scheme| sender.send(scheme).unwrap()));
    let next = || theme_of(heard.recv_timeout(Duration::from_secs(20)).unwrap());
    assert_eq!(next(), Some(egui::Theme::Dark), "as it is at the start");
    let changed = |namespace: &str, scheme: u32| {
        let body = (namespace, "color-scheme", Value::U32(scheme));
        desktop.emit_signal(None::<&str>, path, "org.freedesktop.portal.Settings", "SettingChanged", &body).unwrap();
    };
    changed("org.freedesktop.appearance", 2);
    assert_eq!(next(), Some(egui::Theme::Light));
    // What is no business of ours is not heard.
    changed("org.gnome.desktop.interface", 1);
    changed("org.freedesktop.appearance", 0);
    assert_eq!(next(), None, "a desktop without a preference");
    changed("org.freedesktop.appearance", 1);
    assert_eq!(next(), Some(egui::Theme::Dark));
}

#[test]
fn a_desktop_without_a_portal_is_no_fault() {
    let Some(bus) = Bus::start() else {
        crate::support::skipped("there is no dbus-daemon");
        return;
    };
    assert!(listen(&bus.connect(), |_| panic!("nobody tells anything")).is_err());
}
