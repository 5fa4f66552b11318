#include "core/claims/noun_number.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/claims/counted.h"
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

/// The marks that a word form has by itself, whether it stands in the text or not. By its stem too,
/// if wanted: the stem of what is left of a word that was no dual may be any word's.
std::vector<Mark> marksOf(const ClaimContext& context, int32_t token, const std::u16string& word,
                          bool byStem = false) {
  const LangId lang = langAt(context, token);
  Token probe;
  probe.form = probe.base = keyOf(word);
  if (byStem)
    probe.stem = wordKeys(word, context.lexicon.languages()[lang], lang, &context.lexicon).stem;
  std::vector<Mark> marks;
  context.lexicon.match(lang, {probe}, {0, 1}, marks);
  return marks;
}

ConceptId conceptOf(const ClaimContext& context, const Mark& mark) {
  return context.lexicon.entries()[mark.entry].concept_;
}

Tag kindOf(const ClaimContext& context, ConceptId concept_) {
  return concept_ == kNone ? Tag() : context.lexicon.concepts()[concept_].kind;
}

/// The concept for people that a word form has in the tables.
ConceptId personOf(const ClaimContext& context, int32_t token, const std::u16string& word,
                   bool byStem = false) {
  for (const Mark& mark : marksOf(context, token, word, byStem)) {
    const ConceptId found = conceptOf(context, mark);
    if (kindOf(context, found) == "person") return found;
  }
  return kNone;
}

bool knows(const ClaimContext& context, int32_t token, const std::u16string& word) {
  return context.lexicon.knowsWord(langAt(context, token), keyOf(word));
}

/// Whether a singular has a broken plural, so that its form in ين can only be the dual: three
/// letters without alef (رجل), فعيل (جريح), فعلي with فعول (جندي), and فاعل with فعال (حارس),
/// unless it has a plural in ون as well (عامل).
bool hasBrokenPlural(const ClaimContext& context, int32_t token, const std::u16string& singular) {
  const bool alef = singular.find(u'ا') != std::u16string::npos;
  if (singular.size() == 3) return !alef && singular.back() != u'ي';
  if (singular.size() != 4) return false;
  const auto isPlural = [&](const std::u16string& broken) {
    const ConceptId person = personOf(context, token, broken);
    return person != kNone && person == personOf(context, token, singular);
  };
  if (singular.back() == u'ي') return isPlural({singular[0], singular[1], u'و', singular[2]});
  if (singular[1] != u'ا') return singular[2] == u'ي' && singular[0] != u'م';
  return !knows(context, token, singular + u"ون") &&
         isPlural({singular[0], singular[2], u'ا', singular[3]});
}

/// Whether a definite noun or a small word follows, or none: a dual in the construct state stands
/// before an indefinite noun only ("ضابطي أمن").
bool isBeforeDefinite(const ClaimContext& context, int32_t token) {
  return hasFlag(context, token + 1, kFlagArticle | kFlagFunction) || !inText(context, token + 1) ||
         context.analysis.tokens[token + 1].kind != TokenKind::word;
}

