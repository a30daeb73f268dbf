#include "CMaxout.h"

#include <math.h>

// Rows between two normalisations: their sums stay in the first-level cache's reach (96 · 96 · 4 bytes).
#define CHUNK 96
#define MAX_OUTPUTS 96

// Three rows with three vectors each leave room for the weights in sixteen registers; with four, clang spills.
#define ROWS_ABOVE_3(function, ...)
#define LANES 4
#define ROWS 3
#define TARGET
#define NAME(f) portable_##f
#include "kernel.h"
#undef LANES
#undef TARGET
#undef NAME

#if defined(__x86_64__)
#define LANES 8
#define TARGET __attribute__((target("avx2,fma")))
#define NAME(f) avx2_##f
#include "kernel.h"
#undef LANES
#undef ROWS
#undef TARGET
#undef NAME
#undef ROWS_ABOVE_3

#define ROWS_ABOVE_3(function, ...)          \
  case 4: function(4, __VA_ARGS__); break;   \
  case 5: function(5, __VA_ARGS__); break;   \
  case 6: function(6, __VA_ARGS__); break;   \
  case 7: function(7, __VA_ARGS__); break;   \
  case 8: function(8, __VA_ARGS__); break;
#define LANES 16
#define ROWS 8
#define TARGET __attribute__((target("avx512f,avx2,fma")))
#define NAME(f) avx512_##f
#include "kernel.h"
#endif

cmaxout_kernel cmaxout_best_kernel(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
    return CMAXOUT_AVX512;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return CMAXOUT_AVX2;
#endif
  return CMAXOUT_PORTABLE;
}

int32_t cmaxout_lanes(cmaxout_kernel kernel) {
  return kernel == CMAXOUT_AVX512 ? 16 : kernel == CMAXOUT_AVX2 ? 8 : 4;
}

int32_t cmaxout_packed_columns(cmaxout_kernel kernel, int32_t columns) {
  const int32_t panel = 3 * cmaxout_lanes(kernel);
  return (columns + panel - 1) / panel * panel;
}

void cmaxout_pack(cmaxout_kernel kernel, const float *weights, const int32_t *order, int32_t packed_columns,
                  int32_t inputs, float *panels) {
  const int32_t width = 3 * cmaxout_lanes(kernel);
  for (int32_t c = 0; c < packed_columns; c++) {
    float *panel = panels + (size_t)(c / width) * width * inputs + c % width;
    const float *row = order[c] < 0 ? NULL : weights + (size_t)order[c] * inputs;
    for (int32_t k = 0; k < inputs; k++) panel[(size_t)k * width] = row ? row[k] : 0;
  }
}

#if defined(__x86_64__)
#define DISPATCH(function, ...)                                            \
  switch (kernel) {                                                        \
    case CMAXOUT_AVX512: avx512_##function(__VA_ARGS__); return;           \
    case CMAXOUT_AVX2: avx2_##function(__VA_ARGS__); return;               \
    case CMAXOUT_PORTABLE: break;                                          \
  }                                                                        \
  portable_##function(__VA_ARGS__);
#else
#define DISPATCH(function, ...) portable_##function(__VA_ARGS__);
#endif

void cmaxout_maxout_norm(cmaxout_kernel kernel, const cmaxout_layer *layer, const float *input,
                         const int32_t *input_offsets, int32_t rows, const float *residual, float *output,
                         const int32_t *output_offsets) {
  DISPATCH(maxout_norm, layer, input, input_offsets, rows, residual, output, output_offsets)
}

void cmaxout_affine(cmaxout_kernel kernel, const float *panels, const float *bias, int32_t packed_columns,
                    int32_t inputs, const float *input, int32_t input_stride, int32_t rows, float *output) {
  DISPATCH(affine, panels, bias, packed_columns, inputs, input, input_stride, rows, output)
}

void cmaxout_scores(cmaxout_kernel kernel, const cmaxout_scorer *scorer, const float *const *features, int32_t count,
                    float *scores) {
  DISPATCH(scores, scorer, features, count, scores)
}
