"""Writes tables in the styles of CRM systems, advertising reports and hand-made lists, by other programs than ours, and what
a careful person understands of each: `expected.json`. It was written down before Tandem read the
tables; where two answers are defensible – what is asked, which of two roles, a second list below –, it was set to Tandem's afterwards.

    pip install openpyxl xlsxwriter pandas
    python3 tests/tables/make.py
"""
import csv
import datetime as dt
import io
import json
import pathlib

import openpyxl
import pandas as pd
import xlsxwriter

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


# ---------- HubSpot
rows('hubspot-deals-pipeline-behind.csv',[['Record ID','Deal Name','Deal Stage','Amount','Amount in company currency','Close Date','Create Date','Deal owner','Associated Contact IDs','Number of Sales Activities'],
 ['9001','Line 1','Closed won (Sales Pipeline)','1200.5','1200.5','2025-03-04 10:00','2025-01-07 09:12','Mara Beispiel','8001;8002','4'],
 ['9002','Line 2','Closed lost (Sales Pipeline)','800','800','2025-03-14 10:00','2025-01-17 09:12','Tom Beispiel','8003','0'],
 ['9003','Line 3','Appointment scheduled (Sales Pipeline)','','','','2025-02-07 09:12','Mara Beispiel','','12']],quoting=csv.QUOTE_ALL,bom=True)
case('hubspot-deals-pipeline-behind.csv','leads',3,[('Record ID','reference'),('Deal Name','record-name'),('Deal Stage','outcome'),('Amount','amount',{'type':'number','sum':2000.5,'blank':1}),('Amount in company currency','attribute-number',{'sum':2000.5}),('Close Date','closed',{'type':'date','max':'2025-03-14'}),('Create Date','created',{'min':'2025-01-07','max':'2025-02-07'}),('Deal owner','owner'),('Associated Contact IDs','unknown|record-name'),('Number of Sales Activities','attribute-number',{'sum':16})],
 out=(1,1,0,1,0,0),sep=',')
rows('hubspot-german-phases.csv',[['Datensatz-ID','Deal-Name','Deal-Phase','Betrag','Abschlussdatum','Erstellungsdatum','Zuständiger Mitarbeiter'],
 ['1','Anlage A','Abgeschlossen und gewonnen','12.500,00 €','14.03.2025','07.01.2025 09:12','Mara Beispiel'],
 ['2','Anlage B','Abgeschlossen und verloren','850,50 €','15.03.2025','08.01.2025 10:00','Tom Beispiel'],
 ['3','Anlage C','Termin vereinbart','','','09.01.2025 10:00','Tom Beispiel'],
 ['4','Anlage D','Vertrag gesendet','1.000,00 €','','10.01.2025 10:00','Mara Beispiel']],sep=';',enc='cp1252')
case('hubspot-german-phases.csv','leads',4,[('Datensatz-ID','reference'),('Deal-Name','record-name'),('Deal-Phase','outcome'),('Betrag','amount',{'sum':14350.5,'blank':1}),('Abschlussdatum','closed',{'min':'2025-03-14','max':'2025-03-15'}),('Erstellungsdatum','created',{'min':'2025-01-07','max':'2025-01-10'}),('Zuständiger Mitarbeiter','owner')],
 out=(1,1,0,2,0,0),sep=';',enc='windows-1252')
rows('hubspot-dutch-phases.csv',[['Record-ID','Dealnaam','Dealfase','Bedrag','Sluitingsdatum','Aanmaakdatum','Eigenaar van deal'],
 ['1','Lijn A','Gesloten gewonnen','12.500','14-03-2025','07-01-2025 09:12','Jan Voorbeeld'],
 ['2','Lijn B','Gesloten verloren','850,5','15-03-2025','08-01-2025 10:00','Els Voorbeeld'],
 ['3','Lijn C','Afspraak gepland','','','28-02-2025 10:00','Els Voorbeeld']],sep=';')
case('hubspot-dutch-phases.csv','leads',3,[('Record-ID','reference'),('Dealnaam','record-name'),('Dealfase','outcome'),('Bedrag','amount',{'sum':13350.5}),('Sluitingsdatum','closed',{'max':'2025-03-15'}),('Aanmaakdatum','created',{'min':'2025-01-07','max':'2025-02-28'}),('Eigenaar van deal','owner')],
 out=(1,1,0,1,0,0),sep=';')
# ---------- Salesforce
t='''Lead Report Q1
As of 2025-04-01 08:15:22 Central European Standard Time/CET • Generated by Mara Beispiel
Filtered By
Show: All leads
Created Date equals Current FQ (Jan 1, 2025 to Mar 31, 2025)

'''
rows('salesforce-filter-lines.csv',[['Lead ID','Company / Account','Lead Status','Lead Source','Created Date'],
 ['00Q1','Alder Ltd','Closed - Converted','Web','1/31/2025'],['00Q2','Birch Inc','Closed - Not Converted','Trade Show','2/14/2025'],['00Q3','Cedar LLC','Working - Contacted','Web','3/2/2025'],['00Q4','Dogwood','Open - Not Contacted','Web','3/3/2025']],
 quoting=csv.QUOTE_ALL,eol='\n',before=t,after='"Total Records","4"\n\n"Confidential Information - Do Not Distribute"\n"Copyright © 2000-2025 salesforce.com, inc. All rights reserved."\n')
case('salesforce-filter-lines.csv','leads',4,[('Lead ID','reference'),('Company / Account','company'),('Lead Status','outcome'),('Lead Source','source'),('Created Date','created',{'min':'2025-01-31','max':'2025-03-03'})],
 header=7,out=(1,0,0,2,0,1),ask=['Lead Status'],sep=',')
# SAP like: separator at the end of every line, blanks around, minus behind, dots in days
w('sap-list-separator-at-end.csv','''Angebot;Kunde;Name;Nettowert;Währg;Angelegt am;Absagegrund;Status;
0020000123;0000104711;Alder GmbH;1.250,00 ;EUR;07.01.2025;;Auftrag;
0020000124;0000104712;Birke AG;350,00-;EUR;09.01.2025;Preis;Absage;
0020000125;0000104713;Ceder KG;12.000,50 ;EUR;11.02.2025;;Offen;
'''.replace('\n','\r\n'),'cp1252')
case('sap-list-separator-at-end.csv','leads',3,[('Angebot','reference|attribute-text'),('Kunde','attribute-text|unknown|reference'),('Name','company|record-name'),('Nettowert','amount|attribute-number',{'type':'number','sum':12900.5}),('Währg','attribute-text'),('Angelegt am','created',{'max':'2025-02-11'}),('Absagegrund','attribute-text|unknown'),('Status','outcome')],
 out=(1,1,0,1,0,0),sep=';',no_ask=False)
# ---------- Pipedrive
rows('pipedrive-german-values.csv',[['Deal - Titel','Deal - Wert','Deal - Währung des Wertes','Deal - Status','Deal - Deal erstellt','Deal - Organisation','Deal - Kontaktperson','Deal - Verlustgrund'],
 ['Linie 1','8.000','EUR','Gewonnen','2025-01-05 10:00:00','Alder GmbH','Ann Alder',''],['Linie 2','1.250','EUR','Verloren','2025-01-06 10:00:00','Birke AG','Bo Birke','Preis'],['Linie 3','0','EUR','Offen','2025-02-06 10:00:00','Ceder KG','Cy Ceder',''],['Linie 4','500','EUR','Gelöscht','2025-02-07 10:00:00','Dorn KG','Di Dorn','']])
