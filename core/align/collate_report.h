#pragma once

#include <vector>

#include "core/align/frames.h"
#include "core/options.h"

namespace muqabala {

/// Options::words: fills `words` of every relation and passage of a report. A relation's are those
/// of the two sentences that its claims stand in (of the two clauses when that is one sentence),
/// with the claims' values decisive; a passage's are those of all its sentences, with the values of
/// the relations between them decisive, the gravest first.
///
/// `given` maps the articles of `all` to those of the report. Budgets reached go to
/// `Report::limits`.
void collateReport(const Collection& all, const std::vector<int32_t>& given, const Options& options,
                   Report& report);

}  // namespace muqabala
