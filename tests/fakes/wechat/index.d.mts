/** What tests see of the stand-in. */
export type Mode = 'plain' | 'compatible' | 'safe';

export interface WechatOptions {
  readonly appId?: string;
  readonly secret?: string;
  readonly token?: string;
  readonly encodingAesKey?: string;
  /** 已认证: unverified, freepublish, menu and datacube answer 48001. Default true. */
  readonly verified?: boolean;
  /** Where it pushes messages and events to; without `url` it pushes none. `patience` in milliseconds, default 5000. */
  readonly callback?: { readonly url?: string | null; readonly mode?: Mode; readonly patience?: number };
  /** Milliseconds from freepublish/submit to its end. Default 1000. */
  readonly publishTakes?: number;
  /** Milliseconds during which a new cover is still answered with 40007. Default 0. */
  readonly coverReadyAfter?: number;
  /** Calls a day by address (45009). */
  readonly quotas?: Readonly<Record<string, number>>;
  /** Calls a minute by address (45011). */
  readonly minuteQuotas?: Readonly<Record<string, number>>;
  readonly limits?: Readonly<Partial<Limits>>;
  /** Addresses that may ask for a token; others get 40164. Default: any. */
  readonly allowedIps?: readonly string[] | null;
  /** What article addresses begin with. Default: the stand-in's own address. */
  readonly articleBase?: string;
  /** Keeps its state there. Default: in memory. */
  readonly folder?: string;
  /** Default 0: any free one. */
  readonly port?: number;
}

export interface Limits {
  title: number;
  author: number;
  digest: number;
  content: number;
  contentBytes: number;
  sourceUrlBytes: number;
  articles: number;
  pictureBytes: number;
  imageBytes: number;
  thumbBytes: number;
}

/**
 * What happens to a call. `errcode`: that answer, nothing is done. `kind` — before the effect: `drop-before` (the line
 * breaks), `hang`, `bad-gateway` (HTTP 502 with a page); after it: `drop-after`, `hang-after`, `broken-json`,
 * `truncated`. `delay`, in milliseconds, comes first and may stand alone.
 */
export interface Disturbance {
  readonly errcode?: number;
  readonly errmsg?: string;
  readonly delay?: number;
  readonly kind?:
    'drop-before' | 'drop-after' | 'hang' | 'hang-after' | 'bad-gateway' | 'broken-json' | 'truncated';
}

export interface Call {
  /** Milliseconds by the stand-in's clock. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** 0: done; null: no answer was made. */
  readonly errcode: number | null;
  readonly fault: string | null;
}

export interface Reply {
  readonly kind: 'nothing' | 'text' | 'news' | 'unreadable';
  readonly content: string | null;
  readonly xml: string | null;
  readonly encrypted: boolean;
}

export interface Push {
  readonly at: number;
  readonly xml: string;
  /** HTTP status, or why there was none; at most three. */
  readonly tries: readonly { readonly status: number | 'late' | 'failed'; readonly milliseconds: number }[];
  /** Null: three times no answer. */
  readonly reply: Reply | null;
}

export interface Article {
  readonly title: string;
  readonly author: string;
  readonly digest: string;
  /** After WeChat's filtering. */
  readonly content: string;
  readonly content_source_url: string;
  readonly thumb_media_id: string;
  readonly thumb_url: string;
}

export interface State {
  readonly drafts: readonly {
    readonly mediaId: string;
    readonly articles: readonly Article[];
    readonly createdAt: number;
    readonly updatedAt: number;
  }[];
  /** `kind`: publish 发布, mass 群发. */
  readonly articles: readonly {
    readonly articleId: string;
    readonly msgDataId: string;
    readonly kind: 'publish' | 'mass';
    readonly items: readonly (Article & { readonly url: string; readonly is_deleted: boolean })[];
    readonly createdAt: number;
    readonly banned: boolean;
  }[];
  readonly jobs: readonly {
    readonly publishId: string;
    readonly msgDataId: string;
    readonly mediaId: string;
    readonly status: number;
    readonly articleId?: string;
  }[];
  readonly materials: readonly {
    readonly mediaId: string;
    readonly type: 'image' | 'thumb';
    readonly permanent: boolean;
    readonly url: string;
    readonly size: number;
  }[];
  readonly pictures: readonly { readonly url: string; readonly kind: string; readonly size: number }[];
  readonly menu: readonly unknown[] | null;
  readonly calls: readonly Call[];
  readonly pushes: readonly Push[];
}

