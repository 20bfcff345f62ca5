"""Lists with rows that only name the group below: regions, sources, teams, sections. They are no leads and no items."""
import openpyxl
import xlsxwriter

from writing import OUT, case, rows, w

rows('groups-regions-german.csv', [['Lead-Nr.', 'Firma', 'Betrag', 'Status'], ['Region Nord', '', '', ''], ['L-1', 'Alder GmbH', '1.200,50', 'Gewonnen'], ['L-2', 'Birke AG', '90,00', 'Verloren'], ['Region Süd', '', '', ''], ['L-3', 'Ceder KG', '300,00', 'Offen'], ['L-4', 'Dorn KG', '10,00', 'Verloren']], sep=';')
case('groups-regions-german.csv', 'leads', 4, [('Lead-Nr.', 'reference'), ('Firma', 'company'), ('Betrag', 'amount', {'sum': 1600.5}), ('Status', 'outcome')], skipped=[2, 5], out=(1, 2, 0, 1, 0, 0), say=['Region Nord'])
rows('groups-source-with-count.csv', [['Company / Account', 'Lead Status', 'Created Date'], ['Lead Source: Web (2 records)', '', ''], ['Alder Ltd', 'Closed - Converted', '1/31/2025'], ['Birch Inc', 'Unqualified', '2/14/2025'], ['Lead Source: Trade Show (1 record)', '', ''], ['Cedar LLC', 'Unqualified', '3/2/2025']])
case('groups-source-with-count.csv', 'leads', 3, [('Company / Account', 'company'), ('Lead Status', 'outcome'), ('Created Date', 'created', {'min': '2025-01-31', 'max': '2025-03-02'})], skipped=[2, 5], out=(1, 0, 2, 0, 0, 0))
rows('groups-dutch-in-second-column.csv', [['Nr', 'Bedrijf', 'Plaats', 'Status'], ['', 'Noord-Holland', '', ''], ['1', 'Alder BV', 'Hoorn', 'Gewonnen'], ['2', 'Berk BV', 'Alkmaar', 'Verloren'], ['', 'Utrecht', '', ''], ['3', 'Ceder BV', 'Zeist', 'Gewonnen'], ['', 'Zeeland', '', ''], ['4', 'Den BV', 'Goes', 'Verloren']], sep=';')
case('groups-dutch-in-second-column.csv', 'leads', 4, [('Nr', 'reference|unknown|attribute-number'), ('Bedrijf', 'company'), ('Plaats', 'attribute-text'), ('Status', 'outcome')], skipped=[2, 5, 7], out=(2, 2, 0, 0, 0, 0), no_ask=False)
rows('groups-between-lines.csv', [['Company', 'City', 'Outcome', 'Value'], ['--- Web ---', '', '', ''], ['Alder', 'Leeds', 'won', '100'], ['Birch', 'York', 'lost', '90'], ['--- Referral ---', '', '', ''], ['Cedar', 'Hull', 'won', '50']])
case('groups-between-lines.csv', 'leads', 3, [('Company', 'company'), ('City', 'attribute-text'), ('Outcome', 'outcome'), ('Value', 'amount', {'sum': 240})], skipped=[2, 5], out=(2, 1, 0, 0, 0, 0))
rows('groups-first-not-at-the-top.csv', [['Firma', 'Ort', 'Status', 'Betrag'], ['Alder GmbH', 'Kiel', 'Gewonnen', '100'], ['Team Süd:', '', '', ''], ['Birke AG', 'Ulm', 'Verloren', '200'], ['Team West:', '', '', ''], ['Ceder KG', 'Bonn', 'Offen', '300']], sep=';')
case('groups-first-not-at-the-top.csv', 'leads', 3, [('Firma', 'company'), ('Ort', 'attribute-text'), ('Status', 'outcome'), ('Betrag', 'amount', {'sum': 600})], skipped=[3, 5], out=(1, 1, 0, 1, 0, 0))
# The group has the sum of its rows beside its name, as outlines of spreadsheets have it.
rows('groups-with-their-sum.csv', [['Firma', 'Status', 'Betrag'], ['Region Nord', '', '1.290'], ['Alder GmbH', 'Gewonnen', '1.200'], ['Birke AG', 'Verloren', '90'], ['Region Süd', '', '310'], ['Ceder KG', 'Offen', '300'], ['Dorn KG', 'Verloren', '10']], sep=';')
case('groups-with-their-sum.csv', 'leads', 4, [('Firma', 'company'), ('Status', 'outcome'), ('Betrag', 'amount', {'sum': 1600})], skipped=[2, 5], out=(1, 2, 0, 1, 0, 0), no_ask=False)
b = xlsxwriter.Workbook(str(OUT/'groups-merged-across.xlsx')); s = b.add_worksheet('Pipeline')
for c, t in enumerate(['Firma', 'Ort', 'Status', 'Betrag']): s.write(0, c, t)
r = 1
for team, members in (('Team Hamburg', [('Alder', 'Kiel', 'Gewonnen', 100), ('Birke', 'Husum', 'Verloren', 200)]), ('Team München', [('Ceder', 'Ulm', 'Gewonnen', 300)])):
    s.merge_range(r, 0, r, 3, team); r += 1
    for m in members:
        for c, v in enumerate(m): s.write(r, c, v)
        r += 1
