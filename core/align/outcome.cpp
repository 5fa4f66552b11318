#include "core/align/outcome.h"

#include <array>
#include <string_view>

namespace muqabala {

namespace {

struct Known {
  std::string_view id;
  Outcome outcome;
};

using enum Outcome;

/// Events by what becomes of those who take part; what is below one of them in the lexicon is it.
constexpr std::array kOutcomes = {Known{"die", dead},
                                  Known{"wound", wounded},
                                  Known{"miss", missing},
                                  Known{"missing_vehicle", none},
                                  Known{"arrest", held},
                                  Known{"release", freed},
                                  Known{"surrender", surrendered},
                                  Known{"rescue", saved},
                                  Known{"survive_event", saved},
                                  Known{"retrieve_body", retrieved},
                                  Known{"infect", infected},
                                  Known{"test", tested},
                                  Known{"hospitalise", treated},
                                  Known{"quarantine", isolated},
                                  Known{"flee", displaced},
                                  Known{"evacuate", displaced},
                                  Known{"carry", aboard},
                                  Known{"destroy", ruined},
                                  Known{"collapse", ruined},
                                  Known{"damage", damaged},
                                  Known{"protest", gathered},
                                  Known{"dismiss", dismissed},
                                  Known{"lay_off", dismissed},
                                  Known{"convict", convicted}};

/// Heads that say what became of those counted.
constexpr std::array kHeads = {Known{"dead_people", dead},
                               Known{"wounded_people", wounded},
                               Known{"missing_people", missing},
                               Known{"survivor", saved},
                               Known{"passenger", aboard},
                               Known{"crew", aboard},
                               Known{"victim", dead},
                               Known{"homeless_person", displaced},
                               Known{"displaced_person", displaced}};

/// Words that count people without saying of what kind.
constexpr std::array<std::string_view, 8> kAnybody = {
    "person",         "member",         "victim",   "dead_people",
    "wounded_people", "missing_people", "survivor", "fugitive"};

/// Words for the loss of a vehicle: it vanished, crashed, hit a mountain.
constexpr std::array<std::string_view, 6> kLoss = {"miss", "missing_vehicle", "crash", "collide",
                                                   "sink", "explode"};

constexpr int8_t kUnset = -1;

}  // namespace

bool grows(Outcome outcome) {
  return outcome != Outcome::none && outcome != Outcome::did && outcome != Outcome::aboard &&
         outcome != Outcome::gathered && outcome != Outcome::convicted;
}

bool isToll(Outcome o) { return o == dead || o == wounded || o == missing || o == retrieved; }

bool befallsPeople(Outcome o) { return o != none && o != did && o != ruined && o != damaged; }

OutcomeWords::OutcomeWords(const Lexicon& lexicon)
    : lexicon_(lexicon),
      person(lexicon.conceptById("person")),
      passenger(lexicon.conceptById("passenger")),
      prisoner(lexicon.conceptById("prisoner")),
      deadPeople(lexicon.conceptById("dead_people")),
      woundedPeople(lexicon.conceptById("wounded_people")),
      hospitalise(lexicon.conceptById("hospitalise")),
      hospital(lexicon.conceptById("hospital")),
      find(lexicon.conceptById("find")),
      rescue(lexicon.conceptById("rescue")),
      distance(lexicon.conceptById("distance")),
      age(lexicon.conceptById("age")),
      score(lexicon.conceptById("score")) {
  const size_t count = lexicon.concepts().size();
  outcomes_.resize(count, kUnset);
  heads_.resize(count, Outcome::none);
  anybody_.resize(count, false);
  loss_.resize(count, false);
  const auto set = [&](std::string_view id, auto store) {
    const ConceptId c = lexicon.conceptById(id);
    if (c != kNone) store(c);
  };
  for (const Known& k : kOutcomes) set(k.id, [&](ConceptId c) { outcomes_[c] = int(k.outcome); });
  for (const Known& k : kHeads) set(k.id, [&](ConceptId c) { heads_[c] = k.outcome; });
  for (std::string_view id : kLoss) set(id, [&](ConceptId c) { loss_[c] = true; });
  for (std::string_view id : kAnybody) set(id, [&](ConceptId c) { anybody_[c] = true; });
}

Outcome OutcomeWords::ofEvent(ConceptId c) const {
  for (int depth = 0; c != kNone && depth < 12; ++depth) {
    if (outcomes_[c] != kUnset) return static_cast<Outcome>(outcomes_[c]);
    c = lexicon_.concepts()[c].parent;
  }
  return Outcome::none;
}

}  // namespace muqabala
