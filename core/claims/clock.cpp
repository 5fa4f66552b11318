#include <algorithm>

#include "core/claims/date_words.h"
#include "core/claims/number.h"

namespace muqabala {
namespace {

constexpr int32_t kHour = 60;
constexpr int32_t kDay = 24 * kHour;
constexpr int32_t kNoon = 12 * kHour;

/// Digits of a time as written: "04:30", "8.30", "14h30", "8". `minute` -1 when not written.
struct WrittenTime {
  int32_t hour = -1;
  int32_t minute = -1;
  int32_t next = 0;           // one past its last token
  bool unmistakable = false;  // "04:30": two digits behind a colon
  bool halfDay = false;       // "a.m." or "p.m." follows
  bool afternoon = false;
};

int32_t digitRun(std::u16string_view text, int32_t& at) {
  int32_t value = 0;
  const int32_t from = at;
  while (at < static_cast<int32_t>(text.size()) && digitOf(text[at]) >= 0 && at - from < 3) {
    value = value * 10 + digitOf(text[at++]);
  }
  return at == from || at - from > 2 ? -1 : value;
}

char16_t lower(char16_t unit) { return unit >= u'A' && unit <= u'Z' ? unit + 32 : unit; }

/// "am", "p.m.", "PM" at `at`, spaces before allowed.
bool halfDayAt(std::u16string_view text, int32_t& at, bool& afternoon) {
  int32_t i = at;
  const int32_t size = static_cast<int32_t>(text.size());
  while (i < size && (text[i] == u' ' || text[i] == 0xA0)) ++i;
  if (i + 1 >= size || (lower(text[i]) != u'a' && lower(text[i]) != u'p')) return false;
  afternoon = lower(text[i]) == u'p';
  const bool dotted = text[i + 1] == u'.';
  i += dotted ? 2 : 1;
  if (i >= size || lower(text[i]) != u'm') return false;
  ++i;
  const bool wordGoesOn = i < size && ((lower(text[i]) >= u'a' && lower(text[i]) <= u'z'));
  if (wordGoesOn) return false;
  at = i;
  return true;
}

/// The token that ends at or is the last to begin before text position `position`, plus one.
int32_t tokenBehind(const ClaimContext& c, int32_t token, int32_t position) {
  const int32_t end = sentenceEnd(c, token);
  while (token < end && c.analysis.tokens[token].span.start < position) ++token;
  return token;
}

WrittenTime writtenTime(const ClaimContext& c, int32_t token) {
  WrittenTime time;
  const std::u16string_view text = c.analysis.article.text;
  int32_t at = c.analysis.tokens[token].span.start;
  time.hour = digitRun(text, at);
  if (time.hour < 0 || time.hour > 24) return {};
  if (at + 1 < static_cast<int32_t>(text.size())) {
    int32_t behind = at + 1;
    const char16_t mark = lower(text[at]);
    const bool separates =
        mark == u':' || mark == u'.' || mark == u',' || mark == u'h' || mark == u'،';
    const int32_t minute = separates ? digitRun(text, behind) : -1;
    if (minute >= 0 && minute < kHour && behind - at == 3) {
      time.minute = minute;
      time.unmistakable = mark == u':' || mark == u'h';
      at = behind;
    }
  }
  time.halfDay = time.hour <= 12 && halfDayAt(text, at, time.afternoon);
  const bool goesOn = at < static_cast<int32_t>(text.size()) && digitOf(text[at]) >= 0;
  if (goesOn) return {};
  time.next = tokenBehind(c, token, at);
  return time;
}

/// An hour in words ("السابعة", "seven"); figures are writtenTime's.
WrittenTime spelledTime(const ClaimContext& c, int32_t token) {
  WrittenTime time;
  NumberMatch number;
  if (!numberAt(c, token, number)) return {};
  const bool whole = number.ordinal || number.value.min == number.value.max;
  if (!whole || number.value.min < 1 || number.value.min > 12) return {};
  time.hour = static_cast<int32_t>(number.value.min);
  time.next = number.tokens.end;
  return time;
}

/// The part of the day that settles which of two hours is meant: "7" in the evening is 19.
int32_t inDayPart(int32_t minutes, const Entry& part) {
  const int32_t from = static_cast<int32_t>(part.number);
  // "two at noon" is within four hours of it
  const int32_t to = std::max(static_cast<int32_t>(part.number2), from + 4 * kHour);
  if (minutes >= kNoon + kHour) return minutes;
  for (int32_t shift : {0, kNoon, kDay, kDay + kNoon}) {
    if (minutes + shift >= from && minutes + shift <= to) return (minutes + shift) % kDay;
  }
  return minutes;
}

class ClockReader {
 public:
  ClockReader(const ClaimContext& context, int32_t token)
      : c_(context), start_(token), at_(token), end_(sentenceEnd(context, token)) {}

  bool read(ClockMatch& out) {
    readBefore();
    const bool cued = readCue();
    if (at_ >= end_) return false;
    if (!readHour(cued) && !readNamedHour()) return false;
    readZone();
    match_.tokens = {start_, at_};
    out = match_;
    return true;
  }

