// One kernel, in clang's vector extensions, included once for each instruction set with
//   LANES   floats in a vector
//   ROWS    rows of a register block: 3 * ROWS accumulators, 3 vectors of weights
//   TARGET  function attribute that switches the instructions on
//   NAME(f) the function names
// A product with FMA contracts from `a * b + c` where TARGET has it.

typedef float NAME(vector) __attribute__((vector_size(LANES * 4), aligned(4), may_alias));

static inline __attribute__((always_inline)) TARGET NAME(vector) NAME(max)(NAME(vector) a, NAME(vector) b) {
  return __builtin_elementwise_max(a, b);
}

static inline __attribute__((always_inline)) TARGET float NAME(sum)(NAME(vector) v) {
  float total = 0;
  for (int i = 0; i < LANES; i++) total += v[i];
  return total;
}

// `rows` (a constant after inlining) rows times one panel.
static inline __attribute__((always_inline)) TARGET void NAME(block)(
    const int rows, const float *const *input, int32_t inputs, const float *panel, const float *bias,
    NAME(vector) sums[][3]) {
  const NAME(vector) *start = (const NAME(vector) *)bias;
  for (int r = 0; r < rows; r++)
    for (int p = 0; p < 3; p++) sums[r][p] = start[p];
  for (int32_t k = 0; k < inputs; k++) {
    const NAME(vector) *weights = (const NAME(vector) *)(panel + (size_t)k * 3 * LANES);
    const NAME(vector) w0 = weights[0], w1 = weights[1], w2 = weights[2];
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++) {
      const float x = input[r][k];
      sums[r][0] = w0 * x + sums[r][0];
      sums[r][1] = w1 * x + sums[r][1];
      sums[r][2] = w2 * x + sums[r][2];
    }
  }
}

// The block's rows, largest of the three pieces: LANES outputs each.
static inline __attribute__((always_inline)) TARGET void NAME(maxout_block)(
    const int rows, const float *const *input, int32_t inputs, const float *panel, const float *bias,
    float *output, int32_t output_stride) {
  NAME(vector) sums[ROWS][3];
  NAME(block)(rows, input, inputs, panel, bias, sums);
  for (int r = 0; r < rows; r++)
    *(NAME(vector) *)(output + (size_t)r * output_stride) = NAME(max)(NAME(max)(sums[r][0], sums[r][1]), sums[r][2]);
}

static inline __attribute__((always_inline)) TARGET void NAME(affine_block)(
    const int rows, const float *const *input, int32_t inputs, const float *panel, const float *bias,
    float *output, int32_t output_stride) {
  NAME(vector) sums[ROWS][3];
  NAME(block)(rows, input, inputs, panel, bias, sums);
  for (int r = 0; r < rows; r++)
    for (int p = 0; p < 3; p++) *(NAME(vector) *)(output + (size_t)r * output_stride + p * LANES) = sums[r][p];
}

#define EACH_ROW_COUNT(function, rows, ...)  \
  switch (rows) {                            \
    case 1: function(1, __VA_ARGS__); break; \
    case 2: function(2, __VA_ARGS__); break; \
    case 3: function(3, __VA_ARGS__); break; \
    ROWS_ABOVE_3(function, __VA_ARGS__)      \
  }

// z → (z − mean) / √(variance + 1e-8) · gain + shift (+ residual)
static inline __attribute__((always_inline)) TARGET void NAME(normalise)(
    const float *z, const cmaxout_layer *layer, const float *residual, float *output) {
  const int vectors = layer->outputs / LANES;
  const NAME(vector) *values = (const NAME(vector) *)z;
  NAME(vector) total = {0}, squares = {0};
  for (int i = 0; i < vectors; i++) total += values[i];
  const float mean = NAME(sum)(total) / (float)layer->outputs;
  for (int i = 0; i < vectors; i++) {
    const NAME(vector) d = values[i] - mean;
    squares = d * d + squares;
  }
  const float scale = 1 / sqrtf(NAME(sum)(squares) / (float)layer->outputs + 1e-8f);
  for (int i = 0; i < vectors; i++) {
    NAME(vector) y = (values[i] - mean) * scale * ((const NAME(vector) *)layer->gain)[i] +
                     ((const NAME(vector) *)layer->shift)[i];
    if (residual) y += ((const NAME(vector) *)residual)[i];
    ((NAME(vector) *)output)[i] = y;
  }
}

