/** /indlejr/vis: the list and map that stand in a frame on somebody else's page. */
import { embedded } from '@/app/embed';
import { DEFAULT_LOCALE, isLocale } from '@/app/locales';

type Props = { params: Promise<{ locale: string }> };

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { locale } = await params;
  return embedded(isLocale(locale) ? locale : DEFAULT_LOCALE, request);
}
