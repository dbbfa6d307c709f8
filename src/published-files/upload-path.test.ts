import { readUploadPath } from './upload-path';

it('knows the plain spelling of an upload', () => {
  expect(readUploadPath('/uploads/thumbnail_a_1.png')).toEqual({ kind: 'upload', name: 'thumbnail_a_1.png' });
});

it.each([
  '/',
  '/api/news-items',
  '/admin/uploads',
  '/content-manager/uploads',
  '/assets/uploads/x.png',
  '/uploadsx/a.png',
  '/upload/files',
])('leaves %s alone', (path) => expect(readUploadPath(path).kind).toBe('elsewhere'));

it.each([
  '/uploads', '/uploads/', '//uploads/a.png', '/%75ploads/a.png', '/%2575ploads/a.png', '/UPLOADS/a.png', '/./uploads/a.png', '/x/../uploads/a.png',
  '/x/%2e%2e/uploads/a.png', '/uploads/../uploads/a.png', '/uploads/%2e%2e/a.png', '/uploads/a%2fb.png', '/uploads/a/b.png', '/uploads%2fa.png', '/uploads\\a.png',
  '/uploads/.env', '/uploads/a..png', '/uploads/a%00.png', '/%E0%A4%A', '/uploads/图.png', '/x%00y',
])('turns away the roundabout %s', (path) => expect(readUploadPath(path).kind).toBe('roundabout')); // prettier-ignore
