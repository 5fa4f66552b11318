#pragma once

#include "core/align/passages.h"
#include "core/judge.h"

namespace muqabala {

/// Stage 7: versions, verdicts, topics, salience, counts and the final order. `given` maps each
/// canonical article index to its place in the input; all article indices of the result are places
/// in the input, all claim indices are into `Report::claims`. Facts with no relation are left
/// out. `limits` are those reached before; what is reached here is added.
Report buildReport(const Collection& all, const std::vector<int32_t>& given, const Options& options,
                   std::vector<Limit> limits, Judged judged, PassageAlignment passages);

}  // namespace muqabala
