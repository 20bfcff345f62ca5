# The monthly report and the poster of the goals.
monthly-title = Monatsbericht { $month }
monthly-name = Monatsbericht
monthly-wins = Erfolge
monthly-no-wins = In diesem Monat wurde kein Erfolg notiert.
monthly-number = Die Zahl
monthly-leads = Was aus den Leads wurde
monthly-acceptance = Angenommen: { $rate } ({ $of })
monthly-unexplained = Ungeklärt: { $n }
monthly-young = Der Monat ist noch jung: Seine Quoten steigen noch.
monthly-actions = Offene Aufgaben
monthly-done = { $n ->
    [one] Eine Aufgabe wurde in diesem Monat erledigt.
   *[other] { $n } Aufgaben wurden in diesem Monat erledigt.
}
monthly-no-actions = Nichts ist offen.
monthly-next = Was sich als Nächstes ändert
monthly-no-next = Für die nächsten zwei Monate ist nichts geplant.
monthly-ends = Die Vereinbarung endet am { $day }.
monthly-over = Die Vereinbarung ist seit { $day } abgelaufen und muss erneuert werden.
monthly-review = { $name }: Überprüfung am { $day }
monthly-meeting = { $name } am { $day }
poster-title = Was wir vereinbart haben
poster-name = Zielplakat
poster-priorities = Was zuerst kommt
command-monthly = Monatsbericht schreiben
command-poster = Zielplakat schreiben
