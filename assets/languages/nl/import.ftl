# Wat er bij een import wordt gezegd en gevraagd.
said-source = Gelezen als { $encoding }, scheidingsteken { $separator }, koppen in regel { $line }.
said-source-none = Gelezen als { $encoding }, scheidingsteken { $separator }, zonder koppen.
said-sheet = Gelezen is het blad ‘{ $sheet }’ van { $sheets }; koppen in regel { $line }.
said-above = De koppen staan in regel { $line }; wat erboven staat, blijft weg.
said-skipped = Rij { $row } blijft weg: { $why } ({ $text }).
said-skipped-bare = Rij { $row } blijft weg: { $why }.
said-skipped-more = Andere rijen die wegblijven: { $n }.
said-blank-rows = { $n ->
    [one] { $n } lege rij blijft weg.
   *[other] { $n } lege rijen blijven weg.
}
why-declaration = die noemt het scheidingsteken
why-title = die staat boven de koppen
why-comment = een opmerking
why-blank = een lege rij
why-rule = een scheidingslijn
why-heading = de koppen nog een keer
why-subtotal = een subtotaal
why-total = een totaalrij
why-group = alleen de naam van een groep rijen
why-footer = een voettekst van het rapport
why-second = uit de tweede tabel eronder
said-odd = Rij { $row } heeft { $cells ->
    [one] { $cells } cel
   *[other] { $cells } cellen
 }, verwacht: { $expected }.
said-bad-bytes = { $n ->
    [one] Eén byte in rij { $row } is geen teken van { $encoding }.
   *[other] { $n } bytes in rij { $row } zijn geen tekens van { $encoding }.
}
said-more-bytes = Andere regels met bytes die geen tekens zijn: { $n }.
said-letters = De tekens van het bestand zijn ongewoon; het is gelezen als { $encoding }, bijvoorbeeld ‘{ $sample }’.
said-quote = Het aanhalingsteken in regel { $line } wordt nooit gesloten; het is als teken gelezen.
said-stray = In regel { $line } staat een aanhalingsteken waar het niet hoort; het is als teken gelezen.
said-more-stray = Andere regels met zulke aanhalingstekens: { $n }.
said-whole-lines = Elke regel stond als geheel tussen aanhalingstekens; die zijn weggehaald.
said-no-headings = Er zijn geen koppen: de eerste rij bevat gegevens en wordt zo gebruikt.
said-joined = De koppen staan in de regels { $line } tot en met { $to } en zijn samengevoegd.
said-headings = { $n ->
    [one] Er is { $n } kop
   *[other] Er zijn { $n } koppen
 } voor { $columns ->
    [one] { $columns } kolom
   *[other] { $columns } kolommen
 }.
said-beside = Naast deze tabel staat nog een tabel, vanaf kolom { $column }; die blijft weg en kan in plaats daarvan worden gekozen.
said-nul = { $n ->
    [one] { $n } NUL-byte vanaf regel { $line } is
   *[other] { $n } NUL-bytes vanaf regel { $line } zijn
 } weggelaten.
said-hidden = Verborgen in het blad en ook gelezen: { $n ->
   [one] { $n } rij
   *[other] { $n } rijen
 } ({ $rows }).
