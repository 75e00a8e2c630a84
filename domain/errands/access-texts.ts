/** What the access log keeps about errands. */
export const ACCESS_KINDS = ['errandContact'] as const;

/** What was done, to be read after who did it. */
export const accessText = (what: string): string =>
  what === 'errandContact' ? '为了办代办，查看了申请人和家里的电话' : '查看或更改了您的信息';
