// Finds out which country's keyboard a scanner plays: one scan of a known code under every table.
(() => {
  'use strict';
  const { LAYOUTS, character, cookie, keep, BURST_GAP } = window.Stowage;
  const card = document.getElementById('layout');
  const answer = document.getElementById('layout-answer');
  const choice = document.getElementById('layout-choice');
  choice.value = cookie('stowage-layout') || 'us';
  choice.addEventListener('change', () => keep('stowage-layout', choice.value));

  let keys = [];
  let quiet = 0;
  const say = (word, good, more) => {
    answer.hidden = false;
    answer.className = `answer alert alert-${good ? 'success' : 'danger'}`;
    answer.textContent = `${card.dataset['word' + word]} ${more ?? ''}`;
  };
  const judge = () => {
    const under = (layout) => keys.map((e) => character(e, layout) ?? '').join('');
    const slow = keys.some((e, i) => i > 0 && e.timeStamp - keys[i - 1].timeStamp > 4 * BURST_GAP);
    const found = [...Object.keys(LAYOUTS), 'key'].find((layout) => under(layout) === card.dataset.code);
    if (found) {
      keep('stowage-layout', found);
      choice.value = found;
      say('Found', true, choice.selectedOptions[0].textContent);
    } else {
      say(slow ? 'Slow' : 'Unknown', false, under('key'));
    }
    keys = [];
  };
  document.addEventListener('keydown', (e) => {
    if (e.target.closest('select') || ['Shift', 'CapsLock', 'Alt', 'Control', 'Meta'].includes(e.key)) return;
    const isEnd = e.key === 'Enter' || e.key === 'Tab';
    if (isEnd && !keys.length) return;
    e.preventDefault();
    clearTimeout(quiet);
    if (isEnd) { judge(); return; }
    keys.push(e);
    quiet = setTimeout(() => { if (keys.length > 3) judge(); else keys = []; }, 1500);
  }, true);
})();
