/** A question is its asker's, the office's and the community's: the link alone shows nothing. */
export const WHO_READS = '收费疑问只有提问人、物业和社区能看。请用提问时的手机号登录。';
