/** Where and under which key a page may keep answers on the client's device until they are sent. */
export interface OutboxView {
  readonly box: string;
  readonly key: string;
}

/** What a browser has to remove by itself, once a link is finished on this device. */
export interface ForgetView {
  /** Places of what has ended: they go, with what waits there. */
  readonly boxes: readonly string[];
  /** Places that close on this device alone: they go but for what still has to be sent. */
  readonly closing?: readonly string[];
  /** Others use the device, too: everything goes but what one of them still has to send. */
  readonly all?: true;
}
