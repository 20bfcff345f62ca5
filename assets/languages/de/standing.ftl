# Wo wir stehen: die Einschätzung, wie die Firma ist, der Weg weiter

list-assessments = Einschätzungen
assessment-title = Einschätzung
assessment-group = Geantwortet für
assessment-sheets = Antworten ohne Namen
group-management = Leitung
theme-buyers = Bild vom Käufer
theme-leads = Leads und Übergabe
theme-content = Inhalte und Systeme
theme-goals = Ziele und Kennzahlen
theme-trust = Kontakt und Vertrauen
statement-1 = Zehn Kolleginnen und Kollegen aus beiden Abteilungen würden fast dieselbe Liste wichtiger Käufertypen nennen.
statement-2 = Als unsere Käuferprofile zuletzt geändert wurden, saßen Menschen aus beiden Abteilungen an einem Tisch.
statement-3 = Was unser Vertrieb in Kundengesprächen hört, erreicht die Kampagnenplanung binnen Wochen, nicht Jahren.
statement-4 = Der Vertrieb redet mit, wenn wir entscheiden, welche Kundengruppen wir mit welchem Angebot ansprechen.
statement-5 = Wer neu bei uns ist, könnte auf einer Seite nachlesen, wann ein Kontakt bei uns als Lead gilt.
statement-6 = Für jeden Schritt vom ersten Interesse bis zur Unterschrift steht geschrieben, wer an der Reihe ist.
statement-7 = Ein übergebener Lead bekommt eine erste Reaktion innerhalb einer Frist, die beide Seiten vereinbart haben.
statement-8 = Wird ein Lead abgelehnt, erfährt der Absender den Grund und kann damit etwas anfangen.
statement-9 = Ich könnte schnell herausfinden, welches Material die andere Abteilung für einen Kundentyp hat.
statement-10 = Bevor teures Material entsteht, haben es diejenigen gesehen, die damit zum Kunden gehen.
statement-11 = Wer uns im Web, auf einer Messe und am Telefon begegnet ist, steht in unseren Daten als ein und dieselbe Person.
statement-12 = Wünsche nach fehlendem Material bekommen eine Antwort, auch wenn sie Nein lautet.
statement-13 = Beide Abteilungen könnten das Umsatzziel dieses Jahres nennen und ihren eigenen Anteil daran.
statement-14 = Die Zahlen, an denen wir einander messen, wurden verhandelt, nicht verordnet oder allein erdacht.
statement-15 = Mindestens einmal im Monat sehen sich beide Abteilungen gemeinsam dieselben Zahlen an.
statement-16 = Prämien und Lob bringen die Abteilungen nicht gegeneinander auf.
statement-17 = Ich weiß mit Namen, wen ich in der anderen Abteilung bei den häufigsten Fragen ansprechen kann.
statement-18 = Ein verfehlter Monat führt uns zuerst zu dem Schritt, an dem Leads hängen bleiben, und erst danach zu Personen.
statement-19 = Kundenveranstaltungen und größere Kampagnen werden vom ersten Termin an gemeinsam geplant.
statement-20 = In den letzten sechs Monaten habe ich der anderen Abteilung bei der Arbeit zugesehen oder ein Stück davon übernommen.
assessment-empty-title = Wie gut ist unsere Zusammenarbeit wirklich?
assessment-empty-text = Zwanzig Aussagen, von allen still und für sich beantwortet. Danach sehen Sie, wo sich beide Abteilungen einig sind und wo sie Verschiedenes sehen.
assessment-new = Neue Einschätzung
assessment-begin = Beginnen
assessment-name = Einschätzung { $day }
assessment-how = Alle beantworten zwanzig Aussagen an dieser Tastatur: 1 trifft gar nicht zu, 5 trifft ganz zu, 0 kann ich nicht beurteilen. Sobald die Antworten aufgedeckt sind, stehen keine Namen mehr in der Datei.
assessment-neutral = Wer für keine Seite spricht, antwortet auch (Leitung)
assessment-nobody = Tragen Sie ein, wer antwortet: Namen sind nötig, damit jede Person einmal antwortet.
assessment-foreseen-none = { $n ->
    [one] Eine Person antwortet. Weniger als drei Antworten werden nie gezeigt.
   *[other] { $n } Personen antworten. Weniger als drei Antworten werden nie gezeigt.
}
assessment-foreseen-joint = { $n ->
    [one] Eine Person antwortet. Gezeigt wird nur das gemeinsame Ergebnis: Eine Gruppe mit weniger als drei ließe sich herausfinden.
   *[other] { $n } Personen antworten. Gezeigt wird nur das gemeinsame Ergebnis: Eine Gruppe mit weniger als drei ließe sich herausfinden.
}
assessment-foreseen-groups = { $n ->
    [one] Eine Person antwortet. Getrennt gezeigt werden: { $groups }.
   *[other] { $n } Personen antworten. Getrennt gezeigt werden: { $groups }.
}
assessment-answer-for = Antworten für { $name }
assessment-discard = Einschätzung verwerfen
assessment-keys = 1 bis 5, 0 kann ich nicht beurteilen · Pfeile wählen eine Aussage · Enter gibt die Tastatur weiter
assessment-place = Aussage { $n } von { $all }
assessment-least = trifft gar nicht zu
assessment-most = trifft ganz zu
assessment-cannot-judge = kann ich nicht beurteilen
assessment-complete = Alles ist beantwortet. Enter gibt die Tastatur weiter.
assessment-answered = { $n ->
    [one] Eine Antwort
   *[other] { $n } Antworten
}
assessment-too-few = Weniger als drei haben geantwortet. Damit niemand herauszufinden ist, wird nichts gezeigt; die Antworten werden nicht behalten.
assessment-joint-only = Nur gemeinsam: Eine Gruppe hat weniger als drei Antworten, und aus den anderen ließe sie sich errechnen.
assessment-joint = Alle zusammen
assessment-do-first = Zuerst tun: niedrig, und beide sind sich einig
assessment-talk-first = Zuerst reden: Wir sehen es verschieden
assessment-none-low = Nichts ist in den Augen beider niedrig.
assessment-none-apart = Bei keiner Aussage liegen beide mehr als eine Stufe auseinander.
assessment-gaps = Größte Unterschiede
assessment-low = Niedrig
assessment-all = Alle Aussagen
assessment-worked-on = Hier wird daran gearbeitet
assessment-block = In der Agenda { $code }: { $block }
assessment-statement-words = { $statement } Alle zusammen { $joint }, Vertrieb { $sales }, Marketing { $marketing }.
assessment-apart = { $n } auseinander
assessment-cannot = { $n ->
    [one] Eine Person kann das nicht beurteilen.
   *[other] { $n } Personen können das nicht beurteilen.
}
assessment-over-time = Im Lauf der Zeit
assessment-notes = Worüber gesprochen wurde
context-title = Wie unsere Firma ist
context-purpose = Wie die Firma ist, entscheidet, welche Zahlen und welche Treffen sinnvoll sind. Aus Ihren Antworten werden Vorschläge, nicht mehr.
context-size = Beschäftigte
context-complexity = Was wir verkaufen
context-customers = Firmen, die kaufen könnten
context-closeness = Wo beide Abteilungen arbeiten
context-meets = Wer sich regelmäßig trifft
context-stage = Wo wir stehen
context-target = Wohin wir wollen
context-notes = Was sonst noch zählt
firm-small = Bis 49
firm-medium = 50 bis 249
firm-large = 250 bis 999
firm-huge = 1.000 und mehr
complexity-simple = Verkauft sich von selbst
complexity-advice = Braucht Beratung
complexity-project = Jedes Mal ein Projekt
customers-dozens = Weniger als 100
customers-hundreds = Einige Hundert
customers-thousands = Einige Tausend
customers-masses = Mehr als 10.000
closeness-room = In einem Raum
closeness-building = In einem Gebäude
closeness-places = An verschiedenen Orten
meets-nobody = Niemand
meets-heads = Nur die Leitungen
meets-key = Leitungen und wichtige Leute
meets-everybody = Alle
context-not-said = Nicht gesagt
context-warning-heads = Nur die Leitungen treffen sich. Ein Treffen zweier Menschen in der Woche trägt keine Zusammenarbeit: Es kommt darauf an, was ihre Leute voneinander wissen. Nehmen Sie von jeder Seite zwei wichtige Personen dazu.
context-warning-nobody = Niemand trifft sich regelmäßig. Beginnen Sie mit einem Treffen im Monat mit Menschen aus beiden Abteilungen.
context-warning-places = Beide Abteilungen arbeiten an verschiedenen Orten. Entfernung erschwert alles: Planen Sie Tage an einem Ort, und lassen Sie ab und zu jemanden auf der anderen Seite arbeiten.
context-proposals = Was zu einer Firma wie Ihrer passt
context-kpis = KPIs, über die Sie reden sollten
context-cadences = Treffen
context-add = { $what } hinzufügen
context-there = Schon vorhanden
context-answer-first = Beantworten Sie einige dieser Fragen, dann erscheinen hier Vorschläge.
cadence-key-people = Wichtige Leute beider Abteilungen
cadence-figures = Monatszahlen, beide Abteilungen
cadence-review = Quartalsrückblick
cadence-one-place = Ein Tag an einem Ort
cadence-project = Große Chancen
standing-tab-context = Unsere Firma
standing-tab-way = Der Weg weiter
relation-undefined-what = Jede Abteilung arbeitet für sich. Kontakt entsteht, wenn es brennt.
relation-defined-what = Es steht geschrieben, wer was tut und wo Arbeit übergeben wird.
relation-aligned-what = Beide planen gemeinsam, sprechen eine Sprache und lernen voneinander.
relation-integrated-what = Ein Ziel, ein Maß, gemeinsame Belohnung – und am Ende eine Leitung.
need-title = Brauchen wir mehr?
need-purpose = Nicht jede Firma muss eine Stufe höher. Wählen Sie, was Sie am besten beschreibt; Ihre Wahl wird als Entscheidung festgehalten, auch das Bleiben.
need-stay = Wir sind eine kleine Einheit, man kennt sich, und Marketing unterstützt vor allem den Vertrieb.
need-stay-result = So lassen
need-defined = Wir geraten oft aneinander, Rollen sind unklar, und wir streiten um knappe Mittel.
need-defined-result = Regeln und Übergabepunkte
need-aligned = Unser Markt wird zur Massenware oder zur Maßarbeit, und wir brauchen neue Fähigkeiten.
need-aligned-result = Gemeinsame Planung, Rotation, Verbindungsperson, Rückmeldungen
need-integrated = Unser Geschäft ist komplex oder schnell, die Zyklen sind lang, und beide teilen gewohnt Verantwortung.
need-integrated-result = Gemeinsames Ziel, Belohnung und Zahlen, eine Leitung
need-choose = Entscheiden: { $result }
need-decided-stay = Wir bleiben, wo wir sind: { $stage }
need-decided-stay-open = Wir bleiben, wo wir sind
need-decided-go = Wir wollen dorthin: { $stage }
need-decided-on = Entschieden am { $day }: { $what }
way-title = Fahrplan
way-no-stage = Ohne Stufe
way-empty = Noch kein Schritt
way-suggested = Vorgeschlagenen Schritt hinzufügen
way-leadership-open = Braucht zuerst: { $needs }
benefits-due = Nutzen, der zu prüfen ist
benefits-due-none = Zurzeit ist nichts zu prüfen.
benefits-check = Ist „{ $benefit }“ eingetreten?
edit-begin-assessment = Einschätzung beginnen
edit-join-assessment = an Einschätzung teilnehmen
edit-discard-assessment = Einschätzung verwerfen
edit-reveal-assessment = Einschätzung aufdecken
edit-context = unsere Firma ändern
edit-relation = über die Zusammenarbeit entscheiden
edit-add-cadence = Treffen hinzufügen
room-stages = Wo wir stehen
room-themes = Worum es geht
room-first = Wo wir beginnen
room-gaps = Wo wir Verschiedenes sehen
room-here = Hier sind wir
room-there = Hierhin wollen wir
room-not-assessed = Noch nicht eingeschätzt
