#include "core/claims/denial.h"

#include <algorithm>

#include "core/claims/cues.h"
#include "core/claims/date_words.h"
#include "core/claims/words.h"

namespace muqabala {
namespace {

/// How many sentences before a denial what it denies may stand; a figure only right before it.
constexpr int32_t kSentencesBack = 2;
constexpr int32_t kSentencesBackOfFigure = 1;
/// Tokens behind a denying word within which its own content stands.
constexpr int32_t kContentReach = 14;
/// Content words of the complement that the key of a denial takes with it.
constexpr int32_t kKeyWords = 6;

bool isFigure(const Claim& claim) {
  return claim.kind == ClaimKind::quantity || claim.kind == ClaimKind::duration;
}

bool isContent(const Claim& claim) {
  return isFigure(claim) || claim.kind == ClaimKind::event || claim.kind == ClaimKind::ordinal;
}

/// Whether two claims can be one statement: the same event, and a figure of the same things.
bool saysTheSame(const Claim& a, const Claim& b) {
  if (a.kind != b.kind) return false;
  if (!isFigure(a)) return a.event != kNone && a.event == b.event;
  const bool overlap =
      a.value.quantity.min <= b.value.quantity.max && b.value.quantity.min <= a.value.quantity.max;
  return overlap && a.countedConcept == b.countedConcept && a.countedHead == b.countedHead;
}

bool sameSpeaker(const Claim& claim, Key speaker) {
  return speaker != 0 && std::any_of(claim.speakers.begin(), claim.speakers.end(),
                                     [&](const Speaker& s) { return s.id == speaker; });
}

/// Something that somebody else has said or that was only alleged: what a denial answers.
bool isDeniable(const Claim& claim, Key denier) {
  const bool reported = !claim.speakers.empty() || claim.certainty == Certainty::hedged;
  return reported && isContent(claim) && claim.polarity == Polarity::affirmed &&
         claim.factuality == Factuality::asserted && !sameSpeaker(claim, denier);
}

struct Denial {
  int32_t token = 0;
  int32_t length = 1;
  std::vector<Speaker> speakers;
  Key denier = 0;
};

Denial denialAt(const ClaimContext& context, const Mark& mark,
                const std::vector<Attribution>& attributions) {
  Denial denial{mark.token, mark.length, {}, 0};
  for (const Attribution& attribution : attributions) {
    if (attribution.cue != mark.token) continue;
    denial.speakers = {attribution.speaker};
    denial.denier = attribution.speaker.id;
  }
  if (denial.speakers.empty()) {
    denial.speakers = speakersAt(context, attributions, mark.token);
    if (!denial.speakers.empty()) denial.denier = denial.speakers.back().id;
  }
  return denial;
}

/// The denied claim: nearest sentence first, a figure before an event, the latest of equals.
int32_t answered(const std::vector<Claim>& claims, size_t count, int32_t sentence, int32_t token,
                 Key denier) {
  int32_t best = kNone;
  int32_t bestRank = INT32_MIN;
  for (size_t i = 0; i < count; ++i) {
    const Claim& claim = claims[i];
    const int32_t back = sentence - claim.sentence;
    if (back < 0 || back > kSentencesBack || claim.key.end > token) continue;
    if (!isDeniable(claim, denier)) continue;
    if (isFigure(claim) && back > kSentencesBackOfFigure) continue;
    const int32_t rank = (isFigure(claim) ? 1 : 0) - 2 * back;
    if (rank < bestRank) continue;
    best = static_cast<int32_t>(i);
    bestRank = rank;
  }
  return best;
}

/// From the denying word over its short complement.
TokenRange denyingWords(const ClaimContext& context, const Denial& denial) {
  const Analysis& a = context.analysis;
  const int32_t clauseEnd = a.clauses[a.clauseOfToken[denial.token]].tokens.end;
  int32_t end = denial.token + denial.length;
  for (int32_t words = 0; end < clauseEnd && words < kKeyWords; ++end, ++words) {
    const Token& token = a.tokens[end];
    if (token.kind == TokenKind::punctuation || (token.flags & kFlagAnd) != 0) break;
    if (markAt(context, end, EntryClass::conjunction) != nullptr) break;
  }
  return {denial.token, end};
}

Claim denyingClaim(const ClaimContext& context, const Claim& denied, int32_t index,
                   const Denial& denial) {
  Claim claim = denied;
  claim.sentence = context.analysis.sentenceOfToken[denial.token];
  claim.clause = context.analysis.clauseOfToken[denial.token];
  claim.key = denyingWords(context, denial);
  claim.polarity = Polarity::denied;
  claim.certainty = Certainty::stated;
  claim.denies = index;
  claim.within = kNone;
  claim.parts.clear();
  claim.names.clear();
  claim.speakers = denial.speakers;
  return claim;
}

/// Sets `denies` of the denied claims that stand behind the denying word; false where none does.
bool denyOwnContent(std::vector<Claim>& claims, size_t count, const Denial& denial,
                    int32_t sentence) {
  bool own = false;
  for (size_t i = 0; i < count; ++i) {
    Claim& claim = claims[i];
    const int32_t distance = claim.key.end - denial.token;
    if (claim.sentence != sentence || distance <= 0 || distance > kContentReach) continue;
    if (!isContent(claim) || claim.polarity != Polarity::denied) continue;
    own = true;
    for (size_t j = i; j-- > 0 && claim.denies == kNone;) {
      if (claim.sentence - claims[j].sentence > kSentencesBack) break;
      const bool answers = claims[j].polarity == Polarity::affirmed &&
                           saysTheSame(claim, claims[j]) && !sameSpeaker(claims[j], denial.denier);
      if (answers) claim.denies = static_cast<int32_t>(j);
    }
  }
  return own;
}

/// "Denied that the group had used them as shields": says itself what is denied, and answers
/// nothing before it.
bool hasOwnClause(const ClaimContext& context, const Denial& denial) {
  constexpr int32_t kReach = 4;  // "ونفى المتحدث باسم الجيش أن"
  const int32_t from = denial.token + denial.length;
  const int32_t end = context.analysis.sentences[context.analysis.sentenceOfToken[denial.token]].tokens.end;
  for (int32_t t = from; t < std::min(end, from + kReach); ++t) {
    if (context.analysis.tokens[t].kind == TokenKind::punctuation) return false;
    int32_t length = 0;
    const Entry* entry = entryAt(context, t, EntryClass::conjunction, length);
    if (entry != nullptr && entry->value == "that") return true;
  }
  return false;
}

}  // namespace

void attachDenials(const ClaimContext& context, const std::vector<Attribution>& attributions,
                   std::vector<Claim>& claims) {
  const size_t count = claims.size();
  int32_t lastSentence = kNone;
  for (const Mark& mark : context.analysis.marks) {
    if (context.lexicon.entries()[mark.entry].cls != EntryClass::denial) continue;
    if (!deniesAt(context, mark)) continue;
    const int32_t sentence = context.analysis.sentenceOfToken[mark.token];
    if (sentence == lastSentence) continue;
    const Denial denial = denialAt(context, mark, attributions);
    if (denyOwnContent(claims, count, denial, sentence)) {
      lastSentence = sentence;
      continue;
    }
    if (hasOwnClause(context, denial)) continue;
    const int32_t index = answered(claims, count, sentence, mark.token, denial.denier);
    if (index == kNone) continue;
    claims.push_back(denyingClaim(context, claims[index], index, denial));
    lastSentence = sentence;
  }
}

}  // namespace muqabala
