import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { postName } from '#domain/kernel/posts';
import { refusalText } from '#domain/people/texts';
import { useAction } from '../../../platform/use-action';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { endPost, type RestingPosts } from '../api';

interface EndPostsProps {
  compoundId: CompoundId;
  personId: string;
  name: string;
  posts: RestingPosts['posts'];
  onDone: () => void;
}

/** It is not she: the posts that rest are ended, asked once more before it is done. */
export function EndPosts({ compoundId, personId, name, posts, onDone }: EndPostsProps) {
  const [asked, setAsked] = useState(false);
  const end = useAction(async () => {
    for (const post of new Set(posts.map((one) => one.post))) await endPost(compoundId, personId, post);
    setAsked(false);
    onDone();
  }, refusalText);
  const named = [...new Set(posts.map((one) => `${one.nodeName}的${postName(one.post)}`))].join('、');
  return (
    <>
      <Button kind="plain" onTap={() => setAsked(true)}>
        不是本人，结束岗位
      </Button>
      <Dialog
        open={asked}
        title={`结束${name}的岗位？`}
        confirm="结束岗位"
        danger
        busy={end.busy}
        reason={end.message}
        onConfirm={() => void end.run(undefined)}
        onCancel={() => setAsked(false)}
      >
        {`将结束：${named}。没办完的事会按网格转给别人。本人还要任这个岗位，请用本人现在的手机号重新任命。`}
      </Dialog>
    </>
  );
}
