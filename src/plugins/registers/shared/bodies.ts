/** A 公开主体, as imports, reports and addresses name it. */
export interface BodyIdentity {
  readonly documentId: string;
  readonly name: string;
  readonly bodyCode: string;
  /** 统一社会信用代码, where it has been entered. */
  readonly creditCode: string | null;
}

/**
 * `strapi.plugin('registers').service('bodies')`: the 公开主体 by name or code. To a person at the panel there are
 * only her own.
 */
export interface BodiesService {
  /**
   * The body of a bodyCode, name or creditCode; without one, the default body. Undefined where there is none.
   * @throws PolicyError (403) where it is not a body of the person at the panel
   */
  resolve(nameOrCode?: string): Promise<BodyIdentity | undefined>;
  /** All bodies, the oldest first: that one is the default. */
  list(): Promise<BodyIdentity[]>;
}
