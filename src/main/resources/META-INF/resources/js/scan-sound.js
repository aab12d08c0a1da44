// Tones of the scan page. Nobody hears one alone: colour, icon and word say the same.
(() => {
  'use strict';
  const TONES = { // [hertz, begin, seconds, shape]
    good: [[660, 0, 0.09, 'sine']],
    done: [[660, 0, 0.09, 'sine'], [880, 0.1, 0.09, 'sine'], [1320, 0.2, 0.16, 'sine']],
    ask: [[520, 0, 0.12, 'triangle'], [390, 0.15, 0.18, 'triangle']],
    bad: [[180, 0, 0.17, 'square'], [180, 0.24, 0.22, 'square']],
  };
  const SHAKE = { good: [30], done: [30, 40, 30], ask: [60, 60, 60], bad: [160, 80, 160] };
  const Context = window.AudioContext || window.webkitAudioContext;
  let audio = null;
  const make = () => { if (!audio && Context) audio = new Context(); return audio; };

  const sound = {
    /** A browser lets a page sound only after somebody has pressed or tapped something in it. */
    get isOn() { return audio?.state === 'running'; },
    changed: () => {},
    start() {
      const context = make();
      if (!context || context.state === 'running') return;
      context.onstatechange = () => sound.changed();
      context.resume().then(() => sound.changed(), () => sound.changed());
    },
    play(tone) {
      navigator.vibrate?.(SHAKE[tone] ?? []);
      if (!sound.isOn || !TONES[tone]) return;
      for (const [hertz, begin, length, shape] of TONES[tone]) {
        const at = audio.currentTime + begin;
        const voice = audio.createOscillator();
        const gain = audio.createGain();
        voice.type = shape;
        voice.frequency.value = hertz;
        gain.gain.setValueAtTime(0.0001, at);
        gain.gain.exponentialRampToValueAtTime(shape === 'square' ? 0.18 : 0.35, at + 0.01);
        gain.gain.setValueAtTime(shape === 'square' ? 0.18 : 0.35, at + length - 0.02);
        gain.gain.exponentialRampToValueAtTime(0.0001, at + length);
        voice.connect(gain).connect(audio.destination);
        voice.start(at);
        voice.stop(at + length);
      }
    },
  };
  window.Stowage.sound = sound;
})();
