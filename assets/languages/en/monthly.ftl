# The monthly report and the poster of the goals.
monthly-title = Monthly report { $month }
monthly-name = Monthly report
monthly-wins = Wins
monthly-no-wins = No win was written down this month.
monthly-number = The number
monthly-leads = What became of the leads
monthly-acceptance = Accepted: { $rate } ({ $of })
monthly-unexplained = Not accounted for: { $n }
monthly-young = The month is young: its rates will still rise.
monthly-actions = Open actions
monthly-done = { $n ->
    [one] One action was done this month.
   *[other] { $n } actions were done this month.
}
monthly-no-actions = Nothing is open.
monthly-next = What changes next
monthly-no-next = Nothing is planned for the next two months.
monthly-ends = The agreement ends on { $day }.
monthly-over = The agreement is over since { $day } and has to be renewed.
monthly-review = { $name }: looked at again on { $day }
monthly-meeting = { $name } on { $day }
poster-title = What we have agreed
poster-name = Poster of the goals
poster-priorities = What comes first
command-monthly = Write the monthly report
command-poster = Write the poster of the goals
