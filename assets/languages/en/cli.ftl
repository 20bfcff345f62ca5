## Command line
cli-no-display = There is no display to open a window on. Start Tandem on a desktop, or use “tandem show FILE” and “tandem report FILE -o X.html” here.
cli-no-display-demo = There is no display to open a window on, so the demo workspace and its report are written to a folder.
cli-no-renderer = No window could be opened: neither Vulkan/Direct3D/Metal nor OpenGL works here ({ $detail }). Please update the graphics driver, or start with “--renderer glow”.
cli-bad-language = “{ $code }” is not a language of Tandem; use en, de or nl.
cli-bad-map = “{ $map }” is not of the form COLUMN=FIELD.
cli-report-kind = The report is written as X.html or X.md; please end the name with one of them.
cli-export-kind = Lists are written as X.xlsx (all of them) or X.csv (one of them); please end the name with one of them.
cli-export-which = A CSV file holds one list; please say which with --list: { $lists }.
cli-there-already = There is a file of this name already; nothing was written. Use --force to write over it.
recover-there-already = there is something already; please name a new file
recover-nothing = nothing in it can be read as a workspace; please look for an earlier version or a copy
recover-records = { $n ->
   [one] { $n } record is whole.
   *[other] { $n } records are whole.
 }
recover-broken = a record of “{ $table }” cannot be read
recover-kept-as-text = What cannot be read is kept as text in the new file, under “ext”.
recover-written = Written: { $path }
recover-seal-broken = The checksum of the file does not fit: single words or numbers may be wrong without anybody noticing. Please compare with an earlier version.
check-salvaged = The text of damaged records is kept in this file, under “ext”; they are missing above.
check-months = Months
check-clauses = Clauses
check-title = Workspace: { $title }
check-fine = Nothing is wrong.
check-line = line { $line }: 
check-violation = { $record }: “{ $field }” { $rule }
check-corrected = { $record }: rows says { $was }, but the columns hold { $is }; Tandem works with { $is }
check-unknown = This version does not know the field { $field }.
cli-unheard = The output could not be written: { $detail }.
seal-broken-refused = The checksum does not fit: the file was edited by hand or with another program, or it is damaged, and single words or numbers may be wrong. Nothing was done. “tandem recover FILE -o NEW” takes what is whole, “tandem check” says more; --damaged reads it all the same.
seal-broken-not-written = The checksum does not fit: the file was edited by hand or with another program, or it is damaged, and single words or numbers may be wrong. Nothing was written, because a fresh checksum would vouch for them. “tandem recover FILE -o NEW” makes a new file of it that you can compare.
demo-there-already = This is there already, and somebody may have worked in it. Nothing was written; please name another folder.
new-there-already = There is something of this name already; nothing was written. Please name another file.
new-written = New workspace: { $path }
import-into-missing = There is no such workspace. Please check the name and place; “tandem new FILE” makes one, and so does --create here.
import-completes = The leads of “{ $name }” are completed by their reference; --again would add a second set instead.
import-displaced = “{ $heading }” would have been taken as { $field }; another column is, as typed with --map.
cli-map-fields = There are: { $names }.
merge-report-over = The report would go over one of the files that are merged, or over the result. Nothing was written; please name another file.
merge-base-none = There is no common beginning, so every difference is a question and nothing was taken by itself.
merge-base-other = What both began from is another workspace, so every difference is a question and nothing was taken by itself.
merge-base-unread = What both began from cannot be used, so every difference is a question and nothing was taken by itself. { $why }
not-written-read-only = The file is marked read only, so it was left as it is. Nothing was written.
not-written-no-folder = The folder does not exist or is not connected. Nothing was written.
not-written-no-space = There is no room on this disk. Nothing was written; what stood there is untouched.
not-written-only-in-place = Nothing new can be made in this folder, so the file cannot be replaced safely. It was left as it is.
not-written-read-back = The disk gave back something else than was written. What stood there is untouched; please write to another disk.
merge-driver-failed = Git’s own copy could not be written ({ $why }). The merge has failed; your file in the work tree is as it was.
not-written-io = The system could not write the file: { $detail }. What stood there is untouched.
not-saved-self-check = Tandem found a fault of its own before writing ({ $detail }). Nothing was written; please report this.
not-saved-changed = Somebody else has changed the file in the meantime. Nothing was written; please run the command again.
not-saved-gone = The file was moved, deleted or emptied in the meantime. Nothing was written; please check it and run the command again.
not-saved-overtaken = Somebody else saved in the same instant, and the file holds their version. Please run the command again.
error-sheet-large = “{ $name }” has { $rows } rows and { $columns } columns; a sheet of a workbook holds 1,048,576 and 16,384. Nothing was written; as CSV it can be.
import-references-kept = References and names of firms are kept as short codes, so that a second export can complete these leads. The codes are no secret: whoever has the file can try out what is easily guessed.
cli-no-such-set = There is no list “{ $name }”; there are { $names }.
