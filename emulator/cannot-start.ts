/** A reason not to start that the person at the terminal can mend; its message is the whole story. */
export class CannotStart extends Error {}
