import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import {
  importProgress,
  importResponse,
  registerList,
  type ImportAnswer,
  type ImportProgress,
  type RegisterList,
} from '../../../shared/contracts';
import { refusalSentence, sentence } from './sentences';

export type Mode = 'try' | 'write';
/** What the person ticks before she imports. */
export interface Choices {
  readonly update: boolean;
  readonly accept: boolean;
}
export type Register = RegisterList['data'][number];
export type Progress = ImportProgress['data'];

/** Where an import stands. */
export type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly startedAt: number; readonly progress?: Progress }
  | { readonly kind: 'ended'; readonly mode: Mode; readonly answer: ImportAnswer }
  | { readonly kind: 'failed'; readonly message: string };

const REFUSALS = [400, 403, 404, 413];
const EVERY_MS = 1000;

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

  /** Asks now and then how far the import is. A question without an answer is no harm. */
  const watch = (id: string) => {
    const ask = async () => {
      const asked = await get(`/registers/imports/${id}`, { validateStatus: () => true }).catch(
        () => undefined,
      );
      const told = importProgress.safeParse(asked?.data);
      if (!told.success) return;
      setState((now) => (now.kind === 'running' ? { ...now, progress: told.data.data } : now));
    };
    return setInterval(() => void ask(), EVERY_MS);
  };

  const run = async (register: Register, file: File, mode: Mode, { update, accept }: Choices) => {
    setState({ kind: 'running', startedAt: Date.now() });
    const id = `${Date.now()}-${Math.random().toString(36).slice(2, 12)}`;
    const params = {
      dryRun: mode === 'try' ? '1' : '0',
      update: update ? '1' : '0',
      accept: accept ? '1' : '0',
      progress: id,
    };
    const form = new FormData();
    form.append('file', file, file.name);
    const timer = watch(id);
    try {
      const { data } = await post(`/registers/${register.name}/import`, form, {
        params,
        validateStatus: (status: number) => REFUSALS.includes(status),
      });
      const answer = importResponse.safeParse(data);
      setState(
        answer.success
          ? { kind: 'ended', mode, answer: answer.data.data }
          : { kind: 'failed', message: refusalSentence(data) },
      );
    } catch (error) {
      setState({ kind: 'failed', message: sentence(error) });
    } finally {
      clearInterval(timer);
    }
  };

  /** @param what a template to fill in, or what is on the register now */
  const download = async (register: Register, what: 'template.csv' | 'template.xlsx' | 'rows.xlsx') => {
    try {
      const { data } = await get<Blob>(`/registers/${register.name}/${what}`, {
        responseType: 'blob',
      });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      link.download = `${register.title}${what.replace('template', '模板').replace('rows', '')}`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (error) {
      setState({ kind: 'failed', message: sentence(error) });
    }
  };

  return { registers, state, run, download, reset: () => setState({ kind: 'idle' }) };
}
