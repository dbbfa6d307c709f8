/** Getting into the panel: how often one may try, how long it lasts, what ends it, what a password has to be. */
import { startApp, type App } from '../support/app';

const PASSWORD = 'Right-password-1';
const ADMIN = 'first@gk.example';

let app: App;
let token: string;

beforeAll(async () => {
  process.env.TRUSTED_PROXIES = '1';
  app = await startApp();
  const { body } = await app.request
    .post('/admin/register-admin')
    .send({ email: ADMIN, password: PASSWORD, firstname: '管理员', lastname: '王' })
    .expect(200);
  token = body.data.token;
});
afterAll(async () => {
  await app.stop();
  delete process.env.TRUSTED_PROXIES;
});

let addresses = 0;
const elsewhere = () => `10.${((addresses += 1) >> 8) & 255}.${addresses & 255}.7`;
const post = (path: string, body: object, from = elsewhere()) =>
  app.request.post(path).set('x-forwarded-for', from).send(body);
const logIn = (email: unknown, password = PASSWORD, from?: string) =>
  post('/admin/login', { email, password }, from);
const me = (bearer: string) => app.request.get('/admin/users/me').set('authorization', `Bearer ${bearer}`);
const asAdmin = (method: 'post' | 'put', path: string, body: object) =>
  app.request[method](path)
    .set('authorization', `Bearer ${token}`)
    .set('x-forwarded-for', elsewhere())
    .send(body);

let people = 0;
/** A person of her own for a test. */
async function person(): Promise<{ id: number; email: string }> {
  const email = `person${(people += 1)}@gk.example`;
  const [role] = await app.strapi.db.query('admin::role').findMany({ where: { code: 'gongkai-editor' } });
  const user = await app.strapi.service('admin::user').create({
    email, firstname: '甲', lastname: '乙', password: PASSWORD, isActive: true, registrationToken: null, roles: [role.id],
  }); // prettier-ignore
  return { id: user.id, email };
}

describe('how often one may try', () => {
  it('an account waits after five failures, from wherever and however its name is written', async () => {
    const { email } = await person();
    const spellings: unknown[] = [
      email,
      email.toUpperCase(),
      [email],
      [[email.toUpperCase()]],
      email.replace('p', 'P'),
    ];
    for (const spelling of spellings) expect((await logIn(spelling, 'Wrong-password-1')).status).toBe(400);
    for (const spelling of [...spellings, email]) {
      const { status, body, headers } = await logIn(spelling);
      expect([spelling, status, body.error.details.code]).toEqual([spelling, 429, 'TOO_MANY_ATTEMPTS']);
      expect(body.error.message).toMatch(/请在 \d+ 分钟后再试/);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
    for (const query of [`?email=${email}`, `?email[]=${email}`])
      for (const inBody of [{}, { email: '' }])
        expect((await post(`/admin/login${query}`, { ...inBody, password: PASSWORD })).status).toBe(429);
    for (const path of ['/admin/login/', '/ADMIN/login', '/admin/LOGIN'])
      expect([
        path,
        [404, 405, 429].includes((await post(path, { email, password: PASSWORD })).status),
      ]).toEqual([path, true]);
    expect((await logIn(ADMIN)).status).toBe(200);
  });

  it('not more are let through when they come at once', async () => {
    const { email } = await person();
    const all = await Promise.all(Array.from({ length: 20 }, () => logIn(email, 'Wrong-password-1')));
    expect(all.filter(({ status }) => status === 400)).toHaveLength(5);
  });

  it('an address waits after thirty failures at whichever accounts, also when it forges what is further left', async () => {
    const from = elsewhere();
    const statuses: number[] = [];
    for (let at = 0; at < 31; at += 1)
      statuses.push((await logIn(`nobody${at}@gk.example`, 'x', `${at}.1.1.1, ${from}`)).status);
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 400), 429]);
    expect((await logIn(ADMIN, PASSWORD, from)).status).toBe(429);
    expect((await logIn(ADMIN)).status).toBe(200);
  });

  it('a person is not shut out from where she has logged in before', async () => {
    const { email } = await person();
    const home = elsewhere();
    expect((await logIn(email, PASSWORD, home)).status).toBe(200);
    for (let at = 0; at < 6; at += 1) await logIn(email, 'Wrong-password-1');
    expect((await logIn(email)).status).toBe(429);
    expect((await logIn(email, PASSWORD, home)).status).toBe(200);
  });

  it.each([
    ['post', '/admin/forgot-password', () => ({ email: `x${(people += 1)}@gk.example` })],
    ['post', '/admin/reset-password', () => ({ resetPasswordToken: `guess${(people += 1)}`, password: PASSWORD })],
    ['post', '/admin/register', () => ({ registrationToken: 'guess', userInfo: { firstname: 'a', password: PASSWORD } })],
    ['get', '/admin/registration-info?registrationToken=guess', () => ({})],
  ] as const)('%s %s: thirty times', async (method, path, body) => {
    const from = elsewhere();
    const ask = () => app.request[method](path).set('x-forwarded-for', from).send(body());
    for (let at = 0; at < 30; at += 1) expect((await ask()).status).not.toBe(429);
    expect((await ask()).status).toBe(429);
  }); // prettier-ignore

  it('who has somebody’s session cannot try at the password', async () => {
    const { email } = await person();
    const { body } = await logIn(email);
    const change = () =>
      app.request.put('/admin/users/me').set('authorization', `Bearer ${body.data.token}`).set('x-forwarded-for', elsewhere())
        .send({ currentPassword: 'Wrong-password-1', password: 'Another-word-2' }); // prettier-ignore
    for (let at = 0; at < 5; at += 1) expect((await change()).status).toBe(400);
    expect((await change()).status).toBe(429);
  });

  it('what is wrong is told in Chinese, and does not tell whether there is such an account', async () => {
    const { email } = await person();
    const [wrong, nobody] = [await logIn(email, 'Wrong-password-1'), await logIn('nobody@gk.example')];
    expect(wrong.body).toEqual(nobody.body);
    expect(wrong.body.error.message).toMatch(/^邮箱或密码不对/);
  });
});

