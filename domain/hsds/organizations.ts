/** An organisation as HSDS says it. */
import type { Organisation } from '../offer';
import { facetAttributes, said } from './attributes';
import { idOf } from './ids';
import type { Organization, OrganizationItem } from './shapes';

/** HSDS asks for a description. Where nobody has told one, this says so, and the reader takes it away again. */
export const NOT_DESCRIBED = 'Ikke beskrevet endnu. / Not described yet.';

export const organizationItem = (organisation: Organisation, page: string): OrganizationItem =>
  said({
    id: idOf('organization', organisation.slug),
    name: organisation.name,
    description: organisation.about || NOT_DESCRIBED,
    email: organisation.email,
    website: organisation.website,
    uri: page,
  });

export function organizationOf(organisation: Organisation, page: string): Organization {
  const { slug, phone, parent, town, faith, source } = organisation;
  return said({
    ...organizationItem(organisation, page),
    phones: phone ? [{ id: idOf('phone', 'organization', slug), number: phone }] : [],
    attributes: facetAttributes({ entity: 'organization', key: slug }, { slug, parent, town, faith, source }),
  });
}
