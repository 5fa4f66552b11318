#include "core/claims/speaker.h"

#include <algorithm>

#include "core/claims/date_words.h"

namespace muqabala {
namespace {

constexpr std::u16string_view kQuotes = u"\"“”„«»‹›";
/// Where "that", a colon or a quotation is looked for behind a verb of saying and its speaker.
constexpr int32_t kObjectReach = 12;
constexpr int32_t kFarObjectReach = 28;
/// The role behind a name: "Kawa Hassan, director of ...".
constexpr int32_t kRoleReach = 3;
/// A speaker is remembered over this many sentences in which nobody is said to speak.
constexpr int32_t kMemory = 3;
/// Behind a verb that closes its sentence at most a time and a place follow.
constexpr int32_t kClosingReach = 8;
/// An appositive between commas ("X, spokesman of Y, said") is at most this long.
constexpr int32_t kLongestAppositive = 12;

bool isPunctuation(const ClaimContext& c, int32_t token) {
  return c.analysis.tokens[token].kind == TokenKind::punctuation;
}

bool has(const ClaimContext& c, int32_t token, EntryClass cls) {
  return markAt(c, token, cls) != nullptr;
}

/// Walks one article, sentence by sentence, and remembers who spoke last.
class AttributionReader {
 public:
  explicit AttributionReader(const ClaimContext& context)
      : c_(context), inName_(context.analysis.tokens.size(), false) {
    for (const Mark& mark : c_.analysis.marks) {
      if (c_.lexicon.entries()[mark.entry].cls != EntryClass::entity) continue;
      std::fill_n(inName_.begin() + mark.token, mark.length, true);
    }
  }

  std::vector<Attribution> read() {
    for (const Sentence& sentence : c_.analysis.sentences) {
      if (sentence.role == SentenceRole::boilerplate || sentence.tokens.empty()) continue;
      if (++silent_ > kMemory) speaker_ = {};
      readSentence(sentence.tokens);
    }
    found_.insert(found_.end(), earlier_.begin(), earlier_.end());
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Attribution& a, const Attribution& b) { return a.cue < b.cue; });
    return std::move(found_);
  }

 private:
  void readSentence(TokenRange sentence) {
    sentence_ = sentence;
    const size_t first = found_.size();
    carryQuotation();
    for (int32_t t = sentence.begin; t < sentence.end;) t = readAt(t);
    endCoordinated(first);
  }

  /// A quotation that goes on from the sentence before keeps its speaker.
  void carryQuotation() {
    if (!quoteOpen_ || speaker_.tokens.empty() || !hasFlag(c_, sentence_.begin, kFlagQuoted)) {
      quoteOpen_ = false;
      return;
    }
    int32_t end = sentence_.begin;
    while (end < sentence_.end && (hasFlag(c_, end, kFlagQuoted) || isPunctuation(c_, end))) ++end;
    found_.push_back({sentence_.begin, speaker_, {{sentence_.begin, end}}});
    quoteOpen_ = end == sentence_.end;
  }

  int32_t readAt(int32_t token) {
    if (const Mark* mark = markAt(c_, token, EntryClass::according)) {
      const int32_t behind = readAccording(token, token + mark->length);
      if (behind > token) return behind;
    }
    return isSaying(token) ? readSaying(token) : token + 1;
  }

  /// Whether a verb of saying stands here, as far as the word itself tells: no noun behind an
  /// article or preposition, no piece of a name ("United States").
  bool isSaying(int32_t token) const {
    if (hasFlag(c_, token, kFlagArticle | kFlagBy | kFlagFor)) return false;
    if (inName_[static_cast<size_t>(token)] || hasFlag(c_, token, kFlagFunction) ||
        has(c_, token, EntryClass::scope)) {
      return false;
    }
    if (token > sentence_.begin && has(c_, token - 1, EntryClass::spatial)) return false;
    int32_t length = 0;
    const bool nominal =
        token > sentence_.begin && entryIs(c_, token - 1, EntryClass::function, "article", length);
    if (nominal) return false;
    return has(c_, token, EntryClass::report) || has(c_, token, EntryClass::allege) ||
           has(c_, token, EntryClass::denial) || has(c_, token, EntryClass::confirm);
  }

