import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { actingAs } from "../../../workers/db/access.ts";
import { loadClientCopy } from "../../../workers/db/client-copy.ts";
import { answerRequest, askClinic } from "../../../workers/db/data-request.ts";
import { dataRequest } from "../../../workers/db/schema-work.ts";
import { ask, must } from "../../support/clinic.ts";
import { clinicStore } from "../../support/store.ts";
import { addGoal, goalOf } from "../../support/work.ts";

const { deps, seed, signIn } = await clinicStore();
/** More than any page shows. */
const [GOALS, WISHES] = [41, 11];

it("leaves nothing of a client out of their copy, however much there is", async () => {
  const { clientId, door } = await ask(deps, seed.staffId);
  for (let turn = 0; turn < GOALS; turn += 1) {
    await addGoal(deps, seed.staffId, { clientId, goal: goalOf(`goal ${turn}`) });
  }
  for (let turn = 0; turn < WISHES; turn += 1) {
    must(await askClinic(deps, door, { kind: "copy", words: `wish ${turn}` }));
    const [asked] = await deps.db
      .select({ id: dataRequest.id })
      .from(dataRequest)
      .where(eq(dataRequest.answered, false));
    const done = { clientId, requestId: asked?.id ?? "", note: "given" };
    must(await answerRequest(deps, actingAs(seed.staffId), done));
  }
  const { goals, requests } = must(await loadClientCopy(deps, await signIn(), clientId));
  expect([goals.length, requests.length]).toEqual([GOALS, WISHES]);
});