b.close()
case('groups-merged-across.xlsx', 'leads', 3, [('Firma', 'company'), ('Ort', 'attribute-text'), ('Status', 'outcome'), ('Betrag', 'amount', {'sum': 600})], skipped=[2, 5], out=(2, 1, 0, 0, 0, 0), no_ask=False)
rows('groups-of-content.csv', [['Title', 'URL', 'Views'], ['Blog', '', ''], ['How to clean', 'https://x.example/a', '100'], ['Hygiene', 'https://x.example/b', '90'], ['Whitepapers', '', ''], ['Guide', 'https://x.example/c', '50']])
case('groups-of-content.csv', 'content', 3, [('Title', 'title'), ('URL', 'url'), ('Views', 'views', {'sum': 240})], skipped=[2, 5], items=3, no_ask=False)
# A lead of which nothing but the firm is known is one: its row is no heading of what follows.
rows('lead-with-nothing-but-a-firm.csv', [['Firma', 'Ort', 'Status', 'Betrag'], ['Alder GmbH', 'Kiel', 'Gewonnen', '100'], ['Birke AG', '', '', ''], ['Ceder KG', 'Bonn', 'Verloren', '300'], ['Dorn KG', 'Trier', 'Offen', '']], sep=';')
case('lead-with-nothing-but-a-firm.csv', 'leads', 4, [('Firma', 'company'), ('Ort', 'attribute-text', {'blank': 1}), ('Status', 'outcome'), ('Betrag', 'amount', {'sum': 400})], skipped=[], out=(1, 1, 0, 1, 1, 0), no_ask=False)
rows('leads-with-few-cells.csv', [['Lead ID', 'Company', 'City', 'Status'], ['A1', 'Alder', '', ''], ['A2', '', '', ''], ['A3', '', '', ''], ['A4', 'Birch', 'Hull', 'Won'], ['A5', '', '', 'Lost']])
case('leads-with-few-cells.csv', 'leads', 5, [('Lead ID', 'reference'), ('Company', 'company'), ('City', 'attribute-text', {'blank': 4}), ('Status', 'outcome')], skipped=[], out=(1, 1, 0, 0, 3, 0), no_ask=False)
rows('groups-in-a-funnel.csv', [['Month', 'Visits', 'Leads'], ['Website', '', ''], ['2025-01', '100', '5'], ['2025-02', '110', '6'], ['Trade fair', '', ''], ['2025-01', '10', '2'], ['2025-02', '20', '3']])
case('groups-in-a-funnel.csv', 'funnel', 4, [('Month', 'month', {'values_unread': 0}), ('Visits', 'stage:Visits', {'sum': 240}), ('Leads', 'stage:Inquiries', {'sum': 16})], skipped=[2, 5], no_ask=False)
# A board: every part has its name and the headings above it, and its sums below, which no word names.
board = ['Name', 'Person', 'Deal value', 'Close date']
rows('board-in-parts.csv', [['Sales pipeline', '', '', ''], ['', '', '', ''], ['Won', '', '', ''], board, ['Alder GmbH', 'A. Kaya', '100', '2026-01-05'], ['Birch AG', 'T. Lind', '250', '2026-02-11'], ['', '', '350', ''], ['', '', '', ''], ['Lost', '', '', ''], board, ['Cedar Ltd', 'A. Kaya', '80', '2026-02-01'], ['Dogwood BV', 'T. Lind', '120', '2026-03-09'], ['Elm Oy', 'T. Lind', '50', '2026-03-12'], ['', '', '250', '']])
case('board-in-parts.csv', 'leads', 5, [('Name', 'company'), ('Person', 'attribute-text|owner|person|left-out'), ('Deal value', 'amount', {'sum': 600}), ('Close date', 'closed', {'min': '2026-01-05', 'max': '2026-03-12'}), ('Status', 'outcome')], out=(2, 3, 0, 0, 0, 0), say=['Won', 'Lost'], header=4, no_ask=False)
rows('board-with-a-part-of-one.csv', [['Gewonnen', '', '', ''], ['Firma', 'Ort', 'Betrag', 'Plätze'], ['Alder GmbH', 'Kiel', '100', '2'], ['', '', '100', '2'], ['', '', '', ''], ['Verloren', '', '', ''], ['Firma', 'Ort', 'Betrag', 'Plätze'], ['Birke AG', 'Ulm', '300', '4'], ['Ceder KG', 'Bonn', '50', '1'], ['', '', '350', '5'], ['', '', '', ''], ['Offen', '', '', ''], ['Firma', 'Ort', 'Betrag', 'Plätze'], ['Dorn KG', 'Trier', '20', '1'], ['', '', '20', '1']], sep=';')
case('board-with-a-part-of-one.csv', 'leads', 4, [('Firma', 'company'), ('Ort', 'attribute-text'), ('Betrag', 'amount', {'sum': 470}), ('Plätze', 'attribute-number|employees', {'sum': 8}), ('Status', 'outcome')], out=(1, 2, 0, 1, 0, 0), header=2, no_ask=False)
# What stands below an empty first cell and adds up to nothing is a record like any other.
rows('rows-without-a-name.csv', [['Company', 'City', 'Outcome', 'Value'], ['Alder', 'Leeds', 'won', '100'], ['', '', '', '75'], ['Birch', 'York', 'lost', '90'], ['', '', '', '190']])
case('rows-without-a-name.csv', 'leads', 4, [('Company', 'company', {'blank': 2}), ('City', 'attribute-text', {'blank': 2}), ('Outcome', 'outcome'), ('Value', 'amount', {'sum': 455})], skipped=[], out=(1, 1, 0, 0, 2, 0), no_ask=False)
w('groups-by-outcome.csv', '''Firma;Ort;Betrag
Gewonnen;;
Alder GmbH;Kiel;100
Birke AG;Ulm;200
Verloren;;
Ceder KG;Bonn;300
''')
# What the groups are called says how the leads below them ended: it stands beside them, and that is said.
case('groups-by-outcome.csv', 'leads', 3, [('Firma', 'company'), ('Ort', 'attribute-text'), ('Betrag', 'amount', {'sum': 600}), ('Status', 'outcome')], skipped=[2, 5], out=(2, 1, 0, 0, 0, 0), no_ask=False, say=['Gewonnen', 'Verloren'])
rows('groups-won-lost-counted.csv', [['Opportunity Name', 'Account Name', 'Amount'], ['Stage: Closed Won (2 records)', '', ''], ['Renewal', 'Alder Ltd', '1,200.00'], ['Pilot', 'Birch Inc', '90.50'], ['Stage: Closed Lost (1 record)', '', ''], ['Trial', 'Cedar LLC', '300.00'], ['Stage: Negotiation (1 record)', '', ''], ['Rollout', 'Den Ltd', '10.00']])
case('groups-won-lost-counted.csv', 'leads', 4, [('Opportunity Name', 'record-name|unknown'), ('Account Name', 'company'), ('Amount', 'amount', {'sum': 1600.5}), ('Status', 'outcome')], skipped=[2, 5, 7], no_ask=False, say=['Closed Won', 'Negotiation'])
b = xlsxwriter.Workbook(str(OUT/'groups-dutch-outcomes-merged.xlsx')); s = b.add_worksheet('Offertes')
for c, t in enumerate(['Klant', 'Plaats', 'Bedrag']): s.write(0, c, t)
r = 1
for name, members in (('Gewonnen', [('Alder BV', 'Hoorn', 100), ('Berk BV', 'Goes', 200)]), ('Verloren', [('Ceder BV', 'Zeist', 300)])):
    s.merge_range(r, 0, r, 2, name); r += 1
    for m in members:
        for c, v in enumerate(m): s.write(r, c, v)
        r += 1
b.close()
case('groups-dutch-outcomes-merged.xlsx', 'leads', 3, [('Klant', 'company'), ('Plaats', 'attribute-text'), ('Bedrag', 'amount', {'sum': 600}), ('Status', 'outcome')], skipped=[2, 5], out=(2, 1, 0, 0, 0, 0), no_ask=False, say=['Gewonnen'])
wb = openpyxl.Workbook(); s = wb.active; s.title = 'Leads'
for r in [['Lead ID', 'Company', 'Status', 'Amount'], ['Q1 2025', None, None, None], ['A1', 'Alder', 'Won', 100], ['A2', 'Birch', 'Lost', 200], ['Q2 2025', None, None, None], ['A3', 'Cedar', 'Won', 300]]: s.append(r)
wb.save(OUT/'groups-quarters-in-leads.xlsx')
case('groups-quarters-in-leads.xlsx', 'leads', 3, [('Lead ID', 'reference'), ('Company', 'company'), ('Status', 'outcome'), ('Amount', 'amount', {'sum': 600})], skipped=[2, 5], out=(2, 1, 0, 0, 0, 0))