static TARGET void NAME(maxout_norm)(const cmaxout_layer *layer, const float *input, const int32_t *input_offsets,
                                     int32_t rows, const float *residual, float *output,
                                     const int32_t *output_offsets) {
  float z[CHUNK * MAX_OUTPUTS] __attribute__((aligned(64)));
  for (int32_t first = 0; first < rows; first += CHUNK) {
    const int32_t count = rows - first < CHUNK ? rows - first : CHUNK;
    for (int32_t o = 0; o < layer->outputs; o += LANES) {
      const float *panel = layer->panels + (size_t)o * 3 * layer->inputs;
      const float *bias = layer->bias + (size_t)o * 3;
      for (int32_t r = 0; r < count; r += ROWS) {
        const int32_t block = count - r < ROWS ? count - r : ROWS;
        const float *pointers[ROWS];
        for (int32_t i = 0; i < block; i++) pointers[i] = input + input_offsets[first + r + i];
        float *target = z + (size_t)r * layer->outputs + o;
        EACH_ROW_COUNT(NAME(maxout_block), block, pointers, layer->inputs, panel, bias, target, layer->outputs)
      }
    }
    for (int32_t r = 0; r < count; r++) {
      const int32_t at = output_offsets[first + r];
      NAME(normalise)(z + (size_t)r * layer->outputs, layer, residual ? residual + at : NULL, output + at);
    }
  }
}

static TARGET void NAME(affine)(const float *panels, const float *bias, int32_t packed_columns, int32_t inputs,
                                const float *input, int32_t input_stride, int32_t rows, float *output) {
  for (int32_t c = 0; c < packed_columns; c += 3 * LANES) {
    const float *panel = panels + (size_t)c * inputs;
    for (int32_t r = 0; r < rows; r += ROWS) {
      const int32_t block = rows - r < ROWS ? rows - r : ROWS;
      const float *pointers[ROWS];
      for (int32_t i = 0; i < block; i++) pointers[i] = input + (size_t)(r + i) * input_stride;
      float *target = output + (size_t)r * packed_columns + c;
      EACH_ROW_COUNT(NAME(affine_block), block, pointers, inputs, panel, bias + c, target, packed_columns)
    }
  }
}

static TARGET void NAME(scores)(const cmaxout_scorer *scorer, const float *const *features, int32_t count,
                                float *scores) {
  enum { HIDDEN = 64, VECTORS = HIDDEN / LANES, TILE = 7 };
  NAME(vector) hidden[VECTORS];
  for (int i = 0; i < VECTORS; i++) {
    NAME(vector) first = ((const NAME(vector) *)scorer->lower_bias)[i];
    NAME(vector) second = ((const NAME(vector) *)scorer->lower_bias)[VECTORS + i];
    for (int32_t f = 0; f < count; f++) {
      first += ((const NAME(vector) *)features[f])[i];
      second += ((const NAME(vector) *)features[f])[VECTORS + i];
    }
    hidden[i] = NAME(max)(first, second);
  }
  const float *values = (const float *)hidden;
  for (int32_t c = 0; c < scorer->columns; c += TILE * LANES) {
    NAME(vector) sums[TILE];
    for (int i = 0; i < TILE; i++) sums[i] = ((const NAME(vector) *)(scorer->upper_bias + c))[i];
    for (int k = 0; k < HIDDEN; k++) {
      const NAME(vector) *weights = (const NAME(vector) *)(scorer->upper + (size_t)k * scorer->columns + c);
      const float x = values[k];
#pragma clang loop unroll(full)
      for (int i = 0; i < TILE; i++) sums[i] = weights[i] * x + sums[i];
    }
    for (int i = 0; i < TILE; i++) ((NAME(vector) *)(scores + c))[i] = sums[i];
  }
}

#undef EACH_ROW_COUNT