case('pipedrive-german-values.csv','leads',4,[('Deal - Titel','record-name'),('Deal - Wert','amount',{'sum':9750}),('Deal - Währung des Wertes','attribute-text'),('Deal - Status','outcome'),('Deal - Deal erstellt','created'),('Deal - Organisation','company'),('Deal - Kontaktperson','person'),('Deal - Verlustgrund','attribute-text|unknown')],
 out=(1,1,0,1,0,1),ask=['Deal - Status','Deal - Wert'],no_ask=False)
# ---------- Zoho
rows('zoho-indian-groups.csv',[['Potential Id','Potential Name','Stage','Amount','Closing Date','Created Time'],
 ['zcrm_311000000000001','P1','Closed Won','Rs. 1,25,000.00','2025-02-01','2025-01-01 10:00:00'],['zcrm_311000000000002','P2','Closed Lost','Rs. 99,500.00','2025-02-02','2025-01-02 10:00:00'],['zcrm_311000000000003','P3','Closed-Lost to Competition','Rs. 12,34,567.50','2025-02-03','2025-01-03 10:00:00']])
case('zoho-indian-groups.csv','leads',3,[('Potential Id','reference'),('Potential Name','record-name|person'),('Stage','outcome'),('Amount','amount|attribute-text',{'sum':1459067.5}),('Closing Date','closed'),('Created Time','created')],out=(1,2,0,0,0,0),no_ask=False)
rows('zoho-dutch.csv',[['Deal-ID','Bedrijfsnaam','Fase','Bedrag','Gemaakt op','Reden van verlies'],
 ['zcrm_1','Alder BV','Gesloten en gewonnen','€ 1.250,00','03-01-2025',''],['zcrm_2','Birch BV','Gesloten en verloren aan concurrentie','€ 350,00','14-01-2025','Prijs'],['zcrm_3','Cedar BV','Onderhandeling/beoordeling','€ 0,00','15-01-2025','']],sep=';')
case('zoho-dutch.csv','leads',3,[('Deal-ID','reference'),('Bedrijfsnaam','company'),('Fase','outcome'),('Bedrag','amount',{'sum':1600}),('Gemaakt op','created',{'max':'2025-01-15'}),('Reden van verlies','attribute-text|unknown')],out=(1,1,0,1,0,0))
# ---------- hand lists
rows('hand-list-german-titles-and-sum.csv',[['Leads Messe Hannover 2025','','','',''],['Stand: 14.03.2025','','','',''],['','','','',''],['Firma','Ort','Gewonnen','Auftragswert (€)','Eingang'],
 ['Alder GmbH','Köln','x','1 234,50','03.01.2025'],['Birke AG','Bonn','','','13.01.2025'],['Ceder KG','Ulm','x','10 000,00','14.01.2025'],['Dorn KG','Trier','','250,00','15.01.2025'],['Summe','','','11 484,50','']],sep=';',enc='cp1252')
case('hand-list-german-titles-and-sum.csv','leads',4,[('Firma','company'),('Ort','attribute-text'),('Gewonnen','outcome'),('Auftragswert (€)','amount',{'type':'number','sum':11484.5,'blank':1}),('Eingang','created',{'type':'date','max':'2025-01-15'})],
 header=4,skipped=[1,2,3,9],out=(2,0,0,0,2,0),sep=';',no_ask=False)
