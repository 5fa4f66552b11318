#pragma once

#include "core/align/wording.h"

namespace muqabala {

/// How much of a thing the words beside it speak of.
///
///     "all schools", "الصناديق كلها"   all      "some schools", "عدد من الصناديق"   some
///     "most of the boxes"              most     "schools"                           unsaid
///     "completely destroyed"           all      "partly destroyed"                  some
enum class Extent : uint8_t { unsaid, some, most, all };

/// `cue`: the quantifier, empty where none is said.
struct Quantified {
  Extent extent = Extent::unsaid;
  TokenRange cue;
};

/// By a quantifier right before or right behind the item, with small words at most between.
Quantified quantifiedBy(const ClaimContext& context, const Item& item);
/// Whether both cannot be told of one thing: all of it, and some or most.
inline bool differ(Extent a, Extent b) {
  return a != b && a != Extent::unsaid && b != Extent::unsaid &&
         (a == Extent::all || b == Extent::all);
}

}  // namespace muqabala
