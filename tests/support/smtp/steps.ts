/** What people do that makes a letter leave, or not. */
import type { StaffId } from "../../../src/core/brand.ts";
import { type Device, hidden } from "../http.ts";
import { answersOf, formOf, MEASURES, RISK_ITEM } from "../http-check-in.ts";
import type { Entered } from "../http-clinic.ts";
import { csrfOn } from "../http-staff.ts";

/** A member of staff sends the form of a page with an address. */
export const choose = async (device: Device, to: string, at = "/en/staff/notices") =>
  device.post(at, { csrf: await csrfOn(device, at), to });

type Enter = (staffId: StaffId) => Promise<Entered>;

/** A client of this therapist sends a check-in; `risk` is the answer to the risk item. */
export async function answerAs(enter: Enter, staffId: StaffId, risk: number) {
  const { asked, device } = await enter(staffId);
  for (const [index, measure] of MEASURES.entries()) {
    const path = `/en/check-in/${index + 1}`;
    const answers = { ...answersOf(measure, 1), ...(index === 0 && { [RISK_ITEM]: String(risk) }) };
    await device.post(path, formOf(await device.get(path), answers));
  }
  const page = await device.get("/en/check-in/answers");
  const fields = Object.fromEntries(
    ["csrf", "submission", "digest"].map((name) => [name, hidden(page, name)]),
  );
  return { asked, reply: await device.post("/en/check-in/answers", fields) };
}
