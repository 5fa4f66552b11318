import { dayOf } from '../strings/format.js';
import { plain } from '../strings/weave.js';
import { h } from './dom.js';
import { draw, endsOf, reachOf, scaleOf, sign } from './signs.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./timeline.js').Moment} Moment */
/** @typedef {import('./signs.js').Reach} Reach */
/** @typedef {{day: number | null, label: string, sigla: string, reach: Reach, shift: number}} Dot a value on a day, whoever gives it */
/** @typedef {{x: number, y: number, width: number, height: number}} Box */

const kHeight = 320;
/** Few values need less. */
const kLow = 200;
const kFew = 3;
const kTop = 40;
const kFoot = 48;
const kSide = 72;
/** The lane of what has no date. */
const kLane = 120;
/** Dates nearer than this would touch. */
const kTickRoom = 96;
/** Ranges of one day stand this far apart. */
const kBeside = 18;

/**
 * Values by the time that they speak of: time runs from the start side, values upward, a stepped line
 * joins values of the same speaker. It takes its width from its place. Null when fewer than two values
 * can be drawn.
 * @param {Model} model @param {Moment[]} moments
 */
export function timeChart(model, moments) {
  const drawn = moments.filter(({ value }) => reachOf(value));
  const dots = dotsOf(drawn);
  if (dots.length < 2) return null;
  const lines = linesOf(drawn);
  const place = h('div', {
    class: dots.length > kFew ? 'chart' : 'chart few',
    'data-joined': lines.length ? 'true' : null,
  });
  new ResizeObserver(() =>
    place.replaceChildren(chartOf(model, dots, lines, place.clientWidth)),
  ).observe(place);
  return place;
}

/** One dot for each value of a day. @param {Moment[]} moments @returns {Dot[]} */
function dotsOf(moments) {
  /** @type {Map<string, Dot>} */
  const dots = new Map();
  /** @type {Map<string | null, number>} */
  const wide = new Map();
  for (const { day, order, label, value, sigla } of moments) {
    const key = `${day} ${order}`;
    const known = dots.get(key);
    const letters = sigla.map(({ siglum }) => siglum);
    const reach = /** @type {Reach} */ (reachOf(value));
    if (known) known.sigla = [...new Set([...known.sigla.split(' '), ...letters])].join(' ');
    else {
      const spans = reach.min !== null && reach.max !== null && reach.min !== reach.max;
      const shift = spans ? (wide.get(day) ?? 0) + 1 : 0;
      if (spans) wide.set(day, shift);
      dots.set(key, {
        day: dayOf(day),
        label: plain(label),
        sigla: letters.join(' '),
        reach,
        shift,
      });
    }
  }
  return [...dots.values()];
}

/** The dated values of each speaker who gives more than one. @param {Moment[]} moments */
function linesOf(moments) {
  /** @type {Map<string, {day: number, value: number}[]>} */
  const bySpeaker = new Map();
  for (const { day, value, speaker } of moments) {
    const number = dayOf(day);
    const reach = reachOf(value);
    const height = reach && (reach.min ?? reach.max);
    if (number === null || height === null || reach?.vague) continue;
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), { day: number, value: height }]);
  }
  return [...bySpeaker.values()].filter((points) => new Set(points.map(({ day }) => day)).size > 1);
}

/** @param {Model} model @param {Dot[]} dots @param {{day: number, value: number}[][]} lines @param {number} width */
function chartOf(model, dots, lines, width) {
  const axes = axesOf(model, dots, width);
  const svg = draw('svg', { class: 'plot', width, height: axes.height, focusable: 'false' });
  svg.append(draw('path', { class: 'axis', d: `M0 ${axes.foot}H${width}` }));
  svg.append(...ticks(model, dots, axes));
  svg.append(...dots.map((dot) => drop(dot, axes)));
  svg.append(...lines.map((points) => draw('path', { class: 'step', d: steps(points, axes) })));
  svg.append(...dots.map((dot) => sign(dot.reach, axes.y, axes.x(dot), true)));
  svg.append(...labels(dots, lines, axes, width));
  return svg;
}

/** @param {Model} model @param {Dot[]} dots @param {number} width */
function axesOf(model, dots, width) {
  const rightToLeft = model.strings.dir === 'rtl';
  const mirror = (/** @type {number} */ x) => (rightToLeft ? width - x : x);
  const days = dots.flatMap(({ day }) => (day === null ? [] : [day]));
  const lane = dots.some(({ day }) => day === null) ? kLane : 0;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = width - 2 * kSide - lane;
  const along = (/** @type {number} */ day) =>
    kSide + room * (first === last ? 0.5 : (day - first) / (last - first));
  const share = scaleOf(endsOf(dots.map(({ reach }) => reach)));
  const forward = rightToLeft ? -1 : 1;
  const height = dots.length > kFew ? kHeight : kLow;
  return {
    forward,
    height,
    foot: height - kFoot,
    lane: lane && mirror(width - lane),
    dayX: (/** @type {number} */ day) => mirror(along(day)),
    x: (/** @type {Dot} */ { day, shift }) =>
      mirror(day === null ? width - lane / 2 : along(day)) + forward * shift * kBeside,
    y: (/** @type {number} */ value) =>
      height - kFoot - 20 - share(value) * (height - kTop - kFoot - 20),
  };
}
/** @typedef {ReturnType<typeof axesOf>} Axes */

