/** What the policy of the page refused of late, for who has to find out why something failed. */
export const refused: SecurityPolicyViolationEvent[] = [];

/** Keeps what is refused from now on: the last of it, since a page may refuse things all the time. */
export const noteRefusals = (): void =>
  // On a server that renders a page there is nothing to listen to.
  globalThis.addEventListener?.('securitypolicyviolation', note);

const note = (event: SecurityPolicyViolationEvent): void => {
  if (refused.push(event) > 50) refused.shift();
};
