/* libuchardet guesses the charset of bytes; iconv (of libc, not in Swift's Glibc module) converts them. */
#ifndef CLAIMD_CUCHARDET_H
#define CLAIMD_CUCHARDET_H
#include <iconv.h>
#include <uchardet.h>
#endif
