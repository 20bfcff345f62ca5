## Templates
template-persona = Buyer Persona { $n }
template-demo-leads = Leads 09/2025 – 09/2026

## Shared
agreed-of = { $done } von { $all } vereinbart
agree = Vereinbaren
cancel = Abbrechen
delete = Löschen
delete-ask = Löschen …
delete-can-be-undone = Sie können das rückgängig machen.
move-up = Nach oben
move-down = Nach unten
duplicate = Duplizieren
archive = Archivieren
unarchive = Aus dem Archiv holen
copy-of = Kopie von { $name }
sign-by = Unterschrieben von
sign-on = Am
sign-dissent = Was wir nicht teilen
sign-outdated-text = Der Inhalt hat sich seit dieser Unterschrift geändert.
sign-again = Erneut unterschreiben
field-not-a-number = Das ist keine Zahl. Der bisherige Wert bleibt.
field-out-of-range = Möglich ist nur { $min } bis { $max }. Der bisherige Wert bleibt.
field-bound-taken = Möglich ist nur { $min } bis { $max }; der nächstliegende Wert gilt.
field-not-whole = Bitte geben Sie eine ganze Zahl ein. Der bisherige Wert bleibt.
field-other-mark = Bitte schreiben Sie Nachkommastellen hinter ein Komma: 12,5. Der vorige Wert bleibt.
field-two-decimals = Höchstens zwei Nachkommastellen. Der bisherige Wert bleibt.
field-not-a-date = Das ist kein Datum. Das bisherige bleibt.
field-no-date = kein Datum
field-open-calendar = { $field }: Kalender öffnen
field-month-before = Vorheriger Monat
field-month-after = Nächster Monat
field-remove-date = Datum entfernen

## Personas
persona-new = Neue Persona
persona-new-negative = Neue Negativ-Persona
persona-empty-title = Wer kauft bei uns?
persona-empty-text = Eine Buyer Persona ist ein Käufertyp, den beide Abteilungen wiedererkennen. Beginnen Sie mit dem letzten gewonnenen Auftrag und lassen Sie beide Seiten sagen, was sie wissen.
persona-show-archived = Archivierte zeigen
persona-name = Name der Persona
persona-menu = Weitere Aktionen für diese Persona
persona-tab-statements = Aussagen
persona-tab-profile = Profil
persona-tab-signatures = Unterschriften
persona-statements-agreed = { $done } von { $all ->
    [one] { $all } Aussage
   *[other] { $all } Aussagen
 } vereinbart
persona-review-by = Überprüfen bis { $day }
persona-summary = In einer Zeile
persona-alias = Auch genannt
persona-kind = Art
persona-priority = Priorität
persona-roles = Rolle beim Kauf
persona-industries = Branchen
persona-employees = Mitarbeitende
persona-revenue = Jahresumsatz
persona-regions = Regionen
persona-systems = Eingesetzte Systeme
persona-job-titles = Stellenbezeichnungen
persona-department = Abteilung und Position
persona-reports-to = Berichtet an
persona-measured-by = Gemessen an
persona-channels = Bevorzugte Kanäle
persona-tone = Tonfall und Tabus
persona-budget-cycle = Budgetzyklus
persona-cycle-days = Übliche Kaufdauer in Tagen
persona-deal-value = Üblicher Auftragswert in { $currency }
persona-scales = Wo steht dieser Käufer?
persona-scales-hint = Jede Seite markiert −3 (links) bis 3 (rechts). Was auseinanderliegt, lohnt ein Gespräch.
persona-review-due = Überprüfen bis
persona-notes = Private Notizen
persona-notes-hint = Beim Präsentieren verborgen
persona-statements-open = { $n ->
   [one] { $n } Aussage ist noch offen.
   *[other] { $n } Aussagen sind noch offen.
 }
persona-signatures-text = Eine Persona ist vereinbart, wenn beide Seiten unterschrieben haben. Ein Vorbehalt wird notiert, nicht versteckt.
persona-delete-title = „{ $name }“ löschen?
persona-delete-statements = { $n ->
   [one] { $n } Aussage geht mit verloren.
   *[other] { $n } Aussagen gehen mit verloren.
 }
persona-delete-content = { $n ->
   [one] { $n } Inhalt ist für diese Persona gedacht.
   *[other] { $n } Inhalte sind für diese Persona gedacht.
 }
