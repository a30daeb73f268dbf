/// The loops of the English model that need processor extensions chosen at run time, which Swift cannot express:
/// matrix products with maxout and layer normalisation, and the SHA-256 of the model's files.
#ifndef CMAXOUT_H
#define CMAXOUT_H

#include <stddef.h>
#include <stdint.h>

/// Which instructions the products use. All give the same answers up to the rounding of float32 sums.
typedef enum {
  /// Plain C; the only one on processors other than x86-64.
  CMAXOUT_PORTABLE = 0,
  /// AVX2 and FMA.
  CMAXOUT_AVX2 = 1,
  /// AVX-512F.
  CMAXOUT_AVX512 = 2,
} cmaxout_kernel;

/// The fastest kernel that this processor and operating system run.
cmaxout_kernel cmaxout_best_kernel(void);

/// Outputs per panel of `kernel` (its vector length in floats); a panel holds three times as many columns.
int32_t cmaxout_lanes(cmaxout_kernel kernel);

/// The number of columns after packing: `columns` rounded up to whole panels.
int32_t cmaxout_packed_columns(cmaxout_kernel kernel, int32_t columns);

/// Repacks `weights` (row-major, `columns` rows of `inputs` floats) into panels: for each panel, for each input, the
/// weights of its columns side by side. `order[c]` is the row of `weights` that becomes packed column c, or -1 for a
/// column of zeros; it has `cmaxout_packed_columns` entries. `panels` takes that many times `inputs` floats.
void cmaxout_pack(cmaxout_kernel kernel, const float *weights, const int32_t *order, int32_t packed_columns,
                  int32_t inputs, float *panels);

/// A maxout layer with three pieces and layer normalisation over `outputs` values (at most 96), for many rows.
/// Row r reads `inputs` floats at `input + input_offsets[r]` and writes `outputs` floats at
/// `output + output_offsets[r]`; with `residual` the floats at `residual + output_offsets[r]` are added. `output` may
/// not overlap `input`. `panels` and `bias` are packed with the three pieces of an output in one panel.
typedef struct {
  const float *panels, *bias, *gain, *shift;
  int32_t inputs, outputs;
} cmaxout_layer;
void cmaxout_maxout_norm(cmaxout_kernel kernel, const cmaxout_layer *layer, const float *input,
                         const int32_t *input_offsets, int32_t rows, const float *residual, float *output,
                         const int32_t *output_offsets);

/// An affine layer: row r of `output` (`packed_columns` floats apart) = weights · row r of `input`
/// (`input_stride` floats apart) + bias.
void cmaxout_affine(cmaxout_kernel kernel, const float *panels, const float *bias, int32_t packed_columns,
                    int32_t inputs, const float *input, int32_t input_stride, int32_t rows, float *output);

/// The upper half of a transition scorer.
typedef struct {
  /// 128 floats: the lower bias, first piece then second.
  const float *lower_bias;
  /// 64 rows of `columns` floats: upper weights, transposed.
  const float *upper;
  /// `columns` floats.
  const float *upper_bias;
  /// Actions, rounded up to a multiple of 112.
  int32_t columns;
} cmaxout_scorer;

/// The scores of all actions in a state: sums `count` precomputed vectors of 128 floats (first piece, second piece) and
/// the bias, takes the larger piece, applies the upper layer.
void cmaxout_scores(cmaxout_kernel kernel, const cmaxout_scorer *scorer, const float *const *features, int32_t count,
                    float *scores);

/// The SHA-256 of `size` bytes, 32 bytes at `digest`. Unless `kernel` is the portable one, the processor's SHA extensions
/// are used if there are any.
void cmaxout_sha256(cmaxout_kernel kernel, const uint8_t *bytes, size_t size, uint8_t *digest);

#endif
