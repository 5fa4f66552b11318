#include "core/claims/date_words.h"

#include "core/claims/number.h"

namespace muqabala {
namespace {

constexpr int32_t kFirstYear = 1000;
constexpr int32_t kLastYear = 2199;
/// A year that stands alone is one only in living memory and the near future.
constexpr int32_t kFirstBareYear = 1850;
constexpr int32_t kLastBareYear = 2099;
constexpr int32_t kShortestBareDayName = 4;  // "Sat" and "sun" alone are other words
constexpr int32_t kMaxConnectors = 2;

bool flagged(const ClaimContext& c, int32_t token, uint16_t flag) {
  return (c.analysis.tokens[token].flags & flag) != 0;
}

/// Languages that write the names of days and months with a capital, so that "may", "march" and
/// "sun" in small letters are other words.
bool namesNeedCapital(const ClaimContext& c, int32_t token) {
  const LangId lang = c.analysis.sentences[c.analysis.sentenceOfToken[token]].lang;
  if (lang == kNone) return false;
  const std::string& code = c.lexicon.languages()[lang].code;
  return code == "en" || code == "de";
}

bool smallLettered(const ClaimContext& c, int32_t token) {
  return namesNeedCapital(c, token) && !flagged(c, token, kFlagCapital);
}

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
      if (!skipConnectors()) break;
      if (!step()) {
        at_ = last;
        break;
      }
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

  /// "since", "until", "before", "after": kept only when a date follows.
  void readEdge() {
    static constexpr std::pair<std::string_view, Edge> kEdges[] = {{"since", Edge::since},
                                                                   {"until", Edge::until},
                                                                   {"before", Edge::before},
                                                                   {"after", Edge::after}};
    for (const auto& [value, edge] : kEdges) {
      int32_t length = 0;
      if (!relation(at_, value, length)) continue;
      words_.edge = edge;
      at_ += length;
      skipFunctions();
      return;
    }
  }

  void readPart() {
    static constexpr std::pair<std::string_view, Part> kParts[] = {
        {"start", Part::start}, {"mid", Part::mid}, {"end", Part::end}};
    for (const auto& [value, part] : kParts) {
      int32_t length = 0;
      if (!relation(at_, value, length)) continue;
      words_.part = part;
      at_ += length;
      if (at_ < end_ && isMark(c_, at_, u"-")) ++at_;
      skipFunctions();
      return;
    }
  }

  void skipFunctions() {
    for (int32_t n = 0; n < kMaxConnectors && at_ < end_; ++n) {
      if (!flagged(c_, at_, kFlagFunction) || holdsDate(at_)) return;
      ++at_;
    }
  }

  bool holdsDate(int32_t token) const {
    return markAt(c_, token, EntryClass::timeUnit) || markAt(c_, token, EntryClass::month) ||
           markAt(c_, token, EntryClass::weekday) || markAt(c_, token, EntryClass::day) ||
           markAt(c_, token, EntryClass::timeRelation);
  }

  /// Between two slots: a comma, a slash, a full stop after a number, "of", "من", "th".
  bool skipConnectors() {
    const int32_t from = at_;
    if (words_.year >= 0) return false;
    while (at_ < end_ && at_ - from < kMaxConnectors && isConnector(at_)) ++at_;
    return at_ > from && at_ < end_;
  }

  bool isConnector(int32_t token) const {
    if (isMark(c_, token, u",،/.(")) return true;
    if (flagged(c_, token, kFlagFunction)) return true;
    return isNumberSuffix(token) || markAt(c_, token, EntryClass::partitive) != nullptr;
  }

  /// "th" of "20th": letters glued to a number.
  bool isNumberSuffix(int32_t token) const {
    return token > 0 && flagged(c_, token, kFlagGlued) && wordAt(c_, token).size() <= 2 &&
           c_.analysis.tokens[token].kind == TokenKind::word &&
           c_.analysis.tokens[token - 1].kind == TokenKind::number;
  }

  bool step() {
    if (at_ >= end_) return false;
    return stepNumeric() || stepMonth() || stepWeekday() || stepRelativeDay() || stepDayPart() ||
           stepAgo() || stepUnit() || stepShift() || stepYear() || stepDay();
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
    const bool opened = at_ - length_ > first_ && isMark(c_, at_ - length_ - 1, u"(");
    if (opened && isMark(c_, at_, u")")) ++at_;
  }

