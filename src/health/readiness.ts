/** Whether the service can do its work, and if not, what is in the way. */
export type Readiness =
  | { readonly status: 'ready' }
  | {
      readonly status: 'unready';
      readonly code: 'DATABASE_SILENT' | 'NOT_MIGRATED';
      readonly message: string;
    };

/**
 * Asks once, and gives up after `limit` milliseconds.
 * @param findMissingTables asks the database; rejects where it is out of reach
 */
export async function checkReadiness(
  findMissingTables: () => Promise<readonly string[]>,
  limit: number,
): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), limit);
  });
  try {
    const missing = await Promise.race([findMissingTables(), tooLate]);
    if (missing.length === 0) return { status: 'ready' };
    return {
      status: 'unready',
      code: 'NOT_MIGRATED',
      message: '数据库还没有建好表：请等启动完成，或重新启动本服务。',
    };
  } catch {
    return { status: 'unready', code: 'DATABASE_SILENT', message: '连不上数据库：请检查数据库是否在运行。' };
  } finally {
    clearTimeout(timer);
  }
}
