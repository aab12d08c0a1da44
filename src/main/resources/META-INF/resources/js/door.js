// The doors: a badge scanned anywhere on a page, the secret behind the # of the first address, a password shown.
(() => {
  'use strict';

  // the secret leaves the address at once, so that neither history nor a screenshot keeps it
  const secret = document.querySelector('[data-secret]');
  if (secret && location.hash.length > 1) {
    secret.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, '', location.pathname);
    secret.closest('[data-secret-row]').hidden = true;
  }

  document.addEventListener('change', (e) => {
    const box = e.target.closest('[data-shows]');
    if (box) document.getElementById(box.dataset.shows).type = box.checked ? 'text' : 'password';
  });

  // a scanner types B-, the code and Enter: faster than any person, and wherever the cursor stands
  const GAP = 150;
  const badge = document.getElementById('badge');
  const pin = document.getElementById('pin');
  if (!badge || !pin) return;
  let typed = '';
  let last = 0;
  const take = (code, field) => {
    if (field && field !== badge && field.value.endsWith(code)) field.value = field.value.slice(0, -code.length);
    badge.closest('details')?.setAttribute('open', '');
    badge.value = code;
    pin.focus();
  };
  const letter = (e) => {
    if (e.key.length === 1) return e.key;
    if (/^Key[A-Z]$/.test(e.code)) return e.code[3];
    if (/^Digit\d$/.test(e.code)) return e.code[5];
    return e.code === 'Minus' ? '-' : '';
  };
  document.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.altKey || e.metaKey) return;
    const field = e.target.closest('input, textarea');
    if (e.timeStamp - last > GAP) typed = '';
    last = e.timeStamp;
    if (e.key === 'Enter' || e.key === 'Tab') {
      const code = typed;
      typed = '';
      if (/^b-\S+$/i.test(code)) {
        e.preventDefault();
        e.stopPropagation();
        take(code, field);
      }
      return;
    }
    typed += letter(e);
    if (!field && typed.length > 1) e.stopPropagation();
  }, true);
})();