  bool stepWeekday() {
    const Entry* entry = nullptr;
    if (words_.weekday >= 0 || !class_(EntryClass::weekday, entry)) return false;
    if (smallLettered(c_, at_)) return false;
    words_.weekday = static_cast<int32_t>(entry->number);
    shortName_ = length_ == 1 &&
                 static_cast<int32_t>(wordAt(c_, at_).size()) < kShortestBareDayName;
    bareName_ = length_ == 1 && rightToLeft() && !flagged(c_, at_, kFlagArticle) &&
                !startsWithArticle(at_);
    at_ += length_;
    return true;
  }

  bool rightToLeft() const {
    const LangId lang = c_.analysis.sentences[c_.analysis.sentenceOfToken[start_]].lang;
    return lang != kNone && c_.lexicon.languages()[lang].proclitics;
  }

  bool startsWithArticle(int32_t token) const {
    const std::u16string_view word = wordAt(c_, token);
    return word.find(u"ال") <= 2;
  }

  /// "today", "yesterday"; "the first day" is none ("اليوم" has both senses).
  bool stepRelativeDay() {
    const Entry* entry = nullptr;
    if (words_.hasOffset || words_.day >= 0 || !class_(EntryClass::day, entry)) return false;
    if (markAt(c_, at_ + length_, EntryClass::ordinal) != nullptr) return false;
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
    const bool before = markAt(c_, next, EntryClass::weekday) || markAt(c_, next, EntryClass::day) ||
                        (markAt(c_, next, EntryClass::timeUnit) != nullptr &&
                         (digitsAt(c_, next + 1) > 0 || markAt(c_, next + 1, EntryClass::weekday)));
    if (!named && !before) return false;
    hasPart_ = true;
    at_ += length_;
    return true;
  }

  /// "three years ago", "قبل ثلاث سنوات", "since two months", "over the last three years".
  bool stepAgo() {
    if (words_.year >= 0 || words_.month >= 0 || words_.day >= 0 || words_.weekday >= 0 ||
        words_.hasOffset || !words_.unit.empty()) {
      return false;
    }
    int32_t length = 0;
    int32_t token = at_;
    const bool sinceBefore = words_.edge == Edge::since && at_ == first_;
    const bool agoBefore = words_.edge == Edge::before && at_ == first_ &&
                           relation(start_, "ago", length);
    const bool lastBefore = relation(at_, "last", length);
    const bool agoHere = !lastBefore && relation(at_, "ago", length);
    if (lastBefore || agoHere) token += length;
    DateWords words = words_;
    if (!readAmount(token, words)) return false;
    const int32_t afterAmount = token;
    if (agoHere || agoBefore || sinceBefore) {
      if (agoBefore || agoHere) words.edge = Edge::none;
      return finishAgo(words, afterAmount);
    }
    if (lastBefore) return finishRunning(words, afterAmount);
    if (relation(token, "last", length)) return finishRunning(words, token + length);
    return relation(token, "ago", length) && finishAgo(words, token + length);
  }

  bool finishAgo(DateWords& words, int32_t end) {
    int32_t length = 0;
    // "three days before the attack" counts from the attack.
    if (end < end_ && markAt(c_, end, EntryClass::partitive) != nullptr && rightToLeft()) {
      return false;
    }
    if (relation(end, "ago", length)) end += length;
    words.shift = Shift::ago;
    words_ = words;
    at_ = end;
    return true;
  }

  bool finishRunning(DateWords& words, int32_t end) {
    if (words.amount < 2) return false;
    words.shift = Shift::last;
    words.running = true;
    words_ = words;
    at_ = end;
    return true;
  }

  /// Number and unit in either order, or a dual: "ثلاث سنوات", "السنوات الثلاث", "عامين", "a year".
  bool readAmount(int32_t& token, DateWords& words) {
    int32_t length = 0;
    if (token >= end_) return false;
    if (const Entry* dual = entryAt(c_, token, EntryClass::dualTime, length)) {
      return setAmount(words, 2, dual->value, token, token + length);
    }
    NumberMatch number;
    if (const Entry* unit = entryAt(c_, token, EntryClass::timeUnit, length)) {
      const int32_t after = token + length;
      const bool follows = after < end_ && !digitsYear(after) &&
                           numberAt(c_, after, number) && !number.ordinal;
      if (follows) return setNumber(words, number, unit->value, token, number.tokens.end);
      return standsAlone(after) && setAmount(words, 1, unit->value, token, after);
    }
    if (!numberAt(c_, token, number) || number.ordinal) return false;
    const int32_t after = number.tokens.end;
    const Entry* unit = after < end_ ? entryAt(c_, after, EntryClass::timeUnit, length) : nullptr;
    return unit != nullptr && setNumber(words, number, unit->value, token, after + length);
  }

