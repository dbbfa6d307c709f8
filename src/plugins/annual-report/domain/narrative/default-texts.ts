import type { TextKey } from './texts';
export const PREAMBLE: readonly string[] = ['{{ body.name }}{{ year }}'];
export const PART_HEADINGS = {
  proactive: '（一）主动公开方面',
  applications: '（二）依申请公开工作方面',
  management: '（三）政府信息管理方面',
  platforms: '（四）平台建设方面',
  supervision: '（五）监督保障方面',
};
export const DEFAULT_TEXTS: Record<TextKey, string> = {
  overview: '',
  proactive:
    '{{ published.total }}条{% if published.total > 3 %}多{% endif %}{% for c in columns %}{{c.name}}{{ c.count }}条{% endfor %}{{ wechat.reads | wan }}万',
  applications:
    '{% if applications.receivedChange != nil %}{{ applications.receivedChange | abs }}{% endif %}',
  management: '',
  platforms: '',
  supervision: '',
  problems: '',
  other: '',
};
