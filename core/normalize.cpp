#include "core/normalize.h"

#include <algorithm>
#include <array>

#include "core/stem.h"
#include "core/unicode.h"

namespace muqabala {
namespace {

// ---- folding
// ----------------------------------------------------------------------------------------

constexpr char16_t kDropped = 0;

/// U+0600 to U+06FF as they are compared; 0 is dropped.
constexpr std::array<char16_t, 256> arabicFolds() {
  std::array<char16_t, 256> folds{};
  for (int i = 0; i < 256; ++i) folds[i] = static_cast<char16_t>(0x600 + i);
  const auto drop = [&](int from, int to) {
    for (int c = from; c <= to; ++c) folds[c - 0x600] = kDropped;
  };
  drop(0x600, 0x605);
  drop(0x610, 0x61A);
  drop(0x61C, 0x61C);
  drop(0x640, 0x640);
  drop(0x64B, 0x65F);
  drop(0x670, 0x670);
  drop(0x6D6, 0x6DC);
  drop(0x6DF, 0x6E8);
  drop(0x6EA, 0x6ED);
  for (int c : {0x622, 0x623, 0x625, 0x671, 0x672, 0x673}) folds[c - 0x600] = 0x627;
  folds[0x24] = 0x648;                                                         // hamza on waw
  for (int c : {0x626, 0x649, 0x6CC, 0x6D2, 0x6D3}) folds[c - 0x600] = 0x64A;  // forms of ya
  for (int c : {0x629, 0x6BE, 0x6C0, 0x6C1, 0x6C2, 0x6C3, 0x6D5}) folds[c - 0x600] = 0x647;
  folds[0xA9] = 0x643;  // Persian kaf
  for (int i = 0; i < 10; ++i) folds[0x60 + i] = folds[0xF0 + i] = static_cast<char16_t>('0' + i);
  folds[0x6A] = u'%';
  folds[0x6B] = u'.';
  folds[0x6C] = u',';
  return folds;
}
constexpr std::array<char16_t, 256> kArabicFolds = arabicFolds();

/// Apostrophes, quotation marks and everything without width.
bool isDropped(char32_t c) {
  if (c < 0x80) return c == '\'' || c == '"' || c == '`';
  return c == 0xAD || c == 0xAB || c == 0xBB || c == 0xB4 || c == 0x2BC || c == 0x2BF ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2018 && c <= 0x201F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2032 && c <= 0x2033) || c == 0x2039 ||
         c == 0x203A || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

/// Marks carry vowels in the scripts of South Asia, so only these lose them.
bool isDroppedMark(char32_t c) {
  return (c < 0x900 || (c >= 0x1AB0 && c < 0x1B00) || (c >= 0x1DC0 && c < 0x1E00) ||
          (c >= 0x20D0 && c < 0x2100) || (c >= 0xFE00 && c < 0xFE30)) &&
         classOf(c) == CharClass::mark;
}

/// ASCII and Arabic letters, one table look-up each; false at the first unit that needs more.
bool foldPlain(std::u16string_view written, std::u16string& out) {
  for (const char16_t c : written) {
    if (c < 0x80) {
      if (!isDropped(c)) out.push_back(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    } else if (c >= 0x600 && c < 0x700) {
      if (kArabicFolds[c - 0x600] != kDropped) out.push_back(kArabicFolds[c - 0x600]);
    } else if (!isDropped(c)) {
      return false;
    }
  }
  return true;
}

void foldFully(std::u16string_view written, std::u16string& out) {
  const std::u16string plain = foldCase(written);
  int units = 1;
  for (size_t at = 0; at < plain.size(); at += static_cast<size_t>(units)) {
    const char32_t c = codePointAt(plain, at, units);
    if (c >= 0x600 && c < 0x700) {
      if (kArabicFolds[c - 0x600] != kDropped) out.push_back(kArabicFolds[c - 0x600]);
    } else if (!isDropped(c) && !isDroppedMark(c)) {
      const int digit = digitValue(c);
      if (digit >= 0) {
        out.push_back(static_cast<char16_t>('0' + digit));
      } else {
        out.append(plain, at, static_cast<size_t>(units));
      }
    }
  }
}

void foldInto(std::u16string_view written, std::u16string& out) {
  out.clear();
  if (foldPlain(written, out)) return;
  out.clear();
  foldFully(written, out);
}

// ---- proclitics
// -------------------------------------------------------------------------------------

constexpr uint16_t kArticle = kFlagArticle;

/// Forms that begin like a proclitic or an article and have none, where no rest tells. Closed
/// classes and kinship, folded; sorted.
constexpr std::array<std::u16string_view, 30> kWhole = {
    u"الا",    u"الاتي",  u"الان",   u"التي",   u"الذي",    u"الذين", u"اللاتي", u"اللتان",
    u"اللتين", u"اللذان", u"اللذين", u"الله",   u"اللواتي", u"الي",   u"اليك",   u"اليكم",
    u"الينا",  u"اليه",   u"اليها",  u"اليهم",  u"بالغ",    u"بالغا", u"بالغه",  u"بالغين",
    u"والد",   u"والدته", u"والده",  u"والدها", u"والدي",   u"والديه"};

bool isWhole(std::u16string_view folded) {
  // All of them begin like an article or with one of two words: most forms need no search.
  const bool may = folded.size() > 2 &&
                   (folded[0] == u'ا' || folded[0] == u'ب' || folded[0] == u'و') &&
                   (folded[1] == u'ل' || folded[1] == u'ا');
  return may && std::find(kWhole.begin(), kWhole.end(), folded) != kWhole.end();
}

uint16_t joinerFlag(char16_t c) { return c == u'و' ? kFlagAnd : c == u'ف' ? kFlagSo : 0; }
uint16_t prepositionFlag(char16_t c) {
  return c == u'ب' ? kFlagBy : c == u'ل' ? kFlagFor : c == u'ك' ? kFlagLike : 0;
}

/// The forms of a passage.
class KeySet {
 public:
  explicit KeySet(size_t words) {
    size_t slots = 64;
    while (slots < words * 4) slots *= 2;  // two forms a word at most
    slots_.resize(slots);
  }
  void add(Key key) { slots_[slotOf(key)] = key; }
  bool has(Key key) const { return key != 0 && slots_[slotOf(key)] == key; }

 private:
  size_t slotOf(Key key) const {
    size_t slot = key & (slots_.size() - 1);
    while (slots_[slot] != 0 && slots_[slot] != key) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }
  std::vector<Key> slots_;
};

constexpr size_t kMostAsks = 2;
using Asks = std::array<Key, kMostAsks>;

/// Forms whose being words of their own allows a bare letter before them to be a proclitic.
struct Known {
  LangId lang = kNone;
  const Lexicon* lexicon = nullptr;
  const KeySet* seen = nullptr;  // forms of the article; null: it has none, and `asks` keeps
  Asks* asks = nullptr;          // those that it was asked for

  bool inLexicon(std::u16string_view form) const {
    return lexicon != nullptr && lexicon->knowsWord(lang, keyOf(form));
  }
  bool inArticle(std::u16string_view form) const {
    if (form.size() < 3) return false;
    if (seen != nullptr) return seen->has(keyOf(form));
    if (asks != nullptr) (*asks)[(*asks)[0] == 0 ? 0 : 1] = keyOf(form);
    return false;
  }
};

struct Split {
  std::u16string_view rest;
  uint16_t flags = 0;
};

/// Whether unit `at` of the folded form is written as a bare alef: one with hamza or madda
/// ("وألمانيا", "آلاف") is no article.
bool isBareAlef(std::u16string_view written, size_t at) {
  for (const char16_t c : written) {
    if (isDropped(c) || (c >= 0x600 && c < 0x700 && kArabicFolds[c - 0x600] == kDropped)) continue;
    if (at-- == 0) return c == 0x627 || c == 0x671 || c > 0x6FF;
  }
  return false;
}

/// With the article: (و|ف)? (ب|ك)? ال rest, or (و|ف)? لل rest.
bool splitArticle(std::u16string_view written, std::u16string_view folded, Split& split) {
  if (isWhole(folded)) return false;
  size_t at = 0;
  uint16_t flags = 0;
  const auto unit = [&](size_t i) { return i < folded.size() ? folded[i] : u'\0'; };
  if (joinerFlag(unit(0)) != 0 && folded.size() > 4) {
    flags |= joinerFlag(unit(0));
    ++at;
    if (isWhole(folded.substr(at))) return false;
  }
  if ((unit(at) == u'ب' || unit(at) == u'ك') && unit(at + 1) == u'ا' && unit(at + 2) == u'ل') {
    flags |= prepositionFlag(unit(at));
    ++at;
  }
  const bool article = unit(at) == u'ا' && unit(at + 1) == u'ل' && isBareAlef(written, at);
  const bool contracted = unit(at) == u'ل' && unit(at + 1) == u'ل';
  if ((!article && !contracted) || folded.size() - at < 4) return false;
  if (contracted) flags |= kFlagFor;
  split = {folded.substr(at + 2), static_cast<uint16_t>(flags | kArticle)};
  return true;
}

/// Without the article, only before what is known: و ف before anything, ب ل ك before three letters.
bool splitBare(std::u16string_view folded, const Known& known, Split& split) {
  if (folded.size() < 3 || isWhole(folded) || known.inLexicon(folded)) return false;
  uint16_t flags = joinerFlag(folded[0]);
  std::u16string_view rest = folded;
  if (flags != 0) {
    rest.remove_prefix(1);
    if (known.inLexicon(rest) || known.inArticle(rest) || isWhole(rest)) {
      split = {rest, flags};
      return true;
    }
  }
  const uint16_t preposition = prepositionFlag(rest[0]);
  if (preposition == 0 || rest.size() < 4) return false;
  rest.remove_prefix(1);
  if (!known.inLexicon(rest) && !known.inArticle(rest)) return false;
  split = {rest, static_cast<uint16_t>(flags | preposition)};
  return true;
}

/// "للاجئين" is ل + اللاجئين: the article's lam and the word's first have become one.
void restoreLam(std::u16string_view folded, const Known& known, Split& split) {
  if ((split.flags & kFlagFor) == 0 || (split.flags & kArticle) == 0) return;
  const std::u16string_view longer = folded.substr(folded.size() - split.rest.size() - 1);
  if (!known.inLexicon(split.rest) && known.inLexicon(longer)) split.rest = longer;
}

WordKeys keysOf(std::u16string_view written, std::u16string_view folded, const Language* language,
                const Known& known) {
  WordKeys keys;
  keys.form = keys.base = keyOf(folded);
  keys.length = folded.size();
  if (language == nullptr) {
    keys.stem = keys.base;
    return keys;
  }
  Split split{folded, 0};
  if (language->proclitics && folded.size() > 2) {
    if (splitArticle(written, folded, split)) {
      restoreLam(folded, known, split);
    } else {
      splitBare(folded, known, split);
    }
  }
  if (split.flags != 0) keys.base = keyOf(split.rest);
  keys.flags = split.flags;
  keys.skipped = folded.size() - split.rest.size();
  keys.stem = stemKey(split.rest, keys.base, *language);
  return keys;
}

// ---- words met before
// ----------------------------------------------------------------------------------------

/// What a written word of a language comes to where its article does not show otherwise.
struct Remembered {
  Key written = 0;  // of the word as written, and its language; 0: free
  Key form = 0;
  Key base = 0;
  Key stem = 0;
  Key behindArticle = 0;
  Asks asks{};  // forms that make a proclitic of what is before them if the article has them
  uint32_t passage = 0;  // the last passage that had it
  uint16_t flags = 0;
};

/// Articles on one event share most of their words, and working one out costs twenty times as much
/// as looking it up. When the table is nearly full all is forgotten.
class WordMemory {
 public:
  /// The word, or the free slot that it should be put into.
  Remembered& at(Key written) {
    size_t slot = written & (kSlots - 1);
    while (slots_[slot].written != written && slots_[slot].written != 0) {
      slot = (slot + 1) & (kSlots - 1);
    }
    return slots_[slot];
  }
  void keep(Remembered word, Key written) {
    if (++count_ > kMost) *this = {};
    word.written = written;
    at(written) = word;
  }
  /// A number for a passage; all is forgotten before one comes again.
  uint32_t nextPassage() {
    if (passage_ == UINT32_MAX) *this = {};
    return ++passage_;
  }

 private:
  static constexpr size_t kSlots = 1 << 13;
  static constexpr size_t kMost = kSlots * 3 / 4;
  std::vector<Remembered> slots_ = std::vector<Remembered>(kSlots);
  size_t count_ = 0;
  uint32_t passage_ = 0;
};

Remembered worked(std::u16string_view written, const Language* language, Known known) {
  thread_local std::u16string folded;
  foldInto(written, folded);
  Remembered word;
  known.asks = &word.asks;
  const WordKeys keys = keysOf(written, folded, language, known);
  word.form = keys.form;
  word.base = keys.base;
  word.stem = keys.stem;
  word.flags = keys.flags;
  Split split;
  if (language != nullptr && language->proclitics && splitArticle(written, folded, split)) {
    word.behindArticle = keyOf(split.rest);
  }
  return word;
}

void setKeys(const Remembered& word, Token& token) {
  constexpr uint16_t kProclitics =
      kFlagAnd | kFlagSo | kFlagBy | kFlagFor | kFlagLike | kFlagArticle;
  token.form = word.form;
  token.base = word.base;
  token.stem = word.stem;
  token.flags = static_cast<uint16_t>((token.flags & ~kProclitics) | word.flags);
}

}  // namespace

Key keyOf(std::u16string_view folded) {
  if (folded.empty()) return 0;
  Key h = 0xcbf29ce484222325ULL;
  for (const char16_t c : folded) h = (h ^ c) * 0x100000001b3ULL;
  // FNV's low bits mix well, its high bits do not: murmur's finaliser evens them out.
  h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdULL;
  h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53ULL;
  h ^= h >> 33;
  return h == 0 ? 1 : h;
}

std::u16string fold(std::u16string_view written) {
  std::u16string out;
  foldInto(written, out);
  return out;
}

WordKeys wordKeys(std::u16string_view written, const Language& language, LangId lang,
                  const Lexicon* lexicon) {
  return keysOf(written, fold(written), &language, {lang, lexicon, nullptr});
}

void normaliseTokens(Analysis& analysis, TokenRange range, LangId lang, const Lexicon& lexicon) {
  const Language* language = lang == kNone ? nullptr : &lexicon.languages()[lang];
  const bool loaded = language != nullptr && language->loaded;
  const Key salt = lexicon_keys::mix(static_cast<Key>(lang) + 2, loaded ? 1 : 2);
  const std::u16string_view text = analysis.article.text;
  thread_local WordMemory memory;
  const uint32_t passage = memory.nextPassage();
  KeySet seen(static_cast<size_t>(range.size()));
  std::vector<int32_t> asking;
  std::vector<Asks> asked;
  for (int32_t i = range.begin; i < range.end; ++i) {
    Token& token = analysis.tokens[i];
    const std::u16string_view written = text.substr(token.span.start, token.span.length());
    const Key key = keyOf(written) ^ salt;
    if (memory.at(key).written == 0) {
      memory.keep(worked(written, language, {lang, &lexicon, nullptr}), key);
    }
    Remembered& word = memory.at(key);
    setKeys(word, token);
    if (word.asks[0] != 0) {
      asking.push_back(i);
      asked.push_back(word.asks);
    }
    if (word.passage == passage) continue;
    word.passage = passage;
    seen.add(word.form);
    if (word.behindArticle != 0) seen.add(word.behindArticle);
  }
  for (size_t i = 0; i < asking.size(); ++i) {
    if (!seen.has(asked[i][0]) && !seen.has(asked[i][1])) continue;
    Token& token = analysis.tokens[asking[i]];
    const std::u16string_view written = text.substr(token.span.start, token.span.length());
    setKeys(worked(written, language, {lang, &lexicon, &seen}), token);
  }
}

void normalise(Analysis& analysis, const Lexicon& lexicon) {
  const std::vector<Sentence>& sentences = analysis.sentences;
  for (size_t i = 0; i < sentences.size();) {
    size_t next = i + 1;
    while (next < sentences.size() && sentences[next].lang == sentences[i].lang) ++next;
    const TokenRange run = {sentences[i].tokens.begin, sentences[next - 1].tokens.end};
    normaliseTokens(analysis, run, sentences[i].lang, lexicon);
    i = next;
  }
}

}  // namespace muqabala
