#include "core/claims/participants.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/claims/words.h"
#include "core/sort.h"

namespace muqabala {

namespace {

/// Words of content between an event and somebody who takes part in it, at most.
constexpr int32_t kReach = 4;

class ParticipantReader {
 public:
  ParticipantReader(const StatementContext& context, Claim& claim)
      : s_(context), c_(context.claims), a_(context.analysis()), claim_(claim) {
    clause_ = a_.clauses[a_.clauseOfToken[claim.eventToken]].tokens;
    const auto word = nominalAt(c_, claim.eventToken);
    end_ = claim.eventToken + (word && word->kind == "event" ? word->length : 1);
  }

  void read() {
    const auto before = nounBefore(claim_.eventToken);
    const auto behind = nounFrom(end_);
    const auto doer = nounBy();
    if (doer) add(ParticipantRole::agent, *doer);
    const auto subject = before && verbLast() ? nounBefore(before->tokens.begin) : std::nullopt;
    if (subject) {
      add(ParticipantRole::agent, *subject);
      add(ParticipantRole::patient, *before);
    } else if (before && verbLike()) {
      add(isPassive() ? ParticipantRole::patient : ParticipantRole::agent, *before);
      if (behind && !isPassive()) add(ParticipantRole::patient, *behind);
    } else if (behind) {
      const auto second = verbFirst() ? nounFrom(behind->tokens.end) : std::nullopt;
      const bool suffers = !second && (isPassive() || befalls());
      add(suffers ? ParticipantRole::patient : ParticipantRole::agent, *behind);
      if (second) add(ParticipantRole::patient, *second);
    }
    sortStably(
        claim_.participants.begin(), claim_.participants.end(),
        [](const Participant& x, const Participant& y) { return x.tokens.begin < y.tokens.begin; });
  }

 private:
  bool verbFirst() const {
    const Language* language = languageAt(c_, claim_.eventToken);
    return language != nullptr && language->rightToLeft;
  }

  /// German has object and subject before a verb at the end: "hat den Fahrer festgenommen".
  bool verbLast() const {
    const Language* language = languageAt(c_, claim_.eventToken);
    return language != nullptr && language->code == "de" && !isPassive();
  }

  /// A noun right before an Arabic verb is its subject; before a noun of what happens it is not.
  bool verbLike() const { return !verbFirst() || !hasFlag(c_, claim_.eventToken, kFlagArticle); }

  void add(ParticipantRole role, Participant who) {
    const bool there =
        std::any_of(claim_.participants.begin(), claim_.participants.end(),
                    [&](const Participant& p) { return p.tokens == who.tokens || p.role == role; });
    if (there) return;
    who.role = role;
    claim_.participants.push_back(who);
  }

  /// The noun or name at `t`, if it can take part in something.
  std::optional<Participant> nounAt(int32_t t) const {
    if (const Name* name = s_.nameFrom(t)) {
      const bool known = c_.lexicon.entityByKey(name->key) != nullptr;
      return Participant{{}, name->tokens, kNone, known ? name->key : 0};
    }
    const auto nominal = nominalAt(c_, t);
    if (!nominal || nominal->entity != 0) return std::nullopt;
    if (nominal->kind != "person" && nominal->kind != "thing" && nominal->kind != "place") {
      return std::nullopt;
    }
    return Participant{{}, {t, t + nominal->length}, nominal->concept_, 0};
  }

  bool stops(int32_t t) const {
    return isSaying(c_, t) || markAt(c_, t, EntryClass::cause) != nullptr || isConjunction(c_, t);
  }

  /// The nearest noun before `from`; a verb in between has it for its own.
  std::optional<Participant> nounBefore(int32_t from) const {
    int32_t content = 0;
    for (int32_t t = from - 1; t >= clause_.begin && content < kReach; --t) {
      if (stops(t) || conceptOfKind(c_, t, "event") != kNone) return std::nullopt;
      if (auto noun = nounAt(t)) return noun;
      content += isContent(c_, t) ? 1 : 0;
    }
    return std::nullopt;
  }

  /// The first noun from `from` on that no preposition parts from the event.
  std::optional<Participant> nounFrom(int32_t from) const {
    int32_t content = 0;
    for (int32_t t = from; t < clause_.end && content < kReach; ++t) {
      if (stops(t) || markAt(c_, t, EntryClass::byAgent) != nullptr) return std::nullopt;
      if (hasFlag(c_, t, kFlagBy | kFlagFor)) return std::nullopt;
      if (markAt(c_, t, EntryClass::spatial) != nullptr &&
          markAt(c_, t, EntryClass::partitive) == nullptr) {
        return std::nullopt;
      }
      if (auto noun = nounAt(t)) return noun;
      content += isContent(c_, t) ? 1 : 0;
    }
    return std::nullopt;
  }

  std::optional<Participant> nounBy() const {
    for (int32_t t = end_; t < clause_.end; ++t) {
      const Mark* by = markAt(c_, t, EntryClass::byAgent);
      if (by == nullptr) continue;
      const int32_t last = std::min(clause_.end, t + by->length + 3);
      for (int32_t at = t + by->length; at < last; ++at) {
        if (auto noun = nounAt(at)) return noun;
      }
    }
    return std::nullopt;
  }

  /// "was attacked", "تم تحرير": a word for being or being done stands right before.
  bool isPassive() const {
    for (int32_t t = claim_.eventToken - 1; t >= std::max(clause_.begin, claim_.eventToken - 3);
         --t) {
      int32_t length = 0;
      const Entry* aux = entryAt(c_, t, EntryClass::auxiliary, length);
      if (aux == nullptr && isContent(c_, t)) return false;
      if (aux == nullptr) continue;
      if (aux->tag == "be") return !textAt(c_, claim_.eventToken).ends_with(u"ing");
      return verbFirst() && aux->tag == "done";
    }
    return false;
  }

  /// Whether the event is one that is suffered: where one person alone is named, it is theirs.
  bool befalls() const {
    constexpr std::array<Tag, 4> kSuffered = {"harm", "arrest", "hold", "release"};
    return c_.lexicon.isAny(claim_.event, kSuffered);
  }

  const StatementContext& s_;
  const ClaimContext& c_;
  const Analysis& a_;
  Claim& claim_;
  TokenRange clause_;
  int32_t end_ = 0;
};

}  // namespace

void fillParticipants(const StatementContext& context, const std::vector<Claim>& places,
                      Claim& claim) {
  if (claim.eventToken == kNone) return;
  ParticipantReader(context, claim).read();
  const auto place = std::find_if(places.begin(), places.end(),
                                  [&](const Claim& p) { return p.clause == claim.clause; });
  if (place == places.end()) return;
  claim.participants.push_back({ParticipantRole::place, place->key, kNone, 0});
}

}  // namespace muqabala
