#include "core/claims/date_words.h"
#include "core/claims/number.h"

namespace muqabala {
namespace {

/// A year that stands alone is one only in living memory and the near future.
constexpr int32_t kFirstBareYear = 1850;
constexpr int32_t kLastBareYear = 2099;
constexpr int32_t kShortestBareDayName = 4;  // "Sat" and "sun" alone are other words
constexpr int32_t kMaxConnectors = 2;

/// Fills the slots of one date, left to right.
class DateReader {
 public:
  DateReader(const ClaimContext& context, int32_t token)
      : c_(context), start_(token), at_(token), end_(sentenceEnd(context, token)) {}

  bool read(DateWords& out) {
    readEdge();
    readPart();
    first_ = at_;
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

 private:
  bool class_(EntryClass cls, const Entry*& entry) {
    entry = entryAt(c_, at_, cls, length_);
    return entry != nullptr;
  }

  bool relation(int32_t token, std::string_view value, int32_t& length) const {
    return token < end_ && entryIs(c_, token, EntryClass::timeRelation, value, length);
  }

  /// "since", "until", "before", "after": kept only when a date follows. "بعد ظهر" is a part of the
  /// day.
  void readEdge() {
    const Mark* part = markAt(c_, at_, EntryClass::dayPart);
    if (part != nullptr && part->length > 1) return;
    static constexpr std::pair<std::string_view, Edge> kEdges[] = {{"since", Edge::since},
                                                                   {"until", Edge::until},
                                                                   {"before", Edge::before},
                                                                   {"after", Edge::after}};
    int32_t length = 0;
    for (const auto& [value, edge] : kEdges) {
      if (!relation(at_, value, length)) continue;
      words_.edge = edge;
      at_ += length;
      return skipFunctions();
    }
  }

  void readPart() {
    static constexpr std::pair<std::string_view, Part> kParts[] = {
        {"start", Part::start}, {"mid", Part::mid}, {"end", Part::end}};
    int32_t length = 0;
    for (const auto& [value, part] : kParts) {
      if (!relation(at_, value, length)) continue;
      words_.part = part;
      at_ += length;
      if (isOneOf(c_, at_, u"-")) ++at_;
      return skipFunctions();
    }
  }

  void skipFunctions() {
    for (int32_t n = 0; n < kMaxConnectors && at_ < end_; ++n) {
      if (!hasFlag(c_, at_, kFlagFunction) || holdsDate(c_, at_)) return;
      ++at_;
    }
  }

  /// Between two slots: a comma, a slash, a full stop after a number, "of", "من", "th".
  bool skipConnectors() {
    const int32_t from = at_;
    if (words_.year >= 0) return false;
    while (at_ < end_ && at_ - from < kMaxConnectors && isConnector(at_)) ++at_;
    return at_ > from && at_ < end_;
  }

  bool isConnector(int32_t token) const {
    if (isOneOf(c_, token, u",،/.(")) return true;
    if (joinsDayAndMonth(c_, token)) return true;
    return hasFlag(c_, token, kFlagFunction) && markAt(c_, token, EntryClass::spatial) == nullptr &&
           markAt(c_, token, EntryClass::timeRelation) == nullptr;
  }

  bool step() {
    if (at_ >= end_) return false;
    if (words_.running || words_.shift == Shift::ago) return stepDayPart();
    return stepNumeric() || stepMonth() || stepWeekday() || stepRelativeDay() || stepDayPart() ||
           stepAmount() || stepUnit() || stepShift() || stepYear() || stepDay();
  }

  bool stepNumeric() {
    if (words_.day >= 0 || words_.month >= 0 || words_.year >= 0) return false;
    int32_t next = at_;
    if (!numericDateAt(c_, at_, words_, next)) return false;
    at_ = next;
    return true;
  }

  bool stepMonth() {
    const Entry* entry = nullptr;
    if (class_(EntryClass::hijriMonth, entry) && words_.hijriMonth < 0 && words_.month < 0) {
      words_.hijriMonth = static_cast<int32_t>(entry->number);
      at_ += length_;
      return true;
    }
    if (!class_(EntryClass::month, entry)) return false;
    const int32_t month = static_cast<int32_t>(entry->number);
    if (words_.month >= 0 && words_.month != month) return false;
    if (words_.day < 0 && smallLettered(c_, at_)) return false;
    words_.month = month;
    at_ += length_;
    closeBracket();
    return true;
  }

  /// "January (كانون الثاني)": the bracket that the second name of a month opened.
  void closeBracket() {
    const bool opened = at_ - length_ > first_ && isOneOf(c_, at_ - length_ - 1, u"(");
    if (opened && isOneOf(c_, at_, u")")) ++at_;
  }

  bool stepWeekday() {
    const Entry* entry = nullptr;
    if (words_.weekday >= 0 || !class_(EntryClass::weekday, entry)) return false;
    if (smallLettered(c_, at_)) return false;
    words_.weekday = static_cast<int32_t>(entry->number);
    shortName_ =
        length_ == 1 && static_cast<int32_t>(textAt(c_, at_).size()) < kShortestBareDayName;
    bareName_ = length_ == 1 && hasProclitics(c_, start_) && !hasFlag(c_, at_, kFlagArticle) &&
                !startsWithArticle(at_);
    at_ += length_;
    return true;
  }

  bool startsWithArticle(int32_t token) const { return textAt(c_, token).find(u"ال") <= 2; }

  /// "اليوم" and "الليلة" are "today" and "tonight" only with their article and without an
  /// adjective
  /// ("اليوم الأول" is the first day).
  bool describedDay(const Entry& entry) const {
    if (!hasProclitics(c_, start_) || entry.number != 0 || length_ > 1) return false;
    if (!hasFlag(c_, at_, kFlagArticle)) return true;
    const int32_t next = at_ + 1;
    if (next >= end_ || markAt(c_, next, EntryClass::weekday) != nullptr) return false;
    return hasFlag(c_, next, kFlagArticle) || markAt(c_, next, EntryClass::ordinal) != nullptr;
  }

  /// "today", "yesterday".
  bool stepRelativeDay() {
    const Entry* entry = nullptr;
    if (words_.hasOffset || words_.day >= 0 || !class_(EntryClass::day, entry)) return false;
    if (describedDay(*entry)) return false;
    words_.hasOffset = true;
    words_.offset = static_cast<int32_t>(entry->number);
    at_ += length_;
    return true;
  }

  /// "Sunday morning", "صباح الأحد": part of the words, not of the value.
  bool stepDayPart() {
    const Entry* entry = nullptr;
    if (hasPart_ || !class_(EntryClass::dayPart, entry)) return false;
    const bool named = words_.weekday >= 0 || words_.hasOffset || words_.day >= 0;
    const int32_t next = at_ + length_;
    const bool before = markAt(c_, next, EntryClass::weekday) ||
                        markAt(c_, next, EntryClass::day) ||
                        (markAt(c_, next, EntryClass::timeUnit) != nullptr &&
                         (digitsAt(c_, next + 1) > 0 || markAt(c_, next + 1, EntryClass::weekday)));
    if (!named && !before) return false;
    hasPart_ = true;
    at_ += length_;
    return true;
  }

  /// "three years ago", "قبل ثلاث سنوات", "since two months", "over the last three years".
  bool stepAmount() {
    const bool filled = words_.year >= 0 || words_.month >= 0 || words_.day >= 0 ||
                        words_.weekday >= 0 || words_.hasOffset || !words_.unit.empty();
    if (filled) return false;
    const bool leads = at_ == first_ && words_.edge != Edge::none;
    int32_t next = at_;
    if (!amountAt(c_, at_, leads ? start_ : kNone, words_, next)) return false;
    at_ = next;
    return true;
  }

  /// "يوم 20", "شهر يناير", "the year 2019": the name of the unit before its value.
  bool stepUnit() {
    const Entry* entry = nullptr;
    if (!class_(EntryClass::timeUnit, entry) && !class_(EntryClass::dualTime, entry)) return false;
    int32_t length = 0;
    const int32_t next = at_ + length_;
    if (relation(next, "last", length) || relation(next, "this", length) ||
        relation(next, "next", length)) {
      return shiftBy(entry->value, next);
    }
    if (!valueFollows(entry->value, next)) return false;
    namedYear_ |= entry->value == "a";
    namedMonth_ |= entry->value == "mo";
    at_ = next;
    return true;
  }

  bool valueFollows(const std::string& unit, int32_t next) const {
    if (next >= end_) return false;
    if (unit == "a") return yearDigits(c_, next);
    if (unit == "mo") {
      return markAt(c_, next, EntryClass::month) || markAt(c_, next, EntryClass::hijriMonth);
    }
    return unit == "d" && (dayNumber(next) > 0 || markAt(c_, next, EntryClass::weekday) != nullptr);
  }

  bool shiftBy(const std::string& unit, int32_t token) {
    // "the next day" counts from what was told before, not from now.
    const bool running = unit == "w" || unit == "mo" || unit == "a";
    if (!words_.unit.empty() || words_.year >= 0 || !running) return false;
    words_.unit = unit;
    at_ = token;
    return stepShift();
  }

  /// "last", "this", "next" beside a unit, a month or a weekday.
  bool stepShift() {
    static constexpr std::pair<std::string_view, Shift> kShifts[] = {
        {"last", Shift::last}, {"this", Shift::current}, {"next", Shift::next}};
    if (words_.shift != Shift::none) return false;
    for (const auto& [value, shift] : kShifts) {
      int32_t length = 0;
      if (!relation(at_, value, length)) continue;
      const bool after = !words_.unit.empty() || words_.month >= 0 || words_.weekday >= 0;
      if (!after && !shiftBefore(at_ + length)) continue;
      words_.shift = shift;
      if (after) at_ += length;
      return true;
    }
    return false;
  }

  bool shiftBefore(int32_t token) {
    if (token >= end_) return false;
    int32_t length = 0;
    const Entry* unit = entryAt(c_, token, EntryClass::timeUnit, length);
    if (unit != nullptr && (unit->value == "w" || unit->value == "mo" || unit->value == "a")) {
      words_.unit = unit->value;
      at_ = token + length;
      return true;
    }
    const bool named =
        markAt(c_, token, EntryClass::weekday) || markAt(c_, token, EntryClass::month);
    if (named) at_ = token;
    return named;
  }

  bool stepYear() {
    if (words_.year >= 0 || !yearDigits(c_, at_) || textAt(c_, at_).size() != 4) return false;
    if (words_.day >= 0 && words_.month < 0 && words_.hijriMonth < 0) return false;
    words_.year = digitsAt(c_, at_);
    ++at_;
    const bool suffix = at_ < end_ && isNumberSuffix(c_, at_);
    if (suffix && words_.year % 10 == 0 && words_.month < 0) {
      words_.decade = true;
      ++at_;
    }
    return true;
  }

  bool stepDay() {
    if (words_.day >= 0) return false;
    int32_t next = at_;
    const int32_t day = dayNumber(at_, &next);
    if (day <= 0) return false;
    const bool monthBefore = (words_.month >= 0 || words_.hijriMonth >= 0) && words_.year < 0;
    if (monthBefore ? countsHere(c_, next) : !monthFollows(next)) return false;
    words_.day = day;
    at_ = next;
    return true;
  }

  int32_t dayNumber(int32_t token, int32_t* next = nullptr) const {
    const int32_t digits = digitsAt(c_, token);
    if (digits >= 0) {
      if (next != nullptr) *next = token + 1;
      return digits >= 1 && digits <= 31 && textAt(c_, token).size() <= 2 ? digits : -1;
    }
    NumberMatch number;
    if (!numberAt(c_, token, number) || !(number.ordinal || number.value.min == number.value.max)) {
      return -1;
    }
    if (next != nullptr) *next = number.tokens.end;
    const double value = number.value.min;
    return value >= 1 && value <= 31 ? static_cast<int32_t>(value) : -1;
  }

  /// "20 January", "20th of January", "العشرين من شهر يناير", "12 من الشهر الماضي".
  bool monthFollows(int32_t token) const {
    for (int32_t skipped = 0; token < end_ && skipped < 3; ++skipped, ++token) {
      if (markAt(c_, token, EntryClass::month) || markAt(c_, token, EntryClass::hijriMonth)) {
        return true;
      }
      int32_t length = 0;
      int32_t relationLength = 0;
      if ((relation(token, "last", length) || relation(token, "this", length)) &&
          entryIs(c_, token + length, EntryClass::timeUnit, "mo", relationLength)) {
        return true;
      }
      if (entryIs(c_, token, EntryClass::timeUnit, "mo", length)) {
        if (relation(token + length, "last", relationLength) ||
            relation(token + length, "this", relationLength)) {
          return true;
        }
        continue;
      }
      if (!joinsDayAndMonth(c_, token)) return false;
    }
    return false;
  }

  /// Whether the filled slots make a date by themselves or by what stands around them.
  bool enough() const {
    const DateWords& w = words_;
    if (w.day >= 0 || (w.month >= 0 && w.year >= 0) || w.hasOffset) return true;
    if (w.weekday >= 0) return !(shortName_ || bareName_) || w.month >= 0;
    if (w.shift != Shift::none) return !w.unit.empty() || w.month >= 0;
    if (w.month >= 0 || w.hijriMonth >= 0) return monthStandsAlone();
    return w.year >= 0 && yearStandsAlone();
  }

  bool monthStandsAlone() const {
    return words_.edge != Edge::none || words_.part != Part::none || namedMonth_ || afterFunction();
  }

  /// "in 2019", "في 2019", "بيناير".
  bool afterFunction() const {
    if (hasFlag(c_, first_, kFlagBy) || hasFlag(c_, first_, kFlagFor)) return true;
    if (start_ == sentenceAt(c_, start_).begin) return false;
    int32_t length = 0;
    return hasFlag(c_, start_ - 1, kFlagFunction) || relation(start_ - 1, "during", length);
  }

  bool yearStandsAlone() const {
    if (namedYear_) return true;
    if (words_.year < kFirstBareYear || words_.year > kLastBareYear) return false;
    if (countsHere(c_, at_) || namesCode() || isRoundCount()) return false;
    return words_.decade || words_.edge != Edge::none || words_.part != Part::none ||
           afterFunction() || besideEvent() || isOneOf(c_, start_ - 1, u"(");
  }

  /// "in 2000 homes": a round number right before a word is more often a count.
  bool isRoundCount() const {
    return words_.year % 1000 == 0 && at_ < end_ && !hasFlag(c_, at_, kFlagFunction) &&
           c_.analysis.tokens[at_].kind == TokenKind::word && !words_.decade;
  }

  /// "2014 RC": capitals behind the number that are no known name.
  bool namesCode() const {
    return at_ < end_ && hasFlag(c_, at_, kFlagAllCaps) &&
           markAt(c_, at_, EntryClass::entity) == nullptr;
  }

  /// "the 2013 escape", "أحداث 2014".
  bool besideEvent() const { return isEventWord(c_, at_) || isEventWord(c_, start_ - 1); }

  const ClaimContext& c_;
  DateWords words_;
  int32_t start_;
  int32_t at_;
  int32_t end_;
  int32_t first_ = 0;
  int32_t length_ = 1;
  bool hasPart_ = false;
  bool namedYear_ = false;
  bool namedMonth_ = false;
  bool shortName_ = false;
  bool bareName_ = false;
};

}  // namespace

bool readDate(const ClaimContext& context, int32_t token, DateWords& words) {
  return DateReader(context, token).read(words);
}

}  // namespace muqabala
