/**
 * What we say in Open Referral HSDS 3.1, as zod: the printers return it, the OpenAPI description is made of it, and the
 * tests hold it to the published JSON Schemas. What we never say (funding, programmes, …) is not here.
 */
import { z } from 'zod';
import { WEEKDAYS } from '../vocabulary';

const id = z.uuid();
const text = z.string();
const day = z.iso.date();
export const INSTANT = z.iso.datetime({ offset: true });

export const Taxonomy = z
  .strictObject({ id, name: text, description: text, uri: z.url().optional(), version: text.optional() })
  .meta({ id: 'Taxonomy' });

export const TaxonomyTerm = z
  .strictObject({
    id,
    code: text,
    name: text,
    description: text,
    parent_id: id.optional(),
    taxonomy: text,
    taxonomy_id: id,
    taxonomy_detail: Taxonomy.optional(),
    language: text,
    term_uri: z.url().optional(),
  })
  .meta({ id: 'TaxonomyTerm' });

/** Who said that a field is right, when, and from where. */
export const Metadata = z
  .strictObject({
    id,
    resource_id: id,
    resource_type: text,
    last_action_date: day,
    last_action_type: z.enum(['check', 'confirm', 'import', 'update']),
    field_name: text,
    previous_value: text,
    replacement_value: text,
    updated_by: text,
  })
  .meta({ id: 'Metadata' });

/** With a term: what the catalogue's words say of it. Without: what only our model knows, named by its path there. */
export const Attribute = z
  .strictObject({
    id,
    link_id: id,
    link_type: text,
    link_entity: text,
    taxonomy_term_id: id.optional(),
    value: text.optional(),
    label: text.optional(),
    taxonomy_term: TaxonomyTerm.optional(),
    metadata: z.array(Metadata).optional(),
  })
  .meta({ id: 'Attribute' });
const attributes = z.array(Attribute).optional();
const metadata = z.array(Metadata).optional();

export const Phone = z.strictObject({ id, number: text, type: text.optional() }).meta({ id: 'Phone' });
export const Contact = z
  .strictObject({
    id,
    title: text.optional(),
    email: z.email().optional(),
    phones: z.array(Phone).optional(),
  })
  .meta({ id: 'Contact' });
export const Url = z.strictObject({ id, label: text, url: z.url() }).meta({ id: 'Url' });
export const Language = z.strictObject({ id, name: text, code: text }).meta({ id: 'Language' });
export const CostOption = z
  .strictObject({
    id,
    option: text,
    currency: z.literal('DKK').optional(),
    amount: z.number().nonnegative().optional(),
    amount_description: text.optional(),
  })
  .meta({ id: 'CostOption' });

const BYDAY = new RegExp(`^-?\\d?(${WEEKDAYS.map((weekday) => weekday.slice(0, 2).toUpperCase()).join('|')})$`).source;
export const Schedule = z
  .strictObject({
    id,
    valid_from: day.optional(),
    valid_to: day.optional(),
    dtstart: day.optional(),
    until: day.optional(),
    count: z.number().int().optional(),
    wkst: z.literal('MO').optional(),
    freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
    interval: z.number().int().optional(),
    byday: z.string().regex(new RegExp(BYDAY)).optional(),
    byweekno: text.optional(),
    description: text.optional(),
    opens_at: text.optional(),
    closes_at: text.optional(),
  })
  .meta({ id: 'Schedule' });

export const Address = z
  .strictObject({
    id,
    address_1: text,
    city: text,
    state_province: text,
    postal_code: text,
    country: z.literal('DK'),
    address_type: z.literal('physical'),
  })
  .meta({ id: 'Address' });
export const Accessibility = z
  .strictObject({ id, description: text, details: text.optional(), attributes, metadata })
  .meta({ id: 'Accessibility' });
