/** The two ends of the height: what the frame says of itself, and what the page round it does. Nothing else is said. */

/** Where the other page fetches its end. */
export const SCRIPT = '/indlejr/hoejde.js';

/** In the frame. Only a number is told, so anybody may hear it. */
export const FRAME_SCRIPT =
  'if(parent!==self){const tell=()=>parent.postMessage({indlejr:Math.ceil(document.body.getBoundingClientRect().height)},"*");' +
  'new ResizeObserver(tell).observe(document.body);addEventListener("message",e=>{if(e.data==="indlejr")tell()})}';

/**
 * On the page that shows it. It believes only the frames that ask for it by `data-indlejr`, and only a number; it asks once,
 * because a frame may have spoken before this script came.
 */
export const HOST_SCRIPT = `(() => {
  const frames = () => [...document.querySelectorAll('iframe[data-indlejr]')];
  addEventListener('message', ({ data, source }) => {
    const height = data && data.indlejr;
    if (typeof height !== 'number' || !(height > 0 && height < 50000)) return;
    for (const frame of frames()) if (frame.contentWindow === source) frame.style.height = Math.ceil(height) + 'px';
  });
  for (const frame of frames()) frame.contentWindow.postMessage('indlejr', '*');
})();
`;
