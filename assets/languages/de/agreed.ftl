# Was vereinbart ist, was das Programm nur vorschlägt, und wer es gesagt hat.
proposal-mark = Vorschlag
proposal-block = { $n ->
    [one] Ein Wert hier ist nur ein Vorschlag des Programms
   *[other] { $n } von { $all } Werten hier sind nur Vorschläge des Programms
}
proposal-confirm = Als vereinbart bestätigen
proposal-confirm-all = Als vereinbart bestätigen: { $names }
proposal-why = Vom Programm vorgeschlagen und noch von niemandem vereinbart: Der Wert steht in keinem Bericht, keinem Aushang und keiner Vereinbarung. Bitte bestätigen oder ändern Sie ihn.
confirmed = Bestätigt
confirmed-on = Bestätigt am { $day }
confirmed-by = Bestätigt von { $name }
confirmed-by-on = Bestätigt von { $name } am { $day }
edit-confirm = Vorschläge bestätigen
topic-group-caps = Obergrenzen der Gruppen
topic-reasons = Gründe, einen Lead abzulehnen
topic-freshness = Alter, ab dem Inhalte veraltet sind
field-confirmed = Bestätigte Werte
freshness-months = { $kind }, Monate
edit-freshness = Altersgrenze
definition-open = Ab wie vielen Punkten ein Lead übergeben wird, ist noch nicht vereinbart.
sheet-nothing = Zur Übergabe ist noch nichts vereinbart.
cause-open = Was sie nahelegen, ist noch nicht vereinbart
report-criteria-silent = Auf der Liste und noch nicht besprochen
mark-agreed = vereinbart
mark-proposed = vorgeschlagen, offen
mark-parked = geparkt
mark-dropped = verworfen
mark-silent = nicht besprochen
report-marks = Zeichenerklärung
report-summary = Auf einen Blick
report-decided = Was entschieden wurde
report-dissent = Was nicht alle teilen, und warum
report-reviews = Wann überprüft wird
report-parked = Geparkt
report-more = … und { $n } weitere in den Kapiteln unten
report-agreed-with-dissent = Vereinbart mit Vorbehalt
report-sign-here = Name, Datum, Unterschrift
report-notes = Was in den Runden gesagt wurde
report-disputed = die strittigsten Leads
report-base-rate = Anteil der Käufer an allen Leads (Zufallsauswahl)
report-gain = Im nach Punkten besten Fünftel der Leads stecken { $share } aller Käufer.
report-assumed = Darüber hat noch niemand gesprochen; gerechnet wurde mit den Vorschlägen des Programms: { $names }.
kpi-notes = Notizen
report-auc = Trennschärfe: so oft steht ein Käufer über einem Nichtkäufer (AUC; 0,5 wäre Zufall, 1 fehlerfrei)
sign-before = Bitte vor dem Unterschreiben beachten
sign-in-spite = Wer jetzt unterschreibt, unterschreibt trotz der Punkte oben.
sign-nothing-kept = Was unterschrieben wurde, ist nicht festgehalten: Die Unterschrift stammt aus einer früheren Programmversion.
sign-changed = { $n ->
   [one] Ein Punkt ist anders als unterschrieben
   *[other] { $n } Punkte sind anders als unterschrieben
 }
