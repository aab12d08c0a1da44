// node render-zpl.cjs <node_modules> <dots per mm> (<label.zpl> <width mm> <height mm> <picture.png>)...
const fs = require('fs');
const path = require('path');
const [modules, dotsPerMm, ...labels] = process.argv.slice(2);
const { ready } = require(path.join(modules, 'zpl-renderer-js'));

(async () => {
  const { api } = await ready;
  for (let i = 0; i < labels.length; i += 4) {
    const [zpl, width, height, picture] = labels.slice(i, i + 4);
    const png = await api.zplToBase64Async(fs.readFileSync(zpl, 'latin1'), Number(width), Number(height), Number(dotsPerMm));
    fs.writeFileSync(picture, Buffer.from(png, 'base64'));
  }
  // its runtime would keep the process alive
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
