//! One source for every number of the agreement: which KPI, limit and clause speak of the same thing, what a clause refers
//! to, and where two places say different things.

use super::proposals::{self, Topic};
use crate::model::{Clause, ClauseStatus, Id, Kpi, KpiStatus, Unit, Workspace, in_order};

/// Where a number of the agreement is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The agreed target of a KPI.
    Kpi(Id<Kpi>),
    /// A limit of the hand-over.
    Limit(Topic),
    /// Open leads per salesperson from which Marketing holds back.
    CapacityStop,
    /// A number typed in a clause.
    Clause(Id<Clause>),
    /// Leads handed over in an average month, from the imported leads.
    LeadsAMonth,
    /// Leads Sales can work in a month.
    Capacity,
}

/// A number and what it is counted in; the value is in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// Where it stands.
    pub source: Source,
    /// In hundredths of the unit.
    pub value: i64,
    /// What it is counted in.
    pub unit: Unit,
}

/// Two places that say different things of the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contradiction {
    /// The one.
    pub one: Said,
    /// The other.
    pub other: Said,
}

/// KPIs of the catalogue that are limits of the hand-over.
const SAME: [(&str, Topic, Unit); 2] =
    [("S2", Topic::FirstContact, Unit::Hours), ("S7", Topic::Attempts, Unit::Number)];

/// The KPI of the catalogue that counts leads handed over in a month.
const LEADS_A_MONTH: &str = "M1";

/// Leads a month may be so far from the target before that is a contradiction, in percent of the target.
const LEEWAY: i64 = 10;

/// A limit of the hand-over as it is kept, in whole units; 0 where none is.
pub fn own_limit(workspace: &Workspace, topic: Topic) -> u32 {
    let sla = &workspace.header.sla;
    match topic {
        Topic::Acknowledge => sla.acknowledge_hours,
        Topic::FirstContact => sla.first_contact_hours,
        Topic::Attempts => sla.attempts,
        Topic::AttemptDays => sla.attempt_days,
        Topic::DecisionDays => sla.decision_days,
        Topic::Recycle => sla.recycle_weeks,
        _ => 0,
    }
}

/// What a limit is counted in.
fn unit_of(topic: Topic) -> Unit {
    match topic {
        Topic::Acknowledge | Topic::FirstContact => Unit::Hours,
        Topic::AttemptDays | Topic::DecisionDays => Unit::Days,
        _ => Unit::Number,
    }
}

/// The agreed KPI that is the same as a limit of the hand-over.
pub fn kpi_of(workspace: &Workspace, topic: Topic) -> Option<(Id<Kpi>, i64)> {
    let (code, _, unit) = SAME.iter().find(|(_, of, _)| *of == topic)?;
    in_order(&workspace.kpis)
        .into_iter()
        .filter(|kpi| kpi.code == *code && kpi.unit == *unit && kpi.status == KpiStatus::Agreed)
        .find_map(|kpi| Some((kpi.id, kpi.agreed?)))
}

/// A limit of the hand-over as it holds, and the KPI it comes from. An agreed KPI is the source where the limit itself is
/// only the program's proposal or says the same.
pub fn limit(workspace: &Workspace, topic: Topic) -> (u32, Option<Id<Kpi>>) {
    let own = own_limit(workspace, topic);
    let Some((kpi, value)) = kpi_of(workspace, topic) else { return (own, None) };
    match u32::try_from(value / 100) {
        Ok(whole) if value % 100 == 0 && (own == whole || own == 0 || proposals::is_proposed(workspace, topic)) => {
            (whole, Some(kpi))
        }
        _ => (own, None),
    }
}

/// What stands between the braces of a reference.
pub fn reference(source: Source) -> Option<String> {
    Some(match source {
        Source::Kpi(id) => id.to_string(),
        Source::Limit(topic) => topic.name().to_owned(),
        Source::CapacityStop => "capacity_stop".to_owned(),
        Source::Clause(_) | Source::LeadsAMonth | Source::Capacity => return None,
    })
}

/// What a reference leads to; `None` for braces that hold something else.
pub fn referred(text: &str) -> Option<Source> {
    if text == "capacity_stop" {
        return Some(Source::CapacityStop);
    }
    if let Ok(id) = text.parse() {
        return Some(Source::Kpi(id));
    }
    Topic::named(text).filter(|topic| proposals::LIMITS.contains(topic)).map(Source::Limit)
}

