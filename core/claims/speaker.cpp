#include "core/claims/speaker.h"

#include <algorithm>

#include "core/claims/date_words.h"
#include "core/claims/saying.h"
#include "core/sort.h"

namespace muqabala {
namespace {

constexpr std::u16string_view kQuotes = u"\"“”„«»‹›「」'‘’";
/// A speaker is remembered over this many sentences in which nobody is said to speak.
constexpr int32_t kMemory = 3;
/// Sentences before a pronoun in which whom it means may be the subject.
constexpr int32_t kPronounReach = 2;
/// A quotation of fewer words is a name or a borrowed word, and is nobody's statement.
constexpr int32_t kLeastQuoted = 4;
/// The words before the colon of a headline that can name who says the rest.
constexpr int32_t kHeadlineSpeaker = 6;

bool isPunctuation(const ClaimContext& c, int32_t token) {
  return c.analysis.tokens[token].kind == TokenKind::punctuation;
}

bool overlaps(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }

/// Walks one article, sentence by sentence, and remembers who spoke last.
class AttributionReader {
 public:
  explicit AttributionReader(const ClaimContext& context)
      : c_(context), sayings_(context), identities_(context) {}

  std::vector<Attribution> read() {
    for (const Sentence& sentence : c_.analysis.sentences) {
      if (sentence.role == SentenceRole::boilerplate || sentence.tokens.empty()) continue;
      if (++silent_ > kMemory) speaker_ = {};
      readSentence(sentence);
    }
    found_.insert(found_.end(), earlier_.begin(), earlier_.end());
    sortStably(found_.begin(), found_.end(),
               [](const Attribution& a, const Attribution& b) { return a.cue < b.cue; });
    return std::move(found_);
  }

 private:
  void readSentence(const Sentence& sentence) {
    sentence_ = sentence.tokens;
    first_ = found_.size();
    told_ = false;
    const bool title =
        sentence.role == SentenceRole::title || sentence.role == SentenceRole::heading;
    if (title) readHeadline();
    for (int32_t t = sentence_.begin; t < sentence_.end;) t = readAt(t);
    endCoordinated();
    if (!title) carry();
    const bool opens = told_ && isOneOf(c_, sentence_.end - 1, u":");
    announced_ = opens;
  }

  /// "Ministry: 17 dead".
  void readHeadline() {
    const int32_t end = std::min(sentence_.end - 1, sentence_.begin + kHeadlineSpeaker + 1);
    for (int32_t t = sentence_.begin + 1; t < end; ++t) {
      if (!isOneOf(c_, t, u":")) continue;
      const TokenRange phrase = speakerAfter(c_, sentence_.begin);
      if (phrase.end != t || !canSpeak(c_, phrase)) return;
      add({phrase.begin, phrase, {}, {}, {t + 1, sentence_.end}});
      return;
    }
  }

  int32_t readAt(int32_t token) {
    if (sayings_.isAccording(token)) {
      if (auto saying = sayings_.readAccording(token, sentence_)) {
        // "بحسب الوكالة نقلا عن مسؤول": both say the same.
        if (according_.contains(token - 1)) saying->ahead = passedOn_;
        add(*saying);
        according_ = {token, std::max(saying->subject.end, saying->relay.end) + 1};
        passedOn_ = saying->ahead;
        return std::max(token + 1, saying->subject.end);
      }
    }
    if (!sayings_.isAt(token)) return token + 1;
    const TokenRange within = quotationAt(token);
    const bool quoted = within != sentence_;
    const auto saying = sayings_.read(token, within, told_);
    const bool pronoun = saying && saying->subject.empty() && !hasProclitics(c_, token);
    if (pronoun && !quoted && !told_) speaker_ = lastSubject(token);
    if (!saying || (saying->subject.empty() && (quoted || speaker_.tokens.empty()))) {
      return token + sayings_.length(token);
    }
    if (quoted) {
      addFor(*saying, speakerOf(saying->subject));
    } else {
      add(*saying);
    }
    return std::max(token + 1, std::min(saying->subject.end, saying->behind.begin));
  }

