## Frame
app-name = Tandem
nav-understand = Begrijpen
nav-agree = Afspreken
nav-do = Doen
nav-open = { $page }: { $n } open
untitled = Naamloze werkruimte
search = Zoeken
report = Rapport
present = Presenteren
save-state-new = Nog niet opgeslagen
save-state-unsaved = Niet-opgeslagen wijzigingen
save-state-not-kept = Niet-opgeslagen wijzigingen, niet bewaard
save-state-saving = Bezig met opslaan…
save-state-saved = Opgeslagen { $time }
save-state-not-confirmed = Opgeslagen { $time }, niet bevestigd door de schijf
save-state-unchanged = Geen wijzigingen
save-state-read-only = Alleen-lezen

## Commands
command-new = Nieuwe werkruimte…
command-open = Openen…
command-save = Opslaan
command-save-as = Opslaan als…
command-versions = Eerdere versies
command-undo = Ongedaan maken
command-redo = Opnieuw
command-palette = Alles doorzoeken…
command-report = Rapport maken…
command-export = Lijsten naar een spreadsheet exporteren…
command-copy-table = Lijst van deze pagina als tabel kopiëren
command-copy-picture = Afbeelding van deze pagina kopiëren
copied-table = Gekopieerd: { $list } ({ $n ->
   [one] { $n } rij
   *[other] { $n } rijen
 }). Plak ze in een spreadsheet.
copied-picture = Een afbeelding van deze pagina staat op het klembord.
copy-picture-title = De afbeelding is niet gekopieerd
copy-picture-failed = Het klembord heeft de afbeelding niet aangenomen ({ $detail }). Verder is er niets veranderd. Maak in plaats daarvan een schermafbeelding met uw systeem.
copy-no-picture = het venster gaf er geen
copy-nothing = Op deze pagina is nog niets te kopiëren.
paste-picture = Op het klembord staat een afbeelding. Een werkruimte bewaart alleen getallen en tekst; er is niets gewijzigd.
paste-no-months = Niets geplakt: klik in de cel waar het moet beginnen, of zet de maanden in de eerste kolom.
paste-unread = Cellen zonder geheel getal bleven zoals ze waren: { $value }
paste-replaced = Vervangen: { $value }. Ongedaan maken zet alles terug.
paste-replaced-in = { $n ->
    [one] 1 aantal in { $months }
   *[other] { $n } aantallen in { $months }
}
export-short = Lijsten exporteren
command-present = Aan de zaal tonen
command-import-leads = Leads importeren…
command-import-content = Contentinventaris importeren…
command-import-funnel = Funnelcijfers importeren…
command-zoom-in = Groter
command-zoom-out = Kleiner
command-zoom-reset = Oorspronkelijke grootte
command-settings = Instellingen
command-help = Hulp en sneltoetsen
command-quit = Afsluiten

