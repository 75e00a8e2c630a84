import { CATALOGUE } from '#domain/errands/catalogue';
import { dangerIn } from '#domain/errands/danger';
import { neverAcceptedIn } from '#domain/errands/never-accepted';
import { wishExample } from './wish-examples';

it.each(CATALOGUE.map((item) => [item.name, item] as const))(
  'the example for %s is one that would be taken on',
  (_, item) => {
    const example = wishExample(item);
    expect(example).toMatch(/^例如：/);
    expect(neverAcceptedIn(example)).toBeNull();
    expect(dangerIn(example)).toBeNull();
  },
);
