# Was zu einem Import gesagt und gefragt wird.
said-source = Gelesen als { $encoding }, Trennzeichen { $separator }, Überschriften in Zeile { $line }.
said-source-none = Gelesen als { $encoding }, Trennzeichen { $separator }, ohne Überschriften.
said-sheet = Gelesen wurde das Blatt „{ $sheet }“ von { $sheets }; Überschriften in Zeile { $line }.
said-above = Die Überschriften stehen in Zeile { $line }; was darüber steht, bleibt weg.
said-skipped = Zeile { $row } bleibt weg: { $why } ({ $text }).
said-skipped-bare = Zeile { $row } bleibt weg: { $why }.
said-skipped-more = Weitere Zeilen, die wegbleiben: { $n }.
said-blank-rows = { $n ->
    [one] { $n } leere Zeile bleibt weg.
   *[other] { $n } leere Zeilen bleiben weg.
}
why-declaration = sie nennt das Trennzeichen
why-title = sie steht über den Überschriften
why-comment = ein Kommentar
why-blank = eine leere Zeile
why-rule = eine Trennlinie
why-heading = die Überschriften noch einmal
why-subtotal = eine Zwischensumme
why-total = eine Summenzeile
why-group = nur der Name einer Gruppe von Zeilen
why-footer = eine Fußzeile des Berichts
why-second = aus der zweiten Tabelle darunter
said-odd = Zeile { $row } hat { $cells ->
    [one] { $cells } Zelle
   *[other] { $cells } Zellen
 }, erwartet: { $expected }.
said-bad-bytes = { $n ->
    [one] Ein Byte in Zeile { $row } ist kein Zeichen von { $encoding }.
   *[other] { $n } Bytes in Zeile { $row } sind keine Zeichen von { $encoding }.
}
said-more-bytes = Weitere Zeilen mit Bytes, die keine Zeichen sind: { $n }.
said-letters = Die Zeichen der Datei sind ungewöhnlich; sie wurde als { $encoding } gelesen, zum Beispiel „{ $sample }“.
said-quote = Das Anführungszeichen in Zeile { $line } wird nie geschlossen; es wurde als Zeichen gelesen.
said-stray = In Zeile { $line } steht ein Anführungszeichen, wo keines hingehört; es wurde als Zeichen gelesen.
said-more-stray = Weitere Zeilen mit solchen Anführungszeichen: { $n }.
said-whole-lines = Jede Zeile stand ganz in Anführungszeichen; sie wurden entfernt.
said-no-headings = Es gibt keine Überschriften: Die erste Zeile enthält Daten und wird so verwendet.
said-joined = Die Überschriften stehen in den Zeilen { $line } bis { $to } und wurden verbunden.
said-headings = { $n ->
    [one] Es gibt { $n } Überschrift
   *[other] Es gibt { $n } Überschriften
 } für { $columns ->
    [one] { $columns } Spalte
   *[other] { $columns } Spalten
 }.
said-beside = Neben dieser Tabelle steht eine weitere, ab Spalte { $column }; sie bleibt weg und kann stattdessen gewählt werden.
said-nul = { $n ->
    [one] { $n } NUL-Byte ab Zeile { $line } wurde
   *[other] { $n } NUL-Bytes ab Zeile { $line } wurden
 } weggelassen.
said-hidden = Im Blatt ausgeblendet und mitgelesen: { $n ->
   [one] { $n } Zeile
   *[other] { $n } Zeilen
 } ({ $rows }).
