# Der Importdialog.
import-title-of = Import: { $what } – { $file }
import-pane-file = Datei
import-pane-columns = Spalten ({ $n })
import-pane-column = Diese Spalte
import-pane-outcome = Was geschieht
import-pane-outcome-open = { $n ->
    [one] Was geschieht – { $n } Frage
   *[other] Was geschieht – { $n } Fragen
}
import-go-defaults = { $open ->
    [one] mit der Vorgabe für eine Frage
   *[other] mit den Vorgaben für { $open } Fragen
}
import-under-way = Was folgt, wird ermittelt …
import-stop = Anhalten
import-stopped = Angehalten. Nichts wurde importiert; die nächste Änderung ermittelt es wieder.
import-questions = { $n ->
    [one] { $n } Frage
   *[other] { $n } Fragen
}
import-questions-done = Alle Fragen sind beantwortet
import-questions-keys = Eine Ziffer antwortet, Enter übernimmt die Vorgabe, die Pfeile führen zur nächsten Frage.
import-default = { $answer } (Vorgabe)
import-other-answer = eine andere Antwort
import-name-of-column = Name der Spalte
import-take-name = Diesen Namen nehmen
ask-word = Was bedeutet „{ $word }“ in „{ $heading }“?
ask-word-kind = Welcher Typ ist „{ $word }“?
ask-word-verdict = Welches Urteil ist „{ $word }“?
ask-word-audience = Wer darf sehen, was für „{ $word }“ ist?
ask-word-origin = Wem gehört, was von „{ $word }“ kommt?
ask-stage = Keine Stufe des Trichters heißt „{ $heading }“. Ist es eine der Stufen, eine neue, oder bleibt es weg?
ask-stage-none = keine: es bleibt leer
ask-scale-from-to = { $least } bis { $most }
ask-list-known = sie gehören zu „{ $name }“
import-word-asked = nicht bekannt
import-word-nothing = zählt nicht
import-mark-point = 1,234.5
import-mark-comma = 1.234,5
import-sheet = Blatt
import-table = Tabelle
import-table-of = Spalten { $first } bis { $last }: { $headings }
import-table-all = Alle Spalten als eine Tabelle
import-sheet-hidden = { $name } (ausgeblendet)
import-encoding = Zeichensatz
import-utf-16-be = UTF-16 (hohes Byte zuerst)
import-separator = Trennzeichen
import-bar = Strich
import-blank = Leerzeichen
import-no-separator = keines
import-heading-line = Überschriften in Zeile
import-no-headings = Keine Überschriften
import-size = { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
 }, { $columns ->
    [one] { $columns } Spalte
   *[other] { $columns } Spalten
 }.
import-line-left-out = bleibt weg{ $lines }: { $why }
import-lines-more = { $n ->
    [one] … { $n } weitere Zeile
   *[other] … { $n } weitere Zeilen
}
why-hidden = im Blatt ausgeblendet
import-position = Nr.
import-type = Gelesen als
import-sample = Zum Beispiel
import-state = Bleibt?
import-look-at = { $heading } – Enter zeigt diese Spalte
import-state-asked = wird gefragt
import-state-left-out = bleibt weg
import-state-too = zählt nicht
import-state-reduced = reduziert
import-state-personal = persönlich
import-state-unread = { $n ->
    [one] { $n } nicht gelesen
   *[other] { $n } nicht gelesen
}
import-state-afterwards = kennt das Ende?
import-state-kept = bleibt
import-column-of = { $position }. { $heading }
import-back = Zurück (Esc)
import-why-said = weil Sie es gesagt haben
import-why = { $state }: { $why }
import-read-as = Ihre Werte sind
import-counts = { $read } gelesen, { $unread } nicht gelesen, { $blank } leer; { $distinct } verschiedene
import-unread-lines = Nicht gelesen und leer gelassen (Zeile: Wert): { $lines }
import-afterwards-name = Diese Spalte wird meist erst gefüllt, wenn über einen Lead entschieden ist oder der Vertrieb an ihm arbeitet. Bitte fragen Sie, bevor sie Punkte bekommt.
import-afterwards-values = Von { $n ->
    [one] { $n } entschiedenen Lead
   *[other] { $n } entschiedenen Leads
 } mit { $word } hier wurden { $share } gewonnen, von allen { $base }: Das kann erst gefüllt worden sein, als das Ende bekannt war. Bitte fragen Sie, bevor es Punkte gibt.
import-nothing = nichts
import-examples = Ihre ersten Werte, wie sie dastehen und wie sie gelesen werden
import-example-unread = nicht gelesen
import-words = Was ihre Wörter bedeuten
import-word-means = „{ $word }“ bedeutet
because-values = wegen ihrer Werte
reason-remembered = wie beim letzten Import
reason-heading = weil ihre Überschrift es sagt
reason-look = { $n } von { $all ->
    [one] { $all } Wert
   *[other] { $all } Werten
 } { $n ->
    [one] sieht
   *[other] sehen
 } aus wie { $what }
