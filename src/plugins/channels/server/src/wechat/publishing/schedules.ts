import type { Core } from '@strapi/strapi';
import { shanghaiDay } from '../../../../../../shanghai-time';
import type { Schedule } from '../../regular';
import { readWechatSettings } from '../settings/read-settings';
import { daysBefore } from './days';
import { followUp } from './follow-up';
import { harvest } from './harvest';

const whereConnected = (act: (strapi: Core.Strapi) => Promise<unknown>) => async (strapi: Core.Strapi) => {
  const { appId } = await readWechatSettings(strapi);
  if (appId !== undefined) await act(strapi);
};

/** WeChat has the numbers of a day ready at eight on the next. */
export const schedules: readonly Schedule[] = [
  {
    name: 'wechat-harvest',
    at: '08:30',
    run: whereConnected((strapi) => harvest(strapi, daysBefore(shanghaiDay(new Date()), 1))),
  },
  { name: 'wechat-follow-up', at: '08:45', run: whereConnected(followUp) },
];
