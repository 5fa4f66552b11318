#include <algorithm>

#include "core/claims/claims.h"

namespace muqabala {

namespace {

/// The longest entity that starts at `token`.
const Mark* entityAt(const ClaimContext& context, int32_t token) {
  return markAt(context, token, EntryClass::entity);
}

bool isCapitalName(const Analysis& a, int32_t token) {
  const Token& t = a.tokens[token];
  return t.kind == TokenKind::word && (t.flags & kFlagCapital) != 0 &&
         (t.flags & kFlagFunction) == 0;
}

/// The form stands capitalised somewhere else than at the start of a sentence. Languages that write
/// every noun with a capital are recognised by how many do (more than a fifth of the words).
struct Capitals {
  std::vector<Key> inside;  // sorted
  bool everyNoun = false;

  explicit Capitals(const Analysis& a) {
    size_t words = 0;
    for (const Sentence& s : a.sentences) {
      for (int32_t t = s.tokens.begin; t < s.tokens.end; ++t) {
        if (a.tokens[t].kind != TokenKind::word) continue;
        ++words;
        if (t > s.tokens.begin && isCapitalName(a, t)) inside.push_back(a.tokens[t].form);
      }
    }
    everyNoun = inside.size() * 5 > words;
    std::sort(inside.begin(), inside.end());
  }

  bool has(Key form) const { return std::binary_search(inside.begin(), inside.end(), form); }
};

Key keyOfRange(const Analysis& a, TokenRange range) {
  Key key = 0;
  for (int32_t t = range.begin; t < range.end; ++t) key = key * 0x100000001b3ULL + a.tokens[t].base;
  return range.size() == 1 ? a.tokens[range.begin].base : key;
}

/// A run of capitalised words from `token` on; empty when none starts there.
TokenRange capitalRun(const Analysis& a, const Capitals& capitals, int32_t token) {
  const Sentence& s = a.sentences[a.sentenceOfToken[token]];
  int32_t end = token;
  while (end < s.tokens.end && isCapitalName(a, end) && capitals.has(a.tokens[end].form)) ++end;
  return {token, end};
}

}  // namespace

std::vector<Name> findNames(const ClaimContext& context) {
  const Analysis& a = context.analysis;
  const Capitals capitals(a);
  std::vector<Name> names;
  for (const Sentence& s : a.sentences) {
    for (int32_t t = s.tokens.begin; t < s.tokens.end;) {
      if (const Mark* mark = entityAt(context, t)) {
        names.push_back({{t, t + mark->length}, context.lexicon.entries()[mark->entry].entity});
        t += mark->length;
        continue;
      }
      const TokenRange run = capitals.everyNoun ? TokenRange{t, t} : capitalRun(a, capitals, t);
      if (!run.empty()) names.push_back({run, keyOfRange(a, run)});
      t = std::max(t + 1, run.end);
    }
  }
  return names;
}

}  // namespace muqabala