persona-delete-retag = Diese Inhalte zuordnen zu
persona-delete-untag = vorerst niemandem
statement-add = Aussage
statement-add-to = Aussage hinzufügen: { $section }
statement-add-button = Hinzufügen
statement-new = Neue Aussage
statement-hint = Tippen und Enter drücken. Alt+V, Alt+M, Alt+B: wer es sagt
statement-more-sections = Weitere Abschnitte
statement-said-by = Aussage von: { $who }
statement-agree-keys = { $keys } in der Aussage
statement-agree = „{ $text }“ vereinbaren
statement-only = nur { $who } sagt das
statement-said-by-nobody = bisher sagt das keine Seite
statement-agree-both = Beide Seiten sagen das
statement-agree-anyway = Trotzdem vereinbaren
statement-reopen = „{ $text }“ wieder öffnen
statement-details = Einzelheiten zu „{ $text }“
statement-evidence = Beleg
statement-source = Quelle
statement-interviews = Anzahl Gespräche
statement-heard = Gehört oder gemessen am
statement-talks = { $n } { $n ->
   [one] Gespräch
  *[other] Gespräche
 }
statement-heard-on = vom { $day }
statement-is-agreed = vereinbart
statement-is-open = noch nicht vereinbart
statement-section = Abschnitt

## What undo calls an edit
edit-add-persona = Persona anlegen
edit-rename-persona = Persona umbenennen
edit-archive-persona = Persona archivieren
edit-move-persona = Persona verschieben
edit-duplicate-persona = Persona duplizieren
edit-delete-persona = Persona löschen
edit-persona = Profil ändern
edit-sign-persona = Persona unterschreiben
edit-add-statement = Aussage hinzufügen
edit-statement = Aussage ändern
edit-evidence = Beleg ändern
edit-move-statement = Aussage verschieben
edit-delete-statement = Aussage löschen
edit-agree-statement = Aussage vereinbaren
edit-reopen-statement = Aussage wieder öffnen
edit-said-by = ändern, wer es sagt

## Lead criteria
leads-import = Leads importieren …
criteria-starters = Aus der Startliste wählen …
criterion-new = Neues Kriterium
criteria-empty-title = Was ist ein qualifizierter Lead?
criteria-empty-text = Wählen Sie aus der Startliste die Kriterien, die Sie heute schon nutzen. Dann schlagen beide Abteilungen Punkte vor, und Sie sehen sofort, was das für echte Leads bedeutet.
criteria-tab-effect = Wirkung
criteria-tab-leads = Leads
criteria-gates = Sperrt oder geht sofort durch
distance = Abstand
close-details = Einzelheiten schließen
criterion-hits = { $n ->
   [one] { $n } Lead
   *[other] { $n } Leads
 }
criterion-points-sales = { $name }: Punkte des Vertriebs
criterion-points-marketing = { $name }: Punkte des Marketings
criterion-agreed-points = { $name }: vereinbarte Punkte
criterion-agree = { $name }: vereinbaren
criterion-reopen = { $name }: wieder öffnen
criterion-distance = { $n ->
   [one] { $n } Punkt Abstand
   *[other] { $n } Punkte Abstand
 }
criterion-no-distance = Noch nicht beide Seiten haben vorgeschlagen
settle-sales = Wie vom Vertrieb vorgeschlagen: { $n }
settle-marketing = Wie vom Marketing vorgeschlagen: { $n }
settle-middle = In der Mitte treffen: { $n }
settle-park = Für später parken
settle-nothing = Noch hat niemand Punkte vorgeschlagen.
criterion-name = Name des Kriteriums
criterion-sentence = Warum ist das wichtig?
criterion-rule = Es trifft zu, wenn
criterion-column = Spalte
criterion-choose-column = Spalte der Leads wählen
criterion-kind = Wirkung
criterion-dimension = Dimension
criterion-group = Gruppe mit Obergrenze
criterion-no-group = keine Gruppe
criterion-new-group = Neue Gruppe
group-name = Name der Gruppe
group-cap = Obergrenze
criterion-decay = Halbwertszeit in Tagen
criterion-decay-column = Datumsspalte für die Halbwertszeit
criterion-benefit = Nutzen für: { $side }
criterion-known-late = Erst bekannt, wenn der Vertrieb den Lead bearbeitet hat
criterion-status = Stand
rule-kind-manual = jemand es so einschätzt
rule-kind-any-of = Spalte enthält einen der Werte
rule-kind-range = Zahl liegt zwischen
rule-kind-contains = Text enthält
rule-kind-has-value = Spalte hat einen Eintrag
rule-kind-missing = Spalte ist leer
rule-kind-recency = Datum ist nicht älter als
rule-kind-count = Anzahl ist mindestens
rule-values = Werte
rule-value-hint = ein Wert, Enter
rule-value-remove = { $value } herausnehmen
rule-value-nowhere = Kein Lead hat diesen Wert.
rule-values-in-leads = Am häufigsten in diesen Leads:
rule-min = Von
rule-max = Bis
rule-text = Text
rule-days = Tage
rule-at-least = Mindestens
rule-no-column = Diese Leads haben keine Spalte „{ $column }“; die Regel trifft auf keinen zu.
rule-manual = eine Person schätzt es so ein
rule-no-values = (noch kein Wert gewählt)
criterion-needs-values = „{ $value }“ sagt noch nicht, für welche Werte es gilt. Wählen Sie diese zuerst in den Einzelheiten; danach können Sie sich einigen.
criterion-values-later = Vereinbart. „{ $value }“ sagt aber noch nicht, für welche Werte es gilt: Bitte wählen Sie diese in den Einzelheiten.
rule-any-of = { $column }: { $values }
rule-range = { $column }: { $min } bis { $max }
rule-from = { $column }: mindestens { $min }
rule-up-to = { $column }: höchstens { $max }
rule-contains = { $column }: enthält „{ $text }“
rule-has-value = { $column }: Eintrag vorhanden
rule-missing = { $column }: kein Eintrag
rule-recency = { $n ->
   [one] { $column }: höchstens { $n } Tag her
   *[other] { $column }: höchstens { $n } Tage her
 }
