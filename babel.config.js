/* Taro reads this file by its name; TypeScript is stripped here, types are checked by tsc. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
  overrides: [{ test: /[\\/]domain[\\/]/, plugins: [require('./config/shake-domain')] }],
};
