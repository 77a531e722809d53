/** The short address that the law's tool gives every public site: leads to the official statement, or to our own. */
import { addressIn } from '@/app/locales';
import { settings } from '@/app/settings';

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  // A relative address, so that it also holds behind a front server with another name.
  const to = settings.accessibilityStatementUrl ?? addressIn(locale, '/tilgaengelighed');
  return new Response(null, { status: 307, headers: { Location: to } });
}
