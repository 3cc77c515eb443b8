/** What the Content-Security-Policy of the page has blocked, for messages on why something failed. */
export const refused: SecurityPolicyViolationEvent[] = [];

/** Records what is blocked from now on, 50 at most, since a page may block things all the time. */
export const noteRefusals = (): void =>
  // On a server there is no event target.
  globalThis.addEventListener?.('securitypolicyviolation', note);

const note = (event: SecurityPolicyViolationEvent): void => {
  if (refused.push(event) > 50) refused.shift();
};
