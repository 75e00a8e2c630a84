import type { Policy } from '#domain/kernel/policy';
import type { disclosures } from './contract';

const file = { upload: `f-${'0'.repeat(24)}.xlsx`, fileName: '表.xlsx' };
const question = { disclosureId: 'd-000000000001', lineCode: 'F01', reason: 'other', text: '问一下' };
const home = { homeId: 'h-000000000001' };
const key = 'limited-key-1';

export const POLICY: Policy<keyof typeof disclosures.actions> = {
  access: `
                                 owner            tenant        visitor elsewhereHere elsewhereThere
readSheet     nothing            ok               ok            ok      ok            ok
listVersions  nothing            ok               ok            ok      ok            ok
readChanges   firstVersion       ok               ok            ok      ok            gone
importSheet   clerksFile         no               no            in      no            FILE_MISSING
readDraft     nothing            no               no            in      no            ok
submitDraft   submission         no               no            in      no            gone
discardDraft  draft              no               no            in      no            gone
returnDraft   return             no               no            in      no            no
publish       draft              no               no            in      no            no
readTotals    nothing            no               no            in      no            gone
ask           askAboutOwnersHome ok               NOT_YOUR_HOME in      no            gone
takeDown      takingDown         no               no            in      no            gone
saidBack      question           no               no            in      no            gone
listQuestions open               ok               ok            in      no            ok
readQuestion  question           ok               gone          in      no            gone
answer        answer             no               no            in      no            gone
respond       response           NOT_ANSWERED_YET gone          in      no            gone
`,

  often: {
    readSheet: 'reads',
    listVersions: 'reads',
    readChanges: 'reads',
    importSheet: { limited: file },
    readDraft: 'reads',
    submitDraft: 'once',
    discardDraft: 'once',
    returnDraft: { limited: { disclosureId: question.disclosureId, rev: 0, comment: '请改一下' } },
    publish: 'once',
    readTotals: 'reads',
    ask: { limited: { ...question, ...home, pictures: [], key } },
    takeDown: { limited: { ...question, ...home, forPersonId: 'p-000000000001', channel: 'phone', key } },
    saidBack: 'once',
    listQuestions: 'reads',
    readQuestion: 'reads',
    answer: 'once',
    respond: { limited: { questionId: 'q-000000000001', rev: 0, understood: true } },
  },

  freeText: {
    'readSheet.code': 'unseen',
    'importSheet.fileName': 'wechat',
    'importSheet.answers.digest': 'unseen',
    'importSheet.answers.choices[][]': 'unseen',
    'importSheet.answers.confirmed': 'unseen',
    'submitDraft.acknowledged[]': 'unseen',
    'returnDraft.comment': 'wechat',
    'ask.lineCode': 'unseen',
    'ask.text': 'wechat',
    'takeDown.lineCode': 'unseen',
    'takeDown.text': 'wechat',
    'listQuestions.after': 'unseen',
    'answer.text': 'wechat',
    'respond.text': 'wechat',
  },
};