  /// The stretch of the sentence that a verb can have its speaker in: not across the marks of a
  /// quotation of some length.
  TokenRange quotationAt(int32_t token) const {
    if (!hasFlag(c_, token, kFlagQuoted)) return sentence_;
    TokenRange range{token, token + 1};
    while (range.begin > sentence_.begin && hasFlag(c_, range.begin - 1, kFlagQuoted))
      --range.begin;
    while (range.end < sentence_.end && hasFlag(c_, range.end, kFlagQuoted)) ++range.end;
    return range.size() < kLeastQuoted ? sentence_ : range;
  }

  Speaker speakerOf(TokenRange phrase) {
    const Speaker speaker = identities_.speaker(phrase);
    if (isMedium(phrase)) medium_ = speaker;
    if (speaker.tokens != phrase || !isBare(phrase)) return speaker;
    int32_t length = 0;
    const int32_t t = phrase.begin;
    const bool source = entryIs(c_, t, EntryClass::speakerNoun, "again", length) ||
                        entryIs(c_, t, EntryClass::report, "own", length);
    const bool medium = entryIs(c_, t, EntryClass::speakerNoun, "medium", length);
    if (source && !speaker_.tokens.empty()) return speaker_;
    return medium && !medium_.tokens.empty() ? medium_ : speaker;
  }

  /// One word with an article: "the source", "البيان" is who spoke last, "the paper" the newspaper
  /// named last, where nobody was named so before.
  bool isBare(TokenRange phrase) const {
    const int32_t t = phrase.begin;
    return phrase.size() == 1 &&
           (hasFlag(c_, t, kFlagArticle) || isFunction(c_, t - 1, "definite"));
  }

  /// Whether a newspaper, agency or the like is named.
  bool isMedium(TokenRange phrase) const {
    for (int32_t t = phrase.begin; t < phrase.end; ++t) {
      int32_t length = 0;
      const Entry* entry = entryAt(c_, t, EntryClass::entity, length);
      const Entity* entity = entry == nullptr ? nullptr : c_.lexicon.entityByKey(entry->entity);
      const bool noun = entryIs(c_, t, EntryClass::speakerNoun, "medium", length);
      if (noun ? phrase.size() > 1 : entity != nullptr && entity->kind == "agency") return true;
    }
    return false;
  }

  /// Whom "she" means before a word of saying: who opens the sentence or one just before it, if
  /// nobody has spoken since; else the speaker of before.
  Speaker lastSubject(int32_t token) {
    const int32_t own = c_.analysis.sentenceOfToken[token];
    for (int32_t s = own; s > spoke_ && own - s <= kPronounReach; --s) {
      const Sentence& sentence = c_.analysis.sentences[s];
      if (sentence.role != SentenceRole::body || sentence.tokens.empty()) break;
      const TokenRange phrase = speakerAfter(c_, sentence.tokens.begin);
      const bool before = !phrase.empty() && phrase.end < token;
      if (before && canSpeak(c_, phrase) && !isPlace(phrase)) return identities_.speaker(phrase);
    }
    return speaker_;
  }

  bool isPlace(TokenRange phrase) const {
    const std::optional<Nominal> nominal = nominalAt(c_, phrase.begin);
    if (!nominal || nominal->entity == 0 || nominal->length < phrase.size()) return false;
    return nominal->kind == "state" || nominal->kind == "city" || nominal->kind == "region";
  }

  void add(const Saying& saying) {
    const bool goesOn = saying.subject.empty();
    if (!goesOn) speaker_ = speakerOf(saying.subject);
    spoke_ = c_.analysis.sentenceOfToken[saying.cue];
    silent_ = 0;
    told_ = true;
    addFor(saying, speaker_);
    if (saying.behind.empty() && !saying.ahead.empty()) reachBack(speaker_);
  }

