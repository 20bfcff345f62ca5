//! No number is ever shown cut: every page with the widest values a field takes, on a projector and zoomed far.

use std::sync::Arc;

use crate::support::{self, Room, zoomed_room};
use egui::epaint::{Shape, TextShape};
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::file::{Precondition, Store};
use tandem::model::{Direction, Language, Unit, Workspace, in_order};
use tandem::ui::settings::Settings;

/// Twelve digits and both decimals, in hundredths.
const WIDE: i64 = 98_765_432_109_876;

/// The demo with the widest values wherever a number is kept.
fn widest(language: Language) -> Workspace {
    let mut workspace = support::demo(language);
    let units = [Unit::Money, Unit::Number, Unit::Hours, Unit::Money, Unit::Percent, Unit::Days, Unit::Money];
    let kpis: Vec<_> = workspace.kpis.values().cloned().collect();
    for (mut kpi, unit) in kpis.into_iter().zip(units.into_iter().cycle()) {
        let new = Arc::make_mut(&mut kpi);
        new.unit = unit;
        let value = if unit == Unit::Percent { 99_999 } else { WIDE };
        (new.baseline, new.proposals.sales, new.proposals.marketing) = (Some(value), Some(value), Some(value - 150));
        new.agreed = new.agreed.map(|_| value);
        workspace.kpis.insert(kpi.id, kpi);
    }
    let months: Vec<_> = workspace.months.values().cloned().collect();
    for mut month in months {
        Arc::make_mut(&mut month).counts.values_mut().for_each(|count| *count = 987_654_321_098);
        workspace.months.insert(month.month, month);
    }
    let personas: Vec<_> = workspace.personas.values().cloned().collect();
    for mut persona in personas {
        let new = Arc::make_mut(&mut persona);
        (new.deal_value, new.cycle_days) = (WIDE, 10_000);
        workspace.personas.insert(persona.id, persona);
    }
    let content: Vec<_> = workspace.content.values().cloned().collect();
    for mut item in content {
        let new = Arc::make_mut(&mut item);
        (new.views, new.won_deals, new.won_deals_of) = (Some(1_000_000_000), Some(1_000_000_000), Some(1_000_000_000));
        workspace.content.insert(item.id, item);
    }
    let header = Arc::make_mut(&mut workspace.header);
    (header.plan.revenue_goal, header.plan.deal_value, header.plan.mature_after) = (WIDE, WIDE, 36);
    let policy = &mut header.lead_policy;
    (policy.lead_cost, policy.deal_value, policy.old_target) = (WIDE, WIDE, 1_000_000);
    (policy.reps, policy.touches_per_day) = (10_000, 10_000);
    (header.sla.first_contact_hours, header.sla.recycle_weeks) = (1000, 1000);
    (header.handover.capacity_stop, header.handover.most_cycles) = (10_000, 10_000);
    workspace
}

fn opened(language: Language, size: (f32, f32), zoom: f32) -> Room {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("wide.tandem.ron");
    Store::machine(None).save(&path, &widest(language), Precondition::Anything).unwrap();
    let settings = Settings { language: Some(language), ..Settings::default() };
    let mut room = zoomed_room(settings, size, zoom, false);
    room.harness.state_mut().start_with(Template::Demo, language);
    room.harness.state_mut().open_at_start(path);
    room.steps();
    room
}

/// Every text that is drawn, with the rectangle beyond which nothing of it is seen.
fn drawn(shape: &Shape, clip: Rect, look: &mut impl FnMut(&TextShape, Rect)) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| drawn(shape, clip, look)),
        Shape::Text(text) => look(text, clip),
        _ => {}
    }
}

/// Texts with digits of which something is cut off at the left or right without a mark.
fn cut(room: &Room) -> Vec<String> {
    let mut found = Vec::new();
    let screen = room.harness.ctx.content_rect();
    for clipped in &room.harness.output().shapes {
        drawn(&clipped.shape, clipped.clip_rect, &mut |text, clip| {
            let words = text.galley.text();
            let rect = text.galley.rect.translate(text.pos.to_vec2());
            let is_seen = clip.y_range().contains(rect.center().y) && screen.y_range().contains(rect.center().y);
            let clip = clip.intersect(screen);
            let is_cut = rect.left() < clip.left() - 1.5 || rect.right() > clip.right() + 1.5;
            if is_seen && is_cut && words.contains(|letter: char| letter.is_ascii_digit()) {
                found.push(format!("`{words}` {:?} in {:?}", rect.x_range(), clip.x_range()));
            }
        });
    }
    found
}

