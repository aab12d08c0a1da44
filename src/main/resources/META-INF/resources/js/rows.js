// Forms with rows: Enter goes to the next field instead of sending half a sheet; the last row makes room for another one.
(() => {
  'use strict';
  const body = document.querySelector('[data-rows]');
  if (!body) return;
  const add = () => {
    const row = body.lastElementChild.cloneNode(true);
    row.querySelectorAll('input').forEach((field) => {
      field.value = '';
      field.removeAttribute('aria-invalid');
      field.removeAttribute('autofocus');
    });
    body.append(row);
    return row;
  };
  document.querySelector('[data-add-row]')?.addEventListener('click', () => add().querySelector('input').focus());
  body.addEventListener('keydown', (e) => {
    if (e.key !== 'Enter' || e.ctrlKey || !e.target.matches('input')) return;
    e.preventDefault();
    // sku, quantity, then the next row: a scanner sends Enter behind every code
    const row = e.target.closest('tr');
    const fields = [...row.querySelectorAll('input')];
    // a sheet is typed field by field
    const next = fields[fields.indexOf(e.target) + 1];
    if (body.hasAttribute('data-each-field') && next) { next.focus(); return; }
    if (e.target === fields[0]) fields[1].focus();
    else (row.nextElementSibling ?? add()).querySelector('input').focus();
  });
})();
