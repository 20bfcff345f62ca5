## Frame
app-name = Tandem
nav-understand = Understand
nav-agree = Agree
nav-do = Do
nav-open = { $page }: { $n } open
untitled = Untitled workspace
search = Search
report = Report
present = Present
save-state-new = Not saved yet
save-state-unsaved = Unsaved changes
save-state-not-kept = Unsaved changes, not kept aside
save-state-saving = Saving …
save-state-saved = Saved { $time }
save-state-not-confirmed = Saved { $time }, not confirmed by the disk
save-state-unchanged = No changes
save-state-read-only = Read only

## Commands
command-new = New workspace…
command-open = Open…
command-save = Save
command-save-as = Save as…
command-versions = Earlier versions
command-undo = Undo
command-redo = Redo
command-palette = Search everything…
command-report = Write report…
command-export = Export lists to a spreadsheet…
command-copy-table = Copy the list of this page as a table
command-copy-picture = Copy a picture of this page
copied-table = Copied: { $list } ({ $n ->
   [one] { $n } row
   *[other] { $n } rows
 }). Paste them into a spreadsheet.
copied-picture = A picture of this page is on the clipboard.
copy-picture-title = The picture was not copied
copy-picture-failed = The clipboard did not take the picture ({ $detail }). Nothing else has changed. Please take a picture of the screen with your system instead.
copy-no-picture = the window gave none
copy-nothing = There is nothing on this page to copy yet.
paste-picture = The clipboard holds a picture. A workspace keeps numbers and words only, so nothing was changed.
paste-no-months = Nothing was pasted: click the cell to begin in, or put the months into the first column.
paste-unread = Cells without a whole number, left as they were: { $value }
paste-replaced = Replaced: { $value }. Undo brings them back.
paste-replaced-in = { $n ->
    [one] 1 count in { $months }
   *[other] { $n } counts in { $months }
}
export-short = Export lists
command-present = Show to the room
command-import-leads = Import leads…
command-import-content = Import content inventory…
command-import-funnel = Import funnel numbers…
command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-reset = Original size
command-settings = Settings
command-help = Help and shortcuts
command-quit = Quit

## Dialogs
close = Close
palette-name = Search
palette-hint = Commands, personas, criteria, content …
palette-nothing = Nothing found.
help-title = Help
help-way-1 = 1  Buyer personas: let both sides say what they know, then agree on what both share.
help-way-2 = 2  Lead criteria: pick criteria, let both propose points, settle, and look at the effect on real leads.
help-way-3 = 3  Funnel: type or import monthly numbers, set the goal, see where leads get stuck.
help-way-4 = 4  KPIs & SLA: each side promises the other a few figures both can measure.
help-way-5 = 5  Content audit: rate what exists, find treasures and gaps, decide.
help-way-6 = 6  Write the report and save the file: everyone takes the result home.
help-shortcuts = Shortcuts
help-next-statement = Next statement
help-next-statement-keys = Enter
help-agree = Agree on the statement, or take that back
help-agree-keys = Alt+Enter
help-who-says = Who says it
help-who-says-keys = Alt+S · Alt+M · Alt+B · Alt+N
help-move = Move the persona in the list
help-move-keys = Alt+↑ · Alt+↓
help-rate = Rate the chosen content for your side
help-rate-keys = 0 – 4
help-knows = Your side knows it, or does not
help-knows-keys = K
help-rename = Edit the title of the chosen content
help-rename-keys = F2
help-down = Next points or next month
help-down-keys = Enter
command-next-tab = Next tab
command-previous-tab = Previous tab
key-page-down = Page Down
key-page-up = Page Up
key-control = Ctrl
key-shift = Shift
settings-title = Settings
settings-language = Language of the program
settings-theme = Theme
theme-light = Light
theme-dark = Dark
theme-system = As the system
settings-zoom = Zoom
settings-side = You speak for
settings-neutral = Neutral (facilitator)
settings-name = Your name, for signatures
settings-autosave = Save files on this machine automatically
settings-drawn = Drawn with { $with }: { $why }
renderer-forced = asked for at the start.
renderer-failed-before = the last start ended before its first picture.
renderer-unknown = the graphics driver does not say what this machine has.
renderer-card = the graphics card { $adapter }.
renderer-no-card = no graphics card for wgpu was found.
renderer-other-failed = the other way to draw does not work here.
settings-workspace = This workspace
settings-workspace-title = Title
settings-workspace-language = Language of the workspace and its report
settings-currency = Currency
edit-workspace = change workspace settings
start-title = New workspace
template-empty = Empty workspace
template-empty-text = Journey and funnel stages, nothing else.
template-personas = Persona workshop
template-personas-text = Three personas to fill together.
template-leads = Lead definition workshop
template-leads-text = The starter set of criteria, ready for both sides’ points.
template-demo = Demo workspace
template-demo-text = An invented machine builder after two workshops.
unsaved-title = There are unsaved changes
unsaved-text = Save them before you go on?
unsaved-discard = Discard changes
path-open = Open a workspace
path-save = Save the workspace
path-report = Write the report
path-export = Export lists: X.xlsx for all, X.csv for the list on this page
path-import = Import a file
path-why = This system offers no file dialog, so please type the path.
path-name = Path
path-go = Continue

