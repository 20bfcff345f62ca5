# Leads mit Tagen: Kohorten, Zeit bis zum Erstkontakt, Geschäftszeiten.
field-lead-dates = Was in den Spalten steht
dates-stages = Tag jeder Stufe
dates-received = Erhalten
dates-contacted = Erstkontakt
dates-attempts = Kontaktversuche
dates-grouped-by = Verglichen nach
hours-title = Geschäftszeiten
hours-weekdays = Arbeitstage
hours-from = Von
hours-to = Bis
hours-holidays = Feiertage
hours-free-days = Weitere freie Tage
hours-add-day = Freien Tag hinzufügen
hours-remove-day = { $day } entfernen
weekday-monday = Montag
weekday-tuesday = Dienstag
weekday-wednesday = Mittwoch
weekday-thursday = Donnerstag
weekday-friday = Freitag
weekday-saturday = Samstag
weekday-sunday = Sonntag
holidays-none = Keine
holidays-de = Deutschland, alle Länder
holidays-de-bw = Baden-Württemberg
holidays-de-by = Bayern
holidays-de-be = Berlin
holidays-de-bb = Brandenburg
holidays-de-hb = Bremen
holidays-de-hh = Hamburg
holidays-de-he = Hessen
holidays-de-ni = Niedersachsen
holidays-de-mv = Mecklenburg-Vorpommern
holidays-de-nw = Nordrhein-Westfalen
holidays-de-rp = Rheinland-Pfalz
holidays-de-sl = Saarland
holidays-de-sn = Sachsen
holidays-de-st = Sachsen-Anhalt
holidays-de-sh = Schleswig-Holstein
holidays-de-th = Thüringen
holidays-at = Österreich
holidays-ch = Schweiz
holidays-nl = Niederlande
holidays-be = Belgien
stage-rate-source = Woher sie stammt
stage-rate-from = Wessen Benchmark, oder warum geschätzt
stage-supports = Unterstützt
stage-informed = Wird informiert
stage-journey = Der Käufer derweil
stage-support = Was das Marketing beisteuert
stage-content = Mit diesen Inhalten
stage-after-sale = Nach dem Verkauf
rate-source-assumed = Geschätzt
rate-source-benchmark = Benchmark
plan-counted-from = Aus diesen Leads gezählt
plan-window = Tage bis zur Konversion
plan-lag = Monate bis zum Verkauf
plan-season = Saison
plan-cost = Programmkosten pro Jahr
funnel-tab-cohorts = Kohorten
funnel-tab-response = Erstkontakt
edit-lead-dates = Spalten der Leads ändern
edit-count-from = Zählweise des Funnels ändern
edit-hours = Geschäftszeiten ändern
dated-counted = Der Funnel zählt
dated-count-typed = Eingetragene Monate
dated-count-leads = Tage der Leads
dated-typed-why = Eingetragen: was Sie für jeden Monat eingeben. Schnell, und richtig für Systeme, die nur Summen melden.
dated-leads-why = Tage der Leads: Wer in einem Monat kam, wird durch alle Stufen verfolgt. Ein Fluss, kein Bestand von heute; Monate, die ihre Zeit noch nicht hatten, stehen in keinem Durchschnitt.
dated-empty-title = Wann haben Leads jede Stufe erreicht?
dated-empty-text = Importieren Sie Leads mit einem Tag für jede Stufe. Tandem verfolgt dann die Leads jedes Monats und zeigt, wie lange sie bleiben und wo sie verloren gehen.
dated-no-days = Diese Leads haben keine Spalte mit dem Tag, an dem sie kamen.
dated-counting = Die Tage aller Leads werden ausgewertet …
dated-columns = In welcher Spalte was steht
dated-column-none = keine
dated-column-created = Tag des Eingangs
dated-column-closed = Abschlusstag gewonnener Leads
dated-use-proposed = Übernehmen, was die Überschriften sagen
dated-as-of = Die Leads reichen bis zum { $day }.
dated-window-set = { $n ->
    [one] Es zählt, wer binnen { $n } Tag konvertiert, wie festgelegt.
   *[other] Es zählt, wer binnen { $n } Tagen konvertiert, wie festgelegt.
 }
dated-window-own = Es zählt, wer binnen { $n ->
    [one] { $n } Tag
   *[other] { $n } Tagen
 } konvertiert: Neun von zehn gewonnenen Leads brauchten nicht länger (n = { $won }).
dated-window-months = Es zählt, wer binnen { $n ->
    [one] { $n } Tag
   *[other] { $n } Tagen
 } konvertiert: Zu wenige Leads wurden gewonnen, um zu sagen, wie lange es dauert.
dated-mature = Zusammen
dated-waiting = Noch nicht gezählt: { $months }. Ein Monat zählt, sobald { $n ->
    [one] { $n } Tag seit seinem Ende vergangen ist
   *[other] { $n } Tage seit seinem Ende vergangen sind
 }.