  void addFor(const Saying& saying, const Speaker& speaker) {
    std::vector<TokenRange> content;
    for (TokenRange range : {saying.ahead, saying.behind}) {
      if (range.begin < range.end) content.push_back(range);
    }
    if (!saying.relay.empty()) found_.push_back({saying.cue, speakerOf(saying.relay), content});
    found_.push_back({saying.cue, speaker, std::move(content)});
  }

  /// "One. Two," said X: the quotation began in a sentence before, which has X for its speaker too.
  void reachBack(const Speaker& speaker) {
    int32_t s = c_.analysis.sentenceOfToken[sentence_.begin];
    while (s > 0) {
      const int32_t first = c_.analysis.sentences[s].tokens.begin;
      if (!hasFlag(c_, first, kFlagQuoted) || isOneOf(c_, first, kQuotes)) return;
      const TokenRange before = c_.analysis.sentences[--s].tokens;
      int32_t begin = before.end;
      while (begin > before.begin && hasFlag(c_, begin - 1, kFlagQuoted)) --begin;
      if (begin == before.end) return;
      forgetCarried(before);
      earlier_.push_back({begin, speaker, {{begin, before.end}}});
      if (begin > before.begin) return;
    }
  }

  /// A quotation that was taken for one of the speaker before has its own.
  void forgetCarried(TokenRange sentence) {
    const size_t count = found_.size();
    std::erase_if(found_, [&](const Attribution& a) {
      return a.cue == sentence.begin && a.content == std::vector<TokenRange>{sentence};
    });
    first_ -= count - found_.size();
  }

  /// What goes on with the speaker of before without saying so: a quotation that fills its
  /// sentence, a statement behind a colon, reported speech by its mood or by "that".
  void carry() {
    if (told_ || speaker_.tokens.empty()) return;
    const int32_t begin = sentence_.begin;
    int32_t length = 0;
    const bool that =
        hasFlag(c_, begin, kFlagAnd) && entryIs(c_, begin, EntryClass::conjunction, "that", length);
    const bool goesOn = that || announced_ || isReported() || isQuotation();
    const TokenRange said = goesOn ? sentence_ : restOfQuotation();
    if (said.empty()) return;
    silent_ = 0;
    found_.push_back({begin, speaker_, {said}});
  }

  /// Behind a sentence of somebody's the first quotation of some length is his too: what is left
  /// of his words ("... It was late" for us all), or more of them ("For us, "it was very late"").
  TokenRange restOfQuotation() const {
    if (c_.analysis.sentenceOfToken[sentence_.begin] != spoke_ + 1) return {};
    TokenRange said{sentence_.begin, sentence_.begin};
    while (said.end < sentence_.end) {
      while (said.end < sentence_.end && hasFlag(c_, said.end, kFlagQuoted)) ++said.end;
      const bool rest = said.begin == sentence_.begin && said.begin < said.end;
      if (rest || said.size() >= kLeastQuoted) return said;
      said = {said.end + 1, said.end + 1};
    }
    return {};
  }

  bool isQuotation() const {
    int32_t begin = sentence_.begin;
    if (isOneOf(c_, begin, kQuotes)) ++begin;
    int32_t end = begin;
    while (end < sentence_.end && (hasFlag(c_, end, kFlagQuoted) || isPunctuation(c_, end))) ++end;
    return end == sentence_.end && hasFlag(c_, begin, kFlagQuoted);
  }

  /// German reports in a mood of its own: "Die Brücke sei gesperrt".
  bool isReported() const {
    int32_t length = 0;
    for (int32_t t = sentence_.begin; t < sentence_.end; ++t) {
      if (entryIs(c_, t, EntryClass::function, "reported", length)) return true;
    }
    return false;
  }

