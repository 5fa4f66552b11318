#pragma once

#include <vector>

#include "core/align/wording.h"

namespace muqabala {

/// Two places in two articles that cannot both hold, though no figure says so.
struct Opposed {
  Opposition how = Opposition::none;
  int32_t articleA = 0;  // < articleB, indices of the analyses
  Side a;
  int32_t articleB = 0;
  Side b;
};

/// What near-copies and mentions of one event bring, in order of (article a, article b, keys); each
/// pair of keys once. See near_copies.h, mentions.h and attributes.h.
std::vector<Opposed> opposedPairs(const Wordings& wordings);

}  // namespace muqabala
