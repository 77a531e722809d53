/** What is asked while matching is measured: from one wish to all that people say in a long conversation. */
import { type Ask, EMPTY_ASK, type Item, type Time, type TimeKey, type Weight } from '../domain/ask/ask';

const items = (keys: string[], weight: Weight = 'important'): Item[] => keys.map((key) => ({ key, said: key, weight }));
const times = (keys: TimeKey[], weight: Weight = 'important'): Time[] =>
  keys.map((key) => ({ key, said: key, weight }));
const ask = (said: Partial<Ask>): Ask => ({ ...EMPTY_ASK, ...said });
const vamdrup = { key: 'vamdrup', said: 'Vamdrup', weight: 'important' } as const;

export const ASKS: { name: string; ask: Ask }[] = [
  { name: 'one wish', ask: ask({ wants: items(['making.knitting']) }) },
  { name: 'a whole top topic', ask: ask({ wants: items(['movement']) }) },
  { name: 'a life area', ask: ask({ wants: items(['life.company']) }) },
  {
    name: 'a wish and a thing to avoid',
    ask: ask({ wants: items(['making.knitting']), avoid: items(['avoid.large_group']) }),
  },
  { name: 'a must', ask: ask({ wants: items(['movement.swimming']), must: items(['wheelchair'], 'must') }) },
  { name: 'conditions alone', ask: ask({ wants: items(['free', 'drop_in', 'calm']) }) },
  { name: 'times alone', ask: ask({ times: times(['tue', 'thu', 'daytime']) }) },
  { name: 'a town, on foot', ask: ask({ wants: items(['food']), place: vamdrup, way: { ...vamdrup, key: 'foot' } }) },
  { name: 'a hand to give', ask: ask({ contribute: items(['contribute.drive', 'contribute.fix']) }) },
  { name: 'an unknown word', ask: ask({ unknownWords: ['klubhuset'] }) },
  {
    name: 'a senior by day',
    ask: ask({ wants: items(['life.body', 'aud.seniors']), age: 72, times: times(['daytime']) }),
  },
  {
    name: 'a long conversation',
    ask: ask({
      wants: items([
        'life.company',
        'life.create',
        'food.cook_together',
        'music_culture.singing',
        'free',
        'trial',
        'met_at_door',
      ]),
      must: items(['wheelchair'], 'must'),
      avoid: items(['avoid.large_group', 'avoid.religion', 'avoid.alcohol', 'avoid.evening', 'avoid.commitment']),
      contribute: items(['contribute.coffee_food'], 'wish'),
      times: times(['mon', 'wed', 'fri', 'daytime']),
      place: vamdrup,
      way: { ...vamdrup, key: 'bus' },
      age: 67,
      unknownWords: ['forsamlingshuset'],
    }),
  },
  {
    name: 'a long list of wishes',
    ask: ask({
      wants: items([
        'life.company',
        'life.calm',
        'life.experience',
        'movement',
        'nature',
        'making',
        'food',
        'games',
        'calm',
        'small_group',
      ]),
      avoid: items(['avoid.loud', 'avoid.religion', 'avoid.cost', 'avoid.competition']),
      place: vamdrup,
    }),
  },
];
