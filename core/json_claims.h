#pragma once

#include <string>
#include <string_view>

#include "core/json_append.h"
#include "core/records.h"

/// The parts of claims as JSON: what a report and `extract` have in common.
namespace muqabala {

/// The name of an enumerator from the list of its names, which is in the enumeration's order.
template <typename Enum, size_t size>
std::string_view nameOf(const std::string_view (&names)[size], Enum value) {
  return names[static_cast<size_t>(value)];
}

/// The name in the report: ClaimKind::quantity is "quantity".
std::string_view kindName(ClaimKind kind);

/// The id of a concept ("prisoner"), empty for kNone.
std::string_view conceptName(ConceptId id);

/// The highest `count` of a hash's 16 hexadecimal digits, lower case.
std::string hexOf(uint64_t value, int count);

/// Appends `"start":...,"end":...`.
void writeSpan(JsonAppender& json, Span span);

/// Appends one value object. `kind` tells a description from an event: both values are concepts.
void writeValue(JsonAppender& json, const Value& value, ClaimKind kind);

/// Appends the fields of a claim without the braces, so that others can stand beside them.
void writeClaimFields(JsonAppender& json, const Claim& claim, const Analysis& analysis);

/// Appends an index, null for kNone.
void writeIndexOrNull(JsonAppender& json, int32_t index);

}  // namespace muqabala