/// The singular of a noun for people in the dual; empty where the form says no dual.
std::u16string singularOfPeople(const ClaimContext& context, int32_t token,
                                const std::u16string& word) {
  const bool nominative = endsWith(word, u"ان");
  const bool construct = !nominative && endsWith(word, u"ي");
  if (!nominative && !construct && !endsWith(word, u"ين")) return {};
  if (construct && isBeforeDefinite(context, token)) return {};
  std::u16string singular = word.substr(0, word.size() - (construct ? 1 : 2));
  if (singular.size() < 3) return {};
  // "إخوان" and "صبيان" are plurals
  const bool weak = singular.size() == 3 && (singular.back() == u'و' || singular.back() == u'ي');
  if (nominative && weak && knows(context, token, word)) return {};
  // "قيادي" and "جماعي" are adjectives: the word is known, or its stem is no word
  if (construct && (knows(context, token, word) || !knows(context, token, singular))) return {};
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

/// `word` is the bare word.
NounForm arabicForm(const ClaimContext& context, int32_t token, const std::u16string& word) {
  const auto written = nominalAt(context, token);
  const bool person = written && written->entity == 0 && written->kind == "person";
  const char16_t last = textAt(context, token).back();
  const bool ya = last != u'ن' && last <= u'ي';
  const bool dual = mayBeDual(context, token) && !(ya && isBeforeDefinite(context, token));
  if (!person && !dual) return {};
  const std::u16string singular = dual ? singularOfPeople(context, token, word) : std::u16string();
  constexpr uint64_t kNames = classBit(EntryClass::entity) | classBit(EntryClass::givenName);
  if (!singular.empty() && !startsAny(context, token, kNames)) {  // "طالبان"
    const ConceptId concept_ = personOf(context, token, singular);
    if (concept_ != kNone) return {2, concept_};
  }
  if (!person) return {};
  return {isSingular(word) ? 1 : 0, written->concept_};
}

/// What the dual ending of a noun for something else than people leaves; empty where it is none.
/// Such nouns have no plural in ين. "قذيفتي هاون" stands before what it is of.
std::u16string singularOfThings(const ClaimContext& context, int32_t token,
                                const std::u16string& word) {
  const bool construct = endsWith(word, u"تي");
  if (!construct && !endsWith(word, u"ان") && !endsWith(word, u"ين")) return {};
  if (construct) {
    const auto next = nominalAt(context, token + 1);
    const bool noun = next && next->entity == 0 && !hasFlag(context, token + 1, kFlagArticle);
    if (!noun || isVerbForm(context, token + 1)) return {};
  }
  std::u16string singular = word.substr(0, word.size() - (construct ? 1 : 2));
  if (singular.size() < 3 || singular.back() == u'ي') return {};  // "أمنيين" is an adjective
  // "دارين" is more often a name than two houses
  if (singular.size() == 3 && singular[1] == u'ا') return {};
  // "بلدان" and "جدران" are plurals
  if (singular.size() == 3 && endsWith(word, u"ان") && knows(context, token, word)) return {};
  if (singular.back() == u'ت' && singular.size() > 3) singular.back() = u'ه';
  return singular;
}

/// "، معبرين عن" is a participle: a word in مـ has to stand where a noun stands, behind a
/// preposition or an event ("على موقعين", "تدمير منزلين").
bool mayBeParticiple(const ClaimContext& context, int32_t token, const std::u16string& singular,
                     const std::u16string& word) {
  if (singular[0] != u'م' || singular.back() == u'ه' || !endsWith(word, u"ين")) return false;
  return !hasFlag(context, token, kFlagBy | kFlagFor | kFlagLike) &&
         !hasFlag(context, token - 1, kFlagFunction) &&
         conceptOfKind(context, token - 1, "event") == kNone;
}

/// Verbs and participles end like duals: "تنفجران", "مشيرين", "رافضين"; nouns of what happens that
/// cannot be one: "غارتين", "هجومين", "تفجيرين".
bool isPlainEvent(const std::u16string& singular, const std::u16string& word) {
  if (singular.back() == u'ه') return true;
  if (singular[0] == u'ت') return singular.size() == 5 && singular[3] == u'ي';
  const bool participle = singular[0] == u'م' || (singular.size() == 4 && singular[1] == u'ا');
  return endsWith(word, u"ين") && !participle;
}

bool isRelated(const ClaimContext& context, ConceptId a, ConceptId b) {
  return a != kNone && b != kNone && (context.lexicon.isA(a, b) || context.lexicon.isA(b, a));
}

/// Whether the word as written has no other meaning than that of the singular: "فنان", "شعبان" and
/// "لبنان" have one.
bool meansOnly(const ClaimContext& context, int32_t token, ConceptId thing) {
  const Analysis& a = context.analysis;
  bool found = a.markStart[token] == a.markStart[token + 1];
  for (int32_t m = a.markStart[token]; m < a.markStart[token + 1]; ++m) {
    if (context.lexicon.entries()[a.marks[m].entry].cls != EntryClass::concept_) return false;
    found = found || isRelated(context, conceptOf(context, a.marks[m]), thing);
  }
  return found;
}

/// What a singular names, if its dual `word` means that and nothing else: a thing, a place or an
/// event, but nothing that may be people.
NounForm thingOf(const ClaimContext& context, int32_t token, const std::u16string& singular,
                 const std::u16string& word) {
  NounForm thing;
  for (const Mark& mark : marksOf(context, token, singular)) {
    const ConceptId found = conceptOf(context, mark);
    const Tag kind = kindOf(context, found);
    if (kind == "person") return {};
    const bool event = (kind == "event" || kind == "speech") && isPlainEvent(singular, word);
    const bool countable = event || kind == "thing" || kind == "place";
    if (countable && thing.number == 0 && meansOnly(context, token, found)) thing = {2, found};
  }
  return thing;
}

/// The dual of a noun for something else than people.
NounForm dualThing(const ClaimContext& context, int32_t token, const std::u16string& word) {
  const std::u16string singular = singularOfThings(context, token, word);
  if (singular.empty() || singular[0] == u'ي' || mayBeParticiple(context, token, singular, word))
    return {};
  const NounForm thing = thingOf(context, token, singular, word);
  // the accusative may be the surer word: "هدفا" in "هدفين"
  return thing.number == 2 ? thing : thingOf(context, token, singular + u"ا", word);
}

/// The second of "سيارتين مفخختين" only describes the first.
bool agreesWithDual(const ClaimContext& context, int32_t token) {
  const std::u16string_view noun = textAt(context, token - 1);
  const bool dual = noun.size() > 4 && (noun.ends_with(u"ين") || noun.ends_with(u"ان")) &&
                    !hasFlag(context, token - 1, kFlagFunction) &&
                    sentenceAt(context, token).begin < token;
  return dual && textAt(context, token).ends_with(noun.substr(noun.size() - 2)) &&
         !hasFlag(context, token, kFlagAnd | kFlagBy | kFlagFor | kFlagLike);
}

}  // namespace

