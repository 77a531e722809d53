/** What a conversation needs of the plan, fetched when there is one: one's own is taken up again, and its table with it. */
import './here';

export { followShared, sharedNow } from './together';