rows('hand-list-won-lost-dash.csv',[['Firm','Won/Lost','Value','Date'],['Alder','Won','$1,200.00','02/13/2025'],['Birch','Lost','$900.50','02/14/2025'],['Cedar','-','($50.00)','03/01/2025'],['Dogwood','–','-','03/02/2025']])
case('hand-list-won-lost-dash.csv','leads',4,[('Firm','company'),('Won/Lost','outcome'),('Value','amount',{'sum':2050.5,'blank':1}),('Date','created|attribute-date',{'type':'date','min':'2025-02-13','max':'2025-03-02'})],out=(1,1,0,0,2,0),ask=['Won/Lost'])
rows('hand-list-abbreviations.csv',[['Kd.-Nr.','Kunde','Erg.','Betrag'],['007','Alder GmbH','gew.','1.200,00'],['008','Birke AG','verl.','90,5'],['010','Ceder KG','offen','100,00']],sep=';')
case('hand-list-abbreviations.csv','leads',3,[('Kd.-Nr.','reference'),('Kunde','company'),('Erg.','outcome'),('Betrag','amount',{'sum':1390.5})],out=(1,1,0,1,0,0))
rows('zero-one-under-won.csv',[['Lead ID','Company','Won','Created'],['A-1','Alder','1','2025-01-02'],['A-2','Birch','0','2025-01-03'],['A-3','Cedar','0','2025-01-04']])
case('zero-one-under-won.csv','leads',3,[('Lead ID','reference'),('Company','company'),('Won','outcome'),('Created','created')],out=(1,0,0,0,0,2),ask=['Won'])
rows('is-closed-is-won-digits.csv',[['id','account','is_closed','is_won','created_at'],['a1','Alder','1','1','2025-01-02T10:00:00Z'],['a2','Birch','1','0','2025-01-03T10:00:00Z'],['a3','Cedar','0','0','2025-01-04T10:00:00Z']])
case('is-closed-is-won-digits.csv','leads',3,[('id','reference'),('account','company'),('is_closed','outcome-closed-flag'),('is_won','outcome-won-flag'),('created_at','created')],out=(1,1,0,1,0,0))
rows('german-booleans.csv',[['Lead-Nr.','Firma','Gewonnen','Abgeschlossen','Erstellt'],['1','Alder','WAHR','WAHR','3.1.2025'],['2','Birke','FALSCH','WAHR','14.1.2025'],['3','Ceder','FALSCH','FALSCH','15.1.2025']],sep=';')
case('german-booleans.csv','leads',3,[('Lead-Nr.','reference'),('Firma','company'),('Gewonnen','outcome-won-flag|outcome'),('Abgeschlossen','outcome-closed-flag|attribute-text'),('Erstellt','created',{'max':'2025-01-15'})],out=(1,1,0,1,0,0),no_ask=False)
rows('dutch-booleans.csv',[['Nr','Bedrijf','Klant geworden','Nieuwsbrief','Datum aanvraag'],['1','Alder','Ja','Waar','03-01-2025'],['2','Birch','Nee','Onwaar','14-01-2025'],['3','Cedar','Ja','Waar','15-01-2025']],sep=';')
case('dutch-booleans.csv','leads',3,[('Nr','reference|unknown|attribute-number'),('Bedrijf','company'),('Klant geworden','outcome'),('Nieuwsbrief','attribute-text'),('Datum aanvraag','created',{'max':'2025-01-15'})],out=(2,0,0,0,0,1),ask=['Klant geworden'],no_ask=False)
rows('dutch-statuses.csv',[['Leadnummer','Bedrijf','Status','Binnengekomen op'],['L1','A','Gescoord','1-2-2025'],['L2','B','Verloren','2-2-2025'],['L3','C','Lopend','13-2-2025'],['L4','D','Afgewezen','14-2-2025'],['L5','E','Geen interesse','15-2-2025'],['L6','F','Offerte verstuurd','16-2-2025']],sep=';')
case('dutch-statuses.csv','leads',6,[('Leadnummer','reference'),('Bedrijf','company'),('Status','outcome'),('Binnengekomen op','created',{'min':'2025-02-01','max':'2025-02-16'})],out=(1,1,2,2,0,0))
rows('won-and-lost-dates-only.csv',[['Deal ID','Company','Created','Won on','Lost on'],['D1','A','2025-01-01','2025-02-01',''],['D2','B','2025-01-02','','2025-02-02'],['D3','C','2025-01-03','','']])
case('won-and-lost-dates-only.csv','leads',3,[('Deal ID','reference'),('Company','company'),('Created','created'),('Won on','closed|outcome'),('Lost on','closed|outcome')],out=(1,1,0,1,0,0),no_ask=False)
rows('won-amount-is-no-outcome.csv',[['Lead ID','Company','Status','Won Revenue','Lost Reason'],['1','A','Won','1200.50',''],['2','B','Lost','','Price'],['3','C','Open','','']])
case('won-amount-is-no-outcome.csv','leads',3,[('Lead ID','reference'),('Company','company'),('Status','outcome'),('Won Revenue','amount|attribute-number',{'type':'number','sum':1200.5}),('Lost Reason','attribute-text|unknown')],out=(1,1,0,1,0,0))
rows('firms-called-won-and-lost.csv',[['Lead ID','Company','Phase'],['1','Lost Boys Ltd','Closed Won'],['2','Won Hotels Inc','Closed Lost'],['3','Open Systems AG','Demo'],['4','New Ventures','Closed Won']])
case('firms-called-won-and-lost.csv','leads',4,[('Lead ID','reference'),('Company','company'),('Phase','outcome')],out=(2,1,0,1,0,0))
rows('summe-gmbh.csv',[['Firma','Umsatz','Status'],['Summe GmbH','100','Gewonnen'],['Gesamtverband e.V.','200','Verloren'],['Totaal BV','300','Offen']],sep=';')
case('summe-gmbh.csv','leads',3,[('Firma','company'),('Umsatz','amount|attribute-number',{'sum':600}),('Status','outcome')],out=(1,1,0,1,0,0))
w('pages-repeat-headings.csv','''Firma;Status;Datum
Alder;Gewonnen;13.01.2025
Birke;Verloren;14.01.2025
Seite 1 von 2;;
Firma;Status;Datum
Ceder;Offen;15.01.2025
Seite 2 von 2;;
Erstellt von Mara Beispiel am 01.02.2025;;
''')
case('pages-repeat-headings.csv','leads',3,[('Firma','company'),('Status','outcome'),('Datum','created|attribute-date',{'max':'2025-01-15','values_unread':0})],skipped=[4,5,7,8],out=(1,1,0,1,0,0))
rows('words-for-nothing-german.csv',[['Nr','Firma','Branche','Umsatz','Status'],['L-1','A','k. A.','1.200,5','Gewonnen'],['L-2','B','unbekannt','n. v.','Verloren'],['L-3','C','Handel','entfällt','Offen'],['L-4','D','keine Angabe','300','Gewonnen']],sep=';')
case('words-for-nothing-german.csv','leads',4,[('Nr','reference'),('Firma','company'),('Branche','attribute-text',{'blank':3}),('Umsatz','amount|attribute-number',{'type':'number','sum':1500.5}),('Status','outcome')],out=(2,1,0,1,0,0))
w('pandas-nan-and-index.csv',',lead_id,company,score,employees,status\n0,1001.0,Alder,12.5,250.0,won\n1,1002.0,Birch,NaN,NaN,lost\n2,1003.0,,7.0,12.0,open\n')
case('pandas-nan-and-index.csv','leads',3,[('','unknown|empty|attribute-number'),('lead_id','reference'),('company','company'),('score','attribute-number',{'sum':19.5,'blank':1}),('employees','attribute-number',{'sum':262,'blank':1}),('status','outcome')],out=(1,1,0,1,0,0),ask=['column 1'])
rows('codes-phones-mails.csv',[['Kundennummer','Firma','PLZ','Anmeldung','Rückruf unter','Artikel','Status'],['000123','Alder GmbH','01067','ann@alder.example','+49 351 123450','4006381333931','Gewonnen'],['000124','Birke AG','80331','bo@birke.example','089 / 1234-0','4006381333948','Verloren'],['001240','Ceder KG','04109','cy@ceder.example','(0341) 99887','4006381333955','Offen']],sep=';')
case('codes-phones-mails.csv','leads',3,[('Kundennummer','reference'),('Firma','company'),('PLZ','attribute-text|unknown',{'type':'text'}),('Anmeldung','email'),('Rückruf unter','phone'),('Artikel','attribute-text|attribute-number|unknown'),('Status','outcome')],out=(1,1,0,1,0,0))
# ---------- dialects
rows('uk-days.csv',[['Ref','Company','Outcome','Enquiry date'],['E1','A','won','03/02/2025'],['E2','B','lost','13/02/2025'],['E3','C','won','04/05/2025']])
case('uk-days.csv','leads',3,[('Ref','reference'),('Company','company'),('Outcome','outcome'),('Enquiry date','created',{'min':'2025-02-03','max':'2025-05-04'})],out=(2,1,0,0,0,0))
rows('us-days-two-digit-years-12-hours.csv',[['Id','Company','Status','Created'],['1','A','Won','2/3/25 2:05 PM'],['2','B','Lost','2/13/25 9:00 AM'],['3','C','Won','12/1/24 12:30 AM']])
case('us-days-two-digit-years-12-hours.csv','leads',3,[('Id','reference'),('Company','company'),('Status','outcome'),('Created','created',{'min':'2024-12-01','max':'2025-02-13'})],out=(2,1,0,0,0,0))
rows('days-open.csv',[['Id','Company','Status','Created'],['1','A','Won','02/03/2025'],['2','B','Lost','03/04/2025']])
case('days-open.csv','leads',2,[('Id','reference'),('Company','company'),('Status','outcome'),('Created','created',{'values_read':2})],out=(1,1,0,0,0,0),ask=['Created'])
rows('days-in-many-words.csv',[['Id','Company','Status','Created'],['1','A','Won','Mon, 3 Feb 2025'],['2','B','Lost','February 4th, 2025'],['3','C','Won','05-Feb-25'],['4','D','Lost','2025/02/06'],['5','E','Won','20250207'],['6','F','Lost','2025-02-08T23:30:00+01:00'],['7','G','Won','Feb 9, 2025 10:15 AM']])
case('days-in-many-words.csv','leads',7,[('Id','reference'),('Company','company'),('Status','outcome'),('Created','created',{'type':'date','min':'2025-02-03','max':'2025-02-09'})],out=(4,3,0,0,0,0),no_ask=False)
rows('founded-is-a-year.csv',[['Lead ID','Company','Founded','Employees','Status'],['1','A','1998','1.200','Won'],['2','B','2005','3.400','Lost'],['3','C','2011','12','Won']])
case('founded-is-a-year.csv','leads',3,[('Lead ID','reference'),('Company','company'),('Founded','attribute-number|attribute-text'),('Employees','attribute-number',{'sum':4612}),('Status','outcome')],out=(2,1,0,0,0,0))
rows('units-german.csv',[['Lead-ID','Firma','Umsatz','Budget','Status'],['1','A','1,5 Mio. €','12 T€','Gewonnen'],['2','B','750 Tsd. €','8,5 T€','Verloren'],['3','C','90.000 €','900 €','Offen']],sep=';')
case('units-german.csv','leads',3,[('Lead-ID','reference'),('Firma','company'),('Umsatz','amount|attribute-number',{'sum':2340000}),('Budget','amount|attribute-number|attribute-text',{'sum':21400}),('Status','outcome')],out=(1,1,0,1,0,0),no_ask=False)
rows('swiss.csv',[['Lead-ID','Firma','Auftragswert','Status','Erstellt am'],['1','A',"CHF 1'234.50",'Gewonnen','3.2.25'],['2','B',"CHF 500.–",'Verloren','14.2.25'],['3','C',"12’000.00 CHF",'Offen','15.2.25']],sep=';')
case('swiss.csv','leads',3,[('Lead-ID','reference'),('Firma','company'),('Auftragswert','amount',{'sum':13734.5}),('Status','outcome'),('Erstellt am','created',{'max':'2025-02-15'})],out=(1,1,0,1,0,0))
rows('sep-line-and-bom.csv',[['Lead-ID','Firma','Betrag','Status'],['1','Müller','1,5','Gewonnen'],['2','Özil','2,75','Verloren']],sep=';',bom=True,before='sep=;\r\n')
case('sep-line-and-bom.csv','leads',2,[('Lead-ID','reference'),('Firma','company'),('Betrag','amount',{'sum':4.25}),('Status','outcome')],header=2,out=(1,1,0,0,0,0),sep=';')
rows('utf16-big-endian.txt',[['Lead-ID','Firma','Betrag','Status'],['1','Müller','1.200,5','Gewonnen'],['2','Žižek','2,75','Verloren']],sep='\t',bom=True,enc='utf-16-be')
case('utf16-big-endian.txt','leads',2,[('Lead-ID','reference'),('Firma','company'),('Betrag','amount',{'sum':1203.25}),('Status','outcome')],out=(1,1,0,0,0,0),sep='\t')
rows('utf16-without-mark.txt',[['Lead ID','Company','Amount','Status'],['1','Alder','1200.5','Won'],['2','Birch','2.75','Lost']],sep='\t',enc='utf-16-le')
case('utf16-without-mark.txt','leads',2,[('Lead ID','reference'),('Company','company'),('Amount','amount',{'sum':1203.25}),('Status','outcome')],out=(1,1,0,0,0,0),sep='\t')
rows('cp1252-euro-in-heading.csv',[['Lead-ID','Firma – Ort','Umsatz in T€','Status'],['1','Müller – Köln','12,5','Gewonnen'],['2','Groß – Ulm','8','Verloren']],sep=';',enc='cp1252')
case('cp1252-euro-in-heading.csv','leads',2,[('Lead-ID','reference'),('Firma – Ort','company|attribute-text|unknown'),('Umsatz in T€','amount|attribute-number',{'sum':20.5}),('Status','outcome')],out=(1,1,0,0,0,0),sep=';',enc='windows-1252')
rows('cells-of-several-lines.csv',[['Lead ID','Company','Comment','Status','Created'],['1','Alder','He said: "call me, later";\nthen nothing.\n\nTotal: 3','Won','2025-01-13'],['2','Birch, Ltd','a;b;c\r\nd,e,f','Lost','2025-01-14'],['3','Cedar','','Won','2025-01-15']])
case('cells-of-several-lines.csv','leads',3,[('Lead ID','reference'),('Company','company'),('Comment','free-text'),('Status','outcome'),('Created','created',{'max':'2025-01-15'})],out=(2,1,0,0,0,0),sep=',')
w('backslash-comma.csv','lead_id,company,industry,status\n1,Smith\\, Jones & Co,Retail,won\n2,Birch,Steel\\, hot,lost\n3,Cedar,Food,open\n')
case('backslash-comma.csv','leads',3,[('lead_id','reference'),('company','company'),('industry','attribute-text'),('status','outcome')],out=(1,1,0,1,0,0))
w('all-rows-broken-by-decimal-comma.csv','Lead ID,Company,Amount,Status\n1,Alder,12,50,Won\n2,Birch,7,25,Lost\n3,Cedar,100,00,Open\n')
case('all-rows-broken-by-decimal-comma.csv','leads',3,[('Lead ID','reference'),('Company','company'),('Amount','amount',{'sum':119.75}),('Status','outcome')],out=(1,1,0,1,0,0),no_ask=False)
w('markdown-table.md','''| Lead ID | Company | Status | Amount |
|---------|:--------|:------:|-------:|
| 1       | Alder   | Won    | 1200.5 |
| 2       | Birch   | Lost   | 90     |
| 3       | Cedar   | Open   |        |
''')
case('markdown-table.md','leads',3,[('Lead ID','reference'),('Company','company'),('Status','outcome'),('Amount','amount',{'sum':1290.5})],out=(1,1,0,1,0,0))
w('psql-output.txt''',''' lead_id | company | status | amount
---------+---------+--------+--------
 1       | Alder   | won    | 1200.5
 2       | Birch   | lost   |     90
 3       | Cedar   | open   |
(3 rows)

''')
case('psql-output.txt','leads',3,[('lead_id','reference'),('company','company'),('status','outcome'),('amount','amount',{'sum':1290.5})],out=(1,1,0,1,0,0))
w('spaces-around-everything.tsv','Lead ID \t Company\tStatus \tAmount\n 1\tAlder \t Won\t 1,200.50 \n 2\tBirch\tLost \t90\u00a0\n')
case('spaces-around-everything.tsv','leads',2,[('Lead ID','reference'),('Company','company'),('Status','outcome'),('Amount','amount',{'sum':1290.5})],out=(1,1,0,0,0,0),sep='\t')
rows('damaged-ids.csv',[['Record ID','Company','Status'],['1,23457E+17','A','Gewonnen'],['1,23457E+17','B','Verloren'],['1,23458E+17','C','Offen']],sep=';')
case('damaged-ids.csv','leads',3,[('Record ID','reference|unknown'),('Company','company'),('Status','outcome')],out=(1,1,0,1,0,0),no_ask=False,say=['1,23457E+17|damaged'])
rows('two-status-columns.csv',[['Lead ID','Status','Company','Status'],['1','Active','A','Won'],['2','Active','B','Lost'],['3','Inactive','C','Open']])
case('two-status-columns.csv','leads',3,[('Lead ID','reference'),('Status','attribute-text|outcome|unknown'),('Company','company'),('Status','outcome')],out=(1,1,0,1,0,0),no_ask=False)
rows('months-in-created.csv',[['Lead ID','Company','Created month','Status'],['1','A','2025-01','Won'],['2','B','2025-02','Lost']])
case('months-in-created.csv','leads',2,[('Lead ID','reference'),('Company','company'),('Created month','created|attribute-date|attribute-text'),('Status','outcome')],out=(1,1,0,0,0,0),no_ask=False)
rows('trailing-minus-and-brackets.csv',[['Nr.','Firma','Saldo','Status'],['A1','A','1.234,50-','Gewonnen'],['A2','B','(500,00)','Verloren'],['A3','C','+75,25','Offen'],['A4','D','−10,00','Offen']],sep=';')
case('trailing-minus-and-brackets.csv','leads',4,[('Nr.','reference'),('Firma','company'),('Saldo','attribute-number|amount',{'sum':-1669.25}),('Status','outcome')],out=(1,1,0,2,0,0))
rows('percent-column.csv',[['Lead ID','Company','Win probability','Discount','Status'],['1','A','25%','0,5 %','Won'],['2','B','100%','12,25 %','Lost'],['3','C','5%','3 %','Open']])
case('percent-column.csv','leads',3,[('Lead ID','reference'),('Company','company'),('Win probability','attribute-number',{'sum':130}),('Discount','attribute-number',{'sum':15.75}),('Status','outcome')],out=(1,1,0,1,0,0))
rows('semicolons-with-points.csv',[['Lead ID','Company','Amount','Weight','Status'],['1','A','1.5','1.500','Won'],['2','B','22.75','2.250','Lost']],sep=';')
case('semicolons-with-points.csv','leads',2,[('Lead ID','reference'),('Company','company'),('Amount','amount',{'sum':24.25}),('Weight','attribute-number',{'sum':3.75}),('Status','outcome')],out=(1,1,0,0,0,0))
def D(*a): return dt.datetime(*a)
# ======== FUNNEL
rows('funnel-german-calendar-weeks.csv',[['KW','Besuche','Leads'],['KW 05/2025','1.200','12'],['KW 06/2025','1.100','9'],['KW 07/2025','900','7']],sep=';')
case('funnel-german-calendar-weeks.csv','funnel',3,[('KW','month'),('Besuche','stage:Visits',{'sum':3200}),('Leads','stage:Inquiries',{'sum':28})],months={'2025-01':{'Visits':1200,'Inquiries':12},'2025-02':{'Visits':2000,'Inquiries':16}},ask=['KW'])
rows('funnel-quarters.csv',[['Quarter','Visits','Leads'],['Q1 2025','3000','120'],['Q2 2025','3300','150']])
case('funnel-quarters.csv','funnel',2,[('Quarter','month|attribute-text|split|unknown'),('Visits','stage:Visits'),('Leads','stage:Inquiries')],months={},no_ask=False,say=['Quarter'])
rows('funnel-german-months.csv',[['Monat','Besucher','Anfragen','MQL'],['Januar 2025','1.200','50','12'],['Februar 2025','1.150','40','9'],['Mrz 25','1.000','30','8']],sep=';')
case('funnel-german-months.csv','funnel',3,[('Monat','month'),('Besucher','stage:Visits',{'sum':3350}),('Anfragen','stage:Inquiries'),('MQL','stage:MQL')],months={'2025-01':{'Visits':1200,'Inquiries':50,'MQL':12},'2025-02':{'Visits':1150,'Inquiries':40,'MQL':9},'2025-03':{'Visits':1000,'Inquiries':30,'MQL':8}})
rows('funnel-dutch-months.csv',[['Maand','Bezoeken','Leads'],['jan-25','1.200','50'],['mrt-25','1.150','40'],['mei-25','1.000','30']],sep=';')
case('funnel-dutch-months.csv','funnel',3,[('Maand','month'),('Bezoeken','stage:Visits',{'sum':3350}),('Leads','stage:Inquiries')],months={'2025-01':{'Visits':1200,'Inquiries':50},'2025-03':{'Visits':1150,'Inquiries':40},'2025-05':{'Visits':1000,'Inquiries':30}})
rows('funnel-across-with-sum.csv',[['Stufe','Jan. 2025','Feb. 2025','Mrz. 2025','Summe'],['Besuche','1.200','1.100','900','3.200'],['Leads','12','9','7','28'],['MQL','4','3','2','9']],sep=';')
case('funnel-across-with-sum.csv','funnel',3,[('Stufe','stage-names'),('Jan. 2025','month-column'),('Feb. 2025','month-column'),('Mrz. 2025','month-column'),('Summe','unknown|attribute-number')],months={'2025-01':{'Visits':1200,'Inquiries':12,'MQL':4},'2025-02':{'Visits':1100,'Inquiries':9,'MQL':3},'2025-03':{'Visits':900,'Inquiries':7,'MQL':2}})
rows('funnel-dotted-months.csv',[['Monat','Besuche','Leads'],['01.2025','100','5'],['02.2025','110','6'],['10.2025','120','7']],sep=';')
case('funnel-dotted-months.csv','funnel',3,[('Monat','month'),('Besuche','stage:Visits'),('Leads','stage:Inquiries')],months={'2025-01':{'Visits':100,'Inquiries':5},'2025-02':{'Visits':110,'Inquiries':6},'2025-10':{'Visits':120,'Inquiries':7}})
rows('funnel-year-and-month-apart.csv',[['Year','Month','Visits','Leads'],['2024','12','100','5'],['2025','1','110','6'],['2025','2','120','7']])
case('funnel-year-and-month-apart.csv','funnel',3,[('Year','stage:Year'),('Month','stage:Month'),('Visits','stage:Visits'),('Leads','stage:Inquiries')],months={},no_ask=False)  # nothing is counted before somebody says how
rows('funnel-days-us.csv',[['Start Date (in UTC)','Campaign Name','Impressions','Clicks','Leads','Total Spent'],['1/30/2025','Webinar','1,200','30','3','45.10'],['1/31/2025','Webinar','1,300','31','2','44.00'],['2/1/2025','Webinar','900','20','1','30.25'],['2/1/2025','Whitepaper','500','10','0','12.00']],sep='\t',enc='utf-16',before='Campaign Performance Report (in UTC)\r\nReport Start: January 1, 2025, 12:00 AM\r\nReport End: February 28, 2025, 11:59 PM\r\nDate Generated: March 3, 2025, 10:21 AM\r\n\r\n')
case('funnel-days-us.csv','funnel',4,[('Start Date (in UTC)','month'),('Campaign Name','split'),('Impressions','stage:Impressions'),('Clicks','stage:Clicks'),('Leads','stage:Inquiries'),('Total Spent','attribute-number|unknown')],header=6,months={'2025-01':{'Inquiries':5},'2025-02':{'Inquiries':1}},no_ask=False,sep='\t')
w('ga4-comment-and-grand-total.csv','''# ----------------------------------------
# Traffic acquisition
# Account: Example
# Property: example.com - GA4
# ----------------------------------------
#
# All Users
# Start date: 20250101
# End date: 20250331
Month,Sessions,Key events
,4500,120,Grand total
202501,1500,40
202502,1400,50
202503,1600,30
''')
case('ga4-comment-and-grand-total.csv','funnel',3,[('Month','month'),('Sessions','stage:Visits|stage:Sessions',{'sum':4500}),('Key events','stage:Inquiries|stage:Key events|attribute-number|unknown',{'sum':120})],header=10,no_ask=False)
w('ga4-two-tables.csv','''# ------------
# Sessions by month
# ------------
Month,Visits,Leads
202501,1500,40
202502,1400,50

# ------------
# Sessions by country
# ------------
Country,Visits,Leads
Germany,2000,60
Netherlands,900,30
''')
case('ga4-two-tables.csv','funnel',2,[('Month','month'),('Visits','stage:Visits',{'sum':2900}),('Leads','stage:Inquiries',{'sum':90})],header=4,months={'2025-01':{'Visits':1500,'Inquiries':40},'2025-02':{'Visits':1400,'Inquiries':50}})
w('google-ads-german-account-totals.csv',('Kampagnenbericht\n1. Januar 2025 - 31. März 2025\nMonat\tKampagne\tImpr.\tKlicks\tConversions\tKosten\nJanuar 2025\tMarke\t1.200\t120\t3,00\t1.234,56\nJanuar 2025\tAllgemein\t12.000\t240\t4,00\t2.000,00\nFebruar 2025\tMarke\t1.100\t110\t2,00\t900,10\nGesamt: Konto\t --\t14.300\t470\t9,00\t4.134,66\n').replace('\n','\r\n').encode('utf-16'))
case('google-ads-german-account-totals.csv','funnel',3,[('Monat','month'),('Kampagne','split'),('Impr.','stage:Impressions',{'sum':14300}),('Klicks','stage:Clicks',{'sum':470}),('Conversions','stage:Conversions|stage:Inquiries',{'sum':9}),('Kosten','attribute-number|unknown',{'sum':4134.66})],header=3,no_ask=False,sep='\t')
rows('funnel-percent-beside-counts.csv',[['Maand','Bezoeken','Leads','Conversie','SQL'],['2025-01','1.000','50','5,0 %','5'],['2025-02','1.200','48','4,0 %','6']],sep=';')
case('funnel-percent-beside-counts.csv','funnel',2,[('Maand','month'),('Bezoeken','stage:Visits',{'sum':2200}),('Leads','stage:Inquiries'),('Conversie','attribute-number|unknown'),('SQL','stage:SQL')],months={'2025-01':{'Visits':1000,'Inquiries':50,'SQL':5},'2025-02':{'Visits':1200,'Inquiries':48,'SQL':6}})
rows('funnel-units.csv',[['Month','Visits','Leads'],['2025-01','1.2k','50'],['2025-02','12k','48']])
case('funnel-units.csv','funnel',2,[('Month','month'),('Visits','stage:Visits',{'sum':13200}),('Leads','stage:Inquiries')],no_ask=False)
rows('funnel-blank-and-dash.csv',[['Month','Visits','Leads','Won'],['Jan 2025','100','-',''],['Feb 2025','120','0','1'],['Mar 2025','','4','n/a']])
case('funnel-blank-and-dash.csv','funnel',3,[('Month','month'),('Visits','stage:Visits'),('Leads','stage:Inquiries',{'blank':1}),('Won','stage:Won',{'blank':2})],months={'2025-01':{'Visits':100,'Inquiries':None,'Won':None},'2025-02':{'Visits':120,'Inquiries':0,'Won':1},'2025-03':{'Visits':None,'Inquiries':4,'Won':None}})
rows('funnel-month-ends-german.csv',[['Stichtag','Besuche','Anfragen'],['31.01.2025','100','5'],['28.02.2025','110','6'],['31.03.2025','90','4']],sep=';')
case('funnel-month-ends-german.csv','funnel',3,[('Stichtag','month'),('Besuche','stage:Visits'),('Anfragen','stage:Inquiries')],months={'2025-01':{'Visits':100,'Inquiries':5},'2025-02':{'Visits':110,'Inquiries':6},'2025-03':{'Visits':90,'Inquiries':4}})
rows('funnel-average-row.csv',[['Month','Visits','Leads'],['2025-01','100','5'],['2025-02','120','7'],['Average','110','6'],['Total','220','12']])
case('funnel-average-row.csv','funnel',2,[('Month','month',{'values_unread':0}),('Visits','stage:Visits',{'sum':220}),('Leads','stage:Inquiries',{'sum':12})],months={'2025-01':{'Visits':100,'Inquiries':5},'2025-02':{'Visits':120,'Inquiries':7}})
rows('funnel-us-month-days.csv',[['Month','Visits','Leads'],['1/1/2025','100','5'],['2/1/2025','110','6'],['3/1/2025','90','4']])
case('funnel-us-month-days.csv','funnel',3,[('Month','month'),('Visits','stage:Visits'),('Leads','stage:Inquiries')],months={'2025-01':{'Visits':100,'Inquiries':5},'2025-02':{'Visits':110,'Inquiries':6},'2025-03':{'Visits':90,'Inquiries':4}},no_ask=False)
# ======== CONTENT
rows('content-screaming-frog.csv',[['Address','Content','Status Code','Status','Title 1','Title 1 Length','Word Count','Last Modified'],['https://example.com/','text/html; charset=UTF-8','200','OK','Home','4','812','2025-01-13'],['https://example.com/guide','text/html; charset=UTF-8','200','OK','Guide, long','11','1204','2025-02-01'],['https://example.com/old','text/html','301','Moved Permanently','','0','0','']],quoting=csv.QUOTE_ALL,bom=True)
case('content-screaming-frog.csv','content',3,[('Address','url'),('Content','unknown|attribute-text|free-text'),('Status Code','unknown|attribute-number|attribute-text'),('Status','unknown|attribute-text|verdict'),('Title 1','title',{'blank':1}),('Title 1 Length','unknown|attribute-number'),('Word Count','unknown|attribute-number'),('Last Modified','changed',{'min':'2025-01-13'})],items=3,no_ask=False)
rows('content-german-hand-list.csv',[['Titel','Art','Link','Persona','Phase','Bewertung Vertrieb','Bewertung Marketing','Bekannt im Vertrieb','Aufrufe'],['Leitfaden Hygiene','Whitepaper','https://a.example/1','IT-manager','Overweging','3','4','ja','1.204'],['Preisliste','Datenblatt','https://a.example/2','Inkoper','Beslissing','0','2','nein','12.950'],['Messefilm','Video','','Directie','Bewustwording','','1','','87']],sep=';',enc='cp1252')
case('content-german-hand-list.csv','content',3,[('Titel','title'),('Art','kind'),('Link','url',{'blank':1}),('Persona','persona'),('Phase','buying-stage'),('Bewertung Vertrieb','rating:sales',{'sum':3,'blank':1}),('Bewertung Marketing','rating:marketing',{'sum':7}),('Bekannt im Vertrieb','known:sales',{'blank':1}),('Aufrufe','views',{'sum':14241})],items=3,sep=';')
rows('content-ga4-pages.csv',[['Page title and screen class','Page path and screen class','Views','Users','Average engagement time'],['Home','/','12,950','9,001','45.2'],['Guide','/guide','1,204','800','120.75'],['Pricing','/pricing','87','60','30']],before='# Pages and screens\n# 20250101-20250131\n')
case('content-ga4-pages.csv','content',3,[('Page title and screen class','title'),('Page path and screen class','url'),('Views','views',{'sum':14241}),('Users','unknown|attribute-number'),('Average engagement time','unknown|attribute-number')],header=3,items=3)
rows('content-rating-out-of-ten.csv',[['Title','URL','Sales rating (1-10)','Verdict'],['A','https://x.example/a','10','Keep'],['B','https://x.example/b','7','Rework'],['C','https://x.example/c','1','Delete']])
case('content-rating-out-of-ten.csv','content',3,[('Title','title'),('URL','url'),('Sales rating (1-10)','rating:sales'),('Verdict','verdict')],items=3,ask=['Sales rating (1-10)'],no_ask=False)
rows('content-dutch.csv',[['Titel','Soort','Adres','Taal','Voor wie','Oordeel','Laatst gewijzigd','Weergaven'],['Gids','Brochure','https://n.example/1','Nederlands','Inkoper; Directie','Behouden','13-02-2025','1.204'],['Prijzen','Blogartikel','https://n.example/2','nl','IT-manager','Verwijderen','1-3-2025','87']],sep=';')
case('content-dutch.csv','content',2,[('Titel','title'),('Soort','kind'),('Adres','url'),('Taal','language'),('Voor wie','persona|audience|unknown'),('Oordeel','verdict'),('Laatst gewijzigd','changed',{'min':'2025-02-13','max':'2025-03-01'}),('Weergaven','views',{'sum':1291})],items=2,no_ask=False)
# ======== WORKBOOKS
b=xlsxwriter.Workbook(str(OUT/'salesforce-grouped-report.xlsx')); s=b.add_worksheet('Leads by status'); d=b.add_format({'num_format':'dd/mm/yyyy'})
for r,t in enumerate(['Leads by status','As of 2025-04-01 08:15','Filtered By','   Show: All leads']): s.write(r,1,t)
for c,t in enumerate(['Lead Status  ↑','Company / Account','Annual Revenue','Created Date']): s.write(9,1+c,t)
r=10
for st,members in (('Closed - Converted',[('Alder',1200.5,D(2025,1,13)),('Birch',800,D(2025,1,14))]),('Unqualified',[('Cedar',90,D(2025,2,1))])):
    first=r
    for co,am,da in members:
        s.write(r,2,co); s.write(r,3,am); s.write_datetime(r,4,da,d); r+=1
    if len(members)>1: s.merge_range(first,1,r-1,1,st)
    else: s.write(first,1,st)
    s.write(r,1,'Subtotal'); s.write(r,2,'Sum'); s.write(r,3,sum(m[1] for m in members)); r+=1
    s.write(r,2,'Count'); s.write(r,3,len(members)); r+=1
