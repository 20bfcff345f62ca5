# What a lead is: silent rounds, settling, test, back-test, threshold, reconciliation, hand-over.

## Silent rounds

round-start = Stille Runde …
command-silent-round = Stille Punkterunde beginnen
round-show = Runde { $n } zeigen
round-number = Runde { $n }
round-title = Runde { $n }: stille Vorschläge
round-purpose = Alle nennen Punkte, ohne die der anderen zu sehen. Bis zum Aufdecken ist nichts zu erkennen.
round-who = Wer antwortet?
round-departments = Eine Antwort je Abteilung. Fügen Sie Namen hinzu, wenn alle einzeln antworten sollen.
round-departments-answer = Jede Abteilung gibt eine Antwort; die Personen der Liste werden nicht gefragt.
round-each-person = Jede Person für sich
round-each-department = Jede Abteilung gemeinsam
round-people-answer = Es antworten: { $sales } für den Vertrieb, { $marketing } für das Marketing. Wer neutral oder abwesend ist, wird nicht gefragt.
round-settled-too = Auch vereinbarte Kriterien noch einmal gewichten
round-asks = { $n ->
    [0] Kein Kriterium ist offen: Nehmen Sie vereinbarte hinzu, oder legen Sie zuerst welche an.
    [one] Die Runde fragt nach den Punkten von { $n } Kriterium.
   *[other] Die Runde fragt nach den Punkten von { $n } Kriterien.
}
round-takes = Das { $n ->
   [one] ist { $n } Antwort
   *[other] sind { $n } Antworten
 }; an einer Tastatur dauert es etwa { $minutes } Min.
round-takes-long = Wählen Sie weniger aus oder teilen Sie die Runde.
round-choose-criteria = Kriterien auswählen …
round-choose-all = Alle
round-choose-none = Keine
round-begin = Runde beginnen
round-running = Runde { $n }: verdeckt bis zum Aufdecken
round-rules = { $n ->
    [one] { $n } Kriterium. Reichen Sie Tastatur oder Ziffernblock herum; was getippt wird, erscheint nur als Punkte.
   *[other] { $n } Kriterien. Reichen Sie Tastatur oder Ziffernblock herum; was getippt wird, erscheint nur als Punkte.
}
round-pass-to = Tastatur weiter an { $name }
round-pass-keys = Enter beginnt. Mit den Pfeiltasten (am Ziffernblock / und *) wählen Sie jemand anderen.
round-enter-for = Für { $name } antworten
round-voter-done = hat geantwortet
round-ready = Alle haben geantwortet. Mit R decken Sie auf.
round-reveal = R  Aufdecken
round-discard = Runde verwerfen
round-incomplete = Noch nicht alle haben alles beantwortet.
round-reveal-anyway = Trotzdem aufdecken
round-wait = Warten
silence-how = Tippen Sie die Punktzahl und drücken Sie Enter; Minus steht für Abzüge. Mit den Pfeiltasten (am Ziffernblock / und *) gehen Sie auf und ab; die Rücktaste nimmt eine Antwort zurück; Esc (oder + und Enter) führt zurück. Was Sie tippen, erscheint nur als ••.
silence-there = beantwortet
silence-typing = wird getippt
silence-missing = offen
silence-refused = nicht übernommen: nur { $least } bis { $most }
silence-refused-number = nicht übernommen: keine Zahl
silence-refused-whole = nicht übernommen: nur ganze Punkte
silence-refused-decimals = nicht übernommen: höchstens zwei Nachkommastellen
silence-refused-mark = nicht übernommen: Nachkommastellen stehen hinter einem Komma
silence-done = Fertig
round-revealed = Runde { $n }: aufgedeckt
round-still-open = { $open } von { $all } noch offen. Die größte Uneinigkeit steht oben; mit 1 bis 6 legen Sie die Punkte fest, N öffnet die Notiz.
round-others = Runden
round-table = Zur Tabelle
round-next = Nächste Runde …
round-medians = Vertrieb { $sales }, Marketing { $marketing }
round-one-side = nur eine Seite hat geantwortet
round-same = kein Abstand
round-gap = Abstand { $gap }
round-spread = Spanne { $n }
round-close = nah beieinander
round-apart = darüber reden
round-agreed = vereinbart: { $n }
round-explain = Bitte begründen: { $who }
round-explain-sides = Niemand steht allein da: Bitte lassen Sie jede Sichtweise von einer Person begründen.
round-note = Was die mit abweichender Meinung gesagt haben
round-note-hint = Warum so hoch, warum so niedrig?
settle-same = Beide sagen { $n }: vereinbaren
settle-key-sales = Vertrieb: { $n }
settle-key-marketing = Marketing: { $n }
settle-key-middle = Mitte: { $n }
settle-heads = Die Abteilungsleitungen entscheiden …
settle-heads-ask = Punkte, für die sich beide Abteilungsleitungen entscheiden
settle-heads-points = { $name }: Punkte der Abteilungsleitungen
settle-group = Die Gruppe sagt …
settle-group-ask = Punkte, auf die sich die Gruppe einigt
settle-group-points = { $name }: Punkte der Gruppe
settle-heads-decide = Entscheiden
group-counts = „{ $name }“ zählt zusammen höchstens { $cap }
group-left = „{ $name }“ zählt zusammen höchstens { $cap }; andere haben davon { $agreed }, { $left ->
    [one] { $left } bleibt
   *[other] { $left } bleiben
 }