/// The number a source holds now; `None` where nothing is agreed there.
pub fn value(workspace: &Workspace, source: Source) -> Option<Said> {
    let said = |value: i64, unit: Unit| Some(Said { source, value, unit });
    match source {
        Source::Kpi(id) => {
            let kpi = workspace.kpis.get(&id).filter(|kpi| kpi.status == KpiStatus::Agreed)?;
            said(kpi.agreed?, kpi.unit)
        }
        Source::Limit(topic) => {
            let (limit, kpi) = limit(workspace, topic);
            let agreed = kpi.is_some() || limit > 0 && !proposals::is_proposed(workspace, topic);
            agreed.then(|| said(i64::from(limit) * 100, unit_of(topic))).flatten()
        }
        Source::CapacityStop => {
            let stop = workspace.header.handover.capacity_stop;
            (stop > 0).then(|| said(i64::from(stop) * 100, Unit::Number)).flatten()
        }
        Source::Clause(_) | Source::LeadsAMonth | Source::Capacity => None,
    }
}

/// Everything a clause can refer to: agreed KPIs, limits that are set, the number of open leads.
pub fn sources(workspace: &Workspace) -> Vec<Said> {
    let kpis = in_order(&workspace.kpis).into_iter().map(|kpi| Source::Kpi(kpi.id));
    // A limit that comes from a KPI is offered as that KPI.
    let own = |topic: &Topic| limit(workspace, *topic).1.is_none();
    let limits = proposals::LIMITS.into_iter().filter(own).map(Source::Limit);
    kpis.chain(limits).chain([Source::CapacityStop]).filter_map(|source| value(workspace, source)).collect()
}

/// A piece of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A number that is kept elsewhere.
    Reference(Source),
}

/// The pieces of a clause: words, and references in braces.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut words = String::new();
    while let Some(open) = rest.find('{') {
        let (before, after) = rest.split_at(open);
        words.push_str(before);
        let found = after.find('}').and_then(|close| Some((close, referred(after.get(1..close)?)?)));
        if let Some((close, source)) = found {
            if !words.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut words)));
            }
            pieces.push(Piece::Reference(source));
            rest = after.get(close + 1..).unwrap_or_default();
        } else {
            words.push('{');
            rest = after.get(1..).unwrap_or_default();
        }
    }
    words.push_str(rest);
    if !words.is_empty() {
        pieces.push(Piece::Text(words));
    }
    pieces
}

/// A number typed in a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Typed {
    /// Where it begins in the text, in bytes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// In hundredths.
    pub value: i64,
    /// What the words behind it say it is counted in; a plain number where they say nothing.
    pub unit: Unit,
}

/// Numbers in words, two to twelve, in all languages: whoever writes "five attempts" means a number.
const WORDS: [(&str, i64); 30] = [
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("zwei", 2),
    ("drei", 3),
    ("vier", 4),
    ("fünf", 5),
    ("sechs", 6),
    ("sieben", 7),
    ("acht", 8),
    ("neun", 9),
    ("zehn", 10),
    ("elf", 11),
    ("zwölf", 12),
    ("twee", 2),
    ("drie", 3),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("negen", 9),
    ("tien", 10),
    ("twaalf", 12),
];

/// Beginnings of words that name a unit.
const UNITS: [(&str, Unit); 14] = [
    ("hour", Unit::Hours),
    ("stunde", Unit::Hours),
    ("geschäftsstunde", Unit::Hours),
    ("arbeitsstunde", Unit::Hours),
    ("std", Unit::Hours),
    ("uur", Unit::Hours),
    ("uren", Unit::Hours),
    ("kantooruren", Unit::Hours),
    ("werkuren", Unit::Hours),
    ("day", Unit::Days),
    ("tag", Unit::Days),
    ("arbeitstag", Unit::Days),
    ("werkdag", Unit::Days),
    ("dag", Unit::Days),
];

/// The numbers typed in a clause, with the unit the next two words name. References are no typed numbers.
pub fn typed(text: &str) -> Vec<Typed> {
    let words: Vec<(usize, &str)> = split_words(text);
    let mut found = Vec::new();
    for (at, (from, word)) in words.iter().enumerate() {
        let Some(value) = number(word) else { continue };
        let to = from + word.len();
        let behind = text.get(to..).unwrap_or_default().trim_start();
        let unit = if behind.starts_with('%') {
            Unit::Percent
        } else {
            // A unit stands behind its number, before anything else begins.
            let near = |from: &usize| !text.get(to..*from).unwrap_or(",").contains([',', ';', '{', '(', ':']);
            let next =
                words.iter().skip(at + 1).take(2).filter(|(from, _)| near(from)).map(|(_, word)| word.to_lowercase());
            let named = next.filter_map(|word| {
                UNITS.iter().find(|(beginning, _)| word.starts_with(beginning)).map(|(_, unit)| *unit)
            });
            named.into_iter().next().unwrap_or(Unit::Number)
        };
        found.push(Typed { from: *from, to, value, unit });
    }
    found
}