rule-count = { $column }: mindestens { $n }
rule-range-empty = „Von“ ist größer als „Bis“: Die Regel trifft auf keinen Lead zu.
rule-column-open = noch keine Spalte gewählt
effect-no-leads-title = Was bedeutet das für echte Leads?
effect-no-leads-text = Importieren Sie einen Export Ihres CRM. Namen, E-Mails und Telefonnummern bleiben draußen; nur was die Regeln brauchen, wird behalten.
effect-title = { $n ->
   [one] Wirkung auf { $n } Lead
   *[other] Wirkung auf { $n } Leads
 }
effect-lead-set = Leads zum Testen
effect-without-points = { $n ->
   [one] { $n } Kriterium ohne vereinbarte Punkte zählt 0.
   *[other] { $n } Kriterien ohne vereinbarte Punkte zählen 0.
 }
effect-parked = { $n ->
   [one] { $n } geparktes Kriterium zählt auf keiner Seite.
   *[other] { $n } geparkte Kriterien zählen auf keiner Seite.
}
effect-qualified = qualifiziert
effect-of-all = aller Leads
effect-precision = davon gewonnen
effect-lift-value = × { $value }
effect-lift = gegenüber Zufallsauswahl
effect-histogram = Verteilung der Punkte: { $passed } von { $all ->
    [one] { $all } Lead
   *[other] { $all } Leads
 } qualifiziert, Schwelle { $threshold }
effect-threshold = Schwelle
effect-gates = { $veto } ausgeschlossen · { $incomplete } unvollständig · { $fast } Direktweg
effect-set-qualified = { $n } qualifiziert
effect-set-open = { $n ->
   [one] { $n } Kriterium ohne Vorschlag
   *[other] { $n } Kriterien ohne Vorschlag
 }
effect-capacity = Nach der Kapazität unter „Schwelle und Kapazität“ schafft der Vertrieb { $capacity ->
    [one] { $capacity } Lead im Monat
   *[other] { $capacity } Leads im Monat
 }; es kämen etwa { $passed }.
effect-out-of-reach = { $stopped ->
    [0] Mit diesen Punkten erreicht ein Lead höchstens { $most }
   *[other] Mit diesen Punkten erreicht ein Lead, den nichts aufhält, höchstens { $most }
 }; die Schwelle liegt bei { $threshold }.
effect-all-stopped = Kein Lead kann übergeben werden: Ausschlüsse und Mindestangaben lassen zusammen keinen durch.
effect-short-of-minimum = { $n ->
   [one] { $n } Lead erreicht die Schwelle, verfehlt aber den Mindestwert für Fit oder Interesse.
   *[other] { $n } Leads erreichen die Schwelle, verfehlen aber den Mindestwert für Fit oder Interesse.
 }