export interface WechatControls {
  /** The next calls of an address (`*`: of any) go like this. A number is an errcode. */
  next(path: string, how: Disturbance | number, times?: number): void;
  /** Takes back what `next` has still in store. */
  calm(): void;
  /** Moves its clock. */
  advance(milliseconds: number): void;
  /** Milliseconds by its clock. */
  now(): number;
  /** Changes of the settings while it runs. */
  set(
    settings: Omit<WechatOptions, 'folder' | 'port' | 'appId' | 'limits'> & {
      /** `is_delay` of the reading numbers. */
      readonly figuresDelayed?: boolean;
    },
  ): void;
  /** How the next freepublish/submit ends: publish_status 0, 2, 3 or 4, after so many milliseconds. */
  nextPublication(how: { readonly outcome?: 0 | 2 | 3 | 4; readonly takes?: number }): void;
  /** Ends all running jobs now. */
  finishPublishing(): void;
  /** 42001 for every token that is out. */
  expireTokens(): void;
  /** Another program of the same account has asked: 40001 for the stable token that is out. */
  replaceToken(): void;
  calls(path?: string): readonly Call[];
  forgetCalls(): void;
  /** Calls of this day by address. */
  used(): Readonly<Record<string, number>>;

  deleteDraftByHand(mediaId: string): void;
  /** In the editor; `notify`: 群发, else 发布. @returns the address of its first article */
  publishByHand(mediaId: string, how?: { readonly notify?: boolean }): string;
  /** By its owner: publish_status 5. */
  deleteArticleByHand(url: string): void;
  /** By WeChat: publish_status 6. */
  banArticle(url: string): void;
  /** So many people read it. @param day YYYY-MM-DD, default yesterday */
  readArticle(url: string, readers: number, day?: string): void;
  readersOf(url: string): number;

  /** The GET check of the callback's address. */
  checkServer(): Promise<boolean>;
  /** A reader writes. All of these: null where no address is set. */
  sendText(
    content: string,
    how?: { readonly openid?: string; readonly msgId?: string; readonly mode?: Mode },
  ): Promise<Push | null>;
  /** subscribe, unsubscribe, VIEW … */
  sendEvent(
    event: string,
    key?: string,
    how?: { readonly openid?: string; readonly mode?: Mode },
  ): Promise<Push | null>;
  clickMenu(key: string, how?: { readonly openid?: string; readonly mode?: Mode }): Promise<Push | null>;
  /** The same message once more, as WeChat does where the answer was lost. */
  sendAgain(sent: Push): Promise<Push | null>;
  /** A signed message without sending it: for tests that post it themselves. */
  envelope(
    xml: string,
    how?: { readonly mode?: Mode; readonly openid?: string },
  ): { readonly query: Readonly<Record<string, string>>; readonly body: string };
}

export interface Wechat extends WechatControls {
  /** What WECHAT_API_BASE is set to. */
  readonly address: string;
  readonly appId: string;
  readonly secret: string;
  readonly token: string;
  readonly encodingAesKey: string;
  readonly ghId: string;
  readonly state: State;
  stop(): Promise<void>;
}

export function startWechat(options?: WechatOptions): Promise<Wechat>;

/** SHA-1 over the sorted parts. */
export function signatureOf(...parts: string[]): string;
export function encrypt(
  text: string,
  how: { readonly encodingAesKey: string; readonly appId: string; readonly random?: Uint8Array },
): string;
export function decrypt(
  encrypted: string,
  encodingAesKey: string,
): { readonly text: string; readonly appId: string };
