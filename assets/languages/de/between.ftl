# Was aus den Listen von „Gemeinsam“ und „Werkzeuge“ folgt

list-caution = ansehen
system-about = Daten über
caution-no-first-day = Noch steht nicht fest, wann es beginnt.
caution-not-planned = Der nächste Termin ist der { $day }, und noch ist nichts geplant.
caution-skipped = Zweimal war es fällig und fand nicht statt. Zuletzt: { $day }.
caution-never-held = Zweimal war es fällig, stattgefunden hat es noch nie.
caution-one-sided = { $side }: niemand kommt. Was dann vereinbart wird, bindet nur eine Seite.
caution-came-alone = { $side }: beim letzten Mal kam niemand.
caution-no-delegate = { $side }: eine Person kommt, und niemand vertritt sie.
caution-does-not-fit = { $side } sagt: Das passt nicht zu uns. Ändern Sie es, oder geben Sie es auf.
caution-briefed-late = Der Vertrieb wurde spät informiert: { $days }.
caution-not-briefed = Der Vertrieb ist nicht informiert, und es sind keine zwei Wochen mehr.
caution-only-guests = Um Gäste kümmert sich jemand, aber einen Tag gemeinsamer Planung gibt es nicht. Wurde der Vertrieb nur um Gäste gebeten?
caution-result-missing = Was es gebracht hat, ist seit dem { $day } nachzutragen.
caution-announced-early = Angekündigt, obwohl der Vertrieb nicht bereit ist. Es fehlt: { $what }.
caution-not-ready = Der Vertrieb ist nicht bereit, { $days }. Es fehlt: { $what }.
caution-no-owner = { $side }: niemand ist verantwortlich.
caution-ends-too-early = Es endet, bevor es beginnt.
caution-no-end = Eine Jobrotation ist befristet: Bis wann?
caution-no-lesson = Was wurde gelernt?
caution-no-obstacle = Es gibt einen Einwand. Welches Hindernis steckt dahinter?
caution-no-helper = Wer hilft, das Hindernis auszuräumen?
caution-no-stop-rule = Es läuft. Wann würden Sie vorzeitig aufhören?
caution-not-begun = Es hätte schon beginnen sollen.
caution-no-members = Noch gehört niemand dazu.
caution-side-missing = { $side }: niemand gehört dazu.
caution-lopsided = { $side } stellt nicht einmal halb so viele Mitglieder wie die andere Seite.
caution-no-time = Wie schnell?
caution-no-key = Es enthält Kunden, und kein Schlüssel sagt, wer sie in den anderen Systemen sind.
caution-no-ends = Von wo, und wohin?
caution-to-itself = Es führt dorthin, woher es kommt.
caution-nothing-arrives = Es wird gebraucht, und nichts kommt an.
caution-ties-nothing = Ein Schlüssel verbindet Systeme: Mindestens zwei müssen ihn enthalten.
days-before = { $n ->
    [one] einen Tag vorher
   *[other] { $n } Tage vorher
}
days-after = { $n ->
    [one] einen Tag danach
   *[other] { $n } Tage danach
}
days-same = am Tag selbst
fact-next = Nächstes Mal: { $day }
fact-planned = Geplant für { $day }
fact-last = Zuletzt: { $day }
fact-hours = Stunden im Monat: { $all } (Vertrieb { $sales }, Marketing { $marketing })
fact-planned-together = Gemeinsame Planung: { $days }
fact-briefed = Briefing des Vertriebs: { $days }
fact-came = Gekommen: { $rate }
fact-result-due = Ergebnis fällig am { $day }
fact-ready = Vertrieb bereit: { $rate }
fact-ready-all = Der Vertrieb ist bereit
fact-members = Vertrieb { $sales }, Marketing { $marketing }
fact-members-neutral = neutral { $n }
fact-keys = Erkennbar an: { $keys }
note-hours = Treffen, in Personenstunden im Monat: { $all } (Vertrieb { $sales }, Marketing { $marketing })
note-briefing = { $n ->
    [one] Briefing des Vertriebs, in Tagen vorher: { $days } (eine Veranstaltung)
   *[other] Briefing des Vertriebs, in Tagen vorher: { $days } (Median aus { $n } Veranstaltungen)
}
note-visits = Marketing beim Vertrieb { $marketing }, Vertrieb beim Marketing { $sales }, gemeinsam { $both }
note-rotations = Jobrotation: Marketing beim Vertrieb { $marketing }, Vertrieb beim Marketing { $sales }
note-behind = { $side } ist nicht einmal halb so oft zu Besuch wie die andere Seite.
note-segment = { $segment }: { $n } der { $best } besten
note-segment-more = { $segment }: { $n } – bleiben Sie bei den besten { $best }
note-no-segment = ohne Segment
note-helped = Hat geholfen, ganz oder teilweise: { $rate }
note-experiments = Übernommen: { $rate } der beendeten
note-without-key = Diese enthalten Kunden und haben keinen gemeinsamen Schlüssel: { $systems }
note-gaps = { $n ->
    [one] { $subject }: eine Lücke
   *[other] { $subject }: { $n } Lücken
}
note-gaps-nobody = { $gaps }, { $nobody } ohne Verantwortliche
note-held-nowhere = In keinem System: { $subjects }
note-feeds = Fehlt: { $missing } · von Hand: { $hand } · läuft: { $works } · unbesprochen: { $unsaid }
cadence-plan-next = { $day } planen
cadence-go-to-planned = Termin am { $day } öffnen
cadence-go-to-last = Den letzten öffnen ({ $day })
edit-plan-next = Nächsten Termin planen
wins-tab = Erfolge
wins-purpose = Was gelungen ist, im Kleinen und im Großen. Damit beginnt der monatliche Termin.
wins-new = Was ist gelungen?
wins-since = Seit dem monatlichen Termin vom { $day }
wins-none-since = Noch nichts Neues. Was ist seither gelungen?
wins-all = Alle bisher
wins-before = Davor
edit-add-win = Erfolg hinzufügen
matrix-tab = Matrix
matrix-few = Dafür braucht es mindestens zwei Systeme. Schreiben Sie auf, womit beide Abteilungen arbeiten.
matrix-to-systems = Zu den Systemen
matrix-corner = gibt ↓   bekommt →
matrix-cell = { $from } an { $to }: { $state }
matrix-unsaid = unbesprochen
matrix-how = Pfeile wählen ein Paar, Enter hält fest, was übergeben wird.
matrix-choose = Wählen Sie ein Paar von Systemen.
matrix-ask = Braucht { $to } etwas aus { $from }?
matrix-add = Festhalten, was
matrix-more = Noch etwas
matrix-not-needed = Nichts nötig
