#pragma once

#include <vector>

#include "core/claims/claims.h"

/// What becomes of those whom a figure counts, by the words of the lexicon.
namespace muqabala {

/// What became of those counted. Two outcomes that are known and differ are two counts, whatever
/// else stands alike: the dead are not the wounded. `none` says nothing: "hit", "took place" and
/// "said" fit every count. `did` is for those who did it: 12 gunmen killed five.
///
///     "12 killed", "12 dead", "a toll of 12"   dead        "22 bodies recovered"   retrieved
///     "120 houses collapsed", "destroyed"      ruined      "with 66 on board"      aboard
// clang-format off
enum class Outcome : uint8_t {
  none, did, dead, wounded, missing, held, freed, surrendered, saved, retrieved, infected, tested,
  treated, isolated, displaced, aboard, ruined, damaged, gathered, dismissed, convicted
};
// clang-format on

/// Whether a count with this outcome grows while the event goes on.
bool grows(Outcome outcome);
/// Those whom an event costs: dead, wounded, missing, found dead.
bool isToll(Outcome outcome);
/// Whether it befalls people, whatever word counts them ("60 were hurt").
bool befallsPeople(Outcome outcome);

/// What the lexicon says of concepts, looked up once for a comparison. Borrows the lexicon.
class OutcomeWords {
 public:
  explicit OutcomeWords(const Lexicon& lexicon);

  /// Of an event, or of what it is a kind of.
  Outcome ofEvent(ConceptId c) const;
  /// Of those who are counted: "12 dead".
  Outcome ofHead(ConceptId c) const { return c == kNone ? Outcome::none : heads_[c]; }
  /// The word says no more than that people are counted.
  bool anybody(ConceptId c) const { return c != kNone && anybody_[c]; }
  bool isPerson(ConceptId c) const { return c != kNone && lexicon_.concepts()[c].kind == "person"; }
  bool isEvent(ConceptId c) const { return c != kNone && lexicon_.concepts()[c].kind == "event"; }
  /// The loss of a vehicle.
  bool isLoss(ConceptId c) const { return loss_[c]; }
  bool isA(ConceptId c, ConceptId what) const {
    return c != kNone && what != kNone && lexicon_.isA(c, what);
  }

 private:
  const Lexicon& lexicon_;
  std::vector<int8_t> outcomes_;
  std::vector<Outcome> heads_;
  std::vector<bool> anybody_;
  std::vector<bool> loss_;

 public:
  const ConceptId person;
  const ConceptId passenger;
  const ConceptId prisoner;
  const ConceptId deadPeople;
  const ConceptId woundedPeople;
  const ConceptId hospitalise;
  const ConceptId hospital;
  const ConceptId find;
  const ConceptId rescue;
  const ConceptId distance;
  const ConceptId age;
  const ConceptId score;
};

}  // namespace muqabala
