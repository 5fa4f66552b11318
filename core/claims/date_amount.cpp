#include "core/claims/date_words.h"
#include "core/claims/number.h"

namespace muqabala {
namespace {

constexpr int32_t kMostParts = 4;     // "2 years, 1 month and 21 days"
constexpr double kLargestVague = 10;  // "a few", "several": the least of them is meant
constexpr double kLargestAmount = 3000;

/// Reads "three years", "the three years", "two months" (dual), "a year", "1 month and 21 days" and
/// the words around it that say from where they count.
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
    readBefore();
    if (!readAmounts()) return false;
    if (!readBehind()) return false;
    out = words_;
    next = at_;
    return true;
  }

 private:
  bool relation(int32_t token, Tag value, int32_t& length) const {
    return token < end_ && relationAt(c_, token, value, length);
  }

  /// "last", "next", "ago", "within" before the amount; a "since" or "before" was read already.
  void readBefore() {
    static constexpr Tagged<Count> kCounts[] = {{"last", Count::past},
                                                {"next", Count::coming},
                                                {"within", Count::within},
                                                {"ahead", Count::ahead},
                                                {"ago", Count::ago}};
    int32_t length = 0;
    for (const auto& [value, count] : kCounts) {
      if (!relation(at_, value, length) || isWithinAfter(at_)) continue;
      before_ = count;
      at_ += length;
      while (at_ < end_ && hasFlag(c_, at_, kFlagFunction) && !holdsDate(c_, at_)) ++at_;
      int32_t more = 0;
      if (count == Count::within && relation(at_, "next", more)) at_ += more;
      return;
    }
    if (lead_ == kNone) return;
    const bool ago = words_.edge == Edge::before && relation(lead_, "ago", length);
    if (ago || words_.edge == Edge::since) before_ = Count::ago;
    if (words_.edge == Edge::after) before_ = Count::later;
    if (ago || words_.edge == Edge::after) clearsEdge_ = true;
  }

  /// "بعد مضي 50 دقيقة": the word that alone says "past" belongs to "after".
  bool isWithinAfter(int32_t token) const {
    int32_t length = 0;
    return token > 0 && relation(token - 1, "after", length) && length > 1;
  }

  bool readBehind() {
    int32_t length = 0;
    const bool inside = inside_ != Count::none;
    if (inside) before_ = inside_;
    // French "dans" stands before the amount only.
    const bool fromNow =
        relation(at_, "ahead", length) && (length > 1 || !hasFlag(c_, at_, kFlagFunction));
    if (fromNow) {
      at_ += length;
      clearsEdge_ = true;
      return take(before_ == Count::ago ? Count::ago : Count::ahead);
    }
    if (relation(at_, "ago", length) && before_ != Count::later) {
      at_ += length;
      return take(Count::ago);
    }
    if (relation(at_, "last", length) && !inside) {
      at_ += length;
      return take(before_ == Count::ago ? Count::ago : Count::past);
    }
    if (relation(at_, "next", length) && !inside) {
      at_ += length;
      return take(Count::coming);
    }
    if (before_ == Count::none) return readFromDay() || readLater();
    return take(before_);
  }

  /// "two days later".
  bool readLater() {
    int32_t length = 0;
    if (!relation(at_, "later", length)) return false;
    at_ += length;
    if (markAt(c_, at_, EntryClass::partitive) != nullptr) return false;  // "la semana después de"
    return take(Count::later);
  }

  /// "two days before yesterday", "four days from today": a day like "yesterday", moved.
  bool readFromDay() {
    int32_t length = 0;
    const bool back = relation(at_, "before", length);
    const bool on = !back && (relation(at_, "after", length) || relation(at_, "since", length));
    if (!(back || on) || words_.months != 0) return false;
    int32_t dayLength = 0;
    const Entry* day = entryAt(c_, at_ + length, EntryClass::day, dayLength);
    if (day == nullptr) return false;
    words_.hasOffset = true;
    words_.offset = static_cast<int32_t>(day->number) + (back ? -words_.days : words_.days);
    words_.months = words_.days = 0;
    words_.unit = TimeUnit::none;
    at_ += length + dayLength;
    return true;
  }

  /// "three days before the attack" and "after two years of war" count from something else.
  bool take(Count count) {
    const bool counted = at_ < end_ && (count == Count::ago || count == Count::later) &&
                         markAt(c_, at_, EntryClass::partitive) != nullptr;
    if (counted && hasProclitics(c_, start_)) return false;
    // "27 hours later" is a length of time.
    if (count == Count::later && words_.unit < TimeUnit::day) return false;
    const bool leadsLater = count == Count::later && before_ == Count::later;
    if (leadsLater && !hasProclitics(c_, start_)) return false;  // "after two days, ..."
    const bool running = count == Count::past || count == Count::coming;
    if (running && parts_ == 1 && amount_ < 2) return false;
    if (clearsEdge_) words_.edge = Edge::none;
    words_.count = count;
    return true;
  }