dated-sample = Nur eine Stichprobe liegt vor, { $n } von { $all }: Raten und Anzahlen sind die der Stichprobe.
dated-none-mature = Noch kein Monat hatte seine Zeit; deshalb gibt es keinen Durchschnitt.
dated-rates = Raten der Monate, die ihre Zeit hatten
dated-of-previous = von der Stufe davor
dated-of-first = von der ersten Stufe
dated-times = Wie lange Leads bleiben
dated-stage-time = { $stage }: Die Hälfte war nach { $median ->
    [one] { $median } Tag
   *[other] { $median } Tagen
 } weiter (n = { $moved }). Nach { $line ->
    [one] { $line } Tag
   *[other] { $line } Tagen
 } stockt ein Lead: jetzt { $stalled } von { $waiting }.
dated-stage-time-few = { $stage }: weiter { $moved }, Median { $median ->
    [one] { $median } Tag
   *[other] { $median } Tage
 }; zu wenige, um zu sagen, wann ein Lead stockt. Jetzt dort: { $waiting }.
dated-leaks = Was zwischen den Stufen verloren geht
dated-leak = { $stage } ({ $owner }) → { $next } ({ $then }): nicht weiter { $stayed }, davon verloren { $lost }; Wert { $value }
dated-leak-why = Verlorene Leads × Anteil, der von dort aus gewonnen wird × mittlerer Auftrag. Zwischen zwei Stufen stehen beide Abteilungen; keine Namen.
dated-velocity = { $money } am Tag: { $open } offen auf der letzten Stufe × { $rate } gewonnen × { $deal } ÷ { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
 }
dated-groups = Gewonnen nach { $column }
dated-group-few = wenige Fälle, an alle angenähert
dated-group-blank = ohne Angabe
dated-odd = Unmögliche Tage
dated-odd-future = { $n ->
    [one] { $n } Tag liegt in der Zukunft und zählt noch nicht.
   *[other] { $n } Tage liegen in der Zukunft und zählen noch nicht.
 }
dated-odd-before = { $n ->
    [one] { $n } Lead hat eine spätere Stufe vor seinem Eingang erreicht; er zählt, aber in keiner Dauer.
   *[other] { $n } Leads haben eine spätere Stufe vor ihrem Eingang erreicht; sie zählen, aber in keiner Dauer.
 }
dated-odd-without = { $n ->
    [one] { $n } Lead hat keinen Tag des Eingangs und gehört zu keinem Monat.
   *[other] { $n } Leads haben keinen Tag des Eingangs und gehören zu keinem Monat.
 }
dated-odd-unread = { $n ->
    [one] In { $n } Zelle steht etwas anderes als ein Tag.
   *[other] In { $n } Zellen steht etwas anderes als ein Tag.
 }
dated-odd-list = Die ersten davon zeigen
dated-odd-one-before = Lead { $row }: { $stage } am { $day }, aber Eingang am { $entered }
dated-odd-one-future = Lead { $row }: { $stage } am { $day }
dated-minutes = { $n } Min.
dated-hours = { $n } Std.
dated-longer-than = > { $time }
dated-clock = Uhr
dated-p50 = die Hälfte in
dated-p80 = 80 % in
dated-p95 = 95 % in
dated-mean = Mittelwert
dated-median-all = die Hälfte aller
dated-median-all-why = Mit den Leads, die noch niemand kontaktiert hat (Kaplan–Meier); die Spalten davor kennen nur die kontaktierten.
dated-business = Geschäftszeit
dated-wall = Wanduhr
dated-contacted = { $n ->
    [one] { $n } Lead kontaktiert
   *[other] { $n } Leads kontaktiert
 }, noch wartend { $waiting }, Stand { $day }
dated-kept = Frist { $limit }: { $rate } pünktlich ({ $of } fällig); { $pending } noch offen
dated-kept-none = Frist { $limit }: noch keiner fällig; { $pending } noch offen
dated-kept-no-limit = Die Vereinbarung hat keine Frist für den Erstkontakt.
dated-speed = Qualifiziert nach Tempo des Erstkontakts
dated-speed-hour = binnen einer Stunde
dated-speed-four = binnen vier Stunden
dated-speed-same-day = binnen eines Geschäftstags
dated-speed-next-day = binnen zwei Geschäftstagen
dated-speed-five = binnen fünf Geschäftstagen
dated-speed-later = später
dated-speed-never = noch nicht
dated-speed-value = Würden alle { $speed } kontaktiert: { $rate } statt { $now } qualifiziert, etwa { $wins } mehr gewonnen.
dated-speed-money = Das sind { $money }.
dated-speed-why = Ein Zusammenhang, kein Beweis: Dringende Leads werden zuerst angerufen.
dated-attempts = Kontaktversuche
dated-attempt = Versuch { $n }: { $rate } erreicht ({ $of }); bis dahin { $share }
dated-attempts-best = { $n ->
    [0] Nicht einmal der erste Versuch lohnt sich.
    [one] Ein Versuch bringt am meisten.
   *[other] { $n } Versuche bringen am meisten.
 }
dated-attempts-no-cost = Was ein Lead kostet und ein Auftrag wert ist, steht unter „Lead-Kriterien“; dann sagt Tandem hier, wie viele Versuche sich lohnen.
dated-response-negative = { $n ->
    [one] { $n } Lead wurde kontaktiert, bevor er ankam, und ist ausgelassen.
   *[other] { $n } Leads wurden kontaktiert, bevor sie ankamen, und sind ausgelassen.
 }
