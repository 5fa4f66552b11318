#pragma once

#include <vector>

#include "core/records.h"

namespace muqabala {

/// What a quotation mark or bracket does where it stands.
enum class QuoteRole : uint8_t { none, opens, closes };

/// The role of each token of a range, by the traditions of “ ” « » „ “ ” ‘ ’ " ' and brackets: a
/// mark that can do both (") opens where nothing of its kind is open. `roles` is indexed from
/// range.begin. Sets kFlagQuoted on the tokens between quotation marks; a straight mark that
/// nothing closes in the range quotes nothing.
///
///     say "no" now   say|"|no|"|now   none, opens, none, closes, none; "no" is quoted
std::vector<QuoteRole> pairQuotes(Analysis& analysis, TokenRange range);

}  // namespace muqabala
