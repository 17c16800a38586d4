/** How much of a work was read for a line of the support tree. */
export type Reading =
  /** The passage that the line rests on. */
  | "passage"
  | "abstract"
  /** Only what somebody else reports of it. */
  | "second-hand"
  /** There is no work: the line is our own suggestion. */
  | "none";

export interface SupportSource {
  readonly text: string;
  readonly url?: string;
  readonly read: Reading;
}

/**
 * What the lines of the support tree rest on. The lines are written for this project and copy
 * none of these works. A finding about groups of people is a reason to ask, never a finding
 * about this client.
 */
export const SUPPORT_SOURCES = {
  own: { text: "Our own suggestion. No study is claimed for it.", read: "none" },
  "schilling-2021": {
    text: "Schilling et al. (2021), Qual Life Res, November: of five areas, risk and suicidality, and life events with motivation, told apart clients who were not on track.",
    url: "https://doi.org/10.1007/s11136-020-02664-6",
    read: "abstract",
  },
  "de-jong-2024": {
    text: "de Jong et al. (2024), Adm Policy Ment Health 52, 210–222: review of ten meta-analyses of progress feedback; effects small to medium, somewhat larger for clients not on track, above all where support tools were added.",
    url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC11703940/",
    read: "abstract",
  },
  "dazzi-2014": {
    text: "Dazzi et al. (2014), Psychol Med 44, 3361–3363: review; no study found a significant rise in suicidal thoughts after asking about them.",
    url: "https://doi.org/10.1017/S0033291714001299",
    read: "abstract",
  },
  "stanley-2018": {
    text: "Stanley et al. (2018), JAMA Psychiatry 75, 894–900: a safety plan with follow-up calls went with less suicidal behaviour in emergency departments than usual care; not a randomised trial.",
    url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6142908",
    read: "abstract",
  },
  "nice-ng225": {
    text: "NICE (2022), Self-harm, NG225: advises against tools and against low, medium and high grades for predicting suicide.",
    url: "https://www.nice.org.uk/guidance/ng225",
    read: "second-hand",
  },
  "nice-ng222": {
    text: "NICE (2022), Depression in adults, NG222, 1.9.1 to 1.9.3: what to discuss after four to six weeks of therapy without any response.",
    url: "https://www.nice.org.uk/guidance/ng222/chapter/Recommendations",
    read: "passage",
  },
  "tryon-2018": {
    text: "Tryon, Birch & Verkuilen (2018), Psychotherapy 55(4), 372–383: agreement on goals (54 studies) and working together (53 studies) went with better outcomes; no proof of cause.",
    url: "https://doi.org/10.1037/pst0000170",
    read: "abstract",
  },
  "krebs-2018": {
    text: "Krebs et al. (2018), J Clin Psychol 74(11), 1964–1979: readiness for change before therapy went with better outcomes, 76 studies.",
    url: "https://doi.org/10.1002/jclp.22683",
    read: "abstract",
  },
  "swift-2018": {
    text: "Swift et al. (2018), J Clin Psychol 74(11), 1924–1937: clients whose preferences were met dropped out less and did somewhat better, 53 studies.",
    url: "https://doi.org/10.1002/jclp.22680",
    read: "abstract",
  },
  "oldham-2012": {
    text: "Oldham et al. (2012), J Consult Clin Psychol 80(5), 928–939: 31 trials on attendance; choice of time, preparation and reminders were among what helped most.",
    url: "https://sro.sussex.ac.uk/id/eprint/45357/",
    read: "abstract",
  },
  "eubanks-2018": {
    text: "Eubanks, Muran & Safran (2018), Psychotherapy 55(4), 508–519: ruptures that were repaired went with better outcomes, 11 studies; training in it showed no significant effect, 6 studies.",
    url: "https://doi.org/10.1037/pst0000185",
    read: "abstract",
  },
  "eubanks-consensus-2018": {
    text: "Eubanks, Burckell & Goldfried (2018), J Psychother Integr 28(1), 60–76: experts agreed on showing understanding and exploring the rupture in the session, and on changing patterns later.",
    url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC5966286",
    read: "abstract",
  },
  "wang-2018": {
    text: "Wang et al. (2018), BMC Psychiatry 18, 156: people with depression who feel less supported have worse outcomes; 34 papers, less known for other problems.",
    url: "https://doi.org/10.1186/s12888-018-1736-5",
    read: "abstract",
  },
  "kazantzis-2016": {
    text: "Kazantzis et al. (2016), Behav Ther 47(5), 755–772: in CBT, how much and how well practice was done both went with outcome; quality in three studies only.",
    url: "https://doi.org/10.1016/j.beth.2016.05.002",
    read: "abstract",
  },
  "saunders-2019": {
    text: "Saunders et al. (2019), J Affect Disord, 327–335: one group of people with depression changed little until session six and then quickly.",
    url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6428692",
    read: "abstract",
  },
  "cuijpers-2020": {
    text: "Cuijpers et al. (2020), World Psychiatry 19(1), 92–107: in moderate to severe depression, therapy with medicine did better than either alone, 101 trials.",
    url: "https://doi.org/10.1002/wps.20701",
    read: "abstract",
  },
  "bovend-eerdt-2009": {
    text: "Bovend’Eerdt, Botell & Wade (2009), Clin Rehabil 23(4), 352–361: how to write goals that are specific and can be rated.",
    url: "https://doi.org/10.1177/0269215508101741",
    read: "abstract",
  },
  "kuhne-2019": {
    text: "Kühne et al. (2019), BMC Psychol 7, 54: research on what supervision achieves is sparse.",
    url: "https://doi.org/10.1186/s40359-019-0327-7",
    read: "abstract",
  },
} as const satisfies Readonly<Record<string, SupportSource>>;

export type SourceId = keyof typeof SUPPORT_SOURCES;