group-full = „{ $name }“ zählt zusammen höchstens { $cap }; andere haben schon { $agreed }, nichts bleibt
group-most = höchstens { $cap }: { $name }
settled-who = Wer entschieden hat
settled-why = Warum
settled-agreed = von beiden vereinbart
settled-sales = wie vom Vertrieb vorgeschlagen
settled-marketing = wie vom Marketing vorgeschlagen
settled-midpoint = die Mitte zwischen beiden
settled-heads = von den Abteilungsleitungen entschieden
settled-group = von der Gruppe vereinbart
settled-parked = geparkt
settled-reopened = wieder geöffnet
trace-points = { $n }: { $how }
report-decisions = Wie die Punkte zustande kamen
report-difference = Unterschied
edit-begin-round = Runde beginnen
edit-discard-round = Runde verwerfen
edit-silent-answer = stille Antwort
edit-reveal = Runde aufdecken
edit-round-note = Notiz zu einem Kriterium
edit-settled-note = wer und warum
field-round-number = Nummer der Runde
field-day = Tag
field-answers = Antworten
field-sealed = versiegelt
field-revealed = Aufgedeckt
field-settled-how = Wie es vereinbart wurde
field-points = Punkte
field-cards = Zu beurteilende Leads

## Parts of the page

part-points = Punkte
part-threshold = Schwelle und Kapazität
part-backtest = Gegenprobe

## Threshold

threshold-title = Wo liegt die Schwelle?
threshold-curve = Leads, Trefferquote und Abdeckung je Schwelle; die Schwelle liegt bei { $threshold }
threshold-curve-month = Leads im Monat
threshold-curve-all = Leads insgesamt
threshold-precision = Trefferquote (Precision)
threshold-recall = Abdeckung (Recall)
threshold-capacity = was der Vertrieb schafft
threshold-here-month = Bei { $threshold ->
    [one] { $threshold } Punkt
   *[other] { $threshold } Punkten
 }: { $leads ->
    [one] { $n } Lead
   *[other] { $n } Leads
 } im Monat
threshold-here = Bei { $threshold ->
    [one] { $threshold } Punkt
   *[other] { $threshold } Punkten
 }: { $n ->
    [one] { $n } Lead
   *[other] { $n } Leads
 }
threshold-minima = Die Mindestwerte für Fit und Interesse gelten bei jeder Schwelle weiter.
threshold-choices = Drei Wege zur Schwelle
threshold-by-capacity = Was der Vertrieb schafft
threshold-capacity-why = die niedrigste Schwelle, bei der höchstens { $n ->
    [one] { $n } Lead im Monat übergeben wird
   *[other] { $n } Leads im Monat übergeben werden
 }