backtest-title = Hätte es funktioniert?
backtest-no-outcomes = Bei diesen Leads ist der Ausgang nicht bekannt. Importieren Sie eine Spalte mit „gewonnen“ und „verloren“, um die Punkte zu testen.
backtest-nothing-passed = Kein Lead mit bekanntem Ausgang wurde übergeben; es gibt noch nichts zu beurteilen.
backtest-counts = Von { $n ->
    [one] { $n } übergebenen Lead
   *[other] { $n } übergebenen Leads
 } { $k ->
    [one] wurde
   *[other] wurden
 } { $k } gewonnen; insgesamt { $won ->
    [one] wurde
   *[other] wurden
 } { $won } gewonnen.
backtest-plain = Von 100 übergebenen Leads gewinnen wir { $bought } (zufällig gewählt: { $random }). Wir würden { $missed } von 100 Käufern verpassen.
backtest-precision = Trefferquote (Precision): Anteil der gewonnenen an den übergebenen Leads
backtest-recall = Abdeckung (Recall): Anteil der übergebenen an den gewonnenen Leads
backtest-base = Grundquote: Anteil der gewonnenen an allen Leads
backtest-open = { $n ->
   [one] { $n } Lead ist noch nicht entschieden und zählt nicht mit.
   *[other] { $n } Leads sind noch nicht entschieden und zählen nicht mit.
 }
backtest-unknown = { $n ->
    [one] { $n } Lead zählt nicht mit: Wie er ausging, ist nicht bekannt.
   *[other] { $n } Leads zählen nicht mit: Wie sie ausgingen, ist nicht bekannt.
}
backtest-leak = Erst hinterher bekannt, das Ergebnis ist also zu gut: { $names }
grid-title = Fit und Interesse getrennt
grid-corner = Fit ↓  Interesse →
grid-from = ab { $n }
grid-below = unter { $n }
policy-title = Wann wird ein Lead übergeben?
policy-threshold = Schwelle für die Summe
policy-fit-min = Mindestens für Fit
policy-engagement-min = Mindestens für Interesse
policy-fit-cap = Obergrenze für Fit
policy-engagement-cap = Obergrenze für Interesse
policy-grid = Grenzen der Stufen A bis C und 1 bis 3
policy-fit-a = A ab (Fit)
policy-fit-b = B ab (Fit)
policy-engagement-1 = 1 ab (Interesse)
policy-engagement-2 = 2 ab (Interesse)
policy-capacity = Was der Vertrieb schafft
policy-reps = Vertriebsmitarbeitende
policy-days = Tage im Monat für Leads
policy-touches-day = Kontakte je Tag und Person
policy-touches-lead = Kontakte je Lead
policy-capacity-result = { $n ->
   [one] Das ist { $n } Lead im Monat.
   *[other] Das sind { $n } Leads im Monat.
 }
leads-delete = „{ $name }“ aus dem Arbeitsbereich entfernen
leads-deleted = „{ $value }“ wurde entfernt. Rückgängig holt es zurück.
leads-only-passed = Nur qualifizierte
lead-score = Punkte
lead-decision = Entscheidung
lead-outcome = Ausgang
lead-points = Punkte
lead-ended = Ausgang: { $outcome }
lead-data = Daten dieses Leads
lead-line = { $name }: { $counted }
lead-line-faded = { $name }: { $points }, mit der Zeit gesunken auf { $counted }
lead-cap = Obergrenze von „{ $name }“: { $kept } statt { $sum }
lead-missing = Fehlt: { $name }
lead-fast-track = Direktweg: { $name }
lead-veto = Ausschluss: { $name }
lead-sums = Fit { $fit } + Interesse { $engagement }
starters-title = Startliste
starters-text = Wählen Sie, was für Sie zählt. Die Punkte sind Anregungen; vereinbaren Sie eigene.
starters-suggested = oft { $n }
starters-add = { $n } übernehmen
starters-all = Alle wählen
edit-add-criterion = Kriterium anlegen
edit-add-starters = Kriterien übernehmen
edit-criterion = Kriterium ändern
edit-rule = Regel ändern
edit-group = Gruppe ändern
edit-move-criterion = Kriterium verschieben
edit-delete-criterion = Kriterium löschen
edit-propose-points = Punkte vorschlagen
edit-agree-points = Punkte vereinbaren
edit-reopen-criterion = Kriterium wieder öffnen
edit-park-criterion = Stand ändern
edit-threshold = Schwelle ändern
edit-policy = Grenzen ändern
edit-choose-leads = Leads wählen
edit-delete-leads = Leads entfernen

