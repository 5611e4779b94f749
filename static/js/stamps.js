// What is painted many times over in one look, painted once and copied from then on: a copy takes a fifth
// of the time where no graphics card helps. To make a stamp takes longer than to paint its look, so that
// is done when the page has time, and those wished for most come first.

const AT_ONCE = 40; // stamps, about 3 ms
const PAUSE = 100; // ms before any are made
const KEPT = 800; // made or wished for; with more, all are made anew as they are missed

export class Stamps {
  /** `density` is how many pixels of the screen one of the page has along an edge. */
  constructor(density, later = (act) => setTimeout(act, PAUSE)) {
    Object.assign(this, { density, later, looks: [], isWished: false });
  }

  /**
   * A look: `draw(context, key)` paints it around 0, 0 and nowhere farther than `reach(key)` pixels, on a
   * canvas where `prepare(context)` was done before.
   */
  look(reach, draw, prepare = () => {}) {
    const look = { reach, draw, prepare, made: new Map(), wishes: new Map() };
    this.looks.push(look);
    return look;
  }

  /** Puts a look at x, y: its stamp where there is one. */
  put(context, look, key, x, y) {
    const stamp = look.made.get(key);
    if (!stamp) return this.paint(context, look, key, x, y);
    const { picture, half, side } = stamp;
    // On whole pixels of the screen a picture is copied as it is, without being blurred.
    const left = Math.round(x * this.density - half) / this.density;
    const top = Math.round(y * this.density - half) / this.density;
    context.drawImage(picture, left, top, side, side);
  }

  /** Paints a look at x, y, and wishes for a stamp of it. */
  paint(context, look, key, x, y) {
    context.translate(x, y);
    look.draw(context, key);
    context.translate(-x, -y);
    look.wishes.set(key, (look.wishes.get(key) ?? 0) + 1);
    this.makeLater();
  }

  makeLater() {
    if (this.isWished) return;
    this.isWished = true;
    this.later(() => this.make());
  }

  /** Makes the stamps that were missed most, and the others after another pause. */
  make() {
    const { looks } = this;
    this.isWished = false;
    const wishes = looks.flatMap((look) => [...look.wishes].map(([key, times]) => ({ look, key, times })));
    const most = wishes.sort((a, b) => b.times - a.times).slice(0, AT_ONCE);
    const held = looks.reduce((sum, { made }) => sum + made.size, wishes.length);
    if (held > KEPT) for (const { made, wishes: all } of looks) [made, all].forEach((each) => each.clear());
    for (const { look, key } of most) {
      look.wishes.delete(key);
      look.made.set(key, this.stamp(look, key));
    }
    if (looks.some((look) => look.wishes.size)) this.makeLater();
  }

  stamp({ reach, draw, prepare }, key) {
    const half = Math.ceil(reach(key) * this.density);
    const sheet = new OffscreenCanvas(2 * half, 2 * half);
    const context = sheet.getContext("2d");
    context.setTransform(this.density, 0, 0, this.density, half, half);
    prepare(context);
    draw(context, key);
    return { picture: sheet.transferToImageBitmap(), half, side: (2 * half) / this.density };
  }
}

/** What gives the looks that `make(stamps, inks)` makes for the stamps of these inks on this canvas. */
export function looksFrom(make) {
  const known = new WeakMap(); // Stamps → their looks
  return (context, inks) => {
    const density = context.getTransform().a;
    if (inks.stamps?.density !== density) inks.stamps = new Stamps(density);
    if (!known.has(inks.stamps)) known.set(inks.stamps, make(inks.stamps, inks));
    return known.get(inks.stamps);
  };
}
