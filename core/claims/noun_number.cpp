#include "core/claims/noun_number.h"

#include <algorithm>
#include <string>

#include "core/claims/words.h"
#include "core/normalize.h"

namespace muqabala {

namespace {

bool endsWith(std::u16string_view text, std::u16string_view ending) {
  return text.size() > ending.size() && text.substr(text.size() - ending.size()) == ending;
}

/// The folded word without proclitics, as far as letters tell: the flags say which were split.
std::u16string bareWord(const ClaimContext& context, int32_t token) {
  std::u16string word = fold(textAt(context, token));
  for (const uint16_t flag : {kFlagAnd, kFlagSo, kFlagBy, kFlagFor, kFlagLike}) {
    if (hasFlag(context, token, flag) && !word.empty()) word.erase(0, 1);
  }
  if (hasFlag(context, token, kFlagArticle)) word.erase(0, std::min<size_t>(word.size(), 2));
  return word;
}

bool knows(const ClaimContext& context, int32_t token, const std::u16string& word) {
  const Analysis& analysis = context.analysis;
  const LangId lang = analysis.sentences[analysis.sentenceOfToken[token]].lang;
  return lang != kNone && context.lexicon.knowsWord(lang, keyOf(word));
}

/// The dual ends like the sound plural in the accusative; it is one where the word without the
/// ending is known and no sound plural of it is.
bool isDual(const ClaimContext& context, int32_t token, const std::u16string& word) {
  const bool construct = endsWith(word, u"ي") && word.size() > 4;
  if (!construct && !endsWith(word, u"ين") && !endsWith(word, u"ان")) return false;
  const std::u16string stem = word.substr(0, word.size() - (construct ? 1 : 2));
  if (stem.size() < 3 || knows(context, token, stem + u"ون")) return false;
  if (construct && (knows(context, token, word) || knows(context, token, stem + u"ين"))) {
    return knows(context, token, stem + u"ين") && !knows(context, token, word);
  }
  if (stem.back() == u'ت') {
    return knows(context, token, stem.substr(0, stem.size() - 1) + u"ه");
  }
  return knows(context, token, stem);
}

/// The common shapes of singular nouns for people: فاعل, فعيل, مفعل, the relative ي, the feminine
/// ة and words of three letters.
bool isSingular(const std::u16string& word) {
  if (endsWith(word, u"ون") || endsWith(word, u"ين") || endsWith(word, u"ات") ||
      endsWith(word, u"اء") || endsWith(word, u"ان")) {
    return false;
  }
  if (word.size() == 3) return true;
  if (word.size() < 4) return false;
  const bool active = word.size() == 4 && word[1] == u'ا' && word[2] != u'ا';
  const bool adjective = word.size() == 4 && word[2] == u'ي' && word[0] != u'ا';
  const bool relative = endsWith(word, u"ي") || endsWith(word, u"يه");
  const bool participle = word[0] == u'م' && word.size() <= 5;
  return active || adjective || relative || participle || endsWith(word, u"ه");
}

int arabicNumber(const ClaimContext& context, int32_t token) {
  const std::u16string word = bareWord(context, token);
  if (isDual(context, token, word)) return 2;
  return isSingular(word) ? 1 : 0;
}

}  // namespace

int nounNumber(const ClaimContext& context, int32_t token) {
  const Language* language = languageAt(context, token);
  if (language == nullptr) return 0;
  if (language->proclitics) return arabicNumber(context, token);
  const std::u16string_view before = textAt(context, token - 1);
  const bool indefinite = before == u"a" || before == u"an";
  int32_t length = 0;
  const Entry* cardinal = entryAt(context, token - 1, EntryClass::cardinal, length);
  return indefinite || (cardinal != nullptr && cardinal->number == 1) ? 1 : 0;
}

}  // namespace muqabala
