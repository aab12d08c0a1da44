// The scan page: keys, taps and pushed frames become scans; scans go to the desk one after the other; each answer is shown.
(() => {
  'use strict';
  const { Wedge, StationWire, ScanPhoto, ScanOffline, sound, cookie, keep, forgetScan } = window.Stowage;
  const page = document.getElementById('scan');
  const at = (id) => document.getElementById(id);
  const desk = () => at('desk').dataset;
  const words = page.dataset;
  const warehouse = words.warehouse;
  const isShell = 'shell' in words; // opened without a line: nothing of the house is on it
  const STATION = `stowage-station-${warehouse}`;
  const STORE = `stowage.queue.${warehouse}.${words.login}`;
  const TOLD = `stowage.told.${warehouse}.${words.login}`;
  const BACK_OFF = [400, 800, 1600, 3200, 6400];
  const PATIENCE = 20000;
  const AGAIN = new Set([408, 409, 425, 429, 502, 503, 504]);
  const FAULTS = 3;

  const photo = new ScanPhoto(warehouse, desk, (text) => { at('told').textContent = text; at('typed').textContent = text; });

  // ids of scans: UUIDv7, made here, so that a scan sent again is the same scan; works without a secure context too
  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    let time = Date.now();
    for (let i = 5; i >= 0; i -= 1) { bytes[i] = time % 256; time = Math.floor(time / 256); }
    bytes[6] = bytes[6] & 0x0f | 0x70;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    return [...bytes].map((byte, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + byte.toString(16).padStart(2, '0')).join('');
  };

  // ---- the queue: what was scanned is kept until the desk has answered, over a lost network and over a reload
  const read = () => { try { return JSON.parse(sessionStorage.getItem(STORE)) ?? []; } catch { return []; } };
  let queue = read();
  let sending = false;
  let tries = 0;
  let faults = 0; // of the first in the queue
  const save = () => sessionStorage.setItem(STORE, JSON.stringify(queue));

  const scan = (raw, source, given) => {
    if (offline.on) { offline.take(raw, source); return; }
    if (isShell) { say(at('offdesk').dataset.needsLine); sound.play('bad'); return; }
    if (raw.toUpperCase() === 'C-PHOTO' && desk().photo) { photo.open(); return; }
    if (source !== 'tap' && raw.slice(0, 2).toUpperCase() === 'B-') {
      // what was scanned before is this operator's and is told to the desk first
      if (queue.length) sound.play('bad'); else askPin(raw);
      return;
    }
    queue.push({ scanId: given?.scanId ?? uuid(), raw, source, happenedAt: given?.happenedAt ?? new Date().toISOString() });
    save();
    showQueue();
    pump();
  };
  /** What is pressed belongs to what is on the screen: while scans wait that is not what it will be. */
  const tap = (raw) => { if (offline.on || !queue.length) scan(raw, 'tap'); };

  const pump = async () => {
    if (sending || !queue.length) return;
    sending = true;
    while (queue.length && await sendFirst()) { /* the next one */ }
    sending = false;
    showQueue();
    weigh();
  };

  /** @returns false when it is to be tried again later */
  const sendFirst = async () => {
    const first = queue[0];
    // what was sent once is sent again as it was, else it would be another scan
    if (!('session' in first)) {
      if (isShell) return false; // whose session that is knows the page that comes with the line
      first.session = desk().session || null;
      first.station = desk().station || cookie(STATION) || null;
      save();
    }
    setNet('busy');
    let answer;
    try {
      answer = await fetch(`/scan?warehouse=${encodeURIComponent(warehouse)}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/problem+json, */*;q=0.5' },
        body: JSON.stringify({ ...first, warehouse }),
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (AGAIN.has(answer.status)) return later(answer.status === 409);
      if (answer.status >= 500) {
        faults += 1;
        if (faults <= FAULTS) return later(false);
      }
      const text = await answer.text();
      setNet('online');
      if (answer.status === 401) { goToLogin(); return false; }
      queue.shift();
      save();
      tries = 0;
      faults = 0;
      if (answer.ok) show(text); else refuse(first, text);
      return true;
    } catch {
      return later(false);
    }
  };

  const later = (quick) => {
    const wait = quick ? 150 : BACK_OFF[Math.min(tries, BACK_OFF.length - 1)];
    tries += 1;
    if (!quick) { setNet('offline'); offline.lost(); }
    showQueue();
    setTimeout(pump, wait + Math.random() * 200);
    return false;
  };

  const setNet = (state) => {
    const dot = at('net');
    if (dot.dataset.state === state || state === 'busy' && dot.dataset.state === 'offline') return;
    dot.dataset.state = state;
    dot.setAttribute('aria-label', words[`word${state[0].toUpperCase()}${state.slice(1)}`]);
    dot.title = dot.getAttribute('aria-label');
    dot.querySelector('use').setAttribute('href', `/icons.svg#${state === 'offline' ? 'wifi-off' : 'wifi'}`);
  };

  const showQueue = () => {
    const place = at('queue');
    const waiting = queue.length - (sending ? 1 : 0);
    const lost = at('net').dataset.state === 'offline';
    place.hidden = lost ? queue.length === 0 : waiting <= 0;
    place.textContent = lost ? `${words.wordLost} ${queue.length}` : `${words.wordWaiting} ${waiting}`;
    place.classList.toggle('queue-lost', lost);
  };

  // ---- answers
  const show = (html) => {
    const made = document.createElement('template');
    made.innerHTML = html.trim();
    at('desk').replaceWith(made.content.firstElementChild);
    at('desk').hidden = offline.on;
    shown();
    const tone = desk().tone;
    sound.play(tone === 'info' ? 'good' : tone);
    at('told').textContent = `${at('band').textContent.trim()} ${at('prompt').textContent}`;
  };

  const shown = () => {
    const now = desk();
    if (now.session) history.replaceState(null, '', `/scan?warehouse=${encodeURIComponent(warehouse)}&session=${now.session}`);
    if (now.station) keep(STATION, now.station);
    wire.bind(now.station || cookie(STATION));
    showPlate();
    photo.offer();
    document.querySelectorAll('.card-picture img, .side-label img').forEach((picture) => {
      picture.addEventListener('error', () => picture.parentElement.classList.add('no-picture'));
    });
    clearTimeout(waiting);
    if (now.expects.split(' ').includes('wait')) waiting = setTimeout(look, 2000);
    offline.prepare();
  };
  let waiting = 0;

  /** The desk has something to say without a scan: the carrier has answered. */
  const look = async () => {
    const session = desk().session;
    if (!session || queue.length) return;
    try {
      const answer = await fetch(`/scan/reply?warehouse=${encodeURIComponent(warehouse)}&session=${session}`);
      if (answer.ok && !queue.length) show(await answer.text());
      else if (answer.status === 401) goToLogin();
    } catch {
      waiting = setTimeout(look, 4000);
    }
  };

  /** What the house itself refused, before any dialog: told in the same place, and the queue goes on. */
  const refuse = (first, text) => {
    let told = '';
    try { told = JSON.parse(text).detail ?? ''; } catch { told = text.slice(0, 200); }
    const band = at('band');
    at('desk').className = at('desk').className.replace(/tone-\w+/, 'tone-bad');
    at('desk').dataset.tone = 'bad';
    band.querySelector('use').setAttribute('href', '/icons.svg#circle-x');
    band.querySelector('.band-word').textContent = words.wordBad;
    band.querySelector('.band-text').textContent = `${first.raw}: ${told}`;
    at('told').textContent = band.textContent.trim();
    sound.play('bad');
  };

  const goToLogin = async () => {
    await forgetScan();
    location.href = `/login?next=${encodeURIComponent('/scan')}`;
  };
  const say = (text) => { at('typed').textContent = text; at('told').textContent = text; };

  // ---- keys
  const typed = (line) => {
    at('typed').textContent = line || words.wordHint;
    at('typed').classList.toggle('is-typing', line !== '');
  };
  const button = (key) => [...document.querySelectorAll('.desk:not([hidden]) [data-key]:not([hidden])')].find((one) => one.dataset.key === key);
  const takesNumber = () => offline.on || /quantity|weight/.test(desk().expects);
  const wedge = new Wedge({
    scan: (text) => scan(text, 'scan'),
    key: (text) => scan(text.trim(), 'key'),
    line: typed,
    enter: () => { if (!offline.on && desk().hand) tap(desk().hand); },
    single: (key) => {
      if (key === 'o' && !at('go-offline').hidden) { at('go-offline').click(); return true; }
      if (key === 'p' && button('p')) { button('p').click(); return true; }
      const pressed = /[1-9]/.test(key) && takesNumber() ? null : /^[1-9?]$/.test(key) ? button(key) : null;
      if (pressed) tap(pressed.dataset.code);
      return pressed !== null && pressed !== undefined;
    },
  });
  document.addEventListener('keydown', (e) => {
    awake();
    if (e.target.closest('input, textarea, select, dialog')) return;
    if (/^F[1-4]$/.test(e.key)) {
      e.preventDefault();
      const pressed = button(e.key);
      if (pressed && !e.repeat) tap(pressed.dataset.code);
      return;
    }
    // a focused button or link keeps its Enter, but never the one that ends a code
    const own = e.target.closest('button, a');
    if (own && (e.key === 'Enter' || e.key === ' ') && !wedge.keys.length && e.timeStamp - wedge.endedAt > 400) return;
    if (wedge.down(e)) e.preventDefault();
  }, true);
  document.addEventListener('keyup', (e) => wedge.up(e), true);

  // ---- taps
  document.addEventListener('click', (e) => {
    awake();
    const code = e.target.closest('.desk [data-code]');
    if (code) { code.blur(); tap(code.dataset.code); }
    if (e.target.closest('[data-hand-accept]') && desk().hand) { document.activeElement?.blur(); tap(desk().hand); }
  });
  at('keyboard').addEventListener('click', () => {
    const form = at('by-key');
    form.hidden = !form.hidden;
    at('typed').hidden = !form.hidden;
    at('keyboard').setAttribute('aria-expanded', String(!form.hidden));
    if (!form.hidden) at('by-key-text').focus();
  });
  at('by-key').addEventListener('submit', (e) => {
    e.preventDefault();
    const field = at('by-key-text');
    const text = field.value.trim();
    field.value = '';
    if (text) scan(text, 'key');
  });
  // a scanner may play into the open field: its burst is a scan there too, never typed digits
  const inField = new Wedge({
    scan: (text) => { at('by-key-text').value = ''; scan(text, 'scan'); }, key: () => {}, line: () => {}, enter: () => {}, single: () => false,
  });
  at('by-key-text').addEventListener('keydown', (e) => {
    if (e.key === 'Escape') at('keyboard').click();
    const isScan = e.key === 'Enter' && inField.keys.length > 0 && inField.isBurst(e.timeStamp);
    inField.down(e);
    if (isScan) e.preventDefault();
  });

  // ---- sound: off until somebody has pressed or tapped something here; that is said
  sound.changed = () => { at('sound').hidden = sound.isOn; };
  const awake = () => { idleSince = Date.now(); sound.start(); wire.used(false); };
  at('sound').addEventListener('click', () => sound.start());

  // ---- the station
  const seen = new Set();
  let plate = null; // { grams, state }
  let weighed = null; // what lies on the plate and was used by no step yet
  const wire = new StationWire(warehouse, {
    scan: (frame) => {
      if (seen.has(frame.scanId)) return;
      seen.add(frame.scanId);
      idleSince = Date.now();
      if (frame.source !== 'scale') { scan(frame.raw, frame.source, frame); return; }
      weighed = frame;
      weigh();
    },
    weight: (frame) => {
      plate = frame;
      if (frame.state === 'empty') weighed = null;
      showPlate();
      weigh();
    },
    again: (frame) => {
      at('typed').textContent = `${words.wordAgain} ${frame.raw}`;
      at('told').textContent = at('typed').textContent;
    },
    look: (frame) => { if (!frame.session || frame.session === desk().session) look(); },
    state: (isOpen) => {
      const dot = at('wire');
      dot.hidden = false;
      dot.dataset.state = isOpen ? 'online' : 'offline';
      dot.setAttribute('aria-label', isOpen ? words.wordLinked : words.wordUnlinked);
      dot.title = dot.getAttribute('aria-label');
      dot.querySelector('use').setAttribute('href', `/icons.svg#${isOpen ? 'plug-connected' : 'plug-connected-x'}`);
    },
  });
  /** What lies on the plate is used once, by the step that asks for a weight, with the weight that it has then. */
  const weigh = () => {
    if (!weighed || plate?.state !== 'resting' || queue.length || !desk().expects.split(' ').includes('weight')) return;
    const frame = weighed;
    weighed = null;
    scan(String(plate.grams), 'scale', frame);
  };
  const plateText = () => {
    switch (plate.state) {
      case 'over': return words.wordOver;
      case 'under': case 'not_zeroed': return words.wordZero;
      default: return `${plate.grams} g · ${plate.state === 'moving' ? words.wordMoving : words.wordStable}`;
    }
  };
  const showPlate = () => {
    if (!plate) return;
    document.querySelectorAll('[data-plate]').forEach((place) => {
      place.hidden = false;
      place.textContent = plateText();
      place.classList.toggle('plate-stable', plate.state === 'resting' || plate.state === 'empty');
    });
  };

  // ---- another operator at the same desk
  const askPin = (badge) => {
    at('pin-badge').textContent = badge;
    at('pin-answer').textContent = '';
    at('pin-text').value = '';
    at('pin').showModal();
  };
  at('pin-cancel').addEventListener('click', () => at('pin').close());
  at('pin-form').addEventListener('submit', async (e) => {
    e.preventDefault();
    const answer = await fetch('/api/v1/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ badge: at('pin-badge').textContent.slice(2), pin: at('pin-text').value }),
    }).catch(() => null);
    if (answer?.ok) { await forgetScan(); location.href = '/scan'; return; }
    at('pin-answer').textContent = answer ? (await answer.json()).detail : document.body.dataset.offline;
    at('pin-text').select();
    sound.play('bad');
  });

  // ---- a station that nobody stands at goes back to the door; the work stays where it is
  let idleSince = Date.now();
  setInterval(async () => {
    const minutes = (Date.now() - idleSince) / 60000;
    if (!(desk().station || cookie(STATION)) || isShell || offline.on || queue.length || minutes < Number(words.idle)) return;
    await fetch('/logout', { method: 'POST' }).catch(() => null);
    goToLogin();
  }, 15000);

  // ---- counting and picking without a network
  const offline = new ScanOffline(warehouse, words.login, {
    desk,
    isShell,
    uuid,
    play: (tone) => sound.play(tone),
    login: () => goToLogin(),
    /** What no try has been made with is forgotten: its place is begun again. @returns how many */
    drop: () => {
      const before = queue.length;
      queue = queue.filter((one) => 'session' in one);
      save();
      showQueue();
      return before - queue.length;
    },
    /** @returns true when nothing is left that was scanned while there was a line */
    flush: async () => {
      await pump();
      return !queue.length && !sending;
    },
    refresh: async (told) => {
      if (isShell) {
        sessionStorage.setItem(TOLD, told);
        location.replace(`/scan?${new URLSearchParams({ warehouse, ...offline.kept.session && { session: offline.kept.session }, back: 1 })}`);
        return;
      }
      setNet('online');
      showQueue();
      await look();
      if (told) say(told);
    },
  });

  /** For whoever drives the page from outside: nothing is under way. */
  window.Stowage.idle = () => !sending && (offline.on || !queue.length && !offline.waits);
  addEventListener('online', () => { pump(); offline.probe(); });
  addEventListener('pagehide', save);
  typed(sessionStorage.getItem(TOLD) ?? '');
  sound.start();
  const asked = new URLSearchParams(location.search).get('open'); // before the address is made that of the session
  sound.changed();
  showQueue();
  if (new URLSearchParams(location.search).has('back')) history.replaceState(null, '', `/scan?warehouse=${encodeURIComponent(warehouse)}`);
  if (isShell) { setNet('offline'); return; }
  sessionStorage.removeItem(TOLD);
  shown();
  if (asked && desk().dialog !== asked) scan(`C-${asked.replaceAll('-', '').toUpperCase()}`, 'tap');
  pump();
})();