/// Words with where they begin; what stands in braces is left out.
fn split_words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    let mut braces = 0_u32;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric() || c == '-' || (c == '.' || c == ',') && next_is_digit(text, at);
        match c {
            '{' => braces += 1,
            '}' => braces = braces.saturating_sub(1),
            _ => {}
        }
        if inside && braces == 0 {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            words.extend(text.get(from..at).map(|word| (from, word)));
        }
    }
    words
}

fn next_is_digit(text: &str, at: usize) -> bool {
    text.get(at + 1..).and_then(|rest| rest.chars().next()).is_some_and(|c| c.is_ascii_digit())
}

/// A number as a word, in hundredths.
fn number(word: &str) -> Option<i64> {
    if let Some((_, value)) = WORDS.iter().find(|(name, _)| word.to_lowercase() == *name) {
        return Some(value * 100);
    }
    if !word.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
        return None;
    }
    // Three digits behind the only mark group thousands; two or one are decimals.
    let (whole, part) = word.rsplit_once(['.', ',']).unwrap_or((word, ""));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    if part.len() == 3 || part.is_empty() {
        return digits(word).parse::<i64>().ok()?.checked_mul(100);
    }
    let cents = match part.len() {
        1 => part.parse::<i64>().ok()? * 10,
        2 => part.parse::<i64>().ok()?,
        _ => return None,
    };
    digits(whole).parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents)
}

/// Beginnings of words by which a clause speaks of a limit.
const SPEAKS_OF: [(Topic, &[&str]); 5] = [
    (Topic::FirstContact, &["contact", "kontakt", "erstkontakt"]),
    (Topic::Acknowledge, &["acknowledg", "bestätig", "bevestig", "confirm"]),
    (Topic::Attempts, &["attempt", "versuch", "poging", "kontaktversuch", "contactpoging"]),
    (Topic::DecisionDays, &["accept", "reject", "annahme", "annimmt", "ablehn", "aanvaard", "afwij"]),
    (Topic::Recycle, &["week", "woche", "weken"]),
];

/// Words of a text that say something, in small letters.
fn telling(text: &str) -> Vec<String> {
    split_words(text)
        .into_iter()
        .map(|(_, word)| word.to_lowercase())
        .filter(|word| word.chars().count() >= 5)
        .collect()
}

/// Whether a clause and the name of a KPI share a telling word, by its first six letters.
fn shares_words(clause: &str, name: &str) -> bool {
    let start = |word: &String| word.chars().take(6).collect::<String>();
    let ours: Vec<String> = telling(clause).iter().map(start).collect();
    telling(name).iter().map(start).any(|word| ours.contains(&word))
}

/// Whether a number typed in a clause speaks of what a source holds: by the KPI that measures the clause, or by its words.
fn speaks_of(workspace: &Workspace, clause: &Clause, typed: &Typed, said: &Said) -> bool {
    if typed.unit != said.unit {
        return false;
    }
    match said.source {
        Source::Kpi(id) => {
            let name = workspace.kpis.get(&id).map(|kpi| kpi.name.clone()).unwrap_or_default();
            clause.kpi == Some(id) || shares_words(&clause.text, &name)
        }
        Source::Limit(topic) => {
            let stems = SPEAKS_OF.iter().find(|(of, _)| *of == topic).map_or(&[][..], |(_, stems)| stems);
            let near = clause.text.get(typed.to..).unwrap_or_default();
            let words =
                split_words(if topic == Topic::Attempts || topic == Topic::Recycle { near } else { &clause.text });
            let words: Vec<String> = words.into_iter().map(|(_, word)| word.to_lowercase()).collect();
            let few = if topic == Topic::Attempts || topic == Topic::Recycle { 2 } else { words.len() };
            words.iter().take(few).any(|word| stems.iter().any(|stem| word.starts_with(stem)))
        }
        Source::CapacityStop | Source::Clause(_) | Source::LeadsAMonth | Source::Capacity => false,
    }
}

/// Whether a clause surely speaks of what a source holds, so that another number contradicts it: many clauses name some
/// number of leads.
fn is_sure(clause: &Clause, said: &Said) -> bool {
    match said.source {
        Source::Kpi(id) => clause.kpi == Some(id) || said.unit != Unit::Number,
        _ => true,
    }
}

