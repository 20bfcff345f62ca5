"""Writes the exports of this folder: invented leads in the shapes in which CRM systems and spreadsheets write them.

    pip install xlsxwriter
    python3 tests/exports/make.py
"""
import datetime as dt
import pathlib

import xlsxwriter

HERE = pathlib.Path(__file__).parent


def text(name, body, encoding="utf-8"):
    (HERE / name).write_bytes(body.encode(encoding))


# HubSpot
text("hubspot-contacts.csv", '''Contact ID,First Name,Last Name,Email,Phone Number,Job Title,Company Name,Number of Employees,Industry,Country,Contact owner,Lifecycle Stage,Lead Status,HubSpot Score,Original Source,Create Date,Last Activity Date,Number of Pageviews,Became a Customer Date,Close Date,Recent Deal Amount
101,Ann,Alder,ann@alder.example,+49 30 1,Head of production,Alder GmbH,240,Machinery,Germany,Max Muster,Customer,,55,Organic Search,2026-02-01 09:30,2026-03-02 10:00,14,2026-04-01 12:00,2026-04-01 12:00,15000
102,Ben,Birch,ben@gmail.com,,Student,,,,Germany,,Lead,Unqualified,5,Paid Search,2026-02-02 09:30,,1,,,
103,Cem,Cedar,cem@cedar.example,+31 20 2,Buyer,Cedar BV,"1,200",Food,Netherlands,Eva Muster,Marketing Qualified Lead,In Progress,40,Referrals,2026-02-13 11:00,2026-05-01 08:00,7,,,
''')
text("hubspot-stage-headings.csv", '''"Record ID","Create Date","Lifecycle Stage","Date entered ""Marketing Qualified Lead (Lifecycle Stage Pipeline)""","Date entered ""Customer (Lifecycle Stage Pipeline)""","Original Traffic Source"
8001,2026-07-20,Customer,2026-07-22,2026-08-30,Direct Traffic
8002,2026-07-21,Marketing Qualified Lead,2026-07-25,,Offline Sources
''')
text("hubspot-resaved-in-excel.csv", '\ufeffRecord ID,Create Date,Industry,Amount,Lifecycle Stage\r\n1,07/20/2026 14:05,Software,"$1,250.00",Customer\r\n2,07/04/2026 09:00,Retail,,Lead\r\n', "utf-8")
text("hubspot-german.csv", "Datensatz-ID;Erstellungsdatum;Lifecycle-Phase;Branche;Betrag;Kontakt-Zuständiger\r\n1;31.01.2026 09:15;Kunde;Größe & Söhne;1.234,56;Max Muster\r\n2;01.02.2026 10:00;Lead;Bäckerei;;Eva Muster\r\n", "cp1252")
text("hubspot-unicode-text.txt", "\ufeffRecord ID\tCreate Date\tIndustry\tLifecycle Stage\r\n1\t2026-03-01\tCafé\tCustomer\r\n2\t2026-03-02\tÖl\tLead\r\n", "utf-16-le")
text("hubspot-internal-names.csv", '''hs_object_id,createdate,lifecyclestage,hs_analytics_source,hs_is_closed_won,amount,closedate
1,2026-01-05T08:00:00Z,customer,ORGANIC_SEARCH,true,5000,2026-02-01T08:00:00Z
2,2026-01-06T08:00:00Z,lead,PAID_SOCIAL,false,,2026-02-02T08:00:00Z
''')
text("hubspot-deals.csv", '''Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal owner,Associated Contact IDs
1,Alder line 2,Closed Won,Sales Pipeline,$125000,2026-05-01,2026-01-10,Max Muster,8001;8002
2,Birch trial,Closed Lost,Sales Pipeline,£1000,2026-05-02,2026-01-11,Eva Muster,8003
3,Cedar,qualifiedtobuy,Sales Pipeline,,,2026-01-12,Eva Muster,
''')
# Salesforce
text("salesforce-lead-report.csv", '''"Lead ID","Lead Owner","First Name","Last Name","Title","Company / Account","Email","Phone","Lead Source","Lead Status","Rating","Country","Industry","Create Date"
"00Q1","Max Muster","Ann","Alder","CEO","Alder Ltd","ann@alder.example","1","Web","Closed - Converted","Hot","UK","Machinery","1/31/2026"
"00Q2","Eva Muster","Ben","Birch","Intern","Birch Inc","ben@birch.example","","Trade Show","Unqualified","Cold","US","Retail","2/14/2026"

"Leads this year"
"Copyright © 2000-2026 salesforce.com, inc. All rights reserved."
"Confidential Information - Do Not Distribute"
''')
text("salesforce-opportunities-german.csv", '''"Opportunity-Inhaber";"Opportunity-Name";"Phase";"Betrag";"Schlusstermin";"Erstelldatum";"Lead-Quelle"
"Max Muster";"Linie 2";"Gewonnen";"1.234.567,00";"31.01.2026";"01.10.2025";"Messe"
"Eva Muster";"Probe";"Verloren";"12.500,50";"28.02.2026 08:15";"15.11.2025";"Web"
"Gesamt";"";"";"1.247.067,50";"";"";""
''', "cp1252")
text("salesforce-data-loader.csv", '''"Id","Company","Title","LeadSource","Status","Rating","Industry","NumberOfEmployees","CreatedDate","IsConverted"
"00Q000000000001AAA","Alder","CEO","Web","Qualified","Hot","Machinery","250","2026-01-31T08:15:00.000Z","true"
"00Q000000000002AAA","Birch","CTO","Partner","Open - Not Contacted","Warm","Energy","12","2026-02-01T08:15:00.000Z","false"
''')
text("salesforce-latin.csv", '"Lead ID","Company / Account","Industry","Lead Status","Created Date"\n"1","Müller & Söhne","Möbel","Qualified","31.01.2026"\n"2","Café Noël","Gaststätte","Unqualified","01.02.2026"\n', "latin-1")
text("salesforce-two-currencies.csv", '''"Opportunity ID","Stage","Amount Currency","Amount","Close Date","Created Date"
"1","Closed Won","EUR","1,234.50","12/31/2025","10/1/2025"
"2","Closed Lost","USD","2,000.00","11/30/2025","9/15/2025"
''')
text("salesforce-text-over-lines.csv", '"Lead ID","Description","Lead Status","Created Date"\n"1","Called twice.\nWants an offer, ""soon"".","Qualified","2026-01-31"\n"2","","Unqualified","2026-02-01"\n')
text("salesforce-grand-totals.csv", '''Opportunity ID,Stage,Amount,Close Date,Created Date
1,Closed Won,"$1,000",3/31/2026,1/15/2026
2,Closed Lost,"$500",2/28/2026,1/20/2026
Grand Totals (2 records),,"$1,500",,
''')
# Pipedrive
text("pipedrive-deals.csv", '''Deal - ID,Deal - Title,Deal - Value,Deal - Currency,Deal - Status,Deal - Stage,Deal - Owner,Deal - Organization,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Lost reason,Deal - Label
1,Alder deal,8000,EUR,won,Negotiation,Max Muster,Alder,2026-03-01 10:00:00,2026-04-02 09:00:00,,,Hot
2,Birch deal,1234.56,EUR,lost,Proposal,Eva Muster,Birch,2026-03-05 10:00:00,,2026-04-05 09:00:00,Price,Cold
3,Cedar deal,,EUR,open,Contact made,Eva Muster,Cedar,2026-03-07 10:00:00,,,,
''')
text("pipedrive-deals-german.csv", '''Deal - ID,Deal - Titel,Deal - Wert,Deal - Status,Deal - Phase,Deal - Besitzer,Deal - Organisation,Deal - Deal erstellt,Deal - Datum des gewonnenen Deals,Deal - Datum des verlorenen Deals,Deal - Verlustgrund
1,Linie,8000,gewonnen,Angebot,Max Muster,Alder,2026-03-01,2026-04-02,,
2,Probe,500,verloren,Kontakt,Eva Muster,Birch,2026-03-05,,2026-04-05,Preis
''')
text("pipedrive-deals-dutch.csv", '''Deal - ID;Deal - Titel;Deal - Waarde;Deal - Status;Deal - Fase;Deal - Eigenaar
1;Lijn;8.000,00;gewonnen;Offerte;Jan Voorbeeld
2;Proef;500,00;verloren;Contact;Els Voorbeeld
''')
text("pipedrive-leads.csv", '''Lead - ID,Lead - Title,Lead - Owner,Lead - Label,Lead - Source,Lead - Lead created,Lead - Organization,Person - Email
a-1,Alder lead,Max Muster,Hot,Webforms,2026-03-01 10:00:00,Alder,ann@alder.example
a-2,Birch lead,Eva Muster,Cold,Import,2026-03-02 10:00:00,Birch,ben@gmail.com
''')
text("pipedrive-czech-prefix.csv", '''Obchod - ID,Obchod - Status,Obchod - Value,Obchod - Deal created
1,won,100,2026-03-01
2,lost,200,2026-03-02
''')
# Dynamics 365