threshold-capacity-all = Mit { $n ->
    [one] { $n } Lead im Monat
   *[other] { $n } Leads im Monat
 } schafft der Vertrieb alles, was durchkommt, bei jeder Schwelle.
threshold-by-economics = Was sich lohnt
threshold-economic-missing = Tragen Sie Kosten je Lead, Auftragswert und Marge ein.
threshold-take = { $n } übernehmen
threshold-chosen = Gewählt
threshold-chosen-by = Wer gewählt hat
threshold-chosen-why = Warum diese
rebase-title = Das letzte Jahr nach dieser Definition
rebase-no-dates = Diese Leads haben kein Anlagedatum; deshalb lässt sich kein Monat angeben.
rebase-old-target = Altes Ziel, Leads im Monat
rebase-fair = dasselbe nach der neuen Definition: { $n }
policy-lead-cost = Kosten für die Bearbeitung eines Leads
policy-deal-value = Wert eines gewonnenen Auftrags
policy-margin = Marge eines Auftrags

## Back-test

backtest-tab-evidence = Was die Daten sagen
backtest-tab-versions = Versionen
backtest-specificity = Aussortiert: Anteil der zurückgehaltenen an den nicht gewonnenen Leads (Spezifität)
backtest-lift = Vorteil: so viel Mal mehr Gewonnene als bei Zufallsauswahl (Lift)
backtest-auc-long = Trennschärfe: so oft steht ein Käufer über einem Nichtkäufer (AUC; 0,5 wäre Zufall, 1 fehlerfrei)
backtest-decided = Leads
backtest-not-won = nicht gewonnen
backtest-passed = übergeben
backtest-kept = zurückgehalten
backtest-selection = Leads, die nie übergeben wurden, hatten selten Gelegenheit, gewonnen zu werden; was aus ihnen geworden wäre, weiß niemand.
gain-title = Wie viele Käufer stehen oben auf der Liste?
gain-best = beste { $n } %
gain-won = { $won } von { $all } Käufern
evidence-title = Was würden die Daten vorschlagen?
evidence-criterion = Kriterium, vereinbarte Punkte
evidence-verdict = Deutung
evidence-range = { $low } bis { $high }
evidence-fits = passt
evidence-more = mehr Punkte
evidence-less = weniger Punkte
evidence-cannot-tell = nicht zu sagen
evidence-always-or-never = trifft auf alle oder keinen zu
evidence-nothing-agreed = noch nichts vereinbart
leak-marked = als erst hinterher bekannt markiert
leak-column = die Spalte wird erst bei der Entscheidung gefüllt
leak-too-good = zu gut, um vorher bekannt zu sein

## Versions of the model

versions-model-title = Versionen des Modells
versions-model-purpose = Halten Sie das Modell fest, bevor Sie es ändern; später sehen Sie, was anders ist und was das für dieselben Leads bedeutet.
version-name = Name der Version
version-name-hint = zum Beispiel Frühjahr 2027
version-keep = Version festhalten
version-number = Version { $n }
version-since = Was sich seitdem geändert hat
version-same = Nichts: Das Modell ist dasselbe.
version-decisions = Entscheidungen über dieselben Leads
version-both = damals und jetzt
version-only-then = nur damals
version-only-now = nur jetzt
version-neither = nie
version-restore = Diese Version zurückholen
version-delete = Version löschen
difference-added = Neu: { $name }

difference-removed = Entfallen: { $name }
difference-points = { $name }: { $before } → { $after }
difference-counted = { $name }: wird anders gezählt
difference-cap = Obergrenze von { $name }: { $before } → { $after }
edit-keep-version = Version festhalten
edit-delete-version = Version löschen
edit-restore-version = Version zurückholen

## The model outside

format-and = { $first } und { $last }
format-or = { $first } oder { $last }
model-title = Lead-Modell: { $title }
model-group = { $name }, höchstens { $cap }
definition-sum = Ein Lead wird ab { $threshold ->
    [one] { $threshold } Punkt
   *[other] { $threshold } Punkten
 } übergeben.
