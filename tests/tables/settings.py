"""Exports of programs and spreadsheets set to other languages and countries than ours. Where nobody can be expected to know the
language, a column may stay an attribute; what must not happen is a wrong number, a wrong day or a wrong end."""
import xlsxwriter

from writing import OUT, case, rows

rows('excel-swedish.csv', [['Företag', 'Belopp', 'Status', 'Skapad'], ['Al AB', '1 200,50 kr', 'Vunnen', '2025-01-31'], ['Björk AB', '90,00 kr', 'Förlorad', '2025-02-14'], ['Ceder AB', '−300,00 kr', 'Öppen', '2025-03-02']], sep=';')
case('excel-swedish.csv', 'leads', 3, [('Företag', 'company|unknown|attribute-text'), ('Belopp', 'amount|attribute-number', {'sum': 990.5}), ('Status', 'outcome'), ('Skapad', 'created|attribute-date', {'min': '2025-01-31', 'max': '2025-03-02'})], out=(1, 1, 0, 1, 0, 0), no_ask=False)
rows('austrian-months.csv', [['Monat', 'Besuche', 'Anfragen', 'Gewonnen'], ['Jänner 2025', '1.200', '30', '4'], ['Feber 2025', '1.100', '28', '3'], ['März 2025', '1.350', '33', '5']], sep=';')
case('austrian-months.csv', 'funnel', 3, [('Monat', 'month', {'values_unread': 0}), ('Besuche', 'stage:Visits', {'sum': 3650}), ('Anfragen', 'stage:Inquiries', {'sum': 91}), ('Gewonnen', 'stage:Won', {'sum': 12})], no_ask=False)
rows('australian-12-hours.csv', [['Lead ID', 'Company', 'Lead Status', 'Created Date'], ['00Q1', 'Alder Pty Ltd', 'Closed - Converted', '31/01/2025 9:05 am'], ['00Q2', 'Birch Pty Ltd', 'Closed - Not Converted', '2/02/2025 11:45 pm'], ['00Q3', 'Cedar Pty Ltd', 'Open - Not Contacted', '3/03/2025 12:00 pm']])
case('australian-12-hours.csv', 'leads', 3, [('Lead ID', 'reference'), ('Company', 'company'), ('Lead Status', 'outcome'), ('Created Date', 'created', {'min': '2025-01-31', 'max': '2025-03-03'})], no_ask=False)
rows('api-times-with-offsets.csv', [['id', 'company', 'deal_stage', 'amount', 'createdate'], ['91', 'Alder', 'closedwon', '1200.5', '2025-01-31T08:15:00+01:00'], ['92', 'Birch', 'closedlost', '90.0', '2025-02-14T23:59:59.999-0500'], ['93', 'Cedar', 'closedlost', '300.0', '2025-03-02T00:00:00Z']])
case('api-times-with-offsets.csv', 'leads', 3, [('id', 'reference'), ('company', 'company'), ('deal_stage', 'outcome'), ('amount', 'amount', {'sum': 1590.5}), ('createdate', 'created', {'min': '2025-01-31', 'max': '2025-03-02'})], out=(1, 2, 0, 0, 0, 0))
b = xlsxwriter.Workbook(str(OUT / 'swiss-workbook.xlsx')); s = b.add_worksheet('Leads')
for c, t in enumerate(['Firma', 'Ort', 'Betrag CHF', 'Status', 'Erfasst am']): s.write(0, c, t)
for r, line in enumerate([['Arve AG', 'Thun', "1'200.50", 'Gewonnen', '31.01.2025'], ['Buche GmbH', 'Chur', "90.00", 'Verloren', '14.02.2025'], ['Eibe AG', 'Genf', "12'300.--", 'Pendent', '02.03.2025']], 1):
    for c, v in enumerate(line): s.write_string(r, c, v)
b.close()
case('swiss-workbook.xlsx', 'leads', 3, [('Firma', 'company'), ('Ort', 'attribute-text'), ('Betrag CHF', 'amount', {'sum': 13590.5}), ('Status', 'outcome'), ('Erfasst am', 'created|attribute-date', {'min': '2025-01-31', 'max': '2025-03-02'})], no_ask=False)
