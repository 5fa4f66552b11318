#include "core/lang/lexicon.h"

#include <algorithm>
#include <array>

#include "core/lang/lang_files.h"
#include "core/lang/lexicon_builder.h"
#include "core/lang/pack_form.h"

namespace muqabala {

namespace {

/// Classes whose words are what they are, so that no stem says anything about them: "كل" (all) is
/// not "كلية" (college), nor the German "war" (was) the "Waren" (goods), nor
/// "مصادر" (sources) "مصادرة" (confiscation).
bool standsForItself(EntryClass cls) {
  switch (cls) {
    case EntryClass::negation:
    case EntryClass::according:
    case EntryClass::speakerNoun:
    case EntryClass::scope:
    case EntryClass::partitive:
    case EntryClass::direction:
    case EntryClass::spatial:
    case EntryClass::conjunction:
    case EntryClass::function:
    case EntryClass::entity:
    case EntryClass::numbered:
    case EntryClass::quantifier:
      return true;
    default:
      return cls <= EntryClass::timeRelation;
  }
}

/// Longer phrases first, then the entries as they came.
bool comesFirst(const Mark& a, const Mark& b) {
  return a.length != b.length ? a.length > b.length : a.entry < b.entry;
}

std::string_view file(std::string_view path) {
  for (size_t i = 0; i < kLangFileCount; ++i) {
    if (path == kLangFiles[i].path) return {kLangFiles[i].data, kLangFiles[i].size};
  }
  return {};
}

/// Of the tables that a pack must have been made with.
uint64_t hashOfTables() {
  static const uint64_t kHash = [] {
    uint64_t hash = pack_form::hashOf("");
    for (std::string_view table : pack_form::kSharedTables)
      hash = pack_form::hashOf(file(table), hash);
    return hash;
  }();
  return kHash;
}

/// The columns of a pack's first line; `pack` moves behind it. False when that line is none, or
/// when what follows is not what was written.
bool openPack(std::string_view& pack, std::string_view& code) {
  const std::string_view line = pack.substr(0, pack.find('\n'));
  constexpr std::string_view kOpening = "muqabala\t" MUQABALA_VERSION "\t";
  if (line.size() == pack.size() || !line.starts_with(kOpening)) return false;
  std::string_view columns = line.substr(kOpening.size());
  code = columns.substr(0, columns.find('\t'));
  pack.remove_prefix(line.size() + 1);
  columns.remove_prefix(std::min(columns.size(), code.size() + 1));
  return columns ==
         pack_form::hexOf(hashOfTables()) + "\t" + pack_form::hexOf(pack_form::hashOf(pack));
}

}  // namespace

Lexicon::Lexicon() {
  LexiconBuilder builder(*this);
  builder.languageTable(file("languages.tsv"));
  builder.valueTable(file("values.tsv"));
  builder.conceptTable(file("concepts.tsv"));
  builder.entityTable(file("entities.tsv"));
}

void Lexicon::addFunctionWords(LangId lang) {
  std::string_view pack = file(languages_[lang].code + "/function");
  std::string_view code;
  if (openPack(pack, code)) LexiconBuilder(*this).words(lang, pack);
}

bool Lexicon::addWords(std::string_view pack) {
  std::string_view code;
  if (!openPack(pack, code)) return false;
  const LangId lang = languageByCode(code);
  if (lang == kNone) return false;
  if (hasWords(lang)) return true;
  addFunctionWords(lang);
  LexiconBuilder(*this).words(lang, pack);
  languages_[lang].loaded = true;
  return true;
}

Lexicon& Lexicon::shared() {
  static Lexicon* const kLexicon = [] {
    auto* lexicon = new Lexicon();
    for (const Language& language : lexicon->languages_) {
      lexicon->addWords(file(language.code + "/words"));
    }
    return lexicon;
  }();
  return *kLexicon;
}

const Lexicon& Lexicon::instance() { return shared(); }

const Lexicon& Lexicon::detector() {
  static const Lexicon* const kLexicon = [] {
    auto* lexicon = new Lexicon();
    for (size_t i = 0; i < lexicon->languages_.size(); ++i) {
      lexicon->addFunctionWords(static_cast<LangId>(i));
    }
    return lexicon;
  }();
  return *kLexicon;
}

bool Lexicon::addPack(std::string_view pack) { return shared().addWords(pack); }

LangId Lexicon::languageByCode(std::string_view code) const {
  const std::string_view primary = code.substr(0, code.find('-'));
  for (size_t i = 0; i < languages_.size(); ++i) {
    if (languages_[i].code == primary) return static_cast<LangId>(i);
  }
  return kNone;
}

ConceptId Lexicon::conceptById(Tag id) const {
  if (byId_.empty()) return kNone;
  const size_t mask = byId_.size() - 1;
  size_t slot = id.hash() & mask;
  while (byId_[slot] != kNone && concepts_[byId_[slot]].tag != id) slot = (slot + 1) & mask;
  return byId_[slot];
}

const Entity* Lexicon::entityByKey(Key key) const {
  const auto at = std::lower_bound(entities_.begin(), entities_.end(), key,
                                   [](const Entity& e, Key k) { return e.key < k; });
  return at != entities_.end() && at->key == key ? &*at : nullptr;
}

bool Lexicon::knowsWord(LangId lang, Key form) const {
  const Key key = lexicon_keys::ofWord(lang, form);
  const size_t mask = words_.size() - 1;
  for (size_t slot = lexicon_keys::slotOf(key) & mask; words_[slot] != 0;
       slot = (slot + 1) & mask) {
    if (words_[slot] == key) return true;
  }
  return false;
}

const Entry* Lexicon::numberWord(LangId lang, Key form) const {
  const int32_t node = follow(lang, form);
  const Entry* best = nullptr;
  for (int32_t leaf = node == kNone ? kNone : nodes_[node].leaf; leaf != kNone;
       leaf = leaves_[leaf].next) {
    const Entry& entry = entries_[leaves_[leaf].entry];
    if (entry.cls > EntryClass::fraction) continue;
    if (best == nullptr || entry.cls < best->cls) best = &entry;
  }
  return best;
}

bool Lexicon::mayBeNumberWord(LangId lang, std::u16string_view folded) const {
  const Edges& edges = numberEdges_[lang];
  return (edges.first & lexicon_keys::ofPair(folded.substr(0, 2))) != 0 &&
         (edges.last & lexicon_keys::ofPair(folded.substr(folded.size() - 2))) != 0;
}

bool Lexicon::isA(ConceptId descendant, ConceptId ancestor) const {
  // The table is a forest, but a slip in it must not hang: no chain is longer than the table.
  for (size_t i = 0; descendant != kNone && i <= concepts_.size(); ++i) {
    if (descendant == ancestor) return true;
    descendant = concepts_[descendant].parent;
  }
  return false;
}

bool Lexicon::isAny(ConceptId descendant, std::span<const Tag> ancestors) const {
  for (size_t i = 0; descendant != kNone && i <= concepts_.size(); ++i) {
    const Tag tag = concepts_[descendant].tag;
    if (std::find(ancestors.begin(), ancestors.end(), tag) != ancestors.end()) return true;
    descendant = concepts_[descendant].parent;
  }
  return false;
}

int32_t Lexicon::follow(int32_t node, Key word) const {
  const Key edge = lexicon_keys::ofEdge(lexicon_keys::ofNode(node), word);
  return mayFollow(edge) ? followEdge(edge) : kNone;
}

int32_t Lexicon::followEdge(Key edge) const {
  const size_t mask = edges_.size() - 1;
  for (size_t slot = lexicon_keys::slotOf(edge) & mask; edges_[slot].key != 0;
       slot = (slot + 1) & mask) {
    if (edges_[slot].key == edge) return edges_[slot].to;
  }
  return kNone;
}

void Lexicon::collect(int32_t node, const std::vector<Token>& tokens, const Reach& reach,
                      std::vector<Found>& out) const {
  if (reach.at > reach.first) {
    for (int32_t leaf = nodes_[node].leaf; leaf != kNone; leaf = leaves_[leaf].next) {
      out.push_back({{reach.first, reach.at - reach.first, leaves_[leaf].entry}, reach.byStem});
    }
  }
  if (reach.at >= reach.end || nodes_[node].next == 0) return;
  const Token& token = tokens[reach.at];
  const auto go = [&](Key word, bool byStem) {
    const int32_t next = follow(node, word);
    if (next == kNone) return;
    collect(next, tokens, {reach.first, reach.at + 1, reach.end, reach.byStem || byStem}, out);
  };
  go(token.form, false);
  if (token.base != token.form) go(token.base, false);
  if (token.stem != 0) go(token.stem ^ lexicon_keys::kStemSalt, true);
}

void Lexicon::walk(LangId lang, const std::vector<Token>& tokens, TokenRange range,
                   std::vector<Mark>& out) const {
  const auto from = static_cast<std::ptrdiff_t>(out.size());
  thread_local std::vector<Found> found;
  found.clear();
  collect(lang, tokens, {range.begin, range.begin, range.end, false}, found);
  // "prison" and "prisoner" share a stem: a concept that the word itself names goes before
  // those that only its stem does.
  int32_t named = 0;
  int32_t settled = 0;
  for (const auto& [mark, byStem] : found) {
    const EntryClass cls = classOf(mark.entry);
    if (!byStem && cls == EntryClass::concept_) named = std::max(named, mark.length);
    if (!byStem && standsForItself(cls)) settled = std::max(settled, mark.length);
  }
  for (const auto& [mark, byStem] : found) {
    const bool isConcept = classOf(mark.entry) == EntryClass::concept_;
    const int32_t known = isConcept ? std::max(named, settled) : settled;
    if (byStem && mark.length <= known) continue;
    // The few at a token are put in their order one by one.
    auto at = out.end();
    while (at > out.begin() + from && comesFirst(mark, at[-1])) --at;
    const bool there = at > out.begin() + from && !comesFirst(at[-1], mark);
    if (!there) out.insert(at, mark);
  }
}

/// What a word is by itself, and where phrases of several words go on from it.
struct Lexicon::Alone {
  Key key = 0;  // of its language and keys; 0: free
  int32_t first = 0;
  uint16_t count = 0;  // its entries begin at `first` of those remembered
  uint16_t inner = 0;  // how many nodes of the trie phrases go on from
  std::array<int32_t, 3> nodes = {};
  uint32_t next = 0;  // of these nodes together
};

/// The words met before: most tokens are one of them and begin no longer phrase. When the table is
/// nearly full all is forgotten.
struct Lexicon::Memory {
  static constexpr size_t kSlots = 1 << 13;
  static constexpr size_t kMost = kSlots * 3 / 4;

