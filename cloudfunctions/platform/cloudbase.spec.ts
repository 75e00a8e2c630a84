import { callerOf } from './cloudbase';
import { keyedId } from './identity';

const OF_THE_INSTANCE = {
  WX_OPENID: 'o-of-the-call-before',
  WX_CONTEXT_KEYS: 'WX_OPENID',
  TCB_CONTEXT_KEYS: 'TRIGGER_SRC',
  TRIGGER_SRC: 'timer',
};
const before = { ...process.env };
beforeEach(() => Object.assign(process.env, OF_THE_INSTANCE));
afterEach(() => {
  process.env = { ...before };
});

const told = (variables: object) => ({ request_id: 'r-1', environment: JSON.stringify(variables) });
const NOBODY = { openid: null, byTimer: false, requestId: 'r-1' };

describe('who calls', () => {
  it('is what the context of this call says, whatever process.env holds', () => {
    expect(callerOf(told({ WX_OPENID: 'o-now' }))).toEqual({ ...NOBODY, openid: 'o-now' });
    expect(callerOf(told({ TRIGGER_SRC: 'timer' }))).toEqual({ ...NOBODY, byTimer: true });
  });

  it.each([
    ['nothing', {}],
    ['an empty openid', { WX_OPENID: '' }],
    ['only the names of the variables', { WX_CONTEXT_KEYS: 'WX_OPENID', TCB_CONTEXT_KEYS: 'TRIGGER_SRC' }],
    ['no text', { WX_OPENID: { $ne: null }, TRIGGER_SRC: ['timer'] }],
  ])('is nobody where the context says %s, though process.env names somebody', (_what, variables) => {
    expect(callerOf(told(variables))).toEqual(NOBODY);
  });

  it('is read from the older form of the context too', () => {
    const context = { request_id: 'r-1', environ: 'WX_OPENID=o-old;TCB_ENV=local' };
    expect(callerOf(context)).toEqual({ ...NOBODY, openid: 'o-old' });
    expect(callerOf({ request_id: 'r-1', environ: '' })).toEqual(NOBODY);
  });
});

describe('ids derived from what could be guessed', () => {
  const key = (value: string | undefined) => {
    if (value === undefined) delete process.env.PERSON_ID_KEY;
    else process.env.PERSON_ID_KEY = value;
    return keyedId('p', '12000000001');
  };

  it('come from a secret of their own: WeChat’s may be exchanged', () => {
    const id = key('k'.repeat(32));
    process.env.WECHAT_SECRET = 'another';
    expect(key('k'.repeat(32))).toBe(id);
    expect(key('l'.repeat(32))).not.toBe(id);
  });

  it.each([undefined, '', 'k'.repeat(31)])(
    'are not made with the key %j, rather than being random',
    (value) => {
      process.env.WECHAT_SECRET = 'w'.repeat(40);
      expect(() => key(value)).toThrow('PERSON_ID_KEY');
    },
  );
});
