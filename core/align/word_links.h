#pragma once

#include <vector>

#include "core/align/word_units.h"

namespace muqabala {

/// Two ranges of tokens that a relation sets against one another: the two values, the denying words
/// and what they deny. One may be empty: a further addend of a sum stands against nothing of its
/// own.
struct Pin {
  TokenRange a;
  TokenRange b;
  bool same = false;  // the relation is one of agreement
};

/// A likeness in three bytes: there is one for each pair of units.
struct LikenessCell {
  uint8_t percent = 0;
  bool same = false;
  Via via = Via::word;
};

/// The unit of the other side that a unit stands for, and whether that pair is on the backbone.
struct WordLink {
  int32_t other = kNone;
  bool backbone = false;
};

/// Finds which units of two sides stand for one another, one to one.
///
///     a  [The] [captain] [said] [12] [people] [fled]      backbone: 12 - 12, people - people,
///     b  [12] [people] [fled] [said] [the] [captain]                fled - fled
///                                                         off it: The captain - the captain,
///                                                                 said - said
///
/// The backbone is the heaviest monotone alignment (Needleman and Wunsch 1970; gaps are free, a
/// pair weighs its likeness times the weight of its units, neighbours that stay neighbours weigh
/// more). What is alike off it is paired best first (transpositions as in CollateX: Dekker and
/// Middell 2011; competitive linking: Melamed 2000). Takes time and room in proportion to the
/// product of the sides.
class WordLinks {
 public:
  /// The sides must outlive the object. Units whose `pin` is i are for one another, and for no
  /// other: they stand for pins[i].
  WordLinks(const std::vector<WordUnit>& a, const std::vector<WordUnit>& b,
            const std::vector<Pin>& pins);

  /// One for each unit; `other` is kNone where nothing stands for it.
  const std::vector<WordLink>& ofA() const { return linkA_; }
  const std::vector<WordLink>& ofB() const { return linkB_; }
  const LikenessCell& at(int32_t i, int32_t j) const { return cells_[i * b_.size() + j]; }

 private:
  LikenessCell compared(size_t i, size_t j, const std::vector<Pin>& pins) const;
  void preferLiteral();
  void layBackbone();
  void trace(const std::vector<int32_t>& best, const std::vector<int32_t>& paired, int32_t width);
  void dropLoose();
  void pairMoved();
  void takeLight(int32_t i, int32_t j, int32_t step);

  int32_t weight(int32_t i, int32_t j) const;
  int32_t bonus(int32_t i, int32_t j, int32_t before) const;
  bool isAnchor(int32_t i) const;
  bool isAlike(int32_t i, int32_t j) const;
  bool isFree(int32_t i, int32_t j) const {
    return linkA_[i].other == kNone && linkB_[j].other == kNone;
  }
  void set(int32_t i, int32_t j, bool backbone) {
    linkA_[i] = {j, backbone};
    linkB_[j] = {i, backbone};
  }

  const std::vector<WordUnit>& a_;
  const std::vector<WordUnit>& b_;
  std::vector<WordLink> linkA_;
  std::vector<WordLink> linkB_;
  std::vector<LikenessCell> cells_;
};

}  // namespace muqabala
