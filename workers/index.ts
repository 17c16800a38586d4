import { cf } from "@astrojs/cloudflare/hono";
import { pages } from "astro/hono";
import { Hono } from "hono";

const app = new Hono();
app.use(cf());
app.get("/api/x", (c) => c.json({ ok: true }));
app.use(async (c, next) => { const s = (c as any).get("fetchState"); s.locals.view = { hi: "there" }; await next(); });
app.use(pages());
export default { fetch: app.fetch };