## Dialogs
close = Sluiten
palette-name = Zoeken
palette-hint = Opdrachten, persona’s, criteria, content…
palette-nothing = Niets gevonden.
help-title = Hulp
help-way-1 = 1  Buyer persona’s: laat beide kanten vertellen wat ze weten en spreek af wat beide delen.
help-way-2 = 2  Leadcriteria: kies criteria, laat beide punten voorstellen, spreek af en bekijk het effect op echte leads.
help-way-3 = 3  Funnel: typ of importeer maandcijfers, stel het doel in en zie waar leads blijven steken.
help-way-4 = 4  KPI’s & SLA: elke kant belooft de ander enkele cijfers die beide kunnen meten.
help-way-5 = 5  Contentaudit: beoordeel wat er is, vind schatten en gaten, beslis.
help-way-6 = 6  Maak het rapport en sla het bestand op: iedereen neemt het resultaat mee.
help-shortcuts = Sneltoetsen
help-next-statement = Volgende uitspraak
help-next-statement-keys = Enter
help-agree = Met de uitspraak instemmen, of dat terugnemen
help-agree-keys = Alt+Enter
help-who-says = Wie het zegt
help-who-says-keys = Alt+V · Alt+M · Alt+B · Alt+N
help-move = Persona in de lijst verplaatsen
help-move-keys = Alt+↑ · Alt+↓
help-rate = Gekozen content voor uw kant beoordelen
help-rate-keys = 0 – 4
help-knows = Uw kant kent het, of niet
help-knows-keys = K
help-rename = Titel van de gekozen content bewerken
help-rename-keys = F2
help-down = Volgende punten of volgende maand
help-down-keys = Enter
command-next-tab = Volgend tabblad
command-previous-tab = Vorig tabblad
key-page-down = Page Down
key-page-up = Page Up
key-control = Ctrl
key-shift = Shift
settings-title = Instellingen
settings-language = Taal van het programma
settings-theme = Weergave
theme-light = Licht
theme-dark = Donker
theme-system = Zoals het systeem
settings-zoom = Zoom
settings-side = U spreekt voor
settings-neutral = Neutraal (begeleiding)
settings-name = Uw naam, voor handtekeningen
settings-autosave = Bestanden op dit apparaat automatisch opslaan
settings-drawn = Getekend met { $with }: { $why }
renderer-forced = bij het starten zo gevraagd.
renderer-failed-before = de vorige start eindigde vóór het eerste beeld.
renderer-unknown = het grafische stuurprogramma zegt niet wat dit apparaat heeft.
renderer-card = grafische kaart { $adapter }.
renderer-no-card = geen grafische kaart voor wgpu gevonden.
renderer-other-failed = de andere manier werkt op dit apparaat niet.
settings-workspace = Deze werkruimte
settings-workspace-title = Titel
settings-workspace-language = Taal van de werkruimte en het rapport
settings-currency = Valuta
edit-workspace = instellingen van de werkruimte wijzigen
start-title = Nieuwe werkruimte
template-empty = Lege werkruimte
template-empty-text = Koop- en funnelfasen, verder niets.
template-personas = Personaworkshop
template-personas-text = Drie persona’s om samen in te vullen.
template-leads = Workshop leaddefinitie
template-leads-text = De startset met criteria, klaar voor de punten van beide kanten.
template-demo = Demowerkruimte
template-demo-text = Een verzonnen machinebouwer na twee workshops.
unsaved-title = Er zijn niet-opgeslagen wijzigingen
unsaved-text = Wilt u eerst opslaan?
unsaved-discard = Wijzigingen weggooien
path-open = Werkruimte openen
path-save = Werkruimte opslaan
path-report = Rapport maken
path-export = Lijsten exporteren: X.xlsx voor alle, X.csv voor de lijst op deze pagina
path-import = Bestand importeren
path-why = Dit systeem biedt geen bestandsdialoog; typ het pad.
path-name = Pad
path-go = Verder

## Notices
read-only-banner = Alleen-lezen: hier kan niets worden gewijzigd. Sla een kopie op onder een andere naam om eraan te werken.
read-only-toast = Deze werkruimte is alleen-lezen; er is niets gewijzigd.
undone = Ongedaan gemaakt: { $what }
redone = Opnieuw gedaan: { $what }
edit-refused = Niet gewijzigd: de waarde { $rule }.
edit-import = importeren
present-hint = Esc of F11 beëindigt de presentatiemodus
typed-past-fields = U typt, maar geen veld is actief: deze letters hebben niets gedaan. Klik in het veld en typ opnieuw.
working-open = Bezig met openen…
working-read = Bestand wordt gelezen…
working-report = Rapport wordt gemaakt…
working-export = Lijsten worden geëxporteerd…
working-versions = Eerdere versies worden gelezen…
report-written = Rapport gemaakt: { $path }
export-written = Geëxporteerd: { $path }
import-failed-title = ‘{ $name }’ is niet geïmporteerd
report-failed-title = Het rapport is niet gemaakt
export-failed-title = De lijsten zijn niet geëxporteerd
open-failed-title = ‘{ $name }’ is niet geopend
open-read-only-title = Alleen-lezen geopend
save-failed-title = Niet opgeslagen
open-newer-fields = Dit bestand heeft velden die deze versie niet kent: { $fields }. Bij opslaan zouden ze verloren gaan, daarom is het bestand beschermd. Uw gegevens zijn veilig; sla een kopie op onder een andere naam om zonder die velden te werken.
open-seal-broken = Het bestand is niet meer zoals Tandem het heeft achtergelaten: iemand heeft het met de hand of met een ander programma bewerkt, of het is beschadigd. Het was volledig leesbaar, maar losse woorden of getallen kunnen fout zijn. Vergelijk het met een eerdere versie als u van geen wijziging weet.

