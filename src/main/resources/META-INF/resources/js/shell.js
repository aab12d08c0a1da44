// The frame of every page: keys, theme, menu, refusals of forms. No page needs a mouse.
(() => {
  'use strict';
  const root = document.documentElement;
  const typing = (e) => e.target.closest('input, select, textarea, [contenteditable]');
  const plain = (e) => !e.ctrlKey && !e.altKey && !e.metaKey;

  // theme
  const keep = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=strict`; };
  if (root.hasAttribute('data-follow') && matchMedia('(prefers-color-scheme: dark)').matches) {
    root.dataset.bsTheme = 'dark';
  }
  document.addEventListener('click', (e) => {
    if (e.target.closest('[data-theme-switch]')) {
      root.dataset.bsTheme = root.dataset.bsTheme === 'dark' ? 'light' : 'dark';
      keep('stowage-theme', root.dataset.bsTheme);
    }
    if (e.target.closest('[data-menu-switch]')) {
      const open = document.getElementById('menu').classList.toggle('open');
      e.target.closest('[data-menu-switch]').setAttribute('aria-expanded', open);
    }
    if (e.target.closest('[data-help-switch]')) help();
    const row = e.target.closest('tr[data-href]');
    if (row && !e.target.closest('a, button, input, label')) location.href = row.dataset.href;
    if (e.target.closest('[data-print]')) window.print();
  });
  document.addEventListener('change', (e) => {
    const form = e.target.closest('[data-submit-on-change]');
    if (form) form.requestSubmit();
  });
  const help = () => document.getElementById('keys')?.showModal();

  // browsers focus the first field with the first picture only: what a scanner or a quick hand types before that is lost
  if (document.activeElement === document.body && !location.hash) document.querySelector('[autofocus]')?.focus();

  // what opens the scan page without a network is kept for whoever is here, and goes with them
  const SCAN_KEPT = 'stowage-scan/';
  const forgetScan = async (but) => {
    if (!('caches' in window)) return;
    const names = (await caches.keys()).filter((name) => name.startsWith(SCAN_KEPT) && name !== but);
    await Promise.all(names.map((name) => caches.delete(name)));
  };
  window.Stowage = { ...window.Stowage, SCAN_KEPT, forgetScan };
  if (location.pathname === '/login') forgetScan();
  document.addEventListener('htmx:beforeRequest', (e) => { if (e.detail.requestConfig.path.split('?')[0] === '/logout') forgetScan(); });

  // keys: / search, j k rows, Enter opens, x selects, g + letter goes, ? helps
  let going = false;
  document.addEventListener('keydown', (e) => {
    if (document.body.hasAttribute('data-own-keys') || typing(e) || !plain(e) || e.defaultPrevented) return;
    if (going) {
      going = false;
      const link = document.querySelector(`[data-go="${CSS.escape(e.key)}"]`);
      if (link) { e.preventDefault(); link.click(); }
      return;
    }
    switch (e.key) {
      case '/': document.getElementById('search')?.focus(); e.preventDefault(); break;
      case '?': help(); break;
      case 'g': going = true; setTimeout(() => { going = false; }, 1500); break;
      case 'j': step(1); break;
      case 'k': step(-1); break;
      case 'x': document.querySelector('tr.at input[type=checkbox]')?.click(); break;
      case 'Enter': {
        const row = document.querySelector('tr.at[data-href]');
        if (row && !e.target.closest('a, button, summary')) location.href = row.dataset.href;
        break;
      }
      default:
    }
  });
  const step = (by) => {
    const rows = [...document.querySelectorAll('main tbody tr[data-href]')];
    if (!rows.length) return;
    const now = rows.findIndex((row) => row.classList.contains('at'));
    const next = Math.min(Math.max(now + by, 0), rows.length - 1);
    rows[now]?.classList.remove('at');
    rows[next].classList.add('at');
    rows[next].scrollIntoView({ block: 'nearest' });
  };

  // an act happens in the warehouse that its page shows, whatever other tabs look at
  document.addEventListener('htmx:configRequest', (e) => {
    const here = document.body.dataset.warehouse;
    if (!here || e.detail.verb === 'get' || /[?&]warehouse=/.test(e.detail.path)) return;
    e.detail.path += `${e.detail.path.includes('?') ? '&' : '?'}warehouse=${encodeURIComponent(here)}`;
  });

  // a refusal is put into the form that was sent, and the fields at fault are marked; what was typed stays
  document.addEventListener('htmx:beforeSwap', (e) => {
    const { xhr, elt, requestConfig } = e.detail;
    if (xhr.status < 400) return;
    const form = (requestConfig.elt ?? elt).closest('form');
    const answer = form?.querySelector('.answer') ?? made(form);
    e.detail.shouldSwap = true;
    e.detail.isError = false;
    e.detail.target = answer;
    e.detail.swapOverride = 'innerHTML';
  });
  const made = (form) => {
    const place = document.createElement('div');
    place.className = 'answer';
    place.setAttribute('aria-live', 'assertive');
    (form ?? document.getElementById('main')).prepend(place);
    return place;
  };
  document.addEventListener('htmx:afterSwap', (e) => {
    const form = e.detail.target.closest('form');
    if (!form || !e.detail.target.classList.contains('answer')) return;
    form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
    form.querySelectorAll('.beside').forEach((text) => text.remove());
    let first = null;
    e.detail.target.querySelectorAll('[data-field]').forEach((fault) => {
      const pointer = fault.dataset.field.split('/');
      let name = pointer.pop();
      if (/^\d+$/.test(name)) name = pointer.pop();
      let field = form.elements[name];
      if (field instanceof RadioNodeList) field = field[Number(pointer.pop()) || 0];
      if (field instanceof Element) {
        field.setAttribute('aria-invalid', 'true');
        first ??= field;
        if ('beside' in form.dataset) field.after(beside(fault.textContent));
      }
    });
    first?.focus();
  });
  // on a sheet of many lines the fault stands under its field too
  const beside = (text) => {
    const place = document.createElement('small');
    place.className = 'beside text-short';
    place.textContent = text;
    return place;
  };
  document.addEventListener('htmx:sendError', (e) => {
    const place = made(e.detail.elt.closest('form'));
    place.textContent = document.body.dataset.offline ?? 'offline';
    place.classList.add('alert', 'alert-danger');
  });
})();
