import type { ClientId } from "../../../src/core/brand.ts";
import type { AppContext } from "../context.ts";

/** The client in the address of a page: the router lets only ids through. */
export const clientOf = (c: AppContext): ClientId => c.req.param("id") as ClientId;
