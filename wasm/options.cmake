# Flags that ICU, libstemmer and the core share, so that their objects fit together. Not among them
# -mbulk-memory: with it clang 14 keeps thread_local as such, which the linker refuses without
# threads; without it a thread_local is a plain variable, as it should be in one thread.
set(wasm_compile_options
  -mnontrapping-fptoint    # float to int without a range check around it; in browsers since 2021
  -msign-ext               # likewise
  -fvisibility=hidden)     # only what is marked is exported: the rest can be left out

set(icu_compile_definitions
  U_STATIC_IMPLEMENTATION           # nothing is imported from a shared library
  U_USING_ICU_NAMESPACE=0           # names are written icu::
  U_CHARSET_IS_UTF8=1               # the only encoding: no converter tables
  UCONFIG_NO_FILE_IO=1              # there are no files
  U_ENABLE_DYLOAD=0                 # nor libraries; Emscripten's dlopen() brings printf() along
  UCONFIG_NO_LEGACY_CONVERSION=1
  UCONFIG_NO_SERVICE=1              # nobody registers break iterators at run time
  UCONFIG_NO_FORMATTING=1
  UCONFIG_NO_REGULAR_EXPRESSIONS=1
  UCONFIG_NO_TRANSLITERATION=1
  UCONFIG_NO_COLLATION=1)
