/** A picture with nothing but the picture in it. */
export interface Cleaned {
  kind: 'jpeg' | 'png';
  bytes: Uint8Array;
  width: number;
  height: number;
  /** PNG: the compressed rows, and how many bytes they must give. */
  data?: Uint8Array[];
  inflated?: number;
}
