/** What the second person has done with the draft on this page. */
export type Decision =
  { kind: 'published'; version: number; number: string } | { kind: 'returned'; to: string };
