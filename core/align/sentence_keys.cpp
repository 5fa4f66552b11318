#include "core/align/sentence_keys.h"

#include <algorithm>
#include <cstring>

#include "core/align/word_units.h"
#include "core/sort.h"

namespace muqabala {

namespace {

/// Keeps what a key is of apart, and meanings apart from words.
enum class Salt : Key { word = 0x51, concept_ = 0x52, name = 0x53, quantity = 0x54, date = 0x55 };

Key salted(Key key, Salt salt) {
  key = (key ^ static_cast<Key>(salt)) * 0x9e3779b97f4a7c15ULL;
  return key ^ key >> 29;
}

Key bitsOf(double value) {
  Key bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}

/// 0 for what has no value to be shared: a date that is not resolved.
Key valueKey(const Claim& claim) {
  if (claim.kind == ClaimKind::date) {
    const DateValue& date = claim.value.date;
    if (!date.hasBounds) return 0;
    return salted(static_cast<Key>(date.from) * 100003 + static_cast<Key>(date.to), Salt::date);
  }
  if (claim.kind == ClaimKind::ordinal) {
    return salted(static_cast<Key>(claim.value.ordinal), Salt::quantity);
  }
  const Quantity& q = claim.value.quantity;
  Key key = bitsOf(q.min) * 31 + bitsOf(q.max);
  for (const char c : q.unit) key = key * 131 + static_cast<uint8_t>(c);
  return salted(key, Salt::quantity);
}

/// Reads the sentences of one article; the claims come in text order.
class KeyReader {
 public:
  KeyReader(const Analysis& analysis, int32_t article, const Claim* first, const Claim* last)
      : a_(analysis), article_(article), covered_(analysis.tokens.size()) {
    for (const Claim* c = first; c != last; ++c) {
      if (!isFigure(*c)) continue;
      const Key key = valueKey(*c);
      if (key == 0) continue;
      figures_.emplace_back(c->sentence, key);
      const TokenRange value = valueTokens(a_, *c);
      for (int32_t t = value.begin; t < value.end; ++t) covered_[t] = true;
    }
    sortStably(figures_.begin(), figures_.end());
  }

  void read(std::vector<SentenceKeys>& out) {
    size_t figure = 0;
    for (size_t s = 0; s < a_.sentences.size(); ++s) {
      const auto sentence = static_cast<int32_t>(s);
      while (figure < figures_.size() && figures_[figure].first < sentence) ++figure;
      if (!isTelling(a_.sentences[s])) continue;
      SentenceKeys keys{article_, sentence, {}};
      for (; figure < figures_.size() && figures_[figure].first == sentence; ++figure) {
        keys.meanings.push_back(figures_[figure].second);
      }
      readTokens(a_.sentences[s].tokens, keys.meanings);
      out.push_back(std::move(keys));
    }
  }

 private:
  void readTokens(TokenRange range, std::vector<Key>& meanings) {
    meanings.reserve(range.size() + meanings.size());
    for (int32_t t = range.begin; t < range.end;) {
      t = covered_[t] ? t + 1 : readMeaning(t, contentKey(a_.tokens[t]), meanings);
    }
  }

  /// The token behind the longest name or concept that begins here, or behind the word.
  int32_t readMeaning(int32_t token, Key word, std::vector<Key>& meanings) const {
    constexpr uint64_t kTelling = classBit(EntryClass::concept_) | classBit(EntryClass::entity);
    const bool marked = (a_.tokens[token].classes & kTelling) != 0;
    if (const int32_t end = marked ? readMarks(token, meanings) : token; end > token) return end;
    if (word != 0) meanings.push_back(salted(word, Salt::word));
    return token + 1;
  }

  /// Names before concepts, and of each the longest.
  int32_t readMarks(int32_t token, std::vector<Key>& meanings) const {
    const Lexicon& lexicon = Lexicon::instance();
    const Mark* const first = a_.marks.data() + a_.markStart[token];
    const Mark* const last = a_.marks.data() + a_.markStart[token + 1];
    int32_t length = 0;
    for (const bool names : {true, false}) {
      for (const Mark* m = first; m != last && m->length >= length; ++m) {
        const Entry& entry = lexicon.entries()[m->entry];
        if (names ? entry.entity == 0 : entry.concept_ == kNone) continue;
        length = m->length;
        meanings.push_back(names ? salted(entry.entity, Salt::name)
                                 : salted(static_cast<Key>(entry.concept_) + 1, Salt::concept_));
      }
      if (length > 0) break;
    }
    return token + length;
  }

  const Analysis& a_;
  int32_t article_;
  std::vector<bool> covered_;                     // by token: part of a figure
  std::vector<std::pair<int32_t, Key>> figures_;  // sentence, value
};

}  // namespace

std::vector<SentenceKeys> sentenceKeysOf(const std::vector<const Analysis*>& analyses,
                                         const std::vector<Claim>& claims) {
  std::vector<SentenceKeys> out;
  const Claim* first = claims.data();
  const Claim* const end = first + claims.size();
  for (size_t i = 0; i < analyses.size(); ++i) {
    const auto article = static_cast<int32_t>(i);
    const Claim* last = first;
    while (last != end && last->article == article) ++last;
    KeyReader(*analyses[i], article, first, last).read(out);
    first = last;
  }
  return out;
}

}  // namespace muqabala
