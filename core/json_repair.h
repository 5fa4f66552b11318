#pragma once

#include <string>
#include <string_view>

namespace muqabala {

/// JSON text that a strict parser takes: a byte order mark before it is left out, and what no text
/// may hold reads as U+FFFD, as the WHATWG says: each maximal invalid part of UTF-8, and each lone
/// surrogate escape. Everything else stays byte for byte; never fails.
///
///     the byte FF          -> EF BF BD
///     \ud800               -> \uFFFD             a lone surrogate escape
///     \ud83d\ude00         -> the same           a pair
///     \\ud800              -> the same           an escaped backslash, then letters
std::string repairJson(std::string_view bytes);

}  // namespace muqabala
