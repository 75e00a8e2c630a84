import type { Errand } from '../../api';
import type { TextWords as Words } from '../../../../platform/text-sheet';

/** What a sheet says, and what the reader is told once it has been sent. */
type TextWords = Words & { done: string };

type TextStep = 'turnDown' | 'recall' | 'decline' | 'resume' | 'withdraw';

const decline: Record<'candidate' | 'proxy', TextWords> = {
  candidate: {
    title: '去不了',
    lead: '没关系。网格员会另外找人，前面的经过都保留。',
    label: '为什么去不了',
    placeholder: '例如：这几天在外地，周五才回来',
    missing: '请写一句原因，网格员好安排别人。',
    phrases: ['那个时间没空', '这几天不在小区', '身体不舒服', '这件事我不会办'],
    max: 200,
    confirm: '告诉网格员去不了',
    done: '已经告诉网格员，由网格员另外找人。',
  },
  proxy: {
    title: '办不了，退回',
    lead: '退回给网格员另外安排，您写过的进展都保留。手里有老人的证件或材料，请先还给老人或交给网格员。',
    label: '为什么办不下去',
    placeholder: '例如：街道要家属本人到场，我代办不了',
    missing: '请写明办到哪一步、为什么办不下去，接手的人才好接着办。',
    max: 200,
    confirm: '退回给网格员',
    danger: true,
    done: '已经退回给网格员，由网格员另外找人。',
  },
};

const recall = (state: Errand['state']): TextWords => ({
  title: state === 'claimable' ? '不再开放认领' : '收回这件代办',
  lead:
    state === 'claimable'
      ? '这件代办回到您手里，由您另外安排。'
      : '这件代办回到您手里，由您另外安排。现在办的人和家属都会看到原因。',
  label: '原因',
  placeholder: state === 'claimable' ? '例如：改由楼长去办' : '例如：代办员临时住院，换人去办',
  missing: '请写一句原因，家属和办的人会看到。',
  max: 200,
  confirm: '收回',
  danger: state !== 'claimable',
  done: '已收回。请另外安排人去办。',
});

/** The desk ends it in the place of a family of which nobody is left. */
const forThem: TextWords = {
  title: '不用办了',
  lead: '家里没有人能在手机上答复，由您替他们结束。请先打电话或上门问过老人。已经有人在办的，会告诉那个人不用去了。',
  label: '问了谁、怎么说的（可以不写）',
  placeholder: '例如：7 月 8 日打电话问过刘奶奶，说已经换好了',
  missing: null,
  max: 200,
  confirm: '结束这件代办',
  danger: true,
  done: '已经结束，不会有人再上门。',
};

/** What the sheet of a step that is a text says to this reader at this point. */
export function textWords(step: TextStep, { viewer, state }: Pick<Errand, 'viewer' | 'state'>): TextWords {
  switch (step) {
    case 'turnDown':
      return {
        title: '不属于代办',
        lead: '这件代办到此结束。家属会收到您写的话，请写明为什么不能代办、该找谁办。',
        label: '原因和该去哪里办',
        placeholder: '例如：换开关要找电工。请打物业服务电话报修，今天就能来',
        missing: '请写明为什么不能代办、该去哪里办，家属才知道下一步怎么做。',
        max: 300,
        confirm: '告诉家属不能代办',
        danger: true,
        done: '已经告诉家属不能代办、该去哪里办。这件代办到此结束。',
      };
    case 'recall':
      return recall(state);
    case 'decline':
      return decline[viewer === 'candidate' ? 'candidate' : 'proxy'];
    case 'resume':
      return {
        title: '继续办',
        lead: '等的那几个工作日会加到答应家属的日子上。',
        label: '有什么结果',
        placeholder: '例如：街道说材料齐了，明天去取证',
        missing: '请写一句等来了什么结果，家属会看到。',
        max: 200,
        confirm: '继续办',
        done: '已经接着办了，家属会看到您写的话。',
      };
    case 'withdraw':
      if (viewer === 'desk') return forThem;
      return {
        title: '撤回申请',
        lead: '撤回后这件代办就结束了，以后要办可以再申请。已经有人在办的，会告诉那个人不用去了。',
        label: '原因（可以不写）',
        placeholder: '例如：已经请邻居帮忙换好了',
        missing: null,
        max: 200,
        confirm: '撤回申请',
        danger: true,
        done: '申请已撤回，不会有人再上门。',
      };
  }
}
