# Wovon eine Zahl genommen ist, und warum es keine gibt.
window-full = { $n ->
    [one] Der letzte volle Monat: { $span }
   *[other] Die letzten { $n } vollen Monate: { $span }
}
window-not-full = { $n ->
   [one] Es liegt kein voller Monat vor; dieser zählt, wie er ist: { $span }
   *[other] Es liegt kein voller Monat vor; diese { $n } zählen, wie sie sind: { $span }
 }
monthly-sentence = Im Schnitt hätte man { $passed } von { $leads } Leads im Monat übergeben. { $window }.
rebase-over = { $months ->
    [one] { $n ->
        [0] In diesem Monat waren es nicht mehr als die { $capacity }, die der Vertrieb schafft.
       *[other] In diesem Monat waren es mehr als die { $capacity }, die der Vertrieb schafft.
     }
   *[other] { $n ->
        [0] In keinem dieser { $months } Monate waren es mehr als die { $capacity }, die der Vertrieb schafft.
        [one] In einem dieser { $months } Monate waren es mehr als die { $capacity }, die der Vertrieb schafft.
       *[other] In { $n } dieser { $months } Monate waren es mehr als die { $capacity }, die der Vertrieb schafft.
     }
 }
rebase-fair-why = { $of } Leads dieser Monate { $k ->
    [one] kommt
   *[other] kommen
 } durch ({ $share }): { $old } × { $share } ≈ { $n }.
works-no-months = Zu diesen Leads liegen keine Anlagedaten vor; niemand weiß, wie viele im Monat kommen.
works-no-capacity = Tragen Sie ein, wie viele Kontakte ein Lead braucht.
works-nothing = Selbst bei der höchsten Schwelle kommen mehr als { $n ->
    [one] { $n } Lead im Monat
   *[other] { $n } Leads im Monat
 } durch.
pays-no-rates = Der Ausgang der Leads lässt keinen Schluss zu; die Gegenprobe nennt den Grund.
pays-too-few = Nur { $n ->
    [one] { $n } entschiedener Lead hängt
   *[other] { $n } entschiedene Leads hängen
 } von der Schwelle ab; nötig sind 30.
pays-from = Ab hier bringen die Leads zusammen am meisten: { $rate } davon wurden gewonnen ({ $of }); ein Lead lohnt sich ab { $share }. Stufen von fünf Punkten, zusammen mindestens 30 Leads.
pays-nowhere = Ein Lead lohnt sich, wenn mindestens { $share } gewonnen werden; selbst Leads ab { $from ->
    [one] { $from } Punkt
   *[other] { $from } Punkten
 } erreichen nur { $rate } ({ $of }).
trust-none-won = { $lost ->
    [one] { $lost } Lead ist entschieden und nicht gewonnen
   *[other] { $lost } Leads sind entschieden, gewonnen wurde keiner
 }; die Punkte lassen sich nicht beurteilen.
trust-none-lost = { $won ->
    [one] Der einzige entschiedene Lead wurde gewonnen
   *[other] Alle { $won } entschiedenen Leads wurden gewonnen
 }, verloren wurde keiner; so lässt sich nichts vergleichen: Jede Auswahl wäre richtig. { $open ->
    [one] { $open } ist offen
   *[other] { $open } sind offen
 }. Stehen im Export auch verlorene Leads, importieren Sie sie als verloren.
trust-few-won = Nur { $won ->
    [one] { $won } gewonnener Lead
   *[other] { $won } gewonnene Leads
 }: zu wenige für Prozentangaben, nötig sind 10.
trust-few-lost = Nur { $lost ->
    [one] { $lost } nicht gewonnener Lead
   *[other] { $lost } nicht gewonnene Leads
 }: zu wenige für Prozentangaben, nötig sind 10.
trust-amber-won = Nur { $won ->
    [one] { $won } gewonnener Lead
   *[other] { $won } gewonnene Leads
 }: Achten Sie auf die Spannen, nicht auf die einzelnen Zahlen.
trust-amber-lost = Nur { $lost ->
    [one] { $lost } nicht gewonnener Lead
   *[other] { $lost } nicht gewonnene Leads
 }: Achten Sie auf die Spannen, nicht auf die einzelnen Zahlen.
backtest-decided-leads = Alle Zahlen gelten für { $n ->
    [one] { $n } entschiedenen Lead
   *[other] { $n } entschiedene Leads
 }: { $won } gewonnen, { $lost } nicht gewonnen.
backtest-stopped = { $n ->
   [one] Einer davon ist durch einen Ausschluss oder fehlende Daten gesperrt und steht bei Trennschärfe und Käuferliste ganz hinten.
   *[other] { $n } davon sind durch einen Ausschluss oder fehlende Daten gesperrt und stehen bei Trennschärfe und Käuferliste ganz hinten.
 }
gain-of-leads = Von { $n ->
    [one] { $n } entschiedenen Lead
   *[other] { $n } entschiedenen Leads
 }, die höchsten Punkte zuerst:
silence-no-criteria = Es gibt { $won ->
    [one] { $won } gewonnenen Lead
   *[other] { $won } gewonnene Leads
 }, aber noch kein Kriterium mit Punkten. Legen Sie Kriterien an, dann sehen Sie, was die Daten dazu sagen.
