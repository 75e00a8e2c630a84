import { View } from '@tarojs/components';
import { badgeText } from '#domain/kernel/badge';
import { postName } from '#domain/kernel/posts';
import { dayOf, sayDay } from '#domain/kernel/time';
import type { StaffMember } from '#domain/people/contract';
import { refusalText } from '#domain/people/texts';
import { ConfirmButton } from '../../../../platform/confirm';
import type { At } from '../../../../platform/node-screen';
import { Button } from '../../../../ui/button';
import { Sheet } from '../../../../ui/dialog';
import { Divider, Fact, Words } from '../../../../ui/words';
import { perform } from '../../api';
import { placeOf } from './member-cell';

interface MemberSheetProps {
  at: At;
  member: StaffMember;
  isMe: boolean;
  onClose: () => void;
  onEnded: () => void;
  /** What it shows may be old: somebody else has ended the post meanwhile. */
  onOutdated: () => void;
}

/** Somebody's posts, since when, and the way to end each. */
export function MemberSheet({ at, member, isMe, onClose, onEnded, onOutdated }: MemberSheetProps) {
  const { personId, name, badge, maskedPhone, signedIn, terms } = member;
  return (
    <Sheet
      open
      title={`${name}${badgeText(badge)}`}
      onClose={onClose}
      action={
        <Button kind="plain" onTap={onClose}>
          关闭
        </Button>
      }
    >
      <Fact label="手机号">{maskedPhone ?? '没有登记'}</Fact>
      {!signedIn && (
        <Words tone="quiet">还没有登录过，派给本人的事没有人看到。请提醒本人用这个手机号登录。</Words>
      )}
      {terms.map((term) => {
        const post = postName(term.post);
        return (
          <View key={`${term.post}@${term.nodeName}`}>
            <Divider />
            <Fact label={post}>{placeOf(term)}</Fact>
            <Fact label="开始时间">{sayDay(dayOf(term.since))}</Fact>
            {term.rests && <Words tone="quiet">本人换了微信登录，社区确认以前这个岗位暂停。</Words>}
            {term.mayEnd && (
              <ConfirmButton
                button={isMe ? `不再担任${post}` : `结束${post}岗位`}
                kind="quiet"
                title={isMe ? `您不再担任${post}？` : `结束${name}的${post}岗位？`}
                confirm={isMe ? '不再担任' : '结束岗位'}
                danger
                perform={() =>
                  isMe
                    ? perform('leavePost', { ...at, post: term.post })
                    : perform('endPost', { ...at, personId, post: term.post })
                }
                sayRefusal={refusalText}
                onDone={onEnded}
                onFailed={onOutdated}
              >
                {`从现在起不能再以${post}的身份办事，没办完的事会按网格转给别人。要恢复，请重新任命。`}
              </ConfirmButton>
            )}
          </View>
        );
      })}
    </Sheet>
  );
}
