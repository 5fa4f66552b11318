#include "core/language.h"

#include <algorithm>

#include "core/normalize.h"

namespace muqabala {
namespace {

/// Words looked at: enough for some twenty function words of any language.
constexpr int32_t kSample = 80;
constexpr int32_t kScriptSample = 400;
/// One function word says as much as this many words that a language merely knows.
constexpr int32_t kFunctionWeight = 3;
/// Function words in a hundred that a passage of a language has at the least; a sample of fewer
/// words than kFewWords may have none.
constexpr int32_t kLeastShare = 10;
constexpr int32_t kFewWords = 20;
/// Function words in a hundred that leave no doubt about the language that was expected.
constexpr int32_t kCertainShare = 15;

/// The words of the sample, cut out of the article so that the lexicon can be asked about them.
struct Sample {
  std::vector<Token> words;
  bool plain = false;  // they have their keys as any language without proclitics has them
};

std::vector<Token> sampleOf(const Analysis& analysis, TokenRange range, Script script) {
  std::vector<Token> words;
  int units = 1;
  for (int32_t i = range.begin; i < range.end && words.size() < kSample; ++i) {
    const Token& token = analysis.tokens[i];
    if (token.kind != TokenKind::word) continue;
    const size_t first = static_cast<size_t>(token.span.start);
    if (scriptOf(codePointAt(analysis.article.text, first, units)) == script)
      words.push_back(token);
  }
  return words;
}

struct Evidence {
  int32_t function = 0;
  int32_t known = 0;
  int32_t score() const { return function * kFunctionWeight + known; }
};

void setKeys(const Analysis& analysis, Sample& sample, LangId lang, const Lexicon& lexicon) {
  Language unstemmed = lexicon.languages()[lang];
  if (sample.plain && !unstemmed.proclitics) return;
  unstemmed.stemmer.clear();  // function words match by their form; stems would only cost time
  for (Token& word : sample.words) {
    const Span& span = word.span;
    const std::u16string_view written(analysis.article.text.data() + span.start, span.length());
    const WordKeys keys = wordKeys(written, unstemmed, lang, &lexicon);
    word.form = keys.form;
    word.base = keys.base;
    word.stem = 0;
  }
  sample.plain = !unstemmed.proclitics;
}

Evidence weigh(const Analysis& analysis, Sample& sample, LangId lang, const Lexicon& lexicon) {
  setKeys(analysis, sample, lang, lexicon);
  const std::vector<Token>& words = sample.words;
  Evidence evidence;
  for (const Token& word : words) evidence.known += lexicon.knowsWord(lang, word.base) ? 1 : 0;
  std::vector<Mark> marks;
  lexicon.match(lang, words, {0, static_cast<int32_t>(words.size())}, marks);
  int32_t last = kNone;
  for (const Mark& mark : marks) {
    if (lexicon.classOf(mark.entry) != EntryClass::function || mark.token == last) continue;
    last = mark.token;
    ++evidence.function;
  }
  return evidence;
}

}  // namespace

Script scriptOf(const Analysis& analysis, TokenRange range) {
  int32_t counts[static_cast<int>(Script::other) + 1] = {};
  const int32_t end = std::min(range.end, range.begin + kScriptSample);
  int units = 1;
  for (int32_t i = range.begin; i < end; ++i) {
    const Token& token = analysis.tokens[i];
    if (token.kind != TokenKind::word) continue;
    const size_t first = static_cast<size_t>(token.span.start);
    const Script script = scriptOf(codePointAt(analysis.article.text, first, units));
    counts[static_cast<int>(script)] += token.span.length();
  }
  counts[0] = 0;
  const auto* most = std::max_element(std::begin(counts), std::end(counts));
  return *most == 0 ? Script::none : static_cast<Script>(most - std::begin(counts));
}

LangId detectLanguage(const Analysis& analysis, TokenRange range, LangId expected,
                      const Lexicon& lexicon) {
  const Script script = scriptOf(analysis, range);
  Sample sample{sampleOf(analysis, range, script)};
  if (sample.words.empty()) return expected;
  const auto count = static_cast<int32_t>(sample.words.size());
  const auto share = [&](const Evidence& evidence) { return evidence.function * 100 / count; };
  Evidence own;
  if (expected != kNone) own = weigh(analysis, sample, expected, lexicon);
  if (share(own) >= kCertainShare) return expected;
  Evidence best;
  LangId winner = kNone;
  for (LangId lang = 0; lang < static_cast<LangId>(lexicon.languages().size()); ++lang) {
    if (lang == expected) continue;
    const Evidence evidence = weigh(analysis, sample, lang, lexicon);
    if (evidence.score() == best.score()) winner = kNone;
    if (evidence.score() <= best.score()) continue;
    best = evidence;
    winner = lang;
  }
  if (expected != kNone) {
    // "21e", "30ma": one word is too little to go by
    const bool other = count > 1 && share(best) >= kCertainShare && best.score() > own.score();
    return other && winner != kNone ? winner : expected;
  }
  return count >= kFewWords && share(best) < kLeastShare ? kNone : winner;
}

bool isFewWords(const Analysis& analysis, TokenRange range) {
  const size_t words = sampleOf(analysis, range, scriptOf(analysis, range)).size();
  return words > 0 && words < static_cast<size_t>(kFewWords);
}

}  // namespace muqabala
