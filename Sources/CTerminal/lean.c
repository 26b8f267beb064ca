// Curses' output without the words that change nothing: on a thin line they are a twelfth of a frame.
//
// xterm's description and its kin leave every attribute by saying the ASCII set anew (ESC ( B), which
// nothing here ever leaves (narrow.c), and say the usual colour just before they reset everything.
#define _GNU_SOURCE 1  // memmem
#include "internal.h"

#include <string.h>

/// The length of a sequence that stands at `at`; 0 where it does not.
static size_t stands(const char *bytes, size_t count, size_t at, const char *sequence) {
    size_t length = strlen(sequence);
    return at + length <= count && memcmp(bytes + at, sequence, length) == 0 ? length : 0;
}

static const char ascii[] = "\033(B";

/// Whether a reset of everything follows; the ASCII set may be said before it.
static bool is_reset_next(const char *bytes, size_t count, size_t at) {
    at += stands(bytes, count, at, ascii);
    // ESC [ m, and ESC [ 0 ; 1 m
    return stands(bytes, count, at, "\033[m") || stands(bytes, count, at, "\033[0m")
        || stands(bytes, count, at, "\033[0;");
}

size_t ct_lean(char *bytes, size_t count, bool *is_ascii) {
    // A terminal that is sent into another set is left alone.
    if (memmem(bytes, count, "\033(0", 3) || memchr(bytes, '\016', count)) {
        *is_ascii = false;
        return count;
    }
    size_t used = 0;
    for (size_t at = 0; at < count;) {
        size_t length = stands(bytes, count, at, ascii);
        if (length) {
            // Once, since nobody knows what the program before left behind.
            if (*is_ascii) {
                at += length;
                continue;
            }
            *is_ascii = true;
        } else {
            length = stands(bytes, count, at, "\033[39m");
            if (!length) length = stands(bytes, count, at, "\033[39;49m");
            if (length && is_reset_next(bytes, count, at + length)) {
                at += length;
                continue;
            }
            if (!length) length = 1;
        }
        memmove(bytes + used, bytes + at, length);
        used += length;
        at += length;
    }
    return used;
}
