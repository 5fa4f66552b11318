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

/// The people that the last part of a written-together noun names: "Kontaktpersonen" are persons,
/// "Schulkinder" children. kNone where no part of five letters or more is known.
ConceptId conceptOfCompound(const ClaimContext& context, int32_t token);

}  // namespace muqabala