  /// "X said ..., and Y said ...": what X said ends where Y is named. A verb inside what is said
  /// ("X said that Y denied it") is nested and ends nothing.
  void endCoordinated() {
    for (size_t i = first_; i < found_.size(); ++i) {
      for (size_t j = i + 1; j < found_.size(); ++j) {
        if (found_[j].cue == found_[i].cue) continue;
        const TokenRange subject = found_[j].speaker.tokens;
        const bool named = sentence_.contains(subject.begin) && subject.begin > found_[i].cue;
        const int32_t start = named ? std::min(found_[j].cue, subject.begin) : found_[j].cue;
        if (!coordinated(start)) continue;
        for (TokenRange& said : found_[i].content) {
          if (said.begin > found_[i].cue)
            said.end = std::max(said.begin, std::min(said.end, start));
        }
        for (TokenRange& said : found_[j].content) {
          if (said.begin < start) said.begin = std::min(said.end, start);
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
  Sayings sayings_;
  Identities identities_;
  std::vector<Attribution> found_;
  std::vector<Attribution> earlier_;  // of quotations whose speaker is named behind them
  size_t first_ = 0;                  // of the sentence, in found_
  TokenRange sentence_;
  TokenRange according_;  // the last "according to X" of the article, and
  TokenRange passedOn_;   // what stands before it
  Speaker medium_;        // the newspaper or agency named last
  bool told_ = false;     // somebody speaks in the sentence, outside quotations
  Speaker speaker_;
  bool announced_ = false;  // the sentence before ends with a colon behind its speaker
  int32_t silent_ = 0;      // sentences since somebody was last said to speak
  int32_t spoke_ = kNone;   // the sentence where that was
};

bool holds(const Attribution& attribution, int32_t token) {
  return std::any_of(attribution.content.begin(), attribution.content.end(),
                     [&](TokenRange range) { return range.contains(token); });
}

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
  std::vector<const Attribution*> saying;
  for (; at != attributions.end() && at->cue < sentence.end; ++at) {
    if (!holds(*at, token)) continue;
    // Who quotes another's verb of saying stands outside it, also where its own verb comes later.
    const auto outer = std::find_if(saying.begin(), saying.end(), [&](const Attribution* inner) {
      return inner->cue < at->cue && holds(*at, inner->cue);
    });
    saying.insert(outer, &*at);
  }
  std::vector<Speaker> speakers;
  for (const Attribution* attribution : saying) {
    const bool again = std::any_of(speakers.begin(), speakers.end(), [&](const Speaker& s) {
      return s.id == attribution->speaker.id;
    });
    if (!again) speakers.push_back(attribution->speaker);
  }
  return speakers;
}

namespace {

/// "Weber attributed it to rain", as one key from the verb on: Weber says it.
std::vector<Speaker> speakersOfVerbIn(const std::vector<Attribution>& attributions,
                                      TokenRange key) {
  const auto at = std::lower_bound(attributions.begin(), attributions.end(), key.begin,
                                   [](const Attribution& a, int32_t t) { return a.cue < t; });
  const bool said = at != attributions.end() && at->cue < key.end && !at->content.empty() &&
                    overlaps(at->content.back(), key);
  return said ? std::vector<Speaker>{at->speaker} : std::vector<Speaker>{};
}

}  // namespace

void attachSpeakers(const ClaimContext& context, const std::vector<Attribution>& attributions,
                    std::vector<Claim>& claims) {
  for (Claim& claim : claims) {
    if (!claim.speakers.empty() || claim.kind == ClaimKind::speech) continue;
    claim.speakers = speakersAt(context, attributions, claim.key.begin);
    if (claim.speakers.empty()) claim.speakers = speakersOfVerbIn(attributions, claim.key);
    std::erase_if(claim.speakers,
                  [&](const Speaker& speaker) { return overlaps(speaker.tokens, claim.key); });
  }
}

}  // namespace muqabala