## Errors: what happened, what is safe, what to do
error-not-found = Dit bestand bestaat niet. Controleer de naam en de plek.
error-not-a-file = Dit is een map, een apparaat of een snelkoppeling, geen bestand. Kies een bestand.
error-too-large = Het bestand is { $mb } MB; meer dan 256 MB is geen werkruimte. Er is niets gewijzigd.
error-io = Het systeem kon het bestand niet lezen: { $detail }. Er is niets gewijzigd; controleer de verbinding en uw rechten.
error-empty = Het bestand is leeg, zoals na een stroomstoring. Open een eerdere kopie.
error-other-file = Dit lijkt op { $kind }, niet op een werkruimte. Er is niets gewijzigd.
error-not-text = Vanaf regel { $line } is het bestand geen leesbare tekst. Er is niets gewijzigd; open een eerdere kopie.
error-conflict-markers = Versiebeheer heeft beide versies in het bestand laten staan (regel { $line }). Er is niets verloren; los eerst daar het conflict op.
error-not-a-workspace = Dit is geen Tandem-werkruimte. Er is niets gewijzigd.
error-newer = Dit bestand vereist versie { $version } van Tandem. Er is niets gewijzigd; werk Tandem bij.
error-damaged = Dit bestand is beschadigd in regel { $line }, kolom { $column }. Er is niets gewijzigd. Kijk bij de eerdere versies, of open het onbeschadigde deel.
error-duplicate = { $id } staat er twee keer, in regel { $first } en { $second }. Er is niets gewijzigd; verwijder er één in een teksteditor.
error-read-only = Het bestand is gemarkeerd als alleen-lezen en is ongewijzigd. Kies een andere naam.
error-no-folder = De map bestaat niet of het station is niet verbonden. Kies een andere plek.
error-read-back = De schijf gaf iets anders terug dan er geschreven was. Wat er eerst stond, is bewaard; kies een andere schijf.
error-no-space = Op deze schijf is geen ruimte meer{ $kb ->
   [0] {""}
   *[other] {" "}(het bestand heeft { $kb } kB nodig)
 }. Wat er eerst stond, is bewaard; maak ruimte of kies een andere plek.
