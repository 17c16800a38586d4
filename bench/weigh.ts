import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotli } from "./forms/edge.ts";

const CLIENT = join(import.meta.dirname, "../dist/client");

export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly all: number;
}

/** Bytes of a page and of all style and script it names, imports included, each compressed. */
export function weigh(page: string): Weight {
  const files = new Set<string>();
  const follow = (text: string, pattern: RegExp): void => {
    for (const [, name = ""] of text.matchAll(pattern)) {
      const path = name.replace("./", "/a/");
      if (files.has(path)) continue;
      files.add(path);
      if (path.endsWith(".js")) {
        follow(readFileSync(join(CLIENT, path), "utf8"), /["'](\.\/[\w.-]+\.js)["']/g);
      }
    }
  };
  follow(page, /(?:href|src)="(\/a\/[^"]+\.(?:css|js))"/g);
  const sum = (end: string): number =>
    [...files]
      .filter((file) => file.endsWith(end))
      .reduce((total, file) => total + brotli(readFileSync(join(CLIENT, file)), "file").length, 0);
  const [html, css, js] = [brotli(Buffer.from(page), "page").length, sum(".css"), sum(".js")];
  return { html, css, js, all: html + css + js };
}