definition-sums = Ein Lead wird ab { $threshold ->
    [one] { $threshold } Punkt
   *[other] { $threshold } Punkten
 } übergeben, davon mindestens { $fit } für Fit und { $engagement } für Interesse.
definition-strongest = Am meisten zählen: { $names }.
definition-required = Unverzichtbar: { $names }.
definition-veto = Nie übergeben wird bei: { $names }.
definition-fast = Sofort übergeben wird bei: { $names }.
score-no-leads = In diesem Arbeitsbereich sind keine Leads. Nennen Sie eine CSV- oder XLSX-Datei mit Leads.
score-leads = { $n ->
    [one] { $n } Lead
   *[other] { $n } Leads
 }, davon { $passed } übergeben:
score-manual = Nur von Menschen zu beurteilen, hier ohne Punkte: { $names }
score-missing = Spalten, die die Regeln brauchen, diesen Leads aber fehlen: { $names }
score-sum = Punktzahl
score-cell = Raster
score-decision = Entscheidung
score-reasons = Gründe
score-sheet = Bewertete Leads
model-kind = Das Modell wird als .md oder .json geschrieben. Es wurde nichts geschrieben.
column-email = E-Mail
column-phone = Telefon

## Test of the definition

part-blind-test = Blindtest
blind-test-title = Meinen beide dasselbe, wenn sie „Lead“ sagen?
blind-test-purpose = Beide Seiten beurteilen still dieselben 20 anonymen Leads: ja, vielleicht oder nein. Das Aufdecken zeigt, wo Sie sich uneinig sind.
blind-test-all = Alle Tests
blind-test-again = Wiederholen Sie den Test nach der Sitzung: andere Leads, dieselbe Frage.
blind-test-new = Neuer Blindtest …
blind-test-name = Blindtest { $n }
blind-test-no-leads = Importieren Sie zuerst Leads; daraus werden die Karten gezogen.
blind-test-begin = Test beginnen
blind-test-rules = { $n ->
    [one] { $n } Lead
   *[other] { $n } Leads
 }. Reichen Sie die Tastatur herum; bis zum Aufdecken ist nichts zu sehen.
blind-test-judge-for = Für { $name } beurteilen
blind-test-discard = Test verwerfen
blind-test-how = Würden Sie das einen Lead nennen? 1 heißt ja, 2 vielleicht, 3 nein. Mit den Pfeiltasten (am Ziffernblock / und *) gehen Sie vor und zurück; die Rücktaste nimmt eine Antwort zurück; Esc beendet die Eingabe.
blind-test-card = Lead { $n } von { $all }
blind-test-number = Lead { $n }
blind-test-no-facts = Über diesen Lead ist nichts bekannt.
blind-test-one-side = Nur eine Seite hat geurteilt.
blind-test-result = Sie sind sich bei { $of } Leads einig.
blind-test-agreed = einig bei { $of }
blind-test-kappa = Übereinstimmung über den Zufall hinaus: { $kappa } (1 = völlig einig, 0 = nicht mehr als durch Zufall; Cohens κ)
blind-test-no-dispute = Kein Lead ist strittig.
blind-test-disputed = Darüber sollten Sie sprechen
judgement-maybe = vielleicht
edit-begin-test = Blindtest beginnen
edit-discard-test = Blindtest verwerfen
edit-reveal-test = Blindtest aufdecken

## Reconciliation

