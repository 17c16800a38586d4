/** Breaks the database, as a trigger says, until what is done is done. */
export async function withFault<T>(
  d1: D1Database,
  trigger: string,
  act: () => Promise<T>,
): Promise<T> {
  await d1.prepare(`CREATE TRIGGER fault ${trigger}`).run();
  try {
    return await act();
  } finally {
    await d1.prepare("DROP TRIGGER fault").run();
  }
}
