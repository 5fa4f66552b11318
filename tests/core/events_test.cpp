#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tests/core/support.h"

/// Invented events of three articles each, in tests/data/events: what contradicts and what was
/// brought up to date, as a careful reader has it. Whatever else is said is wrong.
namespace muqabala {
namespace {

struct Place {
  int32_t article = 0;
  Span span;
};

/// A row of the gold: any place of one side against any of the other. A row that begins with "?"
/// is missed today.
struct Gold {
  std::string label;
  bool missed = false;
  std::vector<Place> sides[2];
};

struct Event {
  std::vector<Article> articles;
  std::vector<Gold> gold;
};

/// "a1: 48 people | a2: 48": every place of these words.
std::vector<Place> placesOf(const Event& event, const std::string& side) {
  std::vector<Place> places;
  for (const std::string& one : test::phrasings(side)) {
    const int32_t article = one[1] - '1';
    const std::u16string words = toUtf16(one.substr(4));
    const std::u16string& text = event.articles.at(article).text;
    size_t at = text.find(words);
    EXPECT_NE(at, std::u16string::npos) << one;
    for (; at != std::u16string::npos; at = text.find(words, at + 1)) {
      const auto start = static_cast<int32_t>(at);
      places.push_back({article, {start, start + static_cast<int32_t>(words.size())}});
    }
  }
  return places;
}

Gold goldOf(const Event& event, const std::string& line) {
  std::vector<std::string> fields;
  std::stringstream in(line);
  for (std::string field; std::getline(in, field, '\t');) fields.push_back(field);
  Gold gold;
  gold.missed = fields.at(0)[0] == '?';
  gold.label = fields.at(0).substr(gold.missed ? 1 : 0);
  gold.sides[0] = placesOf(event, fields.at(1));
  gold.sides[1] = placesOf(event, fields.at(2));
  return gold;
}

Event readEvent(const std::string& name) {
  Event event;
  std::stringstream in(test::wholeFile("events/" + name + ".txt"));
  std::string text;
  bool gold = false;
  const auto finish = [&] {
    if (!event.articles.empty() && !text.empty()) event.articles.back().text = toUtf16(text);
    text.clear();
  };
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("@ ", 0) == 0) {
      finish();
      event.articles.push_back(test::article(line.substr(2, 2), ""));
      event.articles.back().published = line.substr(5);
    } else if (line == "= gold") {
      finish();
      gold = true;
    } else if (gold && !line.empty()) {
      event.gold.push_back(goldOf(event, line));
    } else if (!event.articles.empty() && !gold) {
      text += line + "\n";
    }
  }
  return event;
}

bool lies(const Session& session, const Claim& claim, const std::vector<Place>& places) {
  const Span key = spanOf(*session.analyses()[claim.article], claim.key);
  return std::any_of(places.begin(), places.end(), [&](const Place& p) {
    return p.article == claim.article && key.start < p.span.end && p.span.start < key.end;
  });
}

bool fits(const Session& session, const Report& report, const Judgement& j, const Gold& gold) {
  const Claim& a = report.claims[j.a];
  const Claim& b = report.claims[j.b];
  return test::nameOf(j.relation) == gold.label &&
         ((lies(session, a, gold.sides[0]) && lies(session, b, gold.sides[1])) ||
          (lies(session, a, gold.sides[1]) && lies(session, b, gold.sides[0])));
}

bool isFigure(const Claim& c) {
  return c.kind == ClaimKind::quantity || c.kind == ClaimKind::date ||
         c.kind == ClaimKind::duration;
}

/// The contradictions and updates between figures of a report.
std::vector<Judgement> gravest(const Report& report) {
  std::vector<Judgement> out;
  for (const Fact& fact : report.facts) {
    for (const Judgement& j : fact.relations) {
      const bool grave = j.relation == Relation::contradict || j.relation == Relation::update;
      if (grave && isFigure(report.claims[j.a])) out.push_back(j);
    }
  }
  return out;
}

class Events : public testing::TestWithParam<const char*> {};

TEST_P(Events, AreSetSideBySideAsACarefulReaderDoes) {
  const Event event = readEvent(GetParam());
  ASSERT_EQ(event.articles.size(), 3u);
  Session session;
  for (const Article& a : event.articles) ASSERT_TRUE(session.add(a).ok());
  const Report report = session.compare("").value();
  const std::vector<Judgement> said = gravest(report);
  for (const Judgement& j : said) {
    const bool right = std::any_of(event.gold.begin(), event.gold.end(),
                                   [&](const Gold& g) { return fits(session, report, j, g); });
    EXPECT_TRUE(right) << test::nameOf(j.relation) << " " << j.reason.code << " ["
                       << test::keyText(session, report.claims[j.a]) << "] ["
                       << test::keyText(session, report.claims[j.b]) << "]";
  }
  for (size_t i = 0; i < event.gold.size(); ++i) {
    const Gold& gold = event.gold[i];
    const bool found = std::any_of(said.begin(), said.end(), [&](const Judgement& j) {
      return fits(session, report, j, gold);
    });
    EXPECT_EQ(found, !gold.missed) << "row " << i + 1 << ", " << gold.label;
  }
}

INSTANTIATE_TEST_SUITE_P(Invented, Events,
                         testing::Values("quake.en", "quake.ar", "crash.en", "crash.ar",
                                         "strike.en", "strike.ar", "arrest.en", "arrest.ar",
                                         "hijack.ar", "well.en"));

}  // namespace
}  // namespace muqabala