const locationItself = {
  id,
  location_type: z.enum(['physical', 'virtual']),
  name: text,
  description: text.optional(),
  transportation: text.optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
};
export const LocationItem = z.strictObject(locationItself).meta({ id: 'LocationItem' });
export const Location = z
  .strictObject({
    ...locationItself,
    addresses: z.array(Address).optional(),
    accessibility: z.array(Accessibility).optional(),
    attributes,
    metadata,
  })
  .meta({ id: 'Location' });

const organizationItself = {
  id,
  name: text,
  description: text,
  email: z.email().optional(),
  website: z.url().optional(),
  uri: z.url().optional(),
};
export const OrganizationItem = z.strictObject(organizationItself).meta({ id: 'OrganizationItem' });

const serviceItself = {
  id,
  organization_id: id.optional(),
  name: text,
  description: text.optional(),
  url: z.url().optional(),
  email: z.email().optional(),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  fees_description: text.optional(),
  eligibility_description: text.optional(),
  minimum_age: z.number().int().optional(),
  maximum_age: z.number().int().optional(),
  assured_date: day.optional(),
  alert: text.optional(),
  last_modified: INSTANT,
};
/** As a list has it: what there is one of. */
export const ServiceItem = z
  .strictObject({ ...serviceItself, organization: OrganizationItem.optional() })
  .meta({ id: 'ServiceItem' });
export const ServiceMinimal = z.strictObject({ id, last_modified: INSTANT }).meta({ id: 'ServiceMinimal' });

const atLocation = { id, service_id: id, location_id: id };
export const ServiceAtLocationWithin = z
  .strictObject({ ...atLocation, location: Location })
  .meta({ id: 'ServiceAtLocationWithin' });

const serviceWithin = {
  ...serviceItself,
  additional_urls: z.array(Url).optional(),
  phones: z.array(Phone).optional(),
  contacts: z.array(Contact).optional(),
  schedules: z.array(Schedule).optional(),
  languages: z.array(Language).optional(),
  cost_options: z.array(CostOption).optional(),
  service_at_locations: z.array(ServiceAtLocationWithin).optional(),
  attributes,
  metadata,
};
export const ServiceWithin = z.strictObject(serviceWithin).meta({ id: 'ServiceWithin' });
/** As its organisation names it, when the whole of it is not asked for. */
export const ServiceNamed = z
  .strictObject({ id, name: text, status: serviceItself.status, last_modified: INSTANT })
  .meta({ id: 'ServiceNamed' });
export const Organization = z
  .strictObject({
    ...organizationItself,
    phones: z.array(Phone).optional(),
    attributes,
    metadata,
    services: z.array(z.union([ServiceNamed, ServiceWithin])).optional(),
  })
  .meta({ id: 'Organization' });
/** As its own address has it: whole. */
export const Service = z
  .strictObject({ ...serviceWithin, organization: Organization.optional() })
  .meta({ id: 'Service' });

/** Of one that is no longer shown, only which service it was of: its status says the rest. */
const gone = { location_id: id.optional() };
export const ServiceAtLocationItem = z
  .strictObject({ ...atLocation, ...gone, location: LocationItem.optional(), service: ServiceItem })
  .meta({ id: 'ServiceAtLocationItem' });
export const ServiceAtLocation = z
  .strictObject({ ...atLocation, ...gone, location: Location.optional(), service: Service })
  .meta({ id: 'ServiceAtLocation' });

export type Taxonomy = z.infer<typeof Taxonomy>;
export type TaxonomyTerm = z.infer<typeof TaxonomyTerm>;
export type Metadata = z.infer<typeof Metadata>;
export type Attribute = z.infer<typeof Attribute>;
export type Schedule = z.infer<typeof Schedule>;
export type Location = z.infer<typeof Location>;
export type Organization = z.infer<typeof Organization>;
export type OrganizationItem = z.infer<typeof OrganizationItem>;
export type Service = z.infer<typeof Service>;
export type ServiceNamed = z.infer<typeof ServiceNamed>;
export type ServiceItem = z.infer<typeof ServiceItem>;
export type ServiceAtLocation = z.infer<typeof ServiceAtLocation>;
export type ServiceAtLocationItem = z.infer<typeof ServiceAtLocationItem>;
