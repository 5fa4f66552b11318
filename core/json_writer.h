#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/options.h"
#include "core/records.h"

/// Records to JSON text: UTF-8, keys in the order of the contract, no spaces, the same bytes on
/// every machine. Written piece by piece (json_append.h): no tree is built in between.
namespace muqabala {

/// The report as JSON. `analyses` are the articles in the report's order.
std::string writeReport(const Report& report, const std::vector<const Analysis*>& analyses,
                        const Options& options);

/// {"id":...,"claims":[...]} of one article: full claim records and, beside them, `start` and `end`
/// of the key and `within`, the index of the claim whose key holds this one, or null.
std::string writeClaims(const std::string& id, const std::vector<Claim>& claims,
                        const Analysis& analysis);

/// {"error":{"code":...,"message":...,"path":...}}
std::string writeError(const Error& error);

}  // namespace muqabala
