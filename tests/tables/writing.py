"""How the tables beside are written, and how it is kept what a careful person understands of each: `expected.json`."""
import csv
import io
import json
import pathlib

OUT = pathlib.Path(__file__).parent
CASES = []

def w(name, body, enc='utf-8'):
    (OUT/name).write_bytes(body if isinstance(body, bytes) else body.encode(enc))
def rows(name, table, sep=',', enc='utf-8', quoting=csv.QUOTE_MINIMAL, eol='\r\n', bom=False, before='', after=''):
    s = io.StringIO(); c = csv.writer(s, delimiter=sep, quoting=quoting, lineterminator=eol)
    for r in table: c.writerow(r)
    t = before + s.getvalue() + after
    w(name, ('\ufeff' if bom else '') + t, enc)
def case(file, kind, n, cols, header=1, skipped=None, out=None, ask=(), say=(), months=None, sep=None, enc=None, no_ask=True, items=None, sheet=None):
    """cols: list of (heading, role[, checks]); out: (won, lost, rejected, open, not_stated, unknown)"""
    CASES.append(dict(file=file, kind=kind, rows=n, header=header, skipped=skipped, cols=cols, out=out, ask=list(ask), say=list(say),
                      months=months, sep=sep, enc=enc, no_ask=no_ask, items=items, sheet=sheet))
def done():
    """Writes what is expected: of a column its place in the order of the file, its heading, the roles that are right, and sums."""
    def column(heading, roles, checks=None):
        return {"heading": heading, "roles": roles.split("|"), **(checks or {})}
    files = []
    for c in CASES:
        one = {"file": c["file"], "kind": c["kind"], "rows_data": c["rows"], "header_row": c["header"]}
        one |= {name: c[key] for name, key in (("separator", "sep"), ("encoding", "enc"), ("sheet", "sheet")) if c[key]}
        one["columns"] = [column(*found) for found in c["cols"]]
        for name, key in (("skipped", "skipped"), ("outcomes", "out"), ("months", "months")):
            if c[key] is not None:
                one[name] = c[key]
        one |= {"asked": c["ask"], "nothing_else_asked": c["no_ask"], "said": c["say"]}
        files.append(one)
    workspace = {"personas": ["Inkoper", "IT-manager", "Directie"], "journey": ["Bewustwording", "Overweging", "Beslissing"],
                 "funnel_stages": ["Visits", "Inquiries", "MQL", "Accepted", "SQL", "Won"]}
    text = json.dumps({"workspace": workspace, "files": files}, ensure_ascii=False, indent=1)
    (OUT / "expected.json").write_text(text + "\n", encoding="utf-8")
