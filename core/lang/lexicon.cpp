#include "core/lang/lexicon.h"

#include <algorithm>
#include <tuple>

#include "core/lang/lang_files.h"
#include "core/lang/lexicon_builder.h"
#include "core/lang/pack_form.h"
#include "core/sort.h"

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
      return true;
    default:
      return cls <= EntryClass::timeRelation;
  }
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
  for (size_t slot = key & mask; words_[slot] != 0; slot = (slot + 1) & mask) {
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
  const Key key = lexicon_keys::ofEdge(node, word);
  if ((filter_[lexicon_keys::filterWord(key)] & lexicon_keys::filterBit(key)) == 0) return kNone;
  const size_t mask = edges_.size() - 1;
  for (size_t slot = key & mask; edges_[slot].key != 0; slot = (slot + 1) & mask) {
    if (edges_[slot].key == key) return edges_[slot].to;
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
  if (reach.at >= reach.end || !nodes_[node].inner) return;
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

void Lexicon::match(LangId lang, const std::vector<Token>& tokens, TokenRange range,
                    std::vector<Mark>& out, int32_t startEnd) const {
  if (lang == kNone) return;
  std::vector<Found> found;
  const int32_t last = std::min(range.end, startEnd);
  for (int32_t token = range.begin; token < last; ++token) {
    const auto from = static_cast<std::ptrdiff_t>(out.size());
    found.clear();
    collect(lang, tokens, {token, token, range.end, false}, found);
    if (found.empty()) continue;
    // "prison" and "prisoner" share a stem: a concept that the word itself names goes before
    // those that only its stem does.
    int32_t named = 0;
    int32_t settled = 0;
    for (const auto& [mark, byStem] : found) {
      const EntryClass cls = entries_[mark.entry].cls;
      if (!byStem && cls == EntryClass::concept_) named = std::max(named, mark.length);
      if (!byStem && standsForItself(cls)) settled = std::max(settled, mark.length);
    }
    for (const auto& [mark, byStem] : found) {
      const bool isConcept = entries_[mark.entry].cls == EntryClass::concept_;
      const int32_t known = isConcept ? std::max(named, settled) : settled;
      if (!byStem || mark.length > known) out.push_back(mark);
    }
    sortStably(out.begin() + from, out.end(), [](const Mark& a, const Mark& b) {
      return std::tuple(-a.length, a.entry) < std::tuple(-b.length, b.entry);
    });
    out.erase(std::unique(out.begin() + from, out.end(),
                          [](const Mark& a, const Mark& b) {
                            return a.length == b.length && a.entry == b.entry;
                          }),
              out.end());
  }
}

}  // namespace muqabala