  /// "According to X, ..." speaks for its whole sentence; later in it, for what stands before and
  /// for its clause.
  int32_t readAccording(int32_t cue, int32_t token) {
    if (token >= sentence_.end || textAt(c_, cue).size() < 2) return cue;
    if (isSaying(token)) token += verbLength(token);  // "بحسب ما ذكر مسؤولون"
    if (token >= sentence_.end) return cue;
    const TokenRange phrase = speakerAfter(c_, token);
    if (phrase.empty() || !canSpeak(c_, phrase)) return cue;
    const bool leads = cue - sentence_.begin <= 2;
    const int32_t clauseEnd = c_.analysis.clauses[c_.analysis.clauseOfToken[cue]].tokens.end;
    Attribution attribution{cue, {phrase, speakerId(c_, phrase)}, {}};
    if (!leads) attribution.content.push_back({sentence_.begin, cue});
    attribution.content.push_back({phrase.end, leads ? sentence_.end : clauseEnd});
    remember(std::move(attribution));
    return phrase.end;
  }

  bool proclitics() const { return hasProclitics(c_, sentence_.begin); }

  /// Where the object of a verb of saying begins: "that", a colon, a quotation. kNone when none
  /// does before the next verb of saying.
  int32_t objectAt(int32_t token, int32_t reach = kObjectReach) const {
    const int32_t end = std::min(sentence_.end, token + reach);
    for (int32_t t = token; t < end; ++t) {
      if (opensObject(t)) return t;
      if (t > token && isSaying(t)) return kNone;
    }
    return kNone;
  }

  bool opensQuotation(int32_t token) const {
    return isOneOf(c_, token, kQuotes) && hasFlag(c_, token + 1, kFlagQuoted) &&
           !hasFlag(c_, token - 1, kFlagQuoted);
  }

  bool opensObject(int32_t token) const {
    int32_t length = 0;
    return token < sentence_.end && (isOneOf(c_, token, u":") || isOneOf(c_, token, kQuotes) ||
                                     entryIs(c_, token, EntryClass::conjunction, "that", length));
  }

  /// The verb stands behind what is said: "..., said X".
  bool isInverted(int32_t verb) const {
    return verb > sentence_.begin && isPunctuation(c_, verb - 1) &&
           (isOneOf(c_, verb - 1, u",،") || isOneOf(c_, verb - 1, kQuotes));
  }

  int32_t readSaying(int32_t verb) {
    const int32_t after = verb + verbLength(verb);
    return proclitics() ? readVerbFirst(verb, after) : readSubjectFirst(verb, after);
  }

  /// Arabic: "قالت الوزارة إن". So many words look like verbs of saying without vowels that one
  /// counts only with what is said behind it, a denial also with its speaker alone.
  int32_t readVerbFirst(int32_t verb, int32_t after) {
    const TokenRange behind = opensObject(after) ? TokenRange{} : speakerAfter(c_, after);
    const int32_t from = behind.empty() ? after : behind.end;
    // A speaker with a role or a name may have a long appositive behind it.
    const bool sure = !behind.empty() && canSpeak(c_, {behind.begin, from + kRoleReach});
    const int32_t object = objectAt(from, sure ? kFarObjectReach : kObjectReach);
    const bool denies = has(c_, verb, EntryClass::denial) && canSpeak(c_, behind);
    if (object == kNone && !denies && !isQuoteBefore(verb)) return after;
    if (isHappening(behind)) return after;
    if (!behind.empty()) return say(verb, behind, behind.end, object == kNone && !denies);
    const bool joined = hasFlag(c_, verb, kFlagAnd | kFlagSo);
    const TokenRange before = joined ? TokenRange{} : subjectBefore(verb);
    if (!before.empty()) return say(verb, before, after, false);
    return goesOn(verb) && opensObject(after) ? carry(verb, after, false) : after;
  }

  /// "the attack shows that ...": what happens says nothing.
  bool isHappening(TokenRange phrase) const {
    return !phrase.empty() && isEventWord(c_, phrase.begin) &&
           !has(c_, phrase.begin, EntryClass::speakerNoun);
  }

