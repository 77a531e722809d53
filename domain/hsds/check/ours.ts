/** Our own shapes as what an entry is judged by: stricter than the published schemas, for they know no member but ours. */
import type { z } from 'zod';
import * as shapes from '../shapes';
import type { Form, List, Validate } from './api';

const OURS: Record<List, Record<Form, z.ZodType>> = {
  services: { item: shapes.ServiceItem, whole: shapes.Service },
  organizations: { item: shapes.OrganizationItem, whole: shapes.Organization },
  taxonomies: { item: shapes.Taxonomy, whole: shapes.Taxonomy },
  taxonomy_terms: { item: shapes.TaxonomyTerm, whole: shapes.TaxonomyTerm },
  service_at_locations: { item: shapes.ServiceAtLocationItem, whole: shapes.ServiceAtLocation },
};

export const shapeOf: Validate = (list, entry, form) =>
  (OURS[list][form].safeParse(entry).error?.issues ?? []).map(({ path, message }) => `/${path.join('/')} ${message}`);