error-only-in-place = In deze map kan niets nieuws worden gemaakt, dus het bestand kan niet veilig worden vervangen. Het is ongewijzigd.
error-write-io = Het systeem kon het bestand niet schrijven: { $detail }. Wat er eerst stond, is ongewijzigd; kies een andere plek.
error-self-check = Tandem vond vóór het schrijven een eigen fout ({ $detail }). Er is niets geschreven; meld dit alstublieft.
error-changed-by-others = Iemand anders heeft dit bestand gewijzigd sinds het werd geopend; het is niet overschreven. Kies een andere naam en vergelijk.
error-gone = Het bestand is verplaatst of verwijderd sinds het werd geopend. Sla opnieuw op en kies de plek.
error-emptied = Het bestand is nu leeg: misschien heeft een synchronisatieprogramma het nog niet opgehaald, of het is beschadigd. Het is ongewijzigd. Kies een andere naam.
error-overtaken = Iemand anders heeft op hetzelfde moment opgeslagen; het bestand bevat nu diens versie. Die van u is er nog en staat bij de eerdere versies; sla op onder een andere naam en vergelijk.
error-torn = Het overschrijven is afgebroken en kon niet worden teruggedraaid: het bestand is nu half oud, half nieuw. Beide inhouden zijn op deze computer bewaard; als u het bestand hier opent, wordt het voltooid. Sla eerst op een andere plek op.
error-still-here = Uw wijzigingen zijn er nog.
place-silent-title = De locatie reageert niet
place-silent = Er is niets gewijzigd. Probeer het later opnieuw of kies een andere plek.
place-silent-save = De locatie van het bestand reageert niet. Uw wijzigingen zijn er nog en zijn op deze computer bewaard. Tandem blijft wachten; intussen kunt u op een andere plek opslaan.
history-not-kept = Opgeslagen, maar de vorige versie kon niet bij de eerdere versies worden bewaard: uw eigen map neemt op dit moment niets aan.
work-not-kept = Niet-opgeslagen werk kan op dit moment niet op deze computer worden bewaard. Tandem blijft het proberen; sla op, en controleer de ruimte en de rechten van uw eigen map.
mended = Een afgebroken opslag is voltooid. Wat eerder in het bestand stond, staat bij de eerdere versies.
corrected-title = Bij het openen gecorrigeerd
corrected-rows = ‘{ $name }’ noemt { $was ->
    [one] { $was } lead
   *[other] { $was } leads
 }, maar de kolommen bevatten er { $is }. Tandem rekent met { $is } en schrijft ook dat getal.
