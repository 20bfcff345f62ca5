"""Months with quarters, half years, years, means and goals between them, and years and months in columns of their own."""
import datetime as dt

import openpyxl
import xlsxwriter

from writing import OUT, case, rows

VISITS, LEADS = ('Visits', 'Inquiries')
def months(**of):
    """{'2025-01': {'Visits': 100, …}} from m2025_01=(100, 5)."""
    return {m[1:].replace('_', '-'): {n: c for n, c in zip((VISITS, LEADS, 'MQL'), counts)} for m, counts in of.items()}

# ---------- rows between the months
rows('months-mean-sign-german.csv', [['Monat', 'Besuche', 'Anfragen'], ['Januar 2025', '1.200', '50'], ['Februar 2025', '1.100', '46'], ['März 2025', '1.000', '42'], ['Ø Q1', '1.100', '46'],
 ['April 2025', '900', '35'], ['Mai 2025', '950', '40'], ['Juni 2025', '1.000', '45'], ['Ø Q2', '950', '40'], ['Ø', '1.025', '43'], ['Durchschnitt pro Monat', '1.025', '43'], ['Monatsschnitt', '1.025', '43']], sep=';')
case('months-mean-sign-german.csv', 'funnel', 6, [('Monat', 'month', {'values_unread': 0}), ('Besuche', 'stage:Visits', {'sum': 6150}), ('Anfragen', 'stage:Inquiries', {'sum': 258})], skipped=[5, 9, 10, 11, 12],
 months=months(m2025_01=(1200, 50), m2025_02=(1100, 46), m2025_03=(1000, 42), m2025_04=(900, 35), m2025_05=(950, 40), m2025_06=(1000, 45)))
rows('months-quarters-between.csv', [['Month', 'Visits', 'Leads'], ['Jan 2025', '100', '5'], ['Feb 2025', '110', '6'], ['Mar 2025', '90', '4'], ['Q1 2025', '300', '15'], ['Apr 2025', '80', '3'], ['May 2025', '70', '2'],
 ['Jun 2025', '60', '1'], ['Q2 2025', '210', '6'], ['H1 2025', '510', '21'], ['FY2025', '510', '21']])
case('months-quarters-between.csv', 'funnel', 6, [('Month', 'month', {'values_unread': 0}), ('Visits', 'stage:Visits', {'sum': 510}), ('Leads', 'stage:Inquiries', {'sum': 21})], skipped=[5, 9, 10, 11],
 months=months(m2025_01=(100, 5), m2025_02=(110, 6), m2025_03=(90, 4), m2025_04=(80, 3), m2025_05=(70, 2), m2025_06=(60, 1)))
rows('months-german-quarters-before.csv', [['Zeitraum', 'Besuche', 'Leads'], ['Gesamtjahr 2025', '510', '21'], ['1. Halbjahr', '510', '21'], ['1. Quartal', '300', '15'], ['01/2025', '100', '5'], ['02/2025', '110', '6'], ['03/2025', '90', '4'],
 ['2. Quartal', '210', '6'], ['04/2025', '80', '3'], ['05/2025', '70', '2'], ['06/2025', '60', '1']], sep=';')
case('months-german-quarters-before.csv', 'funnel', 6, [('Zeitraum', 'month', {'values_unread': 0}), ('Besuche', 'stage:Visits', {'sum': 510}), ('Leads', 'stage:Inquiries', {'sum': 21})], skipped=[2, 3, 4, 8],
 months=months(m2025_01=(100, 5), m2025_02=(110, 6), m2025_03=(90, 4), m2025_04=(80, 3), m2025_05=(70, 2), m2025_06=(60, 1)))
rows('months-dutch-quarters.csv', [['Maand', 'Bezoeken', 'Leads'], ['januari 2025', '100', '5'], ['februari 2025', '110', '6'], ['maart 2025', '90', '4'], ['Kwartaal 1', '300', '15'], ['april 2025', '80', '3'],
 ['mei 2025', '70', '2'], ['juni 2025', '60', '1'], ['2e kwartaal', '210', '6'], ['1e halfjaar 2025', '510', '21'], ['Gemiddeld per maand', '85', '3,5'], ['Jaartotaal', '510', '21']], sep=';')