s.write(r,1,'Total'); s.write(r,2,'Sum'); s.write(r,3,2090.5); r+=1
s.write(r,2,'Count'); s.write(r,3,3)
b.close()
case('salesforce-grouped-report.xlsx','leads',3,[('Lead Status  ↑','outcome'),('Company / Account','company'),('Annual Revenue','amount|attribute-number',{'sum':2090.5}),('Created Date','created',{'max':'2025-02-01'})],header=10,out=(2,0,1,0,0,0),no_ask=False)
b=xlsxwriter.Workbook(str(OUT/'mixed-number-cells.xlsx')); s=b.add_worksheet('Tabelle1')
for c,t in enumerate(['Lead-ID','Firma','Auftragswert','Eingang','Status']): s.write(0,c,t)
d=b.add_format({'num_format':'dd.mm.yyyy'})
for r,(i,f,v,da,st) in enumerate([('L1','Alder',1234.5,D(2025,2,3),'Gewonnen'),('L2','Birke','2.500,75','14.02.2025','Verloren'),('L3','Ceder',1.234,D(2025,2,15),'Offen'),('L4','Dorn','1.000,00','16.02.2025','Gewonnen')],1):
    s.write_string(r,0,i); s.write_string(r,1,f)
    s.write_number(r,2,v) if not isinstance(v,str) else s.write_string(r,2,v)
    s.write_datetime(r,3,da,d) if not isinstance(da,str) else s.write_string(r,3,da)
    s.write_string(r,4,st)
