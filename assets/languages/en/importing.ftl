# The import dialog.
import-title-of = Import: { $what } – { $file }
import-pane-file = File
import-pane-columns = Columns ({ $n })
import-pane-column = This column
import-pane-outcome = What will happen
import-pane-outcome-open = { $n ->
    [one] What will happen – { $n } question
   *[other] What will happen – { $n } questions
}
import-go-defaults = { $open ->
    [one] with the default for one question
   *[other] with the defaults for { $open } questions
}
import-under-way = Looking at what follows …
import-stop = Stop
import-stopped = Stopped. Nothing was imported; the next change looks at it again.
import-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
import-questions-done = All questions are answered
import-questions-keys = A digit answers, Enter takes the default, the arrows lead to the next question.
import-default = { $answer } (default)
import-other-answer = another answer
import-name-of-column = Name of the column
import-take-name = Take this name
ask-word = What does “{ $word }” mean in “{ $heading }”?
ask-word-kind = Which type is “{ $word }”?
ask-word-verdict = Which verdict is “{ $word }”?
ask-word-audience = Who may see what is for “{ $word }”?
ask-word-origin = Whose is what comes from “{ $word }”?
ask-stage = No stage of the funnel is called “{ $heading }”. Is it one of the stages, a new one, or left out?
ask-stage-none = none: it stays blank
ask-scale-from-to = { $least } to { $most }
ask-list-known = they belong to “{ $name }”
import-word-asked = not known
import-word-nothing = does not count
import-mark-point = 1,234.5
import-mark-comma = 1.234,5
import-sheet = Sheet
import-table = Table
import-table-of = Columns { $first } to { $last }: { $headings }
import-table-all = All columns as one table
import-sheet-hidden = { $name } (hidden)
import-encoding = Encoding
import-utf-16-be = UTF-16 (high byte first)
import-separator = Separator
import-bar = bar
import-blank = blank
import-no-separator = none
import-heading-line = Headings in line
import-no-headings = No headings
import-size = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }, { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
 }.
import-line-left-out = left out{ $lines }: { $why }
import-lines-more = { $n ->
    [one] … { $n } more row
   *[other] … { $n } more rows
}
why-hidden = hidden in the sheet
import-position = No.
import-type = Read as
import-sample = For example
import-state = Kept?
import-look-at = { $heading } – Enter shows this column
import-state-asked = is asked
import-state-left-out = left out
import-state-too = does not count
import-state-reduced = reduced
import-state-personal = personal
import-state-unread = { $n ->
    [one] { $n } not read
   *[other] { $n } not read
}
import-state-afterwards = knows the end?
import-state-kept = kept
import-column-of = { $position }. { $heading }
import-back = Back (Esc)
import-why-said = because you said so
import-why = { $state }: { $why }
import-read-as = Its values are
import-counts = { $read } read, { $unread } not read, { $blank } blank; { $distinct } different
import-unread-lines = Not read and left blank (line: value): { $lines }
import-afterwards-name = This column is usually filled only when a lead is decided or while Sales works on it. Please ask before it gets points.
import-afterwards-values = Of { $n ->
    [one] { $n } decided lead
   *[other] { $n } decided leads
 } with { $word } here, { $share } were won, of all { $base }: this may have been filled after the end was known. Please ask before it gets points.
import-nothing = nothing
import-examples = Its first values, as they stand and as they are read
import-example-unread = not read
import-words = What its words mean
import-word-means = “{ $word }” means
because-values = because of its values
reason-remembered = as at the last import
reason-heading = because its heading says so
reason-look = { $n } of { $all ->
    [one] { $all } value
   *[other] { $all } values
 } { $n ->
    [one] looks
   *[other] look
 } like { $what }
look-mails = mail addresses
look-phones = phone numbers
look-persons = names of persons
look-personal = addresses, accounts or profiles of persons
look-notes = long notes
look-firms = names of firms
look-links = addresses of pages
reason-words = because its words say how leads ended
reason-second = because another column says it already
reason-measure = numbers or days are kept, however many there are
reason-category = { $n ->
    [one] a category with one value
   *[other] a category with { $n } different values
}
reason-unknown = { $n ->
    [one] one text nobody knows: no category
   *[other] { $n } different texts: no category, and nobody knows what stands in them
}
reason-empty = there is nothing in it
reason-no-field = nothing here is called so
import-sum = Sum { $sum }, from { $least } to { $most }
import-from-to = From { $first } to { $last }
import-outcomes-by = How the leads ended, by “{ $heading }”
import-came = The leads came from { $first } to { $last }.
import-by-month = Leads by month, { $first } to { $last }: won (green) below, lost, open
import-month = { $month }: { $won } won, { $failed } lost or rejected, { $open } open, { $unknown } not stated
import-afterwards = Ask before you give points for these columns
import-afterwards-text = They may have been filled only after the end was known, and would then only say what is known already.
import-changes = What changes of what is there
import-changed = { $n ->
    [one] { $n } changed
   *[other] { $n } changed
}
import-kept-decided = { $n ->
    [one] { $n } stays decided
   *[other] { $n } stay decided
}
import-new = { $n ->
    [one] { $n } new
   *[other] { $n } new
}
import-unchanged = { $n ->
    [one] { $n } as before
   *[other] { $n } as before
}
import-gone = { $n ->
    [one] { $n } known and not in this file
   *[other] { $n } known and not in this file
}
import-more = … and { $n } more
import-unnamed = (without a name)
import-line-of = Line { $line }: { $name }
import-said = What you should know
import-list = Into which list
import-list-new = A new list
import-list-no-reference = These leads become a new list: no column is their reference. Choose one under “Becomes” to complete a list that is there.
import-nevertheless = These are leads, though nothing in the table says so
import-reopen = What is decided becomes open again where the file says so
field-new-stage = a new stage (count)
list-import-read = { $n ->
    [one] { $n } row
   *[other] { $n } rows
 } read: { $added } new, { $changed } changed, { $unchanged } as before. An empty cell changes nothing.
list-import-unknown = { $n ->
    [one] Not taken over, because nothing in this list is called so: column { $names }.
   *[other] Not taken over, because nothing in this list is called so: columns { $names }.
 }
list-import-doubled = { $n ->
    [one] Not taken over, because another column is called so already: column { $names }.
   *[other] Not taken over, because other columns are called so already: columns { $names }.
 }
list-import-untitled = { $n ->
    [one] Without a name and left out: row { $rows } below the headings.
   *[other] Without a name and left out: rows { $rows } below the headings.
 }
list-import-again = { $n ->
    [one] Row { $rows } below the headings is called like one above it and becomes an entry of its own.
   *[other] Rows { $rows } below the headings are called like one above them and become entries of their own.
 }
list-import-unread = Row { $row } below the headings, “{ $heading }”: “{ $value }” was not taken over ({ $why }).
list-import-no-day = no day, or one of two
list-import-no-number = no whole number
list-import-no-yes-no = neither yes nor no
list-import-no-choice = none of the values there are
list-import-not-found = nothing here is called so
list-import-several = several things here are called so
list-import-no-title-column = No column names the entries of “{ $list }”; a heading would have to be one of { $names }. Nothing was changed.
list-import-options = A list is read by its headings: of the options, only --create, --dry-run, --json and those about the file itself (--sheet, --header-row, --table, --encoding, --separator, --visible-only) can be used. Nothing was changed.
command-import-list = Import a table into this list…
list-import-title = Into the list “{ $list }”
list-import-take = Take over
list-import-pasted = the clipboard
list-import-where = Lists stand on the pages { $pages }. Please open the list there that the table belongs to.
list-import = Import…