/// Numbers typed in a clause that could be references: same number, same unit, same words.
pub fn links(workspace: &Workspace, clause: &Clause) -> Vec<(Typed, Said)> {
    let sources = sources(workspace);
    let typed = typed(&clause.text);
    let pairs = typed.into_iter().filter_map(|typed| {
        let said =
            sources.iter().find(|said| said.value == typed.value && speaks_of(workspace, clause, &typed, said))?;
        Some((typed, *said))
    });
    pairs.collect()
}

/// The text of a clause with a reference in place of a typed number.
pub fn linked(text: &str, typed: &Typed, source: Source) -> String {
    let Some(reference) = reference(source) else { return text.to_owned() };
    let (before, after) = (text.get(..typed.from), text.get(typed.to..));
    format!("{}{{{reference}}}{}", before.unwrap_or_default(), after.unwrap_or_default())
}

/// Every two places of the agreement that say different things of the same; `a_month` are the leads the agreed model hands
/// over in an average month, where leads are imported.
pub fn contradictions(workspace: &Workspace, a_month: Option<u64>) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for (_, topic, unit) in SAME {
        let (own, from) = limit(workspace, topic);
        let Some((kpi, value)) = kpi_of(workspace, topic).filter(|_| from.is_none() && own > 0) else { continue };
        if !proposals::is_proposed(workspace, topic) {
            let one = Said { source: Source::Kpi(kpi), value, unit };
            found.push(Contradiction {
                one,
                other: Said { source: Source::Limit(topic), value: i64::from(own) * 100, unit },
            });
        }
    }
    let sources = sources(workspace);
    for clause in in_order(&workspace.clauses).into_iter().filter(|clause| clause.status != ClauseStatus::Parked) {
        let typed = typed(&clause.text);
        for said in &sources {
            let spoken: Vec<&Typed> =
                typed.iter().filter(|one| speaks_of(workspace, clause, one, said) && is_sure(clause, said)).collect();
            let same = spoken.iter().any(|one| one.value == said.value);
            if let Some(first) = spoken.first().filter(|_| !same) {
                let other = Said { source: Source::Clause(clause.id), value: first.value, unit: first.unit };
                found.push(Contradiction { one: *said, other });
            }
        }
    }
    found.extend(volume(workspace, a_month));
    found
}

/// Leads a month: the target against what the agreed model hands over, and against what Sales can work.
fn volume(workspace: &Workspace, a_month: Option<u64>) -> Vec<Contradiction> {
    let kpi = workspace.kpis.values().find(|kpi| kpi.code == LEADS_A_MONTH && kpi.status == KpiStatus::Agreed);
    let Some((kpi, target)) = kpi.and_then(|kpi| Some((kpi, kpi.agreed?))) else { return Vec::new() };
    let one = Said { source: Source::Kpi(kpi.id), value: target, unit: kpi.unit };
    let said = |source: Source, leads: u64| {
        let value = i64::try_from(leads).unwrap_or(i64::MAX / 200) * 100;
        Said { source, value, unit: Unit::Number }
    };
    let far = |value: i64| {
        value.saturating_sub(target).saturating_abs().saturating_mul(100)
            > target.saturating_abs().saturating_mul(LEEWAY)
    };
    let chosen = !proposals::is_proposed(workspace, Topic::Threshold);
    let delivered =
        a_month.filter(|_| chosen).map(|leads| said(Source::LeadsAMonth, leads)).filter(|said| far(said.value));
    let known = proposals::proposed(workspace, &proposals::CAPACITY).is_empty();
    let capacity = super::agreement::capacity(workspace).filter(|_| known).map(|leads| said(Source::Capacity, leads));
    let capacity = capacity.filter(|capacity| capacity.value < target);
    delivered.into_iter().chain(capacity).map(|other| Contradiction { one, other }).collect()
}