## Overview
overview-edit = Titel und Sprache
overview-guide = So geht es
overview-next = Was jetzt am meisten hilft
overview-all-done = Alles ist vereinbart. Erstellen Sie den Bericht und legen Sie Überprüfungstermine fest.
overview-agreed = Bisher vereinbart
overview-reviews = Nächste Überprüfungen
overview-no-reviews = Noch keine Überprüfungstermine.
review-overdue = überfällig
review-agreement = Die Vereinbarung
headline-personas = { $n ->
    [one] Persona
   *[other] Personas
 }
headline-qualified = { $n ->
    [one] von { $n } Lead
   *[other] von { $n } Leads
 } qualifiziert
headline-qualified-sample = { $n ->
    [one] von { $n } Lead
   *[other] von { $n } Leads
 } der Stichprobe qualifiziert
headline-content = Inhalte
headline-gaps = Lücken in { $n ->
    [one] { $n } Feld
   *[other] { $n } Feldern
 }
headline-won = { $n ->
   [one] { $stage } in { $n } Monat
   *[other] { $stage } in { $n } Monaten
 }
headline-needed = Aufträge aus Marketing-Leads nötig
area-personas = Personas unterschrieben
area-statements = Aussagen vereinbart
area-criteria = Lead-Kriterien geklärt
area-kpis = KPIs vereinbart
area-clauses = Klauseln vereinbart
area-signatures = SLA unterschrieben
area-content = Inhalte beurteilt
area-nothing = noch nichts
step-first-persona = Die erste Buyer Persona gemeinsam beschreiben
step-fill-personas = { $n ->
    [one] Sammeln, was Sie über { $n } Buyer Persona wissen
   *[other] Sammeln, was Sie über { $n } Buyer Personas wissen
}
step-overdue-reviews = { $n ->
   [one] { $n } Überprüfung ist überfällig
   *[other] { $n } Überprüfungen sind überfällig
 }
step-sign-personas = { $n ->
   [one] { $n } Persona kann unterschrieben werden
   *[other] { $n } Personas können unterschrieben werden
 }
step-agree-statements = { $n ->
   [one] { $n } offene Aussage klären
   *[other] { $n } offene Aussagen klären
 }
step-first-criteria = Die ersten Lead-Kriterien wählen
step-negotiate-criteria = { $n ->
   [one] Über { $n } Kriterium sprechen, bei dem Sie weit auseinanderliegen
   *[other] Über { $n } Kriterien sprechen, bei denen Sie weit auseinanderliegen
 }
step-propose-points = { $n ->
   [one] { $n } Kriterium wartet auf Punkte beider Seiten
   *[other] { $n } Kriterien warten auf Punkte beider Seiten
 }
step-import-leads = Echte Leads importieren und die Kriterien daran prüfen
step-import-content = Die Inhalte beider Abteilungen erfassen
step-judge-content = { $n ->
   [one] Über { $n } Inhalt entscheiden
   *[other] Über { $n } Inhalte entscheiden
 }
step-share-treasures = { $n ->
   [one] { $n } Schatz mit der anderen Seite teilen
   *[other] { $n } Schätze mit der anderen Seite teilen
 }
step-first-months = Funnel-Zahlen eintippen oder importieren
step-set-goal = Umsatzziel setzen und rückwärts planen
step-first-kpis = Die ersten KPIs in beiden Richtungen wählen
step-balance-sales = Der Vertrieb hat noch nichts zugesagt
step-balance-marketing = Das Marketing hat noch nichts zugesagt
step-negotiate-kpis = { $n ->
   [one] Das Ziel für { $n } KPI vereinbaren
   *[other] Die Ziele für { $n } KPIs vereinbaren
 }
step-track-kpis = { $n ->
   [one] Festlegen, wie { $n } vereinbarter KPI gemessen wird
   *[other] Festlegen, wie { $n } vereinbarte KPIs gemessen werden
 }
step-sign-agreement = Die Vereinbarung unterschreiben
start-welcome = Vertrieb und Marketing: ein gemeinsames Bild
start-claim = Ein Workshop, eine Datei: Personas, Lead-Kriterien, Inhalte, Funnel, KPIs und ein SLA, das beide unterschreiben.
start-open = Mit einer Datei weitermachen
start-no-recent = Geöffnete Dateien erscheinen hier. Sie können eine Datei auch auf das Fenster ziehen.
guide-title = In zwei Minuten

