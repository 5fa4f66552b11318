#include "core/claims/counted.h"

#include <algorithm>
#include <optional>

#include "core/claims/noun_number.h"
#include "core/claims/words.h"

namespace muqabala {

namespace {

constexpr int32_t kLongestRun = 6;     // tokens looked at for the head
constexpr int32_t kLongestPhrase = 8;  // tokens of the phrase behind the head
constexpr uint16_t kPrepositionFlags = kFlagBy | kFlagFor | kFlagLike | kFlagSo;
constexpr std::u16string_view kQuotes = u"\"“”„«»‘’'";

bool isQuote(const ClaimContext& context, int32_t token) {
  return isOneOf(context, token, kQuotes);
}

bool isWord(const ClaimContext& context, int32_t token) {
  return token >= 0 && token < static_cast<int32_t>(context.analysis.tokens.size()) &&
         context.analysis.tokens[token].kind == TokenKind::word;
}

bool endsWith(std::u16string_view text, std::u16string_view ending) {
  return text.size() > ending.size() && text.substr(text.size() - ending.size()) == ending;
}

/// The plural ending of English, French and Spanish.
bool endsInPlural(std::u16string_view text) {
  return (endsWith(text, u"s") && !endsWith(text, u"ss")) || endsWith(text, u"x");
}

bool isGroup(Tag kind) {
  return kind == "force" || kind == "organisation" || kind == "agency" || kind == "state";
}

int32_t skipHyphenAndQuotes(const ClaimContext& context, int32_t token) {
  while (isQuote(context, token) || (isHyphen(context, token) && gluedTo(context, token))) ++token;
  return token;
}

/// Behind articles and their like; other small words begin something else ("five of them in the
/// north"). Arabic has no articles of their own: "من بين هؤلاء الجنود".
int32_t skipFunctions(const ClaimContext& context, int32_t token, int32_t most) {
  const Language* language = languageAt(context, token);
  const bool any = language != nullptr && language->proclitics;
  while (most-- > 0 &&
         (any ? hasFlag(context, token, kFlagFunction) : isFunction(context, token, "article"))) {
    ++token;
  }
  return token;
}

/// Behind "of", "من", "des" and the articles that follow it; `token` itself where there is none.
int32_t behindPartitive(const ClaimContext& context, int32_t token) {
  int32_t length = 0;
  if (entryAt(context, token, EntryClass::partitive, length) == nullptr) return token;
  return skipHyphenAndQuotes(context, skipFunctions(context, token + length, 2));
}

/// Behind "of them", "منهم", "davon"; `token` itself where no such word stands there.
int32_t behindOfThem(const ClaimContext& context, int32_t token) {
  int32_t length = 0;
  const Entry* scope = entryAt(context, token, EntryClass::scope, length);
  return scope != nullptr && scope->tag == "part" ? token + length : token;
}

/// Reads the noun phrase behind a number.
class PhraseReader {
 public:
  PhraseReader(const ClaimContext& context, int32_t token)
      : context_(context),
        at_(skipHyphenAndQuotes(context, token)),
        end_(sentenceAt(context, token).end) {
    if (behindOfThem(context, at_) != at_) return;
    int32_t behind = behindPartitive(context, at_);
    if (behind == at_ && markAt(context, token - 1, EntryClass::partitive) != nullptr) {
      behind = skipFunctions(context, at_, 2);  // "none of the dams": the phrase has its "of"
    }
    partitive_ = behind != at_;
    at_ = behind;
    begin_ = at_;
  }

  Counted read() {
    if (at_ >= end_) return {};
    if (const int32_t behind = behindOfThem(context_, at_); behind != at_)
      return readOfThem(behind);
    if (skipAdditional() && languageAt(context_, at_) != nullptr &&
        languageAt(context_, at_)->rightToLeft) {
      const int32_t inner = behindPartitive(context_, at_);  // "200 آخرون [من الجنود]"
      if (inner == at_) return {};
      at_ = begin_ = inner;
      partitive_ = true;
    }
    const bool found = headComesLast(context_, begin_) ? readLast() : readFirst();
    if (!found) {
      counted_.phrase = {};
      return counted_;
    }
    counted_.keyEnd = counted_.head.end;
    counted_.phrase = {begin_, counted_.head.end};
    counted_.headKey = context_.analysis.tokens[counted_.head.begin].stem;
    extend();
    return counted_;
  }

 private:
  /// "200 other soldiers", "three more people"
  bool skipAdditional() {
    int32_t length = 0;
    const Entry* scope = entryAt(context_, at_, EntryClass::scope, length);
    const bool additional = scope != nullptr && scope->tag == "additional";
    if (additional) at_ += length;
    return additional;
  }

  /// "12 of them [women]", "ثلاثة منهم من [الشرطة]": a noun for people that follows at once.
  Counted readOfThem(int32_t behind) {
    at_ = begin_ = behindPartitive(context_, behind);
    const auto noun = nominalAt(context_, at_);
    if (at_ >= end_ || !noun || noun->entity != 0 || noun->kind != "person") return {};
    counted_.head = counted_.phrase = {at_, at_ + noun->length};
    counted_.keyEnd = counted_.head.end;
    counted_.concept_ = noun->concept_;
    counted_.headKey = context_.analysis.tokens[at_].stem;
    return counted_;
  }