  /// Whether a verb without a subject goes on with the speaker of before: "وأضاف أن", at the start
  /// of a clause. "من قال إن" (some said that) does not.
  bool goesOn(int32_t verb) const {
    if (hasFlag(c_, verb, kFlagAnd | kFlagSo) || verb == sentence_.begin) return true;
    int32_t length = 0;
    return c_.analysis.tokens[verb - 1].kind == TokenKind::punctuation ||
           entryIs(c_, verb - 1, EntryClass::conjunction, "and", length);
  }

  /// Other languages: "the ministry said", "..., said the ministry", "X, its spokesman, said".
  int32_t readSubjectFirst(int32_t verb, int32_t after) {
    const bool nounLike = has(c_, verb, EntryClass::confirm) && objectAt(after) == kNone;
    if (nounLike) return after;
    if (!isInverted(verb)) {
      const TokenRange subject = subjectBefore(verb);
      if (!subject.empty()) return say(verb, subject, after, closes(verb, after));
      return isPronoun(verb - 1) ? carry(verb, after, closes(verb, after)) : after;
    }
    const TokenRange behind = opensObject(after) ? TokenRange{} : speakerAfter(c_, after);
    if (canSpeak(c_, behind)) return say(verb, behind, behind.end, true);
    const TokenRange appositive = appositiveBefore(verb);
    return appositive.empty() ? after : say(verb, appositive, after, false);
  }

  bool isPronoun(int32_t token) const {
    int32_t length = 0;
    return token >= sentence_.begin && entryIs(c_, token, EntryClass::function, "pronoun", length);
  }

  bool isQuoteBefore(int32_t verb) const {
    return verb > sentence_.begin && isOneOf(c_, verb - 1, kQuotes);
  }

  /// "..., officials said." closes a sentence: what is said stands before.
  bool closes(int32_t verb, int32_t after) const {
    const int32_t clause = c_.analysis.clauses[c_.analysis.clauseOfToken[verb]].tokens.begin;
    const bool comma = clause > sentence_.begin &&
                       (isOneOf(c_, clause - 1, u",") || isOneOf(c_, clause - 1, kQuotes));
    return comma && objectAt(after) == kNone && sentence_.end - after <= kClosingReach;
  }

  int32_t verbLength(int32_t verb) const {
    int32_t length = 1;
    for (EntryClass cls :
         {EntryClass::report, EntryClass::allege, EntryClass::denial, EntryClass::confirm}) {
      if (const Mark* mark = markAt(c_, verb, cls)) length = std::max(length, mark->length);
    }
    return length;
  }

  TokenRange subjectBefore(int32_t verb) const {
    const TokenRange phrase = speakerBefore(c_, verb);
    return !phrase.empty() && canSpeak(c_, phrase) ? phrase : TokenRange{};
  }

  /// "X, spokesman of Y, said": from X to the comma before the verb.
  TokenRange appositiveBefore(int32_t verb) const {
    const int32_t from = std::max(sentence_.begin, verb - 1 - kLongestAppositive);
    for (int32_t t = verb - 2; t > from; --t) {
      if (!isOneOf(c_, t, u",،")) continue;
      const TokenRange name = speakerBefore(c_, t);
      if (name.empty() || !canSpeak(c_, name)) return {};
      return {name.begin, std::min(verb - 1, name.begin + 8)};
    }
    return {};
  }

  /// "وأضاف أن", "he added": the speaker of before goes on.
  int32_t carry(int32_t verb, int32_t after, bool inverted) {
    if (speaker_.tokens.empty()) return after;
    attribute(verb, speaker_, after, inverted);
    return after;
  }

  int32_t say(int32_t verb, TokenRange phrase, int32_t from, bool inverted) {
    attribute(verb, {phrase, speakerId(c_, phrase)}, from, inverted);
    return std::max(verb + 1, from);
  }

  void attribute(int32_t verb, const Speaker& speaker, int32_t from, bool inverted) {
    Attribution attribution{verb, speaker, {}};
    if (inverted) {
      attribution.content.push_back({sentence_.begin, verb});
      reachBack(speaker);
    }
    if (from < sentence_.end) attribution.content.push_back({from, sentence_.end});
    remember(std::move(attribution));
  }