case('months-dutch-quarters.csv', 'funnel', 6, [('Maand', 'month', {'values_unread': 0}), ('Bezoeken', 'stage:Visits', {'sum': 510}), ('Leads', 'stage:Inquiries', {'sum': 21})], skipped=[5, 9, 10, 11, 12],
 months=months(m2025_01=(100, 5), m2025_02=(110, 6), m2025_03=(90, 4), m2025_04=(80, 3), m2025_05=(70, 2), m2025_06=(60, 1)))
rows('months-and-years.csv', [['Period', 'Visits', 'Leads'], ['2024-11', '100', '5'], ['2024-12', '110', '6'], ['2024', '210', '11'], ['2025-01', '80', '3'], ['2025-02', '70', '2'], ['2025', '150', '5']])
case('months-and-years.csv', 'funnel', 4, [('Period', 'month', {'values_unread': 0}), ('Visits', 'stage:Visits', {'sum': 360}), ('Leads', 'stage:Inquiries', {'sum': 16})], skipped=[4, 7],
 months=months(m2024_11=(100, 5), m2024_12=(110, 6), m2025_01=(80, 3), m2025_02=(70, 2)))
rows('months-up-to-now.csv', [['Month', 'Visits', 'Leads'], ['2025-01', '100', '5'], ['2025-02', '110', '6'], ['YTD Feb 2025', '210', '11'], ['2025-03', '90', '4'], ['Jan–Mar 2025', '300', '15'], ['Year to date', '300', '15'], ['Cumulative', '300', '15'], ['Median', '100', '5']])
case('months-up-to-now.csv', 'funnel', 3, [('Month', 'month', {'values_unread': 0}), ('Visits', 'stage:Visits', {'sum': 300}), ('Leads', 'stage:Inquiries', {'sum': 15})], skipped=[4, 6, 7, 8, 9],
 months=months(m2025_01=(100, 5), m2025_02=(110, 6), m2025_03=(90, 4)))
rows('months-goal-and-last-year.csv', [['Monat', 'Besuche', 'Leads'], ['Jan 25', '100', '5'], ['Feb 25', '110', '6'], ['Mrz 25', '90', '4'], ['Ziel', '120', '8'], ['Vorjahr', '80', '3'], ['Abweichung', '-10', '-2']], sep=';')
# Nobody can say of which month they are: not counted, and said by their row.
case('months-goal-and-last-year.csv', 'funnel', 6, [('Monat', 'month', {'values_read': 3, 'values_unread': 3}), ('Besuche', 'stage:Visits'), ('Leads', 'stage:Inquiries')], no_ask=False, say=['Ziel|5'],
 months=months(m2025_01=(100, 5), m2025_02=(110, 6), m2025_03=(90, 4)))
rows('months-by-channel-with-quarters.csv', [['Month', 'Channel', 'Visits', 'Leads'], ['2025-01', 'Web', '100', '5'], ['2025-01', 'Fair', '10', '2'], ['2025-02', 'Web', '90', '4'], ['2025-02', 'Fair', '0', '0'], ['Q1', 'Web', '190', '9'], ['Q1', 'Fair', '10', '2'], ['Q1', 'All', '200', '11'],
 ['Average', 'Web', '95', '4.5'], ['All months', 'Web', '190', '9']])
case('months-by-channel-with-quarters.csv', 'funnel', 4, [('Month', 'month', {'values_unread': 0}), ('Channel', 'split'), ('Visits', 'stage:Visits', {'sum': 200}), ('Leads', 'stage:Inquiries', {'sum': 11})], skipped=[6, 7, 8, 9, 10],
 months=months(m2025_01=(110, 7), m2025_02=(90, 4)))
rows('months-across-with-quarters.csv', [['Stufe', 'Jan 2025', 'Feb 2025', 'Mrz 2025', 'Q1 2025', 'Apr 2025', 'Mai 2025', 'Jun 2025', 'Q2 2025', 'H1', 'Ø', 'Gesamt 2025'],
 ['Besuche', '100', '110', '90', '300', '80', '70', '60', '210', '510', '85', '510'], ['Leads', '5', '6', '4', '15', '3', '2', '1', '6', '21', '3,5', '21']], sep=';')
