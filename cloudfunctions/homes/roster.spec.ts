import { codeOf, dataOf } from '#testing/builders/as';
import { beforeNext } from '#testing/builders/meanwhile';
import { answersTo, FEW_HOMES, homeNamed, importRoster, uploadRoster } from '#testing/builders/office';
import { appointed } from '#testing/builders/persons';
import { uploadAs } from '#testing/builders/upload';
import { rosterOf, workbookOf } from '#testing/builders/workbook-bytes';
import { openQuestions, type Answers } from '#domain/workbook/answers';
import { openWorld, workbook, type World } from '#testing/world';
import { clerk, elsewhere, owner } from '../../emulator/world/settle';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('checkRoster', () => {
  it('says what importing would do and stores nothing', async () => {
    const upload = await uploadRoster(world);
    const check = dataOf(await world.asClerk('homes', 'checkRoster', { upload, fileName: 'roster.xlsx' }));
    expect(check).toMatchObject({ homes: 8, area: '683.01', added: 8, changed: 0, unchanged: 0, missing: 0 });
    expect(dataOf(await world.asClerk('homes', 'listBuildings')).homes).toBe(0);
  });

  it('shows the fault of a file that is no workbook', async () => {
    const upload = await world.upload(clerk.openid, 'roster', Buffer.from('not a workbook'), 'roster.xlsx');
    const { faults } = dataOf(
      await world.asClerk('homes', 'checkRoster', { upload, fileName: 'roster.xlsx' }),
    );
    expect(faults.map((one) => one.code)).toEqual(['WORKBOOK_IS_TEXT']);
  });
});

