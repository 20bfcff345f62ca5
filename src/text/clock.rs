//! Times of a workshop in words.

use super::Texts;
use crate::calc::clock::Moment;
use crate::calc::running::Standing;
use crate::calc::turns::Turn;

const MINUTE: i64 = 60_000;

impl Texts {
    /// What is left, in milliseconds, as clocks in a room show it: "12:05", "1:02:05", and "+2:10" once it is over.
    pub fn time_left(&self, left: i64) -> String {
        let (sign, seconds) = match left {
            ..0 => ("+", left.unsigned_abs() / 1_000),
            _ => ("", left.unsigned_abs().div_ceil(1_000)),
        };
        let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
        match hours {
            0 => format!("{sign}{minutes}:{seconds:02}"),
            _ => format!("{sign}{hours}:{minutes:02}:{seconds:02}"),
        }
    }

    /// The same for a whole room, which looks at a clock from afar: whole minutes, begun ones counted in, "12 min"; seconds only
    /// in the last minute and in the first one past the end.
    pub fn time_left_in_room(&self, left: i64) -> String {
        if (-MINUTE..=MINUTE).contains(&left) {
            return self.time_left(left);
        }
        let minutes = if left < 0 { left.unsigned_abs() / 60_000 } else { left.unsigned_abs().div_ceil(60_000) };
        let sign = if left < 0 { "+" } else { "" };
        format!("{sign}{minutes} min")
    }

    /// That a workshop runs, and since when: the time, on another day with the day.
    pub fn runs_since(&self, now: Moment, began: i64) -> String {
        let (day, time) = (now.day_at(began), now.clock_at(began).to_string());
        let since = if day == now.local.date() { time } else { format!("{}, {time}", self.date(day)) };
        self.with("workshop-runs-since", &[("since", since.into())])
    }

    /// How much later than planned the room is, in milliseconds, in words; whole minutes alone are told.
    pub fn drift(&self, drift: i64) -> String {
        let minutes = drift / MINUTE;
        let key = match minutes {
            0 => return self.get("run-on-time"),
            1.. => "run-behind",
            _ => "run-ahead",
        };
        self.with(key, &[("n", minutes.unsigned_abs().into())])
    }

    /// How far ahead or behind the room is; nothing where it is on time and yet will be over too late, because more was planned
    /// than there is time for: then the end says so alone.
    pub fn pace(&self, now: &Standing<'_>) -> Option<String> {
        let on_time = now.drift / MINUTE == 0;
        (!on_time || now.too_late.is_none()).then(|| self.drift(now.drift))
    }

    /// When it will be over, and how much later than everybody has to leave.
    pub fn over_at(&self, now: &Standing<'_>) -> String {
        let time = ("time", now.over_at.to_string().into());
        match now.too_late {
            None => self.with("run-over-at", &[time]),
            Some(late) => self.with("run-over-too-late", &[time, ("n", late.into())]),
        }
    }

    /// Whose turn it is, and what is left of it.
    pub fn turn(&self, turn: &Turn<'_>) -> String {
        self.turn_with(turn, self.time_left(turn.left))
    }

    /// The same for a whole room.
    pub fn turn_in_room(&self, turn: &Turn<'_>) -> String {
        self.turn_with(turn, self.time_left_in_room(turn.left))
    }

    fn turn_with(&self, turn: &Turn<'_>, left: String) -> String {
        let (at, all) = turn.place;
        let name = turn.person.name.trim();
        self.with("run-turn", &[("name", name.into()), ("left", left.into()), ("n", at.into()), ("all", all.into())])
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Language;
    use crate::text::texts;

    #[test]
    fn time_left_counts_down_to_nothing_and_up_from_there() {
        let texts = texts(Language::En);
        for (left, words) in [
            (5_400_000, "1:30:00"),
            (725_000, "12:05"),
            (724_001, "12:05"),
            (60_000, "1:00"),
            (1, "0:01"),
            (0, "0:00"),
            (-1, "+0:00"),
            (-1_000, "+0:01"),
            (-130_999, "+2:10"),
            (-3_600_000, "+1:00:00"),
            (i64::MIN, "+2562047788015:12:55"),
        ] {
            assert_eq!(texts.time_left(left), words, "{left}");
        }
    }

    #[test]
    fn a_room_reads_whole_minutes_until_the_last_one() {
        let texts = texts(Language::De);
        for (left, words) in [
            (5_400_000, "90 min"),
            (724_001, "13 min"),
            (60_001, "2 min"),
            (60_000, "1:00"),
            (1, "0:01"),
            (-59_000, "+0:59"),
            (-60_001, "+1 min"),
            (-179_999, "+2 min"),
        ] {
            assert_eq!(texts.time_left_in_room(left), words, "{left}");
        }
    }

    #[test]
    fn drift_is_told_in_whole_minutes() {
        for (language, words) in [
            (Language::En, ["on time", "1 min behind", "12 min ahead"]),
            (Language::De, ["im Zeitplan", "1 Min. im Verzug", "12 Min. voraus"]),
            (Language::Nl, ["op schema", "1 min achter", "12 min voor"]),
        ] {
            let texts = texts(language);
            assert_eq!([59_999, 60_000, -725_000].map(|drift| texts.drift(drift)), words);
        }
    }
}
