#include "core/align/attributes.h"

#include <gtest/gtest.h>

#include "tests/core/opposing.h"

namespace muqabala {
namespace {

std::string attributes(const char* a, const char* b) {
  return test::oppositionsOf({a, b}, findInAttributes);
}

TEST(Attributes, OfOneAccidentAreCauses) {
  const test::Opposing rows[] = {
      {"A short circuit caused the fire.", "A bomb caused the fire, police said.",
       "terms: short circuit caused / bomb caused"},
      {"غرقت السفينة بسبب عاصفة.", "غرقت السفينة بسبب انفجار.", "terms: بسبب عاصفة / بسبب انفجار"},
      {"The explosion was caused by a gas leak.", "The explosion was not caused by a gas leak.",
       "polarity: was caused by a gas leak / caused by a gas leak"},
  };
  for (const auto& row : rows) EXPECT_EQ(attributes(row.a, row.b), row.found) << row.a;
}

TEST(Attributes, OfOnePlaceAreDirections) {
  const test::Opposing rows[] = {
      {"The wreckage lies north of the town.", "The wreckage was found south of the town.",
       "direction: north of the town / south of the town"},
      {"وقع الانفجار شمال المدينة.", "وقع الانفجار جنوب شرق المدينة.",
       "direction: شمال المدينة / جنوب شرق المدينة"},
  };
  for (const auto& row : rows) EXPECT_EQ(attributes(row.a, row.b), row.found) << row.a;
}

TEST(Attributes, MayGoTogether) {
  const test::Opposing rows[] = {
      {"A short circuit caused the fire.", "Faulty wiring caused the fire.", ""},  // one class
      {"A storm caused the flood.", "A bomb caused the explosion.", ""},           // two effects
      {"Experts ask whether the fire was caused by a bomb.",
       "The fire was caused by a short circuit.", ""},  // a question
      {"The wreckage lies north of the town.", "The wreckage lies northwest of the town.",
       ""},  // roughly one
      {"The wreckage lies north of the town.", "The camp lies south of the town.", ""},
      {"The wreckage lies north of the town.", "The wreckage lies south of the river.", ""},
      {"The army of South Korea left the coast.", "The army of North Korea left the coast.", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(attributes(row.a, row.b), row.found) << row.a << row.b;
}

}  // namespace
}  // namespace muqabala
