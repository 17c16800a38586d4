/** Where and under which key a page may keep answers on the client's device until they are sent. */
export interface OutboxView {
  readonly box: string;
  readonly key: string;
}

/** What a browser has to remove by itself, once a link is finished on this device. */
export interface ForgetView {
  /** Place of the link that ends. */
  readonly box: string;
  /** Others use the device, too: everything goes but what one of them still has to send. */
  readonly all?: true;
}
