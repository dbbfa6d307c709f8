interface Health {
  readonly demo?: boolean;
}

/** Says on every page of the panel that its data are samples, if they are. */
export async function showDemoBanner(): Promise<void> {
  // The panel and the server share an origin, unless the panel was built for another one.
  const { backendURL = '' } = window.strapi as { backendURL?: string };
  const answer = await fetch(`${backendURL}/healthz`).catch(() => undefined);
  const health = answer?.ok ? ((await answer.json()) as Health) : undefined;
  if (!health?.demo || document.getElementById('gongkai-demo')) return;
  const banner = document.createElement('div');
  banner.id = 'gongkai-demo';
  banner.setAttribute('role', 'note');
  banner.textContent = '演示数据';
  banner.title = '这里的登记和信息都是样例，不是任何机关的真实数据';
  Object.assign(banner.style, {
    position: 'fixed',
    insetBlockEnd: '0',
    insetInlineStart: '50%',
    transform: 'translateX(-50%)',
    padding: '2px 16px',
    borderRadius: '4px 4px 0 0',
    background: '#b72b1a',
    color: '#ffffff',
    font: '600 13px/1.5 sans-serif',
    zIndex: '1000',
    pointerEvents: 'none',
  });
  document.body.append(banner);
}
