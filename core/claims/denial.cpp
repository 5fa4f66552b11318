#include "core/claims/denial.h"

#include <algorithm>

#include "core/claims/cues.h"
#include "core/claims/date_words.h"
#include "core/claims/words.h"

namespace muqabala {
namespace {

/// How many sentences before a denial what it denies may stand.
constexpr int32_t kSentencesBack = 2;
/// Tokens behind a denying word within which its own content stands.
constexpr int32_t kContentReach = 14;
/// Content words of the complement that the key of a denial takes with it.
constexpr int32_t kKeyWords = 6;
/// Tokens on either side of a denying word within which the noun stands that points back.
constexpr int32_t kPointsReach = 6;

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

/// A word for what somebody has said: "these claims", "التقارير", "the accusation".
bool namesClaim(const ClaimContext& context, int32_t token) {
  int32_t length = 0;
  return markAt(context, token, EntryClass::allege) != nullptr ||
         markAt(context, token, EntryClass::hedge) != nullptr ||
         entryIs(context, token, EntryClass::report, "thing", length);
}

/// "The ministry denied this", "نفت الوزارة ذلك": a word that points, and nothing behind it.
bool isPronounOfClaim(const ClaimContext& context, int32_t token) {
  const bool points = isFunction(context, token, "definite") ||
                      isFunction(context, token, "lead") || isFunction(context, token, "pronoun");
  const auto next = static_cast<size_t>(token) + 1;
  return points && (next >= context.analysis.tokens.size() ||
                    context.analysis.tokens[next].kind == TokenKind::punctuation);
}

/// Whether a denying word points back to what was said before: "denied the reports", "these claims
/// are baseless", "which the army denied". "Denied everything" and "denied that it had met the
/// rebels" say themselves what.
bool pointsBack(const ClaimContext& context, const Denial& denial) {
  const Analysis& a = context.analysis;
  const TokenRange clause = a.clauses[a.clauseOfToken[denial.token]].tokens;
  const int32_t behind = denial.token + denial.length;
  const int32_t end = std::min(clause.end, behind + kPointsReach);
  int32_t t = behind;
  for (; t < end && a.tokens[t].kind != TokenKind::punctuation; ++t) {
    if (namesClaim(context, t) || isPronounOfClaim(context, t)) return true;
  }
  for (int32_t before = std::max(clause.begin, denial.token - kPointsReach); before < denial.token;
       ++before) {
    if (namesClaim(context, before)) return true;
  }
  int32_t length = 0;
  const bool told = entryIs(context, behind, EntryClass::conjunction, "that", length);
  return t == behind && !told && !isFunction(context, denial.token - 1, "auxiliary");
}

/// The nearest sentence up to that of the denial in which somebody else is said to say something.
int32_t sentenceAnswered(const ClaimContext& context, const Denial& denial,
                         const std::vector<Attribution>& attributions) {
  const std::vector<int32_t>& sentenceOf = context.analysis.sentenceOfToken;
  int32_t nearest = kNone;
  for (const Attribution& attribution : attributions) {
    if (attribution.cue >= denial.token) break;
    if (attribution.speaker.id != denial.denier) nearest = sentenceOf[attribution.cue];
  }
  return nearest;
}

/// The denied claim of that sentence: a figure before an event, the latest of equals. A figure is
/// denied right behind it (`near`) only.
int32_t answered(const std::vector<Claim>& claims, size_t count, int32_t sentence,
                 const Denial& denial, bool near) {
  int32_t best = kNone;
  for (size_t i = 0; i < count; ++i) {
    const Claim& claim = claims[i];
    if (claim.sentence != sentence || claim.key.end > denial.token) continue;
    if (!isDeniable(claim, denial.denier) || (isFigure(claim) && !near)) continue;
    if (best == kNone || isFigure(claim) || !isFigure(claims[best])) best = static_cast<int32_t>(i);
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
    if (!pointsBack(context, denial)) continue;
    const int32_t said = sentenceAnswered(context, denial, attributions);
    if (said == kNone || sentence - said > kSentencesBack) continue;
    const int32_t index = answered(claims, count, said, denial, sentence - said <= 1);
    if (index == kNone) continue;
    claims.push_back(denyingClaim(context, claims[index], index, denial));
    lastSentence = sentence;
  }
}

}  // namespace muqabala
