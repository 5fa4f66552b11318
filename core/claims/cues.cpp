#include "core/claims/cues.h"

#include <algorithm>

#include "core/claims/date_words.h"

namespace muqabala {
namespace {

/// How far before a cue a longer phrase can start that it is a piece of.
constexpr int32_t kLongestSwallow = 3;
/// "dismissed the claims": how far behind a denying verb the noun stands that it needs.
constexpr int32_t kClaimReach = 4;

bool has(const ClaimContext& c, int32_t token, EntryClass cls) {
  return markAt(c, token, cls) != nullptr;
}

bool isPunctuation(const ClaimContext& c, int32_t token) {
  return c.analysis.tokens[token].kind == TokenKind::punctuation;
}

}  // namespace

bool isSwallowed(const ClaimContext& c, const Mark& mark) {
  const Analysis& a = c.analysis;
  const EntryClass cls = c.lexicon.classOf(mark.entry);
  for (int32_t t = mark.token; t >= std::max(0, mark.token - kLongestSwallow); --t) {
    for (int32_t i = a.markStart[t]; i < a.markStart[t + 1]; ++i) {
      const Mark& other = a.marks[i];
      const EntryClass kind = c.lexicon.classOf(other.entry);
      const bool longer =
          other.length > mark.length && other.token + other.length >= mark.token + mark.length;
      const bool named = kind == EntryClass::concept_ || kind == EntryClass::entity;
      if (longer && !named && kind != cls) return true;
    }
  }
  return false;
}

int32_t findNegation(const ClaimContext& c, int32_t token) {
  const Mark* negation = markAt(c, token, EntryClass::negation);
  const Mark* zero = markAt(c, token, EntryClass::zero);
  if (negation == nullptr && zero == nullptr) return 0;
  const bool zeroIsLonger =
      negation == nullptr || (zero != nullptr && zero->length > negation->length);
  const Mark& mark = zeroIsLonger ? *zero : *negation;
  if (zeroIsLonger && zero->length > 1) return mark.length;  // "not a single"
  return isSwallowed(c, mark) ? 0 : mark.length;
}

bool negatedBefore(const ClaimContext& c, int32_t token, int32_t begin, int32_t reach,
                   int32_t& at) {
  for (at = token - 1; at >= std::max(begin, token - reach); --at) {
    if (isPunctuation(c, at)) return false;
    if (negationAt(c, at) > 0) return true;
  }
  return false;
}

bool assertsDone(const ClaimContext& c, int32_t token) {
  const std::u16string_view word = textAt(c, token);
  if (word == u"وقد" || word == u"فقد" || word == u"لقد" || word == u"ولقد") return true;
  if (word != u"قد") return false;
  if (token + 1 >= static_cast<int32_t>(c.analysis.tokens.size())) return false;
  const char16_t first = textAt(c, token + 1)[0];
  return first != u'ي' && first != u'ت' && first != u'ن' && first != u'أ';
}

bool conjunctionEndsReach(const ClaimContext& c, int32_t token) {
  int32_t length = 0;
  const Entry* entry = entryAt(c, token, EntryClass::conjunction, length);
  if (entry->tag == "and" || entry->tag == "that") return false;
  if (isSwallowed(c, *markAt(c, token, EntryClass::conjunction))) return false;  // "ما إذا كان"
  const bool article = entryIs(c, token, EntryClass::function, "article", length);
  return !article || isOneOf(c, token - 1, u",");
}

bool deniesAt(const ClaimContext& c, const Mark& mark) {
  if (c.lexicon.entries()[mark.entry].tag != "claim") return true;
  const int32_t from = mark.token + mark.length;
  const int32_t end = std::min(sentenceAt(c, mark.token).end, from + kClaimReach);
  for (int32_t t = from; t < end; ++t) {
    int32_t length = 0;
    const bool claim = has(c, t, EntryClass::allege) || has(c, t, EntryClass::report) ||
                       has(c, t, EntryClass::hedge) ||
                       entryIs(c, t, EntryClass::conjunction, "that", length);
    if (claim) return true;
  }
  return false;
}

}  // namespace muqabala