said-hidden-columns = Im Blatt ausgeblendet und mitgelesen: Spalten { $columns }.
said-merged = Verbundene Zellen gelten für alle ihre Zeilen: { $ranges }.
said-formulas = Formeln ohne gespeichertes Ergebnis, nicht gelesen: { $cells }.
said-errors = Zellen mit einem Fehler, nicht gelesen: { $cells }.
said-groups = Die Namen der Gruppen stehen als Spalte „{ $heading }“ bei ihren Zeilen: { $names }.
said-1904 = Tage dieser Arbeitsmappe zählen ab 1904.
said-unread = { $n ->
    [one] { $heading }: 1 Wert war nicht lesbar (Zeile { $rows }), „{ $sample }“; er bleibt leer.
   *[other] { $heading }: { $n } Werte waren nicht lesbar (Zeilen { $rows }), zuerst „{ $sample }“; sie bleiben leer.
}
said-other-mark = { $heading }: { $values } passen nicht zum { $mark } der Spalte und bleiben leer.
said-scaled = { $n ->
    [one] { $heading }: { $n } Wert trägt eine Einheit (k, Mio.) und wurde umgerechnet.
   *[other] { $heading }: { $n } Werte tragen eine Einheit (k, Mio.) und wurden umgerechnet.
}
said-not-whole = { $heading }: Anzahlen mit Nachkommastellen wurden gerundet: { $values }.
said-half-points = { $heading }: { $values } sind keine ganzen Punkte und wurden gerundet.
said-value-row = { $value } (Zeile { $row })
said-serial = „{ $heading }“ enthält Tageszahlen einer Tabellenkalkulation; sie wurden als Datum gelesen.
said-number-as = { $heading }: { $text } wurde als { $number } gelesen, { $why }.
said-dates-as = { $heading }: Datumsangaben wurden mit { $order } gelesen, { $why }.
order-day-first = dem Tag zuerst
order-month-first = dem Monat zuerst
mark-point = Dezimalpunkt
mark-comma = Dezimalkomma
because-whole = weil eine Anzahl eine ganze Zahl ist
because-months = weil dann jede Zeile ein eigener Monat ist
because-neighbours = weil eine andere Spalte der Datei so geschrieben ist
because-language = wegen der Sprache der Überschriften; bitte prüfen
because-workspace = wie in diesem Arbeitsbereich, weil es sonst keinen Hinweis gibt; bitte prüfen
because-conflict = obwohl sich die Werte widersprechen; bitte prüfen
because-person = wie angegeben
said-no-dates = { $n ->
   [one] „{ $heading }“ enthält Wörter, keine Tage; ein Wert ist ein Datum.
   *[other] „{ $heading }“ enthält Wörter, keine Tage; { $n } Werte sind Datumsangaben.
 }
said-no-coming = „{ $heading }“ enthält keine Datumsangaben; damit fehlt der Tag, an dem die Leads kamen.
said-no-amounts = „{ $heading }“ enthält Wörter, keine Beträge: Diese Werte bleiben Wörter ({ $n }).
said-nothing = { $n ->
    [one] { $heading }: 1 Zelle mit einem Wort für „nichts“ ({ $words }), als leer gelesen.
   *[other] { $heading }: { $n } Zellen mit einem Wort für „nichts“ ({ $words }), als leer gelesen.
}
said-personal = Personenbezogen, deshalb weggelassen oder reduziert: { $headings }.
said-emptied = { $n ->
    [one] { $heading }: 1 Zelle enthielt eine E-Mail-Adresse oder Kontonummer und wurde geleert.
   *[other] { $heading }: { $n } Zellen enthielten eine E-Mail-Adresse oder Kontonummer und wurden geleert.
}
said-left-out = Weggelassen: { $headings }.
said-taken = Übernommen: { $list }.
said-taken-one = „{ $heading }“ (Spalte { $position }) als { $field }
said-kept = Unter der eigenen Überschrift behalten: { $headings }.
said-twice = Die Überschrift „{ $heading }“ steht { $n }-mal, in den Spalten { $columns }.
said-headless = Spalte { $column } hat keine Überschrift.
said-outcomes = Wie die Leads ausgingen, laut „{ $heading }“: { $counts }.
said-outcomes-none = unbekannt
said-count = { $n } { $what }
said-not-stated = ohne Angabe
said-unknown-words = Zeilen mit unbekannten Wörtern: { $n } ({ $words }).
said-flags = Gewonnen und verloren ergeben sich aus „{ $won }“ und „{ $closed }“ zusammen.
said-same-outcome = „{ $other }“ und „{ $heading }“ sagen dasselbe; genommen wurde „{ $heading }“.
said-differ = { $n ->
    [one] „{ $heading }“ und „{ $other }“ unterscheiden sich in 1 Zeile, aber nicht darin, ob gewonnen oder verloren; genommen wurde „{ $heading }“.
   *[other] „{ $heading }“ und „{ $other }“ unterscheiden sich in { $n } Zeilen, aber nicht darin, ob gewonnen oder verloren; genommen wurde „{ $heading }“.
}
said-differ-sides = { $n ->
    [one] „{ $heading }“ und „{ $other }“ unterscheiden sich in 1 Zeile: { $sides }; genommen wurde „{ $heading }“.
   *[other] „{ $heading }“ und „{ $other }“ unterscheiden sich in { $n } Zeilen, darunter { $sides }; genommen wurde „{ $heading }“.
}
said-differ-side = in { $n } laut „{ $won }“ gewonnen und laut „{ $lost }“ verloren
said-no-outcome = Keine Spalte sagt, wie ein Lead ausging.
said-all-open = Keine Spalte sagt, wie die Leads ausgingen; { $n ->
    [one] { $n } zählt als offen
   *[other] alle { $n } zählen als offen
 }, weil es so angegeben wurde.
