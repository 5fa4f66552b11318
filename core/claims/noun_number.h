#pragma once

#include "core/claims/words.h"

namespace muqabala {

/// How many people a noun says by its form alone, judged by the shape of the word: 1 singular,
/// 2 dual, 0 plural or not known. Only a noun for people has a concept and a number.
///
///     "ضابط" 1   "ضابطين" "شخصان" 2   "ضباط" "مدنيين" 0   "an officer" 1   "guards" 0
struct NounForm {
  int number = 0;
  ConceptId concept_ = kNone;
};
NounForm nounForm(const ClaimContext& context, int32_t token);

/// An Arabic noun in the dual: number 2 with its concept, else 0. Of people as nounForm, else one
/// whose singular is a word of the tables for a thing, a place or an event. With the article it
/// counts nothing new; words that only end like a dual are none, nor what describes a dual before.
///
///     "غارتين" airstrike   "منزلان" house   "قذيفتي هاون" missile   "شخصين" person
///     "لبنان" "بلدان" "البلدين" "أمنيين" "معبرين عن" 0
NounForm dualAt(const ClaimContext& context, int32_t token);

/// Whether the Arabic word at `token` is the dual of another word of `entry`: "كيلومترين" of
/// "كيلومتر"; not "فدان" (one feddan), nor "ميلان", the town.
bool isDualOf(const ClaimContext& context, int32_t token, const Entry& entry);

/// Whether an Arabic word can be in the dual as far as its last letters tell; most are none. What
/// ends in marks of vowels, which lie beyond the letters, may be.
inline bool mayBeDual(const ClaimContext& context, int32_t token) {
  constexpr std::u16string_view kBeforeNun = u"يىئاأإآ\u0640";
  const std::u16string_view text = textAt(context, token);
  const char16_t last = text.back();
  if (last != u'ن') return last >= u'ى' || last == u'ئ';
  if (text.size() < 2) return false;
  const char16_t before = text[text.size() - 2];
  return before > u'ي' || kBeforeNun.find(before) != kBeforeNun.npos;
}

/// The people that the last part of a written-together noun names: "Kontaktpersonen" are persons,
/// "Schulkinder" children. kNone where no part of five letters or more is known.
ConceptId conceptOfCompound(const ClaimContext& context, int32_t token);

}  // namespace muqabala