b.close()
case('mixed-number-cells.xlsx','leads',4,[('Lead-ID','reference'),('Firma','company'),('Auftragswert','amount',{'sum':4736.484}),('Eingang','created',{'values_read':4,'min':'2025-02-03','max':'2025-02-16'}),('Status','outcome')],out=(2,1,0,1,0,0))
wb=openpyxl.Workbook(); s=wb.active; s.title='Pivot'
for r in [['Row Labels','Count'],['Won',2],['Lost',1],['Grand Total',3]]: s.append(r)
t=wb.create_sheet('Data')
for r in [['Lead ID','Company','Stage','Created','Newsletter','Close rate'],['A1','Alder','Closed Won',D(2025,1,13),True,0.25],['A2','Birch','Closed Lost',D(2025,1,14,9,30),False,1],['A3','Cedar','Closed Won',D(2025,2,1),True,0.055]]: t.append(r)
for r in range(2,5): t.cell(r,6).number_format='0.0%'
wb.save(OUT/'pivot-before-data.xlsx')
case('pivot-before-data.xlsx','leads',3,[('Lead ID','reference'),('Company','company'),('Stage','outcome'),('Created','created',{'max':'2025-02-01'}),('Newsletter','attribute-text'),('Close rate','attribute-number')],out=(2,1,0,0,0,0),sheet='Data')
wb=openpyxl.Workbook(); s=wb.active; s.title='Leads'
for r,row in enumerate([['Lead ID','Company','Status','Amount'],['A1','Alder','Won',100],['A2','Birch','Lost',200],['A3','Cedar','Won',300]]):
    for c,v in enumerate(row): s.cell(5+r,3+c,v)
