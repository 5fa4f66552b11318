#include "core/json_claims.h"

#include "core/claims/calendar.h"
#include "core/claims/speaker.h"
#include "core/lang/lexicon.h"

namespace muqabala {
namespace {

// ---- values -------------------------------------------------------------------------------------

void writeQuantity(JsonAppender& json, std::string_view type, const Quantity& quantity) {
  const double scale = quantity.share ? 100 : 1;  // "half of" is 0.5 of it
  json.open('{').key("type").text(type);
  json.key("min").number(quantity.min / scale).key("max").number(quantity.max / scale);
  json.key("minOpen").boolean(quantity.minOpen).key("maxOpen").boolean(quantity.maxOpen);
  json.key("approximate").boolean(quantity.approximate).key("vague").boolean(quantity.vague);
  json.key("unit").textOrNull(quantity.share ? "" : quantity.unit);
  if (quantity.share) json.key("share").boolean(true);
  json.close('}');
}

/// A day, with minutes since midnight when they are not negative.
void writeBound(JsonAppender& json, bool known, Day day, int32_t minutes) {
  if (!known) {
    json.null();
    return;
  }
  std::string iso = isoDay(day);
  if (minutes >= 0) iso += "T" + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2);
  json.text(iso);
}

/// A clock time is the hour or, where minutes are given, the minute that it names.
void writeDate(JsonAppender& json, const DateValue& date) {
  const bool clock = date.granularity == Granularity::hour && date.minutes >= 0;
  const int32_t end = date.minutes + (date.minutes % 60 == 0 ? 60 : 1);
  const bool nextDay = end >= 24 * 60;
  const Day lastDay = date.from + (nextDay ? 1 : 0);
  json.open('{').key("type").text("date").key("from");
  writeBound(json, date.hasBounds && !date.openStart, date.from, clock ? date.minutes : -1);
  json.key("to");
  writeBound(json, date.hasBounds && !date.openEnd, clock ? lastDay : date.to,
             clock ? end % (24 * 60) : -1);
  json.key("granularity").text(nameOf(kGranularityNames, date.granularity));
  json.key("approximate").boolean(date.approximate);
  json.key("pattern").textOrNull(date.pattern).close('}');
}

// ---- claims -------------------------------------------------------------------------------------

void writeParts(JsonAppender& json, const Claim& claim, const Analysis& analysis) {
  json.key("parts").open('[');
  for (const Addend& part : claim.parts) {
    json.open('{');
    writeSpan(json, spanOf(analysis, part.tokens));
    writeQuantity(json.key("value"), "quantity", part.value);
    json.close('}');
  }
  json.close(']');
}

void writeFrame(JsonAppender& json, const Claim& claim, const Analysis& analysis) {
  json.key("counted");
  if (claim.counted.empty() && claim.countedConcept == kNone) {
    json.null();
  } else {
    json.open('{').key("concept").textOrNull(conceptName(claim.countedConcept));
    writeSpan(json, spanOf(analysis, claim.counted));
    json.close('}');
  }
  json.key("event");
  if (claim.event == kNone) {
    json.null();
  } else {
    json.open('{').key("concept").text(conceptName(claim.event));
    json.key("role").textOrNull(nameOf(kEventRoleNames, claim.role)).close('}');
  }
  json.key("scope").textOrNull(nameOf(kScopeNames, claim.scope));
  json.key("participants").open('[');
  for (const Participant& p : claim.participants) {
    json.open('{').key("role").text(nameOf(kParticipantRoleNames, p.role));
    json.key("concept").textOrNull(conceptName(p.concept_));
    writeSpan(json, spanOf(analysis, p.tokens));
    json.close('}');
  }
  json.close(']');
}

void writeSpeakers(JsonAppender& json, const Claim& claim, const Analysis& analysis) {
  json.key("speakers").open('[');
  for (const Speaker& speaker : claim.speakers) {
    const Span span = speakerSpan(analysis, speaker.tokens);
    writeSpeakerId(json.open('{').key("id"), speaker.id);
    json.key("name");
    json.text(std::u16string_view(analysis.article.text).substr(span.start, span.length()));
    writeSpan(json, span);
    json.close('}');
  }
  json.close(']');
}

}  // namespace

