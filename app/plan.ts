/** The few words that laying a place on the plan needs, on pages that show no plan. */
import type { AbstractIntlMessages } from 'next-intl';

type Words = { lay: AbstractIntlMessages; whose: AbstractIntlMessages };

export const forLaying = ({ lay, whose }: Words): AbstractIntlMessages => ({ lay, whose });
