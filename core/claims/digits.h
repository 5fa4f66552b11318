#pragma once

#include <optional>
#include <string_view>

#include "core/claims/terms.h"

namespace muqabala {

/// The value of one number token written in digits, with the group and decimal marks of any
/// tradition. `decimalMark` is the language's; `bothTraditions`: the language's papers use either
/// (Arabic), so that a single mark before exactly three digits groups. nullopt for what is no
/// plain number: dates and addresses with several dots, and figures with a leading zero, which are
/// clock times and codes.
///
///     "12,000"          '.'        12000      "12.000"       ','   12000
///     "3.5"             '.'        3.5        "3,5"          ','   3.5
///     "1.500"           '.'        1.5        "1.500"        both  1500
///     "١٬٥٠٠" "1'500"    any        1500       "1,20,000"     '.'   120000
///     "1234.125"       '.'        1234.125   "1 234 567.89" is read piece by piece, see below
///     "3.5.2014" "04,30" "007"     nothing
std::optional<Exact> parseDigits(std::u16string_view written, char16_t decimalMark,
                                 bool bothTraditions);

/// The digits of a token as they stand, leading zeros and all, behind a decimal mark or in a group:
/// "08" is 8 with a length of two. nullopt where something else than digits stands there.
std::optional<double> plainDigits(std::u16string_view written);

/// The value of a fraction that is one character, "¾"; nullopt for any other text.
std::optional<Exact> vulgarFraction(std::u16string_view written);

/// Whether the token is one to three (`first`) or exactly three plain digits: the pieces of a
/// number grouped by spaces, "1 500 000".
bool isGroupPiece(std::u16string_view written, bool first);

/// Whether the token is four plain digits of a year in 1500 to 2100.
bool looksLikeYear(std::u16string_view written);

}  // namespace muqabala
