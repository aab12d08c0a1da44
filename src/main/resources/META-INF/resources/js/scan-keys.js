// What a keyboard-wedge scanner types, read by physical key, so that the desk's own layout and an input method do not matter.
// A scanner plays the keyboard of one country (its setting, nearly always US): the table of that country gives the characters.
window.Stowage = window.Stowage || {};
(() => {
  'use strict';
  const GS = '\u001d';
  const us = {
    Backquote: '`~', Minus: '-_', Equal: '=+', BracketLeft: '[{', BracketRight: ']}', Backslash: '\\|', IntlBackslash: '\\|',
    Semicolon: ';:', Quote: '\'"', Comma: ',<', Period: '.>', Slash: '/?', Space: '  ',
  };
  '1!2@3#4$5%6^7&8*9(0)'.match(/../g).forEach((pair) => { us['Digit' + pair[0]] = pair; });
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') us['Key' + letter] = letter.toLowerCase() + letter;
  const but = (changes) => Object.assign({}, us, changes);
  const letters = (pairs) => Object.fromEntries(pairs.split(' ').map((pair) => ['Key' + pair[0], pair[1].toLowerCase() + pair[1]]));
  const LAYOUTS = {
    us,
    uk: but({ Digit2: '2"', Digit3: '3£', Quote: '\'@', Backslash: '#~', Backquote: '`¬' }),
    de: but(Object.assign(letters('YZ ZY'), {
      Digit2: '2"', Digit3: '3§', Digit6: '6&', Digit7: '7/', Digit8: '8(', Digit9: '9)', Digit0: '0=', Minus: 'ß?', Equal: '´`',
      BracketLeft: 'üÜ', BracketRight: '+*', Backslash: '#\'', Semicolon: 'öÖ', Quote: 'äÄ', Backquote: '^°', IntlBackslash: '<>',
      Comma: ',;', Period: '.:', Slash: '-_',
    })),
    fr: but(Object.assign(letters('AQ QA ZW WZ'), {
      Digit1: '&1', Digit2: 'é2', Digit3: '"3', Digit4: '\'4', Digit5: '(5', Digit6: '-6', Digit7: 'è7', Digit8: '_8', Digit9: 'ç9',
      Digit0: 'à0', Minus: ')°', Equal: '=+', BracketLeft: '^¨', BracketRight: '$£', Semicolon: 'mM', Quote: 'ù%', Backslash: '*µ',
      Backquote: '²²', IntlBackslash: '<>', KeyM: ',?', Comma: ';.', Period: ':/', Slash: '!§',
    })),
  };
  const PAD = { NumpadDecimal: '.', NumpadSubtract: '-', NumpadAdd: '+', NumpadMultiply: '*', NumpadDivide: '/' };

  /** The character of a key press under a layout; null: none. `key`: as the browser says it. */
  const character = (e, layout) => {
    const told = e.key.length === 1 ? e.key : null;
    if (/^Numpad\d$/.test(e.code)) return e.code.slice(-1);
    if (PAD[e.code]) return PAD[e.code];
    if (layout === 'key' || !e.code) return told;
    const pair = LAYOUTS[layout]?.[e.code] ?? us[e.code];
    return pair ? pair[e.shiftKey ? 1 : 0] : told;
  };

  const cookie = (name) => document.cookie.split('; ').find((one) => one.startsWith(name + '='))?.slice(name.length + 1) ?? '';
  const keep = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=strict`; };

  const BURST_GAP = 50; // milliseconds between two keys: no hand is that quick three times in a row
  const END_GAP = 110; // scanners take a breath before their suffix
  const STALL = 400; // a stalled line within one code: what belongs together is never sent in halves
  const FEWEST = 3;

  /**
   * Collects key presses. `on.scan(text)`: a scanner's; `on.key(text)`: typed by hand and Enter; `on.line(text)`: what is
   * typed so far; `on.enter()`: Enter alone; `on.single(character)`: one key and a pause. Each may answer nothing.
   */
  class Wedge {
    constructor(on) {
      this.on = on;
      this.keys = []; // { at, key, code }: typed as the desk means it, scanned as the scanner means it
      this.endedAt = -Infinity;
      this.alt = '';
      this.pause = 0;
    }

    get layout() { return cookie('stowage-layout') || 'us'; }

    /** @returns true when the key press was meant for us */
    down(e) {
      // an input method says Process, some terminals Unidentified: then only the physical key is known
      const name = ['Process', 'Unidentified'].includes(e.key) ? e.code : e.key;
      if (e.repeat && name === 'Enter') return true;
      if (e.altKey && /^Numpad\d$/.test(e.code)) { this.alt += e.code.slice(-1); return true; }
      if (e.ctrlKey && e.code === 'BracketRight') return this.add(e, GS, GS);
      if ((e.ctrlKey || e.metaKey || e.altKey) && !e.getModifierState('AltGraph')) return false;
      if (e.code === 'F8' && this.keys.length && e.timeStamp - this.last().at <= BURST_GAP) return this.add(e, GS, GS);
      if (name === 'Enter' || name === 'NumpadEnter') return this.end(e, true);
      if (name === 'Tab') return this.keys.length > 0 && this.end(e, false);
      if (name === 'Escape') { const had = this.keys.length > 0; this.clear(); return had; }
      if (name === 'Backspace') { const had = this.keys.length > 0; this.keys.pop(); this.tell(); return had; }
      const scanned = character(e, this.layout);
      const typed = e.key.length === 1 ? e.key : scanned;
      return scanned !== null && typed !== null && this.add(e, typed, scanned);
    }

    up(e) {
      if (e.key !== 'Alt' || !this.alt) return;
      const made = String.fromCharCode(parseInt(this.alt, 10));
      this.alt = '';
      this.add(e, made, made);
    }

    add(e, key, code) {
      this.keys.push({ at: e.timeStamp, key, code });
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.paused(), BURST_GAP + 20);
      return true;
    }

    /** A hand has stopped: show what is typed; one key alone may be a shortcut. */
    paused() {
      if (this.keys.length === 1 && this.on.single(this.keys[0].key)) { this.clear(); return; }
      this.tell();
    }

    end(e, isEnter) {
      clearTimeout(this.pause);
      if (!this.keys.length) {
        // the second half of CR LF is no Enter of a hand
        if (e.timeStamp - this.endedAt > STALL) this.on.enter(e);
        return e.timeStamp - this.endedAt <= STALL;
      }
      if (this.isBurst(e.timeStamp)) {
        let from = this.keys.length - 1;
        while (from > 0 && this.keys[from].at - this.keys[from - 1].at <= STALL) from -= 1;
        const text = this.keys.splice(from).map((one) => one.code).join('');
        this.endedAt = e.timeStamp;
        this.tell();
        this.on.scan(text);
        return true;
      }
      if (!isEnter) return false;
      const text = this.keys.map((one) => one.key).join('');
      this.clear();
      this.endedAt = e.timeStamp;
      this.on.key(text);
      return true;
    }

    isBurst(endAt) {
      const run = this.keys.slice(-FEWEST);
      return run.length === FEWEST && endAt - run[FEWEST - 1].at <= END_GAP
        && run.every((one, i) => i === 0 || one.at - run[i - 1].at <= BURST_GAP);
    }

    last() { return this.keys[this.keys.length - 1]; }

    clear() { this.keys = []; this.tell(); }

    tell() { this.on.line(this.keys.map((one) => one.key).join('').replaceAll(GS, '␝')); }
  }

  Object.assign(window.Stowage, { Wedge, LAYOUTS, character, cookie, keep, BURST_GAP });
})();
