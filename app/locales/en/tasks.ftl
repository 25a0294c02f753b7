# Tasks of an action: what colleagues do, by when.
tasks-desk = Tasks
tasks-lead = What is still to be done for the climate actions. Residents do not see this.
tasks-none = Nothing to do here. Good.
tasks-new = New task
tasks-another = Another task
tasks-more = Add a task
tasks-edit = Change the task
tasks-what = The task
tasks-how = How it stands
tasks-title = What has to be done
tasks-title-hint = Begin with what you do, such as “Book the hall”.
tasks-note = Explanation
tasks-note-hint = What a colleague needs to know to begin. May stay empty.
tasks-place = At which step
tasks-place-missing = Choose the action or step this task belongs to.
tasks-day = By which day
tasks-day-hint = A week before, the task stands in “Waiting for us”. Without a day it stands there at once.
tasks-keeper = For whom
tasks-keeper-hint = A colleague or a service. They get an e-mail.
tasks-contacts = Contact of the action
tasks-whole = For the whole action
tasks-of-action = Tasks of this action
tasks-in-line = Show in the trajectory
tasks-as-people = The steps as residents see them
tasks-at-step = At the step
tasks-by = by
tasks-done-by = Done:
tasks-finish = Done
tasks-reopen = Not done after all
tasks-see-to = Look
tasks-was-due = Task that had to be done by
tasks-is-due = Task that must be done by
tasks-no-day = without a date
tasks-made = made
tasks-line-lead = { $count ->
    [0] This action has no tasks yet. Residents do not see them.
    [one] One task, { $done ->
        [0] not done yet
       *[other] done
    }. Residents do not see this.
   *[other] { $done } of { $count } tasks done, { $late ->
        [0] none late
       *[other] { $late } late
    }. Residents do not see this.
 }
