# Wat volgt uit de lijsten van Samen en Systemen

list-caution = bekijken
system-about = Gegevens over
caution-no-first-day = Nog niet gezegd wanneer het begint.
caution-not-planned = De volgende keer is { $day } en er is nog niets gepland.
caution-skipped = Het had twee keer moeten plaatsvinden en ging niet door. Laatste keer: { $day }.
caution-never-held = Het had twee keer moeten plaatsvinden en is nog nooit gehouden.
caution-one-sided = { $side }: niemand komt. Wat dan wordt afgesproken, bindt maar één kant.
caution-came-alone = { $side }: de vorige keer kwam niemand.
caution-no-delegate = { $side }: er komt één persoon, zonder vervanging.
caution-does-not-fit = { $side } zegt: dit past niet bij ons. Verander het of stop ermee.
caution-briefed-late = Verkoop is laat ingelicht: { $days }.
caution-not-briefed = Verkoop is niet ingelicht en het is minder dan twee weken van tevoren.
caution-only-guests = Voor gasten wordt gezorgd, maar er is geen dag van gezamenlijke planning. Is Verkoop alleen om gasten gevraagd?
caution-result-missing = Wat het opleverde, had op { $day } genoteerd moeten zijn.
caution-announced-early = Aangekondigd terwijl Verkoop niet klaar is. Ontbreekt: { $what }.
caution-not-ready = Verkoop is niet klaar, { $days }. Ontbreekt: { $what }.
caution-no-owner = { $side }: niemand is verantwoordelijk.
caution-ends-too-early = Het eindigt voordat het begint.
caution-no-end = Een rotatie is tijdelijk: tot wanneer?
caution-no-lesson = Wat is er geleerd?
caution-no-obstacle = Er is een bezwaar. Welk obstakel zit daarachter?
caution-no-helper = Wie helpt het obstakel uit de weg?
caution-no-stop-rule = Het loopt. Wanneer zou u eerder stoppen?
caution-not-begun = Het had al moeten beginnen.
caution-no-members = Er hoort nog niemand bij.
caution-side-missing = { $side }: er hoort niemand bij.
caution-lopsided = { $side } levert minder dan half zoveel leden als de andere kant.
caution-no-time = Hoe snel?
caution-no-key = Het bevat klanten, en geen sleutel zegt wie dat in de andere systemen zijn.
caution-no-ends = Waarvandaan, en waarheen?
caution-to-itself = Het leidt naar waar het vandaan komt.
caution-nothing-arrives = Het is nodig, en er komt niets aan.
caution-ties-nothing = Een sleutel verbindt systemen: minstens twee moeten hem bevatten.
days-before = { $n ->
    [one] één dag van tevoren
   *[other] { $n } dagen van tevoren
}
days-after = { $n ->
    [one] één dag erna
   *[other] { $n } dagen erna
}
days-same = op de dag zelf
fact-next = Volgende keer: { $day }
fact-planned = Gepland op { $day }
fact-last = Laatst gehouden: { $day }
fact-hours = Uren per maand: { $all } (Verkoop { $sales }, Marketing { $marketing })
fact-planned-together = Samen gepland: { $days }
fact-briefed = Verkoop ingelicht: { $days }
fact-came = Gekomen: { $rate }
fact-result-due = Resultaat verwacht op { $day }
fact-ready = Verkoop klaar: { $rate }
fact-ready-all = Verkoop is klaar
fact-members = Verkoop { $sales }, Marketing { $marketing }
fact-members-neutral = neutraal { $n }
fact-keys = Herkenbaar aan: { $keys }
note-hours = Overleg, in manuren per maand: { $all } (Verkoop { $sales }, Marketing { $marketing })
note-briefing = { $n ->
    [one] Verkoop ingelicht, in dagen van tevoren: { $days } (één evenement)
   *[other] Verkoop ingelicht, in dagen van tevoren: { $days } (mediaan van { $n } evenementen)
}
note-visits = Marketing bij Verkoop { $marketing }, Verkoop bij Marketing { $sales }, samen { $both }
note-rotations = Rotatie: Marketing bij Verkoop { $marketing }, Verkoop bij Marketing { $sales }
note-behind = { $side } komt minder dan half zo vaak op bezoek als de andere kant.
note-segment = { $segment }: { $n } van de { $best } beste
note-segment-more = { $segment }: { $n } – houd het bij de beste { $best }
note-no-segment = zonder segment
note-helped = Heeft geholpen, geheel of deels: { $rate }
note-experiments = Overgenomen: { $rate } van de afgelopen experimenten
note-without-key = Deze bevatten klanten en delen geen sleutel: { $systems }
note-gaps = { $n ->
    [one] { $subject }: één hiaat
   *[other] { $subject }: { $n } hiaten
}
note-gaps-nobody = { $gaps }, { $nobody } zonder verantwoordelijke
note-held-nowhere = In geen systeem: { $subjects }
note-feeds = Ontbreekt: { $missing } · met de hand: { $hand } · werkt: { $works } · niet besproken: { $unsaid }
cadence-plan-next = { $day } plannen
cadence-go-to-planned = Die van { $day } openen
cadence-go-to-last = De laatste openen ({ $day })
edit-plan-next = Volgende keer plannen
wins-tab = Successen
wins-purpose = Wat goed ging, klein en groot. Daarmee begint het maandelijkse overleg.
wins-new = Wat ging er goed?
wins-since = Sinds het maandelijkse overleg van { $day }
wins-none-since = Nog niets nieuws. Wat ging er sindsdien goed?
wins-all = Alle tot nu toe
wins-before = Daarvoor
edit-add-win = Succes toevoegen
matrix-tab = Matrix
matrix-few = Daarvoor zijn minstens twee systemen nodig. Schrijf op waarmee beide afdelingen werken.
matrix-to-systems = Naar de systemen
matrix-corner = geeft ↓   krijgt →
matrix-cell = { $from } naar { $to }: { $state }
matrix-unsaid = niet besproken
matrix-how = Pijlen kiezen een paar, Enter legt vast wat wordt doorgegeven.
matrix-choose = Kies een paar systemen.
matrix-ask = Heeft { $to } iets uit { $from } nodig?
matrix-add = Vastleggen wat
matrix-more = Nog iets
matrix-not-needed = Niets nodig
