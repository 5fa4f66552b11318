#pragma once

#include <utility>
#include <vector>

#include "core/align/extent.h"
#include "core/align/wording.h"
#include "core/claims/polarity.h"

namespace muqabala {

/// An event or state where it stands in an article.
struct Mention {
  int32_t article = 0;
  int32_t token = 0;
  TokenRange tokens;
  Item item;
  std::vector<Item> before;  // nearest first, a bounded number
  std::vector<Item> behind;
  std::vector<Item> parties;       // who and what takes part, without a word of place before them
  Quantified whole;                // how much of it happened: "partly destroyed"
  std::vector<Quantified> shares;  // of each party: "all boxes", "burned completely"
  ClauseStance stance;
};

/// Two mentions laid side by side. Borrows both.
class Meeting {
 public:
  Meeting(const Lexicon& lexicon, const Mention& a, const Mention& b)
      : lexicon_(lexicon), a_(a), b_(b) {}

  /// What they have in common, in thousandths; 0 where something tells them apart.
  int32_t fit() const;
  /// "All the boxes burned", "some of the boxes burned": how much each tells of the same thing,
  /// where the two differ; without cues where they do not.
  std::pair<Quantified, Quantified> shares() const;

 private:
  bool met(const Item& item, const std::vector<const Item*>& among) const;
  int32_t common(const std::vector<const Item*>& x, const std::vector<const Item*>& y) const;
  bool isOne(const Item& x, const Item& y) const;
  bool shareParties() const;
  bool partOf(const Item& part, const Item& whole) const;
  bool toldApart(const std::vector<const Item*>& x, const std::vector<const Item*>& y) const;

  const Lexicon& lexicon_;
  const Mention& a_;
  const Mention& b_;
};

}  // namespace muqabala