fault-title = Er is een fout in Tandem opgetreden
fault-page = Deze pagina kon niet worden getoond. Uw werk is bewaard: sla het op, ga naar een andere pagina of maak de laatste wijziging ongedaan.
fault-job = Er is niets gewijzigd. Meld alstublieft wat u aan het doen was.
fault-again = Opnieuw tonen
recover-title = Niet-opgeslagen werk gevonden
recover-text = Tandem is de vorige keer niet goed afgesloten. Dit is bewaard:
recover-when = Bewaard op { $when }
recover-file = Bestand: { $file }
recover-never-saved = Nooit in een bestand opgeslagen
recover-changed-since = Het bestand is sindsdien gewijzigd. Wat is gevonden, opent als een eigen werkruimte; het bestand blijft zoals het is.
recover-other = Dit hoort niet bij het bestand dat u nu opent.
recover-more = Hierna nog { $n }
recover-keep = Herstellen
recover-discard = Weggooien
recover-discard-hint = Een kopie blijft bij de eerdere versies.
recover-discarded = Weggegooid. Een kopie blijft bij ‘Eerdere versies’ (Ctrl+H).
recover-later = Later beslissen
versions-title = Eerdere versies
versions-text = Elke versie die bij het opslaan is vervangen, bewaard op dit apparaat. Kies er een om te zien wat er verschilt.
versions-after = Daarna: { $changes }
versions-none = Er zijn er nog geen. Elke keer opslaan bewaart de versie die wordt vervangen.
versions-choose = Kies links een versie.
versions-same = Geen verschil met nu.
versions-damaged = gaat niet open
versions-then = Toen
versions-now = Nu
versions-restore = Deze versie openen
versions-restore-hint = Deze opent als een nieuwe, niet-opgeslagen werkruimte. Het bestand blijft zoals het is en wat nu open is, wordt hier bewaard.
versions-taken-up = Een eerdere versie is geopend. Sla die op onder een eigen naam.
version-saved = bij opslaan vervangen
version-overtaken = uw versie, ingehaald door een andere opslag
version-reloaded = uw versie, voordat de andere werd geladen
version-discarded = weggegooid werk
version-restored = voordat een eerdere werd geopend
version-migrated = voordat een nieuwere versie van Tandem opsloeg
change-frame = Titel, doel of drempels
change-clauses = Clausules
change-copies = Kopieën en open vragen
change-added = { $n } nieuw
change-changed = { $n } gewijzigd
change-removed = { $n } verwijderd
change-added-one = nieuw
change-changed-one = gewijzigd
change-removed-one = verwijderd
changed-title = Iemand anders heeft dit bestand gewijzigd
changed-text = Ook hier zijn er niet-opgeslagen wijzigingen. Er is niets overschreven; beide versies kunnen worden bewaard.
changed-keep-both = Mijn versie als kopie bewaren
changed-take-theirs = De andere openen (die van u blijft bewaard)
changed-take-theirs-hint = Uw versie blijft bij de eerdere versies.
changed-later = Later beslissen
changed-kept-both = Uw versie staat nu in ‘{ $own }’; ‘{ $other }’ bevat de andere.
changed-reloaded = Iemand anders heeft het bestand gewijzigd; het is opnieuw gelezen.
changed-gone = Het bestand is verplaatst of verwijderd. Uw werk is er nog.
damaged-versions = Eerdere versies
damaged-recover = Onbeschadigd deel openen
damaged-recover-hint = Het opent als een nieuwe werkruimte; het beschadigde bestand blijft zoals het is.
damaged-recovered-title = Gered uit een beschadigd bestand
damaged-recovered = Onbeschadigde records: { $n }. Niet leesbaar: { $broken } ({ $tables }). Wat niet leesbaar is, blijft als tekst bewaard en wordt mee opgeslagen. Sla op onder een nieuwe naam.
damaged-part = { $table }, regel { $line }
doubtful-title = Buiten Tandem gewijzigd
doubtful-compare = Vergelijken met eerdere versies
doubtful-go-on = Doorgaan
replace-title = ‘{ $name }’ bestaat al
replace-text = Er is nog niets geschreven. Het bestaande vervangen of een andere naam kiezen?
replace-other = Andere naam kiezen
replace-do = Vervangen
also-open-title = Iemand anders heeft dit bestand open
also-open-somebody = Iemand
also-open-text = { $name }, sinds { $since }.
also-open-gone = { $name } heeft dit bestand niet meer open.
also-open-gone-unnamed = De ander heeft dit bestand gesloten.
also-open-safe = U kunt beiden werken en opslaan: niemand overschrijft de ander. Wie als tweede opslaat, krijgt een vraag.
also-open-edit = Eraan werken
also-open-look = Alleen bekijken
copies-beside-title = Kopieën van deze werkruimte
copies-beside = Naast dit bestand liggen andere met dezelfde werkruimte: { $names }. Er is niets gewijzigd. Bij het samenvoegen ziet u elk verschil voordat er iets gebeurt.
copies-beside-merge = Samenvoegen…
in-place-text = Het kan ter plekke worden overschreven: de nieuwe inhoud wordt zolang apart bewaard, zodat zelfs een stroomstoring niets verloren laat gaan.
in-place-do = Ter plekke overschrijven
in-place-elsewhere = Ergens anders opslaan…
error-table-empty = Het bestand is leeg. Er is niets gewijzigd.
error-table-no-rows = Het bestand heeft koppen maar geen rijen. Er is niets gewijzigd.
error-table-large = Het bestand heeft meer dan { $limit } { $what ->
   [rows] rijen
   [columns] kolommen
   [MB] MB
   *[other] kB per cel
 }. Er is niets gewijzigd; exporteer een kleiner deel.
error-table-other = Dit lijkt op { $kind ->
   [binary] een binair bestand
   *[other] { $kind }
 }. Sla het eerst op als CSV of XLSX; er is niets gewijzigd.
error-table-workbook = De werkmap is beschadigd of beveiligd. Er is niets gewijzigd; sla deze opnieuw op in uw spreadsheetprogramma.
error-plan-missing = Geef aan welke kolom ‘{ $field ->
   [title] titel
   [month] maand
   *[other] { $field }
 }’ is.
error-plan-two = Twee kolommen worden ‘{ $field }’; laat er één weg.
error-plan-heading = Het bestand heeft geen kolom ‘{ $heading }’.
error-plan-field = Er is geen veld ‘{ $field }’.
error-plan-meaning = ‘{ $means }’ is geen betekenis: geef won, lost, rejected of open op, of een woord dat de lijst kent.
