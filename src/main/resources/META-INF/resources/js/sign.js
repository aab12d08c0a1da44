// A signature drawn with finger, pen or mouse: kept as points, so that nothing but lines ever reaches the paper.
(() => {
  'use strict';
  const MOST = 1200;
  document.querySelectorAll('[data-sign]').forEach((field) => {
    const canvas = field.querySelector('canvas');
    const value = field.querySelector('input');
    const pen = canvas.getContext('2d');
    let lines = [];
    let points = 0;
    let line = null;

    const at = (e) => {
      const box = canvas.getBoundingClientRect();
      const put = (v, most) => Math.max(0, Math.min(most - 1, Math.round(v)));
      return [
        put(((e.clientX - box.left) * canvas.width) / box.width, canvas.width),
        put(((e.clientY - box.top) * canvas.height) / box.height, canvas.height),
      ];
    };
    const draw = () => {
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.lineWidth = 3;
      pen.lineCap = 'round';
      pen.lineJoin = 'round';
      pen.strokeStyle = getComputedStyle(canvas).color;
      for (const one of lines) {
        pen.beginPath();
        one.forEach(([x, y], i) => (i ? pen.lineTo(x, y) : pen.moveTo(x, y)));
        if (one.length === 1) pen.lineTo(one[0][0] + 1, one[0][1]);
        pen.stroke();
      }
    };
    const keep = () => {
      value.value = lines.map((one) => one.map((p) => p.join(',')).join(' ')).join(';');
    };
    const add = (e) => {
      const p = at(e);
      const last = line[line.length - 1];
      if (points >= MOST || (last && Math.hypot(last[0] - p[0], last[1] - p[1]) < 3)) return;
      line.push(p);
      points += 1;
      draw();
    };
    canvas.addEventListener('pointerdown', (e) => {
      e.preventDefault();
      canvas.setPointerCapture(e.pointerId);
      line = [];
      lines.push(line);
      add(e);
    });
    canvas.addEventListener('pointermove', (e) => {
      if (line) add(e);
    });
    const end = () => {
      line = null;
      lines = lines.filter((one) => one.length);
      keep();
    };
    canvas.addEventListener('pointerup', end);
    canvas.addEventListener('pointercancel', end);
    field.querySelector('[data-sign-clear]').addEventListener('click', () => {
      lines = [];
      points = 0;
      draw();
      keep();
    });
  });
})();