describe('how long it lasts', () => {
  const claims = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[1]!, 'base64url').toString());
  const cookieOf = (headers: Record<string, unknown>) =>
    (headers['set-cookie'] as string[]).find((each) => each.startsWith('strapi_admin_refresh='))!;

  it.each([false, true])(
    'a quarter of an hour, four hours of a pause, twelve hours (remembered: %s)',
    async (rememberMe) => {
      const { email, id } = await person();
      const { body, headers } = await post('/admin/login', { email, password: PASSWORD, rememberMe });
      const { iat, exp } = claims(body.data.token);
      expect(exp - iat).toBe(15 * 60);
      const [session] = await app.strapi.db
        .query('admin::session')
        .findMany({ where: { userId: String(id) } });
      const hours = (until: string) => Math.round((Date.parse(until) - Date.now()) / 360_000) / 10;
      expect([hours(session.expiresAt), hours(session.absoluteExpiresAt)]).toEqual([4, 12]);
      expect(cookieOf(headers)).toMatch(/; path=\/admin;.*samesite=strict; httponly/i);
      expect(cookieOf(headers)).not.toMatch(/; secure/i);
    },
  );

  it('over HTTPS the cookie goes over HTTPS only', async () => {
    const { email } = await person();
    const { headers } = await app.request.post('/admin/login')
      .set({ 'x-forwarded-for': elsewhere(), 'x-forwarded-proto': 'https' }).send({ email, password: PASSWORD }); // prettier-ignore
    expect(cookieOf(headers)).toMatch(/; secure/i);
  });

  it('a pause that is too long and a day that is over end it', async () => {
    const { email, id } = await person();
    const { headers } = await logIn(email);
    const cookie = (headers['set-cookie'] as unknown as string[])
      .map((each) => each.split(';')[0])
      .join('; ');
    const renew = () => app.request.post('/admin/access-token').set('cookie', cookie);
    const sessions = app.strapi.db.query('admin::session');
    const [before] = await sessions.findMany({ where: { userId: String(id) } });
    await sessions.update({
      where: { id: before.id },
      data: { absoluteExpiresAt: new Date(Date.now() - 1000) },
    });
    expect((await renew()).status).toBe(401);
    await sessions.update({
      where: { id: before.id },
      data: {
        absoluteExpiresAt: before.absoluteExpiresAt,
        createdAt: new Date(Date.now() - 4.1 * 3_600_000),
      },
    });
    expect((await renew()).status).toBe(401);
  });
});

describe('what ends it', () => {
  const session = async () => {
    const { id, email } = await person();
    const { body, headers } = await logIn(email);
    const cookie = (headers['set-cookie'] as unknown as string[])
      .map((each) => each.split(';')[0])
      .join('; ');
    return { id, email, bearer: body.data.token as string, cookie };
  };
  type Session = Awaited<ReturnType<typeof session>>;

  const ways: [string, (session: Session) => PromiseLike<{ status: number }>][] = [
    ['her log-out', ({ bearer }) => app.request.post('/admin/logout').set('authorization', `Bearer ${bearer}`)],
    ['a new password of her own', ({ bearer }) => app.request.put('/admin/users/me').set('authorization', `Bearer ${bearer}`).send({ currentPassword: PASSWORD, password: 'Another-word-2' })],
    ['a new password from an administrator', ({ id }) => asAdmin('put', `/admin/users/${id}`, { password: 'Another-word-2' })],
    ['being switched off', ({ id }) => asAdmin('put', `/admin/users/${id}`, { isActive: false })],
    ['being switched off and on', async ({ id }) => {
      await asAdmin('put', `/admin/users/${id}`, { isActive: false });
      return asAdmin('put', `/admin/users/${id}`, { isActive: true });
    }],
    ['being deleted', ({ id }) => app.request.delete(`/admin/users/${id}`).set('authorization', `Bearer ${token}`)],
    ['the command for a new password', async ({ email }) => {
      await app.strapi.service('admin::user').resetPasswordByEmail(email, 'Another-word-2');
      return { status: 200 };
    }],
  ]; // prettier-ignore

  it.each(ways)('%s', async (_, end) => {
    const held = await session();
    expect((await me(held.bearer)).status).toBe(200);
    expect((await end(held)).status).toBe(200);
    expect((await me(held.bearer)).status).toBe(401);
    expect((await app.request.post('/admin/access-token').set('cookie', held.cookie)).status).toBe(401);
  });
});

describe('what a password has to be', () => {
  it('is ten characters long, wherever it is set', async () => {
    const { id, email } = await person();
    const { body } = await logIn(email);
    const password = 'Short-123';
    const answers = [
      await app.request
        .put('/admin/users/me')
        .set('authorization', `Bearer ${body.data.token}`)
        .send({ currentPassword: PASSWORD, password }),
      await asAdmin('put', `/admin/users/${id}`, { password }),
      await post('/admin/reset-password', { resetPasswordToken: 'x', password }),
      await post('/admin/register', { registrationToken: 'x', userInfo: { firstname: '甲', password } }),
      await post('/admin/register-admin', { email: 'x@gk.example', firstname: '甲', password }),
    ];
    for (const { status, body: told } of answers)
      expect([status, told.error.message]).toEqual([400, expect.stringContaining('至少要 10 个字符')]);
  });
});
