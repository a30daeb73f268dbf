/* libxml2 reads HTML and XML; only the tree parsers and the tree are used. */
#ifndef CLAIMD_CLIBXML2_H
#define CLAIMD_CLIBXML2_H
#include <libxml/xmlversion.h>
/* Debian's libxml2 is built with ICU, whose headers clash with those of Foundation's own ICU. Without this macro
   libxml/encoding.h leaves two fields out of a struct that is never touched here. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#endif