part-reconciliation = Abgleich
reconciliation-title = Übergeben und erhalten
reconciliation-purpose = „Wir haben 123 Leads übergeben.“ – „Wir haben nichts Neues gesehen.“ Schreiben Sie beide Zahlen auf; was nicht aufgeht, wird eine eigene Zeile.
reconciliation-new = Neuer Zeitraum
reconciliation-delete = Zeitraum löschen
reconciliation-name = Zeitraum
reconciliation-passed = Vom Marketing übergeben
reconciliation-passed-n = { $n } übergeben
reconciliation-received = Beim Vertrieb angekommen
reconciliation-known = Bereits bekannt
reconciliation-unusable = Unbrauchbar (Adresse, Test)
reconciliation-rejected = Abgelehnt, nach Gründen
reconciliation-reason = Abgelehnt: { $reason }
reconciliation-accepted = Angenommen
reconciliation-undecided = Noch nicht entschieden
reconciliation-on-the-way = { $n } übergeben und nie angekommen
reconciliation-too-many = { $n } mehr angekommen als übergeben
reconciliation-unexplained = { $n } angekommen und ungeklärt
reconciliation-over = { $n } mehr zugeordnet als angekommen
reconciliation-even = Alles geht auf.
reconciliation-uneven = Die Zahlen gehen noch nicht auf.
reconciliation-no-accepted = Tragen Sie ein, wie viele angenommen wurden.
reconciliation-later = Hier erscheinen die Annahmequote und was die Ablehnungen nahelegen.
reconciliation-adds-up = geht auf
reconciliation-open = geht nicht auf
reconciliation-note = Was erklärt den Unterschied?
reconciliation-result = Was daraus wurde
reconciliation-causes = Was die Ablehnungen nahelegen
reconciliation-periods = Alle Zeiträume
cause-definition = Definition schärfen
cause-data = Daten verbessern
cause-timing = Zeitpunkt anpassen
cause-process = Ablauf verbessern
accounts-title = Bekannte Firmen
accounts-how = Importieren Sie eine Liste der Firmen, die der Vertrieb kennt, als zweite Lead-Liste; verglichen wird über unkenntlich gemachte Codes, nie über Namen.
accounts-list = Liste bekannter Firmen
accounts-choose = Liste wählen
accounts-no-keys = Eine der beiden Listen hat keine Spalte mit Firmen oder Web-Domains.
accounts-known = { $of } Leads aus „{ $set }“ { $n ->
    [one] gehört
   *[other] gehören
} zu bekannten Firmen.
accounts-take = { $n } als bekannt übernehmen
edit-add-reconciliation = Zeitraum anlegen
edit-delete-reconciliation = Zeitraum löschen
edit-reconciliation = Abgleich ändern

## Hand-over

part-handover = Übergabe
handover-title = Übergabeprotokoll
handover-trigger = Was die Übergabe auslöst
handover-minimum = Mindestangaben
handover-channel = Kanal
handover-routing = Wer welchen Lead bekommt
handover-contacted = Was als kontaktiert gilt
handover-deputy = Vertretung
handover-overdue = Wer informiert wird, wenn eine Frist verstreicht
handover-report-back = Rückmeldung des Vertriebs
handover-capacity-stop = Übergabestopp ab so vielen offenen Leads je Person
handover-cycles = Wie oft ein Lead zurückkommen darf
handover-causes = Was jeder Ablehnungsgrund nahelegt
handover-causes-purpose = Damit die Auswertung zeigt, was zu verbessern ist, und nicht, wer schuld ist.
handover-cause-of = { $reason }: was er nahelegt
handover-no-reasons = Noch keine Ablehnungsgründe vereinbart.
handover-reasons-where = Gründe und Fristen stehen unter KPIs & SLA.
handover-sheet-title = Der Aushang
handover-sheet-purpose = Eine Seite mit Definition, Protokoll und Gründen, zum Drucken und Aufhängen.
handover-sheet = Aushang erstellen …
handover-required = Unverzichtbar
handover-vetoes = Nie übergeben
handover-how = So wird übergeben
handover-what = Was
handover-agreed = Vereinbart
handover-reject = Ablehnungsgründe und was sie nahelegen
command-persona-cards = Karten für die Wand …
command-handover-sheet = Übergabeprotokoll erstellen
path-handover = Übergabeprotokoll erstellen
edit-handover = Übergabeprotokoll ändern

## Rules from the data

rule-quarters-in-leads = Vier gleich große Gruppen dieser Leads zur Auswahl

## A later export