  /// The word, or the free slot that it should be put into.
  Alone& at(Key key) {
    size_t slot = lexicon_keys::slotOf(key) & (kSlots - 1);
    while (words[slot].key != key && words[slot].key != 0) slot = (slot + 1) & (kSlots - 1);
    return words[slot];
  }

  std::vector<Alone> words = std::vector<Alone>(kSlots);
  std::vector<EntryId> entries;
  size_t count = 0;
};

void Lexicon::learn(LangId lang, const Token& token, Key key, Memory& memory) const {
  if (++memory.count > Memory::kMost) memory = {};
  const std::vector<Token> alone = {token};
  std::vector<Mark> marks;
  walk(lang, alone, {0, 1}, marks);
  Alone& word = memory.at(key);
  word.key = key;
  word.first = static_cast<int32_t>(memory.entries.size());
  word.count = static_cast<uint16_t>(marks.size());
  for (const Mark& mark : marks) memory.entries.push_back(mark.entry);
  const Key stem = token.stem == 0 ? token.form : token.stem ^ lexicon_keys::kStemSalt;
  for (const Key part : {token.form, token.base, stem}) {
    const int32_t node = follow(lang, part);
    const bool again = word.inner > 0 && word.nodes[word.inner - 1] == node;
    if (node == kNone || nodes_[node].next == 0 || again) continue;
    word.next |= nodes_[node].next;
    word.nodes[word.inner++] = node;
  }
}

bool Lexicon::goesOn(const Alone& word, const Token& next) const {
  const Key stem = next.stem == 0 ? next.form : next.stem ^ lexicon_keys::kStemSalt;
  using lexicon_keys::nextBit;
  if ((word.next & (nextBit(next.form) | nextBit(next.base) | nextBit(stem))) == 0) return false;
  for (int32_t i = 0; i < word.inner; ++i) {
    const Key node = lexicon_keys::ofNode(word.nodes[i]);
    for (const Key key : {next.form, next.base, stem}) {
      const Key edge = lexicon_keys::ofEdge(node, key);
      if (mayFollow(edge) && followEdge(edge) != kNone) return true;
    }
  }
  return false;
}

void Lexicon::match(LangId lang, const std::vector<Token>& tokens, TokenRange range,
                    std::vector<Mark>& out, int32_t startEnd) const {
  if (lang == kNone) return;
  thread_local Memory memory;
  const int32_t last = std::min(range.end, startEnd);
  for (int32_t at = range.begin; at < last; ++at) {
    // Only a language that has all its words has the same ones for good.
    if (!hasWords(lang)) {
      walk(lang, tokens, {at, range.end}, out);
      continue;
    }
    const Key key = lexicon_keys::ofKeys(lang, tokens[at]);
    if (memory.at(key).key == 0) learn(lang, tokens[at], key, memory);
    const Alone& word = memory.at(key);
    if (at + 1 < range.end && goesOn(word, tokens[at + 1])) {
      walk(lang, tokens, {at, range.end}, out);
      continue;
    }
    for (int32_t i = 0; i < word.count; ++i) {
      out.push_back({at, 1, memory.entries[word.first + i]});
    }
  }
}

}  // namespace muqabala