describe('importRoster', () => {
  it('stores every home of the demo roster, to the square centimetre, and binds the owner by her number', async () => {
    const upload = await world.upload(
      clerk.openid,
      'roster',
      workbook('households-618'),
      'households-618.xlsx',
    );
    const imported = await world.asClerk('homes', 'importRoster', {
      upload,
      fileName: 'households-618.xlsx',
    });
    expect(dataOf(imported).progress).toMatchObject({
      state: 'finished',
      total: 618,
      done: 618,
    });
    expect(dataOf(await world.asClerk('homes', 'listBuildings'))).toMatchObject({
      homes: 618,
      area: '62400.00',
    });
    const { person } = dataOf(await world.asOwner('people', 'me'));
    expect(person?.homes).toMatchObject([{ label: '3栋1单元101', relation: 'owner', until: null }]);
    expect(dataOf(await world.asManager('homes', 'importProgress')).progress).toEqual(
      dataOf(imported).progress,
    );
  });

  it('answers a repeated file as the first time and changes nothing', async () => {
    const before = dataOf(await world.asClerk('homes', 'importProgress')).progress;
    const homeId = await homeNamed(world, '3栋1单元101');
    const { home } = dataOf(await world.asClerk('homes', 'read', { homeId }));
    const upload = await world.upload(clerk.openid, 'roster', workbook('households-618'), 'again.xlsx');
    const imported = await world.asClerk('homes', 'importRoster', { upload, fileName: 'again.xlsx' });
    expect(dataOf(imported).progress).toEqual(before);
    expect(dataOf(await world.asClerk('homes', 'read', { homeId })).home).toEqual(home);
  });

  it('keeps homes that a later roster lacks, corrects an area and tells who lives there', async () => {
    const area = 97.1;
    const homes = FEW_HOMES.map((one) =>
      one[2] === '101' && one[0] === '3栋' ? ([...one.slice(0, 3), area, one[4]] as never) : one,
    );
    const upload = await uploadRoster(world, homes);
    const check = dataOf(await world.asClerk('homes', 'checkRoster', { upload, fileName: 'later.xlsx' }));
    expect(check.missing).toBe(610);
    expect(check.faults.map((one) => `${one.cell} ${one.code}`)).toContain('D2 AREA_CHANGES');
    // Nothing is stored before what it would change has been confirmed.
    const unconfirmed = { upload, fileName: 'later.xlsx' };
    expect(dataOf(await world.asClerk('homes', 'importRoster', unconfirmed)).progress).toBeNull();
    const answers = await answersTo(world, upload);
    dataOf(await world.asClerk('homes', 'importRoster', { ...unconfirmed, answers }));
    expect(dataOf(await world.asClerk('homes', 'listBuildings')).homes).toBe(618);
    const { home } = dataOf(
      await world.asClerk('homes', 'read', { homeId: await homeNamed(world, '3栋1单元101') }),
    );
    expect(home).toMatchObject({ area: '97.10', areaSource: { kind: 'roster', document: 'later.xlsx' } });
    await world.runTimer();
    const { items } = dataOf(await world.asOwner('notices', 'list', {}));
    expect(items[0]).toMatchObject({
      kind: 'areaCorrected',
      body: expect.stringContaining('3栋1单元101 的建筑面积从 96.30 ㎡ 更正为 97.10 ㎡'),
    });
  });

  it('does not undo an area that was corrected with a document', async () => {
    const homeId = await homeNamed(world, '3栋1单元102');
    const { home } = dataOf(await world.asClerk('homes', 'read', { homeId }));
    dataOf(
      await world.asClerk('homes', 'correctArea', {
        homeId,
        rev: home.rev,
        area: '61.00',
        document: '测绘报告 2026-7',
      }),
    );
    await importRoster(world);
    const after = dataOf(await world.asClerk('homes', 'read', { homeId })).home;
    expect(after).toMatchObject({
      area: '61.00',
      areaSource: { kind: 'correction', document: '测绘报告 2026-7' },
    });
  });

  it('takes its other facts for a home whose area is corrected while it runs', async () => {
    const homeId = await homeNamed(world, '3栋1单元102');
    const { home: before } = dataOf(await world.asClerk('homes', 'read', { homeId }));
    const vacant = FEW_HOMES.map((one) =>
      one[2] === '102' ? ([...one.slice(0, 4), null, '空置'] as never) : one,
    );
    const upload = await uploadRoster(world, vacant);
    beforeNext(world, { action: 'modifyDocument', collection: 'homes' }, async () => {
      const corrected = { homeId, rev: before.rev, area: '62.00', document: '测绘报告 2026-8' };
      dataOf(await world.asClerk('homes', 'correctArea', corrected));
    });
    const answers = await answersTo(world, upload);
    dataOf(await world.asClerk('homes', 'importRoster', { upload, fileName: 'vacant.xlsx', answers }));
    const { home } = dataOf(await world.asClerk('homes', 'read', { homeId }));
    expect([before.vacant, home.vacant, home.area]).toEqual([false, true, '62.00']);
  });

  it('keeps whom the roster marks for the office to see, refreshes them, and loses no name over it', async () => {
    const homeId = await homeNamed(world, '3栋1单元102');
    const seen = async () => {
      const { marks, contact } = dataOf(await world.asManager('homes', 'read', { homeId }));
      return [marks, contact?.name];
    };
    const marked = (marks: string | null) =>
      FEW_HOMES.map((one) =>
        one[2] === '102' ? ([...one.slice(0, 4), '12010000512', null, marks] as never) : one,
      );
    await importRoster(world, marked('独居老人、残疾人'));
    expect(await seen()).toEqual([['独居老人', '残疾人'], '业*']);
    await importRoster(world, marked('独居老人'));
    expect(await seen()).toEqual([['独居老人'], '业*']);
    await importRoster(world, marked(null));
    expect(await seen()).toEqual([['独居老人'], '业*']);
    await importRoster(world, marked(null), { BLANK_CELLS: 'erase' });
    expect(await seen()).toEqual([[], '业*']);
  });

  it('lets one import at a time into a compound, and the others know', async () => {
    const [first, second] = await Promise.all([
      uploadRoster(world, [['7栋', '', '101', 100]]),
      uploadRoster(world, [['8栋', '', '101', 100]]),
    ]);
    const both = await Promise.all(
      [first, second].map((upload) =>
        world.asClerk('homes', 'importRoster', { upload, fileName: 'roster.xlsx' }),
      ),
    );
    expect(both.map(codeOf).sort()).toEqual(['IMPORT_RUNNING', 'OK']);
  });

  it('stores each home once when the same file is sent twice at once: the second run takes over from the first', async () => {
    const place = { compoundId: world.elsewhereId, openid: elsewhere.openid, purpose: 'roster' };
    const upload = await uploadAs(world.caller, place, workbook('households-618'), 'roster.xlsx');
    const input = { compoundId: world.elsewhereId, upload, fileName: 'roster.xlsx' };
    const both = await Promise.all([1, 2].map(() => world.asClerkElsewhere('homes', 'importRoster', input)));
    expect(both.map(codeOf)).toContain('OK');
    const { homes, area } = dataOf(
      await world.asClerkElsewhere('homes', 'listBuildings', { compoundId: world.elsewhereId }),
    );
    expect([homes, area]).toEqual([618, '62400.00']);
    const contacts = world.documents<{ compoundId: string }>('home_contacts', 2000);
    expect(contacts.filter((one) => one.compoundId === world.elsewhereId)).toHaveLength(618);
  });

  it('refuses a file that somebody else has sent, and one of another compound', async () => {
    const upload = await uploadRoster(world);
    const colleague = await appointed(world, 'feeClerk', '周小禾', '12000000021');
    const input = { upload, fileName: 'roster.xlsx' };
    expect(codeOf(await colleague('homes', 'importRoster', input))).toBe('FILE_MISSING');
    const there = { ...input, compoundId: world.elsewhereId };
    expect(codeOf(await world.asClerkElsewhere('homes', 'importRoster', there))).toBe('FILE_MISSING');
  });

  it('imports what was looked at: not another file that lies there meanwhile, and once more after a lost answer', async () => {
    const place = dataOf(
      await world.asClerk('files', 'prepareUpload', { purpose: 'roster', name: 'a.xlsx', size: 9 }),
    );
    // a workbook carries the second in which it was written: made again it is another file
    const file = await rosterOf([['9栋', '', '101', 100]]);
    const other = await rosterOf([['9栋', '', '101', 999]]);
    const put = async (body: Buffer) => {
      const to = `${world.emulator.url}/emulator/storage/${place.path}`;
      const headers = { 'x-local-openid': clerk.openid };
      const { status } = await fetch(to, { method: 'PUT', headers, body: body as never });
      expect(status).toBe(200);
    };
    await put(file);
    const answers = await answersTo(world, place.upload);
    const input = { upload: place.upload, fileName: 'a.xlsx', answers };
    const importing = () => world.asClerk('homes', 'importRoster', input);
    await put(other);
    expect(codeOf(await importing())).toBe('FILE_CHANGED');
    await put(file);
    const done = dataOf(await importing());
    expect(done.progress?.state).toBe('finished');
    // the upload is gone now
    expect(dataOf(await importing()).progress).toEqual(done.progress);
  });

  it('takes no file whose name carries a number: residents read it as the document of an area', async () => {
    const upload = await uploadRoster(world);
    const input = { upload, fileName: '名册 138 0013 8000.xlsx' };
    const refused = await world.asClerk('homes', 'importRoster', input);
    expect(refused).toMatchObject({ error: { code: 'PRIVATE_DIGITS', params: { field: 'fileName' } } });
  });

  it('remembers for the compound which of two columns counts, and asks about it no more', async () => {
    const roster = (area: number) =>
      workbookOf([
        {
          name: '名册',
          rows: [
            ['楼栋', '房号', '建筑面积', '计费面积'],
            ['11栋', '101', 90, area],
          ],
        },
      ]);
    const sent = async (area: number) =>
      world.upload(clerk.openid, 'roster', await roster(area), 'two-areas.xlsx');
    const looked = async (upload: string, answers?: Answers) =>
      dataOf(await world.asClerk('homes', 'checkRoster', { upload, fileName: 'two-areas.xlsx', answers }))
        .faults;
    const upload = await sent(88);
    expect(openQuestions(await looked(upload)).map((one) => one.choices)).toEqual([['建筑面积', '计费面积']]);
    const answers = await answersTo(world, upload, { CHOOSE_COLUMN: '计费面积' });
    dataOf(await world.asClerk('homes', 'importRoster', { upload, fileName: 'two-areas.xlsx', answers }));
    const [asked] = await looked(await sent(88.5));
    expect(asked).toMatchObject({ code: 'CHOOSE_COLUMN', choice: '计费面积' });
  });

  it('says that a file is missing which was prepared but never sent', async () => {
    const prepared = await world.asClerk('files', 'prepareUpload', {
      purpose: 'roster',
      name: 'roster.xlsx',
      size: 100,
    });
    const input = { upload: dataOf(prepared).upload, fileName: 'roster.xlsx' };
    expect(codeOf(await world.asClerk('homes', 'importRoster', input))).toBe('FILE_MISSING');
  });

  it('logs no number and no name', () => {
    expect(world.logs.join('\n')).not.toMatch(new RegExp(`${owner.phone}|${owner.name}|${owner.openid}`));
  });
});
