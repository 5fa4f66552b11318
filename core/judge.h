#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/align/facts.h"

/// Stage 6: what is between two claims about the same thing.
namespace muqabala {

/// What a rule looks at.
struct PairView {
  const Collection& all;
  const Pair& pair;
  const Claim& a;
  const Claim& b;
  bool running = false;  // the event's count grows while the event goes on
};

/// One row of the rule table: the first whose test holds decides. A rule without a relation
/// abstains.
struct Rule {
  std::string_view code;  // the reason code of the report
  bool (*test)(const PairView&);
  bool abstains = false;
  Relation relation = Relation::agree;
  void (*params)(const PairView&, Reason&) = nullptr;
};

/// The table in order, for documentation and for tests that hold it against the schema.
std::span<const Rule> ruleTable();

/// Judges every pair of claims of each group; pairs that lay outside the groups but came close are
/// abstentions with their reason. Relations below the confidence floor are left out. The outer
/// index of the result is that of `alignment.groups`.
struct Judged {
  std::vector<std::vector<Judgement>> byGroup;
  std::vector<Abstention> abstained;
};
Judged judge(const Collection& all, const Alignment& alignment, const Options& options);

}  // namespace muqabala
