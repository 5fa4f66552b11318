#include "core/claims/date_words.h"
#include "core/claims/number.h"

namespace muqabala {
namespace {

/// Reads "three years", "the three years", "two months" (dual), "a year" and the words around it
/// that say from where they count.
class AmountReader {
 public:
  AmountReader(const ClaimContext& context, int32_t token, int32_t lead, const DateWords& words)
      : c_(context),
        words_(words),
        start_(token),
        lead_(lead),
        at_(token),
        end_(sentenceEnd(context, token)) {}

  bool read(DateWords& out, int32_t& next) {
    int32_t length = 0;
    const bool since = lead_ != kNone && words_.edge == Edge::since;
    const bool agoBefore =
        lead_ != kNone && words_.edge == Edge::before && relation(lead_, "ago", length);
    const bool lastHere = relation(at_, "last", length);
    const bool agoHere = !lastHere && relation(at_, "ago", length);
    if (lastHere || agoHere) at_ += length;
    if (!readAmount()) return false;
    const bool done = (agoHere || agoBefore || since) ? finishAgo(agoHere || agoBefore)
                      : lastHere                      ? finishRunning()
                                                      : finishBehind();
    if (!done) return false;
    out = words_;
    next = at_;
    return true;
  }

 private:
  bool relation(int32_t token, std::string_view value, int32_t& length) const {
    return token < end_ && entryIs(c_, token, EntryClass::timeRelation, value, length);
  }

  bool finishBehind() {
    int32_t length = 0;
    if (relation(at_, "last", length)) {
      at_ += length;
      return finishRunning();
    }
    return relation(at_, "ago", length) && finishAgo(true);
  }

  /// "three days before the attack" counts from the attack, not from now.
  bool finishAgo(bool edgeIsAgo) {
    const bool counted = at_ < end_ && hasProclitics(c_, start_) &&
                         markAt(c_, at_, EntryClass::partitive) != nullptr;
    if (counted) return false;
    int32_t length = 0;
    if (relation(at_, "ago", length)) at_ += length;
    if (edgeIsAgo) words_.edge = Edge::none;
    words_.shift = Shift::ago;
    return true;
  }

  bool finishRunning() {
    if (words_.amount < 2) return false;
    words_.shift = Shift::last;
    words_.running = true;
    return true;
  }

  bool readAmount() {
    int32_t length = 0;
    if (at_ >= end_) return false;
    if (const Entry* dual = entryAt(c_, at_, EntryClass::dualTime, length)) {
      return setAmount(2, dual->value, at_ + length);
    }
    NumberMatch number;
    if (const Entry* unit = entryAt(c_, at_, EntryClass::timeUnit, length)) {
      const int32_t after = at_ + length;
      const bool follows =
          after < end_ && !yearDigits(c_, after) && numberAt(c_, after, number) && !number.ordinal;
      if (follows) return setNumber(number, unit->value, number.tokens.end);
      return standsAlone(after) && isOne(at_) && setAmount(1, unit->value, after);
    }
    if (!numberAt(c_, at_, number) || number.ordinal) return false;
    const int32_t after = number.tokens.end;
    const Entry* unit = after < end_ ? entryAt(c_, after, EntryClass::timeUnit, length) : nullptr;
    return unit != nullptr && setNumber(number, unit->value, after + length);
  }

  /// Whether a unit without a number is a single one: "a year ago", "قبل عام"; "years ago" is not.
  /// The Arabic singulars are the words of three letters and "أسبوع".
  bool isOne(int32_t token) const {
    const std::u16string_view word = textAt(c_, token);
    if (hasProclitics(c_, token)) {
      const bool led = lead_ != kNone || at_ > start_;
      return led && (word.size() <= 3 || word == u"أسبوع");
    }
    return token > 0 && hasFlag(c_, token - 1, kFlagFunction) && word.back() != u's';
  }

  /// "قبل عام" but not "قبل يوم الخميس", "قبل عام 2019".
  bool standsAlone(int32_t token) const {
    return token >= end_ || !(holdsDate(c_, token) || digitsAt(c_, token) >= 0) ||
           markAt(c_, token, EntryClass::timeRelation) != nullptr;
  }

  bool setNumber(const NumberMatch& number, const std::string& unit, int32_t end) {
    const Quantity& value = number.value;
    if (value.min != value.max && !value.approximate) return false;
    if (value.min < 1 || value.min > 3000) return false;
    words_.approximate |= value.approximate;
    return setAmount(static_cast<int32_t>(value.min), unit, end);
  }

  bool setAmount(int32_t amount, const std::string& unit, int32_t end) {
    words_.amount = amount;
    words_.unit = unit;
    if (unit == "10a" || unit == "100a") {
      words_.amount *= unit == "10a" ? 10 : 100;
      words_.unit = "a";
    }
    at_ = end;
    return true;
  }

  const ClaimContext& c_;
  DateWords words_;
  int32_t start_;
  int32_t lead_;
  int32_t at_;
  int32_t end_;
};

}  // namespace

bool amountAt(const ClaimContext& context, int32_t token, int32_t lead, DateWords& words,
              int32_t& next) {
  return AmountReader(context, token, lead, words).read(words, next);
}

}  // namespace muqabala
