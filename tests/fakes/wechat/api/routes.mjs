/** Every address of WeChat's that the stand-in answers, with what each demands. */
import * as drafts from './drafts.mjs';
import * as figures from './figures.mjs';
import * as house from './house.mjs';
import * as media from './media.mjs';
import * as menu from './menu.mjs';
import * as publish from './publish.mjs';
import * as token from './token.mjs';

/**
 * `open`: without access_token. `verified`: only for a verified account (48001). `form`: multipart.
 *
 * @type {Record<string, { method: 'GET' | 'POST', serve: Function, open?: boolean, verified?: boolean, form?: boolean }>}
 */
export const ROUTES = {
  '/cgi-bin/stable_token': { method: 'POST', serve: token.getStableToken, open: true },
  '/cgi-bin/token': { method: 'GET', serve: token.getToken, open: true },
  '/cgi-bin/media/uploadimg': { method: 'POST', serve: media.uploadPicture, form: true },
  '/cgi-bin/media/upload': { method: 'POST', serve: media.addTemporary, form: true },
  '/cgi-bin/material/add_material': { method: 'POST', serve: media.addMaterial, form: true },
  '/cgi-bin/material/del_material': { method: 'POST', serve: media.deleteMaterial },
  '/cgi-bin/material/get_materialcount': { method: 'GET', serve: media.countMaterials },
  '/cgi-bin/draft/add': { method: 'POST', serve: drafts.addDraft },
  '/cgi-bin/draft/update': { method: 'POST', serve: drafts.updateDraft },
  '/cgi-bin/draft/get': { method: 'POST', serve: drafts.getDraft },
  '/cgi-bin/draft/batchget': { method: 'POST', serve: drafts.listDrafts },
  '/cgi-bin/draft/count': { method: 'GET', serve: drafts.countDrafts },
  '/cgi-bin/draft/delete': { method: 'POST', serve: drafts.deleteDraft },
  '/cgi-bin/freepublish/submit': { method: 'POST', serve: publish.submit, verified: true },
  '/cgi-bin/freepublish/get': { method: 'POST', serve: publish.getStatus, verified: true },
  '/cgi-bin/freepublish/batchget': { method: 'POST', serve: publish.listPublished, verified: true },
  '/cgi-bin/freepublish/getarticle': { method: 'POST', serve: publish.getArticle, verified: true },
  '/cgi-bin/freepublish/delete': { method: 'POST', serve: publish.deletePublished, verified: true },
  '/cgi-bin/menu/create': { method: 'POST', serve: menu.createMenu, verified: true },
  '/cgi-bin/menu/get': { method: 'GET', serve: menu.getMenu, verified: true },
  '/cgi-bin/menu/delete': { method: 'GET', serve: menu.deleteMenu, verified: true },
  '/cgi-bin/get_current_selfmenu_info': { method: 'GET', serve: menu.currentMenu },
  '/cgi-bin/get_api_domain_ip': { method: 'GET', serve: house.addresses },
  '/cgi-bin/getcallbackip': { method: 'GET', serve: house.addresses },
  '/cgi-bin/clear_quota': { method: 'POST', serve: house.clear },
  '/cgi-bin/clear_quota/v2': { method: 'POST', serve: house.clearBySecret, open: true },
  '/cgi-bin/openapi/quota/get': { method: 'POST', serve: house.quota },
  '/datacube/getarticleread': { method: 'POST', serve: figures.articleRead, verified: true },
  '/datacube/getarticletotaldetail': { method: 'POST', serve: figures.articleTotalDetail, verified: true },
  '/datacube/getbizsummary': { method: 'POST', serve: figures.bizSummary, verified: true },
};
