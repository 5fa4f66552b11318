#include "core/claims/terms.h"

#include <cmath>

namespace muqabala {

namespace {

/// What may follow a number word: "twenty" takes units, 300 tens, 2000 hundreds.
double placeOf(double value, bool byTwenty) {
  if (byTwenty && (value == 60 || value == 80)) return 20;
  if (value < 20) return 1;
  double place = 1;
  while (std::fmod(value, place * 10) == 0) place *= 10;
  return place;
}

bool isTens(double value) { return value >= 20 && value < 100 && std::fmod(value, 10) == 0; }

}  // namespace

bool Terms::push(const Term& term) {
  if (count_ == static_cast<int32_t>(terms_.size())) return false;
  terms_[count_++] = term;
  return true;
}

bool Terms::add(double value, bool joined, bool tensJoin, bool byTwenty) {
  const Term next{{value, 1}, placeOf(value, byTwenty), false, 1};
  if (count_ == 0) return push(next);
  Term& last = terms_[count_ - 1];
  const double units = last.scale || last.value.den != 1 ? 0 : last.value.num;
  if (units > 0 && units < 10 && ((joined && isTens(value)) || (!joined && value == 10))) {
    last.value.num += value;  // "واحد وعشرون", "ثلاث عشرة"
    return true;
  }
  if (units == 4 && value == 20 && !joined) {  // "quatre vingt"
    last = {{80, 1}, 20, false, 1};
    return true;
  }
  // "twenty and three" are two numbers, unless the language says tens and units so
  if (last.place == 10 && joined != tensJoin) return false;
  return value > 0 && value < last.place && push(next);
}

bool Terms::addDigits(Exact value, bool joined) {
  if (count_ == 0) return push({value, 1, false, 1});
  const Term& last = terms_[count_ - 1];
  const bool fits =
      joined && last.scale && last.place >= 100 && value.num > 0 && value.value() < last.place;
  return fits && push({value, 1, false, 1});
}

bool Terms::multiply(double by, bool joined, bool again) {
  int32_t from = count_;
  // "ألفين" is two thousand already, and no thousand of millions
  const auto isSmaller = [&](const Term& t) {
    return t.value.value() < by || (!t.scale && t.place < by);
  };
  while (!joined && from > 0 && isSmaller(terms_[from - 1])) --from;
  Exact product{by, 1};
  if (from < count_) {
    Exact all = terms_[from].value;
    for (int32_t i = from + 1; i < count_; ++i) {
      const Exact& v = terms_[i].value;
      all = {all.num * v.den + v.num * all.den, all.den * v.den};
    }
    product = {all.num * by, all.den};
  }
  if (from > 0 && product.value() >= roomOf(terms_[from - 1], by, again)) return false;
  count_ = from;
  scale_ = by;
  return push({product, by, true, 1});
}

double Terms::roomOf(const Term& term, double by, bool again) {
  const double times = term.value.value() / by;
  return again && term.scale && term.place == by && times >= 100 ? placeOf(times, false) * by
                                                                 : term.place;
}

bool Terms::addPart(Exact part) {
  if (count_ == 0) return false;
  const Term& last = terms_[count_ - 1];
  if (last.place == 0) return false;
  const double of = last.place >= 1000 ? last.place : 1;
  return push({part, 0, false, of});
}

void Terms::takePart(Exact part) {
  const Exact all = sum();
  count_ = 0;
  push({{all.num * part.num, all.den * part.den}, 0, false, 1});
}

Exact Terms::sum() const {
  Exact all;
  for (int32_t i = 0; i < count_; ++i) {
    const Term& t = terms_[i];
    all = {all.num * t.value.den + t.value.num * t.of * all.den, all.den * t.value.den};
  }
  return all;
}

}  // namespace muqabala
