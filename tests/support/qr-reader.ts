import jsQR from "jsqr";
import type { Locator } from "playwright-core";
import { pixelsOf } from "./png.ts";

/**
 * What a camera reads from a QR code as it is drawn on a page: its picture, decoded by another
 * library than the one that made it.
 */
export async function readQr(drawn: Locator): Promise<string | undefined> {
  const { data, width, height } = pixelsOf(await drawn.screenshot());
  return jsQR(data, width, height)?.data;
}