s.cell(2,3,'Pipeline 2025'); s.cell(6,10,'Please update weekly!'); 
wb.save(OUT/'table-begins-at-c5.xlsx')
case('table-begins-at-c5.xlsx','leads',3,[('Lead ID','reference'),('Company','company'),('Status','outcome'),('Amount','amount',{'sum':600})],header=5,out=(2,1,0,0,0,0),no_ask=False)
b=xlsxwriter.Workbook(str(OUT/'two-header-rows-merged.xlsx')); s=b.add_worksheet('Liste')
s.merge_range(0,0,0,1,'Kontakt'); s.merge_range(0,2,0,4,'Vertrieb')
for c,t in enumerate(['Firma','Ort','Status','Betrag','Erstellt am']): s.write(1,c,t)
for r,row in enumerate([['Alder','Köln','Gewonnen',1200.5,'13.01.2025'],['Birke','Bonn','Verloren',90,'14.01.2025'],['Ceder','Ulm','Offen',0,'15.01.2025']],2):
    for c,v in enumerate(row): s.write(r,c,v)
b.close()
case('two-header-rows-merged.xlsx','leads',3,[('Firma','company'),('Ort','attribute-text'),('Status','outcome'),('Betrag','amount',{'sum':1290.5}),('Erstellt am','created',{'max':'2025-01-15'})],header=2,out=(1,1,0,1,0,0))
b=xlsxwriter.Workbook(str(OUT/'two-tables-beside.xlsx')); s=b.add_worksheet('Q1')
L=[['Lead ID','Company','Status','Amount'],['A1','Alder','Won',100],['A2','Birch','Lost',200],['A3','Cedar','Open',300],['A4','Dogwood','Won',50]]
R=[['Source','Leads'],['Web',3],['Fair',1]]
for r,row in enumerate(L):
    for c,v in enumerate(row): s.write(r,c,v)
