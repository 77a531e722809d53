/** Everything public may be read by search engines. */
import type { MetadataRoute } from 'next';
import { settings } from './settings';

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: '/api/' }, sitemap: `${settings.publicUrl}/sitemap.xml` };
}
