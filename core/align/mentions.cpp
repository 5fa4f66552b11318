#include "core/align/mentions.h"

#include <algorithm>
#include <tuple>

#include "core/align/meeting.h"
#include "core/align/wording.h"
#include "core/claims/counted.h"
#include "core/claims/polarity.h"
#include "core/claims/statement.h"
#include "core/claims/words.h"
#include "core/key_numbers.h"
#include "core/sort.h"

namespace muqabala {

namespace {

/// Items on either side of an event that can take part in it.
constexpr int32_t kReach = 5;
/// Of them, those that stand so near that one at least must meet.
constexpr int32_t kNear = 2;
/// Mentions of one concept beyond which it is what all the articles are about, and tells nothing.
constexpr size_t kMostMentions = 200;

class Reader {
 public:
  Reader(const Wordings& wordings, int32_t article, std::vector<Mention>& out)
      : wordings_(wordings), c_(contextOf(wordings, article)), out_(out) {}

  void read() {
    const std::vector<std::vector<Item>>& sentences = wordings_.items[c_.article];
    for (size_t s = 0; s < sentences.size(); ++s) {
      const std::vector<Item>& items = sentences[s];
      if (items.empty() || inOtherYear(c_, c_.analysis.sentences[s].tokens)) continue;
      for (size_t i = 0; i < items.size(); ++i) {
        if (isMention(items[i])) add(items, i);
      }
    }
  }

 private:
  bool isMention(const Item& item) const {
    if (item.entity != 0 || item.concept_ == kNone) return false;
    if (item.kind == "event" || item.kind == "state") return true;
    return item.kind == "speech" && !isSaying(c_, item.tokens.begin);
  }

  /// "tsunami warning", "share trading": only says what kind of thing the next word is.
  bool isAttribute(const std::vector<Item>& items, size_t at) const {
    const int32_t token = items[at].tokens.begin;
    if (items[at].kind == "state" || !headComesLast(c_, token) || isVerbForm(c_, token)) {
      return false;
    }
    return at + 1 < items.size() && items[at + 1].tokens.begin == items[at].tokens.end &&
           items[at + 1].kind != "event" && !items[at + 1].number;
  }

  /// "another ferry", "أي شخص آخر": somebody or something else than all the rest is about.
  bool isOther(int32_t token) const {
    constexpr int32_t kReachOfOther = 4;
    const TokenRange clause = c_.analysis.clauses[c_.analysis.clauseOfToken[token]].tokens;
    int32_t length = 0;
    const int32_t end = std::min(clause.end, token + kReachOfOther + 1);
    for (int32_t t = std::max(clause.begin, token - kReachOfOther); t < end; ++t) {
      const Entry* scope = entryAt(c_, t, EntryClass::scope, length);
      if (scope != nullptr && scope->tag == "additional") return true;
    }
    return false;
  }

  /// Told as something that happened: a verb, "the escape", "the escape of". What is only named
  /// ("fear of fire", "trading") is not.
  bool isTold(const std::vector<Item>& items, size_t at) const {
    const int32_t token = items[at].tokens.begin;
    const bool gerund = headComesLast(c_, token) && textAt(c_, token).ends_with(u"ing") &&
                        !isFunction(c_, token - 1, "auxiliary");
    if (items[at].kind == "state" || (isVerbForm(c_, token) && !gerund)) return true;
    if (isFunction(c_, token - 1, "definite")) return true;
    int32_t next = items[at].tokens.end;
    if (const Mark* share = markAt(c_, next, EntryClass::quantifier)) next += share->length;
    const bool construct = !headComesLast(c_, token) && at + 1 < items.size() &&
                           items[at + 1].tokens.begin == next && !isHappening(items[at + 1]);
    return construct || markAt(c_, next, EntryClass::partitive) != nullptr;
  }

  /// What stands between two events belongs to the nearer one's clause.
  bool sameClause(const Item& x, const Item& y) const {
    const std::vector<int32_t>& clause = c_.analysis.clauseOfToken;
    return clause[x.tokens.begin] == clause[y.tokens.begin];
  }

  static bool takesPart(const Item& item) { return !item.number && item.kind != "measure"; }

  /// "found in the crater": the crater is where, not what.
  bool isWhere(const Item& item) const {
    for (int32_t t = item.tokens.begin - 1; t >= std::max(0, item.tokens.begin - 2); --t) {
      if (markAt(c_, t, EntryClass::spatial) != nullptr) return true;
      if (!hasFlag(c_, t, kFlagFunction)) return false;
    }
    return hasFlag(c_, item.tokens.begin, kFlagBy);
  }

