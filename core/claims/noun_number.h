#pragma once

#include "core/claims/claims.h"

namespace muqabala {

/// How many a noun says by its form alone: 1 singular, 2 dual, 0 plural or not known. Judged by
/// word shape, for nouns that mean people; only languages with a dual can answer 2.
///
///     "ضابط" 1   "ضابطين" "شخصان" 2   "ضباط" 0   "مدنيين" 0   "an officer" 1   "guards" 0
int nounNumber(const ClaimContext& context, int32_t token);

}  // namespace muqabala