## Funnel
funnel-import = Zahlen importieren …
funnel-type = Monatszahlen eintippen
funnel-from-leads = Aus den Leads zählen
funnel-leads-are = Was sind diese Leads?
funnel-leads-as = Diese Leads zählen als { $stage }
funnel-no-created = Diese Leads haben kein Anlagedatum zum Zählen.{ $value }
funnel-empty-title = Wo bleiben Leads hängen?
funnel-empty-text = Tragen Sie ein, wie viele jeden Monat jede Stufe erreicht haben, oder importieren Sie einen Export. Sie sehen Konversionsraten mit ihrer Spanne und wer am Zug ist.
funnel-tab-chart = Funnel
funnel-tab-numbers = Monatszahlen
funnel-tab-stages = Stufen
funnel-from = Von Monat
funnel-to = Bis Monat
funnel-compare = Mit { $period } vergleichen
funnel-unknown = unbekannt
funnel-bar = { $stage }: { $count }, von der Stufe davor { $rate }
funnel-of-first = Von der ersten Stufe: { $rate } ({ $of })
funnel-target = Ziel { $rate }
funnel-no-comparison = kein Vergleich möglich
funnel-change = { $points } Prozentpunkte (kein Zufall)
funnel-change-chance = { $points } Prozentpunkte (Zufall möglich)
target-reached = Ziel erreicht
target-unclear = Unter dem Ziel, könnte aber Zufall sein
target-below = Sicher unter dem Ziel
list-rest = { $n ->
    [one] { $n } weiterer Eintrag wird
   *[other] { $n } weitere werden
 } hier nicht gezeigt. Die Suche findet Einträge nach ihrem Namen; der Export enthält alle.
funnel-waiting = Noch nicht gezählt: { $months }. { $n ->
   [one] Ein Monat zählt erst, wenn seit seinem Ende { $n } Monat vergangen ist; vorher hatten seine Leads noch keine Zeit, zu Abschlüssen zu werden.
   *[other] Ein Monat zählt erst, wenn seit seinem Ende { $n } Monate vergangen sind; vorher hatten seine Leads noch keine Zeit, zu Abschlüssen zu werden.
 }
funnel-running = { $month } läuft noch und zählt deshalb noch nicht mit.
funnel-all-young = Alle Monate sind noch zu jung für eine endgültige Rate; sie zählen trotzdem mit.
funnel-trend = Verlauf
funnel-trend-of = Rate, deren Verlauf gezeigt wird
funnel-trend-words = { $n ->
   [one] Monatliche Rate zu { $stage }, { $n } Monat
   *[other] Monatliche Rate zu { $stage }, { $n } Monate
 }
funnel-trend-young = Leere Punkte: Monate, die noch zu jung sind.
funnel-young = noch zu jung
funnel-no-trend = Noch kein Monat hat beide Stufen.
funnel-month = Monat
months-hint = Zahlen eintippen oder einen Block aus einer Tabelle einfügen: in eine Zelle, oder mit den Monaten in der ersten Spalte.
months-larger = { $month }: mehr in „{ $stage }“ als in „{ $before }“. Bitte prüfen.
months-add = { $month } hinzufügen
months-delete = { $month } entfernen
stages-hint = Mindestens drei Stufen. Übersprungene Stufen gelten als durchlaufen.
stages-add = Stufe hinzufügen
stages-new = Neue Stufe
stage-name = Name
stage-owner = Verantwortlich
stage-entry = Eintrittsregel
stage-target = Ziel %
stage-assumed = Geschätzte Rate %
plan-title = Vom Ziel rückwärts
plan-goal = Umsatzziel pro Jahr, { $currency }
plan-deal = Mittlerer Auftrag, { $currency }
plan-share = Anteil des Marketings, %
plan-share-of-goal = Marketing-Leads bringen { $share } des Ziels: { $n ->
    [one] { $n } Auftrag
   *[other] { $n } Aufträge
 }.
plan-mature = Auswertbar nach (Monaten)
plan-no-goal = Geben Sie Umsatzziel und mittleren Auftragswert ein, um zu sehen, wie viele jeder Stufe nötig sind.
plan-stage = Stufe
plan-needed = Nötig
plan-band = Spanne
plan-now = derzeit pro Jahr
plan-rate-own = Rate aus eigenen Zahlen: { $of }
plan-rate-assumed = Geschätzte Rate: { $rate }
plan-missing = Die Rate zu „{ $stage }“ ist unbekannt. Geben Sie Zahlen ein oder eine geschätzte Rate unter „Stufen“.
plan-short = { $n ->
    [one] Es fehlt
   *[other] Es fehlen
 } { $n } { $stage } pro Jahr.
