#pragma once

#include "core/claims/claims.h"
#include "core/claims/terms.h"

namespace muqabala {

/// A number as far as it is read, which `joinMore` goes on with; a view of the reader's own state.
struct Joinable {
  Terms& terms;
  int32_t& at;  // behind what was read
  bool& share;
  bool digits;
};

/// Makes one number of two where words between them say so, before token `end`:
///
///     "two thirds | of a million"      666666.67      "siete | con cincuenta"   7.5
///     "two hundred | point zero three" 200.03         "مائتين | فاصلة ثلاثة من مائة" 200.03
///     "one | in three"                 1/3, share     "ثلاثة | من كل عشرة"      0.3, share
void joinMore(const ClaimContext& context, int32_t end, const Joinable& number);

/// "one hundred and | two thirds": adds so many parts of one that are read from `from`, and moves
/// `at` behind them; false where there are none.
bool addParts(const ClaimContext& context, int32_t from, Terms& terms, int32_t& at);

}  // namespace muqabala
