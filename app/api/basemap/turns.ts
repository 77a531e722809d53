/**
 * How many questions we ask another server at once. A crowd that drags its maps must not make us a battering ram, nor
 * hold all our own connections while that server sleeps. Counted in this process alone.
 */

/** Whoever waits longer than `patienceMs` gives up its place: `take` then answers null and asks nothing. */
export function turns(atOnce: number, patienceMs: number) {
  let running = 0;
  const waiting = new Set<() => void>();

  const mayBegin = (): Promise<boolean> => {
    if (running < atOnce) {
      running += 1;
      return Promise.resolve(true);
    }
    return new Promise((answer) => {
      // Whoever is done hands its place on, so that nobody who comes meanwhile can take it.
      const begin = () => {
        clearTimeout(timer);
        answer(true);
      };
      const timer = setTimeout(() => {
        waiting.delete(begin);
        answer(false);
      }, patienceMs);
      waiting.add(begin);
    });
  };
  const handOn = () => {
    const [first] = waiting;
    if (!first) running -= 1;
    else {
      waiting.delete(first);
      first();
    }
  };

  return {
    async take<Answer>(query: () => Promise<Answer>): Promise<Answer | null> {
      if (!(await mayBegin())) return null;
      try {
        return await query();
      } finally {
        handOn();
      }
    },
  };
}
