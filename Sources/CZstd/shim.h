/* zstd packs sealed segments of the event log. */
#ifndef CLAIMD_CZSTD_H
#define CLAIMD_CZSTD_H
#include <zstd.h>
#endif
