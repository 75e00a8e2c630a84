import type { CompoundId } from '#domain/kernel/ids';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { BindFirst } from '../../../../platform/bind-first';
import { compoundPage } from '../../../../platform/compound-screen';
import { useHere } from '../../../../platform/here';
import { phonesOf } from '../../../../platform/phone';
import { useParams } from '../../../../platform/routes';
import { KIND_CODES } from '#domain/reports/kinds';
import { SignInFirst, Skeleton } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { FileForm } from './file-form';

definePageConfig({ navigationBarTitleText: '报事报修' });

export default compoundPage(File);

/** For who lives here; everybody else is told how she comes to. */
function File({ compoundId }: { compoundId: CompoundId }) {
  const { kind } = useParams('kind');
  const { standing, homes } = useHere(compoundId);
  const known = useCompoundPhones(compoundId);
  const phones = known ? phonesOf(known) : undefined;
  if (homes.length > 0)
    return (
      <FileForm
        compoundId={compoundId}
        homes={homes}
        phones={phones}
        firstKind={KIND_CODES.find((one) => one === kind) ?? 'repair'}
      />
    );
  return (
    <Page phones={phones}>
      {standing === 'unknown' && <Skeleton />}
      {standing === 'visitor' && (
        <SignInFirst>
          拍张照，说一句，报给物业。登录并绑定房屋后就能提交；着急的请打物业服务电话。
        </SignInFirst>
      )}
      {(standing === 'stranger' || standing === 'member') && (
        <BindFirst compoundId={compoundId}>绑定后回到这里就能报修。着急的请打物业服务电话。</BindFirst>
      )}
    </Page>
  );
}
