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
    row.querySelectorAll('select').forEach((field) => { field.selectedIndex = 0; field.removeAttribute('aria-invalid'); });
    row.querySelectorAll('.beside').forEach((text) => text.remove());
    body.append(row);
    return row;
  };
  document.querySelector('[data-add-row]')?.addEventListener('click', () => add().querySelector('input').focus());
  body.addEventListener('keydown', (e) => {
    if (e.key !== 'Enter' || e.ctrlKey || !e.target.matches('input')) return;
    e.preventDefault();
    // serials: the next scan is the next one
    if (e.target.matches('[data-many]')) { e.target.value = `${e.target.value.trimEnd()} `; return; }
    // sku, quantity (or where the sheet stops), then the next row: a scanner sends Enter behind every code
    const row = e.target.closest('tr');
    const stops = [...row.querySelectorAll('[data-stop]')];
    const fields = stops.length ? stops : [...row.querySelectorAll('input')].slice(0, 2);
    const next = fields[fields.indexOf(e.target) + 1];
    if (fields.includes(e.target) && next) next.focus();
    else (row.nextElementSibling ?? add()).querySelector('input').focus();
  });
})();
