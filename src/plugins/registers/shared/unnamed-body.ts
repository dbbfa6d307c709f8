/** What the first start calls the body that it makes, until somebody names it in the panel. */
export const UNNAMED_BODY = '（请填写机关名称）';