said-hidden-columns = Verborgen in het blad en ook gelezen: kolommen { $columns }.
said-merged = Samengevoegde cellen gelden voor al hun rijen: { $ranges }.
said-formulas = Formules zonder opgeslagen resultaat, niet gelezen: { $cells }.
said-errors = Cellen met een fout, niet gelezen: { $cells }.
said-groups = De namen van de groepen staan als kolom “{ $heading }” bij hun rijen: { $names }.
said-1904 = Dagen van deze werkmap tellen vanaf 1904.
said-unread = { $n ->
    [one] { $heading }: 1 waarde was niet leesbaar (rij { $rows }), ‘{ $sample }’; die blijft leeg.
   *[other] { $heading }: { $n } waarden waren niet leesbaar (rijen { $rows }), eerst ‘{ $sample }’; die blijven leeg.
}
said-other-mark = { $heading }: { $values } passen niet bij de { $mark } van de kolom en blijven leeg.
said-scaled = { $n ->
    [one] { $heading }: { $n } waarde heeft een eenheid (k, mln) en is omgerekend.
   *[other] { $heading }: { $n } waarden hebben een eenheid (k, mln) en zijn omgerekend.
}
said-not-whole = { $heading }: aantallen met decimalen zijn afgerond: { $values }.
said-half-points = { $heading }: { $values } zijn geen hele punten en zijn afgerond.
said-value-row = { $value } (rij { $row })
said-serial = ‘{ $heading }’ bevat dagnummers van een spreadsheet, gelezen als datums.
said-number-as = { $heading }: { $text } is gelezen als { $number }, { $why }.
said-dates-as = { $heading }: datums zijn met { $order } gelezen, { $why }.
order-day-first = de dag eerst
order-month-first = de maand eerst
mark-point = decimale punt
mark-comma = decimale komma
because-whole = omdat een aantal een heel getal is
because-months = omdat elke rij dan een eigen maand is
because-neighbours = omdat een andere kolom van het bestand zo is geschreven
because-language = vanwege de taal van de koppen; controleer dit
because-workspace = zoals in deze werkruimte, omdat er verder geen aanwijzing is; controleer dit
because-conflict = hoewel de waarden elkaar tegenspreken; controleer dit
because-person = zoals opgegeven
said-no-dates = { $n ->
    [one] ‘{ $heading }’ bevat woorden, geen dagen; één waarde is een datum.
   *[other] ‘{ $heading }’ bevat woorden, geen dagen; { $n } waarden zijn een datum.
}
said-no-coming = ‘{ $heading }’ bevat geen datums; de leads hebben geen dag waarop ze kwamen.
said-no-amounts = ‘{ $heading }’ bevat woorden, geen bedragen: deze waarden blijven woorden ({ $n }).
said-nothing = { $n ->
    [one] { $heading }: 1 cel met een woord voor ‘niets’ ({ $words }), gelezen als leeg.
   *[other] { $heading }: { $n } cellen met een woord voor ‘niets’ ({ $words }), gelezen als leeg.
}
said-personal = Persoonsgegevens, daarom weggelaten of beperkt: { $headings }.
said-emptied = { $n ->
    [one] { $heading }: 1 cel bevatte een e-mailadres of rekeningnummer en is leeggemaakt.
   *[other] { $heading }: { $n } cellen bevatten een e-mailadres of rekeningnummer en zijn leeggemaakt.
}
said-left-out = Weggelaten: { $headings }.
said-taken = Overgenomen: { $list }.
said-taken-one = ‘{ $heading }’ (kolom { $position }) als { $field }
said-kept = Onder de eigen kop bewaard: { $headings }.
said-twice = De kop ‘{ $heading }’ staat er { $n } keer, in de kolommen { $columns }.
said-headless = Kolom { $column } heeft geen kop.
said-outcomes = Hoe de leads zijn afgelopen, volgens ‘{ $heading }’: { $counts }.
said-outcomes-none = onbekend
said-count = { $n } { $what }
said-not-stated = niet vermeld
said-unknown-words = Rijen met onbekende woorden: { $n } ({ $words }).
said-flags = Gewonnen en verloren volgen uit ‘{ $won }’ en ‘{ $closed }’ samen.
said-same-outcome = ‘{ $other }’ en ‘{ $heading }’ zeggen hetzelfde; genomen is ‘{ $heading }’.
said-differ = { $n ->
    [one] ‘{ $heading }’ en ‘{ $other }’ verschillen in 1 rij, maar niet over gewonnen of verloren; genomen is ‘{ $heading }’.
   *[other] ‘{ $heading }’ en ‘{ $other }’ verschillen in { $n } rijen, maar niet over gewonnen of verloren; genomen is ‘{ $heading }’.
}
said-differ-sides = { $n ->
    [one] ‘{ $heading }’ en ‘{ $other }’ verschillen in 1 rij: { $sides }; genomen is ‘{ $heading }’.
   *[other] ‘{ $heading }’ en ‘{ $other }’ verschillen in { $n } rijen, waaronder { $sides }; genomen is ‘{ $heading }’.
}
said-differ-side = in { $n } gewonnen volgens ‘{ $won }’ en verloren volgens ‘{ $lost }’
said-no-outcome = Geen kolom zegt hoe een lead is afgelopen.
said-all-open = Geen kolom zegt hoe de leads afliepen; { $n ->
    [one] { $n } telt als open
   *[other] alle { $n } tellen als open
 }, omdat dat zo is opgegeven.