other = 'unknown|attribute-number'
case('months-across-with-quarters.csv', 'funnel', 2, [('Stufe', 'stage-names')] + [(h, 'month-column' if h.split()[0] in ('Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun') else other) for h in ('Jan 2025', 'Feb 2025', 'Mrz 2025', 'Q1 2025', 'Apr 2025', 'Mai 2025', 'Jun 2025', 'Q2 2025', 'H1', 'Ø', 'Gesamt 2025')],
 months=months(m2025_01=(100, 5), m2025_02=(110, 6), m2025_03=(90, 4), m2025_04=(80, 3), m2025_05=(70, 2), m2025_06=(60, 1)))
wb = openpyxl.Workbook(); s = wb.active; s.title = 'Funnel 2025'
for r in [['Month', 'Visits', 'Leads'], [dt.datetime(2025, 1, 1), 100, 5], [dt.datetime(2025, 2, 1), 110, 6], [dt.datetime(2025, 3, 1), 90, 4], ['Q1', '=SUM(B2:B4)', '=SUM(C2:C4)'], [dt.datetime(2025, 4, 1), 80, 3], ['Average', 95, 4.5]]: s.append(r)
for r in (2, 3, 4, 6): s.cell(r, 1).number_format = 'mmm yyyy'
wb.save(OUT/'months-date-cells-with-quarter.xlsx')
case('months-date-cells-with-quarter.xlsx', 'funnel', 4, [('Month', 'month', {'values_unread': 0}), ('Visits', 'stage:Visits', {'sum': 380}), ('Leads', 'stage:Inquiries', {'sum': 18})], skipped=[5, 7],
 months=months(m2025_01=(100, 5), m2025_02=(110, 6), m2025_03=(90, 4), m2025_04=(80, 3)), no_ask=False)
# Months that stand for themselves beside a firm called like a quarter: nothing is left out of a list of leads.
rows('firms-called-like-quarters.csv', [['Firma', 'Ort', 'Status'], ['Q1', 'Ulm', 'Gewonnen'], ['Q1 Energie AG', 'Jena', 'Verloren'], ['H2 Mobility', 'Kiel', 'Offen'], ['Median GmbH', 'Bonn', 'Verloren'], ['2025 Ventures', 'Trier', 'Gewonnen']], sep=';')
case('firms-called-like-quarters.csv', 'leads', 5, [('Firma', 'company'), ('Ort', 'attribute-text'), ('Status', 'outcome')], skipped=[], out=(2, 2, 0, 1, 0, 0))

# ---------- years and months apart
rows('year-and-month-german.csv', [['Jahr', 'Monat', 'Besuche', 'Leads'], ['2024', 'November', '1.100', '40'], ['2024', 'Dezember', '900', '30'], ['2025', 'Januar', '1.200', '50']], sep=';')
case('year-and-month-german.csv', 'funnel', 3, [('Jahr', 'year'), ('Monat', 'month', {'values_unread': 0}), ('Besuche', 'stage:Visits', {'sum': 3200}), ('Leads', 'stage:Inquiries', {'sum': 120})],
 months=months(m2024_11=(1100, 40), m2024_12=(900, 30), m2025_01=(1200, 50)))
rows('month-before-year-dutch.csv', [['Maand', 'Jaar', 'Kanaal', 'Bezoeken', 'Leads'], ['12', '2024', 'Web', '100', '5'], ['12', '2024', 'Beurs', '20', '4'], ['1', '2025', 'Web', '110', '6'], ['2', '2025', 'Web', '90', '3']], sep=';')
case('month-before-year-dutch.csv', 'funnel', 4, [('Maand', 'month', {'values_unread': 0}), ('Jaar', 'year'), ('Kanaal', 'split'), ('Bezoeken', 'stage:Visits', {'sum': 320}), ('Leads', 'stage:Inquiries', {'sum': 18})],
 months=months(m2024_12=(120, 9), m2025_01=(110, 6), m2025_02=(90, 3)))
