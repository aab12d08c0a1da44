// What the scan page keeps of itself, so that it opens without a network: the page without any work on it, and its own files; of
// one operator in one warehouse, in one version. The page keeps it, not the worker: what is under way ends when the page goes.
window.Stowage = window.Stowage || {};
(() => {
  'use strict';
  const page = document.getElementById('scan');
  const { warehouse, login, version } = page.dataset;
  const own = `${window.Stowage.SCAN_KEPT}${[warehouse, login, version].map(encodeURIComponent).join('/')}`;

  const files = (shell) => new Set([
    ...[...shell.querySelectorAll('link[href], script[src]')].map((one) => one.getAttribute('href') ?? one.getAttribute('src')),
    ...[...shell.querySelectorAll('use')].map((one) => one.getAttribute('href').split('#')[0]),
  ]);

  const keep = async () => {
    await window.Stowage.forgetScan(own);
    const answer = await fetch(`/scan/shell?warehouse=${encodeURIComponent(warehouse)}`);
    if (!answer.ok || answer.redirected) return;
    const text = await answer.text();
    const shell = new DOMParser().parseFromString(text, 'text/html');
    const whose = shell.getElementById('scan')?.dataset;
    // somebody else has logged in here since this page was opened
    if (whose?.login !== login || whose.warehouse !== warehouse || whose.version !== version) return;
    const kept = await caches.open(own);
    const there = new Set((await kept.keys()).map((one) => one.url));
    await kept.addAll([...files(shell)].filter((file) => !there.has(new URL(file, location.href).href)));
    const headers = new Headers(answer.headers);
    for (const name of ['content-encoding', 'content-length']) headers.delete(name);
    headers.set('kept-at', String(Date.now()));
    // last: where the page is, its files are
    await kept.put('/scan', new Response(text, { headers }));
  };

  // without HTTPS there is neither a worker nor anything kept: the page opens with a line only
  if ('shell' in page.dataset || !('serviceWorker' in navigator) || !('caches' in window)) return;
  navigator.serviceWorker.register('/scan-worker.js', { scope: '/scan' }).then(keep).catch(() => null);
})();
