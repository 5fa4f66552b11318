#pragma once

#include <string_view>

#include "core/records.h"

/// The keys of the lexicon's hash tables, for those who fill them and those who ask. None is ever
/// 0, which marks a free slot.
namespace muqabala::lexicon_keys {

/// A stem stands in the trie beside written words; the salt keeps the two apart.
inline constexpr Key kStemSalt = 0x9e3779b97f4a7c15ULL;

inline constexpr Key kNodeSalt = 0xd6e8feb86659fd93ULL;

inline Key mix(Key a, Key b) {
  Key h = a ^ (b + kStemSalt + (a << 6) + (a >> 2));
  h ^= h >> 32;
  h *= kNodeSalt;
  return h ^ (h >> 32);
}

/// The edge of the trie that leaves `node` by `word`. Words are hashes already: what tells nodes
/// apart need not mix them once more, and is worked out once for all words that are tried.
inline Key ofNode(int32_t node) { return (static_cast<Key>(node) + 1) * kNodeSalt; }
inline Key ofEdge(Key ofNode, Key word) { return (ofNode ^ word) | 1; }

/// A word that a language's phrases hold.
inline Key ofWord(LangId lang, Key form) { return mix(static_cast<Key>(lang) + 1, form) | 1; }

/// Of all that `match` sees of a token.
inline Key ofKeys(LangId lang, const Token& token) {
  return ((token.form ^ ofNode(lang)) + token.base * kStemSalt + token.stem * kNodeSalt) | 1;
}

/// Where such a key stands in its table, before the table's size cuts it: the lowest bit says
/// nothing.
inline size_t slotOf(Key key) { return static_cast<size_t>(key >> 1); }

/// One bit of 32 for a word: in a node, those by which phrases go on from it.
inline uint32_t nextBit(Key word) { return uint32_t{1} << (word >> 59); }

/// One bit for each edge: most words of a text are in no phrase, and one look at a table of 32 kB
/// says so where the table of edges would be a miss of the cache.
inline constexpr size_t kFilterWords = 1 << 12;
inline size_t filterWord(Key edge) { return edge >> 52; }
inline uint64_t filterBit(Key edge) { return uint64_t{1} << (edge >> 46 & 63); }
/// One bit of 64 for two letters.
inline uint64_t ofPair(std::u16string_view pair) {
  return uint64_t{1} << ((pair[0] * 7U + pair[1]) & 63U);
}

}  // namespace muqabala::lexicon_keys