rows('year-once-for-its-months.csv', [['Year', 'Month', 'Visits', 'Leads'], ['2024', 'Nov', '100', '5'], ['', 'Dec', '110', '6'], ['2025', 'Jan', '90', '4'], ['', 'Feb', '80', '3']])
case('year-once-for-its-months.csv', 'funnel', 4, [('Year', 'year'), ('Month', 'month', {'values_unread': 0}), ('Visits', 'stage:Visits', {'sum': 380}), ('Leads', 'stage:Inquiries', {'sum': 18})],
 months=months(m2024_11=(100, 5), m2024_12=(110, 6), m2025_01=(90, 4), m2025_02=(80, 3)))
rows('year-quarter-month.csv', [['Year', 'Quarter', 'Month No', 'Month Name', 'Visits', 'Leads'], ['2024', 'Q4', '12', 'December', '100', '5'], ['2025', 'Q1', '1', 'January', '110', '6'], ['2025', 'Q1', '2', 'February', '90', '4']])
case('year-quarter-month.csv', 'funnel', 3, [('Year', 'year'), ('Quarter', 'unknown|attribute-text'), ('Month No', 'month|unknown|attribute-number|attribute-text'), ('Month Name', 'month|unknown|attribute-text'), ('Visits', 'stage:Visits', {'sum': 300}), ('Leads', 'stage:Inquiries', {'sum': 15})],
 months=months(m2024_12=(100, 5), m2025_01=(110, 6), m2025_02=(90, 4)), no_ask=False)
rows('years-above-their-months.csv', [['Monat', 'Besuche', 'Leads'], ['2024', '', ''], ['November', '100', '5'], ['Dezember', '110', '6'], ['2025', '', ''], ['Januar', '90', '4'], ['Februar', '80', '3']], sep=';')
case('years-above-their-months.csv', 'funnel', 4, [('Monat', 'month', {'values_unread': 0}), ('Besuche', 'stage:Visits', {'sum': 380}), ('Leads', 'stage:Inquiries', {'sum': 18})], skipped=[2, 5],
 months=months(m2024_11=(100, 5), m2024_12=(110, 6), m2025_01=(90, 4), m2025_02=(80, 3)))
# The months of a financial year belong to two calendar years: asked, never guessed.
rows('financial-year-and-month.csv', [['Geschäftsjahr', 'Monat', 'Besuche', 'Leads'], ['2024/25', 'Oktober', '100', '5'], ['2024/25', 'Januar', '110', '6']], sep=';')
case('financial-year-and-month.csv', 'funnel', 2, [('Geschäftsjahr', 'unknown|attribute-text|split'), ('Monat', 'month'), ('Besuche', 'stage:Visits'), ('Leads', 'stage:Inquiries')], months={}, ask=['Monat'], no_ask=False)
# Years beside a whole month say nothing new.
rows('year-beside-whole-months.csv', [['Year', 'Month', 'Visits', 'Leads'], ['2024', '2024-12', '100', '5'], ['2025', '2025-01', '110', '6']])
case('year-beside-whole-months.csv', 'funnel', 2, [('Year', 'year|unknown|split|attribute-number'), ('Month', 'month'), ('Visits', 'stage:Visits', {'sum': 210}), ('Leads', 'stage:Inquiries', {'sum': 11})], months=months(m2024_12=(100, 5), m2025_01=(110, 6)))
b = xlsxwriter.Workbook(str(OUT/'year-merged-beside-months.xlsx')); s = b.add_worksheet('Monatszahlen')
for c, t in enumerate(['Jahr', 'Monat', 'Besuche', 'Leads']): s.write(0, c, t)
s.merge_range(1, 0, 2, 0, 2024); s.merge_range(3, 0, 4, 0, 2025)
for r, (m, v, l) in enumerate([('Nov', 100, 5), ('Dez', 110, 6), ('Jan', 90, 4), ('Feb', 80, 3)], 1): s.write(r, 1, m); s.write(r, 2, v); s.write(r, 3, l)
b.close()
case('year-merged-beside-months.xlsx', 'funnel', 4, [('Jahr', 'year'), ('Monat', 'month', {'values_unread': 0}), ('Besuche', 'stage:Visits', {'sum': 380}), ('Leads', 'stage:Inquiries', {'sum': 18})],
 months=months(m2024_11=(100, 5), m2024_12=(110, 6), m2025_01=(90, 4), m2025_02=(80, 3)), no_ask=False)