dated-response-future = { $n ->
    [one] { $n } Zeitpunkt liegt in der Zukunft und zählt nicht.
   *[other] { $n } Zeitpunkte liegen in der Zukunft und zählen nicht.
 }
dated-response-without = { $n ->
    [one] { $n } Lead hat keinen Zeitpunkt des Eingangs und ist ausgelassen.
   *[other] { $n } Leads haben keinen Zeitpunkt des Eingangs und sind ausgelassen.
 }
dated-response-days = Die Spalten enthalten Tage ohne Uhrzeit: Ein Kontakt am selben Tag zählt als sofort.
dated-response-few = Nur wenige Kontakte ({ $n }): Lesen Sie die einzelnen Zahlen mit Vorsicht.
dated-response-none = Wählen Sie die Spalte mit dem Erstkontakt, damit sich die Zeit bis dahin zählen lässt.
funnel-tab-year = Plan
edit-take-rates = Raten als Ziele übernehmen
year-title = Durch das Jahr
year-what-if = Was wäre, wenn?
year-now = derzeit { $rate }
year-no-first = Die erste Stufe ist noch nicht gezählt; deshalb folgt aus den Raten nichts.
year-outlook = { $n ->
    [one] { $n } Auftrag
   *[other] { $n } Aufträge
 } im Jahr
year-outlook-band = { $n ->
    [one] { $n } Auftrag
   *[other] { $n } Aufträge
 } im Jahr, Spanne { $band }
year-enough = Das reicht für das Ziel von { $goal }.
year-short = Zum Ziel von { $goal } fehlen { $n }.
year-take = Als Ziele übernehmen
year-forget = Zurück zum Ist
year-levers = Welche Rate am meisten bewegt
year-lever = { $stage }, { $rate }: mit einem Punkt mehr { $more } mehr gewonnen
year-lever-range = { $stage }, { $rate }: mit einem Punkt mehr { $more } mehr gewonnen; allein durch ihre eigene Spanne { $range } gewonnen
year-sources = Raten, die eigene Zahlen ersetzen sollten
year-origins = Woher geschätzte Raten stammen
year-nudge-uncounted = { $stage }: { $rate } – { $source }. Sobald Sie zählen, tritt die eigene Rate an ihre Stelle.
year-nudge-few = { $stage }: bisher nur { $of }; unter 30 Fällen steht eine Rate nicht fest.
year-nudge-contradicted = { $stage }: geschätzt { $assumed }, gezählt { $rate } ({ $of }). Es gelten die eigenen Zahlen.
year-drop-assumed = Schätzung verwerfen
year-revenue = Umsatz
year-season-hint = Gewichte der Monate in beliebiger Einheit; ohne Angabe sind alle gleich. Leads werden um die Monate bis zum Verkauf früher gebraucht als der Umsatz.
year-lag-set = Leads brauchen { $n ->
    [one] { $n } Monat
   *[other] { $n } Monate
 } bis zum Verkauf, wie festgelegt.
year-lag-own = Leads brauchen { $n ->
    [one] { $n } Monat
   *[other] { $n } Monate
 } bis zum Verkauf: der Median der eigenen Leads.
year-lag-usual = Leads brauchen { $n ->
    [one] { $n } Monat
   *[other] { $n } Monate
 } bis zum Verkauf: so lange, bis eine Kohorte auswertbar ist.
year-capacity = Der Vertrieb schafft { $capacity } im Monat; { $over ->
    [0] kein Monat verlangt mehr
    [one] ein Monat verlangt mehr
   *[other] { $over } Monate verlangen mehr
 }. Auf jede Vertriebsperson kommen { $each } im Monat.
year-costs = Kosten eines Leads jeder Stufe
stage-gap-owner = Ohne eigene Verantwortung: { $names }
stage-gap-journey = Keiner unserer Stufen zugeordnet: { $names }
stage-gap-support = Das Marketing steuert noch nichts bei zu: { $names }
stage-details = { $name }: Einzelheiten
stage-propose = Vorschlagen
stage-support-1 = Maßstäbe dafür, was ein Lead ist
stage-support-2 = Nutzenversprechen und Bedarfs-Checkliste
stage-support-3 = Lösungsvorlagen und angepasste Leitfäden
stage-support-4 = Fallstudien, Erfolgsgeschichten, Werksbesuche
stage-support-5 = Rat zu Preisen und Planung
stage-matrix = Wer auf welcher Stufe was tut
stage-matrix-brings = Marketing steuert bei
recycle-title = Leads, die noch nicht so weit sind
recycle-words = Ein Lead, der zurückkommt, wartet { $weeks ->
    [one] { $weeks } Woche
   *[other] { $weeks } Wochen
 }, { $cycles ->
    [0] sooft es nötig ist
    [one] höchstens einmal
   *[other] höchstens { $cycles }-mal
 }. { $entry }
recycle-no-entry = Wann er wiederkommt, ist nicht vereinbart.
handover-reentry = Kommt wieder, wenn
