/** A file on this phone that has been chosen and not yet sent. */
export interface PickedFile {
  name: string;
  size: number;
  /** Shows a picture before it is sent; in WeChat also where the file lies. */
  src: string;
  /** Browsers only. */
  blob?: Blob;
}