  bool readAmounts() {
    while (parts_ < kMostParts) {
      const int32_t before = at_;
      if (parts_ > 0) skipJoint();
      if (!readAmount()) {
        at_ = before;
        break;
      }
      ++parts_;
    }
    return parts_ > 0;
  }

  void skipJoint() {
    if (isOneOf(c_, at_, u",،")) ++at_;
    if (at_ < end_ && isAnd(c_, at_)) ++at_;
  }

  bool readAmount() {
    int32_t length = 0;
    if (at_ >= end_) return false;
    if (const Entry* dual = entryAt(c_, at_, EntryClass::dualTime, length)) {
      return addAmount(2, unitNamed(dual->tag), at_ + length);
    }
    NumberMatch number;
    TimeUnit unit = unitAt(c_, at_, length);
    if (unit != TimeUnit::none) {
      const int32_t after = at_ + length;
      const bool follows = after < end_ && hasProclitics(c_, start_) && !yearDigits(c_, after) &&
                           !joined(after) && numberAt(c_, after, number) && !number.ordinal;
      if (follows) return addNumber(number, unit, number.tokens.end);
      return standsAlone(after) && isOne(at_) && addAmount(1, unit, after);
    }
    if (!numberAt(c_, at_, number) || number.ordinal) return false;
    int32_t after = number.tokens.end;
    readInside(after);
    unit = after < end_ ? unitAt(c_, after, length) : TimeUnit::none;
    return unit != TimeUnit::none && addNumber(number, unit, after + length);
  }

  /// "و 21 يوما" behind a unit is the next part, not its number.
  bool joined(int32_t token) const { return isAnd(c_, token) || hasFlag(c_, token, kFlagAnd); }

  /// "les trois derniers mois", "las 3 próximas semanas": the relation inside the amount.
  void readInside(int32_t& after) {
    int32_t length = 0;
    const bool past = relation(after, "last", length);
    if (!past && !relation(after, "next", length)) return;
    inside_ = past ? Count::past : Count::coming;
    after += length;
  }

  /// Whether a unit without a number is a single one: "a year ago", "قبل عام"; "years ago" is not.
  /// The Arabic singulars are the words of three letters and "أسبوع".
  bool isOne(int32_t token) const {
    const std::u16string_view word = textAt(c_, token);
    if (hasProclitics(c_, token)) {
      const bool led = lead_ != kNone || at_ > start_;
      return led && (word.size() <= 3 || word == u"أسبوع");
    }
    // "les années", "los años": the article of a plural
    const std::u16string_view before = textAt(c_, token - 1);
    if (word.back() == u's' && !before.empty() && before.back() == u's') return false;
    int32_t length = 0;
    if (entryIs(c_, token - 1, EntryClass::function, "article", length)) return true;
    return hasFlag(c_, token - 1, kFlagFunction) && word.back() != u's';
  }

  /// "قبل عام" but not "قبل يوم الخميس", "قبل عام 2019".
  bool standsAlone(int32_t token) const {
    return token >= end_ || joined(token) || !(holdsDate(c_, token) || digitsAt(c_, token) >= 0) ||
           markAt(c_, token, EntryClass::timeRelation) != nullptr;
  }

  bool addNumber(const NumberMatch& number, TimeUnit unit, int32_t end) {
    const Quantity& value = number.value;
    const bool few = value.vague && value.max <= kLargestVague;
    if (value.min != value.max && !value.approximate && !few) return false;
    if (value.min < 1 || value.min > kLargestAmount) return false;
    words_.approximate |= value.approximate || few;
    return addAmount(static_cast<int32_t>(value.min), unit, end);
  }

  bool addAmount(int32_t amount, TimeUnit unit, int32_t end) {
    switch (unit) {
      case TimeUnit::century:
      case TimeUnit::decade:
      case TimeUnit::year:
        words_.months += amount * (unit == TimeUnit::year     ? 12
                                   : unit == TimeUnit::decade ? 120
                                                              : 1200);
        break;
      case TimeUnit::quarter:
        words_.months += 3 * amount;
        break;
      case TimeUnit::month:
        words_.months += amount;
        break;
      case TimeUnit::week:
        words_.days += 7 * amount;
        break;
      case TimeUnit::day:
        words_.days += amount;
        break;
      case TimeUnit::hour:
        words_.days += amount / 24;
        break;
      default:
        if (unit == TimeUnit::weekend || unit == TimeUnit::half || unit == TimeUnit::none) {
          return false;
        }
    }
    if (words_.unit == TimeUnit::none || unit < words_.unit) words_.unit = unit;
    amount_ = amount;
    at_ = end;
    return true;
  }

  const ClaimContext& c_;
  DateWords words_;
  int32_t start_;
  int32_t lead_;
  int32_t at_;
  int32_t end_;
  int32_t parts_ = 0;
  int32_t amount_ = 0;
  Count before_ = Count::none;  // what the words before the amount say
  Count inside_ = Count::none;
  bool clearsEdge_ = false;
};

}  // namespace

bool amountAt(const ClaimContext& context, int32_t token, int32_t lead, DateWords& words,
              int32_t& next) {
  return AmountReader(context, token, lead, words).read(words, next);
}

}  // namespace muqabala
