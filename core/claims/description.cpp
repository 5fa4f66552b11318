#include <algorithm>

#include "core/claims/statement.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr int32_t kCause = 66;
constexpr int32_t kResult = 58;
constexpr int32_t kSuperlative = 64;

/// The concept of the first noun behind the cue: what the cause is.
ConceptId conceptIn(const ClaimContext& c, TokenRange range) {
  for (int32_t t = range.begin; t < range.end; ++t) {
    const auto noun = nominalAt(c, t);
    if (noun && noun->concept_ != kNone) return noun->concept_;
  }
  return kNone;
}

void add(const StatementContext& s, TokenRange cue, int32_t weight, const char* relation,
         std::vector<Statement>& out) {
  const TokenRange key{cue.begin, keyEndFrom(s, cue.begin, cue.end)};
  if (key.end == cue.end) return;  // nothing is said behind it
  Claim& claim = propose(s, key, ClaimKind::description, weight, out).claim;
  claim.value.concept_ = conceptIn(s.claims, {cue.end, key.end});
  claim.value.relation = relation;
}

}  // namespace

void readDescriptions(const StatementContext& context, std::vector<Statement>& out) {
  const ClaimContext& c = context.claims;
  const auto count = static_cast<int32_t>(context.analysis().tokens.size());
  for (int32_t t = 0; t < count; ++t) {
    int32_t length = 0;
    if (context.isHeld[t] != 0) continue;
    if (const Entry* cause = entryAt(c, t, EntryClass::cause, length)) {
      const bool result = cause->tag == "result";
      add(context, {t, t + length}, result ? kResult : kCause, result ? "result" : "cause", out);
    } else if (entryAt(c, t, EntryClass::superlative, length) != nullptr) {
      add(context, {t, t + length}, kSuperlative, "superlative", out);
    }
  }
}

}  // namespace muqabala