## Notices
read-only-banner = Read only: nothing can be changed here. Save a copy under another name to work on.
read-only-toast = This workspace is read only; nothing was changed.
undone = Undone: { $what }
redone = Redone: { $what }
edit-refused = Not changed: the value { $rule }.
edit-import = import
present-hint = Esc or F11 ends present mode
typed-past-fields = You are typing, but no field has the keyboard: these letters have done nothing. Click into the field and type again.
working-open = Opening …
working-read = Reading the file …
working-report = Writing the report …
working-export = Writing the lists …
working-versions = Reading earlier versions …
report-written = Report written: { $path }
export-written = Exported: { $path }
import-failed-title = “{ $name }” was not imported
report-failed-title = The report was not written
export-failed-title = The lists were not written
open-failed-title = “{ $name }” was not opened
open-read-only-title = Opened read only
save-failed-title = Not saved
open-newer-fields = This file has fields this version does not know: { $fields }. They would be lost on saving, so the file is protected. Your data is safe; save a copy under another name to work without them.
open-seal-broken = The file is not as Tandem left it: somebody has edited it by hand or with another program, or it is damaged. It could be read completely, but single words or numbers may be wrong. Compare it with an earlier version if you do not know of a change.

## Errors: what happened, what is safe, what to do
error-not-found = There is no such file. Please check the name and place.
error-not-a-file = This is a folder, a device or a link to somewhere else, not a file. Please choose a file.
error-too-large = The file has { $mb } MB; more than 256 MB is not a workspace. Nothing was changed.
error-io = The system could not read the file: { $detail }. Nothing was changed; please check the connection and your rights.
error-empty = The file is empty, as happens after a power cut. Please open an earlier copy.
error-other-file = This looks like { $kind }, not like a workspace. Nothing was changed.
error-not-text = From line { $line } on the file is not readable text. Nothing was changed; please open an earlier copy.
error-conflict-markers = Version control left both versions in the file (line { $line }). Nothing is lost; please resolve the conflict there first.
error-not-a-workspace = This is not a Tandem workspace. Nothing was changed.
error-newer = This file needs version { $version } of Tandem. Nothing was changed; please update Tandem.
error-damaged = This file is damaged at line { $line }, column { $column }. Nothing was changed. Please look among the earlier versions, or open what is intact in it.
error-duplicate = { $id } stands twice, in lines { $first } and { $second }. Nothing was changed; please remove one of them in a text editor.
error-read-only = The file is marked read only, so it was left as it is. Please choose another name.
error-no-folder = The folder does not exist or is not connected. Please choose another place.
error-read-back = The disk gave back something else than was written. What stood there before was kept; please choose another disk.
error-no-space = There is no room on this disk{ $kb ->
   [0] {""}
   *[other] {" "}(the file needs { $kb } kB)
 }. What stood there before was kept; please make room or choose another place.
error-only-in-place = Nothing new can be made in this folder, so the file cannot be replaced safely. It was left as it is.
error-write-io = The system could not write the file: { $detail }. What stood there before is untouched; please choose another place.
error-self-check = Tandem found a fault of its own before writing ({ $detail }). Nothing was written; please report this.
error-changed-by-others = Somebody else has changed this file since it was opened, so it was not overwritten. Please choose another name and compare.
error-gone = The file was moved or deleted since it was opened. Please save again and choose the place.
error-emptied = The file is empty now: a sync program may not have fetched it yet, or it was damaged. It was left as it is. Please choose another name.
error-overtaken = Somebody else saved in the same instant, and the file now holds their version. Yours is still here and among the earlier versions; please save under another name and compare.
error-torn = Overwriting was cut off, and the disk did not let it be taken back: the file is now half old, half new. Both contents are kept on this machine, and opening the file here completes it. Please save to another place first.
error-still-here = Your changes are still here.
place-silent-title = The place does not answer
place-silent = Nothing was changed. Please try again later, or choose another place.
place-silent-save = The place of the file does not answer. Your changes are still here and are kept on this machine. Tandem goes on waiting; meanwhile you can save to another place.
history-not-kept = Saved, but the version before could not be kept under Earlier versions: your own folder takes nothing at the moment.
work-not-kept = Unsaved work cannot be kept on this machine at the moment. Tandem keeps trying; please save, and look at the room and the rights of your own folder.
mended = A save that had been cut off was completed. What the file held before is under Earlier versions.
corrected-title = Corrected while opening
corrected-rows = “{ $name }” says it holds { $was ->
    [one] { $was } lead
   *[other] { $was } leads
 }, but its columns hold { $is }. Tandem works with { $is }, and that is what it writes.