edit-plan = Ziel ändern
edit-add-month = Monat hinzufügen
edit-delete-month = Monat entfernen
edit-month = Anzahl ändern
edit-paste-months = Zahlen einfügen
edit-months-from-leads = Monate aus Leads zählen
edit-stage = Stufe ändern
edit-add-stage = Stufe hinzufügen
edit-delete-stage = Stufe löschen

## KPIs and SLA
kpi-catalogue = Aus dem Katalog …
kpi-own = Eigener KPI
kpi-new = Neuer KPI
agreement-tab-kpis = KPIs
agreement-tab-sla = Vereinbarung
kpi-empty-title = Was sagt jede Seite der anderen zu?
kpi-empty-text = Wählen Sie höchstens vier Zahlen je Richtung, und nur was Sie messen können. Beide Seiten nennen ein Ziel; Sie einigen sich auf eines.
parked-not-counted = { $n } geparkt, nicht mitgezählt
kpi-baseline = Heute
kpi-same = beide sagen dasselbe
kpi-apart = { $value } Abstand
kpi-points-apart = { $n ->
   [one] { $value } Prozentpunkt Abstand
   *[other] { $value } Prozentpunkte Abstand
}
kpi-value-baseline = { $name }: heute
kpi-value-sales = { $name }: Ziel des Vertriebs
kpi-value-marketing = { $name }: Ziel des Marketings
kpi-value-agreed = { $name }: vereinbartes Ziel
kpi-agree = { $name }: vereinbaren
kpi-reopen = { $name }: wieder öffnen
kpi-delete = { $name }: löschen
kpi-untracked = Vereinbart, aber noch weiß niemand, wie der KPI gemessen wird.
kpi-settle-sales = Wie vom Vertrieb vorgeschlagen: { $value }
kpi-settle-marketing = Wie vom Marketing vorgeschlagen: { $value }
kpi-settle-middle = In der Mitte treffen: { $value }
kpi-settle-nothing = Noch hat niemand ein Ziel vorgeschlagen.
kpi-name = Name
kpi-formula = So wird gezählt
kpi-owner = Wer dafür verantwortlich ist
kpi-source = Quelle: System und Spalte
kpi-direction = Wer sagt es wem zu
kpi-unit = Einheit
kpi-paired = Gekoppelt mit
kpi-unpaired = keinem anderen KPI
kpi-trackability = Wie er gemessen wird
kpi-review = Überprüfen am
kpi-lower = Weniger ist besser
kpi-unpark = Wieder aufnehmen
kpi-catalogue-title = KPI-Katalog
kpi-catalogue-text = Wenige sind besser als viele: höchstens vier je Richtung.
sla-title = Service-Level-Agreement
sla-goal = Unser gemeinsames Ziel
sla-goal-hint = Die Zahl, zu der sich beide verpflichten, in einem Satz
sla-from = Gültig ab
sla-to = Gültig bis
sla-review = Überprüfen am
sla-period-wrong = Die Vereinbarung endet vor ihrem Beginn.
sla-handover = Übergaberegel
sla-acknowledge = Geschäftsstunden bis zur Bestätigung eines Leads
sla-first-contact = Geschäftsstunden bis zum Erstkontakt
sla-attempts = Versuche, bevor ein Lead geschlossen wird
sla-attempt-days = Arbeitstage, in denen diese Versuche stattfinden
sla-decision-days = Arbeitstage bis zur Annahme oder Ablehnung
sla-recycle = Wartezeit zurückgegebener Leads in Wochen
sla-reasons = Gründe, einen Lead abzulehnen ({ $n })
sla-reasons-too-many = { $n } Gründe, einen Lead abzulehnen: zu viele, um sie hier zu ändern. Der Export enthält alle.
sla-reasons-caption = Ein Grund je Zeile
sla-signatures = Unterschriften
clause-add-to = Klausel hinzufügen: { $section }
clause-text = Klausel
clause-hint = Wer tut was bis wann
clause-kpi = Gemessen durch
clause-no-kpi = kein KPI
clause-park = Parken
clause-delete = Klausel löschen
edit-add-kpi = KPI hinzufügen
edit-kpi = KPI ändern
edit-propose-target = Ziel vorschlagen
edit-agree-kpi = Ziel vereinbaren
edit-reopen-kpi = KPI wieder öffnen
edit-park-kpi = KPI parken
edit-delete-kpi = KPI löschen
edit-add-clause = Klausel hinzufügen
edit-clause = Klausel ändern
edit-agree-clause = Stand der Klausel ändern
edit-delete-clause = Klausel löschen
edit-sla = Vereinbarung ändern

