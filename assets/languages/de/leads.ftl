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
round-person = Name einer teilnehmenden Person
round-person-hint = Name
round-person-add = Hinzufügen
round-person-remove = { $name } entfernen
round-settled-too = Auch vereinbarte Kriterien noch einmal gewichten
round-asks = { $n ->
    [0] Kein Kriterium ist offen: Nehmen Sie vereinbarte hinzu, oder legen Sie zuerst welche an.
    [one] Die Runde fragt nach den Punkten von { $n } Kriterium.
   *[other] Die Runde fragt nach den Punkten von { $n } Kriterien.
}
round-begin = Runde beginnen
round-running = Runde { $n }: verdeckt bis zum Aufdecken
round-rules = { $n ->
    [one] { $n } Kriterium. Reichen Sie Tastatur oder Ziffernblock herum; was getippt wird, ist nirgends zu sehen.
   *[other] { $n } Kriterien. Reichen Sie Tastatur oder Ziffernblock herum; was getippt wird, ist nirgends zu sehen.
}
round-enter = Antworten …
round-enter-for = Für { $name } antworten
round-voter-done = hat geantwortet
round-voter-open = noch nicht alles beantwortet
round-ready = Alle haben geantwortet. Mit R decken Sie auf.
round-reveal = R  Aufdecken
round-discard = Runde verwerfen
round-incomplete = Noch nicht alle haben alles beantwortet.
round-reveal-anyway = Trotzdem aufdecken
round-wait = Warten
silence-how = Tippen Sie die Punkte und drücken Sie Enter; Minus für Abzüge. Die Pfeile führen auf und ab, die Rücktaste nimmt eine Antwort zurück, Esc führt hinaus. Was Sie tippen, wird nicht gezeigt.
silence-there = beantwortet
silence-missing = offen
silence-refused = Das war keine Zahl von −{ $most } bis { $most }. Es wurde nichts notiert; bitte noch einmal tippen.
silence-done = Fertig
round-revealed = Runde { $n }: aufgedeckt
round-still-open = { $open } von { $all } noch offen. Die größte Uneinigkeit steht oben; 1 bis 5 einigen, N öffnet die Notiz.
round-table = Zur Tabelle
round-next = Nächste Runde …
round-medians = Vertrieb { $sales }, Marketing { $marketing }
round-one-side = nur eine Seite hat geantwortet
round-same = kein Abstand
round-gap = Abstand { $gap }
round-spread = vom niedrigsten zum höchsten Wert { $n }
round-close = nah beieinander
round-apart = darüber reden
round-agreed = vereinbart: { $n }
round-explain = Bitte begründen: { $who }
round-note = Was die Außenstehenden gesagt haben
round-note-hint = Warum so hoch, warum so niedrig?
settle-same = Beide sagen { $n }: vereinbaren
settle-key-sales = Vertrieb: { $n }
settle-key-marketing = Marketing: { $n }
settle-key-middle = Mitte: { $n }
settle-heads = Die Leitungen entscheiden …
settle-heads-ask = Punkte, für die sich beide Leitungen entscheiden
settle-heads-points = { $name }: Punkte der Leitungen
settle-heads-decide = Entscheiden
settled-who = Wer entschieden hat
settled-why = Warum
settled-agreed = von beiden vereinbart
settled-sales = wie vom Vertrieb vorgeschlagen
settled-marketing = wie vom Marketing vorgeschlagen
settled-midpoint = die Mitte zwischen beiden
settled-heads = von den Leitungen entschieden
settled-parked = zurückgestellt
settled-reopened = wieder geöffnet
trace-points = { $n }: { $how }
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