said-no-losses = Er zijn geen verloren leads (0); wat een goede lead is, valt niet te toetsen.
said-no-wins = Er zijn geen gewonnen leads (0); wat een goede lead is, valt niet te toetsen.
said-undecided = Nog geen lead is beslist (0 gewonnen, 0 verloren); er valt niets te toetsen.
said-counted-back = ‘De laatste 90 dagen’ tellen terug vanaf { $day }, de jongste dag van binnenkomst en afsluiting, niet vanaf vandaag.
said-leak = ‘{ $heading }’ is misschien pas ingevuld toen de afloop bekend was: van { $n ->
    [one] { $n } besliste lead
   *[other] { $n } besliste leads
 } met ‘{ $word }’ is { $share } gewonnen, van alle { $base }. Vraag dit na voordat u er punten aan geeft.
said-leak-blank = ‘{ $heading }’ is misschien pas ingevuld toen de afloop bekend was: van { $n ->
    [one] { $n } besliste lead
   *[other] { $n } besliste leads
 } zonder waarde is { $share } gewonnen, van alle { $base }. Vraag dit na voordat u er punten aan geeft.
said-known-afterwards = { $n ->
    [one] { $headings } wordt meestal pas ingevuld als een lead beslist is of terwijl Sales eraan werkt. Vraag dit na voordat u er punten aan geeft.
   *[other] { $headings } worden meestal pas ingevuld als een lead beslist is of terwijl Sales eraan werkt. Vraag dit na voordat u er punten aan geeft.
}
said-displaced = ‘{ $heading }’ wordt niet meer als ‘{ $field }’ gelezen: wat over een andere kolom is opgegeven, geldt.
said-again = Rij { $row } blijft weg: { $key } staat nog een keer in rij { $by }, en die telt.
said-again-more = Andere rijen die wegblijven omdat een latere rij hetzelfde kenmerk heeft: { $n }.
said-taken-for = Hoofdletters onderscheiden geen leads: { $key } is dezelfde referentie als { $known }.
said-changed-to = Daarvan: { $counts }.
said-not-in-file = { $n ->
    [one] { $n } lead van de lijst staat niet in dit bestand en blijft zoals hij is.
   *[other] { $n } leads van de lijst staan niet in dit bestand en blijven zoals ze zijn.
}
said-stay-decided = { $n ->
   [one] { $n } lead blijft beslist, hoewel die in het bestand open staat.
   *[other] { $n } leads blijven beslist, hoewel ze in het bestand open staan.
 }
said-new-list = { $n ->
    [one] De lead van dit bestand is een nieuwe lijst: die is niet bekend
   *[other] De { $n } leads van dit bestand zijn een nieuwe lijst: geen ervan is bekend
 }.
said-items-updated = { $n ->
    [one] { $n } item is bijgewerkt.
   *[other] { $n } items zijn bijgewerkt.
}
said-stage-alone = ‘{ $title }’ heeft een fase maar geen persona; de fase blijft ({ $stages }).
said-by-address = { $n ->
   [one] 1 pagina heeft geen titel en is naar het adres genoemd (rij { $rows }).
   *[other] { $n } pagina’s hebben geen titel en zijn naar hun adres genoemd (rijen { $rows }).
 }
said-answers = { $n ->
   [one] 1 pagina antwoordt met { $answer } (rij { $rows }).
   *[other] { $n } pagina’s antwoorden met { $answer } (rijen { $rows }).
 }
