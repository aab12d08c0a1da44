// The preview of what is about to be printed: drawn by the server whenever the choice changes.
(() => {
  'use strict';
  const form = document.getElementById('wanted');
  const note = document.querySelector('[data-preview-note]');
  const image = document.querySelector('[data-preview-image]');
  if (!form || !note || !image) return;
  let asked = 0;

  const address = () => {
    const values = new URLSearchParams(new FormData(form));
    for (const [name, value] of [...values]) if (value === '') values.delete(name);
    if (form.dataset.preview.endsWith('/commands.png')) values.delete('start');
    return `${form.dataset.preview}?${values}`;
  };
  const say = (text) => { note.textContent = text; image.hidden = true; };

  const show = async () => {
    const mine = ++asked;
    if (!form.checkValidity() || (form.elements.operator && !form.querySelector('[name=operator]:checked'))) {
      say(note.dataset.empty);
      return;
    }
    try {
      const answer = await fetch(address(), { headers: { Accept: 'image/png, application/problem+json' } });
      if (mine !== asked) return;
      if (!answer.ok) {
        const problem = await answer.json();
        say(problem.errors?.map((fault) => fault.detail).join(' ') || problem.detail);
        return;
      }
      const count = Number(answer.headers.get('Label-Count'));
      const reader = new FileReader();
      reader.onload = () => { image.src = reader.result; image.hidden = false; };
      reader.readAsDataURL(await answer.blob());
      note.textContent = count === 1 ? note.dataset.one : note.dataset.many.replace('#', count);
    } catch {
      say(document.body.dataset.offline ?? '');
    }
  };
  let wait = 0;
  const later = () => { clearTimeout(wait); wait = setTimeout(show, 350); };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  show();
})();
