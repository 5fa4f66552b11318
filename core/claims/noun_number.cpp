#include "core/claims/noun_number.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/claims/words.h"
#include "core/normalize.h"

namespace muqabala {

namespace {

bool endsWith(std::u16string_view text, std::u16string_view ending) {
  return text.size() > ending.size() && text.substr(text.size() - ending.size()) == ending;
}

LangId langAt(const ClaimContext& context, int32_t token) {
  return context.analysis.sentences[context.analysis.sentenceOfToken[token]].lang;
}

/// The folded word without what the flags say was split off.
std::u16string bareWord(const ClaimContext& context, int32_t token) {
  std::u16string word = fold(textAt(context, token));
  for (const uint16_t flag : {kFlagAnd, kFlagSo, kFlagBy, kFlagFor, kFlagLike}) {
    if (hasFlag(context, token, flag) && !word.empty()) word.erase(0, 1);
  }
  if (hasFlag(context, token, kFlagArticle)) word.erase(0, std::min<size_t>(word.size(), 2));
  return word;
}

/// The concept for people that a word form has in the tables, whether it stands in the text or not.
ConceptId personOf(const ClaimContext& context, int32_t token, const std::u16string& word) {
  const LangId lang = langAt(context, token);
  const WordKeys keys = wordKeys(word, context.lexicon.languages()[lang], lang, &context.lexicon);
  Token probe;
  probe.form = keys.form;
  probe.base = keys.base;
  probe.stem = keys.stem;
  std::vector<Mark> marks;
  context.lexicon.match(lang, {probe}, {0, 1}, marks);
  for (const Mark& mark : marks) {
    const ConceptId found = context.lexicon.entries()[mark.entry].concept_;
    if (found != kNone && context.lexicon.concepts()[found].kind == "person") return found;
  }
  return kNone;
}

/// Whether a singular has a broken plural, so that its form in ين can only be the dual: three
/// letters without alef (رجل), فعيل (جريح), and فاعل where the plural فعال is known (حارس).
bool hasBrokenPlural(const ClaimContext& context, int32_t token, const std::u16string& singular) {
  const bool alef = singular.find(u'ا') != std::u16string::npos;
  if (singular.size() == 3) return !alef && singular.back() != u'ي';
  if (singular.size() != 4) return false;
  if (singular[2] == u'ي') return singular[0] != u'م' && singular.back() != u'ي';
  if (singular[1] != u'ا' || singular.back() == u'ي') return false;
  const std::u16string broken{singular[0], singular[2], u'ا', singular[3]};
  return personOf(context, token, broken) != kNone;
}

/// Whether a definite noun or a small word follows, or none: a dual in the construct state stands
/// before an indefinite noun only ("ضابطي أمن").
bool isBeforeDefinite(const ClaimContext& context, int32_t token) {
  return hasFlag(context, token + 1, kFlagArticle | kFlagFunction) || !inText(context, token + 1) ||
         context.analysis.tokens[token + 1].kind != TokenKind::word;
}

/// The singular of a noun in the dual; empty where the form says no dual.
std::u16string singularOfDual(const ClaimContext& context, int32_t token,
                              const std::u16string& word) {
  const bool nominative = endsWith(word, u"ان");
  const bool construct = !nominative && endsWith(word, u"ي");
  if (!nominative && !construct && !endsWith(word, u"ين")) return {};
  if (construct && isBeforeDefinite(context, token)) return {};
  std::u16string singular = word.substr(0, word.size() - (construct ? 1 : 2));
  const auto knows = [&](const std::u16string& form) {
    return context.lexicon.knowsWord(langAt(context, token), keyOf(form));
  };
  // "قيادي" and "جماعي" are adjectives: the word is known, or its stem is no word
  if (singular.size() < 3 || (construct && (knows(word) || !knows(singular)))) return {};
  if (singular.back() == u'ت' && singular.size() > 3) {
    singular.back() = u'ه';
  } else if (!nominative && !hasBrokenPlural(context, token, singular)) {
    return {};
  }
  return singular;
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
  const bool participle = word[0] == u'م' && word.size() <= 5;
  return active || adjective || participle || endsWith(word, u"ي") || endsWith(word, u"ه");
}

NounForm arabicForm(const ClaimContext& context, int32_t token) {
  const auto written = nominalAt(context, token);
  const bool person = written && written->entity == 0 && written->kind == "person";
  const char16_t last = textAt(context, token).back();
  const bool ya = last != u'ن' && last <= u'ي';
  const bool dual = mayBeDual(context, token) && !(ya && isBeforeDefinite(context, token));
  if (!person && !dual) return {};
  const std::u16string word = bareWord(context, token);
  const std::u16string singular = dual ? singularOfDual(context, token, word) : std::u16string();
  if (!singular.empty()) {
    const ConceptId concept_ = personOf(context, token, singular);
    if (concept_ != kNone) return {2, concept_};
  }
  if (!person) return {};
  return {isSingular(word) ? 1 : 0, written->concept_};
}

}  // namespace

ConceptId conceptOfCompound(const ClaimContext& context, int32_t token) {
  constexpr size_t kShortestPart = 5;
  const std::u16string word = fold(textAt(context, token));
  for (size_t from = 3; from + kShortestPart <= word.size(); ++from) {
    const ConceptId found = personOf(context, token, word.substr(from));
    if (found != kNone) return found;
  }
  return kNone;
}

NounForm nounForm(const ClaimContext& context, int32_t token) {
  const Language* language = languageAt(context, token);
  if (language == nullptr || context.analysis.tokens[token].kind != TokenKind::word) return {};
  if (language->proclitics) return arabicForm(context, token);
  const auto noun = nominalAt(context, token);
  if (!noun || noun->entity != 0 || noun->kind != "person") return {};
  const std::u16string_view before = textAt(context, token - 1);
  int32_t length = 0;
  const Entry* cardinal = entryAt(context, token - 1, EntryClass::cardinal, length);
  const bool one =
      before == u"a" || before == u"an" || (cardinal != nullptr && cardinal->number == 1);
  return {one ? 1 : 0, noun->concept_};
}

}  // namespace muqabala