  /// "One. Two," said X: the quotation began in a sentence before, which has X for its speaker too.
  void reachBack(const Speaker& speaker) {
    int32_t s = c_.analysis.sentenceOfToken[sentence_.begin];
    while (s > 0 && hasFlag(c_, c_.analysis.sentences[s].tokens.begin, kFlagQuoted) &&
           !isOneOf(c_, c_.analysis.sentences[s].tokens.begin, kQuotes)) {
      const TokenRange before = c_.analysis.sentences[--s].tokens;
      int32_t begin = before.end;
      while (begin > before.begin && hasFlag(c_, begin - 1, kFlagQuoted)) --begin;
      if (begin == before.end) return;
      earlier_.push_back({begin, speaker, {{begin, before.end}}});
      if (begin > before.begin) return;
    }
  }

  void remember(Attribution attribution) {
    speaker_ = attribution.speaker;
    silent_ = 0;
    const Token& last = c_.analysis.tokens[sentence_.end - 1];
    quoteOpen_ = (last.flags & kFlagQuoted) != 0;
    found_.push_back(std::move(attribution));
  }

  /// "X said ..., and Y said ...": what X said ends where Y is named. A verb inside what is said
  /// ("X said that Y denied it") is nested and ends nothing.
  void endCoordinated(size_t first) {
    for (size_t i = first; i < found_.size(); ++i) {
      for (size_t j = i + 1; j < found_.size(); ++j) {
        const int32_t from = std::min(found_[j].cue, found_[j].speaker.tokens.begin);
        const int32_t start = from > found_[i].cue ? from : found_[j].cue;
        if (!coordinated(start)) continue;
        if (!found_[i].content.empty()) {
          TokenRange& said = found_[i].content.back();
          said.end = std::max(said.begin, std::min(said.end, start));
        }
        break;
      }
    }
  }

  bool coordinated(int32_t token) const {
    if (hasFlag(c_, token, kFlagAnd | kFlagSo)) return true;
    int32_t t = token - 1;
    while (t > sentence_.begin && hasFlag(c_, t, kFlagFunction) && !joinsClauses(t)) --t;
    return t > sentence_.begin && joinsClauses(t);
  }

  bool joinsClauses(int32_t token) const {
    int32_t length = 0;
    return isOneOf(c_, token, u";؛") ||
           entryIs(c_, token, EntryClass::conjunction, "and", length) ||
           entryIs(c_, token, EntryClass::conjunction, "but", length) ||
           entryIs(c_, token, EntryClass::conjunction, "while", length);
  }

  const ClaimContext& c_;
  std::vector<bool> inName_;  // tokens of known names
  std::vector<Attribution> found_;
  std::vector<Attribution> earlier_;  // of quotations whose speaker is named behind them
  TokenRange sentence_;
  Speaker speaker_;
  bool quoteOpen_ = false;
  int32_t silent_ = 0;  // sentences since somebody was last said to speak
};

bool overlaps(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace

std::vector<Attribution> attributionsOf(const ClaimContext& context) {
  return AttributionReader(context).read();
}

std::vector<Speaker> speakersAt(const ClaimContext& context,
                                const std::vector<Attribution>& attributions, int32_t token) {
  const TokenRange sentence =
      context.analysis.sentences[context.analysis.sentenceOfToken[token]].tokens;
  auto at = std::lower_bound(attributions.begin(), attributions.end(), sentence.begin,
                             [](const Attribution& a, int32_t t) { return a.cue < t; });
  std::vector<Speaker> speakers;
  for (; at != attributions.end() && at->cue < sentence.end; ++at) {
    const bool said = std::any_of(at->content.begin(), at->content.end(),
                                  [&](TokenRange range) { return range.contains(token); });
    const bool again = !speakers.empty() && speakers.back().id == at->speaker.id;
    if (said && !again) speakers.push_back(at->speaker);
  }
  return speakers;
}

void attachSpeakers(const ClaimContext& context, std::vector<Claim>& claims) {
  const std::vector<Attribution> attributions = attributionsOf(context);
  for (Claim& claim : claims) {
    if (!claim.speakers.empty() || claim.kind == ClaimKind::speech) continue;
    claim.speakers = speakersAt(context, attributions, claim.key.begin);
    std::erase_if(claim.speakers,
                  [&](const Speaker& speaker) { return overlaps(speaker.tokens, claim.key); });
  }
}

}  // namespace muqabala