std::string_view kindName(ClaimKind kind) { return nameOf(kKindNames, kind); }

std::string_view conceptName(ConceptId id) {
  return id == kNone ? std::string_view() : std::string_view(Lexicon::instance().concepts()[id].id);
}

std::string hexOf(uint64_t value, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += "0123456789abcdef"[value >> (60 - 4 * i) & 15];
  return out;
}

uint64_t hashOf(std::string_view bytes) {
  uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : bytes) hash = (hash ^ static_cast<uint8_t>(byte)) * 0x100000001b3;
  // FNV-1a leaves the upper bits of short texts alike; one round of mixing spreads them.
  hash ^= hash >> 32;
  hash *= 0xd6e8feb86659fd93;
  return hash ^ hash >> 32;
}

void writeSpan(JsonAppender& json, Span span) {
  json.key("start").integer(span.start).key("end").integer(span.end);
}

void writeValue(JsonAppender& json, const Value& value, ClaimKind kind) {
  switch (value.type) {
    case ValueType::quantity:
      return writeQuantity(json, "quantity", value.quantity);
    case ValueType::duration:
      return writeQuantity(json, "duration", value.quantity);
    case ValueType::date:
      return writeDate(json, value.date);
    case ValueType::ordinal:
      json.open('{').key("type").text("ordinal").key("value").integer(value.ordinal).close('}');
      return;
    case ValueType::place:
      json.open('{').key("type").text("place").key("name").textOrNull(value.name);
      json.key("relation").textOrNull(value.relation).key("of").textOrNull(value.of).close('}');
      return;
    case ValueType::person:
      json.open('{').key("type").text("person").key("name").textOrNull(value.name);
      json.key("role").textOrNull(value.relation).close('}');
      return;
    case ValueType::concept_:
      json.open('{').key("type");
      json.text(kind == ClaimKind::description ? "description" : "event");
      json.key("concept").textOrNull(conceptName(value.concept_));
      if (kind == ClaimKind::description) json.key("relation").textOrNull(value.relation);
      json.close('}');
  }
}

void writeIndexOrNull(JsonAppender& json, int32_t index) {
  index == kNone ? json.null() : json.integer(index);
}

void writeAsOf(JsonAppender& json, const DateValue& asOf) {
  if (!asOf.hasBounds) {
    json.null();
    return;
  }
  json.open('{').key("from");
  writeBound(json, !asOf.openStart, asOf.from, -1);
  json.key("to");
  writeBound(json, !asOf.openEnd, asOf.to, -1);
  json.close('}');
}

void writeSpeakerId(JsonAppender& json, Key id) { json.text("s" + hexOf(id, 16)); }

void writeClaimFields(JsonAppender& json, const Claim& claim, const Analysis& analysis) {
  json.key("article").text(analysis.article.id).key("sentence").integer(claim.sentence);
  json.key("span").open('{');
  writeSpan(json, spanOf(analysis, analysis.clauses[claim.clause].tokens));
  json.close('}').key("key").open('{');
  writeSpan(json, spanOf(analysis, claim.key));
  json.close('}');
  writeParts(json, claim, analysis);
  json.key("kind").text(nameOf(kKindNames, claim.kind));
  writeValue(json.key("value"), claim.value, claim.kind);
  writeFrame(json, claim, analysis);
  json.key("polarity").text(nameOf(kPolarityNames, claim.polarity));
  writeIndexOrNull(json.key("denies"), claim.denies);
  json.key("certainty").text(nameOf(kCertaintyNames, claim.certainty));
  writeSpeakers(json, claim, analysis);
  writeAsOf(json.key("asOf"), claim.asOf);
}

}  // namespace muqabala
