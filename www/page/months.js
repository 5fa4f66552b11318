/**
 * The months of the Gregorian year as texts write them, January first: Arabic by its three sets of
 * names, then English, German, French, Spanish, Italian, Turkish, Russian and Urdu.
 */
const kMonths = [
  'يناير|كانون الثاني|كانون ثاني|جانفي|january|jan|januar|jänner|janvier|enero|gennaio|ocak|января|جنوری',
  'فبراير|شباط|فيفري|february|feb|februar|février|febrero|febbraio|şubat|февраля|فروری',
  'مارس|آذار|اذار|march|mar|märz|mars|marzo|mart|марта|مارچ',
  'أبريل|ابريل|إبريل|نيسان|أفريل|april|apr|avril|abril|aprile|nisan|апреля|اپریل',
  'مايو|أيار|ايار|ماي|may|mai|mayo|maggio|mayıs|мая|مئی',
  'يونيو|يونيه|حزيران|جوان|june|jun|juni|juin|junio|giugno|haziran|июня|جون',
  'يوليو|يوليه|تموز|جويلية|july|jul|juli|juillet|julio|luglio|temmuz|июля|جولائی',
  'أغسطس|اغسطس|آب|أوت|august|aug|août|agosto|ağustos|августа|اگست',
  'سبتمبر|أيلول|ايلول|شتنبر|september|sept|sep|septembre|septiembre|settembre|eylül|сентября|ستمبر',
  'أكتوبر|اكتوبر|تشرين الأول|تشرين الاول|october|oct|oktober|octobre|octubre|ottobre|ekim|октября|اکتوبر',
  'نوفمبر|تشرين الثاني|نونبر|november|nov|novembre|noviembre|kasım|ноября|نومبر',
  'ديسمبر|كانون الأول|كانون الاول|دجنبر|december|dec|dezember|décembre|diciembre|dicembre|aralık|декабря|دسمبر',
].map((names) => names.split('|'));

const kNumbers = new Map(kMonths.flatMap((names, i) => names.map((name) => [name, i + 1])));

/** Any name of a month, the longer before those that begin alike; a source of regular expressions. */
export const anyMonth = [...kNumbers.keys()].sort((a, b) => b.length - a.length).join('|');

/** 1 to 12. @param {string} name */
export const monthNumber = (name) => kNumbers.get(name.toLowerCase()) ?? 0;
