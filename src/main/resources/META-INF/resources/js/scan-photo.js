// Photos as evidence: from the station's camera, or the handheld's; made small here, so that a slow net carries them.
(() => {
  'use strict';
  const EDGE = 1600;
  const QUALITY = 0.8;
  const at = (id) => document.getElementById(id);

  class ScanPhoto {
    /** @param desk what is on the screen now; @param tell says that the photo is kept */
    constructor(warehouse, desk, tell) {
      this.warehouse = warehouse;
      this.desk = desk;
      this.tell = tell;
      this.stream = null;
      this.of = '';
      this.key = '';
      at('photo-open').addEventListener('click', () => this.open());
      at('photo-cancel').addEventListener('click', () => at('photo').close());
      at('photo').addEventListener('close', () => this.stop());
      at('photo-file').addEventListener('change', () => this.chosen());
      at('photo-form').addEventListener('submit', (e) => { e.preventDefault(); this.take(); });
    }

    /** Only while there is something that a photo can belong to. */
    offer() { at('photo-open').hidden = !this.desk().photo; }

    async open() {
      if (at('photo').open) { this.take(); return; }
      this.of = this.desk().photo;
      this.moment = { broken: 'damage' }[this.desk().step] ?? { return: 'return', count: 'damage' }[this.desk().dialog] ?? 'pack';
      this.key = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now();
      at('photo-of').textContent = this.of;
      at('photo-answer').textContent = '';
      at('photo-file').value = '';
      at('photo-still').hidden = true;
      at('photo-take').disabled = true;
      at('photo').showModal();
      try {
        // without HTTPS, or without a camera, there is none: the file field is enough
        this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: EDGE } } });
        if (!at('photo').open) { this.stop(); return; }
        at('photo-live').srcObject = this.stream;
        at('photo-live').hidden = false;
        at('photo-take').disabled = false;
        at('photo-take').focus();
      } catch {
        at('photo-live').hidden = true;
        at('photo-file').focus();
      }
    }

    stop() {
      this.stream?.getTracks().forEach((track) => track.stop());
      this.stream = null;
      at('photo-live').srcObject = null;
      at('photo-live').hidden = true;
    }

    async chosen() {
      const file = at('photo-file').files[0];
      if (!file) return;
      try {
        const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
        this.draw(picture, picture.width, picture.height);
        this.stop();
        at('photo-take').disabled = false;
        at('photo-take').focus();
      } catch (e) {
        at('photo-answer').textContent = e.message;
      }
    }

    draw(picture, width, height) {
      const scale = Math.min(1, EDGE / Math.max(width, height));
      const still = at('photo-still');
      still.width = Math.round(width * scale);
      still.height = Math.round(height * scale);
      still.getContext('2d').drawImage(picture, 0, 0, still.width, still.height);
      still.hidden = false;
    }

    take() {
      if (at('photo-take').disabled) return;
      const live = at('photo-live');
      if (this.stream) this.draw(live, live.videoWidth, live.videoHeight);
      at('photo-take').disabled = true;
      at('photo-still').toBlob((blob) => this.send(blob), 'image/jpeg', QUALITY);
    }

    async send(blob) {
      const form = new FormData();
      form.append('file', blob, 'photo.jpg');
      const asked = new URLSearchParams({ warehouse: this.warehouse, no: this.of, moment: this.moment });
      const answer = await fetch(`/api/v1/photos?${asked}`, {
        method: 'POST', headers: { 'Idempotency-Key': this.key, Accept: 'application/json' }, body: form,
      }).catch(() => null);
      if (answer?.ok) {
        at('photo').close();
        this.tell(`${at('photo').dataset.wordKept} ${this.of}`);
        return;
      }
      at('photo-answer').textContent = answer ? (await answer.json().catch(() => ({}))).detail ?? answer.status : document.body.dataset.offline;
      at('photo-take').disabled = false;
    }
  }

  window.Stowage = { ...window.Stowage, ScanPhoto };
})();
