// Opens the scan page where no radio reaches. The line comes first; what the page has kept of itself (js/scan-shell.js) is taken
// where the line gives nothing. Keeps nothing itself, and no answer of the house passes through here.
'use strict';
const KEPT = 'stowage-scan/';
const PATIENCE = 3000;
const LONGER = 20000; // asked for by the page that is kept: it knows that the house is there
const LIFE = 12 * 3600000; // no longer than a login lives
const GONE = new Set([502, 503, 504]);
const FILES = /^\/(webjars|css|js|fonts)\/|^\/(icons|favicon)\.svg$/;

const find = async (request, address) => {
  const name = (await caches.keys()).find((one) => one.startsWith(KEPT));
  if (!name) return undefined;
  const kept = await caches.open(name);
  if (request.mode !== 'navigate') return kept.match(request.url);
  const asked = address.searchParams.get('warehouse') ?? '';
  if (asked && asked.toUpperCase() !== decodeURIComponent(name.split('/')[1]).toUpperCase()) return undefined;
  const page = await kept.match('/scan');
  return page && Date.now() - Number(page.headers.get('kept-at')) < LIFE ? page : undefined;
};

// a line that breaks off in the middle of a page gave nothing
const whole = async (request) => {
  const got = await fetch(request);
  if (got.type === 'opaqueredirect') return got;
  const headers = new Headers(got.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const body = await got.arrayBuffer();
  return new Response(got.status === 304 || got.status === 204 ? null : body, { status: got.status, statusText: got.statusText, headers });
};

const answer = async (request, address) => {
  const kept = await find(request, address);
  // an address with a version never means anything else
  if (kept && address.search && request.mode !== 'navigate') return kept;
  if (!kept) return fetch(request);
  const line = whole(request).catch(() => null);
  const patience = address.searchParams.has('back') ? LONGER : PATIENCE;
  const got = await Promise.race([line, new Promise((late) => { setTimeout(late, patience); })]);
  return got && !GONE.has(got.status) ? got : kept;
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (e) => {
  const address = new URL(e.request.url);
  if (e.request.method !== 'GET' || address.origin !== self.location.origin) return;
  const ours = e.request.mode === 'navigate' ? address.pathname === '/scan' : FILES.test(address.pathname);
  if (ours) e.respondWith(answer(e.request, address));
});