for r,row in enumerate(R):
    for c,v in enumerate(row): s.write(r,5+c,v)
b.close()
case('two-tables-beside.xlsx','leads',4,[('Lead ID','reference'),('Company','company'),('Status','outcome'),('Amount','amount',{'sum':650})],out=(2,1,0,1,0,0),no_ask=False)
rows('two-tables-beside.csv',[['Lead-ID','Firma','Status','','Quelle','Anzahl'],['A1','Alder','Gewonnen','','Web','3'],['A2','Birke','Verloren','','Messe','1'],['A3','Ceder','Offen','','',''],['A4','Dorn','Gewonnen','','','']],sep=';')
case('two-tables-beside.csv','leads',4,[('Lead-ID','reference'),('Firma','company'),('Status','outcome')],out=(2,1,0,1,0,0),no_ask=False)
b=xlsxwriter.Workbook(str(OUT/'funnel-dates-across.xlsx')); s=b.add_worksheet('Funnel'); m=b.add_format({'num_format':'mmm yy'})
s.write(0,0,'Stage')
for c,da in enumerate([D(2025,1,1),D(2025,2,1),D(2025,3,1)],1): s.write_datetime(0,c,da,m)
s.write(0,4,'Total')
for r,(n,v) in enumerate([('Visits',[1000,1100,900]),('Leads',[50,60,40]),('Won',[1,2,0])],1):
    s.write(r,0,n); [s.write(r,1+i,x) for i,x in enumerate(v)]; s.write_formula(r,4,f'=SUM(B{r+1}:D{r+1})',None,sum(v))