said-address-from = Het adres komt uit ‘{ $heading }’, niet uit ‘{ $other }’.
said-choice-kind = { $heading }: het type { $words } bestaat niet; overgenomen als ‘Overig’.
said-choice-verdict = { $heading }: het oordeel { $words } is niet bekend; het blijft open.
said-choice-audience = { $heading }: voor wie { $words } is, is niet bekend; overgenomen als intern.
said-choice-origin = { $heading }: { $words } is Verkoop noch Marketing; overgenomen als beide.
said-added-up = { $n } rijen per maand zijn over { $over } opgeteld.
said-added-up-bare = Tot { $n } rijen van een maand zijn opgeteld.
said-added-up-one = { $n } rijen van { $month } zijn opgeteld.
said-weeks = De rijen zijn weken; elke week telt in de maand van de donderdag.
said-turned = De maanden staan in de koppen, vanaf ‘{ $heading }’; de tabel is gedraaid.
said-unknown-stages = Weggelaten, omdat geen fase zo heet: { $headings }.
said-more-than = { $month }: { $heading } ({ $count }) is meer dan { $other } ({ $before }).
said-replaced = { $month }, { $stage }: eerst { $before }, nu { $now }.
said-nearly = { $n ->
    [one] ‘{ $heading }’ en ‘{ $other }’ verschillen in één rij ({ $a } en { $b }).
   *[other] ‘{ $heading }’ en ‘{ $other }’ verschillen in { $n } rijen (eerst { $a } en { $b }).
}
said-month-last = { $month } staat in de rijen { $rows } met verschillende aantallen; de laatste telt.
said-month-sum = { $month } staat in de rijen { $rows } met verschillende aantallen; ze zijn opgeteld.
said-assumed = Aangenomen: { $question } → { $default }
ask-dates = In ‘{ $heading }’ is elke datum met de dag of de maand eerst te lezen. Wat geldt?
ask-dates-conflict = { $heading }: rijen { $day } passen alleen met de dag eerst, rijen { $month } alleen met de maand eerst. Hoe moeten de rijen { $both } worden gelezen?
ask-blank = leeg laten
ask-numbers = In ‘{ $heading }’ is een getal als { $sample } op twee manieren te lezen. Is het teken een decimaalteken of groepeert het duizendtallen?
ask-words = Wat betekenen deze woorden van ‘{ $heading }’: { $words }?
ask-words-default = niets: zonder opgave tellen deze rijen niet als gewonnen en niet als verloren
ask-blank-outcome = { $n ->
    [one] In { $n } rij is ‘{ $heading }’ leeg. Staat deze lead open?
   *[other] In { $n } rijen is ‘{ $heading }’ leeg. Staan deze leads open?
}
ask-outcome = ‘{ $heading }’ en ‘{ $other }’ zeggen allebei hoe een lead is afgelopen en spreken elkaar tegen ({ $rows }). Welke geldt?
ask-outcome-row = rij { $row }: { $a } en { $b }
ask-outcome-called = { $heading }, omdat die zo heet
ask-outcome-no-win = { $heading }, omdat { $other } geen winst bevat
ask-outcome-more = { $heading }, omdat die meer zegt
ask-no-outcome = Geen kolom zegt hoe een lead is afgelopen. Is er een, of staan ze allemaal nog open?
ask-no-outcome-column = een kolom
ask-no-outcome-open = alle staan open
ask-no-outcome-none = geen afloop
ask-leads = De tabel noemt geen afloop en geen bedrijf. Is het toch een lijst met leads?
ask-no = nee
ask-yes = ja
ask-leads-yes = ja, zonder afloop
ask-which = Welke van { $headings } is ‘{ $field }’?
ask-coming = Is ‘{ $heading }’ de dag waarop de lead kwam?
ask-name = Kolom { $column } heeft geen kop maar bevat { $values }. Wat is dat?
ask-name-of = een naam ervoor
ask-name-default = bewaard als ‘column { $column }’
ask-headings = De eerste regel lijkt op gegevens. Heeft het bestand geen koppen?
ask-headings-none = geen koppen
ask-headings-first = de eerste regel bevat de koppen
ask-hidden = { $n ->
    [one] 1 rij is door een filter verborgen. Moet die ook worden gelezen?
   *[other] { $n } rijen zijn door een filter verborgen. Moeten die ook worden gelezen?
}
ask-hidden-all = alle rijen lezen
ask-hidden-visible = alleen de zichtbare
ask-encoding = De tekens van het bestand zijn ongewoon. Klopt ‘{ $sample }’?
ask-percent = ‘{ $heading }’ bevat percentages, geen aantallen. Zijn het aandelen van ‘{ $other }’, of blijft de kolom weg?
ask-percent-share = aandeel van { $other }
ask-leave-out = weglaten
ask-leave-out-said = weglaten (wordt gemeld)
ask-month-twice = { $month } staat in de rijen { $rows } met verschillende aantallen. Telt de laatste, of worden ze opgeteld?
ask-last-row = de laatste rij
ask-added-up = opgeteld
ask-year = Van welk jaar zijn { $months }?
ask-a-year = een jaar
ask-a-month = een maand
ask-none-counted = geen: zonder opgave wordt niets geteld
ask-weeks = De rijen zijn weken. Telt een week in de maand van de donderdag?
ask-weeks-thursday = de maand van de donderdag
ask-weeks-first = de maand van de eerste dag
ask-no-month = Het rapport heeft geen maand ({ $titles }). Bij welke maand horen de aantallen?
ask-no-month-bare = Het rapport heeft geen maand. Bij welke maand horen de aantallen?
ask-stage-twice = Twee kolommen heten { $heading } ({ $counts }). Welke telt?
ask-column = kolom { $column }
ask-stage-blank = geen: zonder opgave blijft { $heading } leeg
ask-stages = { $headings }: geen fase van de funnel heet zo. Is het een fase, een nieuwe, of blijft het weg?
ask-stages-one = een van de fasen
ask-stages-new = een nieuwe fase
ask-scale = ‘{ $heading }’: de beoordelingen lopen van { $least } tot { $most }, de schaal hier van 0 tot 4. Welke schaal geldt?
ask-scale-ours = 0 tot 4
ask-scale-other = een andere schaal
ask-scale-default = 0 tot 4: wat niet op de schaal past, blijft leeg
ask-persona = { $heading }: ‘{ $name }’ bestaat hier niet. Is ‘{ $near }’ bedoeld?
ask-persona-none = { $heading }: ‘{ $name }’ bestaat hier niet. Wat is bedoeld?
ask-a-new-one = iets nieuws
ask-choice-kind = Welk type is bedoeld: { $words }?
ask-choice-verdict = Welk oordeel is bedoeld: { $words }?
ask-choice-audience = Wie mag zien wat voor { $words } is?
ask-choice-origin = Van wie is wat van { $words } komt?
ask-kind-of-list = een type van de lijst
ask-other = overig (wordt gemeld)
ask-not-public = niet openbaar
ask-both = beide (wordt gemeld)
ask-open-said = blijft open (wordt gemeld)
ask-same-title = De rijen { $rows } heten allemaal { $title }. Is het één item?
ask-one-item = één item
ask-several-items = meerdere items
ask-one-item-default = één item; de laatste rij telt (wordt gemeld)
ask-new-list = { $n ->
    [one] De ene lead is niet bekend. Is die een nieuwe lijst, of hoort die
   *[other] Geen van deze { $n } leads is bekend. Zijn ze een nieuwe lijst, of horen ze
 } bij de bestaande?
