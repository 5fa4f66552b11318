#pragma once

#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

namespace muqabala {

/// Whether item `a` comes before item `b`, by their places; `context` is the caller's.
using PlaceLess = bool (*)(const void* context, int32_t a, int32_t b);

/// The places 0 to `size` - 1 in the order of `less`, equal ones as they were.
std::vector<int32_t> sortedPlaces(int32_t size, PlaceLess less, const void* context);

/// Sorts [first, last) of a vector or string by `less`; equal items keep their order, so the result
/// is the same on every machine. One algorithm for all types: written out for each of forty, the
/// library's sorts made up a seventh of the module. Only places move while it compares, each item
/// moves once. For a hot sort of plain numbers std::sort is faster.
///
///     sortStably(facts.begin(), facts.end(), bySalience);
template <typename Iterator, typename Less>
void sortStably(Iterator first, Iterator last, Less less) {
  using Item = typename std::iterator_traits<Iterator>::value_type;
  struct Context {
    const Item* items;
    const Less* less;
  };
  const auto size = static_cast<int32_t>(last - first);
  if (size < 2) return;
  const Context context{&*first, &less};
  const PlaceLess before = [](const void* given, int32_t a, int32_t b) {
    const auto* c = static_cast<const Context*>(given);
    return static_cast<bool>((*c->less)(c->items[a], c->items[b]));
  };
  std::vector<int32_t> from = sortedPlaces(size, before, &context);
  // Along each ring of places, one item is held while the others move up.
  for (int32_t start = 0; start < size; ++start) {
    if (from[start] == start) continue;
    Item held = std::move(first[start]);
    int32_t at = start;
    for (int32_t next = from[at]; next != start; next = from[at]) {
      first[at] = std::move(first[next]);
      from[at] = at;
      at = next;
    }
    first[at] = std::move(held);
    from[at] = at;
  }
}

/// By the items' own order.
template <typename Iterator>
void sortStably(Iterator first, Iterator last) {
  sortStably(first, last, [](const auto& a, const auto& b) { return a < b; });
}

}  // namespace muqabala
