#include "core/align/opposed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>

#include "tests/core/opposing.h"

namespace muqabala {
namespace {

/// An event of tests/data/opposed: its articles, and what a careful reader says of two places.
struct Event {
  struct Gold {
    std::string label;  // contradict, update, agree; also: right if said, but not asked for
    std::array<std::pair<size_t, Span>, 2> sides;
  };
  std::vector<Article> articles;
  std::vector<Gold> gold;
};

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> parts;
  size_t from = 0;
  for (size_t at; (at = line.find(" | ", from)) != std::string::npos; from = at + 3) {
    parts.push_back(line.substr(from, at - from));
  }
  parts.push_back(line.substr(from));
  return parts;
}

Event readEvent(const std::filesystem::path& path) {
  Event event;
  std::map<std::string, size_t> places;
  std::ifstream file(path);
  bool gold = false;
  for (std::string line; std::getline(file, line);) {
    if (line == "== gold") {
      gold = true;
    } else if (line.starts_with("== ")) {
      Article article;
      article.id = line.substr(3, line.find(' ', 3) - 3);
      article.published = line.substr(line.find(' ', 3) + 1);
      places[article.id] = event.articles.size();
      event.articles.push_back(article);
    } else if (!gold) {
      event.articles.back().text += toUtf16(line + "\n");
    } else {
      const std::vector<std::string> parts = split(line);
      Event::Gold row{parts.at(0), {}};
      for (size_t i : {0, 1}) {
        const std::string& side = parts.at(i + 1);
        const size_t place = places.at(side.substr(0, side.find(": ")));
        const std::u16string key = toUtf16(side.substr(side.find(": ") + 2));
        const size_t at = event.articles[place].text.find(key);
        EXPECT_NE(at, std::u16string::npos) << path << " " << side;
        row.sides[i] = {place, {static_cast<int32_t>(at), static_cast<int32_t>(at + key.size())}};
      }
      event.gold.push_back(row);
    }
  }
  return event;
}

struct Count {
  int32_t said = 0;
  int32_t right = 0;
  int32_t asked = 0;
  int32_t found = 0;
};

void judgeEvent(const Event& event, Count& count, std::string& wrong) {
  Session session;
  for (const Article& a : event.articles) ASSERT_TRUE(session.add(a, {}).ok());
  const Report report = session.compare("").value();
  const auto place = [&](const Claim& c) {
    return std::pair(static_cast<size_t>(c.article),
                     spanOf(analyse(event.articles[c.article], {}), c.key));
  };
  std::vector<bool> found(event.gold.size(), false);
  for (const Fact& fact : report.facts) {
    for (const Judgement& j : fact.relations) {
      if (j.relation != Relation::contradict) continue;
      const auto a = place(report.claims[j.a]);
      const auto b = place(report.claims[j.b]);
      bool right = false;
      for (size_t g = 0; g < event.gold.size(); ++g) {
        const auto& [label, sides] = event.gold[g];
        const auto on = [](const auto& x, const auto& y) {
          return x.first == y.first && x.second.overlaps(y.second);
        };
        const bool hit =
            (on(a, sides[0]) && on(b, sides[1])) || (on(a, sides[1]) && on(b, sides[0]));
        if (!hit || (label != "contradict" && label != "also")) continue;
        right = found[g] = true;
      }
      ++count.said;
      count.right += right ? 1 : 0;
      if (!right)
        wrong += j.reason.code + " " + std::to_string(a.second.start) + "/" +
                 std::to_string(b.second.start) + "; ";
    }
  }
  for (size_t g = 0; g < event.gold.size(); ++g) {
    if (event.gold[g].label != "contradict") continue;
    ++count.asked;
    count.found += found[g] ? 1 : 0;
  }
}

/// Events of our own, full of what only looks opposed.
TEST(Opposed, IsRightOnEventsOfOurOwn) {
  Count count;
  std::string wrong;
  std::vector<std::filesystem::path> paths;
  for (const auto& file :
       std::filesystem::directory_iterator(std::string(MUQABALA_TEST_DATA) + "/opposed")) {
    paths.push_back(file.path());
  }
  std::sort(paths.begin(), paths.end());
  ASSERT_GE(paths.size(), 6U);
  for (const auto& path : paths) judgeEvent(readEvent(path), count, wrong);
  EXPECT_GE(count.right * 100, count.said * 90) << wrong;
  EXPECT_GE(count.found * 100, count.asked * 20) << count.found << " of " << count.asked;
}

TEST(Opposed, GivesEachPairOnce) {
  const auto find = [](const Wordings& wordings, std::vector<Opposed>& out) {
    out = opposedPairs(wordings);
  };
  const std::string found = test::oppositionsOf(
      {"The old bridge collapsed during the night.", "The old bridge did not collapse."}, find);
  EXPECT_EQ(found, "polarity: collapsed / not collapse");
}

}  // namespace
}  // namespace muqabala