  bool digitsYear(int32_t token) const {
    const int32_t value = digitsAt(c_, token);
    return value >= kFirstYear && value <= kLastYear;
  }

  /// "قبل عام" but not "قبل يوم الخميس", "قبل عام 2019".
  bool standsAlone(int32_t token) const {
    return token >= end_ || !(holdsDate(token) || digitsAt(c_, token) >= 0);
  }

  bool setNumber(DateWords& words, const NumberMatch& number, const std::string& unit,
                 int32_t& token, int32_t end) {
    if (number.value.min != number.value.max && !number.value.approximate) return false;
    if (number.value.min < 1 || number.value.min > 3000) return false;
    words.approximate |= number.value.approximate;
    return setAmount(words, static_cast<int32_t>(number.value.min), unit, token, end);
  }

  static bool setAmount(DateWords& words, int32_t amount, const std::string& unit, int32_t& token,
                        int32_t end) {
    words.amount = amount;
    words.unit = unit;
    if (unit == "10a" || unit == "100a") {
      words.amount *= unit == "10a" ? 10 : 100;
      words.unit = "a";
    }
    token = end;
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
    if (unit == "a") return digitsYear(next);
    if (unit == "mo") {
      return markAt(c_, next, EntryClass::month) || markAt(c_, next, EntryClass::hijriMonth);
    }
    return unit == "d" && (dayNumber(next) > 0 || markAt(c_, next, EntryClass::weekday) != nullptr);
  }

  bool shiftBy(const std::string& unit, int32_t token) {
    if (!words_.unit.empty() || words_.year >= 0 || unit == "h" || unit == "s" || unit == "min") {
      return false;
    }
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
    if (unit != nullptr && (unit->value == "d" || unit->value == "w" || unit->value == "mo" ||
                            unit->value == "a")) {
      words_.unit = unit->value;
      at_ = token + length;
      return true;
    }
    const bool named = markAt(c_, token, EntryClass::weekday) || markAt(c_, token, EntryClass::month);
    if (named) at_ = token;
    return named;
  }

  bool stepYear() {
    if (words_.year >= 0 || !digitsYear(at_) || wordAt(c_, at_).size() != 4) return false;
    if (words_.day >= 0 && words_.month < 0 && words_.hijriMonth < 0) return false;
    words_.year = digitsAt(c_, at_);
    ++at_;
    const bool suffix = at_ < end_ && isNumberSuffix(at_);
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
      return digits >= 1 && digits <= 31 && wordAt(c_, token).size() <= 2 ? digits : -1;
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
      if (entryIs(c_, token, EntryClass::timeUnit, "mo", length)) {
        if (relation(token + length, "last", relationLength) ||
            relation(token + length, "this", relationLength)) {
          return true;
        }
        continue;
      }
      if (!isConnector(token) || isMark(c_, token, u"(")) return false;
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
    return words_.edge != Edge::none || words_.part != Part::none || namedMonth_ ||
           afterFunction();
  }

  bool afterFunction() const {
    if (flagged(c_, first_, kFlagBy) || flagged(c_, first_, kFlagFor)) return true;
    return start_ > 0 && c_.analysis.sentenceOfToken[start_ - 1] ==
                             c_.analysis.sentenceOfToken[start_] &&
           flagged(c_, start_ - 1, kFlagFunction);
  }

  bool yearStandsAlone() const {
    if (namedYear_) return true;
    if (words_.year < kFirstBareYear || words_.year > kLastBareYear) return false;
    if (countsHere(c_, at_)) return false;
    return words_.decade || words_.edge != Edge::none || words_.part != Part::none ||
           afterFunction() || besideEvent() || isMark(c_, start_ - 1, u"(");
  }

  /// "the 2013 escape", "أحداث 2014".
  bool besideEvent() const {
    return eventConcept(at_) || eventConcept(start_ - 1);
  }

  bool eventConcept(int32_t token) const {
    if (token < 0 || token >= end_) return false;
    const Mark* mark = markAt(c_, token, EntryClass::concept_);
    if (mark == nullptr) return false;
    const ConceptId id = c_.lexicon.entries()[mark->entry].concept_;
    return id != kNone && c_.lexicon.concepts()[id].kind == "event";
  }

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
