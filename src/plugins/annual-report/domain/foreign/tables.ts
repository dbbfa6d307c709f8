import { isMapping, type Mapping } from './envelope';

/**
 * （六）其他处理 printed as one row is also written as `other: { combined: … }`: lifted to `other` itself, the one
 * spelling that the rest of the project knows. Everything else stays as it came.
 */
export function liftCombinedRow(tables: Mapping): Mapping {
  const { applications } = tables;
  if (!isMapping(applications) || !isMapping(applications.result)) return tables;
  const { other } = applications.result;
  if (!isMapping(other) || !isMapping(other.combined)) return tables;
  const { combined, ...rows } = other;
  if (Object.values(rows).some(isMapping)) return tables;
  const result = { ...applications.result, other: combined };
  return { ...tables, applications: { ...applications, result } };
}
