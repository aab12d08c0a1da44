// The wire to the station: scans of its serial scanner and weights of its scale arrive here without any key being pressed.
(() => {
  'use strict';
  const BACK_OFF = [500, 1000, 2000, 4000, 8000];
  const BEAT = 10000;
  const PATIENCE = 5000;

  class StationWire {
    /** `on.scan(frame)` is answered with true when the page has it; `on.weight(frame)`, `on.again(frame)`, `on.look(frame)`, `on.state(isOpen)`. */
    constructor(warehouse, on) {
      this.warehouse = warehouse;
      this.on = on;
      this.station = '';
      this.tries = 0;
      this.usedAt = 0;
      setInterval(() => this.beat(), BEAT);
    }

    bind(station) {
      if (station === this.station) return;
      this.station = station;
      this.tries = 0;
      this.socket?.close();
      if (station) this.open();
    }

    open() {
      const station = this.station;
      const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
      const query = `warehouse=${encodeURIComponent(this.warehouse)}`;
      const socket = new WebSocket(`${scheme}://${location.host}/ws/stations/${encodeURIComponent(station)}?${query}`);
      this.socket = socket;
      socket.onopen = () => { this.tries = 0; this.on.state(true); this.used(true); };
      socket.onmessage = (e) => { clearTimeout(this.doubt); this.heard(JSON.parse(e.data)); };
      socket.onclose = () => {
        if (this.socket !== socket) return;
        this.on.state(false);
        if (station !== this.station) return;
        const wait = BACK_OFF[Math.min(this.tries, BACK_OFF.length - 1)];
        this.tries += 1;
        setTimeout(() => { if (this.socket === socket && station === this.station) this.open(); }, wait + Math.random() * 250);
      };
    }

    heard(frame) {
      if (frame.type === 'scan') {
        this.on.scan(frame);
        this.say({ took: frame.scanId });
      }
      if (frame.type === 'weight') this.on.weight(frame);
      if (frame.type === 'again') this.on.again(frame);
      if (frame.type === 'look') this.on.look(frame);
    }

    /** Somebody works with this page: of two open ones it gets the next scan. */
    used(now) {
      if (!now && Date.now() - this.usedAt < 2000) return;
      this.usedAt = Date.now();
      this.say({ used: true });
    }

    say(words) {
      if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(words));
    }

    /** A line that died without a word is found out. */
    beat() {
      if (this.socket?.readyState !== WebSocket.OPEN) return;
      this.say({ there: true });
      clearTimeout(this.doubt);
      this.doubt = setTimeout(() => this.socket?.close(), PATIENCE);
    }
  }
  window.Stowage.StationWire = StationWire;
})();
