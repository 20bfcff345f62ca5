# Die Schritte eines Persona-Workshops, und Programmpunkte, bei denen es eine Reihenfolge gibt.

persona-tab-evidence = Belege prüfen
persona-tab-fist = Fünf Finger
persona-fist-purpose = Alle zeigen verdeckt Finger: von 0 (auf keinen Fall) bis 5 (voll dafür). Wer höchstens zwei zeigt, sagt warum.
persona-fist-ask = Um Finger bitten
persona-fist-keys = Enter: um Finger bitten
persona-fist-question = Tragen wir „{ $name }“ mit?
statement-silent = Still schreiben
statement-silent-why = Jede Seite schreibt für sich auf, was sie weiß; bis zum Aufdecken sieht niemand etwas davon
statement-hidden = { $n ->
    [one] { $n } Aussage ist verdeckt
   *[other] { $n } Aussagen sind verdeckt
 }: Vertrieb { $sales }, Marketing { $marketing }
evidence-keys = Pfeile wählen eine Aussage. 1 vermutet, 2 geschätzt, 3 belegt und weiter; V nennt, wer es klärt.
evidence-counted = { $facts } belegt, { $estimates } geschätzt, { $guesses } vermutet.
evidence-unverified = { $n ->
    [one] { $n } Vermutung klärt noch niemand.
   *[other] { $n } Vermutungen klärt noch niemand.
 }
evidence-verifier = Wer klärt das?
evidence-verifier-of = Wer klärt das: { $text }
evidence-source-of = Quelle: { $text }
evidence-find-out = Klären, ob das stimmt: { $text }
edit-show-statements = Still Geschriebenes aufdecken
edit-clock-turn = Wort weitergeben
clock-turn = Wort weitergegeben
run-turn = { $name } { $left } ({ $n } von { $all })
run-turn-next = Das Wort weitergeben
help-run-turn = Wenn reihum gesprochen wird: das Wort weitergeben
room-pair = Paar { $n }
votes-mood = Nach der Stimmung fragen
votes-mood-question = Wie geht es Ihnen gerade?
people-pairs = Paare
room-carried = Offen vom letzten Mal