/// What is looked at: a name, a page, and the way there.
type Place = (&'static str, Page, fn(&mut Room));

const PLACES: [Place; 18] = [
    ("overview", Page::Overview, |_| {}),
    ("personas", Page::Personas, |_| {}),
    ("profile", Page::Personas, |room| room.click(&room.t("persona-tab-profile"))),
    ("criteria", Page::Criteria, |_| {}),
    ("criterion", Page::Criteria, |room| {
        let name = in_order(&room.workspace().criteria)[2].name.clone();
        room.click(&name);
    }),
    ("leads", Page::Criteria, |room| room.click(&room.t("criteria-tab-leads"))),
    ("threshold", Page::Criteria, |room| room.click(&room.t("part-threshold"))),
    ("backtest", Page::Criteria, |room| room.click(&room.t("part-backtest"))),
    ("blind test", Page::Criteria, |room| room.click(&room.t("part-blind-test"))),
    ("reconciliation", Page::Criteria, |room| {
        room.click(&room.t("part-reconciliation"));
        room.click(&room.t("reconciliation-new"));
        for key in ["reconciliation-accepted", "reconciliation-received", "reconciliation-passed"] {
            room.fill(&room.t(key), "10000000");
        }
        room.fill(&room.t("reconciliation-name"), "2026");
    }),
    ("handover", Page::Criteria, |room| room.click(&room.t("part-handover"))),
    ("funnel", Page::Funnel, |_| {}),
    ("months", Page::Funnel, |room| room.click(&room.t("funnel-tab-numbers"))),
    ("stages", Page::Funnel, |room| room.click(&room.t("funnel-tab-stages"))),
    ("agreement", Page::Agreement, |_| {}),
    ("kpi", Page::Agreement, |room| {
        let name = in_order(&room.workspace().kpis)[0].name.clone();
        room.click(&name);
    }),
    ("sla", Page::Agreement, |room| {
        let sheet = room.t("agreement-tab-sla");
        if room.has(&sheet) {
            room.click(&sheet);
        }
    }),
    ("content", Page::Content, |room| room.press(Modifiers::NONE, Key::ArrowDown)),
];

/// As wide as projectors are, and so high that all of a page is seen.
const ROOMS: [((f32, f32), f32); 2] = [((1366.0, 5000.0), 1.0), ((1366.0, 5000.0), 1.75)];

fn no_number_is_cut(language: Language) {
    let mut found = std::collections::BTreeSet::new();
    for (size, zoom) in ROOMS {
        for (name, page, way) in PLACES {
            let mut room = opened(language, size, zoom);
            room.go(page);
            room.steps();
            way(&mut room);
            room.steps();
            found.extend(cut(&room).into_iter().map(|fault| format!("{name} {size:?} at {zoom}: {fault}")));
        }
    }
    assert!(found.is_empty(), "{} cut:\n{}", found.len(), found.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn no_number_is_shown_cut_in_german() {
    no_number_is_cut(Language::De);
}

#[test]
fn no_number_is_shown_cut_in_english() {
    no_number_is_cut(Language::En);
}

/// What stands in a field that is too narrow is short, and what is read aloud is the whole number.
#[test]
fn a_shortened_number_is_read_whole() {
    let room = opened(Language::De, (1366.0, 768.0), 1.75);
    let mut room = room;
    room.go(Page::Agreement);
    room.steps();
    let kpis = room.workspace().kpis.values().filter(|kpi| kpi.direction == Direction::MarketingToSales);
    let money = kpis.into_iter().find(|kpi| kpi.unit == Unit::Money).unwrap().name.clone();
    let name = room.tx("kpi-value-baseline", &[("name", money.as_str().into())]);
    let value = room.harness.get_by_label(&name).accesskit_node().value().unwrap();
    assert_eq!(value, "987.654.321.098,76");
}
