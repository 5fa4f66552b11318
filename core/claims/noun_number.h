#pragma once

#include "core/claims/claims.h"

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

/// The dual of an Arabic noun for something else than people, whose singular is a word of the
/// tables for a thing, a place or an event: number 2, else 0. With the article it counts nothing
/// new; words that only end like a dual are none.
///
///     "غارتين" airstrike   "منزلان" house   "قذيفتي هاون" missile
///     "لبنان" "بلدان" "البلدين" "أمنيين" "معبرين عن" 0
NounForm dualThing(const ClaimContext& context, int32_t token);

/// Whether the Arabic word at `token` is the dual of another word of `entry`: "كيلومترين" of
/// "كيلومتر"; not "فدان" (one feddan), nor "ميلان", the town.
bool isDualOf(const ClaimContext& context, int32_t token, const Entry& entry);

/// The people that the last part of a written-together noun names: "Kontaktpersonen" are persons,
/// "Schulkinder" children. kNone where no part of five letters or more is known.
ConceptId conceptOfCompound(const ClaimContext& context, int32_t token);

}  // namespace muqabala