  /// Those nearest on one side; an event ends the reach of another, and is what a state is of.
  void takeParties(const Mention& m, const std::vector<Item>& side, size_t most,
                   std::vector<Item>& parties) const {
    size_t taken = 0;
    for (const Item& item : side) {
      if (taken == most || (isHappening(item) && m.item.kind != "state")) return;
      if (!takesPart(item) || isWhere(item)) continue;
      parties.push_back(item);
      ++taken;
    }
  }

  /// "survived the crash", "الهجمات المنسقة": a phrase holds one that takes part.
  void takeInner(Mention& m) const {
    for (int32_t t = m.tokens.begin; m.tokens.size() > 1 && t < m.tokens.end; ++t) {
      for (const Item& inner : itemsOf(c_, wordings_.vocabulary, {t, t + 1}))
        m.parties.push_back(inner);
    }
  }

  void add(const std::vector<Item>& items, size_t at) {
    const int32_t token = items[at].tokens.begin;
    Mention m;
    m.stance = stanceOf(c_, c_.analysis.clauseOfToken[token], token);
    if (m.stance.factuality != Factuality::asserted || isAttribute(items, at)) return;
    if (isOther(token) || isDoubtful(c_, token) || !governs(c_, m.stance, items, at)) return;
    if (m.stance.polarity == Polarity::affirmed && !isTold(items, at)) return;
    m.article = c_.article;
    m.token = token;
    m.tokens = items[at].tokens;
    m.item = items[at];
    // What a state is of may stand in the clause before: "على الهجمات وليس ما يشير إلى أنها منسقة".
    const bool state = m.item.kind == "state";
    for (size_t i = at;
         i-- > 0 && m.before.size() < kReach && (state || sameClause(items[i], items[at]));) {
      m.before.push_back(items[i]);
    }
    for (size_t i = at + 1;
         i < items.size() && m.behind.size() < kReach && sameClause(items[i], items[at]); ++i) {
      m.behind.push_back(items[i]);
    }
    // An Arabic verb has subject and object behind it.
    const Language* language = languageAt(c_, token);
    const bool verbFirst = language != nullptr && language->proclitics;
    takeInner(m);
    takeParties(m, m.before, kNear, m.parties);
    takeParties(m, m.behind, verbFirst ? 2 * kNear : kNear, m.parties);
    m.whole = quantifiedBy(c_, m.item);
    for (const Item& party : m.parties) {
      const Quantified share = quantifiedBy(c_, party);
      m.shares.push_back(share.cue.empty() ? m.whole : share);
    }
    out_.push_back(std::move(m));
  }

  const Wordings& wordings_;
  ClaimContext c_;
  std::vector<Mention>& out_;
};

class Finder {
 public:
  Finder(const Lexicon& lexicon, std::vector<Mention> mentions, std::vector<Opposed>& out)
      : lexicon_(lexicon), mentions_(std::move(mentions)), out_(out) {}

  void find() {
    index();
    for (size_t i = 0; i < byConcept_.size();) {
      size_t end = i;
      while (end < byConcept_.size() && byConcept_[end].first == byConcept_[i].first) ++end;
      if (end - i <= kMostMentions) {
        lay(i, end, i, end);
        layOpposites(i, end);
      }
      i = end;
    }
    choose();
  }

 private:
  struct Found {
    int32_t a = 0;
    int32_t b = 0;
    Opposition how = Opposition::none;
    int32_t fit = 0;
    TokenRange shareA = {};  // the words that say how much, where that is what differs
    TokenRange shareB = {};
  };

  void index() {
    for (size_t i = 0; i < mentions_.size(); ++i) {
      for (const ConceptId id : {mentions_[i].item.concept_, mentions_[i].item.too}) {
        if (id != kNone) byConcept_.emplace_back(id, static_cast<int32_t>(i));
      }
    }
    sortStably(byConcept_.begin(), byConcept_.end());
  }

  void lay(size_t begin, size_t end, size_t otherBegin, size_t otherEnd) {
    for (size_t x = begin; x < end; ++x) {
      for (size_t y = otherBegin; y < otherEnd; ++y) {
        const auto [i, j] = std::pair(byConcept_[x].second, byConcept_[y].second);
        if (mentions_[i].article < mentions_[j].article) compare(i, j);
      }
    }
  }

