/*
 * Taro reads this file by its name; TypeScript is stripped here, types are checked by tsc. `phones.json` names the oldest
 * engines that still run a current WeChat: syntax for older ones makes the main package a tenth larger.
 */
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: false,
        targets: require('./config/phones.json'),
      },
    ],
  ],
};
