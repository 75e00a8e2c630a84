import { useState } from 'react';
import type { Caregiver } from '#domain/caregivers/contract';
import { MOST_PICTURES } from '#domain/caregivers/limits';
import { proposeCareLink } from '#domain/caregivers/links';
import { refusalText } from '#domain/caregivers/texts';
import type { CompoundId } from '#domain/kernel/ids';
import * as v from 'valibot';
import { ConfirmButton } from '../../../../platform/confirm';
import { open } from '../../../../platform/routes';
import { usePicturedForm } from '../../../../platform/use-pictured-form';
import { usePictures } from '../../../../platform/use-pictures';
import { Button } from '../../../../ui/button';
import { Sheet } from '../../../../ui/dialog';
import { Uploader } from '../../../../ui/photo';
import { perform } from '../../api';

export interface StepsProps {
  compoundId: CompoundId;
  one: Caregiver;
  onDone: () => void;
  onFailed: () => void;
}

/** What the caregiver may do: take it back, stop, send a photo of what is in writing. */
export function OwnSteps({ compoundId, one, onDone, onFailed }: StepsProps) {
  const { caregiverId, steps, elderName, kin, state } = one;
  const [sending, setSending] = useState(false);
  const about = { compoundId, caregiverId };
  const asks = steps.includes('sendPaper') && (kin === 'guardian' || state === 'proposed');
  return (
    <>
      {asks && (
        <Button kind="plain" onTap={() => setSending(true)}>
          补拍材料
        </Button>
      )}
      {steps.includes('withdraw') && (
        <ConfirmButton
          button="撤回申请"
          kind="quiet"
          title="撤回这份申请？"
          confirm="撤回"
          perform={() => perform('stop', about)}
          {...{ sayRefusal: refusalText, onDone, onFailed }}
        >
          撤回后可以重新申请。
        </ConfirmButton>
      )}
      {steps.includes('leave') && (
        <ConfirmButton
          button="不再照护"
          kind="quiet"
          title={`不再照护${elderName}？`}
          confirm="不再照护"
          danger
          perform={() => perform('stop', about)}
          {...{ sayRefusal: refusalText, onDone, onFailed }}
        >
          您从现在起看不到这套房的费用，也不能代为申请代办；没办完的代办由家里人或网格员接着答复。系统会通知住在这套房的人。
        </ConfirmButton>
      )}
      {one.viewer === 'caregiver' && ['refused', 'withdrawn', 'ended'].includes(state) && (
        <Button kind="plain" onTap={() => open(proposeCareLink(compoundId))}>
          再申请一次
        </Button>
      )}
      <PaperSheet
        {...about}
        open={sending}
        onClose={() => setSending(false)}
        onSent={() => {
          setSending(false);
          onDone();
        }}
      />
    </>
  );
}

interface PaperProps {
  compoundId: CompoundId;
  caregiverId: Caregiver['caregiverId'];
  open: boolean;
  onClose: () => void;
  onSent: () => void;
}

const SHAPE = v.object({});

function PaperSheet({ compoundId, caregiverId, open: isOpen, onClose, onSent }: PaperProps) {
  const name = `care-paper:${caregiverId}`;
  const pictures = usePictures(compoundId, MOST_PICTURES, name);
  const form = usePicturedForm(pictures, {
    ...{ name, shape: SHAPE, first: {}, lacks: () => ({}), sayRefusal: refusalText },
    send: () => perform('sendPaper', { compoundId, caregiverId, pictures: pictures.uploads }),
    onSent,
  });
  const none = pictures.pictures.length === 0 ? '请先添加照片。' : null;
  return (
    <Sheet
      open={isOpen}
      title="补拍材料"
      onClose={onClose}
      action={
        <Button
          onTap={() => void form.submit()}
          busy={form.busy}
          disabled={form.blocked || none !== null}
          reason={none ?? form.reason}
        >
          发给社区
        </Button>
      }
    >
      <Uploader
        label="材料照片"
        of={pictures}
        hint="请拍清楚整页。社区干部看过后登记。"
        error={form.picturesError}
      />
    </Sheet>
  );
}