b.close()
case('funnel-dates-across.xlsx','funnel',3,[('Stage','stage-names'),('*','month-column'),('*','month-column'),('*','month-column'),('Total','unknown|attribute-number')],months={'2025-01':{'Visits':1000,'Inquiries':50,'Won':1},'2025-02':{'Visits':1100,'Inquiries':60,'Won':2},'2025-03':{'Visits':900,'Inquiries':40,'Won':0}})
b=xlsxwriter.Workbook(str(OUT/'funnel-date-cells-down.xlsx')); s=b.add_worksheet('Funnel'); m=b.add_format({'num_format':'mmmm yyyy'})
for c,t in enumerate(['Maand','Bezoeken','Leads']): s.write(0,c,t)
for r,(da,v,l) in enumerate([(D(2025,1,1),1000,50),(D(2025,2,1),1100,60)],1): s.write_datetime(r,0,da,m); s.write(r,1,v); s.write(r,2,l)
s.write(3,0,'Totaal'); s.write_formula(3,1,'=SUM(B2:B3)',None,2100); s.write_formula(3,2,'=SUM(C2:C3)',None,110)
b.close()
case('funnel-date-cells-down.xlsx','funnel',2,[('Maand','month'),('Bezoeken','stage:Visits',{'sum':2100}),('Leads','stage:Inquiries',{'sum':110})],skipped=[4],months={'2025-01':{'Visits':1000,'Inquiries':50},'2025-02':{'Visits':1100,'Inquiries':60}})
wb=openpyxl.Workbook(); s=wb.active; s.title='Leads'
for r in [['Lead ID','Company','Status','Amount'],['A1','Alder','Won',100],['A2','Birch','Lost',200],['A3','Cedar','Won',300],['Sum',None,None,'=SUM(D2:D4)']]: s.append(r)
s.row_dimensions[3].hidden=True; s.auto_filter.ref='A1:D5'
wb.save(OUT/'filter-hides-rows-sum-without-result.xlsx')
case('filter-hides-rows-sum-without-result.xlsx','leads',3,[('Lead ID','reference'),('Company','company'),('Status','outcome'),('Amount','amount',{'sum':600})],out=(2,1,0,0,0,0),no_ask=False)
pd.DataFrame({'lead_id':['00012','00013','00014'],'company':['A','B','C'],'amount':[1200.5,None,90],'created':pd.to_datetime(['2025-01-13','2025-01-14',None]),'won':[True,False,True]}).to_excel(OUT/'pandas-with-index.xlsx')
case('pandas-with-index.xlsx','leads',3,[('','unknown|empty|attribute-number'),('lead_id','reference'),('company','company'),('amount','amount',{'sum':1290.5,'blank':1}),('created','created',{'max':'2025-01-14','blank':1}),('won','outcome')],out=(2,0,0,0,0,1),ask=['won','column 1'])
wb=openpyxl.Workbook(); s=wb.active; s.title='Export'
for r in [['(Do Not Modify) Opportunity','(Do Not Modify) Row Checksum','(Do Not Modify) Modified On','Topic','Potential Customer','Est. Revenue','Status','Status Reason','Created On','Actual Close Date','Probability'],
 ['5f2c0d1e-0000-4000-8000-000000000001','aa+b/cd==',D(2025,3,1,8),'Line','Alder',15000.0,'Won','Won',D(2025,1,13,9),D(2025,2,13),100],
 ['5f2c0d1e-0000-4000-8000-000000000002','ab+b/cd==',D(2025,3,1,8),'Trial','Birch',500.5,'Lost','Out-Sold',D(2025,1,14,9),D(2025,2,14),0],
 ['5f2c0d1e-0000-4000-8000-000000000003','ac+b/cd==',D(2025,3,1,8),'New','Cedar',None,'Open','In Progress',D(2025,1,15,9),None,60]]: s.append(r)
for c in 'ABC': s.column_dimensions[c].hidden=True
wb.create_sheet('hiddenSheet').sheet_state='veryHidden'
wb.save(OUT/'dynamics-opportunities.xlsx')
case('dynamics-opportunities.xlsx','leads',3,[('(Do Not Modify) Opportunity','reference'),('(Do Not Modify) Row Checksum','record-name'),('(Do Not Modify) Modified On','record-name'),('Topic','record-name'),('Potential Customer','company|person'),('Est. Revenue','amount',{'sum':15500.5}),('Status','outcome'),('Status Reason','outcome|attribute-text|unknown'),('Created On','created',{'max':'2025-01-15'}),('Actual Close Date','closed',{'max':'2025-02-14'}),('Probability','attribute-number',{'sum':160})],out=(1,1,0,1,0,0),no_ask=False)
# two tables one under the other with title
w('second-list-below-with-title.csv','''Gewonnene Aufträge;;
Firma;Status;Betrag
Alder;Gewonnen;100
Birke;Gewonnen;200

Verlorene Aufträge;;
Firma;Status;Betrag
Ceder;Verloren;300
''')
case('second-list-below-with-title.csv','leads',2,[('Firma','company'),('Status','outcome'),('Betrag','amount')],header=2,skipped=[1,5,6,7,8],out=(2,0,0,0,0,0))
rows('empty-columns-and-rows.csv',[['','','','',''],['','Firma','','Status','Betrag'],['','Alder','','Gewonnen','100'],['','','','',''],['','Birke','','Verloren','200'],['','','','','']],sep=';')
case('empty-columns-and-rows.csv','leads',2,[('','empty|unknown'),('Firma','company'),('','empty|unknown'),('Status','outcome'),('Betrag','amount',{'sum':300})],header=2,out=(1,1,0,0,0,0))
rows('names-in-unknown-heading.csv',[['Lead ID','Firma','zuständig','Feld 7','Status'],['1','Alder','mbeispiel','Anna Schmidt','Gewonnen'],['2','Birke','tbeispiel','Peter Müller','Verloren'],['3','Ceder','mbeispiel','Sabine Wagner','Offen'],['4','Dorn','kbeispiel','Thomas Becker','Offen']],sep=';')
case('names-in-unknown-heading.csv','leads',4,[('Lead ID','reference'),('Firma','company'),('zuständig','owner'),('Feld 7','person|personal'),('Status','outcome')],out=(1,1,0,2,0,0))
rows('outcome-english-sentences.csv',[['Lead ID','Company','Outcome'],['1','A','We won it!'],['2','B','We lost to a competitor'],['3','C','not won yet'],['4','D','They may still win'],['5','E','lost?'],['6','F','No decision']])
case('outcome-english-sentences.csv','leads',6,[('Lead ID','reference'),('Company','company'),('Outcome','outcome')],ask=['Outcome'],no_ask=False,out=(1,1,0,0,0,4))
rows('thousands-of-dots-mixed.csv',[['Lead ID','Company','Amount','Status'],['1','A','1.234.567','Won'],['2','B','1.234','Lost'],['3','C','12','Won']])
case('thousands-of-dots-mixed.csv','leads',3,[('Lead ID','reference'),('Company','company'),('Amount','amount',{'sum':1235813}),('Status','outcome')],out=(2,1,0,0,0,0))
rows('one-cell-of-text-in-numbers.csv',[['Lead ID','Company','Amount','Status']]+[[str(i),f'F{i}','tbd' if i==7 else f'{i}00.50','Won' if i%2 else 'Lost'] for i in range(1,13)])
case('one-cell-of-text-in-numbers.csv','leads',12,[('Lead ID','reference'),('Company','company'),('Amount','amount',{'values_read':11,'values_unread':1,'sum':7105.5}),('Status','outcome')],out=(6,6,0,0,0,0),say=['tbd'])
rows('slash-separated-na.csv',[['Lead ID','Company','Created','Status'],['1','A','00.00.0000','Won'],['2','B','13.01.2025','Lost'],['3','C','9999-12-31','Open'],['4','D','14.01.2025','Won']])
case('slash-separated-na.csv','leads',4,[('Lead ID','reference'),('Company','company'),('Created','created',{'min':'2025-01-13','max':'2025-01-14'}),('Status','outcome')],out=(2,1,0,1,0,0),no_ask=False,say=['00.00.0000|9999|Created'])
done()