def workbook(name, headings, rows, dates=()):
    book = xlsxwriter.Workbook(HERE / name)
    sheet = book.add_worksheet("Leads")
    day = book.add_format({"num_format": "dd.mm.yyyy hh:mm"})
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading)
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if column in dates and value:
                sheet.write_datetime(number, column, value, day)
            elif isinstance(value, (int, float)):
                sheet.write_number(number, column, value)
            elif value:
                sheet.write_string(number, column, value)
    sheet.set_column(0, 2, None, None, {"hidden": True})
    book.add_worksheet("hiddenSheet").hide()
    book.close()


checksum = "dK3Q8x0aVb/x+Yw7ZQ=="
moment = dt.datetime(2026, 1, 31, 8, 15)
english = ["(Do Not Modify) Lead", "(Do Not Modify) Row Checksum", "(Do Not Modify) Modified On", "Topic", " Full Name", "Company Name", "Lead Source", "Rating", "Status Reason", "Est. Value", "Created On"]
rows = [
    ["5f2c0d1e-0000-4000-8000-000000000001", checksum, moment, "New line", "Ann Alder", "Alder", "Web", "Hot", "Qualified", 15000, moment],
    ["5f2c0d1e-0000-4000-8000-000000000002", checksum, moment, "Trial", "Ben Birch", "Birch", "Trade Show", "Cold", "Lost", 500.5, dt.datetime(2026, 2, 1)],
]
workbook("dynamics-leads.xlsx", english, rows, (2, 10))
german = ["(Nicht ändern) Lead", "(Nicht ändern) Zeilenprüfsumme", "(Nicht ändern) Geändert am", "Thema", "Firma", "Lead-Quelle", "Statusgrund", "Erstellt am"]
workbook("dynamics-leads-german.xlsx", german, [[row[0], row[1], row[2], row[3], row[5], row[6], state, row[10]] for row, state in zip(rows, ("Gewonnen", "Verloren"))], (2, 7))
workbook("dynamics-named-csv.xlsx", english, rows, (2, 10))
(HERE / "dynamics-named-csv.xlsx").replace(HERE / "dynamics-named-csv.csv")
text("dynamics-dutch.csv", "(Niet wijzigen) Lead;(Niet wijzigen) Rijcontrolesom;(Niet wijzigen) Gewijzigd op;Onderwerp;Bedrijf;Bron;Reden van status;Aangemaakt op\r\n1a;x/y==;31-1-2026;Lijn;Alder;Beurs;Gewonnen;31-1-2026\r\n2b;x/z==;1-2-2026;Proef;Birch;Web;Verloren;1-2-2026\r\n")
# Dialects
text("dialect-sep-line.csv", "sep=;\r\nLead ID;Status;Amount\r\n1;Won;1,5\r\n2;Lost;2,5\r\n")
text("dialect-old-macintosh.csv", "Lead ID,Status,Industry\r1,Won,Food\r2,Lost,Steel\r")
text("dialect-pipes.txt", "Lead ID|Status|Industry\n1|Won|Food, fresh\n2|Lost|Steel; hot\n")
text("dialect-swiss-numbers.csv", "Lead ID;Status;Betrag\n1;Gewonnen;1'234.50\n2;Verloren;CHF 12'000.00\n")
text("dialect-french-blanks.csv", "Lead ID;Status;Amount\n1;Won;1\u202f234,50 €\n2;Lost;12\u00a0000,00 €\n")
text("dialect-brackets-and-minus.csv", "Lead ID;Status;Betrag\n1;Gewonnen;€ 1.234,-\n2;Verloren;(500,00)\n3;Gewonnen;7,25-\n")
text("dialect-nothing-words.csv", "Lead ID;Status;Branche;Betrag\n1;Gewonnen;#NV;-\n2;Verloren;(leer);n/a\n3;Gewonnen; Handel\u00a0;--\n")
text("dialect-months-in-words.csv", "Lead ID;Status;Erstelldatum\n1;Gewonnen;31. Januar 2026\n2;Verloren;1. Mrz 2026\n3;Gewonnen;5 mei 2026\n")
text("dialect-excel-serials.csv", "Lead ID,Status,Created Date\n1,Won,46053\n2,Lost,46054.5\n")
text("dialect-two-digit-years.csv", "Lead ID;Status;Erstelldatum\n1;Gewonnen;31.1.26\n2;Verloren;1.2.69\n3;Gewonnen;5.5.70\n")
text("dialect-yes-no.csv", "Lead ID;Converted;Newsletter\n1;Ja;WAHR\n2;Nein;FALSCH\n3;WAAR;x\n")
# Things that must be told
text("told-repeated-headings.csv", "Lead ID,Status,Industry\n1,Won,Food\nLead ID,Status,Industry\n2,Lost,Steel\n\n3,Won,Food\n")
text("told-duplicates.csv", "Lead ID,Status,Industry\n1,Won,Food\n2,Lost,Steel\n1,Won,Food\n2,Open,Steel\n")
text("told-damaged-ids.csv", "Lead ID;Status;Branche\n1,23457E+17;Gewonnen;Handel\n1,23457E+17;Verloren;Bau\n")
text("told-both-ways.csv", "Lead ID,Status,Created Date\n1,Won,1/2/2026\n2,Lost,3/4/2026\n")
text("told-contradictions.csv", "Lead ID,Status,Created Date,Close Date,Amount\n1,Won,2026-05-01,2026-04-01,100\n2,Won,2026-01-01,2026-02-01,\n3,Lost,2031-01-01,,5\n4,Lost,soon,,many\n")
text("told-totals-dutch.csv", "Lead ID;Status;Bedrag;Bron\n1;Gewonnen;10;Web\n2;Verloren;20;Beurs\nTotaal;;30;\n")
text("told-several-stages.csv", "Lead ID,Lifecycle Stage,Lead Status,Deal Stage,Create Date\n1,Customer,Connected,Closed Won,2026-01-01\n2,Lead,Unqualified,,2026-01-02\n3,Opportunity,Open,Closed Lost,2026-01-03\n")
