#include "core/analyse.h"

#include <algorithm>
#include <utility>

#include "core/clean.h"
#include "core/lang/lexicon.h"
#include "core/language.h"
#include "core/normalize.h"
#include "core/segment.h"
#include "core/tokenize.h"

namespace muqabala {
namespace {

int32_t digitsAt(std::string_view text, size_t at, size_t count) {
  int32_t value = 0;
  for (size_t i = at; i < at + count; ++i) {
    if (i >= text.size() || text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

bool isLeap(int32_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int32_t daysInMonth(int32_t year, int32_t month) {
  constexpr int32_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && isLeap(year) ? 29 : kDays[month - 1];
}

/// Days since 1970-01-01 (Howard Hinnant's days_from_civil, for years from 0 on).
Day dayNumber(int32_t year, int32_t month, int32_t day) {
  if (month <= 2) --year;
  const int32_t era = (year >= 0 ? year : year - 399) / 400;
  const int32_t yearOfEra = year - era * 400;
  const int32_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int32_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/// "2022-01-23" at the start; a time behind it is not looked at: the day is the publisher's own.
bool parseDay(std::string_view text, Day& day) {
  const int32_t year = digitsAt(text, 0, 4);
  const int32_t month = digitsAt(text, 5, 2);
  const int32_t date = digitsAt(text, 8, 2);
  if (year < 0 || month < 1 || month > 12 || date < 1) return false;
  if (text[4] != '-' || text[7] != '-' || date > daysInMonth(year, month)) return false;
  day = dayNumber(year, month, date);
  return true;
}

std::string hex(Key key) {
  std::string out(16, '0');
  for (size_t i = 16; i-- > 0; key >>= 4) out[i] = "0123456789abcdef"[key & 15];
  return out;
}

/// Notes the language when its words are not loaded; kNone needs none.
bool isLoaded(Analysis& analysis, LangId lang, const Lexicon& lexicon) {
  if (lang == kNone || lexicon.hasWords(lang)) return true;
  std::vector<LangId>& missing = analysis.missing;
  if (std::find(missing.begin(), missing.end(), lang) == missing.end()) missing.push_back(lang);
  return false;
}

/// A headline may have no function word. Only then is it held against all that languages know,
/// which needs the words of each.
LangId languageOfAFewWords(Analysis& analysis, TokenRange range, const Lexicon& lexicon) {
  for (LangId lang = 0; lang < static_cast<LangId>(lexicon.languages().size()); ++lang) {
    isLoaded(analysis, lang, lexicon);
  }
  return analysis.missing.empty() ? detectLanguage(analysis, range, kNone, lexicon) : kNone;
}

LangId languageOf(Analysis& analysis, TokenRange all, const Lexicon& lexicon) {
  const LangId declared = lexicon.languageByCode(analysis.article.lang);
  const LangId found = detectLanguage(analysis, all, declared, Lexicon::detector());
  const bool few = found == kNone && isFewWords(analysis, all);
  return few ? languageOfAFewWords(analysis, all, lexicon) : found;
}

/// Sentences in another script than the article's get the language of their own words.
void findSentenceLanguages(Analysis& analysis, Script script, const Lexicon& lexicon) {
  for (Sentence& sentence : analysis.sentences) {
    const Script own = scriptOf(analysis, sentence.tokens);
    if (own == Script::none || own == script) continue;
    sentence.lang = detectLanguage(analysis, sentence.tokens, kNone, Lexicon::detector());
    if (!isLoaded(analysis, sentence.lang, lexicon)) continue;
    normaliseTokens(analysis, sentence.tokens, sentence.lang, lexicon);
  }
}

void findMarks(Analysis& analysis, const Lexicon& lexicon) {
  analysis.markStart.assign(analysis.tokens.size() + 1, 0);
  analysis.sentenceOfToken.assign(analysis.tokens.size(), 0);
  for (size_t i = 0; i < analysis.sentences.size(); ++i) {
    const Sentence& sentence = analysis.sentences[i];
    for (int32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      analysis.sentenceOfToken[t] = static_cast<int32_t>(i);
    }
    lexicon.match(sentence.lang, analysis.tokens, sentence.tokens, analysis.marks);
  }
  for (const Mark& mark : analysis.marks) {
    ++analysis.markStart[mark.token + 1];
    const EntryClass cls = lexicon.classOf(mark.entry);
    analysis.tokens[mark.token].classes |= classBit(cls);
    if (cls == EntryClass::concept_) {
      const ConceptId id = lexicon.entries()[mark.entry].concept_;
      analysis.tokens[mark.token].kinds |= kindBit(lexicon.concepts()[id].kind);
    }
    if (cls != EntryClass::function) continue;
    for (int32_t t = mark.token; t < mark.token + mark.length; ++t) {
      analysis.tokens[t].flags |= kFlagFunction;
    }
  }
  for (size_t t = 1; t < analysis.markStart.size(); ++t) {
    analysis.markStart[t] += analysis.markStart[t - 1];
  }
  for (Token& token : analysis.tokens) {  // "US" is no "us", "WHO" no "who"
    const bool named = (token.classes & classBit(EntryClass::entity)) != 0;
    if (named && (token.flags & kFlagAllCaps) != 0) token.flags &= ~kFlagFunction;
  }
}

}  // namespace

Analysis analyse(Article article, const Options& options) {
  const Lexicon& lexicon = Lexicon::instance();
  Analysis analysis;
  analysis.article = std::move(article);
  analysis.digest = hex(keyOf(analysis.article.text));
  analysis.hasPublished = parseDay(analysis.article.published, analysis.published);
  tokenize(analysis.article.text, analysis.tokens, lexicon.elided());
  const TokenRange all = {0, static_cast<int32_t>(analysis.tokens.size())};
  analysis.lang = languageOf(analysis, all, lexicon);
  if (!isLoaded(analysis, analysis.lang, lexicon) || !analysis.missing.empty()) return analysis;
  normaliseTokens(analysis, all, analysis.lang, lexicon);
  segment(analysis, clean(analysis, lexicon), lexicon, options);
  findSentenceLanguages(analysis, scriptOf(analysis, all), lexicon);
  if (!analysis.missing.empty()) return analysis;
  findMarks(analysis, lexicon);
  cutClauses(analysis, lexicon);
  return analysis;
}

}  // namespace muqabala