said-no-losses = Es gibt keine verlorenen Leads (0); was ein guter Lead ist, lässt sich nicht prüfen.
said-no-wins = Es gibt keine gewonnenen Leads (0); was ein guter Lead ist, lässt sich nicht prüfen.
said-undecided = Noch ist kein Lead entschieden (0 gewonnen, 0 verloren); es lässt sich nichts prüfen.
said-counted-back = „Die letzten 90 Tage“ zählen ab { $day } zurück, dem jüngsten Tag von Eingang und Abschluss, nicht ab heute.
said-leak = „{ $heading }“ wurde vielleicht erst ausgefüllt, als der Ausgang bekannt war: Von { $n ->
    [one] { $n } entschiedenen Lead
   *[other] { $n } entschiedenen Leads
 } mit „{ $word }“ wurden { $share } gewonnen, von allen { $base }. Bitte klären Sie das, bevor Sie Punkte vergeben.
said-leak-blank = „{ $heading }“ wurde vielleicht erst ausgefüllt, als der Ausgang bekannt war: Von { $n ->
    [one] { $n } entschiedenen Lead
   *[other] { $n } entschiedenen Leads
 } ohne Angabe wurden { $share } gewonnen, von allen { $base }. Bitte klären Sie das, bevor Sie Punkte vergeben.
said-known-afterwards = { $n ->
    [one] { $headings } wird meist erst gefüllt, wenn ein Lead entschieden ist oder während der Vertrieb daran arbeitet. Bitte klären Sie das, bevor Sie Punkte vergeben.
   *[other] { $headings } werden meist erst gefüllt, wenn ein Lead entschieden ist oder während der Vertrieb daran arbeitet. Bitte klären Sie das, bevor Sie Punkte vergeben.
}
said-displaced = „{ $heading }“ wird nicht mehr als „{ $field }“ gelesen: Es gilt die Angabe zu einer anderen Spalte.
said-again = Zeile { $row } bleibt weg: { $key } steht noch einmal in Zeile { $by }, und diese gilt.
said-again-more = Weitere Zeilen, die wegbleiben, weil eine spätere dieselbe Kennung hat: { $n }.
said-taken-for = Groß- und Kleinschreibung unterscheidet keine Leads: { $key } ist dieselbe Referenz wie { $known }.
said-changed-to = Davon: { $counts }.
said-not-in-file = { $n ->
    [one] { $n } Lead der Liste steht nicht in dieser Datei und bleibt, wie er ist.
   *[other] { $n } Leads der Liste stehen nicht in dieser Datei und bleiben, wie sie sind.
}
said-stay-decided = { $n ->
   [one] { $n } Lead bleibt entschieden, obwohl er in der Datei als offen steht.
   *[other] { $n } Leads bleiben entschieden, obwohl sie in der Datei als offen stehen.
 }
said-new-list = { $n ->
    [one] Der Lead dieser Datei ist eine neue Liste: Er ist nicht bekannt
   *[other] Die { $n } Leads dieser Datei sind eine neue Liste: Keiner davon ist bekannt
 }.