sign-change = { $name }: unterschrieben { $signed } – jetzt { $now }
sla-new-period = Neuer Zeitraum
sla-new-period-why = Der jetzige Zeitraum bleibt mit Wortlaut und Unterschriften erhalten; der nächste beginnt ohne Unterschrift.
sla-past = { $n ->
    [one] Ein früherer Zeitraum
   *[other] { $n } frühere Zeiträume
}
edit-new-period = Neuen Zeitraum beginnen
edit-sign-agreement = Vereinbarung unterschreiben
contradiction = Zwei Zahlen für dasselbe – { $one }; { $other }
contradiction-take-kpi = Der KPI gilt: { $n }
contradiction-take-rule = Die Übergaberegel gilt: { $n }
concern-no-goal = Das gemeinsame Ziel ist leer.
concern-no-period = Es ist nicht festgelegt, von wann bis wann die Vereinbarung gilt.
concern-clauses = { $n ->
    [one] Eine Klausel ist noch offen.
   *[other] { $n } Klauseln sind noch offen.
}
concern-kpis = { $n ->
    [one] Ein KPI hat noch kein vereinbartes Ziel.
   *[other] { $n } KPIs haben noch kein vereinbartes Ziel.
}
concern-untracked = Noch weiß niemand, wie dies gemessen wird: { $names }.
concern-no-owner = Dafür ist noch niemand verantwortlich: { $names }.
kpi-no-target = Noch kein gemeinsames Ziel vereinbart
clause-number-open = Offen, weil diese Zahl nicht vereinbart ist: { $names }
report-signature-nameless = Unterschrift ohne Namen: { $side }.
sign-nothing-said = Über diese Persona ist noch nichts gesagt; es gibt nichts zu unterschreiben. Tragen Sie zuerst Aussagen ein.
sign-without-name = Ohne Namen zählt die Unterschrift nicht. Bitte tragen Sie ein, wer unterschreibt.
sign-not-yet = Noch nicht unterschrieben.
sign-counts = Die Unterschrift zählt.
sign-is-refused = Nicht unterschrieben: abgelehnt.
sign-nameless = Name fehlt
capacity-proposed = (Kapazität: nur ein Vorschlag des Programms)
concern-proposals = Nur vom Programm vorgeschlagen und nicht Teil der Vereinbarung: { $names }.
source-leads-month = Leads im Monat bei der vereinbarten Schwelle
source-gone = gelöscht
clause-link = { $number } = { $source }: verknüpfen
clause-link-why = Die Klausel zeigt dann die Zahl, die dort steht, und folgt ihr.
clause-take-kpi = Der KPI „{ $name }“ misst diese Klausel und sagt { $n }: statt „{ $from }“ übernehmen
clause-insert = Zahl einsetzen
limit-from-kpi = aus dem KPI „{ $name }“
limit-take-kpi = Der KPI „{ $name }“ sagt { $n }: von dort übernehmen
field-signed = Was unterschrieben wurde
field-past = Frühere Zeiträume
field-settled = Vereinbart durch
title-ask = Wie heißt dieser Workshop?
title-ask-why = Der Titel steht auf dem Bericht und auf dem Aushang.
title-of-personas = Workshop: { $names }
open-written = Öffnen
show-in-folder = Im Ordner zeigen
open-failed = Ließ sich von hier aus nicht öffnen: { $path }
review-more = { $name } und { $n } weitere
kpi-measured = Zuletzt gemessen: { $rate }, { $period }
kpi-review-set = Wer sich auf das Ziel einigt, einigt sich auch darauf, es am { $day } zu überprüfen; ein anderer Tag lässt sich vorher wählen.
persona-review-set = Wer unterschreibt, stimmt auch zu, die Persona bis { $day } zu überprüfen; ein anderer Tag lässt sich vorher wählen. Der Tag wird eingetragen, sobald beide unterschrieben haben.
review-set-by-signing = mit den Unterschriften vereinbart
review-set-with-target = mit dem Ziel vereinbart
field-review-automatic = Überprüfungstag automatisch gesetzt
sign-for-other = { $name } gehört zur Abteilung { $other } und hat noch nicht gesagt, dass die Unterschrift auch für die Abteilung { $side } gilt.
sign-for-both = { $name } unterschreibt auch für: { $side }
signed-for-both = { $name } (Abteilung { $other }) unterschreibt auch für die Abteilung { $side }.
sign-stranger = { $name } steht nicht in der Liste der Personen.
sign-add-person = { $name } für { $side } aufnehmen
kpi-own-number = { $name }: die Zahl, auf die sich die Gruppe einigt
kpi-own-ask = Eigene Zahl der Gruppe
