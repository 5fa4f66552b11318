#include "core/claims/date_reader.h"

#include <algorithm>

#include "core/claims/number.h"

namespace muqabala {
namespace {

/// A year that stands alone is one only in living memory and the near future.
constexpr int32_t kFirstBareYear = 1850;
constexpr int32_t kLastBareYear = 2099;
constexpr int32_t kLongMonthName = 6;
constexpr int32_t kMaxConnectors = 3;

constexpr Tagged<Part> kParts[] = {{"start", Part::start},
                                   {"mid", Part::mid},
                                   {"end", Part::end},
                                   {"rest", Part::rest},
                                   {"earlier", Part::earlier}};

}  // namespace

DateReader::DateReader(const ClaimContext& context, int32_t token)
    : c_(context), start_(token), at_(token), end_(sentenceEnd(context, token)) {}

bool DateReader::read(DateWords& out) {
  readEdge();
  readPart();
  first_ = isFree() ? at_ : start_;
  while (at_ < end_) {
    if (step()) continue;
    const int32_t last = at_;
    if (at_ > first_ && skipConnectors() && step()) continue;
    at_ = last;
    break;
  }
  words_.tokens = {start_, at_};
  if (at_ == first_ || !enough()) return false;
  out = words_;
  return true;
}

bool DateReader::class_(EntryClass cls, const Entry*& entry) {
  entry = at_ < end_ ? entryAt(c_, at_, cls, length_) : nullptr;
  return entry != nullptr && at_ + length_ <= end_;
}

bool DateReader::isFree() const {
  const DateWords& w = words_;
  return w.year < 0 && w.month < 0 && w.day < 0 && w.weekday < 0 && w.season < 0 && w.nth == 0 &&
         !w.hasOffset && !w.shifted && w.unit == TimeUnit::none;
}

/// "since", "until", "before", "after": kept only when a date follows. "بعد ظهر" is a part of the
/// day, "بعد غد" a day.
void DateReader::readEdge() {
  for (EntryClass cls : {EntryClass::dayPart, EntryClass::day}) {
    const Mark* part = markAt(c_, at_, cls);
    if (part != nullptr && part->length > 1) return;
  }
  static constexpr Tagged<Edge> kEdges[] = {{"since", Edge::since},
                                            {"until", Edge::until},
                                            {"before", Edge::before},
                                            {"after", Edge::after}};
  int32_t length = 0;
  for (const auto& [value, edge] : kEdges) {
    if (!relationAt(c_, at_, value, length) || length < lengthOfPart()) continue;
    words_.edge = edge;
    at_ += length;
    return skipFunctions();
  }
}

/// Tokens of the part that starts here; 0 where none does.
int32_t DateReader::lengthOfPart() const {
  int32_t most = 0;
  int32_t length = 0;
  for (const auto& [value, part] : kParts) {
    if (relationAt(c_, at_, value, length)) most = std::max(most, length);
  }
  return most;
}

/// "early", "mid", "the end of", "the rest of", "earlier" before a time that has parts. "أول أسبوع
/// من" is the first, "أول العام" early; "نهاية الأسبوع" is a weekend.
void DateReader::readPart() {
  int32_t length = 0;
  if (stepNth() || stepNumberedUnit()) return;
  const Mark* day = markAt(c_, at_, EntryClass::day);
  if (day != nullptr && day->length > 1) return;  // "أول أمس"
  if (unitAt(c_, at_, length) != TimeUnit::none && length > 1) return;
  for (const auto& [value, part] : kParts) {
    if (!relationAt(c_, at_, value, length)) continue;
    words_.part = part;
    at_ += length;
    if (isHyphen(c_, at_)) ++at_;
    return skipFunctions();
  }
}

void DateReader::skipFunctions() {
  for (int32_t n = 0; n < kMaxConnectors && at_ < end_; ++n) {
    if (!hasFlag(c_, at_, kFlagFunction) || holdsDate(c_, at_)) return;
    ++at_;
  }
}

/// Between two slots: a comma, a slash, a full stop after a number, "of", "من", "th". Behind a year
/// nothing is joined but its month ("2016, November").
bool DateReader::skipConnectors() {
  const int32_t from = at_;
  if (words_.count != Count::none) return false;
  while (at_ < end_ && at_ - from < kMaxConnectors && isConnector(at_)) ++at_;
  if (at_ == from || at_ >= end_) return false;
  const bool complete = words_.year >= 0 && words_.month >= 0 && words_.day >= 0;
  if (complete) return false;
  if (words_.year < 0 || words_.month >= 0) return true;
  return at_ == from + 1 && c_.analysis.tokens[from].kind == TokenKind::punctuation &&
         markAt(c_, at_, EntryClass::month) != nullptr;
}

/// A hyphen or slash between a figure and the name of a month, either way: "Oct-2", "2/ أكتوبر".
bool DateReader::joinsFigure(int32_t token) const {
  if (!isHyphen(c_, token) && !isOneOf(c_, token, u"/")) return false;
  const bool monthBehind = markAt(c_, token + 1, EntryClass::month) != nullptr;
  const bool monthBefore = words_.month >= 0 && words_.day < 0;
  return (monthBehind && words_.month < 0) || (monthBefore && digitsAt(c_, token + 1) > 0);
}

bool DateReader::isConnector(int32_t token) const {
  if (isOneOf(c_, token, u",،/.(") || joinsFigure(token)) return true;
  if (joinsDayAndMonth(c_, token)) return true;
  int32_t length = 0;
  if (relationAt(c_, token, "during", length) && length == 1) {
    return words_.nth != 0 || (words_.day >= 0 && words_.month < 0 && !words_.shifted);
  }
  if (!hasFlag(c_, token, kFlagFunction)) return false;
  // "nächste Woche am Freitag"; "between" opens a range.
  const bool opens = entryIs(c_, token, EntryClass::spatial, "between", length) ||
                     entryIs(c_, token, EntryClass::bound, "between", length) ||
                     relationAt(c_, token, "since", length) || isAnd(c_, token);
  if (!opens && markAt(c_, token + 1, EntryClass::weekday) != nullptr) return true;
  return markAt(c_, token, EntryClass::spatial) == nullptr &&
         !holdsDate(c_, token);  // "May" is an auxiliary too
}

/// Whether any slot can be filled from here; behind a date mostly none can. Capitals: "XXI", "Q3".
bool DateReader::mayStep() const {
  constexpr uint64_t kSlots = classBit(EntryClass::month) | classBit(EntryClass::hijriMonth) |
                              classBit(EntryClass::solarMonth) | classBit(EntryClass::weekday) |
                              classBit(EntryClass::day) | classBit(EntryClass::dayPart) |
                              classBit(EntryClass::season) | classBit(EntryClass::decade) |
                              classBit(EntryClass::timeUnit) | classBit(EntryClass::dualTime) |
                              classBit(EntryClass::timeRelation);
  return startsAny(c_, at_, kSlots) || hasFlag(c_, at_, kFlagCapital) || mayOpenNumber(c_, at_);
}

bool DateReader::step() {
  if (at_ >= end_) return false;
  if (words_.count != Count::none) return stepDayPart();
  if (!mayStep()) return false;
  return stepNumeric() || stepNth() || stepNumberedUnit() || stepDecade() || stepMonth() ||
         stepWeekday() || stepRelativeDay() || stepDayPart() || stepAmount() || stepWeekOf() ||
         stepUnit() || stepSeason() || stepShift() || stepYear() || stepDay();
}

/// Whether the filled slots make a date by themselves or by what stands around them.
bool DateReader::enough() const {
  const DateWords& w = words_;
  const bool contained = w.year >= 0 || w.month >= 0 || w.shifted;
  if (w.nth != 0) return contained || w.nthUnit == TimeUnit::quarter;
  if (w.weekOf) return w.day >= 0;
  if (w.day >= 0 || (w.month >= 0 && w.year >= 0) || w.hasOffset) return true;
  if (w.weekday >= 0) return !(shortName_ || bareName_) || contained;
  if (w.count != Count::none) return true;
  if (w.unit == TimeUnit::weekend) {
    return w.shifted || w.edge != Edge::none || afterFunction();
  }
  if (w.season >= 0) return contained || w.part != Part::none;
  if (w.shifted) return w.unit != TimeUnit::none || w.month >= 0;
  if (w.month >= 0) return monthStandsAlone();
  return w.year >= 0 && yearStandsAlone();
}

bool DateReader::monthStandsAlone() const {
  if (words_.edge != Edge::none || words_.part != Part::none || namedMonth_) return true;
  // The long names of months are no other words.
  const bool unmistakable = static_cast<int32_t>(textAt(c_, first_).size()) >= kLongMonthName &&
                            isLastOfPhrase({words_.month, at_, false});
  return unmistakable || afterFunction();
}

/// "in 2019", "في 2019", "بيناير".
bool DateReader::afterFunction() const {
  if (hasFlag(c_, first_, kFlagBy) || hasFlag(c_, first_, kFlagFor)) return true;
  if (start_ == sentenceAt(c_, start_).begin) return false;
  int32_t length = 0;
  return hasFlag(c_, start_ - 1, kFlagFunction) || relationAt(c_, start_ - 1, "during", length);
}

bool DateReader::yearStandsAlone() const {
  if (namedYear_ || words_.years > 1) return true;
  if (words_.year < kFirstBareYear || words_.year > kLastBareYear) return false;
  if (countsHere(c_, at_) || namesCode() || isRoundCount()) return false;
  if (spelledYear_ && !isLastOfPhrase({words_.year, at_, false})) return false;
  return words_.edge != Edge::none || words_.part != Part::none || afterFunction() ||
         besideEvent() || isOneOf(c_, start_ - 1, u"(");
}

/// "in 2000 homes": a round number right before a word is more often a count.
bool DateReader::isRoundCount() const {
  return words_.year % 1000 == 0 && at_ < end_ && !hasFlag(c_, at_, kFlagFunction) &&
         c_.analysis.tokens[at_].kind == TokenKind::word;
}

/// "2014 RC": capitals behind the number that are no known name.
bool DateReader::namesCode() const {
  return at_ < end_ && hasFlag(c_, at_, kFlagAllCaps) &&
         markAt(c_, at_, EntryClass::entity) == nullptr;
}

/// "the 2013 escape", "أحداث 2014".
bool DateReader::besideEvent() const { return isEventWord(c_, at_) || isEventWord(c_, start_ - 1); }

bool readDate(const ClaimContext& context, int32_t token, DateWords& words) {
  return DateReader(context, token).read(words);
}

}  // namespace muqabala
