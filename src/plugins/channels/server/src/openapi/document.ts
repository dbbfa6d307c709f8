import type { Json, Operation } from './build';
import { OPERATIONS } from './operations';
import { componentSchemas } from './schemas';

/** The OpenAPI 3.1 document of every public route. @param base the server's address, without a slash at the end */
export function openApiDocument(base: string, version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: told(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '政府信息公开内容接口',
      version,
      description: '只提供已公开的内容，不用登录。怎样选用、怎样做镜像，见 docs/website.md。',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: base }],
    tags: [...new Set(OPERATIONS.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: { schemas: componentSchemas() },
  };
}

const told = ({ method: _method, path: _path, tag, body, ...rest }: Operation): Json => ({
  ...rest,
  tags: [tag],
  security: [],
  ...(body ? { requestBody: body } : {}),
});
