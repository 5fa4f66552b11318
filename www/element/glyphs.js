/** Drawings on a 16 by 16 field, strokes only; `mirror` ones are turned round in right-to-left text. */
const kGlyphs = {
  contradict: { paths: ['M2.5 5.5h11', 'M2.5 10.5h11', 'M11 1.5 5 14.5'] },
  update: {
    paths: ['M2.5 13.5v-4', 'M13.5 13.5v-11', 'M4.5 6.5h6', 'M8 4 10.5 6.5 8 9'],
    mirror: true,
  },
  refine: {
    paths: ['M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0', 'M12 8A2.2 2.2 0 1 1 7.6 8 2.2 2.2 0 0 1 12 8'],
  },
  agree: { paths: ['M2.5 5.5h11', 'M2.5 10.5h11'] },
  possible: { paths: ['M2.5 4h8.5v2.5h-8.5z', 'M5 9.5h8.5V12H5z', 'M11.5 1.5 4.5 14.5'] },
  abstained: { paths: ['M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0', 'M13 2 3 14'] },
  unique: { paths: ['M9.6 8a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0'] },
  denial: {
    paths: ['M6 4C3.5 4.5 2.5 6 2.5 8.5V11h3.5V8H3', 'M10 4c2.5.5 3.5 2 3.5 4.5V11H10V8h3'],
    mirror: true,
  },
  within: {
    paths: ['M3 1.5h10v13H3z', 'M10.5 8.5a2.5 2.5 0 1 1-1-2', 'M10.8 4.6 9.6 6.7 7.4 6'],
    mirror: true,
  },
  shared: { paths: ['M2.5 1.5h7.500v9.500h-7.500z', 'M6 14.500h7.500v-9.500'], mirror: true },
  hidden: {
    paths: ['M1.5 6.500c3 4.500 10 4.500 13 0', 'M8 10v2.500', 'M4 9 2.500 11', 'M12 9l1.500 2'],
  },
  checked: { paths: ['M4 2h8v12l-4-3-4 3z'] },
  noted: { paths: ['M3 13l.7-3L11 2.700l2.300 2.300L6 12.300z'], mirror: true },
  close: { paths: ['M3.5 3.5l9 9', 'M12.500 3.500l-9 9'] },
  forward: { paths: ['M6 3l5 5-5 5'], mirror: true },
  out: { paths: ['M6 3.500h6.500v6.500', 'M12.500 3.500 4 12'], mirror: true },
  down: { paths: ['M3 6l5 5 5-5'] },
  swap: {
    paths: [
      'M2.5 5.500h10',
      'M10 3l2.500 2.500L10 8',
      'M13.500 10.500h-10',
      'M6 8l-2.500 2.500L6 13',
    ],
  },
  enlarge: { paths: ['M3 10l5-5 5 5'] },
};
const kNamespace = 'http://www.w3.org/2000/svg';

/**
 * A relation's sign as inline SVG, hidden from screen readers: the word always stands beside it.
 * @param {keyof typeof kGlyphs | string} name
 */
export function glyph(name) {
  const { paths, mirror } = /** @type {{paths: string[], mirror?: boolean}} */ (
    kGlyphs[/** @type {keyof typeof kGlyphs} */ (name)] ?? kGlyphs.unique
  );
  const svg = document.createElementNS(kNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', mirror ? 'glyph mirror' : 'glyph');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  for (const data of paths) {
    const path = document.createElementNS(kNamespace, 'path');
    path.setAttribute('d', data);
    svg.appendChild(path);
  }
  return svg;
}
