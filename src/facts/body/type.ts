export const BODY_TYPES = [
  'party',
  'government',
  'legislature',
  'cppcc',
  'judiciary',
  'military',
  'enterprise',
  'education',
  'health',
  'research',
  'association',
  'media',
  'international',
  'other',
] as const;
export type BodyType = (typeof BODY_TYPES)[number];
