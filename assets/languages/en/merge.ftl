copy-for = For
copy-task = What is asked
copy-out = Given on
copy-due = Wanted back by
copy-merged-on = Merged on
copy-report = Report of merging
copy-closed = Finished
review-comment = Comment
