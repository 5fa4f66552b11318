#pragma once

#include <string_view>

#include "core/claim.h"

/// The names of the enumerations of a claim in the report, each list in its enumeration's order;
/// an empty name is null there.
namespace muqabala {

inline constexpr std::string_view kKindNames[] = {
    "quantity", "ordinal", "date", "duration", "place", "person", "event", "description", "speech"};
inline constexpr std::string_view kPolarityNames[] = {"affirmed", "denied", "open"};
inline constexpr std::string_view kCertaintyNames[] = {"stated", "hedged"};
inline constexpr std::string_view kScopeNames[] = {"",           "total", "part",
                                                   "additional", "soFar", "incident"};
inline constexpr std::string_view kEventRoleNames[] = {"", "subject", "object"};
inline constexpr std::string_view kParticipantRoleNames[] = {"agent", "patient", "place"};
inline constexpr std::string_view kGranularityNames[] = {"hour",   "day",  "week",   "month",
                                                         "season", "year", "decade", "open"};

/// The name of an enumerator from the list of its names.
///
///     nameOf(kKindNames, ClaimKind::date)   "date"
template <typename Enum, size_t size>
constexpr std::string_view nameOf(const std::string_view (&names)[size], Enum value) {
  return names[static_cast<size_t>(value)];
}

}  // namespace muqabala
