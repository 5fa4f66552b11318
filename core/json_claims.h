#pragma once

#include <string>
#include <string_view>

#include "core/claim_names.h"
#include "core/json_append.h"
#include "core/records.h"

/// The parts of claims as JSON: what a report and `extract` have in common.
namespace muqabala {

/// The name in the report: ClaimKind::quantity is "quantity".
std::string_view kindName(ClaimKind kind);

/// The id of a concept ("prisoner"), empty for kNone.
std::string_view conceptName(ConceptId id);

/// The highest `count` of a hash's 16 hexadecimal digits, lower case.
std::string hexOf(uint64_t value, int count);

/// A hash of bytes, the same on every machine.
uint64_t hashOf(std::string_view bytes);

/// Appends `"start":...,"end":...`.
void writeSpan(JsonAppender& json, Span span);

/// Appends one value object. `kind` tells a description from an event: both values are concepts.
void writeValue(JsonAppender& json, const Value& value, ClaimKind kind);

/// Appends the time that a claim speaks of, null where it is not known.
void writeAsOf(JsonAppender& json, const DateValue& asOf);
/// Appends the id of a speaker, "s" and 16 digits.
void writeSpeakerId(JsonAppender& json, Key id);

/// Appends the fields of a claim without the braces, so that others can stand beside them.
void writeClaimFields(JsonAppender& json, const Claim& claim, const Analysis& analysis);

/// Appends an index, null for kNone.
void writeIndexOrNull(JsonAppender& json, int32_t index);

}  // namespace muqabala
