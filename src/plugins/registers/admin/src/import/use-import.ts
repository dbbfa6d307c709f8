import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { cmsError, importOutcome, registerList, type ImportOutcome, type Register } from './contract';

export type Mode = 'try' | 'write';

/** Where an import stands. */
export type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly mode: Mode; readonly startedAt: number }
  | { readonly kind: 'ended'; readonly mode: Mode; readonly outcome: ImportOutcome }
  | { readonly kind: 'failed'; readonly message: string };

const REFUSALS = [400, 409, 413, 415, 422];

/** The registers, and what can be done with them: fetch a template, try a file, import it. */
export function useImport() {
  const { get, post } = useFetchClient();
  const [registers, setRegisters] = useState<readonly Register[]>();
  const [state, setState] = useState<State>({ kind: 'idle' });

  useEffect(() => {
    get('/registers')
      .then(({ data }) => setRegisters(registerList.parse(data).data))
      .catch(() =>
        setState({
          kind: 'failed',
          message: '读不到登记簿的清单：请刷新页面；还不行，请联系管理员核对您的权限。',
        }),
      );
  }, [get]);

  const run = async (register: string, file: File, mode: Mode, update: boolean) => {
    setState({ kind: 'running', mode, startedAt: Date.now() });
    const form = new FormData();
    form.append('file', file, file.name);
    const query = [...(mode === 'try' ? ['dryRun=1'] : []), ...(update ? ['update=1'] : [])].join('&');
    try {
      const { data } = await post(`/registers/${register}/import${query && `?${query}`}`, form, {
        validateStatus: (status: number) => REFUSALS.includes(status),
      });
      setState(read(data, mode));
    } catch (error) {
      setState({ kind: 'failed', message: sentence(error) });
    }
  };

  const download = async (register: Register, kind: 'csv' | 'xlsx') => {
    const { data } = await get<Blob>(`/registers/${register.name}/template.${kind}`, {
      responseType: 'blob',
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(data);
    link.download = `${register.title}模板.${kind}`;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  return { registers, state, run, download, reset: () => setState({ kind: 'idle' }) };
}

function read(data: unknown, mode: Mode): State {
  const outcome = importOutcome.safeParse(data);
  if (outcome.success) return { kind: 'ended', mode, outcome: outcome.data };
  const refused = cmsError.safeParse(data);
  return { kind: 'failed', message: refused.success ? refused.data.error.message : UNREADABLE };
}

const UNREADABLE = '服务器的回答看不懂：请刷新页面再试；没有把握时先用“试导入”。';

function sentence(error: unknown): string {
  const { status } = error as { status?: number };
  if (status === 403)
    return '您没有导入这本登记簿的权限：请联系管理员，在“角色”里给您的角色打开“导入登记簿”。';
  if (status === 401) return '登录已过期：请重新登录后再导入。';
  if (status === undefined)
    return '连不上服务器：请检查网络后再试。没有收到结果时，先用“试导入”看看是否已经写入。';
  return '服务器出错，没有写入：请稍后再试；还不行，请把时间和文件名告诉管理员。';
}
