import type { Translate } from "../../core/i18n/translator.ts";
import { topics } from "../../locales/client/topics.ts";

type TopicKey = keyof typeof topics;
const hasWord = (key: string): key is TopicKey => Object.hasOwn(topics, key);

/** What a measure or a scale is about, in words; nothing where the catalog has none. */
export function topicName(t: Translate<typeof topics>, topic: string): string | undefined {
  const key = `topic.${topic}`;
  return hasWord(key) ? t(key) : undefined;
}
