#include "core/claims/date.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "core/claims/date_resolve.h"
#include "core/claims/date_words.h"
#include "core/claims/figure_pieces.h"

namespace muqabala {
namespace {

/// Tokens between a clock time and the date that it belongs to.
constexpr int32_t kClockReach = 4;
/// Tokens between a verb of saying and the date of the saying.
constexpr int32_t kSpeechReach = 14;
/// Sentences for which a day that was told is the one that "the next day" counts from.
constexpr int32_t kToldReach = 4;
/// A date this many days before publication is of another time than the news.
constexpr Day kBackgroundDays = 60;

Claim dateClaim(const ClaimContext& context, TokenRange key) {
  Claim claim;
  claim.article = context.article;
  claim.sentence = context.analysis.sentenceOfToken[key.begin];
  claim.clause = context.analysis.clauseOfToken[key.begin];
  claim.key = key;
  claim.kind = ClaimKind::date;
  claim.value.type = ValueType::date;
  return claim;
}

/// A verb of saying, as far as the tables tell it from its noun: no article, no preposition.
bool isSaying(const ClaimContext& context, int32_t token) {
  const uint16_t nominal = kFlagArticle | kFlagBy | kFlagFor;
  if ((context.analysis.tokens[token].flags & nominal) != 0) return false;
  return markAt(context, token, EntryClass::report) != nullptr;
}

/// Whether something said stands around a verb of saying: "that", a colon or a quotation behind it,
/// or a comma or quotation before its clause ("..., said X", "..., officials said").
bool hasObject(const ClaimContext& context, int32_t verb) {
  constexpr std::u16string_view kOpeners = u":\"“”„«»";
  const int32_t begin = context.analysis.clauses[context.analysis.clauseOfToken[verb]].tokens.begin;
  for (int32_t behind : {verb - 1, begin - 1}) {
    if (isOneOf(context, behind, kOpeners) || isOneOf(context, behind, u",،")) return true;
  }
  const int32_t end = std::min(sentenceEnd(context, verb), verb + kSpeechReach + 4);
  for (int32_t t = verb + 1; t < end; ++t) {
    int32_t length = 0;
    if (isOneOf(context, t, kOpeners)) return true;
    if (entryIs(context, t, EntryClass::conjunction, "that", length)) return true;
  }
  return false;
}

/// "said on Sunday that ...": the date stands beside a verb of saying, nothing that happens
/// between.
bool datesSpeech(const ClaimContext& context, const Claim& claim) {
  const Granularity granularity = claim.value.date.granularity;
  if (granularity != Granularity::day && granularity != Granularity::week) return false;
  const TokenRange clause = context.analysis.clauses[claim.clause].tokens;
  const int32_t from = std::max(clause.begin, claim.key.begin - kSpeechReach);
  for (int32_t t = claim.key.begin - 1; t >= from; --t) {
    if (isSaying(context, t)) return hasObject(context, t);
    if (isEventWord(context, t)) return false;
  }
  const int32_t to = std::min(clause.end, claim.key.end + 4);
  for (int32_t t = claim.key.end; t < to; ++t) {
    if (isSaying(context, t)) return hasObject(context, t);
    if (isEventWord(context, t)) return false;
  }
  return false;
}

/// "سيجتمع", "ستعود": an Arabic verb of the future, as far as its first letters tell: what the
/// tables know ("سيارة", "سيطر") is another word.
bool isArabicFuture(const ClaimContext& context, int32_t token) {
  const std::u16string_view word = textAt(context, token);
  const bool prefixed = word.size() >= 5 && word[0] == u'س' &&
                        std::u16string_view(u"يتنأ").find(word[1]) != std::u16string_view::npos;
  const LangId lang = context.analysis.sentences[context.analysis.sentenceOfToken[token]].lang;
  return prefixed && !context.lexicon.knowsWord(lang, context.analysis.tokens[token].form);
}

/// Whether the words just before a date say that it is to come.
bool isComing(const ClaimContext& context, int32_t token) {
  const TokenRange clause = context.analysis.clauses[context.analysis.clauseOfToken[token]].tokens;
  // Only where a verb opens the clause: elsewhere such a word is more often a name.
  if (hasProclitics(context, token) && isArabicFuture(context, clause.begin)) return true;
  return hasMark(context, {clause.begin, token}, EntryClass::plan);
}

/// The last day that the article named, and where: "the next day" counts from it for a while.
struct ToldDay {
  DateValue day;
  int32_t sentence = 0;
};

void remember(const Claim& claim, ToldDay& told) {
  const DateValue& date = claim.value.date;
  const bool single =
      date.hasBounds && date.to - date.from == 1 && !date.openEnd && !date.openStart;
  if (single && date.granularity == Granularity::day) told = {date, claim.sentence};
}

int32_t addDate(const ClaimContext& context, int32_t token, ToldDay& told,
                std::vector<Claim>& claims) {
  DateMatch match;
  if (!dateAt(context, token, match)) return token;
  DateAnchor anchor = anchorOf(context);
  anchor.future = isComing(context, token);
  const bool recent = context.analysis.sentenceOfToken[token] - told.sentence <= kToldReach;
  if (recent) anchor.told = told.day;
  Claim claim = dateClaim(context, match.tokens);
  claim.value.date = resolveMatch(match, anchor);
  // "the next day" where no day was told names none.
  const bool counted = match.first.told || match.first.count == Count::later;
  if (counted && !claim.value.date.hasBounds) return match.tokens.end;
  if (datesSpeech(context, claim)) claim.kind = ClaimKind::speech;
  remember(claim, told);
  claims.push_back(std::move(claim));
  return match.tokens.end;
}

struct PendingClock {
  ClockMatch clock;
  size_t place = 0;  // index of its claim
};

int32_t gap(TokenRange a, TokenRange b) {
  return a.end <= b.begin ? b.begin - a.end : a.begin - b.end;
}

/// The date right beside a clock time; no bounds where none is.
DateValue dayBeside(const std::vector<Claim>& claims, const Claim& clock) {
  DateValue day;
  int32_t best = kClockReach + 1;
  for (const Claim& claim : claims) {
    if (claim.value.date.minutes >= 0 || claim.sentence != clock.sentence) continue;
    const int32_t distance = gap(claim.key, clock.key);
    if (distance >= best) continue;
    best = distance;
    day = claim.value.date;
  }
  return day;
}

/// "8 a.m. (04:30 GMT)": the same moment said again is no claim of its own.
bool repeats(const ClaimContext& context, const std::vector<Claim>& claims,
             const ClockMatch& clock) {
  if (!clock.utc || claims.empty() || claims.back().value.date.minutes < 0) return false;
  const int32_t end = claims.back().key.end;
  const int32_t between = clock.tokens.begin - end;
  return between == 0 || (between == 1 && isOneOf(context, end, u"(،,"));
}

/// What every date and clock time has: a figure or a word of number, or one of these.
constexpr uint64_t kTimes =
    kNumberWords | classBit(EntryClass::month) | classBit(EntryClass::hijriMonth) |
    classBit(EntryClass::solarMonth) | classBit(EntryClass::season) | classBit(EntryClass::decade) |
    classBit(EntryClass::weekday) | classBit(EntryClass::day) | classBit(EntryClass::timeUnit) |
    classBit(EntryClass::dualTime) | classBit(EntryClass::dayPart);
/// It stands among the first so many tokens, behind words like "since the end of the".
constexpr int32_t kLongestLead = 12;

bool isTime(const ClaimContext& context, int32_t token) {
  return startsAny(context, token, kTimes) || mayStartNumber(context, token);
}

/// Whether a date or clock time can begin here, before `end`. Most words begin none, and reading on
/// from each would cost more than all the rest of extraction.
bool mayBegin(const ClaimContext& context, int32_t token, int32_t end) {
  const Token& word = context.analysis.tokens[token];
  if (word.kind == TokenKind::number ||
      (word.classes & kTimes & ~classBit(EntryClass::arithmetic)) != 0)
    return true;
  if ((word.flags & kFlagCapital) != 0) {  // "Q3", "XXIe siècle"
    if (isOneOf(context, token, u"QH") && gluedTo(context, token + 1)) return true;
    if (startsAny(context, token + 1, classBit(EntryClass::timeUnit))) return true;
  }
  constexpr uint64_t kLeads = classBit(EntryClass::timeRelation) | classBit(EntryClass::bound) |
                              classBit(EntryClass::zero) | classBit(EntryClass::currency) |
                              classBit(EntryClass::percent);
  if ((word.classes & kLeads) == 0) return false;
  const int32_t last = std::min(end, token + kLongestLead);
  for (int32_t t = token + 1; t < last; ++t) {
    if (isTime(context, t)) return true;
  }
  return false;
}

void readSentence(const ClaimContext& context, TokenRange tokens, ToldDay& told,
                  std::vector<Claim>& claims) {
  std::vector<Claim> found;
  std::vector<PendingClock> clocks;
  for (int32_t token = tokens.begin; token < tokens.end;) {
    if (!mayBegin(context, token, tokens.end)) {
      ++token;
      continue;
    }
    ClockMatch clock;
    if (clockAt(context, token, clock)) {
      if (!repeats(context, found, clock)) {
        found.push_back(dateClaim(context, clock.tokens));
        found.back().value.date.minutes = clock.minutes;
        clocks.push_back({clock, found.size() - 1});
      }
      token = clock.tokens.end;
      continue;
    }
    token = std::max(token + 1, addDate(context, token, told, found));
  }
  for (const PendingClock& pending : clocks) {
    Claim& claim = found[pending.place];
    claim.value.date = resolveClock(pending.clock, dayBeside(found, claim));
  }
  std::move(found.begin(), found.end(), std::back_inserter(claims));
}

bool isMoment(const Claim& claim) {
  return claim.value.type == ValueType::date && claim.value.date.hasBounds &&
         !claim.value.date.openEnd;
}

/// The nearest date in the same sentence; one in the same clause counts before all others.
const Claim* nearestDate(const ClaimContext& context, const std::vector<Claim>& dates,
                         const Claim& claim) {
  const Claim* best = nullptr;
  int32_t bestDistance = INT32_MAX;
  const TokenRange sentence = context.analysis.sentences[claim.sentence].tokens;
  for (auto at = firstFrom(dates, sentence.begin);
       at != dates.end() && at->key.begin < sentence.end; ++at) {
    const Claim& date = *at;
    if (!isMoment(date)) continue;
    const int32_t away = date.clause == claim.clause ? 0 : 1000;
    const int32_t distance = std::abs(gap(date.key, claim.key)) + away;
    if (distance >= bestDistance) continue;
    best = &date;
    bestDistance = distance;
  }
  return best;
}

/// The latest day that an undated article names around the event.
DateValue latestNear(const ClaimContext& context, const std::vector<Claim>& dates) {
  DateValue latest;
  for (const Claim& date : dates) {
    const DateValue& value = date.value.date;
    if (!isMoment(date) || value.granularity != Granularity::day) continue;
    if (isBackground(context, value)) continue;
    if (!latest.hasBounds || value.to > latest.to) latest = value;
  }
  return latest;
}

}  // namespace

std::vector<Claim> datesIn(const ClaimContext& context, TokenRange range) {
  std::vector<Claim> claims;
  if (range.empty()) return claims;
  const int32_t first = context.analysis.sentenceOfToken[range.begin];
  const int32_t last = context.analysis.sentenceOfToken[range.end - 1];
  ToldDay told;
  for (int32_t s = first; s <= last; ++s) {
    readSentence(context, context.analysis.sentences[s].tokens, told, claims);
  }
  return claims;
}

std::vector<Claim>::const_iterator firstFrom(const std::vector<Claim>& dates, int32_t token) {
  return std::lower_bound(dates.begin(), dates.end(), token,
                          [](const Claim& date, int32_t t) { return date.key.begin < t; });
}

std::vector<Claim> extractDates(const ClaimContext& context) {
  return datesIn(context, {0, static_cast<int32_t>(context.analysis.tokens.size())});
}

bool isBackground(const ClaimContext& context, const DateValue& value) {
  if (!value.hasBounds || value.openEnd || value.openStart) return false;
  const DateAnchor anchor = anchorOf(context);
  if (anchor.hasPublished) return value.to < anchor.published - kBackgroundDays;
  return anchor.established.hasBounds && value.to < anchor.established.from - kBackgroundDays;
}

DateValue asOfOf(const ClaimContext& context, const std::vector<Claim>& dates, const Claim& claim) {
  if (const Claim* date = nearestDate(context, dates, claim)) return date->value.date;
  const Analysis& a = context.analysis;
  if (!a.hasPublished) return latestNear(context, dates);
  DateValue published;
  published.from = a.published;
  published.to = a.published + 1;
  published.hasBounds = true;
  published.approximate = !anchorOf(context).exact;
  return published;
}

}  // namespace muqabala
