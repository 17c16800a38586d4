/** Where and under which key a page may keep answers on the client's device until they are sent. */
export interface OutboxView {
  readonly box: string;
  readonly key: string;
}
