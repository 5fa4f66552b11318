#pragma once

#include "core/claims/date_words.h"

namespace muqabala {

/// Fills the slots of one date, left to right, in whatever order a language puts them. `read` is in
/// date_reader.cpp; a step fills one slot from the words at `at_`, moves behind them and says so,
/// or changes nothing: date_steps.cpp has the steps for days and what is relative to now,
/// date_units.cpp those for quarters, decades and the like.
class DateReader {
 public:
  DateReader(const ClaimContext& context, int32_t token);

  /// False where no date starts at the token.
  bool read(DateWords& out);

 private:
  // date_reader.cpp
  void readEdge();
  void readPart();
  int32_t lengthOfPart() const;
  void skipFunctions();
  bool skipConnectors();
  bool isConnector(int32_t token) const;
  bool joinsFigure(int32_t token) const;
  bool mayStep() const;
  bool step();
  bool enough() const;
  bool monthStandsAlone() const;
  bool yearStandsAlone() const;
  bool afterFunction() const;
  bool isRoundCount() const;
  bool namesCode() const;
  bool besideEvent() const;

  // date_steps.cpp
  bool stepNumeric();
  bool stepMonth();
  bool stepWeekday();
  bool stepRelativeDay();
  bool stepDayPart();
  bool stepAmount();
  bool stepUnit();
  bool stepShift();
  bool stepYear();
  bool stepDay();
  void closeBracket();
  bool dayFollows(int32_t token) const;
  bool unitBehind(int32_t token) const;
  bool shiftBefore(int32_t token);
  bool startsWithArticle(int32_t token) const;
  bool describedDay(const Entry& entry) const;
  bool valueFollows(TimeUnit unit, int32_t next) const;
  bool shiftBy(TimeUnit unit, int32_t token);
  bool shiftAt(int32_t token, int32_t& shift, int32_t& length) const;
  bool isDayHere(const DateNumber& number) const;
  bool isLastOfPhrase(const DateNumber& number) const;
  bool monthFollows(int32_t token) const;
  bool isLed(Tag value) const;
  bool isMonthUnitShifted(int32_t token) const;

  // date_units.cpp
  bool stepNth();
  bool stepNumberedUnit();
  bool stepSeason();
  bool stepDecade();
  bool stepNamedDecade();
  bool stepWeekOf();
  DateNumber tensAt(int32_t token) const;
  bool takeNth(int32_t nth, TimeUnit unit, int32_t next);
  bool isDecadeOf(int32_t year, int32_t next, bool anyCentury);
  bool containerFollows(int32_t token) const;
  int32_t behindDecadeSuffix(int32_t token) const;

  bool class_(EntryClass cls, const Entry*& entry);
  bool isFree() const;  // no slot is filled

  const ClaimContext& c_;
  DateWords words_;
  int32_t start_;
  int32_t at_;
  int32_t end_;
  int32_t first_ = 0;  // behind "since" and "early"
  int32_t monthEnd_ = kNone;
  int32_t length_ = 1;  // of the entry that class_ found
  bool hasPart_ = false;
  bool namedYear_ = false;
  bool spelledYear_ = false;
  bool namedMonth_ = false;
  bool shortName_ = false;
  bool bareName_ = false;
};

}  // namespace muqabala