/** A hairline from a sign down to its day. @param {Dot} dot @param {Axes} axes */
function drop(dot, axes) {
  const foot = axes.y(/** @type {number} */ (dot.reach.min ?? dot.reach.max));
  return draw('path', { class: 'axis', d: `M${axes.x(dot)} ${foot}V${axes.foot}` });
}

/** The days that some value speaks of, and the lane of what has none. @param {Model} model @param {Dot[]} dots @param {Axes} axes */
function ticks({ strings, format }, dots, axes) {
  const y = axes.foot;
  const days = [...new Set(dots.flatMap(({ day }) => (day === null ? [] : [day])))];
  let taken = -Infinity;
  const marks = days.flatMap((day) => {
    const x = axes.dayX(day);
    const notch = draw('path', { class: 'axis', d: `M${x} ${y}v6` });
    const near = Math.abs(x - taken) < kTickRoom;
    if (!near) taken = x;
    return near ? [notch] : [notch, draw('text', { class: 'tick', x, y: y + 26 }, dayLabel(day))];
  });
  if (!axes.lane) return marks;
  const middle = axes.lane + (axes.forward * kLane) / 2;
  return [
    ...marks,
    draw('path', { class: 'axis lane', d: `M${axes.lane} 8V${y}` }),
    draw('text', { class: 'tick', x: middle, y: y + 26 }, strings.ui.noDate),
  ];

  /** @param {number} day */
  function dayLabel(day) {
    const date = new Date(day * 86400000);
    return `${format.script(String(date.getUTCDate()))} ${strings.months[date.getUTCMonth()]}`;
  }
}

/** Level until the next value is given. @param {{day: number, value: number}[]} points @param {Axes} axes */
const steps = (points, axes) =>
  points
    .map(({ day, value }, i) => {
      const [x, y] = [axes.dayX(day), axes.y(value)];
      return i ? `H${x}V${y}` : `M${x} ${y}`;
    })
    .join('');

/** Value and sigla beside each sign, where they cover nothing. @param {Dot[]} dots @param {{day: number, value: number}[][]} lines @param {Axes} axes @param {number} width */
function labels(dots, lines, axes, width) {
  const boxes = [
    ...dots.map((dot) => signBox(dot, axes)),
    ...lines.flatMap((points) => lineBoxes(points, axes)),
  ];
  return dots.map((dot, i) => {
    const words = `${dot.label}  ${dot.sigla}`;
    const size = words.length * 7.5;
    const spots = spotsOf(boxes[i], size, axes.forward);
    const free = spots.find(
      ({ box }) =>
        box.x >= 0 &&
        box.x + box.width <= width &&
        !boxes.some((other, j) => j !== i && meet(other, box)),
    );
    const { box, x, y, anchor } = free ?? spots[0];
    boxes.push(box);
    return draw(
      'text',
      { class: `label ${anchor}`, x, y },
      draw('tspan', { class: 'value' }, dot.label),
      '\u00a0 ',
      draw('tspan', { class: 'letters' }, dot.sigla),
    );
  });
}

/** @param {Dot} dot @param {Axes} axes @returns {Box} */
function signBox({ day, shift, reach }, axes) {
  const [low, high] = [reach.min ?? reach.max, reach.max ?? reach.min];
  const x = axes.x({ day, shift, reach, label: '', sigla: '' });
  const top = axes.y(/** @type {number} */ (high));
  const foot = axes.y(/** @type {number} */ (low));
  return { x: x - 8, y: top - 8, width: 16, height: foot - top + 16 };
}

/** The level and the upright stretches of a stepped line. @param {{day: number, value: number}[]} points @param {Axes} axes @returns {Box[]} */
function lineBoxes(points, axes) {
  return points.slice(1).flatMap(({ day, value }, i) => {
    const [from, to] = [axes.dayX(points[i].day), axes.dayX(day)];
    const [low, high] = [axes.y(points[i].value), axes.y(value)];
    return [
      { x: Math.min(from, to), y: low - 1, width: Math.abs(to - from), height: 2 },
      { x: to - 1, y: Math.min(low, high), width: 2, height: Math.abs(high - low) },
    ];
  });
}

/** Beside, above, below: each with the room that it takes. @param {Box} sign @param {number} size @param {number} forward */
function spotsOf(sign, size, forward) {
  const middle = sign.x + sign.width / 2;
  const level = sign.y + Math.min(sign.height / 2, 16);
  const spot = (
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {string} */ anchor,
    /** @type {number} */ left,
  ) => ({ x, y: y + 5, anchor, box: { x: left, y: y - 9, width: size, height: 18 } });
  const side = (/** @type {number} */ way, /** @type {string} */ anchor) => {
    const x = middle + way * 12;
    return spot(x, level, anchor, way > 0 ? x : x - size);
  };
  return [
    side(forward, 'start'),
    side(-forward, 'end'),
    spot(middle, sign.y - 10, 'middle', middle - size / 2),
    spot(middle, sign.y + sign.height + 10, 'middle', middle - size / 2),
  ];
}

/** @param {Box} a @param {Box} b */
const meet = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
