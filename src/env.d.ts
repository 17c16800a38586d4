/// <reference types="astro/client" />

type View = import("./contract/views.ts").View;

declare namespace App {
  interface Locals {
    view?: View;
    /** Status of the page, where the view does not say it. */
    status?: number;
  }
}

interface ImportMetaEnv {
  readonly PUBLIC_DEMO?: string;
}