  bool readLast() {
    std::optional<Nominal> head;
    int32_t unknown = -1;
    for (int32_t steps = 0; steps < kLongestRun && at_ < end_; ++steps) {
      if (isQuote(context_, at_) || (isHyphen(context_, at_) && gluedTo(context_, at_))) {
        ++at_;
        continue;
      }
      if (joinsAdjectives(head, unknown)) {
        ++at_;
        continue;
      }
      const auto next = nominalAt(context_, at_);
      if (!isWord(context_, at_) || (!next && endsPhrase(context_, at_))) break;
      if (isComplete(head, unknown, next)) break;
      if (!next) {
        if (head && head->entity == 0) break;
        unknown = betterUnknown(unknown);
        ++at_;
        continue;
      }
      if (stopsRun(*next, head, unknown)) break;
      takeLast(*next, head);
    }
    if (head && (head->entity == 0 || isGroup(head->kind)) &&
        !(head->entity != 0 && unknown >= 0)) {
      return true;
    }
    if (unknown < 0) return false;
    counted_.head = {unknown, unknown + 1};
    counted_.concept_ = isGerman() ? conceptOfCompound(context_, unknown) : kNone;
    return true;
  }

  /// "45 American and British soldiers": an "and" before the head joins what describes it.
  bool joinsAdjectives(const std::optional<Nominal>& head, int32_t unknown) const {
    const bool described = (head && head->entity != 0) || (!head && unknown >= 0);
    const auto next = nominalAt(context_, at_ + 1);
    return isAnd(context_, at_) && described && next && at_ + 1 < end_ &&
           (head ? next->entity != 0 : !isGerman());
  }

  /// Words before a head stand in the singular, so that a plural is the head: "900 soldiers home".
  /// In German it is the first noun; what stands behind it belongs to it ("Kontaktpersonen ersten
  /// Grades").
  bool isComplete(const std::optional<Nominal>& head, int32_t unknown,
                  const std::optional<Nominal>& next) const {
    if (isGerman()) {
      const int32_t noun = head ? (head->entity == 0 ? counted_.head.begin : -1) : unknown;
      return noun >= 0 && hasFlag(context_, noun, kFlagCapital) &&
             !endsWith(textAt(context_, noun), u"er");
    }
    if (!head || head->entity != 0) return false;
    return isPlural(counted_.head.end - 1) && !(next && isPlural(at_ + next->length - 1));
  }

  bool isPlural(int32_t token) const {
    const std::u16string_view text = textAt(context_, token);
    return endsInPlural(text) || text == u"people" || endsWith(text, u"men") || text == u"children";
  }

  bool isGerman() const {
    const Language* language = languageAt(context_, at_);
    return language != nullptr && language->code == "de";
  }

  bool stopsRun(const Nominal& next, const std::optional<Nominal>& head, int32_t unknown) {
    const bool event = next.entity == 0 && (next.kind == "event" || next.kind == "state");
    const bool leads =
        isWord(context_, at_ + next.length) && nominalAt(context_, at_ + next.length);
    if (event && head && head->kind == "person") return true;
    if (event && isVerbForm(context_, at_) && !leads) {
      counted_.verb = !head && unknown < 0;
      return true;
    }
    // a name behind the head starts another phrase: "12 soldiers Tuesday", "3 ships Iran"
    return next.entity != 0 && head && head->entity == 0;
  }

  void takeLast(const Nominal& next, std::optional<Nominal>& head) {
    if (next.entity != 0) counted_.names.push_back(next.entity);
    if (next.entity == 0 || !head) {
      head = next;
      counted_.head = {at_, at_ + next.length};
      counted_.concept_ = next.entity == 0 ? next.concept_ : personConcept();
    }
    at_ += next.length;
  }

  /// Among words that no table knows: the first in the plural, the first with a capital in a
  /// language that writes nouns so, else the first.
  int32_t betterUnknown(int32_t unknown) const {
    if (unknown < 0) return at_;
    const bool german = isGerman();
    const auto fits = [&](int32_t t) {
      return german ? hasFlag(context_, t, kFlagCapital) : endsInPlural(textAt(context_, t));
    };
    return !fits(unknown) && fits(at_) ? at_ : unknown;
  }

  bool readFirst() {
    auto next = nominalAt(context_, at_);
    if (!next && !isPlainWord(at_)) return false;
    if (!next && isPlainWord(at_ + 1)) {  // "deux jeunes hommes"
      const auto second = nominalAt(context_, at_ + 1);
      const bool noun = second && second->entity == 0 && second->kind != "event" &&
                        second->kind != "state" && !languageAt(context_, at_)->rightToLeft;
      if (noun) {
        ++at_;
        next = second;
      }
    }
    if (next && next->kind == "event" && isVerbForm(context_, at_)) {
      counted_.verb = true;
      return false;
    }
    if (next && next->entity != 0) return readName(*next);
    if (next && !partitive_ && hasFlag(context_, at_, kPrepositionFlags | kFlagAnd)) return false;
    counted_.head = {at_, at_ + (next ? next->length : 1)};
    counted_.concept_ = next ? next->concept_ : kNone;
    return true;
  }

