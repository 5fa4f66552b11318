#pragma once

#include <utility>

#include "core/align/frames.h"
#include "core/options.h"

namespace muqabala {

/// Pairs (a < b) of claims worth laying side by side, sorted, each once: same kind of value and a
/// shared key: head noun, concept or ancestor, event or outcome with generic or no head, equal
/// value, a rare word beside what counts nothing (dates, lengths of time, sums of money), or a
/// denial and what it denies. Budgets reached are added to `limits`.
std::vector<std::pair<int32_t, int32_t>> candidatePairs(const Collection& all,
                                                        const Options& options,
                                                        std::vector<Limit>& limits);

}  // namespace muqabala
