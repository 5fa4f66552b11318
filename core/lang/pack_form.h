#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// A pack: the words of one language as the build compiles them (pack_writer.cpp) and as they are
/// loaded (pack_reader.cpp). What can be worked out once is: words are normalised, the article
/// is off, phrases that are one to the matcher are one, and stems are noted, not computed. What
/// hashes to noise (keys, the trie) is left to the loader, one pass over the letters: written out
/// it would be three times the size.
///
///     muqabala <TAB> version <TAB> code <TAB> hash of the tables <TAB> hash of the rest <LF>
///     alphabet <LF>              letters beyond ASCII in UTF-8: the n-th is byte 0x80 + n
///     stem rules <LF>            each <skip><cut><letters to append> <TAB>; skip and cut + '0'
///     words, rows, size          numbers: distinct words; rows; bytes of the next part
///     rows                       a number each: zigzag of the step from the row before
///     stems                      a number for each word when it is first met: its stem rule
///     phrases                    to the end: row by row, each row ended by kEndOfRow
///
/// Numbers are LEB128. A row's number counts through values.tsv, then concepts.tsv, then
/// entities.tsv. A phrase is one byte, 1 + how many bytes it shares with the one before, then the
/// others; the first of a concept or entity shares with its id, "_" read as a space. A letter that
/// has no byte is kRareLetter and the two bytes of its code unit, high one first. Only rows whose
/// words are also found by stem have stems, and only their words of kShortestStemmed units or more.
namespace muqabala::pack_form {

/// What a pack was made with, and the program that loads it must have.
inline constexpr std::string_view kSharedTables[] = {"languages.tsv", "values.tsv", "concepts.tsv",
                                                     "entities.tsv"};
inline constexpr uint8_t kEndOfRow = 0;
inline constexpr uint8_t kFirstLetter = 0x20;  // below: how much is shared
inline constexpr size_t kMostShared = kFirstLetter - 2;
inline constexpr uint8_t kFirstOther = 0x80;
inline constexpr uint8_t kRareLetter = 0xFF;
inline constexpr size_t kMostOthers = kRareLetter - kFirstOther;
/// Folded words shorter than this match by stem too easily: stems of two letters join unlike words.
inline constexpr size_t kShortestStemmed = 4;

/// FNV-1a over bytes: whether a pack is whole, and of the tables that the program has.
inline uint64_t hashOf(std::string_view bytes, uint64_t hash = 0xcbf29ce484222325ULL) {
  for (const char byte : bytes) hash = (hash ^ static_cast<uint8_t>(byte)) * 0x100000001b3ULL;
  return hash;
}

inline std::string hexOf(uint64_t hash) {
  std::string out(16, '0');
  for (size_t i = 16; i-- > 0; hash >>= 4) out[i] = "0123456789abcdef"[hash & 15];
  return out;
}

}  // namespace muqabala::pack_form