import-note-changed = { $n ->
    [0] Davon hat sich keiner geändert.
    [one] Davon hat sich { $n } geändert.
   *[other] Davon haben sich { $n } geändert.
}
import-note-added = { $n ->
    [one] { $n } Lead ist neu.
   *[other] { $n } Leads sind neu.
}

## Help

help-round = Stille Runde oder Blindtest aufdecken
help-round-keys = R
help-settle = Nach dem Aufdecken Punkte des gewählten Kriteriums festlegen; Notiz
help-settle-keys = 1 – 6 · N
help-judge = Lead im Blindtest beurteilen: ja, vielleicht, nein
help-judge-keys = 1 · 2 · 3
help-line-break = Zeilenumbruch in einer Aussage oder Klausel
help-line-break-keys = Umschalt+Enter
help-step = Beim Präsentieren: weiter, zurück
help-step-keys = Bild ab · Bild auf · → · ←
help-black = Beim Präsentieren: schwarzer Bildschirm, bis zur nächsten Taste
help-black-keys = B · .

## Messages

toast-discarded = Verworfen. Mit Strg+Z holen Sie es zurück.
toast-version-restored = „{ $value }“ ist zurückgeholt. Mit Strg+Z machen Sie es rückgängig.

## Several models

model-general = Allgemeines Modell
model-number = Modell { $n }
model-leads = { $name } · { $n ->
    [one] { $n } Lead
   *[other] { $n } Leads
}
models-name = Lead-Modelle
model-new = Weiteres Modell
model-hint = Wird ein Produkt oder Segment anders beurteilt? Es kann eigene Kriterien und eine eigene Schwelle haben.
model-edit = Name und Segment
model-purpose = Jeden Lead beurteilt genau ein Modell: das erste, zu dessen Segment er gehört, sonst das allgemeine.
model-name = Name des Modells
model-segment = Segment
model-no-segment = Noch kein Segment gewählt: Dieses Modell beurteilt keine Leads.
model-judges = Es beurteilt { $n } von { $all ->
    [one] { $all } Lead
   *[other] { $all } Leads
 }.
model-done = Fertig
model-delete = Dieses Modell löschen
model-for = Für Leads mit diesem Merkmal – { $rule }.
model-for-rest = Für alle übrigen Leads.
toast-model-deleted = „{ $value }“ gelöscht. Mit Strg+Z holen Sie es zurück.
field-model = Modell
edit-add-model = Modell hinzufügen
edit-model = Modell ändern
edit-delete-model = Modell löschen

## Large sets of leads

linked-sample = Stichprobe von { $n } aus { $all } Leads: Die Datei …{ $ending } mit allen liegt nicht neben dem Arbeitsbereich. Zahlen je Monat brauchen diese Datei.
linked-look-again = Noch einmal suchen
linked-reading = Alle { $n } Leads werden gelesen …
linked-counting = { $n } Leads werden bewertet …
linked-missing = Die Datei mit allen Leads fehlt. Nichts ist verloren: Legen Sie sie neben den Arbeitsbereich und suchen Sie noch einmal.
linked-other = Die Datei mit allen Leads ist beschädigt oder enthält andere Leads. Sie blieb unverändert; der Arbeitsbereich zeigt seine Stichprobe.
linked-io = Die Datei mit allen Leads ließ sich nicht lesen: { $detail }
linked-accounts = Der Abgleich der Firmen braucht alle Leads beider Listen; von einer ist nur eine Stichprobe da.
field-linked = Datei mit allen Leads
score-grid = Raster: Fit ist A ab { $a }, B ab { $b }, sonst C; Interesse ist 1 ab { $one }, 2 ab { $two }, sonst 3. A1 ist am besten.
linked-waiting = Alle Leads werden ausgewertet …
import-note-at-hand = Alle Leads von „{ $name }“ sind wieder da.
model-choose-segment = bitte wählen
value-company-mail = Firmenadresse
value-free-mail = Freemail-Adresse
value-given = angegeben
value-yes = ja
value-no = nein
