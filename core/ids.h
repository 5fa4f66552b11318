#pragma once

#include <cstdint>
#include <limits>

/// The numbers by which the records refer to one another. `-1` is "none" for every id.
namespace muqabala {

/// A 64-bit hash of a normalised word form; equal forms have equal keys in every article. 0 is
/// none.
using Key = uint64_t;
/// Index into `Lexicon::concepts()`.
using ConceptId = int32_t;
/// Index into `Lexicon::languages()`.
using LangId = int32_t;
/// Index into `Lexicon::entries()`.
using EntryId = int32_t;
/// Index into `Vocabulary::keys`: a word of the articles that are compared.
using WordId = int32_t;
/// Days since 1970-01-01 (proleptic Gregorian); may be negative.
using Day = int32_t;

inline constexpr int32_t kNone = -1;
inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace muqabala