said-items-updated = { $n ->
    [one] { $n } Inhalt wurde auf den neuen Stand gebracht.
   *[other] { $n } Inhalte wurden auf den neuen Stand gebracht.
}
said-stage-alone = „{ $title }“ hat eine Phase, aber keine Persona; die Phase bleibt ({ $stages }).
said-by-address = { $n ->
    [one] 1 Seite hat keinen Titel und heißt wie ihre Adresse (Zeile { $rows }).
   *[other] { $n } Seiten haben keinen Titel und heißen wie ihre Adressen (Zeilen { $rows }).
}
said-answers = { $n ->
    [one] 1 Seite antwortet mit { $answer } (Zeile { $rows }).
   *[other] { $n } Seiten antworten mit { $answer } (Zeilen { $rows }).
}
said-address-from = Die Adresse stammt aus „{ $heading }“, nicht aus „{ $other }“.
said-choice-kind = { $heading }: Den Typ { $words } gibt es nicht; als „Sonstiges“ übernommen.
said-choice-verdict = { $heading }: Das Urteil { $words } ist nicht bekannt; es bleibt offen.
said-choice-audience = { $heading }: Für wen { $words } gilt, ist nicht bekannt; als intern übernommen.
said-choice-origin = { $heading }: { $words } ist weder Vertrieb noch Marketing; als beide übernommen.
said-added-up = { $n } Zeilen je Monat wurden über { $over } zusammengezählt.
said-added-up-bare = Bis zu { $n } Zeilen eines Monats wurden zusammengezählt.
said-added-up-one = { $n } Zeilen von { $month } wurden zusammengezählt.
said-weeks = Die Zeilen sind Wochen; jede zählt im Monat ihres Donnerstags.
said-turned = Die Monate stehen in den Überschriften, ab „{ $heading }“; die Tabelle wurde gedreht.
said-unknown-stages = Weggelassen, weil keine Stufe so heißt: { $headings }.
said-more-than = { $month }: { $heading } ({ $count }) ist mehr als { $other } ({ $before }).
said-replaced = { $month }, { $stage }: bisher { $before }, jetzt { $now }.
said-nearly = { $n ->
    [one] „{ $heading }“ und „{ $other }“ unterscheiden sich in einer Zeile ({ $a } und { $b }).
   *[other] „{ $heading }“ und „{ $other }“ unterscheiden sich in { $n } Zeilen (zuerst { $a } und { $b }).
}
said-month-last = { $month } steht in den Zeilen { $rows } mit verschiedenen Anzahlen; die letzte gilt.
said-month-sum = { $month } steht in den Zeilen { $rows } mit verschiedenen Anzahlen; sie wurden zusammengezählt.
said-assumed = Angenommen: { $question } → { $default }
ask-dates = In „{ $heading }“ lässt sich jedes Datum mit dem Tag oder mit dem Monat zuerst lesen. Was gilt?
ask-dates-conflict = { $heading }: Zeilen { $day } passen nur mit dem Tag zuerst, Zeilen { $month } nur mit dem Monat zuerst. Wie sind die Zeilen { $both } zu lesen?
ask-blank = leer lassen
ask-numbers = In „{ $heading }“ lässt sich eine Zahl wie { $sample } auf zwei Arten lesen. Ist das Zeichen ein Dezimalzeichen oder gruppiert es Tausender?
ask-words = Was bedeuten diese Wörter von „{ $heading }“: { $words }?
ask-words-default = nichts: Ohne Angabe zählen diese Zeilen weder als gewonnen noch als verloren
ask-blank-outcome = { $n ->
    [one] In { $n } Zeile ist „{ $heading }“ leer. Ist dieser Lead offen?
   *[other] In { $n } Zeilen ist „{ $heading }“ leer. Sind diese Leads offen?
}
ask-outcome = „{ $heading }“ und „{ $other }“ sagen beide, wie ein Lead ausging, und widersprechen sich ({ $rows }). Welche gilt?
ask-outcome-row = Zeile { $row }: { $a } und { $b }
ask-outcome-called = { $heading }, weil sie so heißt
ask-outcome-no-win = { $heading }, weil { $other } keinen Gewinn enthält
ask-outcome-more = { $heading }, weil sie mehr sagt
ask-no-outcome = Keine Spalte sagt, wie ein Lead ausging. Gibt es eine, oder sind alle noch offen?
ask-no-outcome-column = eine Spalte
ask-no-outcome-open = alle sind offen
ask-no-outcome-none = kein Ausgang
ask-leads = Die Tabelle nennt weder Ausgang noch Firma. Ist es trotzdem eine Liste von Leads?
ask-no = nein
ask-yes = ja
ask-leads-yes = ja, ohne Ausgang
ask-which = Welche der Spalten { $headings } ist „{ $field }“?
ask-coming = Ist „{ $heading }“ der Tag, an dem der Lead kam?
ask-name = Spalte { $column } hat keine Überschrift, enthält aber { $values }. Was ist das?
ask-name-of = ein Name dafür
ask-name-default = als „column { $column }“ behalten
ask-headings = Die erste Zeile sieht nach Daten aus. Hat die Datei keine Überschriften?
ask-headings-none = keine Überschriften
ask-headings-first = die erste Zeile enthält die Überschriften
ask-hidden = { $n ->
    [one] 1 Zeile ist durch einen Filter ausgeblendet. Soll sie mitgelesen werden?
   *[other] { $n } Zeilen sind durch einen Filter ausgeblendet. Sollen sie mitgelesen werden?
}
ask-hidden-all = alle Zeilen lesen
ask-hidden-visible = nur die sichtbaren
ask-encoding = Die Zeichen der Datei sind ungewöhnlich. Ist „{ $sample }“ richtig?
ask-percent = „{ $heading }“ enthält Prozente, keine Anzahlen. Sind es Anteile von „{ $other }“, oder bleibt die Spalte weg?
ask-percent-share = Anteil von { $other }
ask-leave-out = weglassen
ask-leave-out-said = weglassen (wird gemeldet)
ask-month-twice = { $month } steht in den Zeilen { $rows } mit verschiedenen Anzahlen. Gilt die letzte, oder werden sie zusammengezählt?
ask-last-row = die letzte Zeile
ask-added-up = zusammengezählt
ask-year = Aus welchem Jahr sind { $months }?
ask-a-year = ein Jahr
ask-a-month = ein Monat
ask-none-counted = keines: Ohne Angabe wird nichts gezählt
ask-weeks = Die Zeilen sind Wochen. Zählt eine Woche im Monat ihres Donnerstags?
ask-weeks-thursday = der Monat ihres Donnerstags
ask-weeks-first = der Monat ihres ersten Tages
ask-no-month = Der Bericht hat keinen Monat ({ $titles }). Zu welchem Monat gehören die Anzahlen?
ask-no-month-bare = Der Bericht hat keinen Monat. Zu welchem Monat gehören die Anzahlen?
ask-stage-twice = Zwei Spalten heißen { $heading } ({ $counts }). Welche gilt?
ask-column = Spalte { $column }
ask-stage-blank = keine: { $heading } bleibt ohne Angabe leer
ask-stages = { $headings }: Keine Stufe des Funnels heißt so. Ist es eine Stufe, eine neue, oder bleibt es weg?
ask-stages-one = eine der Stufen
ask-stages-new = eine neue Stufe
ask-scale = „{ $heading }“: Die Bewertungen reichen von { $least } bis { $most }, die Skala hier von 0 bis 4. Welche Skala gilt?
ask-scale-ours = 0 bis 4
ask-scale-other = eine andere Skala
ask-scale-default = 0 bis 4: Was nicht auf die Skala passt, bleibt leer
ask-persona = { $heading }: „{ $name }“ gibt es hier nicht. Ist „{ $near }“ gemeint?
ask-persona-none = { $heading }: „{ $name }“ gibt es hier nicht. Was ist gemeint?
ask-a-new-one = etwas Neues
ask-choice-kind = Welcher Typ ist gemeint: { $words }?
ask-choice-verdict = Welches Urteil ist gemeint: { $words }?
ask-choice-audience = Wer darf sehen, was für { $words } ist?
ask-choice-origin = Wem gehört, was von { $words } kommt?
ask-kind-of-list = ein Typ der Liste
ask-other = Sonstiges (wird gemeldet)
ask-not-public = nicht öffentlich
ask-both = beide (wird gemeldet)
ask-open-said = bleibt offen (wird gemeldet)
ask-same-title = Die Zeilen { $rows } heißen alle { $title }. Ist das ein einziger Inhalt?
ask-one-item = ein Inhalt
ask-several-items = mehrere Inhalte
ask-one-item-default = ein Inhalt; die letzte Zeile gilt (wird gemeldet)
ask-new-list = { $n ->
    [one] Der eine Lead ist nicht bekannt. Ist er eine neue Liste, oder gehört er
   *[other] Keiner dieser { $n } Leads ist bekannt. Sind sie eine neue Liste, oder gehören sie
 } zur vorhandenen?
