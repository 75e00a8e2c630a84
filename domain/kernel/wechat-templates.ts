/** A subscribe-message template as WeChat's console has it: its title, and its fields with what stands beside them. */
export interface Template {
  title: string;
  fields: Record<string, string>;
}

/** What is sent: field → text. */
export interface WechatMessage {
  template: string;
  fields: Record<string, string>;
}

/**
 * The templates of a noun by our names for them; what WeChat calls them is a matter of deployment. `message` takes the
 * fields that a template has, all of them and no other.
 */
export const templatesOf = <const T extends Record<string, Template>>(TEMPLATES: T) => ({
  TEMPLATES,
  message: <K extends keyof T & string>(
    template: K,
    fields: Record<keyof T[K]['fields'] & string, string>,
  ): WechatMessage => ({ template, fields }),
});
