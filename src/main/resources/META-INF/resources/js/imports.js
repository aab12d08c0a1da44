// A file at the counter: a try keeps the file in the form, one press then does it in earnest; a long run says how far it is.
(() => {
  'use strict';
  const form = document.getElementById('import');
  const progress = document.querySelector('[data-progress]');
  let asking = 0;
  const ask = async () => {
    const answer = await fetch(`/imports/progress?key=${encodeURIComponent(form.elements.key.value)}`).catch(() => null);
    if (asking && answer?.ok) progress.textContent = (await answer.text()).trim();
  };
  const done = () => { clearInterval(asking); asking = 0; progress.textContent = ''; };
  form.addEventListener('htmx:beforeRequest', () => {
    document.getElementById('outcome').replaceChildren();
    form.querySelector('.answer').replaceChildren();
    asking = setInterval(ask, 1500);
    ask();
  });
  form.addEventListener('htmx:afterRequest', done);
  document.addEventListener('htmx:afterSwap', (e) => {
    if (e.detail.target.id === 'outcome') e.detail.target.querySelector('[data-focus]')?.focus();
  });
  document.addEventListener('click', (e) => {
    if (e.target.closest('[data-in-earnest]')) form.elements.dryRun.checked = false;
    const csv = e.target.closest('[data-csv]');
    if (csv) save(document.getElementById(csv.dataset.csv));
  });
  // a spreadsheet would run what looks like a formula
  const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const save = (table) => {
    const rows = [...table.rows].map((row) => [...row.cells].map((c) => cell(c.textContent.trim())).join(','));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`\uFEFF${rows.join('\r\n')}\r\n`], { type: 'text/csv' }));
    link.download = 'rejected.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
})();
