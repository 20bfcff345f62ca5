//! Pictures of every page, compared with the kept ones. Drawn by Mesa's software driver in CI. Without a graphics adapter
//! they say that they skip, unless `TANDEM_SKIP_NOTHING=1` forbids it.

use crate::support::{can_draw, zoomed_room};
use egui_kittest::SnapshotOptions;
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::model::Language;
use tandem::ui::settings::{Settings, ThemeChoice};

fn picture(name: &str, page: Option<Page>, settings: Settings, size: (f32, f32), zoom: f32) {
    if !can_draw() {
        return;
    }
    let language = settings.language.unwrap_or_default();
    let mut room = zoomed_room(settings, size, zoom, true);
    if let Some(page) = page {
        room.harness.state_mut().start_with(Template::Demo, language);
        room.go(page);
        room.steps();
    }
    // Another version of the driver may round a few edges differently.
    room.harness.snapshot_options(name, &SnapshotOptions::new().threshold(2.0).max_failed_pixels(10));
}

fn light(language: Language) -> Settings {
    Settings { language: Some(language), ..Settings::default() }
}

fn german_on_a_small_projector(name: &str, page: Page) {
    picture(&format!("{name}-german-zoomed"), Some(page), light(Language::De), (1280.0, 720.0), 1.75);
}

/// One test for each picture: in English and light, and in German on a small projector.
macro_rules! pages {
    ($($name:ident: $page:ident, $german:ident;)*) => { $(
        #[test]
        fn $name() {
            picture(stringify!($name), Some(Page::$page), light(Language::En), (1366.0, 768.0), 1.0);
        }

        #[test]
        fn $german() {
            german_on_a_small_projector(stringify!($name), Page::$page);
        }
    )* };
}

pages! {
    overview: Overview, overview_in_german_zoomed;
    personas: Personas, personas_in_german_zoomed;
    criteria: Criteria, criteria_in_german_zoomed;
    funnel: Funnel, funnel_in_german_zoomed;
    agreement: Agreement, agreement_in_german_zoomed;
    content: Content, content_in_german_zoomed;
}

#[test]
fn start() {
    picture("start", None, light(Language::En), (1366.0, 768.0), 1.0);
}

#[test]
fn criteria_in_dark() {
    let settings = Settings { theme: ThemeChoice::Dark, ..light(Language::En) };
    picture("criteria-dark", Some(Page::Criteria), settings, (1366.0, 768.0), 1.0);
}
