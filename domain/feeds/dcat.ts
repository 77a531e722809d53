/**
 * The data set described for open-data portals: DCAT-AP 3 as JSON-LD. The context is written out, so that nobody has to
 * fetch anything to understand it.
 */
import { taxonomy } from '../taxonomy';
import { FORMATS } from './asked';

export type About = {
  /** Our own address, without a slash at the end. */
  site: string;
  publisher: string;
  /** mailto: is put before it. */
  email: string;
  licence: string;
  /** Instants. */
  issued: string;
  modified: string;
  title: { da: string; en: string };
  description: { da: string; en: string };
  /** What the positions and the rest ask to be credited with. */
  rights: string;
  box: { west: number; south: number; east: number; north: number };
};

const EU = 'http://publications.europa.eu/resource/authority';
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  locn: 'http://www.w3.org/ns/locn#',
  geo: 'http://www.opengis.net/ont/geosparql#',
};
/** The EU's own names of the formats; what it has none for is told by its media type alone. */
const FILE_TYPE: Record<string, string> = { csv: 'CSV', geojson: 'GEOJSON', jsonl: 'JSON', ics: 'ICS', atom: 'ATOM' };

const both = ({ da, en }: { da: string; en: string }) => [
  { '@language': 'da', '@value': da },
  { '@language': 'en', '@value': en },
];
const moment = (instant: string) => ({ '@type': 'xsd:dateTime', '@value': instant });
const at = (id: string) => ({ '@id': id });
const MEDIA = 'https://www.iana.org/assignments/media-types';

function distributions({ site, licence, modified, title }: About) {
  const files = [
    ...Object.entries(FORMATS).map(([format, type]) => ({ format, type, url: `${site}/api/open/offers.${format}` })),
    { format: 'atom', type: 'application/atom+xml', url: `${site}/api/open/feed.atom` },
  ];
  return files.map(({ format, type, url }) => ({
    '@id': `${url}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': both({ da: `${title.da} (${format})`, en: `${title.en} (${format})` }),
    'dcat:accessURL': at(url),
    'dcat:downloadURL': at(url),
    'dcat:mediaType': at(`${MEDIA}/${type.split(';')[0]}`),
    ...(FILE_TYPE[format] &&
      FILE_TYPE[format] !== 'ICS' && { 'dct:format': at(`${EU}/file-type/${FILE_TYPE[format]}`) }),
    'dct:license': at(licence),
    'dct:modified': moment(modified),
  }));
}

function service({ site, licence, publisher }: About, dataset: string) {
  return {
    '@id': `${site}/api/hsds#service`,
    '@type': 'dcat:DataService',
    'dct:title': both({ da: 'Tilbud som HSDS', en: 'Offers as HSDS' }),
    'dcat:endpointURL': at(`${site}/api/hsds`),
    'dcat:endpointDescription': at(`${site}/api/hsds/openapi.json`),
    'dct:conformsTo': at('https://docs.openreferral.org/en/3.1/'),
    'dct:license': at(licence),
    'dcat:servesDataset': at(dataset),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher },
  };
}

export function catalogOf(about: About): object {
  const { site, publisher, email, issued, modified, title, description, rights, box, licence } = about;
  const dataset = `${site}/aabne-data#dataset`;
  const agent = { '@id': `${site}/om#publisher`, '@type': 'foaf:Agent', 'foaf:name': publisher };
  const { west, south, east, north } = box;
  const common = { 'dct:language': ['DAN', 'ENG'].map((code) => at(`${EU}/language/${code}`)), 'dct:publisher': agent };
  return {
    '@context': CONTEXT,
    '@id': `${site}/api/open/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': both(title),
    'dct:description': both(description),
    ...common,
    'dct:issued': moment(issued),
    'dct:modified': moment(modified),
    'dct:license': at(licence),
    'foaf:homepage': at(site),
    'dcat:dataset': {
      '@id': dataset,
      '@type': 'dcat:Dataset',
      'dct:identifier': dataset,
      'dct:title': both(title),
      'dct:description': both(description),
      ...common,
      'dcat:contactPoint': {
        '@type': 'vcard:Organization',
        'vcard:fn': publisher,
        'vcard:hasEmail': at(`mailto:${email}`),
      },
      'dcat:theme': ['SOCI', 'EDUC', 'HEAL'].map((code) => at(`${EU}/data-theme/${code}`)),
      'dcat:keyword': taxonomy.topics.flatMap(({ label }) => both(label)),
      'dct:accrualPeriodicity': at(`${EU}/frequency/CONT`),
      'dct:accessRights': at(`${EU}/access-right/PUBLIC`),
      'dct:rights': { '@type': 'dct:RightsStatement', 'dct:description': rights },
      'dct:spatial': {
        '@type': 'dct:Location',
        'dcat:bbox': {
          '@type': 'geo:wktLiteral',
          '@value': `POLYGON((${west} ${north},${east} ${north},${east} ${south},${west} ${south},${west} ${north}))`,
        },
      },
      'dct:issued': moment(issued),
      'dct:modified': moment(modified),
      'dcat:landingPage': at(`${site}/aabne-data`),
      'dcat:distribution': distributions(about),
    },
    'dcat:service': service(about, dataset),
  };
}
