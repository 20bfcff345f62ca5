"""What another implementation reads in the calendar file of tests/all/results/calendar.rs: the icalendar package.

    pip install icalendar
    python3 tests/reference/calendar.py > tests/reference/calendar.json

It reads tests/reference/calendar.ics, which the test writes anew with UPDATE_GOLDEN=1.
"""
import json
import pathlib
import sys
from datetime import datetime

# This file is called like a module that others import.
here = pathlib.Path(__file__).parent
sys.path = [path for path in sys.path if pathlib.Path(path or ".").resolve() != here.resolve()]
from icalendar import Calendar  # noqa: E402


def moment(value):
    """As it stands: a day, a time without a zone, or one in UTC."""
    zone = getattr(value, "tzinfo", None)
    return value.strftime("%Y-%m-%d %H:%M" if isinstance(value, datetime) else "%Y-%m-%d") + (" UTC" if zone else "")


calendar = Calendar.from_ical((here / "calendar.ics").read_bytes())
assert not calendar.errors, calendar.errors
events = []
for event in calendar.walk("VEVENT"):
    assert not event.errors, event.errors
    one = {key.lower(): str(event[key]) for key in ("UID", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "TRANSP") if key in event}
    one |= {key.lower(): moment(event[key].dt) for key in ("DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED")}
    one["sequence"] = int(event["SEQUENCE"])
    events.append(one)
print(json.dumps({"version": calendar["VERSION"], "events": events}, indent=1, ensure_ascii=False))
