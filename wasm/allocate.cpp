// Memory for the C++ code of the module. An extraction asks for some thousand small blocks and
// gives them back at once: a list of free ones for each size answers in a few instructions, where
// the general allocator takes a tenth of the whole time. Blocks of a size stay blocks of that size.
#include <cstdint>
#include <cstdlib>
#include <new>

namespace {

constexpr size_t kHead = 8;   // before each block: its list, 0 for one of the general allocator
constexpr size_t kStep = 16;  // bytes from one size to the next
constexpr size_t kLists = 65;
constexpr size_t kChunk = 1 << 16;

struct Block {
  Block* next;
};

Block* freeBlocks[kLists];
char* chunk = nullptr;
size_t left = 0;  // bytes of the chunk

/// There is no way to go on without memory, and no exception to say so.
char* fromSystem(size_t size) {
  auto* memory = static_cast<char*>(std::malloc(size));
  if (memory == nullptr) __builtin_trap();
  return memory;
}

char* cutFromChunk(size_t size) {
  if (left < size) {
    chunk = fromSystem(kChunk);
    left = kChunk;
  }
  char* block = chunk;
  chunk += size;
  left -= size;
  return block;
}

char* withHead(char* memory, size_t list) {
  *reinterpret_cast<uint64_t*>(memory) = list;
  return memory + kHead;
}

}  // namespace

void* operator new(size_t size) {
  const size_t list = (size + kHead + kStep - 1) / kStep;
  if (list >= kLists) return withHead(fromSystem(size + kHead), 0);
  Block* block = freeBlocks[list];
  if (block == nullptr) return withHead(cutFromChunk(list * kStep), list);
  freeBlocks[list] = block->next;
  return block;
}

void operator delete(void* memory) noexcept {
  if (memory == nullptr) return;
  char* const start = static_cast<char*>(memory) - kHead;
  const auto list = static_cast<size_t>(*reinterpret_cast<uint64_t*>(start));
  if (list == 0) {
    std::free(start);
    return;
  }
  auto* block = static_cast<Block*>(memory);
  block->next = freeBlocks[list];
  freeBlocks[list] = block;
}

void* operator new[](size_t size) { return operator new(size); }
void operator delete[](void* memory) noexcept { operator delete(memory); }
void operator delete(void* memory, size_t) noexcept { operator delete(memory); }
void operator delete[](void* memory, size_t) noexcept { operator delete(memory); }
