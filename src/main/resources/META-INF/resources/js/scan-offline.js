// Counting and picking while the network is gone: compares what is scanned with the plans of the walk, and nothing else; keeps
// whole acts until the house has answered each of them; shows every refused one until the operator has read it.
window.Stowage = window.Stowage || {};
(() => {
  'use strict';
  const WORKS = new Set(['count', 'pick']);
  const STALE = 60000;
  const PROBE = 4000;
  const MOST = 450;
  const AGAIN = new Set([408, 409, 425, 429, 500, 502, 503, 504]);
  const NOTHING = { on: false, session: '', dialog: '', plans: [], at: 0, task: '', step: 'location', since: '', lines: [], hand: -1, acts: [], refused: [] };
  const upper = (raw) => raw.trim().toUpperCase();
  const now = () => new Date().toISOString();

  class ScanOffline {
    /** `tell`: desk(), refresh(), flush(), login(), uuid(), play(tone), isShell: opened without a line. */
    constructor(warehouse, login, tell) {
      this.tell = tell;
      this.warehouse = warehouse;
      this.store = `stowage.offline.${warehouse}.${login}`;
      this.place = document.getElementById('offdesk');
      this.words = this.place.dataset;
      this.kept = { ...NOTHING, ...this.read() };
      this.sending = false;
      setInterval(() => this.probe(), PROBE);
      document.getElementById('go-offline').addEventListener('click', () => this.begin());
      document.getElementById('refused-form').addEventListener('submit', (e) => { e.preventDefault(); this.acknowledge(); });
      document.getElementById('refused').addEventListener('cancel', (e) => e.preventDefault());
      this.show();
      this.showRefused();
      if (tell.isShell && !this.on) this.offer();
      else this.probe();
    }

    get on() { return this.kept.on; }
    get plan() { return this.kept.plans.find((one) => one.task === this.kept.task); }
    get waits() { return this.kept.acts.length; }

    read() { try { return JSON.parse(localStorage.getItem(this.store)) ?? {}; } catch { return {}; } }
    save() { localStorage.setItem(this.store, JSON.stringify(this.kept)); }
    text(id, words) { document.getElementById(id).textContent = words; }
    word(name, ...values) { return values.reduce((text, value, i) => text.replace(`%${i + 1}`, value), this.words[name] ?? ''); }

    /** While there is a line: the rest of the walk is fetched, so that it is at hand when there is none. */
    async prepare() {
      const { session, dialog } = this.tell.desk();
      document.getElementById('go-offline').hidden = true;
      if (this.on || !session || !WORKS.has(dialog)) return;
      const fresh = this.kept.session === session && this.kept.dialog === dialog && this.kept.plans.length && Date.now() - this.kept.at < STALE;
      if (fresh) return;
      const answer = await fetch(`/api/v1/scans/sessions/${session}/plans`).catch(() => null);
      if (!answer?.ok || this.on) return;
      const got = await answer.json();
      Object.assign(this.kept, { session: got.session, dialog: got.dialog, plans: got.plans, at: Date.now() });
      this.save();
    }

    /** The line is gone: the operator may go on with what is at hand. */
    lost() {
      const { session, dialog } = this.tell.desk();
      document.getElementById('go-offline').hidden = this.on || !WORKS.has(dialog) || this.kept.session !== session || this.kept.dialog !== dialog || !this.left().length;
    }

    /** The page was opened without a line: whatever walk was held here last may go on. */
    offer() {
      const left = this.left().length;
      document.getElementById('go-offline').hidden = !left;
      if (left) document.querySelector('#band .band-text').textContent = this.word('openedWith', left);
    }

    /** A place is counted whole with a line or whole without one: it begins again here. */
    begin() {
      document.getElementById('go-offline').hidden = true;
      document.activeElement?.blur();
      const dropped = this.tell.drop();
      Object.assign(this.kept, { on: true, lines: [], hand: -1, step: 'location' });
      this.next();
      this.say('ask', dropped ? this.word('begunDropped', dropped) : this.word('begun'));
    }

    done() { return new Set(this.kept.acts.filter((act) => act.last).map((act) => act.task)); }
    left() { const done = this.done(); return this.kept.plans.filter((one) => !done.has(one.task)); }

    next() {
      const next = this.left()[0];
      Object.assign(this.kept, { task: next?.task ?? '', step: next ? 'location' : 'end', lines: [], hand: -1 });
      // the same location is not asked twice
      if (next && this.kept.dialog === 'pick' && this.kept.stands === next.location[0]) this.stand(next);
      this.save();
      this.show();
    }

    stand(plan) { Object.assign(this.kept, { task: plan.task, step: 'item', since: now(), lines: [], hand: -1, stands: plan.location[0] }); }

    // ---- what is scanned or typed
    take(raw, source) {
      const code = upper(raw);
      const command = code.startsWith('C-') ? code.slice(2) : '';
      if (command) this.command(command);
      else if (this.kept.step === 'location') this.location(code);
      else if (this.kept.step === 'lot') this.lot(raw.trim());
      else if (this.kept.step === 'item' && source === 'key' && /^\d{1,9}$/.test(code)) this.total(Number(code));
      else if (this.kept.step === 'item') this.item(raw.trim(), code);
      else this.say('bad', this.word('ended'));
      this.save();
      this.show();
      if (this.kept.step !== 'item') this.probe();
    }

    location(code) {
      const here = this.plan?.location.includes(code) ? this.plan : this.kept.dialog === 'count' && this.left().find((one) => one.location.includes(code));
      if (!here) { this.say('bad', this.word('wrongLocation', code, this.plan.location[0])); return; }
      this.stand(here);
      this.say('good', this.word('at', here.location[0]));
    }

    item(raw, code) {
      const { item } = this.plan;
      if (/^[LHBSODPRGX]-/.test(code) && !item.includes(code)) { this.say('bad', this.word('notHere', code)); return; }
      if (item.length && !item.includes(code)) { this.say('bad', this.word('wrongItem', code, item[0])); return; }
      const name = item.length ? item[0] : raw;
      let hand = this.kept.lines.findIndex((line, i) => line.item === name && (i === this.kept.hand || !line.lot));
      if (hand < 0) hand = this.kept.lines.push({ item: name, lot: '', quantity: 0, firstAt: now() }) - 1;
      this.kept.hand = hand;
      this.set(this.kept.lines[hand].quantity + 1);
    }

    total(quantity) {
      if (this.kept.hand < 0) this.say('bad', this.word('itemFirst'));
      else this.set(quantity);
    }

    set(quantity) {
      const line = this.kept.lines[this.kept.hand];
      const open = this.kept.dialog === 'pick' ? this.plan.quantity : Infinity;
      if (quantity > open) { this.say('bad', this.word('tooMany', quantity, open)); return; }
      Object.assign(line, { before: line.quantity, quantity, happenedAt: now() });
      this.say('good', this.word('counted', quantity, line.item));
      if (quantity === open) this.finish();
    }

    lot(raw) {
      this.kept.lines[this.kept.hand].lot = raw;
      this.kept.step = 'item';
      this.say('good', this.word('lotSaid', raw));
    }

    command(command) {
      const counts = this.kept.dialog === 'count';
      const atItem = this.kept.step === 'item';
      const number = /^QTY-(\d{1,9})$/.exec(command);
      if (command === 'SKIP' && this.plan) this.skip();
      else if (!atItem) this.say('bad', this.word('needsLine'));
      else if (number) this.total(Number(number[1]));
      else if (counts && ['DONE', 'CONFIRM'].includes(command)) this.finish();
      else if (counts && command === 'LOT' && this.kept.hand >= 0) { this.kept.step = 'lot'; this.say('ask', this.word('lotAsked')); }
      else if (command === 'UNDO' && this.kept.hand >= 0) this.undo();
      else if (!counts && command === 'ALL' && this.kept.hand >= 0) this.set(this.plan.quantity);
      else this.say('bad', this.word('needsLine'));
    }

    undo() {
      const line = this.kept.lines.splice(this.kept.hand, 1)[0];
      this.kept.hand = -1;
      this.say('ask', this.word('undone', line.item));
    }

    /** To the end of the walk; what was read here is forgotten, and that is said. */
    skip() {
      const { plan } = this;
      this.kept.plans = [...this.kept.plans.filter((one) => one !== plan), plan];
      this.kept.stands = '';
      this.next();
      this.say('ask', this.word('skipped', plan.location[0]));
    }

    /** What was done here becomes acts that are sent together. */
    finish() {
      const { plan } = this;
      const act = (more) => ({ scanId: this.tell.uuid(), session: this.kept.session, task: plan.task, location: plan.location[0], ...more });
      if (this.waits + this.kept.lines.length >= MOST) { this.say('bad', this.word('full')); return; }
      const acts = this.kept.lines.map((line) => act({ item: line.item, lot: line.lot || null, quantity: line.quantity, firstAt: line.firstAt, happenedAt: line.happenedAt }));
      if (this.kept.dialog === 'count') acts.push(act({ firstAt: this.kept.since, happenedAt: now() }));
      else acts.forEach((one) => { one.tote = plan.tote[0]; });
      acts[acts.length - 1].last = true;
      this.kept.acts.push(...acts);
      this.say('done', this.word('kept', plan.location[0]));
      this.next();
    }

    // ---- back in reach
    async probe() {
      if (this.sending || this.on && ['item', 'lot'].includes(this.kept.step) || !this.on && !this.waits && !this.tell.isShell) return;
      this.sending = true;
      const only = this.tell.isShell && !this.on; // the page that comes with the line sends what waits
      const left = await (only ? this.opens() : this.send()).catch(() => false);
      this.sending = false;
      if (left && only) this.tell.refresh('');
      else if (left) this.leave();
    }

    async reached() {
      const there = await fetch('/q/health/live', { cache: 'no-store', signal: AbortSignal.timeout(PROBE) });
      return there.ok;
    }

    /** A house that lives may still have no page to give: then this one would come back at once, again and again. */
    async opens() {
      const page = await fetch(`/scan/shell?warehouse=${encodeURIComponent(this.warehouse)}`, { cache: 'no-store', signal: AbortSignal.timeout(PROBE) });
      return !AGAIN.has(page.status);
    }

    /** @returns true when the house has answered all of it */
    async send() {
      if (!await this.reached()) return false;
      if (!await this.tell.flush()) return false;
      const acts = [...this.kept.acts];
      if (!acts.length) return true;
      const answer = await fetch('/api/v1/scans/replay', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ warehouse: this.warehouse, sentAt: now(), acts: acts.map(({ last, ...act }) => act) }),
        signal: AbortSignal.timeout(60000),
      });
      if (answer.status === 401) { this.tell.login(); return false; }
      if (AGAIN.has(answer.status)) return false;
      const told = await answer.json();
      const answers = answer.ok ? told.acts : acts.map((act) => ({ ...act, status: 'refused', text: told.detail ?? '' }));
      const refused = answers.filter((one) => one.status === 'refused');
      this.kept.acts = this.kept.acts.slice(acts.length);
      this.kept.refused.push(...refused);
      this.sent = { kept: answers.length - refused.length, refused: refused.length };
      this.save();
      return true;
    }

    leave() {
      const { sent } = this;
      this.sent = null;
      Object.assign(this.kept, { on: false, plans: [], at: 0, stands: '', task: '', lines: [], hand: -1 });
      this.save();
      this.show();
      this.showRefused();
      this.tell.refresh(sent ? this.word('sent', sent.kept, sent.refused) : '');
    }

    // ---- what the operator sees
    say(tone, words) {
      this.place.className = `desk tone-${tone}`;
      this.text('off-band', words);
      this.text('told', words);
      this.tell.play(tone);
    }

    show() {
      const { plan } = this;
      const { step, lines, hand, dialog } = this.kept;
      document.getElementById('desk').hidden = this.on;
      this.place.hidden = !this.on;
      if (!this.on) return;
      const held = lines[hand];
      this.text('off-title', this.word(dialog === 'pick' ? 'pick' : 'count'));
      this.text('off-waits', this.word('waits', this.waits));
      this.text('off-prompt', step === 'location' ? this.word('goTo') : step === 'end' ? this.word('ended') : step === 'lot' ? this.word('lotAsked')
        : dialog === 'pick' ? this.word('takeItem', plan.quantity) : this.word('countItem', plan.location[0]));
      this.text('off-code', step === 'location' ? plan.location[0] : step === 'end' ? '' : held?.item ?? plan.item[0] ?? '');
      this.text('off-name', step === 'item' ? plan.name ?? '' : '');
      const list = document.getElementById('off-lines');
      list.replaceChildren(...(step === 'location' || step === 'end' ? [] : lines).map((line) => {
        const row = document.createElement('li');
        row.textContent = `${line.item}${line.lot ? ` · ${line.lot}` : ''}: ${line.quantity}`;
        return row;
      }));
      const counts = dialog === 'count' && step === 'item';
      const picks = dialog === 'pick' && step === 'item';
      for (const [key, shown] of [['F1', counts || picks], ['F2', counts && hand >= 0], ['F3', hand >= 0 && step === 'item'], ['F4', Boolean(plan) && step !== 'lot']]) {
        this.place.querySelector(`[data-key="${key}"]`).hidden = !shown;
      }
      const first = this.place.querySelector('[data-key="F1"]');
      first.dataset.code = dialog === 'pick' ? 'C-ALL' : 'C-DONE';
      first.querySelector('.act-label').textContent = this.word(dialog === 'pick' ? 'all' : 'finish');
      first.querySelector('.act-code').textContent = first.dataset.code;
    }

    showRefused() {
      const dialog = document.getElementById('refused');
      const [first] = this.kept.refused;
      if (!first) { dialog.close(); return; }
      this.text('refused-title', this.word('refused', this.kept.refused.length));
      this.text('refused-of', [first.location, first.item, first.lot].filter(Boolean).join(' · '));
      this.text('refused-text', first.text);
      this.text('refused-by', first.by ? this.word('by', first.by, first.at ? new Date(first.at).toLocaleTimeString(document.documentElement.lang) : '') : '');
      this.text('refused-todo', first.todo ?? '');
      if (!dialog.open) dialog.showModal();
      document.getElementById('refused-read').focus();
      this.tell.play('bad');
    }

    acknowledge() {
      this.kept.refused.shift();
      this.save();
      this.showRefused();
    }
  }

  Object.assign(window.Stowage, { ScanOffline });
})();