ask-new-list-new = eine neue Liste
ask-new-list-known = die vorhandene Liste
ask-said = { $default } (wird gemeldet)
error-plan-several = Mehrere Spalten heißen „{ $heading }“; bitte geben Sie an, welche: zum Beispiel (column 2).
error-plan-nothing = Nichts wurde importiert, und der Arbeitsbereich ist wie zuvor: Keine Spalte nennt den Ausgang, den Eingangstag oder die Firma eines Leads, und keine Zeile ist eine Stufe des Funnels. Die Überschriften sind { $headings }. Bitte geben Sie an, was eine Spalte enthält.
error-plan-months = Nichts wurde importiert: Keine Zeile sagt, zu welchem Monat sie gehört. Bitte ergänzen Sie eine Spalte mit Monat und Jahr.
field-won-flag = gewonnen: ja oder nein
field-closed-flag = abgeschlossen: ja oder nein
field-outcome-too = nennt ebenfalls den Ausgang, zählt nicht
field-personal = personenbezogen, weggelassen
field-free-text = langer Text, weggelassen
field-record-name = Name des Eintrags, weggelassen
field-year = Jahr der Monate
field-split = Teil eines Monats, zusammengezählt
field-stage-names = Namen der Stufen
field-month-column = Anzahlen eines Monats
field-left-out = Weggelassene Spalten
field-words = Bedeutung der Wörter
inspect-column = { $position }. { $heading } → { $field }: { $type }, { $read } gelesen, { $unread } nicht lesbar, { $blank } leer; { $samples }
inspect-question = ? { $question } [{ $options }] – ohne Angabe: { $default }
inspect-text = Text
inspect-number = Zahlen
inspect-date = Datumsangaben
inspect-month = Monate
inspect-bool = ja oder nein
cli-bad-encoding = Es gibt keine Kodierung „{ $name }“.
cli-bad-separator = „{ $sign }“ ist kein Trennzeichen; bitte ein Zeichen angeben, oder tab.
cli-strict = { $n ->
   [one] Nichts wurde importiert: { $n } Frage ist offen. Bitte beantworten Sie sie, oder lassen Sie --strict weg.
   *[other] Nichts wurde importiert: { $n } Fragen sind offen. Bitte beantworten Sie sie, oder lassen Sie --strict weg.
 }
cli-complete-none = Keine Liste hat eine Kennung mit dieser Datei gemeinsam; es gibt nichts zu ergänzen.
cli-unknown-list = In diesem Arbeitsbereich gibt es keine Leadliste „{ $name }“.
said-verdicts-stay = { $n ->
    [one] { $n } Inhalt behält sein Urteil, obwohl er in der Datei als offen steht.
   *[other] { $n } Inhalte behalten ihr Urteil, obwohl sie in der Datei als offen stehen.
}
# Was ein Import ändern würde, einzeln.
preview-changed = Ändert sich: { $name } –
preview-kept = Bleibt: { $name } –
preview-new = Neu: { $name }
preview-gone = Nicht in dieser Datei: { $name }
preview-row = Zeile { $row } { $name }
preview-field = { $field }: { $before } → { $after }
preview-field-kept = { $field }: { $before } (in der Datei steht „{ $after }“)
preview-more = Nicht einzeln genannt: { $n } weitere.
