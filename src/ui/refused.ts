/** What the policy of the page refused of late, for who has to find out why something failed. */
export const refused: SecurityPolicyViolationEvent[] = [];

/** A page may refuse things all the time: the last few are enough. */
export const noteRefused = (event: SecurityPolicyViolationEvent): void => {
  if (refused.push(event) > 50) refused.shift();
};
