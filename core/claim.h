#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/ids.h"
#include "core/span.h"

/// Stage 4's record: what an article says, as a frame around one value. Plain records; see
/// records.h for those before and after.
namespace muqabala {

// clang-format off
enum class ClaimKind : uint8_t {
  quantity, ordinal, date, duration, place, person, event, description, speech
};
// clang-format on
enum class ValueType : uint8_t { quantity, ordinal, date, duration, place, person, concept_ };
enum class Polarity : uint8_t { affirmed, denied, open };
enum class Certainty : uint8_t { stated, hedged };
enum class Scope : uint8_t { none, total, part, additional, soFar, incident };
enum class Role : uint8_t { none, subject, object };
/// Whether the clause asserts that it happened. Everything but `asserted` is never set against an
/// assertion: attempt ("tried to free"), purpose ("in order to"), fear and possibility, plan and
/// condition, generic statement, background (another time than the event's).
enum class Factuality : uint8_t { asserted, attempted, possible, planned, generic, background };
/// How two claims without figures exclude one another; found before claims are made, by
/// align/opposed.h. `terms`: opposite words; `name`: another name in the same words.
enum class Opposition : uint8_t { none, polarity, terms, direction, name };
enum class Granularity : uint8_t { hour, day, week, month, season, year, decade, open };

/// A numeric value or interval. An infinite bound is +-kInfinity. `minOpen` / `maxOpen`: the bound
/// itself is excluded. `vague`: a magnitude word ("dozens"), soft above. `unit` is "" for counted
/// things, else "percent", an ISO 4217 currency, or an SI symbol after conversion.
///
///     "5,000" {5000, 5000}                   "about 5,000" {5000, 5000, approximate}
///     "more than 120" {120, inf, minOpen}    "dozens" {20, 99, vague}
///     "up to 700" {-inf, 700}                "no one" {0, 0}
struct Quantity {
  double min = 0;
  double max = 0;
  bool minOpen = false;
  bool maxOpen = false;
  bool approximate = false;
  bool vague = false;
  std::string unit;
  bool share = false;  // said as a part ("half of"): percent here, a plain part in the report
  double factor = 1;   // of the unit as written: 0.3048 for feet, whose values are in metres
};

/// A half-open interval of days. What cannot be resolved has hasBounds false and a TIMEX pattern:
/// "XXXX-01-20", "XXXX-WXX-4" (weekday, Monday 1), "2019", "2019-03", "XXXX-01", "PAST_REF". A
/// resolved date keeps its pattern too. Hours are minutes since midnight, -1 unknown. A part of the
/// day ("on Sunday afternoon") is from `partFrom` to `partTo`, which may lie in the night behind
/// it.
struct DateValue {
  Day from = 0;
  Day to = 0;
  bool hasBounds = false;
  bool openStart = false;  // "until 29 January"
  bool openEnd = false;    // "since 2019"
  bool approximate = false;
  Granularity granularity = Granularity::day;
  int32_t minutes = -1;
  int32_t partFrom = -1;
  int32_t partTo = -1;
  std::string pattern;
};

/// One value of any type; only the member that `type` names is meaningful. Durations use `quantity`
/// with `unit` one of s min h d w mo a. Places: `name` plus `relation` ("in", "near", "westOf" ...)
/// and `of`. Concept values (events, descriptions) use `concept`; a description's
/// `relation` is "cause", "result" or "superlative" where its words say so.
struct Value {
  ValueType type = ValueType::quantity;
  Quantity quantity;
  int64_t ordinal = 0;
  DateValue date;
  std::string name;
  std::string relation;
  std::string of;
  ConceptId concept_ = kNone;

  Value();
  Value(const Value&);
  Value(Value&&) noexcept;
  Value& operator=(const Value&);
  Value& operator=(Value&&) noexcept;
  ~Value();
};

/// A name as it stands in one article. `key` is that of its lexicon entity, equal in every
/// language; for a name that the lexicon does not know it is made from the base forms.
struct Name {
  TokenRange tokens;
  Key key = 0;
};

/// Who is said to say it, outermost first in Claim::speakers. `id` is equal across articles for one
/// speaker.
struct Speaker {
  TokenRange tokens;
  Key id = 0;
};

/// Where what a figure counts is, or what holds it; empty where the words do not say.
struct Place {
  TokenRange tokens;
  ConceptId concept_ = kNone;
  Key name = 0;
};

/// A part of a sum: "700 soldiers ... and another 200".
struct Addend {
  TokenRange tokens;
  Quantity value;
};

/// Who did it, whom it befell, where: "rebels attacked the prison in Hasaka".
enum class ParticipantRole : uint8_t { agent, patient, place };
struct Participant {
  ParticipantRole role = ParticipantRole::agent;
  TokenRange tokens;
  ConceptId concept_ = kNone;
  Key entity = 0;  // 0 when it is no known name
};

struct Claim {
  int32_t article = 0;   // index of the Analysis
  int32_t sentence = 0;  // index into Analysis::sentences
  int32_t clause = 0;    // index into Analysis::clauses
  TokenRange key;        // the decisive words, no more
  ClaimKind kind = ClaimKind::quantity;
  Value value;
  std::vector<Addend> parts;  // when the value is their sum
  int32_t within = kNone;     // index of the claim whose key holds this one ("(80.47 km)")
  bool bare = false;          // a number or ordinal of nothing that can be told: never compared

  TokenRange counted;  // the counted noun with its modifiers
  ConceptId countedConcept = kNone;
  Key countedHead = 0;            // stem of the head noun when it has no concept
  std::vector<Key> countedNames;  // names inside the counted phrase: whose soldiers, which side

  Place place;  // where they are, or what holds them

  ConceptId event = kNone;     // event concept that it takes part in
  ConceptId eventToo = kNone;  // the other reading of an ambiguous event word ("تحرير")
  int32_t eventToken = kNone;  // its trigger
  Role role = Role::none;
  std::vector<Participant> participants;  // of events and descriptions, in text order
  Scope scope = Scope::none;
  Polarity polarity = Polarity::affirmed;
  Certainty certainty = Certainty::stated;
  Factuality factuality = Factuality::asserted;
  int32_t denies = kNone;  // index of the denied claim
  std::vector<Speaker> speakers;
  DateValue asOf;           // hasBounds false: unknown
  std::vector<Name> names;  // names in the clause

  Claim();
  Claim(const Claim&);
  Claim(Claim&&) noexcept;
  Claim& operator=(const Claim&);
  Claim& operator=(Claim&&) noexcept;
  ~Claim();
};

}  // namespace muqabala
