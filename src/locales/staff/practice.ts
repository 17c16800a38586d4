import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the rehearsal: made-up clients to practise on, and short tasks with them. */
export const practice = {
  "practice.begin.first": "Practise first",
  "practice.note": "Practice: made up.",
  "practice.note.back": "All practice clients and tasks",
  "practice.client": "Practice {letter}",
  "practice.title": "Practice",
  "practice.lead":
    "Try everything on clients who do not exist. Only you see them. They stand in no list and in no count.",
  "practice.begin": "Make my practice clients",
  "practice.begin.hint": {
    one: "{count} made-up client is added. You can delete it at any time.",
    other:
      "{count} made-up clients are added, one after the other. You can delete them at any time.",
  },
  "practice.go-on": "Make the ones that are missing",
  "practice.tasks": "Short tasks",
  "practice.tasks.done": "{done} of {all} done.",
  "practice.task.done": "Done",
  "practice.clients": "Your practice clients",
  "practice.caption": {
    one: "{count} practice client.",
    other: "{count} practice clients.",
  },
  "practice.column.client": "Client",
  "practice.column.alerts": "Open alerts",
  "practice.column.signals": "Signals",
  "practice.clear": "Delete my practice clients",
  "practice.clear.hint":
    "Everything that you wrote about them goes too, and the tasks begin again. Then you can make new ones.",

  "practice.task.of": "Task {number} of {all}",
  "practice.task.look": "Where to look",
  "practice.task.open": "Open {label}",
  "practice.task.open.list": "Open your practice clients",
  "practice.task.come-back": "Then come back to this page and answer.",
  "practice.task.check": "Check my answer",
  "practice.task.again": "Look once more, then choose again.",
  "practice.task.choose": "Choose one of the answers.",
  "practice.task.right": "Yes.",
  "practice.task.not-right": "Not quite.",
  "practice.task.not-done-yet": "That is right, but one step is left.",
  "practice.task.source": "Source: {source}",
  "practice.task.next": "Next task",
  "practice.task.all": "All tasks",

  "practice.not-on-track.title": "Find who is not on track, and why",
  "practice.not-on-track.look":
    "Read the signals in the list of your practice clients. Then open the report of the client with one to look at today. The sentence on top says what moved, and by how much.",
  "practice.not-on-track.question": "Who is worse than at the start by more than chance?",
  "practice.not-on-track.why":
    "The score rose by as many points as the rule asks for; by feeling alone, that is easy to miss. Other rules, on the expected course, found every client who got worse in one study, 7 in 10 young people in two others. A signal can be false, so ask.",
  "practice.not-on-track.hint": "A signal that asks you to look today has a mark.",

  "practice.reliable-change.title": "Read a reliable change",
  "practice.reliable-change.look":
    "Read the sentence on top of the report. Under each chart stands how many points it takes, and who says so.",
  "practice.reliable-change.question": "The PHQ-9 went from 16 to 13. What does that mean?",
  "practice.reliable-change.real": "The client is better. Three points are a real change.",
  "practice.reliable-change.chance": "It may be chance. Nobody can tell yet.",
  "practice.reliable-change.unknown": "It cannot be compared, because an item was left empty.",
  "practice.reliable-change.why":
    "Scores move a little even when nothing has changed. Only a change that is larger than the error of the measure counts as reliable. Below that, ask the client.",
  "practice.reliable-change.hint": "Compare the three points with the size that is named there.",

  "practice.risk-answer.title": "An answer about risk: acknowledge it",
  "practice.risk-answer.look":
    "Open the report: the risk answer stands on top. Write what you would have done, such as “asked about it today, safety plan made”. Then press “Acknowledge”.",
  "practice.risk-answer.question": "When does an alert stop standing on top?",
  "practice.risk-answer.falls": "When the total falls again",
  "practice.risk-answer.written": "When somebody has written what was done",
  "practice.risk-answer.week": "After a week",
  "practice.risk-answer.why":
    "An alert says only that an answer was given. What it means, you find out by asking in plain words. A review found no rise in thoughts of suicide after such questions.",
  "practice.risk-answer.hint": "The alert is still open. Write what was done, and acknowledge it.",

  "practice.write-down.title": "Write down what you discussed",
  "practice.write-down.look":
    "This page leads from a signal to questions, and on to what you did. Choose an area, and write one line on what you discussed and agreed.",
  "practice.write-down.question": "How will you see in three months whether it helped?",
  "practice.write-down.memory": "I will remember it",
  "practice.write-down.log": "My line stands there with the signal, and says what changed since",
  "practice.write-down.score": "The next score alone shows it",
  "practice.write-down.why":
    "The line keeps the signal, the talk and the agreement together. The next check-in adds what changed. In studies, feedback did somewhat more for clients not on track, above all with support tools; this one was not among them.",
  "practice.write-down.hint": "Look at the end of the page, where lines of before stand.",

  "practice.turn-screen.title": "Turn the screen to the client",
  "practice.turn-screen.look":
    "This page shows what the client would see. Press “Turn the screen to the client”, look, and come back by the link at its end.",
  "practice.turn-screen.question": "What does the client see there?",
  "practice.turn-screen.everything": "The same report that I see",
  "practice.turn-screen.no-risk": "Own goals first, then plain sentences; no bands and no alerts",
  "practice.turn-screen.scores": "Only a table of all scores",
  "practice.turn-screen.why":
    "The page is made to talk about, not to judge. It asks whether the scores fit how it has been, and that answer stands in your report.",
  "practice.turn-screen.hint": "Read the first lines of the page that you opened.",
} as const satisfies Catalog;
