#ifndef CNOLOCALEDATA_H
#define CNOLOCALEDATA_H
// Nothing to call: linking this target is what it is for.
#endif