  /// "13 of the SDF", "two Iraqis"; "5 from Damascus" counts nobody named.
  bool readName(const Nominal& name) {
    counted_.names.push_back(name.entity);
    if (!isGroup(name.kind) || (partitive_ && name.kind == "state")) return false;
    counted_.head = {at_, at_ + name.length};
    counted_.concept_ = personConcept();
    return true;
  }

  bool isPlainWord(int32_t token) const {
    return isWord(context_, token) && token < end_ && !endsPhrase(context_, token) &&
           !hasFlag(context_, token, kPrepositionFlags | kFlagAnd);
  }

  ConceptId personConcept() const { return context_.lexicon.conceptById("person"); }

  /// Adds what follows the head to the phrase: adjectives and genitives, names, "of" phrases, and
  /// nouns joined by "and". The key takes only a name or genitive that touches the head.
  void extend() {
    int32_t at = counted_.head.end;
    const int32_t last = std::min(end_, at + kLongestPhrase);
    while (at < last) {
      const int32_t next = stepOver(at);
      if (next == at) break;
      at = next;
      counted_.phrase.end = at;
    }
  }

  int32_t stepOver(int32_t at) {
    const int32_t start = skipQuotes(at);
    const int32_t inner = behindPartitive(context_, start);
    const bool joined = isAnd(context_, start) || hasFlag(context_, start, kFlagAnd);
    const int32_t word = inner != start ? inner : (isAnd(context_, start) ? start + 1 : start);
    const auto next = nominalAt(context_, word);
    if (word >= end_ || !isWord(context_, word)) return at;
    if (next && next->entity != 0) {
      counted_.names.push_back(next->entity);
      if (word == start && !joined) touchKey(at, word + next->length);
      return skipQuotes(word + next->length);
    }
    const bool article = hasFlag(context_, word, kFlagArticle) && isPlainAfterAnd(word);
    const bool noun = next && next->kind != "event" && next->kind != "state" &&
                      !(hasFlag(context_, word, kFlagFunction)) &&
                      (next->kind == "person" || inner != start || article) &&
                      !hasFlag(context_, word, kPrepositionFlags);
    if (!noun && !(article && !joined)) return at;
    const int32_t length = next && next->kind != "event" ? next->length : 1;
    if (word == start && !joined) touchKey(at, word + length);
    return word + length;
  }

  bool isPlainAfterAnd(int32_t word) const {
    return isWord(context_, word) && !endsPhrase(context_, word) &&
           !hasFlag(context_, word, kPrepositionFlags);
  }

  int32_t skipQuotes(int32_t at) const { return at < end_ && isQuote(context_, at) ? at + 1 : at; }

  /// One word behind the head belongs to the key: "مقاتلي التنظيم", "جندي أمريكي".
  void touchKey(int32_t at, int32_t end) {
    if (at == counted_.head.end) counted_.keyEnd = end;
  }

  const ClaimContext& context_;
  int32_t at_;
  int32_t end_;
  int32_t begin_ = 0;
  bool partitive_ = false;
  Counted counted_;
};

}  // namespace

bool endsPhrase(const ClaimContext& context, int32_t token) {
  constexpr EntryClass kEnders[] = {
      EntryClass::conjunction,  EntryClass::negation, EntryClass::report,  EntryClass::allege,
      EntryClass::according,    EntryClass::hedge,    EntryClass::weekday, EntryClass::month,
      EntryClass::timeRelation, EntryClass::dayPart,  EntryClass::spatial, EntryClass::possible,
      EntryClass::bound,        EntryClass::cardinal, EntryClass::day,     EntryClass::growth,
      EntryClass::condition,    EntryClass::plan,     EntryClass::denial,  EntryClass::rangeLink,
      EntryClass::timeUnit};
  if (!isWord(context, token) || hasFlag(context, token, kFlagFunction)) return true;
  return std::any_of(std::begin(kEnders), std::end(kEnders),
                     [&](EntryClass cls) { return markAt(context, token, cls) != nullptr; });
}

bool isVerbForm(const ClaimContext& context, int32_t token) {
  const Language* language = languageAt(context, token);
  const std::u16string_view text = textAt(context, token);
  if (language == nullptr) return false;
  if (language->rightToLeft) {
    const bool present =
        (text.starts_with(u"ي") || text.starts_with(u"ت")) && endsWith(text, u"ون");
    const bool feminine = text.size() > 3 && endsWith(text, u"ت") && !endsWith(text, u"ات");
    return endsWith(text, u"وا") || present || feminine;
  }
  if (language->code == "de") return !hasFlag(context, token, kFlagCapital);
  return !endsInPlural(text);
}

Counted countedAfter(const ClaimContext& context, int32_t token) {
  if (sentenceAt(context, token - 1).end <= token) return {};
  return PhraseReader(context, token).read();
}

}  // namespace muqabala