## Content audit
content-judged = { $done } von { $all } beurteilt
content-import = Bestand importieren …
content-new = Neuer Inhalt
content-empty-title = Was hat jede Abteilung?
content-empty-text = Erfassen Sie Broschüren, Ausschreibungstexte, Messeauftritte und Seiten beider Abteilungen oder importieren Sie einen Bestand. Beide bewerten den Nutzen; Schätze und Lücken zeigen sich von selbst.
content-all = Alle
content-filter = Nach Befund filtern
content-search = Titel, Typ, Persona, Phase
content-none = Zu diesem Filter passt nichts.
content-filter-cleared = Der Filter wurde aufgehoben, damit der neue Inhalt zu sehen ist.{ $value }
content-keys = Tasten 0–4 und K bewerten für: { $side }
content-keys-neutral = Legen Sie in den Einstellungen fest, für wen Sie sprechen; dann bewerten 0–4 und K.
content-no-cell = Wieder alle Felder zeigen
content-title = Titel
content-kind = Typ
content-finding = Befund
content-verdict = Urteil
content-verdict-of = { $title }: Urteil
content-title-of = { $title }: Titel
content-kind-of = { $title }: Typ
content-owner-of = { $title }: zuständig
content-sort = Nach { $column } sortieren
content-known-sales = V. kennt
content-known-marketing = M. kennt
content-known-sales-hint = Der Vertrieb kennt diesen Inhalt: ja, nein oder nicht gesagt
content-known-marketing-hint = Das Marketing kennt diesen Inhalt: ja, nein oder nicht gesagt
content-useful = Nutzen 0 bis 4
content-useful-sales = { $title }: Nutzen für den Vertrieb
content-useful-marketing = { $title }: Nutzen für das Marketing
content-knows = Kennt es
content-knows-sales = { $title }: dem Vertrieb bekannt
content-knows-marketing = { $title }: dem Marketing bekannt
content-usage = In den letzten 12 Monaten genutzt
content-reviewer = Beurteilt von
content-correctness = Richtig? 0 bis 4
content-brand = Passt zu Marke und Recht? 0 bis 4
content-findability = Auffindbar? 0 bis 4
content-confidence = Wie sicher? 0 bis 4
content-reaction = Was Kunden sagten
content-no-persona = Ohne Persona
content-mapping = Für wen und wann
content-assignee = Zu erledigen durch
content-due = Fällig
content-work = Bearbeitung
content-checked = Von der anderen Seite geprüft
content-reason = Warum dieses Urteil
content-rot = Warum entbehrlich?
content-successor = Besserer Inhalt
content-no-successor = nichts
content-origin = Stammt von
content-owner = Zuständig
content-author = Autor
content-location = Wo es liegt
content-format = Format
content-language = Sprache
content-version = Version
content-product = Produkt
content-objection = Beantwortet den Einwand
content-criterion = Stützt das Kriterium
content-clause = Stützt die Klausel
content-created = Erstellt
content-changed = Zuletzt geändert
content-expires = Läuft ab
content-rights = Rechte bis
content-published = Veröffentlicht in
content-cost = Kosten
content-requested-by = Angefordert von
content-competitor = Gegen Wettbewerber
content-scope = Geltungsbereich
content-audience = Sichtbar für
content-views = Aufrufe
content-won = Eingesetzt in gewonnenen Aufträgen
content-won-of = von wie vielen gewonnenen Aufträgen
content-notes = Private Notizen
content-delete = „{ $title }“ löschen
answer-unknown = ?
answer-yes = ja
answer-no = nein
coverage-title = Abdeckung: brauchbare Inhalte je Persona und Phase
coverage-gaps = { $n ->
    [one] { $n } Lücke
   *[other] { $n } Lücken
 } in { $all ->
    [one] { $all } Feld
   *[other] { $all } Feldern
 }
coverage-no-persona = Noch für keine Persona: { $list }
coverage-gap = Lücke
coverage-nothing = Legen Sie Buyer Personas an, um zu sehen, welche in welcher Phase etwas Brauchbares findet.
coverage-cell = { $persona }, { $stage }: { $usable } brauchbar von { $mapped }
coverage-rule = Brauchbar heißt: Urteil Behalten, Teilen oder Anpassen, von einer Seite mit 3 oder mehr bewertet und nicht veraltet.
edit-add-content = Inhalt hinzufügen
edit-content = Inhalt ändern
edit-rate-content = Inhalt bewerten
edit-verdict = Urteil ändern
edit-map-content = Inhalt zuordnen
edit-delete-content = Inhalt löschen