NounForm dualAt(const ClaimContext& context, int32_t token) {
  const Language* language = languageAt(context, token);
  if (language == nullptr || !language->proclitics || !mayBeDual(context, token) ||
      hasFlag(context, token, kFlagArticle) || agreesWithDual(context, token) ||
      context.analysis.tokens[token].kind != TokenKind::word)
    return {};
  const std::u16string word = bareWord(context, token);
  const NounForm people = arabicForm(context, token, word);
  return people.number == 2 ? people : dualThing(context, token, word);
}

bool isDualOf(const ClaimContext& context, int32_t token, const Entry& entry) {
  std::u16string word = bareWord(context, token);
  const bool nominative = endsWith(word, u"ان");
  if (!endsWith(word, u"ين") && !(nominative && word.size() > 5)) return false;
  word.resize(word.size() - 2);
  if (word.back() == u'ت') word.back() = u'ه';
  const std::vector<Mark> marks = marksOf(context, token, word);
  return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
    const Entry& singular = context.lexicon.entries()[mark.entry];
    return singular.cls == entry.cls && singular.value == entry.value;
  });
}

ConceptId conceptOfCompound(const ClaimContext& context, int32_t token) {
  constexpr size_t kShortestPart = 5;
  const std::u16string word = fold(textAt(context, token));
  for (size_t from = 3; from + kShortestPart <= word.size(); ++from) {
    const ConceptId found = personOf(context, token, word.substr(from), true);
    if (found != kNone) return found;
  }
  return kNone;
}

NounForm nounForm(const ClaimContext& context, int32_t token) {
  const Language* language = languageAt(context, token);
  if (language == nullptr || context.analysis.tokens[token].kind != TokenKind::word) return {};
  if (language->proclitics) return arabicForm(context, token, bareWord(context, token));
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
