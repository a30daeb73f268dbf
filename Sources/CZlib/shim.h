/* zlib unpacks gzip. inflateInit2 is a macro, which Swift does not see. */
#ifndef CLAIMD_CZLIB_H
#define CLAIMD_CZLIB_H
#include <zlib.h>

/* Prepares to read gzip only (window bits 15, plus 16 for the gzip wrapper). */
static inline int claimd_inflate_gzip_init(z_streamp stream) { return inflateInit2(stream, 15 + 16); }
#endif
