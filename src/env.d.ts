/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    view?: import("./contract/views.ts").View;
    status?: number;
  }
}

interface ImportMetaEnv {
  readonly PUBLIC_DEMO?: string;
}