  /// The mentions of the concept that excludes this one.
  void layOpposites(size_t begin, size_t end) {
    const ConceptId other = lexicon_.concepts()[byConcept_[begin].first].opposite;
    if (other == kNone) return;
    const auto from = std::lower_bound(byConcept_.begin(), byConcept_.end(), std::pair(other, 0));
    auto to = from;
    while (to != byConcept_.end() && to->first == other) ++to;
    if (to - from > static_cast<std::ptrdiff_t>(kMostMentions)) return;
    lay(begin, end, from - byConcept_.begin(), to - byConcept_.begin());
  }

  void compare(int32_t i, int32_t j) {
    const Mention& a = mentions_[i];
    const Mention& b = mentions_[j];
    const Opposition how = opposition(a, b);
    const Meeting meeting(lexicon_, a, b);
    if (how == Opposition::none) {
      compareShares(i, j, meeting);
    } else if (const int32_t fit = meeting.fit(); fit >= kFit) {
      found_.push_back({i, j, how, fit});
    }
  }

  void compareShares(int32_t i, int32_t j, const Meeting& meeting) {
    const Mention& a = mentions_[i];
    const Mention& b = mentions_[j];
    const bool told = a.stance.polarity == Polarity::affirmed &&
                      b.stance.polarity == Polarity::affirmed && meets(lexicon_, a.item, b.item);
    if (!told) return;
    const auto [x, y] = meeting.shares();
    if (x.cue.empty()) return;
    if (const int32_t fit = meeting.fit(); fit > 0) {
      found_.push_back({i, j, Opposition::terms, fit, x.cue, y.cue});
    }
  }

  Opposition opposition(const Mention& a, const Mention& b) const {
    const auto [p, q] = std::pair(a.stance.polarity, b.stance.polarity);
    if (p == Polarity::open || q == Polarity::open) return Opposition::none;
    if (p != q) return meets(lexicon_, a.item, b.item) ? Opposition::polarity : Opposition::none;
    const bool exclusive = opposites(lexicon_, a.item, b.item) == Opposites::exclusive;
    return exclusive && p == Polarity::affirmed ? Opposition::terms : Opposition::none;
  }

  /// The best partner of each mention in the other's article, when both think so.
  void choose() {
    KeyNumbers places;          // of a mention and an article
    std::vector<int32_t> best;  // by place: the best fit
    const auto bestOf = [&](int32_t mention, int32_t other) -> int32_t& {
      const auto article = static_cast<Key>(mentions_[other].article);
      const int32_t place = places.of(static_cast<Key>(mention) << 32 | article);
      best.resize(places.keys().size());
      return best[place];
    };
    for (const Found& f : found_) {
      bestOf(f.a, f.b) = std::max(bestOf(f.a, f.b), f.fit);
      bestOf(f.b, f.a) = std::max(bestOf(f.b, f.a), f.fit);
    }
    for (const Found& f : found_) {
      if (f.fit < bestOf(f.a, f.b) || f.fit < bestOf(f.b, f.a)) continue;
      const Mention& a = mentions_[f.a];
      const Mention& b = mentions_[f.b];
      out_.push_back({f.how, a.article, sideOf(a, f.shareA), b.article, sideOf(b, f.shareB)});
    }
  }

  static Side sideOf(const Mention& m, TokenRange share) {
    constexpr int32_t kCueReach = 4;
    TokenRange key = m.tokens;
    if (!share.empty()) {
      key = {std::min(key.begin, share.begin), std::max(key.end, share.end)};
      for (const Item& party : m.parties) {
        if (party.tokens.begin == share.end) key.end = std::max(key.end, party.tokens.end);
      }
    }
    const TokenRange cue = m.stance.cue;
    const bool near = !cue.empty() && cue.end <= key.begin && key.begin - cue.end <= kCueReach;
    if (near) key.begin = cue.begin;
    return {key, m.token, m.item.concept_};
  }

  static constexpr int32_t kFit = 550;

  const Lexicon& lexicon_;
  std::vector<Mention> mentions_;
  std::vector<Opposed>& out_;
  std::vector<std::pair<ConceptId, int32_t>> byConcept_;
  std::vector<Found> found_;
};

}  // namespace

void findInMentions(const Wordings& wordings, std::vector<Opposed>& out) {
  std::vector<Mention> mentions;
  for (size_t i = 0; i < wordings.analyses.size(); ++i) {
    Reader(wordings, static_cast<int32_t>(i), mentions).read();
  }
  Finder(Lexicon::instance(), std::move(mentions), out).find();
}

}  // namespace muqabala
