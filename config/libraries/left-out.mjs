/**
 * What the functions' libraries have and nothing of ours uses: `scripts/libraries.mjs` puts in its place something that
 * throws a sentence when it is used. Named by file or by function, so it holds for these versions alone.
 */
export const VERSIONS = {
  '@cloudbase/node-sdk': '3.18.3',
  '@cloudbase/database': '1.4.3',
  '@cloudbase/wx-cloud-client-sdk': '1.7.1',
  '@e965/xlsx': '0.20.3',
  axios: '0.27.2',
  bson: '4.7.2',
  'form-data': '4.0.6',
  'http-proxy-agent': '5.0.0',
  'https-proxy-agent': '5.0.1',
  xml2js: '0.6.2',
};

/** Files of the SDK and of what it brings along, and what of the SDK fails without them (lint forbids it by its name). */
export const FILES = {
  '@cloudbase/node-sdk/dist/ai/index.js': ['ai'],
  '@cloudbase/node-sdk/dist/analytics/index.js': ['analytics'],
  '@cloudbase/node-sdk/dist/auth/index.js': ['auth'],
  '@cloudbase/node-sdk/dist/cloudrun/index.js': ['callContainer'],
  '@cloudbase/node-sdk/dist/notification/index.js': ['sendTemplateNotification'],
  '@cloudbase/node-sdk/dist/wx/index.js': [
    ...['callCompatibleWxOpenApi', 'callWxOpenApi', 'callWxPayApi', 'wxCallContainerApi'],
  ],
  '@cloudbase/wx-cloud-client-sdk/lib/wxCloudClientSDK.cjs.js': ['models', 'mysql', 'rdb'],
  '@cloudbase/database/dist/commonjs/realtime/websocket-client.js': ['watch'],
  // also looks for the metadata host outside of the platform, where its failure means "not on Tencent's cloud"
  'axios/index.js': ['requestClient'],
  // forms, which only `wx` sends
  'form-data/lib/form_data.js': [],
  // the setting `proxy`
  'http-proxy-agent/dist/index.js': [],
  'https-proxy-agent/dist/index.js': [],
  // storage tells in XML why an upload failed, which is read; nothing writes any
  'xml2js/lib/builder.js': [],
  // documents travel as Extended JSON, never as BSON
  'bson/lib/parser/calculate_size.js': [],
  'bson/lib/parser/deserializer.js': [],
  'bson/lib/parser/serializer.js': [],
};

/** What the SDK calls by itself when it is set up: it goes well, and what comes of it throws when it is used. */
export const AT_START = ['generateHTTPClient'];

const names = (text) => text.split(/\s+/);

/** Readers of formats that the guard of workbooks lets nobody through with: all but .xlsx and .xls. */
export const READERS = {
  file: '@e965/xlsx/xlsx.mjs',
  objects: names('DBF DIF ETH PRN SYLK WK_'),
  functions: [
    ...names('html_to_workbook parse_numbers_iwa parse_ods parse_xlml parse_xlsxcfb rtf_to_workbook'),
    ...names('read_plaintext read_plaintext_raw read_prn read_utf16 read_wb_ID'),
    // .xlsb
    ...names('parse_cc_bin parse_comments_bin parse_cs_bin parse_ds_bin parse_ms_bin parse_sst_bin'),
    ...names('parse_sty_bin parse_wb_bin parse_ws_bin parse_xlink_bin parse_xlmeta_bin'),
    // passwords, macros, and what is only ever written
    ...names('parse_FilePass make_vba_xls write_theme'),
  ],
};