fault-title = Tandem has met a fault of its own
fault-page = This page could not be shown. Your work is kept: save it, go to another page, or undo the last change.
fault-job = Nothing was changed. Please report what you were doing.
fault-again = Show it again
recover-title = Unsaved work was found
recover-text = Tandem did not end as it should last time. This was kept:
recover-when = Kept on { $when }
recover-file = File: { $file }
recover-never-saved = Never saved to a file
recover-changed-since = The file has changed since. What was found opens as a workspace of its own; the file stays as it is.
recover-other = This is not from the file you are opening.
recover-more = { $n } more after this one
recover-keep = Restore
recover-discard = Discard
recover-discard-hint = A copy stays among the earlier versions.
recover-discarded = Discarded. A copy stays under Earlier versions (Ctrl+H).
recover-later = Decide later
versions-title = Earlier versions
versions-text = Every version a save has replaced, kept on this machine. Choose one to see what differs from now.
versions-after = Afterwards: { $changes }
versions-none = There are none yet. Each save keeps the version it replaces.
versions-choose = Choose a version on the left.
versions-same = Nothing differs from now.
versions-damaged = does not open
versions-then = Then
versions-now = Now
versions-restore = Open this version
versions-restore-hint = It opens as a new unsaved workspace. The file stays as it is, and what is open now is kept here.
versions-taken-up = An earlier version is open. Save it under a name of its own.
version-saved = replaced by a save
version-overtaken = yours, overtaken by another save
version-reloaded = yours, before theirs was read
version-discarded = discarded work
version-restored = before an earlier one was opened
version-migrated = before a newer Tandem wrote it
change-frame = Title, goal or thresholds
change-clauses = Clauses
change-copies = Copies and open questions
change-added = { $n } new
change-changed = { $n } changed
change-removed = { $n } removed
change-added-one = new
change-changed-one = changed
change-removed-one = removed
changed-title = Somebody else has changed this file
changed-text = There are unsaved changes here as well. Nothing was overwritten; both states can be kept.
changed-keep-both = Save mine as a copy
changed-take-theirs = Open theirs (yours is kept)
changed-take-theirs-hint = Yours stays among the earlier versions.
changed-later = Decide later
changed-kept-both = Your version is now in “{ $own }”; “{ $other }” holds the other one.
changed-reloaded = Somebody else has changed the file; it was read again.
changed-gone = The file was moved or deleted. Your work is still here.
damaged-versions = Earlier versions
damaged-recover = Open what is intact
damaged-recover-hint = It opens as a new workspace; the damaged file stays as it is.
damaged-recovered-title = Recovered from a damaged file
damaged-recovered = { $n ->
    [one] { $n } record is
   *[other] { $n } records are
 } intact. Not readable: { $broken } ({ $tables }). What is not readable is kept as text and saved along. Please save under a new name.
damaged-part = { $table }, line { $line }
doubtful-title = Changed outside Tandem
doubtful-compare = Compare with earlier versions
doubtful-go-on = Go on
replace-title = “{ $name }” exists already
replace-text = Nothing was written yet. Replace what stands there, or choose another name?
replace-other = Choose another name
replace-do = Replace
also-open-title = Somebody else has this file open
also-open-somebody = Somebody
also-open-text = { $name }, since { $since }.
also-open-gone = { $name } no longer has this file open.
also-open-gone-unnamed = The other one has closed this file.
also-open-safe = Both of you can work and save: nobody overwrites the other. Whoever saves second is asked.
also-open-edit = Work on it
also-open-look = Only look
copies-beside-title = Copies of this workspace
copies-beside = Beside this file lie others with the same workspace: { $names }. Nothing was changed. When you merge them, you see every difference before anything happens.
copies-beside-merge = Merge them…
in-place-text = It can be overwritten in place: its new content is kept aside until that is done, so that even a power cut loses nothing.
in-place-do = Overwrite in place
in-place-elsewhere = Save somewhere else…
error-table-empty = The file is empty. Nothing was changed.
error-table-no-rows = The file has headings but no rows. Nothing was changed.
error-table-large = The file has more than { $limit } { $what ->
   [rows] rows
   [columns] columns
   [MB] MB
   *[other] kB in one cell
 }. Nothing was changed; please export a smaller part.
error-table-other = This looks like { $kind ->
   [binary] a binary file
   *[other] { $kind }
 }. Please save it as CSV or XLSX first; nothing was changed.
error-table-workbook = The workbook is damaged or protected. Nothing was changed; please save it again in your spreadsheet.
error-plan-missing = Please say which column is “{ $field }”.
error-plan-two = Two columns become “{ $field }”; please leave one of them out.
error-plan-heading = The file has no column “{ $heading }”.
error-plan-field = There is no field “{ $field }”.
error-plan-meaning = Nothing can mean “{ $means }”: please say won, lost, rejected or open, or a word the list knows.