 private:
  /// "around", "just before", "after" before the time.
  void readBefore() {
    int32_t length = 0;
    for (int32_t n = 0; n < 3 && at_ < end_; ++n) {
      if (isAfternoon()) return;
      const bool about = entryIs(c_, at_, EntryClass::bound, "about", length) ||
                         entryIs(c_, at_, EntryClass::bound, "nearly", length);
      if (about) {
        match_.approximate = true;
      } else if (entryIs(c_, at_, EntryClass::timeRelation, "before", length)) {
        match_.edge = Edge::before;
      } else if (entryIs(c_, at_, EntryClass::timeRelation, "after", length)) {
        match_.edge = Edge::after;
      } else {
        return;
      }
      at_ += length;
    }
  }

  /// "بعد الظهر": a part of the day, not the time after noon.
  bool isAfternoon() const {
    int32_t length = 0;
    const Entry* part = entryAt(c_, at_, EntryClass::dayPart, length);
    return part != nullptr && length > 1 && part->number == kNoon && part->number2 > kNoon;
  }

  /// "الساعة" before the hour.
  bool readCue() {
    int32_t length = 0;
    if (at_ >= end_ || textAt(c_, at_).size() == 1) return false;  // "H1" is half a year
    if (!entryIs(c_, at_, EntryClass::timeUnit, "h", length)) return false;
    at_ += length;
    return true;
  }

  bool readHour(bool cued) {
    WrittenTime time = writtenTime(c_, at_);
    const bool digits = time.hour >= 0;
    if (!digits) time = spelledTime(c_, at_);
    if (time.hour < 0) return false;
    int32_t next = time.next;
    if (time.minute < 0) readFraction(time, next);
    const Entry* part = partBehind(next);
    int32_t length = 0;
    if (part != nullptr && relationAt(c_, next, "ago", length)) return false;  // "3 дня назад"
    const bool evidence =
        cued || time.unmistakable || time.halfDay || part != nullptr || zoneAt(next) > 0;
    if (!evidence || (digits && !cued && !time.halfDay && measured(time.next))) return false;
    int32_t minutes = time.hour % 24 * kHour + (time.minute > 0 ? time.minute : 0);
    if (time.halfDay) minutes = minutes % (kNoon) + (time.afternoon ? kNoon : 0);
    if (part != nullptr) minutes = inDayPart(minutes, *part);
    match_.minutes = minutes;
    at_ = next;
    return true;
  }

  /// "السادسة والنصف": the part of the hour that "and" joins to it.
  void readFraction(WrittenTime& time, int32_t& next) const {
    int32_t length = 0;
    const Entry* part = next < end_ && hasFlag(c_, next, kFlagAnd)
                            ? entryAt(c_, next, EntryClass::fraction, length)
                            : nullptr;
    if (part == nullptr) return;
    time.minute = static_cast<int32_t>(part->number / std::max(part->number2, 1.0) * kHour);
    next += length;
  }

  bool measured(int32_t token) const { return token < end_ && countsHere(c_, token); }

  /// "in the evening", "من مساء", "Uhr" behind the hour; moves `next` behind it.
  const Entry* partBehind(int32_t& next) const {
    int32_t at = next;
    for (int32_t n = 0; n < 3 && at < end_; ++n, ++at) {
      int32_t length = 0;
      const Entry* part = entryAt(c_, at, EntryClass::dayPart, length);
      if (part != nullptr) {
        next = at + length;
        return part;
      }
      const bool joins =
          hasFlag(c_, at, kFlagFunction) || markAt(c_, at, EntryClass::partitive) != nullptr;
      if (!joins) return nullptr;
    }
    return nullptr;
  }

  /// "midnight", "noon", "منتصف الليل". A short word that is another word as well ("ظهر") needs a
  /// preposition or a bound before it.
  bool readNamedHour() {
    int32_t length = 0;
    const Entry* part = entryAt(c_, at_, EntryClass::dayPart, length);
    if (part == nullptr || part->number != part->number2) return false;
    const bool led = at_ > start_ || (at_ > 0 && hasFlag(c_, at_ - 1, kFlagFunction)) || length > 1;
    if (!led) return false;
    match_.minutes = static_cast<int32_t>(part->number) % kDay;
    at_ += length;
    return true;
  }

  /// Universal time has one name in every language of the press: UTC, GMT, ت غ. 0 where none.
  int32_t zoneAt(int32_t token) const {
    if (token >= end_) return 0;
    const std::u16string_view word = textAt(c_, token);
    if (word == u"GMT" || word == u"UTC" || word == u"غرينتش" || word == u"ت.غ") return 1;
    const bool split = word == u"ت" && token + 1 < end_ && textAt(c_, token + 1) == u"غ";
    return split ? 2 : 0;
  }

  void readZone() {
    const int32_t length = zoneAt(at_);
    match_.utc = length > 0;
    at_ += length;
  }

  const ClaimContext& c_;
  ClockMatch match_;
  int32_t start_;
  int32_t at_;
  int32_t end_;
};

}  // namespace

bool clockAt(const ClaimContext& context, int32_t token, ClockMatch& match) {
  return ClockReader(context, token).read(match);
}

}  // namespace muqabala
