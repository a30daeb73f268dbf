// The parts of libsystemd that claimd speaks: sd_notify(3), sd_watchdog_enabled(3) and sd_journal_sendv(3).
//
// SD_JOURNAL_SUPPRESS_LOCATION: without it sd-journal.h turns sd_journal_sendv into a macro that adds the C source
// location. Swift cannot import function-like macros, and the location would be that of this header.
#ifndef CLAIMD_CSYSTEMD_SHIM_H
#define CLAIMD_CSYSTEMD_SHIM_H

#define SD_JOURNAL_SUPPRESS_LOCATION

#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>

#endif