look-mails = E-Mail-Adressen
look-phones = Telefonnummern
look-persons = Namen von Personen
look-personal = Anschriften, Konten oder Profile von Personen
look-notes = lange Notizen
look-firms = Namen von Firmen
look-links = Adressen von Seiten
reason-words = weil ihre Wörter sagen, wie Leads ausgingen
reason-second = weil eine andere Spalte es schon sagt
reason-measure = Zahlen und Tage bleiben, wie viele es auch sind
reason-category = { $n ->
    [one] eine Kategorie mit einem Wert
   *[other] eine Kategorie mit { $n } verschiedenen Werten
}
reason-unknown = { $n ->
    [one] ein Text, den niemand kennt: keine Kategorie
   *[other] { $n } verschiedene Texte: keine Kategorie, und niemand weiß, was darin steht
}
reason-empty = es steht nichts darin
reason-no-field = nichts heißt hier so
import-sum = Summe { $sum }, von { $least } bis { $most }
import-from-to = Von { $first } bis { $last }
import-outcomes-by = Wie die Leads ausgingen, nach „{ $heading }“
import-came = Die Leads kamen vom { $first } bis zum { $last }.
import-by-month = Leads nach Monat, { $first } bis { $last }: unten gewonnen (grün), verloren, offen
import-month = { $month }: { $won } gewonnen, { $failed } verloren oder abgelehnt, { $open } offen, { $unknown } ohne Angabe
import-afterwards = Fragen Sie, bevor Sie für diese Spalten Punkte geben
import-afterwards-text = Sie können erst gefüllt worden sein, als das Ende bekannt war, und sagen dann nur, was man schon weiß.
import-changes = Was sich an Vorhandenem ändert
import-changed = { $n ->
    [one] { $n } geändert
   *[other] { $n } geändert
}
import-kept-decided = { $n ->
    [one] { $n } bleibt entschieden
   *[other] { $n } bleiben entschieden
}
import-new = { $n ->
    [one] { $n } neu
   *[other] { $n } neu
}
import-unchanged = { $n ->
    [one] { $n } wie zuvor
   *[other] { $n } wie zuvor
}
import-gone = { $n ->
    [one] { $n } bekannt und nicht in dieser Datei
   *[other] { $n } bekannt und nicht in dieser Datei
}
import-more = … und { $n } weitere
import-unnamed = (ohne Namen)
import-line-of = Zeile { $line }: { $name }
import-said = Was Sie wissen sollten
import-list = In welche Liste
import-list-new = Eine neue Liste
import-list-no-reference = Diese Leads werden eine neue Liste: Keine Spalte ist ihre Kennung. Wählen Sie eine unter „Wird zu“, um eine vorhandene Liste zu ergänzen.
import-nevertheless = Es sind Leads, obwohl nichts in der Tabelle es sagt
import-reopen = Entschiedenes wird wieder offen, wo die Datei es sagt
field-new-stage = eine neue Stufe (Anzahl)
list-import-read = { $n ->
    [one] { $n } Zeile
   *[other] { $n } Zeilen
 } gelesen: { $added } neu, { $changed } geändert, { $unchanged } wie zuvor. Eine leere Zelle ändert nichts.
list-import-unknown = { $n ->
    [one] Nicht übernommen, weil in dieser Liste nichts so heißt: Spalte { $names }.
   *[other] Nicht übernommen, weil in dieser Liste nichts so heißt: Spalten { $names }.
 }
list-import-doubled = { $n ->
    [one] Nicht übernommen, weil schon eine andere Spalte so heißt: Spalte { $names }.
   *[other] Nicht übernommen, weil schon andere Spalten so heißen: Spalten { $names }.
 }
list-import-untitled = { $n ->
    [one] Ohne Namen und ausgelassen: Zeile { $rows } unter den Überschriften.
   *[other] Ohne Namen und ausgelassen: Zeilen { $rows } unter den Überschriften.
 }
list-import-again = { $n ->
    [one] Zeile { $rows } unter den Überschriften heißt wie eine darüber und wird ein eigener Eintrag.
   *[other] Zeilen { $rows } unter den Überschriften heißen wie eine darüber und werden eigene Einträge.
 }
list-import-unread = Zeile { $row } unter den Überschriften, „{ $heading }“: „{ $value }“ wurde nicht übernommen ({ $why }).
list-import-no-day = kein Tag oder nicht eindeutig
list-import-no-number = keine ganze Zahl
list-import-no-yes-no = weder ja noch nein
list-import-no-choice = keiner der vorgesehenen Werte
list-import-not-found = hier heißt nichts so
list-import-several = hier heißt mehreres so
list-import-no-title-column = Keine Spalte benennt die Einträge von „{ $list }“; eine Überschrift müsste eine von diesen sein: { $names }. Es wurde nichts geändert.
list-import-options = Eine Liste wird nach ihren Überschriften gelesen: Von den Optionen gelten nur --create, --dry-run, --json und die zur Datei selbst (--sheet, --header-row, --table, --encoding, --separator, --visible-only). Es wurde nichts geändert.
command-import-list = Tabelle in diese Liste importieren …
list-import-title = In die Liste „{ $list }“
list-import-take = Übernehmen
list-import-pasted = die Zwischenablage
list-import-where = Listen stehen auf den Seiten { $pages }. Bitte öffnen Sie dort die Liste, zu der die Tabelle gehört.
list-import = Importieren …
