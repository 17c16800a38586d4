import type { Catalog } from "../../core/i18n/messages.ts";

/**
 * The lines of the support tree, written for this project in plain English. What each rests on:
 * `src/core/support/sources.ts`.
 */
export const supportTree = {
  "support.leaf.safety-worried": "Am I worried about this client today? What did I see or hear?",
  "support.leaf.safety-last-asked":
    "When did I last ask in plain words about suicide, self-harm or harm by others?",
  "support.leaf.safety-reluctant": "Do I put off the question because I fear the answer?",
  "support.leaf.safety-ask-directly":
    "Ask directly about thoughts of ending life. A review found no rise in such thoughts after asking.",
  "support.leaf.safety-what-changed":
    "Ask what makes it worse, what has helped before and what is different now.",
  "support.leaf.safety-means": "Ask what is within reach that could be used to do harm.",
  "support.leaf.safety-others":
    "Ask about violence at home and about anybody else who may be in danger, such as a child.",
  "support.leaf.safety-plan":
    "Write a safety plan together: warning signs, ways to cope, people, numbers to call, a safer home.",
  "support.leaf.safety-contact":
    "Agree on a call in the next few days. Do not leave it until the next session.",
  "support.leaf.safety-no-grades":
    "Do not grade the danger as low, medium or high. Ask what this client needs to be safe.",
  "support.leaf.safety-protocol": "Follow your clinic’s safety protocol. Write down what was done.",
  "support.leaf.safety-same-day":
    "Speak to a supervisor or colleague the same day if there is a plan or you are not sure.",
  "support.leaf.safety-emergency":
    "If there is danger now, call the emergency number. Do not wait for supervision.",

  "support.leaf.motivation-whose-goals":
    "Whose goals are we working on? Could the client say them in a sentence?",
  "support.leaf.motivation-ready": "Do I ask for a step that the client is not ready for?",
  "support.leaf.motivation-hope": "Does the client still expect this to help? Do I?",
  "support.leaf.motivation-working":
    "Ask what would show the client that therapy works. Compare it with the goals on paper.",
  "support.leaf.motivation-both-sides":
    "Ask what speaks for a change and what speaks against it. Listen to both.",
  "support.leaf.motivation-preferences": "Ask which way of working the client would prefer.",
  "support.leaf.motivation-missed": "Ask what made it hard to come, or to answer the questions.",
  "support.leaf.motivation-new-goal":
    "Write one goal anew, in the client’s words, with a first step for this week.",
  "support.leaf.motivation-smaller":
    "Make the next step smaller. Agree on the day when you both look at it.",
  "support.leaf.motivation-times": "Offer a choice of times, a reminder or another way to meet.",
  "support.leaf.motivation-scores":
    "Look at the course of scores together. Ask what the client makes of it.",
  "support.leaf.motivation-unclear":
    "Seek supervision if the goals stay unclear after you talked about them twice.",
  "support.leaf.motivation-pushing": "Seek supervision if you push and the client holds back.",

  "support.leaf.alliance-happened":
    "Was there a misunderstanding or an awkward moment in the last sessions?",
  "support.leaf.alliance-agreement": "Do we agree on the goals and on how we work? Is there trust?",
  "support.leaf.alliance-my-part": "What was my part in it?",
  "support.leaf.alliance-quiet": "Has the client grown quiet, or agreed too fast?",
  "support.leaf.alliance-how-is-it":
    "Ask how it is to work with you. Welcome criticism and thank the client for it.",
  "support.leaf.alliance-sense": "Ask whether what you do in sessions makes sense to the client.",
  "support.leaf.alliance-background":
    "Ask whether you miss something about language, faith, family or values.",
  "support.leaf.alliance-understand-first":
    "First show that you understand the client’s view. Look at what happened in the same session.",
  "support.leaf.alliance-change-later": "Leave work on the client’s patterns for a later session.",
  "support.leaf.alliance-say-it": "Say plainly what you would do differently.",
  "support.leaf.alliance-adjust":
    "Change goals, tasks or pace together. Check at the next session.",
  "support.leaf.alliance-worth-it":
    "Take the time for it. Repaired ruptures went with better outcomes.",
  "support.leaf.alliance-feelings": "Seek supervision if you feel angry, hurt, bored or drawn in.",
  "support.leaf.alliance-still-low":
    "Seek supervision if the alliance is still low at the next check-in.",

  "support.leaf.support-who": "Do I know who stands by this client, and who makes it harder?",
  "support.leaf.support-since": "What has happened in the client’s life since the scores changed?",
  "support.leaf.support-events": "Ask about losses, conflict, work, money, housing and health.",
  "support.leaf.support-alone": "Ask whether the client feels alone, even among people.",
  "support.leaf.support-help": "Ask who could help with one thing this week.",
  "support.leaf.support-contact": "Plan one contact with somebody the client trusts.",
  "support.leaf.support-invite":
    "Invite a partner, relative or friend to a session, if the client wants it.",
  "support.leaf.support-services":
    "Find help with daily problems: social work, debt advice, a group.",
  "support.leaf.support-slower": "Slow down or change the plan while a crisis lasts.",
  "support.leaf.support-abuse":
    "Seek supervision at once if there is abuse or neglect, or a child in danger.",
  "support.leaf.support-beyond":
    "Seek advice if the problem is one that therapy alone cannot change.",

  "support.leaf.skills-fit": "Does the method fit the problem as I see it now?",
  "support.leaf.skills-time":
    "Has there been enough time? Some people change little until session six.",
  "support.leaf.skills-sessions": "How many sessions took place, and how far apart?",
  "support.leaf.skills-practice":
    "Is the practice between sessions done? Is it the right practice?",
  "support.leaf.skills-in-the-way": "Ask what got in the way of the practice.",
  "support.leaf.skills-feelings": "Ask what the client does when feelings get strong.",
  "support.leaf.skills-body": "Ask about sleep, pain, illness, alcohol and drugs.",
  "support.leaf.skills-medicine":
    "Ask whether medicine is taken as agreed, and about side effects.",
  "support.leaf.skills-try-first":
    "Try the practice in the session first. Then agree on when and where.",
  "support.leaf.skills-more-often": "Meet more often for a while, or agree on a longer plan.",
  "support.leaf.skills-review": "Review the diagnosis. Look for another condition beside it.",
  "support.leaf.skills-combine":
    "In moderate to severe depression, talk about medicine. Both together did better than either alone.",
  "support.leaf.skills-refer":
    "Talk about another therapy, therapist or service. Say that other ways can still help.",
  "support.leaf.skills-no-change":
    "Seek supervision if nothing changes after you changed the plan.",
  "support.leaf.skills-training":
    "Seek supervision before you work outside of what you are trained in.",
} as const satisfies Catalog;
