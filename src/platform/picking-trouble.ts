/** Why no photo could be chosen, in words, and where the reader can change it: in this app's settings or in WeChat's own. */
export interface PickingTrouble {
  text: string;
  settings: 'app' | 'phone' | null;
}

/** What WeChat's chooser said. It fails in the phone's words, which name the permission that was refused. */
export function whyNotPicked(error: unknown): PickingTrouble {
  const said = String((error as { errMsg?: unknown } | null)?.errMsg ?? error);
  if (/privacy/i.test(said))
    return {
      text: '您还没有同意隐私保护指引，所以不能选照片。请再点一次“添加图片”，选“同意”。',
      settings: null,
    };
  if (/system permission|system auth/i.test(said))
    return {
      text: '手机没有允许微信使用相册或相机。请点“去设置”，打开“照片”和“相机”，再回来添加。',
      settings: 'phone',
    };
  if (/auth|permission|authorize/i.test(said))
    return {
      text: '您没有允许小程序使用相册或相机。请点“去设置”打开，再回来添加。',
      settings: 'app',
    };
  return { text: '没能打开相册。请再点一次“添加图片”；仍不行请重新打开小程序。', settings: null };
}
