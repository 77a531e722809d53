/** /indlejr/hoejde.js: the few lines that let a frame be as high as its list, for the page round it. */
import { HOST_SCRIPT } from '@/domain/embed/height';

const DAY = 86_400;

export const GET = (): Response =>
  new Response(HOST_SCRIPT, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': `public, max-age=${DAY}`,
    },
  });