/// Leads the agreed points of all models hand over in an average month; `None` without creation dates.
///
/// Of several models the leads are added before the mean is rounded; they are counted in the same months.
pub fn leads_a_month(models: &[super::models::ModelAtWork]) -> Option<u64> {
    let mut sum: Option<(i64, u32)> = None;
    for model in models {
        let Some(scoring) = &model.scoring else { continue };
        let counted = super::threshold::monthly(scoring, super::scoring::PointSet::Agreed)?;
        let (passed, _) = sum.unwrap_or_default();
        sum = Some((passed + i64::from(counted.passed), counted.window.months()));
    }
    sum.map(|(passed, months)| super::rounding::quotient(passed, months.into()).unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::proposals::Topic;
    use crate::model::{Header, PerSide};
    use std::sync::Arc;

    fn kpi(code: &str, name: &str, unit: Unit, agreed: i64) -> Kpi {
        let id = Id::from_bits(u64::from(code.bytes().map(u32::from).sum::<u32>()));
        let proposals = PerSide { sales: Some(agreed), marketing: Some(agreed) };
        let status = KpiStatus::Agreed;
        Kpi {
            id,
            code: code.to_owned(),
            name: name.to_owned(),
            unit,
            agreed: Some(agreed),
            proposals,
            status,
            ..Kpi::default()
        }
    }

    fn clause(text: &str) -> Clause {
        Clause { id: Id::from_bits(77), text: text.to_owned(), ..Clause::default() }
    }

    fn room(kpis: &[Kpi], clauses: &[Clause], change: impl FnOnce(&mut Header)) -> Workspace {
        let mut header = Header::default();
        change(&mut header);
        let mut workspace = Workspace { header: Arc::new(header), ..Workspace::default() };
        for kpi in kpis {
            workspace.kpis.insert(kpi.id, Arc::new(kpi.clone()));
        }
        for clause in clauses {
            workspace.clauses.insert(clause.id, Arc::new(clause.clone()));
        }
        workspace
    }

    #[test]
    fn an_agreed_kpi_is_the_limit_where_nobody_set_another() {
        let contact = kpi("S2", "Lead response time", Unit::Hours, 1600);
        let workspace = room(std::slice::from_ref(&contact), &[], |_| {});
        assert_eq!(limit(&workspace, Topic::FirstContact), (16, Some(contact.id)));
        assert_eq!(contradictions(&workspace, None), []);
        let other = room(&[contact], &[], |header| header.sla.first_contact_hours = 72);
        assert_eq!(limit(&other, Topic::FirstContact), (72, None));
        let found = contradictions(&other, None);
        assert_eq!((found[0].one.value, found[0].other.value, found.len()), (1600, 7200, 1));
    }

    #[test]
    fn numbers_are_read_with_their_units_in_three_languages() {
        let check = |text: &str, wanted: &[(i64, Unit)]| {
            let found: Vec<_> = typed(text).into_iter().map(|one| (one.value, one.unit)).collect();
            assert_eq!(found, wanted, "{text}");
        };
        check("within 24 business hours and makes five attempts", &[(2400, Unit::Hours), (500, Unit::Number)]);
        check(
            "binnen 16 Geschäftsstunden, 2,5 Tage, 12,5 %",
            &[(1600, Unit::Hours), (250, Unit::Days), (1250, Unit::Percent)],
        );
        check("binnen 24 kantooruren en vijf pogingen", &[(2400, Unit::Hours), (500, Unit::Number)]);
        check("1.200 leads, {first_contact_hours} hours, no number here.", &[(120_000, Unit::Number)]);
    }

    #[test]
    fn a_number_like_that_of_a_kpi_is_offered_as_a_link_and_another_one_is_a_contradiction() {
        let contact = kpi("S2", "Zeit bis zum Erstkontakt", Unit::Hours, 2400);
        let same = clause("Der Vertrieb meldet sich binnen 24 Stunden zum Erstkontakt.");
        let workspace = room(std::slice::from_ref(&contact), std::slice::from_ref(&same), |_| {});
        let found = links(&workspace, &same);
        assert_eq!(found.len(), 1);
        let text = linked(&same.text, &found[0].0, found[0].1.source);
        assert_eq!(text, format!("Der Vertrieb meldet sich binnen {{{}}} Stunden zum Erstkontakt.", contact.id));
        assert_eq!(contradictions(&workspace, None), []);
        assert_eq!(pieces(&text).len(), 3);
        let other = clause("Der Vertrieb meldet sich binnen 16 Stunden zum Erstkontakt.");
        let found = contradictions(&room(&[contact], &[other], |_| {}), None);
        assert_eq!(found.iter().map(|one| (one.one.value, one.other.value)).collect::<Vec<_>>(), [(2400, 1600)]);
    }

    #[test]
    fn leads_a_month_far_from_the_target_are_a_contradiction_once_a_threshold_is_chosen() {
        let leads = kpi("M1", "Qualified leads", Unit::Number, 5000);
        let open = room(std::slice::from_ref(&leads), &[], |_| {});
        assert_eq!(contradictions(&open, Some(126)), []);
        let chosen = room(&[leads], &[], |header| header.lead_policy.threshold = 60);
        assert_eq!(contradictions(&chosen, Some(126))[0].other.source, Source::LeadsAMonth);
        assert_eq!(contradictions(&chosen, Some(52)), []);
    }

    #[test]
    fn braces_that_lead_nowhere_are_words() {
        assert_eq!(pieces("a {b} {"), [Piece::Text("a {b} {".to_owned())]);
    }
}
