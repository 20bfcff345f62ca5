# Het importvenster.
import-title-of = Import: { $what } – { $file }
import-pane-file = Bestand
import-pane-columns = Kolommen ({ $n })
import-pane-column = Deze kolom
import-pane-outcome = Wat er gebeurt
import-pane-outcome-open = { $n ->
    [one] Wat er gebeurt – { $n } vraag
   *[other] Wat er gebeurt – { $n } vragen
}
import-go-defaults = { $open ->
    [one] met de standaard voor één vraag
   *[other] met de standaarden voor { $open } vragen
}
import-under-way = Wat volgt, wordt bepaald …
import-stop = Stoppen
import-stopped = Gestopt. Er is niets geïmporteerd; de volgende wijziging bepaalt het opnieuw.
import-questions = { $n ->
    [one] { $n } vraag
   *[other] { $n } vragen
}
import-questions-done = Alle vragen zijn beantwoord
import-questions-keys = Een cijfer antwoordt, Enter neemt de standaard, de pijlen leiden naar de volgende vraag.
import-default = { $answer } (standaard)
import-other-answer = een ander antwoord
import-name-of-column = Naam van de kolom
import-take-name = Deze naam gebruiken
ask-word = Wat betekent ‘{ $word }’ in ‘{ $heading }’?
ask-word-kind = Welk type is ‘{ $word }’?
ask-word-verdict = Welk oordeel is ‘{ $word }’?
ask-word-audience = Wie mag zien wat voor ‘{ $word }’ is?
ask-word-origin = Van wie is wat van ‘{ $word }’ komt?
ask-stage = Geen fase van de trechter heet ‘{ $heading }’. Is het een van de fasen, een nieuwe, of blijft het weg?
ask-stage-none = geen: het blijft leeg
ask-scale-from-to = { $least } tot { $most }
ask-list-known = ze horen bij ‘{ $name }’
import-word-asked = niet bekend
import-word-nothing = telt niet mee
import-mark-point = 1,234.5
import-mark-comma = 1.234,5
import-sheet = Blad
import-table = Tabel
import-table-of = Kolommen { $first } tot { $last }: { $headings }
import-table-all = Alle kolommen als één tabel
import-sheet-hidden = { $name } (verborgen)
import-encoding = Tekenset
import-utf-16-be = UTF-16 (hoge byte eerst)
import-separator = Scheidingsteken
import-bar = streep
import-blank = spatie
import-no-separator = geen
import-heading-line = Koppen in regel
import-no-headings = Geen koppen
import-size = { $rows ->
    [one] { $rows } rij
   *[other] { $rows } rijen
 }, { $columns ->
    [one] { $columns } kolom
   *[other] { $columns } kolommen
 }.
import-line-left-out = blijft weg{ $lines }: { $why }
import-lines-more = { $n ->
    [one] … nog { $n } rij
   *[other] … nog { $n } rijen
}
why-hidden = verborgen in het blad
import-position = Nr.
import-type = Gelezen als
import-sample = Bijvoorbeeld
import-state = Blijft?
import-look-at = { $heading } – Enter toont deze kolom
import-state-asked = wordt gevraagd
import-state-left-out = blijft weg
import-state-too = telt niet mee
import-state-reduced = beperkt
import-state-personal = persoonlijk
import-state-unread = { $n ->
    [one] { $n } niet gelezen
   *[other] { $n } niet gelezen
}
import-state-afterwards = kent het einde?
import-state-kept = blijft
import-column-of = { $position }. { $heading }
import-back = Terug (Esc)
import-why-said = omdat u het hebt gezegd
import-why = { $state }: { $why }
import-read-as = De waarden zijn
import-counts = { $read } gelezen, { $unread } niet gelezen, { $blank } leeg; { $distinct } verschillende
import-unread-lines = Niet gelezen en leeg gelaten (regel: waarde): { $lines }
import-afterwards-name = Deze kolom wordt meestal pas gevuld als over een lead is beslist of terwijl Verkoop eraan werkt. Vraag het na voordat ze punten krijgt.
import-afterwards-values = Van { $n ->
    [one] { $n } besliste lead
   *[other] { $n } besliste leads
 } met { $word } hier is { $share } gewonnen, van alle { $base }: dit kan pas zijn gevuld toen het einde bekend was. Vraag het na voordat er punten komen.
import-nothing = niets
import-examples = De eerste waarden, zoals ze er staan en zoals ze worden gelezen
import-example-unread = niet gelezen
import-words = Wat de woorden betekenen
import-word-means = ‘{ $word }’ betekent
because-values = vanwege de waarden
reason-remembered = zoals bij de vorige import
reason-heading = omdat de kop het zegt
reason-look = { $n } van { $all ->
    [one] { $all } waarde
   *[other] { $all } waarden
 } { $n ->
    [one] lijkt
   *[other] lijken
 } op { $what }
