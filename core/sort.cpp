#include "core/sort.h"

#include <algorithm>
#include <numeric>

namespace muqabala {

namespace {

constexpr int32_t kRun = 8;

/// Short runs by insertion: few items are the usual case.
void sortRun(int32_t* places, int32_t size, PlaceLess less, const void* context) {
  for (int32_t i = 1; i < size; ++i) {
    const int32_t place = places[i];
    int32_t at = i;
    for (; at > 0 && less(context, place, places[at - 1]); --at) places[at] = places[at - 1];
    places[at] = place;
  }
}

void merge(const int32_t* left, const int32_t* middle, const int32_t* end, int32_t* out,
           PlaceLess less, const void* context) {
  const int32_t* right = middle;
  // What is in order already, as most is, goes through whole.
  if (left == middle || right == end || !less(context, *right, middle[-1])) {
    std::copy(left, end, out);
    return;
  }
  while (left < middle && right < end) {
    *out++ = less(context, *right, *left) ? *right++ : *left++;
  }
  out = std::copy(left, middle, out);
  std::copy(right, end, out);
}

}  // namespace

std::vector<int32_t> sortedPlaces(int32_t size, PlaceLess less, const void* context) {
  std::vector<int32_t> places(static_cast<size_t>(size));
  std::iota(places.begin(), places.end(), 0);
  for (int32_t at = 0; at < size; at += kRun) {
    sortRun(places.data() + at, std::min(kRun, size - at), less, context);
  }
  std::vector<int32_t> merged(size > kRun ? places.size() : 0);
  for (int32_t run = kRun; run < size; run *= 2) {
    for (int32_t at = 0; at < size; at += 2 * run) {
      const int32_t* from = places.data();
      merge(from + at, from + std::min(at + run, size), from + std::min(at + 2 * run, size),
            merged.data() + at, less, context);
    }
    places.swap(merged);
  }
  return places;
}

}  // namespace muqabala