ask-new-list-new = een nieuwe lijst
ask-new-list-known = de bestaande lijst
ask-said = { $default } (wordt gemeld)
error-plan-several = Meerdere kolommen heten ‘{ $heading }’; geef aan welke: bijvoorbeeld (column 2).
error-plan-nothing = Er is niets geïmporteerd en de werkruimte is onveranderd: geen kolom noemt de afloop, de dag van binnenkomst of het bedrijf van een lead, en geen rij is een fase van de funnel. De koppen zijn { $headings }. Geef aan wat een kolom bevat.
error-plan-months = Er is niets geïmporteerd: geen rij zegt bij welke maand die hoort. Voeg een kolom met maand en jaar toe.
field-won-flag = gewonnen: ja of nee
field-closed-flag = afgesloten: ja of nee
field-outcome-too = noemt ook de afloop, telt niet
field-personal = persoonsgegeven, weggelaten
field-free-text = lange tekst, weggelaten
field-record-name = naam van het record, weggelaten
field-year = jaar van de maanden
field-split = deel van een maand, opgeteld
field-stage-names = namen van de fasen
field-month-column = aantallen van één maand
field-left-out = Weggelaten kolommen
field-words = Betekenis van woorden
inspect-column = { $position }. { $heading } → { $field }: { $type }, { $read } gelezen, { $unread } niet leesbaar, { $blank } leeg; { $samples }
inspect-question = ? { $question } [{ $options }] – zonder opgave: { $default }
inspect-text = tekst
inspect-number = getallen
inspect-date = datums
inspect-month = maanden
inspect-bool = ja of nee
cli-bad-encoding = Er is geen codering ‘{ $name }’.
cli-bad-separator = ‘{ $sign }’ is geen scheidingsteken; geef één teken, of tab.
cli-strict = { $n ->
   [one] Er is niets geïmporteerd: { $n } vraag staat open. Beantwoord die, of laat --strict weg.
   *[other] Er is niets geïmporteerd: { $n } vragen staan open. Beantwoord ze, of laat --strict weg.
 }
cli-complete-none = Geen lijst deelt een kenmerk met dit bestand; er valt niets aan te vullen.
cli-unknown-list = In deze werkruimte staat geen leadlijst “{ $name }”.
said-verdicts-stay = { $n ->
    [one] { $n } item houdt zijn oordeel, hoewel het in het bestand open staat.
   *[other] { $n } items houden hun oordeel, hoewel ze in het bestand open staan.
}
# Wat een import zou wijzigen, een voor een.
preview-changed = Wijzigt: { $name } –
preview-kept = Blijft: { $name } –
preview-new = Nieuw: { $name }
preview-gone = Niet in dit bestand: { $name }
preview-row = rij { $row } { $name }
preview-field = { $field }: { $before } → { $after }
preview-field-kept = { $field }: { $before } (in het bestand staat ‘{ $after }’)
preview-more = Niet een voor een genoemd: nog { $n }.