look-mails = e-mailadressen
look-phones = telefoonnummers
look-persons = namen van personen
look-personal = adressen, rekeningen of profielen van personen
look-notes = lange notities
look-firms = namen van bedrijven
look-links = adressen van pagina’s
reason-words = omdat de woorden zeggen hoe leads zijn afgelopen
reason-second = omdat een andere kolom het al zegt
reason-measure = getallen en dagen blijven, hoeveel het er ook zijn
reason-category = { $n ->
    [one] een categorie met één waarde
   *[other] een categorie met { $n } verschillende waarden
}
reason-unknown = { $n ->
    [one] één tekst die niemand kent: geen categorie
   *[other] { $n } verschillende teksten: geen categorie, en niemand weet wat erin staat
}
reason-empty = er staat niets in
reason-no-field = niets heet hier zo
import-sum = Som { $sum }, van { $least } tot { $most }
import-from-to = Van { $first } tot { $last }
import-outcomes-by = Hoe de leads zijn afgelopen, volgens ‘{ $heading }’
import-came = De leads kwamen van { $first } tot { $last }.
import-by-month = Leads per maand, { $first } tot { $last }: onderaan gewonnen (groen), verloren, open
import-month = { $month }: { $won } gewonnen, { $failed } verloren of afgewezen, { $open } open, { $unknown } niet vermeld
import-afterwards = Vraag het na voordat u voor deze kolommen punten geeft
import-afterwards-text = Ze kunnen pas zijn gevuld toen het einde bekend was, en zeggen dan alleen wat men al weet.
import-changes = Wat er verandert aan wat er is
import-changed = { $n ->
    [one] { $n } gewijzigd
   *[other] { $n } gewijzigd
}
import-kept-decided = { $n ->
    [one] { $n } blijft beslist
   *[other] { $n } blijven beslist
}
import-new = { $n ->
    [one] { $n } nieuw
   *[other] { $n } nieuw
}
import-unchanged = { $n ->
    [one] { $n } zoals het was
   *[other] { $n } zoals het was
}
import-gone = { $n ->
    [one] { $n } bekend en niet in dit bestand
   *[other] { $n } bekend en niet in dit bestand
}
import-more = … en nog { $n }
import-unnamed = (zonder naam)
import-line-of = Regel { $line }: { $name }
import-said = Wat u moet weten
import-list = In welke lijst
import-list-new = Een nieuwe lijst
import-list-no-reference = Deze leads worden een nieuwe lijst: geen kolom is hun kenmerk. Kies er een onder ‘Wordt’ om een bestaande lijst aan te vullen.
import-nevertheless = Het zijn leads, hoewel niets in de tabel dat zegt
import-reopen = Wat beslist is, wordt weer open waar het bestand dat zegt
field-new-stage = een nieuwe fase (aantal)
list-import-read = { $n ->
    [one] { $n } rij
   *[other] { $n } rijen
 } gelezen: { $added } nieuw, { $changed } gewijzigd, { $unchanged } zoals ze waren. Een lege cel wijzigt niets.
list-import-unknown = { $n ->
    [one] Niet overgenomen, omdat niets in deze lijst zo heet: kolom { $names }.
   *[other] Niet overgenomen, omdat niets in deze lijst zo heet: kolommen { $names }.
 }
list-import-doubled = { $n ->
    [one] Niet overgenomen, omdat al een andere kolom zo heet: kolom { $names }.
   *[other] Niet overgenomen, omdat al andere kolommen zo heten: kolommen { $names }.
 }
list-import-untitled = { $n ->
    [one] Zonder naam en weggelaten: rij { $rows } onder de koppen.
   *[other] Zonder naam en weggelaten: rijen { $rows } onder de koppen.
 }
list-import-again = { $n ->
    [one] Rij { $rows } onder de koppen heet zoals een rij erboven en wordt een eigen regel.
   *[other] Rijen { $rows } onder de koppen heten zoals een rij erboven en worden eigen regels.
 }
list-import-unread = Rij { $row } onder de koppen, “{ $heading }”: “{ $value }” is niet overgenomen ({ $why }).
list-import-no-day = geen dag, of niet eenduidig
list-import-no-number = geen geheel getal
list-import-no-yes-no = geen ja en geen nee
list-import-no-choice = geen van de mogelijke waarden
list-import-not-found = niets heet hier zo
list-import-several = er heet hier meer zo
list-import-no-title-column = Geen kolom noemt de naam van de regels in “{ $list }”; een kop moet een van deze zijn: { $names }. Er is niets gewijzigd.
list-import-options = Een lijst wordt aan de koppen herkend: van de opties gelden alleen --create, --dry-run, --json en die over het bestand zelf (--sheet, --header-row, --table, --encoding, --separator, --visible-only). Er is niets gewijzigd.
command-import-list = Tabel in deze lijst importeren…
list-import-title = In de lijst “{ $list }”
list-import-take = Overnemen
list-import-pasted = het klembord
list-import-where = Lijsten staan op de pagina’s { $pages }. Open daar de lijst waar de tabel bij hoort.
list-import = Importeren…