silence-no-columns = Kein Kriterium bezieht sich auf eine Spalte dieser Leads.
leak-orders-well = seine Spalte allein trennt gewonnen von verloren (Trennschärfe { $area }): Ist sie bekannt, bevor der Vertrieb den Lead bearbeitet?
decision-below-minimum = Mindestwert verfehlt
decision-missed = { $dimension } { $points }, unter dem Mindestwert { $least }
middle-rounded = { $n } (aus { $exact } gerundet)
middle-half = { $n } (aus { $exact }, Halbe von null weg gerundet)
overwritten = überschrieben, vorher { $was }; noch nicht vereinbart
overwritten-on = am { $day } überschrieben, vorher { $was }; noch nicht vereinbart
overwritten-by = von { $who } überschrieben, vorher { $was }; noch nicht vereinbart
overwritten-by-on = von { $who } am { $day } überschrieben, vorher { $was }; noch nicht vereinbart
overwritten-agree = Beide einverstanden
overwritten-reopen = Wieder öffnen
overwritten-agree-name = { $name }: beide sind mit der eingetragenen Zahl einverstanden
evidence-joint = Gemeinsam
evidence-alone = Allein
evidence-twin = { $of } dieser Leads { $n ->
    [one] erfüllt
   *[other] erfüllen
 } auch „{ $name }“
evidence-how = Zehn Punkte verdoppeln die Chance auf den Abschluss. „Allein“ betrachtet ein Kriterium für sich, „gemeinsam“ das, was es zu allen anderen beiträgt. Die Deutung richtet sich nach „gemeinsam“; sie ist ein Hinweis neben den vereinbarten Punkten, nie ihr Ersatz.
policy-no-minimum = – heißt kein Mindestwert; 0 hält Leads unter null zurück.
criterion-points-withdrawn = Die Regel wurde geändert, nachdem { $n ->
    [one] { $n } Punkt vereinbart war
   *[other] { $n } Punkte vereinbart waren
 }; bis beide wieder zustimmen, zählt das Kriterium nicht.
version-measured = An denselben Leads gemessen
version-then = damals
version-now = jetzt
reconciliation-judged = { $of } beurteilten Leads angenommen
reconciliation-not-judged = Gezählt wie beim KPI: Anteil der angenommenen an den angenommenen und abgelehnten Leads. Nicht beurteilt: bereits bekannt ({ $known }), unbrauchbar ({ $unusable }), noch nicht entschieden ({ $undecided }).
funnel-left-out = Ausgelassen, weil mehr diese Stufe erreichten als die davor: { $months }
funnel-gap = keine Zahlen
funnel-impossible = { $of }: unmöglich, zählt nicht
funnel-trend-impossible = ×: unmöglich, mehr als in der Stufe davor; zählt nicht.
funnel-not-counted = Nicht gezählt: { $names }
plan-now-share = derzeit pro Jahr ({ $share })
plan-share-hint = Der Anteil des Marketings gilt auf beiden Seiten. Enthält der Funnel nur Leads des Marketings, tragen Sie deren Ziel und 100 ein.
plan-levers = Oder nur eine Rate steigt:
plan-lever = { $before } → { $stage }: von { $from } auf { $to }
plan-lever-impossible = { $before } → { $stage }: reicht allein nicht, die Rate müsste von { $from } auf über 100 % steigen
plan-all-enough = Jede Stufe reicht für das Ziel.
report-recall = Abdeckung (Recall)
report-base = Grundquote
report-specificity = Aussortiert (Spezifität)
definition-sum-fit = Ein Lead wird ab { $threshold ->
    [one] { $threshold } Punkt
   *[other] { $threshold } Punkten
 } übergeben, davon mindestens { $fit } für Fit.
definition-sum-engagement = Ein Lead wird ab { $threshold ->
    [one] { $threshold } Punkt
   *[other] { $threshold } Punkten
 } übergeben, davon mindestens { $engagement } für Interesse.
report-acceptance = Annahmequote
field-overwritten = Überschrieben
field-fit-from-zero = Kein Lead unter null für Fit
field-engagement-from-zero = Kein Lead unter null für Interesse
criterion-held-down = zählt höchstens { $n } in der Gruppe „{ $name }“
effect-nothing-agreed = Noch sind keine Punkte vereinbart, darum qualifiziert sich kein Lead.
effect-nothing-named = { $side } hat noch keine Punkte genannt, darum qualifiziert sich kein Lead.
effect-lacking-too = Außerdem { $n ->
    [one] ließ
   *[other] ließen
 } sich { $n } von { $all ->
    [one] { $all } Kriterium
   *[other] { $all } Kriterien
 } nicht nachschlagen: Den Leads fehlen die Spalten dafür. Importieren Sie einen Export mit diesen Spalten, oder wählen Sie Kriterien, die sich mit Ihren Leads prüfen lassen.
version-auc = Trennschärfe (AUC)

chart-n = n = { $n }
chart-scores = { $from } bis { $to } Punkte: { $of } Leads qualifiziert
chart-month = { $month }: { $of } Leads qualifiziert
chart-keys = Pfeiltasten führen von Wert zu Wert.
chart-keys-threshold = Pfeiltasten führen von Wert zu Wert; Enter übernimmt einen als Schwelle, Umschalt und eine Pfeiltaste verschieben sie um einen Punkt.
help-chart = Im Diagramm: von Wert zu Wert
help-chart-keys = ← · → · Pos1 · Ende
help-chart-threshold = Wert als Schwelle übernehmen, Schwelle verschieben
help-chart-threshold-keys = Enter · Umschalt+← · Umschalt+→
